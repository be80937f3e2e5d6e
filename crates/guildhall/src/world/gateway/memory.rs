//! A gateway for measuring: it answers at once, from memory, and what it answers follows from the
//! key alone. It is reached only by [`App::open_with`](crate::app::App::open_with), never by a
//! configuration.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use domain::payment::{Answer, FailureReason};
use sha2::{Digest, Sha256};

use super::{Event, Report};

/// What a gateway answers, in charges of 10,000. The rest is charged and told once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mix {
    pub declined: u32,
    /// Charged, and the answer is lost: asking finds out.
    pub unknown: u32,
    /// Charged, and told by webhook twice.
    pub doubled: u32,
}

const WHOLE: u32 = 10_000;

impl Mix {
    /// 3 % declined, 1 % unknown, 0.5 % told twice.
    pub const USUAL: Mix = Mix { declined: 300, unknown: 100, doubled: 50 };

    /// Everything in one way.
    pub fn only(outcome: Outcome) -> Mix {
        let share = |of| if outcome == of { WHOLE } else { 0 };
        Mix {
            declined: share(Outcome::Declined),
            unknown: share(Outcome::Unknown),
            doubled: share(Outcome::Doubled),
        }
    }

    /// What becomes of a charge: a pure function of its key.
    pub fn outcome(&self, key: &str) -> Outcome {
        self.at(u32::try_from(fingerprint(key) % u64::from(WHOLE)).unwrap_or(0))
    }

    /// The same for a place from 0 to 9,999.
    pub fn at(&self, place: u32) -> Outcome {
        let place = place % WHOLE;
        if place < self.declined {
            Outcome::Declined
        } else if place < self.declined + self.unknown {
            Outcome::Unknown
        } else if place < self.declined + self.unknown + self.doubled {
            Outcome::Doubled
        } else {
            Outcome::Charged
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Charged,
    Doubled,
    Declined,
    Unknown,
}

impl Outcome {
    pub const ALL: [Outcome; 4] =
        [Outcome::Charged, Outcome::Doubled, Outcome::Declined, Outcome::Unknown];

    pub fn takes_money(self) -> bool {
        self != Outcome::Declined
    }
}

pub struct Memory {
    pub mix: Mix,
    /// Signs its webhooks.
    pub(super) secret: String,
    calls: AtomicU64,
    /// The sum of the fingerprints of the keys it was called with: calls in any order come to the
    /// same, a key that came twice does not.
    sum: AtomicU64,
    told: Mutex<Vec<String>>,
}

impl Memory {
    pub fn new(mix: Mix, secret: String) -> Memory {
        let (calls, sum) = (AtomicU64::new(0), AtomicU64::new(0));
        Memory { mix, secret, calls, sum, told: Mutex::default() }
    }

    /// Calls of `charge` so far, and the sum of their keys' fingerprints.
    pub fn called(&self) -> (u64, u64) {
        (self.calls.load(Ordering::Relaxed), self.sum.load(Ordering::Relaxed))
    }

    /// The webhooks since the last time, as (signature, body), each as often as it is sent.
    pub fn webhooks(&self, now: jiff::Timestamp) -> Vec<(String, String)> {
        let told = self.told.lock().map(|mut told| std::mem::take(&mut *told)).unwrap_or_default();
        told.iter()
            .flat_map(|key| {
                let mut body = Event::ChargeChanged { key: key.clone() }.to_json();
                body["id"] = reference("event", key).into();
                let body = body.to_string();
                let header = super::signature::sign(&self.secret, body.as_bytes(), now);
                [(header.clone(), body.clone()), (header, body)]
            })
            .collect()
    }

    pub(super) fn charge(&self, key: &str) -> Report {
        self.calls.fetch_add(1, Ordering::Relaxed);
        self.sum.fetch_add(fingerprint(key), Ordering::Relaxed);
        match self.mix.outcome(key) {
            Outcome::Unknown => return Report::lost(),
            Outcome::Doubled => {
                if let Ok(mut told) = self.told.lock() {
                    told.push(key.to_owned());
                }
            }
            Outcome::Charged | Outcome::Declined => {}
        }
        self.ask(key)
    }

    pub(super) fn ask(&self, key: &str) -> Report {
        let answer = match self.mix.outcome(key) {
            Outcome::Declined => Answer::Refused(FailureReason::InsufficientFunds),
            Outcome::Charged | Outcome::Doubled | Outcome::Unknown => Answer::Charged,
        };
        Report { answer, reference: Some(reference("charge", key)), card: None }
    }
}

/// The gateway's name of a charge.
pub fn reference(kind: &str, key: &str) -> String {
    format!("{kind}_{:016x}", fingerprint(key))
}

/// The first 64 bits of a key's SHA-256.
pub fn fingerprint(key: &str) -> u64 {
    let digest = Sha256::digest(key.as_bytes());
    digest.iter().take(8).fold(0, |bits, byte| bits << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_key_is_answered_alike_and_the_mix_is_met() {
        let memory = Memory::new(Mix::USUAL, "secret".to_owned());
        let keys: Vec<String> = (0..20_000).map(|n| format!("order-{n}-1")).collect();
        let count =
            |wanted: Outcome| keys.iter().filter(|key| memory.mix.outcome(key) == wanted).count();
        assert!((500..700).contains(&count(Outcome::Declined)));
        assert!((150..250).contains(&count(Outcome::Unknown)));
        assert!((70..130).contains(&count(Outcome::Doubled)));
        let unknown = keys.iter().find(|key| memory.mix.outcome(key) == Outcome::Unknown);
        let unknown = unknown.expect("one in a hundred");
        assert_eq!(memory.charge(unknown).answer, Answer::Lost);
        assert_eq!(memory.charge(unknown).answer, Answer::Lost);
        assert_eq!(memory.ask(unknown).answer, Answer::Charged);
        assert_eq!(memory.called(), (2, fingerprint(unknown).wrapping_mul(2)));
    }
}
