//! Whose packages a bureau opens: keys compared on paper, one in use an office, and none that ever comes back.

mod enrolling;

use registry::senders::{self, Basis, NewKey, NewSender, Sender, SenderError, Standing};
use registry::{Area, audit};
use testkit::{TempRegister, codes};

const MALANG: &str = "01941f29-7c01-7002-8000-000000000001";
const BATU: &str = "01941f29-7c01-7003-8000-000000000001";

/// A bureau of Jawa Timur.
fn bureau() -> TempRegister {
    TempRegister::numbered(1, "35", "2026-01-20")
}

/// A key of a test: the same sign 64 times.
fn key(sign: char) -> String {
    sign.to_string().repeat(64)
}

fn of_malang(sign: char) -> NewSender {
    NewSender {
        office_id: MALANG.into(),
        region_code: "35.73".into(),
        unit_name: "Bagian Kerja Sama".into(),
        sample: false,
        public_key: key(sign),
        fingerprint: format!("FINGERPRINT-{sign}"),
    }
}

fn of_batu(sign: char) -> NewSender {
    NewSender {
        office_id: BATU.into(),
        region_code: "35.79".into(),
        ..of_malang(sign)
    }
}

fn enrol(bureau: &TempRegister, new: &NewSender, confirmed: &[&str]) -> Result<Sender, SenderError> {
    let confirmed: Vec<String> = confirmed.iter().map(|&code| code.into()).collect();
    bureau
        .transact(&bureau.actor, "sender.enrol", |tx| {
            senders::enrol(tx, new, &confirmed)
        })
        .map(|done| done.value)
}

fn change(bureau: &TempRegister, office: &str, old: char, new: char) -> Result<Sender, SenderError> {
    let new = NewKey {
        office_id: office.into(),
        predecessor: key(old),
        public_key: key(new),
        fingerprint: format!("FINGERPRINT-{new}"),
    };
    bureau
        .transact(&bureau.actor, "sender.change_key", |tx| {
            senders::change_key(tx, &new)
        })
        .map(|done| done.value)
}

fn retire(bureau: &TempRegister, office: &str, note: &str) -> Result<Sender, SenderError> {
    bureau
        .transact(&bureau.actor, "sender.retire", |tx| {
            senders::retire(tx, office, note)
        })
        .map(|done| done.value)
}

fn standing(bureau: &TempRegister, office: &str, sign: char) -> Standing {
    bureau
        .read(|connection| senders::standing(connection, office, &key(sign)))
        .unwrap()
}

