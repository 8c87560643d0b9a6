//! The yearly map: what is planned, in which order, what became of it, and what no cooperation covers.

mod carrying;
mod settled;
mod white_spots;

use registry::RegistryError;
use registry::agreements::{DocumentKind, FundingSource, Kind, PartyType};
use registry::mapping::{
    self, Dropped, MapCandidate, MapOrigin, MapQuery, MapRow, MapRowForm, MapState, MappingError,
};
use registry::submissions::{self, StageStep, SubmissionForm};
use rules::Act;
use std::collections::BTreeMap;
use testkit::{TempRegister, agreement, day, document, party, region};

/// Questions that a short form leaves open on purpose.
fn confirmed() -> Vec<String> {
    [
        "mapping.term_missing",
        "mapping.unscored",
        "mapping.overlap",
        "mapping.plan_is_set",
    ]
    .map(str::to_owned)
    .to_vec()
}

fn unit(register: &TempRegister, short: &str) -> String {
    let unit = testkit::settings::work_unit(&format!("Dinas {short}"), short);
    register.work_unit(&unit).unwrap().id
}

fn row(unit: &str) -> MapRowForm {
    MapRowForm {
        year: 2025,
        urusan: "2.15".into(),
        program: "Pengelolaan Lalu Lintas".into(),
        activity: "Uji Emisi Kendaraan".into(),
        work_unit: unit.into(),
        need: "Alat uji tidak cukup".into(),
        kind: Kind::Ksdpk,
        variant: None,
        candidates: vec![candidate("PT Bengkel Sejahtera")],
        scores: BTreeMap::new(),
        from_year: None,
        to_year: None,
        amount: Some(100_000_000),
        funding_sources: vec![FundingSource::Apbd],
        reference: "RKPD 2025, Program 2.15.02".into(),
        note: String::new(),
        origin: MapOrigin::Own,
    }
}

fn candidate(name: &str) -> MapCandidate {
    MapCandidate {
        type_: PartyType::Business,
        region_code: None,
        name: name.into(),
    }
}

fn try_save(register: &TempRegister, form: &MapRowForm) -> Result<MapRow, MappingError> {
    register
        .transact(&register.actor, "mapping.save", |tx| {
            mapping::save(tx, None, form, &confirmed())
        })
        .map(|done| done.value)
}

fn save(register: &TempRegister, form: &MapRowForm) -> MapRow {
    try_save(register, form).unwrap()
}

fn codes(error: MappingError) -> Vec<String> {
    match error {
        MappingError::Findings(found) => found.into_iter().map(|one| one.code).collect(),
        other => panic!("{other}"),
    }
}

fn state(register: &TempRegister, row: &MapRow) -> MapState {
    register.read(|c| mapping::fate(c, row)).unwrap().state
}

fn drop_row(register: &TempRegister, row: &MapRow, reason: &str) -> Result<MapRow, MappingError> {
    let dropped = Dropped {
        on: register.today(),
        reason: reason.into(),
    };
    register
        .transact(&register.actor, "mapping.drop", |tx| {
            mapping::drop_row(tx, &row.id, row.rev, Some(&dropped))
        })
        .map(|done| done.value)
}

/// The submission that a row makes ready, completed by an officer and saved.
fn submit(register: &TempRegister, row: &MapRow) -> submissions::Submission {
    let rules = register.rules().unwrap();
    let ready = register
        .read(|c| mapping::submission_form(c, rules, row))
        .unwrap();
    let form = SubmissionForm {
        letter_dated: Some(day("2025-08-01")),
        ..ready
    };
    let done = register.transact(&register.actor, "submission.save", |tx| {
        submissions::save(tx, None, &form)
    });
    done.unwrap().value
}

fn step(register: &TempRegister, id: &str, act: Act) {
    let base = register.read(|c| submissions::get(c, id)).unwrap().unwrap().rev;
    let step = StageStep {
        on: register.today(),
        act,
        corrects: None,
    };
    let done = register.transact(&register.actor, "submission.step", |tx| {
        submissions::step(tx, id, base, &step)
    });
    done.unwrap();
}

fn page(register: &TempRegister, query: &MapQuery) -> Vec<mapping::MapItem> {
    let rules = register.rules().unwrap();
    let page = register.read(|c| mapping::page(c, rules, query, 0, 500)).unwrap();
    assert_eq!(
        page.total as usize,
        page.items.len(),
        "a whole page tells its total"
    );
    page.items
}

