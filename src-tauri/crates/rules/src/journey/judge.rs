//! Whether an act may happen: what stands against it, and by which article. Only the law blocks; practice warns.

use chrono::NaiveDate;

use super::{Act, DEEMED, Event, Given, Journey, Outcome, Settled, effective};
use crate::clocks::Reckoner;
use crate::path::{Condition, Evidence, Field, Severity, Stage};
use crate::source::Source;

/// Something that stands against an act.
#[derive(Debug, Clone, PartialEq)]
pub enum Objection {
    /// The path has come to its end.
    Over(Outcome),
    /// The path has no such stage, or not for whoever began.
    UnknownStage(String),
    /// The stage is settled already; only a correction changes it.
    AlreadySettled(String),
    /// A stage that comes before is not settled.
    Before {
        /// Name of the stage that is wanted.
        stage: String,
        /// Name of the stage that comes before.
        needs: String,
        /// What the rule says.
        sentence: String,
        /// How much the order binds.
        severity: Severity,
        /// Where the order stands.
        source: Source,
    },
    /// The two questions are not answered that decide whether DPRD must approve.
    DprdUnanswered(Source),
    /// Silence counts as approval only after this day.
    NotYetDeemed {
        /// The last day on which DPRD may still answer.
        until: NaiveDate,
        /// Where the clock stands.
        source: Source,
    },
    /// A piece of evidence is missing.
    Missing {
        /// Its name.
        evidence: String,
        /// How much it is demanded.
        severity: Severity,
        /// Where it stands.
        source: Source,
    },
    /// A piece of evidence came out so that the stage cannot be done: DPRD refused, the object does not fit.
    Fails {
        /// Its name.
        evidence: String,
        /// The result.
        result: String,
        /// How much it is demanded.
        severity: Severity,
        /// Where it stands.
        source: Source,
    },
    /// Somebody signed who may not.
    Signer {
        /// Name of the document.
        evidence: String,
        /// How much the rule binds.
        severity: Severity,
        /// Where it stands.
        source: Source,
    },
    /// A document holds longer than it may.
    Term {
        /// What the rule says.
        sentence: String,
        /// Name of the document.
        evidence: String,
        /// The last day it may hold.
        until: NaiveDate,
        /// How much the rule binds.
        severity: Severity,
        /// Where it stands.
        source: Source,
    },
    /// A field of evidence holds what it cannot; the whole evidence is unknown when there is no field.
    Field {
        /// Id of the evidence.
        evidence: String,
        /// The field.
        field: Option<Field>,
    },
    /// The stage cannot be left out.
    Fixed {
        /// Name of the stage.
        stage: String,
        /// Where it stands.
        source: Source,
    },
    /// No reason was given.
    NoReason,
    /// The day lies before a stage that comes before.
    TooEarly {
        /// Name of the earlier stage.
        after: String,
        /// Its day.
        on: NaiveDate,
        /// How much the order binds.
        severity: Severity,
        /// Where the order stands.
        source: Source,
    },
    /// The day has not come yet.
    Future(NaiveDate),
    /// What was signed is not undone by handing papers back; the agreement is ended instead.
    Signed,
    /// The stage to return to was never done.
    NeverDone(String),
    /// No such event, or one of another act, stage or evidence.
    NothingToCorrect(String),
}

impl Objection {
    /// The rule behind it; none for what follows from the history itself.
    pub fn source(&self) -> Option<&Source> {
        match self {
            Self::Before { source, .. }
            | Self::DprdUnanswered(source)
            | Self::NotYetDeemed { source, .. }
            | Self::Missing { source, .. }
            | Self::Fails { source, .. }
            | Self::Signer { source, .. }
            | Self::Term { source, .. }
            | Self::Fixed { source, .. }
            | Self::TooEarly { source, .. } => Some(source),
            _ => None,
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::Before { severity, .. }
            | Self::Missing { severity, .. }
            | Self::Fails { severity, .. }
            | Self::Signer { severity, .. }
            | Self::Term { severity, .. }
            | Self::TooEarly { severity, .. } => *severity,
            _ => Severity::Law,
        }
    }

