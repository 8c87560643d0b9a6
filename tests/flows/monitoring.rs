//! Monitoring and evaluation: what an agreement was to bring, what it brought, who judged it, and who has not yet.

use registry::agreements::{Agreement, DocumentKind, Kind, PartyType};
use registry::monitoring::{
    self, Evaluation, EvaluationEntry, Measure, MonitoringError, MonitoringItem, MonitoringQuery,
    Realisation, Target, TargetEntry,
};
use registry::progress::{self, Progress};
use registry::{Actor, Semester, audit};
use rules::{Answer, Answers};
use testkit::{TempRegister, agreement, codes, day, document, party, region, scans};

fn officer() -> Actor {
    Actor("rina".into())
}

/// An agreement with a third party, in force from 2 January 2024 to the end of 2026.
fn signed(register: &TempRegister, title: &str) -> Agreement {
    register.save(
        &agreement()
            .bare()
            .kind(Kind::Ksdpk)
            .title(title)
            .party(region("35.73"))
            .party(party(PartyType::Business, "PT Bengkel Sejahtera"))
            .document(
                document(DocumentKind::Pks)
                    .signed("2024-01-02")
                    .ends("2026-12-31"),
            )
            .build(),
    )
}

fn target(measure: Measure, unit: &str, year: Option<i32>, planned: i64) -> TargetEntry {
    TargetEntry {
        name: format!("Sasaran {}", measure.word()),
        measure,
        unit: unit.into(),
        year,
        planned,
    }
}

fn plan(register: &TempRegister, of: &Agreement, entry: &TargetEntry) -> Result<Target, MonitoringError> {
    register
        .transact(&officer(), "monitoring.target", |tx| {
            monitoring::save_target(tx, &of.id, None, entry)
        })
        .map(|done| done.value)
}

fn realise(
    register: &TempRegister,
    target: &Target,
    (year, semester): (i32, Semester),
    rev: u32,
    amount: i64,
) -> Result<Realisation, MonitoringError> {
    let form = Realisation {
        target: target.id.clone(),
        year,
        semester,
        rev,
        amount,
        note: String::new(),
        void_reason: None,
    };
    register
        .transact(&officer(), "monitoring.realise", |tx| {
            monitoring::realise(tx, &form)
        })
        .map(|done| done.value)
}

fn answers(given: &[(&str, &str)]) -> Answers {
    given
        .iter()
        .map(|(question, word)| ((*question).to_owned(), Answer::Text((*word).to_owned())))
        .collect()
}

/// A TKKSD's form of the first round of 2025, all answered as well as can be: 100 points.
fn praise() -> EvaluationEntry {
    EvaluationEntry {
        form: "tkksd".into(),
        year: 2025,
        round: 1,
        answers: answers(&[
            ("compliance", "all"),
            ("coordination", "very-good"),
            ("budget-fit", "all"),
        ]),
        recommendation: "diperluas".into(),
        reason: String::new(),
        evaluated: day("2025-07-10"),
        evaluator: "Sekretariat TKKSD".into(),
    }
}

fn evaluate(
    register: &TempRegister,
    of: &Agreement,
    existing: Option<(&str, u32)>,
    entry: &EvaluationEntry,
) -> Result<Evaluation, MonitoringError> {
    register
        .transact(&officer(), "monitoring.evaluate", |tx| {
            monitoring::evaluate(tx, &of.id, existing, entry)
        })
        .map(|done| done.value)
}

/// Field and code of everything that was refused.
fn refused<T: std::fmt::Debug>(outcome: Result<T, MonitoringError>) -> Vec<(String, String)> {
    match outcome {
        Err(MonitoringError::Findings(found)) => found.into_iter().map(|one| (one.field, one.code)).collect(),
        other => panic!("rules should refuse this, it was {other:?}"),
    }
}

fn lines(register: &TempRegister, query: &MonitoringQuery) -> Vec<MonitoringItem> {
    let rules = register.rules().unwrap();
    register
        .read(|c| monitoring::overview(c, rules, query, 0, 100))
        .unwrap()
        .items
}

fn first_half() -> MonitoringQuery {
    MonitoringQuery::of(2025, Semester::First)
}

#[test]
fn what_was_planned_realised_and_judged_is_there_again_and_in_the_list_of_its_semester() {
    let register = TempRegister::new();
    let one = signed(&register, "Pelayanan Uji Emisi");
    let volume = plan(
        &register,
        &one,
        &target(Measure::Volume, "kendaraan", Some(2025), 1_000_00),
    )
    .unwrap();
    realise(&register, &volume, (2025, Semester::First), 0, 450_00).unwrap();
    evaluate(&register, &one, None, &praise()).unwrap();

    register
        .read(|c| {
            assert_eq!(monitoring::targets(c, &one.id)?, [volume.clone()]);
            assert_eq!(monitoring::realisations(c, &one.id)?[0].amount, 450_00);
            assert_eq!(monitoring::evaluations(c, &one.id)?[0].score, Some(100_00));
            Ok::<(), registry::RegistryError>(())
        })
        .unwrap();
    let found = lines(&register, &first_half());
    assert_eq!(
        found.len(),
        1,
        "an agreement in force is in the list of the semester"
    );
    let line = &found[0];
    assert_eq!((line.targets, line.realised, line.progress), (1, 1, false));
    assert_eq!(line.forms, ["tkksd"]);
    assert_eq!(
        (line.score, line.recommendation.as_deref()),
        (Some(100_00), Some("diperluas"))
    );
    assert_eq!(line.rounds, Some((1, 1)), "two rounds a year: one a semester");
}

#[test]
fn an_agreement_without_targets_is_not_asked_what_was_reached() {
    let register = TempRegister::new();
    let one = signed(&register, "Pelayanan Uji Emisi");
    let listed = |narrow: fn(&mut MonitoringQuery)| {
        let mut query = first_half();
        narrow(&mut query);
        lines(&register, &query).len()
    };
    let missing: fn(&mut MonitoringQuery) = |query| query.missing = vec![monitoring::REALISATION.into()];
    let filled: fn(&mut MonitoringQuery) = |query| query.filled = vec![monitoring::REALISATION.into()];
    assert_eq!((listed(missing), listed(filled)), (0, 0), "nothing was planned");

    let volume = target(Measure::Volume, "kendaraan", None, 1_000_00);
    let volume = plan(&register, &one, &volume).unwrap();
    assert_eq!((listed(missing), listed(filled)), (1, 0), "a target asks");
    realise(&register, &volume, (2025, Semester::First), 0, 0).unwrap();
    assert_eq!((listed(missing), listed(filled)), (0, 1), "nought is an answer");
}
