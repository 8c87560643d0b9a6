//! Letters that carry a report: which may be issued, to whom, what they hold, and that they stay at home.

mod work;

use registry::agreements::{DocumentKind, EndReason, Kind, PartyType};
use registry::foreign::{self, ForeignError, ForeignYear};
use registry::letters::{
    self, GapItem, Letter, LetterError, LetterKind, LetterOrder, Movement, ReportContent, To,
};
use registry::progress::{self, Progress, ProgressError};
use registry::recap::KindGroup;
use registry::settings::Official;
use registry::{Period, Semester};
use testkit::press::FakePressError;
use testkit::{FakePress, TempRegister, agreement, codes, day, document, party, region};

struct Desk {
    register: TempRegister,
    official: Official,
}

/// An office in January 2026 with cooperation at home and abroad.
fn desk() -> Desk {
    let register = TempRegister::at("35.73", "2026-01-05");
    let official = register.ready_for_letters();
    let third = |title: &str, signed: &str, ends: &str| {
        register.save(
            &agreement()
                .bare()
                .kind(Kind::Ksdpk)
                .title(title)
                .party(region("35.73"))
                .party(party(PartyType::Business, "PT Bengkel Sejahtera"))
                .document(document(DocumentKind::Pks).signed(signed).ends(ends))
                .build(),
        )
    };
    third("Parkir Berlangganan", "2024-01-02", "2026-03-31");
    third("Pelatihan Vokasi", "2025-08-01", "2027-07-31");
    third("Bus Wisata", "2023-01-01", "2025-09-30");
    let ended = third("Taman Kota", "2024-05-01", "2029-04-30");
    register.edit(&ended, |form| {
        form.ended_on = Some(day("2025-12-01"));
        form.end_reason = Some(EndReason::PurposeReached);
    });
    Desk { register, official }
}

impl Desk {
    fn abroad(&self) -> String {
        self.register
            .save(
                &agreement()
                    .bare()
                    .kind(Kind::Ksdpl)
                    .title("Kota Bersaudara Malang dan Toyokawa")
                    .party(region("35.73"))
                    .party(party(PartyType::ForeignRegion, "Pemerintah Kota Toyokawa"))
                    .document(
                        document(DocumentKind::Naskah)
                            .signed("2024-02-01")
                            .ends("2029-01-31"),
                    )
                    .build(),
            )
            .id
    }

    fn order(&self, kind: LetterKind, period: Period) -> LetterOrder {
        LetterOrder {
            kind,
            to: letters::report_to(kind, false).unwrap_or(To::Governor),
            period,
            date: day("2026-01-05"),
            ..self.register.order(2025, &self.official)
        }
    }

    fn issue(&self, order: &LetterOrder) -> Result<Letter, LetterError<FakePressError>> {
        self.register
            .transact(&self.register.actor, "letter.issue", |tx| {
                letters::issue(tx, order, &FakePress::default())
            })
            .map(|done| done.value)
    }

    fn refused(&self, order: &LetterOrder) -> Vec<String> {
        match self.issue(order) {
            Err(LetterError::Findings(found)) => codes(&found).into_iter().map(str::to_owned).collect(),
            other => panic!("{other:?}"),
        }
    }

    fn content(&self, letter: &Letter) -> ReportContent {
        let json = self
            .register
            .read(|c| letters::content(c, &letter.id, letter.newest.print))
            .unwrap()
            .unwrap();
        serde_json::from_str(&json).unwrap()
    }

    fn told(&self, title: &str, semester: Semester) {
        let id = self
            .register
            .read(|c| registry::agreements::of_period(c, year()))
            .unwrap()
            .into_iter()
            .find(|one| one.form.title == title)
            .unwrap()
            .id;
        let form = Progress {
            year: 2025,
            semester,
            rev: 0,
            development: "Berjalan baik.".into(),
            problems: "Papan tarif belum terpasang.".into(),
            efforts: "Dipasang bulan depan.".into(),
            other: String::new(),
        };
        self.register
            .transact(&self.register.actor, "progress.save", |tx| {
                progress::save(tx, &id, &form)
            })
            .map_err(|error: ProgressError| error)
            .unwrap();
    }
}

fn year() -> Period {
    Period::new(2025, None, None).unwrap()
}

