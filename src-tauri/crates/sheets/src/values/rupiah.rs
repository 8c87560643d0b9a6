//! Sums of money as people type them.

use super::plain;

/// A sum in sen.
pub type Sen = i64;

/// What a word after a figure multiplies it by.
const WORDS: [(&str, i64); 10] = [
    ("ribu", 1_000),
    ("rb", 1_000),
    ("juta", 1_000_000),
    ("jt", 1_000_000),
    ("miliar", 1_000_000_000),
    ("milyar", 1_000_000_000),
    ("m", 1_000_000_000),
    ("triliun", 1_000_000_000_000),
    ("trilyun", 1_000_000_000_000),
    ("t", 1_000_000_000_000),
];

/// Reads a sum: `Rp1.500.000,00`, `1,500,000.00`, `Rp 1,5 miliar`, `250 juta`, `1.500.000,-`. Nothing for anything else and for
/// sums that do not fit.
pub fn rupiah(text: &str) -> Option<Sen> {
    let text = plain(text).to_lowercase();
    let text = text
        .strip_prefix("rp")
        .unwrap_or(&text)
        .trim_start_matches(['.', ' ']);
    let text = text
        .strip_suffix(",-")
        .or(text.strip_suffix(".-"))
        .unwrap_or(text)
        .trim_end();
    let split = text
        .find(|sign: char| !(sign.is_ascii_digit() || ".,".contains(sign)))
        .unwrap_or(text.len());
    let (figure, word) = text.split_at_checked(split)?;
    let times = match word.trim() {
        "" | "rupiah" => 1,
        word => WORDS.iter().find(|(name, _)| *name == word)?.1,
    };
    let (whole, part) = cut(figure.trim(), times > 1)?;
    let whole: i64 = whole.parse().ok()?;
    let scale = 10_i64.checked_pow(u32::try_from(part.len()).ok()?)?;
    let part: i64 = if part.is_empty() { 0 } else { part.parse().ok()? };
    let unit = times.checked_mul(100)?;
    let fraction = part.checked_mul(unit)?;
    // Less than a sen is no money.
    (fraction % scale == 0).then_some(())?;
    whole.checked_mul(unit)?.checked_add(fraction / scale)
}

/// Whole figures and those behind the decimal sign. One sign that stands once with other than three figures behind it is the
/// decimal sign; before `juta` and its like it is also with three.
fn cut(figure: &str, before_word: bool) -> Option<(String, String)> {
    let signs: Vec<char> = figure.chars().filter(|sign| !sign.is_ascii_digit()).collect();
    let last = signs.last().copied();
    let decimal = last.filter(|last| {
        let once = signs.iter().filter(|sign| *sign == last).count() == 1;
        let behind = figure.rsplit(*last).next().map_or(0, str::len);
        let other = signs.iter().any(|sign| sign != last);
        once && (behind != 3 || other || before_word)
    });
    let (whole, part) = match decimal.and_then(|sign| figure.rsplit_once(sign)) {
        Some((whole, part)) => (whole, part),
        None => (figure, ""),
    };
    // What is left groups thousands: by one sign, three figures at a time.
    let mut grouping = whole.chars().filter(|sign| !sign.is_ascii_digit());
    let sign = grouping.next();
    if grouping.any(|other| Some(other) != sign) || sign.is_some() && sign == decimal {
        return None;
    }
    if let Some(sign) = sign {
        let mut groups = whole.split(sign);
        let first = groups.next()?;
        if !(1..=3).contains(&first.len()) || first.starts_with('0') || groups.any(|group| group.len() != 3) {
            return None;
        }
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    (!whole.is_empty() && part.chars().all(|sign| sign.is_ascii_digit()))
        .then(|| (whole, part.trim_end_matches('0').to_owned()))
}
