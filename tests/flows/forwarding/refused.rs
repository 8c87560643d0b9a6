//! What of a province's folder is not believed, and why.

use super::{Province, enrol, take, the_ministry, vouch, works};
use crate::flows::package::{second_semester, send};
use contract::forwarding::{self, VouchState};
use contract::senders::{self, SenderRetire};
use contract::work::Watch;
use exchange::signed;
use exchange::{OfficeKey, PublicKey};
use registry::forwarding::Forwarding;
use registry::senders::Basis;
use std::path::{Path, PathBuf};
use testkit::TempRegister;

const LIST: &str = "Terusan_35_2025-S2_001.ikat-terusan";
const MALANG: &str = "35.73_2025-S2_001.ikat";

/// A ministry that knows Jawa Timur by paper, and the folder that province passed on.
fn passed_on() -> (TempRegister, Province, PathBuf) {
    let (ministry, east) = (the_ministry(), Province::east());
    east.known_to(&ministry);
    let folder = east.passes_on("terusan");
    (ministry, east, folder)
}

fn key(of: &TempRegister) -> OfficeKey {
    exchange::keys::load(&of.path()).unwrap().unwrap()
}

fn body(folder: &Path) -> Forwarding {
    exchange::forwarding::list(folder).unwrap().body
}

/// Writes the list anew: what whoever holds that key can make.
fn rewrite(folder: &Path, list: &Forwarding, key: &OfficeKey) {
    std::fs::write(folder.join(LIST), signed::write(list, key).unwrap()).unwrap();
}

/// Nothing of the folder is believed, for this reason; and nobody was enrolled.
fn refused(ministry: &TempRegister, folder: &Path, code: &str) -> String {
    let known = ministry.read(registry::senders::known_keys).unwrap();
    let problem = vouch(ministry, folder).unwrap_err();
    assert_eq!(problem.code, code, "{}", problem.message);
    assert_eq!(ministry.read(registry::senders::known_keys).unwrap(), known);
    assert!(!problem.hint.is_empty(), "{code} says what to do");
    problem.message
}

#[test]
fn one_changed_byte_of_an_offices_package_is_refused_with_the_offices_name() {
    let (ministry, east, folder) = passed_on();
    let package = folder.join(MALANG);
    let sound = std::fs::read(&package).unwrap();
    let mut changed = sound.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    std::fs::write(&package, &changed).unwrap();
    let said = refused(&ministry, &folder, "forward.package_changed");
    assert!(said.contains("Kota Malang"), "{said}");
    // The province may name the changed bytes in a list of its own: the office never signed them.
    let mut list = body(&folder);
    list.offices[0].package.sha256 = files::Digest::of(&changed).to_string();
    rewrite(&folder, &list, &key(&east.register));
    let said = refused(&ministry, &folder, "forward.package_unsound");
    assert!(said.contains("Kota Malang"), "{said}");
    std::fs::write(&package, &sound).unwrap();
    refused(&ministry, &folder, "forward.package_changed");
}

#[test]
fn a_package_that_is_missing_is_named_and_one_that_is_not_listed_is_told() {
    let (ministry, east, folder) = passed_on();
    let aside = east.register.outside().join("disimpan.ikat");
    std::fs::rename(folder.join(MALANG), &aside).unwrap();
    let said = refused(&ministry, &folder, "forward.package_missing");
    assert!(said.contains("Kota Malang"), "{said}");
    // Under another name it is the same package; one more beside it speaks for itself.
    std::fs::rename(&aside, folder.join("malang.ikat")).unwrap();
    let late = TempRegister::numbered(31, "35.07", "2026-01-12");
    works(&late);
    std::fs::copy(send(&late, second_semester()).path, folder.join("susulan.ikat")).unwrap();
    let seen = vouch(&ministry, &folder).unwrap();
    assert_eq!((seen.fresh, seen.unlisted), (2, vec!["susulan.ikat".to_owned()]));
    assert_eq!(
        ministry.read(registry::senders::known_keys).unwrap().len(),
        3,
        "nobody vouched for the one that was slipped in"
    );
}

#[test]
fn a_forged_list_vouches_for_nobody() {
    let (ministry, east, folder) = passed_on();
    let sound = body(&folder);
    let forger = OfficeKey::from_secret(&[9; 32]);
    rewrite(&folder, &sound, &forger);
    refused(&ministry, &folder, "forward.key_unknown");
    // An office signs as if it were its province: its key is known, and as its own.
    let malang = key(&east.offices[0]);
    let package = folder.join(MALANG);
    enrol(&ministry, &package, &east.offices[0]);
    let mut list = sound.clone();
    list.offices.remove(0);
    list.own = None;
    rewrite(&folder, &list, &malang);
    refused(&ministry, &folder, "forward.key_of_other");
    // The key of another office stands beside a package.
    let mut list = sound;
    let other = PublicKey::parse(&list.offices[1].key).unwrap();
    list.offices[0].key = other.to_string();
    list.offices[0].fingerprint = other.fingerprint();
    rewrite(&folder, &list, &key(&east.register));
    let said = refused(&ministry, &folder, "forward.package_key");
    assert!(said.contains("Kota Malang"), "{said}");
}

#[test]
fn every_changed_byte_of_a_list_is_refused() {
    let (ministry, _east, folder) = passed_on();
    let path = folder.join(LIST);
    let sound = std::fs::read(&path).unwrap();
    for at in 0..sound.len() {
        for flip in [0x01, 0x20, 0x80] {
            let mut bytes = sound.clone();
            bytes[at] ^= flip;
            assert!(
                signed::prove::<Forwarding>(&bytes).is_err(),
                "byte {at} changed by {flip:#x}"
            );
        }
        let mut bytes = sound.clone();
        bytes.remove(at);
        assert!(signed::prove::<Forwarding>(&bytes).is_err(), "byte {at} left out");
    }
    let mut bytes = sound;
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    refused(&ministry, &folder, "signed.signature");
}

