//! Everything one sender ever said, without the words: enough to work out what stands, and small enough to hold for
//! many packages at once. Planning adds packages to it in memory; merging adds the same ones and writes.

use super::arrival::Facts;
use super::choices::Decided;
use super::record::{Record, RecordKind};
use super::stand::{self, Held, Pack, Settled, Stand};
use crate::agreements::rows;
use crate::error::RegistryError;
use files::Digest;
use rusqlite::{Connection, named_params};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;
use std::str::FromStr;

/// What a record is and its id.
pub(crate) type Key = (RecordKind, Rc<str>);

/// Where the words of a version are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Source {
    /// A row of the register.
    Stored(i64),
    /// A record of a package that is being planned: place of the package, place of the record in it.
    Arriving(usize, usize),
}

/// All versions of one record.
#[derive(Debug, Default)]
pub(crate) struct Said {
    pub(crate) versions: Vec<Held>,
    pub(crate) sources: Vec<Source>,
    /// Places of packages with a refused row of it.
    mentioned: Vec<usize>,
}

/// What one sender said.
#[derive(Debug)]
pub(crate) struct Holdings {
    pub(crate) packages: Vec<Pack>,
    shas: BTreeSet<String>,
    pub(crate) records: BTreeMap<Key, Said>,
    lineages: BTreeSet<Rc<str>>,
}

/// One row that the rules of the form refuse, as it is kept with its package.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub(crate) struct Mention {
    pub(crate) kind: RecordKind,
    pub(crate) record: String,
}

/// What is to be added of a record: everything but the words.
pub(crate) struct Line {
    pub(crate) key: Key,
    pub(crate) rev: u32,
    pub(crate) hash: Digest,
    pub(crate) void: bool,
    pub(crate) source: Source,
}

impl Line {
    pub(crate) fn of(record: &Record, source: Source) -> Result<Self, RegistryError> {
        Ok(Self {
            key: (record.kind, record.id.as_str().into()),
            rev: record.rev,
            hash: record.hash()?,
            void: record.is_void(),
            source,
        })
    }
}

impl Holdings {
    /// Of a sender nothing was received from.
    fn empty() -> Self {
        Self {
            packages: Vec::new(),
            shas: BTreeSet::new(),
            records: BTreeMap::new(),
            lineages: BTreeSet::new(),
        }
    }

    /// Reads what a sender said so far.
    pub(crate) fn load(connection: &Connection, sender: i64) -> Result<Self, RegistryError> {
        let mut holdings = Self::empty();
        let key = named_params! {":sender": sender};
        let packages = rows(
            connection,
            include_str!("sql/packages_of_sender.sql"),
            key,
            |row| {
                Ok((
                    row.get::<_, i64>("seq")?,
                    row.get::<_, String>("lineage")?,
                    row.get("sequence")?,
                    row.get("period_first")?,
                    row.get("period_last")?,
                    row.get::<_, String>("sha256")?,
                    row.get::<_, String>("refused")?,
                ))
            },
        )?;
        let mut places: HashMap<i64, usize> = HashMap::new();
        for (seq, lineage, sequence, first, last, sha256, refused) in packages {
            let lineage = holdings.lineage(&lineage);
            let refused: Vec<Mention> = serde_json::from_str(&refused)?;
            let pack = Pack {
                lineage,
                sequence,
                first,
                last,
            };
            places.insert(seq, holdings.begin(pack, sha256, &refused));
        }
        let versions = rows(
            connection,
            include_str!("sql/versions_of_sender.sql"),
            key,
            |row| {
                Ok((
                    row.get::<_, i64>("seq")?,
                    row.get::<_, RecordKind>("kind")?,
                    row.get::<_, String>("record")?,
                    row.get::<_, String>("lineage")?,
                    row.get::<_, u32>("rev")?,
                    row.get::<_, String>("hash")?,
                    row.get::<_, bool>("void")?,
                ))
            },
        )?;
        let mut at: HashMap<i64, (Key, usize)> = HashMap::with_capacity(versions.len());
        for (seq, kind, record, lineage, rev, hash, void) in versions {
            let hash = Digest::from_str(&hash).map_err(|_| unreadable("version.hash"))?;
            let lineage = holdings.lineage(&lineage);
            let key: Key = (kind, record.into());
            let said = holdings.records.entry(key.clone()).or_default();
            at.insert(seq, (key, said.versions.len()));
            said.versions.push(Held {
                lineage,
                rev,
                hash,
                void,
                listed: Vec::new(),
            });
            said.sources.push(Source::Stored(seq));
        }
        let listings = rows(
            connection,
            include_str!("sql/listings_of_sender.sql"),
            key,
            |row| Ok((row.get::<_, i64>("package")?, row.get::<_, i64>("version")?)),
        )?;
        for (package, version) in listings {
            let held = at
                .get(&version)
                .and_then(|(key, place)| holdings.records.get_mut(key)?.versions.get_mut(*place));
            if let (Some(held), Some(place)) = (held, places.get(&package)) {
                held.listed.push(*place);
            }
        }
        holdings.forget_unlisted();
        Ok(holdings)
    }

