//! The list of the consolidated register. Own and received rows are two sorted walks over indexes that SQLite merges: a page
//! costs what lies before it, never the whole register.

use super::model::{OWN, OfficeRef, offices};
use crate::agreements::search::match_expression;
use crate::agreements::{EXPIRING_DAYS, Kind, Page, Status, Term};
use crate::error::RegistryError;
use crate::period::{Period, Scope};
use crate::received::State;
use crate::reference::{regions, urusan};
use chrono::{Days, NaiveDate};
use rusqlite::{Connection, Row, ToSql, named_params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "snake_case")]
pub enum ConsolidatedSortColumn {
    /// Office, by region code, then title.
    #[default]
    Office,
    /// Title.
    Title,
    /// Partner.
    Partner,
    /// Number.
    Number,
    /// Day of signing.
    Signed,
    /// Last day.
    Ends,
}

/// How the list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
pub struct ConsolidatedSort {
    /// By what.
    pub column: ConsolidatedSortColumn,
    /// Largest first.
    pub descending: bool,
}

/// What counts of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CountedIn {
    /// The period.
    pub period: Period,
    /// Which agreements count.
    pub scope: Scope,
}

/// What the list shows. An empty list filters nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
#[serde(default)]
pub struct ConsolidatedQuery {
    /// Words, see [`crate::agreements::search`].
    pub search: String,
    /// Region codes of offices, our own among them; `35.*` is every office of a province, the province itself too.
    pub offices: Vec<String>,
    /// Kinds.
    pub kinds: Vec<Kind>,
    /// Statuses on the day asked for.
    pub statuses: Vec<Status>,
    /// How records stand; empty for those that stand.
    pub states: Vec<State>,
    /// Years of signing.
    pub years: Vec<i32>,
    /// Codes of urusan.
    pub urusan: Vec<String>,
    /// Only what packages contradict each other about.
    pub disputed: bool,
    /// Only what has a remark of ours that is open.
    pub remarked: bool,
    /// Only what was confirmed to be the same agreement as a record of another office.
    pub twins: bool,
    /// Only what counts in the days of a period: the records behind a figure of [`super::recap`].
    pub counted: Option<CountedIn>,
    /// Sorting.
    pub sort: ConsolidatedSort,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsolidatedItem {
    /// Whose it is.
    pub office: OfficeRef,
    /// Its id in that office.
    pub id: String,
    /// Kind.
    pub kind: Kind,
    /// Title; of a void one the reason, nothing else of it travels.
    pub title: String,
    /// The other parties.
    pub partner: String,
    /// Numbers of the first document.
    pub number: String,
    /// Its days.
    #[serde(flatten)]
    pub term: Term,
    /// Status on the day asked for.
    pub status: Status,
    /// How the record stands.
    pub state: State,
    /// Whether packages contradict each other about it.
    pub disputed: bool,
    /// Remarks of ours that are open.
    pub remarks: u32,
    /// How many records of other offices were confirmed to be the same agreement.
    pub twins: u32,
    /// Names of urusan.
    pub urusan: Vec<String>,
}

const OWN_ROWS: &str = concat!(
    include_str!("sql/where_own.sql"),
    include_str!("../recap/sql/counted.sql")
);
const RECEIVED_ROWS: &str = concat!(
    include_str!("sql/where_received.sql"),
    include_str!("sql/counts_received.sql")
);

/// One page of the list, statuses as of `on`.
///
/// # Errors
/// What SQLite says.
pub fn page(
    connection: &Connection,
    query: &ConsolidatedQuery,
    on: NaiveDate,
    offset: u32,
    limit: u32,
) -> Result<Page<ConsolidatedItem>, RegistryError> {
    let known: BTreeMap<i64, OfficeRef> = offices(connection)?
        .into_iter()
        .map(|one| (one.sender, one))
        .collect();
    let own = known
        .get(&OWN)
        .map(|one| one.region_code.clone())
        .unwrap_or_default();
    let filter = Filter::new(query, own, on)?;
    let total = filter.count(connection, include_str!("sql/count_own.sql"), OWN_ROWS)?
        + filter.count(connection, include_str!("sql/count_received.sql"), RECEIVED_ROWS)?;
    let places = filter.places(connection, query.sort, total, offset, limit)?;
    let mut items = Vec::with_capacity(places.len());
    for (sender, seq) in places {
        let sql = if sender == OWN {
            include_str!("sql/line_own.sql")
        } else {
            include_str!("sql/line_received.sql")
        };
        if let Some(office) = known.get(&sender) {
            items.push(
                connection
                    .prepare_cached(sql)?
                    .query_row(named_params! {":seq": seq}, |row| item(row, office, on))?,
            );
        }
    }
    Ok(Page { items, total, offset })
}

/// The two walks and how they are merged.
fn statement(sort: ConsolidatedSort) -> String {
    let received = if sort.column == ConsolidatedSortColumn::Office {
        include_str!("sql/head_received_by_office.sql")
    } else {
        include_str!("sql/head_received.sql")
    };
    format!(
        "{} {OWN_ROWS} UNION ALL {received} {RECEIVED_ROWS} ORDER BY {} LIMIT :limit OFFSET :offset",
        include_str!("sql/head_own.sql"),
        order(sort)
    )
}

/// Every order ends with side and `seq`, so that pages never repeat or lose a line.
fn order(sort: ConsolidatedSort) -> &'static str {
    use ConsolidatedSortColumn as By;
    match (sort.column, sort.descending) {
        (By::Office, false) => "office, side, sender, title_sort, seq",
        (By::Office, true) => "office DESC, side DESC, sender DESC, title_sort DESC, seq DESC",
        (By::Title, false) => "title_sort, side, seq",
        (By::Title, true) => "title_sort DESC, side DESC, seq DESC",
        (By::Partner, false) => "partner_sort, side, seq",
        (By::Partner, true) => "partner_sort DESC, side DESC, seq DESC",
        (By::Number, false) => "number_sort, side, seq",
        (By::Number, true) => "number_sort DESC, side DESC, seq DESC",
        (By::Signed, false) => "signed, side, seq",
        (By::Signed, true) => "signed DESC, side DESC, seq DESC",
        (By::Ends, false) => "ends, side, seq",
        (By::Ends, true) => "ends DESC, side DESC, seq DESC",
    }
}

