//! Level by level: a province passes on what its offices signed, and the ministry takes it as if they had come themselves.

mod kept;
mod refused;
#[cfg(target_os = "linux")]
mod tools;
mod watched;

use super::consolidated::with_region;
use super::ministry::ministry;
use super::package::{names, second_semester, send, try_send};
use contract::forwarding::{self, VouchInspection, VouchState};
use contract::merging::{self, FileState, MergingPlan};
use contract::recap::PeriodChoice;
use contract::work::Watch;
use contract::{Problem, receipts, senders};
use registry::check::{self, Fault};
use registry::compliance::{Delivery, Reach, compliance};
use registry::reference::regions::MINISTRY;
use registry::senders::Basis;
use registry::{Registry, Semester};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use testkit::TempRegister;

pub(super) fn semester() -> PeriodChoice {
    PeriodChoice {
        year: 2025,
        semester: Some(Semester::Second),
        from_year: None,
    }
}

/// An office has signed with Kota Bandung.
pub(super) fn works(office: &TempRegister) {
    let own = office.read(registry::settings::office).unwrap().region_code;
    let number = format!("551/{own}/2025");
    office.save(&with_region(
        &own,
        "32.73",
        "Angkutan Wisata",
        "2025-09-01",
        &number,
    ));
}

/// A province with two offices that sent it their packages of the second semester.
pub(super) struct Province {
    pub(super) register: TempRegister,
    pub(super) offices: Vec<TempRegister>,
}

impl Province {
    /// Of Jawa Timur, with Kota Malang and Kota Batu.
    pub(super) fn east() -> Self {
        Self::with(10, "35", &["35.73", "35.79"])
    }

    /// Of Yogyakarta, with the city and Sleman.
    pub(super) fn yogyakarta() -> Self {
        Self::with(20, "34", &["34.71", "34.04"])
    }

    fn with(number: u16, code: &str, regions: &[&str]) -> Self {
        let province = Self {
            register: TempRegister::numbered(number, code, "2026-01-20"),
            offices: regions
                .iter()
                .zip(number + 1..)
                .map(|(region, number)| {
                    let office = TempRegister::numbered(number, region, "2026-01-12");
                    works(&office);
                    office
                })
                .collect(),
        };
        for office in &province.offices {
            let package = send(office, second_semester()).path;
            enrol(&province.register, &package, office);
            take(&province.register, &[package]);
        }
        province
    }

    /// The folder that is passed on.
    pub(super) fn passes_on(&self, name: &str) -> PathBuf {
        let folder = self.register.outside().join(name);
        forwarding::forward(
            &self.register,
            &self.register.actor,
            semester(),
            &folder,
            Watch::nobody(),
        )
        .unwrap();
        folder
    }

    /// The ministry knows the province by the paper that came with its own package.
    pub(super) fn known_to(&self, ministry: &Registry) -> PathBuf {
        works(&self.register);
        let package = send(&self.register, second_semester()).path;
        enrol(ministry, &package, &self.register);
        package
    }
}

pub(super) fn the_ministry() -> TempRegister {
    TempRegister::numbered(1, MINISTRY, "2026-01-25")
}

pub(super) fn enrol(at: &Registry, package: &Path, office: &TempRegister) {
    let key = exchange::keys::public(&office.path()).unwrap().unwrap();
    senders::enrol_file(
        at,
        &office.actor,
        package,
        &key.fingerprint(),
        &[],
        &merging::read,
    )
    .unwrap();
}

/// Reads places and merges what can be merged.
pub(super) fn take(at: &TempRegister, places: &[PathBuf]) -> MergingPlan {
    let watch = Watch::nobody();
    let (inbox, plan) = merging::gather(at, places, &merging::read, watch).unwrap();
    merging::merge(at, &at.actor, &inbox, &plan.basis, &[], watch).unwrap();
    plan
}

pub(super) fn vouch(at: &TempRegister, folder: &Path) -> Result<VouchInspection, Problem> {
    forwarding::vouch(at, &at.actor, folder, Watch::nobody()).map(|written| written.value)
}

fn states(plan: &MergingPlan) -> Vec<FileState> {
    plan.files.iter().map(|file| file.state).collect()
}

