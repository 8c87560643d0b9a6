//! The words of a report, by group and key, and figures as they are printed.

use registry::monitoring::Measure;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static WORDS: LazyLock<BTreeMap<String, BTreeMap<String, String>>> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../../../assets/text/report.toml")).unwrap_or_default()
});

/// The words of one part.
#[derive(Debug, Clone, Copy)]
pub(super) struct Say(pub(super) &'static str);

impl Say {
    /// A sentence; its own key when it has no words, which a test excludes.
    pub(super) fn of(self, key: &str) -> String {
        WORDS
            .get(self.0)
            .and_then(|words| words.get(key))
            .map_or_else(|| key.to_owned(), String::clone)
    }

    /// A sentence with values in the place of their names in braces.
    pub(super) fn with(self, key: &str, values: &[(&str, &str)]) -> String {
        // One pass, so that a value that holds braces stays what it is.
        let sentence = self.of(key);
        let mut out = String::with_capacity(sentence.len());
        let mut rest = sentence.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let found = after.split_once('}').and_then(|(name, tail)| {
                let value = values.iter().find(|(known, _)| *known == name)?;
                Some((value.1, tail))
            });
            match found {
                Some((value, tail)) => {
                    out.push_str(value);
                    rest = tail;
                }
                None => {
                    out.push('{');
                    rest = after;
                }
            }
        }
        out.push_str(rest);
        out
    }
}

/// A count in figures and words: `16 (enam belas)`.
pub(super) fn count(n: usize) -> String {
    letters::figure_and_words(u64::try_from(n).unwrap_or(u64::MAX))
}

/// Hundredths as people write them: `12.500`, `12,5`, `0,25`.
fn hundredths(amount: i64) -> String {
    let amount = u64::try_from(amount).unwrap_or(0);
    let whole = letters::thousands(amount / 100);
    match amount % 100 {
        0 => whole,
        part if part % 10 == 0 => format!("{whole},{}", part / 10),
        part => format!("{whole},{part:02}"),
    }
}

/// An amount with its unit.
pub(super) fn amount(measure: Measure, unit: &str, amount: i64) -> String {
    let figure = hundredths(amount);
    if measure == Measure::Money {
        Say("number").with("money", &[("amount", &figure)])
    } else {
        format!("{figure} {unit}").trim_end().to_owned()
    }
}

/// A score out of 100.
pub(super) fn score(hundredths_of_a_point: u32) -> String {
    hundredths(i64::from(hundredths_of_a_point))
}

/// Reached of planned, to one decimal: `87,5%`.
pub(super) fn share(reached: i64, planned: i64) -> String {
    let tenths = if planned > 0 {
        (i128::from(reached) * 2_000 + i128::from(planned)) / (2 * i128::from(planned))
    } else {
        0
    };
    let percent = hundredths(i64::try_from(tenths.saturating_mul(10)).unwrap_or(i64::MAX));
    Say("number").with("percent", &[("percent", &percent)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_as_an_office_writes_them() {
        assert_eq!(amount(Measure::Volume, "hektare", 1_250_000), "12.500 hektare");
        assert_eq!(amount(Measure::Benefit, "orang", 1_250), "12,5 orang");
        assert_eq!(
            amount(Measure::Money, "Rp", 150_000_000_025),
            "Rp1.500.000.000,25"
        );
        assert_eq!(share(7, 8), "87,5%");
        assert_eq!(share(1, 3), "33,3%");
        assert_eq!(share(3, 2), "150%");
        assert_eq!(score(8_750), "87,5");
    }

    #[test]
    fn a_value_is_put_in_once_and_never_read_again() {
        let said = Say("tkksd").with("since", &[("day", "{day}")]);
        assert_eq!(said, "sejak {day}");
    }
}
