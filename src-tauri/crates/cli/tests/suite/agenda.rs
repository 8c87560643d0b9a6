//! `agenda`: what is due, with its day and its article.

use crate::tool::{Office, text};
use serde_json::Value;

fn list<'v>(value: &'v Value, key: &str) -> &'v Vec<Value> {
    value[key].as_array().unwrap_or_else(|| panic!("{key}: {value}"))
}

#[test]
fn an_offer_of_another_region_is_due_thirty_days_after_it_came() {
    let office = Office::new();
    let saved = office.json(&[
        "submission",
        "new",
        "--path",
        "ksdd-voluntary",
        "--initiative",
        "theirs",
        "--title",
        "Promosi Pariwisata Antardaerah",
        "--region",
        "35.79",
    ]);
    assert_eq!(
        (text(&saved["proposer_type"]), text(&saved["proposer_name"])),
        ("region", "Kota Batu")
    );
    let id = text(&saved["id"]);
    office.json(&[
        "submission",
        "record",
        id,
        "offer",
        "incoming-offer",
        "number=500.13/8/35.79/2025",
        "date=2025-03-03",
        "sent=2025-03-03",
        "received=2025-03-05",
        "--on",
        "2025-03-05",
    ]);
    office.json(&["submission", "finish", id, "offer", "--on", "2025-03-05"]);
    let agenda = office.json(&["agenda", "--on", "2025-03-20"]);
    let entry = &agenda[0];
    assert_eq!(text(&entry["due"]), "2025-04-04", "{agenda}");
    assert_eq!(
        text(&entry["name"]),
        "Tanggapan daerah atas penawaran dari daerah lain"
    );
    assert_eq!(entry["subject"]["id"], *id);
    let cited: Vec<&str> = list(entry, "citations")
        .iter()
        .map(|one| text(&one["reference"]))
        .collect();
    assert_eq!(cited, ["PM22 8(3)", "PM22 8(6)"]);
    assert!(text(&entry["sentence"]).contains("4 April 2025"), "{entry}");
    let soon = office.json(&["agenda", "--on", "2025-03-06", "--days", "1"]);
    assert!(
        !soon.to_string().contains("2025-04-04"),
        "not due within a day: {soon}"
    );
    let late = office.json(&["agenda", "--on", "2025-05-01"]);
    assert_eq!(
        (&late[0]["over"], &late[0]["days_left"]),
        (&Value::from(true), &Value::from(-27))
    );
}

#[test]
fn the_agenda_of_a_sample_names_what_is_due_on_a_fixed_day() {
    let office = Office::sample("malang");
    let said = office.json(&["agenda", "--on", "2026-01-05", "--days", "30"]);
    let due: Vec<(&str, &str)> = said
        .as_array()
        .unwrap()
        .iter()
        // Submissions of a sample are as old as the sample; what is agreed has fixed days.
        .filter(|entry| entry["subject"]["about"] != "submission" && text(&entry["due"]) < "2026-02-05")
        .map(|entry| (text(&entry["due"]), text(&entry["name"])))
        .collect();
    let expected = [
        (
            "2025-12-31",
            "Daftar rencana program dan kegiatan Kerja Sama Wajib",
        ),
        (
            "2025-12-31",
            "Keputusan Kepala Daerah tentang daftar rencana KSDPK",
        ),
        ("2025-12-31", "Rapat pleno TKKSD"),
        ("2026-01-14", "Pemantauan dan evaluasi berkala"),
        ("2026-01-14", "Pengisian perkembangan dan realisasi semester"),
        ("2026-01-16", "Berakhirnya jangka waktu kerja sama"),
        ("2026-01-18", "Berakhirnya jangka waktu kerja sama"),
        ("2026-01-30", "Berakhirnya jangka waktu kerja sama"),
        ("2026-01-31", "Laporan tahunan Sinergi kepada Gubernur"),
        ("2026-01-31", "Laporan semester KSDD"),
        ("2026-01-31", "Laporan semester KSDPK"),
        ("2026-01-31", "Laporan enam bulanan Sinergi"),
        ("2026-01-31", "Laporan tahunan TKKSD"),
        ("2026-01-31", "Laporan semester TKKSD"),
    ];
    assert_eq!(due, expected, "in the order of their days");
    for entry in said.as_array().unwrap() {
        assert!(
            !text(&entry["sentence"]).is_empty() && !list(entry, "citations").is_empty(),
            "{entry}"
        );
    }
}

#[test]
fn the_agenda_is_printed_or_drafted_further_as_its_file_is_called() {
    let office = Office::sample("malang");
    for (name, begins) in [("agenda.pdf", "%PDF"), ("agenda.docx", "PK")] {
        let listed = office.json(&["agenda", "--on", "2026-01-05", "--out", name]);
        assert!(!listed.as_array().unwrap().is_empty(), "it is listed as well");
        let bytes = std::fs::read(office.at(name)).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{name}");
    }
}
