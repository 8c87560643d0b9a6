//! Letters: wizard, preview, register of letters, check of a code.

mod annex;
pub(crate) mod columns;
mod press;
mod report;
mod verify;

pub use columns::{AnnexColumn, columns, word};
pub use press::{OfficePress, PressError, WatchedPress};
pub(crate) use press::{group_kind, letterhead, page};
pub use verify::{PaperLine, Reproduced, Verification, VerifyRequest, verify};

use crate::papers::PaperFormat;
use crate::recap::PeriodChoice;
use crate::work::Watch;
use crate::{Problem, Written, twins};
use chrono::NaiveDate;
use files::Digest;
use registry::RegistryError;
use registry::attachments::{self, Attachment, Owner};
use registry::audit::{self, HistoryRow};
use registry::letters::{self as core, Gap, Letter, LetterKind, LetterOrder, LetterPrint, To};
use registry::recap::Recap;
use registry::{Actor, Period, Registry, Scope, consolidated, drafts, recap, settings};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::str::FromStr;
use ts_rs::TS;

/// Largest letter read back: a hundred thousand rows stay below it.
const PDF_MAX: u64 = 512 * 1024 * 1024;

/// What an officer asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterRequest {
    /// What letter; a recap when absent.
    #[serde(default)]
    pub kind: LetterKind,
    /// To whom.
    pub to: To,
    /// Which days.
    pub period: PeriodChoice,
    /// Which agreements.
    pub scope: Scope,
    /// Date of the letter.
    pub date: NaiveDate,
    /// Whole number; empty while it is awaited.
    pub number: String,
    /// Id of the official who signs.
    pub official: String,
    /// Ids of annex columns in order; empty takes the usual ones.
    pub columns: Vec<String>,
    /// Allowed before the period has ended.
    pub interim: bool,
}

impl TryFrom<&LetterRequest> for LetterOrder {
    type Error = Problem;
    fn try_from(request: &LetterRequest) -> Result<Self, Problem> {
        if request.kind == LetterKind::Consolidated {
            let staying = columns::staying(&request.columns);
            if !staying.is_empty() {
                return Err(Problem::new("letter.column_stays", &[staying.join(", ")]));
            }
        }
        Ok(Self {
            kind: request.kind,
            to: request.to,
            period: Period::try_from(request.period)?,
            scope: request.scope,
            date: request.date,
            number: request.number.clone(),
            official: request.official.clone(),
            columns: request.columns.clone(),
            interim: request.interim,
        })
    }
}

/// A letter to issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterIssue {
    /// What is asked for.
    pub letter: LetterRequest,
    /// Draft to forget once issued.
    pub draft: Option<String>,
}

/// What the wizard shows before a preview is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterOutlook {
    /// Counts.
    pub recap: Recap,
    /// The number as it would be printed.
    pub number_line: String,
    /// Name of the period.
    pub period: String,
    /// Addressee, line by line.
    pub addressee: Vec<String>,
    /// Agreements of which the report has no words for something; none for a recap.
    pub gaps: Vec<Gap>,
    /// Of a consolidated recap: from whom its figures come; its counts are then those per region (per daerah).
    pub consolidated: Option<ConsolidatedOutlook>,
    /// What is still wrong, field by field.
    pub problems: Vec<crate::FieldProblem>,
}

/// From whom the figures of a consolidated recap come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsolidatedOutlook {
    /// Agreements per document (per naskah unik).
    pub per_document: u32,
    /// Offices of which data are expected, the own one among them.
    pub offices: u32,
    /// Those that gave theirs for the period.
    pub reported: u32,
    /// Names of the others.
    pub absent: Vec<String>,
    /// Those of the others that are counted by what they gave before.
    pub earlier: u32,
    /// Counted agreements that packages contradict each other about.
    pub disputed: u32,
    /// Rows that were not taken in, as the rules refuse them.
    pub refused: u32,
    /// Pairs that look like one agreement and that nobody has decided on.
    pub twins_open: u32,
}

/// Which letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterId {
    /// Its id.
    pub id: String,
}

