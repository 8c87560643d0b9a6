//! Text with a line for each row: which encoding, which sign between the cells.

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::cells::{Gathered, shown};
use crate::book::{Book, Origin, Sheet, Value};
use crate::limits::Limits;
use crate::unreadable::Unreadable;

/// Signs that stand between cells, the likelier first: what Excel writes in Indonesia is the semicolon.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];
/// Bytes that a sign of a cell may take, with signs around it that are not shown.
const SIGN: usize = 16;
/// Records that are looked at to find the separator.
const LOOKED_AT: usize = 200;

pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Book, Unreadable> {
    let encoding = encoding(bytes)?;
    let (text, _, _) = encoding.decode(bytes);
    if let Some(kind) = marked_up(&text) {
        return Err(Unreadable::Kind(kind.to_owned()));
    }
    let (text, told) = told(&text);
    let separator = told.unwrap_or_else(|| separator(text));
    let mut gathered = Gathered::of("", limits);
    let mut cells = 0;
    let mut row: u32 = 0;
    for record in records(text, separator) {
        let record = record?;
        row = row.saturating_add(1).saturating_add(skipped(text, &record));
        for (column, field) in record.iter().enumerate() {
            let column = u32::try_from(column).unwrap_or(u32::MAX);
            // Refused before it is copied; what is shown leaves few signs out.
            if field.len() > limits.text.saturating_mul(SIGN) {
                return Err(gathered.too_long(row, column));
            }
            gathered.add(row, column, Value::Text(shown(field)), false, &mut cells)?;
        }
    }
    let sheet = Sheet {
        name: String::new(),
        hidden: false,
        rows: gathered.rows(),
        merged: Vec::new(),
    };
    Ok(Book {
        origin: Origin::Text {
            encoding: encoding.name().to_owned(),
            separator: char::from(separator),
        },
        sheets: vec![sheet],
    })
}

/// By its mark, by the zeros of UTF-16, by being sound UTF-8, else what Windows writes in the West. A file with other control
/// signs is no text.
fn encoding(bytes: &[u8]) -> Result<&'static Encoding, Unreadable> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(encoding);
    }
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or(bytes);
    let zeros = |odd: usize| {
        head.iter()
            .skip(odd)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let half = head.len() / 2;
    if half > 0 && zeros(1) * 10 > half * 4 && zeros(0) == 0 {
        return Ok(UTF_16LE);
    }
    if half > 0 && zeros(0) * 10 > half * 4 && zeros(1) == 0 {
        return Ok(UTF_16BE);
    }
    let control = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1A);
    if bytes.iter().any(|byte| control(&byte)) {
        return Err(Unreadable::NoSheet);
    }
    let sound = std::str::from_utf8(bytes).is_ok();
    Ok(if sound { UTF_8 } else { WINDOWS_1252 })
}

/// Many programs save a page or the XML of 2003 under the name of a spreadsheet; read as lines it would be nonsense.
fn marked_up(text: &str) -> Option<&'static str> {
    let head: String = text
        .trim_start()
        .chars()
        .take(512)
        .collect::<String>()
        .to_lowercase();
    let page = [
        "<html",
        "<!doctype html",
        "<table",
        "<meta",
        "<head",
        "<body",
        "<div",
    ];
    if page.iter().any(|mark| head.starts_with(mark)) {
        Some("html")
    } else if head.starts_with("<?xml") || head.starts_with("<workbook") {
        Some("xml")
    } else {
        None
    }
}

/// The separator that a first line `sep=;` names, as Excel reads it, and the text behind that line.
fn told(text: &str) -> (&str, Option<u8>) {
    let line = text.split(['\r', '\n']).next().unwrap_or_default();
    let named = line.strip_prefix("sep=").map(str::as_bytes);
    match named {
        Some([sign]) if sign.is_ascii() => {
            let rest = text.get(line.len()..).unwrap_or_default();
            let rest = rest.strip_prefix('\r').unwrap_or(rest);
            (rest.strip_prefix('\n').unwrap_or(rest), Some(*sign))
        }
        _ => (text, None),
    }
}

/// The sign that cuts most records into the same number of cells, and into most.
fn separator(text: &str) -> u8 {
    let score = |separator: u8| {
        let widths: Vec<usize> = records(text, separator)
            .take(LOOKED_AT)
            .filter_map(|record| record.ok().map(|record| record.len()))
            .collect();
        let usual = usual(&widths);
        let like = widths.iter().filter(|width| **width == usual).count();
        if usual < 2 {
            (0, 0)
        } else {
            (like * 100 / widths.len().max(1), usual)
        }
    };
    let best = SEPARATORS.into_iter().rev().max_by_key(|separator| {
        let (like, usual) = score(*separator);
        // A comma inside titles cuts few records alike; one that cuts nearly all alike wins by how many cells it gives.
        (like / 20, usual, like)
    });
    best.unwrap_or(b',')
}

/// The width that most have.
fn usual(widths: &[usize]) -> usize {
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    for width in widths {
        *counts.entry(*width).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.map_or(0, |(width, _)| width)
}

/// Empty lines before a record, which the reader passes over: a spreadsheet program shows each as a row.
fn skipped(text: &str, record: &StringRecord) -> u32 {
    let at = record
        .position()
        .and_then(|position| usize::try_from(position.byte()).ok());
    let Some((before, mut rest)) = at.and_then(|at| text.split_at_checked(at)) else {
        return 0;
    };
    if before.ends_with('\r') {
        rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
    let mut lines = 0;
    while let Some(behind) = ["\r\n", "\n", "\r"]
        .iter()
        .find_map(|line| rest.strip_prefix(line))
    {
        lines += 1;
        rest = behind;
    }
    lines
}

fn records(text: &str, separator: u8) -> impl Iterator<Item = Result<StringRecord, Unreadable>> {
    let reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    reader.into_records().map(|record| {
        record.map_err(|error| Unreadable::Damaged {
            part: "text".to_owned(),
            why: error.to_string(),
        })
    })
}
