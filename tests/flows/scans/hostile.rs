//! Whatever a companion suffered or pretends: the reason is said, and the register is what it was.

use super::{Sent, pdf, state};
use exchange::scans::{ScanEntry, ScanList};
use exchange::{OfficeKey, keys, signed};
use std::path::{Path, PathBuf};

/// Signs a body as it stands, however wrong it is.
fn forged(key: &OfficeKey, json: &str, tail: &[u8]) -> Vec<u8> {
    let text = format!("IKAT-SCANS-v1\n{json}\nkey {}\n", key.public());
    let signature = key.sign(text.as_bytes());
    let signature: String = signature.iter().map(|byte| format!("{byte:02x}")).collect();
    [format!("{text}signature {signature}\n").as_bytes(), tail].concat()
}

struct Hostile {
    sent: Sent,
    key: OfficeKey,
    list: ScanList,
    sound: Vec<u8>,
}

impl Hostile {
    fn new() -> Self {
        let sent = Sent::new();
        let sound = std::fs::read(sent.made()).unwrap();
        let json = sound.split(|byte| *byte == b'\n').nth(1).unwrap();
        Self {
            key: keys::load(sent.pair.office.folder()).unwrap().unwrap(),
            list: serde_json::from_slice(json).unwrap(),
            sound,
            sent,
        }
    }

    fn json(&self) -> String {
        serde_json::to_string(&self.list).unwrap()
    }

    fn bytes(&self) -> &[u8] {
        let size = usize::try_from(self.list.bytes()).unwrap();
        &self.sound[self.sound.len() - size..]
    }

    fn file(&self, bytes: &[u8]) -> PathBuf {
        self.sent.pair.bureau.file("asing.ikat-scans", bytes)
    }

    /// The code with which a file is refused, wholly or scan by scan; nothing of it is taken.
    fn refused(&self, file: &Path) -> Vec<String> {
        match self.sent.take(file) {
            Err(problem) => vec![problem.code],
            Ok(taken) => {
                assert_eq!(taken.taken, Vec::<String>::new(), "nothing of it is taken");
                taken.refused.into_iter().map(|one| one.problem.code).collect()
            }
        }
    }

    fn refuses(&self, bytes: &[u8], code: &str, why: &str) {
        let before = state(&self.sent.pair.bureau);
        let codes = self.refused(&self.file(bytes));
        assert!(
            !codes.is_empty() && codes.iter().all(|found| found == code),
            "{why}: {codes:?}"
        );
        assert_eq!(state(&self.sent.pair.bureau), before, "{why}");
    }
}

#[test]
fn a_companion_of_another_length_than_its_list_says_is_refused_whole() {
    let hostile = Hostile::new();
    let sound = hostile.sound.as_slice();
    let head = sound.len() - hostile.bytes().len();
    for end in [head, head + 1, sound.len() - 1] {
        hostile.refuses(&sound[..end], "scans.cut", "bytes are missing");
    }
    for end in [15, head / 2, head - 1] {
        hostile.refuses(&sound[..end], "signed.cut", "the list is cut");
    }
    hostile.refuses(&[sound, b"x"].concat(), "scans.trailing", "one byte more");
    hostile.refuses(&[sound, sound].concat(), "scans.trailing", "twice");
    hostile.refuses(b"", "signed.empty", "nothing");
    hostile.refuses(b"SQLite format 3\0", "scans.not_ours", "a package");
    let receipt = hostile.sent.pair.issue().issued.file;
    hostile.refuses(receipt.as_bytes(), "scans.not_ours", "a receipt");
}

#[test]
fn every_changed_byte_costs_the_list_or_its_scan_and_no_other() {
    let mut hostile = Hostile::new();
    let all = hostile.bytes().to_vec();
    hostile.list.scans.truncate(1);
    let size = usize::try_from(hostile.list.bytes()).unwrap();
    let one = forged(&hostile.key, &hostile.json(), &all[..size]);
    let before = state(&hostile.sent.pair.bureau);
    for at in 0..one.len() {
        let mut bytes = one.clone();
        bytes[at] ^= 1;
        let codes = hostile.refused(&hostile.file(&bytes));
        let [code] = codes.as_slice() else {
            panic!("byte {at}: {codes:?}");
        };
        let right = if at < one.len() - size {
            code.starts_with("signed.") || code == "scans.not_ours"
        } else {
            code == "scans.differs" || code == "scans.kind"
        };
        assert!(right, "byte {at}: {code}");
    }
    assert_eq!(state(&hostile.sent.pair.bureau), before);
    let taken = hostile.sent.take(&hostile.file(&one)).unwrap();
    assert_eq!(taken.taken.len(), 1, "unchanged it is taken");
    // Of two scans the damaged one is refused and the other is taken.
    let mut half = hostile.sound.clone();
    let last = half.len() - 2;
    half[last] ^= 1;
    let taken = hostile.sent.take(&hostile.file(&half)).unwrap();
    assert_eq!((taken.already, taken.refused.len()), (1, 1));
}

