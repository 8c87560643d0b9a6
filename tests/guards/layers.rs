//! Dependencies point one way.

use std::collections::BTreeMap;

use super::{cargo, nobody, our_packages, text_of};

/// Which of our crates each may be built on. A crate that is missing here must be added with a reason.
const MAY_USE: [(&str, &[&str]); 14] = [
    ("files", &[]),
    ("bounded", &["files"]),
    ("letters", &[]),
    ("sheets", &["bounded", "files"]),
    ("rules", &[]),
    ("registry", &["files", "rules", "sheets"]),
    ("exchange", &["registry", "bounded", "files"]),
    (
        "contract",
        &["registry", "exchange", "letters", "sheets", "files", "rules"],
    ),
    (
        "ikatctl",
        &[
            "contract", "registry", "exchange", "letters", "sheets", "bounded", "files", "rules",
        ],
    ),
    (
        "ikat",
        &[
            "contract", "registry", "exchange", "letters", "sheets", "bounded", "files", "rules",
        ],
    ),
    (
        "testkit",
        &[
            "contract", "registry", "exchange", "letters", "sheets", "bounded", "files", "rules",
        ],
    ),
    (
        "ikat-tests",
        &[
            "testkit", "contract", "registry", "exchange", "letters", "sheets", "bounded", "files", "rules",
        ],
    ),
    ("webdriver", &[]),
    ("xtask", &["webdriver"]),
];

/// What `package` uses of ours besides what it may.
fn too_far(package: &str, uses: &[&str], ours: &[&str]) -> Vec<String> {
    let Some((_, may)) = MAY_USE.iter().find(|(name, _)| *name == package) else {
        return vec![format!("{package} has no place in the table of layers")];
    };
    let strays = uses
        .iter()
        .filter(|name| ours.contains(name) && !may.contains(name));
    strays.map(|name| format!("{package} -> {name}")).collect()
}

/// Every package of ours with the names it is built on; dev-dependencies travel nowhere and are left out.
fn built_on() -> BTreeMap<String, Vec<String>> {
    let built_on = |package: &serde_json::Value| {
        let all = package["dependencies"].as_array().cloned().unwrap_or_default();
        let built = all.iter().filter(|dependency| dependency["kind"] != "dev");
        built
            .map(|dependency| text_of(dependency, "name").to_owned())
            .collect()
    };
    our_packages()
        .iter()
        .map(|package| (text_of(package, "name").to_owned(), built_on(package)))
        .collect()
}

#[test]
fn the_rule_sees_a_dependency_that_points_the_wrong_way() {
    let ours = ["registry", "letters", "files"];
    assert_eq!(
        too_far("letters", &["registry", "png"], &ours),
        ["letters -> registry"]
    );
    assert_eq!(
        too_far("registry", &["files", "letters"], &ours),
        ["registry -> letters"]
    );
    assert_eq!(too_far("unheard-of", &[], &ours).len(), 1);
    assert!(too_far("registry", &["files", "rusqlite"], &ours).is_empty());
}

#[test]
fn dependencies_point_one_way() {
    let packages = built_on();
    let ours: Vec<&str> = packages.keys().map(String::as_str).collect();
    let strays = packages.iter().flat_map(|(name, uses)| {
        let uses: Vec<&str> = uses.iter().map(String::as_str).collect();
        too_far(name, &uses, &ours)
    });
    nobody(
        &strays.collect::<Vec<_>>(),
        "these dependencies point the wrong way (docs/developing.md):",
    );
}

#[test]
fn only_the_window_knows_tauri() {
    let offenders: Vec<String> = built_on()
        .iter()
        .filter(|(name, _)| *name != "ikat")
        .flat_map(|(name, uses)| uses.iter().map(move |used| (name, used)))
        .filter(|(_, used)| used.starts_with("tauri") || *used == "wry" || *used == "tao")
        .map(|(name, used)| format!("{name} -> {used}"))
        .collect();
    nobody(
        &offenders,
        "the core is tested and run without a window; these crates know one:",
    );
}

#[test]
fn the_command_line_builds_without_a_web_view() {
    let tree = cargo(&[
        "tree",
        "-p",
        "ikatctl",
        "-e",
        "normal,build",
        "--prefix",
        "none",
        "--target",
        "all",
    ]);
    assert!(tree.contains("rusqlite"), "the tree is read at all:\n{tree}");
    let web = tree.lines().filter(|line| {
        ["webkit", "wry ", "tauri"]
            .iter()
            .any(|name| line.starts_with(name))
    });
    nobody(
        &web.map(ToOwned::to_owned).collect::<Vec<_>>(),
        "ikatctl must build on a machine without WebKit, yet needs:",
    );
}
