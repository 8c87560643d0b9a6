//! Submissions of a city: each taken along its path to the stage at which it waits, by the same door as any other.

use super::compose::{letters, working_day_before};
use super::{Composer, Line};
use crate::agreements::{AgreementForm, Kind, Variant};
use crate::letters::roman_month;
use crate::samples::{SampleError, parse};
use crate::submissions::{self, Liaison, ProposerType, Relation, StageStep, Submission, SubmissionForm};
use crate::tx::Tx;
use chrono::{Datelike, Days, NaiveDate};
use rules::{Act, Evidence, Field, Initiative, Path, Stage};
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
    /// Days before the sample is made on which the last thing happened.
    last: u64,
    waits: String,
    #[serde(default)]
    recorded: Vec<String>,
    #[serde(default)]
    results: BTreeMap<String, String>,
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

/// Writes the submissions of a city. Their days count back from the day the sample is made, so that their clocks run
/// whenever somebody looks at them.
pub(super) fn write(tx: &Tx<'_>, composer: &Composer<'_>, city: &str) -> Result<(), SampleError> {
    let mut all: BTreeMap<String, Vec<Proposal>> = parse("submissions.toml", PROPOSALS)?;
    for (at, proposal) in (0_u32..).zip(all.remove(city).unwrap_or_default()) {
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
        Walk {
            tx,
            composer,
            proposal: &proposal,
            path,
            side,
            subject,
            running: 40 + at * 9,
        }
        .go()?;
    }
    Ok(())
}

/// One submission on its way.
struct Walk<'a, 't> {
    tx: &'a Tx<'t>,
    composer: &'a Composer<'a>,
    proposal: &'a Proposal,
    path: &'a Path,
    side: Initiative,
    subject: AgreementForm,
    /// Running number of its next paper.
    running: u32,
}

impl Walk<'_, '_> {
    fn go(mut self) -> Result<(), SampleError> {
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
            for evidence in stage.evidence.iter().filter(|one| !one.follows) {
                now = self.record(now, stage, evidence, on)?;
            }
            let stage = stage.id.to_string();
            now = self.step(&now, on, Act::Finish { stage })?;
        }
        self.wait(now)
    }

    /// What happened at the stage that waits, and how it ended, if it did.
    fn wait(&mut self, mut now: Submission) -> Result<(), SampleError> {
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
            now = self.step(&now, on, Act::Return { stage, reason })?;
        }
        if let Some(Ended { act, reason }) = proposal.ended.clone() {
            let act = match act {
                Out::Withdraw => Act::Withdraw { reason },
                Out::Reject => Act::Reject { reason },
            };
            self.step(&now, on, act)?;
        }
        Ok(())
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
            relation: Relation::New,
            parent_id: None,
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
        let given = evidence
            .fields
            .iter()
            .filter_map(|&field| Some((field, self.value(evidence, field, on)?)))
            .collect();
        let act = Act::Record {
            stage: stage.id.to_string(),
            evidence: evidence.id.to_string(),
            given,
        };
        self.step(&now, on, act)
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
            Field::Date | Field::Sent | Field::Received => on.to_string(),
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
            Field::By => self.partner(),
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
        let day = self.tx.today().checked_sub_days(Days::new(before));
        Ok(working_day_before(
            day.ok_or_else(|| wrong(self.proposal, "no such day"))?,
        ))
    }

    fn next(&mut self) -> u32 {
        self.running += 1;
        self.running
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
