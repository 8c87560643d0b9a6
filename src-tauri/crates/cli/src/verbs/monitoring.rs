//! `monitor ...`.

mod evaluate;
mod told;

use super::Place;
use super::agreements::kinds;
use crate::arguments::{
    Monitor, MonitorList, MonitorProgress, MonitorRealise, MonitorTarget, SemesterArgs, TargetAdd,
    TargetChange,
};
use crate::output::Output;
use contract::agreements::{ProgressSave, save_progress};
use contract::monitoring::{
    self, MonitoringPageRequest, MonitoringSemester, MonitoringVoid, RealisationVoid, ReportRequest,
    TargetSave,
};
use contract::{Problem, desk};
use registry::monitoring::{
    Measure, MonitoringItem, MonitoringQuery, PROGRESS, REALISATION, Realisation, Target, TargetEntry,
};
use registry::progress::Progress;
use registry::{Registry, Semester};
use serde_json::json;

/// Lines asked for at a time.
const PAGE: u32 = 500;
/// What `--missing` without a value means: anything at all.
const ANY: &str = "any";

pub(super) fn run(place: &Place, monitor: &Monitor, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    match monitor {
        Monitor::Forms => {
            let forms = monitoring::forms(&registry)?;
            output.say(&forms, || told::forms(&forms))
        }
        Monitor::List(said) => list(&registry, said, output),
        Monitor::Show { id } => {
            let view = monitoring::get(&registry, id)?;
            output.say(&view, || told::view(&view))
        }
        Monitor::Report { id, semester } => {
            let request = ReportRequest {
                id: id.clone(),
                year: semester.year,
                semester: half(*semester)?,
            };
            let items = monitoring::report(&registry, &request)?;
            output.say(&items, || told::report(&items))
        }
        Monitor::Target(target) => targets(&registry, target, output),
        Monitor::Realise(said) => realise(&registry, said, output),
        Monitor::Retract {
            target,
            semester,
            reason,
        } => retract(&registry, target, *semester, reason, output),
        Monitor::Progress(said) => progress(&registry, said, output),
        Monitor::Evaluate(said) => evaluate::evaluate(&registry, said, output),
        Monitor::Void { id, reason } => {
            let request = MonitoringVoid {
                id: id.clone(),
                rev: evaluate::find(&registry, id)?.1.rev,
                reason: reason.clone(),
            };
            let done = monitoring::void_evaluation(&registry, &desk::actor(), &request)?.value;
            output.say(&done, || vec!["Evaluasi dibatalkan.".to_owned()])
        }
        Monitor::Trend { id } => {
            let trend = monitoring::get(&registry, id)?.trend;
            output.say(&trend, || told::trend(&trend))
        }
    }
}

fn half(said: SemesterArgs) -> Result<Semester, Problem> {
    Semester::try_from(said.semester).map_err(|_| Problem::new("period.semester", &[]))
}

fn list(registry: &Registry, said: &MonitorList, output: Output) -> Result<(), Problem> {
    let semester = half(said.semester)?;
    let forms: Vec<String> = monitoring::forms(registry)?
        .forms
        .into_iter()
        .map(|form| form.id)
        .collect();
    let known: Vec<&str> = [PROGRESS, REALISATION]
        .into_iter()
        .chain(forms.iter().map(String::as_str))
        .collect();
    for part in said.missing.iter().chain(&said.filled) {
        if part != ANY && !known.contains(&part.as_str()) {
            return Err(Problem::new(
                "monitoring.unknown_part",
                &[part.clone(), known.join(", ")],
            ));
        }
    }
    let missing = if said.missing.iter().any(|part| part == ANY) {
        known.iter().map(|part| (*part).to_owned()).collect()
    } else {
        said.missing.clone()
    };
    let query = MonitoringQuery {
        search: said.search.clone().unwrap_or_default(),
        kinds: kinds(said.kind.as_deref())?,
        work_units: units(registry, &said.unit)?,
        filled: said.filled.clone(),
        missing,
        recommendations: said.recommendation.clone(),
        ..MonitoringQuery::of(said.semester.year, semester)
    };
    let mut items: Vec<MonitoringItem> = Vec::new();
    loop {
        let request = MonitoringPageRequest {
            query: query.clone(),
            offset: u32::try_from(items.len()).unwrap_or(u32::MAX),
            limit: PAGE,
        };
        let part = monitoring::page(registry, &request)?;
        let last = part.items.is_empty();
        items.extend(part.items);
        if last || items.len() >= part.total as usize {
            break;
        }
    }
    let request = MonitoringSemester {
        year: said.semester.year,
        semester,
    };
    let counts = monitoring::counts(registry, &request)?.all;
    output.say(
        &json!({ "total": items.len(), "counts": counts, "agreements": items }),
        || told::items(&items, &counts),
    )
}

/// Ids of work units by their short names.
pub(super) fn units(registry: &Registry, short: &[String]) -> Result<Vec<String>, Problem> {
    let all = registry.read(registry::settings::work_units)?;
    let find = |short: &String| {
        all.iter()
            .find(|unit| unit.short == *short)
            .map(|unit| unit.id.clone())
            .ok_or_else(|| Problem::new("monitoring.unknown_unit", std::slice::from_ref(short)))
    };
    short.iter().map(find).collect()
}

