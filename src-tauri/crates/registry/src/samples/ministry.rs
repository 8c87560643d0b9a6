//! A real public register of a ministry, imported as an office would import its own.
//!
//! Columns, the order of its days and the meanings of its words are found without a hand; what the file does not say stands in
//! `assets/import/ministry.toml`: whose register it is, by which words its officials are known, and that its papers are of
//! the older forms.

use super::office;
use super::random::SampleIds;
use super::{Report, RowNote, SampleError, parse};
use crate::imports::{self, Destination, Fate, Kept, Plan, Planning, Said, Source, Weight};
use crate::reference::regions;
use crate::registry::{Actor, Registry};
use crate::settings;
use std::collections::BTreeSet;
use std::ops::ControlFlow;

const FILE: &str = "ministry-register.csv";
const REGISTER: &[u8] = include_bytes!("../../../../../assets/samples/ministry-register.csv");
const READING: &str = include_str!("../../../../../assets/import/ministry.toml");

pub(super) fn fill(
    registry: &Registry,
    actor: &Actor,
    progress: &mut dyn FnMut(u32, u32),
) -> Result<Report, SampleError> {
    let kept: Kept = parse("ministry.toml", READING)?;
    let book = sheets::read::book(REGISTER, &sheets::Limits::OFFICE)
        .map_err(|error| SampleError::Data(error.to_string()))?;
    let sheet = book
        .sheets
        .first()
        .ok_or_else(|| SampleError::Data(FILE.to_owned()))?;
    let source = Source {
        file_name: FILE.to_owned(),
        sha256: files::Digest::of(REGISTER).to_string(),
        sheet: String::new(),
    };
    let ids = SampleIds::new(3276);
    let done = registry.transact_with_ids(&ids, actor, "sample.fill", |tx| {
        office::write(tx, office::MALANG)?;
        let office = settings::office(tx)?;
        let region = office.region().unwrap_or_else(regions::ministry);
        let target = Destination::Agreements;
        let reading = imports::propose(tx, tx.rules()?, target, region, sheet, None, Some(&kept))?;
        let planning = Planning {
            connection: tx,
            rules: tx.rules()?,
            today: tx.today(),
            target,
            book: &book,
            sheet,
            reading: &reading,
            anyway: &BTreeSet::new(),
        };
        let mut quiet = |_, _| ControlFlow::Continue(());
        let plan = imports::plan(&planning, &mut quiet)?;
        let mut told = |done: usize, of: usize| {
            progress(as_u32(done), as_u32(of));
            ControlFlow::Continue(())
        };
        let import = imports::take(tx, &plan, &source, &mut told)?;
        progress(import.accepted, import.accepted);
        Ok::<Report, SampleError>(report(&plan))
    })?;
    Ok(done.value)
}

fn as_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn report(plan: &Plan) -> Report {
    let note = |said: &Said| RowNote {
        row: said.row,
        code: said.code.clone(),
        sentence: said.sentence.clone(),
    };
    let outside = |fate: Fate, weight: Weight| {
        let rows = plan.rows.iter().filter(move |row| row.fate == fate);
        rows.filter_map(move |row| {
            let mut said = plan
                .said
                .iter()
                .filter(|said| said.row == row.row && said.weight == weight);
            said.next().map(note)
        })
    };
    let mut refused: Vec<RowNote> = outside(Fate::Refused, Weight::Refuses)
        .chain(outside(Fate::Doubled, Weight::Doubles))
        .collect();
    refused.sort_by_key(|note| note.row);
    let comes = |row: u32| {
        plan.rows
            .iter()
            .any(|one| one.row == row && one.fate == Fate::Comes)
    };
    Report {
        rows: as_u32(plan.rows.len()),
        accepted: as_u32(plan.count(Fate::Comes)),
        refused,
        noted: plan
            .said
            .iter()
            .filter(|said| comes(said.row))
            .map(note)
            .collect(),
    }
}
