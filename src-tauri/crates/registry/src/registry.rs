//! One register: a folder, one owner, one writer, and one door for every write.

use crate::clock::{Desk, Ids, moment};
use crate::error::RegistryError;
use crate::lawbook::{Lawbook, Rules};
use crate::recalled::Recalled;
use crate::schema;
use crate::tx::{Ground, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use files::{Place, RegisterLock};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use ts_rs::TS;

/// Name of the database file inside the register's folder.
pub const DATABASE: &str = "register.db";

/// How long a statement waits for another program that has the file open.
pub(crate) const BUSY: Duration = Duration::from_secs(5);

/// Who writes: a person at the window, or a program at the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor(pub String);

/// What a write may change; screens ask again for what they show of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Agreements with parties, documents, attachments and progress.
    Agreements,
    /// Letters and their prints.
    Letters,
    /// Partners: cards, representatives, contacts, potentials.
    Partners,
    /// Submissions and their history.
    Submissions,
    /// The yearly map with proposals and plans.
    Mapping,
    /// Targets, what semesters brought of them, evaluations.
    Monitoring,
    /// Meetings and what they decided.
    Meetings,
    /// Packages that were sent.
    Dispatches,
    /// Offices whose keys are known.
    Senders,
    /// Remarks and receipts, issued or given.
    Receipts,
    /// What packages of other offices said.
    Received,
    /// Tables of other programs that were imported, and how they are read.
    Imports,
    /// Office, letterheads, officials, work units.
    Settings,
    /// Forms being typed.
    Drafts,
}

/// The outcome of a write, known only after commit.
#[derive(Debug, Clone)]
pub struct Done<T> {
    /// What the write returns.
    pub value: T,
    /// What changed.
    pub changed: BTreeSet<Area>,
}

/// How a register is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mode {
    /// This process owns the register and may write.
    Own,
    /// A private copy is shown; nothing can be written ("lihat saja"), because of where the folder lies.
    Look(Place),
}

/// What makes a register different from every other one.
#[derive(Debug, Clone)]
pub struct Origin {
    /// Region code of the office: `35.73`, `35` for a province, `00` for the ministry.
    pub region: String,
    /// Name of the unit that keeps the register.
    pub unit: String,
    /// Name of the sample data set, for a register that is no real one.
    pub sample: Option<String>,
}

/// An open register.
#[derive(Debug)]
pub struct Registry {
    folder: PathBuf,
    mode: Mode,
    desk: Desk,
    // Closed before the writer: only a connection that may write can, as the last one, take the log back into the file.
    readers: Mutex<Vec<Connection>>,
    writer: Mutex<Connection>,
    recalled: Mutex<Recalled>,
    database: PathBuf,
    vault: files::Vault,
    lawbook: Lawbook,
    // Dropped last: the copy outlives the connections into it, the lock outlives the last write.
    _copy: Option<tempfile::TempDir>,
    _lock: Option<RegisterLock>,
}

impl Registry {
    /// Makes a new register in `folder` and opens it.
    ///
    /// # Errors
    /// [`RegistryError::Exists`] when one is there, [`RegistryError::UnknownRegion`],
    /// [`RegistryError::NotAutonomous`], [`RegistryError::Unfit`] where no register may be written, or what the disk says.
    pub fn create(folder: &Path, origin: &Origin, desk: Desk) -> Result<Self, RegistryError> {
        let region = crate::reference::regions::of_office(&origin.region)
            .ok_or_else(|| RegistryError::UnknownRegion(origin.region.clone()))?;
        // It could be no party to any agreement of its own. The ministry is none either, and holds no agreements.
        if !region.autonomous && !region.is_ministry() {
            return Err(RegistryError::NotAutonomous(region.full_name()));
        }
        if folder.join(DATABASE).exists() {
            return Err(RegistryError::Exists(folder.to_path_buf()));
        }
        match files::inspect(folder)? {
            Place::Local => {}
            other => return Err(RegistryError::Unfit(other)),
        }
        schema::create(folder, origin, &desk)?;
        Self::open(folder, desk)
    }

    /// Opens the register in `folder`: as its one owner, or for looking only when the folder lies on a network,
    /// cloud-synced, removable or read-only place, where SQLite's promises do not hold.
    ///
    /// # Errors
    /// [`RegistryError`]; a file from a newer version is left untouched.
    pub fn open(folder: &Path, desk: Desk) -> Result<Self, RegistryError> {
        if !folder.join(DATABASE).is_file() {
            return Err(RegistryError::Missing(folder.to_path_buf()));
        }
        Self::open_at(folder, files::inspect(folder)?, desk)
    }

