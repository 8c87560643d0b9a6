//! An agreement is changed, prolonged, or followed by a new one: fewer stages, and papers that find their place.

use registry::agreements::{DocumentKind, EndReason, Kind, term};
use registry::submissions::{self, Relation, Submission, SubmissionError, SubmissionForm};
use registry::{Actor, RegistryError};
use rules::{Act, Field, Ticks};
use testkit::{TempRegister, agreement, day};

use super::submissions::{finish, form, get, prove, save, step};

/// A KSDPK with its general agreement and its contract, signed by its papers.
fn signed(register: &TempRegister) -> String {
    let id = save(register, &form("ksdpk-ours")).unwrap().id;
    for (stage, on) in [
        ("mapping", "2025-01-10"),
        ("preparation", "2025-02-10"),
        ("offer", "2025-03-10"),
        ("drafting-kb", "2025-04-10"),
        ("signing-kb", "2025-05-05"),
        ("drafting-pks", "2025-06-02"),
        ("signing-pks", "2025-07-01"),
    ] {
        prove(register, &id, on, stage);
        finish(register, &id, on, stage).unwrap();
    }
    get(register, &id).agreement_id.unwrap()
}

fn ready(register: &TempRegister, agreement: &str, relation: Relation) -> SubmissionForm {
    let rules = register.rules().unwrap();
    register
        .read(|c| submissions::continuation(c, rules, agreement, relation))
        .unwrap()
}

fn waiting(register: &TempRegister, id: &str) -> Option<String> {
    let rules = register.rules().unwrap();
    register
        .read(|c| {
            let submission = submissions::get(c, id)?.unwrap();
            let journey = submissions::journey(c, rules, &submission)?;
            Ok::<_, RegistryError>(journey.waiting().map(|stage| stage.id.to_string()))
        })
        .unwrap()
}

/// Records the paper that a signing stage asks for, with an end or silent about it, and finishes the stage.
fn sign(
    register: &TempRegister,
    id: &str,
    stage: &str,
    paper: &str,
    on: &str,
    ends: Option<&str>,
) -> Submission {
    prove(register, id, on, stage);
    let mut given: rules::journey::Given = [
        (Field::Signed, on),
        (Field::Numbers, "100.3.7.1/9/35.73/2025; 77/PT-BS/2025"),
        (Field::Place, "Malang"),
        (Field::Signer, "head"),
    ]
    .map(|(field, value)| (field, value.to_owned()))
    .into();
    if let Some(ends) = ends {
        given.insert(Field::Starts, on.to_owned());
        given.insert(Field::Ends, ends.to_owned());
    }
    let act = Act::Record {
        stage: stage.to_owned(),
        evidence: paper.to_owned(),
        given,
        ticks: Ticks::default(),
    };
    step(register, id, on, act).unwrap();
    finish(register, id, on, stage).unwrap()
}

#[test]
fn what_is_ready_to_be_changed_says_all_that_the_agreement_says_and_asks_about_dprd_anew() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let parent = signed(&register);
    let stands = register.agreement(&parent).unwrap();
    let ready = ready(&register, &parent, Relation::Addendum);
    assert_eq!(ready.path, "ksdpk-ours", "the path it came on");
    assert_eq!(ready.parent_id.as_deref(), Some(&*parent));
    assert_eq!(ready.relation, Relation::Addendum);
    assert_eq!(ready.subject.title, format!("Adendum {}", stands.form.title));
    assert_eq!(ready.subject.parties, stands.form.parties);
    assert!(ready.subject.documents.is_empty(), "nothing of it is signed yet");
    assert_eq!(
        (
            ready.subject.burdens_society,
            ready.subject.unbudgeted,
            ready.addendum_burden
        ),
        (None, None, None)
    );
    save(&register, &ready).unwrap();
}

#[test]
fn an_addendum_repeats_no_offer_and_stands_under_the_contract_it_changes() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let parent = signed(&register);
    let mut change = ready(&register, &parent, Relation::Addendum);
    change.addendum_burden = Some(false);
    let id = save(&register, &change).unwrap().id;
    assert_eq!(waiting(&register, &id).as_deref(), Some("drafting-pks"));
    prove(&register, &id, "2025-09-01", "drafting-pks");
    finish(&register, &id, "2025-09-01", "drafting-pks").unwrap();
    let done = sign(&register, &id, "signing-pks", "pks-document", "2025-10-01", None);
    assert_eq!(
        done.agreement_id.as_deref(),
        Some(&*parent),
        "it is the same agreement"
    );
    let after = register.agreement(&parent).unwrap();
    let [_, contract, addendum] = after.form.documents.as_slice() else {
        panic!("{:?}", after.form.documents);
    };
    assert_eq!(addendum.kind, DocumentKind::Adendum);
    assert_eq!(addendum.parent_id.as_ref(), Some(&contract.id));
    assert_eq!(
        (addendum.ends, addendum.open_reason.as_deref()),
        (None, None),
        "what it does not say leaves the term alone"
    );
    assert_eq!(term(&after.form).ends, Some(day("2027-12-31")));
    assert_eq!(waiting(&register, &id).as_deref(), Some("implementation"));
    let rules = register.rules().unwrap();
    let journey = register
        .read(|c| submissions::journey(c, rules, &get(&register, &id)))
        .unwrap();
    assert!(journey.deviations().is_empty(), "nothing was left out");
}

