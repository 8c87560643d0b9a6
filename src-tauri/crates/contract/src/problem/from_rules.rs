//! What stands against a step, as problems: each with the rule behind it, in words and by article.

use super::{FieldProblem, Problem, sentence};
use crate::letters::word;
use registry::Severity;
use registry::lawbook::CalendarError;
use registry::submissions::SubmissionError;
use rules::clocks::in_words;
use rules::rulebook::Fault;
use rules::{Objection, RuleError, Rulebook, Verdict};

impl From<SubmissionError> for Problem {
    fn from(error: SubmissionError) -> Self {
        match error {
            SubmissionError::Findings(found) => Self::of_findings(found),
            // The border knows the rules and says it with them; see `of_verdict`.
            SubmissionError::Forbidden(verdict) => of_verdict(&Rulebook::default(), &verdict),
            SubmissionError::NotFound(_) => Self::new("submission.not_found", &[]),
            SubmissionError::NoPath(kind) => Self::new("submission.no_path", &[kind]),
            SubmissionError::NoAgreement(id) => Self::new("agreement.not_found", &[id]),
            SubmissionError::Stale { .. } => Self::new("submission.stale", &[]),
            SubmissionError::Begun(_) => Self::new("submission.begun", &[]),
            SubmissionError::Agreement(error) => error.into(),
            SubmissionError::Registry(error) => error.into(),
        }
    }
}

impl From<&RuleError> for Problem {
    fn from(error: &RuleError) -> Self {
        let (id, details) = wrong(&error.fault);
        let reason = (0..)
            .zip(&details)
            .fold(word("rule_fault", id).to_owned(), |said, (at, detail)| {
                said.replace(&format!("{{{at}}}"), detail)
            });
        Self::new(
            "rules.refused",
            &[error.file.clone(), error.line.to_string(), reason],
        )
    }
}

impl From<CalendarError> for Problem {
    fn from(error: CalendarError) -> Self {
        match error {
            CalendarError::Findings(found) => Self::of_findings(found),
            CalendarError::Rules(wrong) => (&wrong).into(),
            CalendarError::NotOwn(year) => Self::new("calendar.not_own", &[year.to_string()]),
            CalendarError::Registry(error) => error.into(),
        }
    }
}

/// What is wrong with a rule: its word, and what fills it.
fn wrong(fault: &Fault) -> (&'static str, Vec<String>) {
    match fault {
        Fault::FileName => ("file_name", Vec::new()),
        Fault::Shape(said) => match shape(said) {
            Some((code, name)) => (code, vec![name]),
            None => ("shape", Vec::new()),
        },
        Fault::Twice(id) => ("twice", vec![id.clone()]),
        Fault::Unknown { id, .. } => ("unknown", vec![id.clone()]),
        Fault::Circle(id) => ("circle", vec![id.clone()]),
        Fault::LawWithoutArticle(id) => ("no_article", vec![id.clone()]),
        Fault::Uneven(id) => ("uneven", vec![id.clone()]),
        Fault::Astray { day, year } => ("astray", vec![in_words(*day), year.to_string()]),
        Fault::Term(id) => ("term", vec![id.clone()]),
        Fault::NoDate(id) => ("no_date", vec![id.clone()]),
    }
}

/// The commonest complaints of the parser, which speaks English.
fn shape(said: &str) -> Option<(&'static str, String)> {
    let name = said.split('`').nth(1)?.to_owned();
    let code = [
        ("missing field", "missing"),
        ("unknown field", "surplus"),
        ("unknown variant", "word"),
        ("duplicate key", "twice"),
    ]
    .into_iter()
    .find(|(beginning, _)| said.starts_with(beginning))?
    .1;
    Some((code, name))
}

/// The problem of a step that the rules forbid.
pub fn of_verdict(book: &Rulebook, verdict: &Verdict) -> Problem {
    let fields: Vec<FieldProblem> = verdict
        .blocks
        .iter()
        .map(|objection| of_objection(book, objection, Severity::Refused))
        .collect();
    let mut problem = match fields.as_slice() {
        [one] => Problem {
            hint: one.hint.clone(),
            ..Problem::new("stage.forbidden", &[with_sources(one)])
        },
        many => Problem::new("stage.forbidden_many", &[many.len().to_string()]),
    };
    problem.fields = fields;
    problem
}

/// What the officer should know although the step may happen.
pub fn warnings(book: &Rulebook, verdict: &Verdict) -> Vec<FieldProblem> {
    let warned = verdict.warnings.iter();
    warned
        .map(|objection| of_objection(book, objection, Severity::Confirm))
        .collect()
}

