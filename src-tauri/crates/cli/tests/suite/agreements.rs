//! `list`, `show`, `recap`, and counts that follow the register.

use crate::tool::{Office, text};
use contract::agreements::{AgreementSave, AgreementVoid};
use registry::agreements::{AgreementForm, EndReason};
use serde_json::Value;
use testkit::{agreement, day, party};

fn kinds(counts: &Value) -> Vec<(&str, u64)> {
    let all = counts["kinds"].as_array().unwrap().iter();
    all.map(|kind| (text(&kind["value"]), kind["count"].as_u64().unwrap()))
        .filter(|(_, count)| *count > 0)
        .collect()
}

fn total(office: &Office, words: &[&str]) -> u64 {
    let said = office.json(&[&["list"], words].concat());
    assert_eq!(
        said["total"].as_u64().unwrap() as usize,
        said["agreements"].as_array().unwrap().len()
    );
    said["total"].as_u64().unwrap()
}

#[test]
fn the_samples_count_what_their_offices_reported() {
    let malang = Office::sample("malang");
    let signed = malang.json(&["recap", "--year", "2025", "--from", "2020", "--scope", "signed"]);
    assert_eq!(kinds(&signed), [("ksdd", 16), ("ksdpk", 90), ("sinergi", 5)]);
    assert_eq!(signed["total"], 111);
    let years = signed["years"].as_array().unwrap();
    assert_eq!(
        years
            .iter()
            .map(|year| year["count"].as_u64().unwrap())
            .sum::<u64>(),
        111
    );
    let yogyakarta = Office::sample("yogyakarta");
    let signed = yogyakarta.json(&["recap", "--year", "2024", "--scope", "signed"]);
    assert_eq!(
        kinds(&signed),
        [("ksdd", 2), ("ksdpk", 39), ("sinergi", 9), ("ksdpl", 1)]
    );
}

#[test]
fn the_list_is_filtered_as_asked() {
    let office = Office::sample("malang");
    assert_eq!(total(&office, &[]), 111);
    assert_eq!(total(&office, &["--kind", "ksdd"]), 16);
    assert_eq!(
        total(&office, &["--kind", "ksdd-wajib"]) + total(&office, &["--kind", "ksdd-sukarela"]),
        16
    );
    assert_eq!(total(&office, &["--kind", "sinergi"]), 5);
    let joined = office.json(&["list", "--search", "kerjasama"]);
    let apart = office.json(&["list", "--search", "kerja sama"]);
    assert!(
        joined["total"].as_u64().unwrap() >= 1,
        "the joined spelling finds the two words"
    );
    assert_eq!(joined, apart, "and neither spelling finds more than the other");
    let first = &office.json(&["list"])["agreements"][0];
    let number = text(&first["number"]).split(';').next().unwrap();
    let found = office.json(&["list", "--search", number]);
    assert_eq!(
        found["agreements"][0]["id"], first["id"],
        "a number finds its agreement"
    );
    assert_eq!(total(&office, &["--search", "tidakadasamasekali"]), 0);
}

#[test]
fn what_ends_soon_is_judged_on_the_day_asked_for() {
    let office = Office::sample("malang");
    let on = "2025-06-30";
    let within = |days: &str| office.json(&["list", "--on", on, "--expiring-within", days]);
    let (month, year) = (within("30"), within("365"));
    assert!(
        month["total"].as_u64() < year["total"].as_u64(),
        "{} {}",
        month["total"],
        year["total"]
    );
    for item in year["agreements"].as_array().unwrap() {
        let ends = text(&item["ends"]);
        assert!((on..="2026-06-30").contains(&ends), "{item}");
        assert!(
            ["in_force", "expiring"].contains(&text(&item["status"])),
            "{item}"
        );
    }
    assert_eq!(year["on"], on);
    let later = office.json(&["list", "--on", "2040-01-01"]);
    let gone = |item: &&Value| ["expired", "terminated"].contains(&text(&item["status"]));
    assert!(
        later["agreements"]
            .as_array()
            .unwrap()
            .iter()
            .filter(gone)
            .count()
            > 100,
        "statuses follow the day"
    );
}

fn save(office: &Office, id: Option<(String, u32)>, form: AgreementForm) -> (String, u32) {
    let registry = office.open();
    let (id, rev) = id.map_or((None, 0), |(id, rev)| (Some(id), rev));
    let request = AgreementSave {
        id,
        rev,
        form,
        confirmed: Vec::new(),
        draft: None,
    };
    let saved = contract::agreements::save(&registry, &contract::desk::actor(), &request)
        .unwrap()
        .value;
    (saved.id, saved.rev)
}

