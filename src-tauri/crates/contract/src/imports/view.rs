//! A sheet held against a reading: what there is to choose, and what was understood.

use std::collections::BTreeSet;

use registry::agreements::{DocumentKind, FundingSource, Initiative, Kind, PartyType, Variant};
use registry::imports::{self as core, Asked, Destination, LEFT_OUT, NEW, Reading};
use registry::lawbook::Rules;
use registry::reference::urusan;
use registry::settings;
use registry::submissions::ProposerType;
use rules::Rulebook;
use rusqlite::Connection;
use sheets::Sheet;
use sheets::fields::{Holds, texts};
use sheets::heading::columns;
use sheets::values::days::{Order, Orders, told};

use super::count;
use super::shapes::*;
use crate::{Problem, word};

/// Cells of a column of days that are shown with what they are read as.
const EXAMPLES: usize = 3;

/// What a page shows of a reading.
///
/// # Errors
/// [`Problem`].
pub fn view(
    connection: &Connection,
    rules: &Rules,
    target: Destination,
    sheet: &Sheet,
    reading: Reading,
) -> Result<ImportView, Problem> {
    let heading = reading.mapping.heading;
    let column = |column: sheets::heading::Column| ImportColumn {
        at: column.at,
        letters: column.letters,
        name: column.name,
        filled: count(column.filled),
        samples: column.samples,
    };
    let book = rules.book();
    let fields = core::asks(target, book)
        .all()
        .iter()
        .map(|asked| field(connection, book, sheet, &reading, asked))
        .collect::<Result<_, _>>()?;
    let kept = core::store::readings(connection, target)?;
    Ok(ImportView {
        columns: columns(sheet, heading).into_iter().map(column).collect(),
        fields,
        kept: kept.into_iter().map(|(name, _)| name).collect(),
        rows: count(sheet.below(heading).len()),
        reading: reading.into(),
    })
}

fn field(
    connection: &Connection,
    book: &Rulebook,
    sheet: &Sheet,
    reading: &Reading,
    asked: &Asked,
) -> Result<ImportField, Problem> {
    let mapping = &reading.mapping;
    let words = mapping.words.get(&asked.id);
    let typed = if asked.is_choice() {
        core::typed(sheet, &mapping.columns, mapping.heading, asked)
    } else {
        Vec::new()
    };
    Ok(ImportField {
        id: asked.id.clone(),
        label: asked.label.clone(),
        expects: asked.expects.clone(),
        needed: asked.form.is_some_and(|form| form.needed),
        year: asked.holds == Holds::Year,
        choices: asked_choices(connection, book, asked)?,
        typed: typed
            .into_iter()
            .map(|one| ImportWord {
                meaning: words.and_then(|words| words.get(&one.key).cloned()),
                text: one.text,
                key: one.key,
                rows: one.rows,
            })
            .collect(),
        days: (asked.holds == Holds::Day)
            .then(|| days(sheet, reading, &asked.id))
            .flatten(),
    })
}

/// What words of a field may mean, with what else a person may say of a word.
fn asked_choices(
    connection: &Connection,
    book: &Rulebook,
    asked: &Asked,
) -> Result<Vec<ImportChoice>, Problem> {
    if !asked.is_choice() {
        return Ok(Vec::new());
    }
    let mut choices = choices(connection, book, &asked.id)?;
    let further = |value: &str, label: &str| ImportChoice {
        value: value.to_owned(),
        label: label.to_owned(),
    };
    if asked.id == "work-unit" {
        choices.push(further(NEW, "Tambahkan sebagai perangkat daerah baru"));
    }
    choices.push(further(LEFT_OUT, "Abaikan"));
    Ok(choices)
}

