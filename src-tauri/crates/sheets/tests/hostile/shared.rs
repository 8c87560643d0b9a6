//! The texts that cells share, and XML that grows or digs.

use super::super::common::{Part, archive, parts_of, sheet, workbook};
use super::Expected::Refused;
use super::books::{cell, with};
use super::{Case, case, shows};

/// A workbook whose texts stand in the shared list.
fn shared(list: &str, cells: &str) -> Vec<u8> {
    let mut parts = parts_of(&[("Data", &sheet(cells), "")], false);
    parts.push(Part::of("xl/sharedStrings.xml", list.as_bytes()));
    archive(&parts)
}

fn texts(each: &str) -> String {
    format!(r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{each}</sst>"#)
}

const FIRST: &str = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#;

pub(super) fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    let laughs = r#"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>"#;
    let outside = r#"<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/passwd">]>"#;
    for (name, head) in [("that multiply", laughs), ("from outside", outside)] {
        let inline = cell("&c;").replace("<worksheet", &format!("{head}<worksheet"));
        let bytes = with("xl/worksheets/sheet1.xml", Some(&inline));
        all.push(case(
            "entities",
            format!("{name}, in a sheet"),
            bytes,
            Refused("damaged"),
        ));
        let bytes = shared(&format!("{head}{}", texts("<si><t>&c;</t></si>")), FIRST);
        all.push(case(
            "entities",
            format!("{name}, in the shared texts"),
            bytes,
            Refused("damaged"),
        ));
    }
    for depth in [1_000, 100_000] {
        let deep = format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
        let text = cell("isi").replace("<sheetData>", &format!("{deep}<sheetData>"));
        all.push(case(
            "deep XML",
            format!("{depth} in a sheet"),
            with("xl/worksheets/sheet1.xml", Some(&text)),
            shows(&[&["isi"]]),
        ));
        let bytes = shared(&texts(&format!("{deep}<si><t>isi</t></si>")), FIRST);
        all.push(case(
            "deep XML",
            format!("{depth} in the shared texts"),
            bytes,
            shows(&[&["isi"]]),
        ));
    }
    let attributes: String = (0..100_000).map(|at| format!(r#" a{at}="{at}""#)).collect();
    let text = sheet(&format!(
        r#"<row r="1"><c r="A1" t="inlineStr"{attributes}><is><t>isi</t></is></c></row>"#
    ));
    all.push(case(
        "a hundred thousand attributes",
        "of a cell",
        workbook(&[("Data", &text)]),
        shows(&[&["isi"]]),
    ));
    for count in [1_000, 1_000_000] {
        let each: String = (0..count).map(|at| format!("<si><t>{at}</t></si>")).collect();
        all.push(case(
            "many shared texts",
            count.to_string(),
            shared(&texts(&each), FIRST),
            shows(&[&["0"]]),
        ));
    }
    for (name, index) in [
        ("beyond the list", "5"),
        ("below it", "-1"),
        ("no figure", "x"),
        ("huge", "99999999999999999999"),
    ] {
        let cells = format!(r#"<row r="1"><c r="A1" t="s"><v>{index}</v></c></row>"#);
        all.push(case(
            "a shared text that is not there",
            name,
            shared(&texts("<si><t>isi</t></si>"), &cells),
            // The library takes what is no figure for the first.
            if name == "beyond the list" {
                Refused("damaged")
            } else {
                shows(&[&["isi"]])
            },
        ));
    }
    for (name, each, told) in [
        (
            "runs",
            "<si><r><t>is</t></r><r><rPr><b/></rPr><t>i</t></r></si>",
            "isi",
        ),
        (
            "how it is spoken",
            "<si><t>isi</t><rPh sb=\"0\" eb=\"1\"><t>baca</t></rPh></si>",
            "isi",
        ),
        ("CDATA", "<si><t><![CDATA[isi]]></t></si>", "isi"),
        ("comments", "<si><!-- x --><t>i<!-- y -->si</t></si>", "isi"),
        ("references", "<si><t>&#105;s&#x69;</t></si>", "isi"),
    ] {
        let expected = match told {
            "isi" => shows(&[&["isi"]]),
            _ => Refused("damaged"),
        };
        all.push(case("rich texts", name, shared(&texts(each), FIRST), expected));
    }
    all
}
