//! Numbers from a seed, the same in every run and on every machine.

/// `SplitMix64`: small, quick, and its whole state is the seed.
#[derive(Debug, Clone)]
pub struct Draw(u64);

impl Draw {
    pub fn new(seed: u64) -> Draw {
        let mut draw = Draw(seed);
        // Seeds that follow one another begin far apart.
        draw.0 = draw.next() ^ seed.rotate_left(32);
        draw
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `end`; 0 where `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % end).unwrap_or(0)
    }

    /// True this many times of a hundred.
    pub fn percent(&mut self, of_hundred: usize) -> bool {
        self.below(100) < of_hundred
    }

    /// One of a list that is never empty.
    pub fn pick<T: Copy>(&mut self, list: &[T], otherwise: T) -> T {
        list.get(self.below(list.len())).copied().unwrap_or(otherwise)
    }

    /// One of a list by weight.
    pub fn weighed<T: Copy>(&mut self, list: &[(usize, T)], otherwise: T) -> T {
        let sum: usize = list.iter().map(|(weight, _)| weight).sum();
        let mut left = self.below(sum);
        for (weight, one) in list {
            if left < *weight {
                return *one;
            }
            left -= weight;
        }
        otherwise
    }
}
