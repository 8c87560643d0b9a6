//! White spots (celah) of a map: what no cooperation covers, what was left unanswered, what is planned or agreed twice.

use super::fate::Named;
use super::list::{Placed, placed};
use super::territory::{Covered, Ground, UnderWay};
use crate::agreements::{self, rows};
use crate::error::RegistryError;
use crate::lawbook::Rules;
use crate::reference::urusan::{self, UrusanGroup};
use crate::settings;
use crate::submissions;
use crate::words::words;
use chrono::NaiveDate;
use rules::clocks::Moments;
use rules::{Field, Initiative};
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use ts_rs::TS;

/// Most spots that are told of one reason; the counts are of all.
const SPOTS_MAX: usize = 200;
/// The evidence that an offer went out, and that it was answered (ids of the shipped rules).
const OFFER: &str = "offer-letter";
const REPLY: &str = "partner-reply";

words! {
    /// Why a spot is white.
    WhiteReason {
        /// An urusan of UU 23/2014 Pasal 12 that no agreement of any time names, void ones left out.
        Never = "never",
        /// An agreement of this urusan, work unit and partner is over; none of the three is in force or signed for later, and
        /// no open submission has the three.
        Ended = "ended",
        /// Our open submission has sent its offer (the letter was sent or received) and no reply of the partner is recorded.
        Unanswered = "unanswered",
        /// Two or more rows of the year, or two or more agreements in force, have the same urusan, work unit and partner.
        Doubled = "doubled",
    }
}

/// One white spot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WhiteSpot {
    /// Why.
    pub reason: WhiteReason,
    /// Code of the urusan; empty when the submission names none.
    pub urusan: String,
    /// Its name.
    pub urusan_name: String,
    /// Id of the work unit; empty when it is about none.
    pub work_unit: String,
    /// Its short name.
    pub work_unit_name: String,
    /// The partner; empty when it is about none.
    pub partner: String,
    /// The last day in force, or the day the offer was received, else sent.
    pub on: Option<NaiveDate>,
    /// The last day to answer, where a clock runs.
    pub due: Option<NaiveDate>,
    /// Rows of the map it is about; for an urusan that was never covered, those that plan it this year.
    pub rows: Vec<Named>,
    /// Agreements it is about.
    pub agreements: Vec<Named>,
    /// The submission it is about.
    pub submission: Option<Named>,
}

/// How many there are of a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WhiteCount {
    /// The reason.
    pub reason: WhiteReason,
    /// How many, told or not.
    pub count: u32,
}

/// The white spots of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WhiteSpots {
    /// The year.
    pub year: i32,
    /// The day they are of: today, or the last day of a year that is over.
    pub on: NaiveDate,
    /// How many of each reason.
    pub counts: Vec<WhiteCount>,
    /// At most 200 of each reason: urusan in the order of the law, what ended last first, the longest unanswered first.
    pub spots: Vec<WhiteSpot>,
}

/// The white spots of a year as of `today`.
///
/// # Errors
/// What SQLite says.
pub fn white_spots(
    connection: &Connection,
    rules: &Rules,
    year: i32,
    today: NaiveDate,
) -> Result<WhiteSpots, RegistryError> {
    let ground = Ground::read(connection, year, today)?;
    let rows: Vec<Placed> = placed(connection, rules, year)?
        .into_iter()
        .filter(|one| one.row.dropped.is_none())
        .collect();
    let never = never(&ground, &rows);
    let ended = ended(&ground);
    let unanswered = unanswered(connection, rules, &ground)?;
    let doubled = doubled(&ground, &rows);
    let counts = [
        (WhiteReason::Never, never.len()),
        (WhiteReason::Ended, ended.len()),
        (WhiteReason::Unanswered, unanswered.len()),
        (WhiteReason::Doubled, doubled.len()),
    ]
    .map(|(reason, count)| WhiteCount {
        reason,
        count: u32::try_from(count).unwrap_or(u32::MAX),
    });
    let mut spots = Vec::new();
    for list in [never, ended, unanswered, doubled] {
        spots.extend(list.into_iter().take(SPOTS_MAX));
    }
    Words::of(connection)?.fill(connection, &mut spots)?;
    Ok(WhiteSpots {
        year,
        on: ground.on,
        counts: counts.to_vec(),
        spots,
    })
}

fn spot(reason: WhiteReason, (urusan, work_unit, partner): Key<'_>) -> WhiteSpot {
    WhiteSpot {
        reason,
        urusan: urusan.to_owned(),
        urusan_name: String::new(),
        work_unit: work_unit.to_owned(),
        work_unit_name: String::new(),
        partner: partner.to_owned(),
        on: None,
        due: None,
        rows: Vec::new(),
        agreements: Vec::new(),
        submission: None,
    }
}

