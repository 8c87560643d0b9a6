//! Files that lie, burst, or are merely odd: each is refused for its own reason, or read as it shows.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout
)]

mod common;
#[path = "hostile/mod.rs"]
mod corpus;

use sheets::{Limits, read};
use std::collections::BTreeMap;

#[test]
fn each_file_is_refused_for_its_own_reason_or_read_as_it_shows() {
    let mut wrong = Vec::new();
    let mut families: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, case) in corpus::all().iter().enumerate() {
        *families.entry(case.family).or_default() += 1;
        // To look at one, or to measure them all.
        if let Some(folder) = std::env::var_os("IKAT_HOSTILE") {
            let name = format!("{at:03} {}.xlsx", case.family.replace('/', " "));
            std::fs::write(std::path::Path::new(&folder).join(name), &case.bytes).unwrap();
        }
        let told = read::book(&case.bytes, &Limits::OFFICE);
        wrong.extend(case.against(told.as_ref().map_err(|refusal| refusal.code())));
    }
    assert!(wrong.is_empty(), "{} of them:\n{}", wrong.len(), wrong.join("\n"));
    let files: usize = families.values().sum();
    assert!(families.len() >= 40, "{} families: {families:?}", families.len());
    assert!(files >= 200, "{files} files: {families:?}");
}
