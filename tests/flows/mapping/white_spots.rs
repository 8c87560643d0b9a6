//! White spots, against a small model that knows nothing of the register's own way to find them.

use super::*;
use proptest::prelude::*;
use registry::mapping::{WhiteReason, WhiteSpots};
use std::collections::BTreeSet;

fn spots(register: &TempRegister, year: i32) -> WhiteSpots {
    let rules = register.rules().unwrap();
    let today = register.today();
    register
        .read(|c| mapping::white_spots(c, rules, year, today))
        .unwrap()
}

fn of(spots: &WhiteSpots, reason: WhiteReason) -> Vec<&mapping::WhiteSpot> {
    spots.spots.iter().filter(|spot| spot.reason == reason).collect()
}

/// An agreement of one urusan, unit and partner with its days; one that begins later is signed today.
fn agree(register: &TempRegister, urusan: &str, unit: &str, partner: &str, starts: &str, ends: &str) {
    let signed = day(starts).min(register.today()).to_string();
    let mut form = agreement()
        .title(&format!("{partner} {urusan}"))
        .party(region("35.73"))
        .party(party(PartyType::Business, partner))
        .document(
            document(DocumentKind::Pks)
                .signed(&signed)
                .starts(starts)
                .ends(ends),
        )
        .build();
    form.urusan = vec![urusan.into()];
    form.work_units = vec![unit.into()];
    register.save(&form);
}

#[test]
fn an_urusan_without_any_agreement_is_white_and_says_who_plans_it() {
    let register = TempRegister::new();
    let unit = unit(&register, "Dishub");
    assert_eq!(
        of(&spots(&register, 2025), WhiteReason::Never).len(),
        32,
        "the urusan of Pasal 12"
    );
    agree(&register, "2.15", &unit, "PT Tirta", "2020-01-01", "2021-01-01");
    save(
        &register,
        &MapRowForm {
            urusan: "1.02".into(),
            ..row(&unit)
        },
    );
    let found = spots(&register, 2025);
    let never = of(&found, WhiteReason::Never);
    assert_eq!(never.len(), 31, "an agreement that is over covered it once");
    let planned = never.iter().find(|spot| spot.urusan == "1.02").unwrap();
    assert_eq!(planned.rows.len(), 1);
}

#[test]
fn an_offer_that_nobody_answered_is_white_with_its_last_day() {
    let register = TempRegister::new();
    let unit = unit(&register, "Dishub");
    let form = MapRowForm {
        kind: Kind::KsddSukarela,
        candidates: vec![MapCandidate {
            type_: PartyType::Region,
            region_code: Some("35.07".into()),
            name: String::new(),
        }],
        ..row(&unit)
    };
    let submission = submit(&register, &save(&register, &form));
    let skip = |stage: &str| Act::Skip {
        stage: stage.into(),
        reason: "Menyusul".into(),
    };
    step(&register, &submission.id, skip("preparation"));
    assert!(
        of(&spots(&register, 2025), WhiteReason::Unanswered).is_empty(),
        "nothing was offered yet"
    );
    let offer = Act::Record {
        stage: "offer".into(),
        evidence: "offer-letter".into(),
        ticks: rules::journey::Ticks::default(),
        given: [
            (rules::Field::Number, "500/1"),
            (rules::Field::Date, "2025-08-01"),
            (rules::Field::Sent, "2025-08-01"),
            (rules::Field::Received, "2025-08-04"),
        ]
        .map(|(field, value)| (field, value.to_owned()))
        .into(),
    };
    step(&register, &submission.id, offer);
    let found = spots(&register, 2025);
    let [spot] = of(&found, WhiteReason::Unanswered)[..] else {
        panic!("one offer waits: {found:?}")
    };
    assert_eq!(spot.partner, "Kabupaten Malang");
    assert_eq!(
        (spot.on, spot.due),
        (Some(day("2025-08-04")), Some(day("2025-09-03"))),
        "30 days (Pasal 8(3))"
    );
    let reply = Act::Record {
        stage: "offer".into(),
        evidence: "partner-reply".into(),
        ticks: rules::journey::Ticks::default(),
        given: [
            (rules::Field::Number, "600/2"),
            (rules::Field::Date, "2025-08-20"),
            (rules::Field::Received, "2025-08-21"),
        ]
        .map(|(field, value)| (field, value.to_owned()))
        .into(),
    };
    step(&register, &submission.id, reply);
    assert!(
        of(&spots(&register, 2025), WhiteReason::Unanswered).is_empty(),
        "an answer came"
    );
}

