//! Partners: the directory, one partner with everything that is known, cards and what stands under them, doubles.

use crate::{FieldProblem, Nothing, Problem, Written};
use registry::agreements::{AgreementItem, AgreementQuery, Page, Sort, SortColumn};
use registry::audit::{self, HistoryRow};
use registry::partners::{
    self, ContactForm, Directory, DoublePair, EntryKind, Partner, PartnerContact, PartnerCounts, PartnerForm,
    PartnerItem, PartnerPotential, PartnerQuery, PartnerSuggestion, PotentialForm, Representative,
    RepresentativeForm, Spelling,
};
use registry::submissions::{self, SubmissionItem};
use registry::{Actor, Registry, drafts, monitoring};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;

/// Agreements that one partner's page shows; the list of agreements filters by partner for the rest.
const AGREEMENTS: u32 = 200;
/// Partners that are offered while a name is typed.
const OFFERED: usize = 12;

/// Part of the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnersPageRequest {
    /// What to show.
    pub query: PartnerQuery,
    /// Where to begin.
    pub offset: u32,
    /// How many at most (1 to 1000).
    pub limit: u32,
}

/// Which partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerKey {
    /// The key of its line, the id of a card (also one that was merged), the code of a region, or a name in any spelling.
    pub key: String,
}

/// One partner with everything that is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PartnerView {
    /// Its line in the directory.
    pub item: PartnerItem,
    /// Its card; absent while nothing was saved of it.
    pub card: Option<Partner>,
    /// The tax number as people read it; empty when unknown.
    pub npwp_grouped: String,
    /// How its name is written, the most used first.
    pub spellings: Vec<Spelling>,
    /// Who speaks for it, those in office first.
    pub representatives: Vec<Representative>,
    /// Contacts, the newest first.
    pub contacts: Vec<PartnerContact>,
    /// Further potential, the newest first.
    pub potentials: Vec<PartnerPotential>,
    /// Its submissions, those that wait longest first.
    pub submissions: Vec<SubmissionItem>,
    /// Its agreements, the newest first; at most two hundred of them.
    pub agreements: Page<AgreementItem>,
    /// How the newest rounds judged these agreements.
    pub evaluations: Vec<PartnerEvaluation>,
    /// Cards that were merged into this one, the last first: the first can be taken back.
    pub merged: Vec<Partner>,
    /// Whether an unsaved draft of the card waits.
    pub has_draft: bool,
}

/// How the newest round judged one of a partner's agreements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerEvaluation {
    /// Id of the agreement.
    pub agreement: String,
    /// Its title.
    pub title: String,
    /// Year.
    pub year: i32,
    /// Round of the year.
    pub round: u32,
    /// Mean of its forms in hundredths of a point; absent when no question with a score was answered.
    pub score: Option<u32>,
    /// Id of the recommendation.
    pub recommendation: Option<String>,
}

/// A card to judge without saving.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerCheck {
    /// The partner; absent for one whom nobody names yet.
    pub key: Option<String>,
    /// The form.
    pub form: PartnerForm,
}

/// A card to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerSave {
    /// The partner; absent for one whom nobody names yet.
    pub key: Option<String>,
    /// Revision the form was made from; 0 while there is no card.
    pub rev: u32,
    /// The form.
    pub form: PartnerForm,
    /// Codes of questions answered with yes.
    pub confirmed: Vec<String>,
    /// Draft to forget once saved.
    pub draft: Option<String>,
}

/// A representative to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RepresentativeSave {
    /// The partner.
    pub partner: String,
    /// Absent for a new one.
    pub id: Option<String>,
    /// Revision the form was made from; 0 for a new one.
    pub rev: u32,
    /// The form.
    pub form: RepresentativeForm,
    /// Codes of questions answered with yes.
    pub confirmed: Vec<String>,
}

/// A contact to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContactSave {
    /// The partner.
    pub partner: String,
    /// Absent for a new one.
    pub id: Option<String>,
    /// Revision the form was made from; 0 for a new one.
    pub rev: u32,
    /// The form.
    pub form: ContactForm,
}

/// Further potential to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PotentialSave {
    /// The partner.
    pub partner: String,
    /// Absent for a new one.
    pub id: Option<String>,
    /// Revision the form was made from; 0 for a new one.
    pub rev: u32,
    /// The form.
    pub form: PotentialForm,
}

/// A representative, a contact or a potential to take away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerRemove {
    /// What it is.
    pub kind: EntryKind,
    /// Its id.
    pub id: String,
    /// Revision the person saw.
    pub rev: u32,
}

