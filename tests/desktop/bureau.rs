//! Two offices and their bureau in the real window, by files in one folder: keys known from paper, packages, a register
//! that went on in two places, one agreement kept by both offices, a remark, and the receipt that comes home.

use std::fs;
use std::path::{Path, PathBuf};

use contract::session::SessionCreate;
use contract::work::Watch;
use registry::agreements::{self, AgreementForm};
use registry::attachments::Owner;
use registry::{Actor, Registry};
use serde_json::json;
use webdriver::key;

use crate::desk::{Desk, copy, rows, scan};
use crate::rounds::{BUREAU, WIDE, Walker};
use crate::window::Window;

const WASTE: &str = "Pengelolaan Sampah Lintas Batas";
const WATER: &str = "Penyediaan Air Minum Curah";
const SCAN: &str = "Perjanjian air minum, bertanda tangan.pdf";
const ON_THE_LAPTOP: &str = "Penyediaan Air Minum Curah Tahap Kedua";
const AGREED: &str = "Penyediaan Air Minum Curah Kota Malang dan Kota Batu";
const IN_THE_OFFICE: &str = "Penyediaan Air Minum Curah dan Perpipaan";

/// An office: its desk, and the folder that stick and mail carry between it and the bureau.
pub struct Office {
    pub desk: Desk,
    sent: PathBuf,
}

impl Office {
    /// An office with its register and what it keeps.
    pub fn new(name: &'static str, code: &str, unit: &str, sent: &Path, forms: &[AgreementForm]) -> Self {
        let desk = Desk::new(name);
        let request = SessionCreate {
            region: code.to_owned(),
            unit_name: unit.to_owned(),
            letters: None,
            official: None,
            work_units: Vec::new(),
        };
        let registry = contract::session::create(
            &desk.register(),
            contract::desk::system(),
            &contract::desk::actor(),
            &request,
        )
        .expect("a register for a test");
        for form in forms {
            save(&registry, None, form);
        }
        Self {
            desk,
            sent: sent.to_path_buf(),
        }
    }

    /// What the key letter of this office says.
    pub fn fingerprint(&self) -> String {
        let key = exchange::keys::public(&self.desk.register()).expect("a key is readable");
        key.expect("an office that sent has a key").fingerprint()
    }

    /// Another title for an agreement, typed while the window is closed.
    fn rename(&self, register: &Path, from: &str, to: &str) {
        let registry = Registry::open(register, contract::desk::system()).expect("the register of a test");
        let found = rows(
            &register.join(registry::DATABASE),
            &format!("SELECT id FROM agreement WHERE title = '{from}'"),
        );
        let id = found[0]["id"].as_str().expect("an id").to_owned();
        let record = registry
            .read(|connection| agreements::get(connection, &id))
            .expect("a register that is read")
            .expect("a record");
        let mut form = record.form.clone();
        form.title = to.to_owned();
        save(&registry, Some((&id, record.rev)), &form);
    }

    /// Attaches a scan to an agreement, while the window is closed.
    fn attach(&self, title: &str, name: &str) {
        let register = self.desk.register();
        let registry = Registry::open(&register, contract::desk::system()).expect("the register of a test");
        let question = format!("SELECT id FROM agreement WHERE title = '{title}'");
        let id = rows(&register.join(registry::DATABASE), &question)[0]["id"].clone();
        let file = self.desk.put(name, &scan(title));
        let id = id.as_str().expect("an id");
        let actor = Actor("rina".to_owned());
        contract::attachments::add(&registry, &actor, Owner::Agreement, id, None, &file)
            .expect("a scan that is kept");
    }

    /// Makes the file for the province in the window.
    fn sends(&self, file: &str) {
        let window = Window::open(&self.desk);
        window.click("Kirim").tick("Satu tahun").fill("Tahun", "2025");
        window.sees("kerja sama, Tahun 2025");
        self.desk.will_choose("save_package", &self.sent.join(file));
        window
            .click("Pilih tempat dan buat berkas…")
            .sees("Berkas siap dikirim");
        window.close();
    }
}

fn save(registry: &Registry, existing: Option<(&str, u32)>, form: &AgreementForm) {
    let actor = Actor("rina".to_owned());
    registry
        .transact(&actor, "agreement.save", |tx| {
            agreements::save(tx, existing, form, &[])
        })
        .expect("an agreement that the rules take");
}

/// A cooperation of Kota Malang and Kota Batu as one of them wrote it down.
fn of_two_cities(title: &str, numbers: [&str; 2], signed: &str) -> AgreementForm {
    of_two_regions(["35.73", "35.79"], title, numbers, signed)
}

