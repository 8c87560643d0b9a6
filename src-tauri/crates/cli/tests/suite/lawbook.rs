//! `lawbook`: what holds, and what is wrong with the rules an office laid over it.

use crate::tool::{Office, text};

#[test]
fn faulty_rules_of_the_office_are_refused_with_file_line_and_reason_and_the_others_go_on() {
    let office = Office::new();
    let folder = office.register().join("rules");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(
        folder.join("clocks.toml"),
        "[[clock]]\nid = \"offer-answer\"\nnama = \"Tanggapan\"\n",
    )
    .unwrap();
    let refused = office.run(&["lawbook", "show"]).problem(1, "rules.refused");
    assert!(
        text(&refused["message"])
            .contains("clocks.toml baris 3 tidak dapat dipakai: isian nama tidak dikenal."),
        "{refused}"
    );
    let paths = office.json(&["submission", "paths"]);
    assert_eq!(
        paths.as_array().map(Vec::len),
        Some(10),
        "the program's rules hold"
    );
}
