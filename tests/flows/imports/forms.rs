//! Forms that travel: given away with their lists, filled in elsewhere, taken in again, and back.

use std::collections::BTreeMap;

use contract::imports::{self as desk, ImportPropose};
use contract::sheets::{FormRequest, SheetFormat, SheetRequest, SheetSubject, make};
use contract::work::Watch;
use registry::agreements::PartyType;
use registry::imports::{Destination, Fate, ImportError, Incoming, Plan, asks};
use registry::mapping;
use registry::monitoring::MonitoringQuery;
use registry::progress::{self, Progress};
use registry::submissions::{self, ProposerType};
use registry::{Registry, Semester};
use sheets::table::{Column, Made, Said, Table};
use sheets::{Limits, Sheet, read, write};
use testkit::{TempRegister, agreement, day, settings::work_unit};

use super::{Arriving, fates, hash, said, take, told, undo};

fn form(register: &Registry, of: Destination) -> Vec<u8> {
    form_for(register, of, None)
}

fn form_for(register: &Registry, of: Destination, unit: Option<&str>) -> Vec<u8> {
    let asked = FormRequest {
        of,
        year: 2026,
        semester: Some(Semester::First),
        work_unit: unit.map(str::to_owned),
    };
    let request = SheetRequest {
        subject: SheetSubject::Form(asked),
        format: SheetFormat::Xlsx,
    };
    make(register, &request, Watch::nobody()).unwrap().bytes
}

/// The first sheet of a form, with the names of its columns.
fn columns(bytes: &[u8]) -> (Sheet, Vec<String>) {
    let book = read::book(bytes, &Limits::OFFICE).unwrap();
    let sheet = book.sheets.into_iter().next().unwrap();
    let heading = sheet.rows.iter().find(|row| row.cells.len() > 1).unwrap();
    let names = heading.cells.iter().map(|cell| cell.value.to_string()).collect();
    (sheet, names)
}

/// A form as somebody fills it in: under the names of its columns, without their stars.
fn filled(bytes: &[u8], rows: &[&[(&str, Said)]]) -> Vec<u8> {
    let (sheet, names) = columns(bytes);
    let cells = |row: &&[(&str, Said)]| {
        let typed: BTreeMap<&str, &Said> = row.iter().map(|(name, said)| (*name, said)).collect();
        let known = |name: &&str| names.iter().any(|one| one.trim_end_matches(" *") == *name);
        assert!(typed.keys().all(known), "{typed:?} of {names:?}");
        let cell = |name: &String| typed.get(name.trim_end_matches(" *")).copied().cloned();
        names
            .iter()
            .map(|name| cell(name).unwrap_or(Said::Nothing))
            .collect()
    };
    let head = sheet
        .rows
        .iter()
        .take_while(|row| row.cells.len() == 1)
        .map(|row| row.cells[0].value.to_string());
    let table = Table {
        name: sheet.name.clone(),
        head: head.collect(),
        columns: names.iter().map(|name| Column::new(name, 20)).collect(),
        rows: rows.iter().map(cells).collect(),
        sums: Vec::new(),
        pinned: 0,
    };
    let made = Made {
        title: "Formulir".to_owned(),
        office: "Dinas".to_owned(),
        on: day("2026-01-12"),
    };
    write::workbook(&[table], &made).unwrap()
}

fn text(text: &str) -> Said {
    Said::text(text)
}

fn plan(register: &TempRegister, of: Destination, bytes: &[u8]) -> Plan {
    Arriving::to(register, of, bytes, None).plan(register)
}

/// What rows that come in become.
fn becoming(plan: &Plan) -> Vec<&Incoming> {
    let coming = plan.rows.iter().filter(|row| row.fate == Fate::Comes);
    coming.filter_map(|row| row.becomes.as_ref()).collect()
}

fn office() -> TempRegister {
    let register = TempRegister::at("35.73", "2026-01-12");
    for (name, short) in [("Dinas Perhubungan", "Dishub"), ("Dinas Kesehatan", "Dinkes")] {
        register.work_unit(&work_unit(name, short)).unwrap();
    }
    register
}