fn half() -> Period {
    Period::new(2025, Some(Semester::Second), None).unwrap()
}

#[test]
fn a_semester_report_is_of_one_semester_and_a_yearly_one_of_a_whole_year() {
    let desk = desk();
    desk.abroad();
    let span = Period::new(2025, None, Some(2024)).unwrap();
    for (kind, wrong, code) in [
        (LetterKind::TkksdSemester, year(), "letter.period_semester"),
        (LetterKind::TkksdSemester, span, "letter.period_semester"),
        (LetterKind::TkksdAnnual, half(), "letter.period_year"),
        (LetterKind::ForeignAnnual, half(), "letter.period_year"),
        (LetterKind::ForeignAnnual, span, "letter.period_year"),
    ] {
        assert_eq!(
            desk.refused(&desk.order(kind, wrong)),
            [code],
            "{kind:?} {}",
            wrong.short()
        );
    }
    for (kind, right) in [
        (LetterKind::TkksdSemester, half()),
        (LetterKind::TkksdAnnual, year()),
        (LetterKind::ForeignAnnual, year()),
    ] {
        let letter = desk.issue(&desk.order(kind, right)).unwrap();
        assert_eq!((letter.kind, letter.period_to), (kind, day("2025-12-31")));
    }
}

#[test]
fn a_report_has_one_addressee_and_a_recap_never_goes_to_the_head() {
    let desk = desk();
    desk.abroad();
    let to = |kind, period, to| {
        desk.refused(&LetterOrder {
            to,
            ..desk.order(kind, period)
        })
    };
    let refusal = ["letter.to_of_kind"];
    assert_eq!(to(LetterKind::TkksdSemester, half(), To::Governor), refusal);
    assert_eq!(
        to(LetterKind::ForeignAnnual, year(), To::Minister),
        refusal,
        "a city reports to its Gubernur (PM25 35(1))"
    );
    assert_eq!(to(LetterKind::Recap, year(), To::Head), refusal);
    assert_eq!(
        letters::report_to(LetterKind::ForeignAnnual, true),
        Some(To::Minister),
        "a province to the Menteri (PM25 36(1))"
    );
    let letter = desk.issue(&desk.order(LetterKind::TkksdAnnual, year())).unwrap();
    let content = desk.content(&letter);
    assert_eq!(content.addressee.lines, ["Wali Kota Malang"]);
    assert_eq!(content.addressee.place, "Malang");
}

#[test]
fn for_the_tkksd_signs_only_who_the_law_puts_there() {
    let desk = desk();
    let mayor = Official {
        name: "Contoh Wali Kota".into(),
        job: "WALI KOTA MALANG".into(),
        capacity: Vec::new(),
        ..testkit::settings::official()
    };
    let mayor = desk
        .register
        .transact(&desk.register.actor, "settings.official", |tx| {
            registry::settings::save_official(tx, &mayor, &[])
        })
        .unwrap()
        .value;
    let order = LetterOrder {
        official: mayor.id,
        ..desk.order(LetterKind::TkksdAnnual, year())
    };
    assert_eq!(
        desk.refused(&order),
        ["letter.signer_tkksd"],
        "the head does not report to himself"
    );
    for (job, role) in [
        ("Plt. SEKRETARIS DAERAH", letters::TkksdRole::Chair),
        (
            "ASISTEN SEKRETARIS DAERAH BIDANG PEMERINTAHAN",
            letters::TkksdRole::ViceChair,
        ),
        ("KEPALA BAGIAN KERJA SAMA", letters::TkksdRole::Secretary),
        (
            "KEPALA BIRO PEMERINTAHAN DAN OTONOMI DAERAH",
            letters::TkksdRole::Secretary,
        ),
    ] {
        assert_eq!(letters::tkksd_role(job), Some(role), "{job}");
    }
    assert_eq!(letters::tkksd_role("KEPALA DINAS KESEHATAN"), None);
}

#[test]
fn a_foreign_report_is_refused_where_there_is_nothing_to_report() {
    let desk = desk();
    assert_eq!(
        desk.refused(&desk.order(LetterKind::ForeignAnnual, year())),
        ["letter.no_foreign"]
    );
}

