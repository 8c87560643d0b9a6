//! A newcomer's first hour: from an empty profile to an imported register, a printed letter and a saved package. What it
//! takes is counted by the driver: clicks, fields typed into, files pointed at. `docs/habits.md` tells the figures.

use std::cell::{Cell, RefCell};
use std::fs;

use exchange::Limits;
use serde_json::json;

use crate::desk::{Desk, rows};
use crate::looks::root;
use crate::story::paper_is_drawn;
use crate::window::Window;

/// The most clicks that a newcomer needs.
const CLICKS: u32 = 25;

/// A person before the window, and what they had to type and to point at.
struct Newcomer<'w> {
    window: &'w Window,
    desk: &'w Desk,
    typed: RefCell<Vec<String>>,
    pointed: Cell<u32>,
}

impl Newcomer<'_> {
    fn types(&self, label: &str, text: &str) {
        self.window.fill(label, text);
        self.typed.borrow_mut().push(label.to_owned());
    }

    fn searches(&self, label: &str, text: &str, option: &str) {
        self.window.search_for(label, text, option);
        self.typed.borrow_mut().push(label.to_owned());
    }

    fn will_point_at(&self, purpose: &str, path: &std::path::Path) {
        self.desk.will_choose(purpose, path);
        self.pointed.set(self.pointed.get() + 1);
    }
}

#[test]
fn from_an_empty_profile_to_register_letter_and_package_takes_few_clicks() {
    let desk = Desk::new("pendatang");
    let window = Window::open(&desk);
    let person = Newcomer {
        window: &window,
        desk: &desk,
        typed: RefCell::default(),
        pointed: Cell::new(0),
    };
    let (letter, package) = (desk.paper("surat.pdf"), desk.paper("kiriman.ikat"));

    // The office.
    window.click("Buat register kantor ini");
    person.searches("Provinsi, kabupaten, atau kota", "kota malang", "Kota Malang");
    person.types("Nama unit pengelola", "Bagian Kerja Sama");
    window.click("Lanjut").sees("Kop surat Sekretariat Daerah");
    window.click("Lanjut");
    person.types("Nama dengan gelar", "Dr. Rahmat Hidayat, S.H., M.Si.");
    person.searches("Pangkat (golongan)", "utama madya", "Pembina Utama Madya (IV/d)");
    person.types("NIP", "197001011995031001");
    window.click("Lanjut").sees("Daftar perangkat daerah");
    window.click("Lanjut").sees("Periksa, lalu buat register");
    window.click("Buat register").arrives_at("Beranda");

    // The old list.
    person.will_point_at(
        "spreadsheet",
        &root().join("assets/samples/ministry-register.csv"),
    );
    window.click("Impor dari Excel…").click("Pilih berkas…");
    window.click("Uji semua baris").sees("Masukkan 225 kerja sama");
    window
        .click("Masukkan 225 kerja sama")
        .sees("225 kerja sama masuk ke register");

    // The letter.
    window.click("Buat surat rekap").arrives_at("Buat surat");
    window.click("Langsung ke pratinjau");
    paper_is_drawn(&window);
    window.click("Terbitkan…").click("Terbitkan");
    window.sees("Langkah berikut: isi nomor dari buku agenda.");
    person.will_point_at("save_letter", &letter);
    window
        .click("Tindakan lain")
        .click("Simpan sebagai PDF…")
        .sees("surat.pdf disimpan.");

    // The package.
    window.click("Kirim");
    person.will_point_at("save_package", &package);
    window
        .click("Pilih tempat dan buat berkas…")
        .sees("Berkas siap dikirim");
    let (typed, pointed) = (person.typed.take(), person.pointed.get());
    let clicks = window.session().clicks();
    window.close();

    assert!(fs::read(&letter).expect("a letter").starts_with(b"%PDF-"));
    let report = exchange::verify(&package, &Limits::OFFICE, &[]).expect("a sound package");
    assert_eq!(report.manifest.region_code, "35.73");
    assert_eq!(
        rows(&desk.database(), "SELECT count(*) AS found FROM agreement"),
        [json!({"found": 225})]
    );
    let told = format!("typed: {}; files pointed at: {pointed}", typed.join(", "));
    eprintln!("{clicks} clicks; {told}");
    assert!(clicks <= CLICKS, "{clicks} clicks; {told}");
    let habits = fs::read_to_string(root().join("docs/habits.md")).expect("the habits");
    assert!(habits.contains(&told), "docs/habits.md does not tell: {told}");
}
