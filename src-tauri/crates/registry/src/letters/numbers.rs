//! Letter numbers by the office's pattern.

use crate::settings::LetterSettings;
use chrono::{Datelike, NaiveDate};

/// Room for the agenda's number on paper; letters keep the width of a run of spaces.
const ROOM: &str = "        ";

/// The number a letter of this date would carry; room is left where the agenda's number is not known.
pub fn propose_number(settings: &LetterSettings, date: NaiveDate, place: Option<u32>) -> String {
    let parts = [
        ("{klasifikasi}", settings.classification.clone()),
        ("{urut}", place.map_or_else(|| ROOM.to_owned(), |n| n.to_string())),
        ("{unit}", settings.unit_code.clone()),
        ("{romawi}", roman_month(date).to_owned()),
        ("{tahun}", date.year().to_string()),
    ];
    let number = parts
        .iter()
        .fold(settings.number_pattern.clone(), |text, (slot, value)| {
            text.replace(slot, value)
        });
    // A unit that has no code leaves no empty part.
    number.replace("//", "/")
}

/// Month in Roman figures, as numbers carry it.
pub fn roman_month(date: NaiveDate) -> &'static str {
    const ROMAN: [&str; 12] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
    ];
    ROMAN.get(date.month0() as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_follows_the_pattern_of_the_office() {
        let mut settings = LetterSettings {
            unit_code: "35.73.112".into(),
            ..LetterSettings::default()
        };
        let date = NaiveDate::from_ymd_opt(2025, 8, 29).unwrap();
        assert_eq!(
            propose_number(&settings, date, Some(7)),
            "100.2.2.3/7/35.73.112/2025"
        );
        settings.number_pattern = "{klasifikasi}/{urut}/{romawi}/{tahun}".into();
        assert_eq!(
            propose_number(&settings, date, None),
            format!("100.2.2.3/{ROOM}/VIII/2025")
        );
        settings.number_pattern = "{klasifikasi}/{urut}/{unit}/{tahun}".into();
        settings.unit_code.clear();
        assert_eq!(propose_number(&settings, date, Some(1)), "100.2.2.3/1/2025");
    }
}
