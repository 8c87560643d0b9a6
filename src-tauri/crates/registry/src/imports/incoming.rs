//! What a row becomes: judged by the rules of its own screen, saved through its own door.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::use_cases::RowError;
use crate::agreements::{self, AgreementForm};
use crate::error::RegistryError;
use crate::findings::{Finding, Severity};
use crate::lawbook::Rules;
use crate::mapping::{self, MapRowForm};
use crate::progress::{self, Progress, ProgressError};
use crate::submissions::{self, SubmissionForm};
use crate::tx::Tx;

/// What a row becomes.
#[derive(Debug, Clone, PartialEq)]
pub enum Incoming {
    /// An agreement.
    Agreement(Box<AgreementForm>),
    /// A row of a year's map.
    MapRow(Box<MapRowForm>),
    /// What a semester brought of an agreement.
    Report(Box<Report>),
    /// A submission.
    Submission(Box<SubmissionForm>),
}

/// What a semester brought of an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Id of the agreement.
    pub agreement: String,
    /// Its title.
    pub title: String,
    /// Its partners.
    pub partner: String,
    /// Its number.
    pub number: String,
    /// The texts.
    pub progress: Progress,
}

impl Report {
    /// Whether both are of one semester.
    pub(super) fn is_of(&self, other: &Progress) -> bool {
        (self.progress.year, self.progress.semester) == (other.year, other.semester)
    }
}

/// SHA-256 of what a semester brought of an agreement, whatever its revision.
pub(super) fn report_content(agreement: &str, progress: &Progress) -> Result<String, RegistryError> {
    let bare = Progress {
        rev: 0,
        ..progress.clone()
    };
    Ok(digest(&serde_json::to_string(&(agreement, bare))?))
}

fn digest(text: &str) -> String {
    files::Digest::of(text.as_bytes()).to_string()
}

impl Incoming {
    /// SHA-256 of what a row says, whichever row it stands in.
    pub(super) fn content(&self, units: &[String]) -> Result<String, RegistryError> {
        let text = match self {
            Self::Report(report) => return report_content(&report.agreement, &report.progress),
            Self::Agreement(form) => {
                // The note tells the row.
                let form = AgreementForm {
                    note: String::new(),
                    ..(**form).clone()
                };
                serde_json::to_string(&(form, units))?
            }
            Self::MapRow(form) => serde_json::to_string(&(form, units))?,
            Self::Submission(form) => serde_json::to_string(&(form, units))?,
        };
        Ok(digest(&text))
    }

    /// Everything the rules of its screen find. `units`: work units that are made with it.
    pub(super) fn judge(
        &self,
        connection: &Connection,
        rules: &Rules,
        today: NaiveDate,
        units: &[String],
    ) -> Result<Vec<Finding>, RegistryError> {
        Ok(match self {
            Self::Agreement(form) => agreements::judge(connection, rules, None, form, today, &[])?,
            Self::MapRow(form) => {
                let mut found = mapping::judge(connection, rules, None, form)?;
                found.retain(|one| units.is_empty() || one.code != mapping::UNKNOWN_WORK_UNIT);
                found
            }
            Self::Report(report) => progress::judge(&report.progress),
            Self::Submission(form) => {
                let found = submissions::judge_form(connection, rules, form, today)?;
                // Its screen asks nothing: what is found keeps it from being saved.
                let refused = found.into_iter().map(|one| Finding {
                    severity: Severity::Refused,
                    ..one
                });
                refused.collect()
            }
        })
    }

    /// Questions that every row of its kind answers with yes: what they are about is told in the plan, or stands in the rows
    /// above, which are in the register by then.
    pub(super) fn always_asks(&self) -> Option<&'static str> {
        matches!(self, Self::MapRow(_)).then_some(mapping::OVERLAP)
    }

    /// Gives it the work units that were made with it, by id.
    pub(super) fn join(&mut self, unit: String) {
        match self {
            Self::Agreement(form) => form.work_units.push(unit),
            Self::Submission(form) => form.subject.work_units.push(unit),
            Self::MapRow(form) => form.work_unit = unit,
            Self::Report(_) => {}
        }
    }

    /// Saves it; the id of the record it became.
    pub(super) fn save(&self, tx: &Tx<'_>, confirmed: &[String]) -> Result<String, RowError> {
        Ok(match self {
            Self::Agreement(form) => agreements::save(tx, None, form, confirmed)?.id,
            Self::MapRow(form) => mapping::save(tx, None, form, confirmed)?.id,
            Self::Submission(form) => submissions::save(tx, None, form)?.id,
            Self::Report(report) => {
                let all = progress::of_agreement(tx, &report.agreement)?;
                let stands = all.iter().find(|one| report.is_of(one));
                let form = Progress {
                    rev: stands.map_or(0, |one| one.rev),
                    ..report.progress.clone()
                };
                progress::save(tx, &report.agreement, &form)?;
                let id = progress::id_of(tx, &report.agreement, form.year, form.semester)?;
                id.ok_or_else(|| RowError::Report(ProgressError::NotFound(report.agreement.clone())))?
            }
        })
    }
}
