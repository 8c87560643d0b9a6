//! What the TKKSD did in a period: reviews and recommendations it gave, meetings it held.

use super::gather::{every_submission, of_tkksd};
use super::model::{ReportedMeeting, ReportedReview};
use crate::error::RegistryError;
use crate::lawbook::Rules;
use crate::meetings as held;
use crate::period::Period;
use crate::submissions;
use chrono::NaiveDate;
use rules::{Act, Evidence, Field, Path, journey};
use rusqlite::Connection;

/// What a review of the TKKSD is among the documents of the rules, and its word before a signature.
const REVIEWS: [&str; 2] = ["tkksd-review", "tkksd-recommendation"];

/// The reviews of a period, also of submissions that were handed back since: the work was done.
pub(super) fn reviews(
    connection: &Connection,
    rules: &Rules,
    period: Period,
    as_of: NaiveDate,
) -> Result<Vec<ReportedReview>, RegistryError> {
    let mut found = Vec::new();
    for submission in every_submission(connection)? {
        // A path that an office took out of its rules leaves its submissions without a place in the report.
        let Some(path) = rules.book().path(&submission.form.path) else {
            continue;
        };
        let history = submissions::events(connection, &submission.id)?;
        for event in journey::effective(&history) {
            let Act::Record { evidence, given, .. } = &event.act else {
                continue;
            };
            let Some(review) = review(path, evidence) else {
                continue;
            };
            let of = |field: Field| given.get(&field).map(|typed| typed.trim().to_owned());
            let day = of(Field::Date)
                .and_then(|day| day.parse().ok())
                .unwrap_or(event.on);
            if day < period.first() || day > as_of {
                continue;
            }
            found.push(ReportedReview {
                title: submission.form.subject.title.clone(),
                name: review.name.clone(),
                day,
                number: of(Field::Number).unwrap_or_default(),
                result: of(Field::Result).filter(|word| !word.is_empty()),
                note: of(Field::Note).unwrap_or_default(),
            });
        }
    }
    found.sort_by(|a, b| (a.day, &a.title).cmp(&(b.day, &b.title)));
    Ok(found)
}

fn review<'p>(path: &'p Path, evidence: &str) -> Option<&'p Evidence> {
    let (_, evidence) = path.evidence(evidence)?;
    let document = evidence.document.as_deref().unwrap_or_default();
    REVIEWS.contains(&document).then_some(evidence)
}

/// The meetings of a period; those on foreign cooperation belong to another report.
pub(super) fn meetings(
    connection: &Connection,
    period: Period,
    as_of: NaiveDate,
) -> Result<Vec<ReportedMeeting>, RegistryError> {
    let mut found = Vec::new();
    for meeting in held::between(connection, period.first(), as_of)? {
        let on = match &meeting.form.submission_id {
            Some(id) => submissions::get(connection, id)?,
            None => None,
        };
        if on.as_ref().is_none_or(of_tkksd) {
            found.push(ReportedMeeting {
                submission: on.map(|one| one.form.subject.title),
                form: meeting.form,
            });
        }
    }
    Ok(found)
}
