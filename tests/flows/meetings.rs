//! Meetings: what may be recorded of one, on which day, and that what is corrected stays to be read.

use registry::agenda::agenda;
use registry::attachments::{self, Owner};
use registry::meetings::{self, Decision, Meeting, MeetingError, MeetingForm, MeetingKind};
use registry::{Area, audit};
use testkit::{TempRegister, agreement, codes, day, scans};

/// An office on 29 August 2025.
fn office() -> TempRegister {
    TempRegister::at("35.73", "2025-08-29")
}

fn technical(on: &str) -> MeetingForm {
    MeetingForm {
        submission_id: None,
        kind: MeetingKind::TkksdTechnical,
        day: day(on),
        time: "09:30".into(),
        place: "Ruang Rapat".into(),
        chair: "Kepala Bagian Pemerintahan".into(),
        attendees: Vec::new(),
        agenda: "Rancangan Perjanjian Kerja Sama".into(),
        discussion: String::new(),
        decisions: Vec::new(),
    }
}

fn decided(due: Option<&str>, done: Option<&str>) -> Decision {
    Decision {
        what: "Rancangan disempurnakan".into(),
        who: "Bagian Hukum".into(),
        due: due.map(day),
        done: done.map(day),
    }
}

fn save(
    office: &TempRegister,
    existing: Option<&Meeting>,
    form: &MeetingForm,
) -> Result<Meeting, MeetingError> {
    let existing = existing.map(|one| (one.id.as_str(), one.rev));
    office
        .transact(&office.actor, "meeting.save", |tx| {
            meetings::save(tx, existing, form)
        })
        .map(|done| done.value)
}

