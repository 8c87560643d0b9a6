//! The paths of the rules as screens need them: names instead of ids, every source with its words.

use super::changes::{AddendumView, ChangeView, addendum_view, change_view};
use crate::Problem;
use registry::Registry;
use rules::path::{Field, Initiative, Move, MoveKind, Path, Severity, Stage};
use rules::rulebook::ChangeKind;
use rules::{Citation, Evidence, Rulebook};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PathView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// The register's word of the kind.
    pub kind: String,
    /// The register's words of the sub-kinds it serves; empty for all.
    pub variants: Vec<String>,
    /// Who may begin it.
    pub initiative: Initiative,
    /// What the officer should know of it.
    pub note: String,
    /// Where its order stands.
    pub citations: Vec<Citation>,
    /// Its stages.
    pub stages: Vec<StageView>,
    /// Ways back and out.
    pub moves: Vec<MoveView>,
    /// Situations that are told of a submission, because a rule of the path rests on them.
    pub situations: Vec<String>,
    /// Why a cooperation of it ends, as its rules list it.
    pub ends: Vec<EndView>,
    /// What it asks of a change to an agreement; a change that is not named takes all its stages.
    pub changes: Vec<ChangeView>,
    /// The question that decides about DPRD for an addendum.
    pub addendum: Option<AddendumView>,
}

/// Why a cooperation ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EndView {
    /// The register's word.
    pub word: String,
    /// Name.
    pub name: String,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// A stage of a path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StageView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Who acts.
    pub actors: Vec<String>,
    /// For whose initiative.
    pub initiative: Initiative,
    /// Whether the law leaves it free.
    pub optional: bool,
    /// Whether it may be left out with a reason.
    pub skippable: bool,
    /// Whether the two questions about DPRD decide on it.
    pub asks_dprd: bool,
    /// Whether something is signed in it.
    pub signs: bool,
    /// What the officer should know of it.
    pub note: String,
    /// Where it stands.
    pub citations: Vec<Citation>,
    /// What proves it.
    pub evidence: Vec<EvidenceView>,
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EvidenceView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// How much it is demanded.
    pub required: Severity,
    /// What is recorded of it.
    pub fields: Vec<Field>,
    /// Words of its result.
    pub results: Vec<ResultView>,
    /// Who may sign it for us; empty when no rule says.
    pub signers: Vec<String>,
    /// The situation in which it is asked for.
    pub when: Option<String>,
    /// Whether it comes after the stage is finished.
    pub follows: bool,
    /// What the officer should know of it.
    pub note: String,
    /// Where it stands.
    pub citations: Vec<Citation>,
    /// What it must hold.
    pub checklist: Option<ChecklistView>,
}

/// A result and whether the stage may be finished with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ResultView {
    /// Its word.
    pub word: String,
    /// Its name.
    pub name: String,
    /// Whether the stage may be finished with it.
    pub passes: bool,
}

/// What something must hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChecklistView {
    /// Name.
    pub name: String,
    /// Its items.
    pub items: Vec<String>,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// A way back or out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MoveView {
    /// Its id, which the step names.
    pub id: String,
    /// What it is.
    pub kind: MoveKind,
    /// Name.
    pub name: String,
    /// Stages in which it is offered.
    pub from: Vec<String>,
    /// Where a return leads.
    pub to: Option<String>,
    /// Who decides.
    pub actor: String,
    /// What the officer should know of it.
    pub note: String,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// Every path in force.
///
/// # Errors
/// [`Problem`] from the register.
pub fn paths(registry: &Registry) -> Result<Vec<PathView>, Problem> {
    let book = registry.rules()?.book();
    Ok(book.paths.iter().map(|path| view(book, path)).collect())
}

fn view(book: &Rulebook, path: &Path) -> PathView {
    PathView {
        id: path.id.to_string(),
        name: path.name.clone(),
        kind: path.register_kind.clone(),
        variants: path.register_variants.clone(),
        initiative: path.initiative,
        note: path.note.clone(),
        citations: book.cite(&path.source),
        stages: path.stages.iter().map(|stage| stage_view(book, stage)).collect(),
        moves: path.moves.iter().map(|step| move_view(book, step)).collect(),
        situations: book
            .situations_of(path)
            .into_iter()
            .map(ToOwned::to_owned)
            .collect(),
        ends: book
            .ends_of(&path.id)
            .map(|end| EndView {
                word: end.register_word.clone(),
                name: end.name.clone(),
                citations: book.cite(&end.source),
            })
            .collect(),
        changes: [ChangeKind::Addendum, ChangeKind::Extension]
            .into_iter()
            .filter_map(|kind| book.change(&path.id, kind))
            .map(|change| change_view(book, change))
            .collect(),
        addendum: addendum_view(book, &path.id),
    }
}

/// A way back or out as screens show it.
pub(super) fn move_view(book: &Rulebook, step: &Move) -> MoveView {
    MoveView {
        id: step.id.to_string(),
        kind: step.kind,
        name: step.name.clone(),
        from: step.from.iter().map(ToString::to_string).collect(),
        to: step.to.as_ref().map(ToString::to_string),
        actor: actor(book, &step.actor).unwrap_or_default(),
        note: step.note.clone(),
        citations: book.cite(&step.source),
    }
}

fn actor(book: &Rulebook, id: &str) -> Option<String> {
    let mut actors = book.actors.iter();
    actors
        .find(|actor| actor.id == *id)
        .map(|actor| actor.name.clone())
}

fn stage_view(book: &Rulebook, stage: &Stage) -> StageView {
    StageView {
        id: stage.id.to_string(),
        name: stage.name.clone(),
        actors: stage.actors.iter().filter_map(|id| actor(book, id)).collect(),
        initiative: stage.initiative,
        optional: stage.optional,
        skippable: stage.skippable,
        asks_dprd: stage.condition.is_some(),
        signs: stage.signs(),
        note: stage.note.clone(),
        citations: book.cite(&stage.source),
        evidence: stage
            .evidence
            .iter()
            .map(|one| evidence_view(book, stage, one))
            .collect(),
    }
}

fn evidence_view(book: &Rulebook, stage: &Stage, evidence: &Evidence) -> EvidenceView {
    let rule = stage
        .our_signer(evidence)
        .filter(|_| evidence.fields.contains(&Field::Signed));
    let mut fields = evidence.fields.clone();
    if rule.is_some() {
        fields.push(Field::Signer);
    }
    let list = evidence.checklist.as_ref().and_then(|id| book.checklist(id));
    EvidenceView {
        id: evidence.id.to_string(),
        name: evidence.name.clone(),
        required: evidence.required,
        fields,
        results: evidence
            .results
            .iter()
            .map(|word| ResultView {
                word: word.clone(),
                name: spoken(word),
                passes: evidence.passes.is_empty() || evidence.passes.contains(word),
            })
            .collect(),
        signers: rule.map(|rule| rule.who.clone()).unwrap_or_default(),
        when: evidence.when.clone(),
        follows: evidence.follows,
        note: evidence.note.clone(),
        citations: book.cite(&evidence.source),
        checklist: list.map(|list| ChecklistView {
            name: list.name.clone(),
            items: list.items.iter().map(|item| item.name.clone()).collect(),
            citations: book.cite(&list.source),
        }),
    }
}

/// `tidak-sesuai` as people read it: `Tidak sesuai`.
pub(super) fn spoken(word: &str) -> String {
    let mut text = word.replace('-', " ");
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}
