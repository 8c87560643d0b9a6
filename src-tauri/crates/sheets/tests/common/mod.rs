//! Workbooks written part by part, so that each can be wrong in one place.
#![allow(dead_code, reason = "each test binary uses what it needs")]

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// One part of an archive.
pub struct Part {
    name: String,
    bytes: Vec<u8>,
}

impl Part {
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            bytes: bytes.to_vec(),
        }
    }
}

impl Part {
    /// Whether it has this name.
    pub fn is(&self, name: &str) -> bool {
        self.name == name
    }
}

pub fn archive(parts: &[Part]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        writer
            .start_file(part.name.as_str(), SimpleFileOptions::default())
            .unwrap();
        writer.write_all(&part.bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The same archive with one part more.
pub fn with_part(bytes: &[u8], part: Part) -> Vec<u8> {
    let mut parts = Vec::new();
    let mut read = ZipArchive::new(Cursor::new(bytes)).unwrap();
    for at in 0..read.len() {
        let mut one = read.by_index(at).unwrap();
        let name = one.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        one.read_to_end(&mut bytes).unwrap();
        parts.push(Part { name, bytes });
    }
    parts.push(part);
    archive(&parts)
}

/// The same bytes with one name written over another of its length, in both places where an archive writes it.
pub fn renamed_part(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = bytes.to_vec();
    while let Some(at) = bytes
        .windows(from.len())
        .position(|window| window == from.as_bytes())
    {
        bytes[at..at + to.len()].copy_from_slice(to.as_bytes());
    }
    bytes
}

/// A sheet's part around its rows. Style 1 shows days.
pub fn sheet(rows: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
}

pub fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    let sheets: Vec<_> = sheets.iter().map(|(name, cells)| (*name, *cells, "")).collect();
    workbook_with(&sheets, false)
}

pub fn workbook_since_1904(sheets: &[(&str, &str)]) -> Vec<u8> {
    let sheets: Vec<_> = sheets.iter().map(|(name, cells)| (*name, *cells, "")).collect();
    workbook_with(&sheets, true)
}

/// Sheets by name, part, and further attributes of their entry.
pub fn workbook_with(sheets: &[(&str, &str, &str)], since_1904: bool) -> Vec<u8> {
    archive(&parts_of(sheets, since_1904))
}

/// The parts of such a workbook.
pub fn parts_of(sheets: &[(&str, &str, &str)], since_1904: bool) -> Vec<Part> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let (mut entries, mut relations) = (String::new(), String::new());
    for (at, (name, _, more)) in sheets.iter().enumerate() {
        let id = at + 1;
        entries.push_str(&format!(
            r#"<sheet name="{name}" sheetId="{id}" r:id="r{id}"{more}/>"#
        ));
        relations.push_str(&format!(
            r#"<Relationship Id="r{id}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{id}.xml"/>"#
        ));
    }
    let properties = if since_1904 {
        r#"<workbookPr date1904="1"/>"#
    } else {
        ""
    };
    let mut parts = vec![
        Part::of(
            "[Content_Types].xml",
            br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#,
        ),
        Part::of(
            "_rels/.rels",
            format!(r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#).as_bytes(),
        ),
        Part::of(
            "xl/workbook.xml",
            format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{properties}<sheets>{entries}</sheets></workbook>"#).as_bytes(),
        ),
        Part::of(
            "xl/_rels/workbook.xml.rels",
            format!(r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>"#).as_bytes(),
        ),
        Part::of(
            "xl/styles.xml",
            format!(r#"<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#).as_bytes(),
        ),
    ];
    for (at, (_, cells, _)) in sheets.iter().enumerate() {
        parts.push(Part::of(
            &format!("xl/worksheets/sheet{}.xml", at + 1),
            cells.as_bytes(),
        ));
    }
    parts
}