#[test]
fn every_column_of_every_form_is_found_without_a_hand_and_every_word_offered_is_understood() {
    let register = office();
    register.save(&agreement().build());
    for of in Destination::ALL {
        let bytes = form(&register, *of);
        let (sheet, names) = columns(&bytes);
        let rules = register.rules().unwrap();
        let asked = asks(*of, rules.book());
        let in_form: Vec<_> = asked.all().iter().filter(|one| one.form.is_some()).collect();
        assert_eq!(names.len(), in_form.len(), "{of:?}");
        // One row holds something of everything, so that contents speak too.
        let sample = |holds: sheets::fields::Holds| match holds {
            sheets::fields::Holds::Day => Said::Day(day("2026-01-05")),
            sheets::fields::Holds::Sum => Said::Sum(500_000_000),
            sheets::fields::Holds::Year => Said::Count(2026),
            sheets::fields::Holds::Count => Said::Count(3),
            _ => text("Investasi"),
        };
        let row: Vec<(&str, Said)> = in_form
            .iter()
            .map(|one| (one.label.as_str(), sample(one.holds)))
            .collect();
        let arriving = Arriving::to(&register, *of, &filled(&bytes, &[&row]), None);
        for (at, one) in (0..).zip(&in_form) {
            let found = arriving.reading.mapping.columns.get(&one.id);
            assert_eq!(found, Some(&at), "{of:?}: {} in {:?}", one.label, sheet.name);
        }
        for one in in_form.iter().filter(|one| one.is_choice()) {
            offered(&register, *of, &bytes, &one.id, &one.label);
        }
    }
}

/// Every word that a form offers for a field means something when it comes back.
fn offered(register: &TempRegister, of: Destination, bytes: &[u8], field: &str, label: &str) {
    let open = desk::OpenBook {
        file_name: "formulir.xlsx".to_owned(),
        sha256: String::new(),
        book: read::book(&filled(bytes, &[&[(label, text("x"))]]), &Limits::OFFICE).unwrap(),
    };
    let request = ImportPropose {
        book: String::new(),
        sheet: 0,
        target: of,
        heading: None,
        kept: None,
    };
    let view = desk::propose(register, &open, &request).unwrap();
    let choices = &view.fields.iter().find(|one| one.id == field).unwrap().choices;
    let words: Vec<&str> = choices
        .iter()
        .filter(|choice| !["-", "+"].contains(&choice.value.as_str()))
        .map(|choice| choice.label.as_str())
        .collect();
    assert!(words.len() > 1, "{of:?} {field}");
    let rows: Vec<Vec<(&str, Said)>> = words.iter().map(|word| vec![(label, text(word))]).collect();
    let rows: Vec<&[(&str, Said)]> = rows.iter().map(Vec::as_slice).collect();
    let arriving = Arriving::to(register, of, &filled(bytes, &rows), None);
    let meanings = &arriving.reading.mapping.words[field];
    for word in words {
        let key = sheets::values::plain(word).to_lowercase();
        assert!(meanings.contains_key(&key), "{of:?} {field}: {word}");
    }
}

#[test]
fn an_empty_form_says_nothing() {
    let register = office();
    register.save(&agreement().build());
    for of in Destination::ALL {
        let plan = plan(&register, *of, &form(&register, *of));
        assert_eq!(fates(&plan), [0, 0, 0], "{of:?}: {:?}", told(&plan));
    }
}

