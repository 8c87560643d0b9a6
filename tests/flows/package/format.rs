//! The format is what `docs/package-format.md` says, and stays it.

use super::{check, fill, second_semester};
use exchange::tables::{SCHEMA, TABLES};
use exchange::{KeyStanding, keys};
use std::path::{Path, PathBuf};
use testkit::TempRegister;

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_path_buf()
}

fn document() -> String {
    std::fs::read_to_string(project().join("docs/package-format.md")).unwrap()
}

/// The blocks of a language in the format document, in order.
pub(super) fn blocks(language: &str) -> Vec<String> {
    let text = document();
    let mut found = Vec::new();
    let mut rest = text.as_str();
    while let Some((_, after)) = rest.split_once(&format!("\n```{language}\n")) {
        let (block, after) = after.split_once("\n```").expect("a block ends");
        found.push(format!("{block}\n"));
        rest = after;
    }
    found
}

#[test]
fn the_document_describes_every_table_and_column_as_they_are() {
    let schema = blocks("sql").concat();
    for statement in SCHEMA {
        assert!(
            schema.contains(statement.trim()),
            "the document shows this as it is:\n{statement}"
        );
    }
    let text = document();
    for table in TABLES {
        assert!(
            text.contains(&format!("`{}`", table.name)),
            "{} is described",
            table.name
        );
        let expected: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        let made = SCHEMA
            .iter()
            .find(|sql| sql.starts_with(&format!("CREATE TABLE {} (", table.name)))
            .unwrap();
        let columns: Vec<&str> = made
            .lines()
            .filter_map(|line| line.strip_prefix("    "))
            .filter_map(|line| line.split_whitespace().next())
            .filter(|word| {
                word.chars()
                    .all(|sign| sign.is_ascii_lowercase() || sign == '_' || sign.is_ascii_digit())
            })
            .collect();
        assert_eq!(
            columns, expected,
            "rules and schema of {} name the same columns",
            table.name
        );
    }
}

const FROZEN: &str = "tests/fixtures/packages/v1-kota-malang-2025-S2.ikat";
const FROZEN_SHA256: &str = "d4e09804f4029ba049924e413088bfe4859785e40d7ff70c85ad6a922cbb466c";
const FROZEN_CONTENT: &str = "458b944bb97b1943708b97d72e9af4e2c13f6f3ac4052807d41dd04a074a5343";

/// A package of format 1 is read for ever. `IKAT_BLESS=1` makes the file where there is none and never replaces one: a
/// shipped format keeps its first file.
#[test]
fn the_first_package_ever_made_is_still_read() {
    let path = project().join(FROZEN);
    if !path.exists() && std::env::var_os("IKAT_BLESS").is_some() {
        bless(&path);
    }
    let report = check(&path).expect("format 1 is read for ever");
    assert_eq!(report.sha256, FROZEN_SHA256, "the fixture itself never changes");
    assert_eq!(report.manifest.content_sha256, FROZEN_CONTENT);
    assert_eq!(report.key, KeyStanding::Known);
    assert_eq!((report.manifest.format, report.manifest.sequence), (1, 1));
    assert_eq!(
        (report.manifest.agreements(), report.manifest.rows("party")),
        (3, 7)
    );
    // Worked out by another program from the rule of the document.
    assert_eq!(report.key_id, "fe812c12f3ab4ce6");
    assert_eq!(report.fingerprint, "ZT0J-R4QK-ND6E-DB2X-PTDC-6MQS-0V5H-P4FF");
}

fn bless(path: &Path) {
    let office = TempRegister::sample("35.73", "2026-01-12", "format");
    keys::keep(&office, &office.actor, &super::key()).unwrap();
    fill(&office);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    super::try_send(&office, second_semester(), path).unwrap();
}
