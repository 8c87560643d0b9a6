//! Columns of the annex: their headings and what each row says in them.

use registry::agreements::{Document, Kind};
use registry::monitoring::Measure;
use registry::progress::Progress;
use registry::recap::RecapRow;
use registry::reference::urusan;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use ts_rs::TS;

/// Wording of printed letters and command-line output, by group and stable word.
pub(crate) static WORDS: LazyLock<BTreeMap<String, BTreeMap<String, String>>> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../../assets/text/words.toml")).unwrap_or_default()
});

/// The word a person reads for a stable one; the stable one itself when it has none.
pub fn word<'a>(group: &str, stable: &'a str) -> &'a str {
    WORDS
        .get(group)
        .and_then(|words| words.get(stable))
        .map_or(stable, String::as_str)
}

/// A word of the rules as people read it: "Direkomendasikan dengan catatan".
pub(crate) fn spoken(word: &str) -> String {
    let mut text = word.replace('-', " ");
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// A column an annex can have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnnexColumn {
    /// Stable id.
    pub id: String,
    /// Heading.
    pub heading: String,
    /// Relative width.
    pub weight: u16,
    /// `left`, `center` or `right`.
    pub align: String,
    /// Whether it is there when nothing was chosen.
    pub usual: bool,
    /// Letter of Pasal 17(5)/39(5) it answers; empty for others.
    pub law: String,
    /// Whether a package of another office brings what stands in it: only such a column can be filled for every office.
    #[serde(default = "yes")]
    pub travels: bool,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
struct Columns {
    column: Vec<AnnexColumn>,
}

static COLUMNS: LazyLock<Vec<AnnexColumn>> = LazyLock::new(|| {
    toml::from_str::<Columns>(include_str!("../../../../../assets/text/annex-columns.toml"))
        .map(|columns| columns.column)
        .unwrap_or_default()
});

/// Every column, in the usual order.
pub fn columns() -> &'static [AnnexColumn] {
    &COLUMNS
}

/// The chosen columns in their order; the usual ones when nothing was chosen. The row number always leads.
pub(super) fn chosen(ids: &[String]) -> Vec<&'static AnnexColumn> {
    if ids.is_empty() {
        return COLUMNS.iter().filter(|column| column.usual).collect();
    }
    let mut chosen: Vec<&AnnexColumn> = COLUMNS.iter().filter(|column| column.id == "no").collect();
    for id in ids {
        chosen.extend(
            COLUMNS
                .iter()
                .filter(|column| &column.id == id && column.id != "no"),
        );
    }
    chosen
}

/// The chosen columns that cannot be filled for other offices.
pub(super) fn staying(ids: &[String]) -> Vec<&'static str> {
    let chosen = COLUMNS.iter().filter(|column| ids.contains(&column.id));
    chosen
        .filter(|column| !column.travels)
        .map(|column| column.heading.as_str())
        .collect()
}

/// What a row says in a column, as paragraphs.
pub(crate) fn cell(column: &str, number: usize, row: &RecapRow) -> Vec<String> {
    let form = &row.agreement.form;
    match column {
        "no" => vec![number.to_string()],
        "title" => vec![form.title.clone()],
        "document" => distinct(main(row).map(|d| word("document", d.kind.word()).to_owned())),
        "parties" => form
            .parties
            .iter()
            .enumerate()
            .map(|(at, party)| format!("{}. {}", at + 1, party.name))
            .collect(),
        "numbers" => form
            .documents
            .iter()
            .flat_map(|document| numbers(row, document))
            .collect(),
        "purpose" => paragraphs(&form.purpose),
        "object" => paragraphs(&form.object),
        "scope" => paragraphs(&form.scope),
        "term" => term(row),
        "urusan" => form
            .urusan
            .iter()
            .filter_map(|code| urusan::find(code))
            .map(|u| u.name.clone())
            .collect(),
        "work_units" => row.work_units.clone(),
        "funding" => funding(row),
        "status" => vec![word("status", &stable(&row.status)).to_owned()],
        "development" => told(row, |progress| &progress.development),
        "problems" => told(row, |progress| &progress.problems),
        "efforts" => told(row, |progress| &progress.efforts),
        "other" => told(row, |progress| &progress.other),
        "realised_volume" => percent(row.attained.percent(Measure::Volume)),
        "realised_money" => percent(row.attained.percent(Measure::Money)),
        "realised_benefit" => percent(row.attained.percent(Measure::Benefit)),
        "score" => measured(row.attained.score.map(|score| hundredths(score.into()))),
        "recommendation" => {
            let given = row.attained.recommendation.as_ref();
            measured(given.map(|id| word("recommendation", id).to_owned()))
        }
        "note" => paragraphs(&form.note),
        _ => Vec::new(),
    }
}

