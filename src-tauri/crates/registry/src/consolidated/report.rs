//! Every office of a province with what counts of it, for the letter that goes on to the Menteri.
//!
//! The figures are those of [`super::recap`](fn@super::recap); here stands whose they are, from which package, and the
//! agreements behind them.

use super::model::OWN;
use super::recap::{ConsolidatedRecap, Counted, counted};
use crate::agreements::{self, Agreement, rows};
use crate::compliance::{Delivery, Reach, subjects};
use crate::error::RegistryError;
use crate::monitoring::Attained;
use crate::period::{Period, Scope, Semester};
use crate::progress::Progress;
use crate::recap::{Count, RecapRow, rows_watched, sort};
use crate::received::{Answer, Body, answering};
use crate::reference::regions;
use crate::settings;
use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What counts of a period, office by office.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConsolidatedReport {
    /// The counts.
    pub recap: ConsolidatedRecap,
    /// The office itself, then every office of its province by code, then senders of elsewhere.
    pub offices: Vec<OfficeReport>,
}

/// One office.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OfficeReport {
    /// Region code.
    pub region_code: String,
    /// Name of the region.
    pub region_name: String,
    /// Name of its unit; may be empty.
    pub unit_name: String,
    /// What came of it for the period.
    pub delivery: Delivery,
    /// The period of its newest package, where none answers for this period; its figures are of that package then.
    pub newest: Option<Period>,
    /// All together.
    pub total: u32,
    /// By kind, in the order of the law.
    pub kinds: Vec<Count>,
    /// Its agreements, in the order of a recap.
    pub rows: Vec<RecapRow>,
    /// How many of them packages contradict each other about.
    pub disputed: u32,
    /// Rows of its package for the period that the rules refused.
    pub refused: u32,
    /// Another of its packages may be the newer one: nobody decided in what order its registers follow.
    #[serde(default)]
    pub undecided: bool,
}

impl OfficeReport {
    /// Whether it reported on the period; the office that keeps the register need not send itself anything.
    pub fn reported(&self) -> bool {
        self.delivery != Delivery::Absent
    }
}

impl ConsolidatedReport {
    /// How many offices reported.
    pub fn reported(&self) -> usize {
        self.offices.iter().filter(|one| one.reported()).count()
    }

    /// The offices that did not.
    pub fn absent(&self) -> impl Iterator<Item = &OfficeReport> {
        self.offices.iter().filter(|one| !one.reported())
    }

    /// Counted agreements that packages contradict each other about.
    pub fn disputed(&self) -> u32 {
        self.offices.iter().map(|one| one.disputed).sum()
    }

    /// Rows that the rules refused.
    pub fn refused(&self) -> u32 {
        self.offices.iter().map(|one| one.refused).sum()
    }
}

/// A sender and its packages.
struct Sent {
    sender: i64,
    region_code: String,
    region_name: String,
    unit_name: String,
    delivery: Delivery,
    newest: Option<Period>,
    refused: u32,
    undecided: bool,
}

/// Every office with its agreements; `step` hears how many of how many are read and may stop the work.
///
/// # Errors
/// What SQLite or `step` says.
pub fn report<E: From<RegistryError>>(
    connection: &Connection,
    period: Period,
    scope: Scope,
    as_of: NaiveDate,
    mut step: impl FnMut(usize, usize) -> Result<(), E>,
) -> Result<ConsolidatedReport, E> {
    let sent = sent(connection, period)?;
    let senders: Vec<i64> = sent.iter().map(|one| one.sender).collect();
    let (mut report, counted) = figures(connection, period, scope, as_of, sent)?;
    let all = counted.len();
    let mut before = 0;
    for (office, sender) in report.offices.iter_mut().zip(senders) {
        step(before, all)?;
        office.rows = match sender {
            OWN => rows_watched(connection, period, scope, as_of, |done, _| {
                step(before + done, all)
            })?,
            UNKNOWN => Vec::new(),
            sender => received(connection, sender, &counted, period, as_of)?,
        };
        before += office.rows.len();
    }
    Ok(report)
}

