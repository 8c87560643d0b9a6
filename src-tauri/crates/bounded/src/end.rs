//! How a child ended.

use std::path::PathBuf;

/// How a child ended that should have read a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WorkerEnd {
    /// The program that reads is not there.
    #[error("{} is not there", .0.display())]
    Missing(PathBuf),
    /// The program does not start, or cannot bound itself.
    #[error("the reader does not start: {0}")]
    Start(String),
    /// It took too long and was ended.
    #[error("the reader took too long")]
    Time,
    /// It wanted more memory than it may have.
    #[error("the reader wanted too much memory")]
    Memory,
    /// It died, by this signal or with this code.
    #[error("the reader died: {0:?}")]
    Died(Option<i32>),
    /// It ended in the middle of its answer.
    #[error("the reader ended in the middle of its answer")]
    Short,
    /// It said more than it may.
    #[error("the reader said too much")]
    TooMuch,
    /// Its answer contradicts itself or the file.
    #[error("the reader's answer does not hold: {0}")]
    Garbled(&'static str),
}
