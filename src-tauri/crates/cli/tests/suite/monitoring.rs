//! `monitor ...`: a year of monitoring without a window.

use crate::tool::{Office, text};
use serde_json::Value;

const FIRST: [&str; 4] = ["--year", "2025", "--semester", "1"];

fn monitor(office: &Office, words: &[&str]) -> Value {
    office.json(&[&["monitor"], words].concat())
}

/// An agreement of the sample in force in the first semester of 2025 of which nothing is monitored yet.
fn unmonitored(office: &Office) -> String {
    let found = monitor(
        office,
        &[
            &["list"],
            &FIRST[..],
            &["--missing", "work-unit", "--kind", "ksdpk"],
        ]
        .concat(),
    );
    let mut lines = found["agreements"].as_array().unwrap().iter();
    text(&lines.find(|line| line["targets"] == 0).unwrap()["id"]).to_owned()
}

#[test]
fn what_an_agreement_was_to_bring_what_it_brought_and_how_it_is_judged_is_recorded_and_shown() {
    let office = Office::sample("malang");
    let id = unmonitored(&office);
    let target = monitor(
        &office,
        &[
            "target",
            "add",
            &id,
            "--name",
            "Kegiatan",
            "--measure",
            "volume",
            "--unit",
            "kegiatan",
            "--planned",
            "12,5",
            "--year",
            "2025",
        ],
    );
    let target = text(&target["id"]).to_owned();
    monitor(&office, &["target", "change", &target, "--planned", "10"]);
    monitor(
        &office,
        &[&["realise", &target, "--amount", "4"], &FIRST[..]].concat(),
    );
    monitor(
        &office,
        &[&["realise", &target, "--amount", "5"], &FIRST[..]].concat(),
    );
    monitor(
        &office,
        &[
            &[
                "progress",
                &id,
                "--development",
                "Berjalan",
                "--problems",
                "Jadwal mundur",
            ],
            &FIRST[..],
        ]
        .concat(),
    );
    let trend = monitor(&office, &["trend", &id]);
    assert_eq!(
        trend["semesters"][0]["shares"][0]["percent"], 5_000,
        "5 of 10: the second amount corrects the first: {trend}"
    );
    let report = monitor(&office, &[&["report", &id], &FIRST[..]].concat());
    let items = report.as_array().unwrap();
    assert_eq!(items.len(), 9, "the nine items of Pasal 17(5) and 39(5)");
    let empty: Vec<&str> = items
        .iter()
        .filter(|item| item["empty"] == true)
        .map(|item| text(&item["id"]))
        .collect();
    assert_eq!(empty, ["efforts", "other"], "what is still to be written");

    std::fs::write(
        office.at("jawaban.json"),
        r#"{"output": "all", "volume": 50, "problems": "Jadwal"}"#,
    )
    .unwrap();
    let evaluate = [
        "evaluate",
        &id,
        "--form",
        "work-unit",
        "--year",
        "2025",
        "--round",
        "1",
        "--on",
        "2025-07-10",
        "--by",
        "Dinas Pendidikan",
    ];
    let with = |words: &[&str]| -> Vec<String> {
        let all = ["monitor"].iter().chain(&evaluate).chain(words);
        all.map(|word| (*word).to_owned()).collect()
    };
    let saved = office.json(&with(&["--answers", "jawaban.json", "--answer", "benefit=part"]));
    // (2 x 100 + 2 x 50) / 4 = 75: dilanjutkan, which nobody had to name.
    assert_eq!(
        (&saved["score"], &saved["recommendation"]),
        (&7_500.into(), &"dilanjutkan".into())
    );
    let refused = office
        .run(&with(&["--answer", "output=splendid"]))
        .problem(1, "form.refused");
    let codes: Vec<&str> = refused["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| text(&field["code"]))
        .collect();
    assert!(codes.contains(&"monitoring.unknown_answer"), "{refused}");
    monitor(
        &office,
        &["void", text(&saved["id"]), "--reason", "salah kerja sama"],
    );
    monitor(
        &office,
        &[&["retract", &target, "--reason", "salah semester"], &FIRST[..]].concat(),
    );
    monitor(
        &office,
        &["target", "remove", &target, "--reason", "tidak dipakai"],
    );
    let shown = monitor(&office, &["show", &id]);
    assert_eq!(
        shown["targets"][0]["void_reason"], "tidak dipakai",
        "kept, with its reason"
    );
    assert_eq!(shown["realisations"][0]["void_reason"], "salah semester");
    assert_eq!(shown["evaluations"][0]["void_reason"], "salah kerja sama");
}

#[test]
fn the_sample_shows_who_has_not_filled_in_yet() {
    let office = Office::sample("malang");
    let all = monitor(&office, &[&["list"], &FIRST[..]].concat());
    let total = all["total"].as_u64().unwrap();
    assert_eq!(
        all["counts"]["agreements"], total,
        "without a filter the list is the whole semester"
    );
    for part in [
        "progress",
        "realisation",
        "work-unit",
        "tkksd",
        "cooperation-unit",
    ] {
        let of = |filter: &str| {
            let found = monitor(&office, &[&["list"], &FIRST[..], &[filter, part]].concat());
            found["total"].as_u64().unwrap()
        };
        let (filled, missing) = (of("--filled"), of("--missing"));
        assert!(
            filled > 0 && missing > 0,
            "{part}: some have it ({filled}) and some have not ({missing})"
        );
        if part == "realisation" {
            assert!(
                filled + missing < total,
                "of an agreement without targets nothing is asked"
            );
        } else {
            assert_eq!(filled + missing, total, "{part} is there or it is missing");
        }
    }
    let names: std::collections::BTreeSet<&str> = all["agreements"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|line| line["recommendation"].as_str())
        .collect();
    assert!(names.len() >= 3, "recommendations differ: {names:?}");
    let unknown = [&["monitor", "list"], &FIRST[..], &["--missing", "weather"]].concat();
    office.run(&unknown).problem(1, "monitoring.unknown_part");
}