#[test]
fn an_addendum_that_burdens_more_waits_for_dprd() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let parent = signed(&register);
    let mut change = ready(&register, &parent, Relation::Addendum);
    change.addendum_burden = Some(true);
    let id = save(&register, &change).unwrap().id;
    assert_eq!(waiting(&register, &id).as_deref(), Some("dprd"));
    prove(&register, &id, "2025-09-01", "drafting-pks");
    finish(&register, &id, "2025-09-01", "drafting-pks").unwrap();
    prove(&register, &id, "2025-09-02", "signing-pks");
    let refused = finish(&register, &id, "2025-09-02", "signing-pks").unwrap_err();
    let SubmissionError::Forbidden(verdict) = refused else {
        panic!("{refused:?}");
    };
    let cited = format!("{:?}", verdict.blocks);
    assert!(cited.contains("37"), "by the article on changes: {cited}");
    prove(&register, &id, "2025-09-03", "dprd");
    finish(&register, &id, "2025-09-03", "dprd").unwrap();
    sign(
        &register,
        &id,
        "signing-pks",
        "pks-document",
        "2025-10-01",
        Some("2028-06-30"),
    );
    assert_eq!(
        term(&register.agreement(&parent).unwrap().form).ends,
        Some(day("2028-06-30")),
        "the end it names replaces the contract's"
    );
}

#[test]
fn an_extension_takes_the_drafting_and_the_signing_and_prolongs_the_term() {
    let register = TempRegister::at("35.73", "2027-12-01");
    let parent = signed(&register);
    let longer = ready(&register, &parent, Relation::Extension);
    let id = save(&register, &longer).unwrap().id;
    assert_eq!(waiting(&register, &id).as_deref(), Some("drafting-kb"));
    prove(&register, &id, "2027-10-01", "drafting-kb");
    finish(&register, &id, "2027-10-01", "drafting-kb").unwrap();
    let done = sign(
        &register,
        &id,
        "signing-kb",
        "kb-document",
        "2027-11-15",
        Some("2032-11-14"),
    );
    assert_eq!(done.agreement_id.as_deref(), Some(&*parent));
    let after = register.agreement(&parent).unwrap();
    let (first, last) = (&after.form.documents[0], after.form.documents.last().unwrap());
    assert_eq!(
        (last.kind, last.parent_id.as_ref()),
        (DocumentKind::Kb, Some(&first.id))
    );
    assert_eq!(term(&after.form).ends, Some(day("2032-11-14")));
    assert_eq!(
        waiting(&register, &id).as_deref(),
        Some("implementation"),
        "neither DPRD nor a contract is asked for once more"
    );
}

#[test]
fn a_renewal_takes_the_whole_path_and_makes_an_agreement_of_its_own() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let parent = signed(&register);
    let id = save(&register, &ready(&register, &parent, Relation::Renewal))
        .unwrap()
        .id;
    assert_eq!(waiting(&register, &id).as_deref(), Some("mapping"));
    for stage in ["mapping", "preparation", "offer", "drafting-kb", "signing-kb"] {
        prove(&register, &id, "2025-11-03", stage);
        finish(&register, &id, "2025-11-03", stage).unwrap();
    }
    let made = get(&register, &id).agreement_id.unwrap();
    assert_ne!(made, parent, "the old one keeps its papers");
    assert_eq!(register.agreement(&parent).unwrap().form.documents.len(), 2);
    for (agreement, why) in [
        (&parent, "the old one names what takes its place"),
        (&made, "the new one its origin"),
    ] {
        let linked = register
            .read(|c| submissions::of_agreement(c, agreement))
            .unwrap();
        assert!(linked.iter().any(|one| one.id == id), "{why}");
    }
}

#[test]
fn what_was_ended_is_not_prolonged_and_what_was_saved_before_stays_open_to_corrections() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let parent = signed(&register);
    let longer = ready(&register, &parent, Relation::Extension);
    let before = save(&register, &longer).unwrap();
    register.edit(&register.agreement(&parent).unwrap(), |form| {
        form.ended_on = Some(day("2025-11-01"));
        form.end_reason = Some(EndReason::Agreed);
    });
    let refused = save(&register, &longer).unwrap_err();
    let SubmissionError::Findings(found) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (&*found[0].field, &*found[0].code),
        ("parent_id", "submission.parent_ended")
    );
    let mut corrected = before.form.clone();
    corrected.letter_number = "500.1/2/2025".into();
    register
        .transact(&Actor("rina".into()), "submission.save", |tx| {
            submissions::save(tx, Some((&before.id, before.rev)), &corrected)
        })
        .unwrap();
    save(&register, &ready(&register, &parent, Relation::Renewal)).unwrap();
}

#[test]
fn an_agreement_of_before_the_regulations_has_no_path_to_go_on_with() {
    let register = TempRegister::at("35.73", "2025-12-01");
    let old = register.save(&agreement().kind(Kind::Legacy).build()).id;
    let rules = register.rules().unwrap();
    let refused = register
        .read(|c| submissions::continuation(c, rules, &old, Relation::Addendum))
        .unwrap_err();
    assert!(matches!(refused, SubmissionError::NoPath(_)), "{refused:?}");
}