/// What words of a field may mean; nothing for a field without choices.
pub(crate) fn choices(
    connection: &Connection,
    book: &Rulebook,
    field: &str,
) -> Result<Vec<ImportChoice>, Problem> {
    let choice = |value: &str, label: &str| ImportChoice {
        value: value.to_owned(),
        label: label.to_owned(),
    };
    let of = |group: &str, words: Vec<&'static str>| -> Vec<ImportChoice> {
        words
            .into_iter()
            .map(|one| choice(one, word(group, one)))
            .collect()
    };
    Ok(match field {
        "kind" => of("kind", Kind::ALL.iter().map(|kind| kind.word()).collect()),
        "form" => of(
            "document",
            DocumentKind::ALL.iter().map(|kind| kind.word()).collect(),
        ),
        "partner-type" => of(
            "partner_type",
            PartyType::ALL.iter().map(|one| one.word()).collect(),
        ),
        "funding" => of(
            "funding",
            FundingSource::ALL.iter().map(|one| one.word()).collect(),
        ),
        "urusan" => urusan::all()
            .iter()
            .map(|one| choice(&one.code, &one.name))
            .collect(),
        "work-unit" => settings::work_units(connection)?
            .iter()
            .map(|unit| choice(&unit.id, &unit.name))
            .collect(),
        "variant" => of("variant", Variant::ALL.iter().map(|one| one.word()).collect()),
        "initiative" => of(
            "initiative",
            Initiative::ALL.iter().map(|one| one.word()).collect(),
        ),
        "proposer-type" => of(
            "proposer_type",
            ProposerType::ALL.iter().map(|one| one.word()).collect(),
        ),
        "semester" => vec![choice("1", "I"), choice("2", "II")],
        "path" => book
            .paths
            .iter()
            .map(|path| choice(&path.id, &path.name))
            .collect(),
        _ => Vec::new(),
    })
}

/// How a column of days is written, and three of its cells read so.
fn days(sheet: &Sheet, reading: &Reading, field: &str) -> Option<ImportDays> {
    let mapping = &reading.mapping;
    let at = *mapping.columns.get(field)?;
    let orders = core::orders(sheet, mapping.heading, at);
    let chosen = mapping.orders.get(field).copied();
    let order = chosen.unwrap_or_else(|| orders.likely());
    let texts = texts(sheet, mapping.heading, at);
    // What could be two days shows best how it is read.
    let mut seen = BTreeSet::new();
    let mut texts: Vec<&str> = texts.filter(|text| seen.insert(*text)).collect();
    texts.sort_by_key(|text| !matches!(told(text), Some(sheets::values::days::Told::Either { .. })));
    let example = |text: &str| ImportDay {
        typed: text.to_owned(),
        read: told(text)
            .and_then(|told| told.read(order))
            .map(letters::long_date)
            .unwrap_or_default(),
    };
    Some(ImportDays {
        order,
        sentence: why(orders, chosen, order),
        examples: texts.into_iter().take(EXAMPLES).map(example).collect(),
        open: chosen.is_none() && orders.proved().is_none() && orders.either > 0,
    })
}

fn why(orders: Orders, chosen: Option<Order>, order: Order) -> String {
    let called = match order {
        Order::DayFirst => "tanggal lebih dahulu (29/08/2025)",
        Order::MonthFirst => "bulan lebih dahulu (08/29/2025)",
    };
    let proofs = match order {
        Order::DayFirst => orders.day_first,
        Order::MonthFirst => orders.month_first,
    };
    if orders.mixed() {
        return format!("Kedua urutan ada di kolom ini; dibaca {called}, dan yang berlawanan ditolak.");
    }
    match (proofs, chosen) {
        (0, Some(_)) => format!("Dibaca {called}."),
        (0, None) if orders.either == 0 => {
            "Setiap tanggal di kolom ini hanya dapat dibaca satu cara.".to_owned()
        }
        (0, None) => format!(
            "Tidak ada tanggal yang membuktikan urutannya; dibaca {called}, dan {} tanggal diberi catatan.",
            orders.either
        ),
        (proofs, _) => format!("Dibaca {called}: {proofs} tanggal membuktikannya."),
    }
}