/// The query as SQL parameters; an absent list is NULL, which the statement reads as "no filter".
struct Filter {
    own: String,
    search: Option<String>,
    offices: Option<String>,
    kinds: Option<String>,
    statuses: Option<String>,
    years: Option<String>,
    urusan: Option<String>,
    states: [bool; 4],
    disputed: bool,
    remarked: bool,
    twins: bool,
    scope: Option<&'static str>,
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
    on: NaiveDate,
    soon: NaiveDate,
}

impl Filter {
    fn new(query: &ConsolidatedQuery, own: String, on: NaiveDate) -> Result<Self, RegistryError> {
        fn list<T: Serialize>(values: &[T]) -> Result<Option<String>, RegistryError> {
            Ok(if values.is_empty() {
                None
            } else {
                Some(serde_json::to_string(values)?)
            })
        }
        let wanted = |state: State| {
            query.states.contains(&state)
                || (state == State::Standing && query.states.is_empty())
                || (state == State::Void && query.statuses.contains(&Status::Voided))
        };
        Ok(Self {
            own,
            search: if query.search.trim().is_empty() {
                None
            } else {
                // Typed signs without a letter or digit find nothing, rather than everything.
                Some(match_expression(&query.search).unwrap_or_else(|| "\"\u{1}\"".to_owned()))
            },
            offices: list(&every(&query.offices))?,
            kinds: list(&query.kinds)?,
            statuses: list(&query.statuses)?,
            years: list(&query.years)?,
            urusan: list(&query.urusan)?,
            states: [State::Standing, State::Void, State::Withdrawn, State::Elsewhere].map(wanted),
            disputed: query.disputed,
            remarked: query.remarked,
            twins: query.twins,
            scope: query.counted.map(|one| one.scope.word()),
            first: query.counted.map(|one| one.period.first()),
            last: query.counted.map(|one| one.period.last()),
            on,
            soon: on
                .checked_add_days(Days::new(EXPIRING_DAYS))
                .unwrap_or(NaiveDate::MAX),
        })
    }

