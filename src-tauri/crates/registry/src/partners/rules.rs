//! The rules of cards, representatives, contacts and potentials.

use super::model::{ContactForm, PartnerForm, PotentialForm, Representative, RepresentativeForm};
use crate::agreements::PartyType;
use crate::agreements::search::fold;
use crate::findings::Finding;
use crate::reference::{legal_forms, regions, urusan};
use crate::text::{self, LINE_MAX, PROSE_MAX};
use chrono::NaiveDate;

/// Digits of a business number (NIB).
const NIB: usize = 13;
/// Digits of a tax number (NPWP): the older form, and the one since 1 July 2024.
const NPWP: [usize; 2] = [15, 16];

/// What the rules find on a card.
pub(super) fn card(form: &PartnerForm) -> Vec<Finding> {
    let mut found = Vec::new();
    let found = &mut found;
    text::check("name", &form.name, LINE_MAX, true, found);
    if !form.name.trim().is_empty() && fold(&form.name).is_empty() {
        found.push(Finding::refused("name", "text.empty"));
    }
    for (field, typed, max) in [
        ("address", &form.address, PROSE_MAX),
        ("phone", &form.phone, LINE_MAX),
        ("mail", &form.mail, LINE_MAX),
        ("web", &form.web, LINE_MAX),
        ("note", &form.note, PROSE_MAX),
    ] {
        text::check(field, typed, max, false, found);
    }
    match (&form.type_, &form.region_code) {
        (PartyType::Region, None) => found.push(Finding::refused("region_code", "party.region_missing")),
        (PartyType::Region, Some(code)) => match regions::find(code) {
            None => found.push(Finding::refused("region_code", "party.unknown_region").with(code)),
            Some(region) if !region.autonomous => {
                found.push(Finding::refused("region_code", "party.not_autonomous").with(&region.name));
            }
            Some(_) => {}
        },
        (_, Some(_)) => found.push(Finding::refused("region_code", "party.region_of_other_type")),
        (_, None) => {}
    }
    if let Some(code) = &form.legal_form {
        match legal_forms::find(code) {
            None => found.push(Finding::refused("legal_form", "partner.unknown_legal_form").with(code)),
            Some(known) if !known.types.contains(&form.type_) => {
                found.push(
                    Finding::confirm("legal_form", "partner.legal_form_of_other_type").with(&known.name),
                );
            }
            Some(_) => {}
        }
    }
    number("nib", &form.nib, &[NIB], "partner.nib_digits", found);
    number("npwp", &form.npwp, &NPWP, "partner.npwp_digits", found);
    // Since 1 July 2024 the NPWP of a person is the NIK, which no screen asks for and no register of partners needs.
    let npwp = digits(&form.npwp);
    if npwp.len() == 16 && !npwp.starts_with('0') {
        found.push(Finding::refused("npwp", "partner.npwp_is_nik"));
    }
    std::mem::take(found)
}

fn number(field: &str, typed: &str, lengths: &[usize], code: &str, found: &mut Vec<Finding>) {
    text::check(field, typed, LINE_MAX, false, found);
    if typed.chars().any(char::is_alphabetic) {
        found.push(Finding::refused(field, "partner.only_digits"));
        return;
    }
    let count = digits(typed).len();
    if !typed.trim().is_empty() && !lengths.contains(&count) {
        found.push(Finding::confirm(field, code).with(count));
    }
}

/// The digits of a number, without what groups them.
pub(super) fn digits(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_digit).collect()
}

/// A tax number as people read it: `01.234.567.8-901.000`, or `0012 3456 7890 1000`. Any other length stays as it is.
pub fn grouped_npwp(digits: &str) -> String {
    if !digits.is_ascii() {
        return digits.to_owned();
    }
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    match digits.len() {
        15 => format!(
            "{}.{}.{}.{}-{}.{}",
            part(0, 2),
            part(2, 5),
            part(5, 8),
            part(8, 9),
            part(9, 12),
            part(12, 15)
        ),
        16 => [part(0, 4), part(4, 8), part(8, 12), part(12, 16)].join(" "),
        _ => digits.to_owned(),
    }
}

/// What the rules find of a representative, beside the others of the same partner.
pub(super) fn representative(
    form: &RepresentativeForm,
    others: &[Representative],
    today: NaiveDate,
) -> Vec<Finding> {
    let mut found = Vec::new();
    text::check("name", &form.name, LINE_MAX, true, &mut found);
    for (field, typed) in [("job", &form.job), ("phone", &form.phone), ("mail", &form.mail)] {
        text::check(field, typed, LINE_MAX, false, &mut found);
    }
    if let (Some(since), Some(until)) = (form.since, form.until)
        && until < since
    {
        found.push(Finding::refused("until", "representative.order"));
    }
    let in_office = |form: &RepresentativeForm| {
        form.since.is_none_or(|since| since <= today) && form.until.is_none_or(|until| until >= today)
    };
    let job = fold(&form.job);
    let holder = others
        .iter()
        .find(|other| !job.is_empty() && fold(&other.form.job) == job && in_office(&other.form));
    if let Some(other) = holder
        && in_office(form)
    {
        found.push(
            Finding::confirm("job", "representative.job_held")
                .with(&other.form.name)
                .with(&other.form.job),
        );
    }
    found
}

/// What the rules find of a contact.
pub(super) fn contact(form: &ContactForm, today: NaiveDate) -> Vec<Finding> {
    let mut found = Vec::new();
    text::check("persons", &form.persons, LINE_MAX, true, &mut found);
    text::check("spoken", &form.spoken, PROSE_MAX, true, &mut found);
    text::check("agreed", &form.agreed, PROSE_MAX, false, &mut found);
    if form.on > today {
        found.push(Finding::refused("on", "contact.in_future"));
    }
    if form.follow_up.is_some_and(|day| day < form.on) {
        found.push(Finding::refused("follow_up", "contact.follow_up_before"));
    }
    match (form.follow_up, form.followed_up) {
        (None, Some(_)) => found.push(Finding::refused("followed_up", "contact.nothing_to_follow")),
        (_, Some(day)) if day < form.on || day > today => {
            found.push(Finding::refused("followed_up", "contact.followed_up_day"));
        }
        _ => {}
    }
    found
}

/// What the rules find of further potential.
pub(super) fn potential(form: &PotentialForm) -> Vec<Finding> {
    let mut found = Vec::new();
    text::check("text", &form.text, PROSE_MAX, true, &mut found);
    if let Some(code) = &form.urusan
        && urusan::find(code).is_none()
    {
        found.push(Finding::refused("urusan", "agreement.unknown_urusan").with(code));
    }
    found
}
