//! Opens a register after a kill and holds it to what was said before.

use crate::driver::ACTS;
use contract::letters::{LetterId, OfficePress, Reproduced, VerifyRequest};
use contract::{check, letters};
use registry::dispatches::{self, Dispatch};
use registry::letters::LetterState;
use registry::{Origin, Registry};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use testkit::{FixedClock, SeqIds};

/// What all the kills came to.
#[derive(Debug, Default)]
pub struct Tally {
    kills: u32,
    done: BTreeMap<String, u32>,
    cut_off: BTreeMap<String, u32>,
    packages_without_row: u32,
    parts_outside: u32,
    files_without_row: u32,
}

impl Tally {
    pub fn acknowledged(&self, act: &str) -> u32 {
        self.done.get(act).copied().unwrap_or(0)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} kills; acts finished and acts cut off:", self.kills)?;
        for act in ACTS.iter().copied().chain(["open", "between"]) {
            let cut_off = self.cut_off.get(act).copied().unwrap_or(0);
            writeln!(f, "  {act:8} {:6} {cut_off:4}", self.acknowledged(act))?;
        }
        write!(
            f,
            "allowed and found: {} sound packages no row knows, {} hidden parts beside packages, {} kept files no row names",
            self.packages_without_row, self.parts_outside, self.files_without_row
        )
    }
}

/// A register that drivers are killed over.
#[derive(Debug)]
pub struct Office(TempDir);

