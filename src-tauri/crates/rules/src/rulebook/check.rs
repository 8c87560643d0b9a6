//! Whether rules fit together: what they name is there, no stage waits for itself, and only the law binds.
//!
//! A path is checked as it is read, so that an error has its line; what one file says of another is checked when all are
//! there.

use std::collections::BTreeSet;

use super::Rulebook;
use super::read::{Fault, RuleError};
use crate::path::{Path, Severity, Stage};
use crate::source::Source;
use crate::word::Word;

type Found = Result<(), (usize, Fault)>;

fn unknown(what: &'static str, word: &Word) -> (usize, Fault) {
    let id = word.to_string();
    (word.at(), Fault::Unknown { what, id })
}

fn binds(severity: Severity, source: &Source, rule: &Word) -> Found {
    if severity == Severity::Law && !source.is_law() {
        return Err((rule.at(), Fault::LawWithoutArticle(rule.to_string())));
    }
    Ok(())
}

/// What can be seen in one path alone.
pub(super) fn path(path: &Path) -> Found {
    let mut stages = BTreeSet::new();
    let mut evidence = BTreeSet::new();
    for stage in &path.stages {
        if !stages.insert(&*stage.id) {
            return Err((stage.id.at(), Fault::Twice(stage.id.to_string())));
        }
        for one in &stage.evidence {
            if !evidence.insert(&*one.id) {
                return Err((one.id.at(), Fault::Twice(one.id.to_string())));
            }
        }
    }
    for stage in &path.stages {
        references(path, stage)?;
        waits_for_itself(path, stage)?;
    }
    for step in &path.moves {
        for stage in step.from.iter().chain(&step.to) {
            path.stage(stage).ok_or_else(|| unknown("stage", stage))?;
        }
    }
    Ok(())
}

fn references(path: &Path, stage: &Stage) -> Found {
    for need in &stage.needs {
        path.stage(&need.stage)
            .ok_or_else(|| unknown("stage", &need.stage))?;
        binds(need.severity, &need.source, &need.stage)?;
    }
    for other in &stage.alongside {
        path.stage(other).ok_or_else(|| unknown("stage", other))?;
    }
    for evidence in &stage.evidence {
        binds(evidence.required, &evidence.source, &evidence.id)?;
        for annex in &evidence.attaches {
            path.evidence(annex).ok_or_else(|| unknown("evidence", annex))?;
        }
    }
    for signer in &stage.signers {
        binds(signer.severity, &signer.source, &signer.document)?;
        for needed in &signer.requires {
            path.evidence(needed).ok_or_else(|| unknown("evidence", needed))?;
        }
    }
    Ok(())
}

/// Follows what a stage needs until there is nothing left, or the stage itself.
fn waits_for_itself(path: &Path, stage: &Stage) -> Found {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&Word> = stage.needs.iter().map(|need| &need.stage).collect();
    while let Some(word) = open.pop() {
        if *word == stage.id {
            return Err((stage.id.at(), Fault::Circle(stage.id.to_string())));
        }
        if seen.insert(&**word) {
            let needs = path.stage(word).map(|stage| &stage.needs);
            open.extend(needs.into_iter().flatten().map(|need| &need.stage));
        }
    }
    Ok(())
}

/// What can be seen when a file was just read; places are in that file.
pub(super) fn file(book: &Rulebook, file: &str) -> Found {
    if file == "clocks.toml" {
        for clock in &book.clocks {
            binds(clock.severity, &clock.source, &clock.id)?;
            let told = clock.sentence.contains("{date}");
            if !told {
                return Err((clock.id.at(), Fault::NoDate(clock.id.to_string())));
            }
        }
    }
    if file == "evaluation.toml" {
        let questions = book.forms.iter().flat_map(|form| &form.questions);
        for question in questions {
            let (answers, labels, scores) = (
                question.answers.len(),
                question.labels.len(),
                question.scores.len(),
            );
            if answers != labels || (scores != 0 && scores != answers) {
                return Err((question.id.at(), Fault::Uneven(question.id.to_string())));
            }
        }
    }
    if file == "limits.toml" {
        for limit in &book.limits {
            binds(limit.severity, &limit.source, &limit.id)?;
            if !limit.is_whole() {
                return Err((limit.id.at(), Fault::Term(limit.id.to_string())));
            }
        }
    }
    Ok(())
}

/// One rule that names others: where it stands, and what it names.
struct Names<'b> {
    file: String,
    rule: &'b Word,
    what: &'static str,
    named: Vec<&'b Word>,
}

