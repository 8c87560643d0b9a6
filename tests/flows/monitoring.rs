//! Monitoring and evaluation: what an agreement was to bring, what it brought, who judged it, and who has not yet.

mod gaps;

use registry::agreements::{Agreement, DocumentKind, Kind, PartyType};
use registry::monitoring::{
    self, Evaluation, EvaluationEntry, Measure, MonitoringError, MonitoringItem, MonitoringQuery,
    Realisation, Target, TargetEntry,
};
use registry::progress::{self, Progress};
use registry::{Actor, Semester, audit};
use rules::{Answer, Answers};
use testkit::{TempRegister, agreement, day, document, party, region};

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
        &target(Measure::Volume, "kendaraan", Some(2025), 100_000),
    )
    .unwrap();
    realise(&register, &volume, (2025, Semester::First), 0, 45_000).unwrap();
    evaluate(&register, &one, None, &praise()).unwrap();

    register
        .read(|c| {
            assert_eq!(monitoring::targets(c, &one.id)?, std::slice::from_ref(&volume));
            assert_eq!(monitoring::realisations(c, &one.id)?[0].amount, 45_000);
            assert_eq!(monitoring::evaluations(c, &one.id)?[0].score, Some(10_000));
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
        (Some(10_000), Some("diperluas"))
    );
    assert_eq!(line.rounds, Some((1, 1)), "two rounds a year: one a semester");
}

#[test]
fn what_does_not_fit_a_form_is_refused_at_its_field() {
    let register = TempRegister::new();
    let one = signed(&register, "Pelayanan Uji Emisi");
    let changed = |change: &dyn Fn(&mut EvaluationEntry)| {
        let mut entry = praise();
        change(&mut entry);
        refused(evaluate(&register, &one, None, &entry))
    };
    let at = |field: &str, code: &str| vec![(field.to_owned(), format!("monitoring.{code}"))];
    assert_eq!(
        changed(&|entry| entry.answers.extend(answers(&[("weather", "good")]))),
        at("answers.weather", "unknown_question")
    );
    assert_eq!(
        changed(&|entry| entry.answers.extend(answers(&[("budget-fit", "splendid")]))),
        at("answers.budget-fit", "unknown_answer")
    );
    assert_eq!(changed(&|entry| entry.round = 3), at("round", "round_range"));
    assert_eq!(
        changed(&|entry| entry.evaluated = day("2025-08-30")),
        at("evaluated", "evaluated_in_future"),
        "the office's day is 29 August 2025"
    );
    assert_eq!(
        changed(&|entry| entry.evaluated = day("2024-12-31")),
        at("evaluated", "evaluated_before_round")
    );
    assert_eq!(
        changed(&|entry| entry.recommendation = "dibiarkan".into()),
        at("recommendation", "unknown_recommendation")
    );
    let file = |entry: &mut EvaluationEntry| {
        let ids = Answer::Files(vec!["no-such-scan".into()]);
        entry.answers.insert("evidence".into(), ids);
    };
    assert_eq!(changed(&file), at("answers.evidence", "unknown_evidence"));
    assert!(
        changed(&|entry| entry.answers.clear()).contains(&at("answers", "nothing_answered")[0]),
        "a form without an answer is not filled in"
    );
    let before = audit_rows(&register, &one);
    assert_eq!(
        changed(&|entry| entry.year = 2027),
        at("round", "not_in_force")
            .into_iter()
            .chain(at("evaluated", "evaluated_before_round"))
            .collect::<Vec<_>>()
    );
    assert_eq!(
        audit_rows(&register, &one),
        before,
        "what is refused leaves no trace"
    );
}

fn audit_rows(register: &TempRegister, of: &Agreement) -> usize {
    register
        .read(|c| audit::history(c, "agreement", &of.id))
        .unwrap()
        .len()
}

#[test]
fn whoever_differs_from_the_score_gives_a_reason_and_the_officer_decides() {
    let register = TempRegister::new();
    let one = signed(&register, "Pelayanan Uji Emisi");
    let mut entry = EvaluationEntry {
        recommendation: "dihentikan".into(),
        ..praise()
    };
    assert_eq!(
        refused(evaluate(&register, &one, None, &entry)),
        [("reason".to_owned(), "monitoring.reason_needed".to_owned())]
    );
    entry.reason = "Mitra pailit.".into();
    let saved = evaluate(&register, &one, None, &entry).unwrap();
    assert_eq!(
        saved.entry.recommendation, "dihentikan",
        "the score only suggests"
    );
    assert_eq!(saved.score, Some(10_000));

    let second = signed(&register, "Pengelolaan Parkir");
    let words = EvaluationEntry {
        answers: answers(&[("findings", "Belum dapat dinilai.")]),
        ..praise()
    };
    assert_eq!(
        refused(evaluate(&register, &second, None, &words)),
        [("reason".to_owned(), "monitoring.reason_without_score".to_owned())],
        "without a score there is nothing to follow"
    );
}

