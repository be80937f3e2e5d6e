//! Ids and secrets: from the system's randomness, or from a seed that repeats them.

use std::sync::atomic::{AtomicU64, Ordering};

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

pub struct Ids {
    source: Source,
    drawn: AtomicU64,
    /// Ids made so far: within a millisecond they sort in the order they were made.
    made: AtomicU64,
}

enum Source {
    System,
    Seed(u64),
}

impl Ids {
    pub fn from_system() -> Ids {
        Ids::of(Source::System)
    }

    /// The same seed draws the same ids in the same order.
    pub fn seeded(seed: u64) -> Ids {
        Ids::of(Source::Seed(seed))
    }

    fn of(source: Source) -> Ids {
        Ids { source, drawn: AtomicU64::new(0), made: AtomicU64::new(0) }
    }

    fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        let drawn = self.drawn.fetch_add(1, Ordering::Relaxed);
        match self.source {
            Source::System => fill(&mut bytes),
            Source::Seed(seed) => {
                for (block, chunk) in bytes.chunks_mut(32).enumerate() {
                    let digest = Sha256::digest(format!("{seed} {drawn} {block}").as_bytes());
                    chunk.copy_from_slice(&digest[..chunk.len()]);
                }
            }
        }
        bytes
    }

    /// A UUIDv7 (RFC 9562 §5.7) of the given instant: after the milliseconds a counter of twelve
    /// bits (§6.2, method 1), then 62 random ones. What one process makes within a millisecond
    /// sorts in the order it was made, until the counter begins anew after 4,096.
    pub fn uuid(&self, now: Timestamp) -> Uuid {
        let milliseconds = u64::try_from(now.as_millisecond()).unwrap_or(0);
        let mut bytes = self.bytes::<10>();
        let [.., high, low] = self.made.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        // The upper half of the first byte makes room for the version.
        (bytes[0], bytes[1]) = (high, low);
        Builder::from_unix_timestamp_millis(milliseconds, &bytes).into_uuid()
    }

    pub fn number(&self) -> u64 {
        u64::from_le_bytes(self.bytes())
    }

    /// A secret of 256 bits in hexadecimal.
    pub fn token(&self) -> String {
        self.bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// A code of six digits, for typing.
    pub fn code(&self) -> String {
        format!("{:06}", self.number() % 1_000_000)
    }

    /// The secret of an authenticator: 160 bits (RFC 4226 §4, R6).
    pub fn seed(&self) -> [u8; 20] {
        self.bytes()
    }

    pub fn salt(&self) -> [u8; 16] {
        self.bytes()
    }
}

/// The hash under which a secret is stored: SHA-256 in hexadecimal. Enough for secrets of 256
/// random bits; passwords have their own.
pub fn hashed(secret: &str) -> String {
    Sha256::digest(secret.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// # Panics
/// When the system has no randomness: nothing safe can be done without it.
#[expect(clippy::disallowed_methods, reason = "the one place that draws randomness")]
#[expect(clippy::expect_used, reason = "a system without randomness cannot make secrets")]
fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the system has randomness");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_ids_and_another_seed_others() {
        let at = Timestamp::UNIX_EPOCH;
        let draw = |seed| {
            let ids = Ids::seeded(seed);
            (ids.uuid(at), ids.token(), ids.code())
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
    }

    #[test]
    fn ids_carry_their_instant_and_sort_by_it() {
        let ids = Ids::from_system();
        let early = ids.uuid(Timestamp::from_second(1_000).expect("in range"));
        let late = ids.uuid(Timestamp::from_second(1_001).expect("in range"));
        assert!(early < late);
        assert_eq!(early.get_version_num(), 7);
    }

    #[test]
    fn ids_of_one_instant_sort_in_the_order_they_were_made() {
        let ids = Ids::seeded(7);
        let made: Vec<Uuid> = (0..4_096).map(|_| ids.uuid(Timestamp::UNIX_EPOCH)).collect();
        assert!(made.is_sorted());
        assert!(made.iter().all(|id| id.get_version_num() == 7));
    }
}
