//! The small signed text: whatever was changed in it on its way is refused, with the reason.

use exchange::signed::{self, Body, MAX, Purpose, SignedError};
use exchange::{KeyChange, OfficeKey, PublicKey};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use testkit::TempRegister;

fn old() -> OfficeKey {
    OfficeKey::from_secret(&[1; 32])
}

/// A sound key change.
fn sound() -> String {
    let office = TempRegister::new().read(registry::settings::office).unwrap();
    let new = OfficeKey::from_secret(&[2; 32]);
    let change = KeyChange::between(&office, &old(), &new, "2026-01-12T02:00:00.000Z".into());
    signed::write(&change, &old()).unwrap()
}

fn prove(bytes: &[u8]) -> Result<KeyChange, SignedError> {
    signed::prove::<KeyChange>(bytes).map(|proven| proven.body)
}

/// Signs a body as it stands, however wrong it is: what a forger with a key of his own can make.
fn forged(head: &str, json: &str) -> Vec<u8> {
    let text = format!("{head}\n{json}\nkey {}\n", old().public());
    let signature: String = old()
        .sign(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("{text}signature {signature}\n").into_bytes()
}

fn body() -> String {
    sound().lines().nth(1).unwrap().to_owned()
}

#[test]
fn what_was_signed_is_read_and_equal_bodies_give_equal_bytes() {
    let text = sound();
    assert_eq!(text, sound());
    let proven = signed::prove::<KeyChange>(text.as_bytes()).unwrap();
    assert_eq!(proven.key, old().public());
    assert_eq!(proven.text, text);
    assert_eq!(signed::write(&proven.body, &old()).unwrap(), text);
    assert_eq!(forged("IKAT-KEY-CHANGE-v1", &body()), text.as_bytes());
}

#[test]
fn every_changed_byte_is_refused() {
    let sound = sound().into_bytes();
    for at in 0..sound.len() {
        for flip in [0x01, 0x20, 0x80] {
            let mut bytes = sound.clone();
            bytes[at] ^= flip;
            assert!(prove(&bytes).is_err(), "byte {at} changed by {flip:#x}");
        }
        let mut bytes = sound.clone();
        bytes.remove(at);
        assert!(prove(&bytes).is_err(), "byte {at} left out");
        let mut bytes = sound.clone();
        bytes.insert(at, sound[at]);
        assert!(prove(&bytes).is_err(), "byte {at} doubled");
    }
}

#[test]
fn a_text_cut_anywhere_or_with_anything_behind_it_is_refused() {
    let sound = sound().into_bytes();
    for end in 0..sound.len() {
        assert!(prove(&sound[..end]).is_err(), "cut at {end}");
    }
    assert!(matches!(prove(b""), Err(SignedError::Empty)));
    assert!(matches!(prove(&sound[..sound.len() - 1]), Err(SignedError::Cut)));
    for tail in ["\n", " ", "x", "\u{0}"] {
        let longer = [sound.as_slice(), tail.as_bytes()].concat();
        assert!(matches!(prove(&longer), Err(SignedError::Trailing)), "{tail:?}");
    }
    let twice = [sound.as_slice(), sound.as_slice()].concat();
    assert!(matches!(prove(&twice), Err(SignedError::Trailing)));
}

#[test]
fn what_mail_and_editors_do_to_a_text_is_named() {
    let windows = sound().replace('\n', "\r\n");
    assert!(matches!(prove(windows.as_bytes()), Err(SignedError::LineEnds)));
    let marked = format!("\u{feff}{}", sound());
    assert!(matches!(prove(marked.as_bytes()), Err(SignedError::LineEnds)));
}

#[test]
fn what_was_signed_for_one_purpose_passes_for_no_other() {
    let receipt = forged("IKAT-RECEIPT-v1", &body());
    assert!(matches!(
        prove(&receipt),
        Err(SignedError::OtherPurpose(Purpose::Receipt))
    ));
    // The same lines under another head: the signature covers the head.
    let moved = String::from_utf8(receipt)
        .unwrap()
        .replace("IKAT-RECEIPT-v1", "IKAT-KEY-CHANGE-v1");
    assert!(matches!(prove(moved.as_bytes()), Err(SignedError::Signature)));
    for other in [
        "",
        "IKAT",
        "IKAT-PACKAGE-v1\n",
        "SQLite format 3\0",
        "{}",
        "\u{0}\u{0}",
    ] {
        assert!(
            matches!(
                prove(other.as_bytes()),
                Err(SignedError::NotOurs | SignedError::Empty)
            ),
            "{other:?}"
        );
    }
}

#[test]
fn versions_are_told_apart() {
    for (head, newer) in [
        ("IKAT-KEY-CHANGE-v2", true),
        ("IKAT-KEY-CHANGE-v4294967295", true),
        ("IKAT-KEY-CHANGE-v4294967296", false),
        ("IKAT-KEY-CHANGE-v0", false),
        ("IKAT-KEY-CHANGE-v01", false),
        ("IKAT-KEY-CHANGE-v+1", false),
        ("IKAT-KEY-CHANGE-v1 ", false),
        ("IKAT-KEY-CHANGE-v", false),
    ] {
        let refused = prove(&forged(head, &body()));
        if newer {
            assert!(
                matches!(refused, Err(SignedError::TooNew { known: 1, .. })),
                "{head}: {refused:?}"
            );
        } else {
            assert!(
                matches!(refused, Err(SignedError::Malformed("version"))),
                "{head}: {refused:?}"
            );
        }
    }
}

#[test]
fn another_key_in_its_line_does_not_fit_the_signature() {
    let other = sound().replace(
        &format!("key {}", old().public()),
        &format!("key {}", OfficeKey::from_secret(&[9; 32]).public()),
    );
    assert!(matches!(prove(other.as_bytes()), Err(SignedError::Signature)));
    for weak in [[0_u8; 32], [0xff; 32]] {
        // Keys of small order fit many messages; strict verification takes none of them.
        let text = sound().replace(
            &format!("key {}", old().public()),
            &format!("key {}", PublicKey::from(weak)),
        );
        assert!(matches!(prove(text.as_bytes()), Err(SignedError::Signature)));
    }
}

#[test]
fn a_body_has_one_way_to_be_written() {
    let sound = body();
    let deep = "[".repeat(100_000);
    let wrong = [
        sound.replace("{\"", "{ \""),
        sound.replace("\":\"", "\": \""),
        sound.replace("\"office_id\"", "\"\\u006fffice_id\""),
        sound.replacen('{', "{\"lebih\":1,", 1),
        sound.replacen('{', "{\"sample\":false,", 1),
        sound.replace("\"sample\":false", "\"sample\":0"),
        sound.replace("\"sample\":false", "\"sample\":null"),
        sound.replace("\"sample\":false", &format!("\"sample\":{}", "9".repeat(10_000))),
        sound.replace("\"sample\":false", &format!("\"sample\":{deep}")),
        sound.replacen(',', "", 1),
        sound[..sound.len() - 1].to_owned(),
        format!("{sound} "),
        format!("{sound}{sound}"),
        "null".to_owned(),
        "[]".to_owned(),
        String::new(),
        deep,
    ];
    for json in wrong {
        let shown: String = json.chars().take(60).collect();
        let refused = prove(&forged("IKAT-KEY-CHANGE-v1", &json));
        assert!(
            matches!(refused, Err(SignedError::Malformed(_))),
            "{shown}: {refused:?}"
        );
    }
}

#[test]
fn signs_that_deceive_and_texts_in_another_form_are_refused() {
    for sign in ['\u{202e}', '\u{200f}', '\u{7}', '\u{feff}', '\r'] {
        let json = body().replace("Bagian", &serde_json::to_string(&sign).unwrap().replace('"', ""));
        let refused = prove(&forged("IKAT-KEY-CHANGE-v1", &json));
        assert!(
            matches!(refused, Err(SignedError::Forbidden(found)) if found == sign)
                || matches!(refused, Err(SignedError::LineEnds)),
            "{sign:?}: {refused:?}"
        );
    }
    let decomposed = body().replace("Bagian", "e\u{301}");
    let refused = prove(&forged("IKAT-KEY-CHANGE-v1", &decomposed));
    assert!(
        matches!(refused, Err(SignedError::Malformed("text"))),
        "{refused:?}"
    );
    let not_utf8 = [
        b"IKAT-KEY-CHANGE-v1\n\xff\xfe\n".as_slice(),
        b"key \nsignature \n",
    ]
    .concat();
    assert!(matches!(prove(&not_utf8), Err(SignedError::Malformed("text"))));
}

#[test]
fn a_text_larger_than_any_is_refused_before_it_is_read() {
    let office = TempRegister::new();
    let huge = vec![b'x'; usize::try_from(MAX).unwrap() + 1];
    let file = office.file("besar.ikat-kunci", &huge);
    assert!(matches!(
        signed::read::<KeyChange>(&file),
        Err(SignedError::TooLarge { max: MAX })
    ));
    assert!(matches!(prove(&huge), Err(SignedError::TooLarge { .. })));
    assert!(matches!(
        signed::read::<KeyChange>(office.outside()),
        Err(SignedError::File(_))
    ));
}

/// A body with texts of all kinds.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Anything {
    texts: Vec<String>,
}

impl Body for Anything {
    const PURPOSE: Purpose = Purpose::Receipt;
    const VERSION: u32 = 1;
    fn sound(&self, _: &PublicKey) -> Result<(), &'static str> {
        Ok(())
    }
}

proptest! {
    #[test]
    fn whatever_bytes_come_nothing_but_a_refusal_comes_of_them(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(prove(&bytes).is_err());
        let headed = [b"IKAT-KEY-CHANGE-v1\n".as_slice(), &bytes].concat();
        prop_assert!(prove(&headed).is_err());
    }

    #[test]
    fn every_text_that_is_written_is_read_again(texts in prop::collection::vec("\\PC{0,40}", 0..5)) {
        let body = Anything { texts };
        if let Ok(text) = signed::write(&body, &old()) {
            prop_assert_eq!(signed::prove::<Anything>(text.as_bytes()).unwrap().body, body);
        }
    }
}
