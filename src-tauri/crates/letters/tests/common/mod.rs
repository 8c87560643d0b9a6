//! Letters to print in tests: made up, but as long and awkward as real ones.
#![allow(
    dead_code,
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing
)]

pub mod consolidated;
pub mod paper;
pub mod report;

use chrono::NaiveDate;
use letters::*;

const TITLES: &str = include_str!("../../../../../tests/fixtures/letters/titles.txt");
const EMBLEM: &[u8] = include_bytes!("../../../../../tests/fixtures/letters/emblem.png");

const PARTNERS: [&str; 8] = [
    "PT. Bank Pembangunan Daerah Jawa Timur, Tbk.",
    "Universitas Brawijaya",
    "Pemerintah Kabupaten Malang",
    "Perkumpulan Keluarga Berencana Indonesia Jawa Timur",
    "Balai Besar Pengawas Obat dan Makanan di Surabaya",
    "BPJS Ketenagakerjaan Cabang Malang",
    "PT. Solusi Pelayanan Perkotaan Terintegrasi Nusantara (Perseroda)",
    "Pemerintah Kota Batu",
];
const UNITS: [&str; 6] = [
    "Dinas Pekerjaan Umum, Penataan Ruang, Perumahan dan Kawasan Permukiman",
    "Dinas Perhubungan",
    "Badan Pendapatan Daerah",
    "Bagian Kerja Sama Sekretariat Daerah",
    "Dinas Kesehatan",
    "Dinas Komunikasi dan Informatika",
];
const AFFAIRS: [&str; 5] = [
    "pekerjaan umum dan penataan ruang",
    "perhubungan",
    "kesehatan",
    "administrasi kependudukan dan pencatatan sipil",
    "komunikasi dan informatika",
];
const MONTHS: [&str; 12] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
];

pub fn assets() -> Assets {
    let mut assets = Assets::built_in();
    assets.add_emblem(EMBLEM.to_vec());
    assets
}

fn emblem() -> Option<String> {
    Some(Assets::built_in().add_emblem(EMBLEM.to_vec()))
}

pub fn title(n: usize) -> String {
    let titles: Vec<&str> = TITLES.lines().collect();
    titles[n * 7 % titles.len()]
        .replace("Samarinda", "Malang")
        .replace("SAMARINDA", "MALANG")
}

pub fn number(n: usize) -> String {
    format!("100.3.7.1/{}/35.73.112/{}", 11 + n, 2020 + n % 6)
}

pub fn signed(n: usize) -> NaiveDate {
    let day = |k: usize| u32::try_from(k).unwrap();
    NaiveDate::from_ymd_opt(
        2020 + i32::try_from(n % 6).unwrap(),
        day(n % 12 + 1),
        day(n % 28 + 1),
    )
    .unwrap()
}

pub fn partner_number(n: usize) -> String {
    format!(
        "{:03}/PKS/DIR-{}/{}/{}",
        n * 3 % 997,
        PARTNERS[n % 8].len(),
        MONTHS[n % 12],
        2020 + n % 6
    )
}

/// Value of a column for the n-th agreement.
pub fn value(id: &str, n: usize) -> Cell {
    let one = |text: String| Cell(vec![text]);
    match id {
        "no" => one((n + 1).to_string()),
        "title" => one(title(n)),
        "form" => one(["Perjanjian Kerja Sama", "Kesepakatan Bersama", "Nota Kesepakatan"][n % 3].into()),
        "parties" => Cell(vec![
            "1. Pemerintah Kota Malang".into(),
            format!("2. {}", PARTNERS[n % 8]),
        ]),
        "numbers" => Cell(vec![number(n), partner_number(n), long_date(signed(n))]),
        "affair" => one(AFFAIRS[n % 5].into()),
        "purpose" => one(
            "Meningkatkan mutu pelayanan kepada masyarakat melalui pemanfaatan sumber daya kedua pihak."
                .into(),
        ),
        "object" => one("Penyelenggaraan pelayanan publik di Kota Malang".into()),
        "scope" => one("Penyediaan data, pendampingan teknis, pelatihan, dan pemantauan bersama".into()),
        "term" => one(format!(
            "{} s.d. {}",
            long_date(signed(n)),
            long_date(signed(n + 6 * 5))
        )),
        "unit" => one(UNITS[n % 6].into()),
        "funding" => one(if n.is_multiple_of(4) {
            "Rp4.591.445.131,00 (APBD)".into()
        } else {
            "APBD dan para pihak".into()
        }),
        "status" => one(["Berjalan", "Akan berakhir", "Berakhir"][n % 3].into()),
        "problem" if n % 9 == 4 => one("Pertukaran data belum berjalan karena perbedaan format.".into()),
        "remedy" if n % 9 == 4 => one("Disepakati format baku dan uji coba pada triwulan berikutnya.".into()),
        "problem" | "remedy" => one("-".into()),
        "other" => one("-".into()),
        _ if n % 11 == 3 => one("Perpanjangan kedua".into()),
        _ => Cell::default(),
    }
}

