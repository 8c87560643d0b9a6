use super::*;

#[test]
fn the_shipped_rules_fit_together() {
    let book = Rulebook::shipped().unwrap_or_else(|wrong| panic!("{wrong}"));
    assert_eq!(book.paths.len(), 10);
    assert_eq!(
        book.calendar.years().collect::<Vec<_>>(),
        [2024, 2025, 2026, 2027]
    );
}
