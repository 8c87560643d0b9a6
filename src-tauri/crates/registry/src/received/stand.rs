//! What stands of one record, given everything that was ever said of it. Pure, and the same for every order in which
//! packages came: no clock, no "last one wins".
//!
//! One version takes the place of another only where it is proved, or where nothing speaks against it, that the office
//! made the one from the other:
//!
//! 1. in one lineage by a higher revision, unless two contents carry the lower revision, a package that came no earlier
//!    in the office's count still holds the lower one, or the register was copied (below);
//! 2. over two lineages where the other lineage holds the very same revision and content, too: the two registers were
//!    one up to there.
//!
//! A register that was copied by hand goes on twice under one lineage. Its packages carry one sequence twice, for the
//! count goes on in each copy. From the first such sequence on no revision proves anything, until a person says from
//! which package on there is one register again.
//!
//! What is left are the heads. More than one content among them is a dispute: shown with all its values, decided by a
//! person, and until then never settled silently.

use chrono::NaiveDate;
use files::Digest;
use std::collections::BTreeSet;
use std::rc::Rc;

/// A package, as far as what stands depends on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// Random id of the register it was made from.
    pub lineage: Rc<str>,
    /// Counts the packages of that register.
    pub sequence: u32,
    /// First day of its period.
    pub first: NaiveDate,
    /// Last day of its period.
    pub last: NaiveDate,
}

/// A version of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The register it was saved in.
    pub lineage: Rc<str>,
    /// Counts the saves.
    pub rev: u32,
    /// Its content.
    pub hash: Digest,
    /// The office made the record void with it.
    pub void: bool,
    /// Places of the packages that hold it.
    pub listed: Vec<usize>,
}

/// How a person answered disputes of one record or lineages of one sender.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settled {
    /// (later, earlier): the first register follows the second.
    pub follows: BTreeSet<(Rc<str>, Rc<str>)>,
    /// (register, sequence): from this package on a register that was copied is one again.
    pub one_from: BTreeSet<(Rc<str>, u32)>,
    /// Choices between contents of this record.
    pub choices: Vec<Chosen>,
}

/// One choice: a content, and the versions it was chosen over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The content that holds.
    pub hash: Digest,
    /// Lineage, revision and content of what it was chosen over.
    pub over: Vec<(Rc<str>, u32, Digest)>,
}

impl Settled {
    /// Whether two lineages stand in an order.
    pub(crate) fn orders(&self, one: &str, other: &str) -> bool {
        self.after(one, other) || self.after(other, one)
    }

    /// Whether a register that was copied is one again by the package of this sequence.
    pub(crate) fn is_one(&self, lineage: &str, sequence: u32) -> bool {
        let mut said = self
            .one_from
            .iter()
            .filter(|(register, _)| **register == *lineage);
        said.any(|(_, from)| sequence >= *from)
    }

    /// Whether one lineage follows another, directly or over others.
    pub(crate) fn after(&self, later: &str, earlier: &str) -> bool {
        let mut seen = BTreeSet::from([later]);
        let mut next = vec![later];
        while let Some(at) = next.pop() {
            for (_, before) in self.follows.iter().filter(|(after, _)| **after == *at) {
                if **before == *earlier {
                    return true;
                }
                if seen.insert(before) {
                    next.push(before);
                }
            }
        }
        false
    }
}

/// What stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// Place of the version that is shown.
    pub head: usize,
    /// The office's newest packages of its periods hold it no longer.
    pub withdrawn: bool,
    /// Places of the versions a person has to choose between, one a content; empty when nothing is disputed.
    pub disputed: Vec<usize>,
}

/// Works out what stands of a record; none when nothing but refused rows was ever said of it. `mentioned` are the
/// packages that hold the record in a row that was refused: it is not withdrawn by them.
pub fn stand(packages: &[Pack], versions: &[Held], mentioned: &[usize], settled: &Settled) -> Option<Stand> {
    let alive = alive(versions, settled);
    let mut heads: Vec<usize> = alive
        .iter()
        .copied()
        .filter(|at| {
            !alive
                .iter()
                .any(|other| replaces(packages, versions, &alive, *other, *at, settled))
        })
        .collect();
    // Revisions of copied registers can point at each other in a ring; then all of it is disputed.
    if heads.is_empty() {
        heads = alive;
    }
    let rank = |at: &usize| {
        versions
            .get(*at)
            .map(|one| (one.rev, one.hash, one.lineage.clone()))
    };
    heads.sort_by_key(rank);
    let head = *heads.last()?;
    let mut seen = BTreeSet::new();
    heads.retain(|at| versions.get(*at).is_some_and(|one| seen.insert(one.hash)));
    if heads.len() < 2 {
        heads.clear();
    }
    Some(Stand {
        head,
        withdrawn: withdrawn(packages, versions, mentioned, settled),
        disputed: heads,
    })
}

