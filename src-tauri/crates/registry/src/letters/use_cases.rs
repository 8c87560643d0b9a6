//! Issuing a letter, numbering it, filing the signed scan, making it void.

use super::SUBJECT;
use super::model::{ConsolidatedContent, Letter, LetterKind, LetterOrder, LetterState, RecapContent, To};
use super::numbers::propose_number;
use super::press::{Press, Printed};
use super::report::{self, ReportContent};
use super::store::{self, state_word};
use crate::agreements::search::fold;
use crate::attachments::{self, Attachment, AttachmentError, Kept, Owner};
use crate::audit;
use crate::consolidated;
use crate::error::RegistryError;
use crate::findings::Finding;
use crate::lawbook::Rules;
use crate::period::Scope;
use crate::recap;
use crate::registry::Area;
use crate::settings::{self, Addressee, LetterSettings, Official};
use crate::text::{self, LINE_MAX, line};
use crate::tx::Tx;
use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, named_params};
use serde_json::json;

/// Why a letter was not issued or changed; nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum LetterError<P: std::error::Error + 'static> {
    /// Rules refuse.
    #[error("the order has {} findings", .0.len())]
    Findings(Vec<Finding>),
    /// There is no such letter.
    #[error("no letter {0}")]
    NotFound(String),
    /// The letter's state does not allow it.
    #[error("letter is {0:?}")]
    State(LetterState),
    /// The letter has its number; a print with another one would be another letter.
    #[error("letter already has number {0}")]
    Numbered(String),
    /// The press could not lay it out.
    #[error(transparent)]
    Press(P),
    /// The scan was not kept.
    #[error(transparent)]
    Attachment(AttachmentError),
    /// The register failed.
    #[error(transparent)]
    Registry(RegistryError),
}

impl<P: std::error::Error + 'static> From<RegistryError> for LetterError<P> {
    fn from(error: RegistryError) -> Self {
        Self::Registry(error)
    }
}

impl<P: std::error::Error + 'static> From<rusqlite::Error> for LetterError<P> {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// What is wrong with an order on the given day.
///
/// # Errors
/// What SQLite says.
pub fn findings(
    connection: &Connection,
    letter_id: &str,
    order: &LetterOrder,
) -> Result<Vec<Finding>, RegistryError> {
    let mut found = Vec::new();
    text::check("number", &order.number, LINE_MAX, false, &mut found);
    if order.date < order.period.last() && !order.interim {
        found.push(Finding::refused("date", "letter.before_period_end").with(order.period.last()));
    }
    let earliest = NaiveDate::from_ymd_opt(1945, 8, 17).unwrap_or(NaiveDate::MIN);
    if order.date < earliest || order.date.year() > 2199 {
        found.push(Finding::refused("date", "document.date_range"));
    }
    let signer = settings::officials(connection)?
        .into_iter()
        .find(|o| o.id == order.official);
    if signer.is_none() {
        found.push(Finding::refused("official", "letter.no_signer"));
    }
    report::findings(connection, order, signer.as_ref(), &mut found)?;
    let settings = settings::letter_settings(connection)?;
    if addressee(connection, order, &settings)?.lines.is_empty() {
        found.push(Finding::refused("to", "letter.no_addressee"));
    }
    if settings.place.trim().is_empty() {
        found.push(Finding::refused("place", "letter.no_place"));
    }
    number_findings(
        connection,
        letter_id,
        &order.number,
        order.date.year(),
        &mut found,
    )?;
    Ok(found)
}

/// Whom the letter is for, as the settings or the law name them.
///
/// # Errors
/// What SQLite says.
pub fn addressee(
    connection: &Connection,
    order: &LetterOrder,
    settings: &LetterSettings,
) -> Result<Addressee, RegistryError> {
    Ok(match (order.kind, order.to) {
        (_, To::Head) => report::head_of_region(connection, settings)?,
        (LetterKind::ForeignAnnual, To::Minister) => report::through_the_secretary_general(),
        (_, To::Governor) => settings.governor.clone(),
        (_, To::Minister) => settings.minister.clone(),
    })
}

fn number_findings(
    connection: &Connection,
    letter_id: &str,
    number: &str,
    year: i32,
    found: &mut Vec<Finding>,
) -> Result<(), RegistryError> {
    let number_fold = fold(number);
    if !number.trim().is_empty() && store::number_taken(connection, letter_id, &number_fold, year)? {
        found.push(Finding::refused("number", "letter.number_taken").with(number));
    }
    Ok(())
}

/// What every letter says, of whatever kind.
struct Common {
    chain_head: String,
    office: settings::Office,
    order: LetterOrder,
    number_line: String,
    settings: LetterSettings,
    signatory: Official,
    addressee: Addressee,
}

