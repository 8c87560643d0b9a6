//! Doubled partners become one, and two again: names move, papers stay as they were signed.

use super::{card, directory, firm, listed, names, officer, save};
use proptest::prelude::*;
use registry::agreements::{self, AgreementQuery, PartyType};
use registry::check::check;
use registry::partners::{
    self, ContactForm, ContactWay, DoubleReason, Partner, PartnerError, PartnerQuery, PotentialForm,
};
use registry::{audit, partners::DoublePair};
use testkit::{TempRegister, day};

fn merge(register: &TempRegister, keep: &str, other: &str) -> Result<Partner, PartnerError> {
    register
        .transact(&officer(), "partner.merge", |tx| partners::merge(tx, keep, other))
        .map(|done| done.value)
}

fn unmerge(register: &TempRegister, key: &str) -> Result<Partner, PartnerError> {
    register
        .transact(&officer(), "partner.unmerge", |tx| partners::unmerge(tx, key))
        .map(|done| done.value)
}

fn doubles(register: &TempRegister) -> Vec<DoublePair> {
    let directory = directory(register);
    register.read(|c| partners::doubles(c, &directory)).unwrap()
}

fn met(register: &TempRegister, key: &str, spoken: &str) {
    let form = ContactForm {
        on: day("2025-08-01"),
        way: ContactWay::Visit,
        persons: "Sari".into(),
        spoken: spoken.into(),
        agreed: String::new(),
        follow_up: None,
        followed_up: None,
        submission_id: None,
        agreement_id: None,
    };
    register
        .transact(&officer(), "partner.contact", |tx| {
            partners::save_contact(tx, key, None, &form)
        })
        .unwrap();
}

#[test]
fn merged_partners_are_one_everywhere_and_no_paper_is_rewritten() {
    let register = TempRegister::new();
    let first = firm(&register, "Satu", "PT Maju Jaya");
    firm(&register, "Dua", "PT Maju Jaya Sentosa");
    firm(&register, "Tiga", "PT Maju Jaya Sentosa");
    met(&register, "PT Maju Jaya Sentosa", "Perpanjangan");
    let before = register
        .read(|c| partners::resolve(c, "PT Maju Jaya Sentosa"))
        .unwrap()
        .card
        .unwrap();
    let kept = merge(&register, "PT Maju Jaya", "PT Maju Jaya Sentosa").unwrap();

    let all = listed(&register, &PartnerQuery::default());
    assert_eq!(names(&all), ["PT Maju Jaya"], "one line for one partner");
    assert_eq!(all[0].agreements, 3);
    assert_eq!(all[0].last_contact, Some(day("2025-08-01")), "contacts went over");
    let facets = register
        .read(|c| agreements::facets(c, register.today()))
        .unwrap();
    let counted: Vec<(&str, u32)> = facets
        .partners
        .iter()
        .map(|one| (one.label.as_str(), one.count))
        .collect();
    assert!(
        counted.contains(&("PT Maju Jaya", 3)) && counted.len() == 2,
        "the filter counts the partner once, beside our own region: {counted:?}"
    );
    let found = register
        .read(|c| agreements::partner_facets(c, "sentosa", "35.73", 10))
        .unwrap();
    assert_eq!(
        found
            .found
            .iter()
            .map(|one| (one.label.as_str(), one.count))
            .collect::<Vec<_>>(),
        [("PT Maju Jaya", 3)],
        "found by the spelling it lost"
    );
    for name in ["PT Maju Jaya", "pt maju jaya sentosa"] {
        let query = AgreementQuery {
            partners: vec![name.into()],
            ..AgreementQuery::default()
        };
        assert_eq!(register.page(&query).total, 3, "{name} filters by the partner");
    }
    let paper = register.read(|c| agreements::get(c, &first.id)).unwrap().unwrap();
    assert_eq!(paper, first, "the paper is as it was signed");
    let found = register.read(|c| partners::resolve(c, &before.id)).unwrap();
    assert_eq!(found.card.unwrap().id, kept.id, "the old id leads to the partner");
    let history = register
        .read(|c| audit::history(c, "partner", &before.id))
        .unwrap();
    assert_eq!(history[0].action, "partner.merge");

    let back = unmerge(&register, "PT Maju Jaya").unwrap();
    assert_eq!(back.id, before.id);
    let all = listed(&register, &PartnerQuery::default());
    assert_eq!(
        all.iter()
            .map(|item| (item.name.as_str(), item.agreements))
            .collect::<Vec<_>>(),
        [("PT Maju Jaya", 1), ("PT Maju Jaya Sentosa", 2)]
    );
    assert_eq!(all[1].last_contact, Some(day("2025-08-01")), "contacts went back");
    assert!(matches!(
        unmerge(&register, "PT Maju Jaya"),
        Err(PartnerError::NothingMerged(_))
    ));
}

#[test]
fn other_types_other_regions_and_oneself_are_not_merged() {
    let register = TempRegister::new();
    firm(&register, "Satu", "PT Maju Jaya");
    save(&register, None, 0, &card(PartyType::Society, "Yayasan Maju Jaya")).unwrap();
    assert!(matches!(
        merge(&register, "PT Maju Jaya", "Yayasan Maju Jaya"),
        Err(PartnerError::Different(_, _))
    ));
    assert!(matches!(
        merge(&register, "PT Maju Jaya", "pt. maju jaya"),
        Err(PartnerError::Itself)
    ));
    for code in ["35.07", "35.79"] {
        let mut form = card(PartyType::Region, code);
        form.region_code = Some(code.into());
        save(&register, None, 0, &form).unwrap();
    }
    assert!(matches!(
        merge(&register, "35.07", "35.79"),
        Err(PartnerError::Different(_, _))
    ));
}

