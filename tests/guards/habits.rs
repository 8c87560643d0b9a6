//! docs/habits.md names a test for each habit, and each of them is there.

use super::root;

/// The rows of the table: the number of the habit, the test's name, the file it stands in.
fn habits(text: &str) -> Vec<(u32, String, String)> {
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let number = cells.get(1)?.parse().ok()?;
        let mut quoted = cells.get(4)?.split('`').skip(1).step_by(2);
        Some((number, quoted.next()?.to_owned(), quoted.next()?.to_owned()))
    };
    text.lines().filter_map(row).collect()
}

/// Whether a text has a test of this name, as Rust or as TypeScript writes it.
fn has(text: &str, test: &str) -> bool {
    let written = [
        format!("fn {test}("),
        format!("test('{test}'"),
        format!("it('{test}'"),
    ];
    written.iter().any(|one| text.contains(one))
}

#[test]
fn a_row_without_its_test_is_seen() {
    let table = "| 1 | Search | Ctrl+K | `finds` in `a.ts` |\n| | habit |\n| 2 | x | y | `z_y` in `b.rs` |\n";
    let found = habits(table);
    assert_eq!(found.len(), 2);
    assert_eq!(found[1], (2, "z_y".to_owned(), "b.rs".to_owned()));
    assert!(has("  test('finds', () => {", "finds") && has("fn z_y() {", "z_y"));
    assert!(!has("test('finds more', () => {", "finds"));
}

#[test]
fn every_habit_has_a_test_of_its_name() {
    let text = std::fs::read_to_string(root().join("docs/habits.md")).expect("docs/habits.md");
    let all = habits(&text);
    let numbers: Vec<u32> = all.iter().map(|(number, _, _)| *number).collect();
    assert_eq!(numbers, (1..=25).collect::<Vec<u32>>());
    for (number, test, file) in all {
        let source = std::fs::read_to_string(root().join(&file)).unwrap_or_default();
        assert!(has(&source, &test), "habit {number}: no test {test:?} in {file}");
    }
}