#[test]
fn a_map_that_was_filled_in_elsewhere_comes_in_once_and_goes_back_whole() {
    let register = office();
    let rows: &[&[(&str, Said)]] = &[
        &[
            ("Tahun pemetaan", Said::Count(2027)),
            ("Perangkat daerah", text("Dinas Perhubungan")),
            ("Urusan pemerintahan", text("Perhubungan")),
            ("Program", text("Penyelenggaraan lalu lintas")),
            (
                "Potensi atau permasalahan",
                text("Parkir tepi jalan belum dikelola"),
            ),
            ("Jenis kerja sama yang direncanakan", text("KSDPK")),
            ("Calon mitra", text("PT Parkir Jaya\nKabupaten Malang")),
            ("Golongan calon mitra", text("Badan usaha\nPemerintah daerah")),
            ("Tahun mulai", Said::Count(2027)),
            ("Tahun selesai", Said::Count(2029)),
            ("Perkiraan anggaran (rupiah)", Said::Sum(125_000_000)),
            ("Sumber pembiayaan", text("APBD\nPihak ketiga")),
        ],
        // A unit that nobody has yet is not made silently.
        &[
            ("Tahun pemetaan", Said::Count(2027)),
            ("Perangkat daerah", text("Dinas Antariksa")),
            ("Urusan pemerintahan", text("Kesehatan")),
            ("Program", text("Layanan")),
            ("Potensi atau permasalahan", text("Puskesmas jauh")),
            ("Jenis kerja sama yang direncanakan", text("Sinergi")),
        ],
        &[
            ("Tahun pemetaan", Said::Count(2027)),
            ("Perangkat daerah", text("Dinkes")),
            ("Urusan pemerintahan", text("Kesehatan")),
            ("Jenis kerja sama yang direncanakan", text("Sinergi")),
        ],
    ];
    let bytes = filled(&form(&register, Destination::Mapping), rows);
    let planned = plan(&register, Destination::Mapping, &bytes);
    assert_eq!(fates(&planned), [1, 0, 2], "{:?}", told(&planned));
    let missing: Vec<&str> = said(&planned, "half_empty")
        .into_iter()
        .filter_map(|one| one.field.as_deref())
        .collect();
    assert_eq!(missing, ["work-unit", "program", "need"]);
    let [Incoming::MapRow(row)] = becoming(&planned)[..] else {
        panic!("{planned:?}");
    };
    assert_eq!(
        (row.year, row.urusan.as_str(), row.amount),
        (2027, "2.15", Some(125_000_000))
    );
    assert_eq!((row.from_year, row.to_year), (Some(2027), Some(2029)));
    let candidates: Vec<_> = row
        .candidates
        .iter()
        .map(|one| (one.type_, one.region_code.as_deref()))
        .collect();
    assert_eq!(
        candidates,
        [(PartyType::Business, None), (PartyType::Region, Some("35.07"))]
    );
    let before = hash(&register);
    let import = take(&register, &planned).unwrap();
    let kept = register.read(mapping::years).unwrap();
    assert_eq!(kept.iter().map(|one| one.year).collect::<Vec<_>>(), [2027]);
    assert_eq!(fates(&plan(&register, Destination::Mapping, &bytes)), [0, 1, 2]);
    undo(&register, &import.id).unwrap();
    assert_eq!(hash(&register), before);
    // Taken back it may come again.
    assert_eq!(fates(&plan(&register, Destination::Mapping, &bytes)), [1, 0, 2]);
}

#[test]
fn scores_stand_under_the_criteria_of_the_office_and_within_their_range() {
    let register = office();
    let bytes = form(&register, Destination::Mapping);
    let (_, names) = columns(&bytes);
    let criterion = names.iter().find(|name| name.starts_with("Nilai: ")).unwrap();
    let row = |score: Said| {
        vec![
            ("Tahun pemetaan", Said::Count(2027)),
            ("Perangkat daerah", text("Dishub")),
            ("Urusan pemerintahan", text("Perhubungan")),
            ("Program", text("Parkir")),
            ("Potensi atau permasalahan", text("Belum dikelola")),
            ("Jenis kerja sama yang direncanakan", text("KSDPK")),
            (criterion.as_str(), score),
        ]
    };
    let [fits, high, word] = [row(Said::Count(4)), row(Said::Count(9)), row(text("baik"))];
    let planned = plan(
        &register,
        Destination::Mapping,
        &filled(&bytes, &[&fits, &high, &word]),
    );
    assert_eq!(fates(&planned), [1, 0, 2], "{:?}", told(&planned));
    assert_eq!(said(&planned, "mapping.score_range").len(), 1);
    assert_eq!(said(&planned, "unreadable").len(), 1);
    let [Incoming::MapRow(row)] = becoming(&planned)[..] else {
        panic!("{planned:?}");
    };
    assert_eq!(row.scores.values().collect::<Vec<_>>(), [&4]);
}

/// The semester of an agreement as it stands.
fn semester(register: &TempRegister, id: &str) -> Option<Progress> {
    let all = register.read(|c| progress::of_agreement(c, id)).unwrap();
    all.into_iter().next()
}