    /// [`Registry::open`] with the place already judged. Reading every page of a large register takes seconds: they are
    /// read here only when whoever had it last did not close it, or before a migration, else by [`Registry::examine`].
    ///
    /// # Errors
    /// As [`Registry::open`].
    pub fn open_at(folder: &Path, place: Place, desk: Desk) -> Result<Self, RegistryError> {
        schema::require_sqlite(rusqlite::version())?;
        if !folder.join(DATABASE).is_file() {
            return Err(RegistryError::Missing(folder.to_path_buf()));
        }
        if place == Place::Local {
            let lock = RegisterLock::take(folder, &desk.owner()).map_err(in_use)?;
            let database = folder.join(DATABASE);
            let left_open = schema::has_log(&database);
            let mut writer = connect(&database)?;
            schema::sweep(folder)?;
            if left_open {
                schema::examine(&writer)?;
            }
            schema::bring_up_to_date(&mut writer, folder, &desk)?;
            Ok(Self::assemble(
                folder,
                Mode::Own,
                desk,
                writer,
                database,
                None,
                Some(lock),
            ))
        } else {
            let copy = schema::private_copy(folder)?;
            let database = copy.path().join(DATABASE);
            let mut writer = connect(&database)?;
            schema::bring_up_to_date(&mut writer, copy.path(), &desk)?;
            writer.pragma_update(None, "query_only", true)?;
            Ok(Self::assemble(
                folder,
                Mode::Look(place),
                desk,
                writer,
                database,
                Some(copy),
                None,
            ))
        }
    }

    fn assemble(
        folder: &Path,
        mode: Mode,
        desk: Desk,
        writer: Connection,
        database: PathBuf,
        copy: Option<tempfile::TempDir>,
        lock: Option<RegisterLock>,
    ) -> Self {
        Self {
            vault: files::Vault::at(folder.join("files")),
            lawbook: Lawbook::of(folder),
            folder: folder.to_path_buf(),
            mode,
            desk,
            writer: Mutex::new(writer),
            readers: Mutex::new(Vec::new()),
            recalled: Mutex::default(),
            database,
            _copy: copy,
            _lock: lock,
        }
    }

    /// Reads every page of the register once and says whether they hold together. Neither reads nor writes wait for it.
    ///
    /// # Errors
    /// [`RegistryError::Damaged`], or what SQLite says.
    pub fn examine(&self) -> Result<(), RegistryError> {
        self.read(schema::examine)
    }

    /// The folder of the register.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where attachments and printed letters are kept, by what they contain.
    pub fn vault(&self) -> &files::Vault {
        &self.vault
    }

    /// The rules in force, read when they are first asked for.
    ///
    /// # Errors
    /// What the disk says of the office's own rules; a rule that does not fit is no error (see [`Rules::refused`]).
    pub fn rules(&self) -> Result<&Rules, RegistryError> {
        self.lawbook.rules()
    }

    /// Reads the office's own rules again after its files changed.
    ///
    /// # Errors
    /// What the disk says of them.
    pub fn renew_rules(&self) -> Result<(), RegistryError> {
        self.lawbook.renew()?;
        hold(&self.recalled).forget();
        Ok(())
    }

    /// Number of the process that has the register.
    pub fn pid(&self) -> u32 {
        self.desk.pid
    }

    /// Whether this process may write, and if not, why.
    pub fn mode(&self) -> &Mode {
        &self.mode
    }

    /// The office's calendar day.
    pub fn today(&self) -> NaiveDate {
        self.desk.clock.today()
    }

    /// The moment.
    pub(crate) fn moment(&self) -> DateTime<Utc> {
        self.desk.clock.now()
    }

    /// The moment, as the register writes it.
    pub fn now(&self) -> String {
        moment(self.desk.clock.now())
    }

