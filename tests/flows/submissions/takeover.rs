//! What a region does not perform of a mandatory cooperation, the government takes over (PP 28/2018 Pasal 10-11).

use super::*;
use registry::agreements::EndReason;

/// A cooperation with a neighbour, walked to a stage.
fn walked(register: &TempRegister, path: &str, kind: Kind, stages: &[&str]) -> String {
    let mut form = form(path);
    form.subject.kind = kind;
    form.subject.parties.truncate(1);
    let neighbour = agreement().party(region("35.73")).party(region("35.07")).build();
    form.subject.parties = neighbour.parties;
    let id = save(register, &form).unwrap().id;
    for stage in stages {
        prove(register, &id, "2025-03-03", stage);
        finish(register, &id, "2025-03-03", stage).unwrap();
    }
    id
}

fn taken_over(register: &TempRegister, id: &str) -> Result<Submission, SubmissionError> {
    let reason = "Pelayanan lintas batas tidak dilaksanakan";
    let act = Act::Takeover {
        reason: reason.into(),
        step: None,
    };
    step(register, id, "2025-09-01", act)
}

/// The articles that stand against a step.
pub(super) fn articles(refused: SubmissionError) -> Vec<String> {
    let SubmissionError::Forbidden(verdict) = refused else {
        panic!("{refused:?}");
    };
    let sources = verdict.blocks.iter().filter_map(Objection::source);
    sources
        .flat_map(|source| source.articles())
        .map(ToString::to_string)
        .collect()
}

const TO_THE_CONTRACT: [&str; 7] = [
    "mapping",
    "preparation",
    "offer",
    "drafting-kb",
    "signing-kb",
    "drafting-pks",
    "signing-pks",
];

#[test]
fn a_mandatory_cooperation_that_is_taken_over_ends_on_that_day_and_is_only_closed() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let id = walked(&register, "ksdd-mandatory", Kind::KsddWajib, &TO_THE_CONTRACT);
    let agreement = get(&register, &id).agreement_id.unwrap();
    assert_eq!(register.agreement(&agreement).unwrap().form.ended_on, None);
    taken_over(&register, &id).unwrap();
    let ended = register.agreement(&agreement).unwrap().form;
    assert_eq!(
        (ended.ended_on, ended.end_reason, ended.end_note.as_str()),
        (
            Some(day("2025-09-01")),
            Some(EndReason::TakenOver),
            "Pelayanan lintas batas tidak dilaksanakan"
        )
    );
    let history = register.read(|c| submissions::history(c, &id)).unwrap();
    let named = matches!(&history.last().unwrap().event.act, Act::Takeover { step: Some(step), .. } if step == "taken-over");
    assert!(
        named,
        "the record names the move of the path: {:?}",
        history.last()
    );
    let refused = finish(&register, &id, "2025-09-02", "administration").unwrap_err();
    assert!(articles(refused).contains(&"PP28 10(1)".to_owned()));
    let twice = taken_over(&register, &id).unwrap_err();
    assert!(
        articles(twice).contains(&"PP28 10(1)".to_owned()),
        "once is enough"
    );
    prove(&register, &id, "2025-09-03", "closing");
    finish(&register, &id, "2025-09-03", "closing").unwrap();
    let rules = register.rules().unwrap();
    let outcome = register
        .read(|c| submissions::journey(c, rules, &get_in(c, &id)).map(|journey| journey.outcome()))
        .unwrap();
    assert_eq!(outcome, Outcome::Completed);
}

#[test]
fn what_is_taken_over_before_a_signature_ends_no_agreement() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let id = walked(
        &register,
        "ksdd-mandatory",
        Kind::KsddWajib,
        &["mapping", "preparation"],
    );
    let after = taken_over(&register, &id).unwrap();
    assert_eq!(after.agreement_id, None);
    let refused = finish(&register, &id, "2025-09-02", "offer").unwrap_err();
    assert!(articles(refused).contains(&"PP28 10(1)".to_owned()));
}

#[test]
fn no_other_cooperation_is_taken_over() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let stages = &TO_THE_CONTRACT[1..];
    let id = walked(&register, "ksdd-voluntary", Kind::KsddSukarela, stages);
    let SubmissionError::Forbidden(verdict) = taken_over(&register, &id).unwrap_err() else {
        panic!("a rule forbids it");
    };
    assert!(
        matches!(verdict.blocks.as_slice(), [Objection::NotOffered { from, .. }] if from.is_empty()),
        "{verdict:?}"
    );
    let agreement = get(&register, &id).agreement_id.unwrap();
    assert_eq!(register.agreement(&agreement).unwrap().form.ended_on, None);
}