fn targets(registry: &Registry, said: &MonitorTarget, output: Output) -> Result<(), Problem> {
    match said {
        MonitorTarget::Add(said) => add(registry, said, output),
        MonitorTarget::Change(said) => change(registry, said, output),
        MonitorTarget::Remove { id, reason } => {
            let request = MonitoringVoid {
                id: id.clone(),
                rev: find_target(registry, id)?.1.rev,
                reason: reason.clone(),
            };
            let done = monitoring::void_target(registry, &desk::actor(), &request)?.value;
            output.say(&done, || vec!["Target dibatalkan.".to_owned()])
        }
    }
}

fn add(registry: &Registry, said: &TargetAdd, output: Output) -> Result<(), Problem> {
    let request = TargetSave {
        agreement: said.id.clone(),
        id: None,
        rev: 0,
        entry: TargetEntry {
            name: said.name.clone(),
            // clap lets no other word through.
            measure: Measure::parse(&said.measure).unwrap_or(Measure::Volume),
            unit: said.unit.clone(),
            year: said.year,
            planned: hundredths(&said.planned)?,
        },
    };
    let saved = monitoring::save_target(registry, &desk::actor(), &request)?.value;
    output.say(&saved, || vec![format!("Target {} dicatat.", saved.id)])
}

fn change(registry: &Registry, said: &TargetChange, output: Output) -> Result<(), Problem> {
    let (agreement, before) = find_target(registry, &said.id)?;
    let planned = said.planned.as_deref().map(hundredths).transpose()?;
    let request = TargetSave {
        agreement,
        id: Some(before.id),
        rev: before.rev,
        entry: TargetEntry {
            name: said.name.clone().unwrap_or(before.entry.name),
            unit: said.unit.clone().unwrap_or(before.entry.unit),
            planned: planned.unwrap_or(before.entry.planned),
            ..before.entry
        },
    };
    let saved = monitoring::save_target(registry, &desk::actor(), &request)?.value;
    output.say(&saved, || vec!["Target diubah.".to_owned()])
}

/// A target with the id of its agreement.
fn find_target(registry: &Registry, id: &str) -> Result<(String, Target), Problem> {
    registry
        .read(|c| registry::monitoring::target(c, id))?
        .ok_or_else(|| Problem::new("monitoring.not_found", &[id.to_owned()]))
}

/// What was recorded of a target and a semester.
fn recorded(
    registry: &Registry,
    target: &str,
    year: i32,
    semester: Semester,
) -> Result<Option<Realisation>, Problem> {
    let (agreement, _) = find_target(registry, target)?;
    let mut all = registry.read(|c| registry::monitoring::realisations(c, &agreement))?;
    all.retain(|one| one.target == target && (one.year, one.semester) == (year, semester));
    Ok(all.pop())
}

fn realise(registry: &Registry, said: &MonitorRealise, output: Output) -> Result<(), Problem> {
    let (year, semester) = (said.semester.year, half(said.semester)?);
    let request = Realisation {
        target: said.target.clone(),
        year,
        semester,
        rev: recorded(registry, &said.target, year, semester)?.map_or(0, |one| one.rev),
        amount: hundredths(&said.amount)?,
        note: said.note.clone(),
        void_reason: None,
    };
    let saved = monitoring::realise(registry, &desk::actor(), &request)?.value;
    output.say(&saved, || vec!["Realisasi dicatat.".to_owned()])
}

fn retract(
    registry: &Registry,
    target: &str,
    semester: SemesterArgs,
    reason: &str,
    output: Output,
) -> Result<(), Problem> {
    let half = half(semester)?;
    let request = RealisationVoid {
        target: target.to_owned(),
        year: semester.year,
        semester: half,
        rev: recorded(registry, target, semester.year, half)?.map_or(0, |one| one.rev),
        reason: reason.to_owned(),
    };
    let done = monitoring::void_realisation(registry, &desk::actor(), &request)?.value;
    output.say(&done, || vec!["Realisasi dibatalkan.".to_owned()])
}

fn progress(registry: &Registry, said: &MonitorProgress, output: Output) -> Result<(), Problem> {
    let semester = half(said.semester)?;
    let before = monitoring::get(registry, &said.id)?
        .progress
        .into_iter()
        .find(|one| (one.year, one.semester) == (said.semester.year, semester))
        .unwrap_or(Progress {
            year: said.semester.year,
            semester,
            rev: 0,
            development: String::new(),
            problems: String::new(),
            efforts: String::new(),
            other: String::new(),
        });
    let request = ProgressSave {
        agreement: said.id.clone(),
        progress: Progress {
            development: said.development.clone().unwrap_or(before.development),
            problems: said.problems.clone().unwrap_or(before.problems),
            efforts: said.efforts.clone().unwrap_or(before.efforts),
            other: said.other.clone().unwrap_or(before.other),
            ..before
        },
    };
    let saved = save_progress(registry, &desk::actor(), &request)?.value;
    output.say(&saved, || vec!["Perkembangan dicatat.".to_owned()])
}

/// An amount as people type it (`1200`, `12,5`, `12.50`), in hundredths of its unit.
fn hundredths(typed: &str) -> Result<i64, Problem> {
    let unreadable = || Problem::new("monitoring.amount_unreadable", &[typed.to_owned()]);
    let (whole, part) = typed.split_once([',', '.']).unwrap_or((typed, ""));
    let digits = |text: &str| text.bytes().all(|sign| sign.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 2 {
        return Err(unreadable());
    }
    format!("{whole}{part:0<2}").parse().map_err(|_| unreadable())
}
