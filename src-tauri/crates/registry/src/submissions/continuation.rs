//! From an agreement that stands to the submission that changes it, prolongs it, or takes its place.

use super::model::{ProposerType, Relation, SubmissionForm};
use super::use_cases::SubmissionError;
use crate::agreements::{self, Agreement, AgreementForm, Initiative};
use crate::lawbook::Rules;
use crate::settings;
use ::rules::{Initiative as Side, Rulebook};
use rusqlite::Connection;

/// The form of a submission with all that the agreement says: path, title, parties, work units, funding. Whether it may be
/// saved is judged as for any other.
///
/// # Errors
/// [`SubmissionError::NoAgreement`] for an agreement that is not there, [`SubmissionError::NoPath`] for one of before the
/// regulations, whose kind has no path, or what SQLite says.
pub fn continuation(
    connection: &Connection,
    rules: &Rules,
    agreement: &str,
    relation: Relation,
) -> Result<SubmissionForm, SubmissionError> {
    let parent = agreements::get(connection, agreement)?
        .ok_or_else(|| SubmissionError::NoAgreement(agreement.to_owned()))?;
    let origin = super::store::of_agreement(connection, agreement)?
        .into_iter()
        .find(|one| one.agreement_id.as_deref() == Some(agreement))
        .map(|one| (one.form.path, one.form.initiative));
    let (path, initiative) = origin
        .filter(|(path, _)| rules.book().path(path).is_some())
        .or_else(|| usual(rules.book(), &parent))
        .ok_or_else(|| SubmissionError::NoPath(parent.form.kind.word().to_owned()))?;
    let mut units = settings::work_units(connection)?.into_iter();
    let proposer = units.find(|unit| parent.form.work_units.contains(&unit.id));
    let proposer_name = match proposer {
        Some(unit) => unit.name,
        None => settings::office(connection)?.unit_name,
    };
    Ok(SubmissionForm {
        path,
        initiative,
        subject: AgreementForm {
            title: titled(relation, &parent.form.title),
            documents: Vec::new(),
            ended_on: None,
            end_reason: None,
            end_note: String::new(),
            // The questions about DPRD are asked anew: of what is changed, not of what was agreed.
            burdens_society: None,
            unbudgeted: None,
            ..parent.form
        },
        proposer_type: ProposerType::WorkUnit,
        proposer_name,
        letter_number: String::new(),
        letter_dated: None,
        letter_sent: None,
        letter_received: None,
        liaisons: Vec::new(),
        situations: Vec::new(),
        relation,
        parent_id: Some(parent.id),
        map_row_id: None,
        addendum_burden: None,
    })
}

/// In lists an addendum must not look like the agreement it changes; a renewal becomes an agreement and keeps the title.
fn titled(relation: Relation, title: &str) -> String {
    match relation {
        Relation::Addendum => format!("Adendum {title}"),
        Relation::Extension => format!("Perpanjangan {title}"),
        Relation::New | Relation::Renewal => title.to_owned(),
    }
}

/// The path of an agreement that came into the register without a submission: the first of its kind for whoever began it.
fn usual(book: &Rulebook, agreement: &Agreement) -> Option<(String, Side)> {
    let form = &agreement.form;
    let side = match form.initiative {
        Some(Initiative::Theirs) => Side::Theirs,
        Some(Initiative::Ours) | None => Side::Ours,
    };
    let path = book.path_for(form.kind.word(), form.variant.map(|variant| variant.word()), side)?;
    Some((path.id.to_string(), side))
}
