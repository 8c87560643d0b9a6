//! Counts by any two sides: every cell is its list, every total counts an agreement once, and all of it agrees with counting by hand.

use chrono::Datelike;
use registry::agreements::{
    self, Agreement, AgreementQuery, DocumentKind, FundingSource, Kind, NONE, PartyType, Status,
};
use registry::recap::{self, Dimension, Figure, Pivot, PivotQuestion};
use registry::{Registry, Semester};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use testkit::{TempRegister, agreement, day, document, party, region};

const OWN: &str = "35.73";
const TODAY: &str = "2025-08-29";

/// An invented register with everything at which counting may go wrong: nothing filled in, several of everything, void ones.
fn register() -> TempRegister {
    let sample = registry::samples::Sample::Synthetic { count: 150, seed: 7 };
    let register = TempRegister::sample(OWN, TODAY, sample.name());
    registry::samples::fill(&register, &register.actor, sample, &mut |_, _| {}).unwrap();
    let paper = |signed: &str| document(DocumentKind::Pks).signed(signed).ends("2026-06-30");
    register.save(
        &agreement()
            .bare()
            .title("Naskah tanpa tanda tangan")
            .party(region(OWN))
            .party(party(PartyType::Business, "PT Satu"))
            .document(document(DocumentKind::Pks))
            .with(|form| form.funding_sources.clear())
            .build(),
    );
    register.save(
        &agreement()
            .bare()
            .title("Banyak pihak")
            .kind(Kind::KsddSukarela)
            .party(region(OWN))
            .party(region("35.07"))
            .party(region("35.79"))
            .party(party(PartyType::Business, "PT Satu"))
            .party(party(PartyType::Business, "PT Dua"))
            .document(paper("2025-06-30"))
            .urusan(&["1.01", "1.02", "2.10"])
            .with(|form| {
                form.amount = Some(123_400);
                form.funding_sources = vec![FundingSource::Apbd, FundingSource::Apbn, FundingSource::Parties];
            })
            .build(),
    );
    register.save(
        &agreement()
            .bare()
            .title("Tanpa tanggal akhir")
            .party(region(OWN))
            .party(party(PartyType::Society, "Yayasan Satu"))
            .document(
                document(DocumentKind::Pks)
                    .signed("2025-07-01")
                    .open("selama diperlukan"),
            )
            .build(),
    );
    let void = register.save(
        &agreement()
            .title("Salah catat")
            .document(paper("2025-01-02"))
            .build(),
    );
    register.void(&void, "salah catat").unwrap();
    register
}

/// Every agreement, also void ones.
fn everything(register: &TempRegister) -> Vec<Agreement> {
    let statuses = AgreementQuery {
        statuses: Status::ALL.to_vec(),
        ..AgreementQuery::default()
    };
    let all = ids(register, &statuses);
    all.iter().map(|id| register.agreement(id).unwrap()).collect()
}

fn ids(register: &Registry, query: &AgreementQuery) -> BTreeSet<String> {
    let page = register
        .read(|c| agreements::page(c, query, day(TODAY), 0, 1000))
        .unwrap();
    assert_eq!(page.items.len(), page.total as usize);
    page.items.into_iter().map(|item| item.id).collect()
}

fn pivot(register: &Registry, rows: Dimension, columns: Option<Dimension>, filter: &AgreementQuery) -> Pivot {
    let question = PivotQuestion {
        rows,
        columns,
        filter: filter.clone(),
        amounts: true,
    };
    register.read(|c| recap::pivot(c, &question, day(TODAY))).unwrap()
}