    /// Versions that only a package taken back held are not said any more.
    fn forget_unlisted(&mut self) {
        for said in self.records.values_mut() {
            let kept: Vec<bool> = said.versions.iter().map(|one| !one.listed.is_empty()).collect();
            let mut marks = kept.iter();
            said.versions.retain(|_| marks.next() == Some(&true));
            let mut marks = kept.iter();
            said.sources.retain(|_| marks.next() == Some(&true));
        }
    }

    /// The one allocation of a lineage's id.
    pub(crate) fn lineage(&mut self, id: &str) -> Rc<str> {
        if let Some(known) = self.lineages.get(id) {
            return known.clone();
        }
        let fresh: Rc<str> = id.into();
        self.lineages.insert(fresh.clone());
        fresh
    }

    /// Whether a package of these bytes is in.
    pub(crate) fn has(&self, sha256: &str) -> bool {
        self.shas.contains(sha256)
    }

    /// Puts a package in and says its place; its rows follow.
    pub(crate) fn begin(&mut self, pack: Pack, sha256: String, refused: &[Mention]) -> usize {
        let place = self.packages.len();
        self.packages.push(pack);
        self.shas.insert(sha256);
        for row in refused {
            let said = self
                .records
                .entry((row.kind, row.record.as_str().into()))
                .or_default();
            said.mentioned.push(place);
        }
        place
    }

    /// Adds one row of a package. Answers where the words of this version are, and whether it is new here.
    pub(crate) fn add(&mut self, place: usize, line: Line) -> (Source, bool) {
        let Some(lineage) = self.packages.get(place).map(|package| package.lineage.clone()) else {
            return (line.source, false);
        };
        let said = self.records.entry(line.key).or_default();
        let known = said
            .versions
            .iter()
            .position(|one| one.rev == line.rev && one.hash == line.hash && one.lineage == lineage);
        if let Some(at) = known {
            if let Some(held) = said.versions.get_mut(at) {
                held.listed.push(place);
            }
            return (said.sources.get(at).copied().unwrap_or(line.source), false);
        }
        said.versions.push(Held {
            lineage,
            rev: line.rev,
            hash: line.hash,
            void: line.void,
            listed: vec![place],
        });
        said.sources.push(line.source);
        (line.source, true)
    }

    /// Works out what stands of every record.
    pub(crate) fn stands(&self, decided: &Decided) -> BTreeMap<Key, Stand> {
        self.records
            .iter()
            .filter_map(|(key, said)| Some((key.clone(), self.stand(said, &decided.of(key.0, &key.1))?)))
            .collect()
    }

    /// What stands of one record.
    pub(crate) fn stand_of(&self, key: &Key, decided: &Decided) -> Option<Stand> {
        self.stand(self.records.get(key)?, &decided.of(key.0, &key.1))
    }

    /// Whether a newer package of the same register covers the period of this one.
    pub(crate) fn superseded(&self, facts: &Facts) -> bool {
        self.packages.iter().any(|one| {
            *one.lineage == *facts.lineage
                && one.sequence > facts.sequence
                && one.first <= facts.first
                && facts.last <= one.last
        })
    }

    fn stand(&self, said: &Said, settled: &Settled) -> Option<Stand> {
        stand::stand(&self.packages, &said.versions, &said.mentioned, settled)
    }
}

/// A stored value that this program never writes.
pub(crate) fn unreadable(what: &str) -> RegistryError {
    RegistryError::Damaged(format!("{what} is unreadable"))
}
