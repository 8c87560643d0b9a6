//! How a plan is made: sender by sender, package by package in the order the office made them, whatever the order of the
//! files. Merging does the same work and writes it down.

use super::arrival::{Arrival, Refusal, judge};
use super::choices::{Choice, Decided};
use super::fields::between;
use super::holdings::{Holdings, Key, Line, Mention, Source};
use super::plan::{Change, ConflictAnswer, Fate, PackagePlan, Plan, SHOWN};
use super::record::Body;
use super::stand::{Held, Pack, Stand};
use super::store;
use crate::error::RegistryError;
use rules::Rulebook;
use rusqlite::Connection;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

/// One sender's part of the work.
pub(super) struct Work {
    pub(super) holdings: Holdings,
    pub(super) decided: Decided,
    pub(super) stands: BTreeMap<Key, Stand>,
    pub(super) choices: Vec<Choice>,
    /// Places of packages in [`Holdings`] by their place among the arrivals.
    pub(super) places: BTreeMap<usize, usize>,
    pub(super) refused: BTreeMap<usize, Vec<Refusal>>,
}

/// Says what packages would change. `step` hears how many packages are done and may stop the work.
///
/// # Errors
/// What SQLite, the disk or `step` says.
pub fn plan<E: From<RegistryError>>(
    connection: &Connection,
    arrivals: &[&dyn Arrival],
    answers: &[ConflictAnswer],
    book: &Rulebook,
    step: impl FnMut(usize) -> Result<(), E>,
) -> Result<Plan, E> {
    work(connection, arrivals, answers, book, step, |_, _| Ok(()))
}

/// Plans, and hands each sender's part to `done` as soon as it is worked out: only one is in memory at a time.
pub(super) fn work<E: From<RegistryError>>(
    connection: &Connection,
    arrivals: &[&dyn Arrival],
    answers: &[ConflictAnswer],
    book: &Rulebook,
    mut step: impl FnMut(usize) -> Result<(), E>,
    mut done: impl FnMut(i64, Work) -> Result<(), E>,
) -> Result<Plan, E> {
    let basis = store::basis(connection)?;
    let mut by_sender: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for (at, arrival) in arrivals.iter().enumerate() {
        by_sender.entry(arrival.facts().sender).or_default().push(at);
    }
    let mut packages: BTreeMap<usize, PackagePlan> = BTreeMap::new();
    let bench = Bench {
        connection,
        arrivals,
        answers,
        book,
        met: RefCell::default(),
    };
    for (sender, mut places) in by_sender {
        places.sort_by_key(|at| {
            let facts = arrivals.get(*at).map(|arrival| arrival.facts());
            facts.map(|facts| (facts.lineage.clone(), facts.sequence, facts.sha256.clone()))
        });
        let mut work = bench.begin(sender)?;
        for at in places {
            step(packages.len())?;
            if let Some(arrival) = arrivals.get(at) {
                packages.insert(at, bench.package(&mut work, at, *arrival)?);
            }
        }
        done(sender, work)?;
    }
    Ok(Plan {
        basis,
        packages: packages.into_values().collect(),
    })
}

/// What planning stands on.
pub(super) struct Bench<'a> {
    pub(super) connection: &'a Connection,
    pub(super) arrivals: &'a [&'a dyn Arrival],
    pub(super) answers: &'a [ConflictAnswer],
    book: &'a Rulebook,
    /// Agreements met in this work, with their sender: one id from two offices is seen although none is stored yet.
    pub(super) met: RefCell<HashMap<Rc<str>, i64>>,
}

impl<'a> Bench<'a> {
    /// For what is known already, without packages.
    pub(super) fn alone(
        connection: &'a Connection,
        answers: &'a [ConflictAnswer],
        book: &'a Rulebook,
    ) -> Self {
        Self {
            connection,
            arrivals: &[],
            answers,
            book,
            met: RefCell::default(),
        }
    }
}

