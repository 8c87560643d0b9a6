//! One file of rules into the book. A file is known by its name: `clocks.toml`, `paths/sinergi.toml`, `articles/pm22.toml`.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::articles::{ArticleText, ArticlesFile, Regulation, day};
use super::limits::{Limit, Transition};
use super::lists::*;
use super::{Rulebook, check};
use crate::calendar::{Decree, Holiday, HolidayKind};
use crate::clocks::Clock;
use crate::path::Path;
use crate::source::Article;
use crate::word::Word;
use chrono::{Datelike, NaiveDate};

/// What is wrong in a file of rules, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {fault}")]
pub struct RuleError {
    /// Name of the file below the folder of rules.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong with a rule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// No file of rules has this name.
    #[error("no rules stand in a file of this name")]
    FileName,
    /// The file cannot be read as TOML of the expected shape; the parser's words.
    #[error("{0}")]
    Shape(String),
    /// The same id twice in one file.
    #[error("`{0}` stands here twice")]
    Twice(String),
    /// Something is named that is nowhere.
    #[error("no {what} is called `{id}`")]
    Unknown {
        /// What it should be: stage, evidence, article ...
        what: &'static str,
        /// What was written.
        id: String,
    },
    /// Stages wait for each other.
    #[error("`{0}` waits for itself")]
    Circle(String),
    /// A rule that blocks, without an article.
    #[error("`{0}` binds by law and names no article")]
    LawWithoutArticle(String),
    /// Lists that belong together are not equally long.
    #[error("answers, labels and scores of `{0}` are not equally many")]
    Uneven(String),
    /// A day off in the calendar of another year.
    #[error("{day} does not lie in {year}")]
    Astray {
        /// The day.
        day: NaiveDate,
        /// The year of the file.
        year: i32,
    },
    /// A limit tells no term, or two, or one where there is none.
    #[error("`{0}` needs one term, in years or in months, and none where nothing is limited")]
    Term(String),
    /// A sentence without the day it should tell.
    #[error("the sentence of `{0}` says no {{date}}")]
    NoDate(String),
}

/// Adds one file to the book. What has the id of a rule that is there takes its place.
pub(super) fn add(book: &mut Rulebook, file: &str, text: &str) -> Result<(), RuleError> {
    let place = (file, text);
    match file {
        "regulations.toml" => {
            let read: Regulations = parse(file, text)?;
            merge(&mut book.regulations, read.regulation, place)?;
            merge(&mut book.special_regions, read.special_region, place)
        }
        "actors.toml" => {
            let read: Actors = parse(file, text)?;
            merge(&mut book.actors, read.actor, place)
        }
        "documents.toml" => {
            let read: Documents = parse(file, text)?;
            merge(&mut book.documents, read.document, place)
        }
        "checklists.toml" => {
            let read: Checklists = parse(file, text)?;
            merge(&mut book.checklists, read.checklist, place)
        }
        "criteria.toml" => {
            let read: AllCriteria = parse(file, text)?;
            merge(&mut book.criteria, read.criteria, place)
        }
        "clocks.toml" => {
            let read: Clocks = parse(file, text)?;
            merge(&mut book.clocks, read.clock, place)
        }
        "limits.toml" => {
            let read: Limits = parse(file, text)?;
            merge(&mut book.limits, read.limit, place)?;
            merge(&mut book.transitions, read.transition, place)
        }
        "dprd.toml" => {
            let read: Dprd = parse(file, text)?;
            merge(&mut book.questions, read.question, place)?;
            merge(&mut book.dprd_conditions, read.condition, place)?;
            merge(&mut book.dprd_attachments, read.attachment, place)?;
            merge(&mut book.dprd_outcomes, read.outcome, place)?;
            merge(&mut book.addenda, read.addendum, place)?;
            merge(&mut book.tensions, read.tension, place)
        }
        "changes.toml" => {
            let read: Changes = parse(file, text)?;
            merge(&mut book.changes, read.change, place)
        }
        "ends.toml" => {
            let read: Ends = parse(file, text)?;
            merge(&mut book.ends, read.end, place)?;
            merge(&mut book.not_ends, read.not_end, place)
        }
        "reports.toml" => {
            let read: Reports = parse(file, text)?;
            merge(&mut book.reports, read.report, place)
        }
        "settings.toml" => {
            let read: Settings = parse(file, text)?;
            merge(&mut book.settings, read.setting, place)
        }
        "evaluation.toml" => {
            let read: Evaluation = parse(file, text)?;
            merge(&mut book.forms, read.form, place)?;
            merge(&mut book.recommendations, read.recommendation, place)?;
            merge(&mut book.rounds, read.round, place)
        }
        _ if file.starts_with("paths/") => {
            let path: Path = parse(file, text)?;
            check::path(&path).map_err(|(at, fault)| error(file, text, at, fault))?;
            merge(&mut book.paths, vec![path], place)
        }
        _ if file.starts_with("articles/") => articles(book, file, text),
        _ if file.starts_with("calendar/") => calendar(book, file, text),
        _ => Err(error(file, text, 0, Fault::FileName)),
    }?;
    check::file(book, file).map_err(|(at, fault)| error(file, text, at, fault))
}

/// An error at a byte of a file.
pub(super) fn error(file: &str, text: &str, at: usize, fault: Fault) -> RuleError {
    RuleError {
        file: file.to_owned(),
        line: line(text, at),
        fault,
    }
}

