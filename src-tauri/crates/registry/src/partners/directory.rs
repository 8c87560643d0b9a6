//! Everybody who is named as a party of an agreement or in a submission, and every card: one line a partner.

use super::model::Partner;
use super::names::mentions;
use super::store;
use crate::agreements::search::{fold, index_words};
use crate::agreements::{Facet, Page, PartyType, rows};
use crate::error::RegistryError;
use crate::reference::legal_forms;
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use ts_rs::TS;

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "snake_case")]
pub enum PartnerSortColumn {
    /// Name, its legal form left out.
    #[default]
    Name,
    /// Number of agreements.
    Agreements,
    /// Day of the last contact.
    LastContact,
}

/// How the list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
pub struct PartnerSort {
    /// By what.
    pub column: PartnerSortColumn,
    /// Largest first.
    pub descending: bool,
}

/// Which partners. An empty list filters nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
#[serde(default)]
pub struct PartnerQuery {
    /// Words of a name in any spelling, or digits of NIB or NPWP. Words of legal forms are left out of account.
    pub search: String,
    /// Types.
    pub types: Vec<PartyType>,
    /// Only with a card, or only without; absent for both.
    pub card: Option<bool>,
    /// Only with agreements in force.
    pub running: bool,
    /// Sorting.
    pub sort: PartnerSort,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerItem {
    /// By what the partner is asked for: the id of its card, the code of its region, or its name.
    pub key: String,
    /// Id of its card; absent while there is none.
    pub card: Option<String>,
    /// Name.
    pub name: String,
    /// What it is; absent while only a submission names it.
    #[serde(rename = "type")]
    pub type_: Option<PartyType>,
    /// Code of the region, for a region.
    pub region_code: Option<String>,
    /// Code of its legal form, as the card or else the name says.
    pub legal_form: Option<String>,
    /// Agreements, void ones left out.
    pub agreements: u32,
    /// Agreements that are in force on the day.
    pub running: u32,
    /// Submissions.
    pub submissions: u32,
    /// Day of the last contact.
    pub last_contact: Option<NaiveDate>,
}

/// The values of the list's filters, each with how many partners carry it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerCounts {
    /// By type.
    pub types: Vec<Facet>,
    /// All partners.
    pub total: u32,
    /// With a card.
    pub with_card: u32,
    /// With agreements in force.
    pub running: u32,
}

/// A partner that is offered while a name is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerSuggestion {
    /// Its name.
    pub name: String,
    /// What it is.
    #[serde(rename = "type")]
    pub type_: PartyType,
    /// In how many agreements.
    pub uses: u32,
}

/// One partner as it is searched and compared.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub item: PartnerItem,
    /// Every spelling.
    pub names: BTreeSet<String>,
    pub nib: String,
    pub npwp: String,
    words: String,
    order: String,
    /// The agreement that was counted last.
    last: Option<i64>,
}

/// Every partner of the register on a day. Dear to make, cheap to ask.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    entries: Vec<Entry>,
}

/// Reads the directory.
///
/// # Errors
/// What SQLite says.
pub fn directory(connection: &Connection, on: NaiveDate) -> Result<Directory, RegistryError> {
    let mut owners: HashMap<String, String> = HashMap::new();
    let mut spelled: HashMap<String, Vec<String>> = HashMap::new();
    for (key, name, owner) in rows(connection, include_str!("sql/directory_names.sql"), [], |row| {
        Ok((
            row.get("key")?,
            row.get("name")?,
            row.get::<_, String>("partner_id")?,
        ))
    })? {
        spelled.entry(owner.clone()).or_default().push(name);
        owners.insert(key, owner);
    }
    let mut found = on_papers(connection, on, &owners)?;
    for (card, last_contact) in rows(connection, include_str!("sql/directory_cards.sql"), [], |row| {
        Ok((store::read(row)?, row.get("last_contact")?))
    })? {
        let entry = found
            .entry(card.id.clone())
            .or_insert_with(|| Entry::of(bare(&card.form.name, None, None), card.form.name.clone()));
        entry.item.last_contact = last_contact;
        entry.names.extend(spelled.remove(&card.id).unwrap_or_default());
        entry.take(card);
    }
    for mention in mentions(connection)? {
        let who = owners.get(&mention.key).unwrap_or(&mention.key).clone();
        let entry = found.entry(who).or_insert_with(|| {
            Entry::of(
                bare(&mention.name, mention.type_, mention.region_code.clone()),
                mention.name.clone(),
            )
        });
        entry.names.insert(mention.name);
        entry.item.type_ = entry.item.type_.or(mention.type_);
        entry.item.submissions += 1;
    }
    let mut entries: Vec<Entry> = found.into_values().collect();
    for entry in &mut entries {
        entry.index();
    }
    entries.sort_by(|a, b| (&a.order, &a.item.key).cmp(&(&b.order, &b.item.key)));
    Ok(Directory { entries })
}

