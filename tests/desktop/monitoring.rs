//! A semester of one agreement filled in, in the real window: found among what is missing, its report, what it reached of its
//! targets, a form with its score; and how it goes on, on its record.

use serde_json::{Value, json};
use webdriver::key;

use crate::desk::{Desk, rows};
use crate::window::Window;

/// An agreement in force with one target, of which the second semester of 2025 was not recorded, nor judged by the TKKSD.
const OPEN: &str = "SELECT a.id, a.title, r.number, t.name
    FROM target AS t
    JOIN agreement AS a ON a.seq = t.seq
    JOIN agreement_row AS r ON r.seq = t.seq
    WHERE t.void_reason IS NULL AND t.measure <> 'money' AND r.voided = 0 AND r.ends > '2025-12-31'
      AND (SELECT count(*) FROM target AS o WHERE o.seq = t.seq) = 1
      AND NOT EXISTS (SELECT 1 FROM realisation AS d WHERE d.target_id = t.id AND d.year = 2025 AND d.semester = 2)
      AND NOT EXISTS (SELECT 1 FROM evaluation AS e
                      WHERE e.seq = t.seq AND e.year = 2025 AND e.round = 2 AND e.form = 'tkksd')
    ORDER BY a.seq LIMIT 1";

fn text<'v>(row: &'v Value, column: &str) -> &'v str {
    row[column].as_str().expect("a text of the register")
}

#[test]
fn a_semester_that_lacks_everything_is_found_and_filled_in() {
    let desk = Desk::with_sample("pemantauan");
    let found = rows(&desk.database(), OPEN);
    let open = found
        .first()
        .expect("the sample leaves something of a semester out");
    let (title, target) = (text(open, "title"), text(open, "name"));
    let number = text(open, "number").split(';').next().unwrap_or_default();

    let window = Window::open(&desk);
    window.arrives_at("Beranda");
    window.inside("Menu utama").click("Pemantauan");
    window.arrives_at("Pemantauan").sees("kerja sama berlaku");
    window.choose("Semester", "Semester II (Juli–Desember)");
    window.choose("Tahun", "2025");
    window.judge("monitoring");
    window
        .click("Menurut perangkat daerah")
        .sees("dihitung pada keduanya");
    window.judge("monitoring-units");
    window.click("Daftar");
    window.inside("Kelengkapan semester ini").click("Realisasi");
    window
        .fill("Cari judul, mitra, atau nomor", number)
        .sees("1 baris");
    window.enter_table();
    window.press(&[key::ENTER]).arrives_at(title);
    window.judge("monitoring-form");

    window
        .fill("Perkembangan", "Tiga kegiatan selesai tepat waktu.")
        .fill("g. Permasalahan", "Cuaca menunda satu kegiatan.")
        .click("Simpan laporan semester")
        .sees("Laporan semester disimpan.");
    window.inside(target).fill("Semester ini", "3,5");
    window.click("Simpan realisasi").sees("Realisasi disimpan.");

    let form = window.inside("Formulir TKKSD");
    if !form.has("radio", "Sangat baik") {
        form.click("Formulir TKKSD");
    }
    form.inside("Kepatuhan terhadap PKS").tick("Ya, seluruhnya");
    form.inside("Tingkat koordinasi").tick("Baik");
    form.inside("Kesesuaian anggaran").tick("Sebagian");
    // (3 x 100 + 2 x 75 + 2 x 50) / 7
    window.sees("78,57").sees("Skor menyarankan: Dilanjutkan");
    form.inside("Rekomendasi").tick("Diperbaiki");
    form.fill("Dievaluasi oleh", "Sekretariat TKKSD")
        .click("Simpan Formulir TKKSD");
    assert!(
        form.complaint("Alasan memilih rekomendasi ini")
            .contains("wajib diisi"),
        "another recommendation than the score's needs a reason"
    );
    form.fill(
        "Alasan memilih rekomendasi ini",
        "Anggaran tahap kedua belum cair.",
    );
    window.judge("monitoring-form-scored");
    form.click("Simpan Formulir TKKSD");
    window.sees("Formulir TKKSD disimpan.");

    window.click("Buka kerja samanya").arrives_at(title);
    window.sees("78,57 (Putaran 2 tahun 2025)").sees("Diperbaiki");
    window
        .click("Lihat pemantauan")
        .sees("Skor evaluasi")
        .sees("Realisasi terhadap target");
    window.judge("record-monitoring");
    window.close();

    let id = text(open, "id");
    let of = |question: &str| rows(&desk.database(), &question.replace("{id}", id));
    assert_eq!(
        of(
            "SELECT p.development, p.problems FROM progress AS p JOIN agreement AS a ON a.seq = p.seq
            WHERE a.id = '{id}' AND p.year = 2025 AND p.semester = 2"
        ),
        [
            json!({"development": "Tiga kegiatan selesai tepat waktu.", "problems": "Cuaca menunda satu kegiatan."})
        ]
    );
    assert_eq!(
        of(
            "SELECT r.amount FROM realisation AS r JOIN target AS t ON t.id = r.target_id
            JOIN agreement AS a ON a.seq = t.seq
            WHERE a.id = '{id}' AND r.year = 2025 AND r.semester = 2 AND r.void_reason IS NULL"
        ),
        [json!({"amount": 350})],
        "amounts are hundredths of their unit"
    );
    assert_eq!(
        of(
            "SELECT e.score, e.recommendation, e.reason FROM evaluation AS e JOIN agreement AS a ON a.seq = e.seq
            WHERE a.id = '{id}' AND e.year = 2025 AND e.round = 2 AND e.form = 'tkksd'"
        ),
        [json!({"score": 7857, "recommendation": "diperbaiki", "reason": "Anggaran tahap kedua belum cair."})]
    );
}
