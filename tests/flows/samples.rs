//! The registers of examples: what they count is what was reported, and the real one invents nothing.

mod mapping;
mod relations;
mod submissions;

use crate::flows::fixture;
use registry::agreements::{self, AgreementQuery, Kind, PartyType, Status};
use registry::recap::Recap;
use registry::samples::{Report, Sample, SampleError, fill};
use registry::{Actor, Period, Registry, Scope};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use testkit::{TempRegister, day};

fn filled_at(sample: Sample, today: &str) -> (TempRegister, Report) {
    let register = TempRegister::sample(&sample.origin().region, today, sample.name());
    let mut told = Vec::new();
    let report = fill(&register, &register.actor, sample, &mut |done, of| {
        told.push((done, of))
    })
    .unwrap();
    assert_eq!(
        told.last().map(|(done, of)| done == of),
        Some(true),
        "progress ends at the end"
    );
    (register, report)
}

fn filled(sample: Sample) -> (TempRegister, Report) {
    filled_at(sample, "2026-11-22")
}

fn kinds(recap: &Recap) -> Vec<(&str, u32)> {
    recap
        .kinds
        .iter()
        .filter(|count| count.count > 0)
        .map(|count| (count.value.as_str(), count.count))
        .collect()
}

/// Everything typed of every agreement, so that two registers can be compared.
fn content(register: &Registry) -> Vec<serde_json::Value> {
    register
        .read(|connection| {
            let ids = agreements::page(
                connection,
                &AgreementQuery::default(),
                day("2026-11-22"),
                0,
                10_000,
            )?
            .items
            .into_iter()
            .map(|item| item.id)
            .collect::<BTreeSet<_>>();
            ids.iter()
                .map(|id| {
                    let agreement = agreements::get(connection, id)?.unwrap();
                    Ok(serde_json::json!([agreement.id, agreement.form]))
                })
                .collect::<Result<Vec<_>, registry::RegistryError>>()
        })
        .unwrap()
}

#[test]
fn malang_counts_what_was_reported() {
    let (register, report) = filled(Sample::Malang);
    assert_eq!((report.rows, report.accepted), (111, 111));
    let recap = register.recap(Period::new(2025, None, Some(2020)).unwrap(), Scope::Signed);
    assert_eq!(kinds(&recap), [("ksdd", 16), ("ksdpk", 90), ("sinergi", 5)]);
    assert_eq!(recap.total, 111);
    assert_eq!(recap.years.len(), 6, "every year from 2020 to 2025 has its share");
}

#[test]
fn yogyakarta_counts_what_was_reported() {
    let (register, _) = filled(Sample::Yogyakarta);
    let recap = register.recap(Period::new(2024, None, None).unwrap(), Scope::Signed);
    assert_eq!(
        kinds(&recap),
        [("ksdd", 2), ("ksdpk", 39), ("sinergi", 9), ("ksdpl", 1)]
    );
}

#[test]
fn the_counts_of_signatures_do_not_depend_on_the_day_the_sample_is_made() {
    // A desk whose clock stands before some of the signatures still gets them all.
    let (register, _) = filled_at(Sample::Malang, "2025-03-01");
    let recap = register.recap(Period::new(2025, None, Some(2020)).unwrap(), Scope::Signed);
    assert_eq!(recap.total, 111);
}

#[test]
fn malang_shows_every_situation_an_office_meets() {
    let (register, _) = filled(Sample::Malang);
    let facets = register
        .read(|connection| agreements::facets(connection, register.today()))
        .unwrap();
    let of = |status: &str| {
        facets
            .statuses
            .iter()
            .find(|f| f.value == status)
            .map_or(0, |f| f.count)
    };
    for status in ["in_force", "expiring", "expired", "terminated"] {
        assert!(of(status) > 0, "no agreement is {status}");
    }
    let all = register.page(&AgreementQuery::default()).items;
    let stored: Vec<_> = all
        .iter()
        .map(|item| register.agreement(&item.id).unwrap())
        .collect();
    let some = |what: &str, is: &dyn Fn(&agreements::AgreementForm) -> bool| {
        assert!(stored.iter().any(|a| is(&a.form)), "no agreement {what}");
    };
    some("has three parties", &|f| {
        f.parties.len() == 3 && f.kind == Kind::KsddWajib
    });
    some("has an addendum", &|f| {
        f.documents.iter().any(|d| d.kind.changes_another())
    });
    some("is open-ended", &|f| {
        f.documents.iter().any(|d| d.open_reason.is_some())
    });
    some("was ended with a reason", &|f| f.end_reason.is_some());
    some("has two urusan and two work units", &|f| {
        f.urusan.len() > 1 && f.work_units.len() > 1
    });
    for agreement in &stored {
        for document in &agreement.form.documents {
            assert_eq!(
                document.numbers.len(),
                agreement.form.parties.len(),
                "one number a party"
            );
        }
    }
    let reported: i64 = register
        .raw()
        .query_row("SELECT count(*) FROM progress", [], |row| row.get(0))
        .unwrap();
    assert!(reported > 30, "{reported} semesters have a report");
}