fn common<P: Press>(
    connection: &Connection,
    letter_id: &str,
    order: &LetterOrder,
) -> Result<Common, LetterError<P::Error>> {
    let found = findings(connection, letter_id, order)?;
    if !found.is_empty() {
        return Err(LetterError::Findings(found));
    }
    let signatory = settings::officials(connection)?
        .into_iter()
        .find(|o| o.id == order.official)
        .ok_or_else(|| LetterError::NotFound(order.official.clone()))?;
    let settings = settings::letter_settings(connection)?;
    let order = LetterOrder {
        number: line(&order.number),
        ..order.clone()
    };
    Ok(Common {
        chain_head: audit::head(connection)?,
        office: settings::office(connection)?,
        number_line: if order.number.is_empty() {
            propose_number(&settings, order.date, None)
        } else {
            order.number.clone()
        },
        addressee: addressee(connection, &order, &settings)?,
        order,
        settings,
        signatory,
    })
}

/// Gathers what a recap would say. Used alike for the preview and for issuing.
///
/// # Errors
/// [`LetterError::Findings`] when rules refuse the order.
pub fn compose<P: Press>(
    connection: &Connection,
    letter_id: &str,
    order: &LetterOrder,
    today: NaiveDate,
    press: &P,
) -> Result<RecapContent, LetterError<P::Error>> {
    let common = common::<P>(connection, letter_id, order)?;
    let order = common.order;
    let as_of = recap::as_of(order.period, order.date.min(today));
    let rows = recap::rows_watched(connection, order.period, order.scope, as_of, |done, total| {
        press.reading(done, total).map_err(LetterError::Press)
    })?;
    Ok(RecapContent {
        letter_id: letter_id.to_owned(),
        print: 1,
        chain_head: common.chain_head,
        office: common.office,
        number_line: common.number_line,
        addressee: common.addressee,
        recap: recap::count(&rows, order.period, order.scope, as_of),
        order,
        settings: common.settings,
        signatory: common.signatory,
        rows,
    })
}

/// Gathers what a consolidated recap would say. Used alike for the preview and for issuing.
///
/// # Errors
/// [`LetterError::Findings`] when rules refuse the order.
pub fn compose_consolidated<P: Press>(
    connection: &Connection,
    letter_id: &str,
    order: &LetterOrder,
    today: NaiveDate,
    press: &P,
) -> Result<ConsolidatedContent, LetterError<P::Error>> {
    let common = common::<P>(connection, letter_id, order)?;
    let order = common.order;
    let as_of = recap::as_of(order.period, order.date.min(today));
    let consolidated = consolidated::report(connection, order.period, order.scope, as_of, |done, total| {
        press.reading(done, total).map_err(LetterError::Press)
    })?;
    Ok(ConsolidatedContent {
        letter_id: letter_id.to_owned(),
        print: 1,
        chain_head: common.chain_head,
        office: common.office,
        number_line: common.number_line,
        addressee: common.addressee,
        order,
        settings: common.settings,
        signatory: common.signatory,
        consolidated,
    })
}

/// Gathers what a letter with a report would say. Used alike for the preview and for issuing.
///
/// # Errors
/// [`LetterError::Findings`] when rules refuse the order.
pub fn compose_report<P: Press>(
    connection: &Connection,
    rules: &Rules,
    letter_id: &str,
    order: &LetterOrder,
    today: NaiveDate,
    press: &P,
) -> Result<ReportContent, LetterError<P::Error>> {
    let common = common::<P>(connection, letter_id, order)?;
    let order = common.order;
    let as_of = recap::as_of(order.period, order.date.min(today));
    let report = report::gather(connection, rules, &order, as_of, |done, total| {
        press.reading(done, total).map_err(LetterError::Press)
    })?;
    Ok(ReportContent {
        letter_id: letter_id.to_owned(),
        print: 1,
        chain_head: common.chain_head,
        office: common.office,
        number_line: common.number_line,
        addressee: common.addressee,
        order,
        settings: common.settings,
        signatory: common.signatory,
        report,
    })
}

/// Issues a letter: freezes what it says, keeps its bytes, spends its number.
///
/// # Errors
/// [`LetterError`]; nothing is written then.
pub fn issue<P: Press>(tx: &Tx<'_>, order: &LetterOrder, press: &P) -> Result<Letter, LetterError<P::Error>> {
    let id = tx.id();
    let printed = match order.kind {
        LetterKind::Recap => press.recap(&compose(tx, &id, order, tx.today(), press)?),
        LetterKind::Consolidated => {
            press.consolidated(&compose_consolidated(tx, &id, order, tx.today(), press)?)
        }
        LetterKind::TkksdSemester | LetterKind::TkksdAnnual | LetterKind::ForeignAnnual => {
            press.report(&compose_report(tx, tx.rules()?, &id, order, tx.today(), press)?)
        }
    }
    .map_err(LetterError::Press)?;
    let scope = if order.kind.is_report() {
        Scope::InForce
    } else {
        order.scope
    };
    tx.prepare_cached(include_str!("sql/insert.sql"))?
        .execute(named_params! {
            ":id": id, ":kind": order.kind, ":addressee": order.to.word(), ":period_from": order.period.first(),
            ":period_to": order.period.last(), ":scope": scope.word(), ":interim": order.interim,
            ":created_at": tx.now(),
        })?;
    keep_print(tx, &id, 1, &line(&order.number), order.date, &printed)?;
    recorded(tx, &id, None)
}

