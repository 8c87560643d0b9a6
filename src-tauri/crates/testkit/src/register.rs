//! A register in a folder that goes away with it.

use crate::clock::{FixedClock, SeqIds};
use crate::settings;
use chrono::NaiveDate;
use registry::agreements::{self, Agreement, AgreementError, AgreementForm, AgreementQuery, Page};
use registry::letters::{LetterKind, LetterOrder, To};
use registry::recap::{self, Recap};
use registry::settings::{Official, SettingsError, WorkUnit};
use registry::{Actor, Desk, Done, Finding, Origin, Period, Registry, RegistryError, Scope};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A desk with a given clock and ids.
pub fn desk(clock: &FixedClock, ids: &SeqIds) -> Desk {
    Desk {
        clock: Box::new(clock.clone()),
        ids: Box::new(ids.clone()),
        user: "petugas".into(),
        host: "laptop-uji".into(),
        pid: 4321,
    }
}

/// A register of its own, open for writing. Derefs to [`Registry`].
#[derive(Debug)]
pub struct TempRegister {
    // Closed before the folder goes.
    registry: Option<Registry>,
    folder: TempDir,
    /// The clock of its desk.
    pub clock: FixedClock,
    /// The ids of its desk.
    pub ids: SeqIds,
    /// Who writes.
    pub actor: Actor,
}

impl Deref for TempRegister {
    type Target = Registry;
    fn deref(&self) -> &Registry {
        self.registry.as_ref().expect("the register is open")
    }
}

impl TempRegister {
    /// A register of Kota Malang on 29 August 2025.
    pub fn new() -> Self {
        Self::at("35.73", "2025-08-29")
    }

    /// A register of a region on a day.
    pub fn at(region: &str, today: &str) -> Self {
        Self::of(region, today, None)
    }

    /// A register of sample data.
    pub fn sample(region: &str, today: &str, name: &str) -> Self {
        Self::of(region, today, Some(name))
    }

    /// One of several offices of a test: each number makes ids of its own.
    pub fn numbered(office: u16, region: &str, today: &str) -> Self {
        Self::made(SeqIds::of_office(office), region, today, None)
    }

    fn of(region: &str, today: &str, sample: Option<&str>) -> Self {
        Self::made(SeqIds::default(), region, today, sample)
    }