#[test]
fn what_two_provinces_pass_on_reaches_the_ministry_word_for_word() {
    let ministry = the_ministry();
    let (east, yogyakarta) = (Province::east(), Province::yogyakarta());
    let mut places = Vec::new();
    for province in [&east, &yogyakarta] {
        province.known_to(&ministry);
        let folder = province.passes_on("terusan");
        // Nobody compared the offices' keys with a paper: without the list they stay outside.
        let (_, before) = merging::gather(
            &ministry,
            std::slice::from_ref(&folder),
            &merging::read,
            Watch::nobody(),
        )
        .unwrap();
        assert_eq!(
            states(&before),
            [FileState::UnknownKey, FileState::UnknownKey, FileState::Ready],
            "only the province itself is known by paper"
        );
        let seen = vouch(&ministry, &folder).unwrap();
        assert_eq!((seen.offices.len(), seen.fresh), (2, 2));
        assert!(seen.offices.iter().all(|one| one.state == VouchState::New));
        places.push(folder);
    }
    // One folder with a folder of each province in it, as the sticks were copied.
    let all = tempfile::tempdir().unwrap();
    for (at, place) in places.iter().enumerate() {
        std::fs::rename(place, all.path().join(format!("provinsi-{at}"))).unwrap();
    }
    let plan = take(&ministry, &[all.path().to_path_buf()]);
    assert_eq!(plan.others, 0, "a list is no stray file");
    assert_eq!(states(&plan), [FileState::Ready; 6]);
    for office in east
        .offices
        .iter()
        .chain(&yogyakarta.offices)
        .chain([&east.register])
    {
        let own = office.read(registry::settings::office).unwrap();
        let there: u32 = ministry
            .raw()
            .query_row(
                "SELECT count(*) FROM received AS r JOIN sender AS s ON s.seq = r.sender
                 WHERE s.office_id = ?1 AND r.kind = 'agreement' AND r.state = 'standing'",
                [&own.id],
                |row| row.get(0),
            )
            .unwrap();
        assert!(there > 0, "{} reached the ministry", own.region_code);
    }
    let keys = ministry.read(registry::senders::known_keys).unwrap();
    let vouched: Vec<_> = keys.iter().filter(|key| key.basis == Basis::Vouched).collect();
    assert_eq!((keys.len(), vouched.len()), (6, 4));
    assert!(
        vouched.iter().all(|key| keys
            .iter()
            .any(|by| Some(&by.public_key) == key.voucher.as_ref() && by.basis == Basis::Paper)),
        "who vouched is kept"
    );
    let rules = ministry.rules().unwrap();
    let report = ministry
        .read(|c| {
            compliance(
                c,
                second_semester(),
                Reach::Province,
                ministry.today(),
                rules.book(),
            )
        })
        .unwrap();
    let stands = |code: &str| {
        let all = report.provinces.as_ref().unwrap();
        let counts = all.iter().find(|one| one.region_code == code).unwrap().counts;
        (counts.sent, counts.expected)
    };
    assert_eq!(
        (stands("35"), stands("34"), stands("33")),
        ((3, 39), (3, 6), (0, 36)),
        "n of m for each province, the province itself counted"
    );
    let batu = report
        .offices
        .iter()
        .find(|one| one.region_code == "35.79")
        .unwrap();
    assert_eq!(batu.delivery, Delivery::Sent);
}

#[test]
fn a_package_is_passed_on_byte_for_byte_with_those_named_who_sent_nothing() {
    let east = Province::east();
    let folder = east.passes_on("terusan");
    assert_eq!(
        names(&folder),
        [
            "35.73_2025-S2_001.ikat",
            "35.79_2025-S2_001.ikat",
            "Terusan_35_2025-S2_001.ikat-terusan"
        ],
        "the province made no package of its own yet, and its folder waits for none"
    );
    for office in &east.offices {
        let region = office.read(registry::settings::office).unwrap().region_code;
        let name = format!("{region}_2025-S2_001.ikat");
        let sent = std::fs::read(office.outside().join("kirim").join(&name)).unwrap();
        assert_eq!(std::fs::read(folder.join(&name)).unwrap(), sent, "{region}");
    }
    let list = exchange::forwarding::list(&folder).unwrap().body;
    assert_eq!(
        list.absent.len(),
        36,
        "38 kabupaten and kota without the two that sent"
    );
    assert!(list.own.is_none() && list.offices.iter().all(|one| one.vouched));
    works(&east.register);
    send(&east.register, second_semester());
    let next = exchange::forwarding::list(&east.passes_on("terusan-2"))
        .unwrap()
        .body;
    assert_eq!(next.sequence, 2);
    assert_eq!(next.own.unwrap().file, "35_2025-S2_001.ikat");
}

#[test]
fn the_newest_package_of_an_office_is_the_one_that_is_passed_on() {
    let east = Province::east();
    let newer = send(&east.offices[0], second_semester());
    take(&east.register, std::slice::from_ref(&newer.path));
    let list = exchange::forwarding::list(&east.passes_on("terusan"))
        .unwrap()
        .body;
    let sent: Vec<(&str, u32)> = list
        .offices
        .iter()
        .map(|one| (one.region_code.as_str(), one.package.sequence))
        .collect();
    assert_eq!(sent, [("35.73", 2), ("35.79", 1)]);
    assert_eq!(list.offices[0].package.sha256, newer.dispatch.sha256);
}

