//! The maps of the samples: every state a row can be in, white spots that a row plans to close, and what others proposed.

use super::{filled, filled_at};
use registry::mapping::{self, MapOrigin, MapQuery, MapState, ProposalQuery, WhiteReason};
use registry::samples::Sample;
use registry::submissions;
use std::collections::BTreeSet;
use testkit::TempRegister;

const CITIES: [Sample; 2] = [Sample::Malang, Sample::Yogyakarta];

fn map(register: &TempRegister, year: i32) -> mapping::MapPage {
    let rules = register.rules().unwrap();
    let query = MapQuery {
        year,
        ..MapQuery::default()
    };
    register
        .read(|c| mapping::page(c, rules, &query, 0, 100))
        .unwrap()
}

fn spots(register: &TempRegister, year: i32) -> mapping::WhiteSpots {
    let (rules, today) = (register.rules().unwrap(), register.today());
    register
        .read(|c| mapping::white_spots(c, rules, year, today))
        .unwrap()
}

#[test]
fn two_years_have_a_map_and_only_the_first_is_set() {
    for sample in CITIES {
        let (register, _) = filled(sample);
        let years = register.read(mapping::years).unwrap();
        let told: Vec<_> = years.iter().map(|one| (one.year, one.plans.len())).collect();
        assert_eq!(told, [(2026, 0), (2025, 1)], "{sample:?}");
        for one in &years {
            assert!(
                (12..=20).contains(&one.rows),
                "{sample:?}: {} rows in {}",
                one.rows,
                one.year
            );
        }
    }
}

#[test]
fn a_row_of_a_sample_stands_in_every_state_there_is() {
    let mut met = BTreeSet::new();
    for sample in CITIES {
        let (register, _) = filled(sample);
        for year in [2025, 2026] {
            let page = map(&register, year);
            let units: BTreeSet<_> = page.items.iter().map(|item| &item.work_unit).collect();
            let urusan: BTreeSet<_> = page.items.iter().map(|item| &item.urusan).collect();
            let kinds: BTreeSet<_> = page.items.iter().map(|item| item.kind).collect();
            assert!(
                units.len() > 7 && urusan.len() > 8 && kinds.len() > 2,
                "{sample:?} {year}"
            );
            met.extend(page.states.into_keys());
        }
    }
    let every: BTreeSet<String> = MapState::ALL
        .iter()
        .map(|state| state.word().to_owned())
        .collect();
    assert_eq!(met, every);
}

#[test]
fn what_goes_on_is_carried_with_its_place_and_what_is_given_up_says_why() {
    for sample in CITIES {
        let (register, _) = filled(sample);
        let (before, after) = (map(&register, 2025), map(&register, 2026));
        let carried = after.items.iter().filter(|item| item.carried).count();
        let going = before
            .items
            .iter()
            .filter(|item| item.fate.next.is_some())
            .count();
        assert!(
            carried >= 4 && carried == going,
            "{sample:?}: {carried} of {going}"
        );
        for item in before.items.iter().chain(&after.items) {
            let row = register.read(|c| mapping::get(c, &item.id)).unwrap().unwrap();
            if let Some(dropped) = row.dropped {
                assert!(
                    dropped.reason.len() > 20 && dropped.on <= register.today(),
                    "{sample:?}: {}",
                    item.activity
                );
            }
        }
        assert!(
            after.items.iter().any(|item| !item.scored),
            "{sample:?}: one row waits for its scores"
        );
        assert!(
            after.items.iter().any(|item| item.overlaps),
            "{sample:?}: one need stands twice"
        );
        for origin in MapOrigin::ALL {
            assert!(
                after.items.iter().any(|item| item.origin == *origin),
                "{sample:?}: no row is {origin:?}"
            );
        }
    }
}

