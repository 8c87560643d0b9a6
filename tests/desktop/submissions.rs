//! A submission on its lawful path, in the real window: stopped by its article, proved, signed, and an agreement at the end.

use serde_json::json;
use webdriver::key;

use crate::desk::{Desk, rows};
use crate::window::Window;

const TITLE: &str = "Penyediaan Tenaga Listrik dan Penagihan Pajak Penerangan Jalan";
const SIGNED: &str = "Kesepakatan Bersama yang ditandatangani";

#[test]
fn a_submission_is_stopped_by_its_article_and_signed_by_its_papers() {
    let desk = Desk::with_sample("pengajuan");
    let window = Window::open(&desk);
    window.inside("Menu utama").click("Pengajuan");
    window.arrives_at("Pengajuan").sees("32 pengajuan");
    window.judge("submissions");
    window.click("Papan").sees("Pemetaan urusan pemerintahan");
    window.judge("submissions-board");
    window
        .click("Daftar")
        .fill(
            "Cari judul, mitra, pemrakarsa, atau nomor surat",
            "penagihan pajak penerangan",
        )
        .sees("1 pengajuan cocok");
    window.enter_table();
    window.press(&[key::ENTER]).arrives_at(TITLE);
    window.judge("submission");

    let later = "Penandatanganan Kontrak atau PKS";
    window.click(&format!("Buka tahap {later}"));
    window
        .inside(&format!("Selesaikan tahap {later}"))
        .sees("Permendagri 22/2020 Pasal 35 ayat (4)")
        .click(&format!("Selesaikan tahap {later}"))
        .sees("belum");
    let steps = "SELECT count(*) AS count FROM stage_event AS e JOIN submission AS s ON s.seq = e.seq
                 WHERE s.subject ->> '$.title' LIKE 'Penyediaan Tenaga Listrik%'";
    let before = rows(&desk.database(), steps);
    window.click(&format!("Tutup tahap {later}"));

    let paper = window.inside(SIGNED);
    paper
        .fill(
            "Nomor menurut tiap pihak",
            "100.3.7.1/44/35.73.112/2026; 21/CML/XI/2026",
        )
        .fill("Tanggal tanda tangan", "20/11/2026")
        .fill("Tempat", "Malang")
        .fill("Mulai berlaku", "20/11/2026")
        .fill("Berakhir", "19/11/2029")
        .choose("Penanda tangan dari pihak kita", "Kepala Daerah")
        .click(&format!("Simpan bukti: {SIGNED}"));
    window.sees("Bukti tersimpan.");
    assert_ne!(
        before,
        rows(&desk.database(), steps),
        "the paper is in the history"
    );
    window.judge("submission-proved");
    window.click("Selesaikan tahap Penandatanganan Kesepakatan Bersama");
    window.sees("Pengajuan ini sudah menjadi kerja sama dalam register.");
    window.click("Buka kerja samanya").arrives_at(TITLE);
    window.sees("Asal kerja sama ini");
    window.judge("record-of-a-submission");
    window.close();
    let made = rows(
        &desk.database(),
        "SELECT d.kind, d.signed, d.ends FROM document AS d JOIN agreement AS a ON a.seq = d.seq
         WHERE d.signed = '2026-11-20' AND a.title LIKE 'Penyediaan Tenaga Listrik%'",
    );
    assert_eq!(
        made,
        [json!({"kind": "kb", "signed": "2026-11-20", "ends": "2029-11-19"})]
    );
}

#[test]
fn what_is_due_stands_on_the_first_screen_in_a_list_in_a_month_and_in_a_calendar_file() {
    let desk = Desk::with_sample("agenda");
    let file = desk.paper("agenda.ics");
    desk.will_choose("save_calendar", &file);
    let window = Window::open(&desk);
    window.arrives_at("Beranda").sees("Perlu tindakan");
    window.click("Buka agenda").arrives_at("Agenda");
    window.sees("Terlambat").sees("7 hari ke depan");
    window.judge("agenda");
    window
        .click("Simpan berkas kalender")
        .sees("agenda.ics disimpan.");
    window.click("Kalender").sees("Bulan ini");
    window.judge("agenda-month");
    window.close();
    let text = std::fs::read_to_string(&file).expect("a calendar file");
    assert!(text.starts_with("BEGIN:VCALENDAR"), "{text}");
    assert!(text.matches("BEGIN:VEVENT").count() > 5, "{text}");
}
