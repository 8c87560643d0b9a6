//! The help pages of codes.

use contract::refusals::{self, RefusalFamily};

/// Every code with which the core refuses, by family; no register needs to be open.
#[tauri::command]
pub fn refusals_all() -> &'static [RefusalFamily] {
    refusals::all()
}
