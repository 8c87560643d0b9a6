//! Who may be a party to which kind.

use crate::agreements::model::{AgreementForm, Kind, Party, PartyType};
use crate::agreements::search::fold;
use crate::findings::Finding;
use crate::reference::regions;
use crate::text::{self, LINE_MAX};
use std::collections::HashSet;

/// More parties than any real document has.
const PARTIES_MAX: usize = 100;

pub(super) fn check(form: &AgreementForm, region: &str, found: &mut Vec<Finding>) {
    match form.parties.len() {
        0 => return found.push(Finding::refused("parties", "party.none")),
        1 => found.push(Finding::refused("parties", "party.only_one")),
        n if n > PARTIES_MAX => {
            return found.push(Finding::refused("parties", "party.too_many").with(PARTIES_MAX));
        }
        _ => {}
    }
    let mut ids = HashSet::new();
    let mut names = HashSet::new();
    for (at, party) in form.parties.iter().enumerate() {
        one(at, party, found);
        if !ids.insert(party.id.as_str()) || party.id.is_empty() {
            found.push(Finding::refused(format!("parties[{at}]"), "party.id"));
        }
        let who = party.region_code.clone().unwrap_or_else(|| fold(&party.name));
        if !who.is_empty() && !names.insert(who) {
            found.push(Finding::refused(format!("parties[{at}].name"), "party.twice").with(&party.name));
        }
    }
    kind(form, region, found);
}

fn one(at: usize, party: &Party, found: &mut Vec<Finding>) {
    let field = |name: &str| format!("parties[{at}].{name}");
    named(
        party.type_,
        party.region_code.as_deref(),
        &party.name,
        &field,
        found,
    );
    text::check(&field("signer"), &party.signer, LINE_MAX, false, found);
    text::check(&field("capacity"), &party.capacity, LINE_MAX, false, found);
    text::check(&field("mandate"), &party.mandate, LINE_MAX, false, found);
}

/// What names a party, or somebody who may become one: the code of an autonomous region, or a name. `field` gives the path
/// of its fields.
pub(crate) fn named(
    type_: PartyType,
    region_code: Option<&str>,
    name: &str,
    field: &impl Fn(&str) -> String,
    found: &mut Vec<Finding>,
) {
    let mut refuse = |code| found.push(Finding::refused(field("region_code"), code));
    match (type_, region_code) {
        (PartyType::Region, None | Some("")) => refuse("party.region_missing"),
        (PartyType::Region, Some(code)) => match regions::find(code) {
            None => found.push(Finding::refused(field("region_code"), "party.unknown_region").with(code)),
            // UU 23/2014: the administrative areas of DKI are no autonomous regions and cannot be a subject.
            Some(region) if !region.autonomous => {
                found.push(Finding::refused(field("region_code"), "party.not_autonomous").with(&region.name));
            }
            Some(_) => {}
        },
        (_, Some(_)) => refuse("party.region_of_other_type"),
        (_, None) => {}
    }
    text::check(&field("name"), name, LINE_MAX, type_ != PartyType::Region, found);
}

/// Which partners make which kind (domain: partner to kind; PM22 Pasal 3, 25, 52; PM25 Pasal 6, 7).
fn kind(form: &AgreementForm, region: &str, found: &mut Vec<Finding>) {
    if form.parties.len() < 2 {
        return;
    }
    let has = |types: &[PartyType]| form.parties.iter().any(|p| types.contains(&p.type_));
    let regions = form
        .parties
        .iter()
        .filter(|p| p.type_ == PartyType::Region)
        .count();
    use PartyType::{Business, ForeignInstitution, ForeignRegion, Individual, Ministry, PublicBody, Society};
    let code = match form.kind {
        Kind::KsddWajib | Kind::KsddSukarela if regions < 2 => Some("party.ksdd_needs_regions"),
        Kind::Ksdpk if !has(&[Business, Society, Individual, PublicBody]) => {
            Some("party.ksdpk_needs_third_party")
        }
        Kind::Sinergi if !has(&[Ministry, PublicBody]) => Some("party.sinergi_needs_ministry"),
        Kind::Ksdpl if !has(&[ForeignRegion]) => Some("party.ksdpl_needs_foreign_region"),
        Kind::Ksdll if !has(&[ForeignInstitution]) => Some("party.ksdll_needs_foreign_institution"),
        _ => None,
    };
    if let Some(code) = code {
        found.push(Finding::refused("parties", code));
    }
    let ours = form
        .parties
        .iter()
        .any(|p| p.type_ == PartyType::Region && p.region_code.as_deref() == Some(region));
    if !ours && form.kind != Kind::Legacy {
        found.push(Finding::confirm("parties", "party.own_region_missing"));
    }
}
