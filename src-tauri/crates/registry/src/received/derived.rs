//! What is derived from versions, listings and decisions, brought up to date in the transaction that changed them.

use super::choices::Decided;
use super::holdings::{Holdings, Key, Source};
use super::record::{Body, RecordKind};
use super::stand::{Held, Stand};
use super::store;
use crate::agreements::search::{fold, index_words};
use crate::agreements::{self, AgreementForm, rows, term};
use crate::error::RegistryError;
use crate::tx::Tx;
use crate::words::words;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use ts_rs::TS;

words! {
    /// How a received record stands.
    State {
        /// The office holds it.
        Standing = "standing",
        /// The office made it void.
        Void = "void",
        /// The office's newest packages hold it no longer.
        Withdrawn = "withdrawn",
        /// It came from two offices, and a person said that it is the other one's.
        Elsewhere = "elsewhere",
    }
}

/// The derived row of one record, as it is.
#[derive(Clone, Copy)]
struct Shown {
    seq: i64,
    version: i64,
    state: State,
    disputed: bool,
}

/// Brings everything derived of one sender up to date. Every version of `holdings` must be stored.
pub(super) fn refresh(
    tx: &Tx<'_>,
    sender: i64,
    holdings: &Holdings,
    decided: &Decided,
    stands: &BTreeMap<Key, Stand>,
) -> Result<(), RegistryError> {
    let office = store::office_id(tx, sender)?;
    let mut shown = shown(tx, sender)?;
    // Agreements whose row or words are to be written anew, by id.
    let mut touched: BTreeSet<String> = BTreeSet::new();
    // Rows of this very call: nothing of theirs is to be removed first.
    let mut fresh: BTreeSet<i64> = BTreeSet::new();
    let mut units_changed = false;
    for (key, stand) in stands {
        let Some((held, version)) = head(holdings, key, stand) else {
            continue;
        };
        let state = state(key, stand, held, decided, &office);
        let disputed = !stand.disputed.is_empty();
        let before = shown.remove(&(key.0, key.1.to_string()));
        if before.is_some_and(|row| (row.version, row.state, row.disputed) == (version, state, disputed)) {
            continue;
        }
        let seq = match before {
            Some(row) => {
                tx.prepare_cached(include_str!("sql/received_update.sql"))?
                    .execute(named_params! {
                        ":seq": row.seq, ":version": version, ":state": state, ":disputed": disputed,
                    })?;
                row.seq
            }
            None => {
                tx.prepare_cached(include_str!("sql/received_insert.sql"))?
                    .execute(named_params! {
                        ":version": version, ":state": state, ":disputed": disputed,
                    })?;
                let seq = tx.last_insert_rowid();
                fresh.insert(seq);
                seq
            }
        };
        match key.0 {
            RecordKind::Agreement => {
                touched.insert(key.1.to_string());
            }
            RecordKind::Progress | RecordKind::Attachment => touched.extend(owner(tx, seq)?),
            RecordKind::WorkUnit => units_changed = true,
            RecordKind::Letter => {}
        }
    }
    // What nothing is said of any more.
    for ((kind, _), row) in shown {
        match kind {
            RecordKind::Agreement => clear(tx, row.seq)?,
            RecordKind::Progress | RecordKind::Attachment => touched.extend(owner(tx, row.seq)?),
            RecordKind::WorkUnit => units_changed = true,
            RecordKind::Letter => {}
        }
        tx.prepare_cached(include_str!("sql/received_delete.sql"))?
            .execute(named_params! {":seq": row.seq})?;
    }
    rewrite(tx, sender, &touched, &fresh, units_changed)
}

fn head<'a>(holdings: &'a Holdings, key: &Key, stand: &Stand) -> Option<(&'a Held, i64)> {
    let said = holdings.records.get(key)?;
    match (said.versions.get(stand.head)?, said.sources.get(stand.head)?) {
        (held, Source::Stored(version)) => Some((held, *version)),
        (_, Source::Arriving(..)) => None,
    }
}

