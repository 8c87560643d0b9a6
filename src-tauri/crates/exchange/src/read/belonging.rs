//! What belongs to what inside a package, as far as no reference of SQLite says it.

use crate::error::{PackageError, RowProblem};
use registry::agreements::{Agreement, Document};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

fn wrong(table: &'static str, column: &'static str, problem: RowProblem) -> PackageError {
    PackageError::Row {
        table,
        column,
        problem,
    }
}

/// A record is void or stands, not both; parties and documents have each a place of their own.
pub(super) fn doubles(connection: &Connection, agreements: &[Agreement]) -> Result<(), PackageError> {
    let standing: BTreeSet<&str> = agreements.iter().map(|agreement| agreement.id.as_str()).collect();
    let mut statement = connection.prepare(include_str!("../../sql/rows/agreement_void.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if standing.contains(row.get::<_, String>("id")?.as_str()) {
            return Err(wrong("agreement_void", "id", RowProblem::Doubled));
        }
    }
    for (table, places) in [
        ("party", include_str!("../../sql/rows/party_places.sql")),
        ("document", include_str!("../../sql/rows/document_places.sql")),
    ] {
        let mut taken: BTreeSet<(String, u32)> = BTreeSet::new();
        let mut statement = connection.prepare(places)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if !taken.insert((row.get("agreement_id")?, row.get("position")?)) {
                return Err(wrong(table, "position", RowProblem::Doubled));
            }
        }
    }
    Ok(())
}

/// A number belongs to a party of the same agreement, a parent is a document of the same agreement and stands under
/// nothing that stands under it.
pub(super) fn belonging(connection: &Connection, agreements: &[Agreement]) -> Result<(), PackageError> {
    owned(connection)?;
    for agreement in agreements {
        let form = &agreement.form;
        let parties: BTreeSet<&str> = form.parties.iter().map(|party| party.id.as_str()).collect();
        let documents: BTreeMap<&str, &Document> = form
            .documents
            .iter()
            .map(|document| (document.id.as_str(), document))
            .collect();
        for document in &form.documents {
            let mut owners = document.numbers.iter().map(|number| number.party_id.as_str());
            if !owners.all(|owner| parties.contains(owner)) {
                return Err(wrong("document_number", "party_id", RowProblem::Dangling));
            }
            let parent = document.parent_id.as_deref();
            if parent.is_some_and(|parent| !documents.contains_key(parent)) {
                return Err(wrong("document", "parent_id", RowProblem::Dangling));
            }
        }
        acyclic(&documents)?;
    }
    Ok(())
}

/// A scan belongs to an agreement or to a letter. The schema says so too, but SQLite loads no CHECK of a file it may only
/// read (sqlite3AddCheckConstraint), so its own check passes over it.
fn owned(connection: &Connection) -> Result<(), PackageError> {
    let mut statement = connection.prepare(include_str!("../../sql/rows/attachment.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let owners: [Option<String>; 2] = [row.get("agreement_id")?, row.get("letter_id")?];
        if owners.iter().flatten().count() != 1 {
            return Err(wrong("attachment", "letter_id", RowProblem::Dangling));
        }
    }
    Ok(())
}

/// Each document is walked through once, however deep they stand.
fn acyclic(documents: &BTreeMap<&str, &Document>) -> Result<(), PackageError> {
    let mut sound: BTreeSet<&str> = BTreeSet::new();
    for id in documents.keys() {
        let mut path: BTreeSet<&str> = BTreeSet::new();
        let mut above = Some(*id);
        while let Some(id) = above.filter(|id| !sound.contains(id)) {
            if !path.insert(id) {
                return Err(wrong("document", "parent_id", RowProblem::Circular));
            }
            above = documents.get(id).and_then(|found| found.parent_id.as_deref());
        }
        sound.extend(path);
    }
    Ok(())
}
