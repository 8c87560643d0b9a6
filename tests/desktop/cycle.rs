//! The life of one cooperation in the real window: a row of the map, the submission it becomes, TKKSD, DPRD, the signatures, a
//! semester of monitoring, and its extension.

use contract::submissions::{EvidenceView, PathView, StageView};
use registry::Registry;
use serde_json::json;
use webdriver::key;

use crate::desk::{Desk, rows};
use crate::window::{Part, Window};

const PROGRAM: &str = "Program Pengelolaan Persampahan";
const TITLE: &str = "Pengangkutan Sampah Lintas Batas Kota Malang dan Kota Batu";

/// How the window calls what is recorded of a piece of evidence.
const FIELDS: [(&str, &str); 15] = [
    ("number", "Nomor"),
    ("numbers", "Nomor menurut tiap pihak"),
    ("date", "Tanggal"),
    ("sent", "Tanggal dikirim"),
    ("received", "Tanggal diterima"),
    ("signed", "Tanggal tanda tangan"),
    ("starts", "Mulai berlaku"),
    ("ends", "Berakhir"),
    ("place", "Tempat"),
    ("result", "Hasil"),
    ("basis", "Dasar"),
    ("by", "Oleh"),
    ("period", "Periode"),
    ("note", "Catatan"),
    ("count", "Jumlah"),
];

/// The rules in force, as the window shows them.
struct Law {
    path: PathView,
    /// Criteria of a review by the id of its evidence, and the best answer.
    criteria: Vec<(String, Vec<String>)>,
    best: String,
}

impl Law {
    fn of(desk: &Desk, path: &str) -> Self {
        let registry =
            Registry::open(&desk.register(), contract::desk::system()).expect("the register of a test");
        let book = registry.rules().expect("rules").book();
        let rules = book.path(path).expect("a path");
        let evidence = rules.stages.iter().flat_map(|stage| &stage.evidence);
        let criteria = evidence.filter_map(|one| {
            let names = book
                .criteria_of(one)?
                .criteria
                .iter()
                .map(|criterion| criterion.name.clone());
            Some((one.id.to_string(), names.collect()))
        });
        let mut paths = contract::submissions::paths(&registry)
            .expect("paths")
            .into_iter();
        Self {
            path: paths.find(|one| one.id == path).expect("a path"),
            criteria: criteria.collect(),
            best: spoken(&book.criteria_scale()[0]),
        }
    }

    fn stage(&self, id: &str) -> &StageView {
        self.path
            .stages
            .iter()
            .find(|stage| stage.id == id)
            .expect("a stage")
    }
}

/// A word of the rules as it is written on a screen.
fn spoken(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().collect::<String>() + letters.as_str())
        .unwrap_or_default()
        .replace('-', " ")
}

/// An officer at the record of a submission, with the papers of a day.
struct Officer<'w> {
    window: &'w Window,
    law: Law,
    /// The last day of what is signed next.
    ends: &'static str,
}

