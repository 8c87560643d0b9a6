//! What the bureau counts is what the offices count: two real registers, exported, read, merged, and held against their own
//! recaps.

use super::super::merging::Bureau;
use super::{key_of, with_business, with_region};
use exchange::keys::keep;
use exchange::{ExportRequest, Intake, Limits, OfficeKey, RawPackage, export};
use registry::consolidated::{self, ConsolidatedRecap};
use registry::recap::{Count, Recap};
use registry::received::{Facts, InMemory};
use registry::senders::{self, NewSender};
use registry::twins::{Said, Verdict, say};
use registry::{Period, Scope, Semester};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use testkit::TempRegister;

fn half(year: i32, semester: Semester) -> Period {
    Period::new(year, Some(semester), None).unwrap()
}

/// An office of its own with a few agreements, made a package of, read and made ready to merge.
fn sent(bureau: &Bureau, office: &TempRegister, period: Period, secret: u8) -> InMemory {
    keep(office, &office.actor, &OfficeKey::from_secret(&[secret; 32])).unwrap();
    let target = office.outside().join(format!("{}.ikat", period.short()));
    export(
        office,
        &office.actor,
        &ExportRequest {
            period,
            target: target.clone(),
        },
        &mut |_| ControlFlow::Continue(()),
    )
    .unwrap();
    let package = RawPackage::open(&target, &Limits::OFFICE).unwrap();
    let intake = Intake::of(&package.prove().unwrap().read().unwrap()).unwrap();
    let manifest = &intake.report.manifest;
    let new = NewSender {
        office_id: manifest.office_id.clone(),
        region_code: manifest.region_code.clone(),
        unit_name: manifest.unit_name.clone(),
        sample: false,
        public_key: manifest.public_key.clone(),
        fingerprint: intake.public_key.fingerprint(),
    };
    let done = bureau
        .register
        .transact(&bureau.register.actor, "sender.enrol", |tx| {
            senders::enrol(tx, &new, &[])
        });
    let facts = Facts {
        sender: done.unwrap().value.seq,
        region_code: manifest.region_code.clone(),
        lineage: manifest.lineage.clone(),
        sequence: manifest.sequence,
        period: manifest.period.clone(),
        first: manifest.period_first,
        last: manifest.period_last,
        sha256: intake.report.sha256.clone(),
        content_sha256: manifest.content_sha256.clone(),
        public_key: manifest.public_key.clone(),
        previous_receipt: manifest.previous_receipt.clone(),
        made_at: manifest.created_at.clone(),
        file_name: intake.report.file_name.clone(),
        bytes: intake.report.bytes,
        manifest: "{}".into(),
    };
    InMemory {
        facts,
        records: intake.records,
    }
}

/// Malang and Batu: agreements that begin, run, end and are signed in different semesters, one of them kept by both.
fn offices() -> (TempRegister, TempRegister) {
    let malang = TempRegister::numbered(11, "35.73", "2026-01-12");
    let batu = TempRegister::numbered(12, "35.79", "2026-01-13");
    for (title, signed, ends) in [
        ("Parkir", "2024-03-01", "2025-02-01"),
        ("Reklame", "2025-03-01", "2027-02-01"),
        ("Taman", "2025-08-01", "2026-03-01"),
        ("Perpustakaan", "2025-11-01", "2030-11-01"),
    ] {
        malang.save(&with_business("35.73", title, signed, ends));
    }
    malang.save(&with_region(
        "35.73",
        "35.79",
        "Angkutan Wisata",
        "2025-09-01",
        "551/9/2025",
    ));
    let mistaken = malang.save(&with_business("35.73", "Salah Catat", "2025-09-01", "2027-02-01"));
    malang.void(&mistaken, "Tercatat dua kali").unwrap();
    for (title, signed, ends) in [
        ("Apel", "2025-01-15", "2025-07-01"),
        ("Wisata Petik", "2023-01-15", "2028-01-15"),
    ] {
        batu.save(&with_business("35.79", title, signed, ends));
    }
    batu.save(&with_region(
        "35.79",
        "35.73",
        "Angkutan Wisata",
        "2025-09-01",
        "551/9/2025",
    ));
    (malang, batu)
}

fn sum(recaps: &[&Recap], of: fn(&Recap) -> &Vec<Count>) -> BTreeMap<String, u32> {
    let mut all = BTreeMap::new();
    for count in recaps.iter().flat_map(|recap| of(recap)) {
        *all.entry(count.value.clone()).or_default() += count.count;
    }
    all
}

fn plain(counts: &[Count]) -> BTreeMap<String, u32> {
    counts.iter().map(|one| (one.value.clone(), one.count)).collect()
}

