//! A report out of the register.

use super::model::{Movement, Report, ReportRow, ReportedEvaluation, ReportedSubmission, ReportedTarget};
use super::rules::speaks_of;
use super::work;
use crate::agreements;
use crate::error::RegistryError;
use crate::foreign;
use crate::lawbook::Rules;
use crate::letters::model::{LetterKind, LetterOrder};
use crate::monitoring;
use crate::period::{Period, Scope};
use crate::progress;
use crate::recap::{self, KindGroup, RecapRow};
use crate::submissions::{self, Submission};
use chrono::{Days, NaiveDate};
use rules::{Outcome, path::Field};
use rusqlite::Connection;

/// What DPRD decided, in every path that asks it.
const DPRD: &str = "dprd-outcome";

/// The agreements of a report with all that is told of them; `step` hears how many of how many are read and may stop it.
///
/// # Errors
/// What SQLite or `step` says.
pub fn rows<E: From<RegistryError>>(
    connection: &Connection,
    rules: &Rules,
    kind: LetterKind,
    period: Period,
    as_of: NaiveDate,
    step: impl FnMut(usize, usize) -> Result<(), E>,
) -> Result<Vec<ReportRow>, E> {
    let mut found = recap::rows_watched(connection, period, Scope::InForce, as_of, step)?;
    found.retain(|row| speaks_of(kind, KindGroup::of(row.agreement.form.kind)));
    let rows = found
        .into_iter()
        .map(|row| of_row(connection, rules, kind, period, as_of, row));
    Ok(rows.collect::<Result<_, RegistryError>>()?)
}

/// A report of a period.
///
/// # Errors
/// What SQLite or `step` says.
pub(in crate::letters) fn gather<E: From<RegistryError>>(
    connection: &Connection,
    rules: &Rules,
    order: &LetterOrder,
    as_of: NaiveDate,
    step: impl FnMut(usize, usize) -> Result<(), E>,
) -> Result<Report, E> {
    let rows = rows(connection, rules, order.kind, order.period, as_of, step)?;
    let counted: Vec<RecapRow> = rows.iter().map(|one| one.row.clone()).collect();
    let tkksd = order.kind.is_tkksd();
    Ok(Report {
        as_of,
        recap: recap::count(&counted, order.period, Scope::InForce, as_of),
        movements: movements(&counted, order.period, as_of),
        submissions: if tkksd {
            of_submissions(connection, rules, order.period, as_of)?
        } else {
            Vec::new()
        },
        reviews: if tkksd {
            work::reviews(connection, rules, order.period, as_of)?
        } else {
            Vec::new()
        },
        meetings: if tkksd {
            work::meetings(connection, order.period, as_of)?
        } else {
            Vec::new()
        },
        rows,
    })
}

fn of_row(
    connection: &Connection,
    rules: &Rules,
    kind: LetterKind,
    period: Period,
    as_of: NaiveDate,
    row: RecapRow,
) -> Result<ReportRow, RegistryError> {
    let id = row.agreement.id.clone();
    let mut progress = progress::of_agreement(connection, &id)?;
    progress.retain(|one| one.lies_in(period));
    progress.reverse();
    let foreign = if kind == LetterKind::ForeignAnnual {
        foreign::of_agreement(connection, &id)?
            .into_iter()
            .find(|one| one.year == period.year())
    } else {
        None
    };
    Ok(ReportRow {
        targets: of_targets(connection, &id, period)?,
        evaluation: of_evaluation(connection, rules, &id, period, as_of)?,
        progress,
        foreign,
        row,
    })
}

fn of_targets(
    connection: &Connection,
    id: &str,
    period: Period,
) -> Result<Vec<ReportedTarget>, RegistryError> {
    let mut targets = monitoring::targets(connection, id)?;
    targets.retain(|target| target.asks(period.year()));
    if targets.is_empty() {
        return Ok(Vec::new());
    }
    let realised = monitoring::realisations(connection, id)?;
    let reached = |target: &str, counts: &dyn Fn(&monitoring::Realisation) -> bool| -> i64 {
        realised
            .iter()
            .filter(|one| one.target == target && one.void_reason.is_none() && counts(one))
            .fold(0, |sum, one| sum.saturating_add(one.amount))
    };
    let in_period = |one: &monitoring::Realisation| {
        Period::new(one.year, Some(one.semester), None)
            .is_ok_and(|semester| semester.first() >= period.first() && semester.last() <= period.last())
    };
    Ok(targets
        .into_iter()
        .map(|target| ReportedTarget {
            reached: reached(&target.id, &in_period),
            in_all: reached(&target.id, &|one| one.is_by(period.last())),
            target,
        })
        .collect())
}

fn of_evaluation(
    connection: &Connection,
    rules: &Rules,
    id: &str,
    period: Period,
    as_of: NaiveDate,
) -> Result<Option<ReportedEvaluation>, RegistryError> {
    let mut evaluations = monitoring::evaluations(connection, id)?;
    evaluations.retain(|one| one.entry.evaluated >= period.first() && one.entry.evaluated <= as_of);
    let book = rules.book();
    Ok(monitoring::newest(&evaluations).map(|newest| {
        let id = newest.recommendation().unwrap_or_default();
        let rule = book.recommendations.iter().find(|one| *one.id == *id);
        ReportedEvaluation {
            year: newest.year,
            round: newest.round,
            score: newest.score(),
            recommendation: rule.map_or_else(|| id.to_owned(), |one| one.name.clone()),
        }
    }))
}

