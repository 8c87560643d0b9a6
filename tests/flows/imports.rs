//! Old registers come in: what an office's own spreadsheet becomes, what stays outside and why, and the way back.

mod forms;
mod office;
mod real;
mod undo;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use registry::agreements::AgreementForm;
use registry::imports::{
    self, Destination, Fate, Import, ImportError, Incoming, Kept, Plan, Planned, Planning, Reading, Said,
    Source,
};
use registry::reference::regions;
use registry::settings;
use sheets::{Book, Limits, read};
use testkit::TempRegister;

/// A spreadsheet on its way into a register.
pub(super) struct Arriving {
    pub target: Destination,
    pub book: Book,
    pub reading: Reading,
}

impl Arriving {
    pub(super) fn of(register: &TempRegister, bytes: &[u8], kept: Option<&Kept>) -> Self {
        Self::to(register, Destination::Agreements, bytes, kept)
    }

    pub(super) fn to(
        register: &TempRegister,
        target: Destination,
        bytes: &[u8],
        kept: Option<&Kept>,
    ) -> Self {
        let book = read::book(bytes, &Limits::OFFICE).unwrap();
        let reading = register
            .read(|connection| {
                let office = settings::office(connection)?;
                let region = office.region().unwrap_or_else(regions::ministry);
                imports::propose(
                    connection,
                    register.rules()?,
                    target,
                    region,
                    &book.sheets[0],
                    None,
                    kept,
                )
            })
            .unwrap();
        Self {
            target,
            book,
            reading,
        }
    }

    pub(super) fn plan(&self, register: &TempRegister) -> Plan {
        self.plan_anyway(register, &[])
    }

    pub(super) fn plan_anyway(&self, register: &TempRegister, anyway: &[u32]) -> Plan {
        let anyway: BTreeSet<u32> = anyway.iter().copied().collect();
        register
            .read(|connection| {
                let planning = Planning {
                    connection,
                    rules: register.rules()?,
                    today: register.today(),
                    target: self.target,
                    book: &self.book,
                    sheet: &self.book.sheets[0],
                    reading: &self.reading,
                    anyway: &anyway,
                };
                imports::plan(&planning, &mut |_, _| ControlFlow::Continue(()))
            })
            .unwrap()
    }
}

pub(super) fn take(register: &TempRegister, plan: &Plan) -> Result<Import, ImportError> {
    let source = Source {
        file_name: "daftar.csv".into(),
        sha256: "0".repeat(64),
        sheet: String::new(),
    };
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let done = register.transact(&register.actor, "import.take", |tx| {
        imports::take(tx, plan, &source, go_on)
    })?;
    Ok(done.value)
}

pub(super) fn undo(register: &TempRegister, id: &str) -> Result<Import, ImportError> {
    let done = register.transact(&register.actor, "import.undo", |tx| {
        imports::undo(tx, id, &mut |_, _| ControlFlow::Continue(()))
    })?;
    Ok(done.value)
}

/// How many rows come in, are here already, stay outside.
pub(super) fn fates(plan: &Plan) -> [usize; 3] {
    [Fate::Comes, Fate::Doubled, Fate::Refused].map(|fate| plan.count(fate))
}

/// What is said, as row and code.
pub(super) fn told(plan: &Plan) -> Vec<(u32, &str)> {
    plan.said
        .iter()
        .map(|said| (said.row, said.code.as_str()))
        .collect()
}

pub(super) fn said<'p>(plan: &'p Plan, code: &str) -> Vec<&'p Said> {
    plan.said.iter().filter(|said| said.code == code).collect()
}

/// The forms of rows that come in.
pub(super) fn coming(plan: &Plan) -> BTreeMap<u32, &AgreementForm> {
    let rows = plan.rows.iter().filter(|row| row.fate == Fate::Comes);
    rows.filter_map(|row| Some((row.row, agreement(row)?))).collect()
}

/// The agreement that a row becomes.
pub(super) fn agreement(row: &Planned) -> Option<&AgreementForm> {
    match row.becomes.as_ref()? {
        Incoming::Agreement(form) => Some(form),
        other => panic!("no agreement: {other:?}"),
    }
}

pub(super) fn hash(register: &TempRegister) -> String {
    registry::check::check(register).unwrap().content_hash
}