pub fn column(id: &str, heading: &str, weight: u16, align: Align) -> Column {
    Column {
        id: id.into(),
        heading: heading.into(),
        weight,
        align,
    }
}

/// Every item of Pasal 17(5)/39(5) and what offices add: 16 columns.
pub fn all_columns() -> Vec<Column> {
    use Align::{Center, Left};
    vec![
        column("no", "No.", 20, Center),
        column("title", "Judul", 120, Left),
        column("form", "Bentuk Naskah", 50, Left),
        column("parties", "Para Pihak", 85, Left),
        column("numbers", "Nomor dan Tanggal", 90, Left),
        column("affair", "Urusan", 60, Left),
        column("purpose", "Maksud dan Tujuan", 75, Left),
        column("object", "Objek", 60, Left),
        column("scope", "Ruang Lingkup", 70, Left),
        column("term", "Jangka Waktu", 60, Left),
        column("unit", "Perangkat Daerah", 65, Left),
        column("funding", "Pembiayaan", 60, Left),
        column("status", "Status", 45, Left),
        column("problem", "Permasalahan", 60, Left),
        column("remedy", "Upaya Penyelesaian", 60, Left),
        column("note", "Keterangan", 50, Left),
    ]
}

/// The nine items of Pasal 17(5) with number and date: what most offices print.
pub fn short_columns() -> Vec<Column> {
    let keep = [
        "no", "title", "form", "parties", "numbers", "object", "term", "status",
    ];
    all_columns()
        .into_iter()
        .filter(|c| keep.contains(&c.id.as_str()))
        .collect()
}

pub fn kind_title(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Ksdd => ("Kerja Sama Daerah dengan Daerah Lain (KSDD)", "KSDD"),
        Kind::Ksdpk => ("Kerja Sama Daerah dengan Pihak Ketiga (KSDPK)", "KSDPK"),
        Kind::Sinergi => ("Sinergi Perencanaan dan Pelaksanaan Pembangunan", "Sinergi"),
        Kind::Ksdpl => (
            "Kerja Sama Daerah dengan Pemerintah Daerah di Luar Negeri (KSDPL)",
            "KSDPL",
        ),
        Kind::Ksdll => ("Kerja Sama Daerah dengan Lembaga di Luar Negeri (KSDLL)", "KSDLL"),
        Kind::Legacy => ("Kerja Sama Menurut Ketentuan Sebelumnya", "ketentuan sebelumnya"),
    }
}

pub fn annex(counts: &[KindCount], columns: Vec<Column>, title: Vec<String>) -> Annex {
    let mut n = 0;
    let groups = counts
        .iter()
        .enumerate()
        .map(|(g, c)| {
            let (name, short) = kind_title(c.kind);
            let rows = (0..c.count)
                .map(|_| {
                    n += 1;
                    columns.iter().map(|col| value(&col.id, n - 1)).collect()
                })
                .collect();
            Group {
                title: format!("{}. {name}", char::from(b'A' + u8::try_from(g).unwrap())),
                rows,
                subtotal: format!("Jumlah {short}: {}", figure_and_words(c.count)),
            }
        })
        .collect();
    let total: u64 = counts.iter().map(|c| c.count).sum();
    Annex {
        title,
        columns,
        groups,
        total: format!("JUMLAH SELURUHNYA: {}", figure_and_words(total)),
        sums: Vec::new(),
    }
}

