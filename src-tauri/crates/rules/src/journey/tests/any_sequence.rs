//! What no sequence of steps may reach.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::Index;

use super::{Walk, book, changes, day, ways};
use crate::journey::{Act, CLOSING, Event, Facts, Journey, Settled, Ticks};
use crate::path::{Evidence, Field, Path, Severity};

/// Any act at all, sound or not.
fn act(walk: &Walk<'_>, kind: u8, stage: &Index, evidence: &Index, good: bool) -> Act {
    let path = walk.path;
    let stage = stage.get(&path.stages);
    let id = stage.id.to_string();
    let reason = if good { "alasan".to_owned() } else { String::new() };
    match kind {
        0..=3 if !stage.evidence.is_empty() => {
            let evidence = evidence.get(&stage.evidence);
            let result = if good {
                evidence.passes.first()
            } else {
                evidence.results.last()
            };
            let mut given = BTreeMap::from([(Field::Date, "2025-02-03".to_owned())]);
            for field in &evidence.fields {
                let value = match field {
                    Field::Result => result.cloned().unwrap_or("baik".to_owned()),
                    Field::Period => "2025".to_owned(),
                    field if field.is_day() => "2025-02-03".to_owned(),
                    _ => "isi".to_owned(),
                };
                given.insert(*field, value);
            }
            given.retain(|field, _| good || evidence.fields.contains(field));
            Act::Record {
                stage: id,
                evidence: evidence.id.to_string(),
                given,
                ticks: ticks(walk, evidence, good),
            }
        }
        0..=6 => Act::Finish { stage: id },
        7 => Act::Skip { stage: id, reason },
        8 => Act::Return {
            stage: id,
            reason,
            step: None,
        },
        9 => Act::Withdraw { reason, step: None },
        10 => Act::Reject { reason, step: None },
        _ => Act::Takeover { reason, step: None },
    }
}

/// All ticked as it should be, or one item left open.
fn ticks(walk: &Walk<'_>, evidence: &Evidence, good: bool) -> Ticks {
    let mut ticks = Ticks::all_in_order(book(), &walk.journey(), evidence);
    if !good {
        ticks.items.pop_first();
        ticks.criteria.pop_last();
    }
    ticks
}

/// What no history may reach, said without the judge's own code.
fn lawful(path: &Path, facts: &Facts, history: &[Event]) {
    let journey = Journey::replay(path, facts.clone(), history);
    for stage in &path.stages {
        let Some(settled) = journey.settled(&stage.id) else {
            continue;
        };
        for need in stage.needs.iter().filter(|need| need.severity == Severity::Law) {
            let before = path.stage(&need.stage).unwrap();
            let holds = need.initiative.is_none_or(|one| one.holds_for(facts.initiative));
            assert!(
                !holds || !journey.demands(before) || journey.settled(&before.id).is_some(),
                "{} was settled without {}",
                stage.id,
                before.id
            );
        }
        if let Settled::Skipped { reason, .. } = settled {
            assert!(!reason.is_empty());
            assert!(
                stage.skippable || !journey.demands(stage),
                "{} was left out",
                stage.id
            );
            continue;
        }
        for evidence in stage
            .evidence
            .iter()
            .filter(|one| one.required == Severity::Law && !one.follows && journey.asks(one))
        {
            let given = journey.given(&evidence.id);
            assert!(
                given.is_some(),
                "{} was finished without {}",
                stage.id,
                evidence.id
            );
            if let Some(result) = given.and_then(|given| given.get(&Field::Result)) {
                assert!(
                    evidence.passes.is_empty() || evidence.passes.contains(result),
                    "{}",
                    evidence.id
                );
            }
            // What comes again, a report of the next semester, may be incomplete until it is whole; one was when it counted.
            let whole = |open: &dyn Fn(&Ticks) -> usize| {
                let mut recorded = journey.recorded(&evidence.id).iter();
                recorded.any(|one| open(&one.ticks) == 0)
            };
            let list = book().checklist_of(evidence);
            for list in list.into_iter().filter(|list| list.severity == Severity::Law) {
                let found = whole(&|ticks| list.open(&journey, ticks).count());
                assert!(found, "{} was finished with open items", stage.id);
            }
            let criteria = book().criteria_of(evidence);
            for list in criteria.into_iter().filter(|list| list.severity == Severity::Law) {
                let found = whole(&|ticks| list.open(ticks).count());
                assert!(found, "{} was finished with open criteria", stage.id);
            }
        }
    }
    if journey.taken_over().is_some() {
        let closing = journey.waiting().is_none_or(|stage| stage.id == *CLOSING);
        assert!(closing, "what was taken over is only closed");
    }
    assert_eq!(
        Journey::replay(path, facts.clone(), history).settled,
        journey.settled,
        "a history has one state"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_sequence_of_moves_reaches_what_the_rules_forbid(
        way in any::<Index>(),
        steps in prop::collection::vec((0_u8..13, any::<Index>(), any::<Index>(), prop::bool::weighted(0.8)), 1..250),
    ) {
        let book = book();
        let ways = [ways(book), changes(book)].concat();
        let (path, facts) = way.get(&ways);
        let mut walk = Walk::on(path, facts.clone());
        walk.today = day("2025-03-01");
        for (kind, stage, evidence, good) in steps {
            let act = act(&walk, kind, &stage, &evidence, good);
            drop(walk.go(act));
        }
        lawful(path, facts, &walk.history);
    }
}
