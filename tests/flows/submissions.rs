//! From a proposal to a signed agreement, as the law has it; and what the register refuses on the way.

mod addendum;
mod older_events;
mod takeover;

use std::collections::BTreeMap;

use registry::agreements::{self, DocumentKind, Kind, PartyType};
use registry::submissions::{
    self, ProposerType, Relation, StageStep, Submission, SubmissionError, SubmissionForm, SubmissionQuery,
    Turn, Turns,
};
use registry::{Actor, RegistryError};
use rules::{Act, Field, Initiative, Objection, Outcome, Stage, Ticks};
use testkit::{TempRegister, agreement, codes, day, party, region};

fn officer() -> Actor {
    Actor("rina".into())
}

pub(super) fn form(path: &str) -> SubmissionForm {
    let mut subject = agreement()
        .title("Pelayanan Uji Emisi Kendaraan")
        .party(region("35.73"))
        .party(party(PartyType::Business, "PT Bengkel Sejahtera"))
        .build();
    subject.documents.clear();
    SubmissionForm {
        path: path.into(),
        initiative: Initiative::Ours,
        subject,
        proposer_type: ProposerType::WorkUnit,
        proposer_name: "Dinas Perhubungan".into(),
        letter_number: "500.11/12/35.73.401/2025".into(),
        letter_dated: Some(day("2025-01-02")),
        letter_sent: Some(day("2025-01-03")),
        letter_received: Some(day("2025-01-06")),
        liaisons: Vec::new(),
        situations: Vec::new(),
        relation: Relation::New,
        parent_id: None,
        map_row_id: None,
        addendum_burden: None,
    }
}

pub(super) fn save(register: &TempRegister, form: &SubmissionForm) -> Result<Submission, SubmissionError> {
    register
        .transact(&officer(), "submission.save", |tx| {
            submissions::save(tx, None, form)
        })
        .map(|done| done.value)
}

pub(super) fn get(register: &TempRegister, id: &str) -> Submission {
    register.read(|c| submissions::get(c, id)).unwrap().unwrap()
}

pub(super) fn step(
    register: &TempRegister,
    id: &str,
    on: &str,
    act: Act,
) -> Result<Submission, SubmissionError> {
    let base = get(register, id).rev;
    let step = StageStep {
        on: day(on),
        act,
        corrects: None,
    };
    register
        .transact(&officer(), "submission.step", |tx| {
            submissions::step(tx, id, base, &step)
        })
        .map(|done| done.value.submission)
}

pub(super) fn finish(
    register: &TempRegister,
    id: &str,
    on: &str,
    stage: &str,
) -> Result<Submission, SubmissionError> {
    step(register, id, on, Act::Finish { stage: stage.into() })
}

/// Records all that a stage asks for, as it should come out.
pub(super) fn prove(register: &TempRegister, id: &str, on: &str, stage: &str) {
    let submission = get(register, id);
    let rules = register.rules().unwrap();
    let path = rules.book().path(&submission.form.path).unwrap();
    let stage = path.stage(stage).unwrap();
    for evidence in stage.evidence.iter().filter(|evidence| !evidence.follows) {
        let asked = register
            .read(|c| {
                let journey = submissions::journey(c, rules, &get_in(c, id))?;
                let ticks = Ticks::all_in_order(rules.book(), &journey, evidence);
                Ok::<_, RegistryError>(journey.asks(evidence).then_some(ticks))
            })
            .unwrap();
        if let Some(ticks) = asked {
            let given = given(stage, evidence, on);
            let act = Act::Record {
                stage: stage.id.to_string(),
                evidence: evidence.id.to_string(),
                given,
                ticks,
            };
            step(register, id, on, act).unwrap_or_else(|error| panic!("{}: {error:?}", evidence.id));
        }
    }
}

fn get_in(connection: &rusqlite::Connection, id: &str) -> Submission {
    submissions::get(connection, id).unwrap().unwrap()
}

