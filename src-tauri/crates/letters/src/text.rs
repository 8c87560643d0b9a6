//! From a paragraph to lines.

use textwrap::core::Fragment;
use textwrap::wrap_algorithms::{Penalties, wrap_optimal_fit};
use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::fonts::{Face, Fonts};
use crate::terbilang::MONTHS;

/// Where a word may be cut when nothing else helps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cut {
    /// Only between words.
    Words,
    /// Also after a slash, dot, hyphen or comma inside a word, but not inside an amount.
    Signs,
    /// Also after the points of an amount.
    Amounts,
    /// Also between any two letters.
    Anywhere,
}

/// A line of a justified paragraph: its text and what each space gains, in points.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Justified {
    pub(crate) text: String,
    pub(crate) gap: f64,
}

/// Words of a text, each without its spaces; a no-break space does not end a word.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    linebreaks(text)
        .filter(move |(at, kind)| {
            *kind == BreakOpportunity::Mandatory
                || *at == text.len()
                || text
                    .get(..*at)
                    .is_some_and(|head| head.ends_with([' ', '\u{3000}']))
        })
        .filter_map(move |(at, _)| {
            let word = text.get(from..at).map(str::trim);
            from = at;
            word.filter(|w| !w.is_empty())
        })
}

/// Parts a word may be cut into.
pub(crate) fn parts(word: &str, cut: Cut) -> Vec<&str> {
    match cut {
        Cut::Words => vec![word],
        Cut::Signs if is_amount(word) => vec![word],
        Cut::Signs | Cut::Amounts => word
            .split_inclusive(['/', '.', '-', ',', '_', '@', ':', ';', '\u{2013}'])
            .collect(),
        Cut::Anywhere => {
            let mut starts: Vec<usize> = word.char_indices().map(|(i, _)| i).collect();
            starts.push(word.len());
            starts
                .windows(2)
                .filter_map(|w| word.get(*w.first()?..*w.last()?))
                .collect()
        }
    }
}

/// An amount or a plain number: "Rp4.591.445.131,00", "1.500". Cut in two it reads as another one.
fn is_amount(word: &str) -> bool {
    let figures = word.strip_prefix("Rp").unwrap_or(word);
    !figures.is_empty()
        && figures
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'-'))
}

/// Wraps greedily into lines no wider than `limit` thousandths of the type size. Words are cut only where `cut`
/// allows and only when they are wider than a line; a part that still does not fit stands out alone.
pub(crate) fn greedy(fonts: &Fonts<'_>, text: &str, face: Face, limit: u32, cut: Cut) -> Vec<String> {
    let space = fonts.thousandths(" ", face);
    let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0_u32);
    for word in words(text) {
        let width = fonts.thousandths(word, face);
        if !line.is_empty() && used + space + width <= limit {
            line.push(' ');
            line.push_str(word);
            used += space + width;
            continue;
        }
        if width <= limit || cut == Cut::Words {
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line.push_str(word);
            used = width;
            continue;
        }
        // The word is wider than a line. Its parts follow on the line already begun.
        let mut joined = line.is_empty();
        for part in fine_parts(fonts, word, face, limit, cut) {
            let width = fonts.thousandths(part, face);
            let lead = if joined { 0 } else { space };
            if !line.is_empty() && used + lead + width > limit {
                lines.push(std::mem::take(&mut line));
                used = 0;
            } else if !joined && !line.is_empty() {
                line.push(' ');
                used += space;
            }
            line.push_str(part);
            used += width;
            joined = true;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Parts at signs; only those that are still too wide are cut anywhere, and only if that is allowed.
fn fine_parts<'t>(fonts: &Fonts<'_>, word: &'t str, face: Face, limit: u32, cut: Cut) -> Vec<&'t str> {
    let mut out = Vec::new();
    let signs = if cut == Cut::Signs {
        Cut::Signs
    } else {
        Cut::Amounts
    };
    for part in parts(word, signs) {
        if cut == Cut::Anywhere && fonts.thousandths(part, face) > limit {
            out.extend(parts(part, Cut::Anywhere));
        } else {
            out.push(part);
        }
    }
    out
}

#[derive(Debug)]
struct Word<'t> {
    text: &'t str,
    width: f64,
    space: f64,
}

impl Fragment for Word<'_> {
    fn width(&self) -> f64 {
        self.width
    }
    fn whitespace_width(&self) -> f64 {
        self.space
    }
    fn penalty_width(&self) -> f64 {
        0.0
    }
}

