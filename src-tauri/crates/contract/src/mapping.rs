//! The yearly map: rows, what became of them, the matrix and its white spots, proposals of the public, the plan that is set.

mod shapes;

use crate::problem::sentence;
use crate::{FieldProblem, Problem, Written};
use registry::audit::{self, HistoryRow};
use registry::mapping::{
    self as core, Carried, MapMatrix, MapPage, MapPlan, MapRow, MapYear, MappingError, Named, Proposal,
    ProposalForm, ProposalPage, WhiteReason, WhiteSpot,
};
use registry::reference::urusan;
use registry::{Actor, Registry, drafts, settings};
use std::sync::Arc;

pub use shapes::*;

/// Lines of a page at most.
const PAGE: u32 = 500;

/// The years that have a map, the newest first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn years(registry: &Registry) -> Result<Vec<MapYear>, Problem> {
    Ok(registry.read(core::years)?)
}

/// A page of a year's map, the most urgent first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn page(registry: &Registry, request: &MapPageRequest) -> Result<MapPage, Problem> {
    registry::submissions::refresh(registry)?;
    let rules = registry.rules()?;
    let limit = request.limit.min(PAGE);
    Ok(registry.read(|c| core::page(c, rules, &request.query, request.offset, limit))?)
}

/// One row.
///
/// # Errors
/// [`Problem`] `mapping.not_found`, or from the register.
pub fn get(registry: &Registry, request: &MapRowId) -> Result<MapRowView, Problem> {
    registry::submissions::refresh(registry)?;
    let rules = registry.rules()?;
    let id = &request.id;
    registry.read(|c| {
        let row = core::get(c, id)?.ok_or_else(|| MappingError::NotFound(id.clone()))?;
        let fate = core::fate(c, &row)?;
        let waiting = fate.submission().and_then(|one| {
            let stage = rules.book().path(&one.path)?.stage(&one.waiting)?;
            Some(stage.name.clone())
        });
        let overlaps = core::overlapping(c, Some(id), &row.form)?;
        Ok(MapRowView {
            urusan_name: urusan::find(&row.form.urusan)
                .map(|found| found.name.clone())
                .unwrap_or_default(),
            work_unit: settings::work_units(c)?
                .into_iter()
                .find(|unit| unit.id == row.form.work_unit),
            priority: core::priority(rules.book(), &row.form),
            proposals: core::proposals_of(c, id)?,
            overlaps: overlaps
                .into_iter()
                .map(|other| Named {
                    title: other.form.title().to_owned(),
                    id: other.id,
                })
                .collect(),
            has_draft: drafts::get(c, &draft_key(id))?.is_some(),
            waiting,
            fate,
            row,
        })
    })
}

/// Key of the draft of an existing row.
pub fn draft_key(id: &str) -> String {
    format!("map_row:{id}")
}

/// What rules say of a form while it is typed.
///
/// # Errors
/// [`Problem`] from the register.
pub fn check(registry: &Registry, request: &MapRowCheck) -> Result<Vec<FieldProblem>, Problem> {
    let rules = registry.rules()?;
    let found = registry.read(|c| core::judge(c, rules, request.id.as_deref(), &request.form))?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// Saves a form.
///
/// # Errors
/// [`Problem`] with the fields that are wrong or ask; nothing is written then.
pub fn save(registry: &Registry, actor: &Actor, request: &MapRowSave) -> Result<Written<MapRow>, Problem> {
    let existing = request.id.as_deref().map(|id| (id, request.rev));
    let done = registry.transact(actor, "mapping.save", |tx| {
        core::save(tx, existing, &request.form, &request.confirmed)
    })?;
    if let Some(draft) = &request.draft {
        drafts::discard(registry, draft)?;
    }
    Ok(done.into())
}

/// Gives a row up, or takes it up again.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn drop_row(
    registry: &Registry,
    actor: &Actor,
    request: &MapRowDrop,
) -> Result<Written<MapRow>, Problem> {
    let done = registry.transact(actor, "mapping.drop", |tx| {
        core::drop_row(tx, &request.id, request.rev, request.dropped.as_ref())
    })?;
    Ok(done.into())
}

