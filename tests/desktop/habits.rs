//! What officers of good programs are used to, in the real window: other shapes of the table, filters by name, one change for
//! many, the way back, the history.

use crate::desk::{Desk, rows};
use crate::window::Window;
use serde_json::json;
use webdriver::key;

#[test]
fn the_register_is_seen_in_other_shapes_changed_at_once_and_taken_back() {
    let desk = Desk::with_sample("kebiasaan");
    let window = Window::open(&desk);
    window.inside("Menu utama").click("Kerja Sama");
    window.arrives_at("Kerja Sama");

    // The same agreements as groups with totals, board, calendar, timeline.
    window.click("Tabel").click("Kelompok").sees("Jumlah nilai");
    window.judge("habits-groups");
    window.click("Kelompok").click("Papan").sees("Akan berakhir");
    window.judge("habits-board");
    window
        .click("Papan")
        .click("Kalender")
        .sees("Berakhir pada tahun");
    window.judge("habits-calendar");
    window
        .click("Kalender")
        .click("Garis waktu")
        .sees("yang berakhir paling dahulu di atas");
    window.judge("habits-timeline");
    window.click("Garis waktu").click("Tabel");

    // A filter by name, pinned to the first screen.
    window.fill("Cari judul, mitra, nomor, isi, atau nama berkas…", "sampah");
    window.sees("1 kerja sama sesuai saringan");
    window
        .click("Simpan saringan")
        .fill("Nama saringan", "Persampahan");
    window.click("Simpan");
    window.sees("Saringan “Persampahan” disimpan.");
    window
        .click("Tindakan untuk saringan Persampahan")
        .click("Sematkan di Beranda");
    window.sees("tampil di Beranda");
    window.judge("habits-filter");
    window.inside("Menu utama").click("Beranda");
    window.sees("Saringan tersemat");
    window.judge("habits-pinned");
    window.click("Persampahan").sees("1 kerja sama sesuai saringan");

    // One change for all that the filter finds; what it does is seen before.
    window.tick("Pilih semua baris yang tampil");
    window.sees("1 dipilih");
    window
        .click("Ubah sekaligus…")
        .fill("Tempat arsip naskah", "Lemari 12");
    window.judge("habits-bulk");
    window.click("Lihat akibatnya").sees("berubah");
    window.judge("habits-bulk-plan");
    window.click("Ubah 1 kerja sama").sees("1 kerja sama diubah.");
    let places = || {
        rows(
            &desk.database(),
            "SELECT count(*) AS found FROM document WHERE archive_place = 'Lemari 12'",
        )
    };
    assert_ne!(places(), [json!({"found": 0})]);
    window.ctrl('z');
    window.sees("Perubahan 1 kerja sama diurungkan.");
    assert_eq!(places(), [json!({"found": 0})]);

    // Both stand in the history.
    window.ctrl('k').sees("Layar");
    window
        .fill("Perintah cepat", "riwayat register")
        .sees("Riwayat register");
    window.press(&[key::ENTER]).sees("Mengurungkan perubahan");
    window.sees("Mengubah banyak kerja sama");
    window.judge("habits-history");
}

#[test]
fn a_newcomer_is_led_through_the_screens_and_can_leave_at_any_step() {
    let desk = Desk::with_sample("perkenalan");
    let window = Window::open(&desk);
    window.inside("Menu utama").click("Bantuan");
    window.arrives_at("Bantuan");
    window
        .click("Kenali Ikat dalam enam langkah")
        .sees("Langkah 1 dari 6");
    window.arrives_at("Beranda");
    window.click("Berikutnya").arrives_at("Kerja Sama");
    window.judge("habits-tour");
    window.click("Sebelumnya").arrives_at("Beranda");
    window.click("Berikutnya").arrives_at("Kerja Sama");
    window.click("Tutup perkenalan").arrives_at("Kerja Sama");
    window.until("the tour is gone", || !window.text().contains("Langkah 2 dari 6"));
}