fn refused(outcome: Result<Sender, SenderError>) -> Vec<String> {
    match outcome {
        Err(SenderError::Findings(found)) => codes(&found).into_iter().map(str::to_owned).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_key_is_known_from_the_moment_a_person_compared_it_and_history_says_who() {
    let bureau = bureau();
    assert_eq!(standing(&bureau, MALANG, 'a'), Standing::Unknown);
    let done = bureau
        .transact(&bureau.actor, "sender.enrol", |tx| {
            senders::enrol(tx, &of_malang('a'), &[])
        })
        .unwrap();
    assert!(
        done.changed.contains(&Area::Senders),
        "screens of senders ask again"
    );
    let sender = done.value;
    assert_eq!(
        (sender.region_name.as_str(), sender.label().as_str()),
        ("Kota Malang", "Bagian Kerja Sama Kota Malang"),
        "the region's name is the reference's, not the file's"
    );
    let known = sender.key().unwrap();
    assert_eq!(
        (known.basis, known.enrolled_by.as_str()),
        (Basis::Paper, "petugas")
    );
    assert_eq!(
        standing(&bureau, MALANG, 'a'),
        Standing::Known {
            sender_seq: sender.seq
        }
    );
    let history = bureau
        .read(|connection| audit::history(connection, "sender", MALANG))
        .unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!(history[0].action, "sender.enrol");
    let found = bureau.read(|c| senders::by_office(c, MALANG)).unwrap();
    assert_eq!(found, Some(sender.clone()));
    assert_eq!(bureau.read(|c| senders::by_seq(c, sender.seq)).unwrap(), found);
    assert_eq!(bureau.read(senders::all).unwrap(), vec![sender]);
}

#[test]
fn enrolling_the_same_key_again_changes_nothing() {
    let bureau = bureau();
    let first = enrol(&bureau, &of_malang('a'), &[]).unwrap();
    match enrol(&bureau, &of_malang('a'), &[]) {
        Err(SenderError::Already(sender)) => assert_eq!(*sender, first),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_key_opens_packages_of_its_own_office_only() {
    let bureau = bureau();
    enrol(&bureau, &of_malang('a'), &[]).unwrap();
    assert_eq!(
        standing(&bureau, BATU, 'a'),
        Standing::OtherOffice {
            region: "Kota Malang".into(),
            unit: "Bagian Kerja Sama".into()
        },
        "a known key does not open another office's packages"
    );
    assert_eq!(
        refused(enrol(&bureau, &of_batu('a'), &[])),
        ["sender.key_of_other"],
        "nor is it ever enrolled twice"
    );
    enrol(&bureau, &of_batu('b'), &[]).unwrap();
    assert!(matches!(
        standing(&bureau, MALANG, 'b'),
        Standing::OtherOffice { .. }
    ));
}

#[test]
fn a_register_begun_anew_is_asked_about_before_it_counts_as_a_second_office_of_the_region() {
    let bureau = bureau();
    enrol(&bureau, &of_malang('a'), &[]).unwrap();
    let anew = NewSender {
        office_id: BATU.into(),
        ..of_malang('b')
    };
    assert_eq!(refused(enrol(&bureau, &anew, &[])), ["sender.second_office"]);
    assert_eq!(
        standing(&bureau, BATU, 'b'),
        Standing::Unknown,
        "asking writes nothing"
    );
    enrol(&bureau, &anew, &["sender.second_office"]).unwrap();
    let of_region = bureau.read(|c| senders::of_office(c, "35.73")).unwrap();
    assert_eq!(of_region.len(), 2);
}

#[test]
fn an_office_has_one_key_in_use_and_a_second_paper_retires_the_first() {
    let bureau = bureau();
    enrol(&bureau, &of_malang('a'), &[]).unwrap();
    assert_eq!(
        refused(enrol(&bureau, &of_malang('b'), &[])),
        ["sender.second_key"]
    );
    let sender = enrol(&bureau, &of_malang('b'), &["sender.second_key"]).unwrap();
    assert_eq!(sender.keys.len(), 2, "no key is ever forgotten");
    assert_eq!(sender.key().unwrap().public_key, key('b'));
    assert_eq!(standing(&bureau, MALANG, 'a'), Standing::Retired);
    let known = bureau.read(senders::known_keys).unwrap();
    assert_eq!(known.len(), 1);
}

#[test]
fn a_lost_laptops_key_is_retired_with_a_note_and_never_comes_back() {
    let bureau = bureau();
    enrol(&bureau, &of_malang('a'), &[]).unwrap();
    assert_eq!(refused(retire(&bureau, MALANG, " ")), ["text.empty"]);
    let sender = retire(&bureau, MALANG, "Laptop hilang").unwrap();
    assert_eq!(sender.key(), None);
    assert_eq!(sender.keys[0].retire_note, "Laptop hilang");
    assert_eq!(standing(&bureau, MALANG, 'a'), Standing::Retired);
    assert_eq!(
        refused(enrol(&bureau, &of_malang('a'), &[])),
        ["sender.key_retired"]
    );
    assert!(matches!(
        retire(&bureau, MALANG, "Sekali lagi"),
        Err(SenderError::NotFound(_))
    ));
    let sender = enrol(&bureau, &of_malang('b'), &[]).unwrap();
    assert_eq!(
        sender.key().unwrap().basis,
        Basis::Paper,
        "after that only paper helps"
    );
}

#[test]
fn a_key_in_use_vouches_for_the_next_one_and_is_retired_by_it() {
    let bureau = bureau();
    enrol(&bureau, &of_malang('a'), &[]).unwrap();
    let sender = change(&bureau, MALANG, 'a', 'b').unwrap();
    let known = sender.key().unwrap();
    assert_eq!(
        (known.basis, known.predecessor.as_deref()),
        (Basis::Change, Some(key('a').as_str()))
    );
    assert_eq!(standing(&bureau, MALANG, 'a'), Standing::Retired);
    let sender = change(&bureau, MALANG, 'b', 'c').unwrap();
    assert_eq!(sender.keys.len(), 3, "a second change follows the first");
    assert!(matches!(
        change(&bureau, MALANG, 'b', 'c'),
        Err(SenderError::Already(_))
    ));
}

#[test]
fn a_key_that_is_unknown_retired_or_anothers_vouches_for_nothing() {
    let bureau = bureau();
    enrol(&bureau, &of_malang('a'), &[]).unwrap();
    enrol(&bureau, &of_batu('d'), &[]).unwrap();
    assert!(matches!(
        change(&bureau, MALANG, 'x', 'b'),
        Err(SenderError::VoucherUnknown)
    ));
    assert!(matches!(
        change(&bureau, MALANG, 'd', 'b'),
        Err(SenderError::VoucherOfOther { .. })
    ));
    change(&bureau, MALANG, 'a', 'b').unwrap();
    assert!(
        matches!(
            change(&bureau, MALANG, 'a', 'e'),
            Err(SenderError::VoucherRetired)
        ),
        "whoever found the old laptop changes nothing"
    );
    change(&bureau, MALANG, 'b', 'c').unwrap();
    assert!(
        matches!(
            change(&bureau, MALANG, 'a', 'b'),
            Err(SenderError::VoucherRetired)
        ),
        "a replayed change brings no retired key back"
    );
    assert_eq!(
        refused(change(&bureau, MALANG, 'c', 'd')),
        ["sender.key_of_other"]
    );
    assert_eq!(refused(change(&bureau, MALANG, 'c', 'a')), ["sender.key_retired"]);
}

#[test]
fn examples_and_real_registers_never_know_each_other() {
    let real = bureau();
    let sample = NewSender {
        sample: true,
        ..of_malang('a')
    };
    assert_eq!(refused(enrol(&real, &sample, &[])), ["sender.sample"]);
    let examples = TempRegister::sample("35", "2026-01-20", "malang");
    assert_eq!(
        refused(enrol(&examples, &of_malang('a'), &[])),
        ["sender.not_sample"]
    );
    enrol(&examples, &sample, &[]).unwrap();
}

#[test]
fn what_no_office_is_called_is_refused() {
    let bureau = bureau();
    let own = bureau.read(registry::settings::office).unwrap();
    for (change, expected) in [
        (
            NewSender {
                office_id: own.id,
                ..of_malang('a')
            },
            "sender.ourselves",
        ),
        (
            NewSender {
                office_id: "kantor kami".into(),
                ..of_malang('a')
            },
            "sender.office_id",
        ),
        (
            NewSender {
                region_code: "99.99".into(),
                ..of_malang('a')
            },
            "sender.unknown_region",
        ),
        (
            NewSender {
                unit_name: "Bagian\u{202e}".into(),
                ..of_malang('a')
            },
            "text.forbidden_sign",
        ),
    ] {
        assert_eq!(refused(enrol(&bureau, &change, &[])), [expected]);
    }
    enrol(&bureau, &of_malang('a'), &[]).unwrap();
    let moved = NewSender {
        region_code: "35.79".into(),
        ..of_malang('b')
    };
    assert_eq!(
        refused(enrol(&bureau, &moved, &["sender.second_key"])),
        ["sender.other_region", "sender.second_key"][..1],
        "an office does not move to another region"
    );
}

#[test]
fn the_unit_is_called_what_its_own_proved_files_call_it() {
    let bureau = bureau();
    let from_qr = NewSender {
        unit_name: String::new(),
        ..of_malang('a')
    };
    let sender = enrol(&bureau, &from_qr, &[]).unwrap();
    assert_eq!(sender.label(), "Kota Malang");
    let named = bureau
        .transact(&bureau.actor, "merge", |tx| {
            senders::name_unit(tx, MALANG, " Bagian  Pemerintahan ")
        })
        .unwrap()
        .value;
    assert_eq!(named.unit_name, "Bagian Pemerintahan");
}
