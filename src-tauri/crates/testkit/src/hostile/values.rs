//! Rows whose values no form would take.

use super::Case;
use super::structure::{REFERENCES, key};
use exchange::Step;
use exchange::tables::{Column, Shape, TABLES, Table};

const VALUES: &[Step] = &[Step::Values];

/// A family, the value as SQL, and what is wrong with it.
type Wrong = (&'static str, String, &'static str);

fn wrong(shape: Shape) -> Vec<Wrong> {
    let fixed = |all: &[(&'static str, &str, &'static str)]| {
        all.iter()
            .map(|(family, value, problem)| (*family, (*value).to_owned(), *problem))
            .collect::<Vec<Wrong>>()
    };
    match shape {
        Shape::Id => fixed(&[
            ("no id", "'x'", "Shape"),
            (
                "id in another form",
                "'{0195D7B0-0000-7000-8000-0000000000FF}'",
                "Shape",
            ),
        ]),
        Shape::Word(_) => fixed(&[
            ("unknown word", "'surat-gelap'", "Word"),
            ("empty word", "''", "Word"),
        ]),
        Shape::Day => fixed(&[
            ("no day", "'2025-02-30'", "Shape"),
            ("day in another form", "'1-1-2025'", "Shape"),
        ]),
        Shape::Moment => fixed(&[
            ("no moment", "'kemarin'", "Shape"),
            ("moment without milliseconds", "'2026-01-12T02:00:00Z'", "Shape"),
        ]),
        Shape::Sha256 => fixed(&[("no hash", "'abc'", "Shape")]),
        Shape::Number(from, to) => {
            let mut found = vec![("number too low", format!("{}", from - 1), "Range")];
            if to < i64::MAX {
                found.push(("number too high", format!("{}", to + 1), "Range"));
            }
            found.push(("lowest number of all", i64::MIN.to_string(), "Range"));
            found
        }
        Shape::Line(max) | Shape::Prose(max) => {
            let mut found = fixed(&[
                ("zero byte", "'a' || char(0) || 'b'", "ForbiddenSign"),
                (
                    "direction of reading",
                    "'Perjanjian' || char(0x202E)",
                    "ForbiddenSign",
                ),
                ("isolated direction", "char(0x2067) || 'x'", "ForbiddenSign"),
                ("control sign", "'a' || char(7)", "ForbiddenSign"),
                ("not in normal form", "'Cafe' || char(0x301)", "NotNfc"),
                ("no UTF-8", "CAST(x'c328' AS TEXT)", "Type"),
            ]);
            found.push(("too long", format!("printf('%.*c', {}, 'x')", max + 1), "TooLong"));
            if matches!(shape, Shape::Line(_)) {
                found.push((
                    "two lines in one",
                    "'dua' || char(10) || 'baris'".to_owned(),
                    "ForbiddenSign",
                ));
            } else {
                found.push((
                    "a return",
                    "'dua' || char(13) || 'baris'".to_owned(),
                    "ForbiddenSign",
                ));
            }
            found
        }
    }
}

/// Where the id of a row is named too: it changes there with it.
fn followers(table: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let column = match table {
        "agreement" => "agreement_id",
        "letter" => "letter_id",
        "work_unit" => "work_unit_id",
        "party" => "party_id",
        "document" => "document_id",
        _ => "",
    };
    REFERENCES.into_iter().filter(move |(_, name)| *name == column)
}

fn sets(table: &Table, column: &Column, value: &str) -> String {
    let (name, of) = (table.name, column.name);
    let keys = key(name);
    let set =
        format!("UPDATE {name} SET {of} = {value} WHERE ({keys}) = (SELECT {keys} FROM {name} LIMIT 1);");
    let mut sql = String::new();
    if of == "id" {
        for (follower, by) in followers(name) {
            sql.push_str(&format!(
                "UPDATE {follower} SET {by} = {value} WHERE {by} = (SELECT id FROM {name} LIMIT 1);"
            ));
        }
        if name == "document" {
            sql.push_str(&format!(
                "UPDATE document SET parent_id = {value} WHERE parent_id = (SELECT id FROM document LIMIT 1);"
            ));
        }
    }
    sql + &set
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for table in TABLES {
        for column in table.columns {
            // What names another row is told by its reference; it is met at its owner below.
            if REFERENCES.contains(&(table.name, column.name))
                || (table.name, column.name) == ("attachment", "letter_id")
            {
                continue;
            }
            for (family, value, problem) in wrong(column.shape) {
                let refusal = if column.name == "id" {
                    // Which of the tables that hold the id is read first depends on the rows there are.
                    "Row { table: ".to_owned()
                } else {
                    format!(
                        "Row {{ table: \"{}\", column: \"{}\", problem: {problem}",
                        table.name, column.name
                    )
                };
                let sql = sets(table, column, &value);
                cases.push(Case::new(
                    family,
                    format!("{}.{}", table.name, column.name),
                    VALUES,
                    refusal,
                    move |shop| shop.forge(&sql),
                ));
            }
        }
    }
    for (name, value) in [
        ("brackets", "replace(printf('%.*c', 900000, '['), '[', '[')"),
        ("objects", "replace(printf('%.*c', 150000, '{'), '{', '{\"a\":')"),
    ] {
        cases.push(Case::new(
            "a megabyte of nesting",
            name,
            VALUES,
            "Row { table: \"agreement\", column: \"note\", problem: TooLong",
            move |shop| shop.forge(&format!("UPDATE agreement SET note = {value}")),
        ));
    }
    for (table, sql) in [
        (
            "work_unit",
            "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 10001) INSERT INTO work_unit (id, rev, name, short, active) SELECT printf('0195d7b0-0000-7000-9000-%012x', n), 1, 'Dinas', 'D', 1 FROM r",
        ),
        (
            "letter",
            "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 10001) INSERT INTO letter (id, rev, addressee, state, period_first, period_last, scope, interim, void_reason, created_at) SELECT printf('0195d7b0-0000-7000-9000-%012x', n), 1, addressee, 'void', period_first, period_last, scope, 0, 'x', created_at FROM r, (SELECT * FROM letter LIMIT 1)",
        ),
    ] {
        cases.push(Case::new(
            "more rows than allowed",
            table,
            &[Step::Rows],
            format!("TooManyRows {{ table: \"{table}\""),
            move |shop| shop.forge(sql),
        ));
    }
    cases
}
