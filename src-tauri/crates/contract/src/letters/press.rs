//! The office's press: turns what a letter says into print-ready data and lays it out.

use super::annex::annex;
use super::columns::word;
use super::report;
use crate::Problem;
use crate::work::{Part, Watch};
use files::Digest;
use letters::paper::PaperDoc;
use letters::{
    Addressee, Assets, Body, Kind, KindCount, LetterData, Letterhead, LetterheadLine, LetterheadStyle,
    PageSetup, Paper, Progress, Rendered, Scope, Signatory, SlipData, Step, Template,
};
use registry::Registry;
use registry::letters::{ConsolidatedContent, LetterOrder, Press, Printed, RecapContent, ReportContent, To};
use registry::recap::{Count, KindGroup};
use registry::reference::regions;
use registry::settings::{self, LetterSettings, LetterheadKind, Office, Official};
use std::ops::ControlFlow;
use std::str::FromStr;

/// Largest emblem the vault gives back.
const EMBLEM_MAX: u64 = 4 * 1024 * 1024;

/// Why a letter could not be laid out.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// The layout refused.
    #[error(transparent)]
    Letter(#[from] letters::LetterError),
    /// A stored content is unreadable.
    #[error("stored letter is unreadable: {0}")]
    Stored(#[from] serde_json::Error),
    /// A laid-out letter had no code: it was a draft.
    #[error("a draft has no code")]
    Draft,
}

/// Fonts and emblems of this office.
#[derive(Debug, Clone)]
pub struct OfficePress {
    assets: Assets,
}

impl Default for OfficePress {
    fn default() -> Self {
        Self {
            assets: Assets::built_in(),
        }
    }
}

impl OfficePress {
    /// The press with the emblems the settings name.
    ///
    /// # Errors
    /// [`Problem`] when an emblem's file is missing or damaged.
    pub fn with_emblems(&self, registry: &Registry, settings: &LetterSettings) -> Result<Self, Problem> {
        let mut press = self.clone();
        for emblem in [&settings.head.emblem, &settings.secretariat.emblem]
            .into_iter()
            .flatten()
        {
            press.add(registry, emblem)?;
        }
        Ok(press)
    }

    /// The press with the emblem a stored letter was printed with.
    ///
    /// # Errors
    /// [`Problem`] when its file is missing or damaged.
    pub fn with_emblem_of(&self, registry: &Registry, content: Option<&str>) -> Result<Self, Problem> {
        let mut press = self.clone();
        let data: Option<LetterData> = content.and_then(|text| serde_json::from_str(text).ok());
        if let Some(emblem) = data.and_then(|data| data.letterhead.emblem) {
            press.add(registry, &emblem)?;
        }
        Ok(press)
    }

    fn add(&mut self, registry: &Registry, sha256: &str) -> Result<(), Problem> {
        if let Ok(digest) = Digest::from_str(sha256) {
            self.assets
                .add_emblem(registry.vault().read(&digest, EMBLEM_MAX)?);
        }
        Ok(())
    }

    /// The press while somebody waits at it.
    pub fn watched<'a>(&'a self, watch: Watch<'a>) -> WatchedPress<'a> {
        WatchedPress { press: self, watch }
    }

    /// Stored content laid out again.
    ///
    /// # Errors
    /// [`PressError`].
    pub fn again(&self, content: &str) -> Result<Vec<u8>, PressError> {
        Ok(letters::render(&serde_json::from_str(content)?, &self.assets)?.bytes)
    }

    /// Stored content as a file for word processors.
    ///
    /// # Errors
    /// [`PressError`].
    pub fn again_docx(&self, content: &str) -> Result<Vec<u8>, PressError> {
        Ok(letters::docx(&serde_json::from_str(content)?, &self.assets)?)
    }

    /// A dispatch slip.
    ///
    /// # Errors
    /// [`PressError`].
    pub fn slip(&self, data: &SlipData) -> Result<Vec<u8>, PressError> {
        Ok(letters::render_slip(data, &self.assets)?.bytes)
    }

    /// A working paper as PDF.
    ///
    /// # Errors
    /// [`PressError`].
    pub fn paper(&self, paper: &PaperDoc) -> Result<Vec<u8>, PressError> {
        Ok(letters::paper::render(paper, &self.assets)?.bytes)
    }

    /// A working paper as a file for word processors.
    ///
    /// # Errors
    /// [`PressError`].
    pub fn paper_docx(&self, paper: &PaperDoc) -> Result<Vec<u8>, PressError> {
        Ok(letters::paper::docx(paper, &self.assets)?)
    }

    fn data(&self, content: &RecapContent) -> LetterData {
        let region = regions::of_office(&content.office.region_code)
            .map_or_else(|| content.office.region_code.clone(), regions::Region::full_name);
        let said = Said {
            letter_id: &content.letter_id,
            print: content.print,
            chain_head: &content.chain_head,
            office: &content.office,
            order: &content.order,
            number_line: &content.number_line,
            settings: &content.settings,
            signatory: &content.signatory,
            addressee: &content.addressee,
            kinds: &content.recap.kinds,
        };
        let template = match content.order.to {
            To::Governor | To::Head => Template::RecapToGovernor,
            To::Minister => Template::RecapToMinister,
        };
        LetterData {
            annex: Some(annex(content, &region)),
            ..letter(&said, &region, template, subject(content, &region))
        }
    }
}

/// What every letter says, of whatever kind.
pub(super) struct Said<'a> {
    pub(super) letter_id: &'a str,
    pub(super) print: u32,
    pub(super) chain_head: &'a str,
    pub(super) office: &'a Office,
    pub(super) order: &'a LetterOrder,
    pub(super) number_line: &'a str,
    pub(super) settings: &'a LetterSettings,
    pub(super) signatory: &'a Official,
    pub(super) addressee: &'a settings::Addressee,
    pub(super) kinds: &'a [Count],
}

