//! A row that nobody could have saved is not taken, with its reason, and the others are.

use super::{Bureau, Office, first_semester};
use registry::received::{Body, InMemory, RecordKind};

pub(super) fn spoil(package: &mut InMemory, record: &str) {
    for one in &mut package.records {
        if one.id == record
            && let Body::Agreement { form } = &mut one.body
        {
            form.parties.truncate(1);
        }
    }
}

#[test]
fn a_row_that_the_form_refuses_is_left_out_with_its_reason() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.save("a", "Pengelolaan Sampah");
    office.save("b", "Air Minum");
    let mut package = office.pack(first_semester());
    spoil(&mut package, "a");
    let plan = bureau.plan(&[&package], &[]).packages.remove(0);
    assert_eq!(plan.refused.len(), 1);
    assert_eq!(plan.refused[0].title, "Pengelolaan Sampah");
    assert_eq!(plan.refused[0].findings[0].code, "party.only_one");
    assert_eq!(plan.counts[&RecordKind::Agreement].refused, 1);
    bureau.merge(&[&package]);
    assert_eq!(bureau.stands(office.sender, "a"), None);
    assert!(bureau.stands(office.sender, "b").is_some());
}

#[test]
fn a_refused_row_withdraws_nothing_what_stood_before_stands() {
    let bureau = Bureau::new();
    let mut office = Office::new(&bureau, 1);
    office.save("a", "Pengelolaan Sampah");
    bureau.merge(&[&office.pack(first_semester())]);
    office.save("a", "Pengelolaan Sampah Regional");
    let mut package = office.pack(first_semester());
    spoil(&mut package, "a");
    bureau.merge(&[&package]);
    assert_eq!(
        bureau.stands(office.sender, "a"),
        Some(("Pengelolaan Sampah".into(), "standing".into(), false)),
        "the office still speaks of it"
    );
}
