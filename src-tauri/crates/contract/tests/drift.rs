//! The interface's types are those of the contract. `IKAT_WRITE_CONTRACT=1` writes them anew.

use std::path::Path;

#[test]
fn the_generated_types_are_current() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/generated");
    let expected = contract::typescript::files();
    if std::env::var_os("IKAT_WRITE_CONTRACT").is_some() {
        std::fs::create_dir_all(&folder).unwrap();
        for old in std::fs::read_dir(&folder).unwrap() {
            std::fs::remove_file(old.unwrap().path()).unwrap();
        }
        for (name, text) in &expected {
            std::fs::write(folder.join(name), text).unwrap();
        }
    }
    let mut found: Vec<String> = std::fs::read_dir(&folder)
        .expect("ui/src/generated is there")
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    found.sort();
    assert_eq!(
        found,
        expected.keys().cloned().collect::<Vec<_>>(),
        "files of ui/src/generated"
    );
    for (name, text) in &expected {
        let current = std::fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(
            &current, text,
            "{name} differs from the contract: run `cargo xtask contract`"
        );
    }
}

#[test]
fn every_command_has_one_name_and_every_name_its_feature() {
    let mut names: Vec<&str> = contract::commands::commands()
        .iter()
        .map(|one| one.name)
        .collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all, "two commands share a name");
    assert!(names.iter().all(|name| name.contains('_')), "feature_action");
}
