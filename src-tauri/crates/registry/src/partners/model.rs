//! What the office keeps of a partner beside what papers say. Nothing of it leaves the office.

use crate::agreements::PartyType;
use crate::words::words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// How one met or wrote.
    ContactWay {
        /// A meeting.
        Meeting = "rapat",
        /// A letter.
        Letter = "surat",
        /// By telephone.
        Telephone = "telepon",
        /// A visit.
        Visit = "kunjungan",
        /// A message.
        Message = "pesan",
    }
}

/// What people type on a partner's card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerForm {
    /// What it is.
    #[serde(rename = "type")]
    pub type_: PartyType,
    /// Code of the region, for a region.
    pub region_code: Option<String>,
    /// The name the office uses; papers keep theirs.
    pub name: String,
    /// Code of its legal form.
    pub legal_form: Option<String>,
    /// Business number (NIB): 13 digits, kept without signs; empty when unknown.
    pub nib: String,
    /// Tax number (NPWP): 15 or 16 digits, kept without signs; empty when unknown.
    pub npwp: String,
    /// Address.
    pub address: String,
    /// Telephone of the office.
    pub phone: String,
    /// Mail of the office (pos-el).
    pub mail: String,
    /// Web page.
    pub web: String,
    /// Anything else.
    pub note: String,
}

impl PartnerForm {
    /// A card with nothing on it yet but who it is of.
    pub fn of(
        type_: PartyType,
        region_code: Option<String>,
        name: String,
        legal_form: Option<String>,
    ) -> Self {
        Self {
            type_,
            region_code,
            name,
            legal_form,
            nib: String::new(),
            npwp: String::new(),
            address: String::new(),
            phone: String::new(),
            mail: String::new(),
            web: String::new(),
            note: String::new(),
        }
    }
}

/// A partner's card as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Partner {
    /// Id (UUIDv7).
    pub id: String,
    /// Counts the saves.
    pub rev: u32,
    /// What was typed.
    #[serde(flatten)]
    pub form: PartnerForm,
    /// The card that stands for it since both were merged.
    pub merged_into: Option<String>,
    /// First save, UTC.
    pub created_at: String,
    /// Last save, UTC.
    pub updated_at: String,
}

/// A way in which one partner's name is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Spelling {
    /// As written.
    pub name: String,
    /// On how many agreements, void ones left out.
    pub agreements: u32,
}

/// Who speaks for a partner, and from when until when. Never leaves the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RepresentativeForm {
    /// Name.
    pub name: String,
    /// Job.
    pub job: String,
    /// First day in the job, when known.
    pub since: Option<NaiveDate>,
    /// Last day in the job; absent while it lasts.
    pub until: Option<NaiveDate>,
    /// Telephone.
    pub phone: String,
    /// Mail (pos-el).
    pub mail: String,
}

/// A representative as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Representative {
    /// Id.
    pub id: String,
    /// Counts the saves.
    pub rev: u32,
    /// What was typed.
    #[serde(flatten)]
    pub form: RepresentativeForm,
}

/// One contact with a partner (riwayat hubungan). Never leaves the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContactForm {
    /// The day.
    pub on: NaiveDate,
    /// How.
    pub way: ContactWay,
    /// With whom.
    pub persons: String,
    /// What was spoken of.
    pub spoken: String,
    /// What was agreed.
    pub agreed: String,
    /// The day on which to come back to it; the agenda shows it until that is done.
    pub follow_up: Option<NaiveDate>,
    /// The day that was done.
    pub followed_up: Option<NaiveDate>,
    /// The submission it was about.
    pub submission_id: Option<String>,
    /// The agreement it was about.
    pub agreement_id: Option<String>,
}

/// A contact as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerContact {
    /// Id.
    pub id: String,
    /// Counts the saves.
    pub rev: u32,
    /// What was typed.
    #[serde(flatten)]
    pub form: ContactForm,
}

/// What more could be done together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PotentialForm {
    /// In words.
    pub text: String,
    /// Code of the urusan, when known.
    pub urusan: Option<String>,
}

/// Further potential as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerPotential {
    /// Id.
    pub id: String,
    /// Counts the saves.
    pub rev: u32,
    /// The day it was noted.
    pub noted: NaiveDate,
    /// What was typed.
    #[serde(flatten)]
    pub form: PotentialForm,
}

words! {
    /// What stands under a partner's card.
    EntryKind {
        /// A representative.
        Representative = "representative",
        /// A contact.
        Contact = "contact",
        /// Further potential.
        Potential = "potential",
    }
}
