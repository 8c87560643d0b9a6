//! The whole lawful path of every kind, every wrong step with its article, and what no sequence of steps may reach.

mod any_sequence;
mod turn;
mod walk;
mod wrong_steps;

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::{Act, Event, Facts, Objection, Outcome, Settled, Ticks, Verdict};
use crate::path::{Field, Initiative, Path, Severity};
use crate::rulebook::{ChangeKind, Rulebook};
use crate::source::{Article, Source};
use walk::{Walk, book, day, facts};

/// What comes before the question of DPRD, and beside it.
const BEFORE_DPRD: [&str; 6] = [
    "mapping",
    "preparation",
    "offer",
    "drafting-kb",
    "signing-kb",
    "drafting-pks",
];

/// Every path with every side that may begin it and every answer about DPRD.
fn ways(book: &Rulebook) -> Vec<(&Path, Facts)> {
    let mut ways = Vec::new();
    for path in &book.paths {
        for side in [Initiative::Ours, Initiative::Theirs] {
            if path.initiative.holds_for(side) {
                ways.extend([Some(true), Some(false)].map(|dprd| (path, facts(side, dprd))));
            }
        }
    }
    ways
}

/// Every change to an agreement, on every path that knows it.
fn changes(book: &Rulebook) -> Vec<(&Path, Facts)> {
    let mut ways = Vec::new();
    for change in &book.changes {
        let only = change
            .stages
            .iter()
            .map(ToString::to_string)
            .collect::<BTreeSet<_>>();
        for path in change.paths.iter().map(|id| book.path(id).unwrap()) {
            let addendum = change.relation == ChangeKind::Addendum;
            ways.extend([Some(true), Some(false)].map(|dprd| {
                let facts = Facts {
                    changes_another: addendum && book.addendum(&path.id).is_some(),
                    only: Some(only.clone()),
                    ..facts(Initiative::Ours, dprd)
                };
                (path, facts)
            }));
        }
    }
    ways
}

#[test]
fn every_kind_walks_its_whole_path_with_its_papers() {
    let book = book();
    let ways = ways(book);
    assert!(ways.len() >= 24, "{} ways", ways.len());
    for (path, facts) in [ways, changes(book)].concat() {
        let mut walk = Walk::on(path, facts);
        walk.walk_whole();
        let journey = walk.journey();
        assert!(
            journey.waiting().is_none(),
            "{}: {:?} waits",
            path.id,
            journey.waiting()
        );
        assert!(journey.deviations().is_empty(), "{}", path.id);
        walk.tomorrow();
        if let Some(closing) = path.stage(super::CLOSING) {
            walk.prove(closing);
        }
        walk.finish(super::CLOSING).unwrap();
        assert_eq!(walk.journey().outcome(), Outcome::Completed, "{}", path.id);
    }
}

#[test]
fn a_change_takes_its_own_stages_and_repeats_none_of_the_others() {
    let book = book();
    for (path, facts) in changes(book) {
        let only = facts.only.clone().unwrap();
        let journey = Walk::on(path, facts.clone()).journey();
        let demanded = path.stages.iter().filter(|stage| journey.demands(stage));
        for stage in demanded {
            assert!(only.contains(&*stage.id), "{}/{}", path.id, stage.id);
        }
        let mut walk = Walk::on(path, facts);
        walk.walk_whole();
        let signed = walk.journey().signed();
        assert!(signed, "{}: a change is signed", path.id);
        assert!(walk.journey().bound(), "{}: and binds from then on", path.id);
    }
    // Still open to whoever wants it: an offer may be repeated before an addendum.
    let path = book.path("ksdd-voluntary").unwrap();
    let (_, facts) = changes(book)
        .into_iter()
        .find(|(one, _)| one.id == path.id)
        .unwrap();
    let mut walk = Walk::on(path, facts);
    walk.through(&["preparation", "offer"]);
}