impl Office {
    /// With what letters need, and nothing else.
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        std::fs::create_dir(folder.path().join("kirim")).unwrap();
        let (clock, ids) = (FixedClock::on("2026-01-12"), SeqIds::default());
        let origin = Origin {
            region: "35.73".into(),
            unit: "Bagian Kerja Sama".into(),
            sample: None,
        };
        let desk = testkit::register::desk(&clock, &ids);
        let registry = Registry::create(&folder.path().join("register"), &origin, desk).unwrap();
        let actor = registry::Actor("petugas".into());
        registry
            .transact(&actor, "settings.letters", |tx| {
                registry::settings::save_letter_settings(tx, &testkit::settings::letter_settings())?;
                registry::settings::save_official(tx, &testkit::settings::official(), &[])
            })
            .unwrap();
        Self(folder)
    }

    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    /// Judges the register after a kill; `before` is what earlier drivers said, `now` what the killed one did.
    pub fn judge(&self, before: &[String], now: &[String], tally: &mut Tally) {
        tally.kills += 1;
        let act = match now.last().map(String::as_str) {
            None => "open",
            Some(last) => last.strip_prefix("begin ").unwrap_or("between"),
        };
        *tally.cut_off.entry(act.to_owned()).or_default() += 1;
        for line in now.iter().filter_map(|line| line.strip_prefix("done ")) {
            *tally
                .done
                .entry(line.split(' ').next().unwrap().to_owned())
                .or_default() += 1;
        }
        let registry = Registry::open(&self.folder().join("register"), contract::desk::system())
            .unwrap_or_else(|error| panic!("the register opens after a kill during {act}: {error}"));
        let report = check::check(&registry).unwrap();
        assert!(report.sound, "after a kill during {act}: {:?}", report.faults);
        let said: Vec<&str> = before.iter().chain(now).map(String::as_str).collect();
        self.nothing_is_lost(&registry, &said, act);
        self.nothing_is_half_done(&registry, act, tally);
        drop(registry);
        let strays: Vec<PathBuf> = files_below(&self.folder().join("register"))
            .into_iter()
            .filter(|path| {
                let name = path.file_name().unwrap().to_string_lossy();
                name.contains(".ikat-part") || name.ends_with("-journal") || name.ends_with("-wal")
            })
            .collect();
        assert!(
            strays.is_empty(),
            "opening clears what a kill during {act} left: {strays:?}"
        );
    }

    fn nothing_is_lost(&self, registry: &Registry, said: &[&str], act: &str) {
        let rows = Rows::of(registry);
        let mut done = 0;
        for line in said.iter().filter_map(|line| line.strip_prefix("done ")) {
            let words: Vec<&str> = line.split(' ').collect();
            let kept = match words.as_slice() {
                ["save" | "edit", id, rev, name] => {
                    rows.agreements.get(*id).is_some_and(|(stored, title)| {
                        let rev: u32 = rev.parse().unwrap();
                        *stored > rev || (*stored == rev && *title == format!("Kerja sama {name}"))
                    })
                }
                ["attach", id, owner, sha256] => rows.attachments.contains(&format!("{id} {owner} {sha256}")),
                ["issue", id, code, pdf] => rows.prints.contains(&format!("{id} 1  {code} {pdf}")),
                ["number", id, number, pdf] => rows
                    .prints
                    .iter()
                    .any(|print| print.starts_with(&format!("{id} 2 {number} ")) && print.ends_with(pdf)),
                ["sign", id] => rows.signed.contains(*id),
                ["export", id, file, sha256] => rows
                    .dispatches
                    .iter()
                    .any(|sent| sent.id == *id && sent.file_name == *file && sent.sha256 == *sha256),
                ["backup", file] => opens(&self.folder().join("register").join("backups").join(file)),
                other => panic!("{other:?}"),
            };
            assert!(
                kept,
                "after a kill during {act}, what was acknowledged is there: {line}"
            );
            done += 1;
        }
        assert_eq!(done, said.iter().filter(|line| line.starts_with("done ")).count());
    }

    fn nothing_is_half_done(&self, registry: &Registry, act: &str, tally: &mut Tally) {
        let press = OfficePress::default();
        for letter in letters::all(registry).unwrap() {
            let view = letters::get(
                registry,
                &LetterId {
                    id: letter.id.clone(),
                },
            )
            .unwrap();
            let numbers: Vec<u32> = view.prints.iter().map(|print| print.print).collect();
            let counted: Vec<u32> = (1..=numbers.len() as u32).collect();
            assert_eq!(
                (numbers.is_empty(), &numbers),
                (false, &counted),
                "{act}: prints of {}",
                letter.id
            );
            assert_eq!(
                letter.state == LetterState::Signed,
                view.attachments.len() == 1,
                "{act}: {}",
                letter.id
            );
            for print in &view.prints {
                let found = letters::verify(
                    registry,
                    &press,
                    &VerifyRequest {
                        code: print.code.clone(),
                    },
                )
                .unwrap();
                assert!(
                    found.pdf_sound && found.content_sound && found.reproduced == Reproduced::Yes,
                    "{act}: print {} of {}",
                    print.print,
                    letter.id
                );
            }
        }
        let sent = registry.read(dispatches::all).unwrap();
        let recorded: BTreeMap<&str, &Dispatch> =
            sent.iter().map(|sent| (sent.file_name.as_str(), sent)).collect();
        let mut there = BTreeSet::new();
        for path in files_below(&self.folder().join("kirim")) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            match recorded.get(name.as_str()) {
                Some(row) => {
                    let bytes = std::fs::read(&path).unwrap();
                    assert_eq!(files::Digest::of(&bytes).to_string(), row.sha256, "{act}: {name}");
                    there.insert(name);
                }
                None if name.ends_with(".ikat") => {
                    // Between the file's name and the row's commit: the file is sound, and the officer is refused its name.
                    contract::exchange::verify(registry.folder(), &path, &contract::merging::read).unwrap();
                    tally.packages_without_row += 1;
                    std::fs::remove_file(&path).unwrap();
                }
                None => {
                    assert!(
                        name.starts_with('.') && name.contains(".ikat-part"),
                        "{act} left {name}"
                    );
                    tally.parts_outside += 1;
                    std::fs::remove_file(&path).unwrap();
                }
            }
        }
        assert_eq!(
            there.len(),
            recorded.len(),
            "{act}: every recorded package has its file"
        );
        for (rule, sql) in HALVES {
            let broken: u32 = registry
                .read(|c| Ok::<_, registry::RegistryError>(c.query_row(sql, [], |row| row.get(0))?))
                .unwrap();
            assert_eq!(broken, 0, "after a kill during {act}: {rule}");
        }
        for backup in files_below(&registry.folder().join("backups")) {
            assert!(
                opens(&backup),
                "{act}: a backup that has its name is whole: {}",
                backup.display()
            );
        }
        let rows = Rows::of(registry);
        let orphans = registry.vault().orphans(&rows.kept).unwrap().len();
        tally.files_without_row = tally.files_without_row.max(u32::try_from(orphans).unwrap());
    }
}

