//! Partners: who stands on papers, what the office knows of them, and how doubled ones become one.

mod merging;

use registry::Actor;
use registry::agreements::{Agreement, PartyType};
use registry::partners::{
    self, ContactForm, ContactWay, Directory, Partner, PartnerError, PartnerForm, PartnerItem, PartnerQuery,
    RepresentativeForm,
};
use testkit::{TempRegister, agreement, codes, day, party, region};

fn officer() -> Actor {
    Actor("rina".into())
}

fn card(type_: PartyType, name: &str) -> PartnerForm {
    PartnerForm {
        type_,
        region_code: None,
        name: name.into(),
        legal_form: None,
        nib: String::new(),
        npwp: String::new(),
        address: String::new(),
        phone: String::new(),
        mail: String::new(),
        web: String::new(),
        note: String::new(),
    }
}

fn firm(register: &TempRegister, title: &str, name: &str) -> Agreement {
    register.save(
        &agreement()
            .title(title)
            .party(region("35.73"))
            .party(party(PartyType::Business, name))
            .build(),
    )
}

fn save(
    register: &TempRegister,
    key: Option<&str>,
    rev: u32,
    form: &PartnerForm,
) -> Result<Partner, PartnerError> {
    register
        .transact(&officer(), "partner.save", |tx| {
            partners::save(tx, key, rev, form, &[])
        })
        .map(|done| done.value)
}

fn directory(register: &TempRegister) -> Directory {
    register
        .read(|c| partners::directory(c, register.today()))
        .unwrap()
}

fn listed(register: &TempRegister, query: &PartnerQuery) -> Vec<PartnerItem> {
    directory(register).page(query, 0, 1000).items
}

fn names(items: &[PartnerItem]) -> Vec<&str> {
    items.iter().map(|item| item.name.as_str()).collect()
}

#[test]
fn everybody_on_a_paper_is_in_the_directory_and_gets_a_card_at_the_first_thing_saved() {
    let register = TempRegister::new();
    firm(&register, "Satu", "PT Maju Jaya");
    firm(&register, "Dua", "PT. MAJU JAYA");
    register.save(
        &agreement()
            .kind(registry::agreements::Kind::KsddSukarela)
            .party(region("35.73"))
            .party(region("35.07"))
            .build(),
    );
    let all = listed(&register, &PartnerQuery::default());
    assert_eq!(
        all.iter()
            .map(|item| (item.key.as_str(), item.card.is_some(), item.agreements))
            .collect::<Vec<_>>(),
        [("35.07", false, 1), ("PT MAJU JAYA", false, 2)].map(|(key, card, count)| (
            if key == "PT MAJU JAYA" {
                "PT Maju Jaya"
            } else {
                key
            },
            card,
            count
        )),
        "our own region is nobody's partner, and signs and capitals make no second one"
    );
    register
        .transact(&officer(), "partner.contact", |tx| {
            partners::save_contact(
                tx,
                "pt maju jaya",
                None,
                &ContactForm {
                    on: day("2025-08-01"),
                    way: ContactWay::Meeting,
                    persons: "Sari".into(),
                    spoken: "Perpanjangan".into(),
                    agreed: String::new(),
                    follow_up: None,
                    followed_up: None,
                    submission_id: None,
                    agreement_id: None,
                },
            )
        })
        .unwrap();
    let with = PartnerQuery {
        card: Some(true),
        ..PartnerQuery::default()
    };
    let with = listed(&register, &with);
    assert_eq!(names(&with), ["PT Maju Jaya"]);
    assert_eq!(with[0].last_contact, Some(day("2025-08-01")));
    assert_eq!(
        with[0].legal_form.as_deref(),
        Some("pt"),
        "the name tells its form"
    );
}

