//! Foreign spreadsheets, each read in a child of its own.

use std::io::Read;
use std::path::{Path, PathBuf};

use bounded::frames::{END, End, Listener, REFUSAL, Speaker, exactly};
use bounded::{Stop, WorkerEnd};

use crate::book::{Book, Row, Sheet, Value};
use crate::limits::Limits;
use crate::talk::{HEAD, Head, Heard, REQUEST, ROW, Request, SECONDS, most};
use crate::unreadable::Unreadable;

/// Reads foreign spreadsheets.
#[derive(Debug, Clone)]
pub struct Reader {
    /// The program `ikatctl`.
    pub program: PathBuf,
    /// How much of a file is looked at.
    pub limits: Limits,
}

/// Why nothing was read.
#[derive(Debug, thiserror::Error)]
pub enum Unread {
    /// The file cannot be had.
    #[error(transparent)]
    File(#[from] files::FileError),
    /// It is refused.
    #[error(transparent)]
    Refused(#[from] Unreadable),
    /// How the child ended.
    #[error(transparent)]
    Ended(#[from] WorkerEnd),
    /// The person stopped it.
    #[error("stopped")]
    Cancelled,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// What it holds.
    pub book: Book,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

impl Reader {
    /// Reads spreadsheets of an office with this program.
    pub fn new(program: PathBuf) -> Self {
        Self {
            program,
            limits: Limits::OFFICE,
        }
    }

    /// Reads a spreadsheet whole. `cancel` is asked many times a second and stops the work.
    ///
    /// # Errors
    /// [`Unread`]; nothing of the file is believed then.
    pub fn read(&self, path: &Path, cancel: &dyn Fn() -> bool) -> Result<Opened, Unread> {
        let bytes = match files::read_bounded(path, self.limits.bytes) {
            Err(files::FileError::TooLarge { max, .. }) => return Err(Unreadable::TooLarge { max }.into()),
            read => read?,
        };
        // Nobody needs a child to see that there is nothing.
        if bytes.is_empty() {
            return Err(Unreadable::Empty.into());
        }
        let request = Request {
            bytes: bytes.len() as u64,
            limits: self.limits,
        };
        let heard = bounded::ask(
            &self.program,
            SECONDS,
            cancel,
            |to| {
                Speaker::new(&mut *to).json(REQUEST, &request)?;
                to.write_all(&bytes)
            },
            |from| heard(from, &self.limits),
        );
        match heard {
            Ok(Ok(book)) => Ok(Opened {
                book,
                sha256: files::Digest::of(&bytes).to_string(),
            }),
            Ok(Err(refusal)) => Err(refusal.into()),
            Err(Stop::Cancelled) => Err(Unread::Cancelled),
            Err(Stop::Ended(end)) => Err(end.into()),
            Err(Stop::File(error)) => Err(error.into()),
        }
    }
}

/// Hears an answer out and holds it against the limits.
fn heard(from: impl Read, limits: &Limits) -> Result<Result<Book, Unreadable>, WorkerEnd> {
    let mut listener = Listener::new(from, most(limits));
    let (letter, content) = listener.hear()?;
    let head: Head = match letter {
        REFUSAL => {
            let refusal: Unreadable = exactly(&content)?;
            listener.silent()?;
            return Ok(Err(refusal));
        }
        HEAD => exactly(&content)?,
        _ => return Err(WorkerEnd::Garbled("neither a book nor a refusal")),
    };
    let sheets = head.sheets.len();
    let rows: Vec<usize> = head.sheets.iter().map(|sheet| sheet.rows).collect();
    if sheets > limits.sheets || rows.iter().any(|rows| *rows > limits.rows) {
        return Err(WorkerEnd::Garbled("more than is looked at"));
    }
    let sheet = |head: crate::talk::SheetHead| Sheet {
        name: head.name,
        hidden: head.hidden,
        rows: Vec::with_capacity(head.rows),
        merged: head.merged,
    };
    let mut book = Book {
        origin: head.origin,
        sheets: head.sheets.into_iter().map(sheet).collect(),
    };
    let (mut frames, mut cells, mut newest) = (1, 0, 0);
    loop {
        let before = listener.heard();
        match listener.hear()? {
            (ROW, content) => {
                let told: Heard = serde_json::from_slice(&content)
                    .map_err(|_| WorkerEnd::Garbled("a frame is not what it should be"))?;
                cells += told.row.cells.len();
                frames += 1;
                let place = book.sheets.get_mut(told.sheet).filter(|_| told.sheet >= newest);
                newest = told.sheet;
                let place = place.ok_or(WorkerEnd::Garbled("a row of no sheet"))?;
                if cells > limits.cells || !sound(&told.row, place.rows.last(), limits) {
                    return Err(WorkerEnd::Garbled("a row that cannot be"));
                }
                place.rows.push(told.row);
            }
            (END, content) => {
                let end: End = exactly(&content)?;
                let counted = book.sheets.iter().map(|sheet| sheet.rows.len());
                if end.frames != frames
                    || end.sha256 != files::Digest::from(before).to_string()
                    || !counted.eq(rows.iter().copied())
                {
                    return Err(WorkerEnd::Garbled("the end does not fit"));
                }
                listener.silent()?;
                return Ok(Ok(book));
            }
            _ => return Err(WorkerEnd::Garbled("a frame out of place")),
        }
    }
}

/// Whether a row comes after the one before, and its cells are in order and no longer than is looked at.
fn sound(row: &Row, before: Option<&Row>, limits: &Limits) -> bool {
    let after = before.is_none_or(|before| before.number < row.number) && row.number > 0;
    let mut pairs = row.cells.iter().zip(row.cells.iter().skip(1));
    let ordered = pairs.all(|(one, next)| one.column < next.column);
    let short = |value: &Value| match value {
        Value::Text(text) => text.chars().count() <= limits.text,
        Value::Number(number) => number.is_finite(),
        _ => true,
    };
    after && ordered && row.cells.iter().all(|cell| short(&cell.value))
}