/// A cooperation of two regions as one of them wrote it down.
pub fn of_two_regions(regions: [&str; 2], title: &str, numbers: [&str; 2], signed: &str) -> AgreementForm {
    let party = |id, region: &str| {
        let head = match (region.len(), region.as_bytes().get(3)) {
            (2, _) => "Gubernur",
            (_, Some(b'7')) => "Wali Kota",
            _ => "Bupati",
        };
        json!({
            "id": id, "type": "region", "region_code": region, "name": "", "signer": "Contoh Penanda Tangan",
            "capacity": head, "mandate": "",
        })
    };
    let document = json!({
        "id": "d0", "kind": "pks", "parent_id": null, "title": "", "signed": signed, "signed_at_place": "Malang",
        "starts": null, "ends": "2027-12-31", "open_reason": null, "archive_form": null, "archive_place": "",
        "numbers": [{"party_id": "p0", "number": numbers[0]}, {"party_id": "p1", "number": numbers[1]}],
    });
    let form = json!({
        "kind": "ksdd-sukarela", "variant": null, "title": title, "purpose": "Meningkatkan pelayanan kepada masyarakat",
        "object": "Pelayanan kedua kota", "scope": "Perencanaan dan pelaksanaan bersama", "urusan": ["2.11"],
        "work_units": [], "initiative": "daerah", "funding_sources": [], "funding_note": "", "amount": null,
        "burdens_society": false, "unbudgeted": false, "note": "", "parties": [party("p0", regions[0]), party("p1", regions[1])],
        "documents": [document], "ended_on": null, "end_reason": null, "end_note": "",
    });
    serde_json::from_value(form).expect("a form")
}

#[test]
fn two_offices_and_their_bureau_agree_by_files_alone() {
    let carried = Desk::new("biro-diska");
    let sent = carried.paper("kiriman");
    fs::create_dir_all(&sent).expect("a folder for a test");
    let malang = Office::new(
        "biro-malang",
        "35.73",
        "Bagian Kerja Sama",
        &sent,
        &[
            of_two_cities(WASTE, ["100/12/35.73/2025", "100/7/35.79/2025"], "2025-03-10"),
            of_two_cities(WATER, ["100/14/35.73/2025", "100/9/35.79/2025"], "2025-04-02"),
        ],
    );
    let batu = Office::new(
        "biro-batu",
        "35.79",
        "Bagian Pemerintahan",
        &sent,
        &[of_two_cities(
            "Pengelolaan Sampah Lintas Batas Kota Batu dan Kota Malang",
            ["100/12/35.73/2025", "100/7/35.79/2025"],
            "2025-03-10",
        )],
    );
    let bureau = Office::new("biro-provinsi", "35", "Biro Pemerintahan", &sent, &[]);

    malang.attach(WATER, SCAN);
    malang.sends("malang-1.ikat");
    batu.sends("batu-1.ikat");
    // The laptop that went home and the desk in the office both go on.
    let home = carried.paper("laptop");
    copy(&malang.desk.register(), &home);
    malang.rename(&home, WATER, ON_THE_LAPTOP);
    malang.rename(&malang.desk.register(), WATER, IN_THE_OFFICE);
    exported(&home, &sent.join("malang-2-laptop.ikat"));
    malang.sends("malang-2.ikat");

    let window = Window::open_on(&bureau.desk, WIDE);
    let papers = [
        ("batu-1.ikat", batu.fingerprint()),
        ("malang-1.ikat", malang.fingerprint()),
    ];
    keys_are_known_from_paper(&window, &bureau, &papers);
    what_contradicts_is_decided_and_merged(&window);
    bureau_holds_what_was_decided(&bureau);
    one_agreement_of_two_offices_is_counted_once(&window);
    a_correction_is_wished_for(&window);
    receipts_are_issued(&window, &bureau);
    Walker::at(&window).over(&BUREAU);
    window.close();

    receipt_comes_home(&malang, &bureau);
    malang.sends("malang-3.ikat");
    let window = Window::open(&bureau.desk);
    what_was_wished_for_comes_back(&window, &bureau);
    window.close();
}

/// A package of a register that no window has open.
pub fn exported(register: &Path, to: &Path) {
    let registry = Registry::open(register, contract::desk::system()).expect("the register of a test");
    let period = contract::recap::PeriodChoice {
        year: 2025,
        semester: None,
        from_year: None,
    };
    contract::exchange::export(&registry, &contract::desk::actor(), period, to, Watch::nobody())
        .expect("a package");
}

