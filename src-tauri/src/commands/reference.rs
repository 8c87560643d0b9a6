//! Regions and urusan.

use contract::reference::{self, Reference};

/// All reference data.
#[tauri::command]
pub fn reference_all() -> Reference {
    reference::all()
}
