//! What is due and when: reckoned from what the register holds, on any day.

use std::collections::BTreeMap;

use contract::agenda::{AgendaRequest, calendar, list};
use registry::Actor;
use registry::agenda::{AgendaEntry, AgendaSubject, agenda};
use registry::agreements::{DocumentKind, Kind, PartyType};
use registry::submissions::{self, ProposerType, Relation, StageStep, SubmissionForm};
use rules::{Act, Field, Initiative};
use testkit::{TempRegister, agreement, day, document, party, region};

fn on(register: &TempRegister, from: &str, until: &str) -> Vec<AgendaEntry> {
    let rules = register.rules().unwrap();
    register
        .read(|c| agenda(c, rules, day(from), day(until)))
        .unwrap()
}

fn of<'e>(entries: &'e [AgendaEntry], clock: &str) -> Vec<&'e AgendaEntry> {
    entries.iter().filter(|entry| entry.clock == clock).collect()
}

fn ending(register: &TempRegister, kind: Kind, partner: PartyType, ends: &str) -> String {
    let form = agreement()
        .kind(kind)
        .party(region("35.73"))
        .party(party(partner, "Mitra"))
        .document(
            document(if kind == Kind::Ksdpk {
                DocumentKind::Pks
            } else {
                DocumentKind::Naskah
            })
            .signed("2024-01-02")
            .ends(ends),
        )
        .build();
    register.save(&form).id
}

#[test]
fn an_end_is_spoken_of_from_half_a_year_before_until_a_month_after() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let id = ending(&register, Kind::Ksdpk, PartyType::Business, "2026-03-31");
    let spoken = |today: &str| !of(&on(&register, today, today), "expiry").is_empty();
    assert!(!spoken("2025-10-01"), "181 days before");
    assert!(spoken("2025-10-02"), "180 days before");
    assert!(spoken("2026-03-31"), "the last day");
    assert!(spoken("2026-04-30"), "thirty days after");
    assert!(!spoken("2026-05-01"));
    let entries = on(&register, "2026-04-01", "2026-04-01");
    let entry = of(&entries, "expiry")[0];
    assert_eq!(
        (entry.due, entry.over, entry.days_left),
        (day("2026-03-31"), true, -1)
    );
    assert!(
        matches!(&entry.subject, AgendaSubject::Agreement { id: about, .. } if *about == id),
        "{:?}",
        entry.subject
    );
    assert_eq!(
        entry.citations[0].reference, "pengaturan",
        "no article sets these days"
    );
}

#[test]
fn a_partner_abroad_is_told_six_months_before_the_end_by_law() {
    let register = TempRegister::at("35.73", "2025-12-01");
    ending(&register, Kind::Ksdpl, PartyType::ForeignRegion, "2026-08-31");
    let entries = on(&register, "2025-12-01", "2026-02-28");
    let notice = of(&entries, "extension-notice")[0];
    assert_eq!(notice.due, day("2026-02-28"));
    assert!(
        notice
            .citations
            .iter()
            .any(|source| source.reference.starts_with("PM25 33")),
        "{:?}",
        notice.citations
    );
    let told = |text: &str| text.contains("6 (enam) bulan");
    assert!(
        notice
            .citations
            .iter()
            .any(|one| one.text.as_deref().is_some_and(told)),
        "word for word"
    );
}

#[test]
fn an_ended_or_void_agreement_is_not_spoken_of() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let id = ending(&register, Kind::Ksdpk, PartyType::Business, "2025-12-31");
    assert_eq!(of(&on(&register, "2025-12-01", "2025-12-31"), "expiry").len(), 1);
    let saved = register.agreement(&id).unwrap();
    register.void(&saved, "salah catat").unwrap();
    assert!(of(&on(&register, "2025-12-01", "2025-12-31"), "expiry").is_empty());
}

