//! Why a spreadsheet is not read, and why nothing was imported or taken back.

use exchange::WorkerEnd;
use registry::imports::{ImportError, RowError};
use sheets::unreadable::Counted;
use sheets::{Unread, Unreadable};

use super::Problem;

impl From<Unreadable> for Problem {
    fn from(error: Unreadable) -> Self {
        let code = format!("sheet.{}", error.code());
        let details = match &error {
            Unreadable::TooLarge { max } => vec![(max >> 20).to_string()],
            Unreadable::Kind(kind) => vec![format!(".{kind}")],
            Unreadable::Bomb { part } | Unreadable::Damaged { part, .. } => vec![part.clone()],
            Unreadable::TooMany { what, max } => vec![counted(*what).to_owned(), max.to_string()],
            Unreadable::LongText {
                sheet, row, column, ..
            } => vec![
                sheet.clone(),
                format!("{}{row}", sheets::heading::letters(*column)),
            ],
            Unreadable::Empty
            | Unreadable::Locked
            | Unreadable::NoSheet
            | Unreadable::Archive(_)
            | Unreadable::Nothing => Vec::new(),
        };
        Self::new(&code, &details)
    }
}

impl From<Unread> for Problem {
    fn from(error: Unread) -> Self {
        match error {
            Unread::File(error) => error.into(),
            Unread::Refused(refusal) => refusal.into(),
            // The child is bounded, and the program itself is as it was: what it could not read asks too much.
            Unread::Ended(WorkerEnd::Memory | WorkerEnd::Time | WorkerEnd::Died(_)) => {
                Self::new("sheet.too_demanding", &[])
            }
            Unread::Ended(end) => end.into(),
            Unread::Cancelled => Self::new("work.cancelled", &[]),
        }
    }
}

fn counted(what: Counted) -> &'static str {
    match what {
        Counted::Parts => "bagian",
        Counted::Sheets => "lembar",
        Counted::Rows => "baris",
        Counted::Columns => "kolom",
        Counted::Cells => "sel",
    }
}

impl From<RowError> for Problem {
    fn from(error: RowError) -> Self {
        match error {
            RowError::Agreement(error) => error.into(),
            RowError::MapRow(error) => error.into(),
            RowError::Report(error) => error.into(),
            RowError::Submission(error) => error.into(),
            RowError::Registry(error) => error.into(),
        }
    }
}

impl From<ImportError> for Problem {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Cancelled => Self::new("work.cancelled", &[]),
            ImportError::Stale => Self::new("import.stale", &[]),
            ImportError::Nothing => Self::new("import.nothing", &[]),
            ImportError::NotFound(_) => Self::new("import.not_found", &[]),
            ImportError::Undone(_) => Self::new("import.undone", &[]),
            ImportError::Changed(titles) => {
                let first = titles.first().cloned().unwrap_or_default();
                Self::new("import.changed", &[titles.len().to_string(), first])
            }
            ImportError::Left(count) => Self::new("import.left", &[count.to_string()]),
            ImportError::Unnamed => Self::new("import.unnamed", &[]),
            ImportError::NoReading(name) => Self::new("import.no_reading", &[name]),
            ImportError::Row { row, source } => {
                let reason = Self::from(source);
                Self {
                    fields: reason.fields,
                    ..Self::new("import.row", &[row.to_string(), reason.message])
                }
            }
            ImportError::WorkUnit(error) => error.into(),
            ImportError::Registry(error) => error.into(),
        }
    }
}
