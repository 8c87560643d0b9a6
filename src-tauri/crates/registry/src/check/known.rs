//! What the office knows of its partners, as the content hash sees it; times are left out.

use crate::error::RegistryError;
use crate::partners::{self, Partner, PartnerContact, PartnerForm, PartnerPotential, Representative};
use rusqlite::Connection;
use serde::Serialize;

/// One card with everything under it.
#[derive(Serialize)]
struct Known<'a> {
    id: &'a str,
    rev: u32,
    form: &'a PartnerForm,
    merged_into: &'a Option<String>,
    merged: Vec<String>,
    names: Vec<(String, String)>,
    representatives: Vec<Representative>,
    contacts: Vec<PartnerContact>,
    potentials: Vec<PartnerPotential>,
    apart: Vec<String>,
}

/// Every card in the order of its id, as JSON.
pub(super) fn cards(connection: &Connection) -> Result<Vec<String>, RegistryError> {
    let apart = partners::pairs_apart(connection)?;
    let ids = partners::ids(connection)?;
    let cards: Vec<Partner> = ids
        .iter()
        .map(|id| partners::get(connection, id))
        .filter_map(Result::transpose)
        .collect::<Result<_, _>>()?;
    let json = |card: &Partner| {
        let known = Known {
            id: &card.id,
            rev: card.rev,
            form: &card.form,
            merged_into: &card.merged_into,
            merged: partners::merged(connection, &card.id)?
                .into_iter()
                .map(|one| one.id)
                .collect(),
            names: partners::names(connection, &card.id)?,
            representatives: partners::representatives(connection, &card.id)?,
            contacts: partners::contacts(connection, &card.id)?,
            potentials: partners::potentials(connection, &card.id)?,
            apart: apart
                .iter()
                .filter(|(one, _)| *one == card.id)
                .map(|(_, other)| other.clone())
                .collect(),
        };
        Ok(serde_json::to_string(&known)?)
    };
    cards.iter().map(json).collect()
}
