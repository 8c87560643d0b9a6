//! Tables: those with lines, and those that only set things side by side.

use std::io;

use super::paragraph::{Para, Run};
use super::xml::{Out, leaf, node, twips, value};

/// A cell of a row.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cell {
    pub(crate) paras: Vec<Para>,
    /// Columns it spans; 0 counts as one.
    pub(crate) span: usize,
    /// Grey behind it, as six hex digits; empty is none.
    pub(crate) shade: &'static str,
    /// Lines around it in a table without lines.
    pub(crate) framed: bool,
}

impl Cell {
    pub(crate) fn of(paras: Vec<Para>) -> Self {
        Self {
            paras,
            ..Self::default()
        }
    }
}

/// A row.
#[derive(Debug, Clone, Default)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    /// Repeated on every page.
    pub(crate) heading: bool,
    /// Least height in points; 0 is none.
    pub(crate) height: f64,
}

/// A table; widths in points.
#[derive(Debug, Clone)]
pub(crate) struct Grid {
    pub(crate) widths: Vec<f64>,
    pub(crate) lined: bool,
    pub(crate) rows: Vec<Row>,
}

const SIDES: [&str; 6] = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"];
const LINE: [(&str, &str); 4] = [
    ("w:val", "single"),
    ("w:sz", "4"),
    ("w:space", "0"),
    ("w:color", "auto"),
];

impl Grid {
    pub(crate) fn write(&self, out: &mut Out) -> io::Result<()> {
        let total = twips(self.widths.iter().sum());
        node(out, "w:tbl", &[], |out| {
            node(out, "w:tblPr", &[], |out| {
                leaf(out, "w:tblW", &[("w:w", &total), ("w:type", "dxa")])?;
                if self.lined {
                    node(out, "w:tblBorders", &[], |out| {
                        SIDES.iter().try_for_each(|side| leaf(out, side, &LINE))
                    })?;
                }
                leaf(out, "w:tblLayout", &[("w:type", "fixed")])?;
                // A little less than columns are measured with, so that a word as wide as its column is not cut.
                let pad = if self.lined { "50" } else { "0" };
                node(out, "w:tblCellMar", &[], |out| {
                    for (side, pad) in [
                        ("w:top", "20"),
                        ("w:left", pad),
                        ("w:bottom", "20"),
                        ("w:right", pad),
                    ] {
                        leaf(out, side, &[("w:w", pad), ("w:type", "dxa")])?;
                    }
                    Ok(())
                })
            })?;
            node(out, "w:tblGrid", &[], |out| {
                self.widths
                    .iter()
                    .try_for_each(|w| leaf(out, "w:gridCol", &[("w:w", &twips(*w))]))
            })?;
            self.rows.iter().try_for_each(|row| self.row(out, row))
        })
    }

    fn row(&self, out: &mut Out, row: &Row) -> io::Result<()> {
        node(out, "w:tr", &[], |out| {
            node(out, "w:trPr", &[], |out| {
                leaf(out, "w:cantSplit", &[])?;
                if row.height > 0.0 {
                    let height = twips(row.height);
                    leaf(out, "w:trHeight", &[("w:val", &height), ("w:hRule", "atLeast")])?;
                }
                if row.heading {
                    leaf(out, "w:tblHeader", &[])?;
                }
                Ok(())
            })?;
            let mut at = 0;
            for cell in &row.cells {
                let span = cell.span.max(1);
                let width: f64 = self.widths.iter().skip(at).take(span).sum();
                at += span;
                self.cell(out, cell, width)?;
            }
            Ok(())
        })
    }

    fn cell(&self, out: &mut Out, cell: &Cell, width: f64) -> io::Result<()> {
        node(out, "w:tc", &[], |out| {
            node(out, "w:tcPr", &[], |out| {
                leaf(out, "w:tcW", &[("w:w", &twips(width)), ("w:type", "dxa")])?;
                if cell.span > 1 {
                    value(out, "w:gridSpan", &cell.span.to_string())?;
                }
                if cell.framed {
                    node(out, "w:tcBorders", &[], |out| {
                        SIDES.iter().take(4).try_for_each(|side| leaf(out, side, &LINE))
                    })?;
                }
                if !cell.shade.is_empty() {
                    let shade = [("w:val", "clear"), ("w:color", "auto"), ("w:fill", cell.shade)];
                    leaf(out, "w:shd", &shade)?;
                }
                if cell.framed {
                    value(out, "w:vAlign", "center")?;
                }
                Ok(())
            })?;
            if cell.paras.is_empty() {
                // A cell without a paragraph makes the file unreadable.
                return Para::default().write(out, None);
            }
            cell.paras.iter().try_for_each(|p| p.write(out, None))
        })
    }
}

/// Text of a cell in the table's size.
pub(crate) fn cell_text(text: &str, size: f64, bold: bool, align: &'static str) -> Para {
    Para {
        align,
        runs: vec![Run::Text {
            text: text.to_owned(),
            bold,
            size,
        }],
        ..Para::default()
    }
}