#[test]
fn a_row_needs_an_urusan_of_the_law_a_work_unit_of_the_office_and_a_program() {
    let register = TempRegister::new();
    let found = codes(
        try_save(
            &register,
            &MapRowForm {
                year: 1999,
                urusan: "9.99".into(),
                program: " ".into(),
                need: String::new(),
                kind: Kind::Legacy,
                from_year: Some(2026),
                to_year: Some(2025),
                scores: BTreeMap::from([("basic-service".to_owned(), 6), ("charm".to_owned(), 1)]),
                ..row("nobody")
            },
        )
        .unwrap_err(),
    );
    for code in [
        "mapping.year",
        "mapping.unknown_urusan",
        "text.empty",
        "mapping.legacy",
        "mapping.term_order",
        "mapping.score_range",
        "mapping.unknown_criterion",
        "mapping.unknown_work_unit",
    ] {
        assert!(
            found.iter().any(|one| one == code),
            "{code} is missing in {found:?}"
        );
    }
}

#[test]
fn term_and_order_that_the_law_names_are_asked_for_and_never_demanded() {
    let register = TempRegister::new();
    let form = row(&unit(&register, "Dishub"));
    let asked = register.transact(&register.actor, "mapping.save", |tx| {
        mapping::save(tx, None, &form, &[])
    });
    let asked = codes(asked.unwrap_err());
    assert_eq!(
        asked,
        ["mapping.unscored", "mapping.term_missing"],
        "Pasal 5(3) names both"
    );
    assert_eq!(save(&register, &form).rev, 1, "an officer who confirms may save");
}

#[test]
fn the_order_is_the_weights_of_the_rules_times_the_scores() {
    let register = TempRegister::new();
    let unit = unit(&register, "Dishub");
    let scored = |program: &str, scores: &[(&str, u32)]| {
        let scores = scores
            .iter()
            .map(|(id, score)| ((*id).to_owned(), *score))
            .collect();
        save(
            &register,
            &MapRowForm {
                program: program.into(),
                scores,
                ..row(&unit)
            },
        )
    };
    scored("Sedang", &[("basic-service", 2), ("plan-fit", 3)]);
    let high = scored(
        "Tinggi",
        &[("basic-service", 5), ("plan-fit", 5), ("public-benefit", 4)],
    );
    scored("Rendah", &[]);
    let rules = register.rules().unwrap();
    let priority = mapping::priority(rules.book(), &high.form);
    assert_eq!(
        (
            priority.points,
            priority.most,
            priority.percent,
            priority.complete
        ),
        (25 * 5 + 25 * 5 + 20 * 4, 500, 66, false),
        "the reckoning is open: weight times score, of five times the weights"
    );
    let query = MapQuery {
        year: 2025,
        ..MapQuery::default()
    };
    let programs: Vec<String> = page(&register, &query)
        .into_iter()
        .map(|item| item.program)
        .collect();
    assert_eq!(
        programs,
        ["Tinggi", "Sedang", "Rendah"],
        "the most urgent stands first"
    );
}

#[test]
fn rows_are_found_by_urusan_unit_kind_words_and_what_became_of_them() {
    let register = TempRegister::new();
    let (roads, health) = (unit(&register, "Dishub"), unit(&register, "Dinkes"));
    let one = save(&register, &row(&roads));
    save(
        &register,
        &MapRowForm {
            urusan: "1.02".into(),
            program: "Pelayanan Kesehatan".into(),
            activity: "Rujukan antardaerah".into(),
            kind: Kind::KsddSukarela,
            candidates: vec![MapCandidate {
                type_: PartyType::Region,
                region_code: Some("35.07".into()),
                name: String::new(),
            }],
            ..row(&health)
        },
    );
    drop_row(&register, &one, "Sudah ditangani provinsi").unwrap();
    let count = |query: MapQuery| page(&register, &MapQuery { year: 2025, ..query }).len();
    assert_eq!(count(MapQuery::default()), 2);
    let of = |query: MapQuery| (count(query.clone()), query);
    for (found, query) in [
        of(MapQuery {
            urusan: vec!["1.02".into()],
            ..MapQuery::default()
        }),
        of(MapQuery {
            work_units: vec![health.clone()],
            ..MapQuery::default()
        }),
        of(MapQuery {
            kinds: vec![Kind::Ksdpk],
            ..MapQuery::default()
        }),
        of(MapQuery {
            states: vec![MapState::Dropped],
            ..MapQuery::default()
        }),
        of(MapQuery {
            search: "RUJUKAN antar-daerah".into(),
            ..MapQuery::default()
        }),
        of(MapQuery {
            search: "kabupaten malang".into(),
            ..MapQuery::default()
        }),
    ] {
        assert_eq!(found, 1, "{query:?} finds one of the two");
    }
    assert_eq!(
        count(MapQuery {
            search: "pelabuhan".into(),
            ..MapQuery::default()
        }),
        0
    );
}

