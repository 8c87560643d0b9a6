//! Files that a test must reproduce. `IKAT_BLESS=1` writes them anew; what changed is then read in the diff.

use std::path::PathBuf;

/// A file of `tests/fixtures`.
pub fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name)
}

/// Compares a text with its fixture.
pub fn matches(name: &str, text: &str) {
    let path = path(name);
    if std::env::var_os("IKAT_BLESS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    assert!(
        kept == text,
        "{} no longer says what the program says; run with IKAT_BLESS=1 and read the diff.\n{}",
        path.display(),
        first_difference(&kept, text)
    );
}

fn first_difference(kept: &str, text: &str) -> String {
    let mut lines = kept.lines().zip(text.lines()).enumerate();
    lines.find(|(_, (old, new))| old != new).map_or_else(
        || {
            format!(
                "{} lines were kept, {} are said",
                kept.lines().count(),
                text.lines().count()
            )
        },
        |(at, (old, new))| format!("line {}:\n- {old}\n+ {new}", at + 1),
    )
}
