//! What a rule has to say about a form: at which field, and whether it refuses or only asks.

use rules::Citation;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether a finding stops a save.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The save is refused until the field is right.
    Refused,
    /// The save goes on once the officer has confirmed it.
    Confirm,
}

/// One thing a rule found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Finding {
    /// The field, as a path into the form: `title`, `parties[1].region_code`, `documents[0].ends`.
    pub field: String,
    /// Stable name of the rule; its sentence stands in `assets/text/problems.toml`.
    pub code: String,
    /// Refuses or asks.
    pub severity: Severity,
    /// Values for the sentence's slots, in order.
    pub details: Vec<String>,
    /// Another record the finding is about: an agreement, for a row of the map another row.
    pub other: Option<String>,
    /// The rules behind it, where it follows from the rulebook.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Citation>,
}

impl Finding {
    /// A finding that refuses the save.
    pub fn refused(field: impl Into<String>, code: &str) -> Self {
        Self::new(field, code, Severity::Refused)
    }

    /// A finding that the officer may confirm.
    pub fn confirm(field: impl Into<String>, code: &str) -> Self {
        Self::new(field, code, Severity::Confirm)
    }

    fn new(field: impl Into<String>, code: &str, severity: Severity) -> Self {
        Self {
            field: field.into(),
            code: code.into(),
            severity,
            details: Vec::new(),
            other: None,
            sources: Vec::new(),
        }
    }

    /// Adds a value for the sentence.
    pub fn with(mut self, detail: impl ToString) -> Self {
        self.details.push(detail.to_string());
        self
    }

    /// Names the rules behind it.
    pub fn by(mut self, sources: Vec<Citation>) -> Self {
        self.sources = sources;
        self
    }

    /// Names the other record.
    pub fn about(mut self, id: impl Into<String>) -> Self {
        self.other = Some(id.into());
        self
    }
}

/// Keeps the findings that stop a save: refusals, and questions whose code was not confirmed.
pub fn standing(findings: Vec<Finding>, confirmed: &[String]) -> Vec<Finding> {
    findings
        .into_iter()
        .filter(|f| f.severity == Severity::Refused || !confirmed.contains(&f.code))
        .collect()
}