pub fn counts(list: &[(Kind, u64)]) -> Vec<KindCount> {
    list.iter()
        .map(|(kind, count)| KindCount {
            kind: *kind,
            count: *count,
        })
        .collect()
}

fn kop_line(text: &str, size: u8, bold: bool) -> LetterheadLine {
    LetterheadLine {
        text: text.into(),
        size,
        bold,
    }
}

pub fn secretariat() -> Letterhead {
    Letterhead {
        style: LetterheadStyle::Secretariat,
        lines: vec![
            kop_line("PEMERINTAH KOTA MALANG", 14, false),
            kop_line("SEKRETARIAT DAERAH", 18, true),
            kop_line(
                "Jalan Tugu Nomor 1, Kiduldalem, Klojen, Kota Malang, Jawa Timur 65119",
                10,
                false,
            ),
            kop_line("Telepon (0341) 325438, Faksimile (0341) 325439", 10, false),
            kop_line("Laman malangkota.go.id, Pos-el setda@malangkota.go.id", 10, false),
        ],
        emblem: emblem(),
    }
}

/// Kota Malang to the Gubernur, 111 agreements, signed by the Sekda for the Wali Kota.
pub fn malang() -> LetterData {
    let counts = counts(&[(Kind::Ksdd, 16), (Kind::Ksdpk, 90), (Kind::Sinergi, 5)]);
    let title = vec![
        "REKAPITULASI KERJA SAMA DAERAH KOTA MALANG".to_owned(),
        "TAHUN 2020 SAMPAI DENGAN TAHUN 2025".to_owned(),
    ];
    LetterData {
        id: "0198c2f4-7b1e-7c33-9a55-0123456789ab".into(),
        print: 1,
        sample: false,
        draft: false,
        chain_head: "9f1c0a77d3b2415e8c60aa54de17f3b8c2a96d05714e3fb8890212cd7b6ea413".into(),
        page: PageSetup::default(),
        letterhead: secretariat(),
        place: "Malang".into(),
        date: NaiveDate::from_ymd_opt(2026, 1, 9).unwrap(),
        number: "100.2.2.3/      /35.73.112/2026".into(),
        nature: "Biasa".into(),
        attachment: None,
        subject: "Rekapitulasi Kerja Sama Daerah Kota Malang Tahun 2020 sampai dengan Tahun 2025".into(),
        addressee: Addressee {
            lines: vec![
                "Gubernur Jawa Timur".into(),
                "c.q. Kepala Biro Pemerintahan dan Otonomi Daerah".into(),
            ],
            place: "Surabaya".into(),
        },
        body: Body {
            template: Template::RecapToGovernor,
            region: "Kota Malang".into(),
            period: "Tahun 2020 sampai dengan Tahun 2025".into(),
            scope: Scope::Signed,
            counts: counts.clone(),
            consolidation: None,
        },
        signatory: Signatory {
            capacity_lines: vec!["a.n. WALI KOTA MALANG".into()],
            job: "SEKRETARIS DAERAH".into(),
            name: "Dr. Bambang Setyo Wicaksono, S.STP., M.Si.".into(),
            rank: Some("Pembina Utama Madya (IV/d)".into()),
            nip: Some("197503122000031004".into()),
        },
        copies: vec![
            "Yth. Menteri Dalam Negeri c.q. Direktur Jenderal Bina Administrasi Kewilayahan".into(),
            "Yth. Wali Kota Malang (sebagai laporan)".into(),
        ],
        annex: Some(annex(&counts, short_columns(), title)),
        enclosure: Vec::new(),
        annexes: Vec::new(),
    }
}

