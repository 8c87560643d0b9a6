//! Partners, meetings and the foreign report of the samples: what an office keeps beside papers and submissions.

use super::filled;
use registry::agreements::{AgreementQuery, Kind};
use registry::mapping::{self, MapOrigin, MapQuery};
use registry::meetings::{self, MeetingKind, MeetingQuery};
use registry::partners::{self, DoubleReason, Partner};
use registry::samples::Sample;
use registry::{agenda, foreign};
use std::collections::BTreeSet;
use testkit::{TempRegister, day};

const CITIES: [Sample; 2] = [Sample::Malang, Sample::Yogyakarta];

/// Every card that stands.
fn cards(register: &TempRegister) -> Vec<Partner> {
    register
        .read(|c| {
            let all = partners::ids(c)?.into_iter().map(|id| partners::get(c, &id));
            Ok::<_, registry::RegistryError>(
                all.collect::<Result<Vec<_>, _>>()?
                    .into_iter()
                    .flatten()
                    .collect(),
            )
        })
        .unwrap()
}

/// What is due within a month of the day of the samples.
fn due(register: &TempRegister) -> Vec<agenda::AgendaEntry> {
    let rules = register.rules().unwrap();
    register
        .read(|c| agenda::agenda(c, rules, day("2026-11-22"), day("2026-12-22")))
        .unwrap()
}

#[test]
fn the_agenda_names_the_partner_to_come_back_to_and_the_day() {
    for (sample, expected) in [
        (
            Sample::Malang,
            [
                ("2026-11-17", "PT Contoh Graha Wisata"),
                ("2026-12-01", "PT Contoh Medika Lestari"),
                ("2026-12-08", "Kabupaten Malang"),
            ],
        ),
        (
            Sample::Yogyakarta,
            [
                ("2026-11-19", "Pemerintah Kota Contoh, Prefektur Kyoto, Jepang"),
                ("2026-11-26", "Kabupaten Sleman"),
                ("2026-11-30", "PT Contoh Medika Lestari"),
            ],
        ),
    ] {
        let (register, _) = filled(sample);
        let due = due(&register);
        let follow_ups: Vec<(String, &str)> = due
            .iter()
            .filter_map(|entry| match &entry.subject {
                agenda::AgendaSubject::Partner { title, .. } => Some((entry.due.to_string(), title.as_str())),
                _ => None,
            })
            .collect();
        let expected = expected.map(|(day, name)| (day.to_owned(), name));
        assert_eq!(
            follow_ups, expected,
            "{sample:?}: what was followed up is not due"
        );
    }
}

#[test]
fn one_partner_of_a_sample_has_two_spellings_and_they_are_found() {
    for (sample, one, other, reason) in [
        (
            Sample::Malang,
            "PT Contoh Lokapasar Digital",
            "Contoh Lokapasar Digital, PT",
            DoubleReason::SameName,
        ),
        (
            Sample::Yogyakarta,
            "PT Contoh Medika Lestari",
            "PT Contoh Medica Lestari",
            DoubleReason::SimilarName,
        ),
    ] {
        let (register, _) = filled(sample);
        let pairs = register
            .read(|c| {
                let directory = partners::directory(c, register.today())?;
                partners::doubles(c, &directory)
            })
            .unwrap();
        let told: Vec<_> = pairs
            .iter()
            .map(|pair| {
                (
                    pair.one.name.as_str(),
                    pair.other.name.as_str(),
                    &pair.reasons[..],
                )
            })
            .collect();
        assert_eq!(told, [(one, other, &[reason][..])], "{sample:?}");
    }
}