#[test]
fn a_province_vouches_for_its_own_offices_only() {
    let (ministry, east, folder) = passed_on();
    let yogyakarta = Province::yogyakarta();
    let foreign = yogyakarta.passes_on("terusan");
    let mut list = body(&folder);
    list.offices.insert(0, body(&foreign).offices.remove(0));
    std::fs::copy(
        foreign.join(&list.offices[0].package.file),
        folder.join(&list.offices[0].package.file),
    )
    .unwrap();
    rewrite(&folder, &list, &key(&east.register));
    let said = refused(&ministry, &folder, "forward.outside");
    assert!(said.contains("Sleman") && said.contains("Jawa Timur"), "{said}");
}

#[test]
fn a_key_known_otherwise_is_shown_and_never_replaced() {
    let (ministry, east, folder) = passed_on();
    // Kota Malang's paper reached the ministry long ago, with another key.
    let other = OfficeKey::from_secret(&[8; 32]).public();
    let office = east.offices[0].read(registry::settings::office).unwrap();
    let code = exchange::KeyCode {
        office_id: office.id.clone(),
        region_code: office.region_code,
        sample: false,
        key: other,
    };
    senders::enrol_code(&ministry, &ministry.actor, &code.text(), "Bagian Kerja Sama", &[]).unwrap();
    let seen = vouch(&ministry, &folder).unwrap();
    let malang = &seen.offices[0];
    assert_eq!(malang.state, VouchState::Refused);
    assert_eq!(malang.finding.as_ref().unwrap().code, "sender.vouched_other");
    let kept = ministry
        .read(|c| registry::senders::by_office(c, &office.id))
        .unwrap()
        .unwrap();
    assert_eq!(kept.keys.len(), 1);
    assert_eq!(
        (kept.keys[0].public_key.clone(), kept.keys[0].basis),
        (other.to_string(), Basis::Paper)
    );
    assert_eq!(
        seen.offices[1].state,
        VouchState::New,
        "the other office does not wait for it"
    );
}

#[test]
fn a_retired_key_vouches_for_nobody_and_is_vouched_for_by_nobody() {
    let (ministry, east, folder) = passed_on();
    let retire = |at: &TempRegister, of: &TempRegister| {
        let request = SenderRetire {
            office_id: of.read(registry::settings::office).unwrap().id,
            note: "Laptop hilang".into(),
        };
        senders::retire(at, &at.actor, &request).unwrap();
    };
    retire(&east.register, &east.offices[0]);
    let next = east.passes_on("terusan-2");
    let seen = forwarding::inspect(&ministry, &next, Watch::nobody()).unwrap();
    assert_eq!(
        seen.offices.iter().map(|one| one.state).collect::<Vec<_>>(),
        [VouchState::Unvouched, VouchState::New],
        "what was merged before the laptop was lost still stands, without a word for the key"
    );
    vouch(&ministry, &next).unwrap();
    assert_eq!(ministry.read(registry::senders::known_keys).unwrap().len(), 2);
    retire(&ministry, &east.register);
    refused(&ministry, &folder, "forward.key_retired");
}

#[test]
fn an_older_list_after_a_newer_one_and_another_of_the_same_count_are_refused() {
    let (ministry, east, folder) = passed_on();
    let next = east.passes_on("terusan-2");
    vouch(&ministry, &next).unwrap();
    let said = refused(&ministry, &folder, "forward.older");
    assert!(said.contains("ke-1") && said.contains("ke-2"), "{said}");
    let mut copied = body(&next);
    copied.made_at = "2026-01-21T02:00:00.000Z".into();
    let name = next.join("Terusan_35_2025-S2_002.ikat-terusan");
    std::fs::write(&name, signed::write(&copied, &key(&east.register)).unwrap()).unwrap();
    refused(&ministry, &next, "forward.older");
}

#[test]
fn a_folder_without_a_list_or_with_two_is_named() {
    let (ministry, _east, folder) = passed_on();
    std::fs::copy(folder.join(LIST), folder.join("salinan.ikat-terusan")).unwrap();
    refused(&ministry, &folder, "forward.several_lists");
    std::fs::remove_file(folder.join(LIST)).unwrap();
    std::fs::remove_file(folder.join("salinan.ikat-terusan")).unwrap();
    refused(&ministry, &folder, "forward.no_list");
}

#[test]
fn a_list_of_examples_and_a_real_ministry_know_nothing_of_each_other() {
    let (ministry, east, folder) = passed_on();
    let mut list = body(&folder);
    list.bureau.sample = true;
    rewrite(&folder, &list, &key(&east.register));
    refused(&ministry, &folder, "sender.sample");
}

#[test]
fn a_vouched_office_is_an_office_like_any_other_from_then_on() {
    let (ministry, east, folder) = passed_on();
    vouch(&ministry, &folder).unwrap();
    take(&ministry, &[folder]);
    // Its next key is known by the key before it, and its next package may come directly.
    let malang = &east.offices[0];
    let change = malang.outside().join("ganti.ikat-kunci");
    exchange::key_change::change(malang, &malang.actor, &change).unwrap();
    senders::change_key(&ministry, &ministry.actor, &change).unwrap();
    let plan = take(&ministry, &[send(malang, second_semester()).path]);
    assert_eq!(plan.files[0].state, contract::merging::FileState::Ready);
    // A list with the old key does not bring it back.
    let late = east.passes_on("terusan-2");
    let seen = vouch(&ministry, &late).unwrap();
    assert_eq!(seen.offices[0].state, VouchState::Refused);
}
