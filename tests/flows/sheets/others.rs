//! Monitoring, map, counts by two sides and compliance say what their screens say.

use super::{figure, office, rows, said, workbook};
use chrono::Datelike as _;
use contract::compliance::{self, ComplianceRequest};
use contract::mapping::{MapYearRequest, matrix, years};
use contract::monitoring::{MonitoringSemester, counts};
use contract::recap::PeriodChoice;
use contract::sheets::{SheetFormat, SheetRequest, SheetSubject, make};
use contract::work::{Watch, WorkProgress};
use registry::agreements::AgreementQuery;
use registry::compliance::Reach;
use registry::consolidated::ConsolidatedQuery;
use registry::mapping::MapQuery;
use registry::monitoring::MonitoringQuery;
use registry::recap::{Dimension, PivotQuestion};
use registry::samples::Sample;
use registry::{Scope, Semester};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::ControlFlow;

#[test]
fn a_semester_has_a_row_for_every_agreement_in_force_and_counts_as_its_screen_does() {
    let (_folder, registry) = office(Sample::Malang);
    let (year, semester) = (2025, Semester::Second);
    let book = workbook(
        &registry,
        SheetSubject::Monitoring(MonitoringQuery::of(year, semester)),
    );
    let counted = counts(&registry, &MonitoringSemester { year, semester })
        .unwrap()
        .all;
    let listed = rows(&book, "Pemantauan");
    assert_eq!(listed.len(), counted.agreements as usize);
    let told = listed.iter().filter(|row| said(row, "Uraian laporan") == "Ya");
    assert_eq!(told.clone().count(), counted.progress as usize);
    assert!(told.clone().count() > 10);
    assert!(told.clone().all(|row| !said(row, "Perkembangan").is_empty()));
    let targets: f64 = listed.iter().filter_map(|row| figure(row, "Target")).sum();
    let listed = rows(&book, "Target");
    assert!(listed.len() > 10);
    assert_eq!(listed.len().to_string(), targets.to_string());
    for row in &listed {
        let (now, all) = (figure(row, "Semester ini"), figure(row, "Sampai semester ini"));
        assert!(now.unwrap_or(0.0) <= all.unwrap(), "{row:?}");
    }
}

#[test]
fn the_map_of_a_year_sums_up_as_its_matrix() {
    let (_folder, registry) = office(Sample::Malang);
    let year = years(&registry).unwrap().remove(0);
    let query = MapQuery {
        year: year.year,
        ..MapQuery::default()
    };
    let book = workbook(&registry, SheetSubject::Map(query));
    assert_eq!(rows(&book, "Pemetaan").len(), year.rows as usize);
    let shown = matrix(&registry, MapYearRequest { year: year.year }).unwrap();
    let crossed = rows(&book, "Matriks");
    let sums = crossed.last().unwrap();
    assert_eq!(said(sums, "Urusan pemerintahan"), "Jumlah");
    assert_eq!(figure(sums, "Jumlah"), Some(f64::from(shown.total.rows)));
    for unit in shown.units.iter().filter(|unit| !unit.short.is_empty()) {
        assert_eq!(
            figure(sums, &unit.short),
            Some(f64::from(unit.total.rows)),
            "{}",
            unit.short
        );
    }
}

#[test]
fn counts_by_two_sides_are_those_of_the_screen_cell_by_cell() {
    let (_folder, registry) = office(Sample::Yogyakarta);
    let question = PivotQuestion {
        rows: Dimension::Urusan,
        columns: Some(Dimension::Kind),
        filter: AgreementQuery::default(),
        amounts: true,
    };
    let shown = contract::recap::pivot(&registry, &question).unwrap();
    let book = workbook(&registry, SheetSubject::Pivot(question));
    let (counts, amounts) = (rows(&book, "Jumlah"), rows(&book, "Nilai"));
    assert_eq!(counts.len(), shown.rows.len() + 1);
    for cell in &shown.cells {
        let column = &shown.columns[cell.column as usize].label;
        let at = cell.row as usize;
        assert_eq!(said(&counts[at], "Urusan"), shown.rows[at].label);
        assert_eq!(figure(&counts[at], column), Some(f64::from(cell.figure.count)));
        let worth = (cell.figure.valued > 0).then(|| (cell.figure.amount as f64) / 100.0);
        assert_eq!(figure(&amounts[at], column), worth);
    }
    let sums = counts.last().unwrap();
    assert_eq!(figure(sums, "Jumlah"), Some(f64::from(shown.total.count)));
}