/// Which print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintId {
    /// Id of the letter.
    pub id: String,
    /// Which print; the newest when absent.
    pub print: Option<u32>,
}

/// A print to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterSave {
    /// Id of the letter.
    pub id: String,
    /// Which print; the newest when absent.
    pub print: Option<u32>,
    /// As the PDF that was issued, or the same words for a word processor.
    pub format: PaperFormat,
}

impl LetterSave {
    /// The print that is meant.
    pub fn which(&self) -> PrintId {
        PrintId {
            id: self.id.clone(),
            print: self.print,
        }
    }
}

/// A number from the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterNumber {
    /// Id of the letter.
    pub id: String,
    /// The whole number.
    pub number: String,
}

/// A scan of the signed paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterSign {
    /// Id of the letter.
    pub id: String,
    /// Handle of the chosen scan.
    pub file: String,
}

/// A letter to make void.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterVoid {
    /// Id of the letter.
    pub id: String,
    /// Why.
    pub reason: String,
}

/// One letter with everything its screen shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LetterView {
    /// The letter.
    pub letter: Letter,
    /// Every print, first to newest.
    pub prints: Vec<LetterPrint>,
    /// Scans.
    pub attachments: Vec<Attachment>,
    /// What happened to it, newest first.
    pub history: Vec<HistoryRow>,
}

/// What the wizard shows of an order: counts, number, and what is still wrong.
///
/// # Errors
/// [`Problem`] for an impossible period, or from the register.
pub fn outlook(registry: &Registry, request: &LetterRequest) -> Result<LetterOutlook, Problem> {
    let order = LetterOrder::try_from(request)?;
    let rules = registry.rules()?;
    let twins_open = match order.kind {
        LetterKind::Consolidated => twins::open(registry)?,
        _ => 0,
    };
    registry.read(|c| {
        let settings = settings::letter_settings(c)?;
        let (period, as_of) = (
            order.period,
            recap::as_of(order.period, order.date.min(registry.today())),
        );
        let (recap, gaps, gathered) = if order.kind == LetterKind::Consolidated {
            let (counts, from) = consolidated_outlook(c, &order, as_of, twins_open)?;
            (counts, Vec::new(), Some(from))
        } else if order.kind.is_report() {
            let rows = core::report_rows(c, rules, order.kind, period, as_of, |_, _| {
                Ok::<(), RegistryError>(())
            })?;
            let counted: Vec<recap::RecapRow> = rows.iter().map(|one| one.row.clone()).collect();
            let counts = recap::count(&counted, period, Scope::InForce, as_of);
            (counts, core::gaps(order.kind, &rows), None)
        } else {
            (recap::recap(c, period, order.scope, as_of)?, Vec::new(), None)
        };
        Ok(LetterOutlook {
            recap,
            gaps,
            consolidated: gathered,
            number_line: if order.number.trim().is_empty() {
                core::propose_number(&settings, order.date, None)
            } else {
                order.number.clone()
            },
            period: order.period.label(),
            addressee: core::addressee(c, &order, &settings)?.lines,
            problems: core::findings(c, "", &order)?
                .into_iter()
                .map(Into::into)
                .collect(),
        })
    })
}

fn consolidated_outlook(
    connection: &Connection,
    order: &LetterOrder,
    as_of: NaiveDate,
    twins_open: u32,
) -> Result<(Recap, ConsolidatedOutlook), RegistryError> {
    let report = consolidated::outline(connection, order.period, order.scope, as_of)?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let absent: Vec<String> = report.absent().map(|office| office.region_name.clone()).collect();
    let from = ConsolidatedOutlook {
        per_document: report.recap.per_document.total,
        offices: count(report.offices.len()),
        reported: count(report.reported()),
        earlier: count(report.absent().filter(|office| office.total > 0).count()),
        absent,
        disputed: report.disputed(),
        refused: report.refused(),
        twins_open,
    };
    let counts = report.recap.per_region;
    let recap = Recap {
        period: order.period,
        label: report.recap.label,
        scope: order.scope,
        as_of,
        total: counts.total,
        kinds: counts.kinds,
        ksdd: counts.ksdd,
        statuses: counts.statuses,
        urusan: counts.urusan,
        work_units: Vec::new(),
        years: counts.years,
    };
    Ok((recap, from))
}

