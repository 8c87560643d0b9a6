//! The way back: what a bureau says of a package, signed, and what the office then sees at each of its records.

mod many;
mod refused;
mod tasks;
#[cfg(target_os = "linux")]
mod tools;

use crate::flows::package::{send, year};
use contract::receipts::{self, ReceiptIssued};
use contract::work::Watch;
use contract::{merging, remarks, senders};
use exchange::signed;
use registry::agreements::Agreement;
use registry::receipts::Receipt;
use registry::received::RecordKind;
use registry::remarks::{Asks, Remark, RemarkForm};
use std::path::{Path, PathBuf};
use testkit::{TempRegister, agreement};

/// An office of Kota Malang with two agreements, and the bureau of Jawa Timur that knows its key.
pub(super) struct Pair {
    pub(super) office: TempRegister,
    pub(super) bureau: TempRegister,
    pub(super) water: Agreement,
    pub(super) parking: Agreement,
}

impl Pair {
    pub(super) fn new() -> Self {
        let office = TempRegister::numbered(2, "35.73", "2026-01-12");
        let water = office.save(&agreement().title("Pengelolaan Air Minum").build());
        let parking = office.save(&agreement().title("Parkir Berlangganan").build());
        Self {
            office,
            bureau: TempRegister::numbered(1, "35", "2026-01-20"),
            water,
            parking,
        }
    }

    /// The office sends its package of 2025; the bureau knows its key and merges it.
    pub(super) fn sent_and_merged(&self) -> PathBuf {
        let package = send(&self.office, year(2025)).path;
        let key = exchange::keys::public(&self.office.path()).unwrap().unwrap();
        senders::enrol_file(
            &self.bureau,
            &self.bureau.actor,
            &package,
            &key.fingerprint(),
            &[],
            &merging::read,
        )
        .unwrap();
        self.merge(&package);
        package
    }

    pub(super) fn merge(&self, package: &Path) {
        let watch = Watch::nobody();
        let places = [package.to_path_buf()];
        let (inbox, plan) = merging::gather(&self.bureau, &places, &merging::read, watch).unwrap();
        merging::merge(&self.bureau, &self.bureau.actor, &inbox, &plan.basis, &[], watch).unwrap();
    }

    pub(super) fn sender(&self) -> i64 {
        self.bureau.read(registry::senders::all).unwrap()[0].seq
    }

    pub(super) fn issue(&self) -> ReceiptIssued {
        receipts::issue(&self.bureau, &self.bureau.actor, "35.73")
            .unwrap()
            .value
    }

    pub(super) fn remark(&self, agreement: &Agreement, asks: Asks, field: &str, text: &str) -> Remark {
        let form = RemarkForm {
            sender: self.sender(),
            kind: RecordKind::Agreement,
            record: agreement.id.clone(),
            asks,
            field: field.into(),
            text: text.into(),
            wished: (asks == Asks::Correction).then(|| "2030-01-31".into()),
        };
        let save = remarks::RemarkSave {
            id: None,
            rev: 0,
            form,
        };
        remarks::save(&self.bureau, &self.bureau.actor, &save)
            .unwrap()
            .value
    }

    pub(super) fn close(&self, remark: &Remark) {
        let request = remarks::RemarkClose {
            id: remark.id.clone(),
            rev: remark.rev,
            note: "Sudah diperbaiki".into(),
        };
        remarks::close(&self.bureau, &self.bureau.actor, &request).unwrap();
    }

    /// Carries a receipt to the office by a file.
    pub(super) fn carried(&self, issued: &ReceiptIssued) -> PathBuf {
        self.office.file(&issued.file_name, issued.issued.file.as_bytes())
    }

    pub(super) fn bureau_fingerprint(&self) -> String {
        exchange::keys::public(&self.bureau.path())
            .unwrap()
            .unwrap()
            .fingerprint()
    }

    pub(super) fn import(&self, file: &Path) -> receipts::ReceiptImported {
        let typed = self.bureau_fingerprint();
        receipts::import(&self.office, &self.office.actor, file, &typed, &[])
            .unwrap()
            .value
    }

    pub(super) fn received(&self, agreement: &Agreement) -> receipts::ReceivedOf {
        receipts::of_agreement(&self.office, &agreement.id).unwrap()
    }
}