#[test]
fn compliance_has_every_office_and_the_consolidated_register_our_own_rows() {
    let (_folder, registry) = office(Sample::Malang);
    let period = PeriodChoice {
        year: registry.today().year() - 1,
        semester: None,
        from_year: None,
    };
    let asked = ComplianceRequest {
        period,
        reach: Reach::Nation,
        province: None,
    };
    let shown = compliance::report(&registry, &asked).unwrap();
    let book = workbook(&registry, SheetSubject::Compliance(asked));
    assert_eq!(rows(&book, "Kepatuhan").len(), shown.offices.len());
    let provinces = rows(&book, "Provinsi");
    let awaited: f64 = provinces.iter().filter_map(|row| figure(row, "Ditunggu")).sum();
    assert_eq!(awaited, f64::from(shown.counts.expected));

    let book = workbook(
        &registry,
        SheetSubject::Consolidated(ConsolidatedQuery::default()),
    );
    assert_eq!(rows(&book, "Register gabungan").len(), 111);
    let asked = contract::recap::RecapRequest {
        period: PeriodChoice {
            year: 2025,
            semester: None,
            from_year: Some(2020),
        },
        scope: Scope::All,
    };
    let book = workbook(&registry, SheetSubject::Offices(asked));
    let listed = rows(&book, "Rekapitulasi gabungan");
    let counted: Vec<Option<f64>> = listed.iter().map(|row| figure(row, "Jumlah")).collect();
    assert_eq!(
        counted,
        [Some(111.0), Some(111.0), Some(111.0)],
        "the office, per daerah, per naskah unik"
    );
}

#[test]
fn no_column_stands_empty_in_an_office_that_works() {
    let (_folder, registry) = office(Sample::Malang);
    let asked = contract::recap::RecapRequest {
        period: PeriodChoice {
            year: 2025,
            semester: None,
            from_year: Some(2020),
        },
        scope: Scope::All,
    };
    let year = years(&registry).unwrap().remove(0).year;
    let map = MapQuery {
        year,
        ..MapQuery::default()
    };
    let semester = MonitoringQuery::of(2025, Semester::Second);
    for (subject, sheet, empty) in [
        (
            SheetSubject::Agreements(AgreementQuery::default()),
            "Kerja sama",
            &[] as &[&str],
        ),
        (SheetSubject::Recap(asked), "Daftar", &[]),
        (SheetSubject::Monitoring(semester.clone()), "Pemantauan", &[]),
        (SheetSubject::Monitoring(semester), "Target", &["Keterangan"]),
        (SheetSubject::Map(map), "Pemetaan", &[]),
    ] {
        let book = workbook(&registry, subject);
        let sheet_of = book.sheets.iter().find(|one| one.name == sheet).unwrap();
        let heading = sheet_of.rows.iter().find(|row| row.cells.len() > 1).unwrap();
        let listed = rows(&book, sheet);
        let names = heading.cells.iter().map(|cell| cell.value.to_string());
        let unsaid: Vec<String> = names
            .filter(|name| listed.iter().all(|row| !row.contains_key(name)))
            .collect();
        assert_eq!(unsaid, empty, "{sheet}");
    }
}

#[test]
fn a_spreadsheet_says_how_far_it_is_never_goes_back_and_may_be_stopped() {
    let (_folder, registry) = office(Sample::Malang);
    let request = SheetRequest {
        subject: SheetSubject::Agreements(AgreementQuery::default()),
        format: SheetFormat::Xlsx,
    };
    let heard = RefCell::new(Vec::new());
    let go_on = |progress: &WorkProgress| {
        heard.borrow_mut().push((progress.part.clone(), progress.share));
        ControlFlow::Continue(())
    };
    make(&registry, &request, Watch::by(&go_on)).unwrap();
    let heard = heard.into_inner();
    let parts: BTreeSet<&str> = heard.iter().map(|(part, _)| part.as_str()).collect();
    assert_eq!(
        parts,
        BTreeSet::from(["sheet_listing", "sheet_reading", "sheet_writing"])
    );
    assert!(heard.is_sorted_by_key(|(_, share)| *share), "{heard:?}");
    for part in parts {
        let stop = |progress: &WorkProgress| {
            if progress.part == part {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let stopped = make(&registry, &request, Watch::by(&stop)).unwrap_err();
        assert_eq!(stopped.code, "work.cancelled", "{part}");
    }
}
