//! Receipts of many packages in one work, into one folder; and every issued receipt in one list.

use crate::flows::merging::{Bureau, first_semester, second_semester};
use crate::flows::neighbours::Neighbour;
use contract::compliance::{self, ComplianceRequest};
use contract::recap::PeriodChoice;
use contract::receipts::{self, ReceiptIssued, ReceiptWhich, ReceiptsOf, ReceiptsOfMany};
use contract::work::Watch;
use registry::agreements::Kind;
use registry::compliance::Reach;
use registry::received::{Body, InMemory, RecordKind};
use registry::remarks::{Asks, RemarkForm};
use std::cell::Cell;
use std::ops::ControlFlow;
use std::path::PathBuf;
use testkit::agreement;

/// A bureau that merged a package of each of three kota.
struct Three {
    bureau: Bureau,
    offices: [Neighbour; 3],
    packages: [InMemory; 3],
}

impl Three {
    fn new() -> Self {
        let bureau = Bureau::new();
        let office = |number: u32, region: &str| {
            let mut office = Neighbour::new(&bureau, number, region);
            office.types(1, agreement().title("Angkutan Wisata").build());
            office
        };
        let mut offices = [office(1, "35.73"), office(2, "35.79"), office(3, "35.78")];
        let packages = [0, 1, 2].map(|at| offices[at].pack(second_semester()));
        bureau.merge(&[&packages[0], &packages[1], &packages[2]]);
        Self {
            bureau,
            offices,
            packages,
        }
    }

    fn hashes(&self) -> Vec<String> {
        self.packages.iter().map(|one| one.facts.sha256.clone()).collect()
    }

