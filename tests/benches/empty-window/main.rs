//! A window of the same toolkit with one line of text: what no window can start faster than.

#[expect(clippy::exit, clippy::disallowed_methods, reason = "inside Tauri's own macro")]
fn main() -> Result<(), tauri::Error> {
    tauri::Builder::default().run(tauri::generate_context!(
        "tests/benches/empty-window/tauri.conf.json"
    ))
}
