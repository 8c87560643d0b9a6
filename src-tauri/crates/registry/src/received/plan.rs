//! What packages would change, said before anything is written.

use super::arrival::Refusal;
use super::fields::FieldChange;
use super::record::{Body, RecordKind};
use crate::remarks::Remark;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Most changes that a plan names of one package besides those a person must look at; all are counted.
pub const SHOWN: usize = 500;

/// What becomes of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// Never seen before.
    New,
    /// Another content than before.
    Changed,
    /// Made void by the office.
    Voided,
    /// No longer in the office's newest packages.
    Withdrawn,
    /// Was void or withdrawn, and stands again.
    Restored,
    /// As before.
    Same,
    /// Already replaced by a newer revision that came earlier.
    Older,
}

/// How many records of one kind take each way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Counts {
    /// Never seen before.
    pub new: u32,
    /// Another content.
    pub changed: u32,
    /// Made void.
    pub voided: u32,
    /// No longer sent.
    pub withdrawn: u32,
    /// Standing again.
    pub restored: u32,
    /// As before.
    pub same: u32,
    /// Replaced already.
    pub older: u32,
    /// Refused by the rules of the form.
    pub refused: u32,
    /// Contradicted, and not decided.
    pub disputed: u32,
}

impl Counts {
    pub(super) fn count(&mut self, fate: Fate) {
        let field = match fate {
            Fate::New => &mut self.new,
            Fate::Changed => &mut self.changed,
            Fate::Voided => &mut self.voided,
            Fate::Withdrawn => &mut self.withdrawn,
            Fate::Restored => &mut self.restored,
            Fate::Same => &mut self.same,
            Fate::Older => &mut self.older,
        };
        *field += 1;
    }

    /// Whether anything would be another than before.
    pub fn changes(&self) -> bool {
        self.new + self.changed + self.voided + self.withdrawn + self.restored > 0
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.new += other.new;
        self.changed += other.changed;
        self.voided += other.voided;
        self.withdrawn += other.withdrawn;
        self.restored += other.restored;
        self.same += other.same;
        self.older += other.older;
        self.refused += other.refused;
        self.disputed += other.disputed;
    }
}

/// What becomes of one record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Change {
    /// What it is.
    pub kind: RecordKind,
    /// Its id.
    pub record: String,
    /// The agreement or letter it belongs to.
    pub owner: Option<String>,
    /// What becomes of it.
    pub fate: Fate,
    /// What a person knows it by.
    pub title: String,
    /// What differs, of a changed one.
    pub fields: Vec<FieldChange>,
}

/// One of the contents of a dispute.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Candidate {
    /// SHA-256 of the content, hex: the word of the option that chooses it.
    pub hash: String,
    /// Register it was saved in.
    pub lineage: String,
    /// Its revision.
    pub rev: u32,
    /// It is what stands now.
    pub stands: bool,
    /// Sequences of the packages that hold it.
    pub sequences: Vec<u32>,
    /// The content.
    #[ts(type = "unknown")]
    pub body: Body,
}

/// What a person has to decide, or to know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Dispute {
    /// One record has several contents, none of which follows from the other.
    Contents {
        /// What the record is.
        kind: RecordKind,
        /// Its id.
        record: String,
        /// What a person knows it by.
        title: String,
        /// Its contents.
        candidates: Vec<Candidate>,
        /// What differs between the first and each other one.
        fields: Vec<Vec<FieldChange>>,
    },
    /// The office's register began anew: put back from a backup, taken over, or copied.
    Lineage {
        /// The register that is new here.
        later: String,
        /// The one that is known.
        earlier: String,
    },
    /// A package between two others is missing.
    Gap {
        /// The register.
        lineage: String,
        /// The missing sequence.
        sequence: u32,
    },
    /// Two packages of one register carry one sequence: the register was copied by hand and goes on twice.
    Copied {
        /// The register.
        lineage: String,
        /// The sequence.
        sequence: u32,
    },
    /// One record id came from two offices.
    TwoOffices {
        /// Its id.
        record: String,
        /// What a person knows it by.
        title: String,
        /// Ids of the offices.
        offices: Vec<String>,
    },
    /// The office changed a record that the bureau annotated. Its content stands in any case; to decide is what becomes
    /// of the remark.
    Annotated {
        /// What the record is.
        kind: RecordKind,
        /// Its id.
        record: String,
        /// What a person knows it by.
        title: String,
        /// The remark, as it was written.
        remark: Box<Remark>,
        /// What became of the record.
        fate: Fate,
        /// What differs from the content the remark was written about.
        fields: Vec<FieldChange>,
        /// The field the remark names holds the value that was wished for.
        as_wished: bool,
    },
}

/// A [`Dispute`] with what may be answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Conflict {
    /// Names it in an answer.
    pub id: String,
    /// What it is about.
    pub dispute: Dispute,
    /// Words of the answers; none where there is only something to know.
    pub options: Vec<String>,
    /// The word it was answered with. Left open, nothing is lost and nothing is settled.
    pub answered: Option<String>,
}

/// An answer to a conflict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConflictAnswer {
    /// The conflict.
    pub conflict: String,
    /// The word of the option.
    pub option: String,
    /// Why; may be empty. Kept where the answer closes a remark.
    #[serde(default)]
    pub note: String,
}

/// What one package would change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PackagePlan {
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// It was merged before, or is in the folder twice: it changes nothing.
    pub known: bool,
    /// A newer package of the same period is here: it is filed as the older state.
    pub superseded: bool,
    /// Counts by kind of record.
    pub counts: BTreeMap<RecordKind, Counts>,
    /// What changes, at most [`SHOWN`] of them; same and older ones are only counted.
    pub changes: Vec<Change>,
    /// Rows that are not taken.
    pub refused: Vec<Refusal>,
    /// What is to be decided or known.
    pub conflicts: Vec<Conflict>,
}

/// What becomes of everything.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The state of the register it was made from; a merge of another state is refused.
    pub basis: String,
    /// One a package, in the order they were handed in.
    pub packages: Vec<PackagePlan>,
}
