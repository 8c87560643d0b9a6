//! The steps of reading, one after the other, so that each can be named and tried.

use crate::error::PackageError;

/// A step of reading a foreign package, in the order they are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The file is no larger than a package may be.
    Size,
    /// The first hundred bytes are those of a package of that size.
    Header,
    /// One seal stands in the bytes, not none and not two.
    Seal,
    /// The signature is that of the seal's key over these bytes.
    Signature,
    /// A private copy, with nothing beside it that SQLite would look for.
    Copy,
    /// What SQLite may do with it: lengths, depth, authorizer, no triggers and views.
    Guards,
    /// How much SQLite may do in all.
    Work,
    /// The schema is that of the format, sign by sign.
    Schema,
    /// SQLite's own checks of pages and of every row against its table.
    Structure,
    /// Every reference finds its row.
    References,
    /// The row of the seal holds the bytes that were found by scan.
    SealRow,
    /// The manifest is one row of sound values that fits the key.
    Manifest,
    /// The manifest names the tables of the format.
    Tables,
    /// Every value is what its column may hold.
    Values,
    /// No table holds more rows than a package may.
    Rows,
    /// Row counts are those of the manifest.
    Counts,
    /// Hashes of the tables are those of the manifest.
    Hashes,
    /// The hash over all tables is that of the manifest.
    Content,
    /// Agreements by kind are those of the manifest.
    Kinds,
    /// Nothing stands twice that stands once in an office: a record both void and not, two at one place.
    Doubles,
    /// Numbers, parents and scans belong to the agreement they stand in, and no parent is its own child.
    Belonging,
    /// The letters are those of the manifest.
    Letters,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 22] = [
        Self::Size,
        Self::Header,
        Self::Seal,
        Self::Signature,
        Self::Copy,
        Self::Guards,
        Self::Work,
        Self::Schema,
        Self::Structure,
        Self::References,
        Self::SealRow,
        Self::Manifest,
        Self::Tables,
        Self::Values,
        Self::Rows,
        Self::Counts,
        Self::Hashes,
        Self::Content,
        Self::Kinds,
        Self::Doubles,
        Self::Belonging,
        Self::Letters,
    ];
}

/// A walk through the steps that knows where it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Walk {
    at: Step,
    left_out: Option<Step>,
}

impl Walk {
    /// Takes every step.
    pub(crate) const WHOLE: Self = Self {
        at: Step::Size,
        left_out: None,
    };

    pub(super) fn without(left_out: Option<Step>) -> Self {
        Self {
            left_out,
            ..Self::WHOLE
        }
    }

    /// Where it is.
    pub(super) fn at(&self) -> Step {
        self.at
    }

    /// Whether a step is taken.
    pub(super) fn takes(&self, step: Step) -> bool {
        self.left_out != Some(step)
    }

    /// Comes to a step that cannot be left out as a whole.
    pub(super) fn come(&mut self, step: Step) {
        self.at = step;
    }

    /// Takes a step.
    pub(super) fn step(
        &mut self,
        step: Step,
        check: impl FnOnce() -> Result<(), PackageError>,
    ) -> Result<(), PackageError> {
        self.come(step);
        if self.takes(step) { check() } else { Ok(()) }
    }
}
