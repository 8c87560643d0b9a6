//! Packages with one defect each. Anybody can sign, so most of them are correctly signed files with hostile content.
//!
//! | module | at which steps they are refused |
//! |---|---|
//! | `outside` | size, header |
//! | `seals` | seal, signature, the row of the seal |
//! | `schemas` | schema |
//! | `structure` | guards, work, structure, references |
//! | `manifests` | manifest, tables, counts, hashes, content, kinds, letters |
//! | `values` | values, rows |
//! | `belonging` | doubles, belonging |
//! | [`harness`] | what a fuzzer runs |

mod belonging;
pub mod harness;
mod manifests;
mod outside;
mod schemas;
mod seals;
mod structure;
mod values;
mod workshop;

pub use workshop::{ATTACKER, Workshop, own};

use exchange::{Limits, Step};

/// Makes a file out of the workshop's sound ones.
type Make = Box<dyn Fn(&Workshop) -> Vec<u8> + Send + Sync>;

/// One hostile file.
pub struct Case {
    /// The kind of defect.
    pub family: &'static str,
    /// Which one of its kind.
    pub name: String,
    /// What reading it may cost.
    pub limits: Limits,
    /// The steps that may refuse it; nearly always one. A damaged page is met by whoever reads it first.
    pub steps: &'static [Step],
    /// How the refusal begins, as `{:?}` writes it.
    pub refusal: String,
    make: Make,
}

impl std::fmt::Debug for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.family, self.name)
    }
}

impl Case {
    fn new(
        family: &'static str,
        name: impl Into<String>,
        steps: &'static [Step],
        refusal: impl Into<String>,
        make: impl Fn(&Workshop) -> Vec<u8> + Send + Sync + 'static,
    ) -> Self {
        Self {
            family,
            name: name.into(),
            limits: Limits::OFFICE,
            steps,
            refusal: refusal.into(),
            make: Box::new(make),
        }
    }

    fn within(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Makes the file.
    pub fn bytes(&self, workshop: &Workshop) -> Vec<u8> {
        (self.make)(workshop)
    }
}

/// Every hostile file, by the order of the steps.
pub fn cases() -> Vec<Case> {
    let mut cases = outside::cases();
    cases.extend(seals::cases());
    cases.extend(schemas::cases());
    cases.extend(structure::cases());
    cases.extend(manifests::cases());
    cases.extend(values::cases());
    cases.extend(belonging::cases());
    cases
}
