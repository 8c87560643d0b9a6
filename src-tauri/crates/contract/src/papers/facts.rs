//! What is known of a submission when a paper is made, and what is not.

use super::PaperKind;
use super::wording::{fill, say};
use crate::Problem;
pub(super) use crate::letters::columns::spoken;
use crate::letters::{letterhead, page};
use chrono::NaiveDate;
use letters::long_date;
use letters::paper::{Block, PaperDoc, Signer, blank};
use registry::Registry;
use registry::agreements::{AgreementForm, Party};
use registry::letters::{TkksdRole, tkksd_role};
use registry::meetings::{self, Meeting};
use registry::reference::regions::{self, Region};
use registry::settings::{self, LetterSettings, LetterheadKind, Official};
use registry::submissions::{self as core, Submission, SubmissionError};
use rules::path::{Evidence, Field, Stage};
use rules::{Journey, Rulebook};
use std::cell::RefCell;

/// Dots where a name, a date or a longer text will stand.
pub(super) const NAME: usize = 34;
pub(super) const DATE: usize = 16;
pub(super) const TEXT: usize = 60;

/// Everything a paper may say.
pub(super) struct Facts<'r> {
    pub(super) submission: Submission,
    pub(super) journey: Journey<'r>,
    pub(super) book: &'r Rulebook,
    pub(super) settings: LetterSettings,
    pub(super) today: NaiveDate,
    region: Option<&'static Region>,
    region_code: String,
    officials: Vec<Official>,
    units: Vec<String>,
    /// Meetings on the submission, the newest first.
    pub(super) meetings: Vec<Meeting>,
    sample: bool,
    missing: RefCell<Vec<String>>,
}

impl<'r> Facts<'r> {
    pub(super) fn read(registry: &'r Registry, id: &str) -> Result<Self, Problem> {
        let rules = registry.rules()?;
        let today = registry.today();
        registry.read(|c| {
            let submission = core::get(c, id)?.ok_or_else(|| SubmissionError::NotFound(id.to_owned()))?;
            let office = settings::office(c)?;
            let all = settings::work_units(c)?;
            let named = |id: &String| {
                all.iter()
                    .find(|unit| unit.id == *id)
                    .map(|unit| unit.name.clone())
            };
            let units = submission
                .form
                .subject
                .work_units
                .iter()
                .filter_map(named)
                .collect();
            Ok(Self {
                journey: core::journey(c, rules, &submission)?,
                book: rules.book(),
                settings: settings::letter_settings(c)?,
                today,
                region: regions::of_office(&office.region_code),
                region_code: office.region_code,
                officials: settings::officials(c)?,
                units,
                meetings: meetings::of_submission(c, &submission.id)?,
                sample: office.sample.is_some(),
                missing: RefCell::default(),
                submission,
            })
        })
    }

    pub(super) fn form(&self) -> &AgreementForm {
        &self.submission.form.subject
    }

    /// A paper of the office's paper and margins, named after its kind.
    pub(super) fn paper(&self, kind: PaperKind) -> PaperDoc {
        let mut paper = PaperDoc::new(format!("{}: {}", kind.name(), self.form().title), self.today);
        paper.page = page(&self.settings);
        paper.sample = self.sample;
        paper
    }

    /// Starts anew to count what is missing.
    pub(super) fn forget(&self) {
        self.missing.borrow_mut().clear();
    }

    /// What was asked for and is not there, each once.
    pub(super) fn missing(&self) -> Vec<String> {
        self.missing.borrow().clone()
    }

    /// Notes that something is not there.
    pub(super) fn lacks(&self, what: &'static str) {
        let name = say("gap", what).to_owned();
        let mut missing = self.missing.borrow_mut();
        if !missing.contains(&name) {
            missing.push(name);
        }
    }

    /// The value, or dots and a note that it is missing.
    pub(super) fn need(&self, what: &'static str, value: &str, dots: usize) -> String {
        let value = value.trim();
        if value.is_empty() {
            self.lacks(what);
            blank(dots)
        } else {
            value.to_owned()
        }
    }

    pub(super) fn title(&self) -> String {
        self.need("title", &self.form().title, TEXT)
    }

    /// "Kota Malang".
    pub(super) fn region_name(&self) -> String {
        self.region
            .map_or_else(|| self.region_code.clone(), Region::full_name)
    }

    /// "Pemerintah Kota Malang".
    pub(super) fn government(&self) -> String {
        fill(say("agreement", "government"), &[("region", &self.region_name())])
    }

    /// "Wali Kota Malang".
    pub(super) fn head(&self) -> String {
        self.region.map_or_else(|| blank(NAME), head_of)
    }

    /// The head of the region among the officials, if the office named one.
    pub(super) fn head_official(&self) -> Option<&Official> {
        let active = || self.officials.iter().filter(|one| one.active);
        active().find(|one| one.letterhead == LetterheadKind::Head && one.capacity.is_empty())
    }