fn with_sources(problem: &FieldProblem) -> String {
    let sources: Vec<&str> = problem
        .sources
        .iter()
        .map(|source| source.words.as_str())
        .collect();
    if sources.is_empty() {
        problem.message.clone()
    } else {
        format!("{} ({})", problem.message, sources.join("; "))
    }
}

fn of_objection(book: &Rulebook, objection: &Objection, severity: Severity) -> FieldProblem {
    let (code, details) = told(objection);
    let (message, hint) = sentence(code, &details).unwrap_or_default();
    FieldProblem {
        field: "stage".to_owned(),
        code: code.to_owned(),
        message,
        hint,
        severity,
        other: None,
        sources: objection
            .source()
            .map(|source| book.cite(source))
            .unwrap_or_default(),
    }
}

fn told(objection: &Objection) -> (&'static str, Vec<String>) {
    match objection {
        Objection::Over(_) => ("stage.over", Vec::new()),
        Objection::UnknownStage(id) => ("stage.unknown", vec![id.clone()]),
        Objection::AlreadySettled(name) => ("stage.already_settled", vec![name.clone()]),
        Objection::Before { sentence, needs, .. } => ("stage.before", vec![sentence.clone(), needs.clone()]),
        Objection::DprdUnanswered(_) => ("stage.dprd_unanswered", Vec::new()),
        Objection::NotYetDeemed { until, .. } => ("stage.not_yet_deemed", vec![in_words(*until)]),
        Objection::Missing { evidence, .. } => ("stage.missing_evidence", vec![evidence.clone()]),
        Objection::Fails { evidence, result, .. } => {
            ("stage.evidence_fails", vec![evidence.clone(), result.clone()])
        }
        Objection::Signer { evidence, .. } => ("stage.signer", vec![evidence.clone()]),
        Objection::Field {
            evidence,
            field: Some(field),
        } => ("stage.field", vec![evidence.clone(), field.word().to_owned()]),
        Objection::Field {
            evidence,
            field: None,
        } => ("stage.unknown_evidence", vec![evidence.clone()]),
        Objection::Term {
            sentence,
            evidence,
            until,
            ..
        } => (
            "stage.term",
            vec![sentence.clone(), evidence.clone(), in_words(*until)],
        ),
        Objection::Fixed { stage, .. } => ("stage.fixed", vec![stage.clone()]),
        Objection::NoReason => ("stage.no_reason", Vec::new()),
        Objection::TooEarly { after, on, .. } => ("stage.too_early", vec![after.clone(), in_words(*on)]),
        Objection::Future(day) => ("stage.future", vec![in_words(*day)]),
        Objection::Signed => ("stage.signed", Vec::new()),
        Objection::NeverDone(name) => ("stage.never_done", vec![name.clone()]),
        Objection::OpenItem { evidence, item, .. } => {
            ("stage.open_item", vec![evidence.clone(), item.clone()])
        }
        Objection::NotApplicable {
            evidence, item, note, ..
        } => (
            "stage.item_not_applicable",
            vec![evidence.clone(), item.clone(), note.clone()],
        ),
        Objection::Unanswered {
            evidence, criterion, ..
        } => ("stage.open_criterion", vec![evidence.clone(), criterion.clone()]),
        Objection::UnknownTick { evidence, tick } => {
            ("stage.unknown_tick", vec![evidence.clone(), tick.clone()])
        }
        Objection::UnknownAnswer {
            criterion,
            answer,
            scale,
        } => (
            "stage.unknown_answer",
            vec![criterion.clone(), answer.clone(), scale.join(", ")],
        ),
        Objection::TickWithoutNote { item, .. } => ("stage.tick_without_note", vec![item.clone()]),
        Objection::NotOffered { step, from, .. } if from.is_empty() => {
            ("stage.no_such_move", vec![step.clone()])
        }
        Objection::NotOffered { step, from, .. } => {
            ("stage.move_not_offered", vec![step.clone(), from.join(", ")])
        }
        Objection::WhichMove(names) => ("stage.which_move", vec![names.join("; ")]),
        Objection::TakenOver { on, .. } => ("stage.taken_over", vec![in_words(*on)]),
        Objection::TooShort {
            sentence,
            evidence,
            until,
            ..
        } => (
            "stage.term_too_short",
            vec![sentence.clone(), evidence.clone(), in_words(*until)],
        ),
        Objection::Earlier { sentence, on, .. } if sentence.is_empty() => {
            ("stage.before_rule", vec![in_words(*on)])
        }
        Objection::Earlier { sentence, on, .. } => (
            "stage.before_rule_with_transition",
            vec![in_words(*on), sentence.clone()],
        ),
        Objection::NothingToCorrect(_) => ("stage.nothing_to_correct", Vec::new()),
    }
}
