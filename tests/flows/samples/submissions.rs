//! What is proposed in the samples: every stage, every way out, and clocks that run.

use super::{filled, filled_at};
use chrono::Days;
use registry::agreements::{AgreementQuery, DocumentKind, Kind};
use registry::samples::Sample;
use registry::submissions::{self, Submission, SubmissionItem, SubmissionQuery, Turns};
use registry::{Registry, agenda};
use rules::journey::DEEMED;
use rules::{Act, Field, Outcome};
use std::collections::{BTreeMap, BTreeSet};
use testkit::day;

const CITIES: [Sample; 2] = [Sample::Malang, Sample::Yogyakarta];

/// A line of the list and the whole submission, of every one in a sample.
fn submissions_of(register: &Registry) -> Vec<(SubmissionItem, Submission)> {
    register
        .read(|connection| {
            submissions::page(connection, &Turns::new(), &SubmissionQuery::default(), 0, 500)?
                .items
                .into_iter()
                .map(|item| {
                    let stored = submissions::get(connection, &item.id)?.unwrap();
                    Ok((item, stored))
                })
                .collect::<Result<Vec<_>, registry::RegistryError>>()
        })
        .unwrap()
}

/// Stages that wait, by path.
fn waiting(all: &[(SubmissionItem, Submission)]) -> BTreeSet<(String, String)> {
    let at = |(item, _): &(SubmissionItem, Submission)| (item.path.clone(), item.waiting.clone());
    all.iter().map(at).collect()
}

#[test]
fn every_stage_is_stood_in_by_at_least_one_sample() {
    let mut met = BTreeSet::new();
    for sample in CITIES {
        let (register, _) = filled(sample);
        let here = waiting(&submissions_of(&register));
        for path in ["ksdpk-ours", "ksdpk-theirs"] {
            let path = register.rules().unwrap().book().path(path).unwrap();
            let signing = path.place("signing-pks").unwrap();
            for stage in path.stages.iter().take(signing + 1) {
                assert!(
                    here.contains(&(path.id.to_string(), stage.id.to_string())),
                    "{sample:?}: none waits at {} of {}",
                    stage.id,
                    path.id
                );
            }
        }
        met.extend(here);
    }
    let (register, _) = filled(Sample::Yogyakarta);
    let book = register.rules().unwrap().book();
    // Of a path with a region both kinds go the same way; what is signed there is an agreement, and those are counted.
    for (paths, last) in [
        (["ksdpk-ours"].as_slice(), "reporting"),
        (&["ksdpk-theirs"], "reporting"),
        (&["ksdd-mandatory", "ksdd-voluntary"], "signing-pks"),
        (&["sinergi"], "signing-nk"),
        (&["ksdpl"], "loi"),
        (&["ksdll-forward-ministry"], "coordination"),
    ] {
        let path = book.path(paths[0]).unwrap();
        let last = path.place(last).unwrap();
        let stages = path.stages.iter().take(last + 1);
        for stage in stages.filter(|stage| !stage.optional) {
            let at = |path: &&&str| met.contains(&((**path).to_owned(), stage.id.to_string()));
            assert!(
                paths.iter().any(|path| at(&path)),
                "none waits at {} of {paths:?}",
                stage.id
            );
        }
    }
    // Of what goes abroad by Menteri each route is stood in, before and after the question to DPRD.
    for (path, stage) in [
        ("ksdpl", "verification"),
        ("ksdll-forward-nonprofit", "proposal"),
        ("ksdll-forward-nonprofit", "permits"),
        ("ksdll-forward-nonprofit", "annual-plan"),
        ("ksdll-forward-organisation", "verification"),
        ("ksdll-forward-organisation", "discussion"),
    ] {
        assert!(
            met.contains(&(path.to_owned(), stage.to_owned())),
            "none waits at {stage} of {path}"
        );
    }
}

