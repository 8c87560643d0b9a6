//! Files and papers that bring a key: a package with its fingerprint, the QR of a key letter, a change by the key before.

use crate::flows::package::{send, year};
use contract::senders::{self, SenderEnrolled};
use contract::{Problem, Written, merging};
use exchange::signed;
use exchange::{KeyChange, KeyCode, OfficeKey, PublicKey};
use registry::senders::{Basis, Standing};
use std::path::Path;
use testkit::{TempRegister, agreement};

/// An office of Kota Malang with one agreement, its package, and the bureau of Jawa Timur.
fn office_and_bureau() -> (TempRegister, std::path::PathBuf, TempRegister) {
    let office = TempRegister::numbered(2, "35.73", "2026-01-12");
    office.save(&agreement().build());
    let sent = send(&office, year(2025));
    (office, sent.path, TempRegister::numbered(1, "35", "2026-01-20"))
}

fn key_of(office: &TempRegister) -> PublicKey {
    exchange::keys::public(&office.path()).unwrap().unwrap()
}

fn enrol(bureau: &TempRegister, file: &Path, typed: &str) -> Result<Written<SenderEnrolled>, Problem> {
    senders::enrol_file(bureau, &bureau.actor, file, typed, &[], &merging::read)
}

fn enrol_code(bureau: &TempRegister, code: &str) -> Result<Written<SenderEnrolled>, Problem> {
    senders::enrol_code(bureau, &bureau.actor, code, "Bagian Kerja Sama", &[])
}

fn code_of(office: &TempRegister) -> KeyCode {
    let own = office.read(registry::settings::office).unwrap();
    KeyCode {
        office_id: own.id,
        region_code: own.region_code,
        sample: own.sample.is_some(),
        key: key_of(office),
    }
}

fn problem<T: std::fmt::Debug>(outcome: Result<T, Problem>) -> String {
    let problem = outcome.expect_err("it is refused");
    problem
        .fields
        .first()
        .map_or(problem.code, |field| field.code.clone())
}

/// Changes the office's key and answers the file for the bureau.
fn change(office: &TempRegister, name: &str) -> std::path::PathBuf {
    let file = office.outside().join(name);
    exchange::key_change::change(office, &office.actor, &file).unwrap();
    file
}

#[test]
fn a_package_of_an_unknown_key_is_shown_as_such_and_the_typed_fingerprint_enrols_it() {
    let (office, package, bureau) = office_and_bureau();
    let before = bureau.read(registry::audit::head).unwrap();
    let seen = senders::inspect(&bureau, &package, &merging::read).unwrap();
    assert_eq!(seen.standing, Standing::Unknown);
    assert_eq!(
        (seen.report.key.as_str(), seen.problem.unwrap().code.as_str()),
        ("unknown", "package.key_unknown")
    );
    assert_eq!(seen.findings, [], "nothing stands against enrolling it");
    assert_eq!(
        bureau.read(registry::audit::head).unwrap(),
        before,
        "looking changes nothing"
    );
    let fingerprint = key_of(&office).fingerprint();
    let done = enrol(&bureau, &package, &fingerprint).unwrap();
    assert!(!done.value.already);
    assert_eq!(done.value.sender.label(), "Bagian Kerja Sama Kota Malang");
    let seen = senders::inspect(&bureau, &package, &merging::read).unwrap();
    assert_eq!((seen.report.key.as_str(), seen.problem), ("known", None));
    let again = enrol(&bureau, &package, &fingerprint).unwrap();
    assert!(
        again.value.already && again.changed.is_empty(),
        "a second time says so and changes nothing"
    );
}

#[test]
fn a_fingerprint_is_typed_as_people_type_and_every_sign_counts() {
    let (office, package, bureau) = office_and_bureau();
    let fingerprint = key_of(&office).fingerprint();
    for at in 0..fingerprint.len() {
        let mut signs: Vec<char> = fingerprint.chars().collect();
        if signs[at] == '-' {
            continue;
        }
        signs[at] = if signs[at] == 'Z' { 'Y' } else { 'Z' };
        let typed: String = signs.into_iter().collect();
        assert_eq!(
            problem(enrol(&bureau, &package, &typed)),
            "sender.fingerprint_wrong"
        );
    }
    for typed in [&fingerprint[..34], &format!("{fingerprint}0"), "semua benar"] {
        assert_eq!(
            problem(enrol(&bureau, &package, typed)),
            "sender.fingerprint_wrong"
        );
    }
    assert_eq!(
        problem(enrol(&bureau, &package, " ")),
        "sender.fingerprint_missing"
    );
    let careless = fingerprint
        .to_lowercase()
        .replace('-', " – ")
        .replace('0', "o")
        .replace('1', "l");
    enrol(&bureau, &package, &careless).expect("case, hyphens, O and L are how people type");
}