/// Packages of unknown keys wait until each key was compared with its letter.
fn keys_are_known_from_paper(window: &Window, bureau: &Office, papers: &[(&str, String)]) {
    window.click("Terima Paket").sees("Belum ada paket yang dibaca");

    bureau.desk.will_choose("packages", &bureau.sent);
    window.click("Pilih folder…").sees("4 kunci belum dikenal");
    window.judge("merging-unknown");
    for (file, fingerprint) in papers {
        window.inside("Keadaan berkas").click("Kunci belum dikenal");
        window.enter_table();
        window.press(&[key::ENTER]).sees("Isinya ditahan");
        window.judge("merging-quarantine");
        window
            .click("Daftarkan kunci…")
            .sees(file)
            .fill("Sidik jari dari surat kunci", fingerprint)
            .sees("Cocok dengan kunci di berkas");
        window.judge("merging-enrol");
        window.click("Daftarkan kunci").sees("terdaftar.");
    }
    window.inside("Keadaan berkas").click("Semua");
    window.sees("4 siap");
}

/// One register that went on in two places: the plan says so, a person decides, and then all packages go in at once.
fn what_contradicts_is_decided_and_merged(window: &Window) {
    window.judge("merging-plan");
    window
        .click("Periksa 2 pertentangan")
        .sees("Register tersalin")
        .sees("Isi berbeda");
    window.judge("merging-conflicts");
    window.tick("Anggap satu register");
    window.sees(IN_THE_OFFICE).sees(ON_THE_LAPTOP);
    window.tick("Pakai Isi A").sees("2 dari 2 diputuskan");
    window.click("Kembali ke rencana").click("Gabungkan 4 paket…");
    window.judge("merging-confirm");
    window.click("Gabungkan 4 paket").sees("4 paket digabungkan");
    window.judge("merging-report");
}

/// Asked with the plain `sqlite3` program.
fn bureau_holds_what_was_decided(bureau: &Office) {
    let titles = rows(
        &bureau.desk.database(),
        "SELECT title FROM received_row ORDER BY title",
    );
    assert_eq!(titles.len(), 3, "{titles:?}");
    assert_eq!(
        rows(
            &bureau.desk.database(),
            "SELECT count(*) AS open FROM received WHERE disputed = 1"
        ),
        [json!({"open": 0})]
    );
    assert_eq!(
        rows(&bureau.desk.database(), "SELECT count(*) AS own FROM agreement"),
        [json!({"own": 0})],
        "nothing of the offices is the bureau's own"
    );
}

/// Both offices keep one agreement: shown as a pair with its reasons, and joined by a person.
fn one_agreement_of_two_offices_is_counted_once(window: &Window) {
    window
        .click("Register Gabungan")
        .sees("Per naskah unik")
        .sees("3 baris");
    window.judge("consolidated");
    window
        .click("Kembar")
        .click("Periksa 1 pasangan")
        .sees("Naskah yang sama?");
    window.sees("Nomor sama").sees("Tanggal sama");
    window.judge("twins-pair");
    window
        .click("Naskah yang sama")
        .sees("Dicatat sebagai naskah yang sama.");
    window.judge("twins-decided");
    window
        .click("Register Gabungan")
        .click("Rekap")
        .sees("Menurut dua cara menghitung");
    window.judge("consolidated-recap");
}

/// What the bureau wants to be written otherwise, at the field it is about.
fn a_correction_is_wished_for(window: &Window) {
    window.click("Register Gabungan").click("Daftar");
    window
        .fill("Cari judul, mitra, nomor, atau isi…", "Air Minum")
        .sees("1 baris");
    window.enter_table();
    window
        .press(&[key::ENTER])
        .sees("Hanya Kota Malang yang dapat mengubah catatan ini.");
    window.judge("consolidated-record");
    window
        .click("Tulis catatan")
        .click("Tulis catatan…")
        .tick("Perbaikan");
    window.search_for("Isian yang dimaksud", "Judul", "Judul");
    window
        .fill("Isi catatan", "Samakan judul dengan naskah yang ditandatangani.")
        .fill("Nilai yang diharapkan", AGREED);
    window.judge("remark");
    window.click("Simpan catatan").sees("Catatan disimpan.");
    window.judge("consolidated-remarks");
    window.click("Pindaian").sees(SCAN).sees("Belum dikirim");
    window
        .click(&format!("Minta {SCAN}"))
        .sees("1 pindaian diminta.")
        .sees("Diminta");
    window.judge("consolidated-scans");
}

