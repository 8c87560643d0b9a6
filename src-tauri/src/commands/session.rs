//! Which program this is.

use serde::Serialize;

/// What the program says of itself.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// The program's version, as on its package.
    pub version: &'static str,
}

/// Names the running version.
#[tauri::command]
pub fn session_about() -> About {
    About {
        version: env!("CARGO_PKG_VERSION"),
    }
}
