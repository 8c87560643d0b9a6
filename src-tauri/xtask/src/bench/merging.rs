//! What a bureau waits for: a folder of packages planned and merged, beside `sqlite3` inserting the same rows plainly.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::processes::{measure, megabytes};
use super::{Took, add};
use crate::Told;
use crate::acts;
use crate::command::Run;
use crate::house::House;

/// Where packages and registers lie, made once.
const PLACE: &str = "out/bench-merging";
/// What a bureau and a ministry are measured with unless told otherwise: files, and agreements in each.
pub const USUAL: &[(usize, usize)] = &[(38, 150)];
/// Of a synthetic register about a third is in force in one semester: so many are made that a package holds what is asked.
const MADE_FOR_ONE: usize = 3;
/// More files than this are measured once: minutes of work do not need a median.
const OFTEN: usize = 100;

/// The sizes a developer typed: pairs of figures; none for the usual ones.
pub fn sizes(words: &[&str]) -> Told<Vec<(usize, usize)>> {
    if words.is_empty() {
        return Ok(USUAL.to_vec());
    }
    let figure = |word: &str| word.parse::<usize>().map_err(|_| format!("{word} is no figure"));
    let mut sizes = Vec::new();
    for pair in words.chunks(2) {
        let [files, agreements] = pair else {
            return Err("sizes come in pairs: FILES AGREEMENTS".to_owned());
        };
        sizes.push((figure(files)?, figure(agreements)?));
    }
    Ok(sizes)
}

/// Measures and adds a dated table to docs/performance.md.
pub fn bench(house: &House, sizes: &[(usize, usize)]) -> Told<()> {
    acts::build_release(house, &["--bins"])?;
    let ikatctl = house.built("release", "ikatctl");
    let mut text = String::from(
        "| packages | agreements | work | median | fastest | slowest | memory | to sqlite3 |\n|--:|--:|---|--:|--:|--:|--:|--:|\n",
    );
    for (files, agreements) in sizes {
        text.push_str(&measured(house, &ikatctl, *files, *agreements)?);
    }
    println!("{text}");
    add(house, &text)
}

fn measured(house: &House, ikatctl: &Path, files: usize, agreements: usize) -> Told<String> {
    let sent = packages(house, ikatctl, files, agreements)?;
    let script = script(house, &sent)?;
    let times = if files > OFTEN { 1 } else { 3 };
    let work = house.at(PLACE).join("work");
    let (mut plans, mut merges, mut plains) = (Vec::new(), Vec::new(), Vec::new());
    let mut memory = [0; 3];
    for _ in 0..times {
        // A register and a database of its own each time; all three in one round, so that a noisy machine troubles all.
        let bureau = bureau(house, ikatctl, &sent)?;
        let said = |verb: &[&str]| -> Vec<String> {
            let register = bureau.to_string_lossy().into_owned();
            let folder = sent.folder.to_string_lossy().into_owned();
            let words = ["--register", &register, "--json", "merge"];
            let words = words.iter().chain(verb).map(|word| (*word).to_owned());
            words.chain([folder]).collect()
        };
        for (at, (verb, times)) in [(&["--dry-run"][..], &mut plans), (&[][..], &mut merges)]
            .into_iter()
            .enumerate()
        {
            let (time, peak) = measure(ikatctl, &said(verb), Stdio::null())?;
            times.push(time);
            if let Some(most) = memory.get_mut(at) {
                *most = peak.max(*most);
            }
        }
        let plain = work.join("plain.db");
        gone(&plain)?;
        let input = fs::File::open(&script).map_err(|error| format!("{}: {error}", script.display()))?;
        let words = [plain.to_string_lossy().into_owned()];
        let (time, peak) = measure(Path::new("sqlite3"), &words, input.into())?;
        plains.push(time);
        memory[2] = peak.max(memory[2]);
    }
    let [plans, merges, plains] = [plans, merges, plains].map(Took::sorted);
    let mut table = String::new();
    for (work, took, memory) in [
        ("read and planned", &plans, memory[0]),
        ("read, planned, merged", &merges, memory[1]),
        ("inserted by sqlite3", &plains, memory[2]),
    ] {
        let _infallible = writeln!(
            table,
            "| {files} | {} | {work} | {took} | {} | {:.1} x |",
            sent.agreements,
            megabytes(memory),
            took.beside(&plains)
        );
    }
    Ok(table)
}

/// Packages as offices sent them.
struct Sent {
    folder: PathBuf,
    /// Region and fingerprint of each.
    offices: Vec<(String, String)>,
    /// In all of them.
    agreements: u64,
}

