//! Receipts (tanda terima) that a bureau issues for merged packages. The signed file itself is kept and never changes.

mod model;
mod store;
mod use_cases;

pub use model::*;
pub use store::{get, lines, listed, newest_package, of_package, package_by_sha256, title};
pub use use_cases::{ReceiptError, draft, keep};
