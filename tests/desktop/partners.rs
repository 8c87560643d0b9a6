//! A partner recorded twice, in the real window: found as a double, made one, found by its other spelling, and followed up.

use serde_json::json;
use webdriver::key;

use crate::desk::{Desk, rows};
use crate::window::Window;

const PARTNER: &str = "Universitas Brawijaya";
const DOUBLE: &str = "Universitas Brawijaja";
const SEARCH: &str = "Cari nama dalam ejaan apa pun, NIB, atau NPWP…";

#[test]
fn a_partner_recorded_twice_becomes_one_and_what_was_agreed_with_it_stands_in_the_agenda() {
    let desk = Desk::with_sample("mitra");
    let window = Window::open(&desk);
    window.inside("Menu utama").click("Mitra");
    window
        .arrives_at("Mitra")
        .sees("Badan Narkotika Nasional Kota Malang");
    window.judge("partners");

    window.click("Catat mitra").arrives_at("Catat mitra");
    window.click("Simpan");
    assert_eq!(window.complaint("Jenis mitra"), "Pilih jenis mitra.");
    window
        .choose("Jenis mitra", "Badan publik")
        .fill("Nama", DOUBLE)
        .fill("NIB", "9120304567890");
    assert_eq!(
        window.value("NIB"),
        "9120 3045 6789 0",
        "numbers are grouped while they are typed"
    );
    window.judge("partner-form");
    window.click("Simpan").arrives_at(DOUBLE);
    window.inside("Riwayat hubungan").click("Catat hubungan");
    window
        .fill("Tanggal", "10/11/2025")
        .choose("Cara", "Kunjungan")
        .fill("Dengan siapa", "Rina Contoh (Wakil Rektor)")
        .fill("Yang dibicarakan", "Magang mahasiswa di perangkat daerah.")
        .fill("Yang disepakati", "Universitas mengirim daftar program studi.")
        .fill("Tindak lanjut pada tanggal", "24/11/2025");
    window.judge("partner-contact");
    window
        .click("Simpan hubungan")
        .sees("Tindak lanjut 24 November 2025");

    window.inside("Menu utama").click("Mitra");
    window.click("Dugaan ganda").sees("Nama hampir sama");
    window.judge("partners-doubles");
    window.click(&format!("Gabungkan… {PARTNER} dan {DOUBLE}"));
    window.tick(PARTNER).sees("1 catatan hubungan");
    window.judge("partners-merge");
    window
        .click("Gabungkan")
        .sees(&format!("{DOUBLE} digabungkan ke {PARTNER}."));
    let pair = format!("Gabungkan… {PARTNER} dan {DOUBLE}");
    window.until("the pair is decided", || !window.has("button", &pair));
    window.sees("Contoh Lokapasar Digital, PT");

    window
        .click("Direktori")
        .fill(SEARCH, "brawijaja")
        .sees("1 mitra sesuai saringan");
    window.enter_table();
    window.press(&[key::ENTER]).arrives_at(PARTNER);
    window
        .sees(&format!("Termasuk yang dahulu tercatat sebagai {DOUBLE}."))
        .sees("Universitas mengirim daftar program studi.");
    window.judge("partner");
    window.inside("Bagian halaman").click("Kerja sama");
    window.judge("partner-records");

    window.inside("Menu utama").click("Agenda");
    // Others of the sample are to be followed up too.
    let due = format!("Tindak lanjut hubungan dengan mitra {PARTNER}");
    window.click(&due).arrives_at(PARTNER);
    window
        .click("Tandai selesai tindak lanjut 24 November 2025")
        .sees("Tindak lanjut ditandai selesai.");
    window.inside("Menu utama").click("Agenda");
    window.arrives_at("Agenda").sees("Terlambat");
    window.until("the agenda no longer asks for it", || !window.has("button", &due));
    window.close();
    let kept = rows(
        &desk.database(),
        "SELECT p.name, c.way, c.follow_up, c.followed_up IS NOT NULL AS done
         FROM partner_contact AS c JOIN partner AS p ON p.id = c.partner_id
         WHERE p.name = 'Universitas Brawijaya'",
    );
    assert_eq!(
        kept,
        [json!({"name": PARTNER, "way": "kunjungan", "follow_up": "2025-11-24", "done": 1})]
    );
}