#[test]
fn rows_and_agreements_of_one_urusan_unit_and_partner_are_doubled() {
    let register = TempRegister::new();
    let unit = unit(&register, "Dishub");
    let first = save(&register, &row(&unit));
    save(&register, &row(&unit));
    agree(&register, "1.02", &unit, "PT Tirta", "2025-01-01", "2026-01-01");
    agree(&register, "1.02", &unit, "PT Tirta", "2025-02-01", "2026-02-01");
    let found = spots(&register, 2025);
    let doubled = of(&found, WhiteReason::Doubled);
    let told: Vec<(usize, usize)> = doubled
        .iter()
        .map(|spot| (spot.rows.len(), spot.agreements.len()))
        .collect();
    assert_eq!(told, [(0, 2), (2, 0)]);
    drop_row(&register, &first, "Digabungkan").unwrap();
    assert_eq!(
        of(&spots(&register, 2025), WhiteReason::Doubled).len(),
        1,
        "a row given up doubles nothing"
    );
}

/// Urusan, partner, first and last day as offsets from the day asked on.
type Told = (usize, usize, i64, i64);

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn white_spots_equal_those_of_a_small_model(
        agreements in prop::collection::vec((0_usize..3, 0_usize..2, -900_i64..200, 1_i64..900), 0..9),
    ) {
        let register = TempRegister::new();
        let unit = unit(&register, "Dishub");
        let today = register.today();
        let (codes, partners) = (["1.01", "1.02", "2.15"], ["PT Tirta", "CV Rimba"]);
        let day_at = |offset: i64| today + chrono::TimeDelta::days(offset);
        for (urusan, partner, starts, length) in &agreements {
            let (starts, ends) = (day_at(*starts), day_at(starts + length));
            agree(&register, codes[*urusan], &unit, partners[*partner], &starts.to_string(), &ends.to_string());
        }
        let of_key = |key: &(usize, usize)| -> Vec<&Told> {
            agreements.iter().filter(|(urusan, partner, ..)| (*urusan, *partner) == *key).collect()
        };
        let keys: BTreeSet<(usize, usize)> = agreements.iter().map(|one| (one.0, one.1)).collect();
        let over = |one: &&&Told| one.2 + one.3 < 0;
        let running = |one: &&&Told| one.2 <= 0 && one.2 + one.3 >= 0;
        let model = |wanted: &dyn Fn(&(usize, usize)) -> bool| -> BTreeSet<(String, String)> {
            keys.iter()
                .filter(|key| wanted(key))
                .map(|(urusan, partner)| (codes[*urusan].to_owned(), partners[*partner].to_owned()))
                .collect()
        };
        let ended = model(&|key| of_key(key).iter().all(|one| over(&one)));
        let doubled = model(&|key| of_key(key).iter().filter(running).count() > 1);
        let covered: BTreeSet<usize> = agreements.iter().map(|one| one.0).collect();
        let found = spots(&register, 2025);
        let told = |reason| -> BTreeSet<(String, String)> {
            of(&found, reason).iter().map(|spot| (spot.urusan.clone(), spot.partner.clone())).collect()
        };
        prop_assert_eq!(told(WhiteReason::Ended), ended);
        prop_assert_eq!(told(WhiteReason::Doubled), doubled);
        prop_assert_eq!(of(&found, WhiteReason::Never).len(), 32 - covered.len());
    }
}