#[test]
fn a_sample_shows_every_kind_every_way_out_and_no_real_person() {
    for sample in CITIES {
        let (register, _) = filled(sample);
        let all = submissions_of(&register);
        for kind in [Kind::KsddWajib, Kind::KsddSukarela, Kind::Sinergi] {
            assert!(
                all.iter().any(|(_, one)| one.form.subject.kind == kind),
                "{sample:?}: no {kind:?} is proposed"
            );
        }
        for outcome in [Outcome::Open, Outcome::Withdrawn, Outcome::Rejected] {
            assert!(
                all.iter().any(|(item, _)| item.outcome == outcome),
                "{sample:?}: none is {outcome:?}"
            );
        }
        assert!(
            all.iter().any(|(item, _)| item.deviations > 0),
            "{sample:?}: none left out a stage"
        );
        let returned = all.iter().filter(|(item, _)| {
            let events = register.read(|c| submissions::history(c, &item.id)).unwrap();
            events
                .iter()
                .any(|stored| matches!(stored.event.act, Act::Return { .. }))
        });
        assert_eq!(returned.count(), 1, "{sample:?}: one was sent back");
        for (_, stored) in &all {
            assert_eq!(stored.form.subject.note, "Data contoh.");
            let told = stored
                .form
                .liaisons
                .iter()
                .all(|one| one.name.starts_with("Contoh"));
            assert!(told, "no name of a person is made up");
        }
    }
}

#[test]
fn what_was_signed_is_an_agreement_and_both_lead_to_each_other() {
    for (sample, new, extended) in [(Sample::Malang, 0, 3), (Sample::Yogyakarta, 2, 3)] {
        let (register, report) = filled(sample);
        let all = submissions_of(&register);
        let signed = all.iter().filter_map(|(item, stored)| {
            let agreement = item.agreement_id.clone()?;
            Some((agreement, stored))
        });
        let mut counted = (0, 0);
        for (agreement, stored) in signed {
            let back = register
                .read(|c| submissions::of_agreement(c, &agreement))
                .unwrap();
            assert!(
                back.iter().any(|one| one.id == stored.id),
                "{}",
                stored.form.subject.title
            );
            match &stored.form.parent_id {
                Some(parent) => {
                    assert_eq!(*parent, agreement, "an extension is of its own agreement");
                    counted.1 += 1;
                }
                None => counted.0 += 1,
            }
        }
        assert_eq!(counted, (new, extended), "{sample:?}");
        assert_eq!(
            register.page(&AgreementQuery::default()).total,
            report.accepted,
            "{sample:?}: what became an agreement is counted"
        );
    }
}

#[test]
fn a_review_that_failed_has_a_criterion_that_is_not_met_and_says_why() {
    let mut failed = 0;
    for sample in CITIES {
        let (register, _) = filled(sample);
        let book = register.rules().unwrap().book();
        let [best, .., worst] = book.criteria_scale() else {
            panic!("a scale has two ends")
        };
        for (item, stored) in submissions_of(&register) {
            let events = register.read(|c| submissions::history(c, &item.id)).unwrap();
            for event in events {
                let Act::Record {
                    evidence,
                    given,
                    ticks,
                    ..
                } = event.event.act
                else {
                    continue;
                };
                let path = book.path(&stored.form.path).unwrap();
                let (_, paper) = path.evidence(&evidence).unwrap();
                if book.criteria_of(paper).is_none() {
                    continue;
                }
                let result = &given[&Field::Result];
                let told = format!("{sample:?}: {evidence} of {}: {result}", item.title);
                let not_met = ticks.criteria.values().filter(|tick| tick.answer == *worst);
                assert_eq!(
                    not_met.count() > 0,
                    result.starts_with("tidak-"),
                    "{told}: the answers bear the result out"
                );
                failed += usize::from(result.starts_with("tidak-"));
                let noted = ticks.criteria.values().filter(|tick| tick.answer != *best);
                assert!(
                    noted.clone().all(|tick| tick.note.len() > 20),
                    "{told}: {ticks:?}"
                );
                assert!(
                    !result.ends_with("catatan") || noted.count() > 0,
                    "{told}: a remark is written down"
                );
            }
        }
    }
    assert_eq!(failed, 5, "two examined by both, one reviewed");
}

