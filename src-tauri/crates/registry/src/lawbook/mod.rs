//! The rules that are in force in this register: those of the program, with the office's own laid over them.

mod calendar;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rules::{Initiative, RuleError, Rulebook};
use sha2::{Digest, Sha256};

use crate::agreements::{self, AgreementForm, Kind, Variant};
use crate::error::RegistryError;

pub use calendar::{CalendarError, CalendarYear, DayOff, calendar_file, forget_calendar, save_calendar};

/// The folder in a register where an office lays its own rules, in files of the same names and shapes as the shipped ones.
pub const RULES: &str = "rules";
/// Larger than any file of rules.
const FILE_MAX: u64 = 1024 * 1024;

/// Rules in force.
#[derive(Debug)]
pub struct Rules {
    book: Rulebook,
    own: Vec<String>,
    refused: Option<RuleError>,
    fingerprint: String,
}

impl Rules {
    /// The rules.
    pub fn book(&self) -> &Rulebook {
        &self.book
    }

    /// Names of the office's own files, below its folder of rules.
    pub fn own(&self) -> &[String] {
        &self.own
    }

    /// Why the office's own rules are not in force; the shipped ones are then.
    pub fn refused(&self) -> Option<&RuleError> {
        self.refused.as_ref()
    }

    /// Changes when the rules do: what was derived with others is derived anew.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }
}

/// The path whose rules hold for an agreement: that of its sub-kind, of its kind, or, for older forms that have no path of
/// their own, that of a cooperation with third parties.
pub(crate) fn path_of<'r>(book: &'r Rulebook, kind: Kind, variant: Option<&str>) -> Option<&'r rules::Path> {
    path_begun_by(book, kind, variant, Initiative::Either)
        .or_else(|| path_begun_by(book, Kind::Ksdpk, None, Initiative::Either))
}

/// The path whose rules hold for what is typed of an agreement. Older forms have none: they stay as they were agreed
/// (PP28 Pasal 48-49).
pub(crate) fn path_of_form<'r>(book: &'r Rulebook, form: &AgreementForm) -> Option<&'r rules::Path> {
    let began = match form.initiative {
        Some(agreements::Initiative::Ours) => Initiative::Ours,
        Some(agreements::Initiative::Theirs) => Initiative::Theirs,
        None => Initiative::Either,
    };
    path_begun_by(book, form.kind, form.variant.map(Variant::word), began)
}

/// Of the paths of a kind the first that serves the sub-kind and whoever began, of these the sub-kind counts more.
fn path_begun_by<'r>(
    book: &'r Rulebook,
    kind: Kind,
    variant: Option<&str>,
    began: Initiative,
) -> Option<&'r rules::Path> {
    let serves =
        |path: &rules::Path| variant.is_some_and(|word| path.register_variants.iter().any(|one| one == word));
    let of_kind = book.paths.iter().filter(|path| path.register_kind == kind.word());
    of_kind.min_by_key(|path| (!serves(path), !path.initiative.holds_for(began)))
}

/// The rules in force, read when they are first asked for: the first screen does not wait for them. Whoever holds rules
/// holds them to the end of what it does; read anew, they are another edition, and the earlier one stays for its readers.
#[derive(Debug)]
pub(crate) struct Lawbook {
    folder: PathBuf,
    first: Edition,
}

#[derive(Debug, Default)]
struct Edition {
    rules: OnceLock<Rules>,
    next: OnceLock<Box<Edition>>,
}

impl Edition {
    fn newest(&self) -> &Self {
        self.next.get().map_or(self, |next| next.newest())
    }
}

impl Lawbook {
    pub fn of(register: &Path) -> Self {
        Self {
            folder: register.join(RULES),
            first: Edition::default(),
        }
    }

    /// The folder of the office's own rules.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The rules in force.
    pub fn rules(&self) -> Result<&Rules, RegistryError> {
        let edition = self.first.newest();
        if let Some(rules) = edition.rules.get() {
            return Ok(rules);
        }
        let loaded = load(&self.folder)?;
        Ok(edition.rules.get_or_init(|| loaded))
    }

    /// Reads the files again; an edition that is the same in force stays.
    pub fn renew(&self) -> Result<(), RegistryError> {
        let loaded = load(&self.folder)?;
        let edition = self.first.newest();
        if edition
            .rules
            .get()
            .is_none_or(|rules| rules.fingerprint != loaded.fingerprint)
        {
            let next = Edition {
                rules: OnceLock::from(loaded),
                next: OnceLock::new(),
            };
            // Read twice at once, both read the same files.
            drop(edition.next.set(Box::new(next)));
        }
        Ok(())
    }
}

fn load(folder: &Path) -> Result<Rules, RegistryError> {
    let shipped = Rulebook::shipped().map_err(|wrong| RegistryError::Reference(wrong.to_string()))?;
    let own = overlay(folder)?;
    let mut hash = Sha256::new();
    hash.update(env!("CARGO_PKG_VERSION"));
    for (name, text) in &own {
        for part in [name, text] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
    }
    let fingerprint = data_encoding::HEXLOWER.encode(&hash.finalize());
    let names = own.iter().map(|(name, _)| name.clone()).collect();
    Ok(match shipped.with_overlay(&own) {
        Ok(book) => Rules {
            book,
            own: names,
            refused: None,
            fingerprint,
        },
        Err(wrong) => Rules {
            book: shipped,
            own: names,
            refused: Some(wrong),
            fingerprint,
        },
    })
}

/// The office's files with their names below the folder, in a fixed order.
fn overlay(folder: &Path) -> Result<Vec<rules::rulebook::File>, RegistryError> {
    let mut files = Vec::new();
    for below in ["", "articles", "paths", "calendar"] {
        let folder = folder.join(below);
        if !folder.is_dir() {
            continue;
        }
        let failed = |source| RegistryError::Io {
            path: folder.clone(),
            source,
        };
        for entry in std::fs::read_dir(&folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
                continue;
            };
            if !path.is_file() || !name.ends_with(".toml") {
                continue;
            }
            let name = if below.is_empty() {
                name.to_owned()
            } else {
                format!("{below}/{name}")
            };
            let bytes = files::read_bounded(&path, FILE_MAX)?;
            files.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    files.sort();
    Ok(files)
}
