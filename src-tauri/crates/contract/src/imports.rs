//! Imports: a spreadsheet opened, understood in steps, planned, taken, taken back.

mod forms;
mod outside;
mod shapes;
mod view;

pub use forms::*;
pub use outside::{outside, outside_name};
pub use shapes::*;
pub(crate) use view::choices;
pub use view::view;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use registry::imports::{
    self as core, Destination, Facts, Fate, Import, ImportError, Kept, Plan, Planning, Reading, Said, Source,
    Weight,
};
use registry::reference::regions::{self, Region};
use registry::{Actor, Registry, agreements, settings};
use sheets::{Book, Opened, Origin, Reader, Sheet};

use crate::work::{Part, Watch};
use crate::{FieldProblem, Problem, Written};

/// A spreadsheet that was read.
#[derive(Debug, Clone)]
pub struct OpenBook {
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// What it holds.
    pub book: Book,
}

/// A sheet with everything that would become of it.
#[derive(Debug, Clone)]
pub struct Planned {
    /// The plan.
    pub plan: Plan,
    /// The file it is of.
    pub source: Source,
    /// What that file holds.
    pub open: Arc<OpenBook>,
    /// What columns are called: letters and name.
    pub columns: BTreeMap<u32, String>,
    /// The office's own region.
    pub region: String,
}

const READING: Part = Part::new("import_reading", 0, 1000);
const PLANNING: Part = Part::new("import_planning", 0, 1000);
const TAKING: Part = Part::new("import_taking", 0, 950);
const UNDOING: Part = Part::new("import_undoing", 0, 950);
const RECORDING: Part = Part::new("import_recording", 950, 1000);

/// Opens a spreadsheet, which is read in a bounded child.
///
/// # Errors
/// [`Problem`] with the exact reason it is refused; `work.cancelled`.
pub fn open(path: &Path, reader: &Reader, watch: Watch<'_>) -> Result<OpenBook, Problem> {
    // The child says nothing before it has read everything.
    let stopped = || watch.step(READING, 0, 1).is_break();
    let Opened { book, sha256 } = reader.read(path, &stopped)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    Ok(OpenBook {
        file_name: name.unwrap_or_default(),
        sha256,
        book,
    })
}

/// Rows that are shown to choose the heading from.
const SHOWN: usize = 40;
/// Columns that are shown of each.
const WIDE: u32 = 30;

impl OpenBook {
    fn sheet(&self, at: u32) -> Result<&Sheet, Problem> {
        let sheet = usize::try_from(at).ok().and_then(|at| self.book.sheets.get(at));
        sheet.ok_or_else(|| Problem::new("import.no_sheet", &[]))
    }

    /// What its rows become, where it is a form that was given away.
    pub fn form(&self) -> Option<Destination> {
        let at = self.named(None).ok()?;
        self.sheet(at).ok().and_then(recognised)
    }

    /// The sheet of a name; the first that holds anything where none is named.
    ///
    /// # Errors
    /// `import.no_sheet`.
    pub fn named(&self, name: Option<&str>) -> Result<u32, Problem> {
        let fits = |sheet: &Sheet| match name {
            Some(name) => sheet.name == name,
            None => !sheet.rows.is_empty() && !sheet.hidden,
        };
        let at = self.book.sheets.iter().position(fits);
        at.and_then(|at| u32::try_from(at).ok())
            .ok_or_else(|| Problem::new("import.no_sheet", &[]))
    }
}

/// What the rows of a sheet become that was given away as a form.
fn recognised(sheet: &Sheet) -> Option<Destination> {
    crate::sheets::recognised(&sheet.name)
}

/// What a file holds, for the first step. `handle` stands for it on the page.
pub fn opened(handle: String, open: &OpenBook) -> ImportBook {
    let origin = match &open.book.origin {
        Origin::Workbook { .. } => "Excel".to_owned(),
        Origin::Text { encoding, separator } => {
            let separator = match separator {
                ';' => "titik koma",
                '\t' => "tab",
                '|' => "garis tegak",
                _ => "koma",
            };
            format!("CSV, {encoding}, dipisah {separator}")
        }
    };
    let sheet = |sheet: &Sheet| ImportSheet {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        rows: count(sheet.rows.len()),
        first: sheet.rows.iter().take(SHOWN).map(line).collect(),
    };
    ImportBook {
        book: handle,
        file_name: open.file_name.clone(),
        origin,
        target: open.form(),
        sheets: open.book.sheets.iter().map(sheet).collect(),
    }
}

fn line(row: &sheets::Row) -> ImportLine {
    let last = row.cells.last().map_or(0, |cell| cell.column).min(WIDE);
    let shown = |at| {
        row.cell(at)
            .map(|cell| cell.value.to_string())
            .unwrap_or_default()
    };
    ImportLine {
        row: row.number,
        cells: (0..=last).map(shown).collect(),
    }
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn own_region(connection: &rusqlite::Connection) -> Result<&'static Region, Problem> {
    let office = settings::office(connection)?;
    Ok(office.region().unwrap_or_else(regions::ministry))
}