/// Part of the list of doubles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DoublesRequest {
    /// Where to begin.
    pub offset: u32,
    /// How many at most (1 to 1000).
    pub limit: u32,
}

/// Two partners who are one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerMerge {
    /// Whose card stays.
    pub keep: String,
    /// Whose names, representatives, contacts and potentials go over.
    pub other: String,
}

/// Two partners who look like one and are two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerApart {
    /// One.
    pub one: String,
    /// The other.
    pub other: String,
    /// Whether they are two; false takes it back.
    pub apart: bool,
}

/// Part of the directory.
///
/// # Errors
/// [`Problem`] from the register.
pub fn page(registry: &Registry, request: &PartnersPageRequest) -> Result<Page<PartnerItem>, Problem> {
    let limit = request.limit.clamp(1, 1000);
    Ok(directory(registry)?.page(&request.query, request.offset, limit))
}

/// The values the directory's filters can take.
///
/// # Errors
/// [`Problem`] from the register.
pub fn counts(registry: &Registry) -> Result<PartnerCounts, Problem> {
    Ok(directory(registry)?.counts())
}

/// Partners that fit what was typed of a name.
pub(crate) fn suggestions(registry: &Registry, typed: &str) -> Result<Vec<PartnerSuggestion>, Problem> {
    Ok(directory(registry)?.suggestions(typed, OFFERED))
}

fn directory(registry: &Registry) -> Result<Arc<Directory>, Problem> {
    Ok(registry.recall("partners", |c| partners::directory(c, registry.today()))?)
}

/// One partner.
///
/// # Errors
/// [`Problem`] `partner.not_found`, or from the register.
pub fn get(registry: &Registry, request: &PartnerKey) -> Result<PartnerView, Problem> {
    let turns = crate::submissions::turns(registry)?;
    let directory = directory(registry)?;
    registry.read(|c| {
        let found = partners::resolve(c, &request.key)?;
        let item = directory
            .of_keys(&found.keys)
            .cloned()
            .ok_or_else(|| Problem::new("partner.not_found", std::slice::from_ref(&request.key)))?;
        let query = AgreementQuery {
            partners: found.keys.clone(),
            sort: Sort {
                column: SortColumn::Signed,
                descending: true,
            },
            ..AgreementQuery::default()
        };
        let card = found
            .card
            .as_ref()
            .map(|card| card.id.as_str())
            .unwrap_or_default();
        let agreements = registry::agreements::page(c, &query, registry.today(), 0, AGREEMENTS)?;
        Ok(PartnerView {
            evaluations: evaluations(c, &agreements.items)?,
            npwp_grouped: found
                .card
                .as_ref()
                .map(|card| partners::grouped_npwp(&card.form.npwp))
                .unwrap_or_default(),
            spellings: partners::spellings(c, &found)?,
            representatives: partners::representatives(c, card)?,
            contacts: partners::contacts(c, card)?,
            potentials: partners::potentials(c, card)?,
            submissions: submissions::items(c, &turns, &partners::submissions(c, &found)?)?,
            agreements,
            merged: partners::merged(c, card)?,
            has_draft: drafts::get(c, &draft_key(&item.key))?.is_some(),
            item,
            card: found.card,
        })
    })
}

fn evaluations(
    connection: &Connection,
    agreements: &[AgreementItem],
) -> Result<Vec<PartnerEvaluation>, Problem> {
    let mut found = Vec::new();
    for item in agreements {
        if let Some(newest) = monitoring::newest(&monitoring::evaluations(connection, &item.id)?) {
            found.push(PartnerEvaluation {
                agreement: item.id.clone(),
                title: item.title.clone(),
                year: newest.year,
                round: newest.round,
                score: newest.score(),
                recommendation: newest.recommendation().map(str::to_owned),
            });
        }
    }
    Ok(found)
}

/// Key of the draft of a partner's card.
pub fn draft_key(key: &str) -> String {
    format!("partner:{key}")
}