fn unnamed(id: &str) -> Named {
    Named {
        id: id.to_owned(),
        title: String::new(),
    }
}

fn of_row(one: &Placed) -> Named {
    Named {
        id: one.row.id.clone(),
        title: one.row.form.title().to_owned(),
    }
}

/// Urusan, work unit, partner.
type Key<'a> = (&'a str, &'a str, &'a str);

/// Every three of a record.
fn keys<'a>(urusan: &'a [String], units: &'a [String], partners: &'a [String]) -> Vec<Key<'a>> {
    let mut keys = Vec::new();
    for code in urusan {
        for unit in units {
            keys.extend(
                partners
                    .iter()
                    .map(|partner| (code.as_str(), unit.as_str(), partner.as_str())),
            );
        }
    }
    keys
}

fn of_agreement(one: &Covered) -> Vec<Key<'_>> {
    keys(&one.urusan, &one.units, &one.partners)
}

fn of_submission(one: &UnderWay) -> Vec<Key<'_>> {
    keys(&one.urusan, &one.units, &one.partners)
}

fn never(ground: &Ground, rows: &[Placed]) -> Vec<WhiteSpot> {
    let named: BTreeSet<&str> = ground
        .agreements
        .iter()
        .flat_map(|one| one.urusan.iter().map(String::as_str))
        .collect();
    urusan::all()
        .iter()
        .filter(|one| one.group != UrusanGroup::Penunjang && !named.contains(one.code.as_str()))
        .map(|one| WhiteSpot {
            rows: rows
                .iter()
                .filter(|row| row.row.form.urusan == one.code)
                .map(of_row)
                .collect(),
            ..spot(WhiteReason::Never, (&one.code, "", ""))
        })
        .collect()
}

