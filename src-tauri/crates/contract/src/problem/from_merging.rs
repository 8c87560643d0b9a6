//! Errors of merging as problems.

use super::Problem;
use exchange::InboxError;
use registry::received::MergeError;

impl From<MergeError> for Problem {
    fn from(error: MergeError) -> Self {
        match error {
            MergeError::Stale => Self::new("merge.stale", &[]),
            MergeError::NothingNew => Self::new("merge.nothing_new", &[]),
            MergeError::NotFound(_) => Self::new("merge.not_found", &[]),
            MergeError::Undone(_) => Self::new("merge.undone", &[]),
            MergeError::NotOpen(_) => Self::new("merge.not_open", &[]),
            MergeError::Note(found) => Self::of_findings(found),
            MergeError::Cancelled => Self::new("work.cancelled", &[]),
            MergeError::Registry(error) => error.into(),
        }
    }
}

impl From<InboxError> for Problem {
    fn from(error: InboxError) -> Self {
        match error {
            InboxError::TooMany(found) => Self::new(
                "merge.too_many",
                &[found.to_string(), exchange::inbox::FILES_MAX.to_string()],
            ),
            InboxError::Nothing => Self::new("merge.nothing", &[]),
            InboxError::Cancelled => Self::new("work.cancelled", &[]),
            InboxError::Changed(path) => Self::new("merge.file_changed", &[path.display().to_string()]),
            InboxError::File(error) => error.into(),
            InboxError::Registry(error) => error.into(),
        }
    }
}
