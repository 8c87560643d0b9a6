//! The score is what a second reckoning by hand gives; rounds cover the year; a number has its limits.

use super::*;
use proptest::prelude::*;

fn book() -> Rulebook {
    Rulebook::shipped().unwrap()
}

fn day(written: &str) -> NaiveDate {
    written.parse().unwrap()
}

/// The mean as a fraction of floating numbers: another way to the same score.
fn reckoned_again(form: &EvaluationForm, answers: &Answers) -> Option<f64> {
    let mut points = Vec::new();
    for question in form.questions.iter().filter(|one| !one.scores.is_empty()) {
        if let Some(Answer::Text(word)) = answers.get(&*question.id) {
            let at = question.answers.iter().position(|one| one == word).unwrap();
            for _ in 0..question.weight.unwrap() {
                points.push(f64::from(question.scores[at]));
            }
        }
    }
    (!points.is_empty()).then(|| points.iter().sum::<f64>() / points.len() as f64)
}

#[test]
fn a_form_answered_in_part_scores_what_was_answered() {
    let book = book();
    let form = book.evaluation_form("tkksd").unwrap();
    let mut answers = Answers::new();
    answers.insert("compliance".into(), Answer::Text("part".into()));
    answers.insert("coordination".into(), Answer::Text("good".into()));
    // (3 x 50 + 2 x 75) / 5 = 60
    assert_eq!(form.score(&answers), Some(6000));
    assert_eq!(&*book.suggested(6000).unwrap().id, "diperbaiki");
}

#[test]
fn where_nothing_with_a_score_was_answered_there_is_no_score_and_not_zero() {
    let book = book();
    let form = book.evaluation_form("tkksd").unwrap();
    assert_eq!(form.score(&Answers::new()), None);
    let words = Answers::from([("findings".to_owned(), Answer::Text("Tidak ada.".into()))]);
    assert_eq!(form.score(&words), None, "a text has no score");
}

#[test]
fn the_recommendation_changes_exactly_at_its_threshold() {
    let book = book();
    for (score, id) in [
        (0, "dihentikan"),
        (4999, "dihentikan"),
        (5000, "diperbaiki"),
        (6999, "diperbaiki"),
        (7000, "dilanjutkan"),
        (8999, "dilanjutkan"),
        (9000, "diperluas"),
        (10_000, "diperluas"),
    ] {
        assert_eq!(&*book.suggested(score).unwrap().id, id, "{score}");
    }
}

#[test]
fn an_answer_that_does_not_belong_is_told_by_its_question() {
    let book = book();
    let form = book.evaluation_form("work-unit").unwrap();
    let answers = Answers::from([
        ("realisation".to_owned(), Answer::Text("splendid".into())),
        ("volume".to_owned(), Answer::Number(-1.0)),
        ("money".to_owned(), Answer::Text("banyak".into())),
        ("weather".to_owned(), Answer::Text("baik".into())),
        ("output".to_owned(), Answer::Text("all".into())),
    ]);
    let found: BTreeMap<String, Misfit> = form.misfits(&answers).into_iter().collect();
    assert_eq!(found.len(), 4, "{found:?}");
    assert_eq!(found["realisation"], Misfit::UnknownAnswer("splendid".into()));
    assert_eq!(
        found["volume"],
        Misfit::OutOfRange {
            min: 0,
            max: Some(1000)
        }
    );
    assert_eq!(found["money"], Misfit::OtherType);
    assert_eq!(found["weather"], Misfit::UnknownQuestion);
    let limits = [(1000.0, true), (1000.5, false), (f64::NAN, false), (0.0, true)];
    for (number, fits) in limits {
        let answers = Answers::from([("volume".to_owned(), Answer::Number(number))]);
        assert_eq!(form.misfits(&answers).is_empty(), fits, "{number}");
    }
}

#[test]
fn the_rounds_of_a_year_follow_each_other_without_a_gap() {
    for per_year in 1..=12 {
        let mut next = day("2024-01-01");
        for round in 1..=per_year {
            let (first, last) = round_days(2024, round, per_year).unwrap();
            assert_eq!(first, next, "round {round} of {per_year}");
            assert!(last > first);
            next = last.succ_opt().unwrap();
        }
        assert_eq!(next, day("2025-01-01"), "{per_year} rounds fill the year");
        assert_eq!(round_days(2024, per_year + 1, per_year), None);
    }
}

#[test]
fn two_rounds_a_year_are_the_semesters_and_one_ends_with_the_second() {
    let (first, last) = (day("2025-01-01"), day("2025-06-30"));
    assert_eq!(rounds_ending(first, last, 2), Some((1, 1)));
    assert_eq!(rounds_ending(first, last, 4), Some((1, 2)));
    assert_eq!(
        rounds_ending(first, last, 1),
        None,
        "its only round is still open"
    );
    assert_eq!(
        rounds_ending(day("2025-07-01"), day("2025-12-31"), 1),
        Some((1, 1))
    );
    assert_eq!(book().rounds_a_year("ksdpk-ours"), Some(2));
    assert_eq!(book().rounds_a_year("no-path"), None);
}

proptest! {
    #[test]
    fn any_answers_score_as_a_second_reckoning_says(picks in proptest::collection::vec(0_usize..6, 30)) {
        let book = book();
        for form in &book.forms {
            let mut answers = Answers::new();
            for (question, pick) in form.questions.iter().zip(&picks) {
                if let Some(word) = question.answers.get(*pick) {
                    answers.insert(question.id.to_string(), Answer::Text(word.clone()));
                }
            }
            let (score, again) = (form.score(&answers), reckoned_again(form, &answers));
            prop_assert_eq!(score.is_some(), again.is_some());
            if let (Some(score), Some(again)) = (score, again) {
                prop_assert!(score <= 100 * ONE);
                prop_assert!((f64::from(score) / 100.0 - again).abs() <= 0.005 + 1e-9, "{} {}", score, again);
            }
        }
    }
}
