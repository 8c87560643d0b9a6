//! The database file: what an office sends, what is refused, and that nothing else travels with it.

mod damage;
mod disk;
mod forged;
mod format;
mod records;
mod samples;
mod secrets;
#[cfg(target_os = "linux")]
mod tools;

use exchange::keys::keep;
use exchange::{
    ExportError, ExportOutcome, ExportRequest, ExportStep, ExportWarning, KeyStanding, Limits, Manifest,
    OfficeKey, PackageError, PackageReport, RawPackage, export, preview, verify,
};
use registry::agreements::{Agreement, DocumentKind, EndReason, Kind, of_period};
use registry::letters;
use registry::{Period, Scope, Semester, audit, dispatches};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use testkit::{TempRegister, agreement, document};

/// The secret of a test's key; whoever reads this file can sign as that office.
pub(super) const SECRET: [u8; 32] = [7; 32];

pub(super) fn key() -> OfficeKey {
    OfficeKey::from_secret(&SECRET)
}

/// Gives an office the key of the tests.
pub(super) fn keep_key(office: &TempRegister) {
    keep(office, &office.actor, &key()).unwrap();
}

pub(super) fn year(year: i32) -> Period {
    Period::new(year, None, None).unwrap()
}

pub(super) fn second_semester() -> Period {
    Period::new(2025, Some(Semester::Second), None).unwrap()
}

/// An office in January 2026 that has worked.
pub(super) fn office() -> TempRegister {
    let office = TempRegister::at("35.73", "2026-01-12");
    keep(&office, &office.actor, &key()).unwrap();
    fill(&office);
    office
}

pub(super) use testkit::office::fill;

pub(super) fn on(_: ExportStep) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

pub(super) fn try_send(
    office: &TempRegister,
    period: Period,
    target: &Path,
) -> Result<ExportOutcome, ExportError> {
    let request = ExportRequest {
        period,
        target: target.to_path_buf(),
    };
    export(office, &office.actor, &request, &mut on)
}

/// The package of a period under its proper name, in the office's outgoing folder.
pub(super) fn send(office: &TempRegister, period: Period) -> ExportOutcome {
    let folder = outgoing(office);
    let name = preview(office, period).unwrap().file_name;
    try_send(office, period, &folder.join(name)).expect("a package of a sound register")
}

