//! Rekapitulasi in the real window: two sides, a figure and the list behind it, charts, a saved recap on the first screen, a
//! picture and an annex.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::desk::{Desk, rows};
use crate::window::Window;

const NAME: &str = "Pendidikan per tahun";

/// The file once it is there whole: what is written stands beside it until then.
pub fn written(path: &Path) -> Vec<u8> {
    let deadline = Instant::now() + Duration::from_secs(30);
    while !path.exists() {
        assert!(Instant::now() < deadline, "{} was not written", path.display());
        std::thread::sleep(Duration::from_millis(50));
    }
    fs::read(path).unwrap()
}

fn counted(desk: &Desk) -> i64 {
    let found = rows(
        &desk.database(),
        "SELECT count(*) AS count FROM agreement_row AS r JOIN agreement_urusan AS u ON u.seq = r.seq
         WHERE r.voided = 0 AND u.code = '1.01' AND substr(r.signed, 1, 4) = '2024'",
    );
    found[0]["count"].as_i64().unwrap()
}

#[test]
fn a_figure_opens_the_agreements_it_counts() {
    let desk = Desk::with_sample("rekap-angka");
    let window = Window::open(&desk);
    window.inside("Menu utama").click("Rekapitulasi");
    window.arrives_at("Rekapitulasi").sees("Tahun penandatanganan");
    window.choose("Baris", "Urusan").sees("Pendidikan");
    window.judge("recap");
    let count = counted(&desk);
    assert!(count > 1);
    window
        .click(&format!("Pendidikan, 2024: {count}. Buka daftarnya."))
        .arrives_at("Kerja Sama")
        .sees(&format!("{count} kerja sama sesuai saringan"));
    window.click("Lepas saringan Tahun 2024");
    window.until("the filter is wider", || {
        !window
            .text()
            .contains(&format!("{count} kerja sama sesuai saringan"))
    });
    window
        .click("Mundur")
        .arrives_at("Rekapitulasi")
        .sees("Pendidikan");
    for (view, name) in [
        ("Batang", "bars"),
        ("Bertumpuk", "stacked"),
        ("Peta panas", "heat"),
        ("Masa berlaku", "terms"),
        ("Akan berakhir", "ahead"),
    ] {
        window.inside("Tampilan").click(view);
        window.sees("Lihat tabel");
        window.judge(&format!("recap-{name}"));
    }
    window.inside("Tampilan").click("Garis");
    window.click("Pakai tahun pada baris").sees("Lihat tabel");
    window.judge("recap-lines");
    window.inside("Tampilan").click("Donat");
    window.choose("Baris", "Status").sees("Lihat tabel");
    window.judge("recap-donut");
    window.inside("Tampilan").click("Tabel");
    window.click("Bandingkan");
    window
        .inside("Bandingkan")
        .fill("Sejak", "01/01/2024")
        .fill("Sampai dengan", "31/12/2024");
    window.click("Tampilkan selisih");
    window.sees("Selisih");
    window.judge("recap-compared");
    window.close();
}

#[test]
fn a_recap_is_saved_pinned_to_the_first_screen_and_leaves_as_picture_and_annex() {
    let desk = Desk::with_sample("rekap-simpan");
    let window = Window::open(&desk);
    window.inside("Menu utama").click("Rekapitulasi");
    window.arrives_at("Rekapitulasi");
    window.choose("Baris", "Urusan");
    window.inside("Tampilan").click("Bertumpuk");
    window.sees("Lihat tabel");

    let png = desk.paper("grafik.png");
    desk.will_choose("save_png", &png);
    window
        .click("Simpan gambar")
        .click("Simpan sebagai PNG")
        .sees("grafik.png");
    let bytes = written(&png);
    assert!(bytes.starts_with(b"\x89PNG"), "a picture of dots");
    let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    assert!(side(16) > 1_200 && side(20) > 600, "{} x {}", side(16), side(20));
    let svg = desk.paper("grafik.svg");
    desk.will_choose("save_svg", &svg);
    window
        .click("Simpan gambar")
        .click("Simpan sebagai SVG")
        .sees("grafik.svg");
    let text = String::from_utf8(written(&svg)).unwrap();
    assert!(text.contains("Jumlah kerja sama menurut urusan dan tahun penandatanganan"));
    assert!(
        text.contains("Pendidikan") && !text.contains("var(--"),
        "it stands without the page"
    );

    let annex = desk.paper("lampiran.pdf");
    desk.will_choose("save_paper", &annex);
    window.click("Cetak lampiran").sees("Cetak sebagai lampiran");
    window.judge("recap-print");
    window.click("Simpan PDF");
    assert!(written(&annex).starts_with(b"%PDF"));
    window.click("Tutup");

    window.click("Simpan rekap");
    window.fill("Nama rekap", NAME);
    window.click("Simpan");
    window.sees(&format!("Rekap “{NAME}” disimpan."));
    window
        .click(&format!("Tindakan untuk rekap {NAME}"))
        .click("Sematkan di Beranda")
        .sees(&format!("Rekap “{NAME}” tampil di Beranda."));
    window.inside("Menu utama").click("Beranda");
    window.arrives_at("Beranda").sees(NAME);
    window.judge("recap-home");
    window
        .click(&format!("Buka rekap: {NAME}"))
        .arrives_at("Rekapitulasi");
    window.until("the saved view is shown", || {
        window.value("Baris").contains("Urusan")
    });
    window.close();
    let kept = rows(
        &desk.database(),
        "SELECT json_extract(value, '$[0].name') AS name, json_extract(value, '$[0].pinned') AS pinned,
                json_extract(value, '$[0].spec.rows') AS rows
         FROM preference WHERE key = 'recap.saved'",
    );
    assert_eq!(
        kept,
        [json!({"name": NAME, "pinned": 1, "rows": "urusan"})] as [Value; 1]
    );
}
