//! What the lists say of one path, and from which day a rule binds.

use chrono::NaiveDate;

use super::{Addendum, Change, ChangeKind, End, Limit, NotEnd, Regulation, Rulebook, Transition};
use crate::journey::UNTOLD;
use crate::path::{Initiative, Path};
use crate::source::Source;
use crate::word::Word;

fn of(paths: &[Word], path: &str) -> bool {
    paths.iter().any(|one| *one == *path)
}

impl Rulebook {
    /// A regulation by its short id.
    pub fn regulation(&self, id: &str) -> Option<&Regulation> {
        self.regulations.iter().find(|one| one.id == *id)
    }

    /// Whether a rule was in force on a day: one of the regulations it rests on was. Practice always is.
    pub fn was_in_force(&self, source: &Source, on: NaiveDate) -> bool {
        let in_force = |id: &str| {
            self.regulation(id).is_none_or(|one| {
                one.in_force_from <= on && one.in_force_until.is_none_or(|until| on <= until)
            })
        };
        let mut articles = source.articles().iter();
        !source.is_law() || articles.any(|article| in_force(&article.regulation))
    }

    /// What holds for a cooperation of a path that was signed on a day before the rules of today.
    pub fn transition(&self, path: &str, signed: NaiveDate) -> Option<&Transition> {
        let older = |one: &&Transition| {
            let before = one.signed_before.is_some_and(|day| signed < day);
            let in_process = one.in_process_on.is_some_and(|day| signed <= day);
            of(&one.paths, path) && (before || in_process)
        };
        self.transitions.iter().find(older)
    }

    /// The path of a kind of the register that a side may begin: the one of its sub-kind, else the first.
    pub fn path_for(&self, kind: &str, variant: Option<&str>, side: Initiative) -> Option<&Path> {
        let fitting = || {
            let paths = self.paths.iter();
            paths.filter(|path| path.register_kind == kind && path.initiative.holds_for(side))
        };
        let serves = |path: &&Path| match variant {
            Some(variant) => path.register_variants.iter().any(|word| word == variant),
            None => path.register_variants.is_empty(),
        };
        fitting()
            .find(serves)
            .or_else(|| fitting().find(|path| path.register_variants.is_empty()))
            .or_else(|| fitting().next())
    }

    /// What a change to an agreement of a path asks for; absent where it takes the whole path.
    pub fn change(&self, path: &str, relation: ChangeKind) -> Option<&Change> {
        let mut changes = self.changes.iter();
        changes.find(|one| one.relation == relation && of(&one.paths, path))
    }

    /// The question that is asked of a change to an agreement of a path.
    pub fn addendum(&self, path: &str) -> Option<&Addendum> {
        self.addenda.iter().find(|one| of(&one.paths, path))
    }

    /// The limits of a document on a path.
    pub fn limits_of<'b>(&'b self, path: &'b str, document: &'b str) -> impl Iterator<Item = &'b Limit> {
        let holds = move |limit: &&Limit| {
            of(&limit.paths, path) && limit.documents.iter().any(|one| *one == *document)
        };
        self.limits.iter().filter(holds)
    }

    /// The situations that somebody must tell on a path, because a paper, an item of a checklist, a clock or a limit rests
    /// on them; each once, in the order of the law.
    pub fn situations_of<'b>(&'b self, path: &'b Path) -> Vec<&'b str> {
        let papers = path.stages.iter().flat_map(|stage| &stage.evidence);
        let asked = papers.flat_map(|evidence| {
            let list = self.checklist_of(evidence).into_iter();
            let items = list.flat_map(|list| &list.items);
            std::iter::once(&evidence.when).chain(items.map(|item| &item.when))
        });
        let clocks = self.clocks.iter().filter(|one| of(&one.paths, &path.id));
        let limits = self.limits.iter().filter(|one| of(&one.paths, &path.id));
        let others = clocks.map(|one| &one.when).chain(limits.map(|one| &one.when));
        let mut found: Vec<&str> = Vec::new();
        for situation in asked.chain(others).filter_map(Option::as_deref) {
            if !UNTOLD.contains(&situation) && !found.contains(&situation) {
                found.push(situation);
            }
        }
        found
    }

    /// Why a cooperation of a path ends, as the law or practice lists it.
    pub fn ends_of<'b>(&'b self, path: &'b str) -> impl Iterator<Item = &'b End> {
        self.ends.iter().filter(move |end| of(&end.paths, path))
    }

    /// What does not end a cooperation of a path.
    pub fn not_ends_of<'b>(&'b self, path: &'b str) -> impl Iterator<Item = &'b NotEnd> {
        self.not_ends.iter().filter(move |one| of(&one.paths, path))
    }
}
