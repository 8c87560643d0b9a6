//! The paths a cooperation takes: stages in their order, what each needs, who acts, what proves it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::source::Source;
use crate::word::Word;

/// One way from the first idea to the end, for one kind of cooperation and one side that began it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Path {
    /// Stable id: `ksdpk-ours`.
    pub id: Word,
    /// Name on screens.
    pub name: String,
    /// Kind of cooperation as the law counts them: `ksdpk`.
    pub kind: String,
    /// The register's word of the kind: `ksdd-wajib`.
    pub register_kind: String,
    /// The register's words of the sub-kinds it serves; empty for all.
    #[serde(default)]
    pub register_variants: Vec<String>,
    /// Who may have begun it.
    pub initiative: Initiative,
    /// What the partner can be, in the register's words.
    pub partners: Vec<String>,
    /// Sub-kinds that another sector's law rules: for them the path only advises (PP28 Pasal 15(2)-(4)).
    #[serde(default)]
    pub advises_only_when: Vec<String>,
    /// Where that stands.
    #[serde(default)]
    pub advises_only_source: Option<Source>,
    /// Where the order of its stages stands.
    pub source: Source,
    /// What the officer should know of it.
    #[serde(default)]
    pub note: String,
    /// In the order of the law.
    #[serde(rename = "stage")]
    pub stages: Vec<Stage>,
    /// Ways back and out that have a name.
    #[serde(default, rename = "move")]
    pub moves: Vec<Move>,
}

/// Who began a cooperation, or whom a rule speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "Side")]
pub enum Initiative {
    /// Our region.
    Ours,
    /// The partner.
    Theirs,
    /// The same for both.
    Either,
}

impl Initiative {
    /// Whether a rule for `self` holds where `side` began.
    pub fn holds_for(self, side: Initiative) -> bool {
        self == Self::Either || side == Self::Either || self == side
    }
}

/// One stage (tahapan).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Stable id, unique in the path: `signing-pks`.
    pub id: Word,
    /// Name on screens.
    pub name: String,
    /// Ids of those who act.
    pub actors: Vec<Word>,
    /// For whose initiative it stands in the path.
    pub initiative: Initiative,
    /// Whether the law leaves it free.
    pub optional: bool,
    /// Whether a demanded one may be left out: it is then recorded and shown as a deviation.
    pub skippable: bool,
    /// The question that decides whether it is demanded.
    #[serde(default)]
    pub condition: Option<Condition>,
    /// Stages that may run at the same time.
    #[serde(default)]
    pub alongside: Vec<Word>,
    /// Where it stands.
    pub source: Source,
    /// What the officer should know of it.
    #[serde(default)]
    pub note: String,
    /// Stages that must be settled before it is finished.
    #[serde(default, rename = "need")]
    pub needs: Vec<Need>,
    /// What proves it.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// Who may sign its documents.
    #[serde(default, rename = "signer")]
    pub signers: Vec<Signer>,
}

/// A question that decides whether a stage is demanded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Does the plan burden society, or is it not in the budget? (PM22 Pasal 11, 34, 56)
    Dprd,
}

/// How much a rule binds. Only the law blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "Force")]
pub enum Severity {
    /// By law.
    Law,
    /// By practice: shown, never blocking.
    Practice,
    /// Welcome.
    Optional,
}

/// A stage that comes before another.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// The stage that must be settled.
    pub stage: Word,
    /// For whose initiative.
    #[serde(default)]
    pub initiative: Option<Initiative>,
    /// How much the order binds.
    pub severity: Severity,
    /// Where the order stands.
    pub source: Source,
    /// What the officer reads when it is not settled.
    pub sentence: String,
}

/// What proves a stage: a document with its number and days, or an answer.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Stable id, unique in the path: `offer-letter`.
    pub id: Word,
    /// Name on screens.
    pub name: String,
    /// Kind of document.
    #[serde(default)]
    pub document: Option<Word>,
    /// How much it is demanded.
    pub required: Severity,
    /// Who gives it; absent for the first who acts at its stage.
    #[serde(default)]
    pub by: Option<Word>,
    /// What is recorded of it; each is one of [`Field`].
    pub fields: Vec<Field>,
    /// Words that `result` may hold.
    #[serde(default)]
    pub results: Vec<String>,
    /// The results with which a stage may be finished; empty for all.
    #[serde(default)]
    pub passes: Vec<String>,
    /// The situation in which it is demanded.
    #[serde(default)]
    pub when: Option<String>,
    /// For whose initiative it is demanded.
    #[serde(default)]
    pub initiative: Option<Initiative>,
    /// Whether it comes after the stage is finished.
    #[serde(default)]
    pub follows: bool,
    /// Evidence that goes with it as an annex.
    #[serde(default)]
    pub attaches: Vec<Word>,
    /// The checklist of its contents.
    #[serde(default)]
    pub checklist: Option<Word>,
    /// The criteria of a review.
    #[serde(default)]
    pub criteria: Option<Word>,
    /// Where it stands.
    pub source: Source,
    /// What the officer should know of it.
    #[serde(default)]
    pub note: String,
}

