//! `map ...`.

mod new;

use super::Place;
use super::agreements::kinds;
use crate::arguments::{Map, MapList, MapPlanArgs, MapProposal, MapSubmit, MapVoidArgs};
use crate::output::Output;
use contract::letters::OfficePress;
use contract::mapping::{
    self, MapCarry, MapPageRequest, MapPlanPrint, MapPlanSave, MapRowDrop, MapRowId, MapRowSave, MapVoid,
    MapYearRequest, ProposalSave, ProposalsPageRequest,
};
use contract::papers::{self, PaperFormat};
use contract::submissions::{self, SubmissionSave};
use contract::{Problem, desk};
use registry::Registry;
use registry::agreements::Kind;
use registry::audit::HistoryRow;
use registry::mapping::{
    Dropped, MapItem, MapPlanForm, MapQuery, MapState, MapYear, PlanForm, ProposalForm, ProposalItem,
    ProposalQuery,
};
use serde_json::json;
use std::io::Write as _;

/// Lines asked for at a time.
const PAGE: u32 = 500;

pub(super) fn run(place: &Place, map: &Map, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    match map {
        Map::List(said) => list(&registry, said, output),
        Map::Show { id } => show(&registry, id, output),
        Map::Add(said) => {
            let request = MapRowSave {
                id: None,
                rev: 0,
                form: new::form(&registry, said)?,
                confirmed: said.confirm.clone(),
                draft: None,
            };
            let saved = mapping::save(&registry, &desk::actor(), &request)?.value;
            output.say(&saved, || vec![format!("Baris {} dicatat.", saved.id)])
        }
        Map::Submit(said) => submit(&registry, said, output),
        Map::Drop(said) => {
            let on = said.on.unwrap_or_else(|| registry.today());
            let reason = said.reason.clone();
            drop_row(&registry, &said.id, Some(Dropped { on, reason }), output)
        }
        Map::Resume { id } => drop_row(&registry, id, None, output),
        Map::Void(said) => {
            let row = mapping::get(&registry, &MapRowId { id: said.id.clone() })?.row;
            let voided = mapping::void(&registry, &desk::actor(), &void_of(said, row.rev))?.value;
            output.say(&voided, || vec!["Catatan baris dibatalkan.".to_owned()])
        }
        Map::History { id } => {
            let history = mapping::history(&registry, &MapRowId { id: id.clone() })?;
            output.say(&history, || {
                let line = |one: &HistoryRow| {
                    let done = if one.before.is_none() { "dicatat" } else { "diubah" };
                    format!("{}  {}  {done}", one.at, one.actor)
                };
                history.iter().map(line).collect()
            })
        }
        Map::Years => {
            let years = mapping::years(&registry)?;
            output.say(&years, || {
                let line = |one: &MapYear| format!("{}  {} baris", one.year, one.rows);
                years.iter().map(line).collect()
            })
        }
        Map::Criteria => {
            let criteria = mapping::criteria(&registry)?;
            output.say(&criteria, || {
                let each = criteria.criteria.iter();
                let each = each.map(|one| format!("{}  {}  bobot {}", one.id, one.name, one.weight));
                [criteria.name.clone()].into_iter().chain(each).collect()
            })
        }
        Map::Matrix(said) => {
            let matrix = mapping::matrix(&registry, MapYearRequest { year: said.year })?;
            output.say(&matrix, || {
                let count = |cell: &registry::mapping::MapCell| {
                    format!(
                        "{} baris, {} berjalan, {} diajukan",
                        cell.rows, cell.agreements, cell.submissions
                    )
                };
                let mut lines: Vec<String> = matrix
                    .lines
                    .iter()
                    .map(|line| format!("{}  {}  {}", line.urusan, line.name, count(&line.total)))
                    .collect();
                lines.push(format!("Seluruhnya: {}", count(&matrix.total)));
                lines
            })
        }
        Map::WhiteSpots(said) => {
            let found = mapping::white_spots(&registry, MapYearRequest { year: said.year })?;
            output.say(&found, || {
                let mut lines: Vec<String> = found.spots.iter().map(|spot| spot.sentence.clone()).collect();
                let all: u32 = found.counts.iter().map(|one| one.count).sum();
                lines.push(format!("{all} celah"));
                lines
            })
        }
        Map::Carry(said) => {
            let request = MapCarry {
                from: said.from,
                rows: said.row.clone(),
            };
            let carried = mapping::carry(&registry, &desk::actor(), &request)?.value;
            output.say(&carried, || {
                vec![format!(
                    "{} baris diteruskan ke tahun {}.",
                    carried.rows.len(),
                    carried.year
                )]
            })
        }
        Map::Plan(said) => plan(&registry, said, output),
        Map::PlanVoid(said) => {
            let unknown = || Problem::new("mapping.no_plan", std::slice::from_ref(&said.id));
            let plan = registry.read(|c| registry::mapping::plan(c, &said.id))?;
            let request = void_of(said, plan.ok_or_else(unknown)?.rev);
            let voided = mapping::void_plan(&registry, &desk::actor(), &request)?.value;
            output.say(&voided, || vec!["Catatan penetapan dibatalkan.".to_owned()])
        }
        Map::Proposal(said) => proposal(&registry, said, output),
    }
}

