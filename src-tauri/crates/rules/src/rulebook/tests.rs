//! What ships fits together, and what does not is refused with file, line and reason.

use super::*;

/// A path with one stage that can be broken in many ways.
const PATH: &str = r#"id = "kota"
name = "Jalur kota"
kind = "ksdpk"
register_kind = "ksdpk"
initiative = "ours"
partners = ["badan-usaha"]
source = "PM22 28"

[[stage]]
id = "preparation"
name = "Persiapan"
actors = ["tkksd"]
initiative = "either"
optional = false
skippable = true
source = "praktik"

[[stage]]
id = "signing"
name = "Penandatanganan"
actors = ["head"]
initiative = "either"
optional = false
skippable = false
source = "PM22 33"

  [[stage.need]]
  stage = "preparation"
  severity = "law"
  source = "PM22 28"
  sentence = "Persiapan belum selesai."
"#;

fn laid_over(file: &str, text: &str) -> Result<Rulebook, RuleError> {
    let shipped = Rulebook::shipped().unwrap();
    shipped.with_overlay(&[(file.to_owned(), text.to_owned())])
}

/// File, line and reason of what is refused.
fn refused(file: &str, text: &str) -> (String, usize, Fault) {
    let wrong = laid_over(file, text).unwrap_err();
    (wrong.file, wrong.line, wrong.fault)
}

#[test]
fn the_shipped_rules_fit_together() {
    let book = Rulebook::shipped().unwrap_or_else(|wrong| panic!("{wrong}"));
    assert_eq!(book.paths.len(), 10);
    assert_eq!(
        book.calendar.years().collect::<Vec<_>>(),
        [2024, 2025, 2026, 2027]
    );
    assert!(
        book.cite(&book.path("ksdpk-ours").unwrap().source)[0]
            .text
            .is_some()
    );
}

#[test]
fn a_path_of_an_office_is_added_and_one_of_the_same_id_replaces_the_shipped() {
    let book = laid_over("paths/kota.toml", PATH).unwrap();
    assert_eq!(book.paths.len(), 11);
    let own = PATH.replace("id = \"kota\"", "id = \"ksdpk-ours\"");
    let book = laid_over("paths/ksdpk-ours.toml", &own).unwrap();
    assert_eq!(book.paths.len(), 10);
    assert_eq!(book.path("ksdpk-ours").unwrap().stages.len(), 2);
}

#[test]
fn an_unknown_stage_is_refused_at_its_line() {
    let text = PATH.replace("stage = \"preparation\"", "stage = \"persiapan\"");
    let what = Fault::Unknown {
        what: "stage",
        id: "persiapan".to_owned(),
    };
    assert_eq!(
        refused("paths/kota.toml", &text),
        ("paths/kota.toml".to_owned(), 28, what)
    );
}

#[test]
fn a_change_that_asks_for_a_stage_no_path_has_is_refused_at_its_word() {
    let change = "[[change]]\nid = \"addendum-ksdd\"\nrelation = \"addendum\"\npaths = [\"ksdd-voluntary\"]\n\
                  stages = [\n  \"signing-pks\",\n  \"penandatanganan\",\n]\nsource = \"PM22 15(3)\"\n\
                  sentence = \"Perubahan materi.\"\n";
    let what = Fault::Unknown {
        what: "stage",
        id: "penandatanganan".to_owned(),
    };
    assert_eq!(
        refused("changes.toml", change),
        ("changes.toml".to_owned(), 7, what)
    );
    let unknown = change
        .replace("penandatanganan", "closing")
        .replace("\"addendum\"", "\"adendum\"");
    let (_, line, fault) = refused("changes.toml", &unknown);
    assert!(line == 3 && matches!(fault, Fault::Shape(_)), "{line}: {fault}");
    let sound = change.replace("penandatanganan", "closing");
    let book = laid_over("changes.toml", &sound).unwrap();
    let own = book.change("ksdd-voluntary", ChangeKind::Addendum).unwrap();
    assert_eq!(
        own.stages.len(),
        2,
        "an office's own change takes the place of the shipped one"
    );
}