/// What was not chosen against. A choice of a content that nobody says any more binds nobody.
fn alive(versions: &[Held], settled: &Settled) -> Vec<usize> {
    let binding: Vec<&Chosen> = settled
        .choices
        .iter()
        .filter(|choice| versions.iter().any(|one| one.hash == choice.hash))
        .collect();
    let lost = |one: &Held| {
        binding.iter().any(|choice| {
            choice.hash != one.hash
                && choice.over.iter().any(|(lineage, rev, hash)| {
                    *lineage == one.lineage && *rev == one.rev && *hash == one.hash
                })
        })
    };
    let left: Vec<usize> = indices(versions)
        .filter(|at| versions.get(*at).is_some_and(|one| !lost(one)))
        .collect();
    // Two people may have chosen against each other on two laptops: then nothing was decided.
    if left.is_empty() {
        indices(versions).collect()
    } else {
        left
    }
}

fn indices<T>(of: &[T]) -> std::ops::Range<usize> {
    0..of.len()
}

/// Whether the version at `newer` takes the place of the one at `older`.
fn replaces(
    packages: &[Pack],
    versions: &[Held],
    alive: &[usize],
    newer: usize,
    older: usize,
    settled: &Settled,
) -> bool {
    let (Some(new), Some(old)) = (versions.get(newer), versions.get(older)) else {
        return false;
    };
    let torn = |one: &Held| {
        alive
            .iter()
            .filter_map(|at| versions.get(*at))
            .any(|other| other.lineage == one.lineage && other.rev == one.rev && other.hash != one.hash)
    };
    if new.lineage == old.lineage {
        return new.rev > old.rev && !torn(old) && in_one_register(packages, old, new, settled);
    }
    let shared =
        |other: &Held| other.lineage == new.lineage && other.rev == old.rev && other.hash == old.hash;
    new.rev > old.rev && versions.iter().any(shared)
}

/// Whether the sequences leave no doubt that `new` was made from `old` in one register.
fn in_one_register(packages: &[Pack], old: &Held, new: &Held, settled: &Settled) -> bool {
    let sequences = |of: &Held| -> Vec<u32> {
        let listed = of.listed.iter().filter_map(|at| packages.get(*at));
        listed.map(|package| package.sequence).collect()
    };
    let (olds, news) = (sequences(old), sequences(new));
    let (Some(last_old), Some(first_new)) = (olds.iter().max(), news.iter().min()) else {
        return false;
    };
    counted_after(packages, &old.lineage, *last_old, *first_new, settled)
}

/// Whether the count of one register proves that what is in the package `newer` came after what is in the package `older`:
/// from the sequence on that a copy by hand doubled it proves nothing, until a person says that there is one register again.
pub(crate) fn counted_after(
    packages: &[Pack],
    lineage: &str,
    older: u32,
    newer: u32,
    settled: &Settled,
) -> bool {
    let copied = || copied_from(packages, lineage).is_some_and(|from| older >= from);
    older < newer && (!copied() || settled.is_one(lineage, newer))
}

/// The first sequence that two packages of a register carry; none for a register that was never copied.
pub(crate) fn copied_from(packages: &[Pack], lineage: &str) -> Option<u32> {
    let mut seen = BTreeSet::new();
    let of = packages.iter().filter(|one| *one.lineage == *lineage);
    of.filter(|one| !seen.insert(one.sequence))
        .map(|one| one.sequence)
        .min()
}

/// A record is withdrawn when every package that holds it was followed by one that covers its period and holds it not.
fn withdrawn(packages: &[Pack], versions: &[Held], mentioned: &[usize], settled: &Settled) -> bool {
    let mut holding: Vec<bool> = vec![false; packages.len()];
    for at in versions.iter().flat_map(|one| &one.listed).chain(mentioned) {
        if let Some(mark) = holding.get_mut(*at) {
            *mark = true;
        }
    }
    let pairs = || packages.iter().zip(&holding);
    pairs().filter(|(_, holds)| **holds).all(|(package, _)| {
        pairs()
            .filter(|(_, holds)| !**holds)
            .any(|(other, _)| follows(other, package, settled) && covers(other, package))
    })
}

fn follows(other: &Pack, package: &Pack, settled: &Settled) -> bool {
    if other.lineage == package.lineage {
        other.sequence > package.sequence
    } else {
        settled.after(&other.lineage, &package.lineage)
    }
}

fn covers(other: &Pack, package: &Pack) -> bool {
    other.first <= package.first && package.last <= other.last
}