/// What the monitoring of the period tells; an empty cell would leave open whether nothing was reported or nothing is
/// the matter.
fn told(row: &RecapRow, text: impl Fn(&Progress) -> &str) -> Vec<String> {
    let Some(progress) = &row.progress else {
        return vec![word("phrase", "not_reported").to_owned()];
    };
    let told = paragraphs(text(progress));
    if told.is_empty() {
        return vec![word("phrase", "nothing_told").to_owned()];
    }
    told
}

/// Whether a cell only says that there is nothing to say.
pub(crate) fn tells_nothing(lines: &[String]) -> bool {
    let signs = ["not_reported", "nothing_told"].map(|stable| word("phrase", stable));
    lines.iter().all(|line| signs.contains(&line.as_str()))
}

fn percent(share: Option<i64>) -> Vec<String> {
    measured(share.map(|share| format!("{}%", hundredths(share))))
}

/// A figure of monitoring, or the sign that there is none.
fn measured(figure: Option<String>) -> Vec<String> {
    vec![figure.unwrap_or_else(|| word("phrase", "nothing_told").to_owned())]
}

/// Hundredths as people write them: `87,5`, `100`.
pub fn hundredths(value: i64) -> String {
    let written = format!("{},{:02}", value / 100, value % 100);
    written.trim_end_matches('0').trim_end_matches(',').to_owned()
}

/// The stable word of a serialised enum.
fn stable<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

fn main(row: &RecapRow) -> impl Iterator<Item = &Document> {
    row.agreement.form.documents.iter()
}

fn distinct(values: impl Iterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for value in values {
        if !kept.contains(&value) {
            kept.push(value);
        }
    }
    kept
}

/// The paragraphs of a typed text.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// One document's numbers, in the order of the parties, and its day.
fn numbers(row: &RecapRow, document: &Document) -> Vec<String> {
    let form = &row.agreement.form;
    let mut lines: Vec<String> = form
        .parties
        .iter()
        .filter_map(|party| document.numbers.iter().find(|n| n.party_id == party.id))
        .map(|n| n.number.clone())
        .collect();
    if lines.is_empty() {
        lines.push(word("phrase", "number_unknown").to_owned());
    }
    lines.push(match (document.signed, document.starts) {
        (Some(day), _) => letters::long_date(day),
        (None, Some(_)) if form.kind == Kind::Legacy => word("phrase", "date_unknown").to_owned(),
        _ => word("phrase", "not_signed").to_owned(),
    });
    lines
}

fn term(row: &RecapRow) -> Vec<String> {
    let term = &row.term;
    let mut lines = match (term.starts, term.ends) {
        (None, _) => vec![word("phrase", "not_signed").to_owned()],
        (Some(starts), Some(ends)) => {
            vec![format!(
                "{} {} {}",
                letters::long_date(starts),
                word("phrase", "until"),
                letters::long_date(ends)
            )]
        }
        (Some(starts), None) => {
            let reason = row
                .agreement
                .form
                .documents
                .iter()
                .find_map(|d| d.open_reason.clone());
            vec![
                format!("{}, {}", letters::long_date(starts), word("phrase", "open_ended")),
                reason.map(|reason| format!("({reason})")).unwrap_or_default(),
            ]
        }
    };
    if let (Some(ended), Some(reason)) = (term.ended_on, row.agreement.form.end_reason) {
        lines.push(format!(
            "{} {}: {}",
            word("phrase", "ended_on"),
            letters::long_date(ended),
            word("end_reason", reason.word())
        ));
    }
    lines.retain(|line| !line.is_empty());
    lines
}

fn funding(row: &RecapRow) -> Vec<String> {
    let form = &row.agreement.form;
    let sources: Vec<&str> = form
        .funding_sources
        .iter()
        .map(|s| word("funding", s.word()))
        .collect();
    let mut lines = Vec::new();
    if !sources.is_empty() {
        lines.push(sources.join(", "));
    }
    if let Some(sen) = form.amount.and_then(|sen| u64::try_from(sen).ok()) {
        lines.push(format!("Rp{},{:02}", letters::thousands(sen / 100), sen % 100));
    }
    if !form.funding_note.is_empty() {
        lines.push(form.funding_note.clone());
    }
    lines
}
