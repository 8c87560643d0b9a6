//! Saving targets, what semesters brought of them, and evaluations; correcting and withdrawing them.

use super::model::{Evaluation, EvaluationEntry, Realisation, Target, TargetEntry};
use super::{rules, store};
use crate::agreements::{self, Agreement, SUBJECT, seq_of};
use crate::error::RegistryError;
use crate::findings::Finding;
use crate::lawbook::Rules;
use crate::period::Semester;
use crate::registry::Area;
use crate::text::{self, line, prose};
use crate::tx::Tx;
use ::rules::{Answer, Answers};
use chrono::NaiveDate;
use rusqlite::Connection;

/// Why nothing was recorded.
#[derive(Debug, thiserror::Error)]
pub enum MonitoringError {
    /// Rules refuse the form.
    #[error("the form has {} findings", .0.len())]
    Findings(Vec<Finding>),
    /// There is no agreement with this id.
    #[error("no agreement {0}")]
    NoAgreement(String),
    /// The agreement's record is void.
    #[error("agreement {0} is void")]
    VoidAgreement(String),
    /// There is no target, realisation or evaluation with this id, or it was withdrawn.
    #[error("no target, realisation or evaluation {0}")]
    NotFound(String),
    /// It was changed since the form was opened.
    #[error("it is at revision {0}")]
    Stale(u32),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for MonitoringError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// What rules say of an evaluation before it is saved.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// What stands against saving it.
    pub findings: Vec<Finding>,
    /// Its score in hundredths of a point.
    pub score: Option<u32>,
    /// Id of the recommendation that the score suggests.
    pub suggested: Option<String>,
    /// Last day of its round; the day of the evaluation where the year has no such round.
    pub round_ends: NaiveDate,
}

/// Saves a new target of an agreement, or the next revision of one (its id and the revision the form was made from).
///
/// # Errors
/// [`MonitoringError`]; nothing is written then.
pub fn save_target(
    tx: &Tx<'_>,
    agreement: &str,
    existing: Option<(&str, u32)>,
    entry: &TargetEntry,
) -> Result<Target, MonitoringError> {
    let (seq, _) = monitored(tx, agreement)?;
    let before = match existing {
        Some((id, base)) => Some(current_target(tx, id, base, Some(agreement))?.1),
        None => None,
    };
    let realised = match &before {
        Some(before) => standing(tx, agreement, &before.id)?,
        None => Vec::new(),
    };
    refuse(rules::target(entry, &realised))?;
    let after = Target {
        id: before
            .as_ref()
            .map_or_else(|| tx.id(), |before| before.id.clone()),
        rev: before.as_ref().map_or(1, |before| before.rev + 1),
        entry: TargetEntry {
            name: line(&entry.name),
            unit: line(&entry.unit),
            ..entry.clone()
        },
        void_reason: None,
    };
    store::write_target(tx, seq, &after)?;
    tx.record(
        Area::Monitoring,
        SUBJECT,
        agreement,
        before.as_ref(),
        Some(&after),
    )?;
    Ok(after)
}

/// Withdraws a target: it is kept, and counts no more.
///
/// # Errors
/// [`MonitoringError`]; nothing is written then.
pub fn void_target(tx: &Tx<'_>, id: &str, base: u32, reason: &str) -> Result<Target, MonitoringError> {
    let (agreement, before) = current_target(tx, id, base, None)?;
    let (seq, _) = monitored(tx, &agreement)?;
    let after = Target {
        rev: before.rev + 1,
        void_reason: Some(text::reason(reason).map_err(MonitoringError::Findings)?),
        ..before.clone()
    };
    store::write_target(tx, seq, &after)?;
    tx.record(Area::Monitoring, SUBJECT, &agreement, Some(&before), Some(&after))?;
    Ok(after)
}

/// Saves what a semester brought of a target; `rev` is the revision it was made from, 0 for a new one.
///
/// # Errors
/// [`MonitoringError`]; nothing is written then.
pub fn realise(tx: &Tx<'_>, form: &Realisation) -> Result<Realisation, MonitoringError> {
    realise_as_of(tx, form, tx.today())
}