#[test]
fn stages_that_wait_for_each_other_are_refused() {
    let circle = "\n  [[stage.need]]\n  stage = \"signing\"\n  severity = \"practice\"\n  source = \"praktik\"\n  sentence = \"Lingkaran.\"\n";
    let text = PATH.replacen(
        "source = \"praktik\"\n",
        &format!("source = \"praktik\"\n{circle}"),
        1,
    );
    let (file, line, fault) = refused("paths/kota.toml", &text);
    assert_eq!((file.as_str(), line), ("paths/kota.toml", 10));
    assert_eq!(fault, Fault::Circle("preparation".to_owned()));
}

#[test]
fn a_rule_without_its_source_is_refused() {
    let text = PATH.replace("source = \"PM22 33\"\n", "");
    let (file, line, fault) = refused("paths/kota.toml", &text);
    assert_eq!(file, "paths/kota.toml");
    assert!((18..=25).contains(&line), "the stage begins at line 18: {line}");
    assert!(
        matches!(&fault, Fault::Shape(why) if why.contains("source")),
        "{fault}"
    );
    let text = PATH.replace("source = \"PM22 33\"", "source = \"Pasal 33\"");
    let (_, line, fault) = refused("paths/kota.toml", &text);
    assert!(
        (18..=25).contains(&line) && matches!(fault, Fault::Shape(_)),
        "{line}: {fault}"
    );
}

#[test]
fn only_the_law_blocks() {
    let text = PATH.replace(
        "source = \"PM22 28\"\n  sentence",
        "source = \"praktik\"\n  sentence",
    );
    let (_, line, fault) = refused("paths/kota.toml", &text);
    assert_eq!(
        (line, fault),
        (28, Fault::LawWithoutArticle("preparation".to_owned()))
    );
}

#[test]
fn an_article_whose_text_nobody_wrote_down_is_refused() {
    let text = PATH.replace("source = \"PM22 33\"", "source = \"PM22 99(9)\"");
    let (file, line, fault) = refused("paths/kota.toml", &text);
    assert_eq!((file.as_str(), line), ("paths/kota.toml", 19));
    assert!(
        matches!(&fault, Fault::Unknown { what: "article", id } if id == "PM22 99(9)"),
        "{fault}"
    );
}

#[test]
fn a_bad_date_is_refused_at_its_line() {
    let text = "year = 2028\ndecree = \"Keputusan\"\ndecree_date = \"2027-09-15\"\nverified = \"none\"\n\n[[day]]\ndate = \"2028-02-30\"\nname = \"Libur\"\nkind = \"libur\"\n";
    let (file, line, fault) = refused("calendar/2028.toml", text);
    assert_eq!((file.as_str(), line), ("calendar/2028.toml", 7), "{fault}");
    let book = laid_over("calendar/2028.toml", &text.replace("02-30", "02-29")).unwrap();
    assert!(book.calendar.holiday("2028-02-29".parse().unwrap()).is_some());
    assert!(book.calendar.years().any(|year| year == 2028));
    let (file, line, fault) = refused("calendar/2028.toml", &text.replace("2028-02-30", "2029-02-28"));
    assert_eq!((file.as_str(), line), ("calendar/2028.toml", 7));
    assert!(matches!(fault, Fault::Astray { year: 2028, .. }), "{fault}");
}

#[test]
fn an_office_that_sets_the_calendar_of_a_year_sets_all_of_it() {
    let text = "year = 2026\ndecree = \"Keputusan bersama yang diubah\"\ndecree_date = \"2026-03-01\"\nverified = \"none\"\n\n[[day]]\ndate = \"2026-08-17\"\nname = \"Proklamasi Kemerdekaan\"\nkind = \"libur\"\n";
    let shipped = Rulebook::shipped().unwrap().calendar;
    assert!(shipped.days_of(2026).count() > 1);
    let book = laid_over("calendar/2026.toml", text).unwrap();
    assert_eq!(
        book.calendar.days_of(2026).count(),
        1,
        "what the office left out is a working day"
    );
    assert_eq!(
        book.calendar.days_of(2025).count(),
        shipped.days_of(2025).count(),
        "other years stay"
    );
    assert_eq!(
        book.calendar.decree(2026).unwrap().name,
        "Keputusan bersama yang diubah"
    );
}

