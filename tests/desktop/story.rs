//! From the first start to a saved package: the main job of an officer, whole.

use std::path::Path;
use std::process::Command;

use exchange::{KeyStanding, Limits};
use serde_json::json;

use crate::desk::{Desk, rows, scan};
use crate::rounds::{LETTER, WIDE, Walker};
use crate::window::{Window, squashed};

const TITLE: &str = "Kerja Sama Pengelolaan Sampah Regional Malang Raya";
const NUMBERS: [(&str, &str, &str); 3] = [
    ("PIHAK KESATU", "Kota Malang", "100.3.7/12/35.73.112/2025"),
    ("PIHAK KEDUA", "Kota Batu", "415.4/7/422.011/2025"),
    ("PIHAK KETIGA", "Kabupaten Malang", "134.4/21/35.07.011/2025"),
];
const AGENDA: &str = "100.2.2.3/0012/35.73.112/2026";

#[test]
fn from_the_first_start_to_a_saved_package() {
    let desk = Desk::new("cerita");
    let window = Window::open_on(&desk, WIDE);
    first_start(&window);
    new_agreement(&window);
    found_however_it_is_spelt(&window);
    letter(&window, &desk);
    Walker::at(&window).over(&LETTER);
    package(&window, &desk);
    window.close();
    register_holds_what_was_typed(&desk);
    letter_prints_what_was_typed(&desk.paper("surat.pdf"));
    package_agrees_with_the_register(&desk);
    double_click_opens_its_check(desk);
}

/// A package handed to the program at its start is proved at once.
fn double_click_opens_its_check(desk: Desk) {
    let package = desk.paper("kiriman.ikat");
    let desk = desk.opening(&package);
    let window = Window::open(&desk);
    window
        .sees("Berkas utuh dan tanda tangannya sah")
        .sees("kiriman.ikat");
    window.close();
}

fn first_start(window: &Window) {
    window.sees("Selamat datang di Ikat");
    window.judge("first-start");
    window.click("Buat register kantor ini").click("Lanjut");
    assert_eq!(
        window.complaint("Provinsi, kabupaten, atau kota"),
        "Pilih daerah kantor ini."
    );
    window
        .search_for("Provinsi, kabupaten, atau kota", "malang", "Kota Malang")
        .fill("Nama unit pengelola", "Bagian Kerja Sama");
    window.judge("first-start-region");
    window.click("Lanjut").sees("Kop surat Sekretariat Daerah");
    assert_eq!(
        window.value("Baris pertama"),
        "PEMERINTAH KOTA MALANG",
        "the letterhead comes from the region"
    );
    window
        .fill("Alamat", "Jalan Tugu Nomor 1, Malang 65119")
        .fill(
            "Telepon, pos-el, laman, kode pos",
            "Telepon (0341) 325438, pos-el setda@malangkota.go.id",
        )
        .click("Lanjut")
        .fill("Nama dengan gelar", "Dr. Rahmat Hidayat, S.H., M.Si.")
        .fill("Jabatan", "SEKRETARIS DAERAH")
        .search_for("Pangkat (golongan)", "utama madya", "Pembina Utama Madya (IV/d)")
        .fill("NIP", "197001011995031001");
    assert!(
        window.shows_whole("Pangkat (golongan)"),
        "the longest rank is not cut"
    );
    window.judge("first-start-signer");
    window
        .click("Lanjut")
        .fill(
            "Daftar perangkat daerah",
            "Dinas Lingkungan Hidup\nDinas Perhubungan",
        )
        .sees("2 nama")
        .click("Lanjut")
        .sees("Periksa, lalu buat register");
    window.judge("first-start-summary");
    window.click("Buat register").arrives_at("Beranda");
    window.sees("Register ini masih kosong");
    window.judge("home-empty");
}

fn new_agreement(window: &Window) {
    window.click("Kerja Sama").sees("Belum ada kerja sama");
    window.click("Catat kerja sama").arrives_at("Kerja sama baru");
    window.tick("KSDD sukarela").fill("Judul (tentang)", TITLE);
    window.click("Tambah pihak");
    only_regions_that_govern_themselves_are_parties(window);
    for (rank, region, _) in &NUMBERS[1..] {
        window.inside(rank).search_for("Daerah", region, region);
    }
    let document = window.inside("Naskah 1: Kesepakatan Bersama");
    for (rank, region, number) in NUMBERS {
        document.fill(&format!("Nomor {rank} ({region})"), number);
    }
    document
        .fill("Tanggal tanda tangan", "10/03/2025")
        .fill("Tempat tanda tangan", "Malang")
        .choose("Bentuk arsip", "Naskah asli")
        .fill("Berakhir", "10/03/2024");
    window.search_for("Urusan pemerintahan", "lingkungan", "Lingkungan hidup");
    window.press(&[webdriver::key::ESCAPE]);
    window.click("Simpan");
    let said = document.complaint("Berakhir");
    assert!(
        said.contains("berakhir"),
        "an end before the start is said at its field: {said}"
    );
    window.judge("agreement-form-error");
    document.fill("Berakhir", "10/03/2030");
    window.click("Simpan").arrives_at(TITLE);
    window
        .sees("Kerja sama disimpan.")
        .sees("Kota Batu")
        .sees("10 Maret 2030");
}

