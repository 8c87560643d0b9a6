//! Long work: it says how far it is, stops when asked and leaves nothing, and says so when it is too late to stop.
//!
//! The work is held at one of its parts, so that the officer's click meets it there however quick the machine is.

use serde_json::{Value, json};
use webdriver::key;

use crate::desk::{Desk, rows};
use crate::story::paper_is_drawn;
use crate::window::Window;

#[test]
fn a_letter_in_the_making_is_cancelled_without_a_trace_until_it_is_being_kept() {
    let desk = Desk::with_sample("batal-surat");
    let window = Window::open(&desk);
    to_the_preview(&window);
    let before = trace(&desk);

    desk.hold("letter_laying");
    window.click("Terbitkan…").click("Terbitkan");
    window.sees("Menyusun lampiran, halaman");
    window.click("Batalkan").sees("Penerbitan dibatalkan.");
    assert_eq!(trace(&desk), before, "no letter, no file, no line in the journal");
    window.until("the focus is back where the officer was", || {
        window.script("return document.activeElement?.innerText?.trim()") == "Terbitkan…"
    });

    desk.hold("letter_keeping");
    window.click("Terbitkan…").click("Terbitkan");
    window.sees("Tidak dapat dibatalkan lagi.");
    window.press(&[key::ESCAPE]);
    desk.go_on();
    window.sees("Langkah berikut: isi nomor dari buku agenda.");
    let (letters, ..) = trace(&desk);
    assert_eq!(letters, json!(before.0.as_u64().unwrap_or_default() + 1));
    window.close();
}

#[test]
fn a_preview_is_cancelled_and_drawn_again_when_asked() {
    let desk = Desk::with_sample("batal-pratinjau");
    let window = Window::open(&desk);
    desk.hold("letter_packing");
    to_the_last_step(&window);
    window.sees("Memampatkan berkas surat");
    window.press(&[key::ESCAPE]).sees("Pratinjau dibatalkan.");
    desk.go_on();
    window.click("Buat pratinjau");
    paper_is_drawn(&window);
    window.close();
}

#[test]
fn a_package_in_the_making_is_cancelled_without_a_trace() {
    let desk = Desk::with_sample("batal-berkas");
    let window = Window::open(&desk);
    window.arrives_at("Beranda");
    window.click("Kirim").tick("Satu tahun").fill("Tahun", "2025");
    window.sees("kerja sama, Tahun 2025");
    desk.will_choose("save_package", &desk.paper("kiriman.ikat"));
    desk.hold("export_checking");
    window.click("Pilih tempat dan buat berkas…");
    window.sees("Membuka ulang berkas untuk memeriksanya");
    window.press(&[key::ESCAPE]).sees("Pembuatan berkas dibatalkan.");
    assert_eq!(desk.papers(), [""; 0], "neither the file nor a part of it");
    assert_eq!(
        rows(&desk.database(), "SELECT count(*) AS n FROM dispatch"),
        [json!({"n": 0})]
    );
    desk.go_on();
    window
        .click("Pilih tempat dan buat berkas…")
        .sees("Berkas siap dikirim");
    assert_eq!(desk.papers(), ["kiriman.ikat"]);
    window.close();
}

fn to_the_last_step(window: &Window) {
    window.arrives_at("Beranda");
    window.click("Surat").arrives_at("Surat");
    window.click("Buat surat").tick("Rentang tahun");
    window
        .fill("Dari tahun", "2020")
        .fill("Sampai tahun", "2025")
        .tick("Yang ditandatangani");
    window.inside("Akan tercetak").sees("111");
    window.click("Lanjut").fill("Tanggal surat", "05/01/2026");
    window
        .click("Lanjut")
        .sees("Semua butir isi laporan")
        .click("Lanjut");
}

fn to_the_preview(window: &Window) {
    to_the_last_step(window);
    paper_is_drawn(window);
}

/// Letters, lines of the journal, and files kept.
fn trace(desk: &Desk) -> (Value, Value, usize) {
    let count =
        |table: &str| rows(&desk.database(), &format!("SELECT count(*) AS n FROM {table}"))[0]["n"].clone();
    let mut files = 0;
    let mut folders = vec![desk.register().join("files")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                files += 1;
            }
        }
    }
    (count("letter"), count("audit"), files)
}