impl Bench<'_> {
    pub(super) fn begin(&self, sender: i64) -> Result<Work, RegistryError> {
        let holdings = Holdings::load(self.connection, sender)?;
        let decided = Decided::load(self.connection, sender)?;
        Ok(Work {
            stands: holdings.stands(&decided),
            holdings,
            decided,
            choices: Vec::new(),
            places: BTreeMap::new(),
            refused: BTreeMap::new(),
        })
    }

    fn package(
        &self,
        work: &mut Work,
        at: usize,
        arrival: &dyn Arrival,
    ) -> Result<PackagePlan, RegistryError> {
        let facts = arrival.facts();
        let mut plan = PackagePlan {
            sha256: facts.sha256.clone(),
            known: work.holdings.has(&facts.sha256),
            superseded: false,
            counts: BTreeMap::new(),
            changes: Vec::new(),
            refused: Vec::new(),
            conflicts: Vec::new(),
        };
        if plan.known {
            return Ok(plan);
        }
        plan.superseded = work.holdings.superseded(facts);
        let registers = self.registers(work, facts);
        let place = self.take(work, at, arrival, &mut plan)?;
        let before = std::mem::take(&mut work.stands);
        work.stands = work.holdings.stands(&work.decided);
        let held: Vec<Key> = work
            .holdings
            .records
            .iter()
            .filter(|(_, said)| said.versions.iter().any(|one| one.listed.contains(&place)))
            .map(|(key, _)| key.clone())
            .collect();
        self.disputes(work, facts, &held, &mut plan)?;
        plan.conflicts.extend(registers);
        let shared = self.shared(work, facts.sender, &held)?;
        plan.conflicts.extend(shared);
        let annotated = self.annotated(work, facts.sender, Some(&before))?;
        plan.conflicts.extend(annotated);
        self.changes(work, &before, place, &held.into_iter().collect(), &mut plan)?;
        work.places.insert(at, place);
        work.refused.insert(at, plan.refused.clone());
        Ok(plan)
    }

    /// Puts the rows of a package in; those that the rules refuse are only mentioned.
    fn take(
        &self,
        work: &mut Work,
        at: usize,
        arrival: &dyn Arrival,
        plan: &mut PackagePlan,
    ) -> Result<usize, RegistryError> {
        let facts = arrival.facts();
        let mut lines = Vec::with_capacity(arrival.count());
        for row in 0..arrival.count() {
            let record = arrival.record(row)?;
            match judge(facts, &record, self.book) {
                Some(refusal) => {
                    plan.counts.entry(record.kind).or_default().refused += 1;
                    plan.refused.push(refusal);
                }
                None => lines.push(Line::of(&record, Source::Arriving(at, row))?),
            }
        }
        let mentions: Vec<Mention> = plan
            .refused
            .iter()
            .map(|row| Mention {
                kind: row.kind,
                record: row.record.clone(),
            })
            .collect();
        let pack = Pack {
            lineage: work.holdings.lineage(&facts.lineage),
            sequence: facts.sequence,
            first: facts.first,
            last: facts.last,
        };
        let place = work.holdings.begin(pack, facts.sha256.clone(), &mentions);
        for line in lines {
            work.holdings.add(place, line);
        }
        Ok(place)
    }

    /// What is another after this package.
    fn changes(
        &self,
        work: &Work,
        before: &BTreeMap<Key, Stand>,
        place: usize,
        held: &BTreeSet<Key>,
        plan: &mut PackagePlan,
    ) -> Result<(), RegistryError> {
        for (key, now) in &work.stands {
            let was = before.get(key);
            let listed = held.contains(key);
            let fate = fate(work, key, place, was, now);
            let Some(fate) = fate.filter(|fate| listed || !matches!(fate, Fate::Same | Fate::Older)) else {
                continue;
            };
            plan.counts.entry(key.0).or_default().count(fate);
            if matches!(fate, Fate::Same | Fate::Older) || plan.changes.len() >= SHOWN {
                continue;
            }
            plan.changes.push(self.change(work, key, fate, was, now)?);
        }
        Ok(())
    }

    fn change(
        &self,
        work: &Work,
        key: &Key,
        fate: Fate,
        was: Option<&Stand>,
        now: &Stand,
    ) -> Result<Change, RegistryError> {
        let body = |stand: Option<&Stand>| -> Result<Option<(Body, Option<String>)>, RegistryError> {
            let source = stand
                .zip(work.holdings.records.get(key))
                .and_then(|(stand, said)| said.sources.get(stand.head));
            source.map(|source| self.words(*source)).transpose()
        };
        let (after, before) = (body(Some(now))?, body(was)?);
        let fields = match (&before, &after) {
            (Some((before, _)), Some((after, _))) if matches!(fate, Fate::Changed | Fate::Restored) => {
                between(before, after)?
            }
            _ => Vec::new(),
        };
        // Of a void record only the reason travels; it is known by the title it had.
        let named = if fate == Fate::Voided {
            before.as_ref().or(after.as_ref())
        } else {
            after.as_ref()
        };
        Ok(Change {
            kind: key.0,
            record: key.1.to_string(),
            owner: after.as_ref().and_then(|(_, owner)| owner.clone()),
            fate,
            title: named.map(|(body, _)| body.title()).unwrap_or_default(),
            fields,
        })
    }

    pub(super) fn title(&self, work: &Work, key: &Key) -> Result<String, RegistryError> {
        let source = work.stands.get(key).zip(work.holdings.records.get(key));
        let source = source.and_then(|(stand, said)| said.sources.get(stand.head));
        source.map_or(Ok(String::new()), |source| Ok(self.body(*source)?.title()))
    }

    pub(super) fn body(&self, source: Source) -> Result<Body, RegistryError> {
        Ok(self.words(source)?.0)
    }

    /// Content and owner of a version.
    fn words(&self, source: Source) -> Result<(Body, Option<String>), RegistryError> {
        match source {
            Source::Stored(seq) => store::words(self.connection, seq),
            Source::Arriving(package, row) => {
                let arrival = self
                    .arrivals
                    .get(package)
                    .ok_or_else(|| RegistryError::Damaged(format!("no package {package}")))?;
                let record = arrival.record(row)?;
                Ok((record.body, record.owner))
            }
        }
    }
}

/// What becomes of a record by the package at `place`.
fn fate(work: &Work, key: &Key, place: usize, was: Option<&Stand>, now: &Stand) -> Option<Fate> {
    let said = work.holdings.records.get(key)?;
    let head = said.versions.get(now.head)?;
    let Some(was) = was else {
        return Some(if head.void { Fate::Voided } else { Fate::New });
    };
    let old = said.versions.get(was.head)?;
    let gone = |stand: &Stand, version: &Held| stand.withdrawn || version.void;
    let brought = said.versions.iter().find(|one| one.listed.contains(&place));
    Some(match (gone(was, old), gone(now, head)) {
        (true, false) => Fate::Restored,
        (false, true) if head.void => Fate::Voided,
        (false, true) => Fate::Withdrawn,
        _ if old.hash != head.hash => Fate::Changed,
        _ if brought.is_some_and(|one| one.hash != head.hash) => Fate::Older,
        _ => Fate::Same,
    })
}
