//! Events of the time before ticks and named moves were recorded: they are kept, and mean what they meant.

use super::*;
use rules::Settled;
use rusqlite::named_params;

/// The act as it was written down then: without ticks, and without the name of a move.
fn as_written_then(act: &Act) -> String {
    let mut written = serde_json::to_value(act).unwrap();
    let fields = written.as_object_mut().unwrap();
    fields.remove("ticks");
    fields.remove("move");
    written.to_string()
}

/// Lays events of that time into the history of a submission, as a register of that time holds them.
fn happened(register: &mut TempRegister, id: &str, acts: &[Act]) {
    register.close();
    let raw = register.raw();
    let seq: i64 = raw
        .query_row(
            "SELECT seq FROM submission WHERE id = :id",
            named_params! {":id": id},
            |row| row.get("seq"),
        )
        .unwrap();
    for (position, act) in (1_i64..).zip(acts) {
        raw.execute(
            "INSERT INTO stage_event (seq, position, id, happened, act, recorded_at, actor)
             VALUES (:seq, :position, :id, '2025-02-03', :act, '2025-02-03T02:00:00Z', 'rina')",
            named_params! {
                ":seq": seq, ":position": position, ":id": format!("event-{position}"),
                ":act": as_written_then(act),
            },
        )
        .unwrap();
    }
    drop(raw);
    register.reopen();
}

/// Everything a stage asks for, as it was recorded then.
fn recorded(register: &TempRegister, path: &str, stage: &str) -> Vec<Act> {
    let book = register.rules().unwrap().book();
    let stage = book.path(path).unwrap().stage(stage).unwrap();
    let papers = stage
        .evidence
        .iter()
        .filter(|one| !one.follows && one.when.is_none());
    papers
        .map(|evidence| Act::Record {
            stage: stage.id.to_string(),
            evidence: evidence.id.to_string(),
            given: given(stage, evidence, "2025-02-03"),
            ticks: Ticks::default(),
        })
        .collect()
}

#[test]
fn a_stage_that_was_finished_without_ticks_stays_finished_and_the_next_one_asks_for_them() {
    let mut register = TempRegister::at("35.73", "2025-12-01");
    let id = save(&register, &form("ksdpk-ours")).unwrap().id;
    let mut acts = recorded(&register, "ksdpk-ours", "mapping");
    for stage in ["mapping", "preparation"] {
        if stage != "mapping" {
            acts.extend(recorded(&register, "ksdpk-ours", stage));
        }
        acts.push(Act::Finish { stage: stage.into() });
    }
    acts.push(Act::Return {
        stage: "preparation".into(),
        reason: "Kajian belum lengkap".into(),
        step: None,
    });
    acts.extend(recorded(&register, "ksdpk-ours", "preparation"));
    happened(&mut register, &id, &acts);

    let rules = register.rules().unwrap();
    let settled = |stage: &str| {
        register
            .read(|c| {
                let journey = submissions::journey(c, rules, &get_in(c, &id))?;
                Ok::<_, RegistryError>(journey.settled(stage).cloned())
            })
            .unwrap()
    };
    assert!(
        matches!(settled("mapping"), Some(Settled::Finished { .. })),
        "what was finished stays finished"
    );
    assert_eq!(
        settled("preparation"),
        None,
        "a return without a name opens its stage"
    );

    let refused = finish(&register, &id, "2025-03-03", "preparation").unwrap_err();
    let SubmissionError::Forbidden(verdict) = refused else {
        panic!("{refused:?}");
    };
    let open = verdict
        .blocks
        .iter()
        .filter(|one| matches!(one, Objection::OpenItem { .. } | Objection::Unanswered { .. }));
    assert!(open.count() > 10, "papers without ticks are open: {verdict:?}");

    prove(&register, &id, "2025-03-03", "preparation");
    finish(&register, &id, "2025-03-03", "preparation").unwrap();
    let history = register.read(|c| submissions::history(c, &id)).unwrap();
    assert_eq!(
        history[..acts.len()].len(),
        acts.len(),
        "nothing of it was written anew"
    );
    for (event, act) in history.iter().zip(&acts) {
        assert_eq!(&event.event.act, act);
    }
}
