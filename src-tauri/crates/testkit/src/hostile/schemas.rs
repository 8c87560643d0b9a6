//! Files whose tables are not exactly those of the format.

use super::Case;
use super::workshop::rewrite;
use exchange::Step;
use exchange::tables::SCHEMA;
use rusqlite::named_params;

const STEPS: &[Step] = &[Step::Schema];
const FOREIGN: &str = "SchemaForeign(";

const MADE: [(&str, &[&str]); 18] = [
    (
        "trigger",
        &[
            "CREATE TRIGGER t AFTER INSERT ON agreement BEGIN DELETE FROM agreement; END",
            "CREATE TRIGGER t BEFORE UPDATE ON letter BEGIN SELECT RAISE(IGNORE); END",
            "CREATE TRIGGER t AFTER DELETE ON party WHEN old.position = 1 BEGIN UPDATE party SET name = 'x'; END",
        ],
    ),
    (
        "view",
        &[
            "CREATE VIEW v AS SELECT * FROM agreement",
            "CREATE VIEW v AS SELECT a.id FROM party AS a, party AS b, party AS c, party AS d",
        ],
    ),
    (
        "view without end",
        &[
            "CREATE VIEW v AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r",
            "CREATE VIEW v AS WITH RECURSIVE r(t) AS (SELECT 'x' UNION ALL SELECT t || t FROM r) SELECT t FROM r",
        ],
    ),
    (
        "view in a table's place",
        &[
            "DROP TABLE agreement_void; CREATE VIEW agreement_void AS SELECT id, rev, kind, note AS reason, created_at AS voided_at FROM agreement",
            "DROP TABLE progress; CREATE VIEW progress AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT 'x' AS agreement_id, n AS year, 1 AS semester, 1 AS rev, '' AS development, '' AS problems, '' AS efforts, '' AS other FROM r",
            "DROP TABLE manifest_kind; CREATE VIEW manifest_kind AS SELECT kind, count(*) AS agreements FROM agreement GROUP BY kind",
        ],
    ),
    (
        "virtual table",
        &[
            "CREATE VIRTUAL TABLE s USING fts5 (words)",
            "CREATE VIRTUAL TABLE s USING rtree (id, a, b)",
        ],
    ),
    (
        "virtual table in a table's place",
        &[
            "DROP TABLE progress; CREATE VIRTUAL TABLE progress USING fts5 (agreement_id, year, semester, rev, development, problems, efforts, other)",
        ],
    ),
    (
        "generated column",
        &[
            "ALTER TABLE agreement ADD COLUMN twice TEXT GENERATED ALWAYS AS (title || title)",
            "ALTER TABLE party ADD COLUMN big INTEGER GENERATED ALWAYS AS (length(zeroblob(1000000000)))",
        ],
    ),
    (
        "expression index",
        &[
            "CREATE INDEX i ON agreement (lower(title))",
            "CREATE INDEX i ON letter (period_first || period_last)",
        ],
    ),
    (
        "partial index",
        &["CREATE INDEX i ON agreement (title) WHERE amount > 0"],
    ),
    (
        "index",
        &[
            "CREATE INDEX i ON party (name)",
            "CREATE UNIQUE INDEX i ON document (agreement_id, position)",
        ],
    ),
    (
        "extra table",
        &[
            "CREATE TABLE extra (a TEXT)",
            "CREATE TABLE Agreements (a TEXT) STRICT",
            "CREATE TABLE secret (a BLOB)",
        ],
    ),
    (
        "extra column",
        &[
            "ALTER TABLE agreement ADD COLUMN extra TEXT",
            "ALTER TABLE manifest ADD COLUMN extra INTEGER",
            "ALTER TABLE signature ADD COLUMN second BLOB",
        ],
    ),
    (
        "renamed column",
        &[
            "ALTER TABLE letter RENAME COLUMN scope TO reach",
            "ALTER TABLE party RENAME COLUMN name TO \"NAME\"",
        ],
    ),
    (
        "dropped column",
        &[
            "ALTER TABLE agreement DROP COLUMN note",
            "ALTER TABLE attachment DROP COLUMN media_type",
        ],
    ),
    (
        "renamed table",
        &[
            "ALTER TABLE agreement_void RENAME TO agreement_gone",
            "ALTER TABLE progress RENAME TO Progress2",
        ],
    ),
    (
        "counting table",
        &["CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT); INSERT INTO counted VALUES (7)"],
    ),
    (
        "statistics",
        &[
            "CREATE INDEX i ON party (name); ANALYZE; DROP INDEX i",
            "ANALYZE; CREATE TABLE x (a); CREATE INDEX y ON x (a); INSERT INTO x VALUES (1); ANALYZE",
        ],
    ),
    (
        "rowid table",
        &[
            "DROP TABLE agreement_void; CREATE TABLE agreement_void (id TEXT NOT NULL PRIMARY KEY, rev INTEGER NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL, voided_at TEXT NOT NULL) STRICT",
        ],
    ),
];

