//! The file for word processors, read back part by part with other libraries than wrote it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use common::paper::{everything, surat_dinas};
use letters::paper::{Block, PaperDoc, docx};
use roxmltree::{Document, Node};

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn files(paper: &PaperDoc) -> BTreeMap<String, Vec<u8>> {
    let bytes = docx(paper, &common::assets()).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|i| {
            let mut file = zip.by_index(i).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn part<'f>(files: &'f BTreeMap<String, Vec<u8>>, name: &str) -> Document<'f> {
    Document::parse(std::str::from_utf8(&files[name]).unwrap()).unwrap()
}

fn all<'a, 'i>(document: &'a Document<'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    document
        .descendants()
        .filter(move |n| n.has_tag_name((MAIN, name)))
}

/// Values of `w:val` of all elements of a name.
fn values(document: &Document<'_>, name: &'static str) -> BTreeSet<String> {
    all(document, name)
        .filter_map(|n| n.attribute((MAIN, "val")))
        .map(str::to_owned)
        .collect()
}

fn text(document: &Document<'_>) -> String {
    all(document, "t")
        .filter_map(|n| n.text())
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn equal_papers_give_equal_files_whatever_was_written_before() {
    let first = docx(&everything(), &common::assets()).unwrap();
    docx(&surat_dinas(), &common::assets()).unwrap();
    assert_eq!(first, docx(&everything(), &common::assets()).unwrap());
}

#[test]
fn every_part_is_well_formed_and_everything_it_names_is_there() {
    for paper in [everything(), surat_dinas()] {
        let files = files(&paper);
        for name in files
            .keys()
            .filter(|n| n.ends_with(".xml") || n.ends_with(".rels"))
        {
            part(&files, name);
        }
        let relations = part(&files, "word/_rels/document.xml.rels");
        let mut ids = BTreeSet::new();
        for one in relations
            .descendants()
            .filter(|n| n.has_tag_name("Relationship") || n.tag_name().name() == "Relationship")
        {
            ids.insert(one.attribute("Id").unwrap().to_owned());
            let target = format!("word/{}", one.attribute("Target").unwrap());
            assert!(files.contains_key(&target), "{target} is named and not there");
        }
        let document = part(&files, "word/document.xml");
        for node in document.descendants().filter(|n| n.is_element()) {
            for name in ["id", "embed"] {
                if let Some(id) = node.attribute((RELATIONS, name)) {
                    assert!(ids.contains(id), "{id} leads nowhere");
                }
            }
        }
        let styles = part(&files, "word/styles.xml");
        let known: BTreeSet<&str> = all(&styles, "style")
            .filter_map(|n| n.attribute((MAIN, "styleId")))
            .collect();
        for used in values(&document, "pStyle") {
            assert!(
                known.contains(used.as_str()),
                "style {used} is used and not there"
            );
        }
        let numbering = part(&files, "word/numbering.xml");
        let lists: BTreeSet<&str> = all(&numbering, "num")
            .filter_map(|n| n.attribute((MAIN, "numId")))
            .collect();
        for used in values(&document, "numId") {
            assert!(lists.contains(used.as_str()), "list {used} is used and not there");
        }
        for name in files
            .keys()
            .filter(|n| n.starts_with("word/") && n.ends_with(".xml"))
        {
            let types = std::str::from_utf8(&files["[Content_Types].xml"]).unwrap();
            assert!(types.contains(&format!("/{name}")), "{name} has no type");
        }
    }
}

#[test]
fn the_file_says_what_the_paper_says() {
    let paper = everything();
    let files = files(&paper);
    let document = part(&files, "word/document.xml");
    let said = text(&document);
    for block in &paper.blocks {
        let wanted: Vec<&String> = match block {
            Block::Title { lines } => lines.iter().collect(),
            Block::Paragraph { text, .. } | Block::Heading { text } => vec![text],
            Block::List { items, .. } => items.iter().map(|i| &i.text).collect(),
            Block::Pairs { rows } => rows.iter().flat_map(|r| r.label.iter().chain(&r.value)).collect(),
            Block::Table(table) => table
                .groups
                .iter()
                .flat_map(|g| &g.rows)
                .flatten()
                .flat_map(|c| &c.0)
                .collect(),
            Block::Checklist { items } => items.iter().map(|i| &i.text).collect(),
            Block::Signatures { signers, .. } => signers
                .iter()
                .flat_map(|s| s.above.iter().chain([&s.name]))
                .collect(),
            _ => vec![],
        };
        for text in wanted {
            let text = text.replace('\u{a0}', " ");
            assert!(said.replace('\u{a0}', " ").contains(&text), "{text} is lost");
        }
    }
    assert!(
        said.contains('\u{2611}') && said.contains('\u{2610}'),
        "a box is ticked, another is not"
    );
    assert!(
        text(&part(&files, "word/footer1.xml")).contains("dari"),
        "pages are numbered"
    );
    let mut draft = everything();
    draft.draft = true;
    let files = self::files(&draft);
    assert!(text(&part(&files, "word/header1.xml")).contains("KONSEP"));
}

#[test]
fn tables_fill_the_page_and_repeat_their_heading_and_sections_lie_as_asked() {
    let files = files(&everything());
    let document = part(&files, "word/document.xml");
    for table in all(&document, "tbl") {
        let number = |n: Node<'_, '_>| n.attribute((MAIN, "w")).unwrap().parse::<i64>().unwrap();
        let grid: Vec<i64> = table
            .descendants()
            .filter(|n| n.has_tag_name((MAIN, "gridCol")))
            .map(number)
            .collect();
        let total = table
            .descendants()
            .find(|n| n.has_tag_name((MAIN, "tblW")))
            .map(number)
            .unwrap();
        assert!(
            (grid.iter().sum::<i64>() - total).abs() <= 10,
            "columns are as wide as their table"
        );
        for row in table.children().filter(|n| n.has_tag_name((MAIN, "tr"))) {
            let cells = row.children().filter(|n| n.has_tag_name((MAIN, "tc")));
            let spans: usize = cells
                .clone()
                .map(|c| {
                    c.descendants()
                        .find(|n| n.has_tag_name((MAIN, "gridSpan")))
                        .map_or(1, |n| n.attribute((MAIN, "val")).unwrap().parse().unwrap())
                })
                .sum();
            assert_eq!(spans, grid.len(), "every row fills the grid");
            for cell in cells {
                assert_eq!(
                    cell.last_element_child().unwrap().tag_name().name(),
                    "p",
                    "a cell ends with a paragraph"
                );
            }
        }
    }
    assert_eq!(all(&document, "tblHeader").count(), 1);
    let turned: Vec<Option<&str>> = all(&document, "pgSz")
        .map(|n| n.attribute((MAIN, "orient")))
        .collect();
    assert_eq!(turned, [None, Some("landscape")]);
}
