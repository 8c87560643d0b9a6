//! What packages contradict, with the answers there are.

use super::arrival::Facts;
use super::choices::{Choice, Overruled};
use super::fields::between;
use super::holdings::Key;
use super::plan::{Candidate, Conflict, Dispute, PackagePlan};
use super::planning::{Bench, Work};
use super::record::RecordKind;
use super::stand::{self, Held, Stand};
use crate::error::RegistryError;
use files::Digest;
use rusqlite::{OptionalExtension, named_params};
use std::collections::BTreeSet;
use std::rc::Rc;

/// Most missing packages that are named one by one.
const GAPS_SHOWN: usize = 20;

impl Bench<'_> {
    /// What is to be said of the registers and sequences, before the package is in.
    pub(super) fn registers(&self, work: &mut Work, facts: &Facts) -> Vec<Conflict> {
        let known: BTreeSet<Rc<str>> = work
            .holdings
            .packages
            .iter()
            .map(|one| one.lineage.clone())
            .collect();
        let mut found = Vec::new();
        if !known.contains(facts.lineage.as_str()) {
            for earlier in known {
                let dispute = Dispute::Lineage {
                    later: facts.lineage.clone(),
                    earlier: earlier.to_string(),
                };
                let id = format!("lineage:{}:{earlier}", facts.lineage);
                let follows = |later: &str, earlier: &str| Choice::Follows {
                    later: later.to_owned(),
                    earlier: earlier.to_owned(),
                };
                let settled = work.decided.registers();
                if settled.orders(&facts.lineage, &earlier) {
                    continue;
                }
                let options = [
                    ("follows", follows(&facts.lineage, &earlier)),
                    ("precedes", follows(&earlier, &facts.lineage)),
                ];
                found.push(self.conflict(work, id, dispute, &options));
            }
        }
        let same = || {
            work.holdings
                .packages
                .iter()
                .filter(|one| *one.lineage == *facts.lineage)
        };
        let doubled = same().any(|one| one.sequence == facts.sequence);
        let below = same()
            .map(|one| one.sequence)
            .filter(|one| *one < facts.sequence)
            .max();
        let missing: Vec<u32> = (below.unwrap_or(0) + 1..facts.sequence)
            .filter(|sequence| !work.decided.gap_accepted(&facts.lineage, *sequence))
            .take(GAPS_SHOWN)
            .collect();
        for sequence in missing {
            let choice = Choice::Gap {
                lineage: facts.lineage.clone(),
                sequence,
            };
            let dispute = Dispute::Gap {
                lineage: facts.lineage.clone(),
                sequence,
            };
            let id = format!("gap:{}:{sequence}", facts.lineage);
            found.push(self.conflict(work, id, dispute, &[("accept", choice)]));
        }
        let copied = stand::copied_from(&work.holdings.packages, &facts.lineage);
        let one_again = work.decided.registers().is_one(&facts.lineage, facts.sequence);
        if doubled || (!one_again && copied.is_some_and(|from| facts.sequence > from)) {
            let choice = Choice::OneRegister {
                lineage: facts.lineage.clone(),
                from: facts.sequence,
            };
            let dispute = Dispute::Copied {
                lineage: facts.lineage.clone(),
                sequence: facts.sequence,
            };
            let id = format!("copied:{}:{}", facts.lineage, facts.sequence);
            found.push(self.conflict(work, id, dispute, &[("one_register", choice)]));
        }
        found
    }

    /// Makes a conflict, and takes its answer when one was handed in.
    pub(super) fn conflict(
        &self,
        work: &mut Work,
        id: String,
        dispute: Dispute,
        options: &[(&str, Choice)],
    ) -> Conflict {
        let answer = self.answers.iter().find(|answer| answer.conflict == id);
        let taken = answer.and_then(|answer| options.iter().find(|(word, _)| *word == answer.option));
        if let Some((_, choice)) = taken {
            work.decided.add(choice);
            work.choices.push(choice.clone());
        }
        Conflict {
            id,
            dispute,
            options: options.iter().map(|(word, _)| (*word).to_owned()).collect(),
            answered: taken.map(|(word, _)| (*word).to_owned()),
        }
    }

    /// Records of this package with several contents.
    pub(super) fn disputes(
        &self,
        work: &mut Work,
        facts: &Facts,
        held: &[Key],
        plan: &mut PackagePlan,
    ) -> Result<(), RegistryError> {
        for key in held {
            let Some(stand) = work.stands.get(key).filter(|stand| !stand.disputed.is_empty()) else {
                continue;
            };
            let conflict = self.contents(work, key, &stand.clone(), facts.sender)?;
            if conflict.answered.is_some() {
                let settled = work.holdings.stand_of(key, &work.decided);
                if let Some(settled) = settled {
                    work.stands.insert(key.clone(), settled);
                }
            }
            if work
                .stands
                .get(key)
                .is_some_and(|stand| !stand.disputed.is_empty())
            {
                plan.counts.entry(key.0).or_default().disputed += 1;
            }
            plan.conflicts.push(conflict);
        }
        Ok(())
    }

    pub(super) fn contents(
        &self,
        work: &mut Work,
        key: &Key,
        stand: &Stand,
        sender: i64,
    ) -> Result<Conflict, RegistryError> {
        let Some(said) = work.holdings.records.get(key) else {
            return Err(RegistryError::Damaged(format!("no record {}", key.1)));
        };
        let mut candidates = Vec::new();
        let mut versions: Vec<&Held> = Vec::new();
        for at in &stand.disputed {
            let (Some(held), Some(source)) = (said.versions.get(*at), said.sources.get(*at)) else {
                continue;
            };
            versions.push(held);
            candidates.push(Candidate {
                hash: held.hash.to_string(),
                lineage: held.lineage.to_string(),
                rev: held.rev,
                stands: *at == stand.head,
                sequences: held
                    .listed
                    .iter()
                    .filter_map(|place| work.holdings.packages.get(*place))
                    .map(|package| package.sequence)
                    .collect(),
                body: self.body(*source)?,
            });
        }
        // Everything else that was said until today loses, also what one of the losers had replaced: it must not rise again.
        let over = |chosen: Digest| -> Vec<Overruled> {
            let losing = |one: &&Held| one.hash != chosen;
            said.versions
                .iter()
                .filter(losing)
                .map(|one| Overruled {
                    lineage: one.lineage.to_string(),
                    rev: one.rev,
                    hash: one.hash.to_string(),
                })
                .collect()
        };
        let options: Vec<(String, Choice)> = versions
            .iter()
            .map(|head| {
                let choice = Choice::Version {
                    kind: key.0,
                    record: key.1.to_string(),
                    chosen: head.hash.to_string(),
                    over: over(head.hash),
                };
                (head.hash.to_string(), choice)
            })
            .collect();
        let mut fields = Vec::new();
        if let Some((first, others)) = candidates.split_first() {
            for other in others {
                fields.push(between(&first.body, &other.body)?);
            }
        }
        let dispute = Dispute::Contents {
            kind: key.0,
            record: key.1.to_string(),
            title: candidates
                .iter()
                .map(|one| one.body.title())
                .next()
                .unwrap_or_default(),
            candidates,
            fields,
        };
        let id = format!("version:{}:{}@{sender}", key.0.word(), key.1);
        let options: Vec<(&str, Choice)> = options
            .iter()
            .map(|(word, choice)| (word.as_str(), choice.clone()))
            .collect();
        Ok(self.conflict(work, id, dispute, &options))
    }

    /// Agreements of this package that another office sent, too.
    pub(super) fn shared(
        &self,
        work: &mut Work,
        sender: i64,
        held: &[Key],
    ) -> Result<Vec<Conflict>, RegistryError> {
        let mut found = Vec::new();
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/elsewhere.sql"))?;
        let own = self.office(sender)?;
        for (_, record) in held.iter().filter(|(kind, _)| *kind == RecordKind::Agreement) {
            let mut offices: BTreeSet<String> = statement
                .query_map(named_params! {":record": &**record, ":sender": sender}, |row| {
                    row.get("office_id")
                })?
                .collect::<rusqlite::Result<_>>()?;
            let met = self.met.borrow_mut().insert(record.clone(), sender);
            if let Some(other) = met.filter(|other| *other != sender) {
                offices.insert(self.office(other)?);
            }
            if offices.is_empty() || work.decided.owner(record).is_some() {
                continue;
            }
            offices.insert(own.clone());
            let owner = |office_id: Option<String>| Choice::Owner {
                record: record.to_string(),
                office_id,
            };
            let mut options: Vec<(&str, Choice)> = offices
                .iter()
                .map(|id| (id.as_str(), owner(Some(id.clone()))))
                .collect();
            options.push(("both", owner(None)));
            let title = self.title(work, &(RecordKind::Agreement, record.clone()))?;
            let dispute = Dispute::TwoOffices {
                record: record.to_string(),
                title,
                offices: offices.iter().cloned().collect(),
            };
            let conflict = self.conflict(work, format!("owner:{record}"), dispute, &options);
            found.push(conflict);
        }
        Ok(found)
    }

    fn office(&self, sender: i64) -> Result<String, RegistryError> {
        let found: Option<String> = self
            .connection
            .prepare_cached(include_str!("sql/office_of_sender.sql"))?
            .query_row(named_params! {":sender": sender}, |row| row.get("office_id"))
            .optional()?;
        Ok(found.unwrap_or_default())
    }
}
