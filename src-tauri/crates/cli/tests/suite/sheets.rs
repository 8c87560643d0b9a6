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

#[test]
fn forms_that_came_back_are_taken_together_and_told_one_by_one() {
    let office = Office::sample("malang");
    let form = [
        "sheet",
        "template",
        "mapping",
        "--year",
        "2027",
        "--out",
        "formulir.xlsx",
    ];
    let made = office.json(&form);
    assert_eq!(made["tables"][0]["name"], "Formulir pemetaan");
    let folder = office.at("kembali");
    std::fs::create_dir(&folder).unwrap();
    let heading = "Tahun pemetaan;Perangkat daerah;Urusan pemerintahan;Program;Potensi atau permasalahan;\
        Jenis kerja sama yang direncanakan\n";
    let row = |need: &str| format!("2027;Dishub;Perhubungan;Parkir;{need};KSDPK\n");
    let write =
        |name: &str, rows: &str| std::fs::write(folder.join(name), format!("{heading}{rows}")).unwrap();
    write("a.csv", &format!("{}{}", row("Parkir liar"), row("Parkir malam")));
    // What another form told already is known before anything is written.
    write(
        "b.csv",
        &format!("{}{}", row("Parkir liar"), row("Parkir sekolah")),
    );
    std::fs::write(folder.join("c.xlsx"), b"PK\x03\x04 rusak").unwrap();
    std::fs::copy(office.at("formulir.xlsx"), folder.join("kosong.xlsx")).unwrap();
    let folder = folder.to_str().unwrap();
    let before = office.json(&["map", "list", "--year", "2027"]);
    let import = ["import", folder, "--as", "mapping"];
    let tried = office.json(&[&import[..], &["--dry-run"]].concat());
    assert_eq!(office.json(&["map", "list", "--year", "2027"]), before);
    let done = office.json(&import);
    for told in [&tried, &done] {
        let files = told["files"].as_array().unwrap();
        let counts: Vec<_> = files
            .iter()
            .map(|file| {
                let many = |list: &str| file[list].as_array().map(Vec::len);
                (text(&file["file"]), many("accepted"), many("duplicates"))
            })
            .collect();
        assert_eq!(
            counts,
            [
                ("a.csv", Some(2), Some(0)),
                ("b.csv", Some(1), Some(1)),
                ("c.xlsx", None, None),
                ("kosong.xlsx", Some(0), Some(0)),
            ]
        );
        assert!(!text(&files[2]["problem"]["hint"]).is_empty(), "{told}");
    }
    assert_eq!(tried["files"][0]["import"], serde_json::Value::Null);
    // Each file can be taken back by itself.
    let second = text(&done["files"][1]["import"]["id"]);
    office.json(&["import", "undo", second]);
    let rows = office.json(&["map", "list", "--year", "2027"]);
    assert_eq!(
        rows["total"].as_u64(),
        before["total"].as_u64().map(|total| total + 2)
    );
}

#[test]
fn a_form_without_a_place_for_it_says_what_is_missing() {
    let office = Office::sample("malang");
    let unit = [
        "sheet",
        "template",
        "mapping",
        "--unit",
        "Tidak ada",
        "--out",
        "x.xlsx",
    ];
    office.run(&unit).problem(1, "monitoring.unknown_unit");
    let year = [
        "sheet", "template", "mapping", "--year", "1999", "--out", "x.xlsx",
    ];
    office.run(&year).problem(1, "mapping.year");
    let empty = office.at("kosong");
    std::fs::create_dir(&empty).unwrap();
    let empty = empty.to_str().unwrap();
    office.run(&["import", empty]).problem(1, "import.no_files");
    office
        .run(&["import", empty, "--sheet", "A"])
        .problem(1, "import.one_file");
}