pub(super) fn outgoing(office: &TempRegister) -> PathBuf {
    let folder = office.outside().join("kirim");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

pub(super) fn check(path: &Path) -> Result<PackageReport, PackageError> {
    verify(path, &Limits::OFFICE, &[key().public()])
}

pub(super) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn count(manifest: &Manifest, kind: Kind) -> u32 {
    let found = manifest.kinds.iter().find(|count| count.kind == kind.word());
    found.expect("every kind is named").agreements
}

#[test]
fn a_package_says_whose_it_is_and_holds_what_the_period_speaks_of() {
    let office = office();
    let sent = send(&office, year(2025));
    assert_eq!(
        sent.path.file_name().unwrap(),
        "35.73_2025_001.ikat",
        "the name follows the rule"
    );
    let report = check(&sent.path).expect("what was just sent is sound");
    let manifest = &report.manifest;
    assert_eq!(manifest, &sent.manifest, "the file says what the export said");
    assert_eq!(manifest.region_code, "35.73");
    assert_eq!(manifest.region_name, "Kota Malang");
    assert_eq!((manifest.sequence, manifest.period.as_str()), (1, "2025"));
    assert_eq!(
        manifest.created_at, "2026-01-12T02:00:00.000Z",
        "the clock was handed in"
    );
    assert_eq!(report.key, KeyStanding::Known);
    let recap = office.recap(year(2025), Scope::InForce);
    assert_eq!(
        manifest.agreements(),
        recap.total,
        "the counts are those of the letter"
    );
    assert_eq!(
        (count(manifest, Kind::KsddWajib), count(manifest, Kind::Sinergi)),
        (1, 1)
    );
    assert_eq!(manifest.rows("party"), 3 + 2 + 2);
    assert_eq!(manifest.rows("progress"), 1);
    assert_eq!(manifest.rows("attachment"), 1);
    assert_eq!(
        manifest.rows("letter_print"),
        2,
        "both prints are known, for papers that are out already"
    );
    assert_eq!(
        manifest.rows("work_unit"),
        1,
        "a work unit that no agreement names stays at home"
    );
    let letters = office.read(letters::all).unwrap();
    assert_eq!(manifest.letters.len(), 1);
    assert_eq!(
        manifest.letters[0].code, letters[0].newest.code,
        "the newest print counts"
    );
}

#[test]
fn a_void_letter_travels_as_void_and_without_its_code_in_the_manifest() {
    let office = office();
    let letter = office.read(letters::all).unwrap().remove(0);
    office
        .transact(&office.actor, "letter.void", |tx| {
            letters::void::<testkit::press::FakePressError>(tx, &letter.id, "Salah tujuan")
        })
        .unwrap();
    let manifest = send(&office, year(2025)).manifest;
    assert_eq!(manifest.rows("letter"), 1, "its number stays spent");
    assert_eq!(manifest.letters, [], "no paper of it is good any more");
}

#[test]
fn every_agreement_arrives_as_the_office_keeps_it() {
    let office = office();
    let sent = send(&office, year(2025));
    let package = RawPackage::open(&sent.path, &Limits::OFFICE)
        .unwrap()
        .prove()
        .unwrap()
        .read()
        .unwrap();
    let kept: Vec<Agreement> = office.read(|register| of_period(register, year(2025))).unwrap();
    assert_eq!(kept.len(), 3);
    assert_eq!(
        package.agreements().unwrap(),
        kept,
        "field by field, in order, with every number and date"
    );
}

#[test]
fn the_next_package_follows_what_was_added_ended_and_made_void() {
    let office = office();
    let before = send(&office, second_semester()).manifest;
    office.save(
        &agreement()
            .title("Penyertaan Baru")
            .document(
                document(DocumentKind::Pks)
                    .signed("2025-12-01")
                    .ends("2026-11-30"),
            )
            .build(),
    );
    let parking = office.search("parkir berlangganan");
    assert_eq!(parking.len(), 1);
    let parking = office
        .read(|register| of_period(register, second_semester()))
        .unwrap()
        .into_iter()
        .find(|agreement| agreement.form.title == parking[0])
        .unwrap();
    office.void(&parking, "Dicatat dua kali").unwrap();
    let after = send(&office, second_semester()).manifest;
    assert_eq!(
        after.sequence,
        before.sequence + 1,
        "each package has its own sequence"
    );
    assert_eq!(after.agreements(), before.agreements(), "one more, one less");
    assert_eq!(
        after.rows("agreement_void"),
        1,
        "the bureau learns of the void one"
    );
    assert_ne!(after.content_sha256, before.content_sha256);
    assert_ne!(
        after.audit_head, before.audit_head,
        "the audit chain is anchored outside the office"
    );
    let ended_first_day = agreement()
        .title("Berakhir pada Hari Pertama")
        .document(
            document(DocumentKind::Pks)
                .signed("2024-01-01")
                .ends("2027-01-01"),
        )
        .ended("2025-07-01", EndReason::Agreed)
        .build();
    office.save(&ended_first_day);
    let again = send(&office, second_semester()).manifest;
    assert_eq!(
        again.agreements(),
        after.agreements() + 1,
        "an agreement that ended on the first day was in force on none, yet the bureau learns of its end"
    );
    assert_eq!(
        again.agreements(),
        office.recap(second_semester(), Scope::InForce).total + 1
    );
}

#[test]
fn what_was_sent_is_recorded_with_the_file_it_speaks_of() {
    let office = office();
    let sent = send(&office, year(2025));
    let recorded = office.read(dispatches::all).unwrap();
    assert_eq!(recorded.as_slice(), std::slice::from_ref(&sent.dispatch));
    let bytes = std::fs::read(&sent.path).unwrap();
    assert_eq!(recorded[0].sha256, files::Digest::of(&bytes).to_string());
    assert_eq!(recorded[0].bytes, bytes.len() as i64);
    assert_eq!(recorded[0].fingerprint, key().public().fingerprint());
    let manifest: Manifest = serde_json::from_str(&recorded[0].manifest).unwrap();
    assert_eq!(manifest, sent.manifest);
    assert_eq!(office.read(audit::first_break).unwrap(), None);
    assert_eq!(
        names(&outgoing(&office)),
        ["35.73_2025_001.ikat"],
        "nothing unfinished is left"
    );
}

#[test]
fn equal_registers_make_equal_packages() {
    let (one, other) = (office(), office());
    let (one, other) = (send(&one, year(2025)), send(&other, year(2025)));
    assert_eq!(one.manifest.content_sha256, other.manifest.content_sha256);
    assert_eq!(one.dispatch.sha256, other.dispatch.sha256, "even byte by byte");
}

#[test]
fn a_renamed_package_is_still_the_package() {
    let office = office();
    let sent = send(&office, year(2025));
    let renamed = outgoing(&office).join("data kirim (2).sqlite");
    std::fs::rename(&sent.path, &renamed).unwrap();
    let report = check(&renamed).unwrap();
    assert_eq!(
        report.manifest, sent.manifest,
        "the manifest decides, not the name"
    );
    assert_eq!(report.file_name, "data kirim (2).sqlite");
}

#[test]
fn the_package_of_sample_data_says_so_in_its_name_and_in_its_manifest() {
    let office = TempRegister::sample("35.73", "2026-01-12", "malang");
    let sent = send(&office, year(2025));
    assert_eq!(sent.path.file_name().unwrap(), "CONTOH_35.73_2025_001.ikat");
    assert_eq!(
        check(&sent.path).unwrap().manifest.sample.as_deref(),
        Some("malang")
    );
}

#[test]
fn the_key_is_made_once_and_known_by_its_fingerprint() {
    let office = TempRegister::at("35.73", "2026-01-12");
    assert_eq!(
        preview(&office, year(2025)).unwrap().fingerprint,
        None,
        "no key before the first package"
    );
    let first = send(&office, year(2025));
    let second = send(&office, year(2025));
    assert_eq!(first.dispatch.fingerprint, second.dispatch.fingerprint);
    assert_eq!(
        first.dispatch.fingerprint.len(),
        39,
        "eight groups of four with hyphens"
    );
    let report = verify(&first.path, &Limits::OFFICE, &[]).unwrap();
    assert_eq!(
        report.key,
        KeyStanding::Unknown,
        "a sound file of an unknown office is said to be so"
    );
    assert_eq!(report.fingerprint, first.dispatch.fingerprint);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = exchange::keys::path(&office.path())
            .metadata()
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "nobody else on this computer reads the key");
    }
    let path = exchange::keys::path(&office.path());
    let whole = std::fs::read_to_string(&path).unwrap();
    let swapped = whole.replacen(
        &whole[20..22],
        if &whole[20..22] == "00" { "11" } else { "00" },
        1,
    );
    std::fs::write(&path, swapped).unwrap();
    let refused = try_send(&office, year(2025), &outgoing(&office).join("x.ikat"));
    assert!(
        matches!(refused, Err(ExportError::Key(exchange::KeyError::Damaged(_)))),
        "a damaged key signs nothing: {refused:?}"
    );
    std::fs::remove_file(&path).unwrap();
    let warnings = preview(&office, year(2025)).unwrap().warnings;
    assert!(
        warnings.contains(&ExportWarning::NewKey),
        "a lost key is told before sending: {warnings:?}"
    );
}

