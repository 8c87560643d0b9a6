//! Every main screen over the sample of Kota Malang: what it says, that everybody can read it, and a picture of it.

use webdriver::key;

use crate::desk::Desk;
use crate::window::Window;

#[test]
fn the_sample_of_malang_shows_111_agreements_and_says_that_it_is_one() {
    let desk = Desk::with_sample("contoh");
    let window = Window::open(&desk);
    window.arrives_at("Beranda");
    window
        .sees("CONTOH — data ini bukan data resmi")
        .sees("Kota Malang")
        .sees("111");
    window.judge("home");

    window.click("Kerja Sama").sees("111 kerja sama");
    window.judge("agreements");
    window.enter_table();
    window.press(&[key::ENTER]).sees("Para pihak");
    window.judge("record");
    window.click("Naskah").sees("Nomor");
    window.judge("record-documents");
    window.click("Riwayat").sees("dicatat");
    window.judge("record-history");

    window.click("Surat").arrives_at("Surat");
    window.click("Buat surat").tick("Rentang tahun");
    window
        .fill("Dari tahun", "2020")
        .fill("Sampai tahun", "2025")
        .tick("Yang ditandatangani");
    window.inside("Akan tercetak").sees("111");
    window.judge("letter-content");
    window.click("Lanjut").fill("Tanggal surat", "05/01/2026");
    window.judge("letter-address");
    window.click("Lanjut").sees("Semua butir isi laporan");
    window.judge("letter-columns");

    for (section, name) in [
        ("Kop surat", "settings-letterhead"),
        ("Pejabat", "settings-officials"),
        ("Perangkat daerah", "settings-units"),
        ("Penomoran", "settings-numbering"),
        ("Kertas dan margin", "settings-paper"),
        ("Tujuan dan tembusan", "settings-addressees"),
        ("Hari libur", "settings-calendar"),
        ("Aturan", "settings-lawbook"),
        ("Tampilan", "settings-view"),
        ("Cadangan", "settings-backups"),
        ("Kantor", "settings-office"),
    ] {
        window.click("Pengaturan");
        window.inside("Bagian pengaturan").click(section);
        window.arrives_at(section);
        window.judge(name);
    }
    window.inside("Menu utama").click("Bantuan");
    window.arrives_at("Bantuan");
    window.judge("help");
    window
        .fill("Cari dalam bantuan…", "package.empty")
        .sees("Arti kode penolakan");
    window.judge("help-refusals");
    window.ctrl('k').sees("Layar");
    window.judge("palette");
    window.press(&[key::ESCAPE]);
}

#[test]
fn the_table_is_walked_by_keys_alone() {
    let desk = Desk::with_sample("papan-ketik");
    let window = Window::open(&desk);
    window.arrives_at("Beranda");
    window.click("Kerja Sama").sees("111 kerja sama");
    window.enter_table();
    window.script("document.activeElement.blur(); return true");
    let row = || {
        let script = "const grid = document.querySelector('[role=grid]'); \
                      const row = document.getElementById(grid.getAttribute('aria-activedescendant')); \
                      return [Number(row?.getAttribute('aria-rowindex') ?? 0), document.activeElement === grid]";
        let found = window.script(script);
        (found[0].as_u64().unwrap_or_default(), found[1] == true)
    };
    window.until("Tab reaches the table", || {
        window.press(&[key::TAB]);
        row().1
    });
    assert_eq!(row().0, 2, "the first row stands under the heads");
    window.press(&[key::DOWN, key::DOWN, key::DOWN, key::UP]);
    window.until("two rows down", || row().0 == 4);
    window.press(&[key::END]);
    window.until("the last of 111", || row().0 == 112);
    window.press(&[key::HOME, key::DOWN]);
    window.until("the second row", || row().0 == 3);
    window.press(&[key::ENTER]).sees("Para pihak");
    window
        .session()
        .chord('\u{E00A}', '\u{E012}')
        .expect("Alt and arrow left");
    window.arrives_at("Kerja Sama");
    window.until("back at the same row, in the table", || row() == (3, true));
    window.ctrl('f');
    window.until("the search has the focus", || {
        window.script(
            "return document.activeElement?.getAttribute('aria-label')?.startsWith('Cari judul') === true",
        ) == true
    });
    window
        .session()
        .press(&"rsud".chars().collect::<Vec<_>>())
        .expect("keys");
    window.sees("sesuai saringan");
    window.press(&[key::ESCAPE]).sees("111 kerja sama");
}