/// The letter as its paper would be, marked KONSEP, without a code.
///
/// # Errors
/// [`Problem`] with the fields, the place of a sign that cannot be printed, or `work.cancelled`.
pub fn preview(
    registry: &Registry,
    press: &OfficePress,
    request: &LetterRequest,
    watch: Watch<'_>,
) -> Result<Vec<u8>, Problem> {
    let order = LetterOrder::try_from(request)?;
    let today = registry.today();
    if order.kind.is_report() {
        let rules = registry.rules()?;
        let waited = press.watched(watch);
        let content = registry.read(|c| core::compose_report(c, rules, "konsep", &order, today, &waited))?;
        let press = press.with_emblems(registry, &content.settings)?;
        return Ok(press.watched(watch).draft_report(&content)?);
    }
    if order.kind == LetterKind::Consolidated {
        let waited = press.watched(watch);
        let content = registry.read(|c| core::compose_consolidated(c, "konsep", &order, today, &waited))?;
        let press = press.with_emblems(registry, &content.settings)?;
        return Ok(press.watched(watch).draft_consolidated(&content)?);
    }
    let content = registry.read(|c| core::compose(c, "konsep", &order, today, &press.watched(watch)))?;
    press
        .with_emblems(registry, &content.settings)?
        .watched(watch)
        .draft(&content)
        .map_err(Problem::from)
}

/// Issues a letter.
///
/// # Errors
/// [`Problem`], also `work.cancelled`; nothing is issued then, no file is kept and no number is spent.
pub fn issue(
    registry: &Registry,
    actor: &Actor,
    press: &OfficePress,
    request: &LetterIssue,
    watch: Watch<'_>,
) -> Result<Written<Letter>, Problem> {
    let order = LetterOrder::try_from(&request.letter)?;
    let settings = registry.read(settings::letter_settings)?;
    let press = press.with_emblems(registry, &settings)?;
    let done = registry.transact(actor, "letter.issue", |tx| {
        core::issue(tx, &order, &press.watched(watch))
    })?;
    if let Some(draft) = &request.draft {
        drafts::discard(registry, draft)?;
    }
    Ok(done.into())
}

/// Fills in the agenda's number as a new print.
///
/// # Errors
/// [`Problem`]; nothing changes then.
pub fn number(
    registry: &Registry,
    actor: &Actor,
    press: &OfficePress,
    request: &LetterNumber,
    watch: Watch<'_>,
) -> Result<Written<Letter>, Problem> {
    let emblem = registry.read(|c| {
        let print = core::get(c, &request.id)?.map_or(1, |letter| letter.newest.print);
        core::content(c, &request.id, print)
    })?;
    let press = press.with_emblem_of(registry, emblem.as_deref())?;
    let done = registry.transact(actor, "letter.number", |tx| {
        core::renumber(tx, &request.id, &request.number, &press.watched(watch))
    })?;
    Ok(done.into())
}

/// Files the scan of the signed paper.
///
/// # Errors
/// [`Problem`]; nothing changes then.
pub fn sign(registry: &Registry, actor: &Actor, id: &str, scan: &Path) -> Result<Written<Letter>, Problem> {
    let kept = attachments::keep(registry, scan)?;
    let done = registry.transact(actor, "letter.sign", |tx| {
        core::sign::<PressError>(tx, id, &kept).map(|(letter, _)| letter)
    })?;
    Ok(done.into())
}

/// Makes a letter void.
///
/// # Errors
/// [`Problem`]; nothing changes then.
pub fn void(registry: &Registry, actor: &Actor, request: &LetterVoid) -> Result<Written<Letter>, Problem> {
    let done = registry.transact(actor, "letter.void", |tx| {
        core::void::<PressError>(tx, &request.id, &request.reason)
    })?;
    Ok(done.into())
}