/// DKI's six areas are shown with the reason why they cannot be a party, and cannot be chosen.
fn only_regions_that_govern_themselves_are_parties(window: &Window) {
    let party = window.inside("PIHAK KEDUA");
    for (code, name) in [
        ("31.01", "Kepulauan Seribu"),
        ("31.71", "Jakarta Pusat"),
        ("31.72", "Jakarta Utara"),
        ("31.73", "Jakarta Barat"),
        ("31.74", "Jakarta Selatan"),
        ("31.75", "Jakarta Timur"),
    ] {
        party.fill("Daerah", code);
        window.until(&format!("{name} is offered with the reason why not"), || {
            let script = "return [...document.querySelectorAll('[role=option]')].map((one) => \
                          [one.innerText, one.getAttribute('aria-disabled')])";
            window.script(script).as_array().is_some_and(|all| {
                all.len() == 1
                    && squashed(all[0][0].as_str().unwrap_or_default()).contains("bukan daerah otonom")
                    && all[0][0].as_str().unwrap_or_default().contains(name)
                    && all[0][1] == "true"
            })
        });
        party.press(&[webdriver::key::ENTER, webdriver::key::ESCAPE]);
        party.until("nothing was chosen", || {
            party.value("Daerah").is_empty() || party.value("Daerah") == code
        });
        assert!(!window.has("field", &format!("Nomor PIHAK KEDUA ({name})")));
    }
}

fn found_however_it_is_spelt(window: &Window) {
    let search = "Cari judul, mitra, nomor, isi, atau nama berkas…";
    window.click("Kerja Sama");
    for typed in [
        "kerjasama pengelolaan sampah",
        "kota batu",
        "415.4/7/422.011/2025",
    ] {
        window
            .fill(search, typed)
            .sees("1 kerja sama sesuai saringan")
            .sees(TITLE);
    }
    window
        .fill(search, "tidak ada yang bernama begini")
        .sees("Tidak ada yang cocok");
}

fn letter(window: &Window, desk: &Desk) {
    window.click("Surat").sees("Belum ada surat");
    window.click("Buat surat pertama").arrives_at("Buat surat");
    window
        .tick("Satu tahun")
        .fill("Tahun", "2025")
        .tick("Yang ditandatangani");
    window
        .click("Lanjut")
        .fill("Tanggal surat", "05/01/2026")
        .sees("Nomor menyusul");
    window.click("Lanjut").sees("Kolom lampiran").click("Lanjut");
    paper_is_drawn(window);
    window.sees("Pratinjau bertanda KONSEP");
    window.judge("letter-preview");
    window.click("Terbitkan…").sees("1 baris lampiran dibekukan");
    window.judge("letter-issue");
    window
        .click("Terbitkan")
        .sees("Langkah berikut: isi nomor dari buku agenda.");
    paper_is_drawn(window);
    window
        .click("Isi nomor…")
        .fill("Nomor lengkap", AGENDA)
        .click("Isi nomor dan cetak ulang");
    window.sees("Cetakan ke-2").sees(&format!("Surat {AGENDA}"));
    desk.will_choose(
        "scan",
        &desk.put("surat-bertanda-tangan.pdf", &scan("Surat bertanda tangan")),
    );
    window
        .click("Lampirkan surat bertanda tangan…")
        .sees("Surat ini selesai.");
    paper_is_drawn(window);
    window.judge("letter");
    desk.will_choose("save_letter", &desk.paper("surat.pdf"));
    window
        .click("Tindakan lain")
        .click("Simpan sebagai PDF…")
        .sees("surat.pdf disimpan.");
    window
        .click("Tindakan lain")
        .click("Periksa surat ini")
        .arrives_at("Periksa surat");
    if window.has("button", "Periksa") && !window.text().contains("Kode ini milik") {
        window.click("Periksa");
    }
    window
        .sees("Kode ini milik surat yang terbit dari register ini")
        .sees(AGENDA);
    window.judge("letter-check");
    window.click("Surat").sees("1 baris").sees(AGENDA);
    window.judge("letters");
}

