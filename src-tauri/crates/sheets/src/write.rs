//! Tables to bytes: workbooks with real types, and text that no spreadsheet program takes for a formula.

mod delimited;
mod form;
mod workbook;

pub use delimited::text;
pub use workbook::workbook;