fn ended(ground: &Ground) -> Vec<WhiteSpot> {
    let mut held: BTreeSet<Key<'_>> = ground.submissions.iter().flat_map(of_submission).collect();
    let mut last: BTreeMap<Key<'_>, (NaiveDate, &str)> = BTreeMap::new();
    for one in &ground.agreements {
        if one.holds(ground.on) {
            held.extend(of_agreement(one));
        } else if let Some(day) = one.ended(ground.on) {
            for key in of_agreement(one) {
                let newest = last.entry(key).or_insert((day, &one.id));
                *newest = (*newest).max((day, &one.id));
            }
        }
    }
    let mut found: Vec<(Key<'_>, (NaiveDate, &str))> =
        last.into_iter().filter(|(key, _)| !held.contains(key)).collect();
    found.sort_by(|(a, (x, _)), (b, (y, _))| y.cmp(x).then(a.cmp(b)));
    found
        .into_iter()
        .map(|(key, (day, id))| WhiteSpot {
            on: Some(day),
            agreements: vec![unnamed(id)],
            ..spot(WhiteReason::Ended, key)
        })
        .collect()
}

/// Looked at one by one: an office has tens of open submissions, not thousands.
fn unanswered(
    connection: &Connection,
    rules: &Rules,
    ground: &Ground,
) -> Result<Vec<WhiteSpot>, RegistryError> {
    let reckoner = submissions::reckoner(connection, rules)?;
    let mut found = Vec::new();
    for one in &ground.submissions {
        let Some(submission) = submissions::get(connection, &one.id)? else {
            continue;
        };
        if submission.form.initiative != Initiative::Ours
            || rules.book().path(&submission.form.path).is_none()
        {
            continue;
        }
        let journey = submissions::journey(connection, rules, &submission)?;
        let Some(offer) = journey.given(OFFER).filter(|_| journey.given(REPLY).is_none()) else {
            continue;
        };
        let stage = journey.path().evidence(OFFER).map(|(stage, _)| stage);
        if stage.is_none_or(|stage| journey.settled(&stage.id).is_some()) {
            continue;
        }
        let day = |field| offer.get(&field).and_then(|text| text.parse::<NaiveDate>().ok());
        let Some(on) = day(Field::Received).or_else(|| day(Field::Sent)) else {
            continue;
        };
        let due = reckoner
            .running(&journey, &Moments::new())
            .into_iter()
            .filter(|due| due.stage.as_deref() == stage.map(|stage| &*stage.id))
            .map(|due| due.day)
            .min();
        let first = |list: &[String]| list.first().cloned().unwrap_or_default();
        let (urusan, unit, partner) = (first(&one.urusan), first(&one.units), first(&one.partners));
        found.push(WhiteSpot {
            on: Some(on),
            due,
            submission: Some(Named {
                id: one.id.clone(),
                title: submission.form.subject.title,
            }),
            ..spot(WhiteReason::Unanswered, (&urusan, &unit, &partner))
        });
    }
    found.sort_by(|a, b| (a.on, &a.submission).cmp(&(b.on, &b.submission)));
    Ok(found)
}

fn doubled(ground: &Ground, rows: &[Placed]) -> Vec<WhiteSpot> {
    let candidates: Vec<(Vec<String>, &Placed)> = rows
        .iter()
        .map(|one| {
            let keys: BTreeSet<String> = one.row.form.candidates.iter().map(|one| one.key()).collect();
            (keys.into_iter().collect(), one)
        })
        .collect();
    let mut planned: BTreeMap<Key<'_>, Vec<&Placed>> = BTreeMap::new();
    for (keys, one) in &candidates {
        let form = &one.row.form;
        for key in keys {
            planned
                .entry((&form.urusan, &form.work_unit, key))
                .or_default()
                .push(one);
        }
    }
    let mut agreed: BTreeMap<Key<'_>, Vec<&str>> = BTreeMap::new();
    for one in ground.agreements.iter().filter(|one| one.in_force(ground.on)) {
        for key in of_agreement(one) {
            agreed.entry(key).or_default().push(&one.id);
        }
    }
    planned.retain(|_, rows| rows.len() > 1);
    agreed.retain(|_, agreements| agreements.len() > 1);
    let keys: BTreeSet<Key<'_>> = planned.keys().chain(agreed.keys()).copied().collect();
    keys.into_iter()
        .map(|key| WhiteSpot {
            rows: planned
                .get(&key)
                .into_iter()
                .flatten()
                .map(|one| of_row(one))
                .collect(),
            agreements: agreed
                .get(&key)
                .into_iter()
                .flatten()
                .map(|id| unnamed(id))
                .collect(),
            ..spot(WhiteReason::Doubled, key)
        })
        .collect()
}

/// Names for what spots know by ids and folded names.
struct Words {
    units: HashMap<String, String>,
}

impl Words {
    fn of(connection: &Connection) -> Result<Self, RegistryError> {
        let units = settings::work_units(connection)?;
        Ok(Self {
            units: units.into_iter().map(|unit| (unit.id, unit.short)).collect(),
        })
    }

    fn fill(&self, connection: &Connection, spots: &mut [WhiteSpot]) -> Result<(), RegistryError> {
        let (titles, partners) = (titles(connection, spots)?, partners(connection, spots)?);
        for spot in spots {
            spot.urusan_name = urusan::find(&spot.urusan)
                .map(|found| found.name.clone())
                .unwrap_or_default();
            spot.work_unit_name = self.units.get(&spot.work_unit).cloned().unwrap_or_default();
            for one in &mut spot.agreements {
                one.title = titles.get(&one.id).cloned().unwrap_or_default();
            }
            if let Some(name) = partners.get(&spot.partner) {
                spot.partner.clone_from(name);
            }
        }
        Ok(())
    }
}

fn titles(connection: &Connection, spots: &[WhiteSpot]) -> Result<HashMap<String, String>, RegistryError> {
    let ids: BTreeSet<&str> = spots
        .iter()
        .flat_map(|spot| spot.agreements.iter().map(|one| one.id.as_str()))
        .collect();
    let key = named_params! {":ids": serde_json::to_string(&ids)?};
    let found = rows(connection, include_str!("sql/titles.sql"), key, |row| {
        Ok((row.get("id")?, row.get("title")?))
    })?;
    Ok(found.into_iter().collect())
}

/// Names of partners as they stand in agreements, else in rows and submissions of the map.
fn partners(connection: &Connection, spots: &[WhiteSpot]) -> Result<HashMap<String, String>, RegistryError> {
    let wanted: BTreeSet<&str> = spots
        .iter()
        .map(|spot| spot.partner.as_str())
        .filter(|key| !key.is_empty())
        .collect();
    let mut names: HashMap<String, String> = wanted
        .iter()
        .filter_map(|key| {
            Some((
                (*key).to_owned(),
                crate::reference::regions::find(key)?.full_name(),
            ))
        })
        .collect();
    for spot in spots {
        let submission = match &spot.submission {
            Some(one) => submissions::get(connection, &one.id)?,
            None => None,
        };
        let parties = submission.into_iter().flat_map(|one| one.form.subject.parties);
        names.extend(parties.map(|party| (agreements::search::fold(&party.name), party.name)));
        for row in spot.rows.iter().take(1) {
            let row = super::store::get(connection, &row.id)?;
            let candidates = row.into_iter().flat_map(|row| row.form.candidates);
            names.extend(candidates.map(|one| (one.key(), one.name)));
        }
    }
    let key = named_params! {":keys": serde_json::to_string(&wanted)?};
    names.extend(rows(
        connection,
        include_str!("sql/partner_names.sql"),
        key,
        |row| Ok((row.get("name_fold")?, row.get("name")?)),
    )?);
    Ok(names)
}