#[test]
fn the_qr_of_a_key_letter_enrols_without_a_package_and_one_wrong_sign_is_seen() {
    let (office, package, bureau) = office_and_bureau();
    let code = code_of(&office);
    let text = code.text();
    assert!(
        text.chars()
            .all(|sign| "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".contains(sign)),
        "what an alphanumeric QR holds: {text}"
    );
    assert!(text.len() <= 221, "version 10 at level Q: {}", text.len());
    assert_eq!(KeyCode::parse(&text), Some(code));
    for at in 0..text.len() {
        let mut signs = text.clone().into_bytes();
        signs[at] = if signs[at] == b'7' { b'8' } else { b'7' };
        let wrong = String::from_utf8(signs).unwrap();
        assert_eq!(problem(enrol_code(&bureau, &wrong)), "sender.code", "{wrong}");
    }
    let typed = format!(" {} \n", text.to_lowercase());
    enrol_code(&bureau, &typed).expect("as a hand scanner may type it");
    assert_eq!(
        senders::inspect(&bureau, &package, &merging::read)
            .unwrap()
            .problem,
        None
    );
}

#[test]
fn a_key_of_examples_is_no_key_for_a_real_register() {
    let sample = TempRegister::sample("35.73", "2026-01-12", "malang");
    sample.save(&agreement().build());
    let package = send(&sample, year(2025)).path;
    let bureau = TempRegister::numbered(3, "35", "2026-01-20");
    let typed = key_of(&sample).fingerprint();
    assert_eq!(problem(enrol(&bureau, &package, &typed)), "sender.sample");
    assert_eq!(
        problem(enrol_code(&bureau, &code_of(&sample).text())),
        "sender.sample"
    );
    let change = change(&sample, "ganti.ikat-kunci");
    assert_eq!(problem(enrol(&bureau, &change, "")), "sender.sample");
}

#[test]
fn ones_own_package_is_nobodys_to_enrol() {
    let (office, package, _) = office_and_bureau();
    let seen = senders::inspect(&office, &package, &merging::read).unwrap();
    assert_eq!(seen.problem.unwrap().code, "package.own");
    let typed = key_of(&office).fingerprint();
    assert_eq!(problem(enrol(&office, &package, &typed)), "sender.ourselves");
}