/// Judges a card without saving it.
///
/// # Errors
/// [`Problem`] from the register.
pub fn check(registry: &Registry, request: &PartnerCheck) -> Result<Vec<FieldProblem>, Problem> {
    let found = registry.read(|c| partners::judge(c, request.key.as_deref(), &request.form))?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// Saves a card.
///
/// # Errors
/// [`Problem`] with the fields that are wrong or ask; nothing is written then.
pub fn save(registry: &Registry, actor: &Actor, request: &PartnerSave) -> Result<Written<Partner>, Problem> {
    let done = registry.transact(actor, "partner.save", |tx| {
        partners::save(
            tx,
            request.key.as_deref(),
            request.rev,
            &request.form,
            &request.confirmed,
        )
    })?;
    if let Some(draft) = &request.draft {
        drafts::discard(registry, draft)?;
    }
    Ok(done.into())
}

/// Saves a representative.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn save_representative(
    registry: &Registry,
    actor: &Actor,
    request: &RepresentativeSave,
) -> Result<Written<Representative>, Problem> {
    let existing = request.id.as_deref().map(|id| (id, request.rev));
    let done = registry.transact(actor, "partner.representative", |tx| {
        partners::save_representative(tx, &request.partner, existing, &request.form, &request.confirmed)
    })?;
    Ok(done.into())
}

/// Saves a contact.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn save_contact(
    registry: &Registry,
    actor: &Actor,
    request: &ContactSave,
) -> Result<Written<PartnerContact>, Problem> {
    let existing = request.id.as_deref().map(|id| (id, request.rev));
    let done = registry.transact(actor, "partner.contact", |tx| {
        partners::save_contact(tx, &request.partner, existing, &request.form)
    })?;
    Ok(done.into())
}

/// Saves further potential.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn save_potential(
    registry: &Registry,
    actor: &Actor,
    request: &PotentialSave,
) -> Result<Written<PartnerPotential>, Problem> {
    let existing = request.id.as_deref().map(|id| (id, request.rev));
    let done = registry.transact(actor, "partner.potential", |tx| {
        partners::save_potential(tx, &request.partner, existing, &request.form)
    })?;
    Ok(done.into())
}

/// Takes away what was recorded by mistake; the audit trail keeps it.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn remove(
    registry: &Registry,
    actor: &Actor,
    request: &PartnerRemove,
) -> Result<Written<Nothing>, Problem> {
    let done = registry.transact(actor, "partner.remove", |tx| {
        partners::remove(tx, request.kind, &request.id, request.rev)
    })?;
    Ok(Written {
        value: Nothing {},
        changed: done.changed,
    })
}

/// Pairs who look like one partner, the surest first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn doubles(registry: &Registry, request: &DoublesRequest) -> Result<Page<DoublePair>, Problem> {
    let directory = directory(registry)?;
    let pairs = registry.recall("partners twice", |c| partners::doubles(c, &directory))?;
    let limit = request.limit.clamp(1, 1000);
    Ok(Page {
        items: pairs
            .iter()
            .skip(request.offset as usize)
            .take(limit as usize)
            .cloned()
            .collect(),
        total: u32::try_from(pairs.len()).unwrap_or(u32::MAX),
        offset: request.offset,
    })
}

/// Makes two partners one.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn merge(
    registry: &Registry,
    actor: &Actor,
    request: &PartnerMerge,
) -> Result<Written<Partner>, Problem> {
    let done = registry.transact(actor, "partner.merge", |tx| {
        partners::merge(tx, &request.keep, &request.other)
    })?;
    Ok(done.into())
}

/// Takes the last merge into a card back; answers with the card that stands for itself again.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn unmerge(
    registry: &Registry,
    actor: &Actor,
    request: &PartnerKey,
) -> Result<Written<Partner>, Problem> {
    let done = registry.transact(actor, "partner.unmerge", |tx| partners::unmerge(tx, &request.key))?;
    Ok(done.into())
}

/// Says that two partners who look alike are two, or takes that back.
///
/// # Errors
/// [`Problem`]; nothing is written then.
pub fn apart(
    registry: &Registry,
    actor: &Actor,
    request: &PartnerApart,
) -> Result<Written<Nothing>, Problem> {
    let done = registry.transact(actor, "partner.apart", |tx| {
        partners::apart(tx, &request.one, &request.other, request.apart)
    })?;
    Ok(Written {
        value: Nothing {},
        changed: done.changed,
    })
}

/// History of a partner's card and of what stands under it, newest first; empty while there is no card.
///
/// # Errors
/// [`Problem`] from the register.
pub fn history(registry: &Registry, request: &PartnerKey) -> Result<Vec<HistoryRow>, Problem> {
    registry.read(|c| match partners::resolve(c, &request.key)?.card {
        Some(card) => Ok(audit::history(c, "partner", &card.id)?),
        None => Ok(Vec::new()),
    })
}
