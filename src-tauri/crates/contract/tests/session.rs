//! Making a register: whole or not at all, and a refused field says in which part of the wizard it stands.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use contract::desk;
use contract::session::{self, SessionCreate};
use registry::settings::Official;

fn request(units: &[&str]) -> SessionCreate {
    SessionCreate {
        region: "35.73".into(),
        unit_name: "Bagian Kerja Sama".into(),
        letters: None,
        official: None,
        work_units: units.iter().map(|&name| name.to_owned()).collect(),
    }
}

#[test]
fn a_refused_work_unit_names_itself_and_leaves_no_register() {
    let folder = tempfile::tempdir().unwrap();
    let refused = session::create(
        folder.path(),
        desk::system(),
        &desk::actor(),
        &request(&["Dinas Sosial", "Dinas  Sosial"]),
    );
    let problem = refused.expect_err("two units cannot have one name");
    assert_eq!(problem.fields[0].field, "work_units[1].name");
    assert!(
        !folder.path().join("register.db").exists(),
        "a register half furnished was left"
    );
    session::create(
        folder.path(),
        desk::system(),
        &desk::actor(),
        &request(&["Dinas Sosial"]),
    )
    .expect("the folder is free for the next try");
}

#[test]
fn a_refused_signer_is_told_from_a_refused_unit() {
    let folder = tempfile::tempdir().unwrap();
    let official = Official {
        id: String::new(),
        name: " ".into(),
        job: "Sekretaris Daerah".into(),
        rank: String::new(),
        nip: String::new(),
        capacity: Vec::new(),
        letterhead: registry::settings::LetterheadKind::Secretariat,
        active: true,
        rev: 0,
    };
    let refused = session::create(
        folder.path(),
        desk::system(),
        &desk::actor(),
        &SessionCreate {
            official: Some(official),
            ..request(&[])
        },
    );
    assert_eq!(
        refused.expect_err("a signer has a name").fields[0].field,
        "official.name"
    );
}