/// Every letter, newest first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn all(registry: &Registry) -> Result<Vec<Letter>, Problem> {
    Ok(registry.read(core::all)?)
}

/// One letter.
///
/// # Errors
/// [`Problem`] `letter.not_found`.
pub fn get(registry: &Registry, request: &LetterId) -> Result<LetterView, Problem> {
    let id = &request.id;
    registry.read(|c| {
        Ok(LetterView {
            letter: core::get(c, id)?
                .ok_or_else(|| Problem::new("letter.not_found", std::slice::from_ref(id)))?,
            prints: core::prints(c, id)?,
            attachments: attachments::of_owner(c, Owner::Letter, id)?,
            history: audit::history(c, "letter", id)?,
        })
    })
}

/// The bytes of a print, the same for ever, proved by their SHA-256.
///
/// # Errors
/// [`Problem`] when they are missing or damaged.
pub fn pdf(registry: &Registry, request: &PrintId) -> Result<Vec<u8>, Problem> {
    let print = find_print(registry, request)?;
    let digest = Digest::from_str(&print.pdf_sha256)
        .map_err(|_| Problem::new("letter.not_found", std::slice::from_ref(&request.id)))?;
    Ok(registry.vault().read(&digest, PDF_MAX)?)
}

/// A print as it is saved: the PDF that was issued, or its words as a file for word processors, for offices that sign in a system
/// that asks for one.
///
/// # Errors
/// [`Problem`] when the print is missing or damaged.
pub fn saved(registry: &Registry, press: &OfficePress, request: &LetterSave) -> Result<Vec<u8>, Problem> {
    let id = request.which();
    if request.format == PaperFormat::Pdf {
        return pdf(registry, &id);
    }
    let print = find_print(registry, &id)?.print;
    let missing = || Problem::new("letter.not_found", std::slice::from_ref(&request.id));
    let content = registry
        .read(|c| core::content(c, &request.id, print))?
        .ok_or_else(missing)?;
    let press = press.with_emblem_of(registry, Some(&content))?;
    Ok(press.again_docx(&content)?)
}

/// A file name for a print: `Surat-Rekapitulasi_2025-S2_Gubernur_cetakan-1.pdf`.
///
/// # Errors
/// [`Problem`] `letter.not_found`.
pub fn file_name(registry: &Registry, request: &PrintId, format: PaperFormat) -> Result<String, Problem> {
    let view = get(
        registry,
        &LetterId {
            id: request.id.clone(),
        },
    )?;
    let to = match view.letter.to {
        To::Governor => "Gubernur",
        To::Minister => "Menteri",
        To::Head => "Kepala-Daerah",
    };
    let name = match view.letter.kind {
        LetterKind::Recap => "Surat-Rekapitulasi",
        LetterKind::TkksdSemester => "Laporan-Semester-TKKSD",
        LetterKind::TkksdAnnual => "Laporan-Tahunan-TKKSD",
        LetterKind::ForeignAnnual => "Laporan-Tahunan-KSDPL-KSDLL",
        LetterKind::Consolidated => "Surat-Rekapitulasi-Gabungan",
    };
    let print = request.print.unwrap_or(view.letter.newest.print);
    Ok(files::safe_name(&format!(
        "{name}_{}_{}_{to}_cetakan-{print}.{}",
        view.letter.period_from,
        view.letter.period_to,
        format.ending()
    )))
}

fn find_print(registry: &Registry, request: &PrintId) -> Result<LetterPrint, Problem> {
    let prints = registry.read(|c| core::prints(c, &request.id))?;
    match request.print {
        Some(print) => prints.into_iter().find(|one| one.print == print),
        None => prints.into_iter().next_back(),
    }
    .ok_or_else(|| Problem::new("letter.not_found", std::slice::from_ref(&request.id)))
}

/// A stored code in its groups of four, as the paper shows it.
pub(crate) fn grouped(code: &str) -> String {
    code.parse::<letters::Code>()
        .map_or_else(|_| code.to_owned(), |code| code.to_string())
}
