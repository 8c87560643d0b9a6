//! Every failure as a person hears it: a stable code, one sentence, one hint. The sentences stand in
//! `assets/text/problems.toml`; technical detail goes to the log only.

mod from_core;
mod from_exchange;
mod from_files;
mod from_forwarding;
mod from_imports;
mod from_meetings;
mod from_merging;
mod from_receipts;
mod from_rules;
mod from_scans;
mod from_senders;
mod from_signed;
mod from_twins;

pub(crate) use from_rules::{of_verdict, warnings};

use registry::{Finding, Severity};
use rules::Citation;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use ts_rs::TS;

/// What went wrong, in the office's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{message}")]
pub struct Problem {
    /// Stable code, for the interface and for scripts.
    pub code: String,
    /// One sentence.
    pub message: String,
    /// What to do now.
    pub hint: String,
    /// The fields that are wrong or ask, when a form was refused.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
}

/// What a rule says of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldProblem {
    /// Path into the form: `parties[1].region_code`.
    pub field: String,
    /// Stable code.
    pub code: String,
    /// One sentence.
    pub message: String,
    /// What to do now.
    pub hint: String,
    /// Refuses, or asks for a confirmation.
    pub severity: Severity,
    /// Id of another record it is about: an agreement, for a row of the map another row.
    pub other: Option<String>,
    /// The rules behind it, for what a rule of the law or of practice says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Citation>,
}

#[derive(Debug, Deserialize)]
struct Sentence {
    message: String,
    #[serde(default)]
    hint: String,
}

static SENTENCES: LazyLock<BTreeMap<String, Sentence>> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../assets/text/problems.toml")).unwrap_or_default()
});

/// Message and hint of a code with its slots filled; `None` for a code that has no sentence.
pub fn sentence(code: &str, details: &[String]) -> Option<(String, String)> {
    let found = SENTENCES.get(code)?;
    let fill = |text: &str| {
        details
            .iter()
            .enumerate()
            .fold(text.to_owned(), |text, (at, value)| {
                text.replace(&format!("{{{at}}}"), value)
            })
    };
    // A slot at the end may stay empty.
    let whole = |text: &str| fill(text).trim_end().to_owned();
    Some((whole(&found.message), whole(&found.hint)))
}

/// Every code with its message and its hint, as they are written.
pub(crate) fn sentences() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    SENTENCES
        .iter()
        .map(|(code, told)| (code.as_str(), told.message.as_str(), told.hint.as_str()))
}

impl Problem {
    /// The problem of a code. A code without a sentence says so honestly instead of showing nothing; a test keeps it
    /// from happening.
    pub fn new(code: &str, details: &[String]) -> Self {
        let (message, hint) = sentence(code, details).unwrap_or_else(|| {
            (
                format!("Terjadi kesalahan ({code})."),
                "Coba sekali lagi.".to_owned(),
            )
        });
        Self {
            code: code.to_owned(),
            message,
            hint,
            fields: Vec::new(),
        }
    }

    /// The problem of a refused form.
    pub fn of_findings(findings: Vec<Finding>) -> Self {
        let fields: Vec<FieldProblem> = findings.into_iter().map(Into::into).collect();
        let asks = fields.iter().all(|field| field.severity == Severity::Confirm);
        let mut problem = match fields.as_slice() {
            _ if asks => Self::new("form.confirm", &[fields.len().to_string()]),
            [one] => Self {
                message: one.message.clone(),
                hint: one.hint.clone(),
                ..Self::new("form.refused", &["1".into()])
            },
            _ => Self::new("form.refused", &[fields.len().to_string()]),
        };
        problem.fields = fields;
        problem
    }
}

impl From<Finding> for FieldProblem {
    fn from(finding: Finding) -> Self {
        let (message, hint) = sentence(&finding.code, &finding.details).unwrap_or_else(|| {
            (
                format!("Isian ini belum benar ({}).", finding.code),
                String::new(),
            )
        });
        Self {
            field: finding.field,
            code: finding.code,
            message,
            hint,
            severity: finding.severity,
            other: finding.other,
            sources: finding.sources,
        }
    }
}
