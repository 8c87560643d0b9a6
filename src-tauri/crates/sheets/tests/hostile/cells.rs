//! Cells: where they are, what they hold, how it is shown.

use super::super::common::{Part, archive, parts_of, sheet, workbook, workbook_since_1904};
use super::Expected::{Holds, Refused};
use super::{Case, case, shows};

fn book(rows: &str) -> Vec<u8> {
    workbook(&[("Data", &sheet(rows))])
}

fn one(cell: &str) -> Vec<u8> {
    book(&format!(r#"<row r="1">{cell}</row>"#))
}

/// A book whose style 1 shows numbers in a form of its own.
fn shown_as(form: &str, value: &str) -> Vec<u8> {
    let rows = sheet(&format!(r#"<row r="1"><c r="A1" s="1"><v>{value}</v></c></row>"#));
    let styles = format!(
        r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="{form}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>"#
    );
    let parts: Vec<Part> = parts_of(&[("Data", &rows, "")], false)
        .into_iter()
        .map(|part| {
            if part.is("xl/styles.xml") {
                Part::of("xl/styles.xml", styles.as_bytes())
            } else {
                part
            }
        })
        .collect();
    archive(&parts)
}

fn text(value: &str) -> Vec<u8> {
    one(&format!(
        r#"<c r="A1" t="inlineStr"><is><t xml:space="preserve">{value}</t></is></c>"#
    ))
}

pub(super) fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    for (name, rows) in [
        (
            "both ends",
            r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#,
        ),
        (
            "a column far off",
            r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="XFD2"><v>2</v></c></row>"#,
        ),
        (
            "a row far off",
            r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1000000"><c r="A1000000"><v>2</v></c></row>"#,
        ),
    ] {
        all.push(case("far cells", name, book(rows), shows(&[&["1"], &["2"]])));
    }
    let wide: String = (0..16_384).map(|_| "<c><v>1</v></c>").collect();
    all.push(case(
        "far cells",
        "a whole row",
        book(&format!(r#"<row r="1">{wide}</row>"#)),
        Refused("too_many"),
    ));
    let tall: String = (1..=20_101)
        .map(|row| format!(r#"<row r="{row}"><c r="A{row}"><v>1</v></c></row>"#))
        .collect();
    all.push(case(
        "far cells",
        "more rows than are looked at",
        book(&tall),
        Refused("too_many"),
    ));
    let styled: String = (1..=30_000)
        .map(|row| format!(r#"<row r="{row}"><c r="A{row}" s="1"/></row>"#))
        .collect();
    all.push(case(
        "cells with a look and no content",
        "thirty thousand",
        book(&styled),
        Refused("nothing"),
    ));
    all.push(case(
        "cells with a look and no content",
        "below the table",
        book(&format!(
            r#"{styled}<row r="30001"><c r="A30001"><v>1</v></c></row>"#
        )),
        shows(&[&["1"]]),
    ));
    for (name, reference) in [
        ("beyond the last column", "XFE1"),
        ("row none", "A0"),
        ("letters alone", "ABC"),
        ("signs", "$A$1"),
        ("far beyond", "ZZZZZZZ1"),
    ] {
        let bytes = one(&format!(r#"<c r="{reference}"><v>1</v></c>"#));
        all.push(case("references that are none", name, bytes, Refused("damaged")));
    }
    for (name, rows) in [
        ("no references", r#"<row><c><v>1</v></c><c><v>2</v></c></row>"#),
        (
            "small letters",
            r#"<row r="1"><c r="a1"><v>1</v></c><c r="b1"><v>2</v></c></row>"#,
        ),
        (
            "out of order",
            r#"<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>"#,
        ),
        (
            "told twice",
            r#"<row r="1"><c r="A1"><v>9</v></c><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>"#,
        ),
    ] {
        all.push(case("odd references", name, book(rows), shows(&[&["1", "2"]])));
    }
    for (name, cell, told) in [
        ("stored", "<c r=\"A1\"><f>1+1</f><v>2</v></c>", &[&["2"][..]][..]),
        (
            "stored as text",
            "<c r=\"A1\" t=\"str\"><f>A2</f><v>isi</v></c>",
            &[&["isi"]],
        ),
        ("never stored", "<c r=\"A1\"><f>NOW()</f></c>", &[&[""]]),
        (
            "from the web",
            "<c r=\"A1\" t=\"str\"><f>WEBSERVICE(\"http://example.invalid\")</f><v>x</v></c>",
            &[&["x"]],
        ),
        (
            "from another book",
            "<c r=\"A1\"><f>[1]Data!$A$1</f><v>3</v></c>",
            &[&["3"]],
        ),
        (
            "shared",
            "<c r=\"A1\"><f t=\"shared\" ref=\"A1:A2\" si=\"0\">1+1</f><v>2</v></c>",
            &[&["2"]],
        ),
        (
            "over an area",
            "<c r=\"A1\"><f t=\"array\" ref=\"A1:A9\">1+1</f><v>2</v></c>",
            &[&["2"]],
        ),
    ] {
        all.push(case("formulas", name, one(cell), shows(told)));
    }
    all.push(case(
        "formulas",
        "marked as computed",
        one("<c r=\"A1\"><f>1+1</f><v>2</v></c>"),
        Holds(|book| book.sheets[0].rows[0].cells[0].computed),
    ));
    for error in ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!"] {
        let bytes = one(&format!(r#"<c r="A1" t="e"><v>{error}</v></c>"#));
        all.push(case("formulas that failed", error, bytes, Holds(|book| {
            matches!(&book.sheets[0].rows[0].cells[0].value, sheets::Value::Failed(told) if told.starts_with('#'))
        })));
    }
    for (name, cell, told) in [
        ("true", "<c r=\"A1\" t=\"b\"><v>1</v></c>", "BENAR"),
        ("false", "<c r=\"A1\" t=\"b\"><v>0</v></c>", "SALAH"),
        ("a whole number", "<c r=\"A1\"><v>12</v></c>", "12"),
        ("a part", "<c r=\"A1\"><v>12.5</v></c>", "12.5"),
        ("a power", "<c r=\"A1\"><v>1.5E3</v></c>", "1500"),
        ("below nothing", "<c r=\"A1\"><v>-7</v></c>", "-7"),
        (
            "a number kept as text",
            "<c r=\"A1\" t=\"str\"><v>007</v></c>",
            "007",
        ),
    ] {
        let expected = match told {
            "BENAR" => shows(&[&["BENAR"]]),
            "SALAH" => shows(&[&["SALAH"]]),
            "12" => shows(&[&["12"]]),
            "12.5" => shows(&[&["12.5"]]),
            "1500" => shows(&[&["1500"]]),
            "-7" => shows(&[&["-7"]]),
            _ => shows(&[&["007"]]),
        };
        all.push(case("what a cell holds", name, one(cell), expected));
    }
    for (name, form) in [
        ("Indonesian", "dd/mm/yyyy"),
        ("American", "mm/dd/yyyy"),
        ("in words", "[$-421]dd mmmm yyyy"),
        ("with the day of the week", "dddd, dd mmmm yyyy"),
        ("short", "d-m-yy"),
        ("with a time", "dd/mm/yyyy hh:mm"),
    ] {
        all.push(case(
            "forms of days",
            name,
            shown_as(form, "45000"),
            shows(&[&["15/03/2023"]]),
        ));
    }
    for (name, form) in [
        ("money", "&quot;Rp&quot;#,##0"),
        ("text", "@"),
        ("a word with a d in it", "&quot;dokumen&quot; 0"),
        ("thousands", "#,##0"),
    ] {
        all.push(case(
            "forms that are no days",
            name,
            shown_as(form, "45000"),
            shows(&[&["45000"]]),
        ));
    }
    let day = r#"<row r="1"><c r="A1" s="1"><v>43538</v></c></row>"#;
    all.push(case(
        "two ways to count days",
        "from 1900",
        book(day),
        shows(&[&["14/03/2019"]]),
    ));
    all.push(case(
        "two ways to count days",
        "from 1904",
        workbook_since_1904(&[("Data", &sheet(day))]),
        shows(&[&["15/03/2023"]]),
    ));
    all.push(case(
        "two ways to count days",
        "as ISO",
        one(r#"<c r="A1" t="d"><v>2023-03-15</v></c>"#),
        shows(&[&["2023-03-15"]]),
    ));
    for (name, value) in [
        ("nothing", "0"),
        ("below nothing", "-5"),
        ("beyond the calendar", "99999999"),
        ("the leap day that never was", "60"),
    ] {
        all.push(case(
            "days that are none",
            name,
            shown_as("dd/mm/yyyy", value),
            Holds(|book| book.sheets[0].rows.len() == 1),
        ));
    }
    for (name, value, told) in [
        ("right to left", "\u{202E}isi\u{202C}", "isi"),
        ("isolates", "\u{2067}isi\u{2069}", "isi"),
        ("zero width", "i\u{200B}s\u{FEFF}i", "isi"),
        ("blanks around", "  isi\u{A0} ", "isi"),
        ("carriage returns of Excel", "isi_x000D_", "isi"),
    ] {
        let expected = if told == "isi" {
            shows(&[&["isi"]])
        } else {
            Refused("damaged")
        };
        all.push(case("signs nobody sees in a cell", name, text(value), expected));
    }
    all.push(case(
        "several lines in a cell",
        "two",
        text("satu\ndua"),
        shows(&[&["satu\ndua"]]),
    ));
    all.push(case(
        "several lines in a cell",
        "of Windows",
        text("satu&#13;\ndua"),
        shows(&[&["satu\ndua"]]),
    ));
    for (name, value) in [
        ("script", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("formula", "=1+1"),
        ("SQL", "'; DROP TABLE agreement; --"),
        ("template", "{{7*7}} ${7*7}"),
    ] {
        all.push(case("text that would run elsewhere", name, text(value), Holds(|book| {
            matches!(&book.sheets[0].rows[0].cells[0].value, sheets::Value::Text(text) if text.len() > 3)
        })));
    }
    for length in [32_767, 32_768, 100_000] {
        let bytes = text(&"a".repeat(length));
        let expected = if length > 32_767 {
            Refused("long_text")
        } else {
            Holds(|book| book.sheets[0].rows.len() == 1)
        };
        all.push(case("long texts", length.to_string(), bytes, expected));
    }
    all.push(case(
        "long texts",
        "half a gigabyte",
        text(&"a".repeat(61 << 20)),
        Refused("bomb"),
    ));
    all
}