#[test]
fn every_stage_before_its_time_is_refused_with_the_article_of_the_order() {
    let book = book();
    let mut refusals = 0;
    for (path, facts) in ways(book) {
        let walk = Walk::on(path, facts);
        let journey = walk.journey();
        for stage in path.stages.iter().filter(|stage| journey.demands(stage)) {
            let verdict = walk.verdict(&walk.event(Act::Finish {
                stage: stage.id.to_string(),
            }));
            for need in &stage.needs {
                let before = path.stage(&need.stage).unwrap();
                let holds = need
                    .initiative
                    .is_none_or(|one| one.holds_for(walk.facts.initiative));
                if need.severity != Severity::Law || !holds || !journey.demands(before) {
                    continue;
                }
                refusals += 1;
                let said = verdict.blocks.iter().any(|objection| {
                    matches!(objection, Objection::Before { needs, source, .. } if *needs == before.name && source == &need.source)
                });
                assert!(
                    said,
                    "{}/{} before {}: {verdict:?}",
                    path.id, stage.id, need.stage
                );
                assert!(need.source.is_law());
            }
        }
    }
    assert!(refusals > 150, "only {refusals} wrong steps were tried");
}

#[test]
fn a_contract_needs_the_approval_of_dprd_when_it_burdens_society() {
    let book = book();
    let path = book.path("ksdpk-ours").unwrap();
    let mut walk = Walk::on(path, facts(Initiative::Ours, None));
    walk.through(&BEFORE_DPRD);
    walk.prove(path.stage("signing-pks").unwrap());
    let open = walk.finish("signing-pks").unwrap_err();
    assert!(
        matches!(open.blocks.as_slice(), [Objection::DprdUnanswered(_)]),
        "{open:?}"
    );
    walk.facts.burdens_society = Some(true);
    let refused = walk.finish("signing-pks").unwrap_err();
    let sources: Vec<&Source> = refused.blocks.iter().filter_map(Objection::source).collect();
    let article: Article = "PM22 34(1)".parse().unwrap();
    assert!(
        sources.iter().any(|source| source.articles().contains(&article)),
        "{refused:?}"
    );
    walk.facts.burdens_society = Some(false);
    walk.facts.unbudgeted = Some(false);
    walk.finish("signing-pks").unwrap();
    assert!(walk.journey().bound());
}

#[test]
fn a_refusal_by_dprd_stops_the_contract() {
    let book = book();
    let path = book.path("ksdpk-ours").unwrap();
    let mut walk = Walk::on(path, facts(Initiative::Ours, Some(true)));
    walk.through(&BEFORE_DPRD);
    let dprd = path.stage("dprd").unwrap();
    walk.prove(dprd);
    let outcome = dprd.evidence("dprd-outcome").unwrap();
    let mut given = walk.good(dprd, outcome);
    given.insert(Field::Result, "ditolak".to_owned());
    walk.go(Act::Record {
        stage: "dprd".to_owned(),
        evidence: "dprd-outcome".to_owned(),
        given,
        ticks: Ticks::default(),
    })
    .unwrap();
    let refused = walk.finish("dprd").unwrap_err();
    assert!(
        matches!(refused.blocks.as_slice(), [Objection::Fails { .. }]),
        "{refused:?}"
    );
    walk.go(Act::Reject {
        reason: "DPRD menolak".to_owned(),
        step: None,
    })
    .unwrap();
    let over = walk.finish("signing-pks").unwrap_err();
    assert_eq!(over.blocks, [Objection::Over(Outcome::Rejected)]);
}

