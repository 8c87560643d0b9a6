//! The letter that reminds offices of a report that has not come (Permendagri 22/2020 Pasal 17(3), 39(3)): one letter to all of
//! them with their list, or to a single one.

use super::PaperFormat;
use super::facts::head_of;
use super::office::{self, Office, columns, counted};
use super::wording::{fill, say, says};
use crate::letters::OfficePress;
use crate::recap::PeriodChoice;
use crate::{Problem, compliance};
use letters::paper::{Block, LetterHead, Pair, PaperDoc, Style, Table};
use letters::{Addressee, Align, Cell, figure_and_words, long_date};
use registry::compliance::{Compliance, ComplianceOffice, Delivery, Enrolment, Reach};
use registry::reference::regions::{self, RegionKind};
use registry::{Period, Registry};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The regulation that asks for the report.
const REGULATION: &str = "PM22";

/// The columns of the list.
const COLUMNS: [(&str, u16, Align); 5] = [
    ("no", 4, Align::Center),
    ("region", 22, Align::Left),
    ("head", 20, Align::Left),
    ("last", 14, Align::Center),
    ("enrolment", 14, Align::Center),
];

/// Whom to remind of what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReminderPrint {
    /// The period that is missing.
    pub period: PeriodChoice,
    /// Among which offices.
    pub reach: Reach,
    /// Code of the province that is looked at; none for the office's own.
    #[ts(optional)]
    pub province: Option<String>,
    /// Region codes of those to remind; empty for all that have not sent.
    pub regions: Vec<String>,
    /// As what.
    pub format: PaperFormat,
}

/// The bytes of the letter.
///
/// # Errors
/// [`Problem`] `compliance.nobody_to_remind` when none of them is missing, or from the register.
pub fn make(registry: &Registry, press: &OfficePress, request: &ReminderPrint) -> Result<Vec<u8>, Problem> {
    let report = compliance::report(
        registry,
        &compliance::ComplianceRequest {
            period: request.period,
            reach: request.reach,
            province: request.province.clone(),
        },
    )?;
    let missing: Vec<&ComplianceOffice> = report
        .offices
        .iter()
        .filter(|one| one.delivery == Delivery::Absent)
        .filter(|one| request.regions.is_empty() || request.regions.contains(&one.region_code))
        .collect();
    if missing.is_empty() {
        return Err(Problem::new(
            "compliance.nobody_to_remind",
            std::slice::from_ref(&report.label),
        ));
    }
    let rules = registry.rules()?;
    let regulation = rules
        .book()
        .regulations
        .iter()
        .find(|one| one.id == *REGULATION)
        .map(|one| one.name.clone())
        .unwrap_or_default();
    let newest = registry.read(registry::compliance::newest)?;
    let office = Office::read(registry)?;
    let paper = letter(&office, &report, &missing, &regulation, &newest);
    office.print(registry, press, &paper, request.format)
}

/// A file name for it: `Surat-pengingat-laporan-kerja-sama-Semester-II-Tahun-2025.pdf`.
///
/// # Errors
/// [`Problem`] for an impossible period.
pub fn file_name(request: &ReminderPrint) -> Result<String, Problem> {
    let label = Period::try_from(request.period)?.label();
    Ok(office::file_name(&name(&label), request.format))
}

fn name(period: &str) -> String {
    fill(say("reminder", "name"), &[("period", period)])
}

