//! Forms that came back, many at once: each read as it was made, all planned in the order of their names, all taken in one
//! transaction, each an import of its own that can be taken back.
//!
//! What a row of one form repeats of another form is known before anything is written: the forms are taken once for trial, in a
//! transaction that is given up.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use registry::imports::{self as core, Destination, Fate, Import, ImportError};
use registry::{Actor, Registry, RegistryError, Tx, audit};
use sheets::Reader;

use super::{
    ImportForm, ImportFormsPlan, OpenBook, PLANNING, Planned, READING, RECORDING, TAKING, open, own_region,
    planned, recognised, summary,
};
use crate::work::Watch;
use crate::{Problem, Written};

/// More files than any office hands out forms.
const FILES: usize = 500;

/// Forms that came back.
#[derive(Debug)]
pub struct Forms {
    /// Each file, in the order of its name.
    pub files: Vec<Form>,
    /// The register they were tried on, by the newest hash of its history.
    against: String,
}

/// One file.
#[derive(Debug)]
pub struct Form {
    /// Its name.
    pub file_name: String,
    /// What would become of it, or why it was not read.
    pub told: Result<Arc<Planned>, Problem>,
}

impl Forms {
    /// The plan of a file by its place.
    ///
    /// # Errors
    /// `import.gone` where there is none.
    pub fn planned(&self, at: &str) -> Result<Arc<Planned>, Problem> {
        let form = at.parse::<usize>().ok().and_then(|at| self.files.get(at));
        let planned = form.and_then(|form| form.told.as_ref().ok());
        planned.cloned().ok_or_else(|| Problem::new("import.gone", &[]))
    }
}

/// A form that was read, with what its rows become.
type Read = (Arc<OpenBook>, Destination);

/// The spreadsheets of a folder, by name. What another program keeps open beside them is no spreadsheet.
///
/// # Errors
/// `import.no_files`, `import.too_many_files`, or what the disk says.
pub fn in_folder(folder: &Path) -> Result<Vec<PathBuf>, Problem> {
    let fits = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase());
        name.is_some_and(|name| {
            let ending = name.rsplit_once('.').map(|(_, ending)| ending);
            matches!(ending, Some("xlsx" | "xlsm" | "csv" | "tsv")) && !name.starts_with("~$")
        })
    };
    let listed = std::fs::read_dir(folder).and_then(|entries| {
        let paths = entries.map(|entry| entry.map(|entry| entry.path()));
        paths.collect::<std::io::Result<Vec<PathBuf>>>()
    });
    let all = listed.map_err(|error| files::FileError::of("look into", folder, error))?;
    let mut found: Vec<PathBuf> = all
        .into_iter()
        .filter(|path| path.is_file())
        .filter(fits)
        .collect();
    found.sort();
    match found.len() {
        0 => Err(Problem::new("import.no_files", &[])),
        many if many > FILES => Err(Problem::new("import.too_many_files", &[FILES.to_string()])),
        _ => Ok(found),
    }
}

/// Reads forms and says what would become of each. `target`: what the rows of a file become that is no form of ours; such a
/// file is refused without it.
///
/// # Errors
/// [`Problem`], also `work.cancelled`; a file that is refused is told beside the others.
pub fn open_forms(
    registry: &Registry,
    files: &[PathBuf],
    target: Option<Destination>,
    reader: &Reader,
    watch: Watch<'_>,
) -> Result<Forms, Problem> {
    let mut read: Vec<(String, Result<Read, Problem>)> = Vec::with_capacity(files.len());
    for (done, path) in files.iter().enumerate() {
        if watch.step(READING, done, files.len()).is_break() {
            return Err(Problem::new("work.cancelled", &[]));
        }
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let form = match open(path, reader, Watch::nobody()) {
            Ok(book) => form(book, target),
            Err(problem) => Err(problem),
        };
        read.push((name.unwrap_or_default(), form));
    }
    let books: Vec<&Read> = read.iter().filter_map(|(_, form)| form.as_ref().ok()).collect();
    let against = registry.read(audit::head)?;
    let tried: Result<_, Trial> = registry.transact(&crate::desk::actor(), core::TAKE, |tx| {
        let step = &mut |done, total| watch.step(PLANNING, done, total);
        let (plans, _) = all(registry, tx, &books, step)?;
        Err::<(), Trial>(Trial::Told(plans))
    });
    let mut plans = match tried {
        Err(Trial::Told(plans)) => plans.into_iter(),
        Err(Trial::Failed(problem)) => return Err(problem),
        Ok(_) => Vec::new().into_iter(),
    };
    let told = |(file_name, form): (String, Result<Read, Problem>)| Form {
        file_name,
        told: form.and_then(|_| {
            let plan = plans.next().ok_or_else(|| Problem::new("import.gone", &[]))?;
            Ok(Arc::new(plan))
        }),
    };
    Ok(Forms {
        files: read.into_iter().map(told).collect(),
        against,
    })
}