    fn folder(&self) -> PathBuf {
        let folder = self.bureau.register.path().with_file_name("tanda-terima");
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn issue(&self, packages: &[String], watch: Watch<'_>) -> Result<ReceiptsOfMany, contract::Problem> {
        let register = &self.bureau.register;
        receipts::issue_many(register, &register.actor, packages, &self.folder(), watch)
            .map(|done| done.value)
    }

    fn files(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.folder())
            .unwrap()
            .map(|one| one.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn newest(&self, package: &str) -> ReceiptIssued {
        receipts::get(&self.bureau.register, &ReceiptWhich::Package(package.into())).unwrap()
    }
}

#[test]
fn receipts_of_many_lie_in_one_folder_each_by_the_code_of_its_office_and_the_same_by_either_door() {
    let three = Three::new();
    let told = three.issue(&three.hashes(), Watch::nobody()).unwrap();
    assert_eq!(
        (told.issued.len(), &told.refused, &told.stopped),
        (3, &vec![], &None)
    );
    let names =
        ["35.73", "35.78", "35.79"].map(|code| format!("Tanda-Terima_{code}_2025-S2_001_001.ikat-terima"));
    assert_eq!(three.files(), names);
    for one in &told.issued {
        let bytes = std::fs::read(three.folder().join(one.file.as_ref().unwrap())).unwrap();
        let register = &three.bureau.register;
        let alone = receipts::issue(register, &register.actor, &one.package)
            .unwrap()
            .value;
        assert!(alone.already, "one by one would have made no other");
        assert_eq!(bytes, alone.issued.file.as_bytes());
    }
    let again = three.issue(&three.hashes(), Watch::nobody()).unwrap();
    assert!(again.issued.iter().all(|one| one.already));
    assert_eq!(three.files(), names, "the very same bytes are not saved twice");
    let other = three.folder().join(&names[0]);
    std::fs::write(&other, "milik orang lain").unwrap();
    let third = three.issue(&three.hashes()[..1], Watch::nobody()).unwrap();
    assert_eq!(
        third.issued[0].file.as_deref(),
        Some("Tanda-Terima_35.73_2025-S2_001_001 (2).ikat-terima")
    );
    assert_eq!(std::fs::read(&other).unwrap(), b"milik orang lain");
}

#[test]
fn a_stopped_work_tells_what_was_issued_and_that_stays() {
    let three = Three::new();
    let heard = Cell::new(0);
    let second = |_: &_| {
        heard.set(heard.get() + 1);
        if heard.get() > 2 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let told = three.issue(&three.hashes(), Watch::by(&second)).unwrap();
    assert_eq!(told.stopped.unwrap().code, "work.cancelled");
    let issued: Vec<&String> = told.issued.iter().map(|one| &one.package).collect();
    assert_eq!(issued, three.hashes()[..2].iter().collect::<Vec<_>>());
    assert_eq!(three.files().len(), 2);
    let all = receipts::issued(&three.bureau.register, &ReceiptsOf::default()).unwrap();
    assert_eq!(all.len(), 2, "what was issued stays issued");
    let at_once = three.issue(&three.hashes(), Watch::by(&|_| ControlFlow::Break(())));
    assert_eq!(at_once.unwrap_err().code, "work.cancelled", "nothing was begun");
    let before_the_last = |progress: &contract::work::WorkProgress| {
        if progress.can_cancel {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    };
    let late = three.issue(&three.hashes(), Watch::by(&before_the_last)).unwrap();
    assert_eq!(
        late.issued.len(),
        2,
        "the last word comes before the last receipt"
    );
}

#[test]
fn a_package_without_a_receipt_stops_no_other_and_a_full_folder_stops_the_work() {
    let three = Three::new();
    let [first, second, _] = three.packages.each_ref().map(|one| one.facts.sha256.clone());
    let told = three
        .issue(&["00".repeat(32), first.clone()], Watch::nobody())
        .unwrap();
    assert_eq!(told.refused[0].problem.code, "receipt.no_package");
    assert_eq!((told.issued.len(), told.stopped), (1, None));
    // A folder that is none: the receipt is issued and its file is not saved, and the next one is not begun.
    let gone = three.folder();
    std::fs::remove_dir_all(&gone).unwrap();
    let register = &three.bureau.register;
    let told = receipts::issue_many(
        register,
        &register.actor,
        &[second.clone(), first],
        &gone,
        Watch::nobody(),
    )
    .unwrap()
    .value;
    assert_eq!((told.issued.len(), told.issued[0].file.clone()), (1, None));
    assert_eq!(told.issued[0].package, second);
    assert!(told.stopped.is_some());
}

#[test]
fn every_issued_receipt_is_in_one_list_and_each_can_be_had_by_its_id() {
    let mut three = Three::new();
    three.issue(&three.hashes(), Watch::nobody()).unwrap();
    let next = three.offices[0].pack(first_semester());
    let merge = three.bureau.merge(&[&next]);
    let register = &three.bureau.register;
    let remark = RemarkForm {
        sender: three.offices[0].sender,
        kind: RecordKind::Agreement,
        record: three.offices[0].id(1),
        asks: Asks::Remark,
        field: String::new(),
        text: "Mohon naskahnya".into(),
        wished: None,
    };
    let save = contract::remarks::RemarkSave {
        id: None,
        rev: 0,
        form: remark,
    };
    contract::remarks::save(register, &register.actor, &save).unwrap();
    three
        .issue(
            &[three.packages[0].facts.sha256.clone(), next.facts.sha256.clone()],
            Watch::nobody(),
        )
        .unwrap();
    let all = receipts::issued(register, &ReceiptsOf::default()).unwrap();
    let of_first = |newest: bool| {
        let hash = &three.packages[0].facts.sha256;
        all.iter()
            .find(|one| one.package_sha256 == *hash && one.newest == newest)
            .unwrap()
    };
    assert_eq!(all.len(), 5);
    assert_eq!((of_first(false).sequence, of_first(true).sequence), (1, 2));
    let old = receipts::get(register, &ReceiptWhich::Id(of_first(false).id.clone())).unwrap();
    assert_eq!((old.receipt.sequence, old.receipt.remarks.len()), (1, 0));
    let new = three.newest(&three.packages[0].facts.sha256);
    assert_eq!((new.receipt.sequence, new.receipt.remarks.len()), (2, 1));
    assert_eq!(
        new.remark_titles,
        [["Angkutan Wisata"]],
        "by its title, not by an id"
    );
    let one = ReceiptsOf {
        sender: Some(three.offices[1].sender),
    };
    assert_eq!(receipts::issued(register, &one).unwrap().len(), 1);
    three.bureau.undo(&merge);
    let all = receipts::issued(register, &ReceiptsOf::default()).unwrap();
    let gone: Vec<_> = all.iter().filter(|one| one.package.is_none()).collect();
    assert_eq!(gone.len(), 1, "a receipt outlives its package");
    let problem = receipts::get(register, &ReceiptWhich::Id(gone[0].id.clone())).unwrap_err();
    assert_eq!(problem.code, "receipt.no_package");
}

#[test]
fn a_void_record_is_named_by_the_last_title_it_had() {
    let mut three = Three::new();
    let (id, sender) = (three.offices[0].id(1), three.offices[0].sender);
    let void = Body::Voided {
        kind: Kind::KsddWajib,
        reason: "salah ketik".into(),
    };
    three.offices[0].keep(&id, RecordKind::Agreement, void);
    let next = three.offices[0].pack(first_semester());
    three.bureau.merge(&[&next]);
    let title = three
        .bureau
        .register
        .read(|c| registry::receipts::title(c, sender, RecordKind::Agreement, &id))
        .unwrap();
    assert_eq!(title, ["Angkutan Wisata"]);
}

#[test]
fn an_office_is_told_with_the_package_it_answered_by_and_its_receipt() {
    let three = Three::new();
    let request = ComplianceRequest {
        period: PeriodChoice {
            year: 2025,
            semester: Some(registry::Semester::Second),
            from_year: None,
        },
        reach: Reach::Province,
        province: None,
    };
    let register = &three.bureau.register;
    let of = |code: &str| {
        let report = compliance::report(register, &request).unwrap();
        report
            .offices
            .into_iter()
            .find(|one| one.region_code == code)
            .unwrap()
    };
    let malang = of("35.73");
    let (sender, sha256) = (three.offices[0].sender, three.packages[0].facts.sha256.clone());
    assert_eq!(
        (malang.sender, malang.sha256),
        (Some(sender), Some(sha256.clone()))
    );
    assert_eq!((malang.receipt, malang.receipt_issued_at), (false, None));
    three
        .issue(std::slice::from_ref(&sha256), Watch::nobody())
        .unwrap();
    let (malang, newest) = (of("35.73"), three.newest(&sha256));
    assert!(malang.receipt);
    assert_eq!(malang.receipt_issued_at, Some(newest.issued.issued_at));
    assert_eq!(of("35.74").sha256, None);
}
