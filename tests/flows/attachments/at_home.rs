//! Scans of submissions and meetings: told to who looks at them, kept, checked, and never sent.

use super::stored_at;
use registry::agreements::{Kind, PartyType};
use registry::attachments::{self, Attachment, AttachmentError, Owner};
use registry::check::{Fault, check, sweep};
use registry::meetings::{self, MeetingForm, MeetingKind};
use registry::submissions::{self, ProposerType, Relation, SubmissionForm};
use registry::{Area, Done, Period};
use testkit::{TempRegister, agreement, day, party, region, scans};

/// The evidence a scan of a submission is of.
const OFFER: &str = "incoming-offer";

fn proposed(register: &TempRegister) -> String {
    let mut subject = agreement()
        .bare()
        .kind(Kind::Ksdpk)
        .title("Uji Emisi")
        .party(region("35.73"))
        .party(party(PartyType::Business, "PT Bengkel Sejahtera"))
        .build();
    subject.documents.clear();
    let form = SubmissionForm {
        path: "ksdpk-theirs".into(),
        initiative: rules::Initiative::Theirs,
        subject,
        proposer_type: ProposerType::Partner,
        proposer_name: "PT Bengkel Sejahtera".into(),
        letter_number: String::new(),
        letter_dated: None,
        letter_sent: None,
        letter_received: None,
        liaisons: Vec::new(),
        situations: Vec::new(),
        relation: Relation::New,
        parent_id: None,
        map_row_id: None,
        addendum_burden: None,
    };
    let saved = register.transact(&register.actor, "submission.save", |tx| {
        submissions::save(tx, None, &form)
    });
    saved.unwrap().value.id
}

fn met(register: &TempRegister) -> String {
    let form = MeetingForm {
        submission_id: None,
        kind: MeetingKind::Other,
        day: day("2025-08-20"),
        time: String::new(),
        place: String::new(),
        chair: String::new(),
        attendees: Vec::new(),
        agenda: "Persiapan".into(),
        discussion: String::new(),
        decisions: Vec::new(),
    };
    let saved = register.transact(&register.actor, "meeting.save", |tx| {
        meetings::save(tx, None, &form)
    });
    saved.unwrap().value.id
}

fn attach(
    register: &TempRegister,
    owner: Owner,
    id: &str,
    evidence: Option<&str>,
    text: &str,
) -> Result<Done<Attachment>, AttachmentError> {
    let kept = attachments::keep(register, &register.file("pindai.pdf", &scans::pdf(text)))?;
    register.transact(&register.actor, "attachment.add", |tx| {
        attachments::add(tx, owner, id, evidence, &kept)
    })
}

#[test]
fn a_scan_is_told_to_whoever_looks_at_its_owner_and_to_nobody_else() {
    let register = TempRegister::at("35.73", "2025-08-29");
    let submission = proposed(&register);
    let added = attach(&register, Owner::Submission, &submission, Some(OFFER), "surat").unwrap();
    assert_eq!(
        added.changed,
        [Area::Submissions].into(),
        "the screen of a submission listens to submissions"
    );
    let meeting = met(&register);
    let of_meeting = attach(&register, Owner::Meeting, &meeting, None, "notula").unwrap();
    assert_eq!(of_meeting.changed, [Area::Meetings].into());
    let withdrawn = register.transact(&register.actor, "attachment.void", |tx| {
        attachments::void(tx, &added.value.id, "Salah berkas")
    });
    assert_eq!(withdrawn.unwrap().changed, [Area::Submissions].into());
}

#[test]
fn a_scan_of_a_submission_is_of_evidence_that_its_path_has() {
    let register = TempRegister::at("35.73", "2025-08-29");
    let submission = proposed(&register);
    let other = attach(
        &register,
        Owner::Submission,
        &submission,
        Some("nk-draft"),
        "naskah",
    );
    assert!(
        matches!(&other, Err(AttachmentError::NotFound(id)) if id == "nk-draft"),
        "a third party's path has no Nota Kesepakatan: {other:?}"
    );
}

#[test]
fn scans_of_submissions_and_meetings_never_leave_the_office() {
    let register = TempRegister::at("35.73", "2026-01-12");
    let signed = register.save(&agreement().build());
    let sent = attach(&register, Owner::Agreement, &signed.id, None, "naskah")
        .unwrap()
        .value;
    let at_home = [
        attach(
            &register,
            Owner::Submission,
            &proposed(&register),
            Some(OFFER),
            "surat",
        ),
        attach(&register, Owner::Meeting, &met(&register), None, "notula"),
    ]
    .map(|one| one.unwrap().value);
    crate::flows::package::keep_key(&register);
    let package = crate::flows::package::send(&register, Period::new(2025, None, None).unwrap());
    assert_eq!(
        package.manifest.rows("attachment"),
        1,
        "the agreement's scan alone is named"
    );
    let bytes = std::fs::read(&package.path).unwrap();
    let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds(&sent.sha256));
    for kept in at_home {
        assert!(
            !holds(&kept.id) && !holds(&kept.sha256),
            "{} stays at home",
            kept.name
        );
    }
}

#[test]
fn the_check_counts_and_proves_them_and_a_sweep_leaves_them() {
    // So late that every file has lain long enough for a sweep.
    let mut register = TempRegister::at("35.73", "2100-08-29");
    let scans = [
        attach(
            &register,
            Owner::Submission,
            &proposed(&register),
            Some(OFFER),
            "surat",
        ),
        attach(&register, Owner::Meeting, &met(&register), None, "notula"),
    ]
    .map(|one| one.unwrap().value);
    attachments::keep(&register, &register.file("sisa.pdf", &scans::pdf("sisa"))).unwrap();
    let found = check(&register).unwrap();
    assert_eq!(
        (found.files, found.orphans, found.faults.as_slice()),
        (2, 1, &[][..]),
        "both scans are named by a row; what was kept for nothing is not"
    );
    assert_eq!(
        sweep(register.alone()).unwrap(),
        1,
        "the file that no row names goes"
    );
    assert_eq!(
        check(&register).unwrap().faults,
        [],
        "what a row names is never swept away"
    );
    for scan in &scans {
        let file = stored_at(&register, &scan.sha256);
        super::writable(&file);
        std::fs::remove_file(file).unwrap();
    }
    let mut lost: Vec<String> = scans.map(|scan| scan.sha256).into();
    lost.sort();
    let faults: Vec<Fault> = lost.into_iter().map(|sha256| Fault::File { sha256 }).collect();
    assert_eq!(check(&register).unwrap().faults, faults, "a lost scan is named");
}
