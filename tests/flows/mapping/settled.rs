//! What is answered and what is set: proposals of the public, and the plan of a year.

use super::*;
use chrono::NaiveDate;
use registry::agenda;
use registry::mapping::{MapPlanForm, PlanForm, ProposalForm, ProposalQuery};

#[test]
fn a_proposal_is_answered_on_a_day_after_it_came_and_shows_the_row_it_led_to() {
    let register = TempRegister::new();
    let row = save(&register, &row(&unit(&register, "Dishub")));
    let form = ProposalForm {
        proposer: "Forum RW Kelurahan Sukun".into(),
        contact: "0341-555-000".into(),
        received: Some(day("2025-03-10")),
        content: "Uji emisi gratis".into(),
        answer: String::new(),
        answered: None,
        map_row_id: None,
    };
    let save = |existing: Option<(&str, u32)>, form: &ProposalForm| {
        let done = register.transact(&register.actor, "mapping.proposal", |tx| {
            mapping::save_proposal(tx, existing, form)
        });
        done.map(|done| done.value)
    };
    let waiting = save(None, &form).unwrap();
    let answer = |answered: Option<NaiveDate>, answer: &str| ProposalForm {
        answer: answer.into(),
        answered,
        map_row_id: Some(row.id.clone()),
        ..form.clone()
    };
    for (wrong, code) in [
        (answer(None, "Masuk pemetaan"), "mapping.answer_without_day"),
        (answer(Some(day("2025-04-01")), ""), "mapping.day_without_answer"),
        (
            answer(Some(day("2025-03-09")), "Masuk pemetaan"),
            "mapping.answered_before_received",
        ),
        (
            answer(Some(day("2025-08-30")), "Masuk pemetaan"),
            "mapping.day_in_future",
        ),
    ] {
        assert_eq!(codes(save(Some((&waiting.id, 1)), &wrong).unwrap_err()), [code]);
    }
    let list = |answered: Option<bool>| {
        let query = ProposalQuery {
            answered,
            ..ProposalQuery::default()
        };
        register.read(|c| mapping::proposals(c, &query, 0, 50)).unwrap()
    };
    assert_eq!(
        (
            list(Some(false)).total,
            list(Some(true)).total,
            list(None).waiting
        ),
        (1, 0, 1)
    );
    save(
        Some((&waiting.id, 1)),
        &answer(Some(day("2025-04-01")), "Masuk pemetaan"),
    )
    .unwrap();
    let answered = list(Some(true));
    assert_eq!((answered.total, answered.waiting), (1, 0));
    assert_eq!(
        answered.items[0].row_program.as_deref(),
        Some("Pengelolaan Lalu Lintas")
    );
    let of_row = register.read(|c| mapping::proposals_of(c, &row.id)).unwrap();
    assert_eq!(of_row.len(), 1, "the row shows where it came from");
}

fn set(register: &TempRegister, year: i32, form: PlanForm) -> Result<mapping::MapPlan, MappingError> {
    let plan = MapPlanForm {
        year,
        form,
        number: "188.45/77/35.73.112/2025".into(),
        dated: Some(day("2025-08-20")),
        place: "Malang".into(),
    };
    register
        .transact(&register.actor, "mapping.plan", |tx| {
            mapping::save_plan(tx, None, &plan)
        })
        .map(|done| done.value)
}

#[test]
fn a_plan_is_set_once_in_each_form_and_only_when_it_has_a_row() {
    let register = TempRegister::new();
    assert_eq!(
        codes(set(&register, 2025, PlanForm::Decree).unwrap_err()),
        ["mapping.plan_empty"]
    );
    save(&register, &row(&unit(&register, "Dishub")));
    set(&register, 2025, PlanForm::Decree).unwrap();
    assert_eq!(
        codes(set(&register, 2025, PlanForm::Decree).unwrap_err()),
        ["mapping.plan_twice"]
    );
    set(&register, 2025, PlanForm::Minutes).unwrap();
    let rules = register.rules().unwrap();
    let lines = register.read(|c| mapping::plan_lines(c, rules, 2025)).unwrap();
    assert_eq!(
        (lines[0].number, lines[0].urusan_name.as_str()),
        (1, "Perhubungan")
    );
}

#[test]
fn the_yearly_duty_is_settled_by_the_decree_that_sets_next_years_map() {
    let register = TempRegister::new();
    register.save(
        &agreement()
            .party(region("35.73"))
            .party(party(PartyType::Business, "PT Tirta"))
            .document(
                document(DocumentKind::Pks)
                    .signed("2025-01-02")
                    .ends("2028-01-01"),
            )
            .build(),
    );
    let rules = register.rules().unwrap();
    let asked = || {
        let all = register
            .read(|c| agenda::agenda(c, rules, day("2025-11-01"), day("2025-12-31")))
            .unwrap();
        all.iter().any(|entry| entry.clock == "mapping-ksdpk")
    };
    assert!(
        asked(),
        "a region with KSDPK sets next year's list by decree (Pasal 25(2))"
    );
    let unit = unit(&register, "Dishub");
    save(&register, &row(&unit));
    save(
        &register,
        &MapRowForm {
            year: 2026,
            ..row(&unit)
        },
    );
    set(&register, 2025, PlanForm::Decree).unwrap();
    assert!(asked(), "this year's decree does not set next year's list");
    set(&register, 2026, PlanForm::Minutes).unwrap();
    assert!(
        asked(),
        "minutes set the list of Kerja Sama Wajib, not that of KSDPK"
    );
    set(&register, 2026, PlanForm::Decree).unwrap();
    assert!(!asked(), "the decree for the next year settles it");
}
