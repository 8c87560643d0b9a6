//! Scans are found by their content and never taken for good when damaged.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read};

use files::{Digest, FileError, Vault, VaultError};

const MAX: u64 = 1 << 20;

fn vault() -> (tempfile::TempDir, Vault) {
    let home = tempfile::tempdir().unwrap();
    let vault = Vault::at(home.path().join("files"));
    (home, vault)
}

#[test]
fn a_scan_is_found_by_the_sha_256_of_its_bytes() {
    let (home, vault) = vault();
    let stored = vault.put(&b"abc"[..], MAX).unwrap();
    // FIPS 180-4, example of SHA-256("abc").
    let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!((stored.sha256.to_string().as_str(), stored.bytes), (known, 3));
    assert!(
        home.path().join("files/ba").join(&known[2..]).is_file(),
        "two hex signs are the folder"
    );
    assert_eq!(vault.read(&stored.sha256, MAX).unwrap(), b"abc");
    let mut streamed = Vec::new();
    vault
        .open(&stored.sha256)
        .unwrap()
        .read_to_end(&mut streamed)
        .unwrap();
    assert_eq!(streamed, b"abc");
    assert_eq!(known.parse::<Digest>().unwrap(), stored.sha256);
}

#[test]
fn the_same_scan_twice_is_kept_once() {
    let (_home, vault) = vault();
    let first = vault.put(&b"scan"[..], MAX).unwrap();
    assert_eq!(vault.put(&b"scan"[..], MAX).unwrap(), first);
    assert_eq!(vault.all().unwrap(), BTreeSet::from([first.sha256]));
}

#[test]
fn an_empty_scan_and_one_over_the_limit_are_refused_and_leave_nothing() {
    let (home, vault) = vault();
    assert!(matches!(vault.put(io::empty(), MAX), Err(VaultError::Empty)));
    assert!(matches!(
        vault.put(&[1; 11][..], 10),
        Err(VaultError::TooLarge { max: 10 })
    ));
    assert!(
        matches!(vault.put(io::repeat(1), 10), Err(VaultError::TooLarge { .. })),
        "an endless source ends here"
    );
    assert_eq!(
        vault.put(&[1; 10][..], 10).unwrap().bytes,
        10,
        "the limit itself is allowed"
    );
    assert_eq!(
        fs::read_dir(home.path().join("files")).unwrap().count(),
        1,
        "only the stored scan's folder is there"
    );
}

#[test]
fn a_file_that_is_no_file_is_refused() {
    let (home, vault) = vault();
    let failed = vault.put_file(home.path(), MAX);
    assert!(
        matches!(failed, Err(VaultError::File(FileError::WrongKind { .. }))),
        "{failed:?}"
    );
    let failed = vault.put_file(&home.path().join("tidak ada.pdf"), MAX);
    assert!(
        matches!(failed, Err(VaultError::File(FileError::Missing { .. }))),
        "{failed:?}"
    );
}

#[test]
fn every_changed_byte_of_a_scan_is_seen_in_all_three_ways_of_reading() {
    let (_home, vault) = vault();
    let bytes: Vec<u8> = (0..200).collect();
    let sha256 = vault.put(&bytes[..], MAX).unwrap().sha256;
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        fs::write(vault.path(&sha256), &changed).unwrap();
        assert!(
            matches!(vault.verify(&sha256), Err(VaultError::Damaged { .. })),
            "byte {at}"
        );
        assert!(
            matches!(vault.read(&sha256, MAX), Err(VaultError::Damaged { .. })),
            "byte {at}"
        );
        let error = io::copy(&mut vault.open(&sha256).unwrap(), &mut io::sink()).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidData, "byte {at}");
    }
}

#[test]
fn a_scan_cut_short_is_damaged_and_one_that_is_gone_is_missing() {
    let (_home, vault) = vault();
    let sha256 = vault.put(&b"panjang"[..], MAX).unwrap().sha256;
    fs::write(vault.path(&sha256), b"panj").unwrap();
    assert!(matches!(vault.verify(&sha256), Err(VaultError::Damaged { .. })));
    vault.remove(&sha256).unwrap();
    vault.remove(&sha256).expect("removing twice is no error");
    assert!(matches!(vault.verify(&sha256), Err(VaultError::Missing { .. })));
}

#[test]
fn storing_a_damaged_scan_again_heals_it() {
    let (_home, vault) = vault();
    let sha256 = vault.put(&b"scan"[..], MAX).unwrap().sha256;
    fs::write(vault.path(&sha256), b"s").unwrap();
    vault.put(&b"scan"[..], MAX).unwrap();
    assert_eq!(vault.read(&sha256, MAX).unwrap(), b"scan");
}

#[test]
fn a_source_that_fails_midway_stores_nothing() {
    struct Failing(u8);
    impl Read for Failing {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            self.0 += 1;
            match self.0 {
                1 => Err(io::Error::from(io::ErrorKind::Interrupted)),
                2 => {
                    into[0] = 1;
                    Ok(1)
                }
                _ => Err(io::Error::other("stick pulled")),
            }
        }
    }
    let (_home, vault) = vault();
    assert!(matches!(vault.put(Failing(0), MAX), Err(VaultError::Source(_))));
    assert!(vault.all().unwrap().is_empty());
}

#[test]
fn scans_that_no_record_knows_are_named_and_strangers_are_left_alone() {
    let (home, vault) = vault();
    let kept = vault.put(&b"dipakai"[..], MAX).unwrap().sha256;
    let left = vault.put(&b"tertinggal"[..], MAX).unwrap().sha256;
    fs::write(home.path().join("files/catatan.txt"), "x").unwrap();
    fs::create_dir(home.path().join("files/zz")).unwrap();
    fs::write(home.path().join("files/zz/bukan"), "x").unwrap();
    assert_eq!(
        vault.orphans(&BTreeSet::from([kept])).unwrap(),
        BTreeSet::from([left])
    );
}

#[test]
fn an_empty_vault_has_nothing_and_is_not_made_by_looking() {
    let (home, vault) = vault();
    assert!(vault.all().unwrap().is_empty());
    assert!(vault.sweep().unwrap().is_empty());
    assert!(!home.path().join("files").exists());
}

#[test]
fn a_digest_is_64_lower_case_hex_signs_and_nothing_else() {
    let good = "ab".repeat(32);
    assert_eq!(good.parse::<Digest>().unwrap().to_string(), good);
    for bad in [
        "",
        "ab",
        &"AB".repeat(32),
        &"zz".repeat(32),
        &"a".repeat(63),
        &"a".repeat(65),
        &"é".repeat(32),
        "../x",
    ] {
        assert!(bad.parse::<Digest>().is_err(), "{bad:?}");
    }
}