#[test]
fn the_preview_says_what_will_travel_and_what_stays_behind() {
    let office = office();
    office.clock.set_day("2025-12-30");
    let seen = preview(&office, second_semester()).unwrap();
    assert_eq!((seen.sequence, seen.agreements, seen.voided), (1, 3, 0));
    assert_eq!(seen.file_name, "35.73_2025-S2_001.ikat");
    assert_eq!(seen.letters.len(), 1);
    assert_eq!(seen.letters[0].number, "100.2.2.3/7/35.73.112/2026");
    assert_eq!(
        seen.warnings,
        [
            ExportWarning::PeriodRuns {
                last: testkit::day("2025-12-31")
            },
            ExportWarning::Unsigned {
                count: 1,
                titles: vec!["Masih Dibahas".into()]
            },
        ]
    );
    let sent = send(&office, second_semester());
    assert_eq!(
        sent.manifest.agreements(),
        seen.agreements,
        "what was shown is what is sent"
    );
    assert_eq!(sent.manifest.kinds, seen.kinds);
    let seen = preview(&office, second_semester()).unwrap();
    assert!(seen.warnings.contains(&ExportWarning::SentBefore {
        sequence: 1,
        file_name: "35.73_2025-S2_001.ikat".into()
    }));
    let empty = preview(&office, year(1999)).unwrap().warnings;
    assert!(empty.contains(&ExportWarning::Nothing) && empty.contains(&ExportWarning::NoLetter));
    assert_eq!(
        office.read(dispatches::all).unwrap().len(),
        1,
        "looking sends nothing"
    );
}