    fn made(ids: SeqIds, region: &str, today: &str, sample: Option<&str>) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let clock = FixedClock::on(today);
        let origin = Origin {
            region: region.into(),
            unit: "Bagian Kerja Sama".into(),
            sample: sample.map(str::to_owned),
        };
        let registry = Registry::create(&folder.path().join("register"), &origin, desk(&clock, &ids))
            .expect("a new register");
        Self {
            registry: Some(registry),
            folder,
            clock,
            ids,
            actor: Actor("petugas".into()),
        }
    }

    /// The register's folder.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("register")
    }

    /// Closes the register; the folder stays until this is dropped.
    pub fn close(&mut self) {
        self.registry = None;
    }

    /// Opens the closed register again.
    ///
    /// # Errors
    /// As [`Registry::open`].
    pub fn open(&mut self) -> Result<(), RegistryError> {
        self.close();
        self.registry = Some(Registry::open(&self.path(), desk(&self.clock, &self.ids))?);
        Ok(())
    }

    /// The open register, for what must have it alone.
    pub fn alone(&mut self) -> &mut Registry {
        self.registry.as_mut().expect("the register is open")
    }

    /// Closes and opens.
    pub fn reopen(&mut self) {
        self.open().expect("the register opens again");
    }

    /// A second connection that knows none of the register's rules: what a curious or hostile person would use.
    pub fn raw(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.path().join(registry::DATABASE)).expect("the database opens")
    }

    /// Writes a file outside the register.
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let desktop = self.folder.path().join("desktop");
        std::fs::create_dir_all(&desktop).expect("a folder");
        let path = desktop.join(name);
        std::fs::write(&path, bytes).expect("a file");
        path
    }

    /// A folder outside the register.
    pub fn outside(&self) -> &Path {
        self.folder.path()
    }

    /// Saves a new agreement.
    ///
    /// # Errors
    /// [`AgreementError`].
    pub fn try_save(&self, form: &AgreementForm, confirmed: &[&str]) -> Result<Agreement, AgreementError> {
        let confirmed: Vec<String> = confirmed.iter().map(|&code| code.into()).collect();
        self.transact(&self.actor, "agreement.save", |tx| {
            agreements::save(tx, None, form, &confirmed)
        })
        .map(|done| done.value)
    }

    /// Saves a new agreement that no rule refuses.
    pub fn save(&self, form: &AgreementForm) -> Agreement {
        self.try_save(form, &[]).expect("a form that no rule refuses")
    }

    /// Saves the next revision of an agreement.
    ///
    /// # Errors
    /// [`AgreementError`].
    pub fn try_edit(
        &self,
        agreement: &Agreement,
        change: impl FnOnce(&mut AgreementForm),
    ) -> Result<Agreement, AgreementError> {
        let mut form = agreement.form.clone();
        change(&mut form);
        self.transact(&self.actor, "agreement.save", |tx| {
            agreements::save(tx, Some((&agreement.id, agreement.rev)), &form, &[])
        })
        .map(|done| done.value)
    }

    /// [`Self::try_edit`] that no rule refuses.
    pub fn edit(&self, agreement: &Agreement, change: impl FnOnce(&mut AgreementForm)) -> Agreement {
        self.try_edit(agreement, change)
            .expect("a change that no rule refuses")
    }

    /// Makes an agreement void.
    ///
    /// # Errors
    /// [`AgreementError`].
    pub fn void(&self, agreement: &Agreement, reason: &str) -> Result<Done<Agreement>, AgreementError> {
        self.transact(&self.actor, "agreement.void", |tx| {
            agreements::void(tx, &agreement.id, agreement.rev, reason)
        })
    }

    /// The stored agreement.
    pub fn agreement(&self, id: &str) -> Option<Agreement> {
        self.read(|connection| agreements::get(connection, id))
            .expect("a readable register")
    }

    /// The first lines of the table, statuses as of the clock's day.
    pub fn page(&self, query: &AgreementQuery) -> Page<agreements::AgreementItem> {
        self.page_on(query, self.today())
    }

    /// The first lines of the table on a day.
    pub fn page_on(&self, query: &AgreementQuery, on: NaiveDate) -> Page<agreements::AgreementItem> {
        self.read(|connection| agreements::page(connection, query, on, 0, 10_000))
            .expect("a readable register")
    }

    /// The titles a search finds, sorted.
    pub fn search(&self, typed: &str) -> Vec<String> {
        let query = AgreementQuery {
            search: typed.into(),
            ..AgreementQuery::default()
        };
        let mut titles: Vec<String> = self
            .page(&query)
            .items
            .into_iter()
            .map(|item| item.title)
            .collect();
        titles.sort();
        titles
    }

    /// Counts of a period, as of the clock's day.
    pub fn recap(&self, period: Period, scope: Scope) -> Recap {
        let as_of = recap::as_of(period, self.today());
        self.read(|connection| recap::recap(connection, period, scope, as_of))
            .expect("a readable register")
    }

    /// Saves a work unit.
    ///
    /// # Errors
    /// [`SettingsError`].
    pub fn work_unit(&self, unit: &WorkUnit) -> Result<WorkUnit, SettingsError> {
        self.transact(&self.actor, "work_unit.save", |tx| {
            registry::settings::save_work_unit(tx, unit)
        })
        .map(|done| done.value)
    }

    /// Saves letter settings and an official, so that letters can be issued.
    pub fn ready_for_letters(&self) -> Official {
        self.transact(&self.actor, "settings.save", |tx| {
            registry::settings::save_letter_settings(tx, &settings::letter_settings())?;
            registry::settings::save_official(tx, &settings::official(), &[])
        })
        .map_err(|error: SettingsError| error)
        .expect("settings that no rule refuses")
        .value
    }

    /// An order for a whole year, dated on its last day, to the governor, without a number.
    pub fn order(&self, year: i32, official: &Official) -> LetterOrder {
        let period = Period::new(year, None, None).expect("a year");
        LetterOrder {
            kind: LetterKind::Recap,
            to: To::Governor,
            period,
            scope: Scope::All,
            date: period.last(),
            number: String::new(),
            official: official.id.clone(),
            columns: Vec::new(),
            interim: false,
        }
    }
}

impl Default for TempRegister {
    fn default() -> Self {
        Self::new()
    }
}

/// The codes of findings, in order.
pub fn codes(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.code.as_str()).collect()
}
