//! What a paper of the office itself says of the office, without any submission.

use super::facts::{NAME, head_of};
use super::wording::{fill, say};
use crate::Problem;
use crate::letters::{OfficePress, letterhead, page};
use crate::papers::PaperFormat;
use chrono::NaiveDate;
use letters::paper::{PaperDoc, Signer, blank};
use letters::{Align, Column, figure_and_words, group_nip, long_date};
use registry::Registry;
use registry::letters::propose_number;
use registry::reference::regions::{self, Region};
use registry::settings::{self, LetterSettings, LetterheadKind, Official};

/// The office as its papers name it.
pub(super) struct Office {
    /// "Kota Malang".
    pub(super) region: String,
    /// "Wali Kota Malang".
    pub(super) head: String,
    /// "Bagian Kerja Sama".
    pub(super) unit: String,
    /// "35.73".
    pub(super) code: String,
    /// The register's id.
    pub(super) id: String,
    settings: LetterSettings,
    signer: Option<Official>,
    clerk: Option<Official>,
    sample: bool,
    today: NaiveDate,
}

impl Office {
    pub(super) fn read(registry: &Registry) -> Result<Self, Problem> {
        let today = registry.today();
        registry.read(|c| {
            let office = settings::office(c)?;
            let region = regions::of_office(&office.region_code);
            let officials: Vec<Official> = settings::officials(c)?
                .into_iter()
                .filter(|one| one.active)
                .collect();
            let heads = |one: &&Official| one.letterhead == LetterheadKind::Head && one.capacity.is_empty();
            Ok(Self {
                region: region.map_or_else(|| office.region_code.clone(), Region::full_name),
                head: region.map_or_else(|| blank(NAME), head_of),
                settings: settings::letter_settings(c)?,
                signer: officials.iter().find(heads).cloned(),
                clerk: officials
                    .iter()
                    .find(|one| !heads(one))
                    .or(officials.first())
                    .cloned(),
                unit: office.unit_name,
                code: office.region_code,
                id: office.id,
                sample: office.sample.is_some(),
                today,
            })
        })
    }

    /// A paper on the office's sheets.
    pub(super) fn paper(&self, title: &str) -> PaperDoc {
        let mut paper = PaperDoc::new(title, self.today);
        paper.page = page(&self.settings);
        paper.sample = self.sample;
        paper
    }

    /// The letterhead of the secretariat, once it is written.
    pub(super) fn secretariat(&self) -> Option<letters::Letterhead> {
        Some(letterhead(&self.settings, LetterheadKind::Secretariat)).filter(|kop| !kop.lines.is_empty())
    }

    /// The letterhead of the head of the region, once it is written.
    pub(super) fn heads_letterhead(&self) -> Option<letters::Letterhead> {
        Some(letterhead(&self.settings, LetterheadKind::Head)).filter(|kop| !kop.lines.is_empty())
    }

    /// The number by the office's pattern, with room for its place in the agenda.
    pub(super) fn blank_number(&self) -> String {
        propose_number(&self.settings, self.today, None)
    }

    /// Sifat of its letters.
    pub(super) fn nature(&self) -> String {
        self.settings.nature.clone()
    }

    /// "12 Januari 2026".
    pub(super) fn today_in_words(&self) -> String {
        long_date(self.today)
    }

    /// The head of the region signs, or who acts for him: no rank, no NIP.
    pub(super) fn signature(&self) -> Signer {
        let job = self.signer.as_ref().map_or(&self.head, |one| &one.job);
        let name = self.signer.as_ref().map(|one| one.name.clone());
        Signer {
            above: vec![format!("{},", job.trim_end_matches(',').to_uppercase())],
            name: name.unwrap_or_else(|| blank(NAME)),
            below: vec![],
        }
    }

    /// "Malang, 12 Januari 2026".
    pub(super) fn place_and_today(&self) -> String {
        format!("{}, {}", self.settings.place, long_date(self.today))
    }

    /// Who signs for the unit: the first official who is not the head of the region.
    pub(super) fn clerk(&self, above: Vec<String>) -> Signer {
        let Some(one) = &self.clerk else {
            return Signer {
                above,
                name: blank(NAME),
                below: vec![],
            };
        };
        let job = format!("{},", one.job.trim_end_matches(','));
        let nip = Some(group_nip(&one.nip)).filter(|nip| !nip.is_empty());
        Signer {
            above: above
                .into_iter()
                .chain(one.capacity.clone())
                .chain([job])
                .collect(),
            name: one.name.clone(),
            below: [one.rank.clone()]
                .into_iter()
                .filter(|rank| !rank.is_empty())
                .chain(nip.map(|nip| format!("{} {nip}", say("label", "nip"))))
                .collect(),
        }
    }

    /// The bytes of a paper.
    pub(super) fn print(
        &self,
        registry: &Registry,
        press: &OfficePress,
        paper: &PaperDoc,
        format: PaperFormat,
    ) -> Result<Vec<u8>, Problem> {
        let press = press.with_emblems(registry, &self.settings)?;
        Ok(match format {
            PaperFormat::Pdf => press.paper(paper)?,
            PaperFormat::Docx => press.paper_docx(paper)?,
        })
    }
}

/// Columns of a table: id, heading, weight.
pub(super) fn columns(section: &str, all: &[(&'static str, u16, Align)]) -> Vec<Column> {
    all.iter()
        .map(|(id, weight, align)| Column {
            id: (*id).to_owned(),
            heading: say(section, id).to_owned(),
            weight: *weight,
            align: *align,
        })
        .collect()
}

/// "Jumlah: 3 (tiga) rencana".
pub(super) fn counted(sentence: &str, count: usize) -> String {
    let count = figure_and_words(u64::try_from(count).unwrap_or(u64::MAX));
    fill(sentence, &[("count", &count)])
}

/// A name for the file of a paper.
pub(super) fn file_name(name: &str, format: PaperFormat) -> String {
    let name = name.replace(", ", "_").replace([' ', '/'], "-");
    files::safe_name(&format!("{name}.{}", format.ending()))
}
