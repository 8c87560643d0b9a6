//! Cells gathered into rows, counted as they come.

use super::within;
use crate::book::{Cell, Row, Value};
use crate::limits::Limits;
use crate::unreadable::{Counted, Unreadable};
use std::collections::{BTreeMap, BTreeSet};

/// What one sheet was found to hold so far.
pub(super) struct Gathered<'l> {
    limits: &'l Limits,
    sheet: &'l str,
    rows: BTreeMap<u32, BTreeMap<u32, Cell>>,
    columns: BTreeSet<u32>,
}

impl<'l> Gathered<'l> {
    pub(super) fn of(sheet: &'l str, limits: &'l Limits) -> Self {
        Self {
            limits,
            sheet,
            rows: BTreeMap::new(),
            columns: BTreeSet::new(),
        }
    }

    /// Adds a cell; `cells` counts those of the whole book. A cell that is told twice holds what was told last, as Excel
    /// has it.
    pub(super) fn add(
        &mut self,
        row: u32,
        column: u32,
        value: Value,
        computed: bool,
        cells: &mut usize,
    ) -> Result<(), Unreadable> {
        if let Value::Text(text) = &value {
            if text.is_empty() {
                return Ok(());
            }
            if text.chars().count() > self.limits.text {
                return Err(self.too_long(row, column));
            }
        }
        *cells = cells.saturating_add(1);
        within(*cells, self.limits.cells, Counted::Cells)?;
        self.columns.insert(column);
        within(self.columns.len(), self.limits.columns, Counted::Columns)?;
        let cell = Cell {
            column,
            value,
            computed,
        };
        self.rows.entry(row).or_default().insert(column, cell);
        within(self.rows.len(), self.limits.rows, Counted::Rows)
    }

    pub(super) fn too_long(&self, row: u32, column: u32) -> Unreadable {
        Unreadable::LongText {
            sheet: self.sheet.to_owned(),
            row,
            column,
            max: self.limits.text,
        }
    }

    pub(super) fn rows(self) -> Vec<Row> {
        let rows = self.rows.into_iter();
        rows.map(|(number, cells)| Row {
            number,
            cells: cells.into_values().collect(),
        })
        .collect()
    }
}

/// Text as a cell shows it: one sign for the end of a line, no other control signs, none that turn the direction of what
/// follows, no blanks around it.
pub(super) fn shown(text: &str) -> String {
    // Excel writes signs that XML cannot hold as `_x000D_`.
    let text = text
        .replace("_x000D_", "")
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let kept = |sign: &char| {
        let turns =
            matches!(sign, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        let joins = matches!(sign, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}');
        *sign == '\n' || *sign == '\t' || !(sign.is_control() || turns || joins)
    };
    let text: String = text.chars().filter(kept).collect();
    text.trim_matches(|sign: char| sign.is_whitespace()).to_owned()
}
