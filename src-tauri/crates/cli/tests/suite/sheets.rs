//! `sheet` and the way back of `import`, as a person at a terminal meets them.

use crate::tool::{Office, sha256, text};
use ::sheets::{Limits, read};

#[test]
fn a_list_goes_out_whole_or_as_asked_and_says_what_was_written() {
    let office = Office::sample("malang");
    let all = office.json(&["sheet", "register", "--out", "semua.xlsx"]);
    let file = office.at("semua.xlsx");
    assert_eq!(all["tables"][0]["rows"], 111);
    assert_eq!(text(&all["sha256"]), sha256(&file));
    let book = read::book(&std::fs::read(&file).unwrap(), &Limits::OFFICE).unwrap();
    assert_eq!(book.sheets[0].name, "Kerja sama");
    let some = ["sheet", "register", "--kind", "sinergi", "--out", "sinergi.csv"];
    assert_eq!(office.json(&some)["tables"][0]["rows"], 5);
    let text = std::fs::read_to_string(office.at("sinergi.csv")).unwrap();
    assert_eq!(text.matches("\"Sinergi\"").count(), 5);
}

#[test]
fn another_ending_and_a_place_that_is_not_there_are_refused_and_nothing_is_written() {
    let office = Office::sample("malang");
    let ending = office
        .run(&["sheet", "register", "--out", "semua.pdf"])
        .problem(1, "sheet.ending");
    assert!(text(&ending["hint"]).contains(".xlsx"), "{ending}");
    assert!(!office.at("semua.pdf").exists());
    office.run(&["sheet", "register"]).problem(2, "usage.missing");
    let semester = [
        "sheet",
        "monitoring",
        "--year",
        "2025",
        "--semester",
        "3",
        "--out",
        "x.xlsx",
    ];
    office.run(&semester).problem(1, "period.semester");
    assert!(!office.at("x.xlsx").exists());
}

#[test]
fn what_went_out_in_a_letter_is_not_taken_back() {
    let office = Office::sample("malang");
    let list = office.at("lama.csv");
    let rows = "Judul;Mitra;Nomor;Tanggal TTD;Tanggal Berakhir\n\
        Penerangan jalan lama;CV Terang;913/2024;13/02/2024;12/02/2026\n";
    std::fs::write(&list, rows).unwrap();
    let import = office.json(&["import", list.to_str().unwrap()]);
    let id = text(&import["import"]["id"]).to_owned();
    office.letter("2020", "2025", "surat.pdf");
    let refused = office.run(&["import", "undo", &id]).problem(1, "import.left");
    assert!(!text(&refused["hint"]).is_empty());
    let found = office.json(&["list", "--search", "penerangan jalan lama"]);
    assert_eq!(found["total"], 1, "it is still there");
}