#[test]
fn a_changed_key_is_known_by_the_key_before_and_signs_the_next_package() {
    let (office, package, bureau) = office_and_bureau();
    let old = key_of(&office);
    enrol(&bureau, &package, &old.fingerprint()).unwrap();
    let file = change(&office, "ganti.ikat-kunci");
    assert_ne!(key_of(&office), old, "the office signs with another key now");
    let retired = office
        .path()
        .join("keys")
        .join(format!("retired-{}.key", old.id()));
    assert!(retired.is_file(), "the old key stays on the disk");
    office.clock.set_day("2026-01-15");
    let next = office.outside().join("berikutnya.ikat");
    let request = exchange::ExportRequest {
        period: year(2025),
        target: next.clone(),
    };
    exchange::export(&office, &office.actor, &request, &mut |_| {
        std::ops::ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(
        senders::inspect(&bureau, &next, &merging::read).unwrap().standing,
        Standing::Unknown,
        "before the change arrives its new key is unknown"
    );
    let done = enrol(&bureau, &file, "").unwrap().value;
    assert_eq!(done.sender.key().unwrap().basis, Basis::Change);
    assert_eq!(
        senders::inspect(&bureau, &next, &merging::read).unwrap().problem,
        None
    );
    assert_eq!(
        senders::inspect(&bureau, &package, &merging::read)
            .unwrap()
            .problem
            .unwrap()
            .code,
        "package.key_retired"
    );
    assert!(enrol(&bureau, &file, "").unwrap().value.already);
    let second = change(&office, "ganti-lagi.ikat-kunci");
    enrol(&bureau, &second, "").expect("a second change follows the first");
    assert_eq!(
        problem(enrol(&bureau, &file, "")),
        "sender.voucher_retired",
        "the first one replayed brings nothing back"
    );
}

#[test]
fn changes_out_of_order_or_by_a_stranger_are_refused_with_the_reason() {
    let (office, package, bureau) = office_and_bureau();
    let old = key_of(&office);
    let first = change(&office, "satu.ikat-kunci");
    assert_eq!(problem(enrol(&bureau, &first, "")), "sender.voucher_unknown");
    let second = change(&office, "dua.ikat-kunci");
    enrol(&bureau, &package, &old.fingerprint()).unwrap();
    assert_eq!(
        problem(enrol(&bureau, &second, "")),
        "sender.voucher_unknown",
        "the second waits for the first"
    );
    enrol(&bureau, &first, "").unwrap();
    enrol(&bureau, &second, "").unwrap();
}

#[test]
fn nobody_has_another_offices_key_vouched_for_as_his_own() {
    let office = TempRegister::numbered(2, "35.73", "2026-01-12")
        .read(registry::settings::office)
        .unwrap();
    let (mine, theirs, third) = (
        OfficeKey::from_secret(&[1; 32]),
        OfficeKey::from_secret(&[2; 32]),
        OfficeKey::from_secret(&[3; 32]),
    );
    let honest = KeyChange::between(&office, &mine, &theirs, "2026-01-12T02:00:00.000Z".into());
    signed::write(&honest, &mine).unwrap();
    let by_third = KeyChange::between(&office, &mine, &third, "2026-01-12T02:00:00.000Z".into());
    let stolen = KeyChange {
        proof: by_third.proof,
        ..honest.clone()
    };
    assert!(
        signed::write(&stolen, &mine).is_err(),
        "the new key itself must have signed"
    );
    let other_office = KeyChange {
        office_id: "01941f29-7c01-7009-8000-000000000001".into(),
        ..honest.clone()
    };
    assert!(
        signed::write(&other_office, &mine).is_err(),
        "its proof names the office"
    );
    assert!(
        signed::write(&honest, &third).is_err(),
        "only the key that goes may sign"
    );
}

#[test]
fn a_change_that_was_killed_goes_on_with_the_same_new_key() {
    let (office, _, _) = office_and_bureau();
    let keys = office.path().join("keys");
    let old = std::fs::read(keys.join("office.key")).unwrap();
    // The disk refuses the file for the bureau: the old key is in use, the next one waits.
    let nowhere = office.outside().join("tidak-ada").join("ganti.ikat-kunci");
    exchange::key_change::change(&office, &office.actor, &nowhere).unwrap_err();
    assert_eq!(std::fs::read(keys.join("office.key")).unwrap(), old);
    let waiting = std::fs::read(keys.join("next.key")).unwrap();
    let file = change(&office, "ganti.ikat-kunci");
    let first = signed::read::<KeyChange>(&file).unwrap();
    assert_eq!(
        std::fs::read(keys.join("office.key")).unwrap(),
        waiting,
        "the one that waited is taken"
    );
    // Killed after the file was written and before the key was taken.
    std::fs::write(keys.join("office.key"), &old).unwrap();
    std::fs::write(keys.join("next.key"), &waiting).unwrap();
    let again = exchange::key_change::change(&office, &office.actor, &file).unwrap();
    assert_eq!(again, first, "the file that may have been sent stays true");
    assert_eq!(std::fs::read(keys.join("office.key")).unwrap(), waiting);
    // Killed at the very end, before the waiting key was removed.
    std::fs::write(keys.join("next.key"), &waiting).unwrap();
    let next = change(&office, "ganti-lagi.ikat-kunci");
    let next = signed::read::<KeyChange>(&next).unwrap().body;
    assert_eq!(next.old_key, first.body.new_key);
    assert_ne!(next.new_key, next.old_key, "a key does not follow itself");
    let taken = office.file("laporan.ikat-kunci", b"milik orang lain");
    let refused = exchange::key_change::change(&office, &office.actor, &taken);
    assert!(
        matches!(refused, Err(exchange::ChangeError::Exists(_))),
        "no file is written over: {refused:?}"
    );
}
