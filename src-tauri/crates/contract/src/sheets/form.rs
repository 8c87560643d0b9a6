//! Forms that travel: empty tables that are filled in elsewhere and come back by the import, with lists to choose from.

use super::desk::{Desk, PAGE};
use super::wording::{self, fill, say};
use crate::Problem;
use crate::imports::choices;
use ::sheets::fields::Holds;
use ::sheets::table::{Column, Entry, Said, Table};
use registry::imports::{Asked, Destination, asks};
use registry::monitoring::{self, MonitoringItem, MonitoringQuery};
use registry::partners;
use registry::progress::{self, Progress};
use registry::settings::{self, WorkUnit};
use registry::{Semester, agreements, mapping};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Lines of a form that has none of its own.
const LINES: usize = 100;
/// Partners that are offered.
const PARTNERS: u32 = 2_000;
/// What stands after the name of a column that must be filled in.
const NEEDED: &str = " *";

/// A form to give away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormRequest {
    /// What its rows become.
    pub of: Destination,
    /// The year it is of; a map and a semester have one.
    pub year: i32,
    /// The semester, of monitoring.
    pub semester: Option<Semester>,
    /// Only for this work unit, by id.
    pub work_unit: Option<String>,
}

/// The wording of a form by what its rows become.
fn wording_of(of: Destination) -> &'static str {
    match of {
        Destination::Agreements => "form_agreements",
        Destination::Mapping => "form_mapping",
        Destination::Monitoring => "form_monitoring",
        Destination::Submissions => "form_submissions",
    }
}

/// What the rows of a sheet become that was given away as a form, by its name.
pub(crate) fn recognised(sheet: &str) -> Option<Destination> {
    let mut all = Destination::ALL.iter().copied();
    all.find(|of| wording::form(wording_of(*of)).sheet == sheet)
}

/// Name of the file: of what, for whom.
pub(super) fn file(request: &FormRequest, unit: Option<&str>) -> String {
    let name = wording::file(wording_of(request.of)).replace("{of}", &period(request));
    match unit {
        Some(unit) => format!("{} {unit}", name.trim()),
        None => name,
    }
}

fn period(request: &FormRequest) -> String {
    let year = request.year.to_string();
    match (request.of, request.semester) {
        (Destination::Monitoring, Some(semester)) => {
            fill("semester", &[("semester", semester.roman()), ("year", &year)])
        }
        (Destination::Mapping, _) => fill("year", &[("year", &year)]),
        _ => String::new(),
    }
}

/// The work unit a form is for.
pub(super) fn unit_of(connection: &Connection, request: &FormRequest) -> Result<Option<WorkUnit>, Problem> {
    let Some(id) = &request.work_unit else {
        return Ok(None);
    };
    let found = settings::work_units(connection)?
        .into_iter()
        .find(|unit| &unit.id == id);
    match found {
        Some(unit) => Ok(Some(unit)),
        None => Err(Problem::new("sheet.no_work_unit", std::slice::from_ref(id))),
    }
}

/// The form, and how it is filled in.
pub(super) fn tables(desk: &Desk<'_>, request: &FormRequest) -> Result<Vec<Table>, Problem> {
    let registry = desk.registry;
    if request.of == Destination::Mapping && !mapping::YEARS.contains(&request.year) {
        let [first, last] = [mapping::YEARS.start(), mapping::YEARS.end()].map(i32::to_string);
        return Err(Problem::new("mapping.year", &[first, last]));
    }
    let rules = registry.rules()?;
    let asked = asks(request.of, rules.book());
    let fields: Vec<&Asked> = asked.all().iter().filter(|one| one.form.is_some()).collect();
    let (columns, unit) = registry.read(|connection| {
        let columns = fields
            .iter()
            .map(|field| {
                let entry = entry(desk, connection, field)?;
                Ok(Column {
                    name: heading(field),
                    width: field.form.map_or(20, |form| form.width),
                    entry,
                })
            })
            .collect::<Result<Vec<_>, Problem>>()?;
        Ok::<_, Problem>((columns, unit_of(connection, request)?))
    })?;
    let lines = if request.of == Destination::Monitoring {
        told(desk, request)?
            .iter()
            .map(|line| fields.iter().map(|field| line.cell(&field.id)).collect())
            .collect()
    } else {
        let given = |field: &&Asked| given(request, unit.as_ref(), &field.id);
        vec![fields.iter().map(given).collect(); LINES]
    };
    let form = wording::form(wording_of(request.of));
    let mut about = vec![period(request)];
    about.extend(unit.map(|unit| unit.name));
    about.push(say("form_needed").to_owned());
    about.retain(|line| !line.is_empty());
    let table = Table {
        name: form.sheet.clone(),
        head: desk.titled(&form.title, &about),
        columns,
        rows: lines,
        sums: Vec::new(),
        pinned: 0,
    };
    Ok(vec![table, guide(desk, &fields)])
}

