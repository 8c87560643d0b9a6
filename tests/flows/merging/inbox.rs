//! Real packages of real registers: proved, enrolled on paper, planned from a folder, merged, and equal to what the
//! offices hold.

use crate::flows::merging::second_semester;
use crate::flows::package::{fill, send};
use contract::Problem;
use contract::merging::{self, FileState, Inbox, MergingPlan};
use contract::senders;
use contract::work::Watch;
use registry::agreements::of_period;
use registry::received::{Body, RecordKind};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use testkit::TempRegister;

/// An office with what the packages' own tests fill it with.
fn office(number: u16, region: &str) -> TempRegister {
    let office = TempRegister::numbered(number, region, "2026-01-12");
    fill(&office);
    office
}

fn bureau() -> TempRegister {
    TempRegister::numbered(1, "35", "2026-01-20")
}

/// A folder with a package of each office.
fn folder(of: &[&TempRegister]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::TempDir::new().unwrap();
    for (at, office) in of.iter().enumerate() {
        let sent = send(office, second_semester());
        std::fs::copy(sent.path, folder.path().join(format!("paket-{at}.ikat"))).unwrap();
    }
    let path = folder.path().to_path_buf();
    (folder, path)
}

fn enrol(bureau: &TempRegister, file: &Path, office: &TempRegister) {
    let key = exchange::keys::public(&office.path()).unwrap().unwrap();
    senders::enrol_file(
        bureau,
        &bureau.actor,
        file,
        &key.fingerprint(),
        &[],
        &merging::read,
    )
    .unwrap();
}

fn gather(bureau: &TempRegister, place: &Path) -> Result<(Inbox, MergingPlan), Problem> {
    merging::gather(bureau, &[place.to_path_buf()], &merging::read, Watch::nobody())
}

fn merge(bureau: &TempRegister, inbox: &Inbox, plan: &MergingPlan) {
    merging::merge(bureau, &bureau.actor, inbox, &plan.basis, &[], Watch::nobody()).unwrap();
}

