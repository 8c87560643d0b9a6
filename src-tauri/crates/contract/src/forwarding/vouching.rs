//! A province's list read by the ministry: whose keys it vouches for, and taking them with one decision.

use super::{RegionName, region_name};
use crate::work::{Part, Watch};
use crate::{FieldProblem, Problem, Written};
use exchange::Proven;
use exchange::forwarding as folder;
use registry::forwarding::{self as core, ForwardedOffice, Forwarding};
use registry::senders::{self, NewSender, SenderError, Standing};
use registry::{Actor, Registry, RegistryError, settings};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::Path;
use ts_rs::TS;

/// A folder that a province passed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VouchRequest {
    /// Handle of the chosen folder.
    pub folder: String,
}

/// What a vouched key is to this register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VouchState {
    /// In use here already.
    Known,
    /// It would be taken.
    New,
    /// Something stands against it; it is never taken in the place of another.
    Refused,
    /// The province passes the package on without its word: the key is no longer in use there.
    Unvouched,
}

/// An office on a province's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VouchedOffice {
    /// Region.
    pub region: RegionName,
    /// Unit.
    pub unit_name: String,
    /// Fingerprint of its key.
    pub fingerprint: String,
    /// Name of its package on the list.
    pub file: String,
    /// What the key is here.
    pub state: VouchState,
    /// What stands against it.
    pub finding: Option<FieldProblem>,
}

/// A province's list, proved, with its packages found unchanged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VouchInspection {
    /// The province.
    pub province: RegionName,
    /// Its unit.
    pub unit_name: String,
    /// Fingerprint of the key that signed the list.
    pub fingerprint: String,
    /// SHA-256 of the list, hex.
    pub sha256: String,
    /// Its count in the province.
    pub sequence: u32,
    /// Its period in the short form.
    pub period: String,
    /// Whether this very list was taken before.
    pub taken: bool,
    /// The offices, by region.
    pub offices: Vec<VouchedOffice>,
    /// Keys that would be taken.
    pub fresh: u32,
    /// Kabupaten and kota that sent the province nothing.
    pub absent: Vec<RegionName>,
    /// Packages in the folder that the list does not name.
    pub unlisted: Vec<String>,
}

const READING: Part = Part::new("vouch_reading", 0, 950);
const RECORDING: Part = Part::new("vouch_recording", 950, 1000);

/// A province's list in a folder, or in the only folder in it that holds one: what its keys are here. The register is not changed.
///
/// # Errors
/// [`Problem`] with the exact reason nothing of it is believed.
pub fn inspect(registry: &Registry, place: &Path, watch: Watch<'_>) -> Result<VouchInspection, Problem> {
    let place = folder::place(place)?;
    let proven = folder::list(&place)?;
    registry.read(|c| known(c, &proven))?;
    let found = folder::read(&place, proven, &mut |done, total| {
        watch.step(READING, done, total)
    })?;
    registry.read(|c| told(c, &found))
}

/// Takes every key that the list vouches for and that nothing stands against. Those that were known stay as they are.
///
/// # Errors
/// [`Problem`], also `work.cancelled`; nothing is taken then.
pub fn vouch(
    registry: &Registry,
    actor: &Actor,
    place: &Path,
    watch: Watch<'_>,
) -> Result<Written<VouchInspection>, Problem> {
    let place = folder::place(place)?;
    let seen = inspect(registry, &place, watch)?;
    if seen.taken && seen.fresh == 0 {
        return Ok(Written {
            value: seen,
            changed: BTreeSet::new(),
        });
    }
    let proven = folder::list(&place)?;
    // What was inspected is what is taken, whatever was done to the folder meanwhile.
    if proven.sha256.to_string() != seen.sha256 {
        return Err(Problem::new("forward.changed_meanwhile", &[]));
    }
    if watch.last(RECORDING).is_break() {
        return Err(Problem::new("work.cancelled", &[]));
    }
    let done = registry.transact(actor, "sender.vouch", |tx| {
        let sender = known(tx, &proven)?;
        let voucher = proven.key.to_string();
        for one in proven.body.offices.iter().filter(|one| one.vouched) {
            match senders::vouch(tx, &offered(one, &proven.body), &voucher) {
                // What stands against a key was shown; it stays outside, and the others do not wait for it.
                Ok(_) | Err(SenderError::Already(_) | SenderError::Findings(_)) => {}
                Err(error) => return Err(Problem::from(error)),
            }
        }
        if !core::vouched(tx, &seen.sha256)? {
            core::keep(tx, sender, &proven.body, &seen.sha256, &proven.text)?;
        }
        Ok::<(), Problem>(())
    })?;
    Ok(Written {
        value: VouchInspection { taken: true, ..seen },
        changed: done.changed,
    })
}