/// What only the whole book shows. The error names the rule and its file; the line is that of the rule.
pub(super) fn check(book: &Rulebook, line: &dyn Fn(&str, usize) -> usize) -> Result<(), RuleError> {
    let known = Known::of(book);
    for names in all(book) {
        for word in names.named {
            if !known.has(names.what, word) {
                return Err(RuleError {
                    line: line(&names.file, names.rule.at()),
                    file: names.file,
                    fault: Fault::Unknown {
                        what: names.what,
                        id: word.to_string(),
                    },
                });
            }
        }
    }
    stages_of_changes(book, line)?;
    for (file, rule, source) in sources(book) {
        for article in source.articles() {
            if book.articles.contains_key(article) {
                continue;
            }
            return Err(RuleError {
                line: line(&file, rule.at()),
                file,
                fault: Fault::Unknown {
                    what: "article",
                    id: article.to_string(),
                },
            });
        }
    }
    Ok(())
}

/// A change asks for stages that there are. An office's own path may have fewer than the shipped one of its id: what it left
/// out is not asked for.
fn stages_of_changes(book: &Rulebook, line: &dyn Fn(&str, usize) -> usize) -> Result<(), RuleError> {
    let known = |stage: &Word| book.paths.iter().any(|path| path.stage(stage).is_some());
    for change in &book.changes {
        if let Some(stage) = change.stages.iter().find(|stage| !known(stage)) {
            let file = "changes.toml".to_owned();
            return Err(RuleError {
                line: line(&file, stage.at()),
                file,
                fault: Fault::Unknown {
                    what: "stage",
                    id: stage.to_string(),
                },
            });
        }
    }
    Ok(())
}

/// Every id there is, by what it is.
struct Known<'b> {
    ids: BTreeSet<(&'static str, &'b str)>,
}

impl<'b> Known<'b> {
    fn of(book: &'b Rulebook) -> Self {
        let mut ids = BTreeSet::new();
        let mut add = |what, words: Vec<&'b Word>| ids.extend(words.into_iter().map(|word| (what, &**word)));
        add("path", book.paths.iter().map(|one| &one.id).collect());
        add("actor", book.actors.iter().map(|one| &one.id).collect());
        add("document", book.documents.iter().map(|one| &one.id).collect());
        add("checklist", book.checklists.iter().map(|one| &one.id).collect());
        add("criteria", book.criteria.iter().map(|one| &one.id).collect());
        add("setting", book.settings.iter().map(|one| &one.id).collect());
        add("clock", book.clocks.iter().map(|one| &one.id).collect());
        add("question", book.questions.iter().map(|one| &one.id).collect());
        Self { ids }
    }

    fn has(&self, what: &'static str, word: &Word) -> bool {
        self.ids.contains(&(what, &**word))
    }
}

fn all(book: &Rulebook) -> Vec<Names<'_>> {
    let mut names = Vec::new();
    let mut add = |file: &str, rule, what, named: Vec<_>| {
        names.push(Names {
            file: file.to_owned(),
            rule,
            what,
            named,
        });
    };
    for path in &book.paths {
        let file = path_file(path);
        for stage in &path.stages {
            add(&file, &stage.id, "actor", stage.actors.iter().collect());
            for evidence in &stage.evidence {
                add(
                    &file,
                    &evidence.id,
                    "document",
                    evidence.document.iter().collect(),
                );
                add(&file, &evidence.id, "actor", evidence.by.iter().collect());
                add(
                    &file,
                    &evidence.id,
                    "checklist",
                    evidence.checklist.iter().collect(),
                );
                add(
                    &file,
                    &evidence.id,
                    "criteria",
                    evidence.criteria.iter().collect(),
                );
            }
            for signer in &stage.signers {
                add(&file, &stage.id, "document", vec![&signer.document]);
            }
        }
        for step in &path.moves {
            add(&file, &step.id, "actor", vec![&step.actor]);
        }
    }
    for clock in &book.clocks {
        add("clocks.toml", &clock.id, "path", clock.paths.iter().collect());
        let settings = [&clock.starts_at_setting, &clock.days_setting, &clock.due_setting];
        add(
            "clocks.toml",
            &clock.id,
            "setting",
            settings.into_iter().flatten().collect(),
        );
    }
    for limit in &book.limits {
        add("limits.toml", &limit.id, "path", limit.paths.iter().collect());
        add(
            "limits.toml",
            &limit.id,
            "document",
            limit.documents.iter().collect(),
        );
    }
    for transition in &book.transitions {
        add(
            "limits.toml",
            &transition.id,
            "path",
            transition.paths.iter().collect(),
        );
    }
    for condition in &book.dprd_conditions {
        add(
            "dprd.toml",
            &condition.id,
            "path",
            condition.paths.iter().collect(),
        );
        add(
            "dprd.toml",
            &condition.id,
            "question",
            condition.questions.iter().collect(),
        );
    }
    for question in &book.questions {
        add("dprd.toml", &question.id, "path", question.paths.iter().collect());
    }
    for attachment in &book.dprd_attachments {
        add(
            "dprd.toml",
            &attachment.id,
            "path",
            attachment.paths.iter().collect(),
        );
    }
    for change in &book.changes {
        add("changes.toml", &change.id, "path", change.paths.iter().collect());
        add(
            "changes.toml",
            &change.id,
            "document",
            change.document.iter().collect(),
        );
    }
    for end in &book.ends {
        add("ends.toml", &end.id, "path", end.paths.iter().collect());
    }
    for report in &book.reports {
        add("reports.toml", &report.id, "path", report.paths.iter().collect());
        add(
            "reports.toml",
            &report.id,
            "actor",
            vec![&report.from, &report.to],
        );
        add("reports.toml", &report.id, "clock", report.clock.iter().collect());
        add(
            "reports.toml",
            &report.id,
            "setting",
            report.due_setting.iter().collect(),
        );
        add(
            "reports.toml",
            &report.id,
            "checklist",
            report.checklist.iter().collect(),
        );
    }
    for form in &book.forms {
        add("evaluation.toml", &form.id, "actor", vec![&form.actor]);
    }
    for round in &book.rounds {
        add("evaluation.toml", &round.id, "path", round.paths.iter().collect());
        add(
            "evaluation.toml",
            &round.id,
            "setting",
            vec![&round.per_year_setting],
        );
    }
    names
}

