//! Letters: when one may be issued, and that what was issued stays as it was.

use contract::letters::{LetterIssue, LetterRequest, OfficePress};
use contract::recap::PeriodChoice;
use contract::work::Watch;
use registry::agreements::AgreementQuery;
use registry::attachments::{self, Owner};
use registry::letters::{self, Letter, LetterError, LetterOrder, LetterState, RecapContent, To};
use registry::progress::{self, Progress, ProgressError};
use registry::{Period, Scope, Semester};
use testkit::press::FakePressError;
use testkit::{FakePress, TempRegister, agreement, codes, day, scans};

type Outcome = Result<Letter, LetterError<FakePressError>>;

struct Desk {
    register: TempRegister,
    order: LetterOrder,
}

fn desk() -> Desk {
    let register = TempRegister::at("35.73", "2026-01-20");
    let official = register.ready_for_letters();
    register.save(&agreement().build());
    let order = register.order(2025, &official);
    Desk { register, order }
}

impl Desk {
    fn issue(&self, order: &LetterOrder) -> Outcome {
        self.register
            .transact(&self.register.actor, "letter.issue", |tx| {
                letters::issue(tx, order, &FakePress::default())
            })
            .map(|done| done.value)
    }

    fn renumber(&self, letter: &Letter, number: &str) -> Outcome {
        self.register
            .transact(&self.register.actor, "letter.number", |tx| {
                letters::renumber(tx, &letter.id, number, &FakePress::default())
            })
            .map(|done| done.value)
    }

    fn void(&self, letter: &Letter, reason: &str) -> Outcome {
        self.register
            .transact(&self.register.actor, "letter.void", |tx| {
                letters::void(tx, &letter.id, reason)
            })
            .map(|done| done.value)
    }

    fn sign(&self, letter: &Letter) -> Outcome {
        let scan = self.register.file("surat.pdf", &scans::pdf("tanda tangan"));
        let kept = attachments::keep(&self.register, &scan).unwrap();
        self.register
            .transact(&self.register.actor, "letter.sign", |tx| {
                letters::sign(tx, &letter.id, &kept)
            })
            .map(|done| done.value.0)
    }

    fn numbered(&self, number: &str) -> LetterOrder {
        LetterOrder {
            number: number.into(),
            ..self.order.clone()
        }
    }

    fn content(&self, letter: &Letter, print: u32) -> RecapContent {
        let json = self
            .register
            .read(|c| letters::content(c, &letter.id, print))
            .unwrap()
            .unwrap();
        serde_json::from_str(&json).unwrap()
    }
}

