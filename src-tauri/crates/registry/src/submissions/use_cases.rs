//! Saving a submission, recording what happened to it, and what it becomes when something is signed.

use super::model::{Relation, StageEvent, StageStep, Submission, SubmissionForm};
use super::row;
use super::signing;
use super::store::{self, SUBJECT};
use crate::agreements::AgreementError;
use crate::error::RegistryError;
use crate::findings::Finding;
use crate::lawbook::Rules;
use crate::registry::Area;
use crate::settings;
use crate::text::{line, prose};
use crate::tx::Tx;
use chrono::NaiveDate;
use rules::clocks::{Level, Reckoner};
use rules::journey::{OUR_LEVEL_PROVINCE, OUR_LEVEL_REGENCY_CITY};
use rules::rulebook::{Change, ChangeKind};
use rules::{Act, Bench, Event, Facts, Journey, Path, Rulebook, Verdict};
use rusqlite::Connection;

/// Why nothing was recorded.
#[derive(Debug, thiserror::Error)]
pub enum SubmissionError {
    /// Rules refuse the form.
    #[error("the form has {} findings", .0.len())]
    Findings(Vec<Finding>),
    /// The rules forbid the step; the verdict names what stands against it and the articles.
    #[error("{} rules stand against the step", .0.blocks.len())]
    Forbidden(Verdict),
    /// There is no submission with this id.
    #[error("no submission {0}")]
    NotFound(String),
    /// There is no agreement with this id.
    #[error("no agreement {0}")]
    NoAgreement(String),
    /// The rules have no path for agreements of this kind.
    #[error("no path for {0}")]
    NoPath(String),
    /// It was changed since the form was opened.
    #[error("submission {id} is at revision {current}, the form was made from {base}")]
    Stale {
        /// The submission.
        id: String,
        /// Revision the form was made from.
        base: u32,
        /// Revision now.
        current: u32,
    },
    /// The path or the side cannot change once something happened on it.
    #[error("the path of {0} has begun")]
    Begun(String),
    /// What was signed does not make an agreement yet.
    #[error(transparent)]
    Agreement(#[from] AgreementError),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for SubmissionError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// What a step did.
#[derive(Debug, Clone, PartialEq)]
pub struct Stepped {
    /// The submission after it.
    pub submission: Submission,
    /// The event.
    pub event: StageEvent,
    /// What the officer should know all the same.
    pub verdict: Verdict,
}

/// Saves a new submission, or the next revision of one (its id and the revision the form was made from).
///
/// # Errors
/// [`SubmissionError`]; nothing is written then.
pub fn save(
    tx: &Tx<'_>,
    existing: Option<(&str, u32)>,
    form: &SubmissionForm,
) -> Result<Submission, SubmissionError> {
    let before = match existing {
        Some((id, base)) => Some(current(tx, id, base)?),
        None => None,
    };
    let rules = tx.rules()?;
    let mut found = judge_form(tx, rules, form, tx.today())?;
    let continues =
        |one: &Submission| (one.form.relation, &one.form.parent_id) == (form.relation, &form.parent_id);
    if !before.as_ref().is_some_and(continues) {
        found.extend(parent_finding(tx, form)?);
    }
    if !found.is_empty() {
        return Err(SubmissionError::Findings(found));
    }
    if let Some(before) = &before
        && (before.form.path != form.path || before.form.initiative != form.initiative)
        && !store::history(tx, &before.id)?.is_empty()
    {
        return Err(SubmissionError::Begun(before.id.clone()));
    }
    let last = before
        .as_ref()
        .map(|one| (one.id.as_str(), one.rev, one.created_at.as_str()));
    let stamp = tx.stamp(last);
    let submission = Submission {
        id: stamp.id,
        rev: stamp.rev,
        form: tidy(tx, form),
        agreement_id: before.as_ref().and_then(|before| before.agreement_id.clone()),
        created_at: stamp.created_at,
        updated_at: stamp.updated_at,
    };
    store::write(tx, &submission, before.is_none())?;
    row::write(tx, rules, &submission)?;
    tx.record(
        Area::Submissions,
        SUBJECT,
        &submission.id,
        before.as_ref(),
        Some(&submission),
    )?;
    Ok(submission)
}

/// Everything rules and register find in a form.
///
/// # Errors
/// What SQLite says.
pub fn judge_form(
    connection: &Connection,
    rules: &Rules,
    form: &SubmissionForm,
    today: NaiveDate,
) -> Result<Vec<Finding>, RegistryError> {
    let office = settings::office(connection)?;
    let mut found = super::rules::findings(form, rules.book(), &office.region_code, today);
    found.extend(settings::own_cooperation("path", &office));
    if form.relation != Relation::New
        && let Some(parent) = &form.parent_id
        && crate::agreements::get(connection, parent)?.is_none()
    {
        found.push(Finding::refused("parent_id", "submission.unknown_parent"));
    }
    if let Some(row) = &form.map_row_id
        && crate::mapping::get(connection, row)?.is_none_or(|row| row.void_reason.is_some())
    {
        found.push(Finding::refused("map_row_id", "submission.unknown_map_row"));
    }
    Ok(found)
}

/// What was ended or made void is not changed nor prolonged from then on; a new one may take its place.
fn parent_finding(connection: &Connection, form: &SubmissionForm) -> Result<Option<Finding>, RegistryError> {
    let Some(parent) = &form.parent_id else {
        return Ok(None);
    };
    let code = match crate::agreements::get(connection, parent)? {
        Some(one) if one.void_reason.is_some() => "submission.parent_void",
        Some(one) if one.form.ended_on.is_some() && form.relation != Relation::Renewal => {
            "submission.parent_ended"
        }
        _ => return Ok(None),
    };
    Ok(Some(Finding::refused("parent_id", code)))
}

/// Records what happened on the path of a submission. When a document that binds the parties was signed, the agreement is
/// made, or the document is added to it, in the same transaction.
///
/// # Errors
/// [`SubmissionError`]; nothing is written then.
pub fn step(tx: &Tx<'_>, id: &str, base: u32, step: &StageStep) -> Result<Stepped, SubmissionError> {
    let before = current(tx, id, base)?;
    let rules = tx.rules()?;
    let history = events(tx, id)?;
    let ground = Ground::of(tx, rules, &before)?;
    let event = Event {
        id: tx.id(),
        on: step.on,
        act: ground.named(&history, step)?,
        corrects: step.corrects.clone(),
    };
    let verdict = ground.judge(&history, &event, tx.today())?;
    if !verdict.allows() {
        return Err(SubmissionError::Forbidden(verdict));
    }
    let seq = store::seq_of(tx, id)?.ok_or_else(|| SubmissionError::NotFound(id.to_owned()))?;
    let stored = StageEvent {
        event,
        recorded_at: tx.now(),
        actor: tx.actor().to_owned(),
    };
    store::append(tx, seq, history.len() + 1, &stored)?;
    let mut after = Submission {
        rev: before.rev + 1,
        updated_at: stored.recorded_at.clone(),
        ..before.clone()
    };
    let all = [history, vec![stored.event.clone()]].concat();
    after.agreement_id = signing::follow(tx, rules.book(), &ground.journey(&all)?, &stored.event, &after)?;
    store::write(tx, &after, false)?;
    row::write(tx, rules, &after)?;
    tx.record(
        Area::Submissions,
        SUBJECT,
        id,
        Some(&before),
        Some(&(&after, &stored)),
    )?;
    Ok(Stepped {
        submission: after,
        event: stored,
        verdict,
    })
}

/// What the rules ask of a submission that changes an agreement; absent where it takes the whole path.
pub fn change_of<'r>(book: &'r Rulebook, form: &SubmissionForm) -> Option<&'r Change> {
    let relation = match form.relation {
        Relation::Addendum => ChangeKind::Addendum,
        Relation::Extension => ChangeKind::Extension,
        Relation::New | Relation::Renewal => return None,
    };
    book.change(&form.path, relation)
}

