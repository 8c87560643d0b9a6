//! Receipts that are not taken, and why.

use super::Pair;
use crate::flows::package::{send, year};
use contract::receipts::{self, ReceiptIssued};
use exchange::{OfficeKey, SignedError, signed};
use registry::receipts::{Accepted, Receipt, Refused};
use registry::received::RecordKind;
use registry::senders::Standing;
use testkit::TempRegister;

fn issued() -> (Pair, ReceiptIssued) {
    let pair = Pair::new();
    pair.sent_and_merged();
    let issued = pair.issue();
    (pair, issued)
}

/// Why the office refuses a receipt with this fingerprint typed.
fn refused(pair: &Pair, text: &str, typed: &str) -> String {
    let before = pair.office.read(registry::audit::head).unwrap();
    let file = pair.office.file("terima.ikat-terima", text.as_bytes());
    let problem = receipts::import(&pair.office, &pair.office.actor, &file, typed, &[]).unwrap_err();
    assert_eq!(
        pair.office.read(registry::audit::head).unwrap(),
        before,
        "nothing of it is kept, and no key enrolled"
    );
    problem
        .fields
        .first()
        .map_or(problem.code, |field| field.code.clone())
}

fn by_bureau(pair: &Pair, receipt: &Receipt) -> String {
    let key = exchange::keys::load(&pair.bureau.path()).unwrap().unwrap();
    signed::write(receipt, &key).unwrap()
}

#[test]
fn an_unknown_bureau_is_shown_with_its_fingerprint_and_enrolled_only_by_the_paper() {
    let (pair, issued) = issued();
    let file = pair.carried(&issued);
    let seen = receipts::inspect(&pair.office, &file).unwrap();
    assert_eq!((seen.standing, seen.already), (Standing::Unknown, false));
    assert_eq!(seen.fingerprint, pair.bureau_fingerprint());
    assert_eq!(seen.problem.unwrap().code, "receipt.key_unknown");
    assert_eq!(seen.findings, []);
    assert_eq!(refused(&pair, &issued.issued.file, ""), "receipt.key_unknown");
    assert_eq!(
        refused(
            &pair,
            &issued.issued.file,
            "0000-0000-0000-0000-0000-0000-0000-0000"
        ),
        "sender.fingerprint_wrong"
    );
    pair.import(&file);
    let seen = receipts::inspect(&pair.office, &file).unwrap();
    assert_eq!((seen.problem, seen.already), (None, true));
    let second = {
        pair.remark(&pair.water, registry::remarks::Asks::Remark, "", "Catatan");
        pair.issue()
    };
    let done = receipts::import(&pair.office, &pair.office.actor, &pair.carried(&second), "", &[]).unwrap();
    assert!(!done.value.enrolled, "from then on no paper is needed");
}

#[test]
fn a_receipt_by_a_key_that_was_retired_or_is_anothers_is_refused() {
    let (pair, issued) = issued();
    pair.import(&pair.carried(&issued));
    let stranger = OfficeKey::from_secret(&[9; 32]);
    let next = Receipt {
        sequence: 2,
        previous: issued.issued.sha256.clone(),
        ..issued.receipt.clone()
    };
    let by_stranger = signed::write(&next, &stranger).unwrap();
    assert_eq!(refused(&pair, &by_stranger, ""), "receipt.key_unknown");
    let as_other = Receipt {
        bureau: registry::receipts::ReceiptBureau {
            office_id: "01941f29-7c01-7009-8000-000000000001".into(),
            ..next.bureau.clone()
        },
        ..next.clone()
    };
    assert_eq!(
        refused(&pair, &by_bureau(&pair, &as_other), ""),
        "package.key_of_other",
        "the bureau's key speaks for the bureau alone"
    );
    let request = contract::senders::SenderRetire {
        office_id: issued.receipt.bureau.office_id.clone(),
        note: "Laptop biro hilang".into(),
    };
    contract::senders::retire(&pair.office, &pair.office.actor, &request).unwrap();
    assert_eq!(
        refused(&pair, &by_bureau(&pair, &next), ""),
        "package.key_retired"
    );
}

