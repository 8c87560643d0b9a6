//! A desk on which one event after another is recorded, as the register does it.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};

use crate::clocks::{Level, Reckoner};
use crate::journey::{Act, Bench, CLOSING, Event, Facts, Given, Journey, Ticks, Verdict, judge};
use crate::path::{Evidence, Field, Initiative, Path, Stage};
use crate::rulebook::Rulebook;

pub fn book() -> &'static Rulebook {
    static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::shipped().unwrap());
    &BOOK
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn facts(initiative: Initiative, dprd: Option<bool>) -> Facts {
    Facts {
        initiative,
        situations: ["our-level-regency-city".to_owned()].into(),
        burdens_society: dprd,
        unbudgeted: dprd.map(|_| false),
        changes_another: false,
        only: None,
        advises: false,
    }
}

/// A desk on which one event after another is recorded, as the register does it.
#[derive(Clone)]
pub struct Walk<'p> {
    pub path: &'p Path,
    pub facts: Facts,
    pub history: Vec<Event>,
    pub today: NaiveDate,
}

impl<'p> Walk<'p> {
    pub fn on(path: &'p Path, facts: Facts) -> Self {
        Self {
            path,
            facts,
            history: Vec::new(),
            today: day("2025-01-06"),
        }
    }

    pub fn journey(&self) -> Journey<'p> {
        Journey::replay(self.path, self.facts.clone(), &self.history)
    }

    pub fn event(&self, act: Act) -> Event {
        Event {
            id: format!("e{}", self.history.len()),
            on: self.today,
            act,
            corrects: None,
        }
    }

    pub fn bench(&self) -> Bench<'static> {
        Bench {
            today: self.today,
            reckoner: Reckoner {
                book: book(),
                level: Level::RegencyCity,
            },
        }
    }

    pub fn verdict(&self, event: &Event) -> Verdict {
        judge(&self.journey(), &self.history, event, self.bench())
    }

    /// Does it when nothing forbids it.
    pub fn go(&mut self, act: Act) -> Result<Verdict, Verdict> {
        let event = self.event(act);
        let verdict = self.verdict(&event);
        if !verdict.allows() {
            return Err(verdict);
        }
        self.history.push(event);
        Ok(verdict)
    }

    pub fn finish(&mut self, stage: &str) -> Result<Verdict, Verdict> {
        self.go(Act::Finish {
            stage: stage.to_owned(),
        })
    }

    /// Records everything a stage asks for, as it should come out.
    pub fn prove(&mut self, stage: &Stage) {
        loop {
            let journey = self.journey();
            let next = stage.evidence.iter().find(|evidence| {
                !evidence.follows && journey.asks(evidence) && journey.given(&evidence.id).is_none()
            });
            let Some(evidence) = next else { return };
            let given = self.good(stage, evidence);
            self.go(Act::Record {
                stage: stage.id.to_string(),
                evidence: evidence.id.to_string(),
                given,
                ticks: Ticks::all_in_order(book(), &self.journey(), evidence),
            })
            .unwrap_or_else(|refused| panic!("{}/{}/{}: {refused:?}", self.path.id, stage.id, evidence.id));
        }
    }

    pub fn good(&self, stage: &Stage, evidence: &Evidence) -> Given {
        let mut given: Given = evidence
            .fields
            .iter()
            .map(|&field| {
                let value = match field {
                    // Within the year that a letter of intent may hold.
                    Field::Ends => self.today.checked_add_days(Days::new(300)).unwrap().to_string(),
                    Field::Result => evidence
                        .passes
                        .first()
                        .or(evidence.results.first())
                        .cloned()
                        .unwrap_or("baik".to_owned()),
                    Field::Period => "2025".to_owned(),
                    field if field.is_day() => self.today.to_string(),
                    _ => "isi".to_owned(),
                };
                (field, value)
            })
            .collect();
        if let Some(rule) = stage.our_signer(evidence) {
            given.insert(Field::Signer, rule.who[0].clone());
        }
        given
    }

    /// Proves and finishes one stage after another, each on the day after the one before.
    pub fn through(&mut self, stages: &[&str]) {
        for id in stages {
            self.tomorrow();
            self.prove(self.path.stage(id).unwrap());
            self.finish(id).unwrap();
        }
    }

    pub fn tomorrow(&mut self) {
        self.today = self.today.checked_add_days(Days::new(1)).unwrap();
    }

    /// Walks to the end: every stage that is demanded, each on its own day.
    pub fn walk_whole(&mut self) {
        for stage in &self.path.stages {
            let journey = self.journey();
            if stage.id == *CLOSING || !journey.demands(stage) {
                continue;
            }
            self.tomorrow();
            self.prove(stage);
            self.finish(&stage.id)
                .unwrap_or_else(|refused| panic!("{}/{}: {refused:?}", self.path.id, stage.id));
        }
    }
}
