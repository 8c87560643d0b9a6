//! The letter with which a Gubernur sends on to the Menteri what the offices of the province reported.

use super::super::merging::{Bureau, second_semester};
use super::super::neighbours::Neighbour;
use super::{key_of, with_business, with_region};
use registry::agenda;
use registry::compliance::{Delivery, Reach, compliance};
use registry::consolidated;
use registry::letters::{
    self, ConsolidatedContent, Letter, LetterError, LetterKind, LetterOrder, To, report_to,
};
use registry::received::{Body, Record, RecordKind};
use registry::settings::Official;
use registry::twins::{Said, Verdict, say};
use registry::{Period, Scope, Semester};
use testkit::press::FakePressError;
use testkit::{FakePress, TempRegister, codes, day};

/// A bureau with one agreement of its own; Malang with three, one of them kept by Batu too; Blitar, which reported on the
/// first semester alone; and Kediri, which reported that there is nothing.
struct Desk {
    bureau: Bureau,
    official: Official,
    malang: Neighbour,
}

fn desk() -> Desk {
    let bureau = Bureau::new();
    let official = bureau.register.ready_for_letters();
    bureau.register.save(&with_business(
        "35",
        "Penjualan Listrik Sampah",
        "2025-02-03",
        "2030-02-03",
    ));
    let mut malang = Neighbour::new(&bureau, 1, "35.73");
    malang.types(
        1,
        with_business("35.73", "Zona Sekolah", "2025-08-04", "2029-08-04"),
    );
    malang.types(
        2,
        with_business("35.73", "Aplikasi Parkir", "2024-05-02", "2026-02-01"),
    );
    malang.types(
        3,
        with_region("35.73", "35.79", "Angkutan Wisata", "2025-09-01", "551/9"),
    );
    let mut batu = Neighbour::new(&bureau, 2, "35.79");
    batu.types(
        1,
        with_region("35.79", "35.73", "Angkutan Wisata", "2025-09-01", "551/9"),
    );
    let mut blitar = Neighbour::new(&bureau, 3, "35.72");
    blitar.types(
        1,
        with_business("35.72", "Pasar Wage", "2025-01-02", "2028-01-02"),
    );
    let mut kediri = Neighbour::new(&bureau, 4, "35.71");
    let first = Period::new(2025, Some(Semester::First), None).unwrap();
    bureau.merge(&[
        &malang.pack(second_semester()),
        &batu.pack(Period::new(2025, None, None).unwrap()),
        &blitar.pack(first),
        &kediri.pack(second_semester()),
    ]);
    Desk {
        bureau,
        official,
        malang,
    }
}

impl Desk {
    fn order(&self) -> LetterOrder {
        LetterOrder {
            kind: LetterKind::Consolidated,
            to: To::Minister,
            period: second_semester(),
            scope: Scope::InForce,
            date: day("2026-01-20"),
            ..self.bureau.register.order(2025, &self.official)
        }
    }

    fn issue(&self, order: &LetterOrder) -> Result<Letter, LetterError<FakePressError>> {
        issue(&self.bureau.register, order)
    }

    fn content(&self, order: &LetterOrder) -> ConsolidatedContent {
        let letter = self.issue(order).unwrap();
        let json = self
            .bureau
            .register
            .read(|c| letters::content(c, &letter.id, 1))
            .unwrap()
            .unwrap();
        serde_json::from_str(&json).unwrap()
    }

    fn says_the_one_they_share_is_one(&self) {
        let found = self.bureau.register.read(registry::twins::pairs).unwrap();
        let said = Said {
            one: key_of(&found[0].one),
            other: key_of(&found[0].other),
            verdict: Verdict::Same,
            note: String::new(),
        };
        self.bureau
            .register
            .transact(&self.bureau.register.actor, "twin.say", |tx| say(tx, &said))
            .unwrap();
    }
}

fn issue(register: &TempRegister, order: &LetterOrder) -> Result<Letter, LetterError<FakePressError>> {
    register
        .transact(&register.actor, "letter.issue", |tx| {
            letters::issue(tx, order, &FakePress::default())
        })
        .map(|done| done.value)
}