fn form(book: OpenBook, target: Option<Destination>) -> Result<Read, Problem> {
    let sheet = book.sheet(book.named(None)?)?;
    match recognised(sheet).or(target) {
        Some(of) => Ok((Arc::new(book), of)),
        None => Err(Problem::new("import.no_form", &[])),
    }
}

/// How a trial ends: with what it told. Nothing that it wrote stays.
enum Trial {
    Told(Vec<Planned>),
    Failed(Problem),
}

impl From<RegistryError> for Trial {
    fn from(error: RegistryError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Problem> for Trial {
    fn from(problem: Problem) -> Self {
        Self::Failed(problem)
    }
}

/// Plans and takes every file on top of those before it.
fn all(
    registry: &Registry,
    tx: &Tx<'_>,
    books: &[&Read],
    step: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<(Vec<Planned>, Vec<Import>), Problem> {
    let (mut plans, mut imports) = (Vec::new(), Vec::new());
    for (done, (open, target)) in books.iter().enumerate() {
        if step(done, books.len()).is_break() {
            return Err(ImportError::Cancelled.into());
        }
        let go_on = &mut |_, _| ControlFlow::Continue(());
        let sheet = open.sheet(open.named(None)?)?;
        let reading = core::propose(tx, registry.rules()?, *target, own_region(tx)?, sheet, None, None)?;
        let plan = planned(
            registry,
            tx,
            open,
            (sheet, *target, &reading),
            &BTreeSet::new(),
            go_on,
        )?;
        if plan.plan.count(Fate::Comes) > 0 {
            imports.push(core::take(tx, &plan.plan, &plan.source, go_on)?);
        }
        plans.push(plan);
    }
    Ok((plans, imports))
}

/// Forms as the page shows them. `handle` stands for them all; the plan of a file has `handle:place`.
pub fn forms_plan(handle: &str, forms: &Forms) -> ImportFormsPlan {
    let file = |(at, form): (usize, &Form)| ImportForm {
        file_name: form.file_name.clone(),
        target: form.told.as_ref().ok().map(|planned| planned.plan.target),
        plan: form
            .told
            .as_ref()
            .ok()
            .map(|planned| summary(format!("{handle}:{at}"), planned)),
        problem: form.told.as_ref().err().cloned(),
    };
    ImportFormsPlan {
        forms: handle.to_owned(),
        files: forms.files.iter().enumerate().map(file).collect(),
    }
}

/// Takes every row that comes in of every form.
///
/// # Errors
/// `import.stale` when the register changed since, `import.nothing`, `work.cancelled`; nothing is written then.
pub fn take_forms(
    registry: &Registry,
    actor: &Actor,
    forms: &Forms,
    watch: Watch<'_>,
) -> Result<Written<Vec<Import>>, Problem> {
    let books: Vec<Read> = forms
        .files
        .iter()
        .filter_map(|form| form.told.as_ref().ok())
        .map(|planned| (Arc::clone(&planned.open), planned.plan.target))
        .collect();
    let books: Vec<&Read> = books.iter().collect();
    let done = registry.transact(actor, core::TAKE, |tx| {
        if audit::head(tx)? != forms.against {
            return Err(Problem::from(ImportError::Stale));
        }
        let (_, imports) = all(registry, tx, &books, &mut |done, total| {
            watch.step(TAKING, done, total)
        })?;
        if imports.is_empty() {
            return Err(ImportError::Nothing.into());
        }
        match watch.last(RECORDING) {
            ControlFlow::Continue(()) => Ok(imports),
            ControlFlow::Break(()) => Err(ImportError::Cancelled.into()),
        }
    })?;
    Ok(done.into())
}