    /// Whether it rests on a rule that does not bind here.
    fn only_warns(&self, advises: bool) -> bool {
        self.severity() != Severity::Law || self.source().is_some_and(|source| advises || !source.is_law())
    }
}

/// What a judgement says: with anything in `blocks` the act does not happen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Verdict {
    /// What forbids it.
    pub blocks: Vec<Objection>,
    /// What the officer should know.
    pub warnings: Vec<Objection>,
}

impl Verdict {
    /// Whether the act may happen.
    pub fn allows(&self) -> bool {
        self.blocks.is_empty()
    }
}

/// What a judgement rests on besides the path: the day, and the clocks and limits of the rulebook.
#[derive(Debug, Clone, Copy)]
pub struct Bench<'a> {
    /// The day of the judgement.
    pub today: NaiveDate,
    /// The clocks of the office.
    pub reckoner: Reckoner<'a>,
}

/// Judges the next event of a history. A correction is judged with everything that came after what it corrects.
pub fn judge(start: &Journey<'_>, history: &[Event], event: &Event, bench: Bench<'_>) -> Verdict {
    let replay = |history: &[Event]| Journey::replay(start.path, start.facts.clone(), history);
    let Some(corrected) = &event.corrects else {
        return Judge::new(&replay(history), bench).event(event);
    };
    let stands = effective(history);
    if !stands
        .iter()
        .any(|one| one.id == *corrected && one.act.same_as(&event.act))
    {
        return Verdict {
            blocks: vec![Objection::NothingToCorrect(corrected.clone())],
            warnings: Vec::new(),
        };
    }
    let with = effective(&[history, std::slice::from_ref(event)].concat());
    let (mut before, mut after) = (replay(&[]), replay(&[]));
    let mut verdict = Verdict::default();
    for (old, new) in stands.iter().zip(&with) {
        let stood = Judge::new(&before, bench).event(old);
        let now = Judge::new(&after, bench).event(new);
        // What stood against an event before this correction is not its doing.
        let news = |now: Vec<Objection>, stood: &[Objection]| {
            now.into_iter()
                .filter(|objection| !stood.contains(objection))
                .collect::<Vec<_>>()
        };
        verdict.blocks.extend(news(now.blocks, &stood.blocks));
        verdict.warnings.extend(news(now.warnings, &stood.warnings));
        before.apply(old);
        after.apply(new);
    }
    verdict
}

struct Judge<'j, 'p> {
    journey: &'j Journey<'p>,
    bench: Bench<'j>,
    verdict: Verdict,
}

impl<'j, 'p> Judge<'j, 'p> {
    fn new(journey: &'j Journey<'p>, bench: Bench<'j>) -> Self {
        Self {
            journey,
            bench,
            verdict: Verdict::default(),
        }
    }

    fn object(&mut self, objection: Objection) {
        if objection.only_warns(self.journey.facts.advises) {
            self.verdict.warnings.push(objection);
        } else {
            self.verdict.blocks.push(objection);
        }
    }

    fn event(mut self, event: &Event) -> Verdict {
        // Reports and copies follow an end; nothing else does.
        let recorded = matches!(event.act, Act::Record { .. });
        if self.journey.outcome != Outcome::Open && !(recorded && self.journey.outcome == Outcome::Completed)
        {
            self.object(Objection::Over(self.journey.outcome));
            return self.verdict;
        }
        if event.on > self.bench.today {
            self.object(Objection::Future(event.on));
        }
        if event.act.reason().is_some_and(|reason| reason.trim().is_empty()) {
            self.object(Objection::NoReason);
        }
        let Some(id) = event.act.stage() else {
            if self.journey.bound() {
                self.object(Objection::Signed);
            }
            return self.verdict;
        };
        let known = self
            .journey
            .path
            .stage(id)
            .filter(|stage| self.journey.knows(stage));
        let Some(stage) = known else {
            self.object(Objection::UnknownStage(id.to_owned()));
            return self.verdict;
        };
        match &event.act {
            Act::Record { evidence, given, .. } => self.record(stage, evidence, given),
            Act::Finish { .. } => {
                self.untouched(stage);
                self.order(stage, event.on);
                self.proof(stage, event.on);
            }
            Act::Skip { .. } => {
                self.untouched(stage);
                self.order(stage, event.on);
                if !stage.skippable && self.journey.demands(stage) {
                    self.object(Objection::Fixed {
                        stage: stage.name.clone(),
                        source: stage.source.clone(),
                    });
                }
            }
            Act::Return { .. } => self.back(stage),
            Act::Reject { .. } | Act::Withdraw { .. } => {}
        }
        self.verdict
    }

