//! The same paper as a file for word processors (.docx, ISO 29500 transitional), for drafting it further.
//!
//! The container is written without compression and with one fixed time, so that equal papers give equal bytes.
//! The libraries that write whole .docx files were no choice: they draw ids from counters of the process and know
//! no repeated heading row.

mod body;
mod grid;
mod head;
mod paragraph;
mod parts;
mod xml;

use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use self::body::{Body, Part, section};
use self::paragraph::Para;
use super::check::{check_paper, composed, pictures};
use super::lay::unofficial;
use super::model::PaperDoc;
use super::render;
use crate::assets::Assets;
use crate::error::LetterError;
use crate::fonts::Fonts;
use crate::wording;

fn refused(what: impl ToString) -> LetterError {
    LetterError::Docx(what.to_string())
}

/// Writes a paper as a .docx file. Equal papers and assets give equal bytes.
///
/// # Errors
/// As [`super::render`]; [`LetterError::Docx`] when the file cannot be put together.
pub fn docx(paper: &PaperDoc, assets: &Assets) -> Result<Vec<u8>, LetterError> {
    let fonts = Fonts::read(assets)?;
    let words = wording::recap()?;
    let paper = composed(paper);
    check_paper(&paper, &fonts)?;
    let emblem = render::emblem(&paper, assets)?;
    let png = pictures(&paper).next().and_then(|name| assets.emblems.get(name));
    let mut body = Body {
        paper: &paper,
        fonts: &fonts,
        words: &words,
        emblem: emblem.as_ref(),
        orientation: paper.orientation,
        parts: Vec::new(),
        lists: Vec::new(),
        new_page: false,
    };
    body.lay();
    let note = unofficial(&paper, &words).note;
    let picture = png.is_some();
    let files = || -> io::Result<Vec<(&str, Vec<u8>)>> {
        let mut files = vec![
            ("[Content_Types].xml", parts::content_types(picture)?),
            ("_rels/.rels", parts::package_relations()?),
            ("docProps/core.xml", parts::core(&paper)?),
            ("word/document.xml", document(&body)?),
            (
                "word/_rels/document.xml.rels",
                parts::document_relations(picture)?,
            ),
            ("word/styles.xml", parts::styles(paper.size)?),
            ("word/numbering.xml", parts::numbering(&body.lists)?),
            ("word/settings.xml", parts::settings()?),
            ("word/header1.xml", parts::header(&note)?),
            ("word/footer1.xml", parts::footer(&paper.foot, &words.foot.page)?),
        ];
        if let Some(png) = png {
            files.push(("word/media/emblem.png", png.clone()));
        }
        Ok(files)
    };
    packed(files().map_err(refused)?)
}

fn document(body: &Body<'_>) -> io::Result<Vec<u8>> {
    xml::part(|out| {
        xml::node(out, "w:document", &parts::SPACES, |out| {
            xml::node(out, "w:body", &[], |out| {
                for part in &body.parts {
                    match part {
                        Part::Para(para) => para.write(out, None)?,
                        Part::Grid(grid) => grid.write(out)?,
                        Part::Section(orientation) => {
                            let end = |out: &mut xml::Out| section(out, body.paper, *orientation);
                            Para::default().write(out, Some(&end))?;
                        }
                    }
                }
                section(out, body.paper, body.orientation)
            })
        })
    })
}

fn packed(files: Vec<(&str, Vec<u8>)>) -> Result<Vec<u8>, LetterError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default());
    for (name, bytes) in files {
        zip.start_file(name, options).map_err(refused)?;
        zip.write_all(&bytes).map_err(refused)?;
    }
    Ok(zip.finish().map_err(refused)?.into_inner())
}