#[test]
fn the_silence_of_dprd_is_an_approval_only_after_its_days() {
    for (sample, days) in [(Sample::Malang, 45), (Sample::Yogyakarta, 60)] {
        let (register, _) = filled(sample);
        let mut deemed = 0;
        for (item, _) in submissions_of(&register) {
            let events = register.read(|c| submissions::history(c, &item.id)).unwrap();
            let of = |wanted: &str| {
                events.iter().find_map(|stored| match &stored.event.act {
                    Act::Record { evidence, given, .. } if evidence == wanted => {
                        Some((stored.event.on, given))
                    }
                    _ => None,
                })
            };
            let Some((on, given)) = of("dprd-outcome") else {
                continue;
            };
            if given[&Field::Result] != DEEMED {
                continue;
            }
            deemed += 1;
            let (asked, _) = of("dprd-request").unwrap();
            assert!((on - asked).num_days() > days, "{}: {asked} to {on}", item.title);
            assert!(given.contains_key(&Field::Basis), "{}", item.title);
            assert!(
                !given.contains_key(&Field::Number),
                "{}: silence has no letter",
                item.title
            );
        }
        assert_eq!(deemed, 1, "{sample:?}");
    }
}

#[test]
fn what_a_sample_left_out_or_took_back_has_its_reason_and_its_proof() {
    for sample in CITIES {
        let (register, _) = filled(sample);
        let mut acts = BTreeSet::new();
        for (item, _) in &submissions_of(&register) {
            let events = register.read(|c| submissions::history(c, &item.id)).unwrap();
            for stored in &events {
                assert!(
                    stored.event.on <= register.today(),
                    "{}: not tomorrow",
                    item.title
                );
                match &stored.event.act {
                    Act::Record { given, .. } => assert!(!given.is_empty(), "{}", item.title),
                    Act::Finish { .. } => {}
                    act => {
                        let reason = act.reason().unwrap();
                        assert!(reason.len() > 20, "{}: {reason:?} tells why", item.title);
                    }
                }
                acts.insert(serde_json::to_value(&stored.event.act).unwrap()["act"].to_string());
            }
            let days: Vec<_> = events.iter().map(|stored| stored.event.on).collect();
            assert!(days.is_sorted(), "{}: recorded as it happened", item.title);
        }
        assert_eq!(
            acts.len(),
            6,
            "{sample:?}: every act of an office is there: {acts:?}"
        );
    }
}

#[test]
fn an_extension_of_a_sample_gives_its_agreement_one_more_contract() {
    let (register, _) = filled(Sample::Malang);
    let extending = submissions_of(&register)
        .into_iter()
        .filter_map(|(item, stored)| Some((item.waiting, stored.form.parent_id?)));
    let extending: BTreeMap<String, String> = extending.collect();
    assert_eq!(
        extending.keys().collect::<Vec<_>>(),
        ["administration", "implementation", "reporting"]
    );
    for agreement in extending.values() {
        let form = register.agreement(agreement).unwrap().form;
        let (last, before) = form.documents.split_last().unwrap();
        let ended = before.iter().filter_map(|document| document.ends).max();
        assert_eq!(last.kind, DocumentKind::Pks);
        assert!(
            before
                .iter()
                .any(|document| last.parent_id.as_ref() == Some(&document.id)),
            "it stands under the document it goes on with: {last:?}"
        );
        assert!(
            last.signed <= ended && last.ends > ended,
            "extended before it ended: {last:?}"
        );
        assert_eq!(last.numbers.len(), form.parties.len());
    }
    // The moments of a desk that stands before them: they have not happened there.
    let (early, _) = filled_at(Sample::Malang, "2024-06-03");
    assert!(
        submissions_of(&early)
            .iter()
            .all(|(item, _)| item.agreement_id.is_none())
    );
}

#[test]
fn the_clocks_of_a_sample_run_whenever_it_is_made() {
    for today in ["2025-03-01", "2026-11-22"] {
        let (register, _) = filled_at(Sample::Malang, today);
        let on = day(today);
        let rules = register.rules().unwrap();
        let all = register
            .read(|c| agenda::agenda(c, rules, on, on + Days::new(60)))
            .unwrap();
        let of = |clock: &str| -> Vec<bool> {
            all.iter()
                .filter(|entry| entry.clock == clock)
                .map(|entry| entry.over)
                .collect()
        };
        assert_eq!(of("offer-answer-owed"), [false], "{today}: the thirty days run");
        assert_eq!(of("offer-reply"), [false], "{today}");
        assert_eq!(of("dprd-ksdd-overall"), [false], "{today}");
        assert_eq!(
            of("dprd-ksdpk"),
            [true, false],
            "{today}: one DPRD was silent too long, one may still answer"
        );
    }
}