    /// Who signs for the TKKSD: the official whose job makes him so, or dots for the name.
    pub(super) fn of_tkksd(&self, role: TkksdRole, above: Vec<String>) -> Signer {
        let mut active = self.officials.iter().filter(|one| one.active);
        let Some(official) = active.find(|one| tkksd_role(&one.job) == Some(role)) else {
            return super::forms::by_hand(above);
        };
        let rank = official.rank.trim().to_owned();
        let nip = match official.nip.as_str() {
            "" => String::new(),
            nip => format!("{} {}", say("label", "nip"), letters::group_nip(nip)),
        };
        Signer {
            above,
            name: official.name.clone(),
            below: [rank, nip].into_iter().filter(|line| !line.is_empty()).collect(),
        }
    }

    pub(super) fn units(&self) -> String {
        self.need("unit", &self.units.join(", "), NAME)
    }

    /// Our party in the plan.
    pub(super) fn ours(&self) -> Option<&Party> {
        let own = |party: &&Party| party.region_code.as_deref() == Some(self.region_code.as_str());
        self.form().parties.iter().find(own)
    }

    /// The others.
    pub(super) fn theirs(&self) -> Vec<&Party> {
        let own = |party: &&Party| party.region_code.as_deref() != Some(self.region_code.as_str());
        self.form().parties.iter().filter(own).collect()
    }

    /// Names of the others as papers name them.
    pub(super) fn partner_names(&self) -> String {
        let names: Vec<String> = self.theirs().into_iter().map(party_name).collect();
        self.need("partner", &joined(&names), NAME)
    }

    /// Stages of this cooperation, demanded or free, in the order of the path.
    pub(super) fn stages(&self) -> impl Iterator<Item = &'r Stage> {
        let path = self.journey.path();
        path.stages.iter().filter(|stage| self.journey.knows(stage))
    }

    /// A field of what was recorded for a document of the rules; dates as people read them.
    pub(super) fn recorded(&self, document: &str, field: Field) -> Option<String> {
        let evidence = self.evidence_of(document)?;
        let value = self.journey.given(&evidence.id)?.get(&field)?;
        Some(spoken_date(value))
    }

    /// The evidence of a document of the rules that this initiative asks for.
    pub(super) fn evidence_of(&self, document: &str) -> Option<&'r Evidence> {
        let initiative = self.journey.facts().initiative;
        self.stages().flat_map(|stage| &stage.evidence).find(|one| {
            one.document.as_deref() == Some(document)
                && one.initiative.is_none_or(|side| side.holds_for(initiative))
        })
    }

    /// "Malang, 2 Maret 2026".
    pub(super) fn place_and_today(&self) -> String {
        format!("{}, {}", self.settings.place, long_date(self.today))
    }

    /// "Malang, ........ 2026": the day it is signed is written by hand.
    pub(super) fn place_and_day(&self) -> String {
        format!(
            "{}, {} {}",
            self.settings.place,
            blank(DATE),
            self.today.format("%Y")
        )
    }

    /// The letterhead of the head of the region or of the secretariat.
    pub(super) fn kop(&self, kind: LetterheadKind) -> Option<letters::Letterhead> {
        Some(letterhead(&self.settings, kind)).filter(|kop| !kop.lines.is_empty())
    }

    /// What the submission is about, as every form names it.
    pub(super) fn particulars(&self) -> Block {
        let form = &self.submission.form;
        let letter = match (form.letter_number.trim(), form.letter_dated) {
            ("", None) => {
                self.lacks("letter");
                blank(NAME)
            }
            (number, dated) => fill(
                say("label", "letter_value"),
                &[
                    ("number", &self.need("letter", number, DATE)),
                    ("date", &dated.map_or_else(|| blank(DATE), long_date)),
                ],
            ),
        };
        let received = form.letter_received.map(long_date).unwrap_or_default();
        let ours = self.journey.facts().initiative == rules::path::Initiative::Ours;
        let mut rows = vec![
            (say("label", "title"), self.title()),
            (say("label", "path"), self.journey.path().name.clone()),
            (
                say("label", "proposer"),
                self.need("proposer", &form.proposer_name, NAME),
            ),
            (say("label", "partner"), self.partner_names()),
            (say("label", "unit"), self.units()),
            (say("label", "letter"), letter),
        ];
        if !ours {
            rows.push((say("label", "received"), self.need("received", &received, DATE)));
        }
        Block::pairs(rows)
    }
}

/// "Wali Kota Malang".
pub(super) fn head_of(region: &Region) -> String {
    fill(
        say("agreement", "head"),
        &[("head", region.head()), ("region", region.short_name())],
    )
}

/// A party as papers name it: "Pemerintah Kabupaten Malang", "PT Contoh".
pub(super) fn party_name(party: &Party) -> String {
    let region = party.region_code.as_deref().and_then(regions::find);
    match region {
        Some(region) => fill(say("agreement", "government"), &[("region", &region.full_name())]),
        None => party.name.trim().to_owned(),
    }
}

/// "a, b dan c".
pub(super) fn joined(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} dan {last}", rest.join(", ")),
    }
}

/// A recorded day as people read it; anything else as it was recorded.
pub(super) fn spoken_date(value: &str) -> String {
    value
        .parse::<NaiveDate>()
        .map_or_else(|_| value.to_owned(), long_date)
}