#[test]
fn a_receipt_names_the_package_and_every_record_that_was_accepted() {
    let pair = Pair::new();
    let package = pair.sent_and_merged();
    let issued = pair.issue();
    let receipt = &issued.receipt;
    let sha256 = files::Digest::of(&std::fs::read(package).unwrap()).to_string();
    assert_eq!(receipt.package.sha256, sha256);
    assert_eq!((receipt.sequence, receipt.previous.as_str()), (1, ""));
    let accepted: Vec<(&str, u32)> = receipt
        .accepted
        .iter()
        .filter(|one| one.kind == RecordKind::Agreement)
        .map(|one| (one.record.as_str(), one.rev))
        .collect();
    assert_eq!(
        accepted,
        [(pair.water.id.as_str(), 1), (pair.parking.id.as_str(), 1)]
    );
    assert_eq!(receipt.counts[&RecordKind::Agreement].new, 2);
    assert_eq!((receipt.refused.len(), receipt.remarks.len()), (0, 0));
}

#[test]
fn a_receipt_with_nothing_new_to_say_is_the_same_bytes_and_a_remark_makes_the_next_one() {
    let pair = Pair::new();
    pair.sent_and_merged();
    let first = pair.issue();
    pair.bureau.clock.set_day("2026-02-01");
    let again = pair.issue();
    assert!(again.already && !first.already);
    assert_eq!(again.issued, first.issued);
    assert_eq!(again.issued.file, first.issued.file, "byte for byte, days later");
    let remark = pair.remark(
        &pair.water,
        Asks::Correction,
        "documents[0].ends",
        "Tanggal berakhir tidak sama dengan naskah.",
    );
    let second = pair.issue();
    assert_eq!(second.receipt.sequence, 2);
    assert_eq!(
        second.receipt.previous, first.issued.sha256,
        "receipts are chained by their hashes"
    );
    assert_eq!(second.receipt.remarks.len(), 1);
    pair.close(&remark);
    let third = pair.issue();
    assert_eq!((third.receipt.sequence, third.receipt.remarks.len()), (3, 0));
}

#[test]
fn the_office_sees_what_was_received_at_each_record_and_whether_it_changed_since() {
    let pair = Pair::new();
    pair.sent_and_merged();
    pair.remark(&pair.water, Asks::Scan, "", "");
    assert_eq!(pair.received(&pair.water).said, None, "before any receipt");
    let imported = pair.import(&pair.carried(&pair.issue()));
    assert!(imported.enrolled, "the bureau's key is enrolled in the same step");
    assert_eq!(imported.bureau.region_code, "35");
    let of_water = pair.received(&pair.water);
    let said = of_water.said.unwrap();
    assert_eq!((said.accepted, said.rev, said.changed_since), (true, 1, false));
    assert_eq!((said.period.as_str(), said.package), ("2025", 1));
    assert_eq!(of_water.remarks.len(), 1);
    assert_eq!(of_water.remarks[0].remark.asks, Asks::Scan);
    assert_eq!(
        of_water.remarks[0].bureau,
        "Bagian Kerja Sama Provinsi Jawa Timur"
    );
    let of_parking = pair.received(&pair.parking);
    assert!(of_parking.said.is_some() && of_parking.remarks.is_empty());
    pair.office
        .edit(&pair.parking, |form| form.note = "Diperbaiki".into());
    assert!(
        pair.received(&pair.parking).said.unwrap().changed_since,
        "what was received is the earlier revision"
    );
    let later = pair.office.save(&agreement().title("Baru Sesudahnya").build());
    assert_eq!(pair.received(&later).said, None, "not in any package yet");
}

#[test]
fn the_newest_receipt_speaks_in_whatever_order_they_come_and_twice_is_once() {
    let pair = Pair::new();
    pair.sent_and_merged();
    let first = pair.issue();
    let remark = pair.remark(&pair.water, Asks::Remark, "title", "Judul tidak lengkap.");
    let second = pair.issue();
    pair.close(&remark);
    pair.remark(&pair.parking, Asks::Remark, "", "Sudah baik.");
    let third = pair.issue();
    for one in [&third, &first, &second] {
        let imported = pair.import(&pair.carried(one));
        assert!(!imported.already);
    }
    assert!(
        pair.received(&pair.water).remarks.is_empty(),
        "the closed remark of an older receipt does not come back"
    );
    assert_eq!(pair.received(&pair.parking).remarks.len(), 1);
    let lines = receipts::imported(&pair.office).unwrap();
    let spoken: Vec<(u32, bool)> = lines
        .iter()
        .map(|line| (line.acknowledgement.sequence, line.speaks))
        .collect();
    assert_eq!(spoken, [(3, true), (2, false), (1, false)]);
    let before = pair.office.read(registry::audit::head).unwrap();
    let again = pair.import(&pair.carried(&third));
    assert!(again.already);
    assert_eq!(pair.office.read(registry::audit::head).unwrap(), before);
}

