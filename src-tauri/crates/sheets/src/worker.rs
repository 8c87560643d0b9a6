//! The child that reads one foreign spreadsheet: within bounds, from standard input, to standard output, and nothing else.

use std::io::{self, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use bounded::frames::{END, End, Listener, REFUSAL, Speaker, exactly};

use crate::book::Book;
use crate::read;
use crate::talk::{HEAD, Head, ROW, Request, SheetHead, Told, allowed};
use crate::unreadable::Unreadable;

pub use crate::talk::REQUEST;

/// Answers the request of a parent: the spreadsheet behind it is read and told row by row. `cap` bounds the program's own
/// allocator; false when it cannot.
///
/// # Errors
/// When nobody listens any more, or this process cannot be bounded: nothing is read then.
pub fn serve(
    request: &[u8],
    mut from: Listener<impl Read>,
    to: impl Write,
    cap: impl FnOnce(usize) -> bool,
) -> io::Result<()> {
    let request: Request = exactly(request).map_err(io::Error::other)?;
    let most = allowed();
    bounded::system::bound(most)?;
    if !cap(usize::try_from(most.memory).unwrap_or(usize::MAX)) {
        return Err(io::Error::other("the allocator cannot be bounded"));
    }
    let bytes = from.bytes(request.bytes).map_err(io::Error::other)?;
    let mut speaker = Speaker::new(io::BufWriter::new(to));
    // A defect of ours must end as a refusal, not as a half answer: nothing is said before everything is there.
    let read = catch_unwind(AssertUnwindSafe(|| read::book(&bytes, &request.limits)));
    match read {
        Ok(Ok(book)) => answer(&mut speaker, &book)?,
        Ok(Err(refusal)) => speaker.json(REFUSAL, &refusal)?,
        Err(_) => speaker.json(REFUSAL, &Unreadable::Archive("the reader failed".to_owned()))?,
    }
    speaker.finish()
}

fn answer<W: Write>(speaker: &mut Speaker<W>, book: &Book) -> io::Result<()> {
    let sheet = |sheet: &crate::Sheet| SheetHead {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        merged: sheet.merged.clone(),
        rows: sheet.rows.len(),
    };
    let head = Head {
        origin: book.origin.clone(),
        sheets: book.sheets.iter().map(sheet).collect(),
    };
    speaker.json(HEAD, &head)?;
    let mut frames = 1;
    for (at, sheet) in book.sheets.iter().enumerate() {
        for row in &sheet.rows {
            speaker.json(ROW, &Told { sheet: at, row })?;
            frames += 1;
        }
    }
    let end = End {
        frames,
        sha256: speaker.heard(),
    };
    speaker.json(END, &end)
}