/// [`realise`] as on another day: the days of samples do not follow the clock of the desk.
///
/// # Errors
/// As [`realise`].
pub(crate) fn realise_as_of(
    tx: &Tx<'_>,
    form: &Realisation,
    today: NaiveDate,
) -> Result<Realisation, MonitoringError> {
    let (agreement, target) = find_target(tx, &form.target)?;
    let (_, record) = monitored(tx, &agreement)?;
    refuse(rules::realisation(
        form,
        &target,
        &agreements::term(&record.form),
        today,
    ))?;
    let before = store::realisation(tx, &form.target, form.year, form.semester)?;
    let rev = before.as_ref().map_or(0, |before| before.rev);
    if rev != form.rev {
        return Err(MonitoringError::Stale(rev));
    }
    let after = Realisation {
        rev: rev + 1,
        note: prose(&form.note),
        void_reason: None,
        ..form.clone()
    };
    store::write_realisation(tx, &after)?;
    tx.record(
        Area::Monitoring,
        SUBJECT,
        &agreement,
        before.as_ref(),
        Some(&after),
    )?;
    Ok(after)
}

/// Withdraws what was recorded of a semester.
///
/// # Errors
/// [`MonitoringError`]; nothing is written then.
pub fn void_realisation(
    tx: &Tx<'_>,
    target: &str,
    (year, semester): (i32, Semester),
    base: u32,
    reason: &str,
) -> Result<Realisation, MonitoringError> {
    let (agreement, _) = find_target(tx, target)?;
    monitored(tx, &agreement)?;
    let before = store::realisation(tx, target, year, semester)?
        .filter(|before| before.void_reason.is_none())
        .ok_or_else(|| MonitoringError::NotFound(target.to_owned()))?;
    if before.rev != base {
        return Err(MonitoringError::Stale(before.rev));
    }
    let after = Realisation {
        rev: before.rev + 1,
        void_reason: Some(text::reason(reason).map_err(MonitoringError::Findings)?),
        ..before.clone()
    };
    store::write_realisation(tx, &after)?;
    tx.record(Area::Monitoring, SUBJECT, &agreement, Some(&before), Some(&after))?;
    Ok(after)
}

/// Saves a new evaluation of an agreement, or the next revision of one (its id and the revision the form was made from).
///
/// # Errors
/// [`MonitoringError`]; nothing is written then.
pub fn evaluate(
    tx: &Tx<'_>,
    agreement: &str,
    existing: Option<(&str, u32)>,
    entry: &EvaluationEntry,
) -> Result<Evaluation, MonitoringError> {
    write_evaluation(tx, agreement, existing, entry, tx.today())
}

/// [`evaluate`] for a new evaluation, as on another day: the days of samples do not follow the clock of the desk.
///
/// # Errors
/// As [`evaluate`].
pub(crate) fn evaluate_as_of(
    tx: &Tx<'_>,
    agreement: &str,
    entry: &EvaluationEntry,
    today: NaiveDate,
) -> Result<Evaluation, MonitoringError> {
    write_evaluation(tx, agreement, None, entry, today)
}

fn write_evaluation(
    tx: &Tx<'_>,
    agreement: &str,
    existing: Option<(&str, u32)>,
    entry: &EvaluationEntry,
    today: NaiveDate,
) -> Result<Evaluation, MonitoringError> {
    let (seq, _) = monitored(tx, agreement)?;
    let before = match existing {
        Some((id, base)) => Some(current_evaluation(tx, id, base, Some(agreement))?.1),
        None => None,
    };
    let id = existing.map(|(id, _)| id);
    let judgement = judge_evaluation(tx, tx.rules()?, agreement, id, entry, today)?;
    refuse(judgement.findings)?;
    let after = Evaluation {
        round_ends: judgement.round_ends,
        id: before
            .as_ref()
            .map_or_else(|| tx.id(), |before| before.id.clone()),
        rev: before.as_ref().map_or(1, |before| before.rev + 1),
        entry: tidy(entry),
        score: judgement.score,
        void_reason: None,
    };
    store::write_evaluation(tx, seq, &after)?;
    tx.record(
        Area::Monitoring,
        SUBJECT,
        agreement,
        before.as_ref(),
        Some(&after),
    )?;
    Ok(after)
}

/// Makes an evaluation void: it is kept, and its form may be filled in anew for the round.
///
/// # Errors
/// [`MonitoringError`]; nothing is written then.
pub fn void_evaluation(
    tx: &Tx<'_>,
    id: &str,
    base: u32,
    reason: &str,
) -> Result<Evaluation, MonitoringError> {
    let (agreement, before) = current_evaluation(tx, id, base, None)?;
    let (seq, _) = monitored(tx, &agreement)?;
    let after = Evaluation {
        rev: before.rev + 1,
        void_reason: Some(text::reason(reason).map_err(MonitoringError::Findings)?),
        ..before.clone()
    };
    store::write_evaluation(tx, seq, &after)?;
    tx.record(Area::Monitoring, SUBJECT, &agreement, Some(&before), Some(&after))?;
    Ok(after)
}

