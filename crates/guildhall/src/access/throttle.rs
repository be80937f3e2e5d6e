//! How often somebody may try: buckets of tokens in memory, one for each thing that is counted.
//!
//! They are per node and forget with it. That is enough to make guessing slow, and it locks nobody
//! out for longer than a bucket takes to fill.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Buckets kept at most; beyond that the full ones are forgotten, which changes nothing about them.
const BUCKETS_MAX: usize = 50_000;

/// How many tries at once, and how long until each comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    pub burst: u32,
    pub every: Duration,
}

/// Sign-ins at one address from one place: five at once, then one in twelve seconds.
pub const SIGN_IN_ADDRESS: Rate = Rate { burst: 5, every: Duration::from_secs(12) };
/// Sign-ins from one place.
pub const SIGN_IN_PLACE: Rate = Rate { burst: 20, every: Duration::from_secs(3) };
/// Fresh links to one address: three an hour.
pub const LINK_ADDRESS: Rate = Rate { burst: 3, every: Duration::from_secs(20 * 60) };
/// Fresh links asked for from one place: ten an hour.
pub const LINK_PLACE: Rate = Rate { burst: 10, every: Duration::from_secs(6 * 60) };
/// Second proofs of one person from one place: five at once, then one in twelve seconds.
pub const SECOND_PLACE: Rate = Rate { burst: 5, every: Duration::from_secs(12) };
/// Second proofs of one person from anywhere. Who tries them has shown the first already.
pub const SECOND_PERSON: Rate = Rate { burst: 30, every: Duration::from_secs(60) };
/// What passkeys are asked for, and their answers, from one place: two for each sign-in.
pub const PASSKEY_PLACE: Rate = Rate { burst: 40, every: Duration::from_secs(2) };
/// Enrolments begun from one place: ten an hour.
pub const ENROL_PLACE: Rate = Rate { burst: 10, every: Duration::from_secs(6 * 60) };

/// Requests to companies of the directory from one place: five an hour.
pub const LEAD_PLACE: Rate = Rate { burst: 5, every: Duration::from_secs(12 * 60) };
/// Requests in the name of one address, which is written to each time: three an hour.
pub const LEAD_ADDRESS: Rate = Rate { burst: 3, every: Duration::from_secs(20 * 60) };
/// Requests to one company: thirty at once, then one in two minutes.
pub const LEAD_COMPANY: Rate = Rate { burst: 30, every: Duration::from_secs(2 * 60) };

/// Questions to the name servers for one claim: ten at once, then two a minute.
pub const LOOKS: Rate = Rate { burst: 10, every: Duration::from_secs(30) };

/// What a node remembers of recent tries.
#[derive(Debug, Default)]
pub struct Throttle {
    buckets: Mutex<HashMap<(&'static str, String), Bucket>>,
}

#[derive(Debug, Clone, Copy)]
struct Bucket {
    /// When the bucket is full again.
    full_at: Duration,
}

/// Something that is counted: what is done, by or to whom, how often it may be.
pub type Count<'a> = (&'static str, &'a str, Rate);

impl Throttle {
    /// Takes a token for every count, or says how long to wait, and then takes none. `now` is the
    /// time since some fixed moment of the process.
    pub fn take(&self, now: Duration, counts: &[Count<'_>]) -> Result<(), Duration> {
        let mut buckets = self.lock();
        if BUCKETS_MAX < buckets.len() {
            buckets.retain(|_, bucket| now < bucket.full_at);
        }
        let key = |count: &Count<'_>| (count.0, count.1.to_owned());
        let full_at = |buckets: &HashMap<_, Bucket>, count: &Count<'_>| {
            buckets.get(&key(count)).map_or(now, |bucket| bucket.full_at.max(now))
        };
        let wait = counts
            .iter()
            .filter_map(|count| {
                // One more token must fit below the burst.
                let after = full_at(&buckets, count) + count.2.every;
                let latest = now + count.2.every * count.2.burst;
                after.checked_sub(latest).filter(|wait| !wait.is_zero())
            })
            .max();
        if let Some(wait) = wait {
            return Err(wait);
        }
        for count in counts {
            let full_at = full_at(&buckets, count) + count.2.every;
            buckets.insert(key(count), Bucket { full_at });
        }
        Ok(())
    }

    /// A panic elsewhere leaves the numbers as good as they were.
    fn lock(&self) -> MutexGuard<'_, HashMap<(&'static str, String), Bucket>> {
        self.buckets.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: Rate = Rate { burst: 3, every: Duration::from_secs(10) };

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn a_burst_then_one_at_a_time() {
        let throttle = Throttle::default();
        let take = |seconds| throttle.take(at(seconds), &[("try", "ada", RATE)]);
        assert_eq!([take(0), take(0), take(0)], [Ok(()), Ok(()), Ok(())]);
        assert_eq!(take(0), Err(at(10)));
        assert_eq!(take(7), Err(at(3)));
        assert_eq!(take(10), Ok(()));
        assert_eq!(take(10), Err(at(10)));
        // Left in peace, the whole burst is back, and no more than that.
        assert_eq!([take(100), take(100), take(100)], [Ok(()), Ok(()), Ok(())]);
        assert_eq!(take(100), Err(at(10)));
    }

    #[test]
    fn one_is_not_slowed_by_another() {
        let throttle = Throttle::default();
        for _ in 0..5 {
            let _ = throttle.take(at(0), &[("try", "mallory", RATE)]);
        }
        assert_eq!(throttle.take(at(0), &[("try", "ada", RATE)]), Ok(()));
        assert_eq!(throttle.take(at(0), &[("ask", "mallory", RATE)]), Ok(()));
    }

    #[test]
    fn of_two_counts_the_slower_one_is_waited_for_and_neither_is_taken() {
        let throttle = Throttle::default();
        let slow = Rate { burst: 1, every: at(60) };
        let both = [("try", "ada", RATE), ("place", "there", slow)];
        assert_eq!(throttle.take(at(0), &both), Ok(()));
        assert_eq!(throttle.take(at(0), &both), Err(at(60)));
        assert_eq!(throttle.take(at(0), &both[..1]), Ok(()));
        assert_eq!(throttle.take(at(0), &both[..1]), Ok(()));
    }

    #[test]
    fn many_strangers_do_not_fill_the_memory() {
        let throttle = Throttle::default();
        for stranger in 0..=BUCKETS_MAX {
            assert_eq!(throttle.take(at(0), &[("try", &stranger.to_string(), RATE)]), Ok(()));
        }
        assert_eq!(throttle.take(at(1_000), &[("try", "ada", RATE)]), Ok(()));
        assert_eq!(throttle.lock().len(), 1);
    }
}
