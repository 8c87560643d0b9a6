//! Text that people typed: brought to one form, and checked before it is kept.

use crate::findings::Finding;
use unicode_normalization::UnicodeNormalization;

/// Longest title: the longest real ones have about 250 signs.
pub const TITLE_MAX: usize = 1_000;
/// Longest free text (purpose, scope, notes).
pub const PROSE_MAX: usize = 20_000;
/// Longest name, number or job.
pub const LINE_MAX: usize = 300;

/// Brings one line to its kept form: NFC, no leading or trailing space, inner white space as one space.
pub fn line(typed: &str) -> String {
    typed
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .nfc()
        .collect()
}

/// Brings prose to its kept form: NFC, trimmed lines, at most one empty line between paragraphs.
pub fn prose(typed: &str) -> String {
    let mut kept: Vec<String> = Vec::new();
    for typed_line in typed.replace("\r\n", "\n").split('\n') {
        let tidy = line(typed_line);
        if !(tidy.is_empty() && kept.last().is_none_or(String::is_empty)) {
            kept.push(tidy);
        }
    }
    while kept.last().is_some_and(String::is_empty) {
        kept.pop();
    }
    kept.join("\n")
}

/// Signs that must never reach a register: controls and marks that change the direction of reading
/// (U+202A-E, U+2066-9, U+200E-F, U+061C), which make a printed text say other than what is stored.
pub fn is_forbidden(sign: char) -> bool {
    (sign.is_control() && !matches!(sign, '\n' | '\r' | '\t'))
        || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Finds what is wrong with a typed text of at most `max` signs; `required` refuses an empty one.
pub fn check(field: &str, typed: &str, max: usize, required: bool, found: &mut Vec<Finding>) {
    // Counting stops early: a text of megabytes is refused, not walked twice.
    if typed.len() > max * 4 || typed.chars().count() > max {
        found.push(Finding::refused(field, "text.too_long").with(max));
    } else if let Some(sign) = typed.chars().find(|c| is_forbidden(*c)) {
        found.push(Finding::refused(field, "text.forbidden_sign").with(format!("U+{:04X}", u32::from(sign))));
    } else if required && typed.trim().is_empty() {
        found.push(Finding::refused(field, "text.empty"));
    }
}

/// Why something was made void, given up or withdrawn, in its kept form: a reason is always asked for.
///
/// # Errors
/// What is wrong with it, at the field `reason`.
pub fn reason(typed: &str) -> Result<String, Vec<Finding>> {
    let mut found = Vec::new();
    check("reason", typed, PROSE_MAX, true, &mut found);
    if found.is_empty() {
        Ok(prose(typed))
    } else {
        Err(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(typed: &str, max: usize, required: bool) -> Vec<String> {
        let mut found = Vec::new();
        check("title", typed, max, required, &mut found);
        found.into_iter().map(|f| f.code).collect()
    }

    #[test]
    fn what_is_kept_has_one_form() {
        assert_eq!(line("  Kerja \t Sama\u{a0} "), "Kerja Sama");
        assert_eq!(line("e\u{301}"), "é");
        assert_eq!(prose(" satu \r\n\r\n\r\n dua\n\n"), "satu\n\ndua");
    }

    #[test]
    fn signs_that_deceive_are_refused() {
        assert_eq!(codes("abc\u{202e}fdp", 100, true), ["text.forbidden_sign"]);
        assert_eq!(codes("nol\u{0}", 100, true), ["text.forbidden_sign"]);
        assert_eq!(codes("", 100, true), ["text.empty"]);
        assert_eq!(codes(&"a".repeat(10_000_000), TITLE_MAX, true), ["text.too_long"]);
        assert_eq!(codes(&"é".repeat(1000), TITLE_MAX, true), Vec::<String>::new());
    }
}
