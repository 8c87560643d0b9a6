//! What would become of every row.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::ControlFlow;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sheets::records::{Record, records};
use sheets::{Book, Origin, Sheet};
use ts_rs::TS;

use super::agreement::{self, Ground, Places, Understood};
use super::asked::Destination;
use super::reading::Reading;
use super::said::{Said, Weight};
use super::twins::{Twin, Twins};
use super::use_cases::ImportError;
use crate::agreements::{self, AgreementForm, NUMBER_TWICE, term};
use crate::audit;
use crate::error::RegistryError;
use crate::findings::Severity;
use crate::lawbook::Rules;

/// Rows between two words about it.
const STRIDE: usize = 64;

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "ImportFate")]
pub enum Fate {
    /// It comes in.
    Comes,
    /// It is here already and stays outside.
    Doubled,
    /// It cannot be understood, or the rules refuse it.
    Refused,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// Row of the spreadsheet.
    pub row: u32,
    /// What becomes of it.
    pub fate: Fate,
    /// What it says, as a form to save; none where it was not understood.
    pub form: Option<AgreementForm>,
    /// Work units to be made with it.
    pub units: Vec<String>,
    /// SHA-256 of what was understood.
    pub sha256: String,
    /// The row above that says the same.
    pub above: Option<u32>,
    /// The record it is the same as.
    pub other: Option<String>,
    /// What that record, or the row above, says.
    pub twin: Option<Facts>,
    /// Questions of the rules that come with it: who takes the plan answers them with yes.
    pub asks: Vec<String>,
}

/// Everything that would become of one sheet. Counts of fates add up to the rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// What its rows become.
    pub target: Destination,
    /// How they were read.
    pub reading: Reading,
    /// Rows that hold anything below the heading, in order.
    pub rows: Vec<Planned>,
    /// Everything there is to say of them, in order.
    pub said: Vec<Said>,
    /// The register it was made against, by the newest hash of its history.
    pub against: String,
}

/// What a person knows an agreement by, to hold two side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ImportFacts")]
pub struct Facts {
    /// Title.
    pub title: String,
    /// Partners.
    pub partner: String,
    /// Numbers of its first numbered document.
    pub number: String,
    /// First day in force.
    pub starts: Option<NaiveDate>,
    /// Last day in force.
    pub ends: Option<NaiveDate>,
}

impl Facts {
    /// Of a form; `own_region` is left out of the partners.
    pub fn of(form: &AgreementForm, own_region: &str) -> Self {
        let term = term(form);
        Self {
            title: form.title.clone(),
            partner: agreements::partner(form, own_region),
            number: agreements::number(form),
            starts: term.starts,
            ends: term.ends,
        }
    }
}

impl Plan {
    /// The row of a number.
    pub fn row(&self, number: u32) -> Option<&Planned> {
        let at = self.rows.binary_search_by_key(&number, |row| row.row).ok()?;
        self.rows.get(at)
    }

    /// How many rows have this fate.
    pub fn count(&self, fate: Fate) -> usize {
        self.rows.iter().filter(|row| row.fate == fate).count()
    }
}

/// A sheet, how it is read, and what it is held against.
#[derive(Debug)]
pub struct Planning<'a> {
    /// The register.
    pub connection: &'a Connection,
    /// The rules in force.
    pub rules: &'a Rules,
    /// The office's calendar day.
    pub today: NaiveDate,
    /// What rows become.
    pub target: Destination,
    /// The file.
    pub book: &'a Book,
    /// One of its sheets.
    pub sheet: &'a Sheet,
    /// How it is read.
    pub reading: &'a Reading,
    /// Rows that come in although they are here already.
    pub anyway: &'a BTreeSet<u32>,
}