fn path_file(path: &Path) -> String {
    format!("paths/{}.toml", path.id)
}

/// Every source with the rule it belongs to and the file of the rule.
pub(super) fn sources(book: &Rulebook) -> Vec<(String, &Word, &Source)> {
    let mut found = Vec::new();
    for path in &book.paths {
        let file = path_file(path);
        found.push((file.clone(), &path.id, &path.source));
        found.extend(
            path.advises_only_source
                .iter()
                .map(|source| (file.clone(), &path.id, source)),
        );
        for stage in &path.stages {
            found.push((file.clone(), &stage.id, &stage.source));
            found.extend(
                stage
                    .needs
                    .iter()
                    .map(|need| (file.clone(), &stage.id, &need.source)),
            );
            found.extend(
                stage
                    .evidence
                    .iter()
                    .map(|one| (file.clone(), &one.id, &one.source)),
            );
            found.extend(
                stage
                    .signers
                    .iter()
                    .map(|one| (file.clone(), &stage.id, &one.source)),
            );
        }
        found.extend(
            path.moves
                .iter()
                .map(|step| (file.clone(), &step.id, &step.source)),
        );
    }
    /// The lists whose rules have an id and a source.
    macro_rules! lists {
        ($($file:literal: $($list:ident),+;)+) => {
            $($(found.extend(book.$list.iter().map(|one| ($file.to_owned(), &one.id, &one.source)));)+)+
        };
    }
    lists! {
        "clocks.toml": clocks;
        "limits.toml": limits, transitions;
        "dprd.toml": questions, dprd_conditions, dprd_attachments, dprd_outcomes, addenda;
        "changes.toml": changes;
        "ends.toml": ends, not_ends;
        "reports.toml": reports;
        "settings.toml": settings;
        "evaluation.toml": forms, recommendations, rounds;
        "actors.toml": actors;
        "documents.toml": documents;
        "checklists.toml": checklists;
        "criteria.toml": criteria;
    }
    let limits = book.limits.iter();
    found.extend(
        limits.filter_map(|one| Some(("limits.toml".to_owned(), &one.id, one.extension_source.as_ref()?))),
    );
    let addenda = book.addenda.iter();
    found.extend(
        addenda.filter_map(|one| Some(("dprd.toml".to_owned(), &one.id, one.basis_source.as_ref()?))),
    );
    let tensions = book.tensions.iter();
    found.extend(tensions.map(|one| ("dprd.toml".to_owned(), &one.id, &one.sources)));
    let settings = book.settings.iter();
    found
        .extend(settings.filter_map(|one| Some(("settings.toml".to_owned(), &one.id, one.refers.as_ref()?))));
    for list in &book.checklists {
        found.extend(
            list.items
                .iter()
                .map(|item| ("checklists.toml".to_owned(), &list.id, &item.source)),
        );
    }
    for list in &book.criteria {
        found.extend(
            list.criteria
                .iter()
                .map(|one| ("criteria.toml".to_owned(), &list.id, &one.source)),
        );
    }
    found
}
