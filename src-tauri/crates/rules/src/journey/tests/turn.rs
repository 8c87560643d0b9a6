//! Whom a cooperation waits for.

use super::walk::{Walk, book, facts};
use super::{Act, BEFORE_DPRD, Ticks};
use crate::journey::Journey;
use crate::path::Initiative;

/// Who has to give what, as ids.
fn turn<'p>(journey: &Journey<'p>) -> (Option<&'p str>, Option<&'p str>) {
    let turn = journey.turn().unwrap();
    (turn.actor, turn.evidence.map(|one| &*one.id))
}

#[test]
fn the_turn_goes_to_dprd_once_it_was_asked_and_comes_back_when_it_has_spoken() {
    let path = book().path("ksdpk-ours").unwrap();
    let mut walk = Walk::on(path, facts(Initiative::Ours, Some(true)));
    walk.through(&BEFORE_DPRD);
    let dprd = path.stage("dprd").unwrap();
    let record = |walk: &mut Walk<'_>, id: &str| {
        let evidence = dprd.evidence.iter().find(|one| *one.id == *id).unwrap();
        let given = walk.good(dprd, evidence);
        let ticks = Ticks::all_in_order(book(), &walk.journey(), evidence);
        let (stage, evidence) = (dprd.id.to_string(), id.to_owned());
        walk.go(Act::Record {
            stage,
            evidence,
            given,
            ticks,
        })
        .unwrap();
    };
    walk.tomorrow();
    assert_eq!(
        turn(&walk.journey()),
        (Some("third-party"), Some("company-profile"))
    );
    record(&mut walk, "company-profile");
    assert_eq!(
        turn(&walk.journey()),
        (Some("cooperation-unit"), Some("dprd-request"))
    );
    record(&mut walk, "dprd-request");
    assert_eq!(
        turn(&walk.journey()),
        (Some("dprd-leadership"), Some("dprd-outcome")),
        "a plenary is no condition, the outcome is (PM22 Pasal 34)"
    );
    record(&mut walk, "dprd-outcome");
    assert_eq!(
        turn(&walk.journey()),
        (None, None),
        "the office records that the stage is done"
    );
}

#[test]
fn an_offer_waits_for_whoever_has_to_write_next() {
    let path = book().path("ksdd-voluntary").unwrap();
    let ours = Walk::on(path, facts(Initiative::Ours, Some(false)));
    assert_eq!(
        turn(&ours.journey()).0,
        Some("initiating-unit"),
        "the unit begins"
    );
    let theirs = Walk::on(path, facts(Initiative::Theirs, Some(false)));
    assert_eq!(
        turn(&theirs.journey()),
        (Some("partner-head"), Some("incoming-offer"))
    );
}

#[test]
fn what_is_over_waits_for_nobody() {
    let path = book().path("ksdd-voluntary").unwrap();
    let mut walk = Walk::on(path, facts(Initiative::Ours, Some(false)));
    let (reason, step) = ("Dinas menarik usulnya".to_owned(), None);
    walk.go(Act::Withdraw { reason, step }).unwrap();
    assert!(walk.journey().turn().is_none());
}