impl Officer<'_> {
    /// Records all that a stage asks for, as it should come out, and finishes it.
    fn settle(&self, stage: &str, day: &str) {
        let stage = self.law.stage(stage);
        for evidence in self.asked(stage) {
            self.record(evidence, day);
        }
        self.finish(stage, day);
    }

    /// What our side is asked for at a stage when nothing unusual holds.
    fn asked<'l>(&self, stage: &'l StageView) -> Vec<&'l EvidenceView> {
        let evidence = stage.evidence.iter();
        evidence
            .filter(|one| !one.follows && one.when.is_none())
            .filter(|one| format!("{:?}", one.required) != "Optional")
            .filter(|one| !["incoming-offer", "object-check-incoming"].contains(&one.id.as_str()))
            .collect()
    }

    fn record(&self, evidence: &EvidenceView, day: &str) {
        let save = format!("Simpan bukti: {}", evidence.name);
        let window = self.window;
        window.until(&format!("the form of {}", evidence.name), || {
            if window.has("button", &save) {
                return true;
            }
            let open = format!("Catat {}", evidence.name);
            if window.has("button", &open) {
                window.click(&open);
            }
            false
        });
        let form = window.inside(&evidence.name);
        for field in evidence.fields.iter().filter(|field| field.word() != "signer") {
            self.fill(&form, evidence, field.word(), day);
        }
        if !evidence.signers.is_empty() {
            form.choose("Penanda tangan dari pihak kita", "Kepala Daerah");
        }
        if let Some(list) = &evidence.checklist {
            form.click(&format!("Semua ada: {}", list.name));
        }
        let mut reviews = self.law.criteria.iter();
        if let Some((_, names)) = reviews.find(|(id, _)| *id == evidence.id) {
            for name in names {
                form.inside(name).tick(&self.law.best);
            }
        }
        if evidence.id == "tkksd-review" {
            window.judge("submission-review");
        }
        form.click(&save);
        window.until(&format!("{} is recorded", evidence.name), || {
            !window.has("button", &save)
        });
    }

    fn fill(&self, form: &Part, evidence: &EvidenceView, field: &str, day: &str) {
        let named = FIELDS.iter().find(|(word, _)| *word == field);
        let (_, label) = named.unwrap_or_else(|| panic!("{field} has no words here"));
        let value = match field {
            "result" => {
                let Some(result) = evidence.results.iter().find(|one| one.passes) else {
                    form.fill(label, "Disepakati para pihak");
                    return;
                };
                form.choose(label, &result.name);
                return;
            }
            "number" => "000.8/311/35.73.112/2026".to_owned(),
            "numbers" => "100.3.7.1/77/35.73.112/2026; 415.4/19/35.79/2026".to_owned(),
            "place" => "Malang".to_owned(),
            "ends" => self.ends.to_owned(),
            "basis" => "Surat pimpinan DPRD".to_owned(),
            "period" => "2026".to_owned(),
            "by" | "note" => "Dibahas bersama Kota Batu".to_owned(),
            "count" => "3".to_owned(),
            _ => day.to_owned(),
        };
        form.fill(label, &value);
    }

    fn finish(&self, stage: &StageView, day: &str) {
        let deed = format!("Selesaikan tahap {}", stage.name);
        let part = self.window.inside(&deed);
        self.window.until(&format!("{} lacks nothing", stage.name), || {
            self.window
                .text()
                .contains("Semua yang disyaratkan sudah tercatat.")
        });
        part.fill("Tanggal selesai", day);
        part.click(&deed);
        self.window.until(&format!("{} is settled", stage.name), || {
            !self.window.has("button", &deed)
        });
    }

    fn open(&self, stage: &str) {
        self.window
            .click(&format!("Buka tahap {}", self.law.stage(stage).name));
    }
}

fn look_at_the_map(window: &Window) {
    window.arrives_at("Beranda");
    window.inside("Menu utama").click("Pemetaan");
    window.arrives_at("Pemetaan").sees("baris");
    window.judge("mapping");
    window.click("Matriks").sees("P pengajuan yang berproses");
    window.judge("mapping-matrix");
    window.click("Bercak putih").sees("Belum pernah");
    window.judge("mapping-white-spots");
    window.click("Usulan masyarakat").sees("menunggu jawaban");
    window.judge("mapping-proposals");
}

fn plan(window: &Window) {
    window.click("Tambah baris").arrives_at("Tambah baris pemetaan");
    window
        .search_for("Urusan pemerintahan", "lingkungan hidup", "Lingkungan hidup")
        .search_for(
            "Perangkat daerah pengampu",
            "lingkungan",
            "Dinas Lingkungan Hidup",
        )
        .fill(
            "Potensi atau permasalahan",
            "Sampah di batas kota diangkut dua kali, atau tidak sama sekali.",
        )
        .fill("Program", PROGRAM)
        .fill("Kegiatan atau subkegiatan", TITLE)
        .tick("KSDD sukarela")
        .click("Tambah calon mitra");
    window
        .inside("Calon mitra 1")
        .search_for("Daerah", "kota batu", "Kota Batu");
    window.fill("Tahun mulai", "2026").fill("Tahun akhir", "2029");
    for criterion in [
        "Kesesuaian dengan RPJMD dan RKPD",
        "Manfaat bagi masyarakat",
        "Kesiapan calon mitra",
        "Kesiapan anggaran",
    ] {
        window.slide(criterion);
    }
    window.judge("map-row-form");
    // The year's map holds a row for the same with the same region already: a person decides.
    window
        .click("Simpan baris")
        .sees("Pastikan keduanya memang berbeda, atau gabungkan.");
    window.click("Ya, simpan").arrives_at(TITLE);
    window.judge("map-row");
}