fn refused(office: &TempRegister, form: &MeetingForm) -> Vec<String> {
    match save(office, None, form) {
        Err(MeetingError::Findings(found)) => codes(&found).into_iter().map(str::to_owned).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_negotiation_is_about_a_submission_and_every_other_meeting_may_be_of_the_office() {
    let office = office();
    let mut form = technical("2025-08-20");
    form.kind = MeetingKind::Negotiation;
    assert_eq!(refused(&office, &form), ["meeting.negotiation_on_nothing"]);
    form.submission_id = Some("tidak-ada".into());
    assert_eq!(refused(&office, &form), ["meeting.unknown_submission"]);
    for kind in MeetingKind::ALL
        .iter()
        .filter(|kind| **kind != MeetingKind::Negotiation)
    {
        let form = MeetingForm {
            kind: *kind,
            ..technical("2025-08-20")
        };
        assert!(
            save(&office, None, &form).is_ok(),
            "{kind:?} may be of the office"
        );
    }
}

#[test]
fn whoever_led_a_meeting_is_one_line_and_may_be_written_down_later() {
    let office = office();
    let mut form = technical("2025-08-20");
    form.chair = "x".repeat(1_000);
    assert_eq!(refused(&office, &form), ["text.too_long"]);
    form.chair = "  Sekretaris   Daerah ".into();
    assert_eq!(
        save(&office, None, &form).unwrap().form.chair,
        "Sekretaris Daerah"
    );
    form.chair = String::new();
    assert!(
        save(&office, None, &form).is_ok(),
        "a name that nobody wrote down holds nothing up"
    );
}

#[test]
fn a_meeting_that_lies_ahead_is_planned_and_has_said_and_decided_nothing() {
    let office = office();
    let planned = technical("2025-08-30");
    let meeting = save(&office, None, &planned).expect("a meeting of tomorrow is a plan");
    let mut held = planned.clone();
    held.discussion = "Disepakati.".into();
    assert_eq!(refused(&office, &held), ["meeting.not_held_yet"]);
    let mut held = planned;
    held.decisions = vec![decided(None, None)];
    assert_eq!(refused(&office, &held), ["meeting.not_held_yet"]);
    held.day = day("2025-08-29");
    assert!(
        save(&office, Some(&meeting), &held).is_ok(),
        "one of today was held"
    );
}

#[test]
fn a_decision_is_neither_due_nor_done_before_its_meeting_and_not_done_tomorrow() {
    let office = office();
    let with = |decision| MeetingForm {
        decisions: vec![decision],
        ..technical("2025-08-20")
    };
    for (decision, code) in [
        (decided(Some("2025-08-19"), None), "meeting.due_before_meeting"),
        (decided(None, Some("2025-08-19")), "meeting.done_before_meeting"),
        (decided(None, Some("2025-08-30")), "meeting.done_in_future"),
    ] {
        assert_eq!(refused(&office, &with(decision)), [code]);
    }
    let on_the_day = decided(Some("2025-08-20"), Some("2025-08-20"));
    assert!(save(&office, None, &with(on_the_day)).is_ok());
}

#[test]
fn a_plenary_settles_the_duty_of_its_year_and_a_technical_meeting_or_a_void_one_does_not() {
    let office = office();
    office.save(&agreement().build());
    let asked = || {
        let rules = office.rules().unwrap();
        let entries = office.read(|c| agenda(c, rules, day("2025-12-01"), day("2025-12-31")));
        entries
            .unwrap()
            .iter()
            .any(|entry| entry.clock == "tkksd-plenary")
    };
    assert!(asked(), "Pasal 48(2): at least once a year");
    save(&office, None, &technical("2025-08-20")).unwrap();
    assert!(asked(), "a technical meeting is none");
    let plenary = MeetingForm {
        kind: MeetingKind::TkksdPlenary,
        ..technical("2025-08-20")
    };
    let last_year = MeetingForm {
        day: day("2024-12-31"),
        ..plenary.clone()
    };
    save(&office, None, &last_year).unwrap();
    assert!(asked(), "last year's settles last year");
    let held = save(&office, None, &plenary).unwrap();
    assert!(!asked(), "the plenary of August settles 2025");
    office
        .transact(&office.actor, "meeting.void", |tx| {
            meetings::void(tx, &held.id, held.rev, "Salah catat")
        })
        .unwrap();
    assert!(asked(), "a void record settles nothing");
}

#[test]
fn a_correction_keeps_what_stood_there_before_and_an_old_form_is_refused() {
    let office = office();
    let first = save(&office, None, &technical("2025-08-20")).unwrap();
    let mut form = first.form.clone();
    form.place = "Ruang Sidang".into();
    form.decisions = vec![decided(Some("2025-09-30"), None)];
    let second = save(&office, Some(&first), &form).unwrap();
    assert_eq!((second.id.as_str(), second.rev), (first.id.as_str(), 2));
    let stale = save(&office, Some(&first), &form);
    assert!(
        matches!(
            stale,
            Err(MeetingError::Stale {
                base: 1,
                current: 2,
                ..
            })
        ),
        "{stale:?}"
    );
    let done = office.transact(&office.actor, "meeting.decide", |tx| {
        meetings::decide(tx, &second.id, 2, 0, Some(day("2025-08-28")))
    });
    let done = done.unwrap();
    assert_eq!(
        done.changed,
        [Area::Meetings].into(),
        "who looks at meetings hears of it"
    );
    assert_eq!(done.value.form.decisions[0].done, Some(day("2025-08-28")));
    let history = office.read(|c| audit::history(c, "meeting", &first.id)).unwrap();
    let said: Vec<(&str, Option<&str>)> = history
        .iter()
        .map(|row| {
            let before = row
                .before
                .as_ref()
                .map(|before| before["place"].as_str().unwrap());
            (row.action.as_str(), before)
        })
        .collect();
    assert_eq!(
        said,
        [
            ("meeting.decide", Some("Ruang Sidang")),
            ("meeting.save", Some("Ruang Rapat")),
            ("meeting.save", None)
        ],
        "every state can be read again, the newest first"
    );
}

#[test]
fn a_void_meeting_stays_with_its_reason_and_is_changed_no_more() {
    let office = office();
    let meeting = save(&office, None, &technical("2025-08-20")).unwrap();
    let void = |reason: &str| {
        office
            .transact(&office.actor, "meeting.void", |tx| {
                meetings::void(tx, &meeting.id, 1, reason)
            })
            .map(|done| done.value)
    };
    match void(" ") {
        Err(MeetingError::Findings(found)) => assert_eq!(codes(&found), ["text.empty"]),
        other => panic!("{other:?}"),
    }
    let gone = void("Tercatat dua kali").unwrap();
    let kept = office.read(|c| meetings::get(c, &meeting.id)).unwrap().unwrap();
    assert_eq!(kept, gone);
    assert_eq!(kept.void_reason.as_deref(), Some("Tercatat dua kali"));
    let again = save(&office, Some(&kept), &meeting.form);
    assert!(matches!(again, Err(MeetingError::NotFound(_))), "{again:?}");
}

#[test]
fn a_scan_of_a_meeting_is_told_to_those_who_look_at_meetings() {
    let office = office();
    let meeting = save(&office, None, &technical("2025-08-20")).unwrap();
    let kept = attachments::keep(&office, &office.file("notula.pdf", &scans::pdf("notula"))).unwrap();
    let done = office
        .transact(&office.actor, "attachment.add", |tx| {
            attachments::add(tx, Owner::Meeting, &meeting.id, None, &kept)
        })
        .unwrap();
    assert_eq!(done.changed, [Area::Meetings].into());
    let listed = office
        .read(|c| attachments::of_owner(c, Owner::Meeting, &meeting.id))
        .unwrap();
    assert_eq!(listed, [done.value]);
}