#[test]
fn what_the_bureau_holds_is_what_the_office_holds_word_for_word() {
    let (office, bureau) = (office(2, "35.73"), bureau());
    let (_kept, place) = folder(&[&office]);
    enrol(&bureau, &place.join("paket-0.ikat"), &office);
    let (inbox, plan) = gather(&bureau, &place).unwrap();
    assert_eq!(plan.files[0].state, FileState::Ready);
    assert_eq!(
        plan.files[0].refused,
        [],
        "what the office could save the bureau takes"
    );
    merge(&bureau, &inbox, &plan);

    let held = office.read(|c| of_period(c, second_semester())).unwrap();
    let raw = bureau.raw();
    let mut statement = raw
        .prepare(
            "SELECT v.body, r.state FROM received r JOIN version v ON v.seq = r.version WHERE r.record = ?1",
        )
        .unwrap();
    for agreement in &held {
        let (body, state): (String, String) = statement
            .query_row([&agreement.id], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        match serde_json::from_str(&body).unwrap() {
            Body::Agreement { form } => {
                assert_eq!((*form, state.as_str()), (agreement.form.clone(), "standing"));
            }
            Body::Voided { reason, .. } => {
                assert_eq!(
                    (Some(reason), state.as_str()),
                    (agreement.void_reason.clone(), "void")
                );
            }
            other => panic!("{other:?}"),
        }
    }
    let counts = plan.files[0].counts[&RecordKind::Agreement];
    assert_eq!((counts.new + counts.voided) as usize, held.len());
    for kind in [
        RecordKind::Progress,
        RecordKind::Letter,
        RecordKind::Attachment,
        RecordKind::WorkUnit,
    ] {
        assert!(
            plan.files[0].counts.contains_key(&kind),
            "{kind:?} travels and is kept"
        );
    }
}

#[test]
fn nothing_of_the_offices_is_counted_among_our_own_agreements() {
    let (office, bureau) = (office(2, "35.73"), bureau());
    let (_kept, place) = folder(&[&office]);
    enrol(&bureau, &place.join("paket-0.ikat"), &office);
    let (inbox, plan) = gather(&bureau, &place).unwrap();
    merge(&bureau, &inbox, &plan);
    let found = registry::check::check(&bureau).unwrap();
    assert_eq!((found.agreements, found.letters, found.partners), (0, 0, 0));
    assert!(found.received > 0);
    assert!(
        bureau
            .read(|c| of_period(c, second_semester()))
            .unwrap()
            .is_empty(),
        "our own package holds none of it"
    );
}

#[test]
fn an_unknown_key_is_shown_as_such_and_merges_nothing_until_it_is_enrolled() {
    let (office, bureau) = (office(2, "35.73"), bureau());
    let (_kept, place) = folder(&[&office]);
    let (inbox, plan) = gather(&bureau, &place).unwrap();
    let file = &plan.files[0];
    assert_eq!(file.state, FileState::UnknownKey);
    assert_eq!(file.problem.as_ref().unwrap().code, "package.key_unknown");
    assert!(
        file.package.as_ref().unwrap().fingerprint.len() > 30,
        "the fingerprint to compare is told"
    );
    let refused = merging::merge(&bureau, &bureau.actor, &inbox, &plan.basis, &[], Watch::nobody());
    assert_eq!(refused.unwrap_err().code, "merge.nothing_new");
    assert_eq!(registry::check::check(&bureau).unwrap().received, 0);

    enrol(&bureau, &place.join("paket-0.ikat"), &office);
    assert_eq!(
        gather(&bureau, &place).unwrap().1.files[0].state,
        FileState::Ready
    );
}

#[test]
fn a_file_that_is_refused_stops_no_other() {
    let (one, bureau) = (office(2, "35.73"), bureau());
    let (_kept, place) = folder(&[&one]);
    enrol(&bureau, &place.join("paket-0.ikat"), &one);
    let mut bytes = std::fs::read(place.join("paket-0.ikat")).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    std::fs::write(place.join("rusak.ikat"), &bytes).unwrap();
    std::fs::write(place.join("catatan.txt"), "bukan paket").unwrap();
    let (inbox, plan) = gather(&bureau, &place).unwrap();
    let states: Vec<_> = plan
        .files
        .iter()
        .map(|file| (file.name.as_str(), file.state))
        .collect();
    assert_eq!(
        states,
        [
            ("paket-0.ikat", FileState::Ready),
            ("rusak.ikat", FileState::Refused)
        ]
    );
    assert_eq!(
        plan.files[1].problem.as_ref().unwrap().code,
        "package.signature_wrong"
    );
    assert_eq!(plan.others, 1, "what is not named as a package is not looked at");
    merge(&bureau, &inbox, &plan);
}

#[test]
fn what_was_planned_is_what_is_merged_even_when_the_stick_is_gone() {
    let (office, bureau) = (office(2, "35.73"), bureau());
    let (kept, place) = folder(&[&office]);
    enrol(&bureau, &place.join("paket-0.ikat"), &office);
    let (inbox, plan) = gather(&bureau, &place).unwrap();
    drop(kept);
    assert!(!place.exists());
    merge(&bureau, &inbox, &plan);
    assert!(registry::check::check(&bureau).unwrap().received > 0);
}

#[test]
fn a_folder_without_packages_and_a_work_that_is_stopped_say_so() {
    let (office, bureau) = (office(2, "35.73"), bureau());
    let empty = tempfile::TempDir::new().unwrap();
    assert_eq!(gather(&bureau, empty.path()).unwrap_err().code, "merge.nothing");
    let (_kept, place) = folder(&[&office]);
    let stopped = merging::gather(
        &bureau,
        &[place],
        &merging::read,
        Watch::by(&|_| ControlFlow::Break(())),
    );
    assert_eq!(stopped.unwrap_err().code, "work.cancelled");
}

#[test]
fn a_key_signs_for_the_region_on_its_paper_and_for_no_other() {
    let (office, bureau) = (office(2, "35.73"), bureau());
    let (_kept, place) = folder(&[&office]);
    enrol(&bureau, &place.join("paket-0.ikat"), &office);
    office
        .raw()
        .execute("UPDATE office SET region_code = '35.79'", ())
        .unwrap();
    let sent = send(&office, super::first_semester());
    let (_, plan) = gather(&bureau, &sent.path).unwrap();
    assert_eq!(plan.files[0].state, FileState::Refused);
    assert_eq!(
        plan.files[0].problem.as_ref().unwrap().code,
        "package.key_of_other"
    );
}

#[test]
fn every_sample_is_taken_whole_by_a_bureau_of_samples() {
    use registry::samples::{Sample, fill};
    for sample in [
        Sample::Malang,
        Sample::Yogyakarta,
        Sample::Ministry,
        Sample::Synthetic { count: 200, seed: 7 },
    ] {
        let name = sample.name();
        let office = TempRegister::sample(&sample.origin().region, "2026-01-12", name);
        fill(&office, &office.actor, sample, &mut |_, _| {}).unwrap();
        let bureau = TempRegister::numbered(9, "35", "2026-01-20");
        bureau
            .raw()
            .execute("UPDATE office SET sample = 'biro'", ())
            .unwrap();
        let sent = send(&office, registry::Period::new(2025, None, Some(2010)).unwrap());
        enrol(&bureau, &sent.path, &office);
        let (inbox, plan) = gather(&bureau, &sent.path).unwrap();
        assert_eq!(plan.files[0].refused, [], "{name}");
        assert_eq!(plan.files[0].conflicts, [], "{name}");
        merge(&bureau, &inbox, &plan);
    }
}
