//! What there is to say of a row.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::asked::{Asks, Destination};
use crate::findings::{Finding, Severity};

/// What follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "ImportWeight")]
pub enum Weight {
    /// The row does not come in.
    Refuses,
    /// The row is here already.
    Doubles,
    /// The row comes in and says so.
    Notes,
}

/// One thing to say of one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Row of the spreadsheet.
    pub row: u32,
    /// The field it is about.
    pub field: Option<String>,
    /// Its column, from 0.
    pub column: Option<u32>,
    /// What stands there.
    pub value: String,
    /// Stable word.
    pub code: String,
    /// In words; empty for a finding of the rules, which is worded where findings are.
    pub sentence: String,
    /// What should stand there.
    pub expects: String,
    /// What follows.
    pub weight: Weight,
    /// The finding, where the rules of the form say it.
    pub finding: Option<Finding>,
}

impl Said {
    /// Words a reason of `assets/import`; which of its lists it stands in says what follows.
    pub(super) fn new(target: Destination, row: u32, code: &str, values: &[&str]) -> Self {
        let shipped = target.shipped();
        let lists = [
            (Weight::Refuses, &shipped.refused),
            (Weight::Doubles, &shipped.doubled),
            (Weight::Notes, &shipped.noted),
        ];
        let found = lists
            .into_iter()
            .find_map(|(weight, list)| Some((weight, list.get(code)?)));
        // A code without a sentence would be a defect of the build; a test asks for each.
        let (weight, pattern) =
            found.map_or((Weight::Refuses, code), |(weight, text)| (weight, text.as_str()));
        let worded = (0..).zip(values);
        let sentence = worded.fold(pattern.to_owned(), |text, (at, value): (usize, _)| {
            text.replace(&format!("{{{at}}}"), value)
        });
        Self {
            row,
            field: None,
            column: None,
            value: String::new(),
            code: code.to_owned(),
            sentence,
            expects: String::new(),
            weight,
            finding: None,
        }
    }

    /// Names the cell it is about.
    pub(super) fn at(mut self, asks: &Asks, field: &str, column: Option<u32>, value: &str) -> Self {
        self.field = Some(field.to_owned());
        self.column = column;
        value.clone_into(&mut self.value);
        self.expects = asks
            .field(field)
            .map(|one| one.expects.clone())
            .unwrap_or_default();
        self
    }

    /// What the rules of the form say: a refusal refuses, a question is a note.
    pub(super) fn of(row: u32, finding: Finding) -> Self {
        let weight = match finding.severity {
            Severity::Refused => Weight::Refuses,
            Severity::Confirm => Weight::Notes,
        };
        Self {
            row,
            field: None,
            column: None,
            value: finding.details.first().cloned().unwrap_or_default(),
            code: finding.code.clone(),
            sentence: String::new(),
            expects: String::new(),
            weight,
            finding: Some(finding),
        }
    }
}