/// The letter itself, with nothing behind it yet.
pub(super) fn letter(said: &Said<'_>, region: &str, template: Template, subject: String) -> LetterData {
    let settings = said.settings;
    LetterData {
        id: said.letter_id.to_owned(),
        print: said.print,
        sample: said.office.sample.is_some(),
        draft: false,
        chain_head: said.chain_head.to_owned(),
        page: page(settings),
        letterhead: letterhead(settings, said.signatory.letterhead),
        place: settings.place.clone(),
        date: said.order.date,
        number: said.number_line.to_owned(),
        nature: settings.nature.clone(),
        attachment: None,
        subject,
        addressee: Addressee {
            lines: said.addressee.lines.clone(),
            place: said.addressee.place.clone(),
        },
        body: body(said, template, region),
        signatory: signatory(said.signatory),
        copies: settings.copies.clone(),
        annex: None,
        enclosure: Vec::new(),
        annexes: Vec::new(),
    }
}

/// A press that somebody waits at.
#[derive(Debug, Clone, Copy)]
pub struct WatchedPress<'a> {
    press: &'a OfficePress,
    watch: Watch<'a>,
}

/// The parts of a letter's making with their shares, as measured with ten thousand rows.
const READING: Part = Part::new("letter_reading", 0, 180);
const PREPARING: Part = Part::new("letter_preparing", 180, 370);
const LAYING: Part = Part::new("letter_laying", 370, 480);
const DRAWING: Part = Part::new("letter_drawing", 540, 590);
const JOINING: Part = Part::new("letter_joining", 590, 740);
const PACKING: Part = Part::new("letter_packing", 740, 970);
const KEEPING: Part = Part::new("letter_keeping", 970, 1000);

impl WatchedPress<'_> {
    /// The letter marked KONSEP, without a code.
    ///
    /// # Errors
    /// [`PressError`].
    pub fn draft(&self, content: &RecapContent) -> Result<Vec<u8>, PressError> {
        let data = LetterData {
            draft: true,
            ..self.press.data(content)
        };
        Ok(self.lay_out(&data)?.bytes)
    }

    /// The consolidated recap marked KONSEP, without a code.
    ///
    /// # Errors
    /// [`PressError`].
    pub fn draft_consolidated(&self, content: &ConsolidatedContent) -> Result<Vec<u8>, PressError> {
        let data = LetterData {
            draft: true,
            ..report::consolidated(content)
        };
        Ok(self.lay_out(&data)?.bytes)
    }

    /// The letter of a report marked KONSEP, without a code.
    ///
    /// # Errors
    /// [`PressError`].
    pub fn draft_report(&self, content: &ReportContent) -> Result<Vec<u8>, PressError> {
        let data = LetterData {
            draft: true,
            ..report::letter(content)
        };
        Ok(self.lay_out(&data)?.bytes)
    }

    fn lay_out(&self, data: &LetterData) -> Result<Rendered, letters::LetterError> {
        let watch = self.watch;
        let hear = |step| match step {
            Step::Laying { done, total, pages } => {
                let about = pages.saturating_mul(total) / done.max(1);
                watch.step_of(LAYING, (done, total), [pages, about.max(pages)])
            }
            Step::Preparing { done, total } => watch.step(PREPARING, done, total),
            Step::Drawing { done, total } => watch.step(DRAWING, done, total),
            Step::Joining => watch.step(JOINING, 0, 1),
            Step::Packing { done, total } => watch.step(PACKING, done, total),
        };
        letters::render_watched(data, &self.press.assets, Progress::watched(&hear))
    }

    /// A print for the register. What follows its layout cannot be stopped.
    fn print(&self, data: &LetterData) -> Result<Printed, PressError> {
        let rendered = self.lay_out(data)?;
        let code = rendered.code.ok_or(PressError::Draft)?;
        let content = serde_json::to_string(data)?;
        let printed = Printed {
            content,
            code: code.compact(),
            fingerprint: data_encoding::HEXLOWER.encode(&rendered.fingerprint),
            bytes: rendered.bytes,
            pages: rendered.pages,
        };
        match self.watch.last(KEEPING) {
            ControlFlow::Continue(()) => Ok(printed),
            ControlFlow::Break(()) => Err(letters::LetterError::Cancelled.into()),
        }
    }
}

