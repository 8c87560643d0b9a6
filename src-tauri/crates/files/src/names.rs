//! What a file may be called so that Windows, macOS and Linux all take it and no office is misled by it.
//!
//! Rules: Microsoft, "Naming Files, Paths, and Namespaces" (reserved signs and device names, no trailing dot or space);
//! Unicode TR 36 section 3.1 (direction marks can make `gnp.exe` read as `exe.png`).

use std::path::{Path, PathBuf};

/// Longest file name made here, in bytes of UTF-8. Far below the 255 of every file system, since Windows counts the
/// whole path (260) and officers put folders into folders.
pub const MAX_NAME_BYTES: usize = 120;

/// What a name becomes when nothing usable is left of it.
const NAMELESS: &str = "tanpa nama";

/// Turns any text into one file name: no path, no control or direction marks, no device name, bounded length with the
/// extension kept. Equal text gives the equal name.
pub fn safe_name(text: &str) -> String {
    let mut name = String::with_capacity(text.len().min(MAX_NAME_BYTES * 4));
    for sign in text.chars() {
        match sign {
            '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => name.push('-'),
            _ if sign.is_whitespace() => name.push(' '),
            _ if sign.is_control() || is_invisible(sign) => {}
            _ => name.push(sign),
        }
    }
    let name = trimmed(&shortened(&trimmed(&name)));
    if name.is_empty() {
        return NAMELESS.to_owned();
    }
    if is_device(&name) {
        format!("_{name}")
    } else {
        name
    }
}

/// A path in `folder` that no file has yet: the name itself, else `name (2).ext`, `name (3).ext` and so on. Between this
/// answer and the write another program may take the name; writers that must not overwrite check again on commit.
pub fn unique_name(folder: &Path, text: &str) -> PathBuf {
    let name = safe_name(text);
    let first = folder.join(&name);
    if !first.exists() {
        return first;
    }
    let (stem, extension) = split(&name);
    (2_u32..)
        .map(|n| folder.join(format!("{stem} ({n}){extension}")))
        .find(|path| !path.exists())
        .unwrap_or(first)
}

/// Marks that draw nothing but change what is read: direction overrides and isolates, zero-width signs, byte order mark.
fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{061C}' | '\u{FEFF}' | '\u{00AD}')
}

/// Windows drops trailing dots and spaces silently, and a leading dot hides the file elsewhere.
fn trimmed(name: &str) -> String {
    name.trim_matches([' ', '.']).to_owned()
}

fn split(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        // A "." far from the end is part of a sentence, not the start of an extension.
        Some(at) if at > 0 && name.len() - at <= 16 => name.split_at(at),
        _ => (name, ""),
    }
}

fn shortened(name: &str) -> String {
    if name.len() <= MAX_NAME_BYTES {
        return name.to_owned();
    }
    let (stem, extension) = split(name);
    let mut room = MAX_NAME_BYTES - extension.len();
    while !stem.is_char_boundary(room) {
        room -= 1;
    }
    format!("{}{extension}", trimmed(stem.get(..room).unwrap_or(stem)))
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_uppercase();
    if matches!(
        stem.as_str(),
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$"
    ) {
        return true;
    }
    let mut signs = stem.chars();
    let head: String = signs.by_ref().take(3).collect();
    let tail: String = signs.collect();
    matches!(head.as_str(), "COM" | "LPT")
        && matches!(
            tail.as_str(),
            "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³"
        )
}
