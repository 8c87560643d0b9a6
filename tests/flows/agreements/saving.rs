//! What a save keeps, refuses and asks.

use super::{papers, pks, with};
use registry::agreements::{
    Agreement, AgreementError, AgreementForm, AgreementQuery, DocumentKind, EndReason, Kind, PartyType,
    Status,
};
use registry::{Finding, Severity};
use testkit::{TempRegister, agreement, document, party, region};

fn standing(error: AgreementError) -> Vec<Finding> {
    match error {
        AgreementError::Findings(found) => found,
        other => panic!("{other:?}"),
    }
}

fn numbered(title: &str, number: &str) -> AgreementForm {
    agreement()
        .title(title)
        .party(region("35.73"))
        .party(party(PartyType::Business, "PT Contoh"))
        .document(pks().number(0, number).number(1, "7/PT/2024"))
        .build()
}

#[test]
fn a_number_given_twice_is_asked_about_with_the_other_record_and_kept_when_confirmed() {
    let register = TempRegister::new();
    let first = register.save(&numbered("Yang pertama", "100.3.7.1/5/35.73.112/2024"));
    let again = AgreementForm {
        parties: vec![
            agreement().build().parties[0].clone(),
            registry::agreements::Party {
                id: "p1".into(),
                ..party(PartyType::Business, "PT Lain")
            },
        ],
        ..numbered("Yang kedua", "100.3.7.1 / 5 / 35.73.112 / 2024")
    };
    let found = standing(register.try_save(&again, &[]).unwrap_err());
    assert_eq!(testkit::codes(&found), ["document.number_twice"]);
    assert_eq!(found[0].severity, Severity::Confirm);
    assert_eq!(
        found[0].other.as_deref(),
        Some(first.id.as_str()),
        "the other record is named"
    );
    assert_eq!(found[0].details[1], "Yang pertama");
    assert_eq!(
        register.page(&AgreementQuery::default()).total,
        1,
        "nothing was written while it is a question"
    );
    register.try_save(&again, &["document.number_twice"]).unwrap();
    assert_eq!(register.page(&AgreementQuery::default()).total, 2);
}

#[test]
fn a_number_given_twice_is_found_while_it_is_typed_and_a_record_is_not_its_own_twin() {
    let register = TempRegister::new();
    let first = register.save(&numbered("Yang pertama", "1/2024"));
    let judged = |id: Option<&str>, form: &AgreementForm| {
        let found = register
            .read(|c| {
                registry::agreements::judge(c, register.rules().unwrap(), id, form, register.today(), &[])
            })
            .unwrap();
        found
            .into_iter()
            .map(|f| (f.field, f.code, f.other))
            .collect::<Vec<_>>()
    };
    let twin = |other: &Agreement| {
        (
            "documents[0].numbers".to_owned(),
            "document.number_twice".to_owned(),
            Some(other.id.clone()),
        )
    };
    let typed = numbered("Yang kedua", "1/2024");
    assert_eq!(
        judged(None, &typed),
        [twin(&first), twin(&first)],
        "the number of each party is found before anything is saved"
    );
    assert_eq!(
        judged(Some(&first.id), &first.form),
        [],
        "a record is not its own twin"
    );
    let second = register.try_save(&typed, &["document.number_twice"]).unwrap();
    assert_eq!(
        judged(Some(&second.id), &second.form),
        [twin(&first), twin(&first)]
    );
}

#[test]
fn what_was_confirmed_and_stays_as_it_is_is_not_asked_again_when_an_agreement_ends() {
    let register = TempRegister::new();
    register.save(&numbered("Yang pertama", "1/2024"));
    let signed = papers(
        Kind::Ksdpk,
        &[pks().number(0, "1/2024").signed("2031-05-02").ends("2036-05-01")],
    );
    let confirmed = ["document.number_twice", "document.signed_in_future"];
    let second = register.try_save(&signed, &confirmed).unwrap();
    let end = |form: &mut AgreementForm, on: &str| {
        form.ended_on = Some(testkit::day(on));
        form.end_reason = Some(EndReason::Agreed);
    };
    let ended = register.try_edit(&second, |form| end(form, "2031-06-01"));
    assert_eq!(
        testkit::codes(&standing(ended.unwrap_err())),
        ["agreement.end_in_future"],
        "only what is new is asked"
    );

    let asked_about = |change: &dyn Fn(&mut AgreementForm)| {
        testkit::codes(&standing(register.try_edit(&second, change).unwrap_err()))
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        asked_about(&|form| form.documents[0].signed = Some(testkit::day("2032-01-01"))),
        ["document.signed_in_future"],
        "another day in the future is another question"
    );
    assert_eq!(
        asked_about(&|form| form.title.clear()),
        ["text.empty"],
        "a refusal was never confirmed"
    );
    let third = register.save(&papers(Kind::Ksdpk, &[pks().number(0, "9/2024")]));
    assert_eq!(
        testkit::codes(&standing(
            register
                .try_edit(&third, |form| form.documents[0].numbers[0].number =
                    "1/2024".into())
                .unwrap_err()
        )),
        ["document.number_twice"],
        "what was not confirmed of this record is asked"
    );
}

