//! What the verbs of meetings say.

use crate::tool::{Office, text};
use serde_json::Value;
use std::collections::BTreeMap;

/// What the verbs of meetings say of a negotiation on a submission.
pub(super) fn meetings(office: &Office, submission: &str, said: &mut BTreeMap<&str, Value>) {
    let step = |words: &[&str]| office.json(&[&["meeting"], words].concat());
    let added = step(&[
        "add",
        "--kind",
        "negotiation",
        "--on",
        "2025-03-06",
        "--time",
        "09:30",
        "--agenda",
        "Negosiasi rancangan Kesepakatan Bersama",
        "--submission",
        submission,
        "--attendee",
        "Sekretaris TKKSD|Kepala Bagian|Bagian Kerja Sama",
        "--decision",
        "Menyampaikan rancangan akhir|Bagian Kerja Sama|2025-03-20",
    ]);
    let id = text(&added["id"]).to_owned();
    said.insert("meeting add", added);
    said.insert("meeting list", step(&["list", "--open", "--search", "rancangan"]));
    said.insert("meeting show", step(&["show", &id]));
    said.insert(
        "meeting decide",
        step(&["decide", &id, "1", "--on", "2025-03-18"]),
    );
    said.insert(
        "meeting void",
        step(&["void", &id, "--reason", "Tercatat dua kali"]),
    );
}