/// The line of a byte, from 1.
pub(super) fn line(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or_default().matches('\n').count() + 1
}

fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, RuleError> {
    toml::from_str(text).map_err(|wrong| {
        let at = wrong.span().map_or(0, |span| span.start);
        error(file, text, at, Fault::Shape(wrong.message().to_owned()))
    })
}

/// A rule that has an id: another of the same id takes its place.
trait Rule {
    fn id(&self) -> &Word;
}

macro_rules! rules_by {
    ($($id:ident: $($type:ty),+;)+) => {
        $($(impl Rule for $type {
            fn id(&self) -> &Word {
                &self.$id
            }
        })+)+
    };
}

rules_by! {
    code: SpecialRegion;
    id: Regulation, Actor, Document, Checklist, Criteria, Clock, Limit, Transition, Question, DprdCondition, Attachment,
        DprdOutcome, Addendum, Tension, End, NotEnd, Report, Setting, EvaluationForm, Recommendation, Round, Path, Change;
}

fn merge<T: Rule>(into: &mut Vec<T>, read: Vec<T>, (file, text): (&str, &str)) -> Result<(), RuleError> {
    for (at, one) in read.iter().enumerate() {
        let id = one.id();
        if read.iter().take(at).any(|before| before.id() == id) {
            return Err(error(file, text, id.at(), Fault::Twice(id.to_string())));
        }
    }
    for one in read {
        match into.iter_mut().find(|there| there.id() == one.id()) {
            Some(there) => *there = one,
            None => into.push(one),
        }
    }
    Ok(())
}

fn articles(book: &mut Rulebook, file: &str, text: &str) -> Result<(), RuleError> {
    let read: ArticlesFile = parse(file, text)?;
    for written in read.articles {
        let ayat = written
            .ayat
            .as_ref()
            .map(|ayat| format!("({ayat})"))
            .unwrap_or_default();
        let letter = written.letter.as_deref().unwrap_or_default();
        let place = format!("{} {}{ayat}{letter}", read.regulation, written.pasal);
        let article: Article = place.parse().map_err(|_| {
            error(
                file,
                text,
                written.pasal.at(),
                Fault::Unknown {
                    what: "article",
                    id: place.clone(),
                },
            )
        })?;
        // Definitions of Pasal 1 have a number and no ayat; rules cite the pasal, whose text is all that are here.
        let Some(number) = written.number else {
            let found = ArticleText {
                text: written.text,
                mended: written.mended,
            };
            book.articles.insert(article, found);
            continue;
        };
        let whole = book.articles.entry(article).or_default();
        let text = format!("{number}. {}", written.text);
        if !whole.text.lines().any(|line| line == text) {
            let parting = if whole.text.is_empty() { "" } else { "\n" };
            whole.text.push_str(parting);
            whole.text.push_str(&text);
            whole.mended |= written.mended;
        }
    }
    Ok(())
}

fn calendar(book: &mut Rulebook, file: &str, text: &str) -> Result<(), RuleError> {
    let read: CalendarFile = parse(file, text)?;
    if let Some(astray) = read.day.iter().find(|day| day.date.year() != read.year) {
        let at = text.find(&astray.date.to_string()).unwrap_or(0);
        let fault = Fault::Astray {
            day: astray.date,
            year: read.year,
        };
        return Err(error(file, text, at, fault));
    }
    let decree = Decree {
        name: read.decree,
        dated: Some(read.decree_date),
    };
    let days = read.day.into_iter().map(|day| {
        let holiday = Holiday {
            name: day.name,
            kind: day.kind,
        };
        (day.date, holiday)
    });
    book.calendar.know(read.year, decree, days);
    Ok(())
}

/// Declares the shape of a file: its tables by name.
macro_rules! files {
    ($($name:ident { $($table:ident: $type:ty),+ $(,)? })+) => {
        $(
            #[derive(Deserialize)]
            #[serde(deny_unknown_fields)]
            struct $name { $(#[serde(default)] $table: Vec<$type>),+ }
        )+
    };
}

files! {
    Regulations { regulation: Regulation, special_region: SpecialRegion }
    Actors { actor: Actor }
    Documents { document: Document }
    Checklists { checklist: Checklist }
    AllCriteria { criteria: Criteria }
    Clocks { clock: Clock }
    Limits { limit: Limit, transition: Transition }
    Dprd {
        question: Question, condition: DprdCondition, attachment: Attachment, outcome: DprdOutcome,
        addendum: Addendum, tension: Tension,
    }
    Changes { change: Change }
    Ends { end: End, not_end: NotEnd }
    Reports { report: Report }
    Settings { setting: Setting }
    Evaluation { form: EvaluationForm, recommendation: Recommendation, round: Round }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CalendarFile {
    year: i32,
    decree: String,
    #[serde(deserialize_with = "day")]
    decree_date: NaiveDate,
    #[expect(dead_code, reason = "for whoever reads the file")]
    verified: String,
    #[expect(dead_code, reason = "for whoever reads the file")]
    #[serde(default)]
    verified_note: String,
    day: Vec<DayOff>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DayOff {
    #[serde(deserialize_with = "day")]
    date: NaiveDate,
    name: String,
    kind: HolidayKind,
    #[expect(dead_code, reason = "for whoever reads the file")]
    #[serde(default)]
    source: String,
}