fn packages(house: &House, ikatctl: &Path, files: usize, agreements: usize) -> Told<Sent> {
    let folder = house.at(PLACE).join(format!("{files}x{agreements}"));
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let office = house.at(PLACE).join("office");
    let mut sent = Sent {
        folder,
        offices: Vec::new(),
        agreements: 0,
    };
    for (at, region) in regions(house, files)?.into_iter().enumerate() {
        let file = sent.folder.join(format!("{region}.ikat"));
        if !file.is_file() {
            gone(&office)?;
            let (count, seed) = ((agreements * MADE_FOR_ONE).to_string(), (at + 1).to_string());
            let register = office.to_string_lossy().into_owned();
            let sample = [
                "sample",
                "synthetic",
                "--count",
                &count,
                "--seed",
                &seed,
                "--region",
                &region,
            ];
            let words = [&["--register", &register, "--json"], &sample[..]].concat();
            Run::new(&house.root, &ikatctl.to_string_lossy(), words).quietly()?;
            // Written aside: a file that stands was made to its end.
            let aside = sent.folder.join("aside");
            let out = aside.to_string_lossy().into_owned();
            let export = ["export", "--year", "2025", "--semester", "2", "--out", &out];
            let words = [&["--register", &register, "--json"], &export[..]].concat();
            Run::new(&house.root, &ikatctl.to_string_lossy(), words).quietly()?;
            fs::rename(&aside, &file).map_err(|error| format!("{}: {error}", file.display()))?;
        }
        let words = ["--json", "package", "verify", &file.to_string_lossy()];
        let said = Run::new(&house.root, &ikatctl.to_string_lossy(), words).quietly()?;
        let said: serde_json::Value = serde_json::from_str(&said).map_err(|error| error.to_string())?;
        let fingerprint = said
            .get("fingerprint")
            .and_then(|it| it.as_str())
            .ok_or("no fingerprint")?
            .to_owned();
        sent.agreements += said.get("total").and_then(|it| it.as_u64()).ok_or("no total")?;
        sent.offices.push((region, fingerprint));
    }
    Ok(sent)
}

/// Codes of as many offices: those of Jawa Timur first, so that a bureau of 38 is one province.
fn regions(house: &House, files: usize) -> Told<Vec<String>> {
    let path = house.at("assets/reference/regions.csv");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut codes: Vec<&str> = text
        .lines()
        .skip(1)
        .filter(|line| line.ends_with(",yes"))
        .filter_map(|line| line.split(',').next())
        .collect();
    codes.sort_by_key(|code| !code.starts_with("35."));
    if codes.len() < files {
        return Err(format!("{files} offices are more than there are regions"));
    }
    Ok(codes.into_iter().take(files).map(str::to_owned).collect())
}

/// A fresh bureau that knows every office's key.
fn bureau(house: &House, ikatctl: &Path, sent: &Sent) -> Told<PathBuf> {
    let at = house.at(PLACE).join("work");
    let register = at.join("bureau");
    gone(&register)?;
    fs::create_dir_all(&at).map_err(|error| format!("{}: {error}", at.display()))?;
    let of = if sent.offices.iter().all(|(region, _)| region.starts_with("35.")) {
        "35"
    } else {
        "00"
    };
    let run = |words: &[&str]| {
        let register = register.to_string_lossy();
        let words = [&["--register", &*register, "--json"], words].concat();
        Run::new(&house.root, &ikatctl.to_string_lossy(), words).quietly()
    };
    run(&[
        "sample",
        "synthetic",
        "--count",
        "0",
        "--seed",
        "1",
        "--region",
        of,
    ])?;
    for (region, fingerprint) in &sent.offices {
        let file = sent.folder.join(format!("{region}.ikat"));
        run(&[
            "package",
            "enrol",
            &file.to_string_lossy(),
            "--fingerprint",
            fingerprint,
        ])?;
    }
    Ok(register)
}

/// The rows of all packages as `sqlite3` inserts them: the tables of the package with their keys, one transaction.
fn script(house: &House, sent: &Sent) -> Told<PathBuf> {
    let path = sent.folder.join("plain.sql");
    if path.is_file() {
        return Ok(path);
    }
    let aside = sent.folder.join("plain.aside");
    let failed = |error: std::io::Error| format!("{}: {error}", aside.display());
    let mut out = BufWriter::new(fs::File::create(&aside).map_err(failed)?);
    out.write_all(b"PRAGMA journal_mode = WAL;\nPRAGMA synchronous = FULL;\nBEGIN;\n")
        .map_err(failed)?;
    for (at, (region, _)) in sent.offices.iter().enumerate() {
        let file = sent.folder.join(format!("{region}.ikat"));
        let ask = |words: &[String]| {
            let file = file.to_string_lossy().into_owned();
            let words = [&["-readonly".to_owned(), file], words].concat();
            Run::new(&house.root, "sqlite3", words).quietly()
        };
        let tables = ask(&["SELECT name FROM manifest_table ORDER BY name".to_owned()])?;
        for table in tables.lines() {
            let mut said = String::new();
            if at == 0 {
                said = ask(&[format!(
                    "SELECT sql || ';' FROM sqlite_schema WHERE name = '{table}'"
                )])?;
            }
            said += &ask(&[format!(".mode insert {table}"), format!("SELECT * FROM {table}")])?;
            out.write_all(said.as_bytes()).map_err(failed)?;
        }
    }
    out.write_all(b"COMMIT;\n").map_err(failed)?;
    out.flush().map_err(failed)?;
    fs::rename(&aside, &path).map_err(failed)?;
    Ok(path)
}

fn gone(path: &Path) -> Told<()> {
    let done = if path.is_dir() {
        fs::remove_dir_all(path)
    } else if path.exists() {
        fs::remove_file(path)
    } else {
        Ok(())
    };
    done.map_err(|error| format!("{}: {error}", path.display()))
}
