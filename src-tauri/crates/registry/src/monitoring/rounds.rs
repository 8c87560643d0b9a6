//! Which rounds of evaluation a year has for a kind of agreement.

use crate::agreements::{Kind, Variant};
use crate::lawbook::path_of;
use crate::period::{Period, Semester};
use rules::Rulebook;
use rules::evaluation::{round_days, rounds_ending};

/// How many rounds a year has for agreements of a kind; 0 where the office has none for it.
pub fn per_year(book: &Rulebook, kind: Kind, variant: Option<Variant>) -> u32 {
    path_of(book, kind, variant.map(Variant::word))
        .and_then(|path| book.rounds_a_year(&path.id))
        .unwrap_or(0)
}

/// The rounds that end in a period of one year, first and last.
pub(super) fn ending_in(
    book: &Rulebook,
    kind: Kind,
    variant: Option<Variant>,
    period: Period,
) -> Option<(u32, u32)> {
    rounds_ending(period.first(), period.last(), per_year(book, kind, variant))
}

/// The semester each round of a year ends in, the first round first; empty where the office has none.
pub fn round_semesters(book: &Rulebook, kind: Kind, variant: Option<Variant>, year: i32) -> Vec<Semester> {
    let rounds = per_year(book, kind, variant);
    (1..=rounds)
        .filter_map(|round| round_days(year, round, rounds))
        .map(|(_, last)| Semester::of(last))
        .collect()
}