/// One thing that is recorded of a piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "EvidenceField")]
pub enum Field {
    /// Number of the paper.
    Number,
    /// One number a party.
    Numbers,
    /// Day on the paper.
    Date,
    /// Day it was sent.
    Sent,
    /// Day it was received.
    Received,
    /// Day it was signed.
    Signed,
    /// First day it holds.
    Starts,
    /// Last day it holds.
    Ends,
    /// Where.
    Place,
    /// What came out: one of the evidence's results.
    Result,
    /// On what a result rests.
    Basis,
    /// By whom.
    By,
    /// From whom.
    From,
    /// Year or semester it speaks of.
    Period,
    /// A reason in words.
    Reason,
    /// An amount or a volume.
    Value,
    /// How many.
    Count,
    /// Anything else.
    Note,
    /// Who signed on our side: one of the stage's signers. Asked for wherever a rule names them.
    Signer,
}

impl Field {
    /// The word in files and commands.
    pub fn word(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Numbers => "numbers",
            Self::Date => "date",
            Self::Sent => "sent",
            Self::Received => "received",
            Self::Signed => "signed",
            Self::Starts => "starts",
            Self::Ends => "ends",
            Self::Place => "place",
            Self::Result => "result",
            Self::Basis => "basis",
            Self::By => "by",
            Self::From => "from",
            Self::Period => "period",
            Self::Reason => "reason",
            Self::Value => "value",
            Self::Count => "count",
            Self::Note => "note",
            Self::Signer => "signer",
        }
    }

    /// Every field.
    pub const ALL: [Self; 19] = [
        Self::Number,
        Self::Numbers,
        Self::Date,
        Self::Sent,
        Self::Received,
        Self::Signed,
        Self::Starts,
        Self::Ends,
        Self::Place,
        Self::Result,
        Self::Basis,
        Self::By,
        Self::From,
        Self::Period,
        Self::Reason,
        Self::Value,
        Self::Count,
        Self::Note,
        Self::Signer,
    ];

    /// The field of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }

    /// Whether it holds a day.
    pub fn is_day(self) -> bool {
        matches!(
            self,
            Self::Date | Self::Sent | Self::Received | Self::Signed | Self::Starts | Self::Ends
        )
    }

    /// Whether it holds a day that cannot lie ahead when it is recorded. Terms begin and end in the future.
    pub fn has_happened(self) -> bool {
        self.is_day() && !matches!(self, Self::Starts | Self::Ends)
    }
}

/// Who may sign a document.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// The document.
    pub document: Word,
    /// Whose signer.
    pub side: Initiative,
    /// Words for who: `head`, `proxy`, `leader`.
    pub who: Vec<String>,
    /// Evidence that must be there.
    #[serde(default)]
    pub requires: Vec<Word>,
    /// How much it binds.
    pub severity: Severity,
    /// Where it stands.
    pub source: Source,
    /// What the officer should know of it.
    #[serde(default)]
    pub note: String,
}

/// A way back or out.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// Stable id.
    pub id: Word,
    /// What it is.
    pub kind: MoveKind,
    /// Name on screens.
    pub name: String,
    /// For whose initiative.
    #[serde(default)]
    pub initiative: Option<Initiative>,
    /// Stages in which it is offered.
    pub from: Vec<Word>,
    /// Where a return leads.
    #[serde(default)]
    pub to: Option<Word>,
    /// Who decides.
    pub actor: Word,
    /// Where it stands.
    pub source: Source,
    /// What the officer should know of it.
    #[serde(default)]
    pub note: String,
}

/// What a move is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MoveKind {
    /// Dikembalikan.
    Return,
    /// Ditolak.
    Reject,
    /// Ditarik.
    Withdraw,
    /// Diambil alih by the government (PP28 Pasal 10-11): the cooperation ends.
    Takeover,
}

impl Path {
    /// A stage by its id.
    pub fn stage(&self, id: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == *id)
    }

    /// Where a stage stands in the order.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.stages.iter().position(|stage| stage.id == *id)
    }

    /// A stage with all that cannot be settled before it, straight or by way of others.
    pub fn resting_on(&self, id: &str) -> Vec<&Stage> {
        let mut resting: Vec<&Stage> = self.stage(id).into_iter().collect();
        let mut at = 0;
        while let Some(base) = resting.get(at) {
            let base = &base.id;
            let next: Vec<&Stage> = self
                .stages
                .iter()
                .filter(|stage| stage.needs.iter().any(|need| need.stage == *base))
                .filter(|stage| !resting.iter().any(|known| known.id == stage.id))
                .collect();
            resting.extend(next);
            at += 1;
        }
        resting
    }

    /// A piece of evidence by its id, with its stage.
    pub fn evidence(&self, id: &str) -> Option<(&Stage, &Evidence)> {
        let all = self.stages.iter().flat_map(|stage| {
            let evidence = stage.evidence.iter();
            evidence.map(move |evidence| (stage, evidence))
        });
        all.into_iter().find(|(_, evidence)| evidence.id == *id)
    }
}

impl Stage {
    /// A piece of evidence by its id.
    pub fn evidence(&self, id: &str) -> Option<&Evidence> {
        self.evidence.iter().find(|evidence| evidence.id == *id)
    }

    /// The rule on who signs a document for us.
    pub fn our_signer(&self, evidence: &Evidence) -> Option<&Signer> {
        let document = evidence.document.as_ref()?;
        self.signers
            .iter()
            .find(|signer| signer.document == *document && signer.side == Initiative::Ours)
    }

    /// Whether a document that binds the parties is signed in it: from then on there is an agreement.
    pub fn signs(&self) -> bool {
        self.evidence
            .iter()
            .any(|evidence| evidence.fields.contains(&Field::Signed) && self.our_signer(evidence).is_some())
    }
}