fn refused(result: Result<Letter, LetterError<FakePressError>>) -> Vec<String> {
    match result {
        Err(LetterError::Findings(found)) => codes(&found).into_iter().map(str::to_owned).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn only_the_bureau_of_a_province_sends_it_and_only_to_the_menteri() {
    let desk = desk();
    assert_eq!(report_to(LetterKind::Consolidated, true), Some(To::Minister));
    let letter = desk.issue(&desk.order()).unwrap();
    assert_eq!(
        (letter.kind, letter.to, letter.scope),
        (LetterKind::Consolidated, To::Minister, Scope::InForce)
    );
    let to_the_governor = LetterOrder {
        to: To::Governor,
        ..desk.order()
    };
    assert_eq!(refused(desk.issue(&to_the_governor)), ["letter.to_of_kind"]);

    let city = TempRegister::at("35.73", "2026-01-20");
    let official = city.ready_for_letters();
    let order = LetterOrder {
        official: official.id,
        ..desk.order()
    };
    assert_eq!(
        refused(issue(&city, &order)),
        ["letter.only_bureau"],
        "a city has nobody who reports to it"
    );
}

#[test]
fn it_speaks_of_one_semester_or_of_one_year() {
    let desk = desk();
    let of = |period| LetterOrder {
        period,
        ..desk.order()
    };
    let span = Period::new(2025, None, Some(2024)).unwrap();
    assert_eq!(refused(desk.issue(&of(span))), ["letter.period_one_year"]);
    desk.issue(&of(Period::new(2025, None, None).unwrap())).unwrap();
    let early = LetterOrder {
        date: day("2025-12-30"),
        ..desk.order()
    };
    assert_eq!(
        refused(desk.issue(&early)),
        ["letter.before_period_end"],
        "as every recap it waits for the end of its period, or says that it does not"
    );
}

#[test]
fn every_office_of_the_province_stands_in_it_and_who_has_not_reported_is_named() {
    let desk = desk();
    let content = desk.content(&desk.order());
    let report = &content.consolidated;
    assert_eq!(
        (report.offices.len(), report.reported()),
        (39, 4),
        "38 regencies and cities and the province; it, Malang, Batu and Kediri reported"
    );
    let office = |code: &str| report.offices.iter().find(|one| one.region_code == code).unwrap();
    let stands = |code: &str| {
        let one = office(code);
        let titles: Vec<&str> = one
            .rows
            .iter()
            .map(|row| row.agreement.form.title.as_str())
            .collect();
        (
            one.delivery,
            one.total,
            titles,
            one.newest.map(|period| period.short()),
        )
    };
    assert_eq!(
        stands("35"),
        (Delivery::Own, 1, vec!["Penjualan Listrik Sampah"], None),
        "the province is an office too"
    );
    assert_eq!(
        stands("35.73"),
        (
            Delivery::Sent,
            3,
            vec!["Angkutan Wisata", "Aplikasi Parkir", "Zona Sekolah"],
            None
        ),
        "by kind, then by day of signing"
    );
    assert_eq!(
        stands("35.79"),
        (Delivery::Covered, 1, vec!["Angkutan Wisata"], None),
        "a package of the year answers for its semesters"
    );
    assert_eq!(
        stands("35.71"),
        (Delivery::Sent, 0, vec![], None),
        "nothing, and said so"
    );
    assert_eq!(
        stands("35.72"),
        (Delivery::Absent, 1, vec!["Pasar Wage"], Some("2025-S1".into())),
        "what still holds of an earlier package counts, and is told apart"
    );
    assert_eq!(
        stands("35.07"),
        (Delivery::Absent, 0, vec![], None),
        "never heard of"
    );
    assert_eq!(report.absent().count(), 35);

    let rules = desk.bureau.register.rules().unwrap();
    let known = desk
        .bureau
        .register
        .read(|c| {
            compliance(
                c,
                second_semester(),
                Reach::Province,
                day("2026-01-20"),
                rules.book(),
            )
        })
        .unwrap();
    for one in &known.offices {
        assert_eq!(
            office(&one.region_code).delivery,
            one.delivery,
            "{}: the letter and the list of who sent agree",
            one.region_name
        );
    }
}

/// The letter holds the figures of `consolidated recap`, and as many agreements as it counts.
fn agrees(desk: &Desk, order: &LetterOrder) -> ConsolidatedContent {
    let content = desk.content(order);
    let report = &content.consolidated;
    let as_of = registry::recap::as_of(order.period, desk.bureau.register.today());
    let recap = desk
        .bureau
        .register
        .read(|c| consolidated::recap(c, order.period, order.scope, as_of))
        .unwrap();
    assert_eq!(report.recap, recap, "{}", order.period.label());
    for office in &report.offices {
        let counted = recap
            .offices
            .iter()
            .find(|one| one.office.region_code == office.region_code);
        let (total, kinds) = counted.map_or((0, Vec::new()), |one| (one.total, one.kinds.clone()));
        assert_eq!(
            (office.total, &office.kinds),
            (total, &kinds),
            "{}",
            office.region_name
        );
        let rows = registry::recap::count(&office.rows, order.period, order.scope, as_of);
        assert_eq!(rows.total, total, "{}: each is listed", office.region_name);
        if total > 0 {
            assert_eq!(rows.kinds, kinds, "{}", office.region_name);
        }
    }
    content
}

#[test]
fn its_figures_are_those_of_the_consolidated_recap_to_the_last_digit() {
    let mut desk = desk();
    let orders = |desk: &Desk| {
        let periods = [
            second_semester(),
            Period::new(2025, Some(Semester::First), None).unwrap(),
            Period::new(2025, None, None).unwrap(),
        ];
        let scopes = [Scope::InForce, Scope::Signed, Scope::All];
        periods
            .iter()
            .flat_map(|period| {
                scopes.map(|scope| LetterOrder {
                    period: *period,
                    scope,
                    ..desk.order()
                })
            })
            .collect::<Vec<_>>()
    };
    for order in orders(&desk) {
        agrees(&desk, &order);
    }
    let before = agrees(&desk, &desk.order()).consolidated.recap;
    assert_eq!((before.per_region.total, before.per_document.total), (6, 6));

    desk.says_the_one_they_share_is_one();
    for order in orders(&desk) {
        agrees(&desk, &order);
    }
    let once = agrees(&desk, &desk.order()).consolidated.recap;
    assert_eq!(
        (once.per_region.total, once.per_document.total, once.twins),
        (6, 5, 1),
        "what two offices keep counts at both, and as a document once"
    );

    let gone = desk.malang.id(1);
    desk.malang.keep(
        &gone,
        RecordKind::Agreement,
        Body::Voided {
            kind: registry::agreements::Kind::Ksdpk,
            reason: "Tercatat dua kali".into(),
        },
    );
    let package = desk.malang.pack(second_semester());
    desk.bureau.merge(&[&package]);
    for order in orders(&desk) {
        agrees(&desk, &order);
    }
    let after = agrees(&desk, &desk.order()).consolidated.recap;
    assert_eq!(
        (after.per_region.total, after.per_document.total),
        (5, 4),
        "what an office took back is in no figure and in no annex"
    );
}

#[test]
fn an_office_is_quoted_with_its_words_on_the_semester_and_its_work_units() {
    let mut desk = desk();
    let id = desk.malang.id(1);
    let unit = "unit-1".to_owned();
    let mut form = with_business("35.73", "Zona Sekolah", "2025-08-04", "2029-08-04");
    form.work_units = vec![unit.clone()];
    desk.malang.types(1, form);
    desk.malang.keep(
        &unit,
        RecordKind::WorkUnit,
        Body::WorkUnit {
            name: "Dinas Perhubungan".into(),
            short: "Dishub".into(),
            active: true,
        },
    );
    let mut package = desk.malang.pack(second_semester());
    for (semester, problems) in [(Semester::First, "lama"), (Semester::Second, "Rambu hilang")] {
        package.records.push(Record {
            kind: RecordKind::Progress,
            id: format!("{id}/2025-S{}", u8::from(semester)),
            owner: Some(id.clone()),
            rev: 1,
            body: Body::Progress {
                year: 2025,
                semester,
                development: String::new(),
                problems: problems.into(),
                efforts: String::new(),
                other: String::new(),
            },
        });
    }
    desk.bureau.merge(&[&package]);
    let content = desk.content(&desk.order());
    let malang = &content.consolidated.offices;
    let malang = malang.iter().find(|one| one.region_code == "35.73").unwrap();
    let row = malang.rows.iter().find(|row| row.agreement.id == id).unwrap();
    assert_eq!(row.work_units, ["Dinas Perhubungan"]);
    assert_eq!(
        row.progress.as_ref().map(|told| told.problems.as_str()),
        Some("Rambu hilang"),
        "of the semester the letter speaks of"
    );
}

#[test]
fn it_is_frozen_numbered_and_made_void_like_every_letter() {
    let mut desk = desk();
    let letter = desk.issue(&desk.order()).unwrap();
    let register = &desk.bureau.register;
    let frozen = |print| {
        let json = register.read(|c| letters::content(c, &letter.id, print)).unwrap();
        serde_json::from_str::<ConsolidatedContent>(&json.unwrap()).unwrap()
    };
    let first = frozen(1);
    let package = {
        desk.malang.types(
            4,
            with_business("35.73", "Sesudah Surat", "2025-10-01", "2027-10-01"),
        );
        desk.malang.pack(second_semester())
    };
    desk.bureau.merge(&[&package]);
    let numbered = register
        .transact(&register.actor, "letter.renumber", |tx| {
            letters::renumber(tx, &letter.id, "100.2.2.3/5/2026", &FakePress::default())
        })
        .map_err(|error: LetterError<FakePressError>| error)
        .unwrap()
        .value;
    assert_eq!(numbered.newest.print, 2);
    let second = frozen(2);
    assert_eq!(
        second.consolidated, first.consolidated,
        "what came since is in no later print"
    );
    assert_eq!(second.number_line, "100.2.2.3/5/2026");
    let void = register
        .transact(&register.actor, "letter.void", |tx| {
            letters::void::<FakePressError>(tx, &letter.id, "Malang mengirim lagi")
        })
        .unwrap()
        .value;
    assert_eq!(void.void_reason.as_deref(), Some("Malang mengirim lagi"));
}

#[test]
fn it_stays_out_of_the_package_of_the_province_which_knows_recaps_only() {
    let desk = desk();
    let register = &desk.bureau.register;
    let recap = LetterOrder {
        kind: LetterKind::Recap,
        ..desk.order()
    };
    let recap = desk.issue(&recap).unwrap();
    let consolidated = desk.issue(&desk.order()).unwrap();
    super::super::package::keep_key(register);
    let sent = super::super::package::send(register, second_semester());
    let ids: Vec<&str> = sent
        .manifest
        .letters
        .iter()
        .map(|one| one.letter_id.as_str())
        .collect();
    assert_eq!(ids, [recap.id.as_str()]);
    let bytes = std::fs::read(&sent.path).unwrap();
    let held = bytes
        .windows(consolidated.id.len())
        .any(|window| window == consolidated.id.as_bytes());
    assert!(!held, "no byte of it leaves");
}

/// Clocks of the semester's reports that wait for something.
fn waiting(desk: &Desk) -> Vec<String> {
    let register = &desk.bureau.register;
    let rules = register.rules().unwrap();
    let entries = register
        .read(|c| agenda::agenda(c, rules, day("2026-01-20"), day("2026-02-20")))
        .unwrap();
    let of_semester = |subject: &agenda::AgendaSubject| matches!(subject, agenda::AgendaSubject::Office { period } if period == "2025-S2");
    let mut found: Vec<String> = entries
        .into_iter()
        .filter(|entry| of_semester(&entry.subject) && entry.clock.starts_with("report-semester"))
        .map(|entry| entry.clock)
        .collect();
    found.sort();
    found
}

#[test]
fn with_it_the_province_has_reported_on_the_semester_too() {
    let desk = desk();
    assert_eq!(waiting(&desk), ["report-semester-ksdpk"]);
    desk.issue(&desk.order()).unwrap();
    assert_eq!(
        waiting(&desk),
        Vec::<String>::new(),
        "it says of the province's own agreements what its recap would"
    );
}