/// Proposes how a sheet is read: columns, orders of days, meanings of words.
///
/// # Errors
/// [`Problem`]; `import.no_reading` for a name under which nothing is kept.
pub fn propose(registry: &Registry, open: &OpenBook, request: &ImportPropose) -> Result<ImportView, Problem> {
    let sheet = open.sheet(request.sheet)?;
    registry.read(|connection| {
        let kept = match &request.kept {
            Some(name) => Some(kept_under(connection, request.target, name)?),
            None => None,
        };
        let heading = request.heading.map(|chosen| chosen.rows);
        let region = own_region(connection)?;
        let rules = registry.rules()?;
        let kept = kept.as_ref();
        let reading = core::propose(connection, rules, request.target, region, sheet, heading, kept)?;
        view(connection, rules, request.target, sheet, reading)
    })
}

fn kept_under(connection: &rusqlite::Connection, target: Destination, name: &str) -> Result<Kept, Problem> {
    let fold = agreements::search::fold;
    let all = core::store::readings(connection, target)?;
    all.into_iter()
        .find(|(kept, _)| fold(kept) == fold(name))
        .map(|(_, kept)| kept)
        .ok_or_else(|| Problem::new("import.no_reading", &[name.to_owned()]))
}

/// Holds a sheet against a reading that a person changed.
///
/// # Errors
/// [`Problem`].
pub fn examine(registry: &Registry, open: &OpenBook, request: ImportExamine) -> Result<ImportView, Problem> {
    let sheet = open.sheet(request.sheet)?;
    let mut reading = Reading::from(request.reading);
    registry.read(|connection| {
        let rules = registry.rules()?;
        core::complete(connection, rules, request.target, sheet, &mut reading)?;
        view(connection, rules, request.target, sheet, reading)
    })
}

/// Says what would become of every row.
///
/// # Errors
/// [`Problem`], also `work.cancelled`.
pub fn plan(
    registry: &Registry,
    open: &Arc<OpenBook>,
    request: &ImportAsk,
    watch: Watch<'_>,
) -> Result<Planned, Problem> {
    let table = &request.table;
    let sheet = open.sheet(table.sheet)?;
    let reading = Reading::from(table.reading.clone());
    let anyway: BTreeSet<u32> = request.anyway.iter().copied().collect();
    registry.read(|connection| {
        let step = &mut |done, total| watch.step(PLANNING, done, total);
        planned(
            registry,
            connection,
            open,
            (sheet, table.target, &reading),
            &anyway,
            step,
        )
    })
}

