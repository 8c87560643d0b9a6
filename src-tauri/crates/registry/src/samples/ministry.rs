//! A real public register of a ministry, converted row by row into agreements of kind legacy.
//!
//! What is understood, and how:
//!
//! - The column without a header is the year; dates are written month first (`11/10/2017` is 10 November 2017). The
//!   year of the first day must be that column's, else the row is refused.
//! - An end is read day first only when its month-first reading contradicts the term in years and the day-first
//!   reading is exactly that many years after the first day.
//! - Two pairs (SIGN, NOMOR) stand for two parties, in either order: the pair whose signer carries a word of the
//!   ministry's own units (`own_signers`) is the ministry's. Exactly one pair must.
//! - The ministry is the first party whichever pair it is; SIGN holds jobs, so it becomes the capacity, and no name of a
//!   person is made up.
//! - A partner cell with line breaks, or with runs of three spaces and more, names several parties; see [`parties`].
//! - `Pemda` becomes a region when what remains without Pemkab, Pemkot, Pemprov, Pemda is the whole name of exactly one
//!   autonomous region; else the party is kept as a public body (an office of a region is not the region).
//! - A title is only what the row says: the form and the partners. A missing end is an open end with the reason that it is
//!   not recorded. Nothing else is added.
//! - A row equal to an earlier one is refused as its repetition. Statuses and terms that contradict the dates are kept in
//!   words in the agreement's note.

mod cells;
mod parties;
mod row;

use super::office;
use super::random::SampleIds;
use super::{Report, RowNote, SampleError, confirmed, parse};
use crate::agreements::{self, AgreementError, DocumentKind, PartyType, search::fold};
use crate::registry::{Actor, Registry};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

pub use row::Understood;

const REGISTER: &str = include_str!("../../../../../assets/samples/ministry-register.csv");
const READING: &str = include_str!("../../../../../assets/samples/ministry.toml");

/// How the file is read: words, forms, partner types, sentences.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reading {
    own_name: String,
    own_signers: Vec<String>,
    own_numbers: Vec<String>,
    forms: BTreeMap<String, DocumentKind>,
    partners: BTreeMap<String, PartyType>,
    refused: BTreeMap<String, String>,
    noted: BTreeMap<String, String>,
}

/// A reason with the values it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Reason {
    code: &'static str,
    values: Vec<String>,
}

impl Reason {
    fn new(code: &'static str, values: &[&str]) -> Self {
        Self {
            code,
            values: values.iter().map(|&value| value.to_owned()).collect(),
        }
    }

    fn note(self, row: u32, sentences: &BTreeMap<String, String>) -> RowNote {
        let pattern = sentences.get(self.code).cloned().unwrap_or_default();
        let sentence = (0..)
            .zip(&self.values)
            .fold(pattern, |text, (at, value): (usize, _)| {
                text.replace(&format!("{{{at}}}"), value)
            });
        RowNote {
            row,
            code: self.code.to_owned(),
            sentence,
        }
    }
}

/// What the whole file says: forms to save with their rows, and the report.
#[derive(Debug)]
pub struct Conversion {
    /// Understood rows.
    pub understood: Vec<Understood>,
    /// Counts and reasons.
    pub report: Report,
}

/// Reads the file and converts every row.
///
/// # Errors
/// [`SampleError::Data`] when the shipped file is no CSV.
pub fn convert() -> Result<Conversion, SampleError> {
    let reading: Reading = parse("ministry.toml", READING)?;
    let records = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(REGISTER.as_bytes())
        .records()
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| SampleError::Data(error.to_string()))?;
    let newest = records
        .iter()
        .filter_map(|record| cells::month_first(record.get(9)?))
        .max();
    let mut report = Report::default();
    let mut understood = Vec::new();
    let mut seen: HashMap<Vec<String>, u32> = HashMap::new();
    let mut numbers: HashMap<(String, String), u32> = HashMap::new();
    for (row, record) in (2_u32..).zip(&records) {
        report.rows += 1;
        let cells: Vec<String> = record.iter().map(cells::one_line).collect();
        if cells.iter().all(String::is_empty) {
            report.empty += 1;
            continue;
        }
        let outcome = match seen.get(&cells) {
            Some(first) => Err(Reason::new("row_repeated", &[&first.to_string()])),
            None => row::convert(&reading, record, row, newest),
        };
        seen.entry(cells).or_insert(row);
        match outcome {
            Ok(mut one) => {
                twins(&mut one, &mut numbers);
                let notes: Vec<RowNote> = std::mem::take(&mut one.reasons)
                    .into_iter()
                    .map(|reason| reason.note(row, &reading.noted))
                    .collect();
                one.tell(&notes);
                report.noted.extend(notes);
                understood.push(one);
            }
            Err(reason) => report.refused.push(reason.note(row, &reading.refused)),
        }
    }
    Ok(Conversion { understood, report })
}

/// Marks a number that the same party gave in an earlier row.
fn twins(one: &mut Understood, numbers: &mut HashMap<(String, String), u32>) {
    for document in &one.form.documents {
        for number in &document.numbers {
            let Some(party) = one.form.parties.iter().find(|p| p.id == number.party_id) else {
                continue;
            };
            let key = (fold(&party.name), fold(&number.number));
            if let Some(earlier) = numbers.insert(key, one.row) {
                let reason = Reason::new("number_elsewhere", &[&earlier.to_string()]);
                if !one.reasons.contains(&reason) {
                    one.reasons.push(reason);
                }
            }
        }
    }
}

pub(super) fn fill(
    registry: &Registry,
    actor: &Actor,
    progress: &mut dyn FnMut(u32, u32),
) -> Result<Report, SampleError> {
    let reading: Reading = parse("ministry.toml", READING)?;
    let Conversion {
        understood,
        mut report,
    } = convert()?;
    let ids = SampleIds::new(3276);
    let total = u32::try_from(understood.len()).unwrap_or(u32::MAX);
    let done = registry.transact_with_ids(&ids, actor, "sample.fill", |tx| {
        office::write(tx, office::MALANG)?;
        for (at, one) in (1_u32..).zip(&understood) {
            match agreements::save(tx, None, &one.form, &confirmed()) {
                Ok(_) => report.accepted += 1,
                Err(AgreementError::Findings(found)) => {
                    let codes: Vec<&str> = found.iter().map(|f| f.code.as_str()).collect();
                    let reason = Reason::new("rules_refuse", &[&codes.join(", ")]);
                    report.refused.push(reason.note(one.row, &reading.refused));
                }
                Err(error) => return Err(error.into()),
            }
            progress(at, total);
        }
        report.refused.sort_by_key(|note| note.row);
        Ok::<Report, SampleError>(report)
    })?;
    Ok(done.value)
}