#[test]
fn scans_that_changed_places_are_refused() {
    let hostile = Hostile::new();
    let first = usize::try_from(hostile.list.scans[0].bytes).unwrap();
    let (one, other) = hostile.bytes().split_at(first);
    let swapped = [
        &hostile.sound[..hostile.sound.len() - hostile.bytes().len()],
        other,
        one,
    ]
    .concat();
    hostile.refuses(&swapped, "scans.differs", "each stands where the other belongs");
}

#[test]
fn a_list_that_no_office_writes_is_refused_whatever_key_signed_it() {
    let hostile = Hostile::new();
    let (json, first) = (hostile.json(), hostile.list.scans[0].sha256.as_str());
    let entry = |list: &ScanList| serde_json::to_string(&list.scans[0]).unwrap();
    let one = entry(&hostile.list);
    let size = format!("\"bytes\":{}", hostile.list.scans[0].bytes);
    let wrong = [
        (
            "no scan",
            serde_json::to_string(&ScanList {
                scans: Vec::new(),
                ..hostile.list.clone()
            })
            .unwrap(),
        ),
        ("twice", json.replacen(&one, &format!("{one},{one}"), 1)),
        ("out of order", {
            let mut list = hostile.list.clone();
            list.scans.reverse();
            serde_json::to_string(&list).unwrap()
        }),
        (
            "a path instead of a hash",
            json.replace(first, "../../register.db"),
        ),
        (
            "a name beside the hash",
            json.replacen("\"sha256\"", "\"name\":\"../x\",\"sha256\"", 1),
        ),
        ("no bytes", json.replacen(&size, "\"bytes\":0", 1)),
        ("too large", json.replacen(&size, "\"bytes\":104857601", 1)),
        (
            "more than numbers hold",
            json.replacen(&size, "\"bytes\":18446744073709551616", 1),
        ),
        ("less than nothing", json.replacen(&size, "\"bytes\":-1", 1)),
        (
            "a program",
            json.replacen("application/pdf", "application/x-msdownload", 1),
        ),
        (
            "an office that is no id",
            json.replace(&hostile.list.office_id, ".."),
        ),
    ];
    for (why, json) in wrong {
        assert_ne!(json, hostile.json(), "{why} is another list");
        let bytes = forged(&hostile.key, &json, hostile.bytes());
        hostile.refuses(&bytes, "signed.malformed", why);
    }
}

#[test]
fn only_the_key_of_the_office_brings_its_scans() {
    let hostile = Hostile::new();
    let stranger = OfficeKey::from_secret(&[7; 32]);
    let bytes = forged(&stranger, &hostile.json(), hostile.bytes());
    hostile.refuses(&bytes, "package.key_unknown", "a key that nobody compared");
    let mut list = hostile.list.clone();
    list.office_id = "018f0000-0000-7000-8000-000000000001".into();
    let json = serde_json::to_string(&list).unwrap();
    let bytes = forged(&hostile.key, &json, hostile.bytes());
    hostile.refuses(&bytes, "package.key_of_other", "the key of another office");
    let own = hostile
        .sent
        .pair
        .bureau
        .read(registry::settings::office)
        .unwrap()
        .id;
    list.office_id = own;
    let bytes = forged(
        &hostile.key,
        &serde_json::to_string(&list).unwrap(),
        hostile.bytes(),
    );
    hostile.refuses(&bytes, "scans.own", "our own name on it");
}

#[test]
fn a_scan_that_no_merged_package_lists_is_refused_and_a_list_cannot_lie_about_one() {
    let hostile = Hostile::new();
    let bytes = pdf("Tidak tercatat");
    let mut list = hostile.list.clone();
    list.scans = vec![ScanEntry {
        sha256: files::Digest::of(&bytes).to_string(),
        bytes: bytes.len() as u64,
        media_type: "application/pdf".into(),
    }];
    let text = signed::write(&list, &hostile.key).unwrap();
    let file = [text.as_bytes(), &bytes].concat();
    hostile.refuses(&file, "scans.not_listed", "no package lists it");
    let mut list = hostile.list.clone();
    list.scans.truncate(1);
    list.scans[0].media_type = "image/png".into();
    let text = signed::write(&list, &hostile.key).unwrap();
    let size = usize::try_from(list.bytes()).unwrap();
    let file = [text.as_bytes(), &hostile.bytes()[..size]].concat();
    hostile.refuses(&file, "scans.other_than_listed", "the package says another kind");
    list.scans[0].media_type = "application/pdf".into();
    list.scans[0].bytes -= 1;
    let text = signed::write(&list, &hostile.key).unwrap();
    let file = [text.as_bytes(), &hostile.bytes()[..size - 1]].concat();
    hostile.refuses(&file, "scans.other_than_listed", "the package says another size");
}

#[test]
fn a_companion_to_a_bureau_that_merged_nothing_of_the_office_is_refused_by_name() {
    let hostile = Hostile::new();
    let bureau = &hostile.sent.pair.bureau;
    let merge = contract::merging::merges(bureau).unwrap().remove(0);
    let request = contract::merging::MergeUndo {
        id: merge.id,
        note: "Salah folder".into(),
    };
    contract::merging::undo(bureau, &bureau.actor, &request).unwrap();
    hostile.refuses(&hostile.sound, "scans.not_listed", "the package was taken back");
}