/// What rules and register say of an evaluation: its score, what the score suggests, and what stands against saving it.
/// `id` is that of the evaluation it corrects.
///
/// # Errors
/// [`MonitoringError::NoAgreement`], or what SQLite says.
pub fn judge_evaluation(
    connection: &Connection,
    rules: &Rules,
    agreement: &str,
    id: Option<&str>,
    entry: &EvaluationEntry,
    today: NaiveDate,
) -> Result<Judgement, MonitoringError> {
    let record = agreements::get(connection, agreement)?
        .ok_or_else(|| MonitoringError::NoAgreement(agreement.to_owned()))?;
    let seq =
        seq_of(connection, agreement)?.ok_or_else(|| MonitoringError::NoAgreement(agreement.to_owned()))?;
    let scans = crate::attachments::of_owner(connection, crate::attachments::Owner::Agreement, agreement)?;
    let entry = tidy(entry);
    let mut judgement = rules::evaluation(&entry, rules.book(), &record.form, &scans, today);
    if store::is_taken(connection, seq, id.unwrap_or_default(), &entry)? {
        judgement
            .findings
            .push(Finding::refused("form", "monitoring.round_taken"));
    }
    Ok(judgement)
}

fn refuse(findings: Vec<Finding>) -> Result<(), MonitoringError> {
    if findings.is_empty() {
        return Ok(());
    }
    Err(MonitoringError::Findings(findings))
}

/// An agreement that can be monitored: it is there and stands.
fn monitored(tx: &Tx<'_>, agreement: &str) -> Result<(i64, Agreement), MonitoringError> {
    let missing = || MonitoringError::NoAgreement(agreement.to_owned());
    let record = agreements::get(tx, agreement)?.ok_or_else(missing)?;
    if record.void_reason.is_some() {
        return Err(MonitoringError::VoidAgreement(agreement.to_owned()));
    }
    let seq = seq_of(tx, agreement)?.ok_or_else(missing)?;
    Ok((seq, record))
}

fn find_target(tx: &Tx<'_>, id: &str) -> Result<(String, Target), MonitoringError> {
    store::target(tx, id)?
        .filter(|(_, target)| target.void_reason.is_none())
        .ok_or_else(|| MonitoringError::NotFound(id.to_owned()))
}

fn current_target(
    tx: &Tx<'_>,
    id: &str,
    base: u32,
    agreement: Option<&str>,
) -> Result<(String, Target), MonitoringError> {
    let found = find_target(tx, id)?;
    if agreement.is_some_and(|agreement| agreement != found.0) {
        return Err(MonitoringError::NotFound(id.to_owned()));
    }
    if found.1.rev != base {
        return Err(MonitoringError::Stale(found.1.rev));
    }
    Ok(found)
}

fn current_evaluation(
    tx: &Tx<'_>,
    id: &str,
    base: u32,
    agreement: Option<&str>,
) -> Result<(String, Evaluation), MonitoringError> {
    let found = store::evaluation(tx, id)?
        .filter(|(_, evaluation)| evaluation.void_reason.is_none())
        .filter(|(owner, _)| agreement.is_none_or(|agreement| agreement == owner))
        .ok_or_else(|| MonitoringError::NotFound(id.to_owned()))?;
    if found.1.rev != base {
        return Err(MonitoringError::Stale(found.1.rev));
    }
    Ok(found)
}

/// Realisations of a target that stand.
fn standing(tx: &Tx<'_>, agreement: &str, target: &str) -> Result<Vec<Realisation>, MonitoringError> {
    let mut all = store::realisations(tx, agreement)?;
    all.retain(|one| one.target == target && one.void_reason.is_none());
    Ok(all)
}

/// The evaluation as it is kept: one form of every text, no empty answers.
fn tidy(entry: &EvaluationEntry) -> EvaluationEntry {
    let kept = |(question, answer): (&String, &Answer)| {
        let answer = match answer {
            Answer::Text(text) => Answer::Text(Some(prose(text)).filter(|text| !text.is_empty())?),
            Answer::Files(ids) if ids.is_empty() => return None,
            other => other.clone(),
        };
        Some((question.clone(), answer))
    };
    EvaluationEntry {
        answers: entry.answers.iter().filter_map(kept).collect::<Answers>(),
        reason: prose(&entry.reason),
        evaluator: line(&entry.evaluator),
        ..entry.clone()
    }
}
