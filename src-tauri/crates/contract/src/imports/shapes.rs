//! What is asked and told of imports.

use std::collections::BTreeMap;

use registry::agreements::PartyType;
use registry::imports::{Destination, Facts, Fate, Own, Reading, Weight};
use serde::{Deserialize, Serialize};
use sheets::records::Mapping;
use sheets::values::days::Order;
use ts_rs::TS;

use crate::Problem;

/// A file to open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportOpen {
    /// Handle of what was chosen.
    pub file: String,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportBook {
    /// Handle of it, until another is opened.
    pub book: String,
    /// Name of the file.
    pub file_name: String,
    /// What kind of file it is, in words: `Excel`, `CSV, UTF-8, dipisah titik koma`.
    pub origin: String,
    /// What its rows become, where it is a form that was given away.
    pub target: Option<Destination>,
    /// Its sheets.
    pub sheets: Vec<ImportSheet>,
}

/// A sheet to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportSheet {
    /// Its name; empty for a text.
    pub name: String,
    /// Whoever made the file hid it.
    pub hidden: bool,
    /// Rows that hold anything.
    pub rows: u32,
    /// Its first rows as they stand, to choose the heading from.
    pub first: Vec<ImportLine>,
}

/// A row as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportLine {
    /// Its number.
    pub row: u32,
    /// Its cells from the first column on.
    pub cells: Vec<String>,
}

/// How a sheet is read, as the page holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportReading {
    /// First and last row that name the columns; none where the table begins at once.
    pub heading: Option<(u32, u32)>,
    /// Which column holds which field.
    pub columns: BTreeMap<String, u32>,
    /// Order of days by field: `day-first` or `month-first`.
    #[ts(type = "{ [key in string]: \"day-first\" | \"month-first\" }")]
    pub orders: BTreeMap<String, Order>,
    /// What words mean, by field and by the word in small letters.
    pub words: BTreeMap<String, BTreeMap<String, String>>,
    /// What is the same in every row, by field.
    pub fixed: BTreeMap<String, String>,
    /// Whose register it is.
    pub own: ImportOwn,
}

/// Whose register a table is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportOwn {
    /// As it stands in the papers.
    pub name: String,
    /// What it is.
    #[serde(rename = "type")]
    pub type_: PartyType,
    /// Its code, for a region.
    pub region_code: Option<String>,
    /// Words by which a list of parties names it.
    pub names: Vec<String>,
    /// Words by which the job of a signer is known to be one of its own.
    pub signers: Vec<String>,
    /// Words by which a number is known to be its own.
    pub numbers: Vec<String>,
}

impl From<Reading> for ImportReading {
    fn from(reading: Reading) -> Self {
        let Reading { mapping, fixed, own } = reading;
        Self {
            heading: mapping.heading,
            columns: mapping.columns,
            orders: mapping.orders,
            words: mapping.words,
            fixed,
            own: ImportOwn {
                name: own.name,
                type_: own.type_,
                region_code: own.region_code,
                names: own.names,
                signers: own.signers,
                numbers: own.numbers,
            },
        }
    }
}

impl From<ImportReading> for Reading {
    fn from(reading: ImportReading) -> Self {
        let own = reading.own;
        Self {
            mapping: Mapping {
                heading: reading.heading,
                columns: reading.columns,
                orders: reading.orders,
                words: reading.words,
            },
            fixed: reading.fixed,
            own: Own {
                name: own.name,
                type_: own.type_,
                region_code: own.region_code,
                names: own.names,
                signers: own.signers,
                numbers: own.numbers,
            },
        }
    }
}

/// How a sheet would be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportPropose {
    /// Handle of the file.
    pub book: String,
    /// Which sheet, from 0.
    pub sheet: u32,
    /// What its rows become.
    pub target: Destination,
    /// A heading that was chosen; found when absent.
    pub heading: Option<ImportHeading>,
    /// Name of a reading that was kept.
    pub kept: Option<String>,
}

/// A heading that was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportHeading {
    /// First and last row; none for a table without names.
    pub rows: Option<(u32, u32)>,
}

/// A sheet with a reading of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportExamine {
    /// Handle of the file.
    pub book: String,
    /// Which sheet, from 0.
    pub sheet: u32,
    /// What its rows become.
    pub target: Destination,
    /// How it is read.
    pub reading: ImportReading,
}

/// A sheet held against a reading: what there is to choose, and what was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportView {
    /// The reading.
    pub reading: ImportReading,
    /// Columns of the table.
    pub columns: Vec<ImportColumn>,
    /// What may be asked of them.
    pub fields: Vec<ImportField>,
    /// Names of readings that were kept.
    pub kept: Vec<String>,
    /// Rows that hold anything below the heading.
    pub rows: u32,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportColumn {
    /// From 0.
    pub at: u32,
    /// The letters Excel calls it by.
    pub letters: String,
    /// What the heading calls it.
    pub name: String,
    /// Cells that hold anything.
    pub filled: u32,
    /// The first different ones.
    pub samples: Vec<String>,
}