#[test]
fn no_number_of_one_party_stands_twice_in_an_invented_sample() {
    for sample in [Sample::Malang, Sample::Yogyakarta] {
        let (register, _) = filled(sample);
        let twice: Vec<String> = register
            .raw()
            .prepare(
                "SELECT number FROM document_number AS n JOIN party AS p ON p.id = n.party_id \
                 GROUP BY number_fold, coalesce(p.region_code, p.name_fold) HAVING count(*) > 1",
            )
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert_eq!(twice, Vec::<String>::new());
    }
}

#[test]
fn a_sample_is_the_same_wherever_it_is_made() {
    for sample in [
        Sample::Malang,
        Sample::Ministry,
        Sample::Synthetic { count: 60, seed: 7 },
    ] {
        let (one, _) = filled(sample);
        let other = TempRegister::sample(&sample.origin().region, "2025-01-15", sample.name());
        for _ in 0..5 {
            registry::Ids::next(&other.ids);
        }
        fill(&other, &other.actor, sample, &mut |_, _| {}).unwrap();
        assert_eq!(
            content(&one),
            content(&other),
            "{sample:?} differs between two desks"
        );
    }
}

#[test]
fn a_real_register_never_takes_examples() {
    let real = TempRegister::new();
    let refused = fill(&real, &real.actor, Sample::Malang, &mut |_, _| {}).unwrap_err();
    assert!(matches!(refused, SampleError::NotMarked("malang")), "{refused:?}");
    assert_eq!(real.page(&AgreementQuery::default()).total, 0);
    let other = TempRegister::sample("34.71", "2026-11-22", "malang");
    let refused = fill(&other, &other.actor, Sample::Malang, &mut |_, _| {}).unwrap_err();
    assert!(matches!(refused, SampleError::OtherRegion(_)), "{refused:?}");
}

#[test]
fn a_sample_is_made_once() {
    let (register, _) = filled(Sample::Yogyakarta);
    let refused = fill(
        &register,
        &Actor("uji".into()),
        Sample::Yogyakarta,
        &mut |_, _| {},
    )
    .unwrap_err();
    assert!(matches!(refused, SampleError::NotEmpty), "{refused:?}");
}

#[test]
fn every_row_of_the_ministry_is_accounted_for() {
    let (register, report) = filled(Sample::Ministry);
    let refused = u32::try_from(report.refused.len()).unwrap();
    assert_eq!(report.rows, 242, "rows of the file that hold anything");
    assert_eq!(report.accepted + refused, report.rows);
    assert_eq!(register.page(&AgreementQuery::default()).total, report.accepted);
    let mut listing = format!(
        "baris {}, diterima {}, ditolak {refused}\n\nDITOLAK\n",
        report.rows, report.accepted
    );
    for note in &report.refused {
        writeln!(listing, "{:>3}  {:<20}  {}", note.row, note.code, note.sentence).unwrap();
    }
    listing.push_str("\nDITERIMA DENGAN CATATAN\n");
    for note in &report.noted {
        writeln!(listing, "{:>3}  {:<20}  {}", note.row, note.code, note.sentence).unwrap();
    }
    fixture::matches("samples/ministry-conversion.txt", &listing);
}

#[test]
fn the_ministry_is_the_first_party_of_each_agreement() {
    let (register, _) = filled(Sample::Ministry);
    for item in register.page(&AgreementQuery::default()).items {
        let form = register.agreement(&item.id).unwrap().form;
        assert_eq!(form.kind, Kind::Legacy);
        assert_eq!(form.parties[0].type_, PartyType::Ministry);
        assert_eq!(form.parties[0].name, "Kementerian Kelautan dan Perikanan");
        assert!(
            form.parties.iter().all(|p| p.signer.is_empty()),
            "the file names jobs, never people"
        );
        assert!(
            form.note.starts_with("Baris "),
            "each record says which row it was"
        );
    }
}