/// Plans a sheet: every row is understood, held against the rules of the form, the register and the rows above it. `step`
/// hears of rows done and stops the work with [`ControlFlow::Break`].
///
/// # Errors
/// [`ImportError::Cancelled`], or what SQLite says.
pub fn plan(
    of: &Planning<'_>,
    step: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Plan, ImportError> {
    let Planning {
        connection,
        target,
        book,
        sheet,
        reading,
        ..
    } = *of;
    let shipped = target.shipped();
    let since_1904 = matches!(book.origin, Origin::Workbook { since_1904: true });
    let (records, doubts) = records(sheet, &reading.mapping, &shipped.fields(), since_1904);
    let doubts = agreement::by_row(doubts);
    let places = Places::new();
    let learned = agreement::learned(&records);
    let ground = Ground {
        shipped,
        sheet,
        reading,
        places: &places,
        learned: &learned,
        newest: agreement::newest(&records),
    };
    let understood: Vec<(Option<Understood>, Vec<Said>)> = records
        .iter()
        .map(|record| {
            let doubts = doubts.get(&record.row).map(Vec::as_slice).unwrap_or_default();
            agreement::understand(&ground, record, doubts)
        })
        .collect();
    let days: BTreeSet<Option<NaiveDate>> = understood
        .iter()
        .filter_map(|(one, _)| Some(term(&one.as_ref()?.form).starts))
        .collect();
    let mut judge = Judge {
        of,
        repeated: repeated(sheet, &records),
        twins: Twins::of(connection, target, &days)?,
    };
    let mut plan = Plan {
        target,
        reading: reading.clone(),
        rows: Vec::new(),
        said: Vec::new(),
        against: audit::head(connection)?,
    };
    let total = records.len();
    for (at, (record, (understood, said))) in records.iter().zip(understood).enumerate() {
        if at % STRIDE == 0 && step(at, total).is_break() {
            return Err(ImportError::Cancelled);
        }
        let (row, said) = judge.row(record.row, understood, said)?;
        plan.rows.push(row);
        plan.said.extend(said);
    }
    beside(connection, &mut plan)?;
    Ok(plan)
}

/// Puts beside every row that is here already what the other one says.
fn beside(connection: &Connection, plan: &mut Plan) -> Result<(), RegistryError> {
    let own = plan.reading.own.region_code.clone().unwrap_or_default();
    let mut found: Vec<(usize, Facts)> = Vec::new();
    for (at, row) in plan.rows.iter().enumerate() {
        let above = row
            .above
            .and_then(|above| plan.rows.binary_search_by_key(&above, |one| one.row).ok());
        let form = match (above.and_then(|at| plan.rows.get(at)), &row.other) {
            (Some(above), _) => above.form.clone(),
            (None, Some(id)) => agreements::get(connection, id)?.map(|one| one.form),
            (None, None) => None,
        };
        found.extend(form.map(|form| (at, Facts::of(&form, &own))));
    }
    for (at, facts) in found {
        if let Some(row) = plan.rows.get_mut(at) {
            row.twin = Some(facts);
        }
    }
    Ok(())
}

/// Rows whose every cell an earlier one has, with that row.
fn repeated(sheet: &Sheet, records: &[Record]) -> BTreeMap<u32, u32> {
    let mut first: HashMap<String, u32> = HashMap::new();
    let mut repeated = BTreeMap::new();
    for row in records.iter().filter_map(|record| sheet.row(record.row)) {
        let cells = row.cells.iter().map(|cell| {
            let shown = sheets::values::plain(&cell.value.to_string());
            format!("{}\u{1f}{shown}", cell.column)
        });
        let all = cells.collect::<Vec<_>>().join("\u{1e}");
        match first.get(&all) {
            Some(before) => {
                repeated.insert(row.number, *before);
            }
            None => {
                first.insert(all, row.number);
            }
        }
    }
    repeated
}

struct Judge<'a> {
    of: &'a Planning<'a>,
    repeated: BTreeMap<u32, u32>,
    twins: Twins,
}

impl Judge<'_> {
    fn row(
        &mut self,
        row: u32,
        understood: Option<Understood>,
        mut said: Vec<Said>,
    ) -> Result<(Planned, Vec<Said>), RegistryError> {
        let mut planned = Planned {
            row,
            fate: Fate::Refused,
            form: None,
            units: Vec::new(),
            sha256: String::new(),
            above: None,
            other: None,
            twin: None,
            asks: Vec::new(),
        };
        // A row that repeats another says nothing of its own, not even what is wrong with it.
        if let Some(before) = self.repeated.get(&row).filter(|_| !self.of.anyway.contains(&row)) {
            planned.fate = Fate::Doubled;
            planned.above = Some(*before);
            planned.form = understood.map(|one| one.form);
            let said = Said::new(self.of.target, row, "row_repeated", &[&before.to_string()]);
            return Ok((planned, vec![said]));
        }
        let Some(Understood { mut form, units }) = understood else {
            return Ok((planned, said));
        };
        planned.sha256 = content(&form, &units)?;
        for finding in agreements::judge(self.of.connection, self.of.rules, None, &form, self.of.today, &[])?
        {
            if finding.severity == Severity::Confirm && !planned.asks.contains(&finding.code) {
                planned.asks.push(finding.code.clone());
            }
            said.push(Said::of(row, finding));
        }
        if said.iter().any(|one| one.weight == Weight::Refuses) {
            planned.form = Some(form);
            return Ok((planned, said));
        }
        let twin = self.twins.of_row(row, &form, &planned.sha256);
        if let Some(twin) = twin.filter(|_| !self.of.anyway.contains(&row)) {
            let (code, value) = match twin {
                Twin::Row(before) => {
                    planned.above = Some(before);
                    ("in_file", before.to_string())
                }
                Twin::Record { id, title } => {
                    planned.other = Some(id);
                    ("in_register", title)
                }
                Twin::Imported { id, title } => {
                    planned.other = Some(id);
                    ("imported_before", title)
                }
            };
            planned.fate = Fate::Doubled;
            planned.form = Some(form);
            return Ok((planned, vec![Said::new(self.of.target, row, code, &[&value])]));
        }
        if let Some(before) = self.twins.number_elsewhere(row, &form) {
            let note = Said::new(self.of.target, row, "number_elsewhere", &[&before.to_string()]);
            form.note = format!("{}\n{}", form.note, note.sentence);
            said.push(note);
            // Once the row before is in, the rules will ask what is said here already.
            planned.asks.push(NUMBER_TWICE.to_owned());
        }
        planned.fate = Fate::Comes;
        planned.form = Some(form);
        planned.units = units;
        Ok((planned, said))
    }
}

/// What a row says, whichever row it stands in.
fn content(form: &AgreementForm, units: &[String]) -> Result<String, RegistryError> {
    let without_note = AgreementForm {
        note: String::new(),
        ..form.clone()
    };
    let text = serde_json::to_string(&(without_note, units))?;
    Ok(files::Digest::of(text.as_bytes()).to_string())
}
