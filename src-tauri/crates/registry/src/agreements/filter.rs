//! What the table is narrowed to: one language for the list, for the counts of a recap and for the way from a count to its list.

use super::list::Sort;
use super::model::Kind;
use super::search::match_expression;
use super::status::{EXPIRING_DAYS, Status};
use crate::acknowledgements;
use crate::error::RegistryError;
use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Stands in a list of values for agreements that have none of them.
pub const NONE: &str = "-";

/// Narrows `agreement_row AS r` to what a query asks for.
pub(crate) const WHERE: &str = include_str!("sql/list_where.sql");

/// What the table shows. An empty list filters nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
#[serde(default)]
pub struct AgreementQuery {
    /// Words, see [`super::search`].
    pub search: String,
    /// Kinds.
    pub kinds: Vec<Kind>,
    /// Statuses on the given day; void records appear only when asked for here.
    pub statuses: Vec<Status>,
    /// Years of signing; 0 for those not signed yet.
    pub years: Vec<i32>,
    /// Codes of urusan, or [`NONE`].
    pub urusan: Vec<String>,
    /// Ids of work units, or [`NONE`].
    pub work_units: Vec<String>,
    /// Partner names in any spelling, or region codes.
    pub partners: Vec<String>,
    /// Semesters of signing (`2025-S1`), or [`NONE`].
    pub semesters: Vec<String>,
    /// Types of the other parties, or [`NONE`].
    pub partner_types: Vec<String>,
    /// Codes of the regions that are partners, or [`NONE`].
    pub partner_regions: Vec<String>,
    /// Who pays, or [`NONE`].
    pub funding: Vec<String>,
    /// Months of the last day (`2026-12`), or [`NONE`] for those without a last day.
    pub end_months: Vec<String>,
    /// First day of signing.
    pub signed_from: Option<NaiveDate>,
    /// Last day of signing.
    pub signed_to: Option<NaiveDate>,
    /// Only what is in force on this day.
    pub in_force_on: Option<NaiveDate>,
    /// Only what ends within so many days (and has not ended).
    pub expiring_within: Option<u32>,
    /// Only what the bureau remarked on or refused, and was not changed here since.
    #[serde(default)]
    pub remarked: bool,
    /// Sorting.
    pub sort: Sort,
}

/// The query as SQL parameters; an absent list is NULL, which the statement reads as "no filter".
pub(crate) struct Filter {
    search: Option<String>,
    kinds: Option<String>,
    statuses: Option<String>,
    years: Option<String>,
    urusan: Option<String>,
    work_units: Option<String>,
    partners: Option<String>,
    semesters: Option<String>,
    partner_types: Option<String>,
    partner_regions: Option<String>,
    funding: Option<String>,
    end_months: Option<String>,
    signed_from: Option<NaiveDate>,
    signed_to: Option<NaiveDate>,
    in_force_on: Option<NaiveDate>,
    own: Option<String>,
    on: NaiveDate,
    soon: NaiveDate,
    within: Option<NaiveDate>,
    with_void: bool,
    remarked: Option<String>,
}

impl Filter {
    pub(crate) fn new(
        connection: &Connection,
        query: &AgreementQuery,
        on: NaiveDate,
    ) -> Result<Self, RegistryError> {
        fn list<T: Serialize>(values: &[T]) -> Result<Option<String>, RegistryError> {
            Ok(if values.is_empty() {
                None
            } else {
                Some(serde_json::to_string(values)?)
            })
        }
        let later = |days: u64| on.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
        let mut partners = Vec::new();
        for typed in &query.partners {
            let key = if is_region_code(typed) {
                typed.clone()
            } else {
                super::search::fold(typed)
            };
            partners.extend(crate::partners::keys_of(connection, &key)?);
        }
        Ok(Self {
            search: if query.search.trim().is_empty() {
                None
            } else {
                // Typed signs without a letter or digit find nothing, rather than everything.
                Some(match_expression(&query.search).unwrap_or_else(|| "\"\u{1}\"".to_owned()))
            },
            kinds: list(&query.kinds)?,
            statuses: list(&query.statuses)?,
            years: list(&query.years)?,
            urusan: list(&query.urusan)?,
            work_units: list(&query.work_units)?,
            partners: list(&partners)?,
            semesters: list(&query.semesters)?,
            partner_types: list(&query.partner_types)?,
            partner_regions: list(&query.partner_regions)?,
            funding: list(&query.funding)?,
            end_months: list(&query.end_months)?,
            signed_from: query.signed_from,
            signed_to: query.signed_to,
            in_force_on: query.in_force_on,
            own: if query.partner_types.is_empty() && query.partner_regions.is_empty() {
                None
            } else {
                Some(crate::settings::office(connection)?.region_code)
            },
            on,
            soon: later(EXPIRING_DAYS),
            within: query.expiring_within.map(|days| later(days.into())),
            with_void: query.statuses.contains(&Status::Voided),
            remarked: if query.remarked {
                Some(serde_json::to_string(&acknowledgements::remarked(connection)?)?)
            } else {
                None
            },
        })
    }

    pub(crate) fn params(&self) -> Vec<(&'static str, &dyn rusqlite::ToSql)> {
        vec![
            (":search", &self.search),
            (":kinds", &self.kinds),
            (":statuses", &self.statuses),
            (":years", &self.years),
            (":urusan", &self.urusan),
            (":work_units", &self.work_units),
            (":partners", &self.partners),
            (":semesters", &self.semesters),
            (":partner_types", &self.partner_types),
            (":partner_regions", &self.partner_regions),
            (":funding", &self.funding),
            (":end_months", &self.end_months),
            (":signed_from", &self.signed_from),
            (":signed_to", &self.signed_to),
            (":in_force_on", &self.in_force_on),
            (":own", &self.own),
            (":on", &self.on),
            (":soon", &self.soon),
            (":within", &self.within),
            (":with_void", &self.with_void),
            (":remarked", &self.remarked),
        ]
    }
}

fn is_region_code(text: &str) -> bool {
    crate::reference::regions::find(text).is_some()
}
