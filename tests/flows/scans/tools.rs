//! Plain tools take the scans out of a companion by the recipe of docs/exchange-files.md. Only Linux has all that it names.

use super::{Sent, pdf};
use std::path::Path;
use std::process::Command;

/// Runs the recipe on these bytes, in a folder of its own.
fn unpacked(folder: &Path, bytes: &[u8]) -> bool {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/exchange-files.md");
    let document = std::fs::read_to_string(path).unwrap();
    let section = document.split("\n## Scans\n").nth(1).unwrap();
    let recipe = section
        .split("```sh\n")
        .nth(1)
        .and_then(|rest| rest.split("\n```").next());
    std::fs::create_dir(folder).unwrap();
    let (script, file) = (folder.join("resep.sh"), folder.join("berkas"));
    std::fs::write(&script, recipe.expect("the document has a recipe")).unwrap();
    std::fs::write(&file, bytes).unwrap();
    let done = Command::new("sh")
        .arg(&script)
        .arg(&file)
        .current_dir(folder)
        .output()
        .unwrap();
    done.status.success()
}

#[test]
fn the_recipe_takes_out_what_was_put_in_and_refuses_a_scan_that_was_changed() {
    let sent = Sent::new();
    let sound = std::fs::read(sent.made()).unwrap();
    let folder = sent.out("resep");
    assert!(unpacked(&folder, &sound));
    for scan in &sent.scans {
        let found = std::fs::read(folder.join("scans").join(&scan.sha256)).unwrap();
        assert_eq!(found, pdf(&scan.name));
    }
    let mut bytes = sound;
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    assert!(!unpacked(&sent.out("rusak"), &bytes), "a changed scan");
}
