//! Each verb: open, one call into the contract, say.

mod agenda;
mod agreements;
mod change;
mod check;
mod compliance;
mod consolidated;
mod exchange;
mod foreign;
mod forwarding;
mod imports;
mod lawbook;
mod letters;
mod manual;
mod mapping;
mod meetings;
mod merging;
mod monitoring;
mod packages;
mod papers;
mod partners;
mod recap;
mod receipts;
mod refusals;
mod registers;
mod scans;
mod sheets;
mod submissions;
mod twins;
mod worker;

use crate::arguments::{Arguments, PeriodArgs, ScopeName, Verb};
use crate::output::Output;
use ::exchange::Reader;
use contract::recap::PeriodChoice;
use contract::{Problem, desk, session};
use registry::{Registry, Scope, Semester};
use std::path::PathBuf;

/// Does what was asked.
pub fn run(arguments: &Arguments, output: &Output) -> Result<(), Problem> {
    let place = Place {
        folder: arguments.register.clone().unwrap_or_else(session::default_folder),
    };
    match &arguments.verb {
        Verb::Init(init) => registers::init(&place, init, *output),
        Verb::Sample(sample) => registers::sample(&place, sample, *output),
        Verb::List(list) => agreements::list(&place, list, *output),
        Verb::Show { id } => agreements::show(&place, id, *output),
        Verb::Change(asked) => change::change(&place, asked, *output),
        Verb::Undo { ids } => change::undo(&place, ids, *output),
        Verb::History(asked) => change::history(&place, asked, *output),
        Verb::Import(import) => imports::run(&place, import, *output),
        Verb::Recap(asked) => recap::run(&place, asked, *output),
        Verb::Sheet(asked) => sheets::run(&place, asked, *output),
        Verb::Submission(submission) => submissions::run(&place, submission, *output),
        Verb::Map(map) => mapping::run(&place, map, *output),
        Verb::Meeting(meeting) => meetings::run(&place, meeting, *output),
        Verb::Monitor(monitor) => monitoring::run(&place, monitor, *output),
        Verb::Foreign(foreign) => foreign::run(&place, foreign, *output),
        Verb::Partner(partner) => partners::run(&place, partner, *output),
        Verb::Paper(paper) => papers::run(&place, paper, *output),
        Verb::Agenda(agenda) => agenda::list(&place, agenda, *output),
        Verb::Lawbook(asked) => lawbook::run(&place, asked, *output),
        Verb::Letter(letter) => letters::run(&place, letter, *output),
        Verb::Export(export) => exchange::export(&place, export, *output),
        Verb::Forward(asked) => forwarding::forward(&place, asked, *output),
        Verb::Package(package) => packages::run(&place, package, *output),
        Verb::Merge(merge) => merging::run(&place, merge, *output),
        Verb::Receipt(receipt) => receipts::run(&place, receipt, *output),
        Verb::Scans(asked) => scans::run(&place, asked, *output),
        Verb::Consolidated(asked) => consolidated::run(&place, asked, *output),
        Verb::Twins(asked) => twins::run(&place, asked, *output),
        Verb::Compliance(asked) => compliance::run(&place, asked, *output),
        Verb::Manual { out } => manual::save(out, *output),
        Verb::Refusals { code } => refusals::tell(code.as_deref(), *output),
        Verb::Backup { out } => registers::backup(&place, out.as_deref(), *output),
        Verb::Worker => worker::run(),
        Verb::Check { sweep } => check::check(&place, *sweep, *output),
    }
}

/// This very program reads foreign files, as its own child.
fn program() -> Result<PathBuf, Problem> {
    std::env::current_exe().map_err(|_| Problem::new("package.reader_start", &[]))
}

fn reader() -> Result<Reader, Problem> {
    Ok(Reader::new(program()?))
}

fn sheet_reader() -> Result<::sheets::Reader, Problem> {
    Ok(::sheets::Reader::new(program()?))
}

/// Where the register is.
struct Place {
    folder: PathBuf,
}

impl Place {
    fn open(&self) -> Result<Registry, Problem> {
        Ok(Registry::open(&self.folder, desk::system())?)
    }
}

fn period(arguments: PeriodArgs) -> Result<PeriodChoice, Problem> {
    let semester = arguments
        .semester
        .map(Semester::try_from)
        .transpose()
        .map_err(|_| Problem::new("period.semester", &[]))?;
    Ok(PeriodChoice {
        year: arguments.year,
        semester,
        from_year: arguments.from,
    })
}

fn scope(name: ScopeName) -> Scope {
    match name {
        ScopeName::InForce => Scope::InForce,
        ScopeName::Signed => Scope::Signed,
        ScopeName::All => Scope::All,
    }
}