#[test]
fn silence_is_no_approval_before_its_day() {
    let book = book();
    let path = book.path("ksdpk-ours").unwrap();
    let mut walk = Walk::on(path, facts(Initiative::Ours, Some(true)));
    walk.through(&BEFORE_DPRD);
    let dprd = path.stage("dprd").unwrap();
    walk.prove(dprd);
    let mut given = walk.good(dprd, dprd.evidence("dprd-outcome").unwrap());
    given.insert(Field::Result, super::DEEMED.to_owned());
    walk.go(Act::Record {
        stage: "dprd".to_owned(),
        evidence: "dprd-outcome".to_owned(),
        given,
        ticks: Ticks::default(),
    })
    .unwrap();
    let received = walk.today;
    walk.today = received.checked_add_days(Days::new(45)).unwrap();
    let early = walk.finish("dprd").unwrap_err();
    let [Objection::NotYetDeemed { until, source }] = early.blocks.as_slice() else {
        panic!("{early:?}");
    };
    assert_eq!(*until, walk.today, "the 45th day is still DPRD's");
    assert!(
        source
            .articles()
            .iter()
            .any(|article| article.to_string() == "PM22 34(6)"),
        "{source:?}"
    );
    walk.tomorrow();
    walk.finish("dprd").unwrap();
}

#[test]
fn a_general_agreement_holds_five_years_at_most_and_a_contract_as_long_as_agreed() {
    let book = book();
    let path = book.path("ksdpk-ours").unwrap();
    let mut walk = Walk::on(path, facts(Initiative::Ours, Some(false)));
    // Four stages, a day each: the general agreement is signed on the 6th.
    walk.today = day("2025-01-02");
    walk.through(&["mapping", "preparation", "offer", "drafting-kb"]);
    let held_until = |walk: &mut Walk<'_>, stage: &str, evidence: &str, ends: &str| {
        let stage = path.stage(stage).unwrap();
        walk.prove(stage);
        let mut given = walk.good(stage, stage.evidence(evidence).unwrap());
        given.insert(Field::Ends, ends.to_owned());
        walk.go(Act::Record {
            stage: stage.id.to_string(),
            evidence: evidence.to_owned(),
            given,
            ticks: Ticks::default(),
        })
        .unwrap();
        walk.finish(&stage.id)
    };
    let refused = held_until(&mut walk, "signing-kb", "kb-document", "2030-01-07").unwrap_err();
    let [Objection::Term { until, source, .. }] = refused.blocks.as_slice() else {
        panic!("{refused:?}");
    };
    assert_eq!(*until, day("2030-01-06"));
    assert_eq!(source.articles()[0].to_string(), "PM22 32(3)");
    held_until(&mut walk, "signing-kb", "kb-document", "2030-01-06").unwrap();
    walk.prove(path.stage("drafting-pks").unwrap());
    walk.finish("drafting-pks").unwrap();
    held_until(&mut walk, "signing-pks", "pks-document", "2055-12-31").unwrap();
}

/// A mandatory cooperation whose general agreement was signed on a day and holds until another; what is said of it.
fn signed_until(situations: &[&str], signed: &str, ends: &str) -> Result<Verdict, Verdict> {
    let path = book().path("ksdd-mandatory").unwrap();
    let mut facts = facts(Initiative::Ours, Some(false));
    facts
        .situations
        .extend(situations.iter().map(|one| (*one).to_owned()));
    let mut walk = Walk::on(path, facts);
    let before = path.place("signing-kb").unwrap();
    let stages: Vec<&str> = path.stages[..before].iter().map(|stage| &*stage.id).collect();
    let stages: Vec<&str> = stages
        .into_iter()
        .filter(|id| walk.journey().knows(path.stage(id).unwrap()))
        .collect();
    walk.through(&stages);
    let stage = path.stage("signing-kb").unwrap();
    walk.prove(stage);
    let mut given = walk.good(stage, stage.evidence("kb-document").unwrap());
    given.insert(Field::Signed, signed.to_owned());
    given.insert(Field::Starts, signed.to_owned());
    given.insert(Field::Ends, ends.to_owned());
    walk.go(Act::Record {
        stage: stage.id.to_string(),
        evidence: "kb-document".to_owned(),
        given,
        ticks: Ticks::default(),
    })?;
    walk.finish("signing-kb")
}