/// The real PDF stands in the window: ink, not only a white sheet.
pub fn paper_is_drawn(window: &Window) {
    window.until("the letter's first page is drawn", || {
        let script = "const canvas = document.querySelector('[data-page=\"1\"] canvas'); \
                      if (!canvas || canvas.width < 100) return 0; \
                      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height); \
                      let ink = 0; \
                      for (let at = 0; at < data.length; at += 4) if (data[at] + data[at + 1] + data[at + 2] < 384 && data[at + 3] > 128) ink += 1; \
                      return ink";
        window.script(script).as_u64().is_some_and(|ink| ink > 2_000)
    });
}

fn package(window: &Window, desk: &Desk) {
    window.click("Kirim").tick("Satu tahun").fill("Tahun", "2025");
    window.sees("kerja sama, Tahun 2025").sees(AGENDA);
    window.judge("exchange");
    desk.will_choose("save_package", &desk.paper("kiriman.ikat"));
    window
        .click("Pilih tempat dan buat berkas…")
        .sees("Berkas siap dikirim");
    window.judge("exchange-done");
    window.click("Riwayat pengiriman").sees("kiriman.ikat");
    desk.will_choose("package", &desk.paper("kiriman.ikat"));
    window.click("Periksa berkas").click("Pilih berkas…");
    window
        .sees("Berkas utuh dan tanda tangannya sah")
        .sees("Kota Malang (35.73)");
    window.judge("exchange-verify");
}

fn register_holds_what_was_typed(desk: &Desk) {
    let database = desk.database();
    assert_eq!(
        rows(&database, "SELECT kind, title FROM agreement"),
        [json!({"kind": "ksdd-sukarela", "title": TITLE})]
    );
    assert_eq!(
        rows(
            &database,
            "SELECT p.region_code, n.number FROM party p JOIN document_number n ON n.party_id = p.id ORDER BY p.position"
        ),
        [
            json!({"region_code": "35.73", "number": NUMBERS[0].2}),
            json!({"region_code": "35.79", "number": NUMBERS[1].2}),
            json!({"region_code": "35.07", "number": NUMBERS[2].2}),
        ]
    );
    assert_eq!(
        rows(
            &database,
            "SELECT signed, ends, signed_at_place, archive_form FROM document"
        ),
        [
            json!({"signed": "2025-03-10", "ends": "2030-03-10", "signed_at_place": "Malang", "archive_form": "asli"})
        ]
    );
    assert_eq!(
        rows(
            &database,
            "SELECT state, period_from, period_to, scope FROM letter"
        ),
        [
            json!({"state": "signed", "period_from": "2025-01-01", "period_to": "2025-12-31", "scope": "signed"})
        ]
    );
    assert_eq!(
        rows(&database, "SELECT print, number FROM letter_print ORDER BY print"),
        [
            json!({"print": 1, "number": ""}),
            json!({"print": 2, "number": AGENDA})
        ],
        "the number makes a second print of the same letter"
    );
    assert_eq!(
        rows(&database, "SELECT count(*) AS drafts FROM draft"),
        [json!({"drafts": 0})],
        "what was saved is no draft any more"
    );
}

fn letter_prints_what_was_typed(pdf: &Path) {
    let said = Command::new("pdftotext")
        .args(["-raw".as_ref(), pdf.as_os_str(), "-".as_ref()])
        .output();
    let said = said.expect("pdftotext (Debian: poppler-utils)");
    let text = squashed(&String::from_utf8_lossy(&said.stdout));
    let dense: String = text.split_whitespace().collect();
    for part in [
        "Bagian Kerja Sama",
        "SEKRETARIS DAERAH",
        "19700101 199503 1 001",
        AGENDA,
        TITLE,
    ]
    .into_iter()
    .skip(1)
    .chain(NUMBERS.map(|(_, _, number)| number))
    {
        let wanted: String = part.split_whitespace().collect();
        assert!(dense.contains(&wanted), "the letter shows {part}:\n{text}");
    }
}

fn package_agrees_with_the_register(desk: &Desk) {
    let path = desk.paper("kiriman.ikat");
    let key = exchange::keys::public(&desk.register())
        .expect("the office's key")
        .expect("a key");
    let report = exchange::verify(&path, &Limits::OFFICE, &[key]).expect("a sound package");
    assert_eq!(report.key, KeyStanding::Known);
    assert_eq!(report.manifest.region_code, "35.73");
    assert_eq!(report.manifest.unit_name, "Bagian Kerja Sama");
    assert_eq!(report.manifest.sequence, 1);
    assert_eq!(report.manifest.agreements(), 1);
    assert_eq!(report.manifest.rows("party"), 3);
    for question in [
        "SELECT id, kind, title FROM agreement",
        "SELECT region_code, name FROM party ORDER BY position",
        "SELECT number FROM document_number ORDER BY number",
        "SELECT print, number, code, pdf_sha256 FROM letter_print ORDER BY print",
    ] {
        assert_eq!(
            rows(&path, question),
            rows(&desk.database(), question),
            "package and register answer alike: {question}"
        );
    }
}
