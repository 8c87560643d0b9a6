//! Changes to an agreement as screens need them: what the rules ask of an addendum and of an extension.

use registry::submissions::Relation;
use rules::Rulebook;
use rules::rulebook::{Change, ChangeKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the rules ask of a change to an agreement: fewer stages, and the form of its document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChangeView {
    /// Which change.
    pub relation: Relation,
    /// What the officer reads.
    pub sentence: String,
    /// What the signed document is in the register; absent when it stays what the path names.
    pub document: Option<String>,
    /// Where it stands.
    pub citations: Vec<rules::Citation>,
}

/// What is asked of an addendum; the answer is `addendum_burden` of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddendumView {
    /// The question.
    pub question: String,
    /// Whether taking away counts as well.
    pub counts_reduction: bool,
    /// On what a change rests.
    pub basis: Option<String>,
    /// Where that stands.
    pub basis_citations: Vec<rules::Citation>,
    /// Where the question stands.
    pub citations: Vec<rules::Citation>,
}

pub(super) fn addendum_view(book: &Rulebook, path: &str) -> Option<AddendumView> {
    let asked = book.addendum(path)?;
    let basis = asked.basis_source.as_ref();
    Some(AddendumView {
        question: asked.text.clone(),
        counts_reduction: asked.counts_reduction,
        basis: asked.basis.clone(),
        basis_citations: basis.map(|source| book.cite(source)).unwrap_or_default(),
        citations: book.cite(&asked.source),
    })
}

pub(super) fn change_view(book: &Rulebook, change: &Change) -> ChangeView {
    let document = change.document.as_deref();
    ChangeView {
        relation: match change.relation {
            ChangeKind::Addendum => Relation::Addendum,
            ChangeKind::Extension => Relation::Extension,
        },
        sentence: change.sentence.clone(),
        document: document
            .and_then(|id| book.documents.iter().find(|one| one.id == *id))
            .map(|one| one.name.clone()),
        citations: book.cite(&change.source),
    }
}
