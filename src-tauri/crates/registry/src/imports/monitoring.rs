//! One row becomes what a semester brought of one agreement, or reasons why not. The agreement is named by its code; else by its
//! number, else by its title.

use sheets::records::{Doubt, Record};
use sheets::values::plain;

use super::choice::chosen;
use super::incoming::{Incoming, Report};
use super::lore::Agreement;
use super::row::{Ground, Row, Understood};
use super::said::Said;
use crate::period::{Period, Semester};
use crate::progress::Progress;
use crate::text::prose;

/// Understands a row.
pub(super) fn understand(
    ground: &Ground<'_>,
    record: &Record,
    doubts: &[Doubt],
) -> (Option<Understood>, Vec<Said>) {
    let mut row = Row::new(ground, record, doubts);
    let texts = ["development", "problems", "efforts", "other"].map(|field| prose(row.text(field)));
    let year = row.year("year");
    if year.is_none() {
        row.empty("year");
    }
    let semester = chosen(&mut row, "semester")
        .and_then(|word| word.parse::<u8>().ok())
        .and_then(|word| Semester::try_from(word).ok());
    let found = agreement(&mut row);
    let (Some(year), Some(semester), Some(found), false) = (year, semester, found, row.refused()) else {
        return (None, row.said);
    };
    if let Ok(period) = Period::new(year, Some(semester), None)
        && !found.is_in(period)
    {
        row.say("not_in_force", &[&found.title]);
    }
    let [development, problems, efforts, other] = texts;
    let report = Report {
        agreement: found.id.clone(),
        title: found.title.clone(),
        partner: found.partner.clone(),
        number: found.number.clone(),
        progress: Progress {
            year,
            semester,
            rev: 0,
            development,
            problems,
            efforts,
            other,
        },
    };
    let understood = Understood {
        becomes: Incoming::Report(Box::new(report)),
        units: Vec::new(),
    };
    (Some(understood), row.said)
}

/// The agreement a row is about; why there is none, or no single one, is said.
fn agreement<'a>(row: &mut Row<'a>) -> Option<&'a Agreement> {
    let named = &row.ground.lore.named;
    let code = plain(row.text("code"));
    let found = if code.is_empty() {
        let [number, title, partner] = ["number", "title", "partner"].map(|field| plain(row.text(field)));
        if number.is_empty() && title.is_empty() {
            row.empty("title");
            return None;
        }
        match named.called(&number, &title, &partner).as_slice() {
            [one] => *one,
            [] => {
                row.say_of("title", "agreement_unknown", &[&title]);
                return None;
            }
            several => {
                let many = several.len().to_string();
                row.say_of("title", "agreement_unclear", &[&title, &many]);
                return None;
            }
        }
    } else {
        let Some(one) = named.by_id(&code) else {
            row.say_of("code", "code_unknown", &[&code]);
            return None;
        };
        one
    };
    if found.void {
        row.say("agreement_void", &[&found.title]);
        return None;
    }
    Some(found)
}
