//! Plain tools verify a province's list and hold its folder against it, by the recipes of docs/exchange-files.md. Only Linux
//! has all that they name.

use super::Province;
use std::path::Path;
use std::process::Command;

/// Whether the `at`th script of the document accepts a file or folder.
fn accepted(at: usize, aside: &Path, place: &Path) -> bool {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/exchange-files.md");
    let document = std::fs::read_to_string(path).unwrap();
    let recipe = document
        .split("```sh\n")
        .nth(at)
        .and_then(|rest| rest.split("\n```").next());
    let script = aside.join(format!("resep-{at}.sh"));
    std::fs::write(&script, recipe.expect("the document has a recipe")).unwrap();
    let done = Command::new("sh").arg(&script).arg(place).output().unwrap();
    done.status.success()
}

#[test]
fn the_recipes_accept_what_the_province_passed_on_and_nothing_that_was_changed() {
    let east = Province::east();
    let folder = east.passes_on("terusan");
    let aside = east.register.outside();
    let list = folder.join("Terusan_35_2025-S2_001.ikat-terusan");
    assert!(accepted(1, aside, &list), "the list as it was signed");
    assert!(accepted(2, aside, &folder), "the folder as it was passed on");
    let package = folder.join("35.79_2025-S2_001.ikat");
    let sound = std::fs::read(&package).unwrap();
    let mut changed = sound.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    std::fs::write(&package, &changed).unwrap();
    assert!(!accepted(2, aside, &folder), "a changed package");
    std::fs::remove_file(&package).unwrap();
    assert!(!accepted(2, aside, &folder), "a package that is missing");
    let mut changed = std::fs::read(&list).unwrap();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    std::fs::write(&list, &changed).unwrap();
    assert!(!accepted(1, aside, &list), "a changed list");
}
