//! What ties a workbook's parts together: lists, relations, shared texts, styles, and XML that is none.

use super::super::common::{Part, archive, parts_of, sheet, workbook, workbook_with};
use super::Expected::{Holds, Refused};
use super::{Case, case, shows};

pub(super) fn cell(value: &str) -> String {
    sheet(&format!(
        r#"<row r="1"><c r="A1" t="inlineStr"><is><t>{value}</t></is></c></row>"#
    ))
}

/// A sound workbook with one part written otherwise, or left out.
pub(super) fn with(name: &str, text: Option<&str>) -> Vec<u8> {
    let parts = parts_of(&[("Data", &cell("isi"), "")], false);
    let parts: Vec<Part> = parts
        .into_iter()
        .filter_map(|part| match (part.is(name), text) {
            (true, None) => None,
            (true, Some(text)) => Some(Part::of(name, text.as_bytes())),
            (false, _) => Some(part),
        })
        .collect();
    archive(&parts)
}

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn relations(targets: &[&str]) -> String {
    let each = targets.iter().enumerate().map(|(at, target)| {
        format!(
            r#"<Relationship Id="r{}" Type="{RELATIONS}/worksheet" Target="{target}"/>"#,
            at + 1
        )
    });
    format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>"#,
        each.collect::<String>()
    )
}

fn listed(sheets: &str) -> String {
    format!(
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{RELATIONS}"><sheets>{sheets}</sheets></workbook>"#
    )
}

pub(super) fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    let part = "xl/workbook.xml";
    all.push(case(
        "a part is missing",
        part,
        with(part, None),
        Refused("no_sheet"),
    ));
    for part in [
        "_rels/.rels",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml",
    ] {
        all.push(case(
            "a part is missing",
            part,
            with(part, None),
            Refused("damaged"),
        ));
    }
    for part in ["xl/styles.xml", "[Content_Types].xml"] {
        all.push(case(
            "a part is missing that is not needed",
            part,
            with(part, None),
            shows(&[&["isi"]]),
        ));
    }
    for target in [
        "http://example.invalid/a.xml",
        "../../../etc/passwd",
        "file:///etc/passwd",
        "worksheets/none.xml",
        "",
    ] {
        let bytes = with("xl/_rels/workbook.xml.rels", Some(&relations(&[target])));
        all.push(case(
            "a relation that leads elsewhere",
            format!("{target:?}"),
            bytes,
            Refused("damaged"),
        ));
    }
    let twice = r#"<sheet name="Data" sheetId="1" r:id="r1"/><sheet name="Data" sheetId="2" r:id="r1"/>"#;
    all.push(case(
        "odd lists of sheets",
        "one name twice",
        with("xl/workbook.xml", Some(&listed(twice))),
        Holds(|book| book.sheets.len() == 2),
    ));
    all.push(case(
        "odd lists of sheets",
        "none",
        with("xl/workbook.xml", Some(&listed(""))),
        Refused("nothing"),
    ));
    let many: String = (0..41)
        .map(|at| format!(r#"<sheet name="S{at}" sheetId="{}" r:id="r1"/>"#, at + 1))
        .collect();
    all.push(case(
        "odd lists of sheets",
        "forty-one",
        with("xl/workbook.xml", Some(&listed(&many))),
        Refused("too_many"),
    ));
    all.push(case(
        "odd lists of sheets",
        "a sheet without a relation",
        with(
            "xl/workbook.xml",
            Some(&listed(r#"<sheet name="Data" sheetId="1" r:id="r9"/>"#)),
        ),
        Refused("damaged"),
    ));
    for (state, hidden) in [("hidden", true), ("veryHidden", true), ("visible", false)] {
        let bytes = workbook_with(
            &[
                ("Satu", &cell("a"), &format!(r#" state="{state}""#)),
                ("Dua", &cell("b"), ""),
            ],
            false,
        );
        let expected = if hidden {
            Holds(|book| book.sheets[0].hidden && !book.sheets[1].hidden)
        } else {
            Holds(|book| !book.sheets[0].hidden)
        };
        all.push(case("hidden sheets", state, bytes, expected));
    }
    for name in [
        "Kerja &amp; Sama",
        "&lt;script&gt;",
        "=1+1",
        "'; DROP TABLE agreement; --",
    ] {
        let bytes = workbook(&[(name, &cell("isi"))]);
        all.push(case("odd names of sheets", name, bytes, shows(&[&["isi"]])));
    }
    for (name, text) in [
        ("not XML", "hello"),
        ("empty", ""),
        ("cut", "<workbook><sheets>"),
        ("closed by another", "<workbook><sheets></workbook></sheets>"),
        ("a sign XML cannot hold", "<workbook>\u{1}</workbook"),
    ] {
        let bytes = with("xl/workbook.xml", Some(text));
        all.push(case(
            "XML of the book is none",
            name,
            bytes,
            Refused(if name == "closed by another" {
                "nothing"
            } else {
                "damaged"
            }),
        ));
    }
    for (name, text) in [
        ("not XML", "hello".to_owned()),
        ("empty", String::new()),
        (
            "cut in a cell",
            r#"<worksheet><sheetData><row r="1"><c r="A1"><v>1"#.to_owned(),
        ),
        (
            "cut behind a cell",
            r#"<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>"#.to_owned(),
        ),
        ("a chart", r#"<chartsheet xmlns="x"/>"#.to_owned()),
        ("no rows", "<worksheet></worksheet>".to_owned()),
    ] {
        let bytes = with("xl/worksheets/sheet1.xml", Some(&text));
        all.push(case("XML of a sheet is none", name, bytes, Refused("damaged")));
    }
    let merged = |areas: &str| {
        cell("isi").replace(
            "</sheetData>",
            &format!("</sheetData><mergeCells>{areas}</mergeCells>"),
        )
    };
    for (name, areas) in [
        ("the whole sheet", r#"<mergeCell ref="A1:XFD1048576"/>"#),
        (
            "over each other",
            r#"<mergeCell ref="A1:C3"/><mergeCell ref="B2:D4"/>"#,
        ),
        ("one cell", r#"<mergeCell ref="A1"/>"#),
    ] {
        all.push(case(
            "odd joined cells",
            name,
            workbook(&[("Data", &merged(areas))]),
            shows(&[&["isi"]]),
        ));
    }
    // The library counts below nothing there and panics where overflow is looked for.
    if cfg!(debug_assertions) {
        let bytes = workbook(&[("Data", &merged(r#"<mergeCell ref="C3:A1"/>"#))]);
        all.push(case("odd joined cells", "backwards", bytes, Refused("damaged")));
    }
    let endless: String = (1..=500_001)
        .map(|row| format!(r#"<mergeCell ref="A{row}:B{row}"/>"#))
        .collect();
    all.push(case(
        "odd joined cells",
        "half a million",
        workbook(&[("Data", &merged(&endless))]),
        Refused("too_many"),
    ));
    all
}