    fn params(&self) -> Vec<(&'static str, &dyn ToSql)> {
        let [standing, void, withdrawn, elsewhere] = &self.states;
        vec![
            (":own", &self.own),
            (":search", &self.search),
            (":offices", &self.offices),
            (":kinds", &self.kinds),
            (":statuses", &self.statuses),
            (":years", &self.years),
            (":urusan", &self.urusan),
            (":with_standing", standing),
            (":with_void", void),
            (":with_withdrawn", withdrawn),
            (":with_elsewhere", elsewhere),
            (":disputed", &self.disputed),
            (":remarked", &self.remarked),
            (":twins", &self.twins),
            (":scope", &self.scope),
            (":first", &self.first),
            (":last", &self.last),
            (":on", &self.on),
            (":soon", &self.soon),
        ]
    }

    /// Sender and row of the lines of one page. What lies beyond the middle is walked to from the end: the last page is as
    /// near as the first.
    fn places(
        &self,
        connection: &Connection,
        sort: ConsolidatedSort,
        total: u32,
        offset: u32,
        limit: u32,
    ) -> Result<Vec<(i64, i64)>, RegistryError> {
        let limit = limit.min(total.saturating_sub(offset));
        let backwards = offset > total / 2;
        let (sort, from) = if backwards {
            let turned = ConsolidatedSort {
                descending: !sort.descending,
                ..sort
            };
            (turned, total.saturating_sub(offset).saturating_sub(limit))
        } else {
            (sort, offset)
        };
        let sql = statement(sort);
        let mut statement = connection.prepare_cached(&sql)?;
        let mut params = self.params();
        params.push((":limit", &limit));
        params.push((":offset", &from));
        let mut found: Vec<(i64, i64)> = statement
            .query_map(params.as_slice(), |row| Ok((row.get("sender")?, row.get("seq")?)))?
            .collect::<rusqlite::Result<_>>()?;
        if backwards {
            found.reverse();
        }
        Ok(found)
    }

    fn count(&self, connection: &Connection, head: &str, filter: &str) -> Result<u32, RegistryError> {
        let sql = format!("{head} {filter}");
        let mut statement = connection.prepare_cached(&sql)?;
        // The two arms do not ask for the same parameters.
        let mut params = self.params();
        params.retain(|(name, _)| matches!(statement.parameter_index(name), Ok(Some(_))));
        Ok(statement.query_row(params.as_slice(), |row| row.get("total"))?)
    }
}

fn item(row: &Row<'_>, office: &OfficeRef, on: NaiveDate) -> rusqlite::Result<ConsolidatedItem> {
    let term = Term {
        signed: row.get("signed")?,
        starts: row.get("starts")?,
        ends: row.get("ends")?,
        ended_on: row.get("ended_on")?,
    };
    let state: State = row.get("state")?;
    let codes: Option<String> = row.get("urusan")?;
    Ok(ConsolidatedItem {
        office: office.clone(),
        id: row.get("id")?,
        kind: row.get("kind")?,
        title: row.get("title")?,
        partner: row.get("partner")?,
        number: row.get("number")?,
        status: term.status(on, state == State::Void),
        term,
        state,
        disputed: row.get("disputed")?,
        remarks: row.get("remarks")?,
        twins: row.get("twins")?,
        urusan: codes
            .iter()
            .flat_map(|joined| joined.split('\u{1f}'))
            .filter_map(urusan::find)
            .map(|one| one.name.clone())
            .collect(),
    })
}

/// Codes of offices, with every office of a province in the place of `35.*`.
fn every(asked: &[String]) -> Vec<String> {
    asked
        .iter()
        .flat_map(|one| {
            let of_province = one.strip_suffix(".*").map(|province| {
                regions::all()
                    .filter(move |region| region.province_code == province)
                    .map(|region| region.code.clone())
            });
            // A province that does not exist stays as it was typed, and no office is found by it.
            std::iter::once(one.clone()).chain(of_province.into_iter().flatten())
        })
        .collect()
}
