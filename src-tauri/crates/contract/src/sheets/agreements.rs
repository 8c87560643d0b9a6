//! The register as a sheet, in columns that an import of Ikat understands again.

use super::desk::{Desk, PAGE, READING, count, day, last_day, lines, sum};
use crate::Problem;
use crate::letters::columns;
use crate::papers::filter_in_words;
use crate::word;
use ::sheets::table::{Said, Table};
use chrono::Datelike as _;
use registry::agreements::{self, AgreementQuery, Document, Party};
use registry::recap::{self, RecapRow};
use registry::reference::urusan;
use registry::{Period, settings};

/// The register, or the part of it that a query shows, in its order.
pub(super) fn table(desk: &Desk<'_>, query: &AgreementQuery) -> Result<Table, Problem> {
    let (registry, today) = (desk.registry, desk.registry.today());
    let (own, about, rows) = registry.read(|c| {
        let found = desk.pages(|offset| {
            let page = agreements::page(c, query, today, offset, PAGE)?;
            Ok((page.items, page.total))
        })?;
        let ids: Vec<String> = found.into_iter().map(|item| item.id).collect();
        let period = Period::new(today.year(), None, None)?;
        let rows = recap::of_ids(c, &ids, period, today, |done, total| {
            desk.step(READING, done, total)
        })?;
        Ok::<_, Problem>((settings::office(c)?.region_code, filter_in_words(c, query)?, rows))
    })?;
    Ok(desk.table("agreements", &about, &rows, |column, number, row| {
        cell(column, number, row, &own)
    }))
}

fn theirs<'a>(row: &'a RecapRow, own: &'a str) -> impl Iterator<Item = &'a Party> {
    row.agreement
        .form
        .parties
        .iter()
        .filter(move |party| party.region_code.as_deref() != Some(own))
}

/// The document the agreement rests on: the first that changes no other.
fn main(row: &RecapRow) -> Option<&Document> {
    let documents = &row.agreement.form.documents;
    documents
        .iter()
        .find(|one| !one.kind.changes_another())
        .or(documents.first())
}

fn number_of<'a>(document: &'a Document, party: &Party) -> Option<&'a str> {
    let numbers = &document.numbers;
    numbers
        .iter()
        .find(|one| one.party_id == party.id)
        .map(|one| one.number.as_str())
}

/// Numbers of the partners, a line each; a dash keeps the place of one that has none among others.
fn numbers_of<'a>(row: &'a RecapRow, own: &'a str) -> Vec<&'a str> {
    let of = |party| main(row).and_then(|document| number_of(document, party));
    let numbers: Vec<Option<&str>> = theirs(row, own).map(of).collect();
    if numbers.iter().all(Option::is_none) {
        return Vec::new();
    }
    numbers.into_iter().map(|number| number.unwrap_or("-")).collect()
}

/// What an agreement says in a column.
pub(super) fn cell(column: &str, number: usize, row: &RecapRow, own: &str) -> Said {
    let (form, term) = (&row.agreement.form, &row.term);
    match column {
        "no" => count(number),
        "kind" => Said::text(word("kind", form.kind.word())),
        "form" => main(row).map_or(Said::Nothing, |one| Said::text(word("document", one.kind.word()))),
        "title" => Said::text(form.title.as_str()),
        "partner" => lines(theirs(row, own).map(|party| party.name.as_str())),
        "partner_type" => lines(theirs(row, own).map(|party| word("partner_type", party.type_.word()))),
        "own_number" => lines(
            form.parties
                .iter()
                .filter(|party| party.region_code.as_deref() == Some(own))
                .filter_map(|party| number_of(main(row)?, party)),
        ),
        "partner_number" => lines(numbers_of(row, own)),
        "signed" => day(term.signed),
        "starts" => day(term.starts),
        "ends" => last_day(term),
        "ended_on" => day(term.ended_on),
        "status" => lines(columns::cell("status", number, row)),
        "urusan" => lines(
            form.urusan
                .iter()
                .filter_map(|code| Some(urusan::find(code)?.name.as_str())),
        ),
        "work_units" => lines(row.work_units.iter().map(String::as_str)),
        "funding" => lines(form.funding_sources.iter().map(|one| word("funding", one.word()))),
        "amount" => sum(form.amount),
        "further" => lines(further(row)),
        "note" => Said::text(form.note.as_str()),
        "purpose" => Said::text(form.purpose.as_str()),
        "object" => Said::text(form.object.as_str()),
        "scope" => Said::text(form.scope.as_str()),
        _ => Said::Nothing,
    }
}

/// Every document but the main one: what it is, its numbers, its day.
fn further(row: &RecapRow) -> Vec<String> {
    let main = main(row).map(|one| one.id.as_str());
    let others = row
        .agreement
        .form
        .documents
        .iter()
        .filter(|one| Some(one.id.as_str()) != main);
    others
        .map(|one| {
            let mut parts = vec![word("document", one.kind.word()).to_owned()];
            parts.extend(one.numbers.iter().map(|one| one.number.clone()));
            parts.extend(one.signed.map(letters::long_date));
            parts.join(", ")
        })
        .collect()
}