/// The values of one agreement by the rule in words.
fn values(one: &Agreement, by: Dimension) -> BTreeSet<String> {
    let form = &one.form;
    let term = agreements::term(form);
    let partners = || {
        form.parties
            .iter()
            .filter(|p| p.region_code.as_deref() != Some(OWN))
    };
    let mut found: BTreeSet<String> = match by {
        Dimension::Kind => [form.kind.word().to_owned()].into(),
        Dimension::Year => term.signed.iter().map(|d| d.year().to_string()).collect(),
        Dimension::Semester => {
            let semester = |d: &chrono::NaiveDate| format!("{}-S{}", d.year(), u8::from(Semester::of(*d)));
            term.signed.iter().map(semester).collect()
        }
        Dimension::Status => {
            let status = term.status(day(TODAY), one.void_reason.is_some());
            [serde_json::to_value(status).unwrap().as_str().unwrap().to_owned()].into()
        }
        Dimension::Urusan => form.urusan.iter().cloned().collect(),
        Dimension::WorkUnit => form.work_units.iter().cloned().collect(),
        Dimension::PartnerType => partners().map(|p| p.type_.word().to_owned()).collect(),
        Dimension::PartnerRegion => partners().filter_map(|p| p.region_code.clone()).collect(),
        Dimension::Funding => form.funding_sources.iter().map(|f| f.word().to_owned()).collect(),
        Dimension::EndMonth => term.ends.iter().map(|d| d.format("%Y-%m").to_string()).collect(),
    };
    if found.is_empty() {
        found.insert(NONE.to_owned());
    }
    found
}

/// Figures by row and column (`*` for all of them), counted one agreement after another.
fn by_hand(
    all: &[Agreement],
    rows: Dimension,
    columns: Dimension,
) -> BTreeMap<(String, String), (u32, u32, i64)> {
    let mut figures: BTreeMap<(String, String), (u32, u32, i64)> = BTreeMap::new();
    for one in all {
        let (mut across, mut down) = (values(one, columns), values(one, rows));
        across.insert("*".into());
        down.insert("*".into());
        for row in &down {
            for column in &across {
                let figure = figures.entry((row.clone(), column.clone())).or_default();
                figure.0 += 1;
                figure.1 += u32::from(one.form.amount.is_some());
                figure.2 += one.form.amount.unwrap_or(0);
            }
        }
    }
    figures
}

fn as_map(pivot: &Pivot) -> BTreeMap<(String, String), (u32, u32, i64)> {
    let plain = |figure: Figure| (figure.count, figure.valued, figure.amount);
    let mut figures = BTreeMap::new();
    if pivot.total.count > 0 {
        figures.insert(("*".to_owned(), "*".to_owned()), plain(pivot.total));
    }
    for row in &pivot.rows {
        figures.insert((row.value.clone(), "*".to_owned()), plain(row.total));
    }
    for column in &pivot.columns {
        figures.insert(("*".to_owned(), column.value.clone()), plain(column.total));
    }
    for cell in &pivot.cells {
        let row = &pivot.rows[cell.row as usize].value;
        let column = &pivot.columns[cell.column as usize].value;
        figures.insert((row.clone(), column.clone()), plain(cell.figure));
    }
    figures
}

fn pairs() -> impl Iterator<Item = (Dimension, Dimension)> {
    let all = Dimension::ALL;
    all.iter()
        .flat_map(move |rows| all.iter().map(move |columns| (*rows, *columns)))
        .filter(|(rows, columns)| rows != columns)
}

#[test]
fn every_pair_of_sides_agrees_with_counting_by_hand() {
    let register = register();
    let all = everything(&register);
    let standing: Vec<Agreement> = all
        .iter()
        .filter(|one| one.void_reason.is_none())
        .cloned()
        .collect();
    assert!(standing.len() < all.len());
    for (rows, columns) in pairs() {
        let found = pivot(&register, rows, Some(columns), &AgreementQuery::default());
        assert_eq!(
            as_map(&found),
            by_hand(&standing, rows, columns),
            "{rows:?} by {columns:?}"
        );
        // Rows alone count as the rows of any pair do.
        let alone = pivot(&register, rows, None, &AgreementQuery::default());
        assert_eq!(alone.rows, found.rows, "{rows:?}");
        assert!(alone.columns.is_empty() && alone.cells.is_empty());
    }
}

