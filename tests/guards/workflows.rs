//! Nothing that runs elsewhere passes by running nothing.

use super::files;

#[test]
fn the_release_compares_the_letters_on_every_system() {
    let release = files(&["release.yml"]).remove(0).1;
    let whole = release
        .lines()
        .any(|line| line.trim().ends_with("--package letters"));
    assert!(
        whole,
        "all tests of the letters run: a filter that fits no test would pass and prove nothing"
    );
    for system in ["ubuntu", "windows", "macos"] {
        assert!(
            release.contains(&format!("os: {system}-")),
            "letters are compared on {system}"
        );
    }
}

#[test]
fn one_command_is_the_gate() {
    let ci = std::fs::read_to_string(super::root().join(".ci/run")).expect("the gate is there");
    assert!(
        ci.contains("cargo xtask test"),
        "the gate runs what the README names"
    );
    let workflow = files(&["ci.yml"]).remove(0).1;
    assert!(
        workflow.contains("cargo xtask test"),
        "and so does every other system"
    );
}
