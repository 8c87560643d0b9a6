//! The working papers (naskah kerja) of a submission: which ones its path has, and each as PDF or .docx. Papers of the
//! office itself stand beside them: the annex of a year's plan, and the agenda.
//!
//! Wording stands in `assets/papers`; what a submission does not say yet becomes a dotted line and is named among
//! what is missing. Nothing is kept: a paper is made anew from the register each time it is asked for.

pub mod agenda;
mod agreements;
mod facts;
mod forms;
mod key_letter;
mod letters;
mod meetings;
mod office;
pub mod plan;
pub mod recap;
mod receipt;
mod receipt_slip;
pub mod reminder;
mod review;
mod wording;

pub(crate) use recap::counted::in_words as filter_in_words;

pub use key_letter::{key_letter, key_letter_name};
pub use receipt_slip::{receipt_slip, receipt_slip_name};

use crate::Problem;
use crate::chosen::Purpose;
use crate::letters::OfficePress;
use facts::Facts;
use registry::Registry;
use registry::meetings::{Meeting, MeetingError};
use rules::path::{Evidence, Initiative};
use rules::{Citation, Journey};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use wording::say;

/// A working paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PaperKind {
    /// Requirements of the path and what was given (lembar periksa kelengkapan).
    CheckSheet,
    /// Review of TKKSD (telaahan).
    Review,
    /// Minutes of a meeting (berita acara rapat).
    Minutes,
    /// Receipt of what was handed in (tanda terima berkas).
    Receipt,
    /// The letter that offers the cooperation (surat penawaran).
    OfferLetter,
    /// The second request for an answer (permintaan tanggapan kedua).
    SecondRequest,
    /// Draft of a Kesepakatan Bersama.
    KbDraft,
    /// Draft of a Perjanjian Kerja Sama or Kontrak.
    PksDraft,
    /// Draft of a Nota Kesepakatan.
    NkDraft,
}

impl PaperKind {
    /// Every paper, in the order of the path.
    pub const ALL: [Self; 9] = [
        Self::Receipt,
        Self::CheckSheet,
        Self::Review,
        Self::OfferLetter,
        Self::SecondRequest,
        Self::Minutes,
        Self::KbDraft,
        Self::PksDraft,
        Self::NkDraft,
    ];

    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            Self::CheckSheet => "check-sheet",
            Self::Review => "review",
            Self::Minutes => "minutes",
            Self::Receipt => "receipt",
            Self::OfferLetter => "offer-letter",
            Self::SecondRequest => "second-request",
            Self::KbDraft => "kb-draft",
            Self::PksDraft => "pks-draft",
            Self::NkDraft => "nk-draft",
        }
    }

    /// The paper of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.word() == word)
    }

    /// The name an officer reads.
    pub fn name(self) -> &'static str {
        say("name", self.word())
    }

    /// Documents of the rules whose presence on the path brings this paper along; none for papers of every path.
    fn documents(self) -> &'static [&'static str] {
        match self {
            Self::CheckSheet | Self::Receipt => &[],
            Self::Review => &["tkksd-review"],
            Self::Minutes => &["meeting-notes", "meeting-minutes", "coordination-record"],
            Self::OfferLetter => &["offer-letter"],
            Self::SecondRequest => &["second-request"],
            Self::KbDraft => &["kb-draft"],
            Self::PksDraft => &["pks-draft"],
            Self::NkDraft => &["nk-draft"],
        }
    }

    /// The evidence on the path that this paper serves.
    fn serves<'j>(self, journey: &'j Journey<'_>) -> Option<&'j Evidence> {
        let stages = journey.path().stages.iter().filter(|stage| journey.knows(stage));
        stages.flat_map(|stage| &stage.evidence).find(|evidence| {
            let document = evidence.document.as_deref().unwrap_or_default();
            let initiative = journey.facts().initiative;
            let ours = evidence.initiative.is_none_or(|side| side.holds_for(initiative));
            self.documents().contains(&document) && ours
        })
    }

    fn fits(self, journey: &Journey<'_>) -> bool {
        let ours = journey.facts().initiative == Initiative::Ours;
        match self {
            Self::CheckSheet => true,
            // What comes in is received: an offer of theirs, or the papers of a third party.
            Self::Receipt => {
                let all = journey.path().stages.iter().flat_map(|stage| &stage.evidence);
                !ours
                    || all
                        .into_iter()
                        .any(|one| one.document.as_deref() == Some("partner-documents"))
            }
            Self::OfferLetter | Self::SecondRequest => ours && self.serves(journey).is_some(),
            _ => self.serves(journey).is_some(),
        }
    }
}

/// What a paper is made as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperFormat {
    /// To print: archive-valid PDF.
    Pdf,
    /// To draft further in a word processor.
    Docx,
}

impl PaperFormat {
    /// The ending of its files.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }

    /// What a file is made as by its ending: .docx to draft further, anything else to print.
    pub fn of(file: &std::path::Path) -> Self {
        let docx = |ending: &std::ffi::OsStr| ending.eq_ignore_ascii_case("docx");
        if file.extension().is_some_and(docx) {
            Self::Docx
        } else {
            Self::Pdf
        }
    }

    /// For what the system's dialog asks where to save it.
    pub fn purpose(self) -> Purpose {
        match self {
            Self::Pdf => Purpose::SavePaper,
            Self::Docx => Purpose::SaveDocx,
        }
    }
}

