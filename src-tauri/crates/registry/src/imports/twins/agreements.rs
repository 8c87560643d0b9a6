//! Agreements that are one.
//!
//! Two are one when they have the same parties and the same first day, and share a number, or have the same title while no
//! number of a party speaks against it. The same number with other parties or another day is told, but comes in: papers carry
//! such slips.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::Twin;
use crate::agreements::search::fold;
use crate::agreements::{self, AgreementForm, term};
use crate::error::RegistryError;

/// Between the parts of a list in one column.
const UNIT: char = '\u{1f}';
/// Between a party and its number.
const RECORD: char = '\u{1e}';

/// Parties and first day.
type Key = (Vec<String>, Option<NaiveDate>);

struct Known {
    twin: Twin,
    title: String,
    numbers: BTreeMap<String, String>,
}

/// What a form is known by.
struct Identity {
    key: Key,
    title: String,
    numbers: BTreeMap<String, String>,
}

impl Identity {
    fn of(form: &AgreementForm) -> Self {
        let owner =
            |party: &agreements::Party| party.region_code.clone().unwrap_or_else(|| fold(&party.name));
        let mut owners: Vec<String> = form.parties.iter().map(owner).collect();
        owners.sort_unstable();
        let given = form.documents.iter().flat_map(|document| &document.numbers);
        let numbers = given.filter_map(|given| {
            let party = form.parties.iter().find(|party| party.id == given.party_id)?;
            Some((owner(party), fold(&given.number)))
        });
        Self {
            key: (owners, term(form).starts),
            title: fold(&form.title),
            numbers: numbers.collect(),
        }
    }

    fn is(&self, known: &Known) -> bool {
        let mut shares = false;
        for (owner, number) in &self.numbers {
            match known.numbers.get(owner) {
                Some(other) if other == number => shares = true,
                // Another number of the same party: another paper.
                Some(_) => return false,
                None => {}
            }
        }
        shares || self.title == known.title
    }
}

/// Agreements that rows of one file may be the same as.
#[derive(Default)]
pub(super) struct Agreements {
    known: HashMap<Key, Vec<Known>>,
    numbers: HashMap<(String, String), u32>,
}

impl Agreements {
    /// Reads what the register holds of the first days of these.
    pub(super) fn of<'f>(
        connection: &Connection,
        forms: impl Iterator<Item = &'f AgreementForm>,
    ) -> Result<Self, RegistryError> {
        let days: BTreeSet<Option<NaiveDate>> = forms.map(|form| term(form).starts).collect();
        let mut known: HashMap<Key, Vec<Known>> = HashMap::new();
        let mut statement = connection.prepare_cached(include_str!("../sql/identities.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let starts: Option<NaiveDate> = row.get("starts")?;
            if !days.contains(&starts) {
                continue;
            }
            let list = |name: &str| -> Result<Vec<String>, RegistryError> {
                let text: Option<String> = row.get(name)?;
                let parts = text.iter().flat_map(|text| text.split(UNIT));
                Ok(parts.map(str::to_owned).collect())
            };
            let mut owners = list("owners")?;
            owners.sort_unstable();
            let pairs = list("numbers")?;
            let numbers = pairs.iter().filter_map(|pair| pair.split_once(RECORD));
            known.entry((owners, starts)).or_default().push(Known {
                twin: Twin::Record {
                    id: row.get("id")?,
                    title: row.get("title")?,
                },
                title: row.get("title_sort")?,
                numbers: numbers
                    .map(|(owner, number)| (owner.to_owned(), number.to_owned()))
                    .collect(),
            });
        }
        Ok(Self {
            known,
            numbers: HashMap::new(),
        })
    }

    /// What a row is the same as. Of nothing, it is itself known from now on.
    pub(super) fn of_row(&mut self, row: u32, form: &AgreementForm) -> Option<Twin> {
        let identity = Identity::of(form);
        let known = self.known.entry(identity.key.clone()).or_default();
        if let Some(one) = known.iter().find(|one| identity.is(one)) {
            return Some(one.twin.clone());
        }
        known.push(Known {
            twin: Twin::Row(row),
            title: identity.title,
            numbers: identity.numbers,
        });
        None
    }

    /// The first row whose party gave the same number to another paper.
    pub(super) fn number_elsewhere(&mut self, row: u32, form: &AgreementForm) -> Option<u32> {
        let mut first = None;
        for (owner, number) in Identity::of(form).numbers {
            // What is told is the newest row before, as people go up a list.
            let before = self.numbers.insert((owner, number), row);
            first = first.or(before);
        }
        first
    }
}
