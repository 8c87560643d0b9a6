//! What is typed is kept while it is typed.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::desk::{Desk, rows};
use crate::window::Window;

#[test]
fn a_power_cut_while_typing_loses_nothing_that_was_kept() {
    let desk = Desk::with_sample("listrik-padam");
    let window = Window::open(&desk);
    window.arrives_at("Beranda");
    window
        .click("Kerja Sama")
        .click("Catat kerja sama")
        .arrives_at("Kerja sama baru");
    window
        .tick("KSDPK")
        .fill("Judul (tentang)", "Pemanfaatan Aset di Jalan Tugu");
    window
        .inside("Naskah 1")
        .fill("Tanggal tanda tangan", "29/08/2025");
    window.sees("Konsep tersimpan pukul");
    // Kept is what the register holds, not what the window says.
    let kept = "SELECT json_extract(value, '$.form.title') AS title FROM draft";
    let deadline = Instant::now() + Duration::from_secs(20);
    while rows(&desk.database(), kept) != [json!({"title": "Pemanfaatan Aset di Jalan Tugu"})] {
        assert!(
            Instant::now() < deadline,
            "the draft reaches the register while it is typed"
        );
        std::thread::sleep(Duration::from_millis(100));
    }
    window.fill("Maksud dan tujuan", "Menambah pendapatan");
    window.cut_power();

    let window = Window::open(&desk);
    window.arrives_at("Beranda");
    window
        .sees("Konsep menunggu")
        .sees("Pemanfaatan Aset di Jalan Tugu");
    window.judge("home-draft");
    window.click("Lanjutkan").sees("dipulihkan.");
    assert_eq!(window.value("Judul (tentang)"), "Pemanfaatan Aset di Jalan Tugu");
    assert_eq!(
        window.inside("Naskah 1").value("Tanggal tanda tangan"),
        "29/08/2025"
    );
    window.judge("agreement-form");
}

#[test]
fn the_wizard_of_the_first_start_survives_a_power_cut() {
    let desk = Desk::new("wisaya");
    let window = Window::open(&desk);
    window.click("Buat register kantor ini");
    window.search_for("Provinsi, kabupaten, atau kota", "yogyakarta", "Kota Yogyakarta");
    window.fill("Nama unit pengelola", "Bagian Tata Pemerintahan");
    window.click("Lanjut").sees("Kop surat Sekretariat Daerah");
    window.fill("Alamat", "Jalan Kenari 56, Yogyakarta");
    desk.until_on_disk("Jalan Kenari 56, Yogyakarta");
    window.cut_power();

    let window = Window::open(&desk);
    window.sees("Kop surat Sekretariat Daerah");
    assert_eq!(window.value("Alamat"), "Jalan Kenari 56, Yogyakarta");
    assert_eq!(window.value("Baris pertama"), "PEMERINTAH KOTA YOGYAKARTA");
}
