//! One change for many agreements, the way back of the last one, and the history that tells of both.

use std::ops::ControlFlow;

use contract::bulk::{self, AgreementsUndo, BulkAsk, BulkRecord, BulkSave};
use contract::work::Watch;
use registry::agreements::{
    self, Agreement, AgreementError, BulkChange, BulkFunding, BulkHow, BulkList, FundingSource,
};
use registry::audit::{self, OperationQuery};
use testkit::{TempRegister, agreement, settings::work_unit};

const ASKS: [&str; 3] = ["agreement.similar", "document.number_twice", "partner.similar"];

fn office() -> (TempRegister, Vec<Agreement>) {
    let register = TempRegister::at("35.73", "2026-01-12");
    let saved = ["Parkir", "Air bersih", "Sampah"]
        .into_iter()
        .map(|title| {
            let form = agreement().title(title).urusan(&["2.15"]).build();
            register.try_save(&form, &ASKS).unwrap()
        })
        .collect();
    (register, saved)
}

fn urusan(how: BulkHow, codes: &[&str]) -> BulkChange {
    BulkChange {
        urusan: Some(BulkList {
            how,
            values: codes.iter().map(|code| (*code).to_owned()).collect(),
        }),
        ..BulkChange::default()
    }
}

fn ask(agreements: &[Agreement], change: &BulkChange) -> BulkAsk {
    BulkAsk {
        ids: agreements.iter().map(|one| one.id.clone()).collect(),
        change: change.clone(),
    }
}

/// Plans a change and makes it.
fn change(register: &TempRegister, agreements: &[Agreement], change: BulkChange) -> Vec<BulkRecord> {
    let plan = bulk::plan(register, &ask(agreements, &change)).unwrap();
    let request = BulkSave {
        records: plan.records,
        change,
    };
    let saved = bulk::save(register, &register.actor, &request, Watch::nobody());
    saved.unwrap().value
}

fn now(register: &TempRegister, one: &Agreement) -> Agreement {
    register.agreement(&one.id).unwrap()
}

fn record(one: &Agreement) -> BulkRecord {
    BulkRecord {
        id: one.id.clone(),
        rev: one.rev,
    }
}

#[test]
fn what_a_change_would_do_is_told_before_it_is_made() {
    let (register, saved) = office();
    register.void(&saved[2], "Keliru").unwrap();
    register.edit(&saved[1], |form| {
        form.urusan = vec!["1.02".into(), "2.15".into()];
    });
    let add = urusan(BulkHow::Add, &["1.02"]);
    let plan = bulk::plan(&register, &ask(&saved, &add)).unwrap();
    assert_eq!((plan.records.len(), plan.same, plan.refused), (1, 1, 1));
    assert_eq!(plan.records[0], record(&saved[0]));
    assert!(plan.told[0].refused && !plan.told[0].sentence.is_empty());
    // Looking changes nothing.
    assert_eq!(now(&register, &saved[0]), saved[0]);
    let unknown = urusan(BulkHow::Set, &["99.99"]);
    let plan = bulk::plan(&register, &ask(&saved[..2], &unknown)).unwrap();
    assert_eq!((plan.records.len(), plan.refused), (0, 2));
    let nothing = bulk::plan(&register, &ask(&saved, &BulkChange::default()));
    assert_eq!(nothing.unwrap_err().code, "bulk.nothing");
}

#[test]
fn a_list_is_added_to_taken_from_or_put_in_its_place() {
    let (register, saved) = office();
    let unit = work_unit("Dinas Perhubungan", "Dishub");
    let unit = register.work_unit(&unit).unwrap();
    let steps = [
        (urusan(BulkHow::Add, &["1.02"]), vec!["1.02", "2.15"]),
        (urusan(BulkHow::Remove, &["2.15"]), vec!["1.02"]),
        (urusan(BulkHow::Set, &["1.01"]), vec!["1.01"]),
    ];
    for (step, left) in steps {
        assert_eq!(change(&register, &saved, step).len(), 3);
        for one in &saved {
            assert_eq!(now(&register, one).form.urusan, left);
        }
    }
    let all = BulkChange {
        work_units: Some(BulkList {
            how: BulkHow::Add,
            values: vec![unit.id.clone()],
        }),
        funding_sources: Some(BulkFunding {
            how: BulkHow::Set,
            values: vec![FundingSource::Apbd],
        }),
        archive_place: Some("Lemari 3".into()),
        ..BulkChange::default()
    };
    change(&register, &saved, all);
    let form = now(&register, &saved[0]).form;
    assert_eq!(
        (form.work_units, form.funding_sources),
        (vec![unit.id], vec![FundingSource::Apbd])
    );
    assert!(form.documents.iter().all(|one| one.archive_place == "Lemari 3"));
}