/// What a sheet becomes by a reading, seen from a connection.
fn planned(
    registry: &Registry,
    connection: &rusqlite::Connection,
    open: &Arc<OpenBook>,
    (sheet, target, reading): (&Sheet, Destination, &Reading),
    anyway: &BTreeSet<u32>,
    step: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Planned, Problem> {
    let planning = Planning {
        connection,
        rules: registry.rules()?,
        today: registry.today(),
        target,
        book: &open.book,
        sheet,
        reading,
        anyway,
    };
    let plan = core::plan(&planning, step)?;
    let columns = sheets::heading::columns(sheet, reading.mapping.heading);
    let called = |column: &sheets::heading::Column| match column.name.as_str() {
        "" => column.letters.clone(),
        name => format!("{} ({name})", column.letters),
    };
    Ok(Planned {
        plan,
        source: Source {
            file_name: open.file_name.clone(),
            sha256: open.sha256.clone(),
            sheet: sheet.name.clone(),
        },
        open: Arc::clone(open),
        columns: columns.iter().map(|column| (column.at, called(column))).collect(),
        region: settings::office(connection)?.region_code,
    })
}

/// A plan as the page shows it first. `handle` stands for it.
pub fn summary(handle: String, planned: &Planned) -> ImportPlan {
    let plan = &planned.plan;
    let mut groups: BTreeMap<(Weight, &str), u32> = BTreeMap::new();
    for said in &plan.said {
        *groups.entry((said.weight, &said.code)).or_default() += 1;
    }
    let group = |((weight, code), count): ((Weight, &str), u32)| ImportGroup {
        code: code.to_owned(),
        weight,
        title: title(plan, code),
        count,
    };
    let mut groups: Vec<ImportGroup> = groups.into_iter().map(group).collect();
    groups.sort_by(|a, b| (a.weight, b.count).cmp(&(b.weight, a.count)));
    let units: BTreeSet<&String> = plan.rows.iter().flat_map(|row| &row.units).collect();
    ImportPlan {
        plan: handle,
        rows: count(plan.rows.len()),
        accepted: count(plan.count(Fate::Comes)),
        doubled: count(plan.count(Fate::Doubled)),
        refused: count(plan.count(Fate::Refused)),
        units: units.into_iter().cloned().collect(),
        groups,
    }
}

/// What a group is called: a finding of the rules by its first sentence.
fn title(plan: &Plan, code: &str) -> String {
    if let Some(title) = core::title(plan.target, code) {
        return title.to_owned();
    }
    let said = plan.said.iter().find(|said| said.code == code);
    let finding = said.and_then(|said| said.finding.clone());
    finding.map_or_else(|| code.to_owned(), |finding| FieldProblem::from(finding).message)
}

/// A page of what is said of the rows, in their order.
pub fn said(planned: &Planned, request: &ImportSaidRequest) -> Vec<ImportSaid> {
    let all = planned.plan.said.iter();
    let wanted = all.filter(|said| request.code.as_ref().is_none_or(|code| &said.code == code));
    let page = wanted.skip(request.offset as usize).take(request.limit as usize);
    page.map(|said| worded(planned, said)).collect()
}

/// One thing that is said, in words.
pub(crate) fn worded(planned: &Planned, said: &Said) -> ImportSaid {
    let (sentence, expects) = match &said.finding {
        Some(finding) => {
            let problem = FieldProblem::from(finding.clone());
            (problem.message, problem.hint)
        }
        None => (said.sentence.clone(), said.expects.clone()),
    };
    let row = planned.plan.row(said.row);
    let becomes = row.and_then(|row| row.becomes.as_ref());
    let facts = becomes.map(|becomes| Facts::of(becomes, &planned.region));
    let doubles = said.weight == Weight::Doubles;
    ImportSaid {
        row: said.row,
        code: said.code.clone(),
        weight: said.weight,
        column: said
            .column
            .and_then(|at| planned.columns.get(&at).cloned())
            .unwrap_or_default(),
        value: said.value.clone(),
        sentence,
        expects,
        facts: facts.filter(|_| doubles),
        other: row.and_then(|row| row.twin.clone()).filter(|_| doubles),
        other_id: row.and_then(|row| row.other.clone()),
    }
}

/// A page of rows of one fate.
pub fn rows(planned: &Planned, request: &ImportRowsRequest) -> Vec<ImportComing> {
    let all = planned.plan.rows.iter().filter(|row| row.fate == request.fate);
    let page = all.skip(request.offset as usize).take(request.limit as usize);
    page.filter_map(|row| {
        Some(ImportComing {
            row: row.row,
            facts: Facts::of(row.becomes.as_ref()?, &planned.region),
        })
    })
    .collect()
}

/// Takes every row that comes in.
///
/// # Errors
/// [`Problem`], also `work.cancelled`; nothing is written then.
pub fn take(
    registry: &Registry,
    actor: &Actor,
    planned: &Planned,
    watch: Watch<'_>,
) -> Result<Written<Import>, Problem> {
    let done = registry.transact(actor, core::TAKE, |tx| {
        let step = &mut |done, total| watch.step(TAKING, done, total);
        let import = core::take(tx, &planned.plan, &planned.source, step)?;
        match watch.last(RECORDING) {
            ControlFlow::Continue(()) => Ok(import),
            ControlFlow::Break(()) => Err(ImportError::Cancelled),
        }
    })?;
    Ok(done.into())
}

/// Takes an import back.
///
/// # Errors
/// [`Problem`], also `work.cancelled`; nothing is written then.
pub fn undo(
    registry: &Registry,
    actor: &Actor,
    request: &ImportId,
    watch: Watch<'_>,
) -> Result<Written<Import>, Problem> {
    let done = registry.transact(actor, "import.undo", |tx| {
        let step = &mut |done, total| watch.step(UNDOING, done, total);
        let import = core::undo(tx, &request.id, step)?;
        match watch.last(RECORDING) {
            ControlFlow::Continue(()) => Ok(import),
            ControlFlow::Break(()) => Err(ImportError::Cancelled),
        }
    })?;
    Ok(done.into())
}

/// Every import, the newest first.
///
/// # Errors
/// [`Problem`].
pub fn all(registry: &Registry) -> Result<Vec<Import>, Problem> {
    Ok(registry.read(core::store::all)?)
}

/// Keeps a reading under a name, for the next file of its kind.
///
/// # Errors
/// [`Problem`].
pub fn keep(
    registry: &Registry,
    actor: &Actor,
    open: &OpenBook,
    request: ImportKeep,
) -> Result<Written<crate::Nothing>, Problem> {
    let sheet = open.sheet(request.table.sheet)?;
    let reading = Reading::from(request.table.reading);
    let done = registry.transact(actor, "import.keep_reading", |tx| {
        let kept = Kept::of(&reading, sheet, own_region(tx)?);
        core::keep_reading(tx, request.table.target, &request.name, &kept)?;
        Ok::<_, Problem>(crate::Nothing {})
    })?;
    Ok(done.into())
}

/// Forgets a reading.
///
/// # Errors
/// [`Problem`].
pub fn forget(
    registry: &Registry,
    actor: &Actor,
    request: &ImportForget,
) -> Result<Written<crate::Nothing>, Problem> {
    let done = registry.transact(actor, "import.forget_reading", |tx| {
        core::forget_reading(tx, request.target, &request.name)?;
        Ok::<_, Problem>(crate::Nothing {})
    })?;
    Ok(done.into())
}
