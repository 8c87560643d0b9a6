//! What is refused, with which sentence, and that nothing is lost by it.

use std::fs;
use std::process::Command;

use serde_json::json;
use webdriver::key;

use crate::desk::{Desk, rows, scan};
use crate::window::Window;

#[test]
fn a_command_that_no_permission_names_is_refused_by_the_runtime() {
    let desk = Desk::new("perintah");
    let window = Window::open(&desk);
    let ask = |command: &str| {
        let script = "const done = arguments[arguments.length - 1]; \
                      window.__TAURI_INTERNALS__.invoke(arguments[0], { request: {} }) \
                      .then(() => done('answered'), (thrown) => done(typeof thrown === 'string' ? thrown : thrown.code));";
        let said = window
            .session()
            .script_later(script, &[json!(command)])
            .expect("the page can ask");
        said.as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(ask("session_state"), "answered", "a listed one is answered");
    assert_eq!(
        ask("agreements_facets"),
        "registry.not_open",
        "a listed one is refused by the core in its own words"
    );
    for foreign in [
        "session_close",
        "plugin:fs|read_text_file",
        "plugin:shell|execute",
        "plugin:dialog|open",
        "plugin:opener|open_path",
        "plugin:app|version",
        "plugin:window|destroy",
    ] {
        let said = ask(foreign);
        assert!(
            said.contains("not allowed") || said.contains("not found"),
            "{foreign} must be refused by the runtime, said: {said}"
        );
    }
}

#[test]
fn the_page_can_reach_nothing_outside_the_program() {
    let desk = Desk::new("luar");
    let window = Window::open(&desk);
    let script = "const done = arguments[arguments.length - 1]; \
                  document.addEventListener('securitypolicyviolation', (event) => done(event.violatedDirective), { once: true }); \
                  fetch('http://127.0.0.1:9/').catch(() => undefined);";
    let said = window
        .session()
        .script_later(script, &[])
        .expect("the page answers");
    assert_eq!(
        said, "connect-src",
        "the content security policy refuses a connection"
    );
    let script = "location.href = 'https://example.org/'; return true";
    window.script(script);
    window.sees("Selamat datang di Ikat");
    let place = window.script("return location.href");
    assert!(
        place
            .as_str()
            .is_some_and(|place| place.starts_with("tauri://localhost")),
        "the window shows its own pages only, is at {place}"
    );
}

#[test]
fn a_second_window_is_told_who_has_the_register() {
    let desk = Desk::with_sample("kedua");
    let first = Window::open(&desk);
    first.arrives_at("Beranda");
    let second = Window::open(&desk);
    second.arrives_at("Register belum dapat dibuka");
    second.sees("Register sedang dibuka oleh rina di laptop-kerja-sama sejak");
    second.sees("Tidak ada yang diubah oleh Ikat.");
    second.judge("register-in-use");
    first.close();
    // The system takes a moment to end a program and let go of its locks.
    second.until("the register opens once nobody has it", || {
        if second.has("button", "Coba lagi") {
            second.click("Coba lagi");
        }
        second.has("heading", "Beranda")
    });
}

#[test]
fn a_register_of_a_newer_program_is_left_alone() {
    let desk = Desk::with_sample("lebih-baru");
    let done = Command::new("sqlite3")
        .arg(desk.database())
        .arg("PRAGMA user_version = 99")
        .status();
    assert!(done.expect("sqlite3").success());
    let before = fs::read(desk.database()).expect("a register");
    let window = Window::open(&desk);
    window.sees("Register ini dibuat oleh Ikat yang lebih baru");
    window.sees("Pasang Ikat versi terbaru; register tidak diubah.");
    window.close();
    assert!(
        before == fs::read(desk.database()).expect("a register"),
        "not a byte of it changed"
    );
}

#[test]
fn a_damaged_register_is_not_opened() {
    let desk = Desk::with_sample("rusak");
    let mut bytes = fs::read(desk.database()).expect("a register");
    // The second half: the head still says that it is a register of ours.
    let half = bytes.len() / 2;
    for byte in bytes.iter_mut().skip(half) {
        *byte = 0x5a;
    }
    fs::write(desk.database(), &bytes).expect("a file");
    let window = Window::open(&desk);
    window.sees("Register ini rusak").sees("Pulihkan dari cadangan");
    window.close();
    assert!(
        bytes == fs::read(desk.database()).expect("a file"),
        "the damaged file is kept as it is"
    );
}

#[test]
fn a_register_in_a_cloud_folder_can_only_be_looked_at() {
    let desk = Desk::with_sample("awan").in_folder("OneDrive - Pemkot Malang");
    let window = Window::open(&desk);
    window.arrives_at("Beranda");
    window
        .sees("Lihat saja")
        .sees("register berada di folder OneDrive yang disalin ke awan.");
    window.sees("Pindahkan folder register ke luar folder itu");
    window.click("Kerja Sama").sees("111 kerja sama");
    window.judge("look-only");
    assert!(
        !window.has("button", "Catat kerja sama"),
        "nothing new can be begun"
    );
    // Even a page that asks all the same is refused by the core.
    let script = "const done = arguments[arguments.length - 1]; \
                  window.__TAURI_INTERNALS__.invoke('settings_work_unit_save', \
                    { request: { id: '', name: 'Dinas Baru', short: '', active: true, rev: 0 } }) \
                  .then(() => done('written'), (thrown) => done(thrown.code));";
    let said = window
        .session()
        .script_later(script, &[])
        .expect("the page can ask");
    assert_ne!(said, "written", "the core writes nothing there");
    window.close();
    assert_eq!(
        rows(
            &desk.database(),
            "SELECT count(*) AS found FROM work_unit WHERE name = 'Dinas Baru'"
        ),
        [json!({"found": 0})]
    );
}

#[test]
fn papers_that_are_not_what_they_should_be_are_refused_in_words() {
    let desk = Desk::with_sample("berkas-salah");
    let window = Window::open(&desk);
    window.arrives_at("Beranda");

    desk.will_choose("emblem", &desk.put("lambang.png", b"ini bukan gambar"));
    window.click("Pengaturan").click("Kop surat");
    window.click("Pilih gambar…");
    window.sees("Berkas ini bukan gambar PNG yang dapat dibaca.");
    window.sees("Simpan lambang sebagai PNG dari program gambar");

    // The code leads to its page of help, over what was open; closed again, the office is where it was.
    window.click("emblem.not_a_picture").sees("Arti kode");
    window.sees("Petunjuk yang menyambung");
    window.judge("refusal-page");
    window.press(&[key::ESCAPE]);
    window.until("the page of help is gone", || {
        !window.text().contains("Petunjuk yang menyambung")
    });
    window.arrives_at("Kop surat");

    window.click("Kerja Sama").sees("111 kerja sama");
    window.enter_table();
    window.press(&[key::ENTER]);
    window.click("Pindaian").sees("Belum ada pindaian");
    desk.will_choose("scan", &desk.put("kosong.pdf", b""));
    window.click("Tambah pindaian").click("Tanpa naskah tertentu");
    window.sees("Berkas ini kosong (0 bita).");
    desk.will_choose("scan", &desk.put("naskah.pdf", &scan("Naskah bertanda tangan")));
    window.click("Tambah pindaian").click("Tanpa naskah tertentu");
    window.sees("naskah.pdf ditambahkan.");
    window.judge("record-scans");

    desk.will_choose(
        "package",
        &desk.put("bukan.ikat", b"SQLite format 3\0 dan seterusnya"),
    );
    window
        .click("Kirim")
        .click("Periksa berkas")
        .click("Pilih berkas…")
        .sees("Berkas ditolak");
}
