//! Numbers, dates and amounts as Indonesian letters write them.

use chrono::{Datelike, NaiveDate};

const UNITS: [&str; 10] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
];
const SCALES: [(u64, &str); 4] = [
    (1_000_000_000_000, "triliun"),
    (1_000_000_000, "miliar"),
    (1_000_000, "juta"),
    (1_000, "ribu"),
];
/// Names of the months.
pub(crate) const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// A number in words: 16 is "enam belas", 1.100 is "seribu seratus". "se-" stands only before puluh, belas,
/// ratus and ribu, so 1.000.000 is "satu juta". Numbers of a thousand trillion and more repeat the scale
/// ("seribu triliun").
pub fn terbilang(n: u64) -> String {
    if n == 0 {
        return UNITS[0].to_owned();
    }
    let mut words = Vec::new();
    spell(n, &mut words);
    words.join(" ")
}

fn unit(n: u64) -> &'static str {
    usize::try_from(n)
        .ok()
        .and_then(|i| UNITS.get(i))
        .copied()
        .unwrap_or_default()
}

fn spell(n: u64, words: &mut Vec<&'static str>) {
    match n {
        0 => {}
        1..=9 => words.push(unit(n)),
        10 => words.push("sepuluh"),
        11 => words.push("sebelas"),
        12..=19 => words.extend([unit(n - 10), "belas"]),
        20..=99 => {
            words.extend([unit(n / 10), "puluh"]);
            spell(n % 10, words);
        }
        100..=199 => {
            words.push("seratus");
            spell(n - 100, words);
        }
        200..=999 => {
            words.extend([unit(n / 100), "ratus"]);
            spell(n % 100, words);
        }
        1_000..=1_999 => {
            words.push("seribu");
            spell(n - 1_000, words);
        }
        _ => {
            for (scale, word) in SCALES {
                if n >= scale {
                    spell(n / scale, words);
                    words.push(word);
                    spell(n % scale, words);
                    return;
                }
            }
        }
    }
}

/// A count as letters write it: "16 (enam belas)", "1.500 (seribu lima ratus)".
pub fn figure_and_words(n: u64) -> String {
    format!("{} ({})", thousands(n), terbilang(n))
}

/// Figures with the thousands point: "1.500.000".
pub fn thousands(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// A date in full: "29 Agustus 2025".
pub fn long_date(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month_name(date), date.year())
}

/// Name of the month: "Agustus".
pub fn month_name(date: NaiveDate) -> &'static str {
    usize::try_from(date.month0())
        .ok()
        .and_then(|i| MONTHS.get(i))
        .copied()
        .unwrap_or_default()
}

/// An 18-digit NIP in its groups of 8, 6, 1 and 3; anything else as it is.
pub fn group_nip(nip: &str) -> String {
    if nip.len() == 18 && nip.bytes().all(|b| b.is_ascii_digit()) {
        let cut = |from: usize, to: usize| nip.get(from..to).unwrap_or_default();
        format!("{} {} {} {}", cut(0, 8), cut(8, 14), cut(14, 15), cut(15, 18))
    } else {
        nip.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_formal_letters_write_them() {
        for (n, words) in [
            (0, "nol"),
            (1, "satu"),
            (5, "lima"),
            (9, "sembilan"),
            (10, "sepuluh"),
            (11, "sebelas"),
            (12, "dua belas"),
            (16, "enam belas"),
            (19, "sembilan belas"),
            (20, "dua puluh"),
            (21, "dua puluh satu"),
            (90, "sembilan puluh"),
            (100, "seratus"),
            (101, "seratus satu"),
            (111, "seratus sebelas"),
            (200, "dua ratus"),
            (999, "sembilan ratus sembilan puluh sembilan"),
            (1_000, "seribu"),
            (1_001, "seribu satu"),
            (1_100, "seribu seratus"),
            (2_025, "dua ribu dua puluh lima"),
            (10_000, "sepuluh ribu"),
            (11_000, "sebelas ribu"),
            (100_000, "seratus ribu"),
            (101_000, "seratus satu ribu"),
            (1_000_000, "satu juta"),
            (1_001_000, "satu juta seribu"),
            (1_500_000, "satu juta lima ratus ribu"),
            (1_000_000_000, "satu miliar"),
            (
                4_591_445_131,
                "empat miliar lima ratus sembilan puluh satu juta empat ratus empat puluh lima ribu seratus tiga puluh satu",
            ),
            (1_000_000_000_000, "satu triliun"),
            (2_000_000_000_001, "dua triliun satu"),
        ] {
            assert_eq!(terbilang(n), words, "{n}");
        }
    }

    #[test]
    fn a_count_stands_in_figures_and_words() {
        assert_eq!(figure_and_words(16), "16 (enam belas)");
        assert_eq!(figure_and_words(10_000), "10.000 (sepuluh ribu)");
        assert_eq!(thousands(1_500_000), "1.500.000");
    }

    #[test]
    fn a_date_names_its_month_and_a_nip_keeps_its_groups() {
        let date = NaiveDate::from_ymd_opt(2025, 8, 29).unwrap();
        assert_eq!(long_date(date), "29 Agustus 2025");
        assert_eq!(group_nip("197503122000031004"), "19750312 200003 1 004");
        assert_eq!(group_nip("belum ada"), "belum ada");
    }
}
