//! The printable receipt (tanda terima): what was received of a package, and the bureau's remarks row by row.

use super::PaperFormat;
use super::forms::by_hand;
use super::office::{Office, columns, file_name};
use super::wording::{fill, say, says};
use crate::Problem;
use crate::letters::OfficePress;
use crate::receipts::{ReceiptIssued, find};
use data_encoding::{BASE32_NOPAD, HEXLOWER};
use exchange::signed;
use letters::paper::{Block, Table};
use letters::{Align, Cell, long_date};
use registry::receipts::{MergedPackage, Receipt, Refused};
use registry::received::{Counts, RecordKind};
use registry::remarks::Asks;
use registry::senders::Sender;
use registry::{Period, Registry, Semester, senders};

/// What the paper is made from.
struct Told {
    package: MergedPackage,
    sender: Sender,
}

/// The paper of an issued receipt.
///
/// # Errors
/// [`Problem`] when its package is gone, or from the press.
pub fn receipt_slip(
    registry: &Registry,
    press: &OfficePress,
    issued: &ReceiptIssued,
) -> Result<Vec<u8>, Problem> {
    let receipt = &issued.receipt;
    let told = registry.read(|c| {
        let package = find(c, &receipt.package.sha256)?;
        let sender =
            senders::by_seq(c, package.sender)?.ok_or_else(|| Problem::new("sender.not_found", &[]))?;
        Ok::<_, Problem>(Told { package, sender })
    })?;
    let fingerprint = signed::prove::<Receipt>(issued.issued.file.as_bytes())?
        .key
        .fingerprint();
    let office = Office::read(registry)?;
    let mut paper = office.paper(say("receipt-slip", "name"));
    paper.size = 11;
    paper.letterhead = office.secretariat();
    paper.blocks = vec![
        Block::title(says("receipt-slip", "title").iter().cloned()),
        particulars(&told, receipt),
        Block::text(say("receipt-slip", "intro")),
        Block::Table(counts(receipt)),
    ];
    if !receipt.refused.is_empty() {
        paper
            .blocks
            .push(Block::heading(say("receipt-slip", "refused_heading")));
        paper
            .blocks
            .push(Block::Table(refused(&receipt.refused, &issued.refused_titles)));
    }
    paper
        .blocks
        .push(Block::heading(say("receipt-slip", "remarks_heading")));
    if receipt.remarks.is_empty() {
        paper
            .blocks
            .push(Block::text(say("receipt-slip", "remarks_none")));
    } else {
        paper
            .blocks
            .push(Block::Table(remarks(receipt, &issued.remark_titles)));
    }
    paper.blocks.extend([
        Block::Code {
            label: say("receipt-slip", "label").to_owned(),
            lines: grouped(&issued.issued.sha256),
            qr: qr(&issued.issued.sha256),
            note: fill(say("receipt-slip", "note"), &[("fingerprint", &fingerprint)]),
        },
        Block::Signatures {
            signers: vec![
                by_hand(vec![String::new(), say("receipt-slip", "receiver").to_owned()]),
                office.clerk(vec![
                    office.place_and_today(),
                    say("receipt-slip", "issuer").to_owned(),
                ]),
            ],
            align: Align::Left,
        },
    ]);
    office.print(registry, press, &paper, PaperFormat::Pdf)
}

/// A name for its file.
pub fn receipt_slip_name(issued: &ReceiptIssued) -> String {
    let bare = issued.file_name.trim_end_matches(".ikat-terima");
    file_name(bare, PaperFormat::Pdf)
}

fn particulars(told: &Told, receipt: &Receipt) -> Block {
    let sender = &told.sender;
    let from = fill(
        say("receipt-slip", "from_value"),
        &[
            ("unit", &sender.unit_name),
            ("region", &sender.region_name),
            ("code", &sender.region_code),
        ],
    );
    let package = fill(
        say("receipt-slip", "package_value"),
        &[
            ("file", &told.package.file_name),
            ("n", &receipt.package.sequence.to_string()),
        ],
    );
    let number = fill(
        say("receipt-slip", "number_value"),
        &[("n", &receipt.sequence.to_string())],
    );
    let merged = chrono::DateTime::parse_from_rfc3339(&told.package.merged_at)
        .map(|at| long_date(at.with_timezone(&chrono::Local).date_naive()))
        .unwrap_or_default();
    let period = in_words(&receipt.package.period).unwrap_or_else(|| receipt.package.period.clone());
    let groups = grouped(&receipt.package.sha256);
    Block::pairs([
        (say("receipt-slip", "from"), from.trim().to_owned()),
        (say("receipt-slip", "period"), period),
        (say("receipt-slip", "package"), package),
        (say("receipt-slip", "sha256"), groups.join(" ")),
        (say("receipt-slip", "merged"), merged),
        (say("receipt-slip", "number"), number),
    ])
}

/// `2020-2025-S2` as every letter names it.
fn in_words(short: &str) -> Option<String> {
    let mut parts: Vec<&str> = short.split('-').collect();
    let semester = match parts.last() {
        Some(&"S1") => Some(Semester::First),
        Some(&"S2") => Some(Semester::Second),
        _ => None,
    };
    if semester.is_some() {
        parts.pop();
    }
    let years: Vec<i32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let (last, from) = match years.as_slice() {
        [year] => (*year, None),
        [from, year] => (*year, Some(*from)),
        _ => return None,
    };
    let period = Period::new(last, semester, from).ok()?;
    (period.short() == short).then(|| period.label())
}

