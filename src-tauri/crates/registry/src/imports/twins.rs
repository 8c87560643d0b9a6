//! Whether a row is here already: in the register, in an import before, or further up in its own file.

mod agreements;

use std::collections::{BTreeSet, HashMap};

use rusqlite::{Connection, named_params};

use super::asked::Destination;
use super::incoming::{Incoming, Report};
use crate::agreements::search::fold;
use crate::agreements::{AgreementForm, rows};
use crate::error::RegistryError;
use crate::mapping::{self, MapRowForm};
use crate::progress::{self, Progress};
use crate::submissions::SubmissionForm;
use agreements::Agreements;

/// What a row is the same as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Twin {
    /// A row further up.
    Row(u32),
    /// A record of the register.
    Record { id: String, title: String },
    /// The record that the same row became in an import before.
    Imported { id: String, title: String },
    /// A record that tells the same matter otherwise; the row can take its place.
    Otherwise { id: String, title: String },
}

/// Everything that rows of one file may be the same as.
pub(super) struct Twins {
    agreements: Agreements,
    /// What is known by one key, with what it says.
    others: HashMap<String, (Twin, String)>,
    imported: HashMap<String, (String, String)>,
}

impl Twins {
    /// Reads what the register holds that these may be the same as.
    pub(super) fn of(
        connection: &Connection,
        target: Destination,
        becoming: &[&Incoming],
    ) -> Result<Self, RegistryError> {
        let mut twins = Self {
            agreements: Agreements::default(),
            others: HashMap::new(),
            imported: HashMap::new(),
        };
        let imported = match target {
            Destination::Agreements => {
                let forms = becoming.iter().filter_map(|one| match one {
                    Incoming::Agreement(form) => Some(&**form),
                    _ => None,
                });
                twins.agreements = Agreements::of(connection, forms)?;
                include_str!("sql/imported_agreements.sql")
            }
            Destination::Mapping => {
                twins.map_rows(connection, becoming)?;
                include_str!("sql/imported_map_rows.sql")
            }
            Destination::Monitoring => {
                twins.reports(connection, becoming)?;
                // A semester that was told otherwise since may be told again.
                return Ok(twins);
            }
            Destination::Submissions => {
                twins.submissions(connection)?;
                include_str!("sql/imported_submissions.sql")
            }
        };
        let imported: Vec<(String, (String, String))> =
            rows(connection, imported, named_params! {":target": target}, |row| {
                Ok((row.get("sha256")?, (row.get("id")?, row.get("title")?)))
            })?;
        twins.imported = imported.into_iter().collect();
        Ok(twins)
    }

    fn map_rows(&mut self, connection: &Connection, becoming: &[&Incoming]) -> Result<(), RegistryError> {
        let years: BTreeSet<i32> = becoming
            .iter()
            .filter_map(|one| match one {
                Incoming::MapRow(form) => Some(form.year),
                _ => None,
            })
            .collect();
        for year in years {
            for row in mapping::of_year(connection, year)? {
                let (key, title) = (map_key(&row.form), row.form.title().to_owned());
                let twin = Twin::Record { id: row.id, title };
                self.others.insert(key, (twin, String::new()));
            }
        }
        Ok(())
    }

    fn reports(&mut self, connection: &Connection, becoming: &[&Incoming]) -> Result<(), RegistryError> {
        let reports = becoming.iter().filter_map(|one| match one {
            Incoming::Report(report) => Some(report),
            _ => None,
        });
        for report in reports {
            let all = progress::of_agreement(connection, &report.agreement)?;
            let same = all.into_iter().find(|one| report.is_of(one));
            if let Some(stands) = same.filter(|one| !texts(one).is_empty()) {
                let twin = Twin::Otherwise {
                    id: report.agreement.clone(),
                    title: report.title.clone(),
                };
                self.others.insert(report_key(report), (twin, texts(&stands)));
            }
        }
        Ok(())
    }

    fn submissions(&mut self, connection: &Connection) -> Result<(), RegistryError> {
        let sql = include_str!("sql/submissions.sql");
        let all = rows(connection, sql, [], |row| {
            let title: String = row.get("title")?;
            let (path, proposer, number): (String, String, String) = (
                row.get("path")?,
                row.get("proposer_name")?,
                row.get("letter_number")?,
            );
            let key = key(&[&path, &fold(&title), &fold(&proposer), &fold(&number)]);
            Ok((
                key,
                Twin::Record {
                    id: row.get("id")?,
                    title,
                },
            ))
        })?;
        self.others
            .extend(all.into_iter().map(|(key, twin)| (key, (twin, String::new()))));
        Ok(())
    }

    /// What a row is the same as. Of nothing, it is itself known from now on.
    pub(super) fn of_row(&mut self, row: u32, becomes: &Incoming, sha256: &str) -> Option<Twin> {
        if let Some((id, title)) = self.imported.get(sha256) {
            let (id, title) = (id.clone(), title.clone());
            return Some(Twin::Imported { id, title });
        }
        let (key, says) = match becomes {
            Incoming::Agreement(form) => return self.agreements.of_row(row, form),
            Incoming::MapRow(form) => (map_key(form), String::new()),
            Incoming::Submission(form) => (submission_key(form), String::new()),
            Incoming::Report(report) => (report_key(report), texts(&report.progress)),
        };
        match self.others.get(&key) {
            Some((Twin::Otherwise { id, title }, stands)) if *stands == says => Some(Twin::Record {
                id: id.clone(),
                title: title.clone(),
            }),
            Some((twin, _)) => Some(twin.clone()),
            None => {
                self.others.insert(key, (Twin::Row(row), says));
                None
            }
        }
    }

    /// The first row whose party gave the same number to another paper.
    pub(super) fn number_elsewhere(&mut self, row: u32, form: &AgreementForm) -> Option<u32> {
        self.agreements.number_elsewhere(row, form)
    }
}

fn key(parts: &[&str]) -> String {
    parts.join("\u{1f}")
}

/// Two rows of a map are one when a work unit plans the same activity of the same urusan for the same need in the same year.
fn map_key(form: &MapRowForm) -> String {
    let year = form.year.to_string();
    let folded = [&form.program, &form.activity, &form.need].map(|text| fold(text));
    let [program, activity, need] = folded;
    key(&[&year, &form.urusan, &form.work_unit, &program, &activity, &need])
}

/// A semester of an agreement is told once.
fn report_key(report: &Report) -> String {
    let Progress { year, semester, .. } = report.progress;
    key(&[
        &report.agreement,
        &year.to_string(),
        &u8::from(semester).to_string(),
    ])
}

/// Two submissions are one when the same one proposes the same title on the same path with the same letter.
fn submission_key(form: &SubmissionForm) -> String {
    let folded = [&form.subject.title, &form.proposer_name, &form.letter_number].map(|text| fold(text));
    let [title, proposer, number] = folded;
    key(&[&form.path, &title, &proposer, &number])
}

/// What a semester tells, whatever its revision.
fn texts(progress: &Progress) -> String {
    let texts = progress.texts().map(str::trim);
    texts.join("\u{1f}").trim_matches('\u{1f}').to_owned()
}
