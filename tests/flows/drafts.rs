//! What is being typed survives the program and never becomes part of the record.

use registry::drafts::{self, DRAFT_MAX, DraftError};
use serde_json::json;
use testkit::{TempRegister, agreement};

#[test]
fn a_draft_survives_a_restart_and_goes_when_it_is_discarded() {
    let mut register = TempRegister::new();
    let half = json!({"title": "Pengelolaan Sam", "parties": []});
    drafts::keep(
        &register,
        "agreement:new:1",
        "agreement",
        "Pengelolaan Sam",
        &json!({}),
    )
    .unwrap();
    register.clock.set_day("2025-09-01");
    drafts::keep(
        &register,
        "agreement:new:1",
        "agreement",
        "Pengelolaan Sam",
        &half,
    )
    .unwrap();
    drafts::keep(&register, "letter:2", "letter", "Rekap", &json!(null)).unwrap();
    register.reopen();
    let kept = register
        .read(|c| drafts::get(c, "agreement:new:1"))
        .unwrap()
        .unwrap();
    assert_eq!(
        (kept.value, kept.title.as_str()),
        (half, "Pengelolaan Sam"),
        "the last keystroke counts"
    );
    assert_eq!(register.read(drafts::all).unwrap().len(), 2);
    drafts::discard(&register, "agreement:new:1").unwrap();
    assert_eq!(
        register.read(|c| drafts::get(c, "agreement:new:1")).unwrap(),
        None
    );
}

#[test]
fn a_draft_never_reaches_the_history_the_search_or_a_count() {
    let register = TempRegister::new();
    register.save(&agreement().build());
    let form = serde_json::to_value(agreement().title("Rahasia konsep").build()).unwrap();
    drafts::keep(&register, "agreement:new:9", "agreement", "Rahasia konsep", &form).unwrap();
    assert_eq!(register.search("rahasia"), Vec::<String>::new());
    assert_eq!(register.page(&Default::default()).total, 1);
    let seen: i64 = register
        .raw()
        .query_row(
            "SELECT count(*) FROM audit WHERE coalesce(before, '') || coalesce(after, '') LIKE '%Rahasia%'",
            [],
            |r| r.get(0),
        )
        .unwrap();
    assert_eq!(seen, 0);
}

#[test]
fn a_draft_of_megabytes_is_refused() {
    let register = TempRegister::new();
    let huge = json!("a".repeat(DRAFT_MAX));
    let refused = drafts::keep(&register, "agreement:new:1", "agreement", "besar", &huge);
    assert!(
        matches!(refused, Err(DraftError::TooLarge(bytes)) if bytes > DRAFT_MAX),
        "{refused:?}"
    );
    assert_eq!(register.read(drafts::all).unwrap(), Vec::new());
}
