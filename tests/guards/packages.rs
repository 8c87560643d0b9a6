//! What the lock file may hold.

use super::{cargo, nobody, our_packages, text_of};

#[test]
fn every_dependency_is_pinned_to_one_version() {
    let mut loose = Vec::new();
    for package in our_packages() {
        for dependency in package["dependencies"].as_array().expect("a list") {
            let foreign = dependency["source"].is_string();
            if foreign && !text_of(dependency, "req").starts_with('=') {
                loose.push(format!(
                    "{}: {} {}",
                    text_of(&package, "name"),
                    text_of(dependency, "name"),
                    text_of(dependency, "req")
                ));
            }
        }
    }
    nobody(
        &loose,
        "a letter printed in ten years needs the same libraries; write =x.y.z in the root Cargo.toml:",
    );
}

#[test]
fn the_window_has_no_foreign_dev_dependencies() {
    let package = our_packages()
        .into_iter()
        .find(|package| text_of(package, "name") == "ikat")
        .expect("the window");
    let dependencies = package["dependencies"].as_array().expect("a list");
    let dev = dependencies
        .iter()
        .filter(|dependency| dependency["kind"] == "dev")
        // Ours, and built on nothing that the window is not built on already.
        .filter(|dependency| text_of(dependency, "name") != "webdriver");
    let dev: Vec<String> = dev
        .map(|dependency| text_of(dependency, "name").to_owned())
        .collect();
    nobody(
        &dev,
        "features unified with the tests' dependencies compile the window twice:",
    );
}

/// Compressors of flate2 other than the pinned one. They give other bytes for the same letter.
fn other_backends(features: &str) -> Vec<String> {
    let other = |name: &&str| name.contains("zlib") || name.contains("cloudflare");
    features
        .split([',', ' '])
        .filter(other)
        .map(ToOwned::to_owned)
        .collect()
}

#[test]
fn the_rule_sees_another_compressor() {
    assert_eq!(
        other_backends("any_impl,default,miniz_oxide,rust_backend"),
        [""; 0]
    );
    assert_eq!(
        other_backends("any_zlib,miniz_oxide,zlib-rs"),
        ["any_zlib", "zlib-rs"]
    );
}

/// Each way the programs are built, since cargo unifies the features of what it builds together.
#[test]
fn both_programs_compress_letters_alike() {
    for selection in [
        &["-p", "ikat"][..],
        &["-p", "ikatctl"],
        &["-p", "ikat", "-p", "ikatctl"],
        &["--workspace"],
    ] {
        let words = [
            &[
                "tree", "-e", "normal", "--target", "all", "--prefix", "none", "-f", "{p}|{f}",
            ],
            selection,
        ]
        .concat();
        let tree = cargo(&words);
        let mut lines: Vec<&str> = tree.lines().filter(|line| line.starts_with("flate2 ")).collect();
        lines.sort_unstable();
        lines.dedup();
        let features: Vec<&str> = lines
            .iter()
            .filter_map(|line| line.split_once('|'))
            .map(|(_, features)| features.trim_end_matches(" (*)"))
            .collect();
        assert!(
            !features.is_empty(),
            "letters are compressed by flate2 in {selection:?}"
        );
        for features in features {
            let pinned = features
                .split([',', ' '])
                .any(|name| name == "miniz_oxide" || name == "rust_backend");
            assert!(pinned, "{selection:?} must use miniz_oxide, has {features:?}");
            nobody(
                &other_backends(features),
                "another compressor gives other bytes for the same letter:",
            );
        }
    }
}