#[test]
fn a_semester_comes_back_under_its_agreements_and_what_it_replaced_comes_back_too() {
    let register = office();
    let first = register.save(&agreement().title("Pengelolaan parkir").build());
    let asks = ["agreement.similar", "agreement.number_taken", "partner.similar"];
    let second = register
        .try_save(&agreement().title("Air bersih").build(), &asks)
        .unwrap();
    let bytes = form(&register, Destination::Monitoring);
    let (sheet, names) = columns(&bytes);
    let code = names
        .iter()
        .position(|name| name.starts_with("Kode register"))
        .unwrap();
    let codes: Vec<String> = sheet
        .rows
        .iter()
        .filter_map(|row| Some(row.cell(u32::try_from(code).ok()?)?.value.to_string()))
        .collect();
    let asked = register
        .read(|c| {
            let query = MonitoringQuery::of(2026, Semester::First);
            registry::monitoring::overview(c, register.rules()?, &query, 0, 100)
        })
        .unwrap();
    assert_eq!(codes[1..].len(), asked.items.len(), "{codes:?}");
    assert!(codes.contains(&first.id));
    let row = |code: &str, development: &str| {
        vec![
            ("Tahun", Said::Count(2026)),
            ("Semester", text("I")),
            ("Judul kerja sama", text("Pengelolaan parkir")),
            ("Perkembangan", text(development)),
            ("Kode register (jangan diubah)", text(code)),
        ]
    };
    let told_first = filled(&bytes, &[&row(&first.id, "Berjalan"), &row("tidak ada", "Entah")]);
    let planned = plan(&register, Destination::Monitoring, &told_first);
    assert_eq!(fates(&planned), [1, 0, 1], "{:?}", told(&planned));
    assert_eq!(said(&planned, "code_unknown").len(), 1);
    let nothing = hash(&register);
    let import = take(&register, &planned).unwrap();
    assert_eq!(semester(&register, &first.id).unwrap().development, "Berjalan");

    // The same again says nothing new; other words are held beside, and take the place where the officer says so.
    assert_eq!(
        fates(&plan(&register, Destination::Monitoring, &told_first)),
        [0, 1, 1]
    );
    let told_again = filled(&bytes, &[&row(&first.id, "Selesai")]);
    let arriving = Arriving::to(&register, Destination::Monitoring, &told_again, None);
    let beside = arriving.plan(&register);
    assert_eq!(fates(&beside), [0, 1, 0]);
    assert_eq!(beside.rows[0].twin.as_ref().unwrap().text, "Berjalan");
    let replaced = take(&register, &arriving.plan_anyway(&register, &[beside.rows[0].row])).unwrap();
    assert_eq!(semester(&register, &first.id).unwrap().development, "Selesai");
    // What a later form stands on does not go before it.
    assert!(matches!(
        undo(&register, &import.id),
        Err(ImportError::Changed(_))
    ));
    undo(&register, &replaced.id).unwrap();
    assert_eq!(semester(&register, &first.id).unwrap().development, "Berjalan");
    undo(&register, &import.id).unwrap();
    assert_eq!(semester(&register, &first.id), None);
    assert_eq!(hash(&register), nothing);
    assert_eq!(semester(&register, &second.id), None);
}

#[test]
fn a_semester_that_was_typed_since_stays() {
    let register = office();
    let one = register.save(&agreement().build());
    let row = vec![
        ("Tahun", Said::Count(2026)),
        ("Semester", text("I")),
        ("Perkembangan", text("Berjalan")),
        ("Kode register (jangan diubah)", text(&one.id)),
    ];
    let bytes = filled(&form(&register, Destination::Monitoring), &[&row]);
    let import = take(&register, &plan(&register, Destination::Monitoring, &bytes)).unwrap();
    let came = semester(&register, &one.id).unwrap();
    // Saved once more with the same words: somebody stands behind them now.
    let typed = register.transact(&register.actor, "progress.save", |tx| {
        progress::save(tx, &one.id, &came)
    });
    typed.unwrap();
    assert!(matches!(
        undo(&register, &import.id),
        Err(ImportError::Changed(_))
    ));
    assert!(semester(&register, &one.id).is_some());
}

