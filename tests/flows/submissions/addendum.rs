//! A change is put to DPRD by a question of its own, which each kind asks in its own words.

use super::takeover::articles;
use super::*;

/// A change of a signed agreement, as it is proposed; the plan it changes burdened society and was not budgeted.
fn change(register: &TempRegister, path: &str, burden: Option<bool>) -> Submission {
    let mut form = form(path);
    let partner = match path {
        "ksdd-voluntary" => region("35.07"),
        "sinergi" => party(PartyType::Ministry, "Kementerian Perhubungan"),
        _ => party(PartyType::Business, "PT Bengkel Sejahtera"),
    };
    let kind = match path {
        "ksdd-voluntary" => Kind::KsddSukarela,
        "sinergi" => Kind::Sinergi,
        _ => Kind::Ksdpk,
    };
    let paper = if path == "sinergi" {
        DocumentKind::Nk
    } else {
        DocumentKind::Pks
    };
    let signed = testkit::document(paper).signed("2024-01-02").ends("2027-01-01");
    let parent = agreement()
        .kind(kind)
        .title("Perjanjian yang diubah")
        .party(region("35.73"))
        .party(partner)
        .document(signed)
        .build();
    form.subject = agreements::AgreementForm {
        documents: Vec::new(),
        burdens_society: Some(true),
        unbudgeted: Some(true),
        ..parent.clone()
    };
    form.relation = Relation::Addendum;
    form.parent_id = Some(register.save(&parent).id);
    form.addendum_burden = burden;
    save(register, &form).unwrap()
}

/// Whether DPRD stands against signing the change, by which articles.
fn against(path: &str, stage: &str, burden: Option<bool>) -> (bool, Vec<String>) {
    let register = TempRegister::at("35.73", "2025-12-01");
    let submission = change(&register, path, burden);
    let refused = finish(&register, &submission.id, "2025-03-03", stage).unwrap_err();
    let SubmissionError::Forbidden(verdict) = &refused else {
        panic!("{refused:?}");
    };
    let unanswered = verdict
        .blocks
        .iter()
        .any(|one| matches!(one, Objection::DprdUnanswered(_)));
    (unanswered, articles(refused))
}

#[test]
fn a_change_that_burdens_more_waits_for_dprd_by_the_article_of_its_kind() {
    for (path, stage, article) in [
        ("ksdd-voluntary", "signing-pks", "PM22 15(6)"),
        ("ksdpk-ours", "signing-pks", "PM22 37(5)"),
        ("sinergi", "signing-nk", "PM22 58"),
    ] {
        let cited = |burden| against(path, stage, burden).1.contains(&article.to_owned());
        assert!(cited(Some(true)), "{path}: a yes asks DPRD");
        let (unanswered, articles) = against(path, stage, None);
        assert!(
            unanswered && articles.contains(&article.to_owned()),
            "{path}: the question is open: {articles:?}"
        );
        assert!(
            !cited(Some(false)),
            "{path}: what the first agreement burdened was approved with it"
        );
    }
}
