//! The form follows the rules in force: those of the program with the office's own laid over them.

use super::papers;
use contract::agreements::{AgreementCheck, AgreementSave, check, save};
use contract::{FieldProblem, lawbook};
use registry::agreements::{AgreementForm, DocumentKind, EndReason, Kind};
use testkit::{TempRegister, day, document};

/// Lays a file of the office's own over the rules.
fn laid(register: &TempRegister, file: &str, text: &str) {
    let folder = register.path().join("rules");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(file), text).unwrap();
    let state = lawbook::renew(register).unwrap();
    assert_eq!(state.problem, None, "the office's own rules hold");
}

fn judged(register: &TempRegister, form: &AgreementForm) -> Vec<FieldProblem> {
    let request = AgreementCheck {
        id: None,
        form: form.clone(),
    };
    check(register, &request).unwrap()
}

fn saved(register: &TempRegister, form: &AgreementForm) -> Result<(), Vec<FieldProblem>> {
    let request = AgreementSave {
        id: None,
        rev: 0,
        form: form.clone(),
        confirmed: Vec::new(),
        draft: None,
    };
    let done = save(register, &register.actor, &request);
    done.map(|_| ()).map_err(|problem| problem.fields)
}

/// A general agreement between regions from 25 June 2024 to a day.
fn until(ends: &str) -> AgreementForm {
    let kb = document(DocumentKind::Kb).signed("2024-06-25").ends(ends);
    papers(Kind::KsddSukarela, &[kb])
}

#[test]
fn a_limit_that_the_office_sets_is_asked_about_and_one_of_the_law_names_its_article() {
    let register = TempRegister::new();
    let six_years = until("2030-06-25");
    let asked = judged(&register, &six_years);
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].code, "document.term_too_long");
    assert!(
        asked[0].message.contains("paling lama 5 (lima) tahun"),
        "{asked:?}"
    );
    assert!(asked[0].hint.contains("25 Juni 2029"), "{}", asked[0].hint);
    assert_eq!(asked[0].sources[0].words, "Permendagri 22/2020 Pasal 9 ayat (3)");
    assert!(asked[0].sources[0].text.is_some(), "the chip opens the article");
    assert_eq!(saved(&register, &six_years), Err(asked), "saving asks the same");

    let limit = |bound: &str, term: &str| {
        format!(
            "[[limit]]\nid = \"kb-term-ksdd\"\nname = \"Kesepakatan Bersama\"\npaths = [\"ksdd-voluntary\"]\ndocuments = [\"kb\"]\nbound = \"{bound}\"\n{term}severity = \"practice\"\nextendable = false\nsource = \"pengaturan\"\nsentence = \"Menurut Peraturan Wali Kota paling lama 18 bulan.\"\n"
        )
    };
    laid(&register, "limits.toml", &limit("at-most", "months = 18\n"));
    let asked = judged(&register, &until("2026-06-25"));
    assert_eq!(
        asked[0].message,
        "Menurut Peraturan Wali Kota paling lama 18 bulan."
    );
    assert!(asked[0].hint.contains("25 Desember 2025"), "{}", asked[0].hint);
    assert_eq!(asked[0].sources[0].reference, "pengaturan");
    assert_eq!(judged(&register, &until("2025-12-25")), []);

    laid(&register, "limits.toml", &limit("at-least", "years = 3\n"));
    let asked = judged(&register, &until("2025-06-25"));
    assert_eq!(asked[0].code, "document.term_too_short");
    assert!(asked[0].hint.contains("24 Juni 2027"), "{}", asked[0].hint);

    laid(&register, "limits.toml", &limit("none", ""));
    assert_eq!(judged(&register, &until("2060-01-01")), []);
}

#[test]
fn the_office_sets_how_the_last_day_of_a_term_is_counted() {
    let register = TempRegister::new();
    assert_eq!(judged(&register, &until("2029-06-25")), []);
    let setting = "[[setting]]\nid = \"term-end\"\nname = \"Tanggal akhir\"\nmeaning = \"Sehari sebelumnya.\"\ntype = \"choice\"\ndefault = \"sehari-sebelum\"\nchoices = [\"tanggal-sama\", \"sehari-sebelum\"]\nsource = \"pengaturan\"\n";
    laid(&register, "settings.toml", setting);
    let asked = judged(&register, &until("2029-06-25"));
    assert!(asked[0].hint.contains("24 Juni 2029"), "{asked:?}");
    assert_eq!(judged(&register, &until("2029-06-24")), []);
}

#[test]
fn a_corrected_list_of_ends_is_followed() {
    let register = TempRegister::new();
    let merged = AgreementForm {
        ended_on: Some(day("2025-01-01")),
        end_reason: Some(EndReason::Replaced),
        ..until("2027-06-25")
    };
    let asked = judged(&register, &merged);
    assert_eq!(asked[0].code, "agreement.end_reason_not_listed");
    assert!(!asked[0].sources.is_empty(), "the list is named");
    assert_eq!(saved(&register, &merged), Err(asked), "saving asks the same");
    let end = "[[end]]\nid = \"ksdd-replaced\"\nregister_word = \"digantikan\"\nname = \"Digantikan\"\npaths = [\"ksdd-voluntary\"]\nautomatic = false\nfree_text = true\nsource = \"praktik\"\n";
    laid(&register, "ends.toml", end);
    let told = judged(&register, &merged);
    assert_eq!(
        (told[0].field.as_str(), told[0].code.as_str()),
        ("end_note", "agreement.end_needs_note"),
        "the office wants it told in words"
    );
    laid(
        &register,
        "ends.toml",
        &end.replace("free_text = true", "free_text = false"),
    );
    assert_eq!(judged(&register, &merged), []);
    assert_eq!(saved(&register, &merged), Ok(()));
}
