//! The terms of the law on days that can be counted by hand, and reminders for a machine that was off.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::{Due, Level, Moments, Reckoner};
use crate::journey::{Act, DEEMED, Event, Facts, Journey};
use crate::path::{Field, Initiative};
use crate::rulebook::{Rulebook, SettingValue};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn facts(initiative: Initiative) -> Facts {
    Facts {
        initiative,
        situations: std::collections::BTreeSet::new(),
        burdens_society: Some(true),
        unbudgeted: Some(false),
        changes_another: false,
        only: None,
        advises: false,
    }
}

fn recorded(stage: &str, evidence: &str, fields: &[(Field, &str)]) -> Event {
    let given: BTreeMap<Field, String> = fields
        .iter()
        .map(|(field, value)| (*field, (*value).to_owned()))
        .collect();
    Event {
        id: format!("{stage}-{evidence}"),
        on: day("2025-01-06"),
        act: Act::Record {
            stage: stage.to_owned(),
            evidence: evidence.to_owned(),
            given,
            ticks: crate::journey::Ticks::default(),
        },
        corrects: None,
    }
}

fn running(book: &Rulebook, path: &str, side: Initiative, events: &[Event], moments: &Moments) -> Vec<Due> {
    let reckoner = Reckoner {
        book,
        level: Level::RegencyCity,
    };
    let journey = Journey::replay(book.path(path).unwrap(), facts(side), events);
    reckoner.running(&journey, moments)
}

fn of<'d>(due: &'d [Due], clock: &str) -> Option<&'d Due> {
    due.iter().find(|one| one.clock == clock)
}

#[test]
fn dprd_has_forty_five_days_from_the_receipt_of_the_request() {
    let book = Rulebook::shipped().unwrap();
    let request = recorded(
        "dprd",
        "dprd-request",
        &[(Field::Sent, "2025-01-03"), (Field::Received, "2025-01-06")],
    );
    let due = running(
        &book,
        "ksdpk-ours",
        Initiative::Ours,
        std::slice::from_ref(&request),
        &Moments::new(),
    );
    let clock = of(&due, "dprd-ksdpk").unwrap();
    assert_eq!(
        clock.day,
        day("2025-02-20"),
        "7 January is the first day, 20 February the 45th"
    );
    assert!(clock.sentence.contains("20 Februari 2025"), "{}", clock.sentence);
    assert!(
        clock
            .source
            .articles()
            .iter()
            .any(|article| article.to_string() == "PM22 34(6)"),
        "{:?}",
        clock.source
    );
    let reckoner = Reckoner {
        book: &book,
        level: Level::RegencyCity,
    };
    let path = book.path("ksdpk-ours").unwrap();
    let journey = Journey::replay(path, facts(Initiative::Ours), std::slice::from_ref(&request));
    assert_eq!(
        reckoner.deemed_after(&journey).map(|(until, _)| until),
        Some(day("2025-02-20"))
    );
    let outcome = recorded(
        "dprd",
        "dprd-outcome",
        &[(Field::Received, "2025-02-01"), (Field::Result, "disetujui")],
    );
    let due = running(
        &book,
        "ksdpk-ours",
        Initiative::Ours,
        &[request, outcome],
        &Moments::new(),
    );
    assert!(of(&due, "dprd-ksdpk").is_none(), "an answer stops the clock");
}

#[test]
fn for_foreign_partners_the_days_are_working_days() {
    let book = Rulebook::shipped().unwrap();
    let request = recorded("dprd", "dprd-request", &[(Field::Received, "2025-06-02")]);
    let due = running(&book, "ksdpl", Initiative::Ours, &[request], &Moments::new());
    let clock = of(&due, "dprd-foreign").unwrap();
    // June 2025 from the 3rd: 20 weekdays, less 6 and 27 (holidays) and 9 (collective leave); July has 23 weekdays: 17 + 23
    // are 40 by the 31st; 1, 4, 5, 6, 7 August are the last five.
    assert_eq!(clock.day, day("2025-08-07"));
    assert!(clock.certain);
}

#[test]
fn a_silent_partner_is_asked_again_and_then_reported() {
    let book = Rulebook::shipped().unwrap();
    let offer = recorded(
        "offer",
        "offer-letter",
        &[(Field::Sent, "2025-03-03"), (Field::Received, "2025-03-05")],
    );
    let due = running(
        &book,
        "ksdd-mandatory",
        Initiative::Ours,
        std::slice::from_ref(&offer),
        &Moments::new(),
    );
    assert_eq!(
        of(&due, "offer-reply").map(|one| one.day),
        Some(day("2025-04-04"))
    );
    let again = recorded("offer", "second-request", &[(Field::Sent, "2025-04-07")]);
    let due = running(
        &book,
        "ksdd-mandatory",
        Initiative::Ours,
        &[offer, again],
        &Moments::new(),
    );
    assert!(of(&due, "offer-reply").is_none());
    let second = of(&due, "offer-second-reply").unwrap();
    assert_eq!(
        (second.day, second.on_lapse.as_str()),
        (day("2025-04-22"), "report-to-superior")
    );
}

