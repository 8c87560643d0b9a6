//! A press that lays nothing out: its bytes are the content itself, so that a test sees exactly what was printed.

use data_encoding::HEXLOWER;
use registry::letters::{ConsolidatedContent, Press, Printed, RecapContent, ReportContent};
use sha2::{Digest, Sha256};

/// What makes the fake press stop.
#[derive(Debug, thiserror::Error)]
pub enum FakePressError {
    /// The test asked for it.
    #[error("the press is out of paper")]
    OutOfPaper,
    /// The content is no JSON of a recap.
    #[error(transparent)]
    Content(#[from] serde_json::Error),
}

/// Prints content as JSON; every changed value changes the code.
#[derive(Debug, Clone, Default)]
pub struct FakePress {
    /// Refuses every letter.
    pub out_of_paper: bool,
}

impl FakePress {
    fn print(&self, content: String) -> Result<Printed, FakePressError> {
        if self.out_of_paper {
            return Err(FakePressError::OutOfPaper);
        }
        let fingerprint = HEXLOWER.encode(&Sha256::digest(content.as_bytes()));
        Ok(Printed {
            bytes: format!("%PDF-1.7 fake\n{content}").into_bytes(),
            code: fingerprint.chars().take(21).collect(),
            fingerprint,
            pages: 2,
            content,
        })
    }
}

impl Press for FakePress {
    type Error = FakePressError;

    fn recap(&self, content: &RecapContent) -> Result<Printed, FakePressError> {
        self.print(serde_json::to_string(content)?)
    }

    fn consolidated(&self, content: &ConsolidatedContent) -> Result<Printed, FakePressError> {
        self.print(serde_json::to_string(content)?)
    }

    fn report(&self, content: &ReportContent) -> Result<Printed, FakePressError> {
        self.print(serde_json::to_string(content)?)
    }

    fn renumber(
        &self,
        content: &str,
        print: u32,
        number: &str,
        chain_head: &str,
    ) -> Result<Printed, FakePressError> {
        if let Ok(mut content) = serde_json::from_str::<ReportContent>(content) {
            content.print = print;
            content.order.number = number.into();
            content.number_line = number.into();
            content.chain_head = chain_head.into();
            return self.print(serde_json::to_string(&content)?);
        }
        if let Ok(mut content) = serde_json::from_str::<ConsolidatedContent>(content) {
            content.print = print;
            content.order.number = number.into();
            content.number_line = number.into();
            content.chain_head = chain_head.into();
            return self.print(serde_json::to_string(&content)?);
        }
        let mut content: RecapContent = serde_json::from_str(content)?;
        content.print = print;
        content.order.number = number.into();
        content.number_line = number.into();
        content.chain_head = chain_head.into();
        self.print(serde_json::to_string(&content)?)
    }
}