#[test]
fn a_tkksd_report_leaves_foreign_cooperation_to_its_own() {
    let desk = desk();
    desk.abroad();
    let of = |kind| {
        desk.content(&desk.issue(&desk.order(kind, year())).unwrap())
            .report
    };
    let home = of(LetterKind::TkksdAnnual);
    let abroad = of(LetterKind::ForeignAnnual);
    assert_eq!((home.rows.len(), abroad.rows.len()), (4, 1));
    assert!(
        abroad
            .rows
            .iter()
            .all(|row| row.row.agreement.form.kind == Kind::Ksdpl)
    );
}

#[test]
fn what_came_and_what_went_adds_up() {
    let desk = desk();
    let letter = desk
        .issue(&desk.order(LetterKind::TkksdSemester, half()))
        .unwrap();
    assert_eq!(
        desk.content(&letter).report.movements,
        [Movement {
            group: KindGroup::Ksdpk,
            carried: 3,
            started: 1,
            ended: 2,
            going_on: 2,
        }],
        "one ran out in September, one was ended in December, one began in August"
    );
}

#[test]
fn what_a_report_says_is_frozen_when_it_is_issued() {
    let desk = desk();
    desk.told("Parkir Berlangganan", Semester::Second);
    let letter = desk.issue(&desk.order(LetterKind::TkksdAnnual, year())).unwrap();
    let before = desk.content(&letter);
    desk.told("Pelatihan Vokasi", Semester::Second);
    assert_eq!(desk.content(&letter), before);
    let reported = |content: &ReportContent| {
        let rows = content.report.rows.iter();
        rows.filter(|row| !row.progress.is_empty()).count()
    };
    assert_eq!(reported(&before), 1);
    let again = desk.issue(&desk.order(LetterKind::TkksdAnnual, year())).unwrap();
    assert_eq!(reported(&desk.content(&again)), 2, "a new letter knows of it");

    let numbered = desk
        .register
        .transact(&desk.register.actor, "letter.number", |tx| {
            letters::renumber(tx, &letter.id, "100.2.2.3/9/2026", &FakePress::default())
        })
        .unwrap()
        .value;
    let printed = desk.content(&numbered);
    assert_eq!(
        (printed.print, printed.number_line.as_str()),
        (2, "100.2.2.3/9/2026")
    );
    assert_eq!(
        printed.report, before.report,
        "the number changes nothing of the report"
    );
}

#[test]
fn a_foreign_report_names_what_it_has_no_words_for_until_they_are_written() {
    let desk = desk();
    let id = desk.abroad();
    let missing = || {
        let rules = desk.register.rules().unwrap();
        let rows = desk
            .register
            .read(|c| {
                letters::report_rows(
                    c,
                    rules,
                    LetterKind::ForeignAnnual,
                    year(),
                    day("2025-12-31"),
                    |_, _| Ok::<(), registry::RegistryError>(()),
                )
            })
            .unwrap();
        let gaps = letters::gaps(LetterKind::ForeignAnnual, &rows);
        gaps.into_iter().flat_map(|gap| gap.items).collect::<Vec<_>>()
    };
    assert!(missing().contains(&GapItem::Beneficiaries), "{:?}", missing());
    assert!(missing().contains(&GapItem::FollowUp));
    let texts = ForeignYear {
        year: 2025,
        beneficiaries: "Pelajar SMA di Kota Malang".into(),
        follow_up: "Pertukaran berikutnya pada Juli 2026".into(),
        ..ForeignYear::default()
    };
    let save = |form: &ForeignYear| {
        desk.register
            .transact(&desk.register.actor, "foreign.save", |tx| {
                foreign::save(tx, &id, form)
            })
            .map(|done| done.value)
    };
    let saved = save(&texts).unwrap();
    assert_eq!(saved.rev, 1);
    let left = missing();
    assert!(!left.contains(&GapItem::Beneficiaries) && !left.contains(&GapItem::FollowUp));
    assert!(
        left.contains(&GapItem::Funding),
        "what was not written is still named"
    );
    assert!(
        matches!(save(&texts), Err(ForeignError::Stale(1))),
        "a form made before another's save is not laid over it"
    );
    let letter = desk
        .issue(&desk.order(LetterKind::ForeignAnnual, year()))
        .unwrap();
    assert_eq!(desk.content(&letter).report.rows[0].foreign, Some(saved));
}