/// Breaks a paragraph so that its spaces come out as even as they can, the first line shorter by `indent`.
pub(crate) fn justify(fonts: &Fonts<'_>, text: &str, size: f64, width: f64, indent: f64) -> Vec<Justified> {
    let face = Face::Regular;
    let limit = thousandths(width, size);
    let space = fonts.width(" ", face, size);
    // A word wider than the column (a long address without spaces) is cut first, so that nothing overflows.
    let pieces: Vec<String> = words(text)
        .flat_map(|w| {
            if fonts.thousandths(w, face) > limit {
                greedy(fonts, w, face, limit, Cut::Anywhere)
            } else {
                vec![w.to_owned()]
            }
        })
        .collect();
    let fragments: Vec<Word<'_>> = pieces
        .iter()
        .map(|w| Word {
            text: w,
            width: fonts.width(w, face, size),
            space,
        })
        .collect();
    let widths = [width - indent, width];
    let wrapped = match wrap_optimal_fit(&fragments, &widths, &Penalties::new()) {
        Ok(lines) => lines,
        // Only an overflow of the cost sum ends here; the greedy lines are then good enough.
        Err(_) => textwrap::wrap_algorithms::wrap_first_fit(&fragments, &widths),
    };
    let last = wrapped.len().saturating_sub(1);
    wrapped
        .iter()
        .enumerate()
        .map(|(i, line)| {
            let text = line.iter().map(|w| w.text).collect::<Vec<_>>().join(" ");
            let spaces = text.chars().filter(|c| matches!(c, ' ' | '\u{a0}')).count();
            let room = if i == 0 { width - indent } else { width } - fonts.width(&text, face, size);
            let gap = match u32::try_from(spaces) {
                Ok(n) if n > 0 && i < last => room / f64::from(n),
                _ => 0.0,
            };
            // Wider than this reads as a hole; a ragged line is the lesser fault.
            Justified {
                text,
                gap: if gap > 4.0 * space {
                    0.0
                } else {
                    gap.max(-0.2 * space)
                },
            }
        })
        .collect()
}

/// A length in thousandths of the type size, rounded down.
pub(crate) fn thousandths(points: f64, size: f64) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let n = (points.max(0.0) * 1000.0 / size) as u32;
    n
}

/// Binds what must not be torn apart at the end of a line: "Pasal 17", "ayat (2)", "Nomor 22", "16 (enam".
pub(crate) fn glue(text: &str) -> String {
    const BINDING: [&str; 8] = [
        "Pasal", "ayat", "huruf", "Nomor", "Tahun", "Semester", "ke", "PT.",
    ];
    let mut out = String::with_capacity(text.len() + 8);
    let mut previous: Option<&str> = None;
    for word in text.split(' ') {
        if let Some(before) = previous {
            let figure = word.starts_with(|c: char| c.is_ascii_digit() || c == '(');
            let bound = BINDING.contains(&before) && (figure || word.len() <= 2)
                || before.ends_with(|c: char| c.is_ascii_digit()) && word.starts_with('(');
            out.push(if bound { '\u{a0}' } else { ' ' });
        }
        out.push_str(word);
        previous = Some(word);
    }
    out
}

/// Binds the day to its month: "29 Agustus" stays together in a narrow cell.
pub(crate) fn glue_dates(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    let mut previous = "";
    for (i, word) in text.split(' ').enumerate() {
        let day = (1..=2).contains(&previous.len()) && previous.bytes().all(|b| b.is_ascii_digit());
        if i > 0 {
            out.push(if day && MONTHS.contains(&word) {
                '\u{a0}'
            } else {
                ' '
            });
        }
        out.push_str(word);
        previous = word;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::Assets;

    #[test]
    fn a_line_is_broken_only_between_words_unless_a_word_is_wider_than_the_line() {
        let assets = Assets::built_in();
        let fonts = Fonts::read(&assets).unwrap();
        let text = "Perjanjian 100.3.7.1/91/DISKAN/2025 senilai Rp4.591.445.131,00 antar-kecamatan";
        let limit = fonts.thousandths("100.3.7.1/91/DISKAN/2025", Face::Regular);
        for line in greedy(&fonts, text, Face::Regular, limit, Cut::Anywhere) {
            assert!(
                fonts.thousandths(&line, Face::Regular) <= limit,
                "{line} overflows"
            );
        }
        assert_eq!(
            greedy(&fonts, text, Face::Regular, limit, Cut::Anywhere).join(" "),
            text,
            "words that fit on a line are never cut"
        );
        let narrow = fonts.thousandths("DISKAN/2025", Face::Regular);
        let lines = greedy(
            &fonts,
            "100.3.7.1/91/DISKAN/2025",
            Face::Regular,
            narrow,
            Cut::Signs,
        );
        assert_eq!(
            lines,
            ["100.3.7.1/91/", "DISKAN/2025"].map(String::from),
            "cut after a slash"
        );
    }

    #[test]
    fn every_justified_line_but_the_last_ends_at_the_margin() {
        let assets = Assets::built_in();
        let fonts = Fonts::read(&assets).unwrap();
        let text =
            glue(&"Rekapitulasi tersebut disampaikan sebagai bahan pembinaan menurut Pasal 17 ".repeat(6));
        let lines = justify(&fonts, &text, 12.0, 400.0, 36.0);
        assert!(lines.len() > 4);
        for (i, line) in lines.iter().enumerate().take(lines.len() - 1) {
            let spaces = line.text.chars().filter(|c| matches!(c, ' ' | '\u{a0}')).count() as f64;
            let end = fonts.width(&line.text, Face::Regular, 12.0) + spaces * line.gap;
            let room = if i == 0 { 364.0 } else { 400.0 };
            assert!(
                (end - room).abs() < 0.01,
                "line {i} ends at {end} instead of {room}"
            );
            assert!(!line.text.ends_with("Pasal"), "\"Pasal 17\" is not torn apart");
        }
    }
}