#[test]
fn a_least_term_is_asked_for_only_where_a_secretariat_is_set_up() {
    let short = |verdict: &Verdict| {
        let warned = verdict.warnings.iter();
        warned
            .filter(|one| matches!(one, Objection::TooShort { .. }))
            .count()
    };
    let plain = signed_until(&[], "2025-01-02", "2027-01-01").unwrap();
    assert_eq!(short(&plain), 0, "{plain:?}");
    let with = signed_until(&["with-secretariat"], "2025-01-02", "2027-01-01").unwrap();
    assert_eq!(short(&with), 1, "{with:?}");
}

#[test]
fn a_paper_is_held_to_what_was_in_force_when_it_was_signed_whenever_it_is_recorded() {
    let refused = signed_until(&[], "2020-04-14", "2026-01-01").unwrap_err();
    assert!(
        matches!(refused.blocks.as_slice(), [Objection::Term { .. }]),
        "{refused:?}"
    );
    let older = signed_until(&[], "2020-04-13", "2026-01-01").unwrap();
    let told = older.warnings.iter().find_map(|one| match one {
        Objection::Earlier { on, .. } => Some(*on),
        _ => None,
    });
    assert_eq!(told, Some(day("2020-04-13")), "{older:?}");
}

#[test]
fn for_kinds_that_another_law_rules_the_path_only_advises() {
    let book = book();
    let path = book.path("ksdpk-ours").unwrap();
    let mut walk = Walk::on(path, facts(Initiative::Ours, Some(true)));
    walk.facts.advises = true;
    let warned = walk.finish("signing-pks").unwrap();
    assert!(warned.warnings.len() >= 3, "everything is still said: {warned:?}");
}

#[test]
fn a_stage_that_is_left_out_shows_as_a_deviation_and_some_cannot_be() {
    let book = book();
    let path = book.path("ksdpk-ours").unwrap();
    let mut walk = Walk::on(path, facts(Initiative::Ours, Some(true)));
    let skip = |stage: &str, reason: &str| Act::Skip {
        stage: stage.to_owned(),
        reason: reason.to_owned(),
    };
    assert_eq!(
        walk.go(skip("mapping", " ")).unwrap_err().blocks,
        [Objection::NoReason]
    );
    walk.go(skip("mapping", "Daftar tahun ini belum ditetapkan"))
        .unwrap();
    let journey = walk.journey();
    let deviations: Vec<_> = journey
        .deviations()
        .iter()
        .map(|(stage, reason)| (stage.id.to_string(), *reason))
        .collect();
    assert_eq!(
        deviations,
        [("mapping".to_owned(), "Daftar tahun ini belum ditetapkan")]
    );
    let fixed = walk.go(skip("signing-pks", "Terburu-buru")).unwrap_err();
    assert!(
        fixed
            .blocks
            .iter()
            .any(|one| matches!(one, Objection::Fixed { .. })),
        "{fixed:?}"
    );
}

