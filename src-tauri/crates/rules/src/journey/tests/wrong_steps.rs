//! Each wrong step on the way of every kind, one fault at a time: a stage is walked to as the law has it, and only then
//! something is left out or done otherwise.

use std::collections::BTreeMap;

use super::walk::{Walk, book};
use super::ways;
use crate::journey::{Act, CLOSING, Given, ItemAnswer, ItemTick, Objection, Ticks, Verdict};
use crate::path::{Evidence, Field, Severity, Stage};
use crate::source::Source;

/// Refusals by the register's word of the kind.
type Tried = BTreeMap<String, usize>;

/// Every demanded stage of every path from both sides, DPRD among them, with the walk that stands before it.
fn before_each_stage(mut try_at: impl FnMut(&Walk<'_>, &Stage)) {
    let longest = ways(book()).into_iter();
    for (path, facts) in longest.filter(|(_, facts)| facts.needs_dprd() == Some(true)) {
        let mut walk = Walk::on(path, facts);
        for stage in &path.stages {
            if stage.id == *CLOSING || !walk.journey().demands(stage) {
                continue;
            }
            walk.tomorrow();
            try_at(&walk, stage);
            walk.prove(stage);
            walk.finish(&stage.id).unwrap();
        }
    }
}

/// The evidence that holds a stage up.
fn demanded<'s>(walk: &Walk<'_>, stage: &'s Stage) -> Vec<&'s Evidence> {
    let journey = walk.journey();
    let asked = |one: &&Evidence| {
        !one.follows && one.required == Severity::Law && one.source.is_law() && journey.asks(one)
    };
    stage.evidence.iter().filter(asked).collect()
}

/// Proves a stage, then records one piece of its evidence otherwise and finishes it.
fn finished_with(
    walk: &Walk<'_>,
    stage: &Stage,
    evidence: &Evidence,
    change: impl FnOnce(&mut Given, &mut Ticks),
) -> Result<Verdict, Verdict> {
    let mut walk = walk.clone();
    walk.prove(stage);
    let mut given = walk.good(stage, evidence);
    let mut ticks = Ticks::all_in_order(book(), &walk.journey(), evidence);
    change(&mut given, &mut ticks);
    walk.go(Act::Record {
        stage: stage.id.to_string(),
        evidence: evidence.id.to_string(),
        given,
        ticks,
    })?;
    walk.finish(&stage.id)
}

/// The step is refused, and what refuses it names this source.
fn refused(
    tried: &mut Tried,
    walk: &Walk<'_>,
    at: &str,
    outcome: Result<Verdict, Verdict>,
    source: &Source,
    is: impl Fn(&Objection) -> bool,
) {
    let place = format!("{}/{at}", walk.path.id);
    let verdict = outcome.err().unwrap_or_else(|| panic!("{place} went through"));
    let said = verdict
        .blocks
        .iter()
        .any(|one| is(one) && one.source() == Some(source));
    assert!(said, "{place}: {verdict:?}");
    *tried.entry(walk.path.register_kind.clone()).or_default() += 1;
}

/// Every kind was tried, and together so often.
fn in_every_kind(tried: &Tried, kinds: &[&str], least: usize) {
    for kind in kinds {
        assert!(tried.contains_key(*kind), "no wrong step of {kind}: {tried:?}");
    }
    assert!(tried.values().sum::<usize>() >= least, "too few: {tried:?}");
}

const KINDS: [&str; 6] = [
    "ksdd-wajib",
    "ksdd-sukarela",
    "ksdpk",
    "sinergi",
    "ksdpl",
    "ksdll",
];

#[test]
fn a_paper_that_the_law_demands_is_never_missing() {
    let mut tried = Tried::new();
    before_each_stage(|walk, stage| {
        for left_out in demanded(walk, stage) {
            let mut walk = walk.clone();
            let journey = walk.journey();
            let others = stage
                .evidence
                .iter()
                .filter(|one| !one.follows && one.id != left_out.id && journey.asks(one));
            for one in others {
                walk.go(Act::Record {
                    stage: stage.id.to_string(),
                    evidence: one.id.to_string(),
                    given: walk.good(stage, one),
                    ticks: Ticks::all_in_order(book(), &walk.journey(), one),
                })
                .unwrap();
            }
            let outcome = walk.finish(&stage.id);
            refused(
                &mut tried,
                &walk,
                &left_out.id,
                outcome,
                &left_out.source,
                |one| matches!(one, Objection::Missing { evidence, .. } if *evidence == left_out.name),
            );
        }
    });
    in_every_kind(&tried, &KINDS, 150);
}

#[test]
fn an_item_that_the_law_asks_for_is_never_open() {
    let mut tried = Tried::new();
    before_each_stage(|walk, stage| {
        for evidence in demanded(walk, stage) {
            let list = book().checklist_of(evidence);
            let Some(list) = list.filter(|list| list.severity == Severity::Law) else {
                continue;
            };
            let journey = walk.journey();
            for item in list.asked(&journey).filter(|item| item.source.is_law()) {
                let id = item.id.to_string();
                let is_open = |one: &Objection| matches!(one, Objection::OpenItem { item: open, .. } if *open == item.name);
                let unticked = finished_with(walk, stage, evidence, |_, ticks| {
                    ticks.items.remove(&id);
                });
                refused(&mut tried, walk, &id, unticked, &item.source, is_open);
                let told = |answer, note: &str| ItemTick {
                    answer,
                    note: note.to_owned(),
                };
                let missing = finished_with(walk, stage, evidence, |_, ticks| {
                    ticks
                        .items
                        .insert(id.clone(), told(ItemAnswer::Missing, "menyusul"));
                });
                refused(&mut tried, walk, &id, missing, &item.source, is_open);
                let silent = finished_with(walk, stage, evidence, |_, ticks| {
                    ticks
                        .items
                        .insert(id.clone(), told(ItemAnswer::NotApplicable, " "));
                });
                refused(&mut tried, walk, &id, silent, &item.source, |one| {
                    matches!(one, Objection::TickWithoutNote { .. })
                });
                let explained = finished_with(walk, stage, evidence, |_, ticks| {
                    ticks
                        .items
                        .insert(id.clone(), told(ItemAnswer::NotApplicable, "tanpa barang"));
                });
                let shown = explained.unwrap().warnings;
                assert!(
                    shown.iter().any(
                        |one| matches!(one, Objection::NotApplicable { note, .. } if note == "tanpa barang")
                    ),
                    "what does not apply is shown with its reason"
                );
            }
        }
    });
    in_every_kind(&tried, &KINDS, 1_000);
}

#[test]
fn a_criterion_that_the_law_asks_for_is_never_without_an_answer() {
    let mut tried = Tried::new();
    before_each_stage(|walk, stage| {
        for evidence in demanded(walk, stage) {
            let list = book().criteria_of(evidence);
            let Some(list) = list.filter(|list| list.severity == Severity::Law) else {
                continue;
            };
            for criterion in list.criteria.iter().filter(|one| one.source.is_law()) {
                let silent = finished_with(walk, stage, evidence, |_, ticks| {
                    ticks.criteria.remove(&*criterion.id);
                });
                refused(
                    &mut tried,
                    walk,
                    &criterion.id,
                    silent,
                    &criterion.source,
                    |one| matches!(one, Objection::Unanswered { criterion: open, .. } if *open == criterion.name),
                );
            }
        }
    });
    // TKKSD's criteria are set by articles for these kinds alone (PM22 Pasal 7, 29, 31).
    in_every_kind(&tried, &["ksdd-wajib", "ksdd-sukarela", "ksdpk"], 25);
}

#[test]
fn a_result_that_stops_the_cooperation_stops_the_stage() {
    let mut tried = Tried::new();
    before_each_stage(|walk, stage| {
        for evidence in demanded(walk, stage)
            .into_iter()
            .filter(|one| !one.passes.is_empty())
        {
            for result in evidence
                .results
                .iter()
                .filter(|one| !evidence.passes.contains(one))
            {
                let failed = finished_with(walk, stage, evidence, |given, _| {
                    given.insert(Field::Result, result.clone());
                });
                refused(
                    &mut tried,
                    walk,
                    &evidence.id,
                    failed,
                    &evidence.source,
                    |one| matches!(one, Objection::Fails { result: said, .. } if said == result),
                );
            }
        }
    });
    in_every_kind(&tried, &KINDS, 30);
}

#[test]
fn nobody_signs_whom_the_law_does_not_let() {
    let mut tried = Tried::new();
    before_each_stage(|walk, stage| {
        for evidence in demanded(walk, stage) {
            let rule = stage.our_signer(evidence);
            let Some(rule) = rule.filter(|rule| rule.severity == Severity::Law && rule.source.is_law())
            else {
                continue;
            };
            let other = finished_with(walk, stage, evidence, |given, _| {
                given.insert(Field::Signer, "other".to_owned());
            });
            refused(&mut tried, walk, &evidence.id, other, &rule.source, |one| {
                matches!(one, Objection::Signer { .. })
            });
        }
    });
    in_every_kind(&tried, &KINDS, 18);
}

#[test]
fn no_paper_holds_longer_than_the_law_lets() {
    let mut tried = Tried::new();
    before_each_stage(|walk, stage| {
        for evidence in demanded(walk, stage)
            .into_iter()
            .filter(|one| one.fields.contains(&Field::Ends))
        {
            let Some(document) = &evidence.document else {
                continue;
            };
            for limit in book().limits_of(&walk.path.id, document) {
                if limit.severity != Severity::Law || limit.when.is_some() || limit.term().is_none() {
                    continue;
                }
                let long = finished_with(walk, stage, evidence, |given, _| {
                    given.insert(Field::Ends, "2045-01-01".to_owned());
                });
                refused(&mut tried, walk, &evidence.id, long, &limit.source, |one| {
                    matches!(one, Objection::Term { .. })
                });
            }
        }
    });
    // Permendagri 22/2020 sets no longest term for the Nota Kesepakatan of a Sinergi.
    in_every_kind(
        &tried,
        &["ksdd-wajib", "ksdd-sukarela", "ksdpk", "ksdpl", "ksdll"],
        14,
    );
}

#[test]
fn a_stage_that_cannot_be_left_out_is_not() {
    let mut tried = Tried::new();
    before_each_stage(|walk, stage| {
        if stage.skippable || !stage.source.is_law() {
            return;
        }
        let verdict = walk.verdict(&walk.event(Act::Skip {
            stage: stage.id.to_string(),
            reason: "Waktunya mendesak".to_owned(),
        }));
        let outcome = if verdict.allows() {
            Ok(verdict)
        } else {
            Err(verdict)
        };
        refused(&mut tried, walk, &stage.id, outcome, &stage.source, |one| {
            matches!(one, Objection::Fixed { .. })
        });
    });
    in_every_kind(&tried, &KINDS, 30);
}
