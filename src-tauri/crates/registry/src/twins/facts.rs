//! What of a record a comparison looks at.

use crate::agreements::search::fold;
use crate::agreements::{self, AgreementForm, Kind, Term};
use crate::consolidated::{OWN, OfficeRef};
use crate::error::RegistryError;
use crate::received::Body;
use crate::settings;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// A record of an office.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct TwinKey {
    /// Number of the office as a sender; 0 for the office itself.
    #[ts(type = "number")]
    pub sender: i64,
    /// Id of the agreement in that office.
    pub record: String,
}

/// What a verdict rests on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct TwinBasis {
    /// Codes of the regions that are parties.
    pub regions: BTreeSet<String>,
    /// Day of the first signature.
    pub signed: Option<NaiveDate>,
    /// Folded numbers.
    pub numbers: BTreeSet<String>,
}

/// One record of a pair.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TwinSide {
    /// Whose it is.
    pub office: OfficeRef,
    /// Its id in that office.
    pub id: String,
    /// Kind.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// The other parties.
    pub partner: String,
    /// Numbers of the first document.
    pub number: String,
    /// Its days.
    #[serde(flatten)]
    pub term: Term,
}

/// Everything a comparison needs of one record.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub(super) key: TwinKey,
    pub(super) region: String,
    pub(super) title: String,
    /// The region that gave a number, and the number folded.
    pub(super) numbered: Vec<(String, String)>,
    pub(super) basis: TwinBasis,
    pub(super) form: AgreementForm,
}

impl Facts {
    /// From what an office of `region` typed.
    pub(super) fn of(key: TwinKey, region: &str, form: AgreementForm) -> Self {
        let numbered: Vec<(String, String)> = form
            .documents
            .iter()
            .flat_map(|document| &document.numbers)
            .map(|number| {
                let party = form.parties.iter().find(|party| party.id == number.party_id);
                let region = party.and_then(|party| party.region_code.clone());
                (region.unwrap_or_default(), fold(&number.number))
            })
            .filter(|(_, number)| !number.is_empty())
            .collect();
        Self {
            key,
            region: region.to_owned(),
            title: fold(&form.title),
            basis: TwinBasis {
                regions: form
                    .parties
                    .iter()
                    .filter_map(|party| party.region_code.clone())
                    .collect(),
                signed: agreements::term(&form).signed,
                numbers: numbered.iter().map(|(_, number)| number.clone()).collect(),
            },
            numbered,
            form,
        }
    }

    pub(super) fn side(&self, office: OfficeRef) -> TwinSide {
        TwinSide {
            id: self.key.record.clone(),
            kind: self.form.kind,
            title: self.form.title.clone(),
            partner: agreements::partner(&self.form, &self.region),
            number: agreements::number(&self.form),
            term: agreements::term(&self.form),
            office,
        }
    }
}

/// A record that stands; none for one that is void, withdrawn or not there.
pub(super) fn facts(connection: &Connection, key: &TwinKey) -> Result<Option<Facts>, RegistryError> {
    if key.sender == OWN {
        let own = settings::office(connection)?.region_code;
        let found = agreements::get(connection, &key.record)?.filter(|one| one.void_reason.is_none());
        return Ok(found.map(|one| Facts::of(key.clone(), &own, one.form)));
    }
    let found: Option<(String, String)> = connection
        .prepare_cached(include_str!("sql/standing.sql"))?
        .query_row(
            named_params! {":sender": key.sender, ":record": key.record},
            |row| Ok((row.get("region_code")?, row.get("body")?)),
        )
        .optional()?;
    let Some((region, body)) = found else {
        return Ok(None);
    };
    Ok(match serde_json::from_str(&body)? {
        Body::Agreement { form } => Some(Facts::of(key.clone(), &region, *form)),
        _ => None,
    })
}
