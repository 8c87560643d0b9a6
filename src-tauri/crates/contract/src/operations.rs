//! What was done in the register, in words.

use crate::{Problem, word};
use registry::Registry;
use registry::audit::{self, Operation, OperationQuery};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Part of what was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OperationsRequest {
    /// Which.
    pub query: OperationQuery,
    /// At most so many (1 to 500).
    pub limit: u32,
}

/// One thing that was done, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OperationLine {
    /// What was done.
    #[serde(flatten)]
    #[ts(flatten)]
    pub operation: Operation,
    /// The action in words: `Mengubah kerja sama`.
    pub said: String,
}

/// What was done, the newest first.
///
/// # Errors
/// [`Problem`] from the register.
pub fn page(registry: &Registry, request: &OperationsRequest) -> Result<Vec<OperationLine>, Problem> {
    let limit = request.limit.clamp(1, 500);
    let all = registry.read(|c| audit::operations(c, &request.query, limit))?;
    let line = |operation: Operation| OperationLine {
        said: word("action", &operation.action).to_owned(),
        operation,
    };
    Ok(all.into_iter().map(line).collect())
}