/// Makes a row void.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn void(registry: &Registry, actor: &Actor, request: &MapVoid) -> Result<Written<MapRow>, Problem> {
    let done = registry.transact(actor, "mapping.void", |tx| {
        core::void(tx, &request.id, request.rev, &request.reason)
    })?;
    Ok(done.into())
}

/// History of one row, newest first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn history(registry: &Registry, request: &MapRowId) -> Result<Vec<HistoryRow>, Problem> {
    Ok(registry.read(|c| audit::history(c, core::SUBJECT, &request.id))?)
}

/// Makes a submission ready from a row; saving it is `submissions_save`.
///
/// # Errors
/// [`Problem`] for a row that is void or was given up, or from the register.
pub fn submission(registry: &Registry, request: &MapRowId) -> Result<MapSubmission, Problem> {
    let rules = registry.rules()?;
    registry.read(|c| {
        let row = core::get(c, &request.id)?.ok_or_else(|| MappingError::NotFound(request.id.clone()))?;
        Ok(MapSubmission {
            form: core::submission_form(c, rules, &row)?,
            fate: core::fate(c, &row)?,
        })
    })
}

/// Takes rows to the next year.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn carry(registry: &Registry, actor: &Actor, request: &MapCarry) -> Result<Written<Carried>, Problem> {
    registry::submissions::refresh(registry)?;
    let done = registry.transact(actor, "mapping.carry", |tx| {
        core::carry(tx, request.from, &request.rows)
    })?;
    Ok(done.into())
}

/// The matrix urusan x work unit of a year.
///
/// # Errors
/// [`Problem`] from the register.
pub fn matrix(registry: &Registry, request: MapYearRequest) -> Result<MapMatrix, Problem> {
    registry::submissions::refresh(registry)?;
    let (rules, today) = (registry.rules()?, registry.today());
    let question = format!("map matrix {} {}", request.year, rules.fingerprint());
    let answer = registry.recall(&question, |c| core::matrix(c, rules, request.year, today))?;
    Ok(Arc::unwrap_or_clone(answer))
}

/// The white spots of a year, each in a sentence.
///
/// # Errors
/// [`Problem`] from the register.
pub fn white_spots(registry: &Registry, request: MapYearRequest) -> Result<WhiteSpotsView, Problem> {
    registry::submissions::refresh(registry)?;
    let (rules, today) = (registry.rules()?, registry.today());
    let question = format!("white spots {} {}", request.year, rules.fingerprint());
    let found = registry.recall(&question, |c| core::white_spots(c, rules, request.year, today))?;
    Ok(WhiteSpotsView {
        year: found.year,
        on: found.on,
        counts: found.counts.clone(),
        spots: found.spots.iter().map(|spot| told(spot, today)).collect(),
    })
}

fn told(spot: &WhiteSpot, today: chrono::NaiveDate) -> WhiteSpotView {
    let over = spot.due.is_some_and(|due| due < today);
    let named = |list: &[Named]| {
        let titles: Vec<String> = list
            .iter()
            .map(|one| format!("\u{201c}{}\u{201d}", one.title))
            .collect();
        titles.join(", ")
    };
    let (code, details) = match spot.reason {
        WhiteReason::Never if spot.rows.is_empty() => ("mapping.white_never", vec![spot.urusan_name.clone()]),
        WhiteReason::Never => (
            "mapping.white_never_planned",
            vec![spot.urusan_name.clone(), spot.rows.len().to_string()],
        ),
        WhiteReason::Ended => (
            "mapping.white_ended",
            vec![named(&spot.agreements), spot.partner.clone(), day(spot.on)],
        ),
        WhiteReason::Unanswered => {
            let offer = spot
                .submission
                .as_ref()
                .map(|one| one.title.clone())
                .unwrap_or_default();
            let details = vec![offer, spot.partner.clone(), day(spot.on), day(spot.due)];
            let code = match spot.due {
                None => "mapping.white_unanswered",
                Some(_) if over => "mapping.white_unanswered_over",
                Some(_) => "mapping.white_unanswered_running",
            };
            (code, details)
        }
        WhiteReason::Doubled => {
            let all = [spot.rows.clone(), spot.agreements.clone()].concat();
            (
                "mapping.white_doubled",
                vec![all.len().to_string(), spot.partner.clone(), named(&all)],
            )
        }
    };
    let (sentence, hint) = sentence(code, &details).unwrap_or_default();
    WhiteSpotView {
        spot: spot.clone(),
        sentence,
        hint,
        over,
    }
}