fn list(registry: &Registry, said: &MapList, output: Output) -> Result<(), Problem> {
    let units = said.unit.iter().map(|short| new::unit(registry, short));
    let query = MapQuery {
        year: said.year,
        search: said.search.clone().unwrap_or_default(),
        urusan: said.urusan.clone(),
        work_units: units.collect::<Result<_, _>>()?,
        kinds: kinds(said.kind.as_deref())?,
        states: said
            .state
            .iter()
            .filter_map(|word| MapState::parse(word))
            .collect(),
    };
    let mut items: Vec<MapItem> = Vec::new();
    loop {
        let request = MapPageRequest {
            query: query.clone(),
            offset: u32::try_from(items.len()).unwrap_or(u32::MAX),
            limit: PAGE,
        };
        let part = mapping::page(registry, &request)?;
        let last = part.items.is_empty();
        items.extend(part.items);
        if last || items.len() >= part.total as usize {
            break;
        }
    }
    output.say(&json!({ "total": items.len(), "rows": items }), || {
        let mut lines: Vec<String> = items
            .iter()
            .map(|item| {
                format!(
                    "{}  {:>3}%  {}  {}  {}  {}  {}",
                    item.id,
                    item.priority,
                    item.urusan,
                    item.work_unit_name,
                    stands(item.fate.state),
                    item.program,
                    item.partner
                )
            })
            .collect();
        lines.push(format!("{} baris", items.len()));
        lines
    })
}

fn stands(state: MapState) -> &'static str {
    match state {
        MapState::Agreed => "menjadi kerja sama",
        MapState::Dropped => "dibatalkan",
        MapState::Carried => "diteruskan",
        MapState::Submitted => "diajukan",
        MapState::Rejected => "ditolak",
        MapState::Withdrawn => "ditarik",
        MapState::Planned => "direncanakan",
    }
}

fn show(registry: &Registry, id: &str, output: Output) -> Result<(), Problem> {
    let view = mapping::get(registry, &MapRowId { id: id.to_owned() })?;
    output.say(&view, || {
        let form = &view.row.form;
        let mut lines = vec![
            format!("{} ({})", form.program, form.year),
            format!("Urusan: {}", view.urusan_name),
            format!("Potensi atau permasalahan: {}", form.need),
            format!("Calon mitra: {}", form.partner()),
        ];
        for one in &view.priority.criteria {
            let score = one
                .score
                .map_or_else(|| "belum dinilai".to_owned(), |score| score.to_string());
            lines.push(format!(
                "  {}: {} x {score} = {}",
                one.name, one.weight, one.points
            ));
        }
        lines.push(format!(
            "Prioritas: {} dari {} ({}%)",
            view.priority.points, view.priority.most, view.priority.percent
        ));
        lines.push(format!("Keadaan: {}", stands(view.fate.state)));
        lines.extend(
            view.fate
                .submissions
                .iter()
                .map(|one| format!("Pengajuan {}: {}", one.id, one.title)),
        );
        lines
    })
}

fn submit(registry: &Registry, said: &MapSubmit, output: Output) -> Result<(), Problem> {
    let ready = mapping::submission(registry, &MapRowId { id: said.id.clone() })?;
    let mut form = ready.form;
    form.letter_number.clone_from(&said.letter_number);
    form.letter_dated = said.letter_dated;
    let request = SubmissionSave {
        id: None,
        rev: 0,
        form,
    };
    let saved = submissions::save(registry, &desk::actor(), &request)?.value;
    output.say(&saved, || vec![format!("Pengajuan {} dicatat.", saved.id)])
}

/// Gives a row up, or takes it up again.
fn drop_row(registry: &Registry, id: &str, dropped: Option<Dropped>, output: Output) -> Result<(), Problem> {
    let row = mapping::get(registry, &MapRowId { id: id.to_owned() })?.row;
    let told = match dropped {
        Some(_) => "Rencana dibatalkan.",
        None => "Rencana diambil kembali.",
    };
    let request = MapRowDrop {
        id: row.id,
        rev: row.rev,
        dropped,
    };
    let after = mapping::drop_row(registry, &desk::actor(), &request)?.value;
    output.say(&after, || vec![told.to_owned()])
}

