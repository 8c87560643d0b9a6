//! The derived row of a submission: what lists and board show, and what is found by typing. Written with every save and
//! every event; derived anew when the rules have changed since.

use super::model::Submission;
use super::store;
use super::use_cases::{Ground, events};
use crate::agreements::rows;
use crate::agreements::search::{fold, index_words};
use crate::error::RegistryError;
use crate::lawbook::Rules;
use crate::meetings;
use crate::registry::{Mode, Registry};
use crate::tx::Tx;
use chrono::NaiveDate;
use rules::Outcome;
use rusqlite::{Connection, named_params};

/// Sign that separates partners in one cell of the table.
const SEPARATOR: &str = "; ";

/// The stable word of an outcome.
pub(super) fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Open => "open",
        Outcome::Rejected => "rejected",
        Outcome::Withdrawn => "withdrawn",
        Outcome::Completed => "completed",
    }
}

/// The outcome of a stable word.
pub(crate) fn outcome(word: &str) -> Outcome {
    match word {
        "rejected" => Outcome::Rejected,
        "withdrawn" => Outcome::Withdrawn,
        "completed" => Outcome::Completed,
        _ => Outcome::Open,
    }
}

pub(super) fn write(
    connection: &Connection,
    rules: &Rules,
    submission: &Submission,
) -> Result<(), RegistryError> {
    let Some(seq) = store::seq_of(connection, &submission.id)? else {
        return Ok(());
    };
    let form = &submission.form;
    let subject = &form.subject;
    let history = events(connection, &submission.id)?;
    let last = history.iter().map(|event| event.on).max();
    let recorded = submission
        .created_at
        .get(..10)
        .and_then(|day| day.parse::<NaiveDate>().ok());
    let since = last
        .or(form.letter_received)
        .or(form.letter_sent)
        .or(recorded)
        .unwrap_or_default();
    let ground = Ground::of(connection, rules, submission)?;
    // A path that an office took out of its rules leaves its submissions readable: nothing of them waits.
    let (waiting, outcome, deviations) = match ground.journey(&history) {
        Ok(journey) => (
            journey
                .waiting()
                .map(|stage| stage.id.to_string())
                .unwrap_or_default(),
            journey.outcome(),
            journey.deviations().len(),
        ),
        Err(_) => (String::new(), Outcome::Open, 0),
    };
    let own = crate::settings::office(connection)?.region_code;
    let partners: Vec<&str> = subject
        .parties
        .iter()
        .filter(|party| party.region_code.as_deref() != Some(own.as_str()))
        .map(|party| party.name.as_str())
        .collect();
    let typed = [
        subject.title.as_str(),
        &subject.purpose,
        &subject.object,
        &subject.scope,
        &subject.note,
        &form.proposer_name,
        &form.letter_number,
    ];
    let meetings = meetings::of_submission(connection, &submission.id)?;
    let words = index_words(
        typed
            .into_iter()
            .chain(subject.parties.iter().map(|party| party.name.as_str()))
            .chain(meetings.iter().flat_map(|meeting| meeting.form.texts())),
    );
    connection
        .prepare_cached(include_str!("sql/row_write.sql"))?
        .execute(named_params! {
            ":seq": seq, ":kind": subject.kind, ":title_sort": fold(&subject.title),
            ":partner": partners.join(SEPARATOR), ":words": format!(" {words}"), ":waiting": waiting,
            ":outcome": word(outcome), ":since": since, ":deviations": deviations as i64,
            ":rules": rules.fingerprint(),
        })?;
    Ok(())
}

/// Derives the row of one submission anew: something that is found with it was written.
pub(crate) fn rewrite(tx: &Tx<'_>, id: &str) -> Result<(), RegistryError> {
    match store::get(tx, id)? {
        Some(submission) => write(tx, tx.rules()?, &submission),
        None => Ok(()),
    }
}

/// Derives every row anew that was derived with other rules. Derived rows are no record: nothing of it is audited.
///
/// # Errors
/// What SQLite says; nothing happens where nothing may be written.
pub fn refresh(registry: &Registry) -> Result<usize, RegistryError> {
    if *registry.mode() != Mode::Own {
        return Ok(0);
    }
    let rules = registry.rules()?;
    registry.keep_private(|connection| {
        let key = named_params! {":rules": rules.fingerprint()};
        let old: Vec<String> = rows(connection, include_str!("sql/row_old.sql"), key, |row| {
            row.get("id")
        })?;
        for id in &old {
            if let Some(submission) = store::get(connection, id)? {
                write(connection, rules, &submission)?;
            }
        }
        Ok(old.len())
    })
}