fn submit(window: &Window) {
    window.click("Jadikan pengajuan").arrives_at("Catat pengajuan");
    assert_eq!(
        window.value("Judul rencana kerja sama"),
        TITLE,
        "the row says it already"
    );
    window
        .inside("Apakah membebani masyarakat dan daerah?")
        .tick("Ya");
    window
        .inside("Apakah pendanaannya belum teranggarkan dalam APBD tahun berjalan?")
        .tick("Tidak");
    window.judge("submission-form");
    window.click("Simpan").arrives_at(TITLE).sees("Dari pemetaan");
}

/// What was said and decided, with who does it until when.
fn meet(window: &Window) {
    window.click("Catat rapat").arrives_at("Catat rapat");
    window
        .choose("Jenis rapat", "Rapat teknis TKKSD")
        .fill("Tanggal", "03/11/2026")
        .fill("Pukul", "09.30")
        .fill("Tempat", "Ruang rapat Sekretariat Daerah")
        .fill("Pimpinan rapat", "Ketua TKKSD")
        .fill("Acara", "Pembahasan kerangka acuan kerja")
        .fill("Pembahasan", "Titik kumpul di batas kota disepakati.");
    window.click("Tambah keputusan");
    window
        .inside("Keputusan 1")
        .fill("Yang dilakukan", "Menyiapkan surat penawaran")
        .fill("Oleh", "Bagian Kerja Sama");
    window.judge("meeting-form");
    window.click("Simpan").sees("Rapat tersimpan.");
    window.arrives_at(TITLE).sees("Menyiapkan surat penawaran");
    window.script(
        "[...document.querySelectorAll('h2')].find((one) => one.textContent.includes('Rapat dan notula')) \
         .scrollIntoView({ behavior: 'instant' }); return true",
    );
    window.judge("submission-meeting");
}

/// The review as a paper, filled from what was ticked.
fn print_the_review(window: &Window, desk: &Desk) {
    window.click("Pratinjau Telaahan TKKSD");
    crate::story::paper_is_drawn(window);
    window.judge("paper-review");
    let paper = desk.paper("telaahan.docx");
    desk.will_choose("save_docx", &paper);
    window
        .click("Simpan untuk Word (.docx)")
        .sees("telaahan.docx disimpan.");
    assert!(paper.is_file(), "the paper goes on in a word processor");
    window.press(&[key::ESCAPE]);
}

fn monitor(window: &Window) {
    window.inside("Menu utama").click("Pemantauan");
    window.arrives_at("Pemantauan");
    window.choose("Semester", "Semester II (Juli–Desember)");
    window.choose("Tahun", "2026");
    window
        .fill("Cari judul, mitra, atau nomor", "sampah lintas batas")
        .sees("1 baris");
    window.enter_table();
    window.press(&[key::ENTER]).arrives_at(TITLE);
    window
        .click("Tambah target")
        .fill("Yang hendak dicapai", "Sampah yang terangkut")
        .fill("Rencana", "1.200")
        .fill("Satuan", "ton")
        .click("Simpan target")
        .sees("Target disimpan.");
    window
        .fill("Perkembangan", "Dua truk bersama mulai mengangkut.")
        .click("Simpan laporan semester")
        .sees("Laporan semester disimpan.");
    window.inside("Sampah yang terangkut").fill("Semester ini", "90");
    window.click("Simpan realisasi").sees("Realisasi disimpan.");
    let form = window.inside("Formulir TKKSD");
    if !form.has("radio", "Sangat baik") {
        form.click("Formulir TKKSD");
    }
    form.inside("Kepatuhan terhadap PKS").tick("Ya, seluruhnya");
    form.inside("Tingkat koordinasi").tick("Sangat baik");
    form.inside("Kesesuaian anggaran").tick("Ya");
    form.fill("Dievaluasi oleh", "Sekretariat TKKSD");
    form.inside("Rekomendasi").tick("Diperluas");
    form.click("Simpan Formulir TKKSD");
    window.sees("Formulir TKKSD disimpan.");
    window
        .click("Buka kerja samanya")
        .arrives_at(TITLE)
        .sees("Diperluas");
    window.judge("record-of-the-cycle");
}