#[test]
fn a_receipt_for_a_package_that_was_not_sent_from_here_is_refused_with_the_reason() {
    let (pair, issued) = issued();
    let typed = pair.bureau_fingerprint();
    let other = TempRegister::numbered(7, "35.79", "2026-01-12");
    let file = other.file("terima.ikat-terima", issued.issued.file.as_bytes());
    let problem = receipts::import(&other, &other.actor, &file, &typed, &[]).unwrap_err();
    assert_eq!(problem.code, "receipt.other_office");
    let own = receipts::import(&pair.bureau, &pair.bureau.actor, &pair.carried(&issued), "", &[]);
    assert_eq!(own.unwrap_err().code, "receipt.own");
    let mut unsent = issued.receipt.clone();
    unsent.package.sha256 = "0".repeat(64);
    assert_eq!(
        refused(&pair, &by_bureau(&pair, &unsent), &typed),
        "receipt.unknown_package"
    );
    unsent.package.lineage = "01941f29-7c01-7009-8000-000000000001".into();
    assert_eq!(
        refused(&pair, &by_bureau(&pair, &unsent), &typed),
        "receipt.before_restore",
        "of a register that was restored since, the office is told so"
    );
}

#[test]
fn a_receipt_of_examples_is_none_for_a_real_office() {
    let (pair, issued) = issued();
    let mut sample = issued.receipt;
    sample.bureau.sample = true;
    assert_eq!(
        refused(&pair, &by_bureau(&pair, &sample), &pair.bureau_fingerprint()),
        "sender.sample"
    );
}

#[test]
fn every_changed_byte_of_a_receipt_is_refused() {
    let (_, issued) = issued();
    let sound = issued.issued.file.into_bytes();
    for at in 0..sound.len() {
        let mut bytes = sound.clone();
        bytes[at] ^= 1;
        assert!(signed::prove::<Receipt>(&bytes).is_err(), "byte {at}");
        assert!(signed::prove::<Receipt>(&sound[..at]).is_err(), "cut at {at}");
    }
}

#[test]
fn what_no_bureau_says_is_refused_even_with_its_signature() {
    let (pair, issued) = issued();
    let sound = issued.receipt;
    let key = exchange::keys::load(&pair.bureau.path()).unwrap().unwrap();
    type Change = fn(&mut Receipt);
    let wrong: [(&str, Change); 11] = [
        ("sequence 0", |one| one.sequence = 0),
        ("a first with a predecessor", |one| one.previous = "0".repeat(64)),
        ("a second without", |one| one.sequence = 2),
        ("no moment", |one| one.issued_at = "kemarin".into()),
        ("no hash", |one| one.package.sha256 = "0".repeat(63)),
        ("a hash in capitals", |one| one.package.sha256 = "A".repeat(64)),
        ("no id", |one| one.bureau.office_id = "biro".into()),
        ("an id in capitals", |one| {
            one.package.office_id = one.package.office_id.to_uppercase();
        }),
        ("a record twice", |one| one.accepted.push(one.accepted[0].clone())),
        ("out of order", |one| one.accepted.reverse()),
        ("accepted and refused", |one| {
            one.refused.push(Refused {
                kind: one.accepted[0].kind,
                record: one.accepted[0].record.clone(),
                code: "agreement.x".into(),
                reason: "Tidak sesuai.".into(),
            });
        }),
    ];
    for (what, change) in wrong {
        let mut receipt = sound.clone();
        change(&mut receipt);
        let written = signed::write(&receipt, &key);
        assert!(
            matches!(written, Err(SignedError::Malformed(_))),
            "{what}: {written:?}"
        );
    }
    let mut zero = sound;
    zero.accepted = vec![Accepted {
        kind: RecordKind::Agreement,
        record: pair.water.id.clone(),
        rev: 0,
    }];
    assert!(signed::write(&zero, &key).is_err(), "nobody accepts a revision 0");
}

#[test]
fn a_refused_row_tells_the_office_why_in_its_own_sentences() {
    let (pair, issued) = issued();
    pair.import(&pair.carried(&issued));
    let mut next = issued.receipt.clone();
    next.sequence = 2;
    next.previous = issued.issued.sha256.clone();
    next.accepted.retain(|one| one.record != pair.water.id);
    next.refused = vec![Refused {
        kind: RecordKind::Agreement,
        record: pair.water.id.clone(),
        code: "document.ends_before_start".into(),
        reason: "Tanggal berakhir mendahului tanggal mulai.".into(),
    }];
    let file = pair
        .office
        .file("dua.ikat-terima", by_bureau(&pair, &next).as_bytes());
    pair.import(&file);
    let said = pair.received(&pair.water).said.unwrap();
    assert_eq!((said.accepted, said.rev), (false, 0));
    assert_eq!(said.reason, "Tanggal berakhir mendahului tanggal mulai.");
    let again = send(&pair.office, year(2025));
    assert_eq!(
        again.manifest.previous_receipt,
        files::Digest::of(&std::fs::read(file).unwrap()).to_string()
    );
}