    fn untouched(&mut self, stage: &Stage) {
        if self.journey.settled(&stage.id).is_some() {
            self.object(Objection::AlreadySettled(stage.name.clone()));
        }
    }

    /// What comes before is settled, and not on a later day.
    fn order(&mut self, stage: &Stage, on: NaiveDate) {
        for need in &stage.needs {
            let ours = need
                .initiative
                .is_none_or(|one| one.holds_for(self.journey.facts.initiative));
            let Some(before) = self.journey.path.stage(&need.stage).filter(|_| ours) else {
                continue;
            };
            if let Some(settled) = self.journey.settled(&before.id) {
                if on < settled.on() {
                    self.object(Objection::TooEarly {
                        after: before.name.clone(),
                        on: settled.on(),
                        severity: need.severity,
                        source: need.source.clone(),
                    });
                }
            } else if self.journey.demands(before) {
                let open_question =
                    before.condition == Some(Condition::Dprd) && self.journey.facts.needs_dprd().is_none();
                self.object(if open_question {
                    Objection::DprdUnanswered(need.source.clone())
                } else {
                    Objection::Before {
                        stage: stage.name.clone(),
                        needs: before.name.clone(),
                        sentence: need.sentence.clone(),
                        severity: need.severity,
                        source: need.source.clone(),
                    }
                });
            }
        }
    }

    /// What a stage is proved by is there, came out well, and was signed by whoever may.
    fn proof(&mut self, stage: &Stage, on: NaiveDate) {
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

    /// How long a document may hold.
    fn term(&mut self, evidence: &Evidence, given: &Given) {
        let day = |field| {
            given
                .get(&field)
                .and_then(|value| value.parse::<NaiveDate>().ok())
        };
        let first = day(Field::Starts).or_else(|| day(Field::Signed));
        let (Some(document), Some(first), Some(ends)) = (&evidence.document, first, day(Field::Ends)) else {
            return;
        };
        let reckoner = self.bench.reckoner;
        let path = &self.journey.path.id;
        let limits = reckoner.book.limits.iter();
        for limit in limits.filter(|limit| limit.paths.contains(path) && limit.documents.contains(document)) {
            let Some(last) = limit.years.map(|years| reckoner.last_of_term(first, years)) else {
                continue;
            };
            // A least term binds only where a joint secretariat is set up, which no evidence tells.
            if limit.bound == "at-most" && ends > last {
                self.object(Objection::Term {
                    sentence: limit.sentence.clone(),
                    evidence: evidence.name.clone(),
                    until: last,
                    severity: limit.severity,
                    source: limit.source.clone(),
                });
            }
        }
    }

    fn record(&mut self, stage: &Stage, id: &str, given: &Given) {
        let wrong = |field| Objection::Field {
            evidence: id.to_owned(),
            field,
        };
        let Some(evidence) = stage.evidence(id) else {
            self.object(wrong(None));
            return;
        };
        // What proved a finished stage is not taken away under it: that is a correction.
        if self.journey.settled(&stage.id).is_some() && self.journey.given(id).is_some() && !repeats(evidence)
        {
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
    }

    fn back(&mut self, stage: &Stage) {
        let finished =
            |stage: &Stage| matches!(self.journey.settled(&stage.id), Some(Settled::Finished { .. }));
        let again = self.journey.path.resting_on(&stage.id);
        if again.into_iter().any(|later| later.signs() && finished(later)) {
            self.object(Objection::Signed);
        } else if self.journey.settled(&stage.id).is_none() {
            self.object(Objection::NeverDone(stage.name.clone()));
        }
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

/// Whether evidence comes again and again: a report of each semester, a plan of each year.
fn repeats(evidence: &Evidence) -> bool {
    evidence.follows || evidence.fields.contains(&Field::Period)
}