fn given(stage: &Stage, evidence: &rules::Evidence, on: &str) -> BTreeMap<Field, String> {
    let mut given: BTreeMap<Field, String> = evidence
        .fields
        .iter()
        .map(|&field| {
            let value = match field {
                Field::Ends => "2027-12-31".to_owned(),
                Field::Numbers => "100.3.7.1/5/35.73/2025; 12/PT-BS/2025".to_owned(),
                Field::Result => evidence
                    .passes
                    .first()
                    .or(evidence.results.first())
                    .cloned()
                    .unwrap_or_default(),
                Field::Place => "Malang".to_owned(),
                field if field.is_day() => on.to_owned(),
                _ => "2025".to_owned(),
            };
            (field, value)
        })
        .collect();
    if let Some(rule) = stage.our_signer(evidence) {
        given.insert(Field::Signer, rule.who[0].clone());
    }
    given.retain(|_, value| !value.is_empty());
    given
}

#[test]
fn from_the_proposal_to_the_signed_agreement() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let submission = save(&register, &form("ksdpk-ours")).unwrap();
    let id = &submission.id;
    let days = ["2025-01-10", "2025-02-10", "2025-03-10", "2025-04-10"];
    for (stage, on) in ["mapping", "preparation", "offer", "drafting-kb"]
        .iter()
        .zip(days)
    {
        prove(&register, id, on, stage);
        finish(&register, id, on, stage).unwrap();
    }
    assert!(get(&register, id).agreement_id.is_none(), "nothing is signed yet");
    prove(&register, id, "2025-05-05", "signing-kb");
    let signed = finish(&register, id, "2025-05-05", "signing-kb").unwrap();
    let agreement_id = signed.agreement_id.unwrap();
    let made = register.agreement(&agreement_id).unwrap();
    assert_eq!(made.form.kind, Kind::Ksdpk);
    let kb = &made.form.documents[0];
    assert_eq!(
        (kb.kind, kb.signed, kb.ends),
        (DocumentKind::Kb, Some(day("2025-05-05")), Some(day("2027-12-31")))
    );
    let numbers: Vec<_> = kb.numbers.iter().map(|one| one.number.as_str()).collect();
    assert_eq!(
        numbers,
        ["100.3.7.1/5/35.73/2025", "12/PT-BS/2025"],
        "one number a party, in their order"
    );
    for (stage, on) in [("drafting-pks", "2025-06-02"), ("signing-pks", "2025-07-01")] {
        prove(&register, id, on, stage);
        finish(&register, id, on, stage).unwrap();
    }
    let made = register.agreement(&agreement_id).unwrap();
    let kinds: Vec<_> = made.form.documents.iter().map(|document| document.kind).collect();
    assert_eq!(kinds, [DocumentKind::Kb, DocumentKind::Pks]);
    assert_eq!(
        made.form.documents[1].parent_id.as_ref(),
        Some(&made.form.documents[0].id),
        "the contract stands under the KB"
    );
    let linked = register
        .read(|c| submissions::of_agreement(c, &agreement_id))
        .unwrap();
    assert_eq!(
        linked.iter().map(|one| &one.id).collect::<Vec<_>>(),
        [id],
        "linked both ways"
    );
    let history = register.read(|c| submissions::history(c, id)).unwrap();
    assert!(
        history
            .iter()
            .all(|event| event.actor == "rina" && !event.recorded_at.is_empty())
    );
}

#[test]
fn a_step_before_its_time_is_refused_and_nothing_is_recorded() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let submission = save(&register, &form("ksdpk-ours")).unwrap();
    let refused = finish(&register, &submission.id, "2025-03-01", "signing-pks").unwrap_err();
    let SubmissionError::Forbidden(verdict) = refused else {
        panic!("{refused:?}");
    };
    let cited: Vec<String> = verdict
        .blocks
        .iter()
        .filter_map(Objection::source)
        .flat_map(|source| source.articles())
        .map(ToString::to_string)
        .collect();
    assert!(cited.contains(&"PM22 35(4)".to_owned()), "{cited:?}");
    assert_eq!(
        get(&register, &submission.id),
        submission,
        "not even its revision"
    );
    assert!(
        register
            .read(|c| submissions::history(c, &submission.id))
            .unwrap()
            .is_empty()
    );
}

#[test]
fn history_is_never_changed_behind_the_registers_back() {
    let mut register = TempRegister::at("35.73", "2025-12-01");
    let submission = save(&register, &form("ksdpk-ours")).unwrap();
    let skip = Act::Skip {
        stage: "mapping".into(),
        reason: "Daftar belum ditetapkan".into(),
    };
    step(&register, &submission.id, "2025-01-08", skip).unwrap();
    register.close();
    let raw = register.raw();
    for sql in [
        "UPDATE stage_event SET happened = '2020-01-01'",
        "DELETE FROM stage_event",
    ] {
        let refused = raw.execute(sql, []).unwrap_err();
        assert!(refused.to_string().contains("what happened never"), "{refused}");
    }
}

