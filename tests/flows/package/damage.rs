//! Whatever is changed on the way, the file is refused with a reason.

use super::{check, office, outgoing, second_semester, send, year};
use exchange::seal::MAGIC;
use exchange::{Limits, PackageError, RawPackage};
use std::path::Path;
use testkit::TempRegister;

/// A package without a row of the office: the smallest there is.
fn small() -> Vec<u8> {
    let office = TempRegister::at("35.73", "2026-01-12");
    std::fs::read(send(&office, year(2025)).path).unwrap()
}

fn proved(bytes: Vec<u8>) -> Result<(), PackageError> {
    RawPackage::of(String::new(), bytes, &Limits::OFFICE)?
        .prove()
        .map(|_| ())
}

fn refused(folder: &Path, bytes: &[u8]) -> PackageError {
    let path = folder.join("rusak.ikat");
    std::fs::write(&path, bytes).unwrap();
    check(&path).expect_err("a damaged package is refused")
}

/// Flips the bits of `mask` in every byte of `part` and returns those that passed.
fn flips(bytes: &[u8], part: std::ops::Range<usize>, mask: impl Fn(usize) -> u8) -> Vec<usize> {
    let mut passed = Vec::new();
    for at in part {
        let mut changed = bytes.to_vec();
        changed[at] ^= mask(at);
        if proved(changed).is_ok() {
            passed.push(at);
        }
    }
    passed
}

#[test]
fn a_changed_bit_anywhere_is_refused() {
    let bytes = small();
    assert!(proved(bytes.clone()).is_ok(), "the whole one passes");
    let middle = bytes.len() / 2;
    let (left, right) = std::thread::scope(|scope| {
        // Each byte of the file, each time another bit of the eight.
        let left = scope.spawn(|| flips(&bytes, 0..middle, |at| 1 << (at % 8)));
        let right = scope.spawn(|| flips(&bytes, middle..bytes.len(), |at| 1 << (at % 8)));
        (left.join().unwrap(), right.join().unwrap())
    });
    assert_eq!(
        [left, right].concat(),
        [0_usize; 0],
        "no byte can be changed unseen"
    );
}

#[test]
fn a_changed_bit_of_header_or_seal_is_refused_whichever_it_is() {
    let bytes = small();
    let magic = bytes.windows(16).position(|window| window == MAGIC).unwrap();
    for part in [0..100, magic - 32..magic + 16 + 64] {
        for bit in 0..8 {
            assert_eq!(
                flips(&bytes, part.clone(), |_| 1 << bit),
                [0_usize; 0],
                "bit {bit} of {part:?}"
            );
        }
    }
}

#[test]
fn a_file_that_was_cut_off_is_told_from_a_changed_one() {
    let office = office();
    let bytes = std::fs::read(send(&office, year(2025)).path).unwrap();
    for cut in (4096..bytes.len()).step_by(4096) {
        let error = refused(office.outside(), &bytes[..cut]);
        assert!(
            matches!(error, PackageError::Truncated { found, .. } if found == cut as u64),
            "cut at {cut}: {error}"
        );
    }
    for cut in [1, 15, 16, 99, 100, bytes.len() - 1] {
        let error = refused(office.outside(), &bytes[..cut]);
        assert!(
            matches!(error, PackageError::Truncated { .. }),
            "cut at {cut}: {error}"
        );
    }
    for more in [1, 64, 4096] {
        let error = refused(office.outside(), &[&bytes[..], &vec![0; more]].concat());
        assert!(
            matches!(error, PackageError::Trailing { .. }),
            "{more} bytes more: {error}"
        );
    }
}

#[test]
fn parts_of_two_packages_of_one_office_do_not_mix() {
    let office = office();
    let one = std::fs::read(send(&office, year(2025)).path).unwrap();
    let other = std::fs::read(send(&office, year(2025)).path).unwrap();
    assert_eq!(one.len(), other.len(), "two packages of one state");
    let pages: Vec<usize> = (0..one.len())
        .step_by(4096)
        .filter(|at| one[*at..at + 4096] != other[*at..at + 4096])
        .collect();
    assert!(pages.len() >= 2, "manifest and seal differ at least");
    for at in &pages {
        let mut mixed = one.clone();
        mixed[*at..at + 4096].copy_from_slice(&other[*at..at + 4096]);
        let error = refused(office.outside(), &mixed);
        assert!(
            matches!(error, PackageError::SignatureWrong),
            "page at {at}: {error}"
        );
    }
    let at = one.windows(16).position(|window| window == MAGIC).unwrap() + 16;
    let mut mixed = one.clone();
    mixed[at..at + 64].copy_from_slice(&other[at..at + 64]);
    assert!(matches!(
        refused(office.outside(), &mixed),
        PackageError::SignatureWrong
    ));
}

#[test]
fn a_file_without_or_with_two_signatures_is_refused() {
    let office = office();
    let bytes = std::fs::read(send(&office, second_semester()).path).unwrap();
    let at = bytes.windows(16).position(|window| window == MAGIC).unwrap();
    let mut without = bytes.clone();
    without[at] ^= 0x80;
    assert!(matches!(
        refused(office.outside(), &without),
        PackageError::SignatureMissing
    ));
    let mut twice = bytes.clone();
    let elsewhere = if at > 8192 { 5000 } else { bytes.len() - 200 };
    twice[elsewhere..elsewhere + 16].copy_from_slice(&MAGIC);
    assert!(matches!(
        refused(office.outside(), &twice),
        PackageError::SignatureTwice
    ));
}

#[test]
fn what_is_no_package_is_refused_before_it_is_read() {
    let office = office();
    let folder = outgoing(&office);
    let path = folder.join("a.ikat");
    std::fs::write(&path, b"").unwrap();
    assert!(matches!(check(&path), Err(PackageError::Empty)));
    std::fs::write(&path, b"%PDF-1.7 surat").unwrap();
    assert!(matches!(check(&path), Err(PackageError::NotAPackage)));
    assert!(matches!(
        check(&folder),
        Err(PackageError::File(files::FileError::WrongKind { .. }))
    ));
    assert!(matches!(
        check(&folder.join("tidak-ada.ikat")),
        Err(PackageError::File(files::FileError::Missing { .. }))
    ));
    let huge = std::fs::File::create(&path).unwrap();
    huge.set_len(1 << 40).unwrap();
    assert!(
        matches!(check(&path), Err(PackageError::TooLarge { max }) if max == Limits::OFFICE.bytes),
        "a terabyte of nothing is not read"
    );
    let register = office.outside().join("salinan.db");
    std::fs::copy(office.path().join(registry::DATABASE), &register).unwrap();
    assert!(
        matches!(check(&register), Err(PackageError::ARegister)),
        "a register never travels"
    );
    let foreign = office.outside().join("lain.db");
    rusqlite::Connection::open(&foreign)
        .unwrap()
        .execute_batch("CREATE TABLE a (b)")
        .unwrap();
    assert!(matches!(check(&foreign), Err(PackageError::NotAPackage)));
    let mut newer = std::fs::read(send(&office, year(2025)).path).unwrap();
    newer[63] = 2;
    assert!(
        matches!(
            refused(office.outside(), &newer),
            PackageError::TooNew { found: 2, known: 1 }
        ),
        "a newer format is named as such"
    );
}
