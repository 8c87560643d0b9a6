//! Scans: what may be attached, and that what comes back is what was given.

mod at_home;

use registry::RegistryError;
use registry::agreements::Agreement;
use registry::attachments::{self, Attachment, AttachmentError, Owner};
use std::path::{Path, PathBuf};
use testkit::{TempRegister, agreement, codes, scans};

fn attach(register: &TempRegister, owner: &str, path: &Path) -> Result<Attachment, AttachmentError> {
    let kept = attachments::keep(register, path)?;
    register
        .transact(&register.actor, "attachment.add", |tx| {
            attachments::add(tx, Owner::Agreement, owner, None, &kept)
        })
        .map(|done| done.value)
}

fn with_agreement() -> (TempRegister, Agreement) {
    let register = TempRegister::new();
    let saved = register.save(&agreement().build());
    (register, saved)
}

fn stored_at(register: &TempRegister, sha256: &str) -> PathBuf {
    register
        .path()
        .join("files")
        .join(&sha256[..2])
        .join(&sha256[2..])
}

/// Kept files are read-only.
fn writable(path: &Path) {
    let mut permissions = std::fs::metadata(path).unwrap().permissions();
    #[allow(
        clippy::permissions_set_readonly_false,
        reason = "the file is about to be damaged on purpose"
    )]
    permissions.set_readonly(false);
    std::fs::set_permissions(path, permissions).unwrap();
}

#[test]
fn a_scan_comes_back_byte_for_byte() {
    let (mut register, owner) = with_agreement();
    let bytes = scans::pdf("halaman satu");
    let attached = attach(&register, &owner.id, &register.file("Naskah PKS.pdf", &bytes)).unwrap();
    assert_eq!(
        (attached.name.as_str(), attached.media_type.as_str()),
        ("Naskah PKS.pdf", "application/pdf")
    );
    assert_eq!(attached.bytes, i64::try_from(bytes.len()).unwrap());
    register.reopen();
    let listed = register
        .read(|c| attachments::of_owner(c, Owner::Agreement, &owner.id))
        .unwrap();
    assert_eq!(listed, std::slice::from_ref(&attached));
    let target = register.outside().join("keluar.pdf");
    attachments::copy_out(&register, &attached, &target).unwrap();
    assert_eq!(std::fs::read(target).unwrap(), bytes);
}

#[test]
fn the_kind_is_found_in_the_bytes_and_not_in_the_name() {
    let (register, owner) = with_agreement();
    let picture = attach(&register, &owner.id, &register.file("bukan.pdf", &scans::png())).unwrap();
    assert_eq!(picture.media_type, "image/png");
    for (name, bytes) in [
        ("pindaian.pdf", scans::program()),
        ("catatan.pdf", b"hanya teks".to_vec()),
        ("halaman.pdf", b"<html><script>1</script></html>".to_vec()),
    ] {
        let refused = attach(&register, &owner.id, &register.file(name, &bytes));
        assert!(
            matches!(refused, Err(AttachmentError::Kind)),
            "{name}: {refused:?}"
        );
    }
}

#[test]
fn an_empty_scan_a_missing_file_and_a_folder_are_refused() {
    let (register, owner) = with_agreement();
    let empty = attach(&register, &owner.id, &register.file("kosong.pdf", b""));
    assert!(matches!(empty, Err(AttachmentError::Vault(_))), "{empty:?}");
    let missing = attach(&register, &owner.id, &register.outside().join("tidak-ada.pdf"));
    assert!(matches!(missing, Err(AttachmentError::Vault(_))), "{missing:?}");
    let folder = attach(&register, &owner.id, register.outside());
    assert!(matches!(folder, Err(AttachmentError::Vault(_))), "{folder:?}");
    assert_eq!(
        register
            .read(|c| attachments::of_owner(c, Owner::Agreement, &owner.id))
            .unwrap(),
        []
    );
}

#[test]
fn a_scan_belongs_to_a_record_that_exists() {
    let (register, _) = with_agreement();
    let refused = attach(&register, "tidak-ada", &register.file("a.pdf", &scans::pdf("a")));
    assert!(
        matches!(refused, Err(AttachmentError::NotFound(_))),
        "{refused:?}"
    );
}

#[test]
fn a_damaged_or_lost_scan_is_found_when_it_is_opened() {
    let (register, owner) = with_agreement();
    let attached = attach(&register, &owner.id, &register.file("a.pdf", &scans::pdf("asli"))).unwrap();
    let path = stored_at(&register, &attached.sha256);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[20] ^= 1;
    writable(&path);
    std::fs::write(&path, bytes).unwrap();
    let target = register.outside().join("keluar.pdf");
    let damaged = attachments::copy_out(&register, &attached, &target);
    assert!(format!("{damaged:?}").contains("Damaged"), "{damaged:?}");
    assert!(!target.exists(), "nothing damaged leaves the register");
    std::fs::remove_file(&path).unwrap();
    let lost = attachments::copy_out(&register, &attached, &target);
    assert!(format!("{lost:?}").contains("Missing"), "{lost:?}");
    attach(&register, &owner.id, &register.file("a.pdf", &scans::pdf("asli"))).unwrap();
    attachments::copy_out(&register, &attached, &target).expect("attaching the same scan again heals it");
}

#[test]
fn a_withdrawn_scan_stays_with_its_reason_and_is_withdrawn_once() {
    let (register, owner) = with_agreement();
    let attached = attach(&register, &owner.id, &register.file("a.pdf", &scans::pdf("a"))).unwrap();
    let withdraw = |reason: &str| {
        register
            .transact(&register.actor, "attachment.void", |tx| {
                attachments::void(tx, &attached.id, reason)
            })
            .map(|done| done.value)
    };
    match withdraw(" ") {
        Err(AttachmentError::Findings(found)) => assert_eq!(codes(&found), ["text.empty"]),
        other => panic!("{other:?}"),
    }
    assert_eq!(
        withdraw("salah pindai").unwrap().void_reason.as_deref(),
        Some("salah pindai")
    );
    let listed = register
        .read(|c| attachments::of_owner(c, Owner::Agreement, &owner.id))
        .unwrap();
    assert_eq!(listed[0].void_reason.as_deref(), Some("salah pindai"));
    assert!(stored_at(&register, &attached.sha256).exists(), "its bytes stay");
}

#[test]
fn a_write_that_fails_leaves_no_row() {
    let (register, owner) = with_agreement();
    let kept = attachments::keep(&register, &register.file("a.pdf", &scans::pdf("a"))).unwrap();
    let failed = register.transact(&register.actor, "attachment.add", |tx| {
        attachments::add(tx, Owner::Agreement, &owner.id, None, &kept)?;
        Err::<(), AttachmentError>(RegistryError::DiskFull.into())
    });
    assert!(failed.is_err());
    assert_eq!(
        register
            .read(|c| attachments::of_owner(c, Owner::Agreement, &owner.id))
            .unwrap(),
        []
    );
}