/// What a submission is judged on: its path, its answers, the level of our office.
pub(super) struct Ground<'r> {
    path: Option<&'r Path>,
    path_id: String,
    facts: Facts,
    reckoner: Reckoner<'r>,
}

impl<'r> Ground<'r> {
    pub fn of(
        connection: &Connection,
        rules: &'r Rules,
        submission: &Submission,
    ) -> Result<Self, RegistryError> {
        let reckoner = reckoner(connection, rules)?;
        let form = &submission.form;
        let path = rules.book().path(&form.path);
        let mut situations: std::collections::BTreeSet<String> = form.situations.iter().cloned().collect();
        situations.insert(
            match reckoner.level {
                Level::Province => OUR_LEVEL_PROVINCE,
                Level::RegencyCity => OUR_LEVEL_REGENCY_CITY,
            }
            .to_owned(),
        );
        let variant = form.subject.variant.map(|variant| variant.word());
        // A change is put to DPRD for what it adds, not for what was agreed before (PM22 Pasal 15(6), 37(5), 58).
        let changes_another =
            form.relation == Relation::Addendum && rules.book().addendum(&form.path).is_some();
        let (burdens_society, unbudgeted) = if changes_another {
            (form.addendum_burden, form.addendum_burden.map(|_| false))
        } else {
            (form.subject.burdens_society, form.subject.unbudgeted)
        };
        let change = change_of(rules.book(), form);
        Ok(Self {
            path,
            path_id: form.path.clone(),
            facts: Facts {
                initiative: form.initiative,
                situations,
                burdens_society,
                unbudgeted,
                changes_another,
                only: change.map(|change| change.stages.iter().map(ToString::to_string).collect()),
                advises: path.is_some_and(|path| {
                    variant.is_some_and(|variant| path.advises_only_when.iter().any(|word| word == variant))
                }),
            },
            reckoner,
        })
    }

