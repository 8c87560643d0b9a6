//! Submissions of a city: each taken along its path to the stage at which it waits, by the same door as any other.

use super::compose::{letters, working_day_before};
use super::mapping::MapRows;
use super::{Composer, Line};
use crate::agreements::{AgreementForm, Kind, Variant};
use crate::letters::roman_month;
use crate::samples::{SampleError, parse};
use crate::submissions::{self, Liaison, ProposerType, Relation, StageStep, Submission, SubmissionForm};
use crate::tx::Tx;
use chrono::{Datelike, Days, Months, NaiveDate};
use rules::journey::{DEEMED, Given, ItemAnswer};
use rules::{Act, Evidence, Field, Initiative, Journey, Path, Severity, Stage, Ticks};
use serde::Deserialize;
use std::collections::BTreeMap;

const PROPOSALS: &str = include_str!("../../../../../../assets/samples/submissions.toml");

/// One submission as its file describes it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Proposal {
    path: String,
    #[serde(default = "ours")]
    side: Initiative,
    variant: Option<Variant>,
    topic: String,
    partners: String,
    #[serde(default)]
    situations: Vec<String>,
    /// Days before the sample is made on which its first letter came.
    begun: u64,
    /// Key of the row of the map it came from.
    row: Option<String>,
    /// The day that stands for the day the sample is made.
    on: Option<NaiveDate>,
    /// The year in which the agreement was signed that it extends.
    extends: Option<i32>,
    /// Months for which what is signed holds.
    #[serde(default)]
    months: u32,
    /// Days before the sample is made on which the last thing happened.
    last: u64,
    waits: String,
    #[serde(default)]
    recorded: Vec<String>,
    #[serde(default)]
    results: BTreeMap<String, String>,
    /// Days before the day of its stage on which a piece of evidence was there.
    #[serde(default)]
    earlier: BTreeMap<String, u64>,
    /// What was not in order, by evidence and item or criterion: the answer, and what there is to say of it.
    #[serde(default)]
    found: BTreeMap<String, BTreeMap<String, (String, String)>>,
    #[serde(default)]
    skipped: BTreeMap<String, String>,
    /// Does it burden society and the region; is it not yet in the budget.
    dprd: Option<(bool, bool)>,
    returned: Option<Returned>,
    ended: Option<Ended>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Returned {
    stage: String,
    reason: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ended {
    act: Out,
    /// The move of the path it is, where several are open.
    #[serde(rename = "move")]
    step: Option<String>,
    reason: String,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Out {
    Withdraw,
    Reject,
}

fn ours() -> Initiative {
    Initiative::Ours
}

fn wrong(proposal: &Proposal, what: &str) -> SampleError {
    SampleError::Data(format!(
        "submissions.toml: {} {}: {what}",
        proposal.path, proposal.topic
    ))
}

/// A submission that was written.
pub(super) struct Proposed {
    id: String,
    topic: String,
    partners: String,
    /// Whether it became an agreement of its own, and did not change another.
    pub(super) became_agreement: bool,
}

impl Proposed {
    /// Id of the first one on a topic with such partners.
    pub(super) fn find(all: &[Self], topic: &str, partners: &str) -> Result<String, SampleError> {
        all.iter()
            .find(|one| one.topic == topic && one.partners == partners)
            .map(|one| one.id.clone())
            .ok_or_else(|| SampleError::Data(format!("no submission on {topic} with {partners}")))
    }
}

/// Writes the submissions of a city. Their days count back from the day the sample is made, so that their clocks run
/// whenever somebody looks at them.
///
/// What extends an agreement has fixed days instead, as all that is agreed; a desk whose clock stands before them does
/// without.
pub(super) fn write(
    tx: &Tx<'_>,
    composer: &Composer<'_>,
    city: &str,
    made: &[(&Line, String)],
    rows: &MapRows,
) -> Result<Vec<Proposed>, SampleError> {
    let mut written = Vec::new();
    let mut all: BTreeMap<String, Vec<Proposal>> = parse("submissions.toml", PROPOSALS)?;
    for (at, proposal) in (0_u32..).zip(all.remove(city).unwrap_or_default()) {
        if proposal.on.is_some_and(|on| on > tx.today()) {
            continue;
        }
        let rules = tx.rules()?;
        let path = rules
            .book()
            .path(&proposal.path)
            .ok_or_else(|| wrong(&proposal, "no such path"))?;
        let side = match path.initiative {
            Initiative::Either => proposal.side,
            only => only,
        };
        let kind = Kind::parse(&path.register_kind).ok_or_else(|| wrong(&proposal, "no such kind"))?;
        let parent = match proposal.extends {
            Some(year) => Some(parent(&proposal, year, made)?),
            None => None,
        };
        let row = match &proposal.row {
            Some(key) => Some(rows.get(key).ok_or_else(|| wrong(&proposal, key))?.clone()),
            None => None,
        };
        let subject = composer.plan(&Line {
            kind,
            variant: proposal.variant,
            year: tx.today().year(),
            topic: proposal.topic.clone(),
            partners: proposal.partners.clone(),
            form: String::new(),
            years: 0,
            end: String::new(),
        })?;
        let done = Walk {
            tx,
            composer,
            proposal: &proposal,
            path,
            side,
            subject,
            parent,
            row,
            running: 40 + at * 9,
        }
        .go()?;
        written.push(Proposed {
            id: done.id,
            became_agreement: done.agreement_id.is_some() && done.form.parent_id.is_none(),
            topic: proposal.topic,
            partners: proposal.partners,
        });
    }
    Ok(written)
}

/// The agreement that a proposal extends: of its topic and partners, signed in a year.
fn parent(proposal: &Proposal, year: i32, made: &[(&Line, String)]) -> Result<String, SampleError> {
    made.iter()
        .find(|(line, _)| {
            line.year == year && line.topic == proposal.topic && line.partners == proposal.partners
        })
        .map(|(_, id)| id.clone())
        .ok_or_else(|| wrong(proposal, "nothing to extend"))
}

/// One submission on its way.
struct Walk<'a, 't> {
    tx: &'a Tx<'t>,
    composer: &'a Composer<'a>,
    proposal: &'a Proposal,
    path: &'a Path,
    side: Initiative,
    subject: AgreementForm,
    parent: Option<String>,
    row: Option<String>,
    /// Running number of its next paper.
    running: u32,
}

impl Walk<'_, '_> {
    fn go(mut self) -> Result<Submission, SampleError> {
        let (proposal, path) = (self.proposal, self.path);
        let form = self.form()?;
        let mut now = submissions::save(self.tx, None, &form)?;
        let waits = path
            .place(&proposal.waits)
            .ok_or_else(|| wrong(proposal, &proposal.waits))?;
        let before: Vec<&Stage> = path
            .stages
            .iter()
            .take(waits)
            .filter(|stage| !stage.optional && stage.initiative.holds_for(self.side))
            .filter(|stage| stage.condition.is_none() || self.needs_dprd())
            .collect();
        let (of, span) = (before.len() as u64, proposal.begun.saturating_sub(proposal.last));
        for (at, stage) in (0_u64..).zip(before) {
            let on = self.day(proposal.begun - span * at / of)?;
            if let Some(reason) = proposal.skipped.get(&*stage.id) {
                let (stage, reason) = (stage.id.to_string(), reason.clone());
                now = self.step(&now, on, Act::Skip { stage, reason })?;
                continue;
            }
            for evidence in stage
                .evidence
                .iter()
                .filter(|one| !one.follows && one.required != Severity::Optional)
            {
                now = self.record(now, stage, evidence, on)?;
            }
            let stage = stage.id.to_string();
            now = self.step(&now, on, Act::Finish { stage })?;
        }
        self.wait(now)
    }

    /// What happened at the stage that waits, and how it ended, if it did.
    fn wait(&mut self, mut now: Submission) -> Result<Submission, SampleError> {
        let (proposal, path) = (self.proposal, self.path);
        let on = self.day(proposal.last)?;
        for id in &proposal.recorded {
            let (stage, evidence) = path
                .evidence(id)
                .filter(|(stage, _)| stage.id == *proposal.waits)
                .ok_or_else(|| wrong(proposal, id))?;
            now = self.record(now, stage, evidence, on)?;
        }
        if let Some(Returned { stage, reason }) = proposal.returned.clone() {
            now = self.step(
                &now,
                on,
                Act::Return {
                    stage,
                    reason,
                    step: None,
                },
            )?;
        }
        if let Some(Ended { act, step, reason }) = proposal.ended.clone() {
            let act = match act {
                Out::Withdraw => Act::Withdraw { reason, step },
                Out::Reject => Act::Reject { reason, step },
            };
            now = self.step(&now, on, act)?;
        }
        Ok(now)
    }

    fn form(&mut self) -> Result<SubmissionForm, SampleError> {
        let proposal = self.proposal;
        let begun = self.day(proposal.begun)?;
        let theirs = self.side == Initiative::Theirs;
        let unit = self.composer.first_unit(&proposal.topic)?;
        let mut subject = self.subject.clone();
        subject.initiative = Some(if theirs {
            crate::agreements::Initiative::Theirs
        } else {
            crate::agreements::Initiative::Ours
        });
        subject.burdens_society = proposal.dprd.map(|(burdens, _)| burdens);
        subject.unbudgeted = proposal.dprd.map(|(_, unbudgeted)| unbudgeted);
        Ok(SubmissionForm {
            path: proposal.path.clone(),
            initiative: self.side,
            proposer_type: match subject.kind {
                _ if !theirs => ProposerType::WorkUnit,
                Kind::KsddWajib | Kind::KsddSukarela => ProposerType::Region,
                Kind::Sinergi => ProposerType::Ministry,
                _ => ProposerType::Partner,
            },
            proposer_name: if theirs { self.partner() } else { unit.name.clone() },
            letter_number: if theirs {
                self.their_number(begun)
            } else {
                format!("500.11/{}/{}/{}", self.next(), unit.short, begun.year())
            },
            letter_dated: Some(begun),
            letter_sent: Some(begun),
            letter_received: Some(begun),
            liaisons: vec![Liaison {
                name: "Contoh Pejabat Penghubung".to_owned(),
                job: format!("Pejabat Penghubung Kerja Sama Daerah, {}", unit.short),
                contact: "penghubung@contoh.go.id".to_owned(),
            }],
            situations: proposal.situations.clone(),
            relation: if self.parent.is_some() {
                Relation::Extension
            } else {
                Relation::New
            },
            parent_id: self.parent.clone(),
            map_row_id: self.row.clone(),
            addendum_burden: None,
            subject,
        })
    }

    fn record(
        &mut self,
        now: Submission,
        stage: &Stage,
        evidence: &Evidence,
        on: NaiveDate,
    ) -> Result<Submission, SampleError> {
        let journey = submissions::journey(self.tx, self.tx.rules()?, &now)?;
        if !journey.asks(evidence) {
            return Ok(now);
        }
        let on = match self.proposal.earlier.get(&*evidence.id) {
            Some(days) => working_day_before(on - Days::new(*days)),
            None => on,
        };
        let mut given: Given = evidence
            .fields
            .iter()
            .filter_map(|&field| Some((field, self.value(evidence, field, on)?)))
            .collect();
        let signer = stage.our_signer(evidence).and_then(|rule| rule.who.first());
        if let (true, Some(signer)) = (given.contains_key(&Field::Signed), signer) {
            given.insert(Field::Signer, signer.clone());
        }
        if given.get(&Field::Result).is_some_and(|result| result == DEEMED) {
            // Silence has no letter; the day of receipt is the day from which it counts as an approval.
            given.remove(&Field::Number);
            given.insert(
                Field::Basis,
                "DPRD tidak menetapkan sikap sampai tenggatnya lewat.".to_owned(),
            );
        }
        let act = Act::Record {
            stage: stage.id.to_string(),
            evidence: evidence.id.to_string(),
            given,
            ticks: self.ticks(&journey, evidence)?,
        };
        self.step(&now, on, act)
    }

    /// Everything in order, but for what the file says was not.
    fn ticks(&self, journey: &Journey<'_>, evidence: &Evidence) -> Result<Ticks, SampleError> {
        let mut ticks = Ticks::all_in_order(self.tx.rules()?.book(), journey, evidence);
        let found = self.proposal.found.get(&*evidence.id);
        for (id, (answer, note)) in found.into_iter().flatten() {
            if let Some(tick) = ticks.criteria.get_mut(id) {
                tick.answer.clone_from(answer);
                tick.note.clone_from(note);
            } else if let (Some(tick), Some(answer)) = (ticks.items.get_mut(id), ItemAnswer::parse(answer)) {
                tick.answer = answer;
                tick.note.clone_from(note);
            } else {
                return Err(wrong(self.proposal, id));
            }
        }
        Ok(ticks)
    }

    fn value(&mut self, evidence: &Evidence, field: Field, on: NaiveDate) -> Option<String> {
        Some(match field {
            Field::Number
                if matches!(
                    &*evidence.id,
                    "incoming-offer" | "partner-reply" | "feasibility-study"
                ) =>
            {
                self.their_number(on)
            }
            Field::Number => format!("500.11/{}/{}/{}", self.next(), self.composer.prefix(), on.year()),
            Field::Numbers => self.numbers(on),
            Field::Date | Field::Sent | Field::Received | Field::Signed | Field::Starts => on.to_string(),
            Field::Ends => {
                (on.checked_add_months(Months::new(self.proposal.months))? - Days::new(1)).to_string()
            }
            Field::Result => match self.proposal.results.get(&*evidence.id) {
                Some(result) => result.clone(),
                None => evidence
                    .passes
                    .first()
                    .or(evidence.results.first())
                    .cloned()
                    .unwrap_or_else(|| "Disepakati para pihak".to_owned()),
            },
            Field::Place => self.composer.city().to_owned(),
            Field::Period => on.year().to_string(),
            Field::Note => "Data contoh.".to_owned(),
            Field::By | Field::From => self.partner(),
            _ => return None,
        })
    }

    fn step(&self, now: &Submission, on: NaiveDate, act: Act) -> Result<Submission, SampleError> {
        let step = StageStep {
            on,
            act,
            corrects: None,
        };
        Ok(submissions::step(self.tx, &now.id, now.rev, &step)?.submission)
    }

    fn needs_dprd(&self) -> bool {
        self.proposal
            .dprd
            .is_some_and(|(burdens, unbudgeted)| burdens || unbudgeted)
    }

    fn day(&self, before: u64) -> Result<NaiveDate, SampleError> {
        let last = self.proposal.on.unwrap_or_else(|| self.tx.today());
        let day = last.checked_sub_days(Days::new(before));
        Ok(working_day_before(
            day.ok_or_else(|| wrong(self.proposal, "no such day"))?,
        ))
    }

    fn next(&mut self) -> u32 {
        self.running += 1;
        self.running
    }

    /// One number a party, ours first; higher than those of the agreements.
    fn numbers(&mut self, on: NaiveDate) -> String {
        let own = 700 + self.next();
        let ours = format!("100.3.7.1/{own}/{}/{}", self.composer.prefix(), on.year());
        let partners = self.subject.parties.iter().skip(1);
        let theirs = partners.map(|party| {
            let short = letters(&party.name);
            format!("PKS.{own}/{short}/{}/{}", roman_month(on), on.year())
        });
        std::iter::once(ours).chain(theirs).collect::<Vec<_>>().join("; ")
    }

    fn partner(&self) -> String {
        let partner = self.subject.parties.get(1);
        partner.map(|party| party.name.clone()).unwrap_or_default()
    }

    fn their_number(&mut self, on: NaiveDate) -> String {
        let short = letters(&self.partner());
        format!("{}/{short}/{}/{}", self.next(), roman_month(on), on.year())
    }
}