#[test]
fn wrong_digits_are_asked_about_and_a_personal_number_is_never_taken() {
    let register = TempRegister::new();
    let mut form = card(PartyType::Business, "PT Maju Jaya");
    form.nib = "12.345".into();
    form.npwp = "01.234.567.8-901".into();
    let Err(PartnerError::Findings(found)) = save(&register, None, 0, &form) else {
        panic!("wrong digits were taken without a question")
    };
    assert_eq!(codes(&found), ["partner.nib_digits", "partner.npwp_digits"]);
    form.nib = "1234567890123".into();
    form.npwp = "3573012345678901".into();
    let Err(PartnerError::Findings(found)) = save(&register, None, 0, &form) else {
        panic!("a NIK was taken as a tax number")
    };
    assert_eq!(codes(&found), ["partner.npwp_is_nik"]);
    form.npwp = "01.234.567.8-901.000".into();
    let saved = save(&register, None, 0, &form).unwrap();
    assert_eq!(
        saved.form.npwp, "012345678901000",
        "digits are kept, signs are not"
    );
    assert_eq!(partners::grouped_npwp(&saved.form.npwp), "01.234.567.8-901.000");
}

#[test]
fn two_in_one_job_are_asked_about() {
    let register = TempRegister::new();
    firm(&register, "Satu", "PT Maju Jaya");
    let holder = |name: &str, until: Option<&str>| RepresentativeForm {
        name: name.into(),
        job: "Direktur Utama".into(),
        since: Some(day("2020-01-01")),
        until: until.map(day),
        phone: String::new(),
        mail: String::new(),
    };
    let add = |form: &RepresentativeForm| {
        register.transact(&officer(), "partner.representative", |tx| {
            partners::save_representative(tx, "PT Maju Jaya", None, form, &[])
        })
    };
    add(&holder("Budi", Some("2024-12-31"))).unwrap();
    add(&holder("Sari", None)).unwrap();
    let Err(PartnerError::Findings(found)) = add(&holder("Tono", None)) else {
        panic!("a second director was taken without a question")
    };
    assert_eq!(codes(&found), ["representative.job_held"]);
    assert_eq!(found[0].details, ["Sari", "Direktur Utama"]);
}

#[test]
fn what_is_agreed_stands_in_the_agenda_until_it_is_followed_up() {
    let register = TempRegister::new();
    firm(&register, "Satu", "PT Maju Jaya");
    let rules = register.rules().unwrap();
    let due = || {
        register
            .read(|c| registry::agenda::agenda(c, rules, day("2025-08-29"), day("2025-10-31")))
            .unwrap()
            .into_iter()
            .filter(|entry| entry.clock == "partner-follow-up")
            .collect::<Vec<_>>()
    };
    let mut form = ContactForm {
        on: day("2025-08-01"),
        way: ContactWay::Meeting,
        persons: "Sari".into(),
        spoken: "Perpanjangan".into(),
        agreed: "Draf dikirim".into(),
        follow_up: Some(day("2025-09-15")),
        followed_up: None,
        submission_id: None,
        agreement_id: None,
    };
    let saved = register
        .transact(&officer(), "partner.contact", |tx| {
            partners::save_contact(tx, "PT Maju Jaya", None, &form)
        })
        .unwrap()
        .value;
    let entries = due();
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].due, day("2025-09-15"));
    assert_eq!(
        entries[0].severity,
        rules::Severity::Practice,
        "no article asks for it"
    );
    assert!(!entries[0].sentence.contains('{'), "{}", entries[0].sentence);
    form.followed_up = Some(day("2025-08-28"));
    register
        .transact(&officer(), "partner.contact", |tx| {
            partners::save_contact(tx, "PT Maju Jaya", Some((&saved.id, saved.rev)), &form)
        })
        .unwrap();
    assert!(due().is_empty(), "what is done is not asked for");
}

#[test]
fn a_partner_is_found_by_any_word_whatever_its_legal_form() {
    let register = TempRegister::new();
    firm(&register, "Satu", "Maju Bersama, PT.");
    firm(&register, "Dua", "CV Sumber Rejeki");
    let found = |typed: &str| {
        let query = PartnerQuery {
            search: typed.into(),
            ..PartnerQuery::default()
        };
        listed(&register, &query)
            .into_iter()
            .map(|item| item.name)
            .collect::<Vec<_>>()
    };
    for typed in [
        "PT Maju",
        "maju pt",
        "P.T. MAJU BERS",
        "bersama maju",
        "majubersama",
    ] {
        assert_eq!(found(typed), ["Maju Bersama, PT."], "{typed}");
    }
    assert_eq!(found("cv").len(), 1, "a form alone is a word like any other");
    assert!(
        found("--").is_empty(),
        "signs find nothing, rather than everything"
    );
}