#[test]
fn rows_of_the_ministry_are_read_as_their_office_meant_them() {
    let (register, _) = filled(Sample::Ministry);
    let by_row: BTreeMap<u32, agreements::AgreementForm> = register
        .page(&AgreementQuery::default())
        .items
        .iter()
        .map(|item| {
            let form = register.agreement(&item.id).unwrap().form;
            let row = form.note.split_whitespace().nth(1).unwrap().parse().unwrap();
            (row, form)
        })
        .collect();
    let numbers = |row: u32| -> Vec<String> {
        let form = &by_row[&row];
        form.parties
            .iter()
            .map(|party| {
                let given = form.documents[0].numbers.iter().find(|n| n.party_id == party.id);
                given.map_or_else(String::new, |n| n.number.clone())
            })
            .collect()
    };
    let hnsi = &by_row[&2];
    assert_eq!(
        hnsi.title,
        "Perjanjian Kerja Sama dengan Himpunan Nelayan Seluruh Indonesia"
    );
    assert_eq!(
        hnsi.documents[0].starts,
        Some(day("2017-11-10")),
        "11/10/2017 is 10 November"
    );
    assert_eq!(
        numbers(2),
        ["04/PKS/DJPT-KKP/XI/2017", "011/DPP HNSI/PKS/XI/2017"]
    );
    assert_eq!(hnsi.parties[0].capacity, "Dirjen PT");
    // In row 4 the partner stands in the first pair.
    assert_eq!(numbers(4), ["01/SJ/KKP/PKS/VI/2017", "SP-008/K00000/2017-S0"]);
    assert_eq!(by_row[&4].parties[1].capacity, "Dir. SDM, TI, dan Umum");
    let karangasem = &by_row[&28].parties[1];
    assert_eq!(karangasem.region_code.as_deref(), Some("51.07"));
    assert_eq!(
        by_row[&180].parties[1].region_code.as_deref(),
        Some("19.71"),
        "Pemkot Pangkalpinang"
    );
    assert_eq!(
        by_row[&175].parties[1].type_,
        PartyType::PublicBody,
        "a Dinas is not its region"
    );
    // Row 160 lists nine parties, the ministry third, with a number each.
    assert_eq!(by_row[&160].parties.len(), 9);
    assert_eq!(numbers(160)[..2], ["04/MEN-KP/KB/III/2023", "2/NKB/MARVES/2023"]);
    // Row 64 has one number of the ministry and one of the first party.
    assert_eq!(
        numbers(64)[..2],
        ["03/MEN-KP/KB/III/2019", "03/NKB/MARITIM//III/2019"]
    );
    assert_eq!(
        by_row[&224].documents[0].ends,
        Some(day("2030-06-05")),
        "five years to the day"
    );
    assert_eq!(by_row[&83].documents[0].ends, None);
    assert_eq!(
        by_row[&83].documents[0].open_reason.as_deref(),
        Some("tidak tercatat pada register asal")
    );
    for broken in [127, 134, 233, 235, 13] {
        assert!(!by_row.contains_key(&broken), "row {broken} was not understood");
    }
}

#[test]
fn a_synthetic_register_is_as_long_and_awkward_as_asked() {
    let (register, report) = filled(Sample::Synthetic {
        count: 1_200,
        seed: 42,
    });
    assert_eq!(report.accepted, 1_200);
    let items = register.page(&AgreementQuery::default()).items;
    assert_eq!(items.len(), 1_200);
    let longest = items.iter().map(|item| item.title.chars().count()).max().unwrap();
    assert!(longest >= 250, "longest title has {longest} signs");
    assert!(
        items
            .iter()
            .any(|i| i.title.split(' ').any(|word| word.chars().count() > 80)),
        "an unbroken token"
    );
    assert!(
        items.iter().any(|i| i.partner.matches(';').count() >= 9),
        "a round table"
    );
    let statuses: BTreeSet<Status> = items.iter().map(|item| item.status).collect();
    assert!(statuses.len() >= 4, "{statuses:?}");
    let audits: i64 = register
        .raw()
        .query_row("SELECT count(*) FROM audit WHERE subject = 'sample'", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(audits, 1, "one audit row for the batch");
}

#[test]
fn a_synthetic_register_may_stand_in_any_region_and_the_cities_only_in_their_own() {
    for (region, head) in [("35.01", "BUPATI PACITAN"), ("35", "GUBERNUR JAWA TIMUR")] {
        let register = TempRegister::sample(region, "2026-11-22", "synthetic");
        let sample = Sample::Synthetic { count: 300, seed: 5 };
        let report = fill(&register, &register.actor, sample, &mut |_, _| {}).unwrap();
        assert_eq!(report.accepted, 300, "{region}");
        let letters = register.read(registry::settings::letter_settings).unwrap();
        assert_eq!(letters.head.line1, head);
    }
    let register = TempRegister::sample("35.01", "2026-11-22", "malang");
    assert!(fill(&register, &register.actor, Sample::Malang, &mut |_, _| {}).is_err());
}

#[test]
fn another_seed_gives_another_register_and_a_longer_one_begins_like_a_shorter_one() {
    let titles = |count, seed| {
        let (register, _) = filled(Sample::Synthetic { count, seed });
        let mut items = register.page(&AgreementQuery::default()).items;
        items.sort_by(|a, b| a.id.cmp(&b.id));
        items.into_iter().map(|item| item.title).collect::<Vec<_>>()
    };
    let short = titles(50, 1);
    assert_eq!(titles(80, 1)[..50], short);
    assert_ne!(titles(50, 2), short);
}
