//! Rules of the settings' forms.

use super::model::{LetterSettings, Letterhead, Office, Official, WorkUnit};
use crate::findings::Finding;
use crate::text::{self, LINE_MAX};
use chrono::NaiveDate;

/// What stands against recording cooperation of the office's own, or reporting it: the ministry's register holds what
/// offices send, and nothing else.
pub(crate) fn own_cooperation(field: &str, office: &Office) -> Option<Finding> {
    office
        .is_ministry()
        .then(|| Finding::refused(field, "office.no_own_cooperation"))
}

/// What is odd about a NIP: 18 digits, birth date, start of service, sex, serial. Only ever a warning: PPPK numbers
/// differ and no check digit exists.
pub fn nip_problem(nip: &str) -> Option<&'static str> {
    let digits: Vec<u32> = nip.chars().filter_map(|c| c.to_digit(10)).collect();
    if digits.is_empty() && nip.trim().is_empty() {
        return None;
    }
    if digits.len() != 18 || nip.chars().any(|c| !c.is_ascii_digit() && c != ' ') {
        return Some("official.nip_length");
    }
    let number = |from: usize, to: usize| {
        digits
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .fold(0_u32, |all, digit| all * 10 + digit)
    };
    let (year, month, day) = (number(0, 4), number(4, 6), number(6, 8));
    let birth = i32::try_from(year)
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
    let (start_year, start_month) = (number(8, 12), number(12, 14));
    if birth.is_none() || year < 1920 {
        Some("official.nip_birth")
    } else if !(1..=12).contains(&start_month) && !(21..=22).contains(&start_month) {
        // 21 and 22 stand for PPPK appointments.
        Some("official.nip_start")
    } else if start_year < year + 17 {
        Some("official.nip_age")
    } else if !(1..=2).contains(&number(14, 15)) {
        Some("official.nip_sex")
    } else if number(15, 18) == 0 {
        Some("official.nip_serial")
    } else {
        None
    }
}

pub(super) fn official(official: &Official) -> Vec<Finding> {
    let mut found = Vec::new();
    text::check("name", &official.name, LINE_MAX, true, &mut found);
    text::check("job", &official.job, LINE_MAX, true, &mut found);
    text::check("rank", &official.rank, LINE_MAX, false, &mut found);
    text::check("nip", &official.nip, 40, false, &mut found);
    if official.capacity.len() > 3 {
        found.push(Finding::refused("capacity", "official.capacity_lines"));
    }
    for (at, line) in official.capacity.iter().enumerate() {
        text::check(&format!("capacity[{at}]"), line, LINE_MAX, true, &mut found);
    }
    if let Some(code) = nip_problem(&official.nip) {
        found.push(Finding::confirm("nip", code));
    }
    found
}

pub(super) fn work_unit(unit: &WorkUnit, others: &[WorkUnit]) -> Vec<Finding> {
    let mut found = Vec::new();
    text::check("name", &unit.name, LINE_MAX, true, &mut found);
    text::check("short", &unit.short, 60, false, &mut found);
    let name = crate::agreements::search::fold(&unit.name);
    if others
        .iter()
        .any(|o| o.id != unit.id && crate::agreements::search::fold(&o.name) == name)
    {
        found.push(Finding::refused("name", "work_unit.twice").with(&unit.name));
    }
    found
}

pub(super) fn letter_settings(settings: &LetterSettings) -> Vec<Finding> {
    let mut found = Vec::new();
    for (name, letterhead) in [("head", &settings.head), ("secretariat", &settings.secretariat)] {
        letterhead_lines(name, letterhead, &mut found);
    }
    for (name, mm) in [
        ("top", settings.margins.top),
        ("bottom", settings.margins.bottom),
        ("left", settings.margins.left),
        ("right", settings.margins.right),
    ] {
        if !(10..=50).contains(&mm) {
            found.push(Finding::refused(
                format!("margins.{name}"),
                "settings.margin_range",
            ));
        }
    }
    for (field, typed) in [
        ("place", &settings.place),
        ("number_pattern", &settings.number_pattern),
        ("classification", &settings.classification),
        ("unit_code", &settings.unit_code),
        ("nature", &settings.nature),
    ] {
        text::check(field, typed, LINE_MAX, false, &mut found);
    }
    if !settings.number_pattern.contains("{urut}") {
        found.push(Finding::refused(
            "number_pattern",
            "settings.pattern_without_place",
        ));
    }
    for (name, to) in [("governor", &settings.governor), ("minister", &settings.minister)] {
        for (at, line) in to.lines.iter().enumerate() {
            text::check(&format!("{name}.lines[{at}]"), line, LINE_MAX, true, &mut found);
        }
        text::check(&format!("{name}.place"), &to.place, LINE_MAX, false, &mut found);
    }
    for (at, line) in settings.copies.iter().enumerate() {
        text::check(&format!("copies[{at}]"), line, LINE_MAX, true, &mut found);
    }
    found
}

fn letterhead_lines(name: &str, letterhead: &Letterhead, found: &mut Vec<Finding>) {
    for (field, typed) in [
        ("line1", &letterhead.line1),
        ("line2", &letterhead.line2),
        ("address", &letterhead.address),
        ("contact", &letterhead.contact),
    ] {
        text::check(&format!("{name}.{field}"), typed, LINE_MAX, false, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nip_is_checked_and_only_warned_about() {
        assert_eq!(nip_problem("197001011995031002"), None);
        assert_eq!(nip_problem("19700101 199503 1 002"), None);
        assert_eq!(
            nip_problem("199002012022211003"),
            None,
            "PPPK: 21 instead of a month"
        );
        assert_eq!(nip_problem(""), None, "a Kepala Daerah has none");
        assert_eq!(nip_problem("1970"), Some("official.nip_length"));
        assert_eq!(nip_problem("197013011995031002"), Some("official.nip_birth"));
        assert_eq!(nip_problem("197001011985031002"), Some("official.nip_age"));
        assert_eq!(nip_problem("197001011995033002"), Some("official.nip_sex"));
        assert_eq!(nip_problem("197001011995031000"), Some("official.nip_serial"));
    }
}
