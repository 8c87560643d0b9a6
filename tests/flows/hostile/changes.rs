//! Whatever is changed by chance, and whatever a fuzzer found: refused with the right sentence, and never more than refused.

use super::SHOP;
use contract::Problem;
use exchange::{Limits, RawPackage};
use registry::samples::{Sample, fill};
use std::collections::BTreeMap;
use std::path::Path;
use testkit::TempRegister;
use testkit::hostile::{Workshop, harness};

/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(end).unwrap()).unwrap()
    }
}

/// What the officer is told of changed bytes; nothing when they pass.
fn code(bytes: &[u8]) -> Option<String> {
    let proved = RawPackage::of("a.ikat".into(), bytes.to_vec(), &Limits::OFFICE).and_then(RawPackage::prove);
    proved.err().map(|error| Problem::from(error).code)
}

/// Codes a changed byte may lead to, by its place.
fn expected(at: usize, magic: usize) -> &'static [&'static str] {
    match at {
        0..16 | 68..72 => &["package.not_a_package"],
        16..28 | 32..60 | 64..68 | 72..100 => &["package.header", "package.signature_wrong"],
        28..32 => &["package.truncated", "package.trailing"],
        60..64 => &["package.too_new", "package.header"],
        _ if (magic..magic + 16).contains(&at) => &["package.signature_missing"],
        _ => &["package.signature_wrong"],
    }
}

#[test]
fn ten_thousand_random_changes_of_a_large_package_are_refused_with_the_right_sentence() {
    let office = TempRegister::sample("35.73", "2026-01-12", "synthetic");
    let sample = Sample::Synthetic {
        count: 1_000,
        seed: 11,
    };
    fill(&office, &office.actor, sample, &mut |_, _| ()).unwrap();
    let sent = crate::flows::package::send(&office, registry::Period::new(2025, None, Some(1945)).unwrap());
    let bytes = std::fs::read(&sent.path).unwrap();
    assert!(
        sent.manifest.agreements() > 700,
        "large: {}",
        sent.manifest.agreements()
    );
    let magic = Workshop::magic(&bytes);
    let run = |seed: u64, from: &[u8]| {
        let (mut chance, mut bytes) = (Chance(seed), from.to_vec());
        let mut wrong = Vec::new();
        for turn in 0..5_000 {
            let at = chance.below(bytes.len());
            let before = bytes[at];
            // One bit, or the whole byte.
            bytes[at] ^= if turn % 2 == 0 {
                1 << chance.below(8)
            } else {
                u8::try_from(1 + chance.below(255)).unwrap()
            };
            let told = code(&bytes);
            if !told
                .as_deref()
                .is_some_and(|code| expected(at, magic).contains(&code))
            {
                wrong.push((at, told));
            }
            bytes[at] = before;
        }
        wrong
    };
    let wrong = std::thread::scope(|scope| {
        let other = scope.spawn(|| run(1, &bytes));
        let mut wrong = run(2, &bytes);
        wrong.extend(other.join().unwrap());
        wrong
    });
    assert_eq!(wrong, [], "each change is told for what it is");
}

#[test]
fn every_byte_of_a_small_package_is_told_for_what_it_is_when_it_changes() {
    let bytes = std::fs::read(corpus("signed").join("v1-kota-malang-2025-S2.ikat")).unwrap();
    let magic = Workshop::magic(&bytes);
    let run = |part: std::ops::Range<usize>| {
        let mut changed = bytes.clone();
        let mut wrong = Vec::new();
        for at in part {
            changed[at] ^= 1 << (at % 8);
            let told = code(&changed);
            if !told
                .as_deref()
                .is_some_and(|code| expected(at, magic).contains(&code))
            {
                wrong.push((at, told));
            }
            changed[at] = bytes[at];
        }
        wrong
    };
    let half = bytes.len() / 2;
    let wrong = std::thread::scope(|scope| {
        let other = scope.spawn(|| run(0..half));
        let mut wrong = run(half..bytes.len());
        wrong.extend(other.join().unwrap());
        wrong
    });
    assert_eq!(wrong, [], "each byte is told for what it is");
}

fn corpus(target: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../src-tauri/fuzz/corpus")
        .join(target)
}

#[test]
fn what_a_fuzzer_found_is_read_without_harm() {
    for target in ["raw", "signed"] {
        let mut files = 0;
        for entry in std::fs::read_dir(corpus(target)).unwrap() {
            let bytes = std::fs::read(entry.unwrap().path()).unwrap();
            harness::raw(&bytes);
            harness::resigned(&bytes);
            files += 1;
        }
        assert!(files > 0, "{target} has a corpus");
    }
}

/// How many changes are tried; more by `IKAT_MUTATIONS`.
const MUTATIONS: usize = 1_000;

#[test]
fn changes_by_chance_that_are_signed_anew_never_do_more_than_be_refused() {
    let many = std::env::var("IKAT_MUTATIONS")
        .ok()
        .and_then(|many| many.parse().ok())
        .unwrap_or(MUTATIONS);
    let mut chance = Chance(38);
    let mut steps: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..many {
        let mut bytes = SHOP.sound.clone();
        for _ in 0..=chance.below(4) {
            let at = 100 + chance.below(bytes.len() - 100);
            let length = 1 + chance.below(8);
            let end = bytes.len().min(at + length);
            for byte in &mut bytes[at..end] {
                *byte = u8::try_from(chance.below(256)).unwrap();
            }
        }
        let step = harness::resigned(&bytes);
        *steps.entry(format!("{step:?}")).or_default() += 1;
    }
    println!("{many} changes: {steps:?}");
    assert!(steps.len() > 3, "they reach behind the signature: {steps:?}");
    for step in ["Structure", "Hashes"] {
        let met = steps.keys().any(|met| met.contains(step));
        assert!(met, "{step} is among them: {steps:?}");
    }
}
