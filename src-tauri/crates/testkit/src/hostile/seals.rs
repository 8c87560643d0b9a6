//! Seals that are missing, doubled, false, or not where the row says.

use super::workshop::{Workshop, recount, signed};
use super::{ATTACKER, Case};
use ed25519_dalek::{Signer as _, SigningKey};
use exchange::{Step, seal};
use rusqlite::{Connection, named_params};
use sha2::{Digest as _, Sha256};

const SEAL: &[Step] = &[Step::Seal];
const SIGNATURE: &[Step] = &[Step::Signature];

/// The order of the curve's group, little-endian (RFC 8032, 5.1).
const ORDER: [u8; 32] = [
    0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];

/// Points of small order (RFC 7748, 7; Cremers and Jackson 2019): whoever uses one as key signs everything.
const SMALL: [[u8; 32]; 6] = {
    let mut points = [[0; 32]; 6];
    points[1][0] = 1;
    points[2] = [0xff; 32];
    points[2][0] = 0xec;
    points[2][31] = 0x7f;
    points[3] = [0xff; 32];
    points[3][0] = 0xed;
    points[3][31] = 0x7f;
    points[4] = [0xff; 32];
    points[4][0] = 0xee;
    points[4][31] = 0x7f;
    points[5][31] = 0x80;
    points
};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for at in 0..16 {
        cases.push(Case::new(
            "no seal",
            format!("byte {at} of the magic"),
            SEAL,
            "SignatureMissing",
            move |shop| {
                let mut bytes = shop.sound.clone();
                bytes[Workshop::magic(&shop.sound) + at] ^= 0x20;
                bytes
            },
        ));
    }
    cases.push(Case::new(
        "no seal",
        "no room for the signature",
        SEAL,
        "SignatureMissing",
        |shop| {
            let mut bytes = shop.sound.clone();
            let at = Workshop::magic(&bytes);
            bytes[at] ^= 0x20;
            let end = bytes.len();
            bytes[end - 40..end - 24].copy_from_slice(&seal::MAGIC);
            bytes
        },
    ));
    for place in [5_000, 9_000, 13_000, 20_000] {
        cases.push(Case::new(
            "two seals",
            format!("the second at {place}"),
            SEAL,
            "SignatureTwice",
            move |shop| {
                let mut bytes = shop.forge("");
                bytes[place..place + 16].copy_from_slice(&seal::MAGIC);
                bytes
            },
        ));
    }
    for (name, at) in [
        ("header", 40),
        ("first page", 2_000),
        ("a row", 12_345),
        ("last byte", 0),
    ] {
        cases.push(Case::new(
            "changed after signing",
            name,
            SIGNATURE,
            "SignatureWrong",
            move |shop| {
                let mut bytes = shop.sound.clone();
                let at = if at == 0 { bytes.len() - 1 } else { at };
                bytes[at] ^= 1;
                bytes
            },
        ));
    }
    for at in 0..8 {
        cases.push(Case::new(
            "another signature",
            format!("byte {}", at * 8),
            SIGNATURE,
            "SignatureWrong",
            move |shop| {
                let mut bytes = shop.sound.clone();
                bytes[Workshop::magic(&shop.sound) + 16 + at * 8] ^= 4;
                bytes
            },
        ));
        cases.push(Case::new(
            "another key",
            format!("byte {}", at * 4),
            SIGNATURE,
            "SignatureWrong",
            move |shop| {
                let mut bytes = shop.sound.clone();
                bytes[Workshop::magic(&shop.sound) - 32 + at * 4] ^= 4;
                bytes
            },
        ));
    }
    cases.push(Case::new(
        "another office's key",
        "put into the seal",
        SIGNATURE,
        "SignatureWrong",
        |shop| {
            let mut bytes = shop.sound.clone();
            let (at, from) = (Workshop::magic(&bytes) - 32, Workshop::magic(&shop.other) - 32);
            bytes[at..at + 32].copy_from_slice(&shop.other[from..from + 32]);
            bytes
        },
    ));
    cases.push(Case::new(
        "another package's seal",
        "of the same office",
        SIGNATURE,
        "SignatureWrong",
        |shop| {
            let mut bytes = shop.sound.clone();
            let (at, from) = (Workshop::magic(&bytes), Workshop::magic(&shop.next));
            bytes[at + 16..at + 80].copy_from_slice(&shop.next[from + 16..from + 80]);
            bytes
        },
    ));
    for page in [1, 2, 3] {
        cases.push(Case::new(
            "swapped parts",
            format!("page {page} that differs"),
            SIGNATURE,
            "SignatureWrong",
            move |shop| {
                let mut bytes = shop.sound.clone();
                let differs: Vec<usize> = (0..bytes.len())
                    .step_by(4096)
                    .filter(|at| bytes[*at..at + 4096] != shop.next[*at..at + 4096])
                    .collect();
                let at = differs[page % differs.len()];
                bytes[at..at + 4096].copy_from_slice(&shop.next[at..at + 4096]);
                bytes
            },
        ));
    }
    cases.push(Case::new(
        "malleable signature",
        "S and the order",
        SIGNATURE,
        "SignatureWrong",
        |shop| {
            let mut bytes = shop.sound.clone();
            let at = Workshop::magic(&bytes) + 48;
            let mut carry = 0;
            for (place, add) in ORDER.iter().enumerate() {
                let sum = u16::from(bytes[at + place]) + u16::from(*add) + carry;
                bytes[at + place] = sum.to_le_bytes()[0];
                carry = sum >> 8;
            }
            bytes
        },
    ));
    for (at, point) in SMALL.into_iter().enumerate() {
        cases.push(Case::new(
            "key of small order",
            format!("point {at}"),
            SIGNATURE,
            "SignatureWrong",
            move |shop| {
                let mut bytes = shop.sound.clone();
                let magic = Workshop::magic(&bytes);
                bytes[magic - 32..magic].copy_from_slice(&point);
                bytes[magic + 16..magic + 48].copy_from_slice(&point);
                bytes[magic + 48..magic + 80].fill(0);
                bytes
            },
        ));
    }
    for name in [
        "no domain",
        "another domain",
        "the old signature's bytes",
        "the file itself",
        "zeros",
    ] {
        cases.push(Case::new(
            "signed over other bytes",
            name,
            SIGNATURE,
            "SignatureWrong",
            move |shop| {
                let mut bytes = shop.forge("");
                let at = Workshop::magic(&bytes) + 16;
                let before = bytes.clone();
                bytes[at..at + 64].fill(0);
                let hash = Sha256::digest(&bytes);
                let message: Vec<u8> = match name {
                    "no domain" => hash.to_vec(),
                    "another domain" => [b"IKAT-RECEIPT-v1\n", &hash[..]].concat(),
                    "the old signature's bytes" => {
                        [b"IKAT-PACKAGE-v1\n", &Sha256::digest(&before)[..]].concat()
                    }
                    "the file itself" => bytes.clone(),
                    _ => Vec::new(),
                };
                if !message.is_empty() {
                    let signature = SigningKey::from_bytes(&ATTACKER).sign(&message);
                    bytes[at..at + 64].copy_from_slice(&signature.to_bytes());
                }
                bytes
            },
        ));
    }
    cases.push(Case::new(
        "a text that looks like a seal",
        "in a void reason",
        SEAL,
        "SignatureTwice",
        |shop| {
            let bytes = shop.forge("UPDATE letter SET void_reason = 'tempat meterai palsu di sini'");
            let at = bytes
                .windows(20)
                .position(|window| window == b"tempat meterai palsu")
                .unwrap();
            let mut bytes = bytes;
            bytes[at..at + 16].copy_from_slice(&seal::MAGIC);
            bytes
        },
    ));
    for fill in [0_u8, 65] {
        cases.push(Case::new(
            "seal outside its row",
            format!("the row holds {fill}"),
            &[Step::SealRow],
            "Manifest(\"the stored seal is not the one that was proved\")",
            move |shop| {
                // The real seal stands in the unused middle of a page, and the row holds something of the same length.
                let empty = |connection: &Connection| {
                    recount(connection);
                    connection
                        .execute(
                            "UPDATE signature SET seal = :seal",
                            named_params! {":seal": vec![fill; 112]},
                        )
                        .unwrap();
                };
                moved(shop.unsigned(empty, |_| {}))
            },
        ));
    }
    cases
}

/// Puts a seal into the first page with room for one, between its cell pointers and its cells, and signs.
fn moved(mut bytes: Vec<u8>) -> Vec<u8> {
    let word = |bytes: &[u8], at: usize| usize::from(u16::from_be_bytes([bytes[at], bytes[at + 1]]));
    let page = (1..bytes.len() / 4096)
        .map(|page| page * 4096)
        .find(|page| bytes[*page] == 10 && word(&bytes, page + 5) > 8 + 2 * word(&bytes, page + 3) + 200)
        .unwrap();
    let at = page + 8 + 2 * word(&bytes, page + 3) + 40;
    bytes[at..at + 112].copy_from_slice(&seal::unsigned(&super::own().public()));
    signed(bytes)
}
