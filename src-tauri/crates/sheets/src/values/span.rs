//! How long something holds, as people type it.

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::plain;

/// A span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// Months; a year is twelve.
    Months(u32),
    /// Days.
    Days(u32),
}

impl Span {
    /// The day so long after another: 5 years after 11 October 2017 is 11 October 2022.
    pub fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Months(months) => day.checked_add_months(Months::new(months)),
            Self::Days(days) => day.checked_add_days(Days::new(u64::from(days))),
        }
    }
}

/// Reads a span: `5`, `5 tahun`, `5 (lima) tahun`, `18 bulan`, `30 hari`, `1 tahun 6 bulan`, `2,5 tahun`. A bare figure counts
/// years. Nothing for anything else.
pub fn span(text: &str) -> Option<Span> {
    let text = without_brackets(&plain(text).to_lowercase());
    let mut words = text.split_whitespace();
    let (mut months, mut days, mut seen) = (0_u32, 0_u32, false);
    while let Some(figure) = words.next() {
        let (figure, glued) = figure.split_at(figure.find(char::is_alphabetic).unwrap_or(figure.len()));
        let unit = if glued.is_empty() {
            words.next()
        } else {
            Some(glued)
        };
        let half = figure.strip_suffix(",5").or(figure.strip_suffix(".5"));
        let count: u32 = half.unwrap_or(figure).parse().ok()?;
        match unit.map(|unit| unit.trim_end_matches(['.', ','])) {
            None if seen => return None,
            None | Some("tahun" | "thn" | "th" | "year" | "years") => {
                let halves = if half.is_some() { 6 } else { 0 };
                months = months.checked_add(count.checked_mul(12)?)?.checked_add(halves)?;
            }
            Some("bulan" | "bln") if half.is_none() => months = months.checked_add(count)?,
            Some("minggu") if half.is_none() => days = days.checked_add(count.checked_mul(7)?)?,
            Some("hari") if half.is_none() => days = days.checked_add(count)?,
            _ => return None,
        }
        seen = true;
    }
    match (months, days) {
        (0, 0) => None,
        // More than anybody agrees on is another figure: a year, a number.
        (months, 0) => (months <= 12 * 100).then_some(Span::Months(months)),
        (0, days) => (days <= 36_525).then_some(Span::Days(days)),
        _ => None,
    }
}

/// The words in brackets repeat the figure before them.
fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    let kept = text.chars().filter(|sign| match sign {
        '(' => {
            depth = depth.saturating_add(1);
            false
        }
        ')' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    kept.collect()
}
