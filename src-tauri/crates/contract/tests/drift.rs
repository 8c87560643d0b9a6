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

#[test]
fn every_type_of_the_interface_has_one_home() {
    let mut homes: Vec<(String, String)> = Vec::new();
    for (file, text) in contract::typescript::files() {
        let declared = text.lines().filter_map(|line| line.strip_prefix("export type "));
        homes.extend(declared.map(|line| {
            let name = line
                .split(|sign: char| !sign.is_alphanumeric())
                .next()
                .unwrap_or_default();
            (name.to_owned(), file.clone())
        }));
    }
    assert!(homes.len() > 100, "the types are found: {}", homes.len());
    homes.sort();
    let twice: Vec<_> = homes.windows(2).filter(|pair| pair[0].0 == pair[1].0).collect();
    assert_eq!(twice, Vec::<&[(String, String)]>::new(), "two types share a name");
}
