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

/// Holds the folder of a list against it.
///
/// # Errors
/// [`ForwardedError`], with the office's name where one is meant.
pub fn read(folder: &Path, list: Proven<Forwarding>) -> Result<Forwarded, ForwardedError> {
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
    let mut packages: BTreeMap<String, Digest> = BTreeMap::new();
    for name in named(folder, EXTENSION)? {
        let bytes = files::read_bounded(&folder.join(&name), Limits::OFFICE.bytes)?;
        packages.insert(name, Digest::of(&bytes));
    }
    let mut listed = BTreeSet::new();
    if let Some(own) = &body.own {
        let office = label(&body.bureau.unit_name, province);
        listed.insert(found(folder, &packages, own, &office, &list.key)?);
    }
    for one in &body.offices {
        let office = label(&one.unit_name, &one.region_code);
        // The list's own form was held to keys that can be read.
        let key = PublicKey::parse(&one.key).ok_or(SignedError::Malformed("offices.key"))?;
        listed.insert(found(folder, &packages, &one.package, &office, &key)?);
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
    folder: &Path,
    packages: &BTreeMap<String, Digest>,
    package: &ForwardedPackage,
    office: &str,
    key: &PublicKey,
) -> Result<String, ForwardedError> {
    let same = packages
        .iter()
        .find(|(_, hash)| hash.to_string() == package.sha256);
    let Some((name, _)) = same else {
        let (office, file) = (office.to_owned(), package.file.clone());
        return Err(if packages.contains_key(&package.file) {
            ForwardedError::Changed { office, file }
        } else {
            ForwardedError::Missing { office, file }
        });
    };
    let signer = RawPackage::open(&folder.join(name), &Limits::OFFICE)
        .and_then(RawPackage::prove)
        .map_err(|error| ForwardedError::Unsound {
            office: office.to_owned(),
            error,
        })?
        .key();
    if signer != *key {
        return Err(ForwardedError::OtherKey {
            office: office.to_owned(),
        });
    }
    Ok(name.clone())
}

/// "Bagian Kerja Sama Kota Malang".
fn label(unit: &str, region: &str) -> String {
    let region = regions::find(region).map_or_else(|| region.to_owned(), regions::Region::full_name);
    format!("{unit} {region}").trim().to_owned()
}