#[test]
fn texts_of_the_foreign_report_are_asked_of_foreign_cooperation_only() {
    let desk = desk();
    let home = desk.register.save(&agreement().build());
    let form = ForeignYear {
        year: 2025,
        ..ForeignYear::default()
    };
    let refused = desk
        .register
        .transact(&desk.register.actor, "foreign.save", |tx| {
            foreign::save(tx, &home.id, &form)
        });
    match refused {
        Err(ForeignError::Findings(found)) => assert_eq!(codes(&found), ["foreign.kind"]),
        other => panic!("{other:?}"),
    }
}

/// Ids of the report clocks that the agenda speaks of for a period of 2025.
fn asked(desk: &Desk, period: &str) -> Vec<String> {
    let rules = desk.register.rules().unwrap();
    let entries = desk
        .register
        .read(|c| registry::agenda::agenda(c, rules, day("2026-01-05"), day("2026-02-01")))
        .unwrap();
    let mut found: Vec<String> = entries
        .into_iter()
        .filter(|entry| {
            matches!(&entry.subject, registry::agenda::AgendaSubject::Office { period: of } if of == period)
        })
        .map(|entry| entry.clock)
        .filter(|clock| clock.starts_with("report-") || ["tkksd-semester", "tkksd-annual"].contains(&clock.as_str()))
        .collect();
    found.sort();
    found
}

#[test]
fn a_report_that_is_due_is_settled_by_its_own_letter_and_not_by_another() {
    let desk = desk();
    desk.abroad();
    assert_eq!(
        asked(&desk, "2025-S2"),
        ["report-semester-ksdpk", "tkksd-semester"]
    );
    assert_eq!(asked(&desk, "2025"), ["report-foreign-regency", "tkksd-annual"]);

    let recap = |period| desk.issue(&desk.order(LetterKind::Recap, period)).unwrap();
    recap(half());
    recap(year());
    assert_eq!(
        asked(&desk, "2025-S2"),
        ["tkksd-semester"],
        "a recap settles the semester's report and no report of the TKKSD"
    );
    assert_eq!(asked(&desk, "2025"), ["report-foreign-regency", "tkksd-annual"]);

    desk.issue(&desk.order(LetterKind::TkksdSemester, half()))
        .unwrap();
    assert!(asked(&desk, "2025-S2").is_empty());
    let annual = desk.issue(&desk.order(LetterKind::TkksdAnnual, year())).unwrap();
    assert_eq!(asked(&desk, "2025"), ["report-foreign-regency"]);
    desk.issue(&desk.order(LetterKind::ForeignAnnual, year()))
        .unwrap();
    assert!(asked(&desk, "2025").is_empty());

    desk.register
        .transact(&desk.register.actor, "letter.void", |tx| {
            letters::void::<FakePressError>(tx, &annual.id, "Salah tanggal")
        })
        .unwrap();
    assert_eq!(
        asked(&desk, "2025"),
        ["tkksd-annual"],
        "a void letter settles nothing"
    );
}

#[test]
fn reports_and_their_scans_stay_out_of_the_package_which_knows_recaps_only() {
    let desk = desk();
    let recap = desk.issue(&desk.order(LetterKind::Recap, year())).unwrap();
    let report = desk.issue(&desk.order(LetterKind::TkksdAnnual, year())).unwrap();
    let register = &desk.register;
    let scan = register.file("laporan.pdf", &testkit::scans::pdf("tanda tangan"));
    let kept = registry::attachments::keep(register, &scan).unwrap();
    register
        .transact(&register.actor, "letter.sign", |tx| {
            letters::sign::<FakePressError>(tx, &report.id, &kept)
        })
        .unwrap();
    super::package::keep_key(register);
    let sent = super::package::send(register, year());
    let ids: Vec<&str> = sent
        .manifest
        .letters
        .iter()
        .map(|one| one.letter_id.as_str())
        .collect();
    assert_eq!(ids, [recap.id.as_str()]);
    assert_eq!(sent.manifest.rows("letter"), 1);
    assert_eq!(sent.manifest.rows("letter_print"), 1);
    assert_eq!(
        sent.manifest.rows("attachment"),
        0,
        "the scan of the report stays"
    );
    let bytes = std::fs::read(&sent.path).unwrap();
    let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds(&recap.id) && !holds(&report.id));
}