/// The province behind a list, when this register may believe it.
fn known(connection: &Connection, proven: &Proven<Forwarding>) -> Result<i64, Problem> {
    let own = settings::office(connection)?;
    let list = &proven.body;
    if !own.is_ministry() {
        return Err(Problem::new("forward.not_ministry", &[]));
    }
    match (own.sample.is_some(), list.bureau.sample) {
        (false, true) => return Err(Problem::new("sender.sample", &[])),
        (true, false) => return Err(Problem::new("sender.not_sample", &[])),
        _ => {}
    }
    let province = region_name(&list.bureau.region_code).name;
    let seq = match senders::standing(connection, &list.bureau.office_id, &proven.key.to_string())? {
        Standing::Known { sender_seq } => sender_seq,
        Standing::Unknown => return Err(Problem::new("forward.key_unknown", &[province])),
        Standing::Retired => return Err(Problem::new("forward.key_retired", &[province])),
        Standing::OtherOffice { region, unit } => {
            return Err(Problem::new("forward.key_of_other", &[unit, region]));
        }
    };
    // The paper named a region; the list speaks for no other one.
    if let Some(sender) =
        senders::by_seq(connection, seq)?.filter(|sender| sender.region_code != list.bureau.region_code)
    {
        return Err(Problem::new(
            "forward.key_of_other",
            &[sender.unit_name, sender.region_name],
        ));
    }
    match core::last_vouching(connection, seq)? {
        Some(last)
            if last.sequence >= list.sequence && !core::vouched(connection, &proven.sha256.to_string())? =>
        {
            Err(Problem::new(
                "forward.older",
                &[list.sequence.to_string(), last.sequence.to_string()],
            ))
        }
        _ => Ok(seq),
    }
}

fn told(connection: &Connection, found: &folder::Forwarded) -> Result<VouchInspection, Problem> {
    let proven = &found.list;
    let list = &proven.body;
    let offices = list
        .offices
        .iter()
        .map(|one| office(connection, one, list))
        .collect::<Result<Vec<_>, RegistryError>>()?;
    let fresh = offices.iter().filter(|one| one.state == VouchState::New).count();
    Ok(VouchInspection {
        province: region_name(&list.bureau.region_code),
        unit_name: list.bureau.unit_name.clone(),
        fingerprint: proven.key.fingerprint(),
        sha256: proven.sha256.to_string(),
        sequence: list.sequence,
        period: list.period.clone(),
        taken: core::vouched(connection, &proven.sha256.to_string())?,
        fresh: u32::try_from(fresh).unwrap_or(u32::MAX),
        offices,
        absent: list.absent.iter().map(|code| region_name(code)).collect(),
        unlisted: found.unlisted.clone(),
    })
}

fn office(
    connection: &Connection,
    one: &ForwardedOffice,
    list: &Forwarding,
) -> Result<VouchedOffice, RegistryError> {
    let standing = senders::standing(connection, &one.office_id, &one.key)?;
    let finding = senders::judge_vouched(connection, &offered(one, list))?
        .into_iter()
        .next();
    let state = match (&standing, &finding) {
        (Standing::Known { .. }, _) => VouchState::Known,
        _ if !one.vouched => VouchState::Unvouched,
        (_, Some(_)) => VouchState::Refused,
        (_, None) => VouchState::New,
    };
    Ok(VouchedOffice {
        region: region_name(&one.region_code),
        unit_name: one.unit_name.clone(),
        fingerprint: one.fingerprint.clone(),
        file: one.package.file.clone(),
        finding: finding.filter(|_| state == VouchState::Refused).map(Into::into),
        state,
    })
}

/// What the list offers to be enrolled.
fn offered(one: &ForwardedOffice, list: &Forwarding) -> NewSender {
    NewSender {
        office_id: one.office_id.clone(),
        region_code: one.region_code.clone(),
        unit_name: one.unit_name.clone(),
        sample: list.bureau.sample,
        public_key: one.key.clone(),
        fingerprint: one.fingerprint.clone(),
    }
}
