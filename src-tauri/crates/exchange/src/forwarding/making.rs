//! Register -> folder: every package as it came, our own as it was sent, and the list.

use crate::keys::{self, KeyError, PublicKey};
use crate::manifest::EXTENSION;
use crate::read::Limits;
use crate::signed::{self, Proven, Purpose, SignedError};
use files::{AsideFolder, Digest, FileError, VaultError};
use registry::forwarding::{self, ForwardedOffice, ForwardedPackage, Forwarding, Standing};
use registry::receipts::ReceiptBureau;
use registry::{Actor, Mode, Period, Registry, RegistryError, settings};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Why nothing was passed on.
#[derive(Debug, thiserror::Error)]
pub enum ForwardError {
    /// Only a province passes packages on.
    #[error("not the register of a province")]
    NotProvince,
    /// Something stands where the folder should be.
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
    /// No package stands for the period, and none of our own was made.
    #[error("nothing stands for {0}")]
    Nothing(String),
    /// A package was merged by a program that did not keep its file.
    #[error("the file of {0} was not kept")]
    NotKept(String),
    /// Our own package was made by a program that did not keep its file.
    #[error("the file of our own package was not kept")]
    OwnNotKept,
    /// Another list was made in the meantime.
    #[error("another list took sequence {0}")]
    SequenceTaken(u32),
    /// The officer stopped it.
    #[error("stopped")]
    Cancelled,
    /// A kept package is missing or damaged.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The list could not be signed.
    #[error(transparent)]
    Signed(#[from] SignedError),
    /// The office's key cannot be used.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The folder could not be written.
    #[error(transparent)]
    File(#[from] FileError),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for ForwardError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// How far it is. Whoever is told may stop it with [`ControlFlow::Break`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForwardStep {
    /// Packages are being copied.
    Copying {
        /// Packages that are there.
        done: usize,
        /// Packages there will be.
        total: usize,
    },
    /// The folder takes its name and its list is recorded: the last moment to stop it is when this is said.
    Recording,
}

/// A folder that stands in its place and is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForwardOutcome {
    /// Name of the list in the folder.
    pub file: String,
    /// The list.
    pub list: Proven<Forwarding>,
}

/// Writes the folder of a period and records its list.
///
/// # Errors
/// [`ForwardError`]; no folder stands and nothing is recorded then.
pub fn forward(
    registry: &Registry,
    actor: &Actor,
    period: Period,
    target: &Path,
    watch: &mut dyn FnMut(ForwardStep) -> ControlFlow<()>,
) -> Result<ForwardOutcome, ForwardError> {
    let mut step = |step| match watch(step) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(ForwardError::Cancelled),
    };
    if *registry.mode() != Mode::Own {
        return Err(RegistryError::ReadOnly.into());
    }
    let office = registry.read(settings::office)?;
    if !office.is_province() {
        return Err(ForwardError::NotProvince);
    }
    if target.symlink_metadata().is_ok() {
        return Err(ForwardError::Exists(target.to_path_buf()));
    }
    let key = keys::office_key(registry, actor)?;
    let list = registry.read(|c| {
        let standing = forwarding::standing(c, period)?;
        let own = match forwarding::own(c, period)? {
            Some((_, false)) => return Err(ForwardError::OwnNotKept),
            own => own.map(|(package, _)| package),
        };
        if own.is_none() && standing.is_empty() {
            return Err(ForwardError::Nothing(period.label()));
        }
        let absent = forwarding::absent(c, &standing)?;
        named(Forwarding {
            bureau: ReceiptBureau {
                office_id: office.id.clone(),
                region_code: office.region_code.clone(),
                unit_name: office.unit_name.clone(),
                sample: office.sample.is_some(),
            },
            sequence: forwarding::next_sequence(c)?,
            period: period.short(),
            made_at: registry.now(),
            own,
            offices: standing.into_iter().map(listed).collect::<Result<_, _>>()?,
            absent,
        })
    })?;
    let text = signed::write(&list, &key)?;
    let aside = AsideFolder::beside(target, &office.lineage)?;
    let packages: Vec<&ForwardedPackage> = list
        .own
        .iter()
        .chain(list.offices.iter().map(|one| &one.package))
        .collect();
    for (done, package) in packages.iter().enumerate() {
        step(ForwardStep::Copying {
            done,
            total: packages.len(),
        })?;
        copy(registry, package, aside.path())?;
    }
    let file = files::safe_name(&format!(
        "Terusan_{}_{}_{:03}.{}",
        list.bureau.region_code,
        list.period,
        list.sequence,
        Purpose::Forwarding.extension()
    ));
    files::replace(&aside.path().join(&file), |out| out.write_all(text.as_bytes()))?;
    let proven = signed::prove::<Forwarding>(text.as_bytes())?;
    step(ForwardStep::Recording)?;
    let sha256 = proven.sha256.to_string();
    let moved = Cell::new(false);
    let done = registry.transact(actor, "package.forward", |tx| {
        if forwarding::next_sequence(tx)? != list.sequence {
            return Err(ForwardError::SequenceTaken(list.sequence));
        }
        forwarding::record(tx, &list, &sha256, &text)?;
        aside.commit()?;
        moved.set(true);
        Ok(())
    });
    if let Err(error) = done {
        if moved.get() {
            // The row was not committed: a folder nobody recorded must not be sent by mistake.
            std::fs::remove_dir_all(target).map_err(|error| FileError::of("remove", target, error))?;
        }
        return Err(error);
    }
    Ok(ForwardOutcome { file, list: proven })
}

fn listed(one: Standing) -> Result<ForwardedOffice, ForwardError> {
    if !one.kept {
        return Err(ForwardError::NotKept(
            format!("{} {}", one.unit_name, one.region_name).trim().to_owned(),
        ));
    }
    let key = PublicKey::parse(&one.public_key)
        .ok_or_else(|| RegistryError::Damaged(format!("key of package {}", one.package.sha256)))?;
    Ok(ForwardedOffice {
        office_id: one.office_id,
        region_code: one.region_code,
        unit_name: one.unit_name,
        key: key.to_string(),
        fingerprint: key.fingerprint(),
        vouched: one.in_use,
        package: one.package,
    })
}

/// Gives every package a name of its own: offices call their files as they like, and two may choose the same.
fn named(mut list: Forwarding) -> Result<Forwarding, ForwardError> {
    let mark = if list.bureau.sample { "CONTOH_" } else { "" };
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut name = |region: &str, package: &mut ForwardedPackage| {
        let bare = format!("{mark}{region}_{}_{:03}", package.period, package.sequence);
        let free = (1..)
            .map(|at| match at {
                1 => format!("{bare}.{EXTENSION}"),
                _ => format!("{bare}-{at}.{EXTENSION}"),
            })
            .map(|name| files::safe_name(&name))
            .find(|name| !taken.contains(name));
        package.file = free.unwrap_or(bare);
        taken.insert(package.file.clone());
    };
    let region = list.bureau.region_code.clone();
    if let Some(own) = &mut list.own {
        name(&region, own);
    }
    for office in &mut list.offices {
        name(&office.region_code, &mut office.package);
    }
    Ok(list)
}

fn copy(registry: &Registry, package: &ForwardedPackage, folder: &Path) -> Result<(), ForwardError> {
    let sha256: Digest = package
        .sha256
        .parse()
        .map_err(|_| RegistryError::Damaged(format!("package {}", package.sha256)))?;
    let bytes = registry.vault().read(&sha256, Limits::OFFICE.bytes)?;
    files::replace(&folder.join(&package.file), |out| out.write_all(&bytes))?;
    Ok(())
}
