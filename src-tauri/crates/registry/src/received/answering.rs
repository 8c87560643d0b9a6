//! Which package of an office answers for a period: one rule for the report on compliance, for the consolidated letter and
//! for what a province passes on.
//!
//! 1. It covers the whole period, and its merge was not taken back.
//! 2. One of exactly the period goes before one of a longer period.
//! 3. Of these the newest state of the office answers: in one register the package with the higher count, over two registers
//!    that of the one that follows, as a person decided. No clock says what is newer, and a register that goes on under a
//!    second lineage counts anew, so that its counts are never held against those of the first.
//! 4. Where that order is not proved (nobody decided which register follows, or a register was copied by hand) the one that was
//!    merged last answers, for a duty that was met is not to look missed, and [`Answer::undecided`] says that a person has to
//!    decide.
//!
//! Two offices of one region, or one that was enrolled anew with a fresh register, answer each for itself. Where a region has one
//! line for all, [`of_regions`] chooses.

use super::choices::Decided;
use super::stand::{Pack, Settled, counted_after};
use crate::agreements::rows;
use crate::error::RegistryError;
use crate::period::Period;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// The package of an office that answers for a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Row of the sender.
    pub sender: i64,
    /// Region of the sender.
    pub region_code: String,
    /// Whether the sender has a key in use.
    pub in_use: bool,
    /// Row of the package.
    pub package: i64,
    /// It is of exactly the period, not of a longer one.
    pub exact: bool,
    /// Another package may be the newer one: a person has to decide in what order the office's registers follow.
    pub undecided: bool,
    /// When the first package that covers the period was merged, UTC.
    pub came_at: String,
}

/// A package as far as the choice depends on it.
struct Row {
    seq: i64,
    sender: i64,
    region_code: String,
    in_use: bool,
    pack: Pack,
    sha256: String,
    merged_at: String,
}

/// What answers for a period, of every office of which anything does, by region and sender.
///
/// # Errors
/// What SQLite says.
pub fn answering(connection: &Connection, period: Period) -> Result<Vec<Answer>, RegistryError> {
    let all = rows(connection, include_str!("sql/answering.sql"), [], |row| {
        let lineage: String = row.get("lineage")?;
        Ok(Row {
            seq: row.get("seq")?,
            sender: row.get("sender")?,
            region_code: row.get("region_code")?,
            in_use: row.get("in_use")?,
            pack: Pack {
                lineage: lineage.into(),
                sequence: row.get("sequence")?,
                first: row.get("period_first")?,
                last: row.get("period_last")?,
            },
            sha256: row.get("sha256")?,
            merged_at: row.get("merged_at")?,
        })
    })?;
    let of_senders = all.chunk_by(|one, other| one.sender == other.sender);
    let answers = of_senders.filter_map(|packages| of_sender(connection, packages, period).transpose());
    answers.collect()
}

/// For each region the office that answers for it: one with a package of exactly the period before others, then one whose key
/// is in use, then the one that was enrolled last. When packages were merged does not matter: an old stick found late must not
/// speak for the office. The day on which something came is the first of them all.
pub fn of_regions(answers: Vec<Answer>) -> BTreeMap<String, Answer> {
    let rank = |one: &Answer| (one.exact, one.in_use, one.sender);
    let mut found: BTreeMap<String, Answer> = BTreeMap::new();
    for mut one in answers {
        if let Some(other) = found.remove(&one.region_code) {
            let came_at = other.came_at.clone().min(one.came_at.clone());
            if rank(&other) > rank(&one) {
                one = other;
            }
            one.came_at = came_at;
        }
        found.insert(one.region_code.clone(), one);
    }
    found
}

fn of_sender(connection: &Connection, all: &[Row], period: Period) -> Result<Option<Answer>, RegistryError> {
    let covers = |one: &Row| one.pack.first <= period.first() && period.last() <= one.pack.last;
    let covering: Vec<&Row> = all.iter().filter(|one| covers(one)).collect();
    let is_exact = |one: &Row| one.pack.first == period.first() && one.pack.last == period.last();
    let exact = covering.iter().any(|one| is_exact(one));
    let asked: Vec<&Row> = covering
        .iter()
        .copied()
        .filter(|one| !exact || is_exact(one))
        .collect();
    let packs: Vec<Pack> = all.iter().map(|one| one.pack.clone()).collect();
    let mut heads = newest(&packs, &asked, &Settled::default());
    if let ([_, _, ..], Some(one)) = (heads.as_slice(), asked.first()) {
        heads = newest(&packs, &asked, Decided::load(connection, one.sender)?.registers());
    }
    let undecided = heads.len() > 1;
    // The hash only keeps packages of one merge from answering by the order of their files.
    let last = heads
        .into_iter()
        .max_by_key(|one| (&one.merged_at, one.pack.sequence, &one.sha256));
    Ok(last.map(|one| Answer {
        sender: one.sender,
        region_code: one.region_code.clone(),
        in_use: one.in_use,
        package: one.seq,
        exact,
        undecided,
        came_at: covering
            .iter()
            .map(|one| &one.merged_at)
            .min()
            .cloned()
            .unwrap_or_default(),
    }))
}

/// The packages that no other one is proved to follow. Decisions that contradict each other prove nothing: then it is all.
fn newest<'a>(packs: &[Pack], asked: &[&'a Row], settled: &Settled) -> Vec<&'a Row> {
    let follows = |later: &Pack, earlier: &Pack| {
        if later.lineage == earlier.lineage {
            counted_after(packs, &later.lineage, earlier.sequence, later.sequence, settled)
        } else {
            settled.after(&later.lineage, &earlier.lineage)
        }
    };
    let newest: Vec<&Row> = asked
        .iter()
        .copied()
        .filter(|one| !asked.iter().any(|other| follows(&other.pack, &one.pack)))
        .collect();
    if newest.is_empty() { asked.to_vec() } else { newest }
}
