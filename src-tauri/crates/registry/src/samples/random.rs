//! Numbers and ids from a seed, the same on every machine and in every version.

use crate::clock::Ids;
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;

/// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014). Written out here
/// because a library may change its sequence between versions, and with it every sample.
#[derive(Debug, Clone)]
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// A number from 0 to `below` - 1; 0 when `below` is 0.
    pub(super) fn below(&mut self, below: u32) -> u32 {
        let wide = u128::from(self.next()) * u128::from(below);
        u32::try_from(wide >> 64).unwrap_or(0)
    }

    /// Whether one of `times` occasions has come.
    pub(super) fn one_in(&mut self, times: u32) -> bool {
        self.below(times) == 0
    }

    /// One of several.
    pub(super) fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let at = self.below(u32::try_from(from.len()).unwrap_or(u32::MAX));
        from.get(at as usize)
    }
}

fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Ids in the shape of UUIDv7 (RFC 9562): counting milliseconds, filled with bits of the seed.
#[derive(Debug)]
pub(super) struct SampleIds {
    seed: u64,
    next: AtomicU64,
}

impl SampleIds {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            seed,
            next: AtomicU64::new(0),
        }
    }
}

impl Ids for SampleIds {
    fn next(&self) -> Uuid {
        // 2020-01-01 in milliseconds: before every record that a person adds to the sample.
        const START: u128 = 0x016f_5e66_e800;
        let count = self.next.fetch_add(1, Ordering::Relaxed);
        let random = u128::from(mix(self.seed ^ count.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
        let (high, low) = ((random >> 52) & 0xfff, random & 0x000f_ffff_ffff_ffff);
        Uuid::from_u128(
            ((START + u128::from(count)) & 0xffff_ffff_ffff) << 80
                | 0x7 << 76
                | high << 64
                | 0b10 << 62
                | low,
        )
    }
}
