//! The window shows the program's own pages and nothing else.

use tauri::plugin::{Builder, TauriPlugin};
use tauri::{Runtime, Url};

/// Refuses every address outside the program, however a page came to ask for it.
pub fn guard<R: Runtime>() -> TauriPlugin<R> {
    Builder::new("navigation")
        .on_navigation(|_, url| is_own(url))
        .build()
}

/// The program's own pages: `tauri://localhost` on Linux and macOS, `http://tauri.localhost` on Windows.
fn is_own(url: &Url) -> bool {
    let bare = url.port().is_none() && url.username().is_empty() && url.password().is_none();
    bare && matches!(
        (url.scheme(), url.host_str()),
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost"))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(url: &str) -> bool {
        is_own(&url.parse().unwrap())
    }

    #[test]
    fn the_programs_own_pages_are_shown() {
        for url in [
            "tauri://localhost",
            "tauri://localhost/index.html#/surat",
            "http://tauri.localhost/",
            "https://tauri.localhost/x",
        ] {
            assert!(own(url), "{url}");
        }
    }

    #[test]
    fn nothing_else_is_shown() {
        for url in [
            "https://example.org/",
            "http://localhost/",
            "http://tauri.localhost.example.org/",
            "http://tauri.localhost:8080/",
            "http://x@tauri.localhost/",
            "tauri://evil/",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:blank",
            "javascript:alert(1)",
        ] {
            assert!(!own(url), "{url}");
        }
    }
}