#[test]
fn a_card_of_a_sample_says_where_to_reach_the_partner_and_names_no_real_person() {
    for sample in CITIES {
        let (register, _) = filled(sample);
        let cards = cards(&register);
        assert!(cards.len() >= 5, "{sample:?}: {} cards", cards.len());
        let (mut contacts, mut left, mut potentials) = (0, 0, Vec::new());
        for card in &cards {
            register
                .read(|c| {
                    for one in partners::representatives(c, &card.id)? {
                        assert!(one.form.name.starts_with("Contoh"), "{}", one.form.name);
                        left += usize::from(one.form.until.is_some());
                    }
                    for one in partners::contacts(c, &card.id)? {
                        assert!(one.form.persons.starts_with("Contoh"), "{}", one.form.persons);
                        contacts += 1;
                    }
                    potentials.extend(partners::potentials(c, &card.id)?);
                    Ok::<_, registry::RegistryError>(())
                })
                .unwrap();
        }
        assert!(contacts >= 4, "{sample:?}: {contacts} contacts");
        assert!(
            sample != Sample::Malang || left == 1,
            "a representative was followed by another"
        );
        assert!(
            cards.iter().any(|card| !card.form.address.is_empty()),
            "{sample:?}"
        );
        let rules = register.rules().unwrap();
        let query = MapQuery {
            year: 2026,
            ..MapQuery::default()
        };
        let map = register
            .read(|c| mapping::page(c, rules, &query, 0, 100))
            .unwrap();
        let grown = potentials.iter().filter(|one| {
            map.items.iter().any(|item| {
                item.origin == MapOrigin::Partner && one.form.urusan.as_ref() == Some(&item.urusan)
            })
        });
        assert_eq!(
            grown.count(),
            1,
            "{sample:?}: one potential became a row of the map"
        );
    }
}

#[test]
fn meetings_of_a_sample_were_held_on_submissions_and_by_the_whole_office_and_one_is_called() {
    for sample in CITIES {
        let (register, _) = filled(sample);
        let all = register
            .read(|c| meetings::page(c, &MeetingQuery::default(), 0, 50))
            .unwrap()
            .items;
        let (held, called): (Vec<_>, Vec<_>) = all
            .iter()
            .partition(|item| item.meeting.form.day <= register.today());
        assert_eq!(called.len(), 1, "{sample:?}");
        assert!(held.len() >= 2, "{sample:?}");
        for item in &held {
            let form = &item.meeting.form;
            assert!(
                form.attendees.len() > 2 && !form.discussion.is_empty() && !form.decisions.is_empty(),
                "{}",
                form.agenda
            );
        }
        let plenary: Vec<_> = held
            .iter()
            .filter(|item| item.meeting.form.kind == MeetingKind::TkksdPlenary)
            .collect();
        assert_eq!(plenary.len(), 1, "{sample:?}");
        assert_eq!(plenary[0].meeting.form.submission_id, None, "it is of the office");
        assert!(
            held.iter().any(|item| item.submission_title.is_some()),
            "{sample:?}"
        );
        let decisions = held.iter().flat_map(|item| &item.meeting.form.decisions);
        let states: BTreeSet<_> = decisions
            .map(|one| (one.done.is_some(), one.due < Some(register.today())))
            .collect();
        assert!(
            states.contains(&(true, true)) && states.contains(&(false, false)),
            "{sample:?}: some are done, some are still to be done"
        );
        let due = due(&register);
        for clock in ["meeting-decision", "meeting-planned"] {
            assert!(
                due.iter().any(|entry| entry.clock == clock),
                "{sample:?}: {clock} is in the agenda"
            );
        }
    }
}

#[test]
fn the_foreign_cooperation_of_yogyakarta_has_the_texts_of_its_yearly_reports() {
    let (register, _) = filled(Sample::Yogyakarta);
    let query = AgreementQuery {
        kinds: vec![Kind::Ksdpl],
        ..AgreementQuery::default()
    };
    let told: Vec<Vec<foreign::ForeignYear>> = register
        .page(&query)
        .items
        .iter()
        .map(|item| register.read(|c| foreign::of_agreement(c, &item.id)).unwrap())
        .filter(|years| !years.is_empty())
        .collect();
    assert_eq!(told.len(), 1);
    let years: Vec<i32> = told[0].iter().map(|one| one.year).collect();
    assert_eq!(years, [2025, 2024]);
    for one in &told[0] {
        let texts = [
            &one.background,
            &one.highlights,
            &one.beneficiaries,
            &one.funding,
            &one.internal,
            &one.external,
            &one.analysis,
            &one.follow_up,
        ];
        assert!(
            texts.iter().all(|text| text.len() > 40),
            "Lampiran IV asks for each: {one:?}"
        );
    }
}