fn heading(field: &Asked) -> String {
    let needed = field.form.is_some_and(|form| form.needed);
    format!("{}{}", field.label, if needed { NEEDED } else { "" })
}

/// What stands in an empty line already.
fn given(request: &FormRequest, unit: Option<&WorkUnit>, field: &str) -> Said {
    match field {
        "year" if request.of == Destination::Mapping => Said::Year(request.year),
        "work-unit" => Said::text(unit.map(|unit| unit.name.as_str()).unwrap_or_default()),
        _ => Said::Nothing,
    }
}

/// What may be typed in the column of a field.
fn entry(desk: &Desk<'_>, connection: &Connection, field: &Asked) -> Result<Entry, Problem> {
    let book = desk.registry.rules()?.book();
    Ok(match field.holds {
        Holds::Choice | Holds::Choices => {
            let labels: Vec<String> = choices(connection, book, &field.id)?
                .into_iter()
                .map(|choice| choice.label)
                .collect();
            // Where a cell may hold several, a list must not stand against a second line.
            if field.holds == Holds::Choice {
                Entry::OneOf(labels)
            } else {
                Entry::Suggested(labels)
            }
        }
        Holds::Text if field.id == "partner" => {
            let directory = partners::directory(connection, desk.registry.today())?;
            let all = directory.page(&partners::PartnerQuery::default(), 0, PARTNERS);
            Entry::Suggested(all.items.into_iter().map(|one| one.name).collect())
        }
        Holds::Day => Entry::Day,
        Holds::Sum => Entry::Money,
        Holds::Year => Entry::Whole(1945, 2199),
        Holds::Count => Entry::Whole(0, mapping::SCORE_MAX),
        Holds::Text | Holds::Span => Entry::Free,
    })
}

/// One agreement of a semester, with what is told of it already.
struct Line {
    item: MonitoringItem,
    number: String,
    year: i32,
    semester: Semester,
    told: Option<Progress>,
}

impl Line {
    fn cell(&self, field: &str) -> Said {
        let told = |text: fn(&Progress) -> &str| Said::text(self.told.as_ref().map(text).unwrap_or_default());
        match field {
            "year" => Said::Year(self.year),
            "semester" => Said::text(self.semester.roman()),
            "work-unit" => super::desk::lines(self.item.work_units.iter().map(String::as_str)),
            "title" => Said::text(self.item.title.as_str()),
            "partner" => Said::text(self.item.partner.as_str()),
            "number" => Said::text(self.number.as_str()),
            "development" => told(|one| &one.development),
            "problems" => told(|one| &one.problems),
            "efforts" => told(|one| &one.efforts),
            "other" => told(|one| &one.other),
            "code" => Said::text(self.item.id.as_str()),
            _ => Said::Nothing,
        }
    }
}

/// The agreements that a semester asks about.
fn told(desk: &Desk<'_>, request: &FormRequest) -> Result<Vec<Line>, Problem> {
    let (year, semester) = (request.year, request.semester.unwrap_or(Semester::First));
    let query = MonitoringQuery {
        work_units: request.work_unit.iter().cloned().collect(),
        ..MonitoringQuery::of(year, semester)
    };
    let rules = desk.registry.rules()?;
    desk.registry.read(|connection| {
        let items = desk.pages(|offset| {
            let page = monitoring::overview(connection, rules, &query, offset, PAGE)?;
            Ok((page.items, page.total))
        })?;
        let mut lines = Vec::with_capacity(items.len());
        for item in items {
            let told = progress::of_agreement(connection, &item.id)?
                .into_iter()
                .find(|one| (one.year, one.semester) == (year, semester));
            let form = agreements::get(connection, &item.id)?.map(|one| one.form);
            lines.push(Line {
                number: form.map(|form| agreements::number(&form)).unwrap_or_default(),
                item,
                year,
                semester,
                told,
            });
        }
        Ok(lines)
    })
}

/// What each column is for.
fn guide(desk: &Desk<'_>, fields: &[&Asked]) -> Table {
    let about: Vec<String> = ["form_guide_1", "form_guide_2", "form_guide_3"]
        .map(|word| say(word).to_owned())
        .into();
    desk.table("form_guide", &about, fields, |column, _, field| match column {
        "column" => Said::text(field.label.as_str()),
        "needed" => Said::text(say(if field.form.is_some_and(|form| form.needed) {
            "form_yes"
        } else {
            "form_no"
        })),
        "expects" => {
            let mut text = field.expects.clone();
            if let Some(first) = text.get_mut(..1) {
                first.make_ascii_uppercase();
            }
            Said::text(format!("{text}."))
        }
        _ => Said::Nothing,
    })
}
