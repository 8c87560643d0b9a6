//! Packages of registers made from real figures and real papers.

use super::{check, send};
use registry::agreements::of_period;
use registry::samples::{Sample, fill};
use registry::{Period, Scope};
use testkit::TempRegister;

fn filled(sample: Sample) -> TempRegister {
    let office = TempRegister::sample(&sample.origin().region, "2026-11-22", sample.name());
    exchange::keys::keep(&office, &office.actor, &super::key()).unwrap();
    fill(&office, &office.actor, sample, &mut |_, _| ()).unwrap();
    office
}

fn years(first: i32, last: i32) -> Period {
    Period::new(last, None, Some(first)).unwrap()
}

/// Agreements of some kinds together.
fn counted(manifest: &exchange::Manifest, kinds: &[&str]) -> u32 {
    manifest
        .kinds
        .iter()
        .filter(|count| kinds.contains(&count.kind.as_str()))
        .map(|count| count.agreements)
        .sum()
}

#[test]
fn the_package_of_kota_malang_counts_what_its_letter_counts() {
    let office = filled(Sample::Malang);
    let sent = send(&office, years(2020, 2025));
    let report = check(&sent.path).unwrap();
    let manifest = &report.manifest;
    assert_eq!(report.file_name, "CONTOH_35.73_2020-2025_001.ikat");
    assert_eq!(counted(manifest, &["ksdd-wajib", "ksdd-sukarela"]), 16);
    assert_eq!(
        (counted(manifest, &["ksdpk"]), counted(manifest, &["sinergi"])),
        (90, 5)
    );
    assert_eq!(manifest.agreements(), 111);
}

#[test]
fn every_real_agreement_travels_with_its_own_numbers_and_dates() {
    let office = filled(Sample::Ministry);
    let period = years(1945, 2200);
    let sent = send(&office, period);
    let package = exchange::RawPackage::open(&sent.path, &exchange::Limits::OFFICE)
        .unwrap()
        .prove()
        .unwrap()
        .read()
        .unwrap();
    let kept = office.read(|register| of_period(register, period)).unwrap();
    assert!(kept.len() > 200, "about 240 real rows: {}", kept.len());
    assert!(
        package.agreements().unwrap() == kept,
        "each of them as the office keeps it"
    );
    assert_eq!(
        package.manifest().agreements(),
        office.recap(period, Scope::InForce).total
    );
}

#[test]
fn long_and_awkward_texts_travel_whole() {
    let office = filled(Sample::Synthetic { count: 300, seed: 7 });
    let period = years(1945, 2200);
    let sent = send(&office, period);
    let report = check(&sent.path).expect("whatever the form takes, a package holds");
    let kept = office.read(|register| of_period(register, period)).unwrap();
    assert_eq!(report.manifest.agreements() as usize, kept.len());
}