/// A limit of three years; `bound` may be broken.
const LIMIT: &str = r#"[[limit]]
id = "kb-term-ksdd"
name = "Kesepakatan Bersama"
paths = ["ksdd-voluntary"]
documents = ["kb"]
bound = "at-most"
years = 3
severity = "practice"
extendable = false
source = "praktik"
sentence = "Paling lama tiga tahun."
"#;

#[test]
fn a_misspelt_bound_is_refused_at_its_line_and_limits_nothing() {
    laid_over("limits.toml", LIMIT).unwrap();
    let (file, line, fault) = refused("limits.toml", &LIMIT.replace("at-most", "at-mots"));
    assert_eq!((file.as_str(), line), ("limits.toml", 6));
    assert!(
        matches!(&fault, Fault::Shape(why) if why.contains("at-mots")),
        "{fault}"
    );
}

#[test]
fn a_limit_tells_one_term_and_none_where_nothing_is_limited() {
    let term = |years: &str| LIMIT.replace("years = 3\n", years);
    laid_over("limits.toml", &term("months = 18\n")).unwrap();
    laid_over("limits.toml", &term("").replace("at-most", "none")).unwrap();
    let none = LIMIT.replace("at-most", "none");
    for broken in [term(""), term("years = 3\nmonths = 36\n"), none] {
        let wrong = Fault::Term("kb-term-ksdd".to_owned());
        assert_eq!(
            refused("limits.toml", &broken),
            ("limits.toml".to_owned(), 2, wrong)
        );
    }
}

#[test]
fn a_path_asks_for_every_situation_that_its_rules_rest_on_and_for_none_that_follows() {
    let book = Rulebook::shipped().unwrap();
    let of = |path: &str| book.situations_of(book.path(path).unwrap());
    assert!(of("ksdd-mandatory").contains(&"with-secretariat"), "a limit");
    assert!(!of("ksdd-voluntary").contains(&"with-secretariat"));
    assert!(of("ksdpk-ours").contains(&"several-candidates"), "a paper");
    assert!(of("ksdpl").contains(&"sister-region"), "an item of a checklist");
    for path in &book.paths {
        let found = of(&path.id);
        for follows in crate::journey::UNTOLD {
            assert!(!found.contains(&follows), "{follows} on {}", path.id);
        }
    }
}

#[test]
fn what_is_no_file_of_rules_is_refused() {
    assert_eq!(refused("catatan.toml", "").2, Fault::FileName);
    assert!(matches!(refused("clocks.toml", "[[clock]\n").2, Fault::Shape(_)));
    assert!(matches!(
        refused("actors.toml", "[[actor]]\nid = \"x\"\nnama = \"y\"\n").2,
        Fault::Shape(_)
    ));
    let twice = "[[actor]]\nid = \"x\"\nname = \"X\"\nside = \"ours\"\nsource = \"praktik\"\n";
    assert_eq!(
        refused("actors.toml", &twice.repeat(2)),
        ("actors.toml".to_owned(), 7, Fault::Twice("x".to_owned()))
    );
}

#[test]
fn nothing_of_a_faulty_overlay_is_in_force() {
    let shipped = Rulebook::shipped().unwrap();
    let good = ("paths/kota.toml".to_owned(), PATH.to_owned());
    let bad = ("actors.toml".to_owned(), "x".to_owned());
    assert!(shipped.with_overlay(&[good, bad]).is_err());
    assert_eq!(shipped.paths.len(), 10);
}