#[test]
fn of_two_clocks_of_dprd_the_earlier_one_counts() {
    let book = Rulebook::shipped().unwrap();
    let request = recorded("dprd", "dprd-request", &[(Field::Received, "2025-01-06")]);
    let again = |received: &str| recorded("dprd", "dprd-resubmission", &[(Field::Received, received)]);
    let deemed = |events: &[Event]| {
        let due = running(&book, "ksdd-voluntary", Initiative::Ours, events, &Moments::new());
        let group: Vec<_> = due
            .into_iter()
            .filter(|one| one.on_lapse == "deemed-approved")
            .collect();
        assert_eq!(group.len(), 1, "{group:?}");
        (group[0].clock.clone(), group[0].day)
    };
    assert_eq!(
        deemed(std::slice::from_ref(&request)),
        ("dprd-ksdd-overall".to_owned(), day("2025-02-20"))
    );
    assert_eq!(
        deemed(&[request.clone(), again("2025-01-27")]),
        ("dprd-ksdd-approval".to_owned(), day("2025-02-11"))
    );
    assert_eq!(
        deemed(&[request, again("2025-02-17")]),
        ("dprd-ksdd-overall".to_owned(), day("2025-02-20"))
    );
}

#[test]
fn the_office_may_count_working_days_and_move_a_last_day_off_a_holiday() {
    let mut book = Rulebook::shipped().unwrap();
    let request = recorded("dprd", "dprd-request", &[(Field::Received, "2025-01-30")]);
    let last = |book: &Rulebook| {
        let due = running(
            book,
            "ksdpk-ours",
            Initiative::Ours,
            std::slice::from_ref(&request),
            &Moments::new(),
        );
        of(&due, "dprd-ksdpk").unwrap().day
    };
    assert_eq!(last(&book), day("2025-03-16"), "a Sunday");
    let mut set = |id: &str, word: &str| {
        let setting = book.settings.iter_mut().find(|one| one.id == *id).unwrap();
        setting.default = SettingValue::Word(word.to_owned());
        book.clone()
    };
    assert_eq!(
        last(&set("last-day-on-holiday", "hari-kerja-berikutnya")),
        day("2025-03-17")
    );
    assert!(last(&set("day-meaning", "kerja")) > day("2025-03-31"));
}

#[test]
fn an_end_is_spoken_of_half_a_year_ahead_and_foreign_partners_are_told_six_months_before() {
    let book = Rulebook::shipped().unwrap();
    let moments = Moments::from([("@agreement.ends".to_owned(), day("2026-08-31"))]);
    let due = running(&book, "ksdpl", Initiative::Ours, &[], &moments);
    let expiry = of(&due, "expiry").unwrap();
    assert_eq!(expiry.day, day("2026-08-31"));
    assert_eq!(
        expiry.reminders.first(),
        Some(&day("2026-03-04")),
        "180 days before"
    );
    assert_eq!(expiry.reminders.last(), Some(&day("2026-08-31")));
    let notice = of(&due, "extension-notice").unwrap();
    assert_eq!(notice.day, day("2026-02-28"), "February has no 31st");
    assert!(
        running(&book, "ksdpk-ours", Initiative::Ours, &[], &Moments::new()).is_empty(),
        "nothing has begun"
    );
}

#[test]
fn a_semester_is_reported_by_the_day_the_office_set() {
    let book = Rulebook::shipped().unwrap();
    let reckoner = Reckoner {
        book: &book,
        level: Level::RegencyCity,
    };
    let clock = book
        .clocks
        .iter()
        .find(|clock| clock.id == *"report-semester-ksdpk")
        .unwrap();
    let due = |ends: &str| reckoner.due(clock, day(ends)).unwrap().day;
    assert_eq!(due("2025-06-30"), day("2025-07-31"));
    assert_eq!(due("2025-12-31"), day("2026-01-31"));
    let foreign = book
        .clocks
        .iter()
        .find(|clock| clock.id == *"report-foreign-regency")
        .unwrap();
    assert_eq!(
        reckoner.due(foreign, day("2025-12-31")).unwrap().day,
        day("2026-01-07")
    );
}

#[test]
fn what_is_recorded_of_silence_uses_the_word_of_the_rules() {
    let book = Rulebook::shipped().unwrap();
    let paths = book.paths.iter().filter(|path| {
        path.stage("dprd")
            .is_some_and(|stage| stage.evidence("dprd-outcome").is_some())
    });
    for path in paths {
        let (_, outcome) = path.evidence("dprd-outcome").unwrap();
        assert!(outcome.results.iter().any(|word| word == DEEMED), "{}", path.id);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_machine_that_was_off_misses_no_reminder(start in 0_u64..2000, off in prop::collection::vec(1_u64..400, 1..12)) {
        static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::shipped().unwrap());
        let from = day("2024-01-01");
        let at = |days: u64| from.checked_add_days(Days::new(days)).unwrap();
        let moments = Moments::from([("@agreement.ends".to_owned(), at(start))]);
        let due = running(&BOOK, "ksdpl", Initiative::Ours, &[], &moments);
        let mut seen = Vec::new();
        let mut last = from;
        for days in off {
            let now = last.checked_add_days(Days::new(days)).unwrap();
            seen.extend(due.iter().flat_map(|one| one.reminders_between(last, now).map(|day| (one.clock.clone(), day))));
            last = now;
        }
        let mut daily = Vec::new();
        let mut now = from;
        while now < last {
            let next = now.succ_opt().unwrap();
            daily.extend(due.iter().flat_map(|one| one.reminders_between(now, next).map(|day| (one.clock.clone(), day))));
            now = next;
        }
        seen.sort();
        daily.sort();
        prop_assert_eq!(seen, daily);
    }
}