#[test]
fn what_is_counted_per_region_is_the_sum_of_what_the_offices_count_themselves() {
    let bureau = Bureau::new();
    bureau
        .register
        .save(&with_business("35", "Samsat", "2025-05-05", "2026-05-05"));
    let (malang, batu) = offices();
    let year = Period::new(2025, None, None).unwrap();
    let packages = [sent(&bureau, &malang, year, 21), sent(&bureau, &batu, year, 22)];
    bureau.merge(&packages.iter().collect::<Vec<_>>());

    for period in [year, half(2025, Semester::First), half(2025, Semester::Second)] {
        for scope in [Scope::InForce, Scope::Signed] {
            let own = [
                bureau.register.recap(period, scope),
                malang.recap(period, scope),
                batu.recap(period, scope),
            ];
            let own: Vec<&Recap> = own.iter().collect();
            let found = counted(&bureau, period, scope);
            let at = format!("{} {scope:?}", period.label());
            assert!(found.per_region.total > 0, "{at} counts something at all");
            assert_eq!(
                found.per_region.total,
                own.iter().map(|one| one.total).sum::<u32>(),
                "{at}"
            );
            for (name, consolidated, of) in [
                (
                    "kinds",
                    &found.per_region.kinds,
                    (|one| &one.kinds) as fn(&Recap) -> &Vec<Count>,
                ),
                ("ksdd", &found.per_region.ksdd, |one| &one.ksdd),
                ("statuses", &found.per_region.statuses, |one| &one.statuses),
                ("urusan", &found.per_region.urusan, |one| &one.urusan),
                ("years", &found.per_region.years, |one| &one.years),
            ] {
                assert_eq!(plain(consolidated), sum(&own, of), "{at}: {name}");
            }
            for (office, own) in found.offices.iter().zip(&own) {
                assert_eq!(
                    (office.total, plain(&office.kinds)),
                    (own.total, plain(&own.kinds)),
                    "{at}: {}",
                    office.office.region_name
                );
            }
        }
    }
}

fn counted(bureau: &Bureau, period: Period, scope: Scope) -> ConsolidatedRecap {
    let as_of = registry::recap::as_of(period, bureau.register.today());
    bureau
        .register
        .read(|c| consolidated::recap(c, period, scope, as_of))
        .unwrap()
}

#[test]
fn what_two_offices_keep_of_one_agreement_counts_once_per_document_when_a_person_said_so() {
    let bureau = Bureau::new();
    let (malang, batu) = offices();
    let second = half(2025, Semester::Second);
    let packages = [
        sent(&bureau, &malang, second, 21),
        sent(&bureau, &batu, second, 22),
    ];
    bureau.merge(&packages.iter().collect::<Vec<_>>());
    let before = counted(&bureau, second, Scope::InForce);
    assert_eq!(
        before.per_region, before.per_document,
        "nobody has said yet that any two are one"
    );
    let found = bureau.register.read(registry::twins::pairs).unwrap();
    assert_eq!(found.len(), 1, "the one that both keep");
    let said = Said {
        one: key_of(&found[0].one),
        other: key_of(&found[0].other),
        verdict: Verdict::Same,
        note: String::new(),
    };
    bureau
        .register
        .transact(&bureau.register.actor, "twin.say", |tx| say(tx, &said))
        .unwrap();
    let after = counted(&bureau, second, Scope::InForce);
    assert_eq!(
        after.per_region, before.per_region,
        "per region every record counts"
    );
    assert_eq!(
        (after.per_document.total + 1, after.twins),
        (before.per_document.total, 1)
    );
    let ksdd = |recap: &ConsolidatedRecap| plain(&recap.per_document.kinds)["ksdd"];
    assert_eq!((ksdd(&before), ksdd(&after)), (2, 1));
}

#[test]
fn semesters_stand_side_by_side_with_what_changed() {
    let bureau = Bureau::new();
    let (malang, batu) = offices();
    let year = Period::new(2025, None, None).unwrap();
    let packages = [sent(&bureau, &malang, year, 21), sent(&bureau, &batu, year, 22)];
    bureau.merge(&packages.iter().collect::<Vec<_>>());
    let periods = [half(2025, Semester::First), half(2025, Semester::Second)];
    let today = bureau.register.today();
    let found = bureau
        .register
        .read(|c| consolidated::compare(c, &periods, Scope::InForce, today))
        .unwrap();
    assert_eq!(found.periods, ["2025-S1", "2025-S2"]);
    let totals = periods.map(|period| counted(&bureau, period, Scope::InForce).per_region.total);
    assert_eq!(found.per_region.counts, totals);
    assert_eq!(
        found.per_region.difference,
        i64::from(totals[1]) - i64::from(totals[0])
    );
    let offices: Vec<(&str, &[u32], i64)> = found
        .offices
        .iter()
        .map(|one| {
            (
                one.office.region_code.as_str(),
                one.counts.as_slice(),
                one.difference,
            )
        })
        .collect();
    assert_eq!(
        offices,
        [
            ("35", &[0, 0][..], 0),
            ("35.73", &[2, 4][..], 2),
            ("35.79", &[2, 3][..], 1),
        ]
    );
}
