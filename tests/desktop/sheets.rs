//! Every list leaves the real window as a spreadsheet: as it is filtered, with all its rows, where the person chose.

use std::path::Path;

use ::sheets::{Book, Limits, read};

use crate::desk::Desk;
use crate::recap::written;
use crate::window::Window;

fn book(path: &Path) -> Book {
    read::book(&written(path), &Limits::OFFICE).unwrap()
}

/// Saves what the screen shows and opens it.
fn saved(desk: &Desk, window: &Window, button: &str, name: &str) -> Book {
    let path = desk.paper(name);
    desk.will_choose("save_sheet", &path);
    window.click(button).click("Excel (.xlsx)");
    window.sees(&format!("{name} disimpan."));
    book(&path)
}

/// Rows below the heading of the first sheet: those that begin with a figure.
fn numbered(book: &Book) -> usize {
    let figure = |row: &&::sheets::Row| {
        row.cell(0)
            .is_some_and(|cell| matches!(cell.value, ::sheets::Value::Number(_)))
    };
    book.sheets[0].rows.iter().filter(figure).count()
}

#[test]
fn what_a_screen_shows_is_saved_as_a_spreadsheet() {
    const ICON: &str = "Simpan sebagai Excel atau CSV";
    const BUTTON: &str = "Simpan sebagai Excel";
    let desk = Desk::with_sample("lembar-kerja");
    let window = Window::open(&desk);
    let menu = |screen: &str| {
        window.inside("Menu utama").click(screen);
        window.arrives_at(screen);
    };
    menu("Kerja Sama");
    let all = saved(&desk, &window, ICON, "semua.xlsx");
    assert_eq!(numbered(&all), 111);
    window.fill("Cari judul, mitra, nomor, isi, atau nama berkas…", "sampah");
    window.sees("1 kerja sama sesuai saringan");
    window.judge("sheets-agreements");
    let some = saved(&desk, &window, ICON, "sampah.xlsx");
    assert_eq!(numbered(&some), 1);
    let text = desk.paper("sampah.csv");
    desk.will_choose("save_csv", &text);
    window.click(ICON).click("CSV, tabel pertama saja");
    window.sees("sampah.csv disimpan.");
    let text = String::from_utf8(written(&text)).unwrap();
    assert!(text.starts_with("\u{feff}\"No.\";\"Judul (tentang)\""), "{text}");

    menu("Pemantauan");
    let monitored = saved(&desk, &window, ICON, "pemantauan.xlsx");
    assert_eq!(monitored.sheets.len(), 2);
    assert!(numbered(&monitored) > 10);
    menu("Pemetaan");
    let mapped = saved(&desk, &window, ICON, "pemetaan.xlsx");
    assert!(numbered(&mapped) > 0);
    menu("Rekapitulasi");
    let crossed = saved(&desk, &window, BUTTON, "rekap.xlsx");
    assert_eq!(crossed.sheets[0].name, "Jumlah");
    menu("Surat");
    window.click("Buat surat").sees("Akan tercetak");
    let letter = saved(&desk, &window, BUTTON, "surat.xlsx");
    let names: Vec<&str> = letter.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Rekapitulasi", "Daftar"]);
    window.judge("sheets-letter");
    window.close();
}
