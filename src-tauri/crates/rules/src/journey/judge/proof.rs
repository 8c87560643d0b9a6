//! What a stage is proved by: there, come out well, signed by whoever may, holding what it must and for as long as it may.

use chrono::NaiveDate;

use super::Judge;
use crate::journey::{DEEMED, Given, ItemAnswer, Objection, Ticks};
use crate::path::{Evidence, Field, Severity, Stage};
use crate::rulebook::{Beyond, Limit};

impl Judge<'_, '_> {
    /// What a stage is proved by is there, came out well, was signed by whoever may, and holds what it must.
    pub(super) fn proof(&mut self, stage: &Stage, on: NaiveDate) {
        let asked = |evidence: &&Evidence| !evidence.follows && self.journey.asks(evidence);
        for evidence in stage.evidence.iter().filter(asked).collect::<Vec<_>>() {
            let Some(given) = self
                .journey
                .given(&evidence.id)
                .filter(|given| whole(evidence, given))
            else {
                if evidence.required != Severity::Optional {
                    self.object(Objection::Missing {
                        evidence: evidence.name.clone(),
                        severity: evidence.required,
                        source: evidence.source.clone(),
                    });
                }
                continue;
            };
            self.outcome(evidence, given, on);
            self.signer(stage, evidence, given);
            self.term(evidence, given);
            self.contents(evidence);
        }
    }

    /// What must stand in it does, and every criterion has its answer.
    fn contents(&mut self, evidence: &Evidence) {
        let (journey, book) = (self.journey, self.bench.reckoner.book);
        let none = Ticks::default();
        let ticks = journey
            .recorded(&evidence.id)
            .last()
            .map_or(&none, |newest| &newest.ticks);
        if let Some(list) = book.checklist_of(evidence) {
            let severity = weaker(list.severity, evidence.required);
            for item in list.open(journey, ticks) {
                self.object(Objection::OpenItem {
                    evidence: evidence.name.clone(),
                    item: item.name.clone(),
                    severity,
                    source: item.source.clone(),
                });
            }
            for item in list.asked(journey) {
                let tick = ticks.items.get(&*item.id);
                if let Some(tick) = tick.filter(|tick| tick.answer == ItemAnswer::NotApplicable) {
                    self.object(Objection::NotApplicable {
                        evidence: evidence.name.clone(),
                        item: item.name.clone(),
                        note: tick.note.clone(),
                        source: item.source.clone(),
                    });
                }
            }
        }
        if let Some(list) = book.criteria_of(evidence) {
            let severity = weaker(list.severity, evidence.required);
            for criterion in list.open(ticks) {
                self.object(Objection::Unanswered {
                    evidence: evidence.name.clone(),
                    criterion: criterion.name.clone(),
                    severity,
                    source: criterion.source.clone(),
                });
            }
        }
    }

    fn outcome(&mut self, evidence: &Evidence, given: &Given, on: NaiveDate) {
        let Some(result) = given.get(&Field::Result) else {
            return;
        };
        if !evidence.passes.is_empty() && !evidence.passes.contains(result) {
            self.object(Objection::Fails {
                evidence: evidence.name.clone(),
                result: result.clone(),
                severity: evidence.required,
                source: evidence.source.clone(),
            });
        }
        if result == DEEMED
            && let Some((until, source)) = self.bench.reckoner.deemed_after(self.journey)
            && on <= until
        {
            self.object(Objection::NotYetDeemed { until, source });
        }
    }

    fn signer(&mut self, stage: &Stage, evidence: &Evidence, given: &Given) {
        let Some(rule) = stage.our_signer(evidence) else {
            return;
        };
        if given
            .get(&Field::Signer)
            .is_some_and(|who| !rule.who.contains(who))
        {
            self.object(Objection::Signer {
                evidence: evidence.name.clone(),
                severity: rule.severity,
                source: rule.source.clone(),
            });
        }
    }

    /// How long a document may hold, by what was in force when it was signed.
    fn term(&mut self, evidence: &Evidence, given: &Given) {
        let day = |field| {
            given
                .get(&field)
                .and_then(|value| value.parse::<NaiveDate>().ok())
        };
        let signed = day(Field::Signed);
        let first = day(Field::Starts).or(signed);
        let (Some(document), Some(first), Some(ends)) = (&evidence.document, first, day(Field::Ends)) else {
            return;
        };
        let (journey, book) = (self.journey, self.bench.reckoner.book);
        let limits = book.limits_of(&journey.path.id, document);
        let holds = |limit: &&Limit| {
            let situation = limit.when.as_deref();
            situation.is_none_or(|situation| journey.holds(situation))
        };
        for limit in limits.filter(holds) {
            let (severity, source, sentence) = (limit.severity, limit.source.clone(), limit.sentence.clone());
            let evidence = evidence.name.clone();
            let objection = match book.beyond(limit, first, ends) {
                Some(Beyond::TooShort(until)) => Objection::TooShort {
                    sentence,
                    evidence,
                    until,
                    severity,
                    source,
                },
                Some(Beyond::TooLong(until)) => Objection::Term {
                    sentence,
                    evidence,
                    until,
                    severity,
                    source,
                },
                None => continue,
            };
            self.object_as_of(signed.unwrap_or(first), objection);
        }
    }
}

/// A list binds no more than the paper it speaks of, and no more than it says itself.
fn weaker(one: Severity, other: Severity) -> Severity {
    match (one, other) {
        (Severity::Law, other) => other,
        (one, Severity::Law) => one,
        _ => Severity::Practice,
    }
}

/// Whether what was given of a piece of evidence is enough to count: a day or a period of it, and its result.
fn whole(evidence: &Evidence, given: &Given) -> bool {
    let told = |field: &Field| given.get(field).is_some_and(|value| !value.trim().is_empty());
    let dated = [
        Field::Signed,
        Field::Sent,
        Field::Received,
        Field::Date,
        Field::Period,
    ];
    let dateless = !evidence.fields.iter().any(|field| dated.contains(field));
    (dateless || dated.iter().any(told)) && (evidence.results.is_empty() || told(&Field::Result))
}
