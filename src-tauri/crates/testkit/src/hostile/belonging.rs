//! Rows that are sound one by one and impossible together.

use super::Case;
use exchange::Step;

pub(super) fn cases() -> Vec<Case> {
    let doubled: &[Step] = &[Step::Doubles];
    let belonging: &[Step] = &[Step::Belonging];
    let two = "(SELECT agreement_id FROM document GROUP BY agreement_id HAVING count(*) > 1)";
    let all = [
        ("void and not", "one id", doubled, "INSERT INTO agreement_void SELECT id, rev, kind, 'x', updated_at FROM agreement LIMIT 1".to_owned(), "Row { table: \"agreement_void\", column: \"id\", problem: Doubled"),
        ("void and not", "every id", doubled, "INSERT INTO agreement_void SELECT id, rev + 1, kind, 'x', updated_at FROM agreement".to_owned(), "Row { table: \"agreement_void\", column: \"id\", problem: Doubled"),
        ("two parties at one place", "first", doubled, "UPDATE party SET position = 1".to_owned(), "Row { table: \"party\", column: \"position\", problem: Doubled"),
        ("two parties at one place", "last", doubled, "UPDATE party SET position = 2 WHERE position = 3".to_owned(), "Row { table: \"party\", column: \"position\", problem: Doubled"),
        ("two documents at one place", "first", doubled, "UPDATE document SET position = 1".to_owned(), "Row { table: \"document\", column: \"position\", problem: Doubled"),
        ("number of another agreement's party", "one", belonging, "UPDATE document_number SET party_id = (SELECT p.id FROM party AS p JOIN document AS d ON d.id = document_number.document_id WHERE p.agreement_id <> d.agreement_id LIMIT 1) WHERE party_id = (SELECT party_id FROM document_number LIMIT 1)".to_owned(), "Row { table: \"document_number\", column: \"party_id\", problem: Dangling"),
        ("parent in another agreement", "one", belonging, "UPDATE document SET parent_id = (SELECT d.id FROM document AS d WHERE d.agreement_id <> document.agreement_id LIMIT 1) WHERE parent_id IS NOT NULL".to_owned(), "Row { table: \"document\", column: \"parent_id\", problem: Dangling"),
        ("document under itself", "one", belonging, "UPDATE document SET parent_id = id WHERE position = 1".to_owned(), "Row { table: \"document\", column: \"parent_id\", problem: Circular"),
        ("document under itself", "every one", belonging, "UPDATE document SET parent_id = id".to_owned(), "Row { table: \"document\", column: \"parent_id\", problem: Circular"),
        ("documents in a circle", "of two", belonging, format!("UPDATE document SET parent_id = (SELECT o.id FROM document AS o WHERE o.agreement_id = document.agreement_id AND o.id <> document.id) WHERE agreement_id = {two}"), "Row { table: \"document\", column: \"parent_id\", problem: Circular"),
        (
            "documents in a circle",
            "of three hundred",
            belonging,
            format!(
                "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 300)
                 INSERT INTO document SELECT printf('0195d7b0-0000-7000-9000-%012x', n), agreement_id, 10 + n, kind,
                     printf('0195d7b0-0000-7000-9000-%012x', 1 + n % 300), title, signed, signed_at_place, starts, ends, open_reason, archive_form, archive_place
                 FROM r, (SELECT * FROM document WHERE agreement_id = {two} LIMIT 1)"
            ),
            "Row { table: \"document\", column: \"parent_id\", problem: Circular",
        ),
    ];
    all.into_iter()
        .map(|(family, name, steps, sql, refusal)| {
            Case::new(family, name, steps, refusal, move |shop| shop.forge(&sql))
        })
        .collect()
}
