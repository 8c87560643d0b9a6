//! Cells as that office typed them.

use chrono::NaiveDate;

/// A cell on one line, blank runs as one space.
pub(super) fn one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of a cell: line breaks, and runs of three and more blanks, which stand where a line was meant to break.
/// A list number (`1. `) in front is left out.
pub(super) fn lines(cell: &str) -> Vec<String> {
    cell.split('\n')
        .flat_map(|line| line.split("   "))
        .map(one_line)
        .map(|line| match line.split_once(". ") {
            Some((digits, rest)) if digits.chars().all(|sign| sign.is_ascii_digit()) => rest.to_owned(),
            _ => line,
        })
        .map(|line| line.trim_end_matches(',').to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

/// A date written month, day, year; `None` for anything else.
pub(super) fn month_first(cell: &str) -> Option<NaiveDate> {
    let (month, day, year) = parts(cell)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// The same signs read as day, month, year.
pub(super) fn day_first(cell: &str) -> Option<NaiveDate> {
    let (day, month, year) = parts(cell)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn parts(cell: &str) -> Option<(u32, u32, u32)> {
    let mut parts = cell.trim().split('/');
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    let figure = |text: &str, length: std::ops::RangeInclusive<usize>| {
        (length.contains(&text.len()) && text.chars().all(|sign| sign.is_ascii_digit()))
            .then(|| text.parse().ok())
            .flatten()
    };
    match parts.next() {
        None => Some((
            figure(first, 1..=2)?,
            figure(second, 1..=2)?,
            figure(year, 4..=4)?,
        )),
        Some(_) => None,
    }
}

/// Whether a text carries one of the marks as whole words: `Dirjen PT, KKP` carries `DIRJEN PT` and `KKP`.
pub(super) fn carries(text: &str, marks: &[String]) -> bool {
    let words: Vec<String> = text
        .split(|sign: char| !sign.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_uppercase)
        .collect();
    let text = format!(" {} ", words.join(" "));
    marks.iter().any(|mark| text.contains(&format!(" {mark} ")))
}

/// A number, or nothing: `0` and the caption of a link stand where there is none.
pub(super) fn number(cell: &str) -> Option<String> {
    let number = one_line(cell);
    (number.chars().any(|sign| sign.is_ascii_digit()) && number != "0").then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_month_first_and_broken_ones_not_at_all() {
        let written = |cell| month_first(cell).map(|date| date.to_string());
        assert_eq!(
            written("11/10/2017").as_deref(),
            Some("2017-11-10"),
            "10 November, not 11 October"
        );
        assert_eq!(written("8/25/2017").as_deref(), Some("2017-08-25"));
        for broken in [
            "9/99999",
            "9/92021",
            "12/72020",
            "25/8/2017",
            "",
            "2/30/2020",
            "1/2/20",
            "1/2/3/2020",
        ] {
            assert_eq!(written(broken), None, "{broken} is no month-first date");
        }
    }

    #[test]
    fn several_parties_in_a_cell_come_apart() {
        assert_eq!(
            lines("Badan Ketahanan Pangan\nUGM"),
            ["Badan Ketahanan Pangan", "UGM"]
        );
        assert_eq!(
            lines("1. Fakultas Ilmu Budaya, UGM  \n2. Fakultas Ilmu Budaya, UI"),
            ["Fakultas Ilmu Budaya, UGM", "Fakultas Ilmu Budaya, UI"]
        );
        assert_eq!(
            lines("Yayasan A            Universitas B         "),
            ["Yayasan A", "Universitas B"]
        );
        assert_eq!(
            lines("PT.  Pos Indonesia"),
            ["PT. Pos Indonesia"],
            "two blanks are a slip of the thumb"
        );
    }

    #[test]
    fn a_mark_is_a_whole_word() {
        let marks = ["KKP".to_owned(), "DIRJEN PT".to_owned()];
        assert!(carries("Plt. Dirjen PT", &marks));
        assert!(!carries("Dirut PT Pos Indonesia", &marks));
        assert!(!carries("BKKPN", &marks));
    }

    #[test]
    fn what_stands_for_no_number_is_none() {
        assert_eq!(number("0"), None);
        assert_eq!(number("Dokumen"), None);
        assert_eq!(number(" 9 Tahun  2017 ").as_deref(), Some("9 Tahun 2017"));
    }
}