#[test]
fn a_form_is_filled_in_once_a_round_corrected_by_revision_and_made_void_with_a_reason() {
    let register = TempRegister::new();
    let one = signed(&register, "Pelayanan Uji Emisi");
    let first = evaluate(&register, &one, None, &praise()).unwrap();
    assert_eq!(
        refused(evaluate(&register, &one, None, &praise())),
        [("form".to_owned(), "monitoring.round_taken".to_owned())]
    );
    let corrected = EvaluationEntry {
        answers: answers(&[("compliance", "part")]),
        recommendation: "diperbaiki".into(),
        ..praise()
    };
    let second = evaluate(&register, &one, Some((&first.id, first.rev)), &corrected).unwrap();
    assert_eq!(
        (second.id == first.id, second.rev, second.score),
        (true, 2, Some(5000))
    );
    assert!(
        matches!(
            evaluate(&register, &one, Some((&first.id, first.rev)), &corrected),
            Err(MonitoringError::Stale(2))
        ),
        "whoever saw an older revision is told"
    );
    let void = |reason: &str| {
        register.transact(&officer(), "monitoring.evaluation_void", |tx| {
            monitoring::void_evaluation(tx, &second.id, second.rev, reason)
        })
    };
    assert_eq!(
        refused(void(" ")),
        [("reason".to_owned(), "text.empty".to_owned())]
    );
    void("Salah kerja sama.").unwrap();
    assert_eq!(lines(&register, &first_half())[0].forms, Vec::<String>::new());
    evaluate(&register, &one, None, &praise()).unwrap();
    let kept = register.read(|c| monitoring::evaluations(c, &one.id)).unwrap();
    assert_eq!(kept.len(), 2, "a void one is kept and makes room");
    let actions: Vec<String> = register
        .read(|c| audit::history(c, "agreement", &one.id))
        .unwrap()
        .into_iter()
        .map(|row| row.action)
        .collect();
    assert_eq!(
        actions[..4],
        [
            "monitoring.evaluate",
            "monitoring.evaluation_void",
            "monitoring.evaluate",
            "monitoring.evaluate"
        ],
        "the history of the agreement tells all of it"
    );
}

#[test]
fn the_trend_adds_up_money_and_takes_the_mean_of_other_targets() {
    let register = TempRegister::new();
    let one = signed(&register, "Pelayanan Uji Emisi");
    let (first, second) = ((2024, Semester::First), (2024, Semester::Second));
    let term = plan(
        &register,
        &one,
        &target(Measure::Volume, "kendaraan", None, 100_000),
    )
    .unwrap();
    let year = plan(
        &register,
        &one,
        &target(Measure::Volume, "titik", Some(2024), 1000),
    )
    .unwrap();
    let money = plan(&register, &one, &target(Measure::Money, "Rp", Some(2024), 30_000)).unwrap();
    let more = plan(&register, &one, &target(Measure::Money, "Rp", Some(2024), 10_000)).unwrap();
    for (of, semester, amount) in [
        (&term, first, 10_000),
        (&term, second, 15_000),
        (&year, second, 1000),
        (&money, first, 15_000),
        (&more, second, 5000),
    ] {
        realise(&register, of, semester, 0, amount).unwrap();
    }
    let trend = register
        .read(|c| {
            Ok::<_, registry::RegistryError>(monitoring::trend(
                &monitoring::targets(c, &one.id)?,
                &monitoring::realisations(c, &one.id)?,
                &monitoring::evaluations(c, &one.id)?,
            ))
        })
        .unwrap();
    let percents: Vec<Vec<(Measure, i64)>> = trend
        .semesters
        .iter()
        .map(|one| {
            one.shares
                .iter()
                .map(|share| (share.measure, share.percent))
                .collect()
        })
        .collect();
    assert_eq!(
        percents,
        [
            // (10% + 0%) / 2; 150 of 400
            vec![(Measure::Volume, 500), (Measure::Money, 3750)],
            // (25% + 100%) / 2; 200 of 400
            vec![(Measure::Volume, 6250), (Measure::Money, 5000)],
        ],
        "what was reached by the end of each semester"
    );
    let wrong = realise(&register, &year, (2025, Semester::First), 0, 100);
    assert_eq!(
        refused(wrong),
        [("year".to_owned(), "monitoring.target_of_other_year".to_owned())]
    );
    let early = realise(&register, &term, (2026, Semester::First), 0, 100);
    assert_eq!(
        refused(early),
        [("semester".to_owned(), "monitoring.not_begun".to_owned())]
    );
}

#[test]
fn the_agenda_asks_once_for_a_whole_round_and_is_silent_when_all_is_filled_in() {
    let register = TempRegister::at("35.73", "2025-07-20");
    let one = signed(&register, "Pelayanan Uji Emisi");
    let two = signed(&register, "Pengelolaan Parkir");
    let asked = |clock: &str| -> Vec<String> {
        let rules = register.rules().unwrap();
        let on = day("2025-07-05");
        register
            .read(|c| registry::agenda::agenda(c, rules, on, day("2025-07-31")))
            .unwrap()
            .into_iter()
            .filter(|entry| entry.clock == clock)
            .map(|entry| format!("{} {}", entry.due, entry.sentence))
            .collect()
    };
    let round = asked("monitoring");
    assert_eq!(round.len(), 1, "two agreements, one entry: {round:?}");
    assert!(
        round[0].starts_with("2025-07-14") && round[0].contains("2 kerja sama belum lengkap"),
        "fourteen days after the round: {round:?}"
    );
    assert_eq!(asked("semester-filling").len(), 1);
    for of in [&one, &two] {
        for form in ["work-unit", "tkksd", "cooperation-unit"] {
            let (question, best) = match form {
                "work-unit" => ("output", "all"),
                "tkksd" => ("compliance", "all"),
                _ => ("purpose-fit", "all"),
            };
            let entry = EvaluationEntry {
                form: form.into(),
                answers: answers(&[(question, best)]),
                ..praise()
            };
            evaluate(&register, of, None, &entry).unwrap();
        }
    }
    assert_eq!(
        asked("monitoring"),
        Vec::<String>::new(),
        "every form is filled in"
    );
    assert_eq!(
        asked("semester-filling").len(),
        1,
        "the semester's texts are still missing"
    );
}
