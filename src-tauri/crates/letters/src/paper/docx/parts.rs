//! The parts of the file beside its text: styles, numbering, head and foot of the page, what belongs to what.

use std::io;

use super::paragraph::{Para, Run, plain};
use super::xml::{Out, leaf, node, part, text, twips, value};
use crate::paper::marks::{DEEPEST, of_level};
use crate::paper::model::{Mark, PaperDoc};

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Names of the languages of XML the text uses.
pub(crate) const SPACES: [(&str, &str); 5] = [
    ("xmlns:w", MAIN),
    ("xmlns:r", RELATIONS),
    (
        "xmlns:wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        "xmlns:pic",
        "http://schemas.openxmlformats.org/drawingml/2006/picture",
    ),
];

/// Font of the text; every word processor has it or its metric twin.
const FONT: &str = "Arial";

pub(crate) fn content_types(picture: bool) -> io::Result<Vec<u8>> {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let core = "application/vnd.openxmlformats-package.core-properties+xml";
    part(|out| {
        let space = "http://schemas.openxmlformats.org/package/2006/content-types";
        node(out, "Types", &[("xmlns", space)], |out| {
            let mut defaults = vec![
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
                ("xml", "application/xml"),
            ];
            if picture {
                defaults.push(("png", "image/png"));
            }
            for (extension, kind) in defaults {
                leaf(out, "Default", &[("Extension", extension), ("ContentType", kind)])?;
            }
            for (name, kind) in [
                ("document", "document.main"),
                ("styles", "styles"),
                ("numbering", "numbering"),
                ("settings", "settings"),
                ("header1", "header"),
                ("footer1", "footer"),
            ] {
                let name = format!("/word/{name}.xml");
                let kind = format!("{word}.{kind}+xml");
                leaf(out, "Override", &[("PartName", &name), ("ContentType", &kind)])?;
            }
            leaf(
                out,
                "Override",
                &[("PartName", "/docProps/core.xml"), ("ContentType", core)],
            )
        })
    })
}

fn relations(list: &[(&str, &str, &str)]) -> io::Result<Vec<u8>> {
    part(|out| {
        let space = "http://schemas.openxmlformats.org/package/2006/relationships";
        node(out, "Relationships", &[("xmlns", space)], |out| {
            list.iter().try_for_each(|(id, kind, target)| {
                leaf(
                    out,
                    "Relationship",
                    &[("Id", id), ("Type", kind), ("Target", target)],
                )
            })
        })
    })
}

pub(crate) fn package_relations() -> io::Result<Vec<u8>> {
    let document = format!("{RELATIONS}/officeDocument");
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    relations(&[
        ("rIdDocument", &document, "word/document.xml"),
        ("rIdCore", core, "docProps/core.xml"),
    ])
}

pub(crate) fn document_relations(picture: bool) -> io::Result<Vec<u8>> {
    let kind = |name: &str| format!("{RELATIONS}/{name}");
    let kinds = ["styles", "numbering", "settings", "header", "footer", "image"].map(kind);
    let [styles, numbering, settings, header, footer, image] = &kinds;
    let mut list = vec![
        ("rIdStyles", styles.as_str(), "styles.xml"),
        ("rIdNumbering", numbering, "numbering.xml"),
        ("rIdSettings", settings, "settings.xml"),
        ("rIdHeader", header, "header1.xml"),
        ("rIdFooter", footer, "footer1.xml"),
    ];
    if picture {
        list.push(("rIdEmblem", image, "media/emblem.png"));
    }
    relations(&list)
}

