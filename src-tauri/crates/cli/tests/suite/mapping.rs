//! `map ...`: the yearly map without a window.

use crate::tool::{Office, text};
use serde_json::Value;

/// An office of the sample of Malang, with the short name of one of its work units.
fn office() -> (Office, String) {
    let office = Office::empty();
    office.json(&["sample", "malang"]);
    let agreement = &office.json(&["list"])["agreements"][0];
    let unit = text(&agreement["work_units"][0]).to_owned();
    (office, unit)
}

/// The answer to a new row.
pub(crate) fn added(office: &Office, unit: &str, program: &str) -> Value {
    office.json(&[
        "map",
        "add",
        "--year",
        "2031",
        "--urusan",
        "2.15",
        "--program",
        program,
        "--unit",
        unit,
        "--need",
        "Alat uji emisi tidak cukup",
        "--kind",
        "ksdpk",
        "--variant",
        "ksdpk-layanan",
        "--partner",
        "PT Contoh Parkir Cerdas",
        "--partner-type",
        "badan-usaha",
        "--score",
        "plan-fit=4",
        "--from",
        "2031",
        "--to",
        "2033",
        "--confirm",
        "mapping.overlap",
    ])
}

#[test]
fn a_row_is_added_submitted_carried_and_set_from_the_command_line() {
    let (office, unit) = office();
    let row = added(&office, &unit, "Uji Emisi");
    let id = text(&row["id"]).to_owned();
    let shown = office.json(&["map", "show", &id]);
    assert_eq!(shown["priority"]["points"], 100, "25 x 4");
    let submission = office.json(&["map", "submit", &id, "--letter-dated", "2025-01-02"]);
    assert_eq!(submission["map_row_id"], row["id"]);
    assert_eq!(submission["path"], "ksdpk-ours");
    let show = office.json(&["submission", "show", text(&submission["id"])]);
    assert_eq!(
        show["map_row"]["program"], "Uji Emisi",
        "the submission says where it came from"
    );
    let list = office.json(&["map", "list", "--year", "2031", "--state", "submitted"]);
    assert_eq!(list["total"], 1);
    let carried = office.json(&["map", "carry", "--from", "2031"]);
    assert_eq!(
        (&carried["year"], &carried["rows"][0]["carried_from"]),
        (&Value::from(2032), &row["id"])
    );
    let plan = office.json(&[
        "map",
        "plan",
        "--year",
        "2032",
        "--set",
        "mapping-decree",
        "--number",
        "188.45/9",
        "--dated",
        "2025-01-02",
    ]);
    assert_eq!(plan["plans"][0]["number"], "188.45/9");
    assert_eq!(plan["lines"][0]["number"], 1);
}

#[test]
fn a_row_without_a_work_unit_of_the_office_is_refused() {
    let (office, _) = office();
    let said = office.run(&[
        "map",
        "add",
        "--year",
        "2031",
        "--urusan",
        "2.15",
        "--program",
        "P",
        "--unit",
        "Nowhere",
        "--need",
        "N",
        "--kind",
        "ksdpk",
    ]);
    said.problem(1, "mapping.unknown_work_unit");
}

#[test]
fn a_row_that_was_given_up_is_taken_up_again_and_a_mistaken_one_is_made_void() {
    let (office, unit) = office();
    let row = added(&office, &unit, "Uji Emisi");
    let id = text(&row["id"]);
    office.json(&["map", "drop", id, "--reason", "Anggaran dialihkan"]);
    let resumed = office.json(&["map", "resume", id]);
    assert_eq!(resumed["dropped"], Value::Null);
    let voided = office.json(&["map", "void", id, "--reason", "Salah ketik"]);
    assert_eq!(voided["void_reason"], "Salah ketik");
    assert_eq!(
        office.json(&["map", "list", "--year", "2031"])["total"],
        0,
        "a void row is out of every list"
    );
    let history = office.json(&["map", "history", id]);
    assert_eq!(
        history.as_array().map(Vec::len),
        Some(4),
        "nothing of it is forgotten"
    );
    office
        .run(&["map", "plan-void", "gone", "--reason", "Salah"])
        .problem(1, "mapping.no_plan");
}

fn print<'w>(more: &[&'w str]) -> Vec<&'w str> {
    [&["map", "plan", "--year", "2031", "--out"], more].concat()
}

#[test]
fn the_plan_is_printed_as_an_annex_and_one_without_rows_is_refused() {
    let (office, unit) = office();
    office
        .run(&print(&["rencana.pdf"]))
        .problem(1, "mapping.plan_print_empty");
    added(&office, &unit, "Uji Emisi");
    for (name, begins) in [("rencana.pdf", "%PDF"), ("rencana.docx", "PK")] {
        let plan = office.json(&print(&[
            name,
            "--annex-of",
            "mapping-minutes",
            "--kind",
            "ksdpk",
        ]));
        assert_eq!(plan["lines"][0]["number"], 1, "it is told as well");
        let bytes = std::fs::read(office.at(name)).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{name}");
    }
    office
        .run(&print(&["rencana.pdf", "--kind", "ksdd-wajib"]))
        .problem(1, "mapping.plan_print_empty");
}
