//! Folder -> list, with every package it names found unchanged beside it.

use crate::error::PackageError;
use crate::keys::PublicKey;
use crate::manifest::EXTENSION;
use crate::read::{Limits, RawPackage};
use crate::signed::{self, Proven, Purpose, SignedError};
use files::{Digest, FileError};
use registry::forwarding::{ForwardedPackage, Forwarding};
use registry::reference::regions;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Why nothing of a folder is believed.
#[derive(Debug, thiserror::Error)]
pub enum ForwardedError {
    /// The folder holds no list.
    #[error("no list in {}", .0.display())]
    NoList(PathBuf),
    /// The folder holds more than one list.
    #[error("several lists in {}", .0.display())]
    SeveralLists(PathBuf),
    /// The list is not what was signed.
    #[error(transparent)]
    Signed(#[from] SignedError),
    /// The list names an office outside the province that signed it.
    #[error("{region} is not of {province}")]
    Outside {
        /// Region code of the office.
        region: String,
        /// Region code of the province.
        province: String,
    },
    /// A package that the list names is not there.
    #[error("the package of {office} is missing")]
    Missing {
        /// Whose it is.
        office: String,
        /// Its name on the list.
        file: String,
    },
    /// A package under a listed name is not the one that was passed on.
    #[error("the package of {office} was changed")]
    Changed {
        /// Whose it is.
        office: String,
        /// Its name on the list.
        file: String,
    },
    /// A package is the listed one, and its office never signed it so.
    #[error("the package of {office} is not sound: {error}")]
    Unsound {
        /// Whose it is.
        office: String,
        /// Why it is refused.
        error: PackageError,
    },
    /// Another key signed the package than the list says.
    #[error("the package of {office} was signed by another key")]
    OtherKey {
        /// Whose it is.
        office: String,
    },
    /// The officer stopped it.
    #[error("stopped")]
    Cancelled,
    /// The disk failed.
    #[error(transparent)]
    File(#[from] FileError),
}

/// A list whose signature was proved and whose packages are all there, unchanged, each signed by the key it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forwarded {
    /// The list. Whose key signed it is for the register to say.
    pub list: Proven<Forwarding>,
    /// Names of packages in the folder that the list does not name: they speak for themselves.
    pub unlisted: Vec<String>,
}

/// The folder that holds the list: this one, or the only one in it that does, as a stick holds the folder of a province.
///
/// # Errors
/// [`ForwardedError::SeveralLists`] where more than one folder in it holds a list: each is judged for itself.
pub fn place(folder: &Path) -> Result<PathBuf, ForwardedError> {
    let extension = Purpose::Forwarding.extension();
    if !named(folder, extension)?.is_empty() {
        return Ok(folder.to_path_buf());
    }
    let failed = |error| FileError::of("look into", folder, error);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let below = entry.map_err(failed)?.path();
        if below.is_dir() && !named(&below, extension)?.is_empty() {
            found.push(below);
        }
    }
    match found.len() {
        0 => Err(ForwardedError::NoList(folder.to_path_buf())),
        1 => Ok(found.remove(0)),
        _ => Err(ForwardedError::SeveralLists(folder.to_path_buf())),
    }
}

/// The list of a folder, proved. Nothing is known of its packages yet.
///
/// # Errors
/// [`ForwardedError`].
pub fn list(folder: &Path) -> Result<Proven<Forwarding>, ForwardedError> {
    let lists = named(folder, Purpose::Forwarding.extension())?;
    match lists.as_slice() {
        [one] => Ok(signed::read::<Forwarding>(&folder.join(one))?),
        [] => Err(ForwardedError::NoList(folder.to_path_buf())),
        _ => Err(ForwardedError::SeveralLists(folder.to_path_buf())),
    }
}

/// A package that lies in the folder.
struct Lying {
    sha256: String,
    /// The key that signed it; read only of those that the list names.
    signer: Option<Result<PublicKey, PackageError>>,
}