#[test]
fn an_office_that_sent_directly_and_by_its_province_is_taken_once() {
    let (ministry, east) = (the_ministry(), Province::east());
    let own = east.known_to(&ministry);
    let direct = east.offices[0].outside().join("kirim/35.73_2025-S2_001.ikat");
    enrol(&ministry, &direct, &east.offices[0]);
    take(&ministry, &[direct, own]);
    let before = check::check(&ministry).unwrap().content_hash;
    let folder = east.passes_on("terusan");
    let seen = vouch(&ministry, &folder).unwrap();
    assert_eq!(
        seen.offices.iter().map(|one| one.state).collect::<Vec<_>>(),
        [VouchState::Known, VouchState::New],
        "what a paper proved is not proved again by a list"
    );
    let plan = take(&ministry, std::slice::from_ref(&folder));
    assert_eq!(
        states(&plan),
        [FileState::Known, FileState::Ready, FileState::Known],
        "the same file by two ways is one package"
    );
    let after = check::check(&ministry).unwrap().content_hash;
    assert_ne!(before, after, "Kota Batu came");
    assert_eq!(vouch(&ministry, &folder).unwrap().fresh, 0, "taken twice is once");
}

#[test]
fn the_ministry_answers_the_province_with_a_receipt_and_the_province_takes_it() {
    let (ministry, east) = (the_ministry(), Province::east());
    let own = east.known_to(&ministry);
    take(&ministry, &[own]);
    let issued = receipts::issue(&ministry, &ministry.actor, "35").unwrap().value;
    assert_eq!(issued.receipt.bureau.region_code, MINISTRY);
    let file = east
        .register
        .file(&issued.file_name, issued.issued.file.as_bytes());
    let typed = exchange::keys::public(&ministry.path())
        .unwrap()
        .unwrap()
        .fingerprint();
    let imported = receipts::import(&east.register, &east.register.actor, &file, &typed, &[]).unwrap();
    assert_eq!(imported.value.bureau.region_name, "Kementerian Dalam Negeri");
}

#[test]
fn kept_packages_are_counted_proved_and_forgotten_with_their_merge() {
    let east = Province::east();
    let found = check::check(&east.register).unwrap();
    assert_eq!((found.files, found.faults.len()), (2, 0), "a file of each office");
    let kept = exchange::forwarding::list(&east.passes_on("terusan"))
        .unwrap()
        .body
        .offices[0]
        .package
        .sha256
        .clone();
    let path = east.register.vault().path(&kept.parse().unwrap());
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, &bytes[1..]).unwrap();
    assert_eq!(
        check::check(&east.register).unwrap().faults,
        [Fault::File { sha256: kept }]
    );
    let folder = east.register.outside().join("terusan-rusak");
    let refused = forwarding::forward(
        &east.register,
        &east.register.actor,
        semester(),
        &folder,
        Watch::nobody(),
    )
    .unwrap_err();
    assert_eq!(refused.code, "vault.damaged");
    assert!(!folder.exists(), "nothing half made is left");
    std::fs::write(&path, &bytes).unwrap();
    for merge in merging::merges(&east.register).unwrap() {
        let request = merging::MergeUndo {
            id: merge.id,
            note: "salah folder".into(),
        };
        merging::undo(&east.register, &east.register.actor, &request).unwrap();
    }
    let found = check::check(&east.register).unwrap();
    assert_eq!((found.files, found.faults.len()), (0, 0));
}

#[test]
fn passing_on_can_be_stopped_and_then_changed_nothing() {
    let east = Province::east();
    let folder = east.register.outside().join("terusan");
    let stop = |part: &'static str| {
        let hear = move |progress: &contract::work::WorkProgress| {
            if progress.part == part {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let stopped = forwarding::forward(
            &east.register,
            &east.register.actor,
            semester(),
            &folder,
            Watch::by(&hear),
        );
        assert_eq!(stopped.unwrap_err().code, "work.cancelled");
    };
    stop("forward_copying");
    assert!(!folder.exists());
    assert!(
        names(east.register.outside())
            .iter()
            .all(|name| !name.ends_with(".ikat-part")),
        "nothing is left beside it"
    );
    let list = exchange::forwarding::list(&east.passes_on("terusan")).unwrap();
    assert_eq!(list.body.sequence, 1, "the count was not spent");
}

#[test]
fn only_a_province_passes_on_and_only_the_ministry_takes_a_list() {
    let east = Province::east();
    let folder = east.passes_on("terusan");
    let malang = &east.offices[0];
    let target = malang.outside().join("terusan");
    let refused = |at: &TempRegister| {
        forwarding::forward(at, &at.actor, semester(), &target, Watch::nobody())
            .unwrap_err()
            .code
    };
    assert_eq!(refused(malang), "forward.not_province");
    assert_eq!(refused(&the_ministry()), "forward.not_province");
    assert_eq!(
        vouch(&Province::yogyakarta().register, &folder).unwrap_err().code,
        "forward.not_ministry"
    );
    let again = forwarding::forward(
        &east.register,
        &east.register.actor,
        semester(),
        &folder,
        Watch::nobody(),
    );
    assert_eq!(again.unwrap_err().code, "forward.exists");
    let bare = ministry();
    assert!(
        try_send(&bare.register, second_semester(), &target).is_err(),
        "a ministry sends no package"
    );
}