/// The same without the agreements: who reported, and the figures.
///
/// # Errors
/// What SQLite says.
pub fn outline(
    connection: &Connection,
    period: Period,
    scope: Scope,
    as_of: NaiveDate,
) -> Result<ConsolidatedReport, RegistryError> {
    Ok(figures(connection, period, scope, as_of, sent(connection, period)?)?.0)
}

fn figures(
    connection: &Connection,
    period: Period,
    scope: Scope,
    as_of: NaiveDate,
    sent: Vec<Sent>,
) -> Result<(ConsolidatedReport, Vec<Counted>), RegistryError> {
    let (recap, found) = counted(connection, period, scope, as_of)?;
    let disputed = |sender: i64| {
        let open = found
            .iter()
            .filter(|one| one.disputed && one.key.sender == sender);
        u32::try_from(open.count()).unwrap_or(u32::MAX)
    };
    let offices = sent
        .into_iter()
        .map(|sent| {
            let counts = recap.offices.iter().find(|one| one.office.sender == sent.sender);
            OfficeReport {
                disputed: disputed(sent.sender),
                total: counts.map_or(0, |one| one.total),
                kinds: counts.map(|one| one.kinds.clone()).unwrap_or_default(),
                rows: Vec::new(),
                region_code: sent.region_code,
                region_name: sent.region_name,
                unit_name: sent.unit_name,
                delivery: sent.delivery,
                newest: sent.newest,
                refused: sent.refused,
                undecided: sent.undecided,
            }
        })
        .collect();
    Ok((ConsolidatedReport { recap, offices }, found))
}

/// Stands for a region of which no sender is known.
const UNKNOWN: i64 = -1;

/// The office itself, the regions of its province by code with all their senders, then senders of elsewhere.
fn sent(connection: &Connection, period: Period) -> Result<Vec<Sent>, RegistryError> {
    let answers: BTreeMap<i64, Answer> = answering(connection, period)?
        .into_iter()
        .map(|one| (one.sender, one))
        .collect();
    let mut known = rows(connection, include_str!("sql/senders.sql"), [], |row| {
        let sender = row.get("sender")?;
        let answer = answers.get(&sender);
        let newest: (Option<NaiveDate>, Option<NaiveDate>) =
            (row.get("newest_first")?, row.get("newest_last")?);
        Ok(Sent {
            sender,
            region_code: row.get("region_code")?,
            region_name: row.get("region_name")?,
            unit_name: row.get("unit_name")?,
            delivery: match answer {
                Some(one) if one.exact => Delivery::Sent,
                Some(_) => Delivery::Covered,
                None => Delivery::Absent,
            },
            newest: match newest {
                (Some(first), Some(last)) if answer.is_none() => spanning(first, last),
                _ => None,
            },
            refused: 0,
            undecided: answer.is_some_and(|one| one.undecided),
        })
    })?;
    let mut refused = connection.prepare_cached(include_str!("sql/refused.sql"))?;
    for one in &mut known {
        if let Some(answer) = answers.get(&one.sender) {
            let key = named_params! {":package": answer.package};
            one.refused = refused.query_row(key, |row| row.get("refused"))?;
        }
    }
    let own = settings::office(connection)?;
    let mut offices = vec![Sent {
        sender: OWN,
        region_name: regions::find(&own.region_code)
            .map(regions::Region::full_name)
            .unwrap_or_default(),
        region_code: own.region_code.clone(),
        unit_name: own.unit_name,
        delivery: Delivery::Own,
        newest: None,
        refused: 0,
        undecided: false,
    }];
    let province = own.region_code.get(..2).unwrap_or(&own.region_code);
    for region in subjects(Reach::Province, province).filter(|one| one.code != own.region_code) {
        let (of_region, others): (Vec<Sent>, Vec<Sent>) =
            known.into_iter().partition(|one| one.region_code == region.code);
        known = others;
        if of_region.is_empty() {
            offices.push(Sent {
                sender: UNKNOWN,
                region_code: region.code.clone(),
                region_name: region.full_name(),
                unit_name: String::new(),
                delivery: Delivery::Absent,
                newest: None,
                refused: 0,
                undecided: false,
            });
        }
        offices.extend(of_region);
    }
    offices.extend(known);
    Ok(offices)
}