/// Holds the folder of a list against it. Each package is read once; `watch` hears how many have been, of how many, and may
/// stop it with [`ControlFlow::Break`].
///
/// # Errors
/// [`ForwardedError`], with the office's name where one is meant.
pub fn read(
    folder: &Path,
    list: Proven<Forwarding>,
    watch: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Forwarded, ForwardedError> {
    let body = &list.body;
    let province = &body.bureau.region_code;
    if let Some(outside) = body
        .offices
        .iter()
        .find(|one| regions::find(&one.region_code).is_none_or(|region| region.province_code != *province))
    {
        return Err(ForwardedError::Outside {
            region: outside.region_code.clone(),
            province: province.clone(),
        });
    }
    let wanted: BTreeSet<&str> = body
        .own
        .iter()
        .chain(body.offices.iter().map(|one| &one.package))
        .map(|package| package.sha256.as_str())
        .collect();
    let mut packages: BTreeMap<String, Lying> = BTreeMap::new();
    let names = named(folder, EXTENSION)?;
    let total = names.len();
    for (done, name) in names.into_iter().enumerate() {
        if watch(done, total).is_break() {
            return Err(ForwardedError::Cancelled);
        }
        let bytes = files::read_bounded(&folder.join(&name), Limits::OFFICE.bytes)?;
        let sha256 = Digest::of(&bytes).to_string();
        let signer = wanted.contains(sha256.as_str()).then(|| {
            RawPackage::of(name.clone(), bytes, &Limits::OFFICE)
                .and_then(RawPackage::prove)
                .map(|proven| proven.key())
        });
        packages.insert(name, Lying { sha256, signer });
    }
    let mut listed = BTreeSet::new();
    if let Some(own) = &body.own {
        let office = label(&body.bureau.unit_name, province);
        listed.insert(found(&mut packages, own, &office, &list.key)?);
    }
    for one in &body.offices {
        let office = label(&one.unit_name, &one.region_code);
        // The list's own form was held to keys that can be read.
        let key = PublicKey::parse(&one.key).ok_or(SignedError::Malformed("offices.key"))?;
        listed.insert(found(&mut packages, &one.package, &office, &key)?);
    }
    Ok(Forwarded {
        unlisted: packages
            .into_keys()
            .filter(|name| !listed.contains(name))
            .collect(),
        list,
    })
}

/// Names of the files with this ending.
fn named(folder: &Path, ending: &str) -> Result<Vec<String>, ForwardedError> {
    let failed = |error| FileError::of("look into", folder, error);
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let ends = path
            .extension()
            .is_some_and(|found| found.eq_ignore_ascii_case(ending));
        if let Some(name) = path.file_name().filter(|_| ends && path.is_file()) {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    Ok(names)
}

/// The name under which a listed package lies in the folder; it may have been renamed on its way.
fn found(
    packages: &mut BTreeMap<String, Lying>,
    package: &ForwardedPackage,
    office: &str,
    key: &PublicKey,
) -> Result<String, ForwardedError> {
    // By the list's own name where two files are the same.
    let same = packages
        .iter()
        .filter(|(_, lying)| lying.sha256 == package.sha256)
        .map(|(name, _)| name.clone())
        .min_by_key(|name| *name != package.file);
    let Some(name) = same else {
        let (office, file) = (office.to_owned(), package.file.clone());
        return Err(if packages.contains_key(&package.file) {
            ForwardedError::Changed { office, file }
        } else {
            ForwardedError::Missing { office, file }
        });
    };
    // Taken out: a list names each package once.
    let signer = packages.get_mut(&name).and_then(|lying| lying.signer.take());
    let office = office.to_owned();
    match signer {
        Some(Ok(signer)) if signer == *key => Ok(name),
        Some(Err(error)) => Err(ForwardedError::Unsound { office, error }),
        Some(Ok(_)) | None => Err(ForwardedError::OtherKey { office }),
    }
}

/// "Bagian Kerja Sama Kota Malang".
fn label(unit: &str, region: &str) -> String {
    let region = regions::find(region).map_or_else(|| region.to_owned(), regions::Region::full_name);
    format!("{unit} {region}").trim().to_owned()
}
