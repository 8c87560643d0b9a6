//! Plain tools read, count, hash and verify a package. Only Linux has all that the format document's recipe names.

use super::format::blocks;
use super::{office, outgoing, second_semester, send, year};
use exchange::tables::TABLES;
use std::path::Path;
use std::process::{Command, Output};

fn sqlite3(file: &Path, sql: &str) -> String {
    let done = Command::new("sqlite3")
        .args(["-readonly"])
        .arg(file)
        .arg(sql)
        .output()
        .expect("the sqlite3 program is installed");
    assert!(
        done.status.success(),
        "{sql}: {}",
        String::from_utf8_lossy(&done.stderr)
    );
    String::from_utf8(done.stdout).unwrap().trim_end().to_owned()
}

/// Runs the recipe of the document on a file.
fn recipe(folder: &Path, file: &Path) -> Output {
    let script = folder.join("resep.sh");
    std::fs::write(&script, blocks("sh").concat()).unwrap();
    Command::new("sh")
        .arg(&script)
        .arg(file)
        .current_dir(folder)
        .output()
        .unwrap()
}

#[test]
fn the_plain_sqlite3_program_opens_a_package_and_counts_what_the_register_counts() {
    let office = office();
    let sent = send(&office, year(2025));
    assert_eq!(sqlite3(&sent.path, "PRAGMA integrity_check"), "ok");
    assert_eq!(sqlite3(&sent.path, "PRAGMA foreign_key_check"), "");
    for table in &sent.manifest.tables {
        let counted = sqlite3(&sent.path, &format!("SELECT count(*) FROM {}", table.name));
        assert_eq!(counted, table.row_count.to_string(), "{}", table.name);
    }
    let register = office.recap(year(2025), registry::Scope::InForce);
    assert_eq!(
        sqlite3(&sent.path, "SELECT count(*) FROM agreement"),
        register.total.to_string()
    );
    assert_eq!(
        sqlite3(
            &sent.path,
            "SELECT kind, count(*) FROM agreement GROUP BY kind ORDER BY kind"
        ),
        "ksdd-wajib|1\nksdpk|1\nsinergi|1"
    );
}

#[test]
fn the_recipe_of_the_document_proves_a_package_without_ikat() {
    let office = office();
    let sent = send(&office, second_semester());
    let done = recipe(office.outside(), &sent.path);
    let told = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(
        done.status.success(),
        "{told}{}",
        String::from_utf8_lossy(&done.stderr)
    );
    assert!(told.contains("Signature Verified Successfully"), "{told}");
    assert_eq!(
        told.matches(": OK").count(),
        TABLES.len() + 1,
        "every table and their sum: {told}"
    );
    let mut bytes = std::fs::read(&sent.path).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    let changed = outgoing(&office).join("diubah.ikat");
    std::fs::write(&changed, bytes).unwrap();
    assert!(
        !recipe(office.outside(), &changed).status.success(),
        "the recipe sees a changed bit too"
    );
}
