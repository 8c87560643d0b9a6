//! How much speaks for two records being one agreement, and what. Points are chosen by hand and held against generated pairs
//! whose truth is known (see the tests of the flows); every one is shown with its reason.

use super::facts::Facts;
use crate::words::words;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Points from which a pair is proposed.
pub const PROPOSED: i32 = 60;

words! {
    /// One thing that speaks for or against a pair.
    TwinSign {
        /// Both name the same regions.
        SameRegions = "same-regions",
        /// Both name each other, and not the same others.
        OtherRegions = "other-regions",
        /// Only one names the other.
        OneNamesOther = "one-names-other",
        /// Signed on one day.
        SameDay = "same-day",
        /// Signed few days apart.
        NearDay = "near-day",
        /// Day and month look exchanged.
        SwappedDay = "swapped-day",
        /// Signed far apart.
        OtherDay = "other-day",
        /// They carry one number.
        SameNumber = "same-number",
        /// Numbers of one region differ by a sign or two.
        NearNumber = "near-number",
        /// Numbers of one region differ.
        OtherNumber = "other-number",
        /// Titles are the same but for spelling.
        SameTitle = "same-title",
        /// Titles are alike.
        SimilarTitle = "similar-title",
        /// Titles differ.
        OtherTitle = "other-title",
    }
}

/// A sign with its weight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TwinReason {
    /// What it is.
    pub sign: TwinSign,
    /// How much it counts; negative when it speaks against the pair.
    pub points: i32,
    /// The figure behind it: days apart, percent of likeness; none where there is nothing to say.
    pub figure: Option<i32>,
}

fn reason(sign: TwinSign, points: i32, figure: Option<i32>) -> TwinReason {
    TwinReason { sign, points, figure }
}

/// Points and reasons of a pair.
pub fn score(one: &Facts, other: &Facts) -> (i32, Vec<TwinReason>) {
    let mut reasons = vec![regions(one, other)];
    reasons.extend(days(one.basis.signed, other.basis.signed));
    reasons.extend(numbers(one, other));
    reasons.push(titles(&one.title, &other.title));
    (reasons.iter().map(|one| one.points).sum(), reasons)
}

fn regions(one: &Facts, other: &Facts) -> TwinReason {
    let names = |who: &Facts, whom: &Facts| who.basis.regions.contains(&whom.region);
    if one.basis.regions == other.basis.regions && names(one, other) && names(other, one) {
        reason(TwinSign::SameRegions, 30, None)
    } else if names(one, other) && names(other, one) {
        let apart = one
            .basis
            .regions
            .symmetric_difference(&other.basis.regions)
            .count();
        reason(TwinSign::OtherRegions, 22, i32::try_from(apart).ok())
    } else {
        reason(TwinSign::OneNamesOther, 5, None)
    }
}

fn days(one: Option<NaiveDate>, other: Option<NaiveDate>) -> Option<TwinReason> {
    let (one, other) = (one?, other?);
    let apart = i32::try_from((one - other).num_days().abs()).unwrap_or(i32::MAX);
    let exchanged = one.year() == other.year() && one.month() == other.day() && one.day() == other.month();
    Some(match apart {
        0 => reason(TwinSign::SameDay, 30, None),
        1..=3 => reason(TwinSign::NearDay, 22, Some(apart)),
        _ if exchanged => reason(TwinSign::SwappedDay, 18, Some(apart)),
        4..=14 => reason(TwinSign::NearDay, 12, Some(apart)),
        15..=45 => reason(TwinSign::NearDay, 5, Some(apart)),
        _ => reason(TwinSign::OtherDay, -20, Some(apart)),
    })
}

/// Only numbers that one region gave can be held against each other: an office often types nothing but its own.
fn numbers(one: &Facts, other: &Facts) -> Option<TwinReason> {
    if one
        .basis
        .numbers
        .intersection(&other.basis.numbers)
        .next()
        .is_some()
    {
        return Some(reason(TwinSign::SameNumber, 28, None));
    }
    let mut likeness: Vec<f64> = Vec::new();
    for (region, number) in &one.numbered {
        let same = other.numbered.iter().filter(|(theirs, _)| theirs == region);
        let best = same
            .map(|(_, theirs)| strsim::normalized_damerau_levenshtein(number, theirs))
            .fold(None, |best: Option<f64>, now| {
                Some(best.map_or(now, |best| best.max(now)))
            });
        likeness.extend(best);
    }
    let best = likeness.iter().copied().fold(None, |best: Option<f64>, now| {
        Some(best.map_or(now, |best| best.max(now)))
    })?;
    // One mistyped sign is likely in one number, and not in the numbers of both regions at once.
    Some(match (best >= 0.85, likeness.len()) {
        (true, 1) => reason(TwinSign::NearNumber, -5, Some(percent(best))),
        (_, 1) => reason(TwinSign::OtherNumber, -15, Some(percent(best))),
        _ => reason(TwinSign::OtherNumber, -25, Some(percent(best))),
    })
}

fn titles(one: &str, other: &str) -> TwinReason {
    let alike = strsim::normalized_damerau_levenshtein(one, other).max(strsim::sorensen_dice(one, other));
    let figure = Some(percent(alike));
    if alike >= 0.98 {
        reason(TwinSign::SameTitle, 25, figure)
    } else if alike >= 0.85 {
        reason(TwinSign::SimilarTitle, 20, figure)
    } else if alike >= 0.70 {
        reason(TwinSign::SimilarTitle, 4, figure)
    } else if alike >= 0.55 {
        reason(TwinSign::OtherTitle, -5, figure)
    } else {
        reason(TwinSign::OtherTitle, -20, figure)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a likeness lies between 0 and 1")]
fn percent(alike: f64) -> i32 {
    (alike * 100.0).round() as i32
}
