//! Everything a package holds comes out of it once, in the form a bureau keeps.

use super::{office, second_semester, send, year};
use exchange::{Intake, KeyStanding, Limits, RawPackage};
use registry::letters::{self, To};
use registry::received::{Body, Record, RecordKind};
use std::path::Path;

fn read(path: &Path) -> Intake {
    let package = RawPackage::open(path, &Limits::OFFICE)
        .unwrap()
        .prove()
        .unwrap()
        .read()
        .unwrap();
    Intake::of(&package).unwrap()
}

fn of_kind(intake: &Intake, kind: RecordKind) -> Vec<&Record> {
    intake
        .records
        .iter()
        .filter(|record| record.kind == kind)
        .collect()
}

#[test]
fn every_record_comes_out_once_by_kind_and_id() {
    let office = office();
    let parking = office
        .read(|register| registry::agreements::of_period(register, year(2025)))
        .unwrap()
        .into_iter()
        .find(|agreement| agreement.form.title == "Layanan Parkir Berlangganan")
        .unwrap();
    office.void(&parking, "Dicatat dua kali").unwrap();
    let sent = send(&office, year(2025));
    let intake = read(&sent.path);

    let places: Vec<(RecordKind, &str)> = intake
        .records
        .iter()
        .map(|record| (record.kind, record.id.as_str()))
        .collect();
    assert!(
        places.is_sorted() && places.windows(2).all(|pair| pair[0] != pair[1]),
        "by kind and id, none twice: {places:?}"
    );
    let manifest = &intake.report.manifest;
    for (kind, tables) in [
        (RecordKind::Agreement, &["agreement", "agreement_void"][..]),
        (RecordKind::Progress, &["progress"]),
        (RecordKind::Letter, &["letter"]),
        (RecordKind::Attachment, &["attachment"]),
        (RecordKind::WorkUnit, &["work_unit"]),
    ] {
        let said: u32 = tables.iter().map(|table| manifest.rows(table)).sum();
        let found = of_kind(&intake, kind);
        assert!(said > 0, "the package holds one of each");
        assert_eq!(found.len(), usize::try_from(said).unwrap(), "{}", kind.word());
    }

    let void: Vec<&Record> = intake.records.iter().filter(|record| record.is_void()).collect();
    assert_eq!(
        void.len(),
        1,
        "the void one is an agreement of which only the reason travels"
    );
    assert_eq!(
        (void[0].id.as_str(), void[0].rev),
        (parking.id.as_str(), parking.rev + 1)
    );
    assert_eq!(void[0].title(), "Dicatat dua kali");
    let waste = intake
        .records
        .iter()
        .find(|record| record.title() == "Pengelolaan Sampah Regional Malang Raya")
        .unwrap();
    let progress = of_kind(&intake, RecordKind::Progress)[0];
    assert_eq!(progress.id, format!("{}/2025-S2", waste.id));
    assert_eq!(progress.owner.as_ref(), Some(&waste.id));
    let scan = of_kind(&intake, RecordKind::Attachment)[0];
    assert_eq!((scan.owner.as_ref(), scan.rev), (Some(&waste.id), 1));
    let letter = office.read(letters::all).unwrap().remove(0);
    let record = of_kind(&intake, RecordKind::Letter)[0];
    let Body::Letter { to, prints, .. } = &record.body else {
        panic!("a letter: {record:?}");
    };
    assert_eq!((to, prints.len()), (&To::Governor, 2), "with both prints");
    assert_eq!(prints[1].code, letter.newest.code);
    let Body::Agreement { form } = &waste.body else {
        panic!("an agreement: {waste:?}");
    };
    assert_eq!(
        form.work_units,
        [of_kind(&intake, RecordKind::WorkUnit)[0].id.clone()],
        "an agreement names its work units by their ids"
    );
}

#[test]
fn who_reads_a_package_says_which_keys_are_known() {
    let office = office();
    let intake = read(&send(&office, second_semester()).path);
    assert_eq!(intake.public_key, super::key().public());
    assert_eq!(intake.report.key, KeyStanding::Unknown, "nobody was asked yet");
    let report = intake.report.known_by(&[super::key().public()]);
    assert_eq!(report.key, KeyStanding::Known);
    assert_eq!(report.known_by(&[]).key, KeyStanding::Unknown);
}