#[test]
fn a_semester_is_reported_once_and_not_when_nothing_was_in_force() {
    let register = TempRegister::at("35.73", "2026-01-10");
    let entries = on(&register, "2026-01-10", "2026-01-31");
    assert!(
        of(&entries, "report-semester-ksdpk").is_empty(),
        "nothing to report"
    );
    ending(&register, Kind::Ksdpk, PartyType::Business, "2027-12-31");
    ending(&register, Kind::Ksdpk, PartyType::Business, "2028-12-31");
    let entries = on(&register, "2026-01-10", "2026-01-31");
    let reports = of(&entries, "report-semester-ksdpk");
    assert_eq!(
        reports.len(),
        1,
        "once for the office, not once an agreement: {reports:#?}"
    );
    assert_eq!(reports[0].due, day("2026-01-31"));
    assert_eq!(
        reports[0].subject,
        AgendaSubject::Office {
            period: "2025-S2".into()
        }
    );
}

#[test]
fn a_request_to_dprd_is_counted_and_a_changed_day_is_counted_anew() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let mut subject = agreement()
        .party(region("35.73"))
        .party(party(PartyType::Business, "PT Maju"))
        .build();
    subject.documents.clear();
    subject.burdens_society = Some(true);
    let form = SubmissionForm {
        path: "ksdpk-ours".into(),
        initiative: Initiative::Ours,
        subject,
        proposer_type: ProposerType::WorkUnit,
        proposer_name: "Dinas Perhubungan".into(),
        letter_number: String::new(),
        letter_dated: None,
        letter_sent: None,
        letter_received: None,
        liaisons: Vec::new(),
        situations: Vec::new(),
        relation: Relation::New,
        parent_id: None,
        map_row_id: None,
        addendum_burden: None,
    };
    let officer = Actor("rina".into());
    let saved = register
        .transact(&officer, "submission.save", |tx| {
            submissions::save(tx, None, &form)
        })
        .unwrap()
        .value;
    let record = |base: u32, received: &str, corrects: Option<String>| {
        let given = BTreeMap::from([(Field::Received, received.to_owned())]);
        let step = StageStep {
            on: day(received),
            act: Act::Record {
                stage: "dprd".into(),
                evidence: "dprd-request".into(),
                given,
                ticks: rules::Ticks::default(),
            },
            corrects,
        };
        register
            .transact(&officer, "submission.step", |tx| {
                submissions::step(tx, &saved.id, base, &step)
            })
            .unwrap()
            .value
    };
    let first = record(1, "2025-11-03", None);
    let due = |register: &TempRegister| {
        let entries = on(register, "2025-12-01", "2026-01-31");
        of(&entries, "dprd-ksdpk")
            .iter()
            .map(|entry| entry.due)
            .collect::<Vec<_>>()
    };
    assert_eq!(due(&register), [day("2025-12-18")], "4 November is the first day");
    record(2, "2025-11-10", Some(first.event.event.id));
    assert_eq!(due(&register), [day("2025-12-25")]);
}

#[test]
fn every_entry_is_an_event_of_its_own_day_with_its_reminders() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let form = agreement()
        .title("Parkir, Retribusi; dan Uji")
        .party(region("35.73"))
        .party(party(PartyType::Business, "PT Maju"))
        .document(
            document(DocumentKind::Pks)
                .signed("2024-01-02")
                .ends("2026-01-31"),
        )
        .build();
    let id = register.save(&form).id;
    let request = AgendaRequest {
        on: Some(day("2025-12-01")),
        days: 90,
        limit: None,
    };
    let entries = list(&register, request).unwrap();
    let text = calendar(&register, request).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(text.matches("BEGIN:VEVENT").count(), entries.len());
    assert!(
        text.lines().all(|line| line.len() <= 75),
        "RFC 5545 folds longer lines"
    );
    let whole = text.replace("\r\n ", "");
    assert!(whole.contains(&format!("UID:expiry-{id}@ikat\r\n")));
    assert!(whole.contains("DTSTART;VALUE=DATE:20260131\r\n"));
    assert!(
        whole.contains("Parkir\\, Retribusi\\; dan Uji"),
        "commas and semicolons are escaped"
    );
    let sixty_days = format!("TRIGGER:-PT{}S", 60 * 24 * 3600);
    assert!(whole.contains(&sixty_days), "{whole}");
    assert_eq!(
        text,
        calendar(&register, request).unwrap(),
        "equal content, equal file"
    );
}
