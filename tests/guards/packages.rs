//! What the lock file may hold.

use super::{nobody, our_packages, text_of};

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
