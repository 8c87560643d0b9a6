//! What would become of every row.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::ControlFlow;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sheets::records::{Record, records};
use sheets::{Book, Origin, Sheet};
use ts_rs::TS;

use super::asked::{Destination, asks};
use super::facts::Facts;
use super::incoming::Incoming;
use super::lore::Lore;
use super::reading::Reading;
use super::row::{self, Ground, Understood};
use super::said::{Said, Weight};
use super::twins::{Twin, Twins};
use super::use_cases::ImportError;
use super::{agreement, mapping, monitoring, submission};
use crate::agreements::NUMBER_TWICE;
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
    /// What it becomes; none where it was not understood.
    pub becomes: Option<Incoming>,
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
        rules,
        target,
        book,
        sheet,
        reading,
        ..
    } = *of;
    let since_1904 = matches!(book.origin, Origin::Workbook { since_1904: true });
    let asks = asks(target, rules.book());
    let (records, doubts) = records(sheet, &reading.mapping, &asks.fields(), since_1904);
    let doubts = row::by_row(doubts);
    let lore = Lore::of(connection, target, &records)?;
    let ground = Ground {
        target,
        shipped: target.shipped(),
        asks: &asks,
        book: rules.book(),
        sheet,
        reading,
        lore: &lore,
    };
    let understand = match target {
        Destination::Agreements => agreement::understand,
        Destination::Mapping => mapping::understand,
        Destination::Monitoring => monitoring::understand,
        Destination::Submissions => submission::understand,
    };
    let understood: Vec<(&Record, Option<Understood>, Vec<Said>)> = records
        .iter()
        // A form's empty lines are no rows.
        .filter(|record| asks.tells(record) || doubts.contains_key(&record.row))
        .map(|record| {
            let doubts = doubts.get(&record.row).map(Vec::as_slice).unwrap_or_default();
            let (understood, said) = understand(&ground, record, doubts);
            (record, understood, said)
        })
        .collect();
    let becoming: Vec<&Incoming> = understood
        .iter()
        .filter_map(|(_, one, _)| Some(&one.as_ref()?.becomes))
        .collect();
    let twins = Twins::of(connection, target, &becoming)?;
    let mut judge = Judge {
        of,
        repeated: repeated(sheet, &records),
        twins,
    };
    let mut plan = Plan {
        target,
        reading: reading.clone(),
        rows: Vec::new(),
        said: Vec::new(),
        against: audit::head(connection)?,
    };
    let total = understood.len();
    for (at, (record, understood, said)) in understood.into_iter().enumerate() {
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
        let facts = match (above.and_then(|at| plan.rows.get(at)), &row.other, &row.becomes) {
            (Some(above), _, _) => above.becomes.as_ref().map(|one| Facts::of(one, &own)),
            (None, Some(id), Some(becomes)) => Facts::of_record(connection, plan.target, becomes, id, &own)?,
            _ => None,
        };
        found.extend(facts.map(|facts| (at, facts)));
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
            becomes: None,
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
            planned.becomes = understood.map(|one| one.becomes);
            let said = Said::new(self.of.target, row, "row_repeated", &[&before.to_string()]);
            return Ok((planned, vec![said]));
        }
        let Some(Understood { mut becomes, units }) = understood else {
            return Ok((planned, said));
        };
        planned.sha256 = becomes.content(&units)?;
        let Planning {
            connection,
            rules,
            today,
            ..
        } = *self.of;
        planned.asks.extend(becomes.always_asks().map(str::to_owned));
        for finding in becomes.judge(connection, rules, today, &units)? {
            if finding.severity == Severity::Confirm && !planned.asks.contains(&finding.code) {
                planned.asks.push(finding.code.clone());
            }
            said.push(Said::of(row, finding));
        }
        if said.iter().any(|one| one.weight == Weight::Refuses) {
            planned.becomes = Some(becomes);
            return Ok((planned, said));
        }
        let twin = self.twins.of_row(row, &becomes, &planned.sha256);
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
                Twin::Otherwise { id, title } => {
                    planned.other = Some(id);
                    ("told_otherwise", title)
                }
            };
            planned.fate = Fate::Doubled;
            planned.becomes = Some(becomes);
            return Ok((planned, vec![Said::new(self.of.target, row, code, &[&value])]));
        }
        if let Incoming::Agreement(form) = &mut becomes
            && let Some(before) = self.twins.number_elsewhere(row, form)
        {
            let note = Said::new(self.of.target, row, "number_elsewhere", &[&before.to_string()]);
            form.note = format!("{}\n{}", form.note, note.sentence);
            said.push(note);
            // Once the row before is in, the rules will ask what is said here already.
            planned.asks.push(NUMBER_TWICE.to_owned());
        }
        planned.fate = Fate::Comes;
        planned.becomes = Some(becomes);
        planned.units = units;
        Ok((planned, said))
    }
}
