//! What arrives while the window is open: a second start of the program, a package opened by a double click.

use crate::state::Session;
use std::path::PathBuf;
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Emitter, Manager, RunEvent, Runtime};

/// Told to the page when a package waits for it.
const PACKAGE_OPENED: &str = "package-opened";

/// A second start hands its arguments to the open window and ends.
pub fn one_window<R: Runtime>() -> TauriPlugin<R> {
    tauri_plugin_single_instance::init(|app, arguments, folder| {
        let package = package_in(arguments.into_iter().skip(1)).map(|path| PathBuf::from(folder).join(path));
        arrived(app, package);
    })
}

/// The package among the arguments of a start.
pub fn package_in(arguments: impl Iterator<Item = String>) -> Option<PathBuf> {
    arguments.map(PathBuf::from).find(|path| {
        path.extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("ikat"))
    })
}

/// Events of the running program: macOS tells of double clicks this way.
pub fn heard<R: Runtime>(app: &AppHandle<R>, event: RunEvent) {
    #[cfg(target_os = "macos")]
    if let RunEvent::Opened { urls } = &event {
        arrived(app, urls.iter().find_map(|url| url.to_file_path().ok()));
    }
    #[cfg(not(target_os = "macos"))]
    let _unused = (app, event);
}

fn arrived<R: Runtime>(app: &AppHandle<R>, package: Option<PathBuf>) {
    if let (Some(path), Some(session)) = (package, app.try_state::<Session>()) {
        session.opened(path);
        // A page that is still loading hears nothing, and asks for a waiting package when it is ready.
        drop(app.emit(PACKAGE_OPENED, ()));
    }
    if let Some(window) = app.get_webview_window("main") {
        drop(window.unminimize());
        drop(window.set_focus());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_double_clicked_package_is_found_among_the_arguments() {
        let found = |list: &[&str]| package_in(list.iter().map(|a| (*a).to_owned()));
        assert_eq!(
            found(&["--x", "/tmp/35.73_2025-S2_003.IKAT"]),
            Some("/tmp/35.73_2025-S2_003.IKAT".into())
        );
        assert_eq!(found(&["/tmp/surat.pdf"]), None);
    }
}