#[test]
fn a_submission_from_a_row_is_about_what_the_row_plans() {
    for sample in CITIES {
        let (register, _) = filled(sample);
        let mut from = 0;
        for year in [2025, 2026] {
            for item in map(&register, year).items {
                let row = register.read(|c| mapping::get(c, &item.id)).unwrap().unwrap();
                for link in &item.fate.submissions {
                    let form = register
                        .read(|c| submissions::get(c, &link.id))
                        .unwrap()
                        .unwrap()
                        .form;
                    from += 1;
                    let subject = &form.subject;
                    let told = format!("{sample:?}: {} from {}", subject.title, item.activity);
                    let planned = (row.form.kind, row.form.variant);
                    assert_eq!((subject.kind, subject.variant), planned, "{told}");
                    assert!(subject.urusan.contains(&row.form.urusan), "{told}");
                    assert!(subject.work_units.contains(&row.form.work_unit), "{told}");
                    let partners: BTreeSet<_> =
                        subject.parties.iter().skip(1).map(|party| &party.name).collect();
                    let named: BTreeSet<_> = row.form.candidates.iter().map(|one| &one.name).collect();
                    assert_eq!(partners, named, "{told}");
                }
            }
        }
        assert!(from > 5, "{sample:?}: {from} submissions came from the map");
    }
}

#[test]
fn white_spots_of_a_sample_are_named_and_some_rows_mean_to_close_them() {
    for (sample, planned) in [
        (Sample::Malang, ["2.14", "3.25", "3.31"].as_slice()),
        (
            Sample::Yogyakarta,
            ["2.12", "2.14", "2.21", "3.25", "3.27", "3.31"].as_slice(),
        ),
    ] {
        let (register, _) = filled(sample);
        let found = spots(&register, 2026);
        for count in &found.counts {
            assert!(count.count > 0, "{sample:?}: nothing is {:?}", count.reason);
        }
        let never = |spot: &&mapping::WhiteSpot| spot.reason == WhiteReason::Never;
        let never: Vec<_> = found.spots.iter().filter(never).collect();
        let closing: Vec<&str> = never
            .iter()
            .filter(|spot| !spot.rows.is_empty())
            .map(|spot| spot.urusan.as_str())
            .collect();
        assert_eq!(closing, planned, "{sample:?}");
        assert!(
            never.len() > closing.len(),
            "{sample:?}: of some urusan nobody thought yet"
        );
        for spot in &found.spots {
            assert!(!spot.urusan_name.is_empty(), "{sample:?}: {spot:?}");
        }
    }
}

#[test]
fn some_proposals_wait_and_some_were_answered_with_a_row() {
    for sample in CITIES {
        let (register, _) = filled(sample);
        let page = register
            .read(|c| mapping::proposals(c, &ProposalQuery::default(), 0, 50))
            .unwrap();
        assert!(page.waiting >= 2, "{sample:?}: {} wait", page.waiting);
        let answered: Vec<_> = page.items.iter().filter(|one| one.row_year.is_some()).collect();
        assert!(!answered.is_empty(), "{sample:?}");
        for one in answered {
            assert_eq!(one.row_year, Some(2026), "{}", one.proposal.form.content);
            assert!(!one.proposal.form.answer.is_empty());
        }
    }
}

#[test]
fn a_map_of_a_sample_has_no_day_that_is_still_to_come() {
    let (early, _) = filled_at(Sample::Malang, "2024-06-03");
    let years = early.read(mapping::years).unwrap();
    assert!(
        years.iter().all(|one| one.plans.is_empty()),
        "a plan of December is not set in June"
    );
    assert!(!map(&early, 2025).states.contains_key("dropped"));
    let (late, _) = filled_at(Sample::Malang, "2028-02-01");
    let years: Vec<i32> = late
        .read(mapping::years)
        .unwrap()
        .into_iter()
        .map(|one| one.year)
        .collect();
    assert_eq!(
        years,
        [2028, 2027, 2026, 2025],
        "what waits is carried year by year to the map that runs"
    );
}