#[test]
fn doubles_are_proposed_until_somebody_decides() {
    let register = TempRegister::new();
    firm(&register, "Satu", "PT Mitra Sejahtera");
    firm(&register, "Dua", "Mitra Sejahtera, PT.");
    firm(&register, "Tiga", "PT Mitra Sejahtra");
    firm(&register, "Empat", "CV Mitra Sejahtera");
    firm(&register, "Lima", "SMK Contoh 1");
    firm(&register, "Enam", "SMK Contoh 2");
    let found = doubles(&register);
    let told: Vec<(DoubleReason, &str, &str)> = found
        .iter()
        .map(|pair| {
            let mut both = [pair.one.name.as_str(), pair.other.name.as_str()];
            both.sort_unstable();
            (pair.reasons[0], both[0], both[1])
        })
        .collect();
    assert_eq!(
        told.len(),
        3,
        "another form and another number are others: {told:?}"
    );
    assert!(told.contains(&(
        DoubleReason::SameName,
        "Mitra Sejahtera, PT.",
        "PT Mitra Sejahtera"
    )));
    assert!(told.contains(&(
        DoubleReason::SimilarName,
        "PT Mitra Sejahtera",
        "PT Mitra Sejahtra"
    )));
    let decide = |apart: bool| {
        register
            .transact(&officer(), "partner.apart", |tx| {
                partners::apart(tx, "PT Mitra Sejahtera", "PT Mitra Sejahtra", apart)
            })
            .unwrap();
    };
    decide(true);
    assert_eq!(
        doubles(&register).len(),
        2,
        "who was called two is not proposed again"
    );
    merge(&register, "Mitra Sejahtera, PT.", "PT Mitra Sejahtera").unwrap();
    assert!(
        doubles(&register).is_empty(),
        "what was decided of one spelling holds for the partner it became"
    );
    unmerge(&register, "PT Mitra Sejahtera").unwrap();
    decide(false);
    assert_eq!(doubles(&register).len(), 3, "a decision can be taken back");
}

#[test]
fn an_equal_tax_number_in_its_old_and_new_form_tells_a_double() {
    let register = TempRegister::new();
    for (name, npwp) in [
        ("PT Air Bersih", "012345678901000"),
        ("Perumda Tirta", "0012345678901000"),
    ] {
        let mut form = card(PartyType::Business, name);
        form.npwp = npwp.into();
        save(&register, None, 0, &form).unwrap();
    }
    let found = doubles(&register);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].reasons, [DoubleReason::Npwp]);
}

#[test]
fn the_hash_of_the_content_knows_cards_contacts_and_merges() {
    let register = TempRegister::new();
    firm(&register, "Satu", "PT Maju Jaya");
    firm(&register, "Dua", "PT Maju Jaya Sentosa");
    let mut hashes = vec![check(&register).unwrap().content_hash];
    let mut changed = |what: &str| {
        let report = check(&register).unwrap();
        assert!(report.faults.is_empty());
        assert!(!hashes.contains(&report.content_hash), "{what} is content");
        hashes.push(report.content_hash);
        report.partners
    };
    met(&register, "PT Maju Jaya", "Perpanjangan");
    assert_eq!(changed("a contact"), 1);
    register
        .transact(&officer(), "partner.potential", |tx| {
            let form = PotentialForm {
                text: "Pelatihan".into(),
                urusan: None,
            };
            partners::save_potential(tx, "PT Maju Jaya Sentosa", None, &form)
        })
        .unwrap();
    assert_eq!(changed("a potential"), 2);
    merge(&register, "PT Maju Jaya", "PT Maju Jaya Sentosa").unwrap();
    assert_eq!(changed("a merge"), 1, "one card stands for both");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_is_merged_and_taken_back_every_spelling_is_at_one_partner_that_stands(
        steps in prop::collection::vec((0..5_usize, 0..5_usize, any::<bool>()), 1..24)
    ) {
        let register = TempRegister::new();
        let spelled: Vec<String> = (b'A'..=b'E').map(|sign| format!("PT Contoh {}", char::from(sign))).collect();
        for name in &spelled {
            save(&register, None, 0, &card(PartyType::Business, name)).unwrap();
        }
        let mut merges = 0;
        for (one, other, back) in steps {
            let done = if back {
                unmerge(&register, &spelled[one]).map(|_| -1)
            } else {
                merge(&register, &spelled[one], &spelled[other]).map(|_| 1)
            };
            match done {
                Ok(step) => merges += step,
                Err(PartnerError::Itself | PartnerError::NothingMerged(_)) => {}
                Err(other) => panic!("{other}"),
            }
            let mut told = Vec::new();
            let standing = listed(&register, &PartnerQuery::default());
            for item in &standing {
                let id = item.card.clone().unwrap();
                let names = register.read(|c| partners::names(c, &id)).unwrap();
                prop_assert!(!names.is_empty(), "{} stands without a name", item.name);
                told.extend(names.into_iter().map(|(_, name)| name));
            }
            told.sort();
            prop_assert_eq!(&told, &spelled, "every spelling once");
            prop_assert_eq!(i32::try_from(standing.len()).unwrap(), 5 - merges);
        }
        while let Some(item) = listed(&register, &PartnerQuery::default())
            .into_iter()
            .find(|item| unmerge(&register, &item.key).is_ok())
        {
            drop(item);
        }
        for name in &spelled {
            let found = register.read(|c| partners::resolve(c, name)).unwrap();
            prop_assert_eq!(&found.name, name, "all taken back: everybody is who he was");
            prop_assert_eq!(found.keys.len(), 1);
        }
    }
}