/// Title and the one date of the paper.
pub(crate) fn core(paper: &PaperDoc) -> io::Result<Vec<u8>> {
    let spaces = [
        (
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        ),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let day = format!("{}T00:00:00Z", paper.date.format("%Y-%m-%d"));
    part(|out| {
        node(out, "cp:coreProperties", &spaces, |out| {
            text(out, "dc:title", &[], &paper.title)?;
            text(out, "dc:creator", &[], "Ikat")?;
            text(out, "dc:language", &[], "id-ID")?;
            for name in ["dcterms:created", "dcterms:modified"] {
                text(out, name, &[("xsi:type", "dcterms:W3CDTF")], &day)?;
            }
            Ok(())
        })
    })
}

pub(crate) fn settings() -> io::Result<Vec<u8>> {
    part(|out| {
        node(out, "w:settings", &[("xmlns:w", MAIN)], |out| {
            value(out, "w:defaultTabStop", "720")?;
            // Without it Word opens the file as one of 2007, with other rules of layout.
            node(out, "w:compat", &[], |out| {
                let uri = "http://schemas.microsoft.com/office/word";
                let mode = [("w:name", "compatibilityMode"), ("w:uri", uri), ("w:val", "15")];
                leaf(out, "w:compatSetting", &mode)
            })
        })
    })
}

struct Style {
    id: &'static str,
    name: &'static str,
    size: f64,
    bold: bool,
    align: &'static str,
    before: f64,
    keep: bool,
    outline: Option<&'static str>,
}

const fn style(id: &'static str, name: &'static str) -> Style {
    Style {
        id,
        name,
        size: 0.0,
        bold: false,
        align: "",
        before: 0.0,
        keep: false,
        outline: None,
    }
}

pub(crate) fn styles(size: u8) -> io::Result<Vec<u8>> {
    let size = f64::from(size);
    let list = [
        Style {
            align: "both",
            before: 5.0,
            ..style("BodyText", "Body Text")
        },
        Style {
            size: size.max(12.0),
            bold: true,
            align: "center",
            keep: true,
            ..style("Title", "Title")
        },
        Style {
            bold: true,
            align: "center",
            keep: true,
            outline: Some("0"),
            ..style("Heading1", "heading 1")
        },
        Style {
            bold: true,
            align: "left",
            before: 11.0,
            keep: true,
            outline: Some("1"),
            ..style("Heading2", "heading 2")
        },
        Style {
            align: "both",
            before: 2.0,
            ..style("ListParagraph", "List Paragraph")
        },
        Style {
            size: (size - 2.5).max(8.0),
            before: 2.0,
            ..style("Note", "Catatan")
        },
        Style {
            size: 8.0,
            ..style("Footer", "footer")
        },
    ];
    part(|out| {
        node(out, "w:styles", &[("xmlns:w", MAIN)], |out| {
            defaults(out, size)?;
            let normal = [
                ("w:type", "paragraph"),
                ("w:default", "1"),
                ("w:styleId", "Normal"),
            ];
            node(out, "w:style", &normal, |out| {
                value(out, "w:name", "Normal")?;
                leaf(out, "w:qFormat", &[])
            })?;
            list.iter().try_for_each(|s| one(out, s))
        })
    })
}

fn defaults(out: &mut Out, size: f64) -> io::Result<()> {
    node(out, "w:docDefaults", &[], |out| {
        node(out, "w:rPrDefault", &[], |out| {
            node(out, "w:rPr", &[], |out| {
                let fonts = [
                    ("w:ascii", FONT),
                    ("w:hAnsi", FONT),
                    ("w:eastAsia", FONT),
                    ("w:cs", FONT),
                ];
                leaf(out, "w:rFonts", &fonts)?;
                let half = format!("{:.0}", size * 2.0);
                value(out, "w:sz", &half)?;
                value(out, "w:szCs", &half)?;
                leaf(out, "w:lang", &[("w:val", "id-ID"), ("w:eastAsia", "id-ID")])
            })
        })?;
        node(out, "w:pPrDefault", &[], |out| {
            node(out, "w:pPr", &[], |out| {
                let spacing = [("w:after", "0"), ("w:line", "252"), ("w:lineRule", "auto")];
                leaf(out, "w:spacing", &spacing)
            })
        })
    })
}

fn one(out: &mut Out, style: &Style) -> io::Result<()> {
    node(
        out,
        "w:style",
        &[("w:type", "paragraph"), ("w:styleId", style.id)],
        |out| {
            value(out, "w:name", style.name)?;
            value(out, "w:basedOn", "Normal")?;
            leaf(out, "w:qFormat", &[])?;
            node(out, "w:pPr", &[], |out| {
                if style.keep {
                    leaf(out, "w:keepNext", &[])?;
                }
                if style.before > 0.0 {
                    leaf(out, "w:spacing", &[("w:before", &twips(style.before))])?;
                }
                if !style.align.is_empty() {
                    value(out, "w:jc", style.align)?;
                }
                style.outline.map_or(Ok(()), |l| value(out, "w:outlineLvl", l))
            })?;
            node(out, "w:rPr", &[], |out| {
                if style.bold {
                    leaf(out, "w:b", &[])?;
                }
                if style.size > 0.0 {
                    let half = format!("{:.0}", style.size * 2.0);
                    value(out, "w:sz", &half)?;
                    value(out, "w:szCs", &half)?;
                }
                Ok(())
            })
        },
    )
}

/// One list definition for each list, so that each begins with its first number.
pub(crate) fn numbering(lists: &[Vec<Mark>]) -> io::Result<Vec<u8>> {
    part(|out| {
        node(out, "w:numbering", &[("xmlns:w", MAIN)], |out| {
            for (i, marks) in lists.iter().enumerate() {
                let id = (i + 1).to_string();
                node(out, "w:abstractNum", &[("w:abstractNumId", &id)], |out| {
                    value(out, "w:multiLevelType", "multilevel")?;
                    (0..=DEEPEST).try_for_each(|level| list_level(out, of_level(marks, level), level))
                })?;
            }
            for i in 1..=lists.len() {
                let id = i.to_string();
                node(out, "w:num", &[("w:numId", &id)], |out| {
                    value(out, "w:abstractNumId", &id)
                })?;
            }
            Ok(())
        })
    })
}

fn list_level(out: &mut Out, mark: Mark, level: u8) -> io::Result<()> {
    let place = level + 1;
    let (format, shown) = match mark {
        Mark::Number => ("decimal", format!("%{place}.")),
        Mark::Letter => ("lowerLetter", format!("%{place}.")),
        Mark::NumberParen => ("decimal", format!("%{place})")),
        Mark::LetterParen => ("lowerLetter", format!("%{place})")),
        Mark::Ayat => ("decimal", format!("(%{place})")),
        Mark::Capital => ("upperLetter", format!("%{place}.")),
        Mark::Roman => ("upperRoman", format!("%{place}.")),
        Mark::Dash => ("bullet", "\u{2013}".to_owned()),
    };
    let width = 22.0;
    node(out, "w:lvl", &[("w:ilvl", &level.to_string())], |out| {
        value(out, "w:start", "1")?;
        value(out, "w:numFmt", format)?;
        value(out, "w:lvlText", &shown)?;
        value(out, "w:lvlJc", "left")?;
        node(out, "w:pPr", &[], |out| {
            let left = twips(width * f64::from(place));
            leaf(out, "w:ind", &[("w:left", &left), ("w:hanging", &twips(width))])
        })
    })
}

/// The head of every page: what it is not.
pub(crate) fn header(note: &str) -> io::Result<Vec<u8>> {
    part(|out| {
        node(out, "w:hdr", &SPACES, |out| {
            let mut para = Para {
                align: "right",
                ..Para::default()
            };
            if !note.is_empty() {
                para.runs.push(Run::Text {
                    text: note.to_owned(),
                    bold: true,
                    size: 9.0,
                });
            }
            para.write(out, None)
        })
    })
}

/// The foot of every page: the paper's own line at the left, below it the number at the right. `page` holds the
/// marks `{page}` and `{pages}`.
pub(crate) fn footer(foot: &str, page: &str) -> io::Result<Vec<u8>> {
    let mut runs = Vec::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('{') {
        runs.push(plain(before));
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let code = if name == "pages" { "NUMPAGES" } else { "PAGE" };
        runs.push(Run::Field { code, size: 8.0 });
        rest = after;
    }
    runs.push(plain(rest));
    let number = Para {
        style: "Footer",
        align: "right",
        runs,
        ..Para::default()
    };
    part(|out| {
        node(out, "w:ftr", &SPACES, |out| {
            if !foot.is_empty() {
                Para::of("Footer", foot).write(out, None)?;
            }
            number.write(out, None)
        })
    })
}