#[test]
fn without_a_code_an_agreement_is_found_by_its_number_or_its_title_and_never_guessed() {
    let register = office();
    let one = register.save(&agreement().title("Pengelolaan parkir").build());
    let asks = ["agreement.similar", "agreement.number_taken", "partner.similar"];
    for _ in 0..2 {
        let twice = agreement().title("Air bersih").build();
        register.try_save(&twice, &asks).unwrap();
    }
    let row = |title: &str| {
        vec![
            ("Tahun", Said::Count(2026)),
            ("Semester", text("II")),
            ("Judul kerja sama", text(title)),
            ("Perkembangan", text("Berjalan")),
        ]
    };
    let rows = ["pengelolaan  PARKIR", "Air bersih", "Belum ada"].map(row);
    let rows: Vec<&[(&str, Said)]> = rows.iter().map(Vec::as_slice).collect();
    let planned = plan(
        &register,
        Destination::Monitoring,
        &filled(&form(&register, Destination::Monitoring), &rows),
    );
    assert_eq!(fates(&planned), [1, 0, 2], "{:?}", told(&planned));
    assert_eq!(said(&planned, "agreement_unclear").len(), 1);
    assert_eq!(said(&planned, "agreement_unknown").len(), 1);
    let [Incoming::Report(report)] = becoming(&planned)[..] else {
        panic!("{planned:?}");
    };
    assert_eq!(report.agreement, one.id);
}

#[test]
fn proposals_of_work_units_become_submissions_on_the_path_of_their_kind() {
    let register = office();
    let rows: &[&[(&str, Said)]] = &[
        &[
            ("Jenis kerja sama", text("KSDPK")),
            ("Judul (tentang)", text("Pengelolaan parkir")),
            ("Perangkat daerah", text("Dinas Perhubungan")),
            ("Calon mitra", text("PT Parkir Jaya")),
            ("Golongan calon mitra", text("Badan usaha")),
            ("Urusan pemerintahan", text("Perhubungan")),
            ("Nomor surat usulan", text("500/12/2026")),
            ("Tanggal surat usulan", Said::Day(day("2026-01-05"))),
            ("Narahubung", text("Siti")),
        ],
        &[
            ("Jenis kerja sama", text("KSDPK")),
            ("Pemrakarsa", text("Mitra")),
            ("Judul (tentang)", text("Reklame")),
            ("Perangkat daerah", text("Dinas Perhubungan")),
            ("Calon mitra", text("CV Terang")),
            ("Golongan calon mitra", text("Badan usaha")),
            ("Golongan pengusul", text("Pihak ketiga atau mitra luar negeri")),
        ],
        // A letter of tomorrow.
        &[
            ("Jenis kerja sama", text("KSDPK")),
            ("Judul (tentang)", text("Besok")),
            ("Perangkat daerah", text("Dinas Perhubungan")),
            ("Tanggal surat usulan", Said::Day(day("2026-02-05"))),
        ],
    ];
    let bytes = filled(&form(&register, Destination::Submissions), rows);
    let planned = plan(&register, Destination::Submissions, &bytes);
    assert_eq!(fates(&planned), [2, 0, 1], "{:?}", told(&planned));
    let forms: Vec<_> = becoming(&planned)
        .into_iter()
        .map(|one| match one {
            Incoming::Submission(form) => form,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        forms.iter().map(|one| one.path.as_str()).collect::<Vec<_>>(),
        ["ksdpk-ours", "ksdpk-theirs"]
    );
    assert_eq!(
        (forms[0].proposer_type, forms[0].proposer_name.as_str()),
        (ProposerType::WorkUnit, "Dinas Perhubungan")
    );
    assert_eq!(
        (forms[1].proposer_type, forms[1].proposer_name.as_str()),
        (ProposerType::Partner, "CV Terang")
    );
    assert_eq!(forms[0].liaisons[0].name, "Siti");
    let before = hash(&register);
    let import = take(&register, &planned).unwrap();
    let query = submissions::SubmissionQuery::default();
    let all = register.read(|c| submissions::page(c, &BTreeMap::new(), &query, 0, 10));
    assert_eq!(all.unwrap().total, 2);
    assert_eq!(
        fates(&plan(&register, Destination::Submissions, &bytes)),
        [0, 2, 1]
    );
    undo(&register, &import.id).unwrap();
    assert_eq!(hash(&register), before);
}