#[test]
fn counts_follow_what_is_added_ended_and_made_void() {
    let office = Office::sample("malang");
    let count = |scope: &str| {
        let said = office.json(&["recap", "--year", "2025", "--scope", scope]);
        (
            said["total"].as_u64().unwrap(),
            kinds(&said)
                .into_iter()
                .find(|(kind, _)| *kind == "ksdpk")
                .unwrap()
                .1,
        )
    };
    let (signed, in_force) = (count("signed"), count("in-force"));
    let form = agreement().document(
        testkit::document(registry::agreements::DocumentKind::Pks)
            .signed("2025-03-03")
            .ends("2027-03-02")
            .number(0, "9/KS/2025"),
    );
    let form = form
        .party(testkit::region("35.73"))
        .party(party(registry::agreements::PartyType::Business, "PT Baru"))
        .build();
    let added = save(&office, None, form.clone());
    assert_eq!(count("signed"), (signed.0 + 1, signed.1 + 1));
    assert_eq!(count("in-force"), (in_force.0 + 1, in_force.1 + 1));
    let letter = office.letter("2020", "2025", "a.pdf");
    assert_eq!(
        (
            letter["counts"]["total"].as_u64(),
            letter["counts"]["kinds"]["ksdpk"].as_u64()
        ),
        (Some(112), Some(91))
    );

    let ended = AgreementForm {
        ended_on: Some(day("2025-03-10")),
        end_reason: Some(EndReason::Agreed),
        ..form
    };
    let ended = save(&office, Some(added), ended);
    let on = |day: &str| {
        let said = office.json(&["list", "--search", "9/KS/2025", "--on", day]);
        text(&said["agreements"][0]["status"]).to_owned()
    };
    assert_eq!(
        (on("2025-03-09"), on("2025-03-10")),
        ("in_force".to_owned(), "terminated".to_owned())
    );
    assert_eq!(
        count("in-force"),
        (in_force.0 + 1, in_force.1 + 1),
        "it was in force on some days of the year"
    );
    let next = office.json(&["recap", "--year", "2026"]);
    let registry = office.open();
    let request = AgreementVoid {
        id: ended.0,
        rev: ended.1,
        reason: "salah catat".into(),
    };
    contract::agreements::void(&registry, &contract::desk::actor(), &request).unwrap();
    drop(registry);
    assert_eq!(
        (count("signed"), count("in-force")),
        (signed, in_force),
        "a void record counts nowhere"
    );
    assert_eq!(
        office.json(&["recap", "--year", "2026"])["total"],
        next["total"],
        "it had ended before 2026"
    );
}

#[test]
fn one_agreement_is_shown_whole() {
    let office = Office::sample("malang");
    let item = &office.json(&["list", "--kind", "ksdd"])["agreements"][0];
    let shown = office.json(&["show", text(&item["id"])]);
    assert_eq!(shown["agreement"]["title"], item["title"]);
    assert_eq!(shown["status"], item["status"]);
    assert!(shown["agreement"]["parties"].as_array().unwrap().len() >= 2);
}

#[test]
fn one_change_for_many_is_tried_made_and_taken_back() {
    let office = Office::sample("malang");
    let list = office.json(&["list", "--kind", "sinergi"]);
    let ids: Vec<&str> = list["agreements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["id"]))
        .collect();
    assert_eq!(ids.len(), 5);
    let change = [
        &["change"],
        &ids[..],
        &["--archive-place", "Lemari 7", "--dry-run"],
    ]
    .concat();
    let tried = office.json(&change);
    assert_eq!(tried["changed"], serde_json::json!([]));
    let change = [&["change"], &ids[..], &["--archive-place", "Lemari 7"]].concat();
    assert_eq!(office.json(&change)["changed"].as_array().unwrap().len(), 5);
    let place = |id: &str| office.json(&["show", id])["agreement"]["documents"][0]["archive_place"].clone();
    assert_eq!(place(ids[0]), "Lemari 7");
    let again = office.json(&change);
    assert_eq!(
        (again["same"].as_u64(), again["changed"].as_array().map(Vec::len)),
        (Some(5), Some(0))
    );
    let undo = [&["undo"], &ids[..]].concat();
    assert_eq!(office.json(&undo)["undone"].as_array().unwrap().len(), 5);
    assert_ne!(place(ids[0]), "Lemari 7");
    let told = office.json(&["history", "--limit", "6"]);
    let said: Vec<&str> = told["operations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["action"]))
        .collect();
    assert_eq!(said[..5], ["agreement.undo"; 5]);
    assert_eq!(said[5], "agreement.change_many");
    office.run(&["change", ids[0]]).problem(1, "bulk.nothing");
    office
        .run(&["change", "tidak-ada", "--archive-place", "x"])
        .problem(1, "agreement.not_found");
    office
        .run(&["change", ids[0], "--funding-set", "emas"])
        .problem(1, "change.unknown_word");
}
