//! An office brings in its old list through the window: four steps, everything seen, taken, taken back.

use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

use registry::{Registry, RegistryError};
use serde_json::json;
use sheets::table::{Column, Made, Said, Table};
use sheets::{Limits, read};

use crate::bureau::Office;
use crate::desk::{Desk, rows};
use crate::looks::root;
use crate::recap::written;
use crate::window::Window;

/// The content of a register whose window was closed; its program needs a moment to end.
fn hash(desk: &Desk) -> String {
    let until = Instant::now() + Duration::from_secs(20);
    loop {
        match Registry::open(&desk.register(), contract::desk::system()) {
            Ok(registry) => return registry::check::check(&registry).expect("a check").content_hash,
            Err(RegistryError::InUse(_)) if Instant::now() < until => sleep(Duration::from_millis(50)),
            Err(error) => panic!("{error}"),
        }
    }
}

#[test]
fn an_old_list_comes_in_through_the_window_and_goes_out_again_whole() {
    let carried = Desk::new("impor-daftar");
    let office = Office::new(
        "impor-kantor",
        "35.73",
        "Bagian Kerja Sama",
        &carried.paper("unused"),
        &[],
    );
    let list = root().join("assets/samples/ministry-register.csv");
    let before = hash(&office.desk);
    let window = Window::open(&office.desk);
    window.click("Impor dari Excel…").sees("Pindahkan daftar lama");
    window.judge("imports-empty");
    office.desk.will_choose("spreadsheet", &list);
    window.click("Pilih berkas…").sees("Judul kolom: baris 1.");
    window.judge("imports-sheet");
    window
        .click("Periksa kolom dahulu")
        .sees("12 dari 13 kolom dipakai.");
    window.judge("imports-columns");
    window.click("Lanjut").sees("bulan lebih dahulu");
    window.judge("imports-values");
    window.click("Uji semua baris").sees("Masukkan 225 kerja sama");
    window.judge("imports-result");
    // A person scrolls what lies under the foot into view; the driver takes it for seen.
    window.script("document.querySelector('main').scrollTo(0, 500)");
    window
        .click("Baris yang sama seluruhnya 2")
        .sees("Sama seluruhnya dengan baris 12.");
    window.judge("imports-doubled");

    let mended = office.desk.paper("belum masuk.xlsx");
    office.desk.will_choose("save_sheet", &mended);
    window
        .click("Simpan baris yang belum masuk…")
        .sees("belum masuk.xlsx disimpan.");
    assert!(fs::metadata(&mended).expect("a workbook").len() > 4_000);

    window
        .click("Masukkan 225 kerja sama")
        .sees("225 kerja sama masuk ke register");
    window.judge("imports-done");
    // What is told to be outside can still be taken along from here.
    fs::remove_file(&mended).expect("a workbook");
    window
        .click("Simpan baris yang belum masuk…")
        .sees("belum masuk.xlsx disimpan.");
    assert!(fs::metadata(&mended).expect("a workbook").len() > 4_000);
    window.click("Buka daftar kerja sama").sees("225 kerja sama");

    // The same file a second time adds nothing, and says so row by row.
    window.click("Impor dari Excel…").sees("Riwayat impor");
    window.judge("imports-history");
    window.click("Pilih berkas…").sees("Judul kolom: baris 1.");
    window.click("Uji semua baris").sees("Tidak ada yang dapat masuk");
    window.judge("imports-again");

    window.click("Kerja Sama").click("Impor dari Excel…");
    window.script("location.reload()");
    window
        .click("Kerja Sama")
        .click("Impor dari Excel…")
        .sees("Riwayat impor");
    window
        .click("Tarik kembali")
        .sees("225 kerja sama dari impor ini keluar dari register");
    window.click("Keluarkan 225 kerja sama");
    window.sees("225 kerja sama ditarik kembali.");
    window.close();
    assert_eq!(
        rows(&office.desk.database(), "SELECT count(*) AS found FROM agreement"),
        [json!({"found": 0})]
    );
    assert_eq!(hash(&office.desk), before);
}