#[test]
fn one_that_was_saved_since_keeps_all_as_they_were() {
    let (register, saved) = office();
    let add = urusan(BulkHow::Add, &["1.02"]);
    let records: Vec<(String, u32)> = saved.iter().map(|one| (one.id.clone(), one.rev)).collect();
    register.edit(&saved[2], |form| form.note = "sementara itu".into());
    let tried = |answer: ControlFlow<()>| {
        register.transact(&register.actor, "agreement.change_many", |tx| {
            agreements::change_many(tx, &records, &add, &mut |_, _| answer)
        })
    };
    let stale = tried(ControlFlow::Continue(()));
    assert!(matches!(stale, Err(AgreementError::Stale { .. })));
    assert_eq!(now(&register, &saved[0]), saved[0]);
    let stopped = tried(ControlFlow::Break(()));
    assert!(matches!(stopped, Err(AgreementError::Stopped)));
    assert_eq!(now(&register, &saved[0]), saved[0]);
}

#[test]
fn the_last_change_is_taken_back_and_that_again() {
    let (register, saved) = office();
    let changed = change(&register, &saved, urusan(BulkHow::Set, &["1.01"]));
    let undo = |records: Vec<BulkRecord>| bulk::undo(&register, &register.actor, &AgreementsUndo { records });
    let back = undo(changed).unwrap().value;
    for one in &saved {
        let after = now(&register, one);
        assert_eq!((&after.form, after.rev), (&one.form, one.rev + 2));
    }
    undo(back).unwrap();
    assert_eq!(now(&register, &saved[0]).form.urusan, ["1.01"]);
}

#[test]
fn a_record_made_void_by_mistake_stands_again() {
    let (register, saved) = office();
    let void = register.void(&saved[0], "Keliru").unwrap().value;
    let request = AgreementsUndo {
        records: vec![record(&void)],
    };
    bulk::undo(&register, &register.actor, &request).unwrap();
    let after = now(&register, &saved[0]);
    assert_eq!((after.void_reason, after.form), (None, saved[0].form.clone()));
}

#[test]
fn what_was_saved_since_or_never_was_otherwise_is_not_taken_back() {
    let (register, saved) = office();
    let undo = |one: &Agreement| {
        let request = AgreementsUndo {
            records: vec![record(one)],
        };
        let refused = bulk::undo(&register, &register.actor, &request);
        refused.unwrap_err().code
    };
    assert_eq!(undo(&saved[0]), "agreement.no_way_back");
    let edited = register.edit(&saved[0], |form| form.note = "satu".into());
    register.edit(&edited, |form| form.note = "dua".into());
    assert_eq!(undo(&edited), "agreement.stale");
    assert_eq!(now(&register, &saved[0]).form.note, "dua");
}

#[test]
fn everything_that_was_done_is_told_the_newest_first() {
    let (register, saved) = office();
    register.edit(&saved[1], |form| form.title = "Air minum".into());
    let unit = work_unit("Dinas Sosial", "Dinsos");
    register.work_unit(&unit).unwrap();
    let told = |query: &OperationQuery, limit: u32| {
        let all = register.read(|c| audit::operations(c, query, limit)).unwrap();
        let lines = all
            .into_iter()
            .map(|one| (one.seq, one.subject, one.title, one.made));
        lines.collect::<Vec<_>>()
    };
    let all = told(&OperationQuery::default(), 100);
    assert!(all.windows(2).all(|pair| pair[0].0 > pair[1].0));
    assert_eq!(all[0].2, "Dinas Sosial");
    // An agreement is known by its name of today.
    assert_eq!((all[1].2.as_str(), all[1].3), ("Air minum", false));
    let search = OperationQuery {
        search: "AIR minum".into(),
        ..OperationQuery::default()
    };
    assert_eq!(told(&search, 100).len(), 2);
    let units = OperationQuery {
        subjects: vec!["work_unit".into()],
        ..OperationQuery::default()
    };
    assert_eq!(told(&units, 100).len(), 1);
    // Pages follow one another without a gap.
    let first = told(&OperationQuery::default(), 2);
    let next = OperationQuery {
        before: Some(first[1].0),
        ..OperationQuery::default()
    };
    assert_eq!([first, told(&next, 100)].concat(), all);
}