/// Kota Yogyakarta to the Menteri, signed by the Wali Kota, F4, every column.
pub fn yogyakarta() -> LetterData {
    let counts = counts(&[
        (Kind::Ksdd, 2),
        (Kind::Ksdpk, 39),
        (Kind::Sinergi, 9),
        (Kind::Ksdpl, 1),
    ]);
    let title = vec![
        "REKAPITULASI KERJA SAMA DAERAH KOTA YOGYAKARTA".to_owned(),
        "TAHUN 2024".to_owned(),
    ];
    LetterData {
        page: PageSetup {
            paper: Paper::F4,
            ..PageSetup::default()
        },
        letterhead: Letterhead {
            style: LetterheadStyle::Head,
            lines: vec![
                kop_line("WALI KOTA YOGYAKARTA", 16, true),
                kop_line("DAERAH ISTIMEWA YOGYAKARTA", 14, false),
            ],
            emblem: emblem(),
        },
        place: "Yogyakarta".into(),
        date: NaiveDate::from_ymd_opt(2025, 1, 20).unwrap(),
        number: "100.2.2.3/118/2025".into(),
        subject: "Rekapitulasi Kerja Sama Daerah Kota Yogyakarta Tahun 2024".into(),
        addressee: Addressee {
            lines: vec![
                "Menteri Dalam Negeri".into(),
                "c.q. Direktur Jenderal Bina Administrasi Kewilayahan".into(),
            ],
            place: "Jakarta".into(),
        },
        body: Body {
            template: Template::RecapToMinister,
            region: "Kota Yogyakarta".into(),
            period: "Tahun 2024".into(),
            scope: Scope::InForce,
            counts: counts.clone(),
            consolidation: None,
        },
        signatory: Signatory {
            capacity_lines: Vec::new(),
            job: "WALI KOTA YOGYAKARTA".into(),
            name: "HASTO RAHARJO".into(),
            rank: None,
            nip: None,
        },
        copies: vec!["Yth. Gubernur Daerah Istimewa Yogyakarta".into()],
        annex: Some(annex(&counts, all_columns(), title)),
        enclosure: Vec::new(),
        annexes: Vec::new(),
        ..malang()
    }
}

/// A sample (CONTOH) of all 111 agreements with every column on A4.
pub fn sample_all_columns() -> LetterData {
    let mut data = malang();
    data.sample = true;
    let (counts, title) = (
        data.body.counts.clone(),
        data.annex.as_ref().unwrap().title.clone(),
    );
    data.annex = Some(annex(&counts, all_columns(), title));
    data
}

/// A draft without annex or emblem, two levels of delegation.
pub fn draft() -> LetterData {
    let mut data = malang();
    data.draft = true;
    data.annex = None;
    data.letterhead.emblem = None;
    data.signatory = Signatory {
        capacity_lines: vec![
            "a.n. WALI KOTA MALANG".into(),
            "SEKRETARIS DAERAH".into(),
            "u.b.".into(),
        ],
        job: "ASISTEN PEMERINTAHAN DAN KESEJAHTERAAN RAKYAT".into(),
        ..data.signatory
    };
    data
}

/// A letter whose annex has `n` rows of one kind.
pub fn of_rows(n: u64) -> LetterData {
    let mut data = malang();
    data.body.counts = counts(&[(Kind::Ksdpk, n)]);
    let title = data.annex.as_ref().unwrap().title.clone();
    data.annex = Some(annex(&data.body.counts, short_columns(), title));
    data
}

pub fn slip() -> SlipData {
    SlipData {
        sample: false,
        page: PageSetup::default(),
        letterhead: secretariat(),
        place: "Malang".into(),
        date: NaiveDate::from_ymd_opt(2026, 1, 9).unwrap(),
        office: "Bagian Kerja Sama Sekretariat Daerah Kota Malang".into(),
        region: "35.73 Kota Malang".into(),
        period: "Semester II Tahun 2025".into(),
        addressee: Addressee {
            lines: vec![
                "Kepala Biro Pemerintahan dan Otonomi Daerah".into(),
                "Sekretariat Daerah Provinsi Jawa Timur".into(),
            ],
            place: "Surabaya".into(),
        },
        file_name: "35.73_2025-S2_003.ikat".into(),
        file_size: 1_482_752,
        sha256: "3fa9c1d27be04458a6d1f09c2be7735510aa8ce94d6213f7b05e9c84ad72e1f6".into(),
        sequence: 3,
        counts: counts(&[(Kind::Ksdd, 16), (Kind::Ksdpk, 90), (Kind::Sinergi, 5)]),
        letters: vec![SlipLetter {
            number: "100.2.2.3/118/35.73.112/2026".into(),
            code: Code::of(&[0x5A; 32]).to_string(),
        }],
        key_fingerprint: "7QX2-9MKD-44TB-0ZRW-H3NC".into(),
        sender: malang().signatory,
    }
}