/// One field that a row may tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportField {
    /// Its word.
    pub id: String,
    /// What a person calls it.
    pub label: String,
    /// What should stand there.
    pub expects: String,
    /// Without it a row does not come in.
    pub needed: bool,
    /// It holds years: one may be the same in all rows.
    pub year: bool,
    /// What words of it may mean; empty where there are no choices.
    pub choices: Vec<ImportChoice>,
    /// The words of its column with what they mean.
    pub typed: Vec<ImportWord>,
    /// How its days are written, for a column of days.
    pub days: Option<ImportDays>,
}

/// What a word may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportChoice {
    /// Stable word, code or id; `-` leaves the word out, `+` makes a work unit of it.
    pub value: String,
    /// What a person reads.
    pub label: String,
}

/// One word of a column of choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportWord {
    /// As it is first typed.
    pub text: String,
    /// As it is looked up.
    pub key: String,
    /// In how many rows.
    pub rows: u32,
    /// What it means; absent while nobody said.
    pub meaning: Option<String>,
}

/// How a column of days is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportDays {
    /// `day-first` or `month-first`, as it is read.
    #[ts(type = "\"day-first\" | \"month-first\"")]
    pub order: Order,
    /// One sentence why.
    pub sentence: String,
    /// Cells with what they are read as, in words.
    pub examples: Vec<ImportDay>,
    /// Cells that could be two days while nothing proves the order.
    pub open: bool,
}

/// A cell of a column of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportDay {
    /// As typed.
    pub typed: String,
    /// In words: `5 Juni 2024`; empty where it is no day.
    pub read: String,
}

/// A sheet to plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportAsk {
    /// The sheet and how it is read.
    pub table: ImportExamine,
    /// Rows that come in although they are here already.
    pub anyway: Vec<u32>,
}

/// What would become of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportPlan {
    /// Handle of the plan, until another is made.
    pub plan: String,
    /// Rows that hold anything.
    pub rows: u32,
    /// Rows that come in.
    pub accepted: u32,
    /// Rows that are here already.
    pub doubled: u32,
    /// Rows that stay outside.
    pub refused: u32,
    /// Work units that are made with it.
    pub units: Vec<String>,
    /// Everything there is to say, by what it is: refusals first, then doubles, then notes.
    pub groups: Vec<ImportGroup>,
}

/// Everything that is said under one code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportGroup {
    /// Its code.
    pub code: String,
    /// What follows.
    pub weight: Weight,
    /// What it is called.
    pub title: String,
    /// How often it is said.
    pub count: u32,
}

/// A page of what is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportSaidRequest {
    /// Handle of the plan.
    pub plan: String,
    /// Only of this code.
    pub code: Option<String>,
    /// How many are before.
    pub offset: u32,
    /// At most so many.
    pub limit: u32,
}

/// One thing that is said, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportSaid {
    /// Row of the spreadsheet.
    pub row: u32,
    /// Its code.
    pub code: String,
    /// What follows.
    pub weight: Weight,
    /// Letters and name of the column; empty where it is of the whole row.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// The sentence.
    pub sentence: String,
    /// What should stand there, or what to do.
    pub expects: String,
    /// What the row says, where two are held side by side.
    pub facts: Option<Facts>,
    /// What the other one says: the row above, or the record.
    pub other: Option<Facts>,
    /// Id of the other one, where it is a record.
    pub other_id: Option<String>,
}

/// Rows as they would come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportRowsRequest {
    /// Handle of the plan.
    pub plan: String,
    /// Only of this fate.
    pub fate: Fate,
    /// How many are before.
    pub offset: u32,
    /// At most so many.
    pub limit: u32,
}

/// A row as it would come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportComing {
    /// Row of the spreadsheet.
    pub row: u32,
    /// What it says.
    pub facts: Facts,
}

/// A plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportPlanId {
    /// Handle of the plan.
    pub plan: String,
}

/// An import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportId {
    /// Its id.
    pub id: String,
}

/// A reading to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportKeep {
    /// Under which name.
    pub name: String,
    /// The sheet and how it is read.
    pub table: ImportExamine,
}

/// A reading to forget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportForget {
    /// What rows become.
    pub target: Destination,
    /// Its name.
    pub name: String,
}

/// A folder of forms that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportForms {
    /// Handle of the folder that was chosen.
    pub folder: String,
}

/// Forms that came back, with what would become of each.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportFormsPlan {
    /// Handle of them all, until others are opened.
    pub forms: String,
    /// Each file, in the order of its name.
    pub files: Vec<ImportForm>,
}

/// One form that came back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportForm {
    /// Name of the file.
    pub file_name: String,
    /// What its rows become; absent where it is no form.
    pub target: Option<Destination>,
    /// What would become of its rows; absent where it was not read.
    pub plan: Option<ImportPlan>,
    /// Why it was not read.
    pub problem: Option<Problem>,
}

/// Forms to take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportFormsId {
    /// Handle of them all.
    pub forms: String,
}