/// The last day an agreement is in force; open-ended ones have none.
fn last_day(row: &RecapRow) -> Option<NaiveDate> {
    let ended = row
        .term
        .ended_on
        .and_then(|day| day.checked_sub_days(Days::new(1)));
    match (row.term.ends, ended) {
        (Some(ends), Some(ended)) => Some(ends.min(ended)),
        (ends, ended) => ends.or(ended),
    }
}

fn movements(rows: &[RecapRow], period: Period, as_of: NaiveDate) -> Vec<Movement> {
    KindGroup::ALL
        .into_iter()
        .filter_map(|group| {
            let of_group: Vec<&RecapRow> = rows
                .iter()
                .filter(|row| KindGroup::of(row.agreement.form.kind) == group)
                .collect();
            let count = |counts: &dyn Fn(&RecapRow) -> bool| {
                u32::try_from(of_group.iter().filter(|row| counts(row)).count()).unwrap_or(u32::MAX)
            };
            let started = count(&|row| row.term.starts.is_some_and(|starts| starts >= period.first()));
            let ended = count(&|row| last_day(row).is_some_and(|last| last <= as_of));
            let all = count(&|_| true);
            (all > 0).then(|| Movement {
                group,
                carried: all - started,
                started,
                ended,
                going_on: all - ended,
            })
        })
        .collect()
}

fn of_submissions(
    connection: &Connection,
    rules: &Rules,
    period: Period,
    as_of: NaiveDate,
) -> Result<Vec<ReportedSubmission>, RegistryError> {
    let mut found = Vec::new();
    for submission in every_submission(connection)? {
        found.extend(of_submission(connection, rules, submission, period, as_of)?);
    }
    found.sort_by(|a, b| (a.form.subject.kind, a.begun, &a.id).cmp(&(b.form.subject.kind, b.begun, &b.id)));
    Ok(found)
}

/// Every submission of cooperation that the TKKSD reports on; foreign ones belong to the other report.
pub(super) fn every_submission(connection: &Connection) -> Result<Vec<Submission>, RegistryError> {
    let ids: Vec<String> = agreements::rows(connection, include_str!("../sql/submissions.sql"), [], |row| {
        row.get("id")
    })?;
    let mut found = Vec::new();
    for id in ids {
        found.extend(submissions::get(connection, &id)?.filter(of_tkksd));
    }
    Ok(found)
}

/// Whether the TKKSD reports on a submission.
pub(super) fn of_tkksd(submission: &Submission) -> bool {
    let group = KindGroup::of(submission.form.subject.kind);
    speaks_of(LetterKind::TkksdAnnual, group)
}

/// A submission that had begun and was not over before the period.
fn of_submission(
    connection: &Connection,
    rules: &Rules,
    submission: Submission,
    period: Period,
    as_of: NaiveDate,
) -> Result<Option<ReportedSubmission>, RegistryError> {
    let history = submissions::events(connection, &submission.id)?;
    let happened = || history.iter().map(|event| event.on).filter(|on| *on <= as_of);
    let recorded = submission.created_at.get(..10).and_then(|day| day.parse().ok());
    let form = &submission.form;
    let letter = [form.letter_received, form.letter_sent]
        .into_iter()
        .flatten()
        .min();
    let Some(begun) = letter.into_iter().chain(happened()).min().or(recorded) else {
        return Ok(None);
    };
    // A path that an office took out of its rules leaves its submissions without a place in the report.
    let Some(path) = rules.book().path(&form.path) else {
        return Ok(None);
    };
    let journey = submissions::journey_by(connection, rules, &submission, &history, as_of)?;
    let since = happened().max().unwrap_or(begun);
    // What was signed, refused or taken back before the period is no news of it.
    let eve = period.first().pred_opt().unwrap_or(NaiveDate::MIN);
    let before = submissions::journey_by(connection, rules, &submission, &history, eve)?;
    if begun > as_of || before.bound() || before.outcome() != Outcome::Open {
        return Ok(None);
    }
    let dprd = journey.given(DPRD).and_then(|given| {
        let day = |field: &Field| given.get(field).and_then(|day| day.parse().ok());
        let result = given.get(&Field::Result)?.to_owned();
        Some((result, day(&Field::Received).or_else(|| day(&Field::Date))))
    });
    Ok(Some(ReportedSubmission {
        path: path.name.clone(),
        begun,
        waiting: journey.waiting().map(|stage| stage.name.clone()),
        outcome: journey.outcome(),
        bound: journey.bound(),
        since,
        dprd,
        deviations: journey
            .deviations()
            .into_iter()
            .map(|(stage, reason)| (stage.name.clone(), reason.to_owned()))
            .collect(),
        id: submission.id,
        form: submission.form,
    }))
}
