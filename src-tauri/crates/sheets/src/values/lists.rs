//! Several things in one cell.

use super::plain;

/// What a cell lists: a thing a line, or set apart by `;` or by a run of blanks where a line was meant to break. A number or
/// a dot in front (`1. `, `b) `, `- `) is left out, as is the comma behind.
pub fn several(text: &str) -> Vec<String> {
    text.split(['\n', ';'])
        .flat_map(|line| line.split("   "))
        .map(plain)
        .map(|line| without_mark(&line).trim_end_matches([',', ' ']).to_owned())
        .filter(|line| line.chars().any(char::is_alphanumeric))
        .collect()
}

fn without_mark(line: &str) -> &str {
    let line = line.trim_start_matches(['-', '•', '·', '–', '*', ' ']);
    let Some((mark, rest)) = line.split_once([' ', '\t']) else {
        return line;
    };
    let Some(sign) = mark.strip_suffix(['.', ')']) else {
        return line;
    };
    let figures = !sign.is_empty() && sign.chars().all(|sign| sign.is_ascii_digit());
    let letter = sign.chars().count() == 1 && sign.chars().all(|sign| sign.is_ascii_lowercase());
    if figures || letter {
        rest.trim_start()
    } else {
        line
    }
}
