//! Recording a piece of evidence: of this stage, with fields it has, in words and days that can be.

use chrono::NaiveDate;

use super::Judge;
use crate::journey::{Given, ItemAnswer, Objection, Recorded, Ticks};
use crate::path::{Evidence, Field, Stage};

impl Judge<'_, '_> {
    pub(super) fn record(&mut self, stage: &Stage, id: &str, given: &Given, ticks: &Ticks) {
        let wrong = |field| Objection::Field {
            evidence: id.to_owned(),
            field,
        };
        let Some(evidence) = stage.evidence(id) else {
            self.object(wrong(None));
            return;
        };
        if self.journey.settled(&stage.id).is_some() && self.takes_away(evidence, given, ticks) {
            self.object(Objection::AlreadySettled(evidence.name.clone()));
        }
        let typed: Vec<_> = given
            .iter()
            .filter(|(_, value)| !value.trim().is_empty())
            .collect();
        if typed.is_empty() {
            self.object(wrong(None));
        }
        for (&field, value) in typed {
            let signs = field == Field::Signer && stage.our_signer(evidence).is_some();
            let mut sound = signs || evidence.fields.contains(&field);
            if field.is_day() {
                match value.parse::<NaiveDate>() {
                    Ok(day) if field.has_happened() && day > self.bench.today => {
                        self.object(Objection::Future(day))
                    }
                    parsed => sound &= parsed.is_ok(),
                }
            }
            if field == Field::Result {
                sound &= evidence.results.is_empty() || evidence.results.contains(value);
            }
            if !sound {
                self.object(wrong(Some(field)));
            }
        }
        if let (Some(starts), Some(ends)) = (given.get(&Field::Starts), given.get(&Field::Ends))
            && ends < starts
        {
            self.object(wrong(Some(Field::Ends)));
        }
        self.ticks(evidence, ticks);
    }

    /// Whether a record takes the place of one that may have proved its stage: that is a correction, which is judged with
    /// everything that came after. What comes again may be told anew for its period, a first report made whole, but not one
    /// that held everything by one that does not.
    fn takes_away(&self, evidence: &Evidence, given: &Given, ticks: &Ticks) -> bool {
        let recorded = self.journey.recorded(&evidence.id);
        if !evidence.repeats() {
            return !recorded.is_empty();
        }
        let period = given.get(&Field::Period);
        let same = |one: &&Recorded| period.is_some() && one.given.get(&Field::Period) == period;
        let whole = |ticks: &Ticks| {
            let book = self.bench.reckoner.book;
            let items = book
                .checklist_of(evidence)
                .is_none_or(|list| list.open(self.journey, ticks).next().is_none());
            let criteria = book.criteria_of(evidence);
            items && criteria.is_none_or(|list| list.open(ticks).next().is_none())
        };
        recorded
            .iter()
            .filter(same)
            .any(|stood| whole(&stood.ticks) && !whole(ticks))
    }

    /// Ticks stand at items and criteria that there are, in words that are answers.
    fn ticks(&mut self, evidence: &Evidence, ticks: &Ticks) {
        let book = self.bench.reckoner.book;
        let unknown = |tick: &String| Objection::UnknownTick {
            evidence: evidence.name.clone(),
            tick: tick.clone(),
        };
        let list = book.checklist_of(evidence);
        for (id, tick) in &ticks.items {
            let Some(item) = list.and_then(|list| list.item(id)) else {
                self.object(unknown(id));
                continue;
            };
            if tick.answer == ItemAnswer::NotApplicable && tick.note.trim().is_empty() {
                self.object(Objection::TickWithoutNote {
                    item: item.name.clone(),
                    source: item.source.clone(),
                });
            }
        }
        let (criteria, scale) = (book.criteria_of(evidence), book.criteria_scale());
        for (id, tick) in &ticks.criteria {
            let Some(criterion) = criteria.and_then(|list| list.criterion(id)) else {
                self.object(unknown(id));
                continue;
            };
            if !scale.contains(&tick.answer) {
                self.object(Objection::UnknownAnswer {
                    criterion: criterion.name.clone(),
                    answer: tick.answer.clone(),
                    scale: scale.to_vec(),
                });
            }
        }
    }
}
