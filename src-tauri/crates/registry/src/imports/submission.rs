//! One row becomes one submission for a new agreement, or reasons why not.
//!
//! A path that is named gives the kind, and the side where only one may begin it; else kind and side give the path. Who proposes
//! is the first work unit where we began, the first partner where they did, unless the row names another.

use rules::{Initiative, Path};
use sheets::records::{Doubt, Record};
use sheets::values::{plain, several};

use super::choice::{funding, maybe, several as words, units};
use super::incoming::Incoming;
use super::partner;
use super::row::{Ground, Row, Understood};
use super::said::Said;
use crate::agreements::{self, AgreementForm, Kind, Party, PartyType, Variant};
use crate::submissions::{Liaison, ProposerType, Relation, SubmissionForm};
use crate::text::prose;

/// Understands a row.
pub(super) fn understand(
    ground: &Ground<'_>,
    record: &Record,
    doubts: &[Doubt],
) -> (Option<Understood>, Vec<Said>) {
    let mut row = Row::new(ground, record, doubts);
    let parties = parties(&mut row);
    let (work_units, new_units) = units(&mut row);
    let urusan: Vec<String> = words(&mut row, "urusan")
        .into_iter()
        .map(|one| one.meant)
        .collect();
    let title = row.needed("title");
    let funding_sources = funding(&mut row);
    let proposer = proposer(&mut row, &parties);
    let way = way(&mut row, proposer.as_ref().map(|(type_, _)| *type_));
    let (Some((proposer_type, proposer_name)), Some(way), false) = (proposer, way, row.refused()) else {
        return (None, row.said);
    };
    let subject = AgreementForm {
        kind: way.kind,
        variant: way.variant,
        title,
        purpose: prose(row.text("purpose")),
        object: prose(row.text("object")),
        scope: prose(row.text("scope")),
        urusan,
        work_units,
        initiative: Some(if way.side == Initiative::Theirs {
            agreements::Initiative::Theirs
        } else {
            agreements::Initiative::Ours
        }),
        funding_sources,
        funding_note: String::new(),
        amount: row.sum("amount"),
        burdens_society: None,
        unbudgeted: None,
        note: prose(row.text("note")),
        parties,
        documents: Vec::new(),
        ended_on: None,
        end_reason: None,
        end_note: String::new(),
    };
    let liaison = Liaison {
        name: plain(row.text("liaison")),
        job: plain(row.text("liaison-job")),
        contact: plain(row.text("liaison-contact")),
    };
    let form = SubmissionForm {
        path: way.path,
        initiative: way.side,
        subject,
        proposer_type,
        proposer_name,
        letter_number: plain(row.text("letter-number")),
        letter_dated: row.record.day("letter-dated"),
        letter_sent: None,
        letter_received: row.record.day("letter-received"),
        liaisons: Some(liaison)
            .filter(|one| !one.name.is_empty())
            .into_iter()
            .collect(),
        situations: Vec::new(),
        relation: Relation::New,
        parent_id: None,
        map_row_id: None,
        addendum_burden: None,
    };
    let understood = Understood {
        becomes: Incoming::Submission(Box::new(form)),
        units: new_units,
    };
    (Some(understood), row.said)
}

/// Ours first, then those that the row names.
fn parties(row: &mut Row<'_>) -> Vec<Party> {
    let own = &row.ground.reading.own;
    let party = |at: usize, type_: PartyType, region_code: Option<String>, name: &str| Party {
        id: format!("p{at}"),
        type_,
        region_code,
        name: name.to_owned(),
        signer: String::new(),
        capacity: String::new(),
        mandate: String::new(),
    };
    let mut parties = vec![party(0, own.type_, own.region_code.clone(), &own.name)];
    for (at, one) in (1..).zip(partner::named(row)) {
        parties.push(party(at, one.type_, one.region_code, &one.name));
    }
    parties
}

/// Who proposes; nobody where the row names neither them nor anybody they could be.
fn proposer(row: &mut Row<'_>, parties: &[Party]) -> Option<(ProposerType, String)> {
    let typed = maybe(row, "proposer-type").and_then(|word| ProposerType::parse(&word));
    let named = plain(row.text("proposer"));
    let partner = parties.get(1);
    let type_ = typed.unwrap_or_else(|| {
        let is_partner = partner.is_some_and(|one| !named.is_empty() && plain(&one.name) == named);
        if is_partner {
            side_of(partner)
        } else {
            ProposerType::WorkUnit
        }
    });
    if !named.is_empty() {
        return Some((type_, named));
    }
    let first_unit = several(&row.shown("work-unit")).into_iter().next();
    let name = if type_ == ProposerType::WorkUnit {
        first_unit
    } else {
        partner.map(|one| one.name.clone())
    };
    if name.is_none() {
        row.empty("proposer");
    }
    Some((type_, name?))
}

fn side_of(partner: Option<&Party>) -> ProposerType {
    match partner.map(|one| one.type_) {
        Some(PartyType::Region) => ProposerType::Region,
        Some(PartyType::Ministry) => ProposerType::Ministry,
        _ => ProposerType::Partner,
    }
}

/// Which way a submission takes.
struct Way {
    path: String,
    side: Initiative,
    kind: Kind,
    variant: Option<Variant>,
}

fn way(row: &mut Row<'_>, proposer: Option<ProposerType>) -> Option<Way> {
    let book = row.ground.book;
    let typed = maybe(row, "initiative");
    let side = match typed.and_then(|word| agreements::Initiative::parse(&word)) {
        Some(agreements::Initiative::Theirs) => Initiative::Theirs,
        Some(agreements::Initiative::Ours) => Initiative::Ours,
        None if proposer.is_none_or(|one| one == ProposerType::WorkUnit) => Initiative::Ours,
        None => Initiative::Theirs,
    };
    let kind = maybe(row, "kind").and_then(|word| Kind::parse(&word));
    let variant = maybe(row, "variant").and_then(|word| Variant::parse(&word));
    let asked = maybe(row, "path");
    let path: &Path = match (&asked, kind) {
        (Some(id), _) => book.path(id)?,
        (None, Some(kind)) => book.path_for(kind.word(), variant.map(|one| one.word()), side)?,
        (None, None) => {
            if row.shown("path").is_empty() {
                row.empty(if row.mapped("kind") { "kind" } else { "path" });
            }
            return None;
        }
    };
    let only = match path.register_variants.as_slice() {
        [one] => Variant::parse(one),
        _ => None,
    };
    Some(Way {
        path: path.id.to_string(),
        side: match path.initiative {
            Initiative::Either => side,
            of_path => of_path,
        },
        kind: Kind::parse(&path.register_kind)?,
        variant: variant.or(only),
    })
}