/// The period of a package by its days.
fn spanning(first: NaiveDate, last: NaiveDate) -> Option<Period> {
    let from_year = (first.year() < last.year()).then_some(first.year());
    [None, Some(Semester::First), Some(Semester::Second)]
        .into_iter()
        .filter_map(|semester| Period::new(last.year(), semester, from_year).ok())
        .find(|period| period.first() == first && period.last() == last)
}

/// What counts of a sender's agreements, with its words on the period.
fn received(
    connection: &Connection,
    sender: i64,
    counted: &[Counted],
    period: Period,
    as_of: NaiveDate,
) -> Result<Vec<RecapRow>, RegistryError> {
    let Belongings { units, mut progress } = belongings(connection, sender, period)?;
    let mut said = connection.prepare_cached(include_str!("sql/reported_row.sql"))?;
    let mut all = Vec::new();
    for one in counted.iter().filter(|one| one.key.sender == sender) {
        let id = one.key.record.clone();
        let (rev, body): (u32, String) = said
            .query_row(named_params! {":sender": sender, ":record": id}, |row| {
                Ok((row.get("rev")?, row.get("body")?))
            })?;
        let Body::Agreement { form } = serde_json::from_str(&body)? else {
            return Err(RegistryError::Damaged(format!("record {id} is no agreement")));
        };
        let term = agreements::term(&form);
        all.push(RecapRow {
            status: term.status(as_of, false),
            term,
            progress: progress.remove(&id),
            work_units: form
                .work_units
                .iter()
                .filter_map(|unit| units.get(unit))
                .cloned()
                .collect(),
            // Targets and evaluations do not travel.
            attained: Attained::default(),
            agreement: Agreement {
                id,
                rev,
                form: *form,
                void_reason: None,
                created_at: String::new(),
                updated_at: String::new(),
            },
        });
    }
    sort(&mut all);
    Ok(all)
}

/// What belongs to the agreements of a sender.
#[derive(Default)]
struct Belongings {
    /// Names of work units by id.
    units: BTreeMap<String, String>,
    /// The newest words on each agreement that lie in the period.
    progress: BTreeMap<String, Progress>,
}

fn belongings(connection: &Connection, sender: i64, period: Period) -> Result<Belongings, RegistryError> {
    let found: Vec<(String, Option<String>, u32, String)> = rows(
        connection,
        include_str!("sql/reported_belongings.sql"),
        named_params! {":sender": sender},
        |row| {
            Ok((
                row.get("record")?,
                row.get("owner")?,
                row.get("rev")?,
                row.get("body")?,
            ))
        },
    )?;
    let mut held = Belongings::default();
    for (record, owner, rev, body) in found {
        match (serde_json::from_str(&body)?, owner) {
            (Body::WorkUnit { name, .. }, _) => {
                held.units.insert(record, name);
            }
            (
                Body::Progress {
                    year,
                    semester,
                    development,
                    problems,
                    efforts,
                    other,
                },
                Some(owner),
            ) => {
                let told = Progress {
                    year,
                    semester,
                    rev,
                    development,
                    problems,
                    efforts,
                    other,
                };
                let known = held.progress.get(&owner);
                let newer =
                    known.is_none_or(|known| (known.year, known.semester) < (told.year, told.semester));
                if told.lies_in(period) && newer {
                    held.progress.insert(owner, told);
                }
            }
            _ => {}
        }
    }
    Ok(held)
}