/// Forms as work units send them back: under the names of the form's columns.
fn returned(folder: &std::path::Path) {
    fs::create_dir_all(folder).expect("a folder");
    let heading = "Tahun pemetaan;Perangkat daerah;Urusan pemerintahan;Program;Potensi atau permasalahan;\
        Jenis kerja sama yang direncanakan";
    let form = |name: &str, rows: &[&str]| {
        let cells = |line: &str| {
            let parts = line.split(';').map(Said::text);
            parts.collect::<Vec<Said>>()
        };
        let table = Table {
            name: "Formulir pemetaan".to_owned(),
            head: Vec::new(),
            columns: heading.split(';').map(|name| Column::new(name, 20)).collect(),
            rows: rows.iter().map(|row| cells(row)).collect(),
            sums: Vec::new(),
            pinned: 0,
        };
        let made = Made {
            title: name.to_owned(),
            office: "Dinas".to_owned(),
            on: "2026-01-12".parse().expect("a day"),
        };
        let bytes = sheets::write::workbook(&[table], &made).expect("a workbook");
        fs::write(folder.join(name), bytes).expect("a form");
    };
    form(
        "Dishub.xlsx",
        &[
            "2027;Dishub;Perhubungan;Parkir;Parkir tepi jalan belum dikelola;KSDPK",
            "2027;Dishub;Perhubungan;Terminal;Terminal sepi;KSDD wajib",
        ],
    );
    form(
        "Dinas Kesehatan.xlsx",
        &["2027;Dinkes;Kesehatan;;Puskesmas jauh;Sinergi"],
    );
    fs::write(
        folder.join("Catatan rapat.csv"),
        "Acara;Tempat\nRapat;Balai kota\n",
    )
    .expect("a list");
}

#[test]
fn a_form_is_given_away_and_a_folder_of_them_comes_back_through_the_window() {
    let desk = Desk::with_sample("formulir");
    let window = Window::open(&desk);
    window.inside("Menu utama").click("Pemetaan");
    window.arrives_at("Pemetaan");
    let form = desk.paper("formulir.xlsx");
    desk.will_choose("save_sheet", &form);
    window.click("Buat formulir…").sees("Buat formulir Excel");
    window.judge("forms-give");
    window
        .click("Simpan sebagai Excel…")
        .sees("formulir.xlsx disimpan.");
    let book = read::book(&written(&form), &Limits::OFFICE).expect("a form");
    assert_eq!(book.sheets[0].name, "Formulir pemetaan");
    assert!(
        book.sheets
            .iter()
            .any(|sheet| sheet.hidden && sheet.name == "Pilihan")
    );

    let folder = desk.paper("kembali");
    returned(&folder);
    desk.will_choose("forms", &folder);
    window.inside("Menu utama").click("Kerja Sama");
    window.click("Impor dari Excel…").sees("Pindahkan daftar lama");
    window.click("Banyak formulir…").sees("3 berkas dibaca");
    window.sees("Berkas ini bukan formulir dari Ikat.");
    window.judge("forms-unread");
    window
        .click("Dinas Kesehatan.xlsx")
        .sees("Baris tidak lengkap: program kosong.");
    window.judge("forms-refused");
    window
        .click("Dishub.xlsx")
        .click("Yang akan masuk 2")
        .sees("Terminal sepi");
    window.judge("forms-came");
    window
        .click("Masukkan 2 baris dari 1 formulir")
        .sees("2 baris dari 1 formulir masuk ke register.");
    window.judge("forms-done");
    window
        .click("Tarik kembali")
        .sees("2 baris pemetaan dari impor ini");
    window.click("Keluarkan 2 baris pemetaan");
    window.sees("2 baris pemetaan ditarik kembali.");
}