impl Press for WatchedPress<'_> {
    type Error = PressError;

    fn reading(&self, done: usize, total: usize) -> Result<(), PressError> {
        match self.watch.step(READING, done, total) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(letters::LetterError::Cancelled.into()),
        }
    }

    fn recap(&self, content: &RecapContent) -> Result<Printed, PressError> {
        self.print(&self.press.data(content))
    }

    fn consolidated(&self, content: &ConsolidatedContent) -> Result<Printed, PressError> {
        self.print(&report::consolidated(content))
    }

    fn report(&self, content: &ReportContent) -> Result<Printed, PressError> {
        self.print(&report::letter(content))
    }

    fn renumber(
        &self,
        content: &str,
        print: u32,
        number: &str,
        chain_head: &str,
    ) -> Result<Printed, PressError> {
        let before: LetterData = serde_json::from_str(content)?;
        self.print(&LetterData {
            print,
            number: number.to_owned(),
            chain_head: chain_head.to_owned(),
            ..before
        })
    }
}

/// Paper and margins of the office.
pub(crate) fn page(settings: &LetterSettings) -> PageSetup {
    PageSetup {
        paper: match settings.paper {
            settings::Paper::A4 => Paper::A4,
            settings::Paper::F4 => Paper::F4,
        },
        top: settings.margins.top,
        bottom: settings.margins.bottom,
        left: settings.margins.left,
        right: settings.margins.right,
    }
}

/// One of the office's two letterheads.
pub(crate) fn letterhead(settings: &LetterSettings, kind: LetterheadKind) -> Letterhead {
    let (style, from) = match kind {
        LetterheadKind::Head => (LetterheadStyle::Head, &settings.head),
        LetterheadKind::Secretariat => (LetterheadStyle::Secretariat, &settings.secretariat),
    };
    // Region to unit 3:4, the unit bold (Pergub Sulteng 17/2023); address and contact small.
    let sized: [(&str, u8, bool); 4] = match kind {
        LetterheadKind::Head => [
            (&from.line1, 16, true),
            (&from.line2, 14, true),
            (&from.address, 10, false),
            (&from.contact, 10, false),
        ],
        LetterheadKind::Secretariat => [
            (&from.line1, 13, false),
            (&from.line2, 17, true),
            (&from.address, 10, false),
            (&from.contact, 10, false),
        ],
    };
    Letterhead {
        style,
        lines: sized
            .into_iter()
            .filter(|(text, _, _)| !text.is_empty())
            .map(|(text, size, bold)| LetterheadLine {
                text: text.to_owned(),
                size,
                bold,
            })
            .collect(),
        emblem: from.emblem.clone(),
    }
}

/// Hal. A report made before its period has ended says so.
fn subject(content: &RecapContent, region: &str) -> String {
    let report = word(
        "phrase",
        if content.order.interim {
            "report_interim"
        } else {
            "report"
        },
    );
    format!("{report} {region} {}", content.order.period.label())
}

fn body(said: &Said<'_>, template: Template, region: &str) -> Body {
    let scope = if said.order.kind.is_report() {
        registry::Scope::InForce
    } else {
        said.order.scope
    };
    Body {
        template,
        region: region.to_owned(),
        period: said.order.period.label(),
        scope: match scope {
            registry::Scope::InForce => Scope::InForce,
            registry::Scope::Signed => Scope::Signed,
            registry::Scope::All => Scope::All,
        },
        consolidation: None,
        counts: said
            .kinds
            .iter()
            .filter(|count| count.count > 0)
            .filter_map(|count| {
                Some(KindCount {
                    kind: kind(&count.value)?,
                    count: u64::from(count.count),
                })
            })
            .collect(),
    }
}

/// Kind of a letter for an agreement's stable word.
pub(crate) fn group_kind(word: &str) -> Option<Kind> {
    registry::agreements::Kind::parse(word).and_then(|k| kind(KindGroup::of(k).word()))
}

/// Kind of a letter for a group's stable word.
pub(super) fn kind(group: &str) -> Option<Kind> {
    match group {
        "ksdd" => Some(Kind::Ksdd),
        "ksdpk" => Some(Kind::Ksdpk),
        "sinergi" => Some(Kind::Sinergi),
        "ksdpl" => Some(Kind::Ksdpl),
        "ksdll" => Some(Kind::Ksdll),
        "legacy" => Some(Kind::Legacy),
        _ => None,
    }
}

fn signatory(official: &Official) -> Signatory {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Signatory {
        capacity_lines: official.capacity.clone(),
        job: official.job.clone(),
        name: official.name.clone(),
        rank: some(&official.rank),
        nip: some(&official.nip),
    }
}