/// Which paper of which submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperRequest {
    /// Id of the submission.
    pub submission: String,
    /// The paper.
    pub paper: PaperKind,
    /// As what.
    pub format: PaperFormat,
    /// Of minutes: the meeting; absent for the newest.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub meeting: Option<String>,
}

/// A paper a submission can have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperOffer {
    /// The paper.
    pub paper: PaperKind,
    /// Its name.
    pub name: String,
    /// Of minutes: the meeting they are of; absent for a form to fill in by hand.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub meeting: Option<String>,
    /// What the submission does not say yet; it stands there as a dotted line.
    pub missing: Vec<String>,
    /// Where the law asks for it; empty for papers of practice.
    pub citations: Vec<Citation>,
}

/// The papers a submission can have, in the order of its path.
///
/// # Errors
/// [`Problem`] `submission.not_found`, or from the register.
pub fn list(
    registry: &Registry,
    request: &crate::submissions::SubmissionId,
) -> Result<Vec<PaperOffer>, Problem> {
    let facts = Facts::read(registry, &request.id)?;
    let fitting = PaperKind::ALL
        .into_iter()
        .filter(|paper| paper.fits(&facts.journey));
    let all = fitting.flat_map(|paper| match paper {
        PaperKind::Minutes if !facts.meetings.is_empty() => {
            facts.meetings.iter().map(|held| (paper, Some(held))).collect()
        }
        _ => vec![(paper, None)],
    });
    Ok(all
        .map(|(paper, meeting)| {
            facts.forget();
            compose(&facts, paper, meeting);
            PaperOffer {
                paper,
                name: name(paper, meeting),
                meeting: meeting.map(|held| held.id.clone()),
                missing: facts.missing(),
                citations: paper
                    .serves(&facts.journey)
                    .map(|evidence| facts.book.cite(&evidence.source))
                    .unwrap_or_default(),
            }
        })
        .collect())
}

/// The bytes of a paper.
///
/// # Errors
/// [`Problem`] `paper.not_offered` when the path has no such paper, `meeting.not_found` for a meeting of another one, or the place of a sign that cannot be printed.
pub fn make(registry: &Registry, press: &OfficePress, request: &PaperRequest) -> Result<Vec<u8>, Problem> {
    let facts = Facts::read(registry, &request.submission)?;
    if !request.paper.fits(&facts.journey) {
        let path = facts.journey.path().name.clone();
        return Err(Problem::new(
            "paper.not_offered",
            &[request.paper.name().to_owned(), path],
        ));
    }
    let paper = compose(&facts, request.paper, facts.meeting_of(request)?);
    let press = press.with_emblems(registry, &facts.settings)?;
    Ok(match request.format {
        PaperFormat::Pdf => press.paper(&paper)?,
        PaperFormat::Docx => press.paper_docx(&paper)?,
    })
}

impl Facts<'_> {
    /// The meeting that minutes are of: the one asked for, or the newest.
    fn meeting_of(&self, request: &PaperRequest) -> Result<Option<&Meeting>, Problem> {
        match &request.meeting {
            _ if request.paper != PaperKind::Minutes => Ok(None),
            None => Ok(self.meetings.first()),
            Some(id) => match self.meetings.iter().find(|held| held.id == *id) {
                Some(held) => Ok(Some(held)),
                None => Err(MeetingError::NotFound(id.clone()).into()),
            },
        }
    }
}

/// A file name for a paper: `Telaahan-TKKSD_Pengelolaan-sampah.pdf`.
///
/// # Errors
/// [`Problem`] `submission.not_found`, or from the register.
pub fn file_name(registry: &Registry, request: &PaperRequest) -> Result<String, Problem> {
    let facts = Facts::read(registry, &request.submission)?;
    let title: String = facts.form().title.chars().take(60).collect();
    let ending = request.format.ending();
    let name = name(request.paper, facts.meeting_of(request)?);
    let name = format!("{name} {}", title.trim())
        .replace([' ', '/', ','], "-")
        .replace("--", "-");
    Ok(files::safe_name(&format!("{name}.{ending}")))
}

/// "Berita acara rapat, 12 Maret 2026": minutes carry the day of their meeting.
fn name(paper: PaperKind, meeting: Option<&Meeting>) -> String {
    match meeting {
        Some(held) => format!("{}, {}", paper.name(), ::letters::long_date(held.form.day)),
        None => paper.name().to_owned(),
    }
}

fn compose(facts: &Facts<'_>, paper: PaperKind, meeting: Option<&Meeting>) -> ::letters::paper::PaperDoc {
    match paper {
        PaperKind::CheckSheet => forms::check_sheet(facts),
        PaperKind::Receipt => receipt::receipt(facts),
        PaperKind::Review => review::review(facts),
        PaperKind::Minutes => meetings::minutes(facts, meeting),
        PaperKind::OfferLetter => letters::offer(facts),
        PaperKind::SecondRequest => letters::second_request(facts),
        PaperKind::KbDraft => agreements::draft(facts, agreements::Form::Kb),
        PaperKind::PksDraft => agreements::draft(facts, agreements::Form::Pks),
        PaperKind::NkDraft => agreements::draft(facts, agreements::Form::Nk),
    }
}
