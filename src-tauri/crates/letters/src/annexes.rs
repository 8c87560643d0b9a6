//! Several annexes behind one letter, each with its number and from a page of its own.

use std::ops::ControlFlow;

use crate::annex::{self, label};
use crate::data::{LetterData, NumberedAnnex};
use crate::error::LetterError;
use crate::fonts::Fonts;
use crate::paper;
use crate::progress::{Progress, Step};
use crate::sheet::{Book, Tree};
use crate::wording::Recap;

/// Lays all of them out, read after the letter.
pub(crate) fn lay(
    data: &LetterData,
    fonts: &Fonts<'_>,
    words: &Recap,
    mut tree: Tree,
    progress: Progress<'_>,
) -> Result<Book, LetterError> {
    let mut sheets = Vec::new();
    let all: usize = data.annexes.iter().map(rows).sum();
    let mut before = 0;
    for (at, annex) in data.annexes.iter().enumerate() {
        let label = label(words, at + 1);
        let laid = sheets.len();
        // Whoever waits hears of one work, not of as many as there are annexes.
        let hear = |step| -> ControlFlow<()> {
            progress.hear(match step {
                Step::Laying { done, pages, .. } => Step::Laying {
                    done: (before + done).min(all),
                    total: all,
                    pages: laid + pages,
                },
                other => other,
            })
        };
        let progress = Progress::watched(&hear);
        match annex {
            NumberedAnnex::Table { table } => {
                sheets.extend(annex::lay(
                    fonts, words, data, table, &label, &mut tree, progress,
                )?);
            }
            NumberedAnnex::Blocks { blocks } => {
                let book = paper::enclose(data, blocks, &label, fonts, words, tree, progress)?;
                sheets.extend(book.sheets);
                tree = book.tree;
            }
        }
        before += rows(annex);
    }
    Ok(Book { sheets, tree })
}

/// Rows by which the work is measured.
fn rows(annex: &NumberedAnnex) -> usize {
    match annex {
        NumberedAnnex::Table { table } => table.row_count(),
        NumberedAnnex::Blocks { .. } => 0,
    }
}
