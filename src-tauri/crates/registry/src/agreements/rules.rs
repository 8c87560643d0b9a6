//! The rules of an agreement's form, each with the article it comes from. Pure: the register is asked elsewhere.

mod documents;
mod parties;

use super::model::{AgreementForm, EndReason, Kind, Variant};
use crate::findings::Finding;
use crate::reference::urusan;
use crate::text::{self, LINE_MAX, PROSE_MAX, TITLE_MAX};
use chrono::NaiveDate;

/// Highest amount in sen: 10^15, a hundred times the largest budget of a region.
const AMOUNT_MAX: i64 = 1_000_000_000_000_000;

/// Everything the rules find in a form, on the given day; `region` is the office's own.
pub fn findings(form: &AgreementForm, region: &str, today: NaiveDate) -> Vec<Finding> {
    let mut found = Vec::new();
    texts(form, &mut found);
    if let Some(variant) = form.variant
        && kind_of(variant) != form.kind
    {
        found.push(Finding::refused("variant", "agreement.variant_of_other_kind"));
    }
    for (at, code) in form.urusan.iter().enumerate() {
        if urusan::find(code).is_none() {
            found.push(Finding::refused(format!("urusan[{at}]"), "agreement.unknown_urusan").with(code));
        }
    }
    if form
        .amount
        .is_some_and(|amount| !(0..=AMOUNT_MAX).contains(&amount))
    {
        found.push(Finding::refused("amount", "agreement.amount_range"));
    }
    end(form, today, &mut found);
    parties::check(form, region, &mut found);
    documents::check(form, today, &mut found);
    found
}

fn texts(form: &AgreementForm, found: &mut Vec<Finding>) {
    text::check("title", &form.title, TITLE_MAX, true, found);
    for (field, typed) in [
        ("purpose", &form.purpose),
        ("object", &form.object),
        ("scope", &form.scope),
        ("note", &form.note),
        ("end_note", &form.end_note),
    ] {
        text::check(field, typed, PROSE_MAX, false, found);
    }
    text::check("funding_note", &form.funding_note, LINE_MAX, false, found);
}

fn end(form: &AgreementForm, today: NaiveDate, found: &mut Vec<Finding>) {
    let Some(ended) = form.ended_on else {
        if form.end_reason.is_some() {
            found.push(Finding::refused("ended_on", "agreement.end_without_date"));
        }
        return;
    };
    match form.end_reason {
        None => found.push(Finding::refused("end_reason", "agreement.end_without_reason")),
        Some(EndReason::Other) if form.end_note.trim().is_empty() => {
            found.push(Finding::refused("end_note", "agreement.end_needs_note"));
        }
        Some(EndReason::Judgement | EndReason::Bankruptcy)
            if form.kind != Kind::Ksdpk && form.kind != Kind::Legacy =>
        {
            found.push(Finding::confirm("end_reason", "agreement.end_reason_ksdpk_only"));
        }
        Some(_) => {}
    }
    if super::status::term(form)
        .starts
        .is_some_and(|starts| ended < starts)
    {
        found.push(Finding::refused("ended_on", "agreement.ended_before_start"));
    }
    if ended > today {
        found.push(Finding::confirm("ended_on", "agreement.end_in_future"));
    }
}

/// The kind a sub-kind belongs to.
pub(crate) fn kind_of(variant: Variant) -> Kind {
    match variant {
        Variant::Service | Variant::Asset | Variant::Investment | Variant::OtherThirdParty => Kind::Ksdpk,
        Variant::SisterProvince | Variant::SisterCity | Variant::OtherForeignRegion => Kind::Ksdpl,
        Variant::Continuation | Variant::Approved => Kind::Ksdll,
    }
}