fn state(key: &Key, stand: &Stand, held: &Held, decided: &Decided, office: &str) -> State {
    let elsewhere = key.0 == RecordKind::Agreement
        && decided
            .owner(&key.1)
            .is_some_and(|owner| owner.as_deref().is_some_and(|owner| owner != office));
    if elsewhere {
        State::Elsewhere
    } else if stand.withdrawn {
        State::Withdrawn
    } else if held.void {
        State::Void
    } else {
        State::Standing
    }
}

fn shown(
    connection: &Connection,
    sender: i64,
) -> Result<HashMap<(RecordKind, String), Shown>, RegistryError> {
    let found = rows(
        connection,
        include_str!("sql/received_of_sender.sql"),
        named_params! {":sender": sender},
        |row| {
            let shown = Shown {
                seq: row.get("seq")?,
                version: row.get("version")?,
                state: row.get("state")?,
                disputed: row.get("disputed")?,
            };
            Ok(((row.get("kind")?, row.get("record")?), shown))
        },
    )?;
    Ok(found.into_iter().collect())
}

fn owner(connection: &Connection, seq: i64) -> Result<Option<String>, RegistryError> {
    Ok(connection
        .prepare_cached(include_str!("sql/owner.sql"))?
        .query_row(named_params! {":seq": seq}, |row| row.get("owner"))
        .optional()?
        .flatten())
}

/// Removes an agreement from lists and search.
fn clear(tx: &Tx<'_>, seq: i64) -> Result<(), RegistryError> {
    for sql in [
        include_str!("sql/search_delete.sql"),
        include_str!("sql/signing_delete.sql"),
        include_str!("sql/urusan_delete.sql"),
        include_str!("sql/region_delete.sql"),
        include_str!("sql/number_delete.sql"),
        include_str!("sql/row_delete.sql"),
    ] {
        tx.prepare_cached(sql)?.execute(named_params! {":seq": seq})?;
    }
    Ok(())
}

/// Writes row and words of agreements anew; of all the sender's when its work units got other names.
fn rewrite(
    tx: &Tx<'_>,
    sender: i64,
    touched: &BTreeSet<String>,
    fresh: &BTreeSet<i64>,
    all: bool,
) -> Result<(), RegistryError> {
    if touched.is_empty() && !all {
        return Ok(());
    }
    let region = store::region_of(tx, sender)?;
    let units = work_units(tx, sender)?;
    let found: Vec<(i64, String)> = rows(
        tx,
        include_str!("sql/agreements_of_sender.sql"),
        named_params! {":sender": sender},
        |row| Ok((row.get("seq")?, row.get("record")?)),
    )?;
    for (seq, record) in found
        .into_iter()
        .filter(|(_, record)| all || touched.contains(record))
    {
        if !fresh.contains(&seq) {
            clear(tx, seq)?;
        }
        let shown = store::shown(tx, seq)?;
        match &shown.body {
            Body::Agreement { form } => {
                let words = words_of(tx, sender, &record, form, &units)?;
                write(tx, sender, seq, form, &shown, &region, &words)?;
            }
            Body::Voided { kind, reason } => void(tx, sender, seq, kind.word(), reason, &shown)?,
            _ => return Err(super::holdings::unreadable("version.body")),
        }
    }
    Ok(())
}

fn work_units(connection: &Connection, sender: i64) -> Result<HashMap<String, String>, RegistryError> {
    let found: Vec<(String, String)> = rows(
        connection,
        include_str!("sql/work_units.sql"),
        named_params! {":sender": sender},
        |row| Ok((row.get("record")?, row.get("body")?)),
    )?;
    found
        .into_iter()
        .map(|(id, body)| Ok((id, serde_json::from_str::<Body>(&body)?.title())))
        .collect()
}

