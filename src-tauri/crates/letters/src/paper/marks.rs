//! The marks before the points of a list.

use super::model::{Item, Mark};

/// Deepest level of a list, from 0.
pub(crate) const DEEPEST: u8 = 3;

/// Marks of levels that name none.
const USUAL: [Mark; 4] = [Mark::Number, Mark::Letter, Mark::NumberParen, Mark::LetterParen];

/// The mark of a level.
pub(crate) fn of_level(marks: &[Mark], level: u8) -> Mark {
    let at = usize::from(level);
    marks
        .get(at)
        .or_else(|| USUAL.get(at))
        .copied()
        .unwrap_or(Mark::Dash)
}

/// The label of each point; a level counts anew below each point of the level above.
pub(crate) fn labels(marks: &[Mark], items: &[Item]) -> Vec<String> {
    let mut counts = [0_u32; 4];
    items
        .iter()
        .map(|item| {
            let level = usize::from(item.level.min(DEEPEST));
            let mut n = 0;
            for (i, count) in counts.iter_mut().enumerate() {
                match i.cmp(&level) {
                    std::cmp::Ordering::Equal => {
                        *count += 1;
                        n = *count;
                    }
                    std::cmp::Ordering::Greater => *count = 0,
                    std::cmp::Ordering::Less => {}
                }
            }
            label(of_level(marks, item.level), n)
        })
        .collect()
}

fn label(mark: Mark, n: u32) -> String {
    match mark {
        Mark::Number => format!("{n}."),
        Mark::Letter => format!("{}.", letters(n, b'a')),
        Mark::NumberParen => format!("{n})"),
        Mark::LetterParen => format!("{})", letters(n, b'a')),
        Mark::Ayat => format!("({n})"),
        Mark::Capital => format!("{}.", letters(n, b'A')),
        Mark::Roman => format!("{}.", roman(n)),
        Mark::Dash => "\u{2013}".to_owned(),
    }
}

/// a to z, then aa, ab, as spreadsheets count columns.
fn letters(mut n: u32, first: u8) -> String {
    let mut out = Vec::new();
    while n > 0 {
        let place = u8::try_from((n - 1) % 26).unwrap_or(0);
        out.push(char::from(first + place));
        n = (n - 1) / 26;
    }
    out.iter().rev().collect()
}

/// A number in Roman figures, as annexes and chapters carry it.
pub fn roman(mut n: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while n >= value {
            out.push_str(sign);
            n -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_counts_anew_below_each_point_of_the_level_above() {
        let items = [0, 1, 1, 2, 0, 1].map(|level| Item::new(level, "teks"));
        assert_eq!(labels(&[], &items), ["1.", "a.", "b.", "1)", "2.", "a."]);
        assert_eq!(
            labels(&[Mark::Ayat, Mark::Letter], &items[..3]),
            ["(1)", "a.", "b."],
            "an article counts its ayat in brackets"
        );
    }

    #[test]
    fn letters_go_on_after_z_and_roman_numbers_are_the_usual_ones() {
        assert_eq!([1, 26, 27, 28].map(|n| letters(n, b'a')), ["a", "z", "aa", "ab"]);
        assert_eq!(
            [1, 4, 9, 14, 40, 1999].map(roman),
            ["I", "IV", "IX", "XIV", "XL", "MCMXCIX"]
        );
    }
}