/// Rows that a whole write never leaves apart: how many there are, by SQL of the judge's own.
const HALVES: [(&str, &str); 5] = [
    (
        "every revision has its audit row",
        "SELECT count(*) FROM agreement AS a WHERE a.rev <> (SELECT count(*) FROM audit AS u
         WHERE u.subject_id = a.id AND u.action = 'agreement.save')",
    ),
    (
        "every agreement has its row of the table, and no row is without one",
        "SELECT abs((SELECT count(*) FROM agreement) - (SELECT count(*) FROM agreement_row))",
    ),
    (
        "every agreement has its words for the search",
        "SELECT count(*) FROM agreement WHERE seq NOT IN (SELECT rowid FROM agreement_search)",
    ),
    (
        "every agreement has its parties, its document and its number",
        "SELECT count(*) FROM agreement AS a WHERE (SELECT count(*) FROM party AS p WHERE p.seq = a.seq) <> 2
         OR (SELECT count(*) FROM document AS d JOIN document_number AS n ON n.document_id = d.id WHERE d.seq = a.seq) <> 1",
    ),
    (
        "every print has its audit row",
        "SELECT abs((SELECT count(*) FROM letter_print)
         - (SELECT count(*) FROM audit WHERE action IN ('letter.issue', 'letter.number')))",
    ),
];

/// What the register holds, as the driver names it.
struct Rows {
    agreements: BTreeMap<String, (u32, String)>,
    attachments: BTreeSet<String>,
    prints: BTreeSet<String>,
    signed: BTreeSet<String>,
    dispatches: Vec<Dispatch>,
    kept: BTreeSet<files::Digest>,
}

impl Rows {
    fn of(registry: &Registry) -> Self {
        registry
            .read(|c| {
                let texts = |sql: &str| -> Result<Vec<String>, registry::RegistryError> {
                    let mut statement = c.prepare(sql)?;
                    Ok(statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
                };
                let mut statement = c.prepare("SELECT id, rev, title FROM agreement")?;
                let agreements = statement
                    .query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?
                    .collect::<rusqlite::Result<_>>()?;
                let kept = texts("SELECT sha256 FROM attachment UNION SELECT pdf_sha256 FROM letter_print")?;
                Ok::<_, registry::RegistryError>(Self {
                    agreements,
                    attachments: texts("SELECT id || ' ' || owner_id || ' ' || sha256 FROM attachment")?.into_iter().collect(),
                    prints: texts(
                        "SELECT letter_id || ' ' || print || ' ' || number || ' ' || code || ' ' || pdf_sha256 FROM letter_print",
                    )?
                    .into_iter()
                    .collect(),
                    signed: texts("SELECT id FROM letter WHERE state = 'signed'")?.into_iter().collect(),
                    dispatches: dispatches::all(c)?,
                    kept: kept.iter().map(|text| text.parse().unwrap()).collect(),
                })
            })
            .unwrap()
    }
}

/// Whether a copy of the database is whole.
fn opens(copy: &Path) -> bool {
    let Ok(copy) = rusqlite::Connection::open_with_flags(copy, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)
    else {
        return false;
    };
    copy.query_row("PRAGMA integrity_check(1)", [], |row| row.get::<_, String>(0))
        .is_ok_and(|said| said == "ok")
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files_below(&path));
        } else {
            all.push(path);
        }
    }
    all
}
