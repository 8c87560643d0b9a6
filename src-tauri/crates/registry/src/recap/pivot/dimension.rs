//! What agreements are counted by.

use crate::agreements::{AgreementQuery, FundingSource, Kind, PartyType, Status};
use crate::words::words;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use ts_rs::TS;

words! {
    /// What a pivot's rows or columns are.
    Dimension {
        /// Kind.
        Kind = "kind",
        /// Year of signing.
        Year = "year",
        /// Semester of signing.
        Semester = "semester",
        /// Status on the day asked for.
        Status = "status",
        /// Urusan; one agreement may have several.
        Urusan = "urusan",
        /// Work unit; likewise.
        WorkUnit = "work-unit",
        /// Type of the partners; likewise.
        PartnerType = "partner-type",
        /// Regions that are partners; likewise.
        PartnerRegion = "partner-region",
        /// Who pays; likewise.
        Funding = "funding",
        /// Month of the last day.
        EndMonth = "end-month",
    }
}

impl Dimension {
    /// Whether one agreement may stand in several rows or columns.
    pub fn several(self) -> bool {
        matches!(
            self,
            Self::Urusan | Self::WorkUnit | Self::PartnerType | Self::PartnerRegion | Self::Funding
        )
    }

    /// The values a filter already leaves of it; none when it leaves all.
    pub(super) fn asked(self, query: &AgreementQuery) -> Vec<String> {
        match self {
            Self::Kind => query.kinds.iter().map(|kind| kind.word().to_owned()).collect(),
            Self::Year => query.years.iter().map(|year| year_value(*year)).collect(),
            Self::Semester => query.semesters.clone(),
            Self::Status => query.statuses.iter().map(|status| word_of(*status)).collect(),
            Self::Urusan => query.urusan.clone(),
            Self::WorkUnit => query.work_units.clone(),
            Self::PartnerType => query.partner_types.clone(),
            Self::PartnerRegion => query.partner_regions.clone(),
            Self::Funding => query.funding.clone(),
            Self::EndMonth => query.end_months.clone(),
        }
    }

    /// Narrows a filter to one value: the way from a count to the agreements it counts.
    ///
    /// A value that is no value of this dimension narrows nothing.
    pub fn narrow(self, query: &mut AgreementQuery, value: &str) {
        let one = || vec![value.to_owned()];
        match self {
            Self::Kind => query.kinds = Kind::parse(value).into_iter().collect(),
            Self::Year => query.years = vec![value.parse().unwrap_or(0)],
            Self::Semester => query.semesters = one(),
            Self::Status => query.statuses = value_of::<Status>(value).into_iter().collect(),
            Self::Urusan => query.urusan = one(),
            Self::WorkUnit => query.work_units = one(),
            Self::PartnerType => query.partner_types = one(),
            Self::PartnerRegion => query.partner_regions = one(),
            Self::Funding => query.funding = one(),
            Self::EndMonth => query.end_months = one(),
        }
    }

    /// Place of a value among the others: the order of law and life where there is one, else that of the words.
    pub(super) fn place(self, value: &str) -> usize {
        let at = match self {
            Self::Kind => Kind::ALL.iter().position(|one| one.word() == value),
            Self::Status => Status::ALL.iter().position(|one| word_of(*one) == value),
            Self::PartnerType => PartyType::ALL.iter().position(|one| one.word() == value),
            Self::Funding => FundingSource::ALL.iter().position(|one| one.word() == value),
            _ => None,
        };
        // Those without a value come last.
        at.unwrap_or(if value == crate::agreements::NONE {
            usize::MAX
        } else {
            usize::MAX - 1
        })
    }
}

/// A year as a value; 0 is no year.
fn year_value(year: i32) -> String {
    if year == 0 {
        crate::agreements::NONE.to_owned()
    } else {
        year.to_string()
    }
}

/// The stable word of a value.
fn word_of<T: Serialize>(value: T) -> String {
    let word = serde_json::to_value(value).ok();
    word.and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn value_of<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}
