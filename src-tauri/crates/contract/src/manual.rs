//! The manual: the help pages of all screens in the order they are read, as one paper.
//!
//! The pages stand in `assets/help`, in a small markup: `# title`, `## heading`, `- item`, `1. step`, paragraphs apart by an
//! empty line, `**bold**`, `` `Ctrl+K` ``. The window shows the same files.

use crate::Problem;
use crate::letters::OfficePress;
use crate::papers::PaperFormat;
use chrono::NaiveDate;
use letters::paper::{Block, Item, Mark, PaperDoc, Style};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// As what the manual is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ManualPrint {
    /// Paper or text to go on with.
    pub format: PaperFormat,
}

/// A chapter as `assets/help/order.json` has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Chapter {
    title: String,
    topics: Vec<String>,
}

/// A page by its word.
macro_rules! pages {
    ($($word:literal),+ $(,)?) => {
        [$(($word, include_str!(concat!("../../../../assets/help/", $word, ".md")))),+]
    };
}

const ORDER: &str = include_str!("../../../../assets/help/order.json");
const PAGES: [(&str, &str); 34] = pages![
    "agenda",
    "agreement",
    "agreement-form",
    "agreements",
    "compliance",
    "consolidated",
    "consolidated-record",
    "exchange",
    "help",
    "home",
    "imports",
    "letter",
    "letter-check",
    "letter-new",
    "letters",
    "map-row",
    "map-row-form",
    "mapping",
    "meeting",
    "meeting-form",
    "meetings",
    "merging",
    "monitoring",
    "monitoring-form",
    "operations",
    "partner",
    "partner-form",
    "partners",
    "recap",
    "settings",
    "submission",
    "submission-form",
    "submissions",
    "twin",
];

/// Keys as they are read aloud; the others are called as they are written.
const KEYS: [(&str, &str); 9] = [
    ("ArrowLeft", "Panah kiri"),
    ("ArrowRight", "Panah kanan"),
    ("ArrowUp", "Panah atas"),
    ("ArrowDown", "Panah bawah"),
    ("PageUp", "PgUp"),
    ("PageDown", "PgDn"),
    ("Escape", "Esc"),
    ("Space", "Spasi"),
    ("Ctrl++", "Ctrl dan +"),
];

/// The manual on a day.
///
/// # Errors
/// [`Problem`] when it cannot be rendered.
pub fn make(press: &OfficePress, on: NaiveDate, format: PaperFormat) -> Result<Vec<u8>, Problem> {
    let paper = paper(on);
    Ok(match format {
        PaperFormat::Pdf => press.paper(&paper)?,
        PaperFormat::Docx => press.paper_docx(&paper)?,
    })
}

/// The name that is proposed for the file.
pub fn file_name(format: PaperFormat) -> String {
    match format {
        PaperFormat::Pdf => "Buku-petunjuk-Ikat.pdf".to_owned(),
        PaperFormat::Docx => "Buku-petunjuk-Ikat.docx".to_owned(),
    }
}

fn order() -> Vec<Chapter> {
    // A test reads it; a build whose file is broken has a manual without pages.
    serde_json::from_str(ORDER).unwrap_or_default()
}

fn page(word: &str) -> &'static str {
    let found = PAGES.iter().find(|(one, _)| *one == word);
    found.map_or("", |(_, text)| text)
}

fn paper(on: NaiveDate) -> PaperDoc {
    let mut paper = PaperDoc::new("Buku petunjuk Ikat", on);
    paper.size = 11;
    paper.foot = "Buku petunjuk Ikat".to_owned();
    paper.blocks = vec![
        Block::title(["BUKU PETUNJUK IKAT", "REGISTER KERJA SAMA DAERAH"]),
        Block::Space { mm: 4 },
        Block::text(
            "Buku ini memuat petunjuk setiap layar. Petunjuk yang sama tampil di program dengan F1, tanpa jaringan.",
        ),
        Block::Space { mm: 4 },
        Block::heading("Isi"),
        contents(),
    ];
    for (at, chapter) in (1..).zip(order()) {
        paper.blocks.push(Block::PageBreak);
        paper
            .blocks
            .push(Block::title([format!("BAB {at}"), chapter.title.to_uppercase()]));
        for (place, word) in (1..).zip(&chapter.topics) {
            paper.blocks.push(Block::Space { mm: 3 });
            let text = page(word);
            let title = text.lines().next().unwrap_or_default().trim_start_matches("# ");
            paper.blocks.push(Block::heading(format!("{at}.{place} {title}")));
            paper.blocks.extend(blocks(text));
        }
    }
    paper
}