#[test]
fn a_form_that_does_not_fit_its_path_says_where() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let found = |change: fn(&mut SubmissionForm)| {
        let mut form = form("ksdpk-ours");
        change(&mut form);
        match save(&register, &form) {
            Err(SubmissionError::Findings(found)) => {
                let found: Vec<_> = found.into_iter().map(|one| (one.field, one.code)).collect();
                found
            }
            other => panic!("{other:?}"),
        }
    };
    let one = |field: &str, code: &str| vec![(field.to_owned(), code.to_owned())];
    assert_eq!(
        found(|form| form.path = "ksdpk-x".into()),
        one("path", "submission.unknown_path")
    );
    assert_eq!(
        found(|form| form.initiative = Initiative::Theirs),
        one("initiative", "submission.initiative_of_other_path")
    );
    assert!(
        found(|form| form.subject.kind = Kind::Sinergi)
            .contains(&one("subject.kind", "submission.kind_of_other_path")[0])
    );
    assert_eq!(
        found(|form| form.subject.title = " ".into()),
        one("subject.title", "text.empty")
    );
    assert_eq!(
        found(|form| form.letter_sent = Some(day("2025-01-01"))),
        one("letter_sent", "submission.letter_order")
    );
    assert_eq!(
        found(|form| form.letter_received = Some(day("2026-01-01"))),
        one("letter_received", "submission.letter_in_future")
    );
    assert_eq!(
        found(|form| form.relation = Relation::Extension),
        one("parent_id", "submission.parent")
    );
    let listed = register
        .read(|c| submissions::page(c, &Turns::new(), &SubmissionQuery::default(), 0, 10))
        .unwrap();
    assert_eq!(listed.total, 0, "nothing of it was kept");
}

#[test]
fn a_plan_without_a_partner_is_no_fault_until_something_is_signed() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let mut plan = form("ksdpk-ours");
    plan.subject.parties.truncate(1);
    let submission = save(&register, &plan).unwrap();
    for stage in ["mapping", "preparation", "offer", "drafting-kb"] {
        prove(&register, &submission.id, "2025-02-03", stage);
        finish(&register, &submission.id, "2025-02-03", stage).unwrap();
    }
    prove(&register, &submission.id, "2025-02-04", "signing-kb");
    let refused = finish(&register, &submission.id, "2025-02-04", "signing-kb").unwrap_err();
    let SubmissionError::Agreement(agreements::AgreementError::Findings(found)) = refused else {
        panic!("{refused:?}");
    };
    assert!(codes(&found).contains(&"party.only_one"), "{found:?}");
    assert!(
        get(&register, &submission.id).agreement_id.is_none(),
        "the event is not recorded either"
    );
}

#[test]
fn the_list_says_whose_turn_it_is_and_finds_what_waits_for_us() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let ours = save(&register, &form("ksdpk-ours")).unwrap();
    let mut offered = form("ksdpk-theirs");
    offered.initiative = Initiative::Theirs;
    offered.subject.title = "Kerja Sama Pengolahan Air".into();
    let theirs = save(&register, &offered).unwrap();
    let rules = register.rules().unwrap();
    let turns = register.read(|c| submissions::turns(c, rules)).unwrap();
    let find = |wanted: Vec<Turn>| {
        let query = SubmissionQuery {
            turns: wanted,
            ..SubmissionQuery::default()
        };
        let page = register
            .read(|c| submissions::page(c, &turns, &query, 0, 10))
            .unwrap();
        assert_eq!(page.total as usize, page.items.len());
        page.items
    };
    let partner = find(vec![Turn::Partner]);
    assert_eq!(
        partner.iter().map(|one| &one.id).collect::<Vec<_>>(),
        [&theirs.id]
    );
    let awaited = partner[0].awaited.as_ref().unwrap();
    assert_eq!(awaited.actor, "Pihak ketiga");
    assert!(awaited.what.contains("penawaran"), "{awaited:?}");
    let us: Vec<Turn> = Turn::ALL.iter().copied().filter(|turn| turn.is_ours()).collect();
    let mine = find(us);
    assert_eq!(mine.iter().map(|one| &one.id).collect::<Vec<_>>(), [&ours.id]);
    assert_eq!(find(Vec::new()).len(), 2, "nobody's turn narrows nothing");
    let counts = register.read(|c| submissions::counts(c, &turns)).unwrap();
    assert_eq!(counts.ours, 1);
    assert_eq!(counts.turns.iter().map(|one| one.count).sum::<u32>(), 2);
    let outcomes: Vec<_> = counts
        .outcomes
        .iter()
        .map(|one| (one.value.as_str(), one.count))
        .collect();
    assert_eq!(outcomes, [("open", 2)]);
    step(
        &register,
        &ours.id,
        "2025-02-01",
        Act::Withdraw {
            reason: "Dinas menarik usulnya".into(),
            step: None,
        },
    )
    .unwrap();
    let turns = register.read(|c| submissions::turns(c, rules)).unwrap();
    assert!(!turns.contains_key(&ours.id), "what is over waits for nobody");
}