/// Fills in the agenda's number: the same letter, its next print. The earlier print stays and is known as replaced.
///
/// # Errors
/// [`LetterError::Numbered`] when it has a number, [`LetterError::State`] when it is void.
pub fn renumber<P: Press>(
    tx: &Tx<'_>,
    id: &str,
    number: &str,
    press: &P,
) -> Result<Letter, LetterError<P::Error>> {
    let before = letter(tx, id)?;
    if before.state == LetterState::Void {
        return Err(LetterError::State(before.state));
    }
    if !before.newest.number.is_empty() {
        return Err(LetterError::Numbered(before.newest.number));
    }
    let mut found = Vec::new();
    text::check("number", number, LINE_MAX, true, &mut found);
    if found.is_empty() {
        number_findings(tx, id, number, before.newest.dated.year(), &mut found)?;
    }
    if !found.is_empty() {
        return Err(LetterError::Findings(found));
    }
    let number = line(number);
    let content = store::content(tx, id, before.newest.print)?.unwrap_or_default();
    let print = before.newest.print + 1;
    let printed = press
        .renumber(&content, print, &number, &audit::head(tx)?)
        .map_err(LetterError::Press)?;
    keep_print(tx, id, print, &number, before.newest.dated, &printed)?;
    recorded(tx, id, Some(&before))
}

/// Files the scan of the signed paper.
///
/// # Errors
/// [`LetterError::State`] unless the letter is issued.
pub fn sign<E: std::error::Error + 'static>(
    tx: &Tx<'_>,
    id: &str,
    scan: &Kept,
) -> Result<(Letter, Attachment), LetterError<E>> {
    let before = letter(tx, id)?;
    if before.state != LetterState::Issued {
        return Err(LetterError::State(before.state));
    }
    let attachment = attachments::add(tx, Owner::Letter, id, None, scan).map_err(LetterError::Attachment)?;
    set_state(tx, id, LetterState::Signed, None)?;
    Ok((recorded(tx, id, Some(&before))?, attachment))
}

/// Makes a letter void with a reason. Its number stays spent, its prints stay known.
///
/// # Errors
/// [`LetterError::State`] when it is void already.
pub fn void<E: std::error::Error + 'static>(
    tx: &Tx<'_>,
    id: &str,
    reason: &str,
) -> Result<Letter, LetterError<E>> {
    let before = letter(tx, id)?;
    if before.state == LetterState::Void {
        return Err(LetterError::State(before.state));
    }
    let reason = text::reason(reason).map_err(LetterError::Findings)?;
    set_state(tx, id, LetterState::Void, Some(&reason))?;
    recorded(tx, id, Some(&before))
}

fn letter<E: std::error::Error + 'static>(tx: &Tx<'_>, id: &str) -> Result<Letter, LetterError<E>> {
    store::get(tx, id)?.ok_or_else(|| LetterError::NotFound(id.to_owned()))
}

fn set_state(tx: &Tx<'_>, id: &str, state: LetterState, reason: Option<&str>) -> Result<(), RegistryError> {
    tx.prepare_cached(include_str!("sql/set_state.sql"))?
        .execute(named_params! {":id": id, ":state": state_word(state), ":void_reason": reason})?;
    Ok(())
}

/// The bytes are in the vault, synced, before the row that names them is committed.
fn keep_print(
    tx: &Tx<'_>,
    id: &str,
    print: u32,
    number: &str,
    dated: NaiveDate,
    printed: &Printed,
) -> Result<(), RegistryError> {
    let stored = tx.vault().put(printed.bytes.as_slice(), u64::MAX)?;
    tx.prepare_cached(include_str!("sql/insert_print.sql"))?.execute(named_params! {
        ":letter_id": id, ":print": print, ":number": number, ":number_fold": fold(number), ":dated": dated,
        ":code": printed.code, ":fingerprint": printed.fingerprint, ":content": printed.content,
        ":pdf_sha256": stored.sha256.to_string(), ":pdf_bytes": i64::try_from(stored.bytes).unwrap_or(i64::MAX),
        ":pages": printed.pages, ":printed_at": tx.now(),
    })?;
    Ok(())
}

fn recorded<E: std::error::Error + 'static>(
    tx: &Tx<'_>,
    id: &str,
    before: Option<&Letter>,
) -> Result<Letter, LetterError<E>> {
    let after = letter(tx, id)?;
    tx.record(Area::Letters, SUBJECT, id, before, Some(&json!(after)))?;
    Ok(after)
}
