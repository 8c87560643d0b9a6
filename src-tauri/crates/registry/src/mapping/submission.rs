//! From a row of the map to a submission: a form the officer completes.

use super::model::{MapCandidate, MapRow};
use super::use_cases::MappingError;
use crate::agreements::{AgreementForm, Initiative, Party, PartyType};
use crate::error::RegistryError;
use crate::lawbook::Rules;
use crate::reference::regions;
use crate::settings;
use crate::submissions::{ProposerType, Relation, SubmissionForm};
use ::rules::Initiative as Side;
use rusqlite::Connection;

/// The form of a submission with all that the row says: path, title, urusan, work unit, parties, funding. Whether it may be
/// saved is judged as for any other.
///
/// # Errors
/// [`MappingError::NotOpen`] for a row that was given up, [`MappingError::Void`], or what SQLite says.
pub fn submission_form(
    connection: &Connection,
    rules: &Rules,
    row: &MapRow,
) -> Result<SubmissionForm, MappingError> {
    if row.void_reason.is_some() {
        return Err(MappingError::Void(row.id.clone()));
    }
    if row.dropped.is_some() {
        return Err(MappingError::NotOpen(row.id.clone()));
    }
    let form = &row.form;
    let office = settings::office(connection)?;
    let unit = settings::work_units(connection)?
        .into_iter()
        .find(|unit| unit.id == form.work_unit);
    let own = MapCandidate {
        type_: PartyType::Region,
        region_code: Some(office.region_code),
        name: String::new(),
    };
    let parties = std::iter::once(&own)
        .chain(&form.candidates)
        .enumerate()
        .map(|(at, one)| party(at, one))
        .collect();
    let variant = form.variant.map(|variant| variant.word());
    let path = rules.book().path_for(form.kind.word(), variant, Side::Ours);
    let path = path.ok_or_else(|| {
        RegistryError::Reference(format!("the rules have no path for {}", form.kind.word()))
    })?;
    Ok(SubmissionForm {
        path: path.id.to_string(),
        initiative: Side::Ours,
        subject: AgreementForm {
            kind: form.kind,
            variant: form.variant,
            title: form.title().to_owned(),
            purpose: form.need.clone(),
            object: String::new(),
            scope: String::new(),
            urusan: vec![form.urusan.clone()],
            work_units: vec![form.work_unit.clone()],
            initiative: Some(Initiative::Ours),
            funding_sources: form.funding_sources.clone(),
            funding_note: String::new(),
            amount: form.amount,
            burdens_society: None,
            unbudgeted: None,
            note: form.note.clone(),
            parties,
            documents: Vec::new(),
            ended_on: None,
            end_reason: None,
            end_note: String::new(),
        },
        proposer_type: ProposerType::WorkUnit,
        proposer_name: unit.map(|unit| unit.name).unwrap_or_default(),
        letter_number: String::new(),
        letter_dated: None,
        letter_sent: None,
        letter_received: None,
        liaisons: Vec::new(),
        situations: Vec::new(),
        relation: Relation::New,
        parent_id: None,
        map_row_id: Some(row.id.clone()),
        addendum_burden: None,
    })
}

fn party(at: usize, one: &MapCandidate) -> Party {
    let region = one.region_code.as_deref().and_then(regions::find);
    Party {
        // Only to tell them apart in this form; saving gives them ids of the register.
        id: format!("p{at}"),
        type_: one.type_,
        region_code: region.map(|region| region.code.clone()),
        name: region.map_or_else(|| one.name.clone(), regions::Region::full_name),
        signer: String::new(),
        capacity: region.map_or_else(String::new, |region| {
            format!("{} {}", region.head(), region.short_name())
        }),
        mandate: String::new(),
    }
}
