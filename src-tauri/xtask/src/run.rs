//! From a fresh clone to the open register of a sample city, its letter and its package.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::Told;
use crate::command::Run;
use crate::house::House;
use crate::{acts, setup};

const REGISTER: &str = "out/malang";
const LETTER: &str = "out/surat-rekapitulasi-malang-2020-2025.pdf";
const PACKAGE: &str = "out/35.73_2025_001.ikat";

/// Builds, makes what is not there yet, says what and where, and opens the window.
pub fn run(house: &House) -> Told<()> {
    setup::for_build(house)?;
    acts::build_ui(house)?;
    acts::build_programs(house)?;
    fs::create_dir_all(house.at("out")).map_err(|error| format!("out: {error}"))?;
    if !house.at(REGISTER).join("register.db").is_file() {
        ikatctl(house, &["sample", "malang"])?;
    }
    // A letter is issued once: every issue is a new letter in the register.
    if !house.at(LETTER).is_file() {
        let period = [
            "letter", "recap", "--year", "2025", "--from", "2020", "--scope", "signed",
        ];
        ikatctl(
            house,
            &[
                &period[..],
                &["--to", "governor", "--date", "2026-01-05", "--out", LETTER],
            ]
            .concat(),
        )?;
    }
    if !house.at(PACKAGE).is_file() {
        ikatctl(house, &["export", "--year", "2025", "--out", PACKAGE])?;
    }
    let letter = size(&house.at(LETTER))?;
    let package = size(&house.at(PACKAGE))?;
    println!("\nMade from real figures of Kota Malang, every page marked CONTOH:");
    println!("  register  {REGISTER}/");
    println!("  letter    {LETTER} ({letter} bytes)");
    println!("  package   {PACKAGE} ({package} bytes)");
    let program = house.built("debug", "ikat");
    if house.has_display() {
        println!("\nOpening the window. Close it to end.");
        return Run::new(&house.root, &program.to_string_lossy(), ["--register", REGISTER]).go();
    }
    println!("\nNo display here. On a desktop the window opens with:");
    println!("  {} --register {REGISTER}", program.display());
    Ok(())
}

/// One verb on the sample register; its JSON answer is shown and must be one.
fn ikatctl(house: &House, words: &[&str]) -> Told<()> {
    let program = house.built("debug", "ikatctl").to_string_lossy().into_owned();
    let words = [&["--register", REGISTER, "--json"], words].concat();
    println!("$ ikatctl {}", words.join(" "));
    let answer = Run::new(&house.root, &program, words).quietly()?;
    let json: Value =
        serde_json::from_str(&answer).map_err(|error| format!("ikatctl answered no JSON: {error}"))?;
    println!("{json}");
    Ok(())
}

fn size(path: &Path) -> Told<u64> {
    fs::metadata(path)
        .map(|found| found.len())
        .map_err(|error| format!("{}: {error}", path.display()))
}