fn contents() -> Block {
    let mut items = Vec::new();
    for chapter in order() {
        items.push(Item::new(0, chapter.title));
        for word in &chapter.topics {
            let title = page(word).lines().next().unwrap_or_default();
            items.push(Item::new(1, title.trim_start_matches("# ")));
        }
    }
    Block::List {
        marks: vec![Mark::Number, Mark::Dash],
        items,
    }
}

/// What is below the title of a page.
fn blocks(text: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().skip(1).map(str::trim).chain([""]) {
        let told = if let Some(heading) = line.strip_prefix("## ") {
            Some(Block::heading(plain(heading)))
        } else if let Some(item) = line.strip_prefix("- ") {
            point(&mut found, Mark::Dash, item, &mut lines);
            continue;
        } else if let Some(step) = step(line) {
            point(&mut found, Mark::Number, step, &mut lines);
            continue;
        } else if line.is_empty() {
            None
        } else {
            lines.push(plain(line));
            continue;
        };
        paragraph(&mut found, &mut lines);
        found.extend(told);
    }
    found
}

fn paragraph(found: &mut Vec<Block>, lines: &mut Vec<String>) {
    if !lines.is_empty() {
        found.push(Block::Paragraph {
            text: lines.join(" "),
            style: Style::Left,
        });
        lines.clear();
    }
}

/// "2. Pilih lembarnya" without its number.
fn step(line: &str) -> Option<&str> {
    let (number, rest) = line.split_once(". ")?;
    let is_number = !number.is_empty() && number.chars().all(|sign| sign.is_ascii_digit());
    is_number.then_some(rest)
}

/// A point goes on with the list before it, where that has the same mark.
fn point(found: &mut Vec<Block>, mark: Mark, text: &str, lines: &mut Vec<String>) {
    paragraph(found, lines);
    let item = Item::new(0, plain(text));
    match found.last_mut() {
        Some(Block::List { marks, items }) if marks.as_slice() == [mark] => items.push(item),
        _ => found.push(Block::List {
            marks: vec![mark],
            items: vec![item],
        }),
    }
}

/// A line without its marks: what is bold on the screen is quoted, keys are called by their names.
fn plain(text: &str) -> String {
    let quoted: String = text
        .split("**")
        .enumerate()
        .map(|(at, part)| {
            if at % 2 == 0 {
                part.to_owned()
            } else {
                format!("“{part}”")
            }
        })
        .collect();
    let parts = quoted.split('`').enumerate().map(|(at, part)| {
        if at % 2 == 0 {
            return part.to_owned();
        }
        KEYS.iter()
            .fold(part.to_owned(), |text, (key, name)| text.replace(key, name))
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_page_is_in_the_manual_once() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/help");
        let files: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .filter_map(|name| name.strip_suffix(".md").map(str::to_owned))
            .collect();
        let known: BTreeSet<String> = PAGES.iter().map(|(word, _)| (*word).to_owned()).collect();
        assert_eq!(files, known);
        let ordered: Vec<String> = order().into_iter().flat_map(|chapter| chapter.topics).collect();
        let once: BTreeSet<String> = ordered.iter().cloned().collect();
        assert_eq!((once.len(), &once), (ordered.len(), &known));
    }

    #[test]
    fn the_small_markup_becomes_blocks_without_its_marks() {
        let text = "# Judul\n\nTekan `Ctrl+K`, lalu **Simpan**.\nSelesai.\n\n## Bagian\n- satu\n- dua\n1. langkah `ArrowUp`\n";
        let list = |mark: Mark, items: &[&str]| Block::List {
            marks: vec![mark],
            items: items.iter().map(|item| Item::new(0, *item)).collect(),
        };
        assert_eq!(
            blocks(text),
            [
                Block::Paragraph {
                    text: "Tekan Ctrl+K, lalu “Simpan”. Selesai.".to_owned(),
                    style: Style::Left,
                },
                Block::heading("Bagian"),
                list(Mark::Dash, &["satu", "dua"]),
                list(Mark::Number, &["langkah Panah atas"]),
            ]
        );
    }

    #[test]
    fn nothing_of_the_markup_is_left_on_paper() {
        let paper = paper(NaiveDate::from_ymd_opt(2026, 1, 12).unwrap());
        let text = serde_json::to_string(&paper.blocks).unwrap();
        for mark in ["**", "`", "##", "Arrow"] {
            assert!(!text.contains(mark), "{mark} is left");
        }
    }
}