fn words_of(
    connection: &Connection,
    sender: i64,
    record: &str,
    form: &AgreementForm,
    units: &HashMap<String, String>,
) -> Result<String, RegistryError> {
    let owned: Vec<String> = rows(
        connection,
        include_str!("sql/owned.sql"),
        named_params! {":sender": sender, ":owner": record},
        |row| row.get("body"),
    )?;
    let mut elsewhere: Vec<String> = Vec::new();
    for body in owned {
        match serde_json::from_str(&body)? {
            Body::Progress {
                development,
                problems,
                efforts,
                other,
                ..
            } => {
                elsewhere.extend([development, problems, efforts, other]);
            }
            Body::Attachment { name, .. } => elsewhere.push(name),
            _ => {}
        }
    }
    let mut fields = agreements::typed(form);
    fields.extend(elsewhere.iter().map(String::as_str));
    fields.extend(
        form.work_units
            .iter()
            .filter_map(|id| units.get(id))
            .map(String::as_str),
    );
    Ok(index_words(fields))
}

fn write(
    tx: &Tx<'_>,
    sender: i64,
    seq: i64,
    form: &AgreementForm,
    shown: &store::ShownRow,
    region: &str,
    words: &str,
) -> Result<(), RegistryError> {
    let term = term(form);
    let (partner, number) = (agreements::partner(form, region), agreements::number(form));
    tx.prepare_cached(include_str!("sql/row_insert.sql"))?.execute(named_params! {
        ":seq": seq, ":sender": sender, ":kind": form.kind, ":title": form.title, ":title_sort": fold(&form.title),
        ":partner": partner, ":partner_sort": fold(&partner), ":number": number, ":number_sort": fold(&number),
        ":signed": term.signed, ":starts": term.starts, ":ends": term.ends, ":ended_on": term.ended_on,
        ":state": shown.state, ":disputed": shown.disputed,
    })?;
    tx.prepare_cached(include_str!("sql/search_insert.sql"))?
        .execute(named_params! {":seq": seq, ":words": words})?;
    let mut insert = tx.prepare_cached(include_str!("sql/signing_insert.sql"))?;
    // The day that a recap of what was signed in a period asks for: see the recap of our own agreements.
    let legacy = form.kind == agreements::Kind::Legacy;
    for document in form.documents.iter().filter(|one| !one.kind.changes_another()) {
        if let Some(signed) = document.signed.or(document.starts.filter(|_| legacy)) {
            insert.execute(named_params! {":seq": seq, ":signed": signed})?;
        }
    }
    let mut insert = tx.prepare_cached(include_str!("sql/urusan_insert.sql"))?;
    for code in &form.urusan {
        insert.execute(named_params! {":seq": seq, ":code": code})?;
    }
    let mut insert = tx.prepare_cached(include_str!("sql/region_insert.sql"))?;
    for code in form
        .parties
        .iter()
        .filter_map(|party| party.region_code.as_deref())
    {
        insert.execute(named_params! {":seq": seq, ":region_code": code})?;
    }
    let mut insert = tx.prepare_cached(include_str!("sql/number_insert.sql"))?;
    for number in form.documents.iter().flat_map(|document| &document.numbers) {
        let folded = fold(&number.number);
        if !folded.is_empty() {
            insert.execute(named_params! {":seq": seq, ":number_fold": folded})?;
        }
    }
    Ok(())
}

/// Of a void agreement only kind and reason travel.
fn void(
    tx: &Tx<'_>,
    sender: i64,
    seq: i64,
    kind: &str,
    reason: &str,
    shown: &store::ShownRow,
) -> Result<(), RegistryError> {
    let (title, title_sort) = (reason, fold(reason));
    tx.prepare_cached(include_str!("sql/row_insert.sql"))?.execute(named_params! {
        ":seq": seq, ":sender": sender, ":kind": kind, ":title": title, ":title_sort": title_sort, ":partner": "",
        ":partner_sort": "", ":number": "", ":number_sort": "", ":signed": None::<String>, ":starts": None::<String>,
        ":ends": None::<String>, ":ended_on": None::<String>, ":state": shown.state, ":disputed": shown.disputed,
    })?;
    tx.prepare_cached(include_str!("sql/search_insert.sql"))?
        .execute(named_params! {":seq": seq, ":words": index_words([reason])})?;
    Ok(())
}