#[test]
fn the_next_package_names_the_newest_receipt_and_the_dispatch_shows_it() {
    let pair = Pair::new();
    pair.sent_and_merged();
    let issued = pair.issue();
    pair.import(&pair.carried(&issued));
    let line = receipts::imported(&pair.office).unwrap().remove(0);
    assert_eq!((line.package, line.acknowledgement.accepted), (1, 2));
    let next = send(&pair.office, year(2025));
    assert_eq!(next.manifest.previous_receipt, issued.issued.sha256);
    pair.merge(&next.path);
    let second = pair.issue();
    assert_eq!(second.receipt.package.sequence, 2, "the newest of the office");
    pair.import(&pair.carried(&second));
    let third = send(&pair.office, year(2025));
    assert_eq!(third.manifest.previous_receipt, second.issued.sha256);
}

#[test]
fn a_merge_taken_back_is_given_no_receipt() {
    let pair = Pair::new();
    pair.sent_and_merged();
    let merge = merging::merges(&pair.bureau).unwrap().remove(0);
    let request = merging::MergeUndo {
        id: merge.id,
        note: "Salah kirim".into(),
    };
    merging::undo(&pair.bureau, &pair.bureau.actor, &request).unwrap();
    let refused = receipts::issue(&pair.bureau, &pair.bureau.actor, "35.73").unwrap_err();
    assert_eq!(refused.code, "receipt.no_package");
}

#[test]
fn a_remark_is_about_what_was_received_and_nothing_else() {
    let pair = Pair::new();
    pair.sent_and_merged();
    let form = RemarkForm {
        sender: pair.sender(),
        kind: RecordKind::Agreement,
        record: pair.water.id.clone(),
        asks: Asks::Remark,
        field: String::new(),
        text: "Catatan".into(),
        wished: None,
    };
    let refused = |form: RemarkForm| -> Vec<String> {
        remarks::check(&pair.bureau, &form)
            .unwrap()
            .into_iter()
            .map(|found| found.code)
            .collect()
    };
    assert_eq!(refused(form.clone()), [""; 0]);
    for (wrong, code) in [
        (
            RemarkForm {
                record: "tidak-ada".into(),
                ..form.clone()
            },
            "remark.unknown_record",
        ),
        (
            RemarkForm {
                kind: RecordKind::WorkUnit,
                ..form.clone()
            },
            "remark.unknown_record",
        ),
        (
            RemarkForm {
                text: " ".into(),
                ..form.clone()
            },
            "text.empty",
        ),
        (
            RemarkForm {
                text: "a\u{202e}b".into(),
                ..form.clone()
            },
            "text.forbidden_sign",
        ),
        (
            RemarkForm {
                wished: Some("2030".into()),
                ..form.clone()
            },
            "remark.wish_without_correction",
        ),
    ] {
        assert_eq!(refused(wrong), [code]);
    }
    let kept = pair.remark(&pair.water, Asks::Remark, "", "Satu");
    let changed = remarks::RemarkSave {
        id: Some(kept.id.clone()),
        rev: kept.rev,
        form: RemarkForm {
            record: pair.parking.id.clone(),
            ..form.clone()
        },
    };
    let outcome = remarks::save(&pair.bureau, &pair.bureau.actor, &changed).unwrap_err();
    assert_eq!(outcome.fields[0].code, "remark.other_record");
    let stale = remarks::RemarkSave {
        id: Some(kept.id.clone()),
        rev: 7,
        form,
    };
    let outcome = remarks::save(&pair.bureau, &pair.bureau.actor, &stale).unwrap_err();
    assert_eq!(outcome.code, "remark.stale");
    pair.close(&kept);
    let request = remarks::RemarkClose {
        id: kept.id,
        rev: kept.rev + 1,
        note: String::new(),
    };
    let outcome = remarks::close(&pair.bureau, &pair.bureau.actor, &request).unwrap_err();
    assert_eq!(outcome.code, "remark.not_found");
}

#[test]
fn a_receipt_is_what_anybody_can_verify_with_the_bureaus_key() {
    let pair = Pair::new();
    pair.sent_and_merged();
    let issued = pair.issue();
    let proven = signed::prove::<Receipt>(issued.issued.file.as_bytes()).unwrap();
    assert_eq!(proven.key.fingerprint(), pair.bureau_fingerprint());
    assert_eq!(proven.sha256.to_string(), issued.issued.sha256);
    assert_eq!(proven.body, issued.receipt);
}
