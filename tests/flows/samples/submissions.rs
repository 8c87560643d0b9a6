//! What is proposed in the samples: every stage, every way out, and clocks that run.

use super::{filled, filled_at};
use chrono::Days;
use registry::agreements::{DocumentKind, Kind};
use registry::samples::Sample;
use registry::submissions::{self, Submission, SubmissionItem, SubmissionQuery};
use registry::{Registry, agenda};
use rules::{Act, Outcome};
use std::collections::{BTreeMap, BTreeSet};
use testkit::day;

/// A line of the list and the whole submission, of every one in a sample.
fn submissions_of(register: &Registry) -> Vec<(SubmissionItem, Submission)> {
    register
        .read(|connection| {
            submissions::page(connection, &SubmissionQuery::default(), 0, 500)?
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

#[test]
fn submissions_wait_at_every_stage() {
    for sample in [Sample::Malang, Sample::Yogyakarta] {
        let (register, _) = filled(sample);
        let all = submissions_of(&register);
        let waiting: BTreeSet<(&str, &str)> = all
            .iter()
            .map(|(item, _)| (item.path.as_str(), item.waiting.as_str()))
            .collect();
        for path in ["ksdpk-ours", "ksdpk-theirs"] {
            let path = register.rules().unwrap().book().path(path).unwrap();
            // What is signed is an agreement, and those are counted: only Malang extends some, and only of its own.
            let whole = sample == Sample::Malang && &*path.id == "ksdpk-ours";
            let signing = path.place("signing-pks").unwrap();
            let stages = path.stages.iter().enumerate();
            for (_, stage) in stages.filter(|(at, stage)| !stage.optional && (whole || *at <= signing)) {
                assert!(
                    waiting.contains(&(&*path.id, &*stage.id)),
                    "{sample:?}: none waits at {} of {}",
                    stage.id,
                    path.id
                );
            }
        }
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
        for (item, stored) in &all {
            assert_eq!(
                item.agreement_id, stored.form.parent_id,
                "{}: nothing is signed but what extends an agreement of the sample",
                item.title
            );
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
fn what_a_sample_left_out_or_took_back_has_its_reason_and_its_proof() {
    let (register, _) = filled(Sample::Malang);
    let all = submissions_of(&register);
    let history = |id: &str| register.read(|c| submissions::history(c, id)).unwrap();
    let mut acts = BTreeSet::new();
    for (item, _) in &all {
        let events = history(&item.id);
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
    assert_eq!(acts.len(), 6, "every act of a path is there: {acts:?}");
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
        assert_eq!(last.parent_id.as_ref(), Some(&before[0].id));
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