/// Everybody on the papers that stand, by the id of the card or else the key. One walk over all parties: joining each with
/// its agreement in SQL takes ten times as long over a hundred thousand.
fn on_papers(
    connection: &Connection,
    on: NaiveDate,
    owners: &HashMap<String, String>,
) -> Result<HashMap<String, Entry>, RegistryError> {
    let own = crate::settings::office(connection)?.region_code;
    let key = named_params! {":on": on};
    let standing: HashMap<i64, bool> = rows(
        connection,
        include_str!("sql/directory_standing.sql"),
        key,
        |row| {
            Ok((
                row.get("seq")?,
                row.get::<_, Option<bool>>("running")?.unwrap_or(false),
            ))
        },
    )?
    .into_iter()
    .collect();
    let mut found: HashMap<String, Entry> = HashMap::new();
    let mut statement = connection.prepare_cached(include_str!("sql/directory_papers.sql"))?;
    let mut parties = statement.query([])?;
    while let Some(row) = parties.next()? {
        let seq: i64 = row.get("seq")?;
        let key = row.get_ref("key")?.as_str().map_err(rusqlite::Error::from)?;
        let Some(running) = standing.get(&seq).filter(|_| key != own) else {
            continue;
        };
        let who = owners.get(key).map_or(key, String::as_str);
        if !found.contains_key(who) {
            let name: String = row.get("name")?;
            let item = bare(&name, Some(row.get("type")?), row.get("region_code")?);
            found.insert(who.to_owned(), Entry::of(item, name));
        }
        // A paper that names a partner in two spellings is one paper.
        if let Some(entry) = found.get_mut(who).filter(|entry| entry.last != Some(seq)) {
            entry.last = Some(seq);
            entry.item.agreements += 1;
            entry.item.running += u32::from(*running);
        }
    }
    Ok(found)
}

/// A partner of whom only the name is known.
fn bare(name: &str, type_: Option<PartyType>, region_code: Option<String>) -> PartnerItem {
    PartnerItem {
        key: region_code.clone().unwrap_or_else(|| name.to_owned()),
        card: None,
        name: name.to_owned(),
        type_,
        region_code,
        legal_form: None,
        agreements: 0,
        running: 0,
        submissions: 0,
        last_contact: None,
    }
}

impl Entry {
    fn of(item: PartnerItem, name: String) -> Self {
        Self {
            item,
            names: BTreeSet::from([name]),
            nib: String::new(),
            npwp: String::new(),
            words: String::new(),
            order: String::new(),
            last: None,
        }
    }

    fn take(&mut self, card: Partner) {
        self.names.insert(card.form.name.clone());
        self.item.key.clone_from(&card.id);
        self.item.card = Some(card.id);
        self.item.name = card.form.name;
        self.item.type_ = Some(card.form.type_);
        self.item.region_code = card.form.region_code;
        self.item.legal_form = card.form.legal_form;
        self.nib = card.form.nib;
        self.npwp = card.form.npwp;
    }

    fn index(&mut self) {
        if self.item.legal_form.is_none() {
            let form = legal_forms::of_name(&self.item.name);
            let fits = form.filter(|form| self.item.type_.is_none_or(|type_| form.types.contains(&type_)));
            self.item.legal_form = fits.map(|form| form.code.clone());
        }
        let numbers = [
            self.nib.as_str(),
            &self.npwp,
            self.item.region_code.as_deref().unwrap_or_default(),
        ];
        let typed = self.names.iter().map(String::as_str).chain(numbers);
        self.words = format!(" {}", index_words(typed));
        self.order = core_words(&self.item.name).concat();
    }

    fn finds(&self, words: &[String]) -> bool {
        words.iter().all(|word| self.words.contains(&format!(" {word}")))
    }
}