#[test]
fn a_report_that_held_everything_is_not_replaced_by_one_that_does_not() {
    let path = book().path("ksdpk-ours").unwrap();
    let stage = path.stage("reporting").unwrap();
    let report = stage
        .evidence
        .iter()
        .find(|one| one.checklist.is_some() && one.repeats());
    let report = report.unwrap();
    let mut walk = Walk::on(path, facts(Initiative::Ours, Some(false)));
    let before = &path.stages[..path.place("reporting").unwrap()];
    let demanded = before.iter().filter(|stage| walk.journey().demands(stage));
    let demanded: Vec<&str> = demanded.map(|stage| &*stage.id).collect();
    walk.through(&demanded);
    let whole = Ticks::all_in_order(book(), &walk.journey(), report);
    let mut open = whole.clone();
    open.items.pop_first().unwrap();
    let told = |walk: &mut Walk<'_>, period: &str, ticks: &Ticks| {
        let mut given = walk.good(stage, report);
        given.insert(Field::Period, period.to_owned());
        walk.go(Act::Record {
            stage: stage.id.to_string(),
            evidence: report.id.to_string(),
            given,
            ticks: ticks.clone(),
        })
    };
    // Before the stage is finished a report may be told as often as one likes.
    told(&mut walk, "2025-S1", &whole).unwrap();
    told(&mut walk, "2025-S1", &open).unwrap();
    told(&mut walk, "2025-S1", &whole).unwrap();
    walk.finish("reporting").unwrap();
    let refused = told(&mut walk, "2025-S1", &open).unwrap_err();
    assert_eq!(refused.blocks, [Objection::AlreadySettled(report.name.clone())]);
    // The next one may be made whole step by step, and one that is whole may be told better.
    told(&mut walk, "2025-S2", &open).unwrap();
    told(&mut walk, "2025-S2", &whole).unwrap();
    told(&mut walk, "2025-S1", &whole).unwrap();
}

#[test]
fn a_correction_replaces_what_it_corrects_and_both_stay_in_the_history() {
    let book = book();
    let path = book.path("ksdpk-ours").unwrap();
    let mut walk = Walk::on(path, facts(Initiative::Ours, Some(false)));
    walk.prove(path.stage("mapping").unwrap());
    walk.finish("mapping").unwrap();
    let finished = walk.history.last().unwrap().clone();
    walk.tomorrow();
    walk.prove(path.stage("preparation").unwrap());
    walk.finish("preparation").unwrap();
    let corrected = |on: NaiveDate, act: Act| Event {
        id: "perbaikan".to_owned(),
        on,
        act,
        corrects: Some(finished.id.clone()),
    };
    let sound = corrected(day("2025-01-02"), finished.act.clone());
    assert!(walk.verdict(&sound).allows());
    let late = corrected(walk.today.succ_opt().unwrap(), finished.act.clone());
    walk.today = late.on;
    let refused = walk.verdict(&late);
    assert!(
        refused
            .blocks
            .iter()
            .any(|one| matches!(one, Objection::TooEarly { .. })),
        "what comes after would lie before it: {refused:?}"
    );
    let other = corrected(
        day("2025-01-02"),
        Act::Finish {
            stage: "offer".to_owned(),
        },
    );
    assert_eq!(
        walk.verdict(&other).blocks,
        [Objection::NothingToCorrect(finished.id.clone())]
    );
    walk.history.push(sound);
    assert_eq!(
        walk.journey().settled("mapping").map(Settled::on),
        Some(day("2025-01-02"))
    );
}

#[test]
fn papers_that_are_handed_back_are_done_again_with_all_that_rests_on_them() {
    let book = book();
    let path = book.path("ksdpk-ours").unwrap();
    let mut walk = Walk::on(path, facts(Initiative::Ours, Some(false)));
    walk.through(&["mapping", "preparation", "offer"]);
    let back = |stage: &str| Act::Return {
        stage: stage.to_owned(),
        reason: "KAK belum lengkap".to_owned(),
        step: None,
    };
    assert!(matches!(
        walk.go(back("signing-kb")).unwrap_err().blocks.as_slice(),
        [Objection::NeverDone(_)]
    ));
    walk.go(back("preparation")).unwrap();
    let journey = walk.journey();
    assert_eq!(
        journey.waiting().map(|stage| stage.id.to_string()).as_deref(),
        Some("preparation")
    );
    assert!(journey.settled("mapping").is_some() && journey.settled("offer").is_none());
    assert!(
        journey.given("tkksd-review").is_none(),
        "the old review does not count for the new paper"
    );
    walk.through(&["preparation", "offer", "drafting-kb", "signing-kb"]);
    assert_eq!(
        walk.go(back("preparation")).unwrap_err().blocks,
        [Objection::Signed]
    );
}