#[test]
fn the_same_urusan_unit_and_candidate_in_one_year_is_asked_about() {
    let register = TempRegister::new();
    let unit = unit(&register, "Dishub");
    let first = save(&register, &row(&unit));
    let again = MapRowForm {
        candidates: vec![candidate("PT. BENGKEL  sejahtera")],
        ..row(&unit)
    };
    let rules = register.rules().unwrap();
    let found = register.read(|c| mapping::judge(c, rules, None, &again)).unwrap();
    let overlap = found.iter().find(|one| one.code == "mapping.overlap").unwrap();
    assert_eq!(
        overlap.other.as_deref(),
        Some(first.id.as_str()),
        "the other row is named"
    );
    let next_year = MapRowForm { year: 2026, ..again };
    let found = register
        .read(|c| mapping::judge(c, rules, None, &next_year))
        .unwrap();
    assert!(
        found.iter().all(|one| one.code != "mapping.overlap"),
        "another year is no overlap"
    );
}

#[test]
fn a_row_becomes_a_submission_with_all_it_says_and_shows_what_became_of_it() {
    let register = TempRegister::new();
    let unit = unit(&register, "Dishub");
    let row = save(&register, &row(&unit));
    assert_eq!(state(&register, &row), MapState::Planned);
    let submission = submit(&register, &row);
    let form = &submission.form;
    assert_eq!(form.path, "ksdpk-ours", "a KSDPK of ours has its own path");
    assert_eq!(form.map_row_id.as_deref(), Some(row.id.as_str()));
    assert_eq!(form.subject.title, "Uji Emisi Kendaraan");
    assert_eq!(
        (form.subject.urusan.as_slice(), form.subject.work_units.as_slice()),
        (&["2.15".to_owned()][..], &[unit][..])
    );
    assert_eq!(form.subject.amount, Some(100_000_000));
    let names: Vec<&str> = form
        .subject
        .parties
        .iter()
        .map(|party| party.name.as_str())
        .collect();
    assert_eq!(
        names,
        ["Kota Malang", "PT Bengkel Sejahtera"],
        "our region stands first"
    );
    assert_eq!(state(&register, &row), MapState::Submitted);
    let tied = register.transact(&register.actor, "mapping.void", |tx| {
        mapping::void(tx, &row.id, row.rev, "Salah catat")
    });
    assert!(
        matches!(tied, Err(MappingError::Tied(_))),
        "what a submission came from stays"
    );
    step(
        &register,
        &submission.id,
        Act::Withdraw {
            reason: "Mitra mundur".into(),
            step: None,
        },
    );
    assert_eq!(state(&register, &row), MapState::Withdrawn);
}

#[test]
fn a_submission_names_only_a_row_that_stands() {
    let register = TempRegister::new();
    let row = save(&register, &row(&unit(&register, "Dishub")));
    let rules = register.rules().unwrap();
    let ready = register
        .read(|c| mapping::submission_form(c, rules, &row))
        .unwrap();
    let wrong = SubmissionForm {
        map_row_id: Some("nothing".into()),
        ..ready
    };
    let found = register
        .read(|c| submissions::judge_form(c, rules, &wrong, register.today()))
        .unwrap();
    assert!(
        found.iter().any(|one| one.code == "submission.unknown_map_row"),
        "{found:?}"
    );
}

#[test]
fn giving_a_row_up_needs_a_reason_and_can_be_taken_back() {
    let register = TempRegister::new();
    let row = save(&register, &row(&unit(&register, "Dishub")));
    assert_eq!(codes(drop_row(&register, &row, " ").unwrap_err()), ["text.empty"]);
    let dropped = drop_row(&register, &row, "Tidak jadi dianggarkan").unwrap();
    assert_eq!(state(&register, &dropped), MapState::Dropped);
    let rules = register.rules().unwrap();
    let refused = register.read(|c| mapping::submission_form(c, rules, &dropped));
    assert!(
        matches!(refused, Err(MappingError::NotOpen(_))),
        "nothing is offered from a row that was given up"
    );
    let back = register.transact(&register.actor, "mapping.drop", |tx| {
        mapping::drop_row(tx, &dropped.id, dropped.rev, None)
    });
    assert_eq!(state(&register, &back.unwrap().value), MapState::Planned);
}

#[test]
fn every_write_of_the_map_changes_the_hash_of_the_content() {
    let register = TempRegister::new();
    let unit = unit(&register, "Dishub");
    let hash = || registry::check::check(&register).unwrap();
    let before = hash();
    let one = save(&register, &row(&unit));
    let after = hash();
    assert_eq!((before.map_rows, after.map_rows), (0, 1));
    assert_ne!(before.content_hash, after.content_hash, "a row is content");
    drop_row(&register, &one, "Tidak jadi").unwrap();
    assert_ne!(
        after.content_hash,
        hash().content_hash,
        "that it was given up is content"
    );
    let count: Result<i64, RegistryError> = register.read(|c| {
        Ok(c.query_row(
            "SELECT count(*) FROM audit WHERE subject = 'map_row'",
            [],
            |row| row.get(0),
        )?)
    });
    assert_eq!(count.unwrap(), 2, "each write left an audit row");
}