#[test]
fn the_list_shows_what_waits_and_what_was_left_out() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let first = save(&register, &form("ksdpk-ours")).unwrap();
    let mut other = form("ksdpk-ours");
    other.subject.title = "Kerja Sama Pengolahan Air".into();
    let second = save(&register, &other).unwrap();
    let skip = Act::Skip {
        stage: "mapping".into(),
        reason: "Daftar belum ditetapkan".into(),
    };
    step(&register, &first.id, "2025-01-08", skip).unwrap();
    step(
        &register,
        &second.id,
        "2025-02-01",
        Act::Withdraw {
            reason: "Dinas menarik usulnya".into(),
            step: None,
        },
    )
    .unwrap();
    let find = |query: SubmissionQuery| {
        let page = register
            .read(|c| submissions::page(c, &Turns::new(), &query, 0, 10))
            .unwrap();
        assert_eq!(page.total as usize, page.items.len());
        page.items
    };
    let open = find(SubmissionQuery {
        outcomes: vec![Outcome::Open],
        ..SubmissionQuery::default()
    });
    assert_eq!(open.len(), 1);
    assert_eq!((open[0].waiting.as_str(), open[0].deviations), ("preparation", 1));
    assert_eq!(open[0].since, day("2025-01-08"));
    assert_eq!(open[0].partner, "PT Bengkel Sejahtera");
    let searched = find(SubmissionQuery {
        search: "kerjasama air".into(),
        ..SubmissionQuery::default()
    });
    assert_eq!(
        searched.iter().map(|one| &one.id).collect::<Vec<_>>(),
        [&second.id]
    );
    assert_eq!(searched[0].outcome, Outcome::Withdrawn);
    let waiting = register.read(submissions::waiting).unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(
        (waiting[0].waiting.as_str(), waiting[0].count),
        ("preparation", 1)
    );
}

#[test]
fn an_offices_own_rules_hold_and_faulty_ones_do_not() {
    let mut register = TempRegister::at("35.73", "2025-12-01");
    let folder = register.path().join("rules");
    register.close();
    std::fs::create_dir_all(&folder).unwrap();
    let own = r#"
[[setting]]
id = "day-meaning"
name = "Arti hari"
meaning = "Peraturan Wali Kota"
type = "choice"
default = "kerja"
choices = ["kalender", "kerja"]
source = "pengaturan"
"#;
    std::fs::write(folder.join("settings.toml"), own).unwrap();
    register.reopen();
    assert!(
        register.rules().unwrap().refused().is_none(),
        "{:?}",
        register.rules().unwrap().refused()
    );
    let fingerprint = register.rules().unwrap().fingerprint().to_owned();
    register.close();
    std::fs::write(
        folder.join("settings.toml"),
        format!("{own}source = \"praktik\"\n"),
    )
    .unwrap();
    register.reopen();
    let rules = register.rules().unwrap();
    let refused = rules.refused().unwrap();
    assert_eq!(
        (refused.file.as_str(), refused.line),
        ("settings.toml", 10),
        "{refused}"
    );
    assert!(
        rules.book().path("ksdpk-ours").is_some(),
        "the shipped rules stay in force"
    );
    assert_ne!(rules.fingerprint(), fingerprint);
}
