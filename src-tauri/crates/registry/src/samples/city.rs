//! Samples of a city: one line an agreement, composed from subjects and partners; and what is still proposed.

mod compose;
mod foreign;
mod mapping;
mod meetings;
mod monitoring;
mod partners;
mod proposals;

use super::office::{self, Units};
use super::random::{Random, SampleIds};
use super::{Report, SampleError, confirmed, parse};
use crate::agreements::{self, Agreement, Kind, PartyType, Variant};
use crate::period::{Period, Semester};
use crate::progress::{self, Progress};
use crate::registry::{Actor, Registry};
use crate::tx::Tx;
use chrono::{Days, NaiveDate};
use serde::Deserialize;
use std::collections::BTreeMap;

pub(super) use compose::Composer;

const TOPICS: &str = include_str!("../../../../../assets/samples/topics.toml");
const PARTNERS: &str = include_str!("../../../../../assets/samples/partners.toml");
const PROGRESS: &str = include_str!("../../../../../assets/samples/progress.toml");

/// One city.
#[derive(Debug)]
pub(super) struct City {
    /// Its name in the file of submissions.
    name: &'static str,
    office: &'static str,
    lines: &'static str,
    seed: u64,
    /// Semesters for which some agreements have a report.
    reported: &'static [(i32, Semester)],
    /// The year whose two semesters are monitored.
    monitored: i32,
}

pub(super) const MALANG: City = City {
    name: "malang",
    office: office::MALANG,
    lines: include_str!("../../../../../assets/samples/malang.csv"),
    seed: 3573,
    reported: &[
        (2024, Semester::First),
        (2024, Semester::Second),
        (2025, Semester::First),
        (2025, Semester::Second),
    ],
    monitored: 2025,
};

pub(super) const YOGYAKARTA: City = City {
    name: "yogyakarta",
    office: office::YOGYAKARTA,
    lines: include_str!("../../../../../assets/samples/yogyakarta.csv"),
    seed: 3471,
    reported: &[(2024, Semester::First), (2024, Semester::Second)],
    monitored: 2024,
};

/// What an agreement is about.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Topic {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) purpose: String,
    pub(super) object: String,
    pub(super) scope: String,
    pub(super) urusan: Vec<String>,
    pub(super) units: Vec<String>,
}

#[derive(Deserialize)]
struct Topics {
    topic: Vec<Topic>,
}

/// Partners of one type.
#[derive(Debug, Deserialize)]
struct Group {
    #[serde(rename = "type")]
    type_: PartyType,
    capacity: String,
    /// Offices and branches that carry the city's name.
    #[serde(default)]
    local: bool,
    #[serde(flatten)]
    names: BTreeMap<String, String>,
}

/// A partner that is no region.
#[derive(Debug, Clone)]
pub(super) struct Partner {
    pub(super) type_: PartyType,
    pub(super) name: String,
    pub(super) capacity: String,
}

/// One line of a city's table.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Line {
    pub(super) kind: Kind,
    pub(super) variant: Option<Variant>,
    pub(super) year: i32,
    pub(super) topic: String,
    pub(super) partners: String,
    pub(super) form: String,
    pub(super) years: u32,
    pub(super) end: String,
}

#[derive(Deserialize)]
struct Texts {
    text: Vec<Text>,
}

#[derive(Deserialize)]
struct Text {
    development: String,
    problems: String,
    efforts: String,
    other: String,
}

pub(super) fn topics() -> Result<Vec<Topic>, SampleError> {
    Ok(parse::<Topics>("topics.toml", TOPICS)?.topic)
}

pub(super) fn partners(city: &str) -> Result<BTreeMap<String, Partner>, SampleError> {
    let groups: BTreeMap<String, Group> = parse("partners.toml", PARTNERS)?;
    let mut all = BTreeMap::new();
    for group in groups.into_values() {
        for (key, name) in group.names {
            let name = if group.local {
                format!("{name} {city}")
            } else {
                name
            };
            let partner = Partner {
                type_: group.type_,
                name,
                capacity: group.capacity.clone(),
            };
            all.insert(key, partner);
        }
    }
    Ok(all)
}