    /// Reads. A long write or another read never blocks it; all of `read` sees one state.
    ///
    /// # Errors
    /// What `read` returns, or what SQLite says.
    pub fn read<T, E: From<RegistryError>>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut connection = self.reader()?;
        let outcome = {
            let snapshot = connection.transaction().map_err(RegistryError::from)?;
            read(&snapshot)
        };
        hold(&self.readers).push(connection);
        outcome
    }

    /// [`Registry::read`] for what is dear to answer and asked often: the answer is kept until something is written or
    /// the day changes. `question` names what is read, with everything it depends on.
    ///
    /// # Errors
    /// As [`Registry::read`]; nothing is kept then.
    pub fn recall<T: Send + Sync + 'static, E: From<RegistryError>>(
        &self,
        question: &str,
        read: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        let today = self.today();
        let (kept, writes) = hold(&self.recalled).get(question, today);
        if let Some(answer) = kept {
            return Ok(answer);
        }
        let answer = Arc::new(self.read(read)?);
        hold(&self.recalled).keep(question, today, &answer, writes);
        Ok(answer)
    }

    /// The one door for every write: runs `write` in an immediate transaction, and commits only when it succeeded
    /// and said through [`Tx::record`] what it did.
    ///
    /// # Errors
    /// What `write` returns; [`RegistryError::ReadOnly`]; [`RegistryError::Unaudited`]; what SQLite says. Nothing is
    /// written then.
    pub fn transact<T, E: From<RegistryError>>(
        &self,
        actor: &Actor,
        action: &'static str,
        write: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        self.transact_with_ids(&*self.desk.ids, actor, action, write)
    }

    /// [`Registry::transact`] with other ids than the desk's: sample data is the same wherever it is made.
    ///
    /// # Errors
    /// As [`Registry::transact`].
    pub(crate) fn transact_with_ids<T, E: From<RegistryError>>(
        &self,
        ids: &dyn Ids,
        actor: &Actor,
        action: &'static str,
        write: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        if self.mode != Mode::Own {
            return Err(RegistryError::ReadOnly.into());
        }
        let mut writer = hold(&self.writer);
        let transaction = writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(RegistryError::from)?;
        let tx = Tx::begun(
            transaction,
            Ground {
                desk: &self.desk,
                ids,
                vault: &self.vault,
                lawbook: &self.lawbook,
            },
            actor,
            action,
        );
        let value = write(&tx)?;
        let changed = tx.commit()?;
        hold(&self.recalled).forget();
        Ok(Done { value, changed })
    }

    /// Keeps what is private to this desk (a draft, a preference): no audit row, nothing that leaves the office.
    ///
    /// # Errors
    /// As [`Registry::transact`].
    pub(crate) fn keep_private<T>(
        &self,
        write: impl FnOnce(&Connection) -> Result<T, RegistryError>,
    ) -> Result<T, RegistryError> {
        if self.mode != Mode::Own {
            return Err(RegistryError::ReadOnly);
        }
        write(&hold(&self.writer))
    }

    /// Writes a whole, checked copy of the database to `target`, which must not exist.
    ///
    /// # Errors
    /// [`RegistryError::DiskFull`] or what SQLite says; `target` is then not there.
    pub fn copy_database(&self, target: &Path) -> Result<(), RegistryError> {
        // Not through `read`: VACUUM INTO makes its own snapshot and refuses to run inside a transaction.
        let connection = self.reader()?;
        let outcome = schema::copy_into(&connection, target);
        hold(&self.readers).push(connection);
        outcome
    }

    fn reader(&self) -> Result<Connection, RegistryError> {
        if let Some(waiting) = hold(&self.readers).pop() {
            return Ok(waiting);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&self.database, flags)?;
        guard(&connection)?;
        Ok(connection)
    }
}

/// How many KiB of pages the writer may hold. A merge of hundreds of packages is one transaction: with SQLite's usual 2 MiB its
/// pages go to the log and come back again and again. Small writes never fill it.
const WRITER_CACHE: i64 = 64 * 1024;

/// Opens the database for writing with everything set that the register's promises rest on.
pub(crate) fn connect(database: &Path) -> Result<Connection, RegistryError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    schema::recognise(database)?;
    let connection = Connection::open_with_flags(database, flags)?;
    guard(&connection)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    // FULL: one sync per commit. NORMAL may roll acknowledged commits back after a power cut.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "cache_size", -WRITER_CACHE)?;
    Ok(connection)
}

fn guard(connection: &Connection) -> Result<(), RegistryError> {
    use rusqlite::config::DbConfig;
    connection.busy_timeout(BUSY)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// A poisoned lock means a panic elsewhere while holding it; the connection itself rolled back and is sound.
fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn in_use(error: files::LockError) -> RegistryError {
    match error {
        files::LockError::Held { owner } => RegistryError::InUse(owner),
        files::LockError::File(error) => RegistryError::Files(error),
    }
}
