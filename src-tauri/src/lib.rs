//! The window over the core: the only Rust that knows Tauri.

pub mod commands;
mod navigation;

use tauri::{Runtime, generate_handler};

/// The handler list, the permission sets in `src-tauri/permissions` and the capability name the same commands; a guard
/// test compares the three.
fn with_commands<R: Runtime>(builder: tauri::Builder<R>) -> tauri::Builder<R> {
    builder.invoke_handler(generate_handler![commands::session::session_about])
}

/// Opens the window and returns when it is closed.
pub fn run() -> Result<(), tauri::Error> {
    with_commands(tauri::Builder::default())
        .plugin(navigation::guard())
        .run(tauri::generate_context!())
}
