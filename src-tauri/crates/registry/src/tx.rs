//! An open write: what is done in it is told to the audit trail, or none of it is kept.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::path::Path;

use chrono::NaiveDate;
use rusqlite::{Connection, Transaction};
use serde::Serialize;

use crate::audit;
use crate::clock::{Desk, Ids, moment};
use crate::error::RegistryError;
use crate::lawbook::{Lawbook, Rules};
use crate::registry::{Actor, Area};

/// What a write stands on besides the database.
#[derive(Clone, Copy)]
pub(crate) struct Ground<'a> {
    pub desk: &'a Desk,
    pub ids: &'a dyn Ids,
    pub vault: &'a files::Vault,
    pub lawbook: &'a Lawbook,
}

/// What the register itself writes of a record's revision.
pub(crate) struct Stamp {
    pub id: String,
    pub rev: u32,
    /// First save, UTC.
    pub created_at: String,
    /// This save, UTC.
    pub updated_at: String,
}

/// An open write. Derefs to the connection for reading; every write is told to [`Tx::record`].
pub struct Tx<'a> {
    transaction: Transaction<'a>,
    ground: Ground<'a>,
    actor: &'a Actor,
    action: &'static str,
    changed: RefCell<BTreeSet<Area>>,
    recorded: RefCell<usize>,
}

impl std::fmt::Debug for Tx<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tx")
            .field("action", &self.action)
            .finish_non_exhaustive()
    }
}

impl Deref for Tx<'_> {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        &self.transaction
    }
}

impl<'a> Tx<'a> {
    pub(crate) fn begun(
        transaction: Transaction<'a>,
        ground: Ground<'a>,
        actor: &'a Actor,
        action: &'static str,
    ) -> Self {
        Self {
            transaction,
            ground,
            actor,
            action,
            changed: RefCell::default(),
            recorded: RefCell::new(0),
        }
    }
}

impl Tx<'_> {
    /// Writes the audit row of one change: what was before and what is after, as JSON.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn record<B: Serialize, A: Serialize>(
        &self,
        area: Area,
        subject: &str,
        subject_id: &str,
        before: Option<&B>,
        after: Option<&A>,
    ) -> Result<(), RegistryError> {
        let entry = audit::Entry {
            at: self.now(),
            actor: self.actor.0.clone(),
            action: self.action.to_owned(),
            subject: subject.to_owned(),
            subject_id: subject_id.to_owned(),
            before: before.map(serde_json::to_string).transpose()?,
            after: after.map(serde_json::to_string).transpose()?,
        };
        audit::append(&self.transaction, &entry)?;
        self.changed.borrow_mut().insert(area);
        *self.recorded.borrow_mut() += 1;
        Ok(())
    }

    /// The rules in force.
    ///
    /// # Errors
    /// As [`Registry::rules`].
    pub fn rules(&self) -> Result<&Rules, RegistryError> {
        self.ground.lawbook.rules()
    }

    /// The folder of the office's own rules.
    pub(crate) fn rules_folder(&self) -> &Path {
        self.ground.lawbook.folder()
    }

    /// Who writes.
    pub fn actor(&self) -> &str {
        &self.actor.0
    }

    /// A new id.
    pub fn id(&self) -> String {
        self.ground.ids.next().to_string()
    }

    /// The moment, as the register writes it.
    pub fn now(&self) -> String {
        moment(self.ground.desk.clock.now())
    }

    /// What the register itself writes of the next revision of a record: of the one before its id, revision and first save.
    pub(crate) fn stamp(&self, before: Option<(&str, u32, &str)>) -> Stamp {
        let (id, rev, created_at) = before.map_or((None, 0, None), |(id, rev, at)| (Some(id), rev, Some(at)));
        let now = self.now();
        Stamp {
            id: id.map_or_else(|| self.id(), ToOwned::to_owned),
            rev: rev + 1,
            created_at: created_at.map_or_else(|| now.clone(), ToOwned::to_owned),
            updated_at: now,
        }
    }

    /// The office's calendar day.
    pub fn today(&self) -> NaiveDate {
        self.ground.desk.clock.today()
    }

    /// Where attachments and printed letters are kept.
    pub fn vault(&self) -> &files::Vault {
        self.ground.vault
    }

    pub(crate) fn commit(self) -> Result<BTreeSet<Area>, RegistryError> {
        if *self.recorded.borrow() == 0 {
            return Err(RegistryError::Unaudited);
        }
        self.transaction.commit()?;
        Ok(self.changed.into_inner())
    }
}