/// What each office gets back.
fn receipts_are_issued(window: &Window, bureau: &Office) {
    window
        .click("Kepatuhan")
        .choose("Periode", "Semester II Tahun 2025");
    window.sees("2 dari 38 kantor sudah digabung");
    window.judge("compliance");
    window
        .click("Buat tanda terima…")
        .sees("Satu tanda terima untuk setiap paket, disimpan ke satu folder.");
    window.judge("receipts-many");
    bureau.desk.will_choose("receipt_folder", &bureau.sent);
    // Kota Malang's register went on in two places: each of its last packages is answered, and the office knows its own.
    window
        .click("Terbitkan 3 tanda terima ke folder…")
        .sees("3 tanda terima terbit dan tersimpan");
    window.judge("receipts-many-done");
    bureau
        .desk
        .will_choose("save_receipt", &bureau.sent.join("malang.ikat-terima"));
    window
        .click("Simpan berkas tanda terima Kota Malang (malang-2.ikat)")
        .sees("malang.ikat-terima disimpan.");
    window.press(&[key::ESCAPE]);
}

/// The office knows its bureau's key from paper, too; then each record says that it arrived and what is wished for.
fn receipt_comes_home(office: &Office, bureau: &Office) {
    let window = Window::open(&office.desk);
    window
        .click("Kirim")
        .click("Tanda terima")
        .sees("Belum ada tanda terima");
    office
        .desk
        .will_choose("receipt", &office.sent.join("malang.ikat-terima"));
    window
        .click("Buka tanda terima…")
        .fill("Sidik jari dari surat kunci biro", &bureau.fingerprint())
        .sees("Cocok dengan kunci di tanda terima");
    window.judge("receipt-import");
    window.click("Masukkan").sees("Tanda terima dimasukkan");
    window.judge("receipts-office");
    window.click("Beranda").sees("Catatan biro");
    window.judge("home-remarks");
    window.click("Kerja Sama");
    window.fill("Cari judul, mitra, nomor, isi, atau nama berkas…", "Air Minum");
    window.sees("1 kerja sama").enter_table();
    window
        .press(&[key::ENTER])
        .sees("Diterima biro")
        .sees(&format!("Biro mengharapkan: {AGREED}"));
    window.judge("record-heard");
    window.click("Ubah").sees(&format!("Biro mengharapkan: {AGREED}"));
    window.judge("agreement-form-heard");
    window
        .fill("Judul (tentang)", AGREED)
        .click("Simpan")
        .arrives_at(AGREED);
    office
        .desk
        .will_choose("save_scans", &office.sent.join("malang.ikat-scans"));
    window
        .click("Kirim")
        .click("Tanda terima")
        .sees("Biro meminta 1 pindaian.")
        .click("Simpan pindaian…")
        .sees("1 pindaian disimpan dalam malang.ikat-scans.");
    window.judge("scans-sent");
    window.close();
}

/// What the bureau had a remark on was changed: the plan shows both, and asks whether the wish was heeded.
fn what_was_wished_for_comes_back(window: &Window, bureau: &Office) {
    bureau
        .desk
        .will_choose("scans", &bureau.sent.join("malang.ikat-scans"));
    window
        .click("Terima Paket")
        .click("Berkas pindaian…")
        .sees("1 pindaian masuk")
        .sees("1 permintaan terjawab");
    window.judge("scans-taken");
    window.press(&[key::ESCAPE]);
    bureau.desk.will_choose("packages", &bureau.sent);
    window.click("Pilih folder…").sees("1 siap");
    window
        .click("Periksa 1 pertentangan")
        .sees("Apakah catatan Anda sudah terjawab?")
        .sees("Sesuai yang diharapkan");
    window.judge("merging-annotated");
    window
        .tick("Sudah seperti yang diminta")
        .sees("1 dari 1 diputuskan");
    window
        .click("Kembali ke rencana")
        .click("Gabungkan 1 paket…")
        .click("Gabungkan 1 paket")
        .sees("1 paket digabungkan");
    for (question, why) in [
        (
            "SELECT count(*) AS found FROM remark WHERE asks = 'correction' AND closed_at IS NOT NULL"
                .to_owned(),
            "the remark is closed with the merge",
        ),
        (
            "SELECT count(*) AS found FROM remark WHERE asks = 'scan' AND closed_at IS NOT NULL".to_owned(),
            "the scan that came answers the request for it",
        ),
        (
            format!("SELECT count(*) AS found FROM received_row WHERE title = '{AGREED}'"),
            "what was wished for stands",
        ),
        (
            "SELECT count(*) AS found FROM package AS p JOIN receipt AS r ON r.sha256 = p.previous_receipt"
                .to_owned(),
            "the package after a receipt names it",
        ),
    ] {
        assert_eq!(
            rows(&bureau.desk.database(), &question),
            [json!({"found": 1})],
            "{why}"
        );
    }
}
