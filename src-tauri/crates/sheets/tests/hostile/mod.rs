//! Files that lie, burst, or are merely odd, each with what becomes of it: read here in this process, and by the bounded child of the
//! command line in its own tests.

mod archives;
mod books;
mod cells;
mod shared;
mod texts;

use sheets::Book;

/// What becomes of a file.
pub enum Expected {
    /// Refused, with this code.
    Refused(&'static str),
    /// Read, and these are the values of its first sheet that holds any, row by row.
    Shows(Vec<Vec<String>>),
    /// Read; what is asked of it holds.
    Holds(fn(&Book) -> bool),
}

/// One file, named by what is wrong with it or odd about it.
pub struct Case {
    pub family: &'static str,
    pub name: String,
    pub bytes: Vec<u8>,
    pub expected: Expected,
}

pub fn case(family: &'static str, name: impl Into<String>, bytes: Vec<u8>, expected: Expected) -> Case {
    Case {
        family,
        name: name.into(),
        bytes,
        expected,
    }
}

/// Read, and these are the values.
pub fn shows(rows: &[&[&str]]) -> Expected {
    let owned = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
    Expected::Shows(rows.iter().map(owned).collect())
}

/// Every file.
pub fn all() -> Vec<Case> {
    [
        archives::cases(),
        books::cases(),
        cells::cases(),
        shared::cases(),
        texts::cases(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The values of the first sheet that holds any, row by row.
pub fn shown(book: &Book) -> Vec<Vec<String>> {
    let sheet = book.sheets.iter().find(|sheet| !sheet.rows.is_empty());
    let rows = sheet.map(|sheet| sheet.rows.as_slice()).unwrap_or_default();
    rows.iter()
        .map(|row| row.cells.iter().map(|cell| cell.value.to_string()).collect())
        .collect()
}

impl Case {
    /// What is wrong with what was made of the file: a book, or the code it was refused with.
    pub fn against(&self, told: Result<&Book, &str>) -> Option<String> {
        let found = match (told, &self.expected) {
            (Err(code), Expected::Refused(expected)) => code == *expected,
            (Ok(book), Expected::Shows(rows)) => shown(book) == *rows,
            (Ok(book), Expected::Holds(asked)) => asked(book),
            _ => false,
        };
        let told: String = match told {
            Ok(book) => format!("{:?}", shown(book)).chars().take(200).collect(),
            Err(code) => code.to_owned(),
        };
        (!found).then(|| format!("{} / {}: {told}", self.family, self.name))
    }
}
