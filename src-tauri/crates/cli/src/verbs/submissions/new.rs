//! `submission new`: from the words of the command line to a form.

use crate::arguments::{ProposerName, RelationName, SideName, SubmissionNew, YesNo};
use contract::Problem;
use registry::agreements::{AgreementForm, Initiative, Kind, Party, PartyType, Variant};
use registry::reference::regions::{self, Region};
use registry::settings::{Office, WorkUnit};
use registry::submissions::{Liaison, ProposerType, Relation, SubmissionForm};
use rules::{Initiative as Side, Path};

/// The form; the own region is the first party by itself.
///
/// # Errors
/// [`Problem`] for a region that is not, or a partner without a type.
pub(super) fn form(
    office: &Office,
    work_units: &[WorkUnit],
    path: &Path,
    said: &SubmissionNew,
) -> Result<SubmissionForm, Problem> {
    let side = match (said.initiative, path.initiative) {
        (Some(SideName::Ours), _) | (None, Side::Ours | Side::Either) => Side::Ours,
        (Some(SideName::Theirs), _) | (None, Side::Theirs) => Side::Theirs,
    };
    let mut parties = vec![region_party(&office.region_code)?];
    for code in &said.region {
        parties.push(region_party(code)?);
    }
    parties.extend(partners(path, said)?);
    // Only to tell them apart in this form; the register gives them ids of its own when it makes an agreement.
    for (at, party) in parties.iter_mut().enumerate() {
        party.id = format!("p{at}");
    }
    let proposer_type = said
        .proposer_type
        .map_or_else(|| proposer_type(side, parties.get(1)), proposer_word);
    let proposer_name = match (&said.proposer, parties.get(1)) {
        (Some(name), _) => name.clone(),
        (None, Some(partner)) if side == Side::Theirs => partner.name.clone(),
        (None, _) => office.unit_name.clone(),
    };
    Ok(SubmissionForm {
        path: path.id.to_string(),
        initiative: side,
        subject: AgreementForm {
            work_units: ids(work_units, &said.work_unit)?,
            ..subject(path, side, said, parties)
        },
        proposer_type,
        proposer_name,
        letter_number: said.letter_number.clone(),
        letter_dated: said.letter_dated,
        letter_sent: said.letter_sent,
        letter_received: said.letter_received,
        liaisons: said.liaison.iter().map(|typed| liaison(typed)).collect(),
        situations: said.situation.clone(),
        relation: relation(said.relation),
        parent_id: said.parent.clone(),
        map_row_id: None,
        addendum_burden: said.addendum_burden.map(YesNo::is_yes),
    })
}

/// The register's word for what a submission wants.
pub(super) fn relation(name: RelationName) -> Relation {
    match name {
        RelationName::New => Relation::New,
        RelationName::Addendum => Relation::Addendum,
        RelationName::Extension => Relation::Extension,
        RelationName::Renewal => Relation::Renewal,
    }
}

fn subject(path: &Path, side: Side, said: &SubmissionNew, parties: Vec<Party>) -> AgreementForm {
    AgreementForm {
        // Every path names a kind of the register; the rulebook was checked for it when it was read.
        kind: Kind::parse(&path.register_kind).unwrap_or(Kind::Ksdpk),
        variant: said.variant.as_deref().and_then(Variant::parse),
        title: said.title.clone(),
        purpose: String::new(),
        object: String::new(),
        scope: String::new(),
        urusan: said.urusan.clone(),
        work_units: Vec::new(),
        initiative: Some(if side == Side::Theirs {
            Initiative::Theirs
        } else {
            Initiative::Ours
        }),
        funding_sources: Vec::new(),
        funding_note: String::new(),
        amount: None,
        burdens_society: said.burdens.map(YesNo::is_yes),
        unbudgeted: said.unbudgeted.map(YesNo::is_yes),
        note: String::new(),
        parties,
        documents: Vec::new(),
        ended_on: None,
        end_reason: None,
        end_note: String::new(),
    }
}

/// The ids of work units, each told by id or by name.
fn ids(known: &[WorkUnit], told: &[String]) -> Result<Vec<String>, Problem> {
    let id = |word: &String| {
        let mut units = known.iter();
        let found = units.find(|unit| unit.id == *word || unit.name.eq_ignore_ascii_case(word));
        found
            .map(|unit| unit.id.clone())
            .ok_or_else(|| Problem::new("submission.unknown_work_unit", std::slice::from_ref(word)))
    };
    told.iter().map(id).collect()
}

fn liaison(typed: &str) -> Liaison {
    let mut parts = typed.splitn(3, '|').map(|part| part.trim().to_owned());
    let mut next = || parts.next().unwrap_or_default();
    Liaison {
        name: next(),
        job: next(),
        contact: next(),
    }
}

fn partners(path: &Path, said: &SubmissionNew) -> Result<Vec<Party>, Problem> {
    let only = match path.partners.as_slice() {
        [one] => PartyType::parse(one),
        _ => None,
    };
    let mut types = said.partner_type.iter().filter_map(|word| PartyType::parse(word));
    let mut parties = Vec::new();
    for name in &said.partner {
        let type_ = types
            .next()
            .or(only)
            .ok_or_else(|| Problem::new("submission.partner_type", std::slice::from_ref(name)))?;
        parties.push(party(type_, name.clone()));
    }
    if types.next().is_some() {
        return Err(Problem::new("submission.partner_missing", &[]));
    }
    Ok(parties)
}

fn party(type_: PartyType, name: String) -> Party {
    Party {
        id: String::new(),
        type_,
        region_code: None,
        name,
        signer: String::new(),
        capacity: String::new(),
        mandate: String::new(),
    }
}

fn region_party(code: &str) -> Result<Party, Problem> {
    let region: &Region =
        regions::find(code).ok_or_else(|| Problem::new("registry.unknown_region", &[code.to_owned()]))?;
    Ok(Party {
        region_code: Some(region.code.clone()),
        capacity: format!("{} {}", region.head(), region.short_name()),
        ..party(PartyType::Region, region.full_name())
    })
}

fn proposer_word(name: ProposerName) -> ProposerType {
    match name {
        ProposerName::WorkUnit => ProposerType::WorkUnit,
        ProposerName::Region => ProposerType::Region,
        ProposerName::Partner => ProposerType::Partner,
        ProposerName::Ministry => ProposerType::Ministry,
    }
}

fn proposer_type(side: Side, partner: Option<&Party>) -> ProposerType {
    match partner.map(|partner| partner.type_) {
        _ if side == Side::Ours => ProposerType::WorkUnit,
        Some(PartyType::Region) => ProposerType::Region,
        Some(PartyType::Ministry) => ProposerType::Ministry,
        _ => ProposerType::Partner,
    }
}
