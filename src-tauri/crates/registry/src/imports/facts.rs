//! What a person knows a record by, to hold two side by side.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::asked::Destination;
use super::incoming::{Incoming, Report};
use crate::agreements::{self, AgreementForm, term};
use crate::error::RegistryError;
use crate::{mapping, progress, submissions};

/// What a person knows a record by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ImportFacts")]
pub struct Facts {
    /// Title.
    pub title: String,
    /// Partners.
    pub partner: String,
    /// Numbers of its first numbered document, or of the letter it came with.
    pub number: String,
    /// First day in force.
    pub starts: Option<NaiveDate>,
    /// Last day in force.
    pub ends: Option<NaiveDate>,
    /// Anything else that tells it from another: a need, a development.
    pub text: String,
}

impl Facts {
    /// Of what a row becomes; `own_region` is left out of the partners.
    pub fn of(becomes: &Incoming, own_region: &str) -> Self {
        match becomes {
            Incoming::Agreement(form) => Self::of_agreement(form, own_region),
            Incoming::MapRow(form) => Self {
                title: form.title().to_owned(),
                partner: form.partner(),
                number: String::new(),
                starts: None,
                ends: None,
                text: form.need.clone(),
            },
            Incoming::Report(report) => Self {
                title: report.title.clone(),
                partner: report.partner.clone(),
                number: report.number.clone(),
                starts: None,
                ends: None,
                text: texts(&report.progress),
            },
            Incoming::Submission(form) => Self {
                number: form.letter_number.clone(),
                text: form.proposer_name.clone(),
                ..Self::of_agreement(&form.subject, own_region)
            },
        }
    }

    fn of_agreement(form: &AgreementForm, own_region: &str) -> Self {
        let term = term(form);
        Self {
            title: form.title.clone(),
            partner: agreements::partner(form, own_region),
            number: agreements::number(form),
            starts: term.starts,
            ends: term.ends,
            text: String::new(),
        }
    }

    /// Of the record that a row is the same as.
    pub(super) fn of_record(
        connection: &Connection,
        target: Destination,
        becomes: &Incoming,
        id: &str,
        own_region: &str,
    ) -> Result<Option<Self>, RegistryError> {
        let found = match (target, becomes) {
            (Destination::Mapping, _) => {
                mapping::get(connection, id)?.map(|one| Incoming::MapRow(Box::new(one.form)))
            }
            (Destination::Submissions, _) => {
                submissions::get(connection, id)?.map(|one| Incoming::Submission(Box::new(one.form)))
            }
            (Destination::Monitoring, Incoming::Report(report)) => {
                let all = progress::of_agreement(connection, &report.agreement)?;
                let same = all.into_iter().find(|one| report.is_of(one));
                same.map(|progress| {
                    let report = Report {
                        progress,
                        ..(**report).clone()
                    };
                    Incoming::Report(Box::new(report))
                })
            }
            _ => agreements::get(connection, id)?.map(|one| Incoming::Agreement(Box::new(one.form))),
        };
        Ok(found.map(|becomes| Self::of(&becomes, own_region)))
    }
}

/// The texts of a semester, those that say anything.
fn texts(progress: &progress::Progress) -> String {
    let said: Vec<&str> = progress
        .texts()
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    said.join("\n")
}