/// Folded words of a name that say who it is: words of legal forms left out, unless nothing else is there.
pub(super) fn core_words(name: &str) -> Vec<String> {
    let all = legal_forms::words_of(name);
    let core: Vec<String> = all
        .iter()
        .filter(|word| !legal_forms::is_form_word(word))
        .cloned()
        .collect();
    if core.is_empty() { all } else { core }
}

impl Directory {
    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The line of the partner who stands under these keys.
    pub fn of_keys(&self, keys: &[String]) -> Option<&PartnerItem> {
        let named = |entry: &&Entry| {
            let region = entry.item.region_code.as_ref();
            region.map_or_else(
                || entry.names.iter().any(|name| keys.contains(&fold(name))),
                |code| keys.contains(code),
            )
        };
        self.entries.iter().find(named).map(|entry| &entry.item)
    }

    /// Part of the list.
    pub fn page(&self, query: &PartnerQuery, offset: u32, limit: u32) -> Page<PartnerItem> {
        let words = typed_words(&query.search);
        let nothing = words.is_empty() && !query.search.trim().is_empty();
        let fits = |entry: &&Entry| {
            let item = &entry.item;
            !nothing
                && (query.types.is_empty() || item.type_.is_some_and(|type_| query.types.contains(&type_)))
                && query.card.is_none_or(|card| item.card.is_some() == card)
                && (!query.running || item.running > 0)
                && entry.finds(&words)
        };
        let mut found: Vec<&Entry> = self.entries.iter().filter(fits).collect();
        let compare = |a: &&Entry, b: &&Entry| match query.sort.column {
            // The entries lie in this order already.
            PartnerSortColumn::Name => Ordering::Equal,
            PartnerSortColumn::Agreements => a.item.agreements.cmp(&b.item.agreements),
            PartnerSortColumn::LastContact => a.item.last_contact.cmp(&b.item.last_contact),
        };
        match (query.sort.column, query.sort.descending) {
            (PartnerSortColumn::Name, true) => found.reverse(),
            (_, false) => found.sort_by(compare),
            (_, true) => found.sort_by(|a, b| compare(b, a)),
        }
        Page {
            total: u32::try_from(found.len()).unwrap_or(u32::MAX),
            offset,
            items: found
                .into_iter()
                .skip(offset as usize)
                .take(limit as usize)
                .map(|entry| entry.item.clone())
                .collect(),
        }
    }

    /// Partners with a spelling that begins as was typed, in any order of its words and whatever its legal form; those with
    /// most agreements first. Regions are chosen from their own list.
    pub fn suggestions(&self, typed: &str, limit: usize) -> Vec<PartnerSuggestion> {
        let words = typed_words(typed);
        if words.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<PartnerSuggestion> = self
            .entries
            .iter()
            .filter(|entry| entry.finds(&words))
            .filter_map(|entry| {
                Some(PartnerSuggestion {
                    name: entry.item.name.clone(),
                    type_: entry.item.type_.filter(|type_| *type_ != PartyType::Region)?,
                    uses: entry.item.agreements,
                })
            })
            .collect();
        found.sort_by_key(|one| std::cmp::Reverse(one.uses));
        found.truncate(limit);
        found
    }

    /// Counts for the filters.
    pub fn counts(&self) -> PartnerCounts {
        let mut types: BTreeMap<PartyType, u32> = BTreeMap::new();
        for type_ in self.entries.iter().filter_map(|entry| entry.item.type_) {
            *types.entry(type_).or_default() += 1;
        }
        let count = |fits: fn(&PartnerItem) -> bool| {
            let all = self.entries.iter().filter(|entry| fits(&entry.item)).count();
            u32::try_from(all).unwrap_or(u32::MAX)
        };
        PartnerCounts {
            types: types
                .into_iter()
                .map(|(type_, count)| Facet {
                    value: type_.word().to_owned(),
                    label: type_.word().to_owned(),
                    count,
                })
                .collect(),
            total: count(|_| true),
            with_card: count(|item| item.card.is_some()),
            running: count(|item| item.running > 0),
        }
    }
}

/// Words to look for: numbers without their signs, names without words of legal forms.
fn typed_words(typed: &str) -> Vec<String> {
    if !typed.chars().any(char::is_alphabetic) && crate::reference::regions::find(typed.trim()).is_none() {
        let digits = fold(typed);
        return if digits.is_empty() {
            Vec::new()
        } else {
            vec![digits]
        };
    }
    core_words(typed)
}