#[test]
fn every_cell_and_every_total_opens_the_agreements_it_counts() {
    let register = register();
    let mut wrong = String::new();
    for (rows, columns) in pairs() {
        let filter = AgreementQuery::default();
        let found = pivot(&register, rows, Some(columns), &filter);
        assert_eq!(found.total.count as usize, ids(&register, &filter).len());
        let mut look = |row: Option<&str>, column: Option<&str>, count: u32| {
            let mut narrowed = filter.clone();
            if let Some(value) = row {
                rows.narrow(&mut narrowed, value);
            }
            if let Some(value) = column {
                columns.narrow(&mut narrowed, value);
            }
            let listed = ids(&register, &narrowed).len();
            if listed != count as usize {
                writeln!(
                    wrong,
                    "{rows:?} {row:?} by {columns:?} {column:?}: {count}, listed {listed}"
                )
                .unwrap();
            }
        };
        for row in &found.rows {
            look(Some(&row.value), None, row.total.count);
        }
        for column in &found.columns {
            look(None, Some(&column.value), column.total.count);
        }
        for cell in found.cells.iter().step_by(3) {
            look(
                Some(&found.rows[cell.row as usize].value),
                Some(&found.columns[cell.column as usize].value),
                cell.figure.count,
            );
        }
    }
    assert_eq!(wrong, "");
}

#[test]
fn a_side_that_the_filter_names_shows_only_what_is_named_and_its_cells_still_open_their_lists() {
    let register = register();
    let filter = AgreementQuery {
        urusan: vec!["1.01".into(), "2.10".into()],
        kinds: vec![Kind::KsddSukarela, Kind::Ksdpk],
        signed_from: Some(day("2020-01-01")),
        signed_to: Some(day("2025-12-31")),
        ..AgreementQuery::default()
    };
    let found = pivot(&register, Dimension::Urusan, Some(Dimension::Kind), &filter);
    assert!(found.rows.iter().all(|row| filter.urusan.contains(&row.value)));
    assert_eq!(found.total.count as usize, ids(&register, &filter).len());
    assert!(!found.cells.is_empty());
    for cell in &found.cells {
        let mut narrowed = filter.clone();
        Dimension::Urusan.narrow(&mut narrowed, &found.rows[cell.row as usize].value);
        Dimension::Kind.narrow(&mut narrowed, &found.columns[cell.column as usize].value);
        assert_eq!(ids(&register, &narrowed).len(), cell.figure.count as usize);
    }
}

#[test]
fn days_of_signing_and_a_day_in_force_narrow_as_the_rule_in_words_does() {
    let register = register();
    let all = everything(&register);
    for (from, to, on) in [
        (Some("2024-01-01"), Some("2024-12-31"), None),
        (None, Some("2022-06-30"), Some("2025-08-29")),
        (Some("2023-03-01"), None, Some("2024-01-01")),
        (None, None, Some("2019-05-05")),
    ] {
        let [from, to, on] = [from, to, on].map(|typed| typed.map(day));
        let filter = AgreementQuery {
            signed_from: from,
            signed_to: to,
            in_force_on: on,
            ..AgreementQuery::default()
        };
        let by_hand = all.iter().filter(|one| {
            let term = agreements::term(&one.form);
            one.void_reason.is_none()
                && from.is_none_or(|from| term.signed.is_some_and(|signed| signed >= from))
                && to.is_none_or(|to| term.signed.is_some_and(|signed| signed <= to))
                && on.is_none_or(|on| term.in_force_between(on, on))
        });
        let expected: BTreeSet<String> = by_hand.map(|one| one.id.clone()).collect();
        assert_eq!(ids(&register, &filter), expected, "{filter:?}");
        let counted = pivot(&register, Dimension::Kind, None, &filter).total.count;
        assert_eq!(counted as usize, expected.len());
    }
}

#[test]
fn it_says_whether_rows_count_more_than_there_is() {
    let register = register();
    let none = AgreementQuery::default();
    let several = pivot(&register, Dimension::Urusan, Some(Dimension::Kind), &none);
    assert!(several.overlapping);
    let once = pivot(&register, Dimension::Kind, Some(Dimension::Year), &none);
    assert!(!once.overlapping);
}
