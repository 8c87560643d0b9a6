//! A consolidated recap to print in tests.

use super::{annex, counts, malang};
use letters::paper::{Block, Table};
use letters::*;

/// A consolidated recap of three offices: one with agreements, one without, one that has not reported.
pub fn letter() -> LetterData {
    let column = |id: &str, heading: &str, weight, align| Column {
        id: id.into(),
        heading: heading.into(),
        weight,
        align,
    };
    let row = |cells: [&str; 4]| cells.map(Cell::from).to_vec();
    let overview = Table {
        sums: vec![
            row(["", "Jumlah per daerah", "6", ""]),
            row(["", "Jumlah per naskah unik", "5", ""]),
        ],
        ..Table::plain(
            vec![
                column("no", "No.", 4, Align::Center),
                column("office", "Daerah", 40, Align::Left),
                column("sum", "Jumlah", 10, Align::Right),
                column("remark", "Keterangan", 30, Align::Left),
            ],
            vec![
                row(["1", "Provinsi Jawa Timur", "6", "Lampiran II"]),
                row(["2", "Kota Batu", "0", "Lampiran III"]),
                row(["3", "Kota Blitar", "-", "Belum mengirim"]),
            ],
        )
    };
    let of_kinds = counts(&[(Kind::Ksdd, 4), (Kind::Ksdpk, 2)]);
    let columns = ["no", "title", "parties"];
    let columns = columns.map(|id| column(id, id, 10, Align::Left)).to_vec();
    LetterData {
        subject: "Rekapitulasi Gabungan Pelaksanaan Kerja Sama Daerah".into(),
        body: Body {
            template: Template::Consolidated,
            region: "Provinsi Jawa Timur".into(),
            period: "Semester II Tahun 2025".into(),
            scope: Scope::InForce,
            counts: of_kinds.clone(),
            consolidation: Some(Consolidation {
                per_document: counts(&[(Kind::Ksdd, 3), (Kind::Ksdpk, 2)]),
                offices: 3,
                reported: 2,
                absent: vec!["Kota Blitar".into()],
                earlier: Vec::new(),
                disputed: 1,
                refused: 0,
            }),
        },
        annex: None,
        annexes: vec![
            NumberedAnnex::Blocks {
                blocks: vec![
                    Block::title(["REKAPITULASI GABUNGAN", "PROVINSI JAWA TIMUR"]),
                    Block::Table(overview),
                ],
            },
            NumberedAnnex::Table {
                table: annex(&of_kinds, columns, vec!["PROVINSI JAWA TIMUR".into()]),
            },
            NumberedAnnex::Blocks {
                blocks: vec![
                    Block::title(["KOTA BATU"]),
                    Block::text("Pada Semester II Tahun 2025 tidak ada kerja sama daerah Kota Batu."),
                ],
            },
        ],
        ..malang()
    }
}