fn lines(text: &str) -> Result<Vec<Line>, SampleError> {
    csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|error| SampleError::Data(error.to_string()))
}

pub(super) fn fill(
    registry: &Registry,
    actor: &Actor,
    city: &City,
    progress: &mut dyn FnMut(u32, u32),
) -> Result<Report, SampleError> {
    let ids = SampleIds::new(city.seed);
    let lines = lines(city.lines)?;
    let total = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let texts = parse::<Texts>("progress.toml", PROGRESS)?.text;
    let signed = registry.transact_with_ids(&ids, actor, "sample.fill", |tx| {
        let (office, units) = office::write(tx, city.office)?;
        let mut composer = Composer::new(&office, &units, city.seed)?;
        let mut made = Vec::new();
        for (at, line) in (0_u32..).zip(&lines) {
            let form = composer.compose(line)?;
            let saved = agreements::save(tx, None, &form, &confirmed())?;
            if at % 3 == 0 {
                report(
                    tx,
                    city,
                    &saved,
                    &texts,
                    &mut Random::new(city.seed ^ u64::from(at)),
                )?;
            }
            made.push((line, saved.id));
            progress(at + 1, total);
        }
        let rows = mapping::write(tx, &composer, city.name)?;
        let proposed = proposals::write(tx, &composer, city.name, &made, &rows)?;
        partners::write(tx, &composer, city.name, &made, &proposed)?;
        meetings::write(tx, city.name, &proposed)?;
        foreign::write(tx, city.name, &made)?;
        monitoring::write(tx, city, &made)?;
        Ok::<_, SampleError>(proposed.iter().filter(|one| one.became_agreement).count())
    })?;
    let made = total.saturating_add(u32::try_from(signed.value).unwrap_or(u32::MAX));
    Ok(Report {
        rows: made,
        accepted: made,
        ..Report::default()
    })
}

/// Writes what the semesters brought in which the agreement was in force.
fn report(
    tx: &Tx<'_>,
    city: &City,
    agreement: &Agreement,
    texts: &[Text],
    random: &mut Random,
) -> Result<(), SampleError> {
    let term = agreements::term(&agreement.form);
    for (year, semester) in city.reported {
        let period = Period::new(*year, Some(*semester), None)
            .map_err(|error| SampleError::Data(error.to_string()))?;
        if !term.in_force_between(period.first(), period.last()) {
            continue;
        }
        if let Some(text) = random.pick(texts) {
            let form = Progress {
                year: *year,
                semester: *semester,
                rev: 0,
                development: text.development.clone(),
                problems: text.problems.clone(),
                efforts: text.efforts.clone(),
                other: text.other.clone(),
            };
            progress::save(tx, &agreement.id, &form)?;
        }
    }
    Ok(())
}

pub(super) fn unit_ids(units: &Units, keys: &[String]) -> Result<Vec<String>, SampleError> {
    keys.iter()
        .map(|key| {
            units
                .get(key)
                .map(|unit| unit.id.clone())
                .ok_or_else(|| SampleError::Data(format!("no work unit {key}")))
        })
        .collect()
}

/// A day of the calendar that was checked before.
pub(super) fn date(year: i32, month: u32, day: u32) -> Result<NaiveDate, SampleError> {
    NaiveDate::from_ymd_opt(year, month, day)
        .ok_or_else(|| SampleError::Data(format!("no day {year}-{month}-{day}")))
}

/// The day so many days before the sample is made, or after it.
fn day(tx: &Tx<'_>, before: i64) -> Result<NaiveDate, SampleError> {
    let (today, days) = (tx.today(), Days::new(before.unsigned_abs()));
    let day = if before < 0 {
        today.checked_add_days(days)
    } else {
        today.checked_sub_days(days)
    };
    day.ok_or_else(|| SampleError::Data(format!("no day {before} days before {today}")))
}

/// The first agreement of a topic with such partners.
fn agreement<'m>(made: &'m [(&Line, String)], topic: &str, partners: &str) -> Result<&'m str, SampleError> {
    made.iter()
        .find(|(line, _)| line.topic == topic && line.partners == partners)
        .map(|(_, id)| id.as_str())
        .ok_or_else(|| SampleError::Data(format!("no agreement on {topic} with {partners}")))
}