fn letter(
    office: &Office,
    report: &Compliance,
    missing: &[&ComplianceOffice],
    regulation: &str,
    newest: &BTreeMap<String, String>,
) -> PaperDoc {
    let period = report.label.as_str();
    let alone = match missing {
        [one] => Some(*one),
        _ => None,
    };
    let count = figure_and_words(u64::try_from(missing.len()).unwrap_or(u64::MAX));
    let mut paper = office.paper(&name(period));
    paper.letterhead = office.heads_letterhead();
    paper.letter = Some(LetterHead {
        place_date: office.place_and_today(),
        number: office.blank_number(),
        nature: office.nature(),
        attachment: if alone.is_some() {
            say("reminder", "attachment-none").to_owned()
        } else {
            say("reminder", "attachment").to_owned()
        },
        subject: fill(say("reminder", "subject"), &[("period", period)]),
        addressee: Addressee {
            lines: vec![match alone {
                Some(one) => head(one),
                None => fill(say("reminder", "addressee-many"), &[("heads", &heads(missing))]),
            }],
            place: say("reminder", "place").to_owned(),
        },
    });
    let mut text = vec![
        fill(say("reminder", "basis"), &[("regulation", regulation)]),
        match alone {
            Some(one) => fill(
                say("reminder", "missing-one"),
                &[("period", period), ("region", &one.region_name)],
            ),
            None => fill(
                say("reminder", "missing-many"),
                &[("period", period), ("count", &count)],
            ),
        },
    ];
    text.extend(report.due.map(|due| {
        let sentence = if report.on > due {
            say("reminder", "due-past")
        } else {
            say("reminder", "due-ahead")
        };
        fill(sentence, &[("due", &long_date(due))])
    }));
    text.push(fill(
        say("reminder", "request"),
        &[("unit", &office.unit), ("ours", &office.region)],
    ));
    if missing.iter().any(|one| one.enrolment != Enrolment::Enrolled) {
        text.push(say("reminder", "key").to_owned());
    }
    text.push(say("reminder", "closing").to_owned());
    paper.blocks = text
        .into_iter()
        .map(|text| Block::Paragraph {
            text,
            style: Style::Indented,
        })
        .collect();
    paper.blocks.push(Block::Signatures {
        signers: vec![office.signature()],
        align: Align::Left,
    });
    if alone.is_none() {
        paper.blocks.extend(annex(office, period, missing, newest));
    }
    paper
}

fn annex(
    office: &Office,
    period: &str,
    missing: &[&ComplianceOffice],
    newest: &BTreeMap<String, String>,
) -> Vec<Block> {
    let rows = missing.iter().zip(1_usize..).map(|(one, number)| {
        let enrolment = if one.enrolment == Enrolment::Enrolled {
            say("reminder", "enrolled")
        } else {
            say("reminder", "not-enrolled")
        };
        let last = newest.get(&one.region_code);
        vec![
            Cell::from(number.to_string()),
            one.region_name.clone().into(),
            head(one).into(),
            last.map_or_else(|| say("reminder", "never").to_owned(), Clone::clone)
                .into(),
            enrolment.into(),
        ]
    });
    vec![
        Block::PageBreak,
        Block::AnnexHead {
            lines: vec![
                say("reminder", "annex").to_owned(),
                fill(say("reminder", "annex-of"), &[("head", &office.head)]),
            ],
            rows: vec![
                Pair::new(say("reminder", "number"), office.blank_number()),
                Pair::new(say("reminder", "dated"), office.today_in_words()),
            ],
        },
        Block::title(
            says("reminder", "title")
                .iter()
                .map(|line| fill(line, &[("period", &period.to_uppercase())])),
        ),
        Block::Table(Table {
            total: counted(say("reminder", "total"), missing.len()),
            ..Table::plain(columns("reminder", &COLUMNS), rows.collect())
        }),
    ]
}

/// "Wali Kota Malang".
fn head(one: &ComplianceOffice) -> String {
    regions::find(&one.region_code).map_or_else(|| one.region_name.clone(), head_of)
}

/// "Gubernur, Bupati, dan Wali Kota", as far as there are any.
fn heads(missing: &[&ComplianceOffice]) -> String {
    let heads: Vec<String> = [RegionKind::Provinsi, RegionKind::Kabupaten, RegionKind::Kota]
        .into_iter()
        .filter_map(|kind| {
            let of_kind = missing.iter().find(|one| one.kind == kind)?;
            Some(regions::find(&of_kind.region_code)?.head().to_owned())
        })
        .collect();
    super::facts::joined(&heads)
}
