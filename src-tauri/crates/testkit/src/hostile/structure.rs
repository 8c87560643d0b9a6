//! Files that are well formed from outside and damaged within, or that ask for more than a package may.

use super::Case;
use super::workshop::{loosen, recount};
use exchange::tables::{Shape, TABLES};
use exchange::{Limits, Step};

const STRUCTURE: &[Step] = &[Step::Structure];
const PAGES: &[Step] = &[Step::Schema, Step::Structure];

/// References of the schema: table, column.
pub(super) const REFERENCES: [(&str, &str); 12] = [
    ("agreement_funding", "agreement_id"),
    ("agreement_urusan", "agreement_id"),
    ("agreement_work_unit", "agreement_id"),
    ("agreement_work_unit", "work_unit_id"),
    ("party", "agreement_id"),
    ("document", "agreement_id"),
    ("document_number", "document_id"),
    ("document_number", "party_id"),
    ("progress", "agreement_id"),
    ("letter_print", "letter_id"),
    ("attachment", "agreement_id"),
    ("document", "parent_id"),
];

/// The guard on lengths is felt where the row is read.
const TOO_LONG: &[Step] = &[Step::Values];

const NOBODY: &str = "00000000-0000-4000-8000-000000000000";

/// What is written over in a page of rows: name, place in the page, bytes.
const PAGE_BENDS: [(&str, usize, &[u8]); 9] = [
    ("kind of page", 0, &[0]),
    ("kind of page, a table's", 0, &[13]),
    ("kind of page, unknown", 0, &[99]),
    ("free block behind the end", 1, &[255, 255]),
    ("free block in the head", 1, &[0, 4]),
    ("count of cells", 3, &[255, 255]),
    ("begin of the cells", 5, &[0, 1]),
    ("first cell behind the end", 8, &[255, 255]),
    ("first cell in the head", 8, &[0, 2]),
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for work in [1, 2] {
        let limits = Limits {
            work,
            ..Limits::OFFICE
        };
        let case = Case::new(
            "more work than allowed",
            format!("{work} thousand steps"),
            &[Step::Work],
            "TooMuchWork",
            |shop| shop.forge(""),
        );
        cases.push(case.within(limits));
    }
    for (table, column) in [("agreement", "note"), ("party", "name"), ("work_unit", "name")] {
        for millions in [4_u32, 6] {
            cases.push(Case::new(
                "a row too long to hold",
                format!("{millions} MB in {table}.{column}"),
                TOO_LONG,
                "Damaged(",
                move |shop| {
                    shop.forge_rows(&format!(
                        "UPDATE {table} SET {column} = printf('%.*c', {millions}500000, 'x')"
                    ))
                },
            ));
        }
    }
    cases.push(Case::new(
        "a bomb in a blob",
        "three million zeros for a text",
        STRUCTURE,
        "Damaged(",
        |shop| shop.loosened("party", "UPDATE party SET name = zeroblob(3000000)"),
    ));
    for page in 1..9 {
        for (name, at, bytes) in PAGE_BENDS {
            cases.push(Case::new(
                "damaged page",
                format!("page {page}: {name}"),
                PAGES,
                "Damaged(",
                move |shop| {
                    shop.bent(|file| {
                        let at = page * 4096 + at;
                        file[at..at + bytes.len()].copy_from_slice(bytes);
                    })
                },
            ));
        }
    }
    for loops in 0..2_u8 {
        cases.push(Case::new(
            "overflow chain",
            if loops == 0 {
                "points at itself"
            } else {
                "points behind the end"
            },
            PAGES,
            "Damaged(",
            move |shop| {
                let mut bytes = shop.forge("UPDATE agreement SET note = printf('%.*c', 20000, 'rantai ')");
                let page = (1..bytes.len() / 4096)
                    .find(|page| {
                        let next =
                            u32::from_be_bytes(bytes[page * 4096..page * 4096 + 4].try_into().unwrap());
                        bytes[page * 4096 + 100..page * 4096 + 107] != *b"\0\0\0\0\0\0\0"
                            && next as usize == page + 2
                    })
                    .unwrap();
                let next = if loops == 0 {
                    u32::try_from(page).unwrap() + 1
                } else {
                    0x00ff_ffff
                };
                bytes[page * 4096..page * 4096 + 4].copy_from_slice(&next.to_be_bytes());
                super::workshop::signed(bytes)
            },
        ));
    }
    cases.push(Case::new(
        "rows out of order",
        "two cells change places",
        STRUCTURE,
        "Damaged(",
        |shop| {
            shop.bent(|file| {
                let page = (1..file.len() / 4096)
                    .map(|page| page * 4096)
                    .find(|page| file[*page] == 10 && file[page + 4] >= 3)
                    .unwrap();
                let (a, b) = (
                    [file[page + 8], file[page + 9]],
                    [file[page + 10], file[page + 11]],
                );
                file[page + 8..page + 10].copy_from_slice(&b);
                file[page + 10..page + 12].copy_from_slice(&a);
            })
        },
    ));
    for table in TABLES {
        for column in table.columns {
            let values: &[(&'static str, &'static str)] = match column.shape {
                Shape::Number(..) => &[
                    ("a text for a number", "'satu'"),
                    ("a fraction for a number", "1.5"),
                    ("bytes for a number", "x'01'"),
                ],
                _ => &[
                    ("a number for a text", "7"),
                    ("a fraction for a text", "0.25"),
                    ("bytes for a text", "x'00ff'"),
                ],
            };
            let set = |value: &str| {
                format!(
                    "UPDATE {} SET {} = {value} WHERE ({}) = (SELECT {} FROM {} ORDER BY 1 LIMIT 1)",
                    table.name,
                    column.name,
                    key(table.name),
                    key(table.name),
                    table.name
                )
            };
            for (family, value) in values {
                let sql = set(value);
                cases.push(Case::new(
                    family,
                    format!("{}.{}", table.name, column.name),
                    STRUCTURE,
                    "Damaged(",
                    move |shop| shop.loosened(table.name, &sql),
                ));
            }
            // SQLite itself holds no NULL in a primary key, whatever its schema says.
            if !column.optional && !key(table.name).split(", ").any(|of| of == column.name) {
                let sql = set("NULL");
                cases.push(Case::new(
                    "nothing where something must be",
                    format!("{}.{}", table.name, column.name),
                    STRUCTURE,
                    "Damaged(",
                    move |shop| shop.loosened(table.name, &sql),
                ));
            }
        }
    }
    for (name, table, sql, step, refusal) in [
        (
            "a scan of nothing",
            "attachment",
            "UPDATE attachment SET agreement_id = NULL, letter_id = NULL",
            &[Step::Belonging][..],
            "Row { table: \"attachment\", column: \"letter_id\", problem: Dangling",
        ),
        (
            "a scan of two",
            "attachment",
            "UPDATE attachment SET letter_id = (SELECT id FROM letter)",
            &[Step::Belonging],
            "Row { table: \"attachment\", column: \"letter_id\", problem: Dangling",
        ),
        (
            "a manifest in the second row",
            "manifest",
            "UPDATE manifest SET only_row = 2",
            &[Step::Manifest],
            "Manifest(\"not exactly one row\")",
        ),
        (
            "a second manifest",
            "manifest",
            "CREATE TABLE m AS SELECT * FROM manifest; UPDATE m SET only_row = 2; INSERT INTO manifest SELECT * FROM m; DROP TABLE m",
            &[Step::Manifest],
            "Manifest(\"not exactly one row\")",
        ),
        (
            "a seal in the second row",
            "signature",
            "UPDATE signature SET only_row = 2",
            &[Step::SealRow],
            "Manifest(\"the stored seal",
        ),
        (
            "a second, short seal",
            "signature",
            "INSERT INTO signature VALUES (3, x'00')",
            &[Step::SealRow],
            "Manifest(\"the stored seal",
        ),
    ] {
        cases.push(Case::new(
            "a check that does not hold",
            name,
            step,
            refusal,
            move |shop| {
                shop.forge_with(|connection| {
                    loosen(connection, table, sql);
                    recount(connection);
                })
            },
        ));
    }
    for (table, column) in REFERENCES {
        cases.push(Case::new(
            "a reference to nothing",
            format!("{table}.{column}"),
            &[Step::References],
            "Damaged(\"a row of ",
            move |shop| {
                shop.forge(&format!(
                    "UPDATE {table} SET {column} = '{NOBODY}' WHERE ({}) = (SELECT {} FROM {table} LIMIT 1)",
                    key(table),
                    key(table)
                ))
            },
        ));
    }
    for table in ["agreement", "letter", "work_unit", "party", "document"] {
        cases.push(Case::new(
            "rows whose owner is gone",
            table,
            &[Step::References],
            "Damaged(\"a row of ",
            move |shop| {
                shop.forge_with(|connection| {
                    connection.execute_batch(&format!("DELETE FROM {table}")).unwrap();
                    recount(connection);
                })
            },
        ));
    }
    cases
}

/// Columns of a table's primary key.
pub(super) fn key(table: &str) -> &'static str {
    match table {
        "agreement_funding" => "agreement_id, source",
        "agreement_urusan" => "agreement_id, code",
        "agreement_work_unit" => "agreement_id, work_unit_id",
        "document_number" => "document_id, party_id",
        "letter_print" => "letter_id, print",
        "progress" => "agreement_id, year, semester",
        _ => "id",
    }
}
