//! The rules of an office: laid over the program's, read again when they change, and the days off it sets itself.

use contract::lawbook::{self, CalendarRequest};
use registry::lawbook::{CalendarYear, DayOff};
use rules::calendar::HolidayKind;
use testkit::TempRegister;

const YEAR: CalendarRequest = CalendarRequest { year: 2028 };

fn day(date: &str, name: &str) -> DayOff {
    DayOff {
        date: date.parse().unwrap(),
        name: name.to_owned(),
        kind: HolidayKind::Libur,
    }
}

fn of_2028(days: Vec<DayOff>) -> CalendarYear {
    CalendarYear {
        year: 2028,
        decree: "  Keputusan   bersama \"tiga\" menteri ".to_owned(),
        decree_date: "2027-09-15".parse().ok(),
        days,
    }
}

#[test]
fn the_days_off_of_a_new_year_hold_as_soon_as_the_office_sets_them() {
    let register = TempRegister::new();
    assert!(!lawbook::calendar(&register, YEAR).unwrap().known);
    let held = register.rules().unwrap();
    let wanted = of_2028(vec![
        day("2028-08-17", "Proklamasi Kemerdekaan"),
        day("2028-01-01", "Tahun Baru"),
    ]);
    lawbook::save_calendar(&register, &register.actor, &wanted).unwrap();
    let now = lawbook::calendar(&register, YEAR).unwrap();
    assert!(now.known && now.own);
    assert_eq!(now.calendar.decree, "Keputusan bersama \"tiga\" menteri");
    let days: Vec<String> = now.calendar.days.iter().map(|day| day.date.to_string()).collect();
    assert_eq!(days, ["2028-01-01", "2028-08-17"], "in order");
    let working = |book: &rules::Rulebook| book.calendar.works("2028-08-17".parse().unwrap());
    assert!(!working(register.rules().unwrap().book()));
    assert!(
        working(held.book()),
        "whoever reckons goes on with what it began with"
    );
    let state = lawbook::state(&register).unwrap();
    assert_eq!(
        (state.own.as_slice(), state.problem),
        (["calendar/2028.toml".to_owned()].as_slice(), None)
    );
    assert!(state.years.contains(&2028));
}

#[test]
fn what_the_office_set_is_kept_with_its_audit_and_can_be_taken_back() {
    let mut register = TempRegister::new();
    let twice = lawbook::forget_calendar(&register, &register.actor, YEAR).unwrap_err();
    assert_eq!(twice.code, "calendar.not_own");
    let shipped = lawbook::calendar(&register, CalendarRequest { year: 2026 }).unwrap();
    assert!(shipped.known && !shipped.own && shipped.calendar.days.len() > 10);
    let mut fewer = shipped.calendar.clone();
    fewer.days.truncate(3);
    lawbook::save_calendar(&register, &register.actor, &fewer).unwrap();
    register.reopen();
    let own = lawbook::calendar(&register, CalendarRequest { year: 2026 }).unwrap();
    assert!(own.own, "it outlives the program");
    assert_eq!(own.calendar, fewer);
    lawbook::forget_calendar(&register, &register.actor, CalendarRequest { year: 2026 }).unwrap();
    let again = lawbook::calendar(&register, CalendarRequest { year: 2026 }).unwrap();
    assert_eq!(again, shipped);
    let told: i64 = register
        .raw()
        .query_row(
            "SELECT count(*) FROM audit WHERE action = 'lawbook.calendar' AND subject_id = 'calendar/2026.toml'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(told, 2);
}

#[test]
fn a_calendar_that_cannot_be_is_refused_at_its_field_and_changes_nothing() {
    let register = TempRegister::new();
    let mut wrong = of_2028(vec![
        day("2028-01-01", "Tahun Baru"),
        day("2028-01-01", "Tahun Baru lagi"),
        day("2029-01-01", " "),
    ]);
    wrong.decree_date = None;
    let problem = lawbook::save_calendar(&register, &register.actor, &wrong).unwrap_err();
    let found: Vec<(&str, &str)> = problem
        .fields
        .iter()
        .map(|field| (field.field.as_str(), field.code.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("decree_date", "calendar.no_decree_date"),
            ("days.1.date", "calendar.day_twice"),
            ("days.2.name", "text.empty"),
            ("days.2.date", "calendar.other_year"),
        ]
    );
    assert!(!register.path().join("rules").exists());
    assert!(!lawbook::calendar(&register, YEAR).unwrap().known);
}

#[test]
fn rules_that_were_mended_hold_when_they_are_read_again_and_a_faulty_one_says_file_line_and_reason() {
    let register = TempRegister::new();
    let folder = register.path().join("rules");
    std::fs::create_dir_all(&folder).unwrap();
    let limit = "[[limit]]\nid = \"kb-term-ksdd\"\nname = \"Kesepakatan Bersama\"\npaths = [\"ksdd-voluntary\"]\ndocuments = [\"kb\"]\nbound = \"at-most\"\nyears = 3\nseverity = \"practice\"\nextendable = false\nsource = \"praktik\"\nsentence = \"Paling lama tiga tahun.\"\n";
    let file = folder.join("limits.toml");
    let told = |text: &str| {
        std::fs::write(&file, text).unwrap();
        let state = lawbook::renew(&register).unwrap();
        state.problem.map(|problem| problem.message)
    };
    assert_eq!(told(limit), None);
    let years = |register: &TempRegister| {
        let limits = &register.rules().unwrap().book().limits;
        limits
            .iter()
            .find(|one| &*one.id == "kb-term-ksdd")
            .unwrap()
            .years
    };
    assert_eq!(years(&register), Some(3));
    let refused = told(&limit.replace("severity = \"practice\"", "severity = \"law\"")).unwrap();
    assert!(
        refused.contains(
            "limits.toml baris 2 tidak dapat dipakai: kb-term-ksdd mewajibkan tanpa menyebut pasal."
        ),
        "{refused}"
    );
    assert_eq!(years(&register), Some(5), "the program's rules stay in force");
    let calendar = lawbook::save_calendar(&register, &register.actor, &of_2028(Vec::new())).unwrap_err();
    assert_eq!(
        calendar.code, "rules.refused",
        "days off that would not hold are not taken as if they did"
    );
    for (broken, reason) in [
        (
            limit.replace("years = 3\n", "tahun = 3\n"),
            "isian tahun tidak dikenal.",
        ),
        (
            limit.replace("name = \"Kesepakatan Bersama\"\n", ""),
            "isian name belum ada.",
        ),
        (
            limit.replace("\"practice\"", "\"keras\""),
            "kata keras tidak dikenal di sini.",
        ),
        (format!("{limit}{limit}"), "kb-term-ksdd tertulis dua kali."),
        (
            limit.replace("ksdd-voluntary", "ksdd-suka"),
            "ksdd-suka tidak ada di aturan mana pun.",
        ),
        (
            limit.replace("years = 3", "years = "),
            "susunan tulisannya tidak dapat dibaca.",
        ),
    ] {
        let refused = told(&broken).unwrap_or_else(|| panic!("taken: {reason}"));
        assert!(refused.contains(reason), "{refused}");
    }
    assert_eq!(told(limit), None);
    assert_eq!(years(&register), Some(3), "mended, it holds again");
}
