//! Names that dialogs propose.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use contract::chosen::proposed_name;

#[test]
fn a_name_that_is_taken_in_the_folder_saved_to_last_is_not_proposed_again() {
    let folder = tempfile::tempdir().unwrap();
    let name = "35.73_2025-S2_003.ikat";
    assert_eq!(proposed_name(Some(folder.path()), name), name);
    std::fs::write(folder.path().join(name), "belum dicatat").unwrap();
    assert_eq!(
        proposed_name(Some(folder.path()), name),
        "35.73_2025-S2_003 (2).ikat"
    );
    assert_eq!(
        proposed_name(None, name),
        name,
        "elsewhere nothing is known of the folder"
    );
}
