//! Papers to print in tests: every kind of block, and a surat dinas.

use chrono::NaiveDate;
use letters::paper::{
    Block, Check, EmblemPlace, Item, LetterHead, Mark, Orientation, Pair, PaperDoc, Signer, Style, Table,
    blank,
};
use letters::{Addressee, Align, Cell, Column, Group};

pub const LONG: &str = "PARA PIHAK setuju dan sepakat untuk melaksanakan kerja sama pengelolaan sampah lintas daerah \
    sesuai dengan kedudukan dan kewenangan masing-masing, dengan ketentuan dan syarat-syarat sebagaimana diatur \
    dalam pasal-pasal berikut, menurut Pasal 17 ayat (2) Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020.";

pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
}

pub fn signer(above: &[&str], name: &str) -> Signer {
    Signer {
        above: above.iter().map(|s| (*s).to_owned()).collect(),
        name: name.to_owned(),
        below: vec![],
    }
}

pub fn columns() -> Vec<Column> {
    [
        ("no", "No.", 1, Align::Center),
        ("what", "Kriteria", 8, Align::Left),
        ("yes", "Ya", 1, Align::Center),
        ("no", "Tidak", 1, Align::Center),
        ("note", "Catatan", 5, Align::Left),
    ]
    .map(|(id, heading, weight, align)| Column {
        id: id.into(),
        heading: heading.into(),
        weight,
        align,
    })
    .to_vec()
}

pub fn row(n: usize) -> Vec<Cell> {
    vec![
        n.to_string().into(),
        format!("Kesesuaian butir ke-{n} dengan rencana pembangunan jangka menengah daerah").into(),
        if n.is_multiple_of(2) { "\u{221a}" } else { "" }.into(),
        Cell::default(),
        Cell::default(),
    ]
}

/// Every kind of block on upright sheets, then a table on a sheet turned sideways.
pub fn everything() -> PaperDoc {
    let mut paper = PaperDoc::new("Naskah dengan segala isi", day());
    paper.blocks = vec![
        Block::Emblems {
            left: EmblemPlace::Frame("Logo pihak ketiga".into()),
            centre: EmblemPlace::Empty,
            right: EmblemPlace::Picture(super::malang().letterhead.emblem.unwrap()),
        },
        Block::title([
            "KESEPAKATAN BERSAMA",
            "ANTARA",
            "PEMERINTAH KOTA MALANG",
            "DAN",
            "PT PEMBANGUNAN CONTOH",
            "TENTANG",
            "PENGELOLAAN SAMPAH LINTAS DAERAH DENGAN JUDUL YANG LEBIH PANJANG DARI SATU BARIS",
        ]),
        Block::title(["NOMOR : ..............."]),
        Block::text(format!("Pada hari ini, {}, tanggal {}: ", blank(12), blank(20))),
        Block::Pairs {
            rows: vec![
                Pair {
                    mark: "I.".into(),
                    label: vec!["Budi Contoh".into(), "(nama tanpa gelar)".into()],
                    value: vec![LONG.into()],
                },
                Pair {
                    mark: "II.".into(),
                    label: vec![blank(40)],
                    value: vec![LONG.into()],
                },
            ],
        },
        Block::Clause {
            label: "Pasal 1".into(),
            title: "MAKSUD DAN TUJUAN".into(),
        },
        Block::Paragraph {
            text: LONG.into(),
            style: Style::Indented,
        },
        Block::List {
            marks: vec![Mark::Ayat, Mark::Letter],
            items: vec![
                Item::new(0, LONG),
                Item::new(1, "huruf a"),
                Item::new(1, LONG),
                Item::new(0, "ayat kedua"),
            ],
        },
        Block::heading("B. Kelengkapan"),
        Block::Checklist {
            items: vec![
                Check {
                    ticked: true,
                    text: "Kerangka acuan kerja".into(),
                    note: "Permendagri 22/2020 Pasal 7 ayat (2)".into(),
                },
                Check {
                    ticked: false,
                    text: LONG.into(),
                    note: String::new(),
                },
            ],
        },
        Block::heading("C. Catatan"),
        Block::Fill { lines: 3 },
        Block::Signatures {
            signers: vec![
                signer(&["PIHAK KEDUA,"], &blank(30)),
                signer(&["PIHAK KESATU,"], "BUDI CONTOH"),
            ],
            align: Align::Center,
        },
        Block::Turn {
            orientation: Orientation::Landscape,
        },
        Block::title(["TELAAHAN"]),
        Block::Table(Table {
            groups: vec![Group {
                title: "A. Kriteria umum".into(),
                rows: (1..=30).map(row).collect(),
                subtotal: String::new(),
            }],
            ..Table::plain(columns(), vec![])
        }),
        Block::Signatures {
            signers: vec![signer(
                &[
                    "Malang, 2 Maret 2026",
                    "a.n. WALI KOTA MALANG",
                    "SEKRETARIS DAERAH,",
                ],
                "Budi Contoh, S.H.",
            )],
            align: Align::Left,
        },
    ];
    paper.foot = "Naskah kerja; isi titik-titik dengan tangan".into();
    paper
}

pub fn surat_dinas() -> PaperDoc {
    let recap = super::malang();
    let mut paper = PaperDoc::new("Surat penawaran", day());
    paper.letterhead = Some(recap.letterhead);
    paper.letter = Some(LetterHead {
        place_date: "Malang, 2 Maret 2026".into(),
        number: "100.2.2.3/      /2026".into(),
        nature: "Penting".into(),
        attachment: "1 (satu) berkas".into(),
        subject: "Penawaran kerja sama pengelolaan sampah lintas daerah".into(),
        addressee: Addressee {
            lines: vec!["Bupati Malang".into()],
            place: "Kepanjen".into(),
        },
    });
    for _ in 0..3 {
        paper.blocks.push(Block::Paragraph {
            text: LONG.into(),
            style: Style::Indented,
        });
    }
    paper.blocks.push(Block::Signatures {
        signers: vec![signer(&["WALI KOTA MALANG,"], "Budi Contoh")],
        align: Align::Left,
    });
    paper.copies = vec!["Gubernur Jawa Timur".into(), "Ketua DPRD Kota Malang".into()];
    paper
}
