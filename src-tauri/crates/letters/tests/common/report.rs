//! A letter with a report behind it to print in tests.

use super::{counts, malang};
use chrono::NaiveDate;
use letters::paper::{Block, Item, Mark, Orientation, Style, Table};
use letters::*;

/// The TKKSD of Kota Malang to its Wali Kota, with a report of every kind of block behind the letter.
pub fn letter() -> LetterData {
    let column = |id: &str, heading: &str, weight| Column {
        id: id.into(),
        heading: heading.into(),
        weight,
        align: Align::Left,
    };
    let columns = || {
        vec![
            column("no", "No.", 4),
            column("title", "Judul dan Bentuk Naskah (a, b)", 30),
            column("problem", "Permasalahan (g)", 30),
        ]
    };
    let row = |i: usize| {
        vec![
            Cell::from(i.to_string()),
            Cell::from(format!(
                "Pengelolaan parkir berlangganan tahap {i}, sampai 31 Desember 2026"
            )),
            Cell::from("Papan tarif belum terpasang di seluruh titik parkir."),
        ]
    };
    LetterData {
        date: NaiveDate::from_ymd_opt(2026, 1, 5).unwrap(),
        subject: "Laporan TKKSD Kota Malang Semester II Tahun 2025".into(),
        addressee: Addressee {
            lines: vec!["Wali Kota Malang".into()],
            place: "Malang".into(),
        },
        body: Body {
            template: Template::TkksdSemester,
            region: "Kota Malang".into(),
            period: "Semester II Tahun 2025".into(),
            scope: Scope::InForce,
            counts: counts(&[(Kind::Ksdd, 16), (Kind::Ksdpk, 90), (Kind::Sinergi, 5)]),
            consolidation: None,
        },
        copies: Vec::new(),
        annex: None,
        enclosure: vec![
            Block::title(["LAPORAN SEMESTER", "KOTA MALANG"]),
            Block::heading("A. Dasar"),
            Block::points([
                "Pasal 46 ayat (2) huruf j.",
                "Pasal 17 ayat (5) dan Pasal 39 ayat (5).",
            ]),
            Block::text("Pada Semester II Tahun 2025 berlaku 111 (seratus sebelas) kerja sama."),
            Block::List {
                marks: vec![Mark::Letter],
                items: vec![Item::new(0, "Menghimpun laporan dari Perangkat Daerah.")],
            },
            Block::Table(Table::plain(columns(), (1..=4).map(row).collect())),
            Block::Fill { lines: 3 },
            Block::Turn {
                orientation: Orientation::Landscape,
            },
            Block::Paragraph {
                text: "Huruf menunjuk butir pasal.".into(),
                style: Style::Note,
            },
            Block::Table(Table {
                size: 8,
                ..Table::plain(columns(), (1..=30).map(row).collect())
            }),
        ],
        ..malang()
    }
}