#[test]
fn a_void_record_and_the_record_itself_are_no_twin() {
    let register = TempRegister::new();
    let first = register.save(&numbered("Yang pertama", "1/2024"));
    let first = register.edit(&first, |form| form.note = "tetap".into());
    register.void(&first, "salah ketik").unwrap();
    register.save(&numbered("Pengganti", "1/2024"));
}

#[test]
fn a_refusal_cannot_be_confirmed_away() {
    let register = TempRegister::new();
    let form = with(|f| f.title = String::new());
    let found = standing(register.try_save(&form, &["text.empty"]).unwrap_err());
    assert_eq!(testkit::codes(&found), ["text.empty"]);
}

#[test]
fn a_form_made_from_an_older_revision_is_refused() {
    let register = TempRegister::new();
    let opened = register.save(&agreement().build());
    register.edit(&opened, |form| form.title = "Diubah rekan".into());
    let error = register
        .try_edit(&opened, |form| form.title = "Diubah saya".into())
        .unwrap_err();
    assert!(
        matches!(
            error,
            AgreementError::Stale {
                base: 1,
                current: 2,
                ..
            }
        ),
        "{error:?}"
    );
    assert_eq!(register.agreement(&opened.id).unwrap().form.title, "Diubah rekan");
    let unknown = Agreement {
        id: "0194-tidak-ada".into(),
        ..opened
    };
    assert!(matches!(
        register.try_edit(&unknown, |_| ()),
        Err(AgreementError::NotFound(_))
    ));
}

#[test]
fn what_is_void_stays_and_is_seen_only_when_asked_for() {
    let register = TempRegister::new();
    let kept = register.save(&agreement().title("Yang batal").build());
    assert!(
        matches!(register.void(&kept, "  "), Err(AgreementError::Findings(_))),
        "a reason is needed"
    );
    let void = register.void(&kept, "Ganda dengan nomor 5").unwrap().value;
    assert_eq!(
        (void.rev, void.void_reason.as_deref()),
        (2, Some("Ganda dengan nomor 5"))
    );
    assert_eq!(register.page(&AgreementQuery::default()).total, 0);
    assert_eq!(register.search("batal"), Vec::<String>::new());
    let asked = AgreementQuery {
        statuses: vec![Status::Voided],
        ..AgreementQuery::default()
    };
    assert_eq!(register.page(&asked).items[0].status, Status::Voided);
    assert_eq!(
        register.agreement(&kept.id).unwrap().form,
        kept.form,
        "nothing of it is lost"
    );
    assert!(matches!(
        register.try_edit(&void, |_| ()),
        Err(AgreementError::Void(_))
    ));
    assert!(matches!(
        register.void(&void, "lagi"),
        Err(AgreementError::Void(_))
    ));
}

#[test]
fn ids_are_the_offices_and_stay_across_edits() {
    let register = TempRegister::new();
    let form = papers(
        Kind::Ksdpk,
        &[
            pks().number(0, "1").number(1, "2"),
            document(DocumentKind::Adendum).under(0).signed("2025-01-01"),
        ],
    );
    let saved = register.save(&form);
    let [first, second] = [&saved.form.documents[0], &saved.form.documents[1]];
    assert_eq!(
        second.parent_id.as_deref(),
        Some(first.id.as_str()),
        "references follow the new ids"
    );
    assert_eq!(first.numbers[0].party_id, saved.form.parties[0].id);
    for id in saved
        .form
        .parties
        .iter()
        .map(|p| &p.id)
        .chain(saved.form.documents.iter().map(|d| &d.id))
    {
        assert_eq!((id.len(), id.as_bytes()[14]), (36, b'7'), "{id} is a UUIDv7");
    }
    let edited = register.edit(&saved, |form| form.title = "Judul baru".into());
    assert_eq!(edited.form.parties, saved.form.parties);
    let other = register.save(&agreement().build());
    let taken = register.edit(&other, |form| {
        form.parties[0].id.clone_from(&saved.form.parties[0].id)
    });
    assert_ne!(
        taken.form.parties[0].id, saved.form.parties[0].id,
        "another agreement's id is never taken over"
    );
}

#[test]
fn texts_are_kept_in_one_form_and_a_region_gets_its_own_name() {
    let register = TempRegister::new();
    let saved = register.save(&with(|f| {
        f.title = "  Kerja\u{a0}Sama \t e\u{301}lite ".into();
        f.urusan = vec!["2.11".into(), "1.02".into(), "2.11".into()];
    }));
    assert_eq!(saved.form.title, "Kerja Sama élite");
    assert_eq!(saved.form.urusan, ["1.02", "2.11"]);
    assert_eq!(saved.form.parties[0].name, "Kota Malang");
    assert_eq!(
        register.agreement(&saved.id),
        Some(saved),
        "what is read is what was answered"
    );
}

#[test]
fn a_work_unit_must_be_one_of_the_office() {
    let register = TempRegister::new();
    let found = standing(
        register
            .try_save(&agreement().work_units(&["tidak-ada"]).build(), &[])
            .unwrap_err(),
    );
    assert_eq!(found[0].field, "work_units[0]");
    assert_eq!(testkit::codes(&found), ["agreement.unknown_work_unit"]);
}