fn counts(receipt: &Receipt) -> Table {
    let all = columns(
        "receipt-slip",
        &[
            ("kind", 9, Align::Left),
            ("new", 4, Align::Right),
            ("changed", 4, Align::Right),
            ("same", 4, Align::Right),
            ("voided", 4, Align::Right),
            ("withdrawn", 4, Align::Right),
            ("refused", 4, Align::Right),
        ],
    );
    let rows = receipt.counts.iter().map(|(kind, counts)| {
        let Counts {
            new,
            changed,
            voided,
            withdrawn,
            restored,
            same,
            older,
            refused,
            ..
        } = *counts;
        let figures = [new, changed + restored, same + older, voided, withdrawn, refused];
        std::iter::once(Cell::from(kind_name(*kind)))
            .chain(figures.iter().map(|count| Cell::from(count.to_string().as_str())))
            .collect()
    });
    Table::plain(all, rows.collect())
}

fn kind_name(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Agreement => say("receipt-slip", "of_agreement"),
        RecordKind::Progress => say("receipt-slip", "of_progress"),
        RecordKind::Letter => say("receipt-slip", "of_letter"),
        RecordKind::Attachment => say("receipt-slip", "of_attachment"),
        RecordKind::WorkUnit => say("receipt-slip", "of_work_unit"),
    }
}

fn refused(all: &[Refused], titles: &[Vec<String>]) -> Table {
    let columns = columns(
        "receipt-slip",
        &[
            ("no", 1, Align::Right),
            ("refused_what", 10, Align::Left),
            ("refused_why", 12, Align::Left),
        ],
    );
    let rows = all.iter().zip(titles).enumerate().map(|(at, (one, title))| {
        vec![
            Cell::from((at + 1).to_string().as_str()),
            named(one.kind, title),
            Cell::from(one.reason.as_str()),
        ]
    });
    Table::plain(columns, rows.collect())
}

fn remarks(receipt: &Receipt, titles: &[Vec<String>]) -> Table {
    let columns = columns(
        "receipt-slip",
        &[
            ("no", 1, Align::Right),
            ("remark_what", 9, Align::Left),
            ("remark_field", 5, Align::Left),
            ("remark_text", 10, Align::Left),
            ("remark_wished", 6, Align::Left),
        ],
    );
    let rows = receipt
        .remarks
        .iter()
        .zip(titles)
        .enumerate()
        .map(|(at, (one, title))| {
            let asked = match one.asks {
                Asks::Remark => say("receipt-slip", "asks_remark"),
                Asks::Correction => say("receipt-slip", "asks_correction"),
                Asks::Scan => say("receipt-slip", "asks_scan"),
            };
            let mut text = vec![format!("{asked}.")];
            text.extend(
                one.text
                    .lines()
                    .filter(|line| !line.is_empty())
                    .map(str::to_owned),
            );
            let wished = one.wished.as_deref().unwrap_or_default();
            vec![
                Cell::from((at + 1).to_string().as_str()),
                named(one.kind, title),
                Cell::from(field(&one.field).as_str()),
                Cell(text),
                Cell(wished.lines().map(str::to_owned).collect()),
            ]
        });
    Table::plain(columns, rows.collect())
}

/// A record as a person knows it; of what is not the agreement itself also what it is.
fn named(kind: RecordKind, title: &[String]) -> Cell {
    let mut lines = title.to_vec();
    if kind != RecordKind::Agreement {
        lines.push(format!("({})", kind_name(kind)));
    }
    Cell(lines)
}

/// `documents[0].ends` as "naskah ke-1, tanggal berakhir". A part without a word is left out.
fn field(path: &str) -> String {
    if path.is_empty() {
        return say("receipt-field", "whole").to_owned();
    }
    let parts = path.split('.').filter_map(|part| {
        let (name, at) = match part.split_once('[') {
            Some((name, at)) => (name, at.trim_end_matches(']').parse::<u32>().ok()),
            None => (part, None),
        };
        let word = says("receipt-field", name).first()?;
        Some(match at {
            Some(at) => fill(
                say("receipt-field", "nth"),
                &[("name", word), ("n", &(at + 1).to_string())],
            ),
            None => word.clone(),
        })
    });
    parts.collect::<Vec<_>>().join(", ")
}

/// A hash in groups of four, four groups a line.
fn grouped(hex: &str) -> Vec<String> {
    let signs: Vec<char> = hex.to_uppercase().chars().collect();
    let groups: Vec<String> = signs.chunks(4).map(|group| group.iter().collect()).collect();
    groups.chunks(8).map(|line| line.join(" ")).collect()
}

/// `KSDT1:` and the hash in base32; nothing for what is no hash.
fn qr(sha256: &str) -> String {
    HEXLOWER
        .decode(sha256.as_bytes())
        .map(|bytes| format!("KSDT1:{}", BASE32_NOPAD.encode(&bytes)))
        .unwrap_or_default()
}
