//! The press: lays a letter out. The register knows what a letter says, not how it looks; layout and fonts stay outside.

use super::model::{ConsolidatedContent, RecapContent};
use super::report::ReportContent;

/// A laid-out print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// What was laid out, as JSON; enough to lay it out again.
    pub content: String,
    /// The PDF.
    pub bytes: Vec<u8>,
    /// The code on the paper.
    pub code: String,
    /// All 256 bits behind the code, hex.
    pub fingerprint: String,
    /// Pages.
    pub pages: u32,
}

/// Lays letters out. Equal content gives equal bytes.
pub trait Press {
    /// Why a letter cannot be laid out.
    type Error: std::error::Error + Send + Sync + 'static;

    /// Hears how many of how many rows are read for the letter it will lay out; refusing stops the work.
    ///
    /// # Errors
    /// The press's own, when whoever waits for the letter no longer wants it.
    fn reading(&self, _done: usize, _total: usize) -> Result<(), Self::Error> {
        Ok(())
    }

    /// Lays out a recap letter.
    ///
    /// # Errors
    /// The press's own.
    fn recap(&self, content: &RecapContent) -> Result<Printed, Self::Error>;

    /// Lays out a consolidated recap.
    ///
    /// # Errors
    /// The press's own.
    fn consolidated(&self, content: &ConsolidatedContent) -> Result<Printed, Self::Error>;

    /// Lays out a letter that carries a report.
    ///
    /// # Errors
    /// The press's own.
    fn report(&self, content: &ReportContent) -> Result<Printed, Self::Error>;

    /// Lays an earlier print's content out again with the agenda's number and the next print number.
    ///
    /// # Errors
    /// The press's own.
    fn renumber(
        &self,
        content: &str,
        print: u32,
        number: &str,
        chain_head: &str,
    ) -> Result<Printed, Self::Error>;
}