/// The name of a table by its statement.
pub(super) fn name_of(statement: &'static str) -> &'static str {
    statement.split_whitespace().nth(2).unwrap()
}

/// Words of a schema that are changed where they stand; the file keeps its rows.
const WORDS: [(&str, &str, &str); 9] = [
    ("without STRICT", "STRICT, WITHOUT", "WITHOUT"),
    ("with NULL", " NOT NULL", ""),
    ("other type", "INTEGER NOT NULL", "INT NOT NULL"),
    ("other words", "CREATE TABLE ", "CREATE TABLE  "),
    ("other case", "CREATE TABLE", "create table"),
    ("remark", "STRICT", "/* x */ STRICT"),
    ("default", "TEXT NOT NULL", "TEXT NOT NULL DEFAULT 'x'"),
    ("collation", "TEXT NOT NULL", "TEXT NOT NULL COLLATE NOCASE"),
    ("no reference", "REFERENCES agreement (id)", ""),
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (family, statements) in MADE {
        for sql in statements {
            cases.push(Case::new(family, *sql, STEPS, FOREIGN, move |shop| {
                shop.forge_rows(sql)
            }));
        }
    }
    for statement in SCHEMA.iter().copied() {
        let table = name_of(statement);
        // Without its own row the seal would be nowhere.
        if table != "signature" && table != "manifest" {
            cases.push(Case::new("missing table", table, STEPS, FOREIGN, move |shop| {
                shop.forge_rows(&format!("DROP TABLE {table}"))
            }));
        }
        for (family, from, to) in WORDS {
            if statement.contains(from) && (family != "collation" || table == "party") {
                cases.push(Case::new(family, table, STEPS, FOREIGN, move |shop| {
                    shop.forge_twice(
                        |_| {},
                        |connection| {
                            rewrite(connection, table, &statement.trim().replacen(from, to, 1));
                        },
                    )
                }));
            }
        }
    }
    for (name, sql) in [
        (
            "the name of its table",
            "UPDATE sqlite_schema SET tbl_name = 'party' WHERE name = 'progress'",
        ),
        (
            "its name",
            "UPDATE sqlite_schema SET name = 'lain' WHERE name = 'progress'",
        ),
        (
            "its kind",
            "UPDATE sqlite_schema SET type = 'index' WHERE name = 'progress'",
        ),
        (
            "its words",
            "UPDATE sqlite_schema SET sql = NULL WHERE name = 'progress'",
        ),
        (
            "its words, no SQL",
            "UPDATE sqlite_schema SET sql = 'bukan SQL' WHERE name = 'progress'",
        ),
        (
            "a deep expression",
            "UPDATE sqlite_schema SET sql = 'CREATE TABLE progress (a CHECK (' || replace(printf('%.*c', 3000, '('), '(', '(') || '1' || replace(printf('%.*c', 3000, ')'), ')', ')') || '))' WHERE name = 'progress'",
        ),
        (
            "words of a megabyte",
            "UPDATE sqlite_schema SET sql = sql || printf('%.*c', 1000000, ' ') WHERE name = 'progress'",
        ),
    ] {
        let steps: &[Step] = &[Step::Schema];
        cases.push(Case::new(
            "schema written by hand",
            name,
            steps,
            "",
            move |shop| {
                shop.forge_twice(
                    |_| {},
                    |connection| {
                        connection
                            .execute_batch(&format!("PRAGMA writable_schema = on; {sql}"))
                            .unwrap();
                    },
                )
            },
        ));
    }
    for (name, root) in [
        ("none", 0),
        ("the schema's", 1),
        ("another table's", 3),
        ("behind the end", 999_999),
        ("negative", -1),
    ] {
        cases.push(Case::new(
            "root page",
            name,
            &[Step::Schema, Step::Structure],
            "Damaged(",
            move |shop| {
                shop.forge_twice(
                    |_| {},
                    |connection| {
                        connection.execute_batch("PRAGMA writable_schema = on").unwrap();
                        connection
                            .execute(
                                "UPDATE sqlite_schema SET rootpage = :root WHERE name = 'progress'",
                                named_params! {":root": root},
                            )
                            .unwrap();
                    },
                )
            },
        ));
    }
    cases
}