fn extend(window: &Window, officer: &Officer<'_>) {
    window.click("Tindakan lain").click("Ajukan perpanjangan");
    window
        .arrives_at("Catat pengajuan")
        .sees("Kesepakatan Bersama diperpanjang menurut kesepakatan para pihak");
    assert_eq!(
        window.value("Judul rencana kerja sama"),
        format!("Perpanjangan {TITLE}")
    );
    window
        .click("Simpan")
        .arrives_at(&format!("Perpanjangan {TITLE}"));
    window.judge("submission-extension");
    officer.settle("drafting-kb", "20/11/2026");
    officer.settle("signing-kb", "21/11/2026");
    window.click("Buka kerja samanya").arrives_at(TITLE);
    window.sees("Perpanjangan").sees("19 November 2031");
    window.judge("record-extended");
}

#[test]
fn a_cooperation_lives_from_the_map_to_its_extension() {
    let desk = Desk::with_sample("daur");
    let law = Law::of(&desk, "ksdd-voluntary");
    let window = Window::open(&desk);
    look_at_the_map(&window);
    plan(&window);
    submit(&window);

    let mut officer = Officer {
        window: &window,
        law,
        ends: "19/11/2029",
    };
    officer.settle("preparation", "02/11/2026");
    meet(&window);
    print_the_review(&window, &desk);
    officer.settle("offer", "04/11/2026");
    officer.settle("drafting-kb", "06/11/2026");
    officer.settle("signing-kb", "09/11/2026");
    window.sees("Pengajuan ini sudah menjadi kerja sama dalam register.");
    // The draft of the contract goes to DPRD with the request.
    officer.open("drafting-pks");
    officer.settle("drafting-pks", "11/11/2026");
    window.until("the request to DPRD is in view", || {
        let step = "document.querySelector('[aria-current=step]')";
        window.script(&format!(
            "{step}.scrollIntoView({{ behavior: 'instant' }}); return true"
        )) == true
    });
    window.judge("submission-dprd");
    officer.settle("dprd", "16/11/2026");
    officer.settle("signing-pks", "20/11/2026");
    window.judge("submission-signed");

    window.click("Buka kerja samanya").arrives_at(TITLE);
    monitor(&window);
    officer.ends = "19/11/2031";
    extend(&window, &officer);
    window.close();

    let kept = rows(
        &desk.database(),
        "SELECT d.kind, d.signed, d.ends FROM document AS d JOIN agreement AS a ON a.seq = d.seq
         WHERE a.title LIKE 'Pengangkutan Sampah Lintas Batas%' ORDER BY d.signed, d.kind",
    );
    assert_eq!(
        kept,
        [
            json!({"kind": "kb", "signed": "2026-11-09", "ends": "2029-11-19"}),
            json!({"kind": "pks", "signed": "2026-11-20", "ends": "2029-11-19"}),
            json!({"kind": "kb", "signed": "2026-11-21", "ends": "2031-11-19"}),
        ]
    );
    let came = rows(
        &desk.database(),
        "SELECT s.relation, m.id IS NOT NULL AS mapped, s.agreement_id IS NOT NULL AS agreed,
                s.parent_id = s.agreement_id AS same
         FROM submission AS s LEFT JOIN map_row AS m ON m.id = s.map_row_id
         WHERE s.subject ->> '$.title' LIKE '%Pengangkutan Sampah Lintas Batas%' ORDER BY s.created_at",
    );
    assert_eq!(
        came,
        [
            json!({"relation": "new", "mapped": 1, "agreed": 1, "same": null}),
            json!({"relation": "extension", "mapped": 0, "agreed": 1, "same": 1}),
        ],
        "from the map to the agreement, and on with the same agreement"
    );
}