/// A day as people write it.
fn day(day: Option<chrono::NaiveDate>) -> String {
    day.map(rules::clocks::in_words).unwrap_or_default()
}

/// The criteria of the order.
///
/// # Errors
/// [`Problem`] from the register.
pub fn criteria(registry: &Registry) -> Result<MapCriteria, Problem> {
    let book = registry.rules()?.book();
    let list = core::criteria(book);
    Ok(MapCriteria {
        name: list.map(|list| list.name.clone()).unwrap_or_default(),
        note: list.map(|list| list.note.clone()).unwrap_or_default(),
        severity: list.map(|list| list.severity),
        citations: list.map(|list| book.cite(&list.source)).unwrap_or_default(),
        most: core::SCORE_MAX,
        criteria: list
            .into_iter()
            .flat_map(|list| &list.criteria)
            .map(|one| MapCriterion {
                id: one.id.to_string(),
                name: one.name.clone(),
                weight: one.weight.unwrap_or(1),
                citations: book.cite(&one.source),
            })
            .collect(),
    })
}

/// The plan of a year.
///
/// # Errors
/// [`Problem`] from the register.
pub fn plan(registry: &Registry, request: MapYearRequest) -> Result<MapPlanView, Problem> {
    registry::submissions::refresh(registry)?;
    let rules = registry.rules()?;
    let year = request.year;
    Ok(registry.read(|c| {
        Ok::<_, registry::RegistryError>(MapPlanView {
            year,
            plans: core::plans(c, year)?,
            lines: core::plan_lines(c, rules, year)?,
        })
    })?)
}

/// Records how the map of a year was set.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn save_plan(
    registry: &Registry,
    actor: &Actor,
    request: &MapPlanSave,
) -> Result<Written<MapPlan>, Problem> {
    let existing = request.id.as_deref().map(|id| (id, request.rev));
    let done = registry.transact(actor, "mapping.plan", |tx| {
        core::save_plan(tx, existing, &request.form)
    })?;
    Ok(done.into())
}

/// Makes such a record void.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn void_plan(registry: &Registry, actor: &Actor, request: &MapVoid) -> Result<Written<MapPlan>, Problem> {
    let done = registry.transact(actor, "mapping.plan_void", |tx| {
        core::void_plan(tx, &request.id, request.rev, &request.reason)
    })?;
    Ok(done.into())
}

/// A page of proposals of the public, those that wait for an answer first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn proposals(registry: &Registry, request: &ProposalsPageRequest) -> Result<ProposalPage, Problem> {
    let limit = request.limit.min(PAGE);
    Ok(registry.read(|c| core::proposals(c, &request.query, request.offset, limit))?)
}

/// What rules say of a proposal while it is typed.
///
/// # Errors
/// [`Problem`] from the register.
pub fn check_proposal(registry: &Registry, form: &ProposalForm) -> Result<Vec<FieldProblem>, Problem> {
    let found = registry.read(|c| core::judge_proposal(c, form, registry.today()))?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// Saves a proposal, with its answer when it has one.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn save_proposal(
    registry: &Registry,
    actor: &Actor,
    request: &ProposalSave,
) -> Result<Written<Proposal>, Problem> {
    let existing = request.id.as_deref().map(|id| (id, request.rev));
    let done = registry.transact(actor, "mapping.proposal", |tx| {
        core::save_proposal(tx, existing, &request.form)
    })?;
    Ok(done.into())
}
