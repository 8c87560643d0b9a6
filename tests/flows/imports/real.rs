//! A real register of a ministry, as its office kept it, comes in without a hand on the file.

use crate::flows::fixture;

use super::{Arriving, coming, fates, hash, take, undo};
use registry::agreements::{AgreementForm, AgreementQuery, Kind, PartyType};
use registry::imports::{Fate, ImportError, Kept, Weight};
use testkit::{TempRegister, agreement, day};

const REGISTER: &[u8] = include_bytes!("../../../assets/samples/ministry-register.csv");

fn kept() -> Kept {
    toml::from_str(include_str!("../../../assets/import/ministry.toml")).unwrap()
}

fn numbers(form: &AgreementForm) -> Vec<&str> {
    let of = |party: &registry::agreements::Party| {
        let mut given = form.documents[0].numbers.iter();
        given
            .find(|number| number.party_id == party.id)
            .map_or("", |number| number.number.as_str())
    };
    form.parties.iter().map(of).collect()
}

#[test]
fn every_row_is_an_agreement_or_has_its_reason() {
    let register = TempRegister::new();
    let plan = Arriving::of(&register, REGISTER, Some(&kept())).plan(&register);
    assert_eq!(plan.rows.len(), 242);
    assert_eq!(fates(&plan), [226, 2, 14]);
    for row in &plan.rows {
        let weight = match row.fate {
            Fate::Comes => continue,
            Fate::Doubled => Weight::Doubles,
            Fate::Refused => Weight::Refuses,
        };
        let reasons = plan
            .said
            .iter()
            .filter(|said| said.row == row.row && said.weight == weight);
        for said in reasons.clone() {
            assert!(said.sentence.ends_with('.'), "{said:?}");
            assert!(!said.sentence.contains('{'), "{said:?}");
        }
        assert!(reasons.count() > 0, "row {} has no reason", row.row);
    }
}

#[test]
fn twenty_rows_by_their_values() {
    let register = TempRegister::new();
    let plan = Arriving::of(&register, REGISTER, Some(&kept())).plan(&register);
    let rows = coming(&plan);
    let mut listing = String::new();
    for row in [
        2, 3, 4, 5, 6, 28, 35, 52, 64, 81, 114, 123, 151, 156, 160, 175, 180, 208, 224, 231,
    ] {
        let form = rows[&row];
        let document = &form.documents[0];
        let parties: Vec<String> = form
            .parties
            .iter()
            .map(|party| format!("{} ({})", party.name, party.type_.word()))
            .collect();
        let shown = |day: Option<chrono::NaiveDate>| day.map_or("-".to_owned(), |day| day.to_string());
        listing.push_str(&format!(
            "{row} {} {} {} s.d. {}\n  {}\n  {}\n",
            form.kind.word(),
            document.kind.word(),
            shown(document.starts),
            shown(document.ends),
            parties.join(" | "),
            numbers(form).join(" | "),
        ));
        assert_eq!(form.kind, Kind::Legacy);
        assert_eq!(form.parties[0].type_, PartyType::Ministry);
    }
    fixture::matches("imports/ministry-rows.txt", &listing);
}

#[test]
fn a_second_import_adds_nothing_and_undo_gives_the_former_hash() {
    let register = TempRegister::new();
    register.save(&agreement().title("Yang sudah ada").build());
    let before = hash(&register);
    let arriving = Arriving::of(&register, REGISTER, Some(&kept()));
    let import = take(&register, &arriving.plan(&register)).unwrap();
    assert_eq!((import.accepted, import.doubled, import.refused), (226, 2, 14));
    assert_eq!(register.page(&AgreementQuery::default()).total, 227);
    assert_ne!(hash(&register), before);

    let again = arriving.plan(&register);
    assert_eq!(fates(&again), [0, 228, 14]);
    assert!(matches!(take(&register, &again), Err(ImportError::Nothing)));

    undo(&register, &import.id).unwrap();
    assert_eq!(hash(&register), before);
    assert_eq!(register.page(&AgreementQuery::default()).total, 1);
    assert!(matches!(undo(&register, &import.id), Err(ImportError::Undone(_))));
    // What was taken back may come again.
    assert_eq!(fates(&arriving.plan(&register)), [226, 2, 14]);
}

#[test]
fn a_record_that_was_corrected_since_is_still_the_one_of_its_row() {
    let register = TempRegister::new();
    let arriving = Arriving::of(&register, REGISTER, Some(&kept()));
    take(&register, &arriving.plan(&register)).unwrap();
    let first = register.page(&AgreementQuery::default()).items[0].id.clone();
    let record = register.agreement(&first).unwrap();
    register.edit(&record, |form| {
        form.title = "Judul yang dibetulkan".into();
        form.documents[0].starts = Some(day("2017-01-02"));
        form.documents[0].ends = Some(day("2040-01-02"));
    });
    assert_eq!(fates(&arriving.plan(&register)), [0, 228, 14]);
}

#[test]
fn a_list_whose_keeper_is_named_nowhere_teaches_which_numbers_are_its_own() {
    let register = TempRegister::new();
    let told = Arriving::of(&register, REGISTER, Some(&kept())).plan(&register);
    let learned = Arriving::of(&register, REGISTER, None).plan(&register);
    assert_eq!(fates(&learned), [225, 2, 15]);
    let (told, learned) = (coming(&told), coming(&learned));
    let both: Vec<u32> = learned
        .keys()
        .filter(|row| told.contains_key(row))
        .copied()
        .collect();
    assert!(both.len() > 220, "{}", both.len());
    // One cell names the keeper among many parties with another job and another number: there it has one party more.
    let alike = both
        .iter()
        .filter(|row| told[row].parties.len() == learned[row].parties.len());
    let alike: Vec<&u32> = alike.collect();
    assert!(alike.len() >= both.len() - 1, "{} of {}", alike.len(), both.len());
    for row in alike {
        assert_eq!(numbers(learned[row]), numbers(told[row]), "row {row}");
    }
}