    fn path(&self) -> Result<&'r Path, RegistryError> {
        // An office may take a path of its own out of its rules; what was recorded on it stays.
        self.path
            .ok_or_else(|| RegistryError::Reference(format!("the rules have no path {}", self.path_id)))
    }

    /// What happened so far.
    pub fn journey(&self, history: &[Event]) -> Result<Journey<'r>, RegistryError> {
        Ok(Journey::replay(self.path()?, self.facts.clone(), history))
    }

    /// What a person wants to record as it is kept; a way back or out with the name the path gives it.
    fn named(&self, history: &[Event], step: &StageStep) -> Result<Act, RegistryError> {
        let act = tidy_act(&step.act);
        Ok(match step.corrects {
            Some(_) => act,
            None => self.journey(history)?.named(&act),
        })
    }

    fn judge(&self, history: &[Event], event: &Event, today: NaiveDate) -> Result<Verdict, RegistryError> {
        let bench = Bench {
            today,
            reckoner: self.reckoner,
        };
        Ok(rules::judge(&self.journey(&[])?, history, event, bench))
    }
}

/// Whether a step may happen, without recording it: screens show what stands against it before it is tried.
///
/// # Errors
/// [`SubmissionError::NotFound`], or what SQLite says.
pub fn judge_step(
    connection: &Connection,
    rules: &Rules,
    id: &str,
    step: &StageStep,
    today: NaiveDate,
) -> Result<Verdict, SubmissionError> {
    let submission = store::get(connection, id)?.ok_or_else(|| SubmissionError::NotFound(id.to_owned()))?;
    let ground = Ground::of(connection, rules, &submission)?;
    let history = events(connection, id)?;
    let event = Event {
        id: String::new(),
        on: step.on,
        act: ground.named(&history, step)?,
        corrects: step.corrects.clone(),
    };
    Ok(ground.judge(&history, &event, today)?)
}

/// A submission with its path and what happened on it, read for screens and papers.
///
/// # Errors
/// [`SubmissionError::NotFound`], or what SQLite says.
pub fn journey<'r>(
    connection: &Connection,
    rules: &'r Rules,
    submission: &Submission,
) -> Result<Journey<'r>, RegistryError> {
    Ground::of(connection, rules, submission)?.journey(&events(connection, &submission.id)?)
}

/// The path of a submission with what had happened on it by the end of a day.
///
/// # Errors
/// As [`journey`].
pub(crate) fn journey_by<'r>(
    connection: &Connection,
    rules: &'r Rules,
    submission: &Submission,
    history: &[Event],
    day: NaiveDate,
) -> Result<Journey<'r>, RegistryError> {
    let happened: Vec<Event> = history.iter().filter(|event| event.on <= day).cloned().collect();
    Ground::of(connection, rules, submission)?.journey(&happened)
}

/// The clocks of this office: by the rules in force, for its level.
///
/// # Errors
/// What SQLite says.
pub fn reckoner<'r>(connection: &Connection, rules: &'r Rules) -> Result<Reckoner<'r>, RegistryError> {
    let office = settings::office(connection)?;
    let province = office.is_province();
    Ok(Reckoner {
        book: rules.book(),
        level: if province {
            Level::Province
        } else {
            Level::RegencyCity
        },
    })
}

pub(crate) fn events(connection: &Connection, id: &str) -> Result<Vec<Event>, RegistryError> {
    Ok(store::history(connection, id)?
        .into_iter()
        .map(|stored| stored.event)
        .collect())
}

fn current(tx: &Tx<'_>, id: &str, base: u32) -> Result<Submission, SubmissionError> {
    let found = store::get(tx, id)?.ok_or_else(|| SubmissionError::NotFound(id.to_owned()))?;
    if found.rev == base {
        return Ok(found);
    }
    Err(SubmissionError::Stale {
        id: id.to_owned(),
        base,
        current: found.rev,
    })
}

/// The form as it is kept.
fn tidy(tx: &Tx<'_>, form: &SubmissionForm) -> SubmissionForm {
    let mut kept = form.clone();
    kept.subject = crate::agreements::tidy(&form.subject);
    for party in &mut kept.subject.parties {
        if party.id.is_empty() {
            party.id = tx.id();
        }
    }
    kept.proposer_name = line(&form.proposer_name);
    kept.letter_number = line(&form.letter_number);
    for liaison in &mut kept.liaisons {
        for text in [&mut liaison.name, &mut liaison.job, &mut liaison.contact] {
            *text = line(text);
        }
    }
    kept.situations.sort();
    kept.situations.dedup();
    kept
}

/// An act as it is kept: no empty fields, one form of every text.
fn tidy_act(act: &Act) -> Act {
    let mut kept = act.clone();
    match &mut kept {
        Act::Record { given, ticks, .. } => {
            for value in given.values_mut() {
                *value = prose(value);
            }
            given.retain(|_, value| !value.is_empty());
            for tick in ticks.items.values_mut() {
                tick.note = prose(&tick.note);
            }
            for tick in ticks.criteria.values_mut() {
                tick.note = prose(&tick.note);
            }
        }
        Act::Skip { reason, .. }
        | Act::Return { reason, .. }
        | Act::Reject { reason, .. }
        | Act::Withdraw { reason, .. }
        | Act::Takeover { reason, .. } => {
            *reason = prose(reason);
        }
        Act::Finish { .. } => {}
    }
    kept
}