fn void_of(said: &MapVoidArgs, rev: u32) -> MapVoid {
    MapVoid {
        id: said.id.clone(),
        rev,
        reason: said.reason.clone(),
    }
}

fn plan(registry: &Registry, said: &MapPlanArgs, output: Output) -> Result<(), Problem> {
    if let Some(form) = said.set.as_deref().and_then(PlanForm::parse) {
        let request = MapPlanSave {
            id: None,
            rev: 0,
            form: MapPlanForm {
                year: said.year,
                form,
                number: said.number.clone().unwrap_or_default(),
                dated: said.dated,
                place: said.place.clone(),
            },
        };
        mapping::save_plan(registry, &desk::actor(), &request)?;
    }
    if let Some(file) = &said.out {
        let of = said.annex_of.as_deref().or(said.set.as_deref());
        let request = MapPlanPrint {
            year: said.year,
            form: of.and_then(PlanForm::parse).unwrap_or(PlanForm::Decree),
            kinds: said.kind.iter().filter_map(|word| Kind::parse(word)).collect(),
            format: PaperFormat::of(file),
        };
        let bytes = papers::plan::make(registry, &OfficePress::default(), &request)?;
        files::replace(file, |out| out.write_all(&bytes))?;
    }
    let view = mapping::plan(registry, MapYearRequest { year: said.year })?;
    output.say(&view, || {
        let set = view
            .plans
            .iter()
            .map(|plan| format!("Ditetapkan: {}", plan.form.number));
        let lines = view.lines.iter().map(|line| {
            format!(
                "{}. {}  {}  {}  {}%  {}",
                line.number,
                line.urusan_name,
                line.row.program,
                line.work_unit_name,
                line.priority,
                line.row.partner()
            )
        });
        set.chain(lines).collect()
    })
}

fn proposal(registry: &Registry, said: &MapProposal, output: Output) -> Result<(), Problem> {
    let actor = desk::actor();
    match said {
        MapProposal::List { open } => {
            let items = proposals(registry, open.then_some(false))?;
            output.say(&json!({ "total": items.len(), "proposals": items }), || {
                let line = |item: &ProposalItem| {
                    let form = &item.proposal.form;
                    let day = form.received.map(|day| day.to_string()).unwrap_or_default();
                    let stands = if form.answered.is_some() {
                        "dijawab"
                    } else {
                        "menunggu"
                    };
                    format!(
                        "{}  {day}  {stands}  {}  {}",
                        item.proposal.id, form.proposer, form.content
                    )
                };
                items.iter().map(line).collect()
            })
        }
        MapProposal::Add {
            by,
            contact,
            received,
            content,
        } => {
            let request = ProposalSave {
                id: None,
                rev: 0,
                form: ProposalForm {
                    proposer: by.clone(),
                    contact: contact.clone(),
                    received: Some(*received),
                    content: content.clone(),
                    answer: String::new(),
                    answered: None,
                    map_row_id: None,
                },
            };
            let saved = mapping::save_proposal(registry, &actor, &request)?.value;
            output.say(&saved, || vec![format!("Usulan {} dicatat.", saved.id)])
        }
        MapProposal::Answer { id, answer, on, row } => {
            let found = proposals(registry, None)?
                .into_iter()
                .find(|item| item.proposal.id == *id);
            let before = found
                .ok_or_else(|| Problem::new("mapping.no_proposal", std::slice::from_ref(id)))?
                .proposal;
            let request = ProposalSave {
                id: Some(before.id),
                rev: before.rev,
                form: ProposalForm {
                    answer: answer.clone(),
                    answered: Some(on.unwrap_or_else(|| registry.today())),
                    map_row_id: row.clone().or(before.form.map_row_id.clone()),
                    ..before.form
                },
            };
            let saved = mapping::save_proposal(registry, &actor, &request)?.value;
            output.say(&saved, || vec!["Jawaban dicatat.".to_owned()])
        }
    }
}

/// Every proposal, or those that wait.
fn proposals(registry: &Registry, answered: Option<bool>) -> Result<Vec<ProposalItem>, Problem> {
    let mut items: Vec<ProposalItem> = Vec::new();
    loop {
        let request = ProposalsPageRequest {
            query: ProposalQuery {
                answered,
                ..ProposalQuery::default()
            },
            offset: u32::try_from(items.len()).unwrap_or(u32::MAX),
            limit: PAGE,
        };
        let part = mapping::proposals(registry, &request)?;
        let last = part.items.is_empty();
        items.extend(part.items);
        if last || items.len() >= part.total as usize {
            return Ok(items);
        }
    }
}