fn refused(outcome: Outcome) -> Vec<String> {
    match outcome {
        Err(LetterError::Findings(found)) => codes(&found).into_iter().map(str::to_owned).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_letter_waits_for_the_end_of_its_period_unless_it_is_interim() {
    let desk = desk();
    let early = LetterOrder {
        date: day("2025-12-30"),
        ..desk.order.clone()
    };
    assert_eq!(refused(desk.issue(&early)), ["letter.before_period_end"]);
    assert!(
        !desk.issue(&desk.order).unwrap().interim,
        "the last day of the period is allowed"
    );
    let interim = LetterOrder {
        interim: true,
        ..early
    };
    assert!(desk.issue(&interim).unwrap().interim);
}

#[test]
fn a_letter_needs_a_signer_an_addressee_and_a_place() {
    let register = TempRegister::at("35.73", "2026-01-20");
    let nobody = registry::settings::Official {
        id: "tidak-ada".into(),
        ..testkit::settings::official()
    };
    let desk = Desk {
        order: register.order(2025, &nobody),
        register,
    };
    assert_eq!(
        refused(desk.issue(&desk.order)),
        ["letter.no_signer", "letter.no_addressee", "letter.no_place"]
    );
    let official = desk.register.ready_for_letters();
    let order = LetterOrder {
        official: official.id,
        to: To::Minister,
        ..desk.order.clone()
    };
    desk.issue(&order).unwrap();
    let ancient = LetterOrder {
        date: day("2200-01-01"),
        ..order
    };
    assert_eq!(refused(desk.issue(&ancient)), ["document.date_range"]);
}

#[test]
fn a_number_is_spent_once_a_year_also_by_a_void_letter() {
    let desk = desk();
    let first = desk.issue(&desk.numbered("100.2.2.3/7/35.73.112/2025")).unwrap();
    let again = desk.numbered(" 100.2.2.3 / 7 / 35.73.112 / 2025 ");
    assert_eq!(refused(desk.issue(&again)), ["letter.number_taken"]);
    desk.void(&first, "salah tanggal").unwrap();
    assert_eq!(
        refused(desk.issue(&again)),
        ["letter.number_taken"],
        "a void letter keeps its number"
    );
    let blank = desk.issue(&desk.order).unwrap();
    assert_eq!(
        refused(desk.renumber(&blank, "100.2.2.3/7/35.73.112/2025")),
        ["letter.number_taken"]
    );
    let next_year = LetterOrder {
        date: day("2026-01-05"),
        ..again
    };
    desk.issue(&next_year).expect("numbers begin anew with the year");
}

#[test]
fn two_letters_may_wait_for_their_numbers() {
    let desk = desk();
    desk.issue(&desk.order).unwrap();
    desk.issue(&desk.order).unwrap();
}

#[test]
fn filling_in_the_number_adds_a_print_and_keeps_the_first() {
    let desk = desk();
    let issued = desk.issue(&desk.order).unwrap();
    assert_eq!(issued.newest.number, "");
    assert!(
        desk.content(&issued, 1).number_line.contains("   "),
        "room for the agenda's number"
    );
    let numbered = desk.renumber(&issued, "100.2.2.3/12/35.73.112/2025").unwrap();
    assert_eq!(
        (numbered.newest.print, numbered.newest.number.as_str()),
        (2, "100.2.2.3/12/35.73.112/2025")
    );
    let prints = desk.register.read(|c| letters::prints(c, &issued.id)).unwrap();
    assert_eq!(prints.len(), 2);
    assert_eq!(prints[0], issued.newest, "the first print is as it was");
    assert_ne!(prints[0].code, prints[1].code);
    for print in &prints {
        assert_eq!(
            desk.register
                .read(|c| letters::by_code(c, &print.code))
                .unwrap()
                .as_ref(),
            Some(print)
        );
        let digest = print.pdf_sha256.parse().unwrap();
        assert_eq!(
            desk.register.vault().read(&digest, 1 << 20).unwrap().len() as i64,
            print.pdf_bytes
        );
    }
    let again = desk.renumber(&numbered, "13");
    assert!(
        matches!(again, Err(LetterError::Numbered(_))),
        "another number would be another letter"
    );
    assert_eq!(
        refused(desk.renumber(&desk.issue(&desk.order).unwrap(), " ")),
        ["text.empty"]
    );
}

#[test]
fn what_was_issued_is_frozen_whatever_is_edited_later() {
    let desk = desk();
    let issued = desk.issue(&desk.order).unwrap();
    let before = desk.content(&issued, 1);
    assert_eq!((before.rows.len(), before.recap.total), (1, 1));
    let row = desk.register.page(&AgreementQuery::default()).items.remove(0);
    let stored = desk.register.agreement(&row.id).unwrap();
    desk.register
        .edit(&stored, |form| form.title = "Judul yang diubah kemudian".into());
    desk.register
        .save(&agreement().title("Ditambahkan kemudian").build());
    desk.register.reopen_check();
    assert_eq!(desk.content(&issued, 1), before);
    let numbered = desk.renumber(&issued, "12/2025").unwrap();
    let after = desk.content(&numbered, 2);
    assert_eq!(
        (after.rows, after.recap),
        (before.rows, before.recap),
        "the next print says the same rows"
    );
}

trait ReopenCheck {
    fn reopen_check(&self);
}

impl ReopenCheck for TempRegister {
    /// A reader that was opened after the writes sees them.
    fn reopen_check(&self) {
        assert_eq!(self.page(&AgreementQuery::default()).total, 2);
    }
}

#[test]
fn only_an_issued_letter_is_signed() {
    let desk = desk();
    let issued = desk.issue(&desk.order).unwrap();
    let signed = desk.sign(&issued).unwrap();
    assert_eq!(signed.state, LetterState::Signed);
    let scans = desk
        .register
        .read(|c| attachments::of_owner(c, Owner::Letter, &issued.id))
        .unwrap();
    assert_eq!(scans.len(), 1);
    assert!(matches!(
        desk.sign(&signed),
        Err(LetterError::State(LetterState::Signed))
    ));
    let void = desk.void(&signed, "isi keliru").unwrap();
    assert!(matches!(
        desk.sign(&void),
        Err(LetterError::State(LetterState::Void))
    ));
    assert!(matches!(
        desk.renumber(&void, "1"),
        Err(LetterError::State(LetterState::Void))
    ));
    assert!(matches!(
        desk.void(&void, "lagi"),
        Err(LetterError::State(LetterState::Void))
    ));
}

#[test]
fn a_void_letter_keeps_its_number_its_prints_and_its_reason() {
    let desk = desk();
    let issued = desk.issue(&desk.numbered("7/2025")).unwrap();
    assert_eq!(refused(desk.void(&issued, " ")), ["text.empty"]);
    let void = desk.void(&issued, "tertukar").unwrap();
    assert_eq!(
        (void.state, void.void_reason.as_deref()),
        (LetterState::Void, Some("tertukar"))
    );
    assert_eq!(void.newest, issued.newest);
    assert_eq!(
        desk.register.read(letters::all).unwrap().len(),
        1,
        "it stays in the register of letters"
    );
}

#[test]
fn a_print_can_neither_be_changed_nor_removed() {
    let desk = desk();
    desk.issue(&desk.order).unwrap();
    let raw = desk.register.raw();
    for sql in ["UPDATE letter_print SET number = '1'", "DELETE FROM letter_print"] {
        let refused = raw.execute(sql, []).unwrap_err().to_string();
        assert!(refused.contains("a print never"), "{sql}: {refused}");
    }
}

#[test]
fn a_press_that_fails_spends_nothing() {
    let desk = desk();
    let press = FakePress { out_of_paper: true };
    let order = desk.numbered("9/2025");
    let failed = desk
        .register
        .transact(&desk.register.actor, "letter.issue", |tx| {
            letters::issue(tx, &order, &press)
        });
    assert!(matches!(
        failed,
        Err(LetterError::Press(FakePressError::OutOfPaper))
    ));
    assert_eq!(desk.register.read(letters::all).unwrap(), Vec::new());
    desk.issue(&order).expect("the number is still free");
}

#[test]
fn a_letter_belongs_to_every_period_its_own_ends_in() {
    let desk = desk();
    let of = |period: Period, date: &str| {
        desk.issue(&LetterOrder {
            period,
            date: day(date),
            ..desk.order.clone()
        })
        .unwrap()
    };
    let half = of(
        Period::new(2025, Some(Semester::First), None).unwrap(),
        "2025-07-01",
    );
    let whole = of(Period::new(2025, None, None).unwrap(), "2025-12-31");
    of(Period::new(2024, None, None).unwrap(), "2025-01-02");
    let ids = |period: Period| -> Vec<String> {
        let mut ids: Vec<String> = desk
            .register
            .read(letters::all)
            .unwrap()
            .into_iter()
            .filter(|l| l.ends_in(period))
            .map(|l| l.id)
            .collect();
        ids.sort();
        ids
    };
    assert_eq!(
        ids(Period::new(2025, None, None).unwrap()),
        [half.id.clone(), whole.id.clone()]
    );
    assert_eq!(
        ids(Period::new(2025, Some(Semester::Second), None).unwrap()),
        std::slice::from_ref(&whole.id)
    );
}

#[test]
fn statuses_are_those_of_the_periods_last_day_or_of_an_interim_letters_date() {
    let desk = desk();
    let content = |order: &LetterOrder| {
        desk.register
            .read(|c| letters::compose(c, "surat", order, desk.register.today(), &FakePress::default()))
            .unwrap()
    };
    assert_eq!(content(&desk.order).recap.as_of, day("2025-12-31"));
    let interim = LetterOrder {
        date: day("2025-08-29"),
        interim: true,
        scope: Scope::InForce,
        ..desk.order.clone()
    };
    assert_eq!(content(&interim).recap.as_of, day("2025-08-29"));
}

/// The annex of a recap of a semester with the columns of monitoring, as its press laid it out.
fn annex_of_2025(desk: &Desk) -> ::letters::Annex {
    let columns = ["title", "development", "problems", "efforts", "other"];
    let letter = LetterRequest {
        kind: desk.order.kind,
        to: desk.order.to,
        period: PeriodChoice {
            year: 2025,
            semester: Some(Semester::Second),
            from_year: None,
        },
        scope: Scope::InForce,
        date: desk.order.date,
        number: String::new(),
        official: desk.order.official.clone(),
        columns: columns.map(str::to_owned).into(),
        interim: false,
    };
    let issued = contract::letters::issue(
        &desk.register,
        &desk.register.actor,
        &OfficePress::default(),
        &LetterIssue { letter, draft: None },
        Watch::nobody(),
    );
    let print = issued.unwrap().value.newest;
    let json = desk
        .register
        .read(|c| letters::content(c, &print.letter_id, print.print));
    let data: ::letters::LetterData = serde_json::from_str(&json.unwrap().unwrap()).unwrap();
    data.annex.unwrap()
}

#[test]
fn the_annex_prints_what_monitoring_recorded_for_its_period_and_says_where_nothing_was_reported() {
    let register = TempRegister::at("35.73", "2026-01-20");
    let official = register.ready_for_letters();
    let told = register.save(&agreement().title("Bank Sampah").build());
    let silent = register.save(&agreement().title("Uji Emisi").build());
    let report = |id: &str, semester, development: &str, problems: &str| {
        let form = Progress {
            year: 2025,
            semester,
            rev: 0,
            development: development.into(),
            problems: problems.into(),
            efforts: String::new(),
            other: String::new(),
        };
        let saved: Result<_, ProgressError> = register.transact(&register.actor, "progress.save", |tx| {
            progress::save(tx, id, &form)
        });
        saved.unwrap();
    };
    report(&told.id, Semester::First, "Tempat disiapkan.", "");
    report(
        &told.id,
        Semester::Second,
        "Dua belas unit berjalan.",
        "Timbangan rusak.",
    );
    // What another semester brought is no news of this one.
    report(&silent.id, Semester::First, "Alat dipasang.", "");
    let order = register.order(2025, &official);
    let annex = annex_of_2025(&Desk { register, order });

    let headings: Vec<&str> = annex
        .columns
        .iter()
        .map(|column| column.heading.as_str())
        .collect();
    assert_eq!(
        headings,
        [
            "No.",
            "Judul Kerja Sama",
            "Perkembangan",
            "Permasalahan",
            "Upaya Penyelesaian",
            "Hal Lain yang Disepakati"
        ]
    );
    let rows: Vec<Vec<String>> = annex
        .groups
        .iter()
        .flat_map(|group| &group.rows)
        .map(|row| row.iter().skip(1).map(|cell| cell.0.join(" ")).collect())
        .collect();
    let row = |title: &str| {
        rows.iter()
            .find(|row| row.first().is_some_and(|first| first == title))
            .unwrap_or_else(|| panic!("{title} has a row: {rows:?}"))[1..]
            .to_vec()
    };
    assert_eq!(
        row("Bank Sampah"),
        ["Dua belas unit berjalan.", "Timbangan rusak.", "-", "-"],
        "what its second semester brought; a dash where the report has no word"
    );
    assert_eq!(
        row("Uji Emisi"),
        ["belum dilaporkan"; 4],
        "a record without monitoring in the period says so instead of an empty cell"
    );
}
