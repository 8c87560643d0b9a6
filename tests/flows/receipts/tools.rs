//! Plain tools verify a receipt and a key change by the recipe of docs/exchange-files.md. Only Linux has all that it names.

use super::Pair;
use std::path::Path;
use std::process::Command;

/// Whether the recipe of the document accepts a file.
fn verified(folder: &Path, bytes: &[u8]) -> bool {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/exchange-files.md");
    let document = std::fs::read_to_string(path).unwrap();
    let recipe = document
        .split("```sh\n")
        .nth(1)
        .and_then(|rest| rest.split("\n```").next());
    let (script, file) = (folder.join("resep.sh"), folder.join("berkas"));
    std::fs::write(&script, recipe.expect("the document has a recipe")).unwrap();
    std::fs::write(&file, bytes).unwrap();
    let done = Command::new("sh").arg(&script).arg(&file).output().unwrap();
    done.status.success()
}

#[test]
fn the_recipe_accepts_what_the_program_signed_and_nothing_that_was_changed() {
    let pair = Pair::new();
    pair.sent_and_merged();
    let receipt = pair.issue().issued.file.into_bytes();
    let change = pair.office.outside().join("ganti.ikat-kunci");
    exchange::key_change::change(&pair.office, &pair.office.actor, &change).unwrap();
    let change = std::fs::read(change).unwrap();
    for sound in [receipt, change] {
        assert!(verified(pair.office.outside(), &sound), "as it was signed");
        let last = sound.len() - 1;
        for at in [0, 14, 20, sound.len() / 2, last - 200, last - 100, last - 1, last] {
            let mut bytes = sound.clone();
            bytes[at] ^= 1;
            assert!(!verified(pair.office.outside(), &bytes), "byte {at}");
        }
        assert!(!verified(pair.office.outside(), &sound[..last]), "cut");
    }
}
