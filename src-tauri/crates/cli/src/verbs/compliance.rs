//! `compliance`.

use super::{Place, period};
use crate::arguments::{ComplianceArgs, ComplianceVerb, PeriodArgs, ReachName, Remind};
use crate::output::Output;
use contract::compliance::{self, ComplianceRequest, OfficeHistoryRequest};
use contract::letters::OfficePress;
use contract::papers::PaperFormat;
use contract::papers::reminder::{self, ReminderPrint};
use contract::{Problem, word};
use registry::Registry;
use registry::compliance::Reach;
use serde_json::json;
use std::io::Write as _;

pub(super) fn run(place: &Place, asked: &ComplianceArgs, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    match (&asked.verb, asked.year) {
        (Some(ComplianceVerb::Office { region }), _) => office(&registry, region, output),
        (Some(ComplianceVerb::Remind(asked)), _) => remind(&registry, asked, output),
        (None, Some(year)) => report(&registry, asked, year, output),
        // The year is required without a verb; the parser has said so before.
        (None, None) => Err(Problem::new("usage.missing", &["--year".to_owned()])),
    }
}

fn report(registry: &Registry, asked: &ComplianceArgs, year: i32, output: Output) -> Result<(), Problem> {
    let request = ComplianceRequest {
        period: period(PeriodArgs {
            year,
            semester: asked.semester,
            from: None,
        })?,
        reach: reach(asked.reach),
        province: asked.province.clone(),
    };
    let report = compliance::report(registry, &request)?;
    output.say(&report, || {
        let mut lines = vec![report.label.clone()];
        lines.extend(report.offices.iter().map(|one| {
            let late = if one.late { ", terlambat" } else { "" };
            let order = if one.undecided {
                ", urutan register belum diputuskan"
            } else {
                ""
            };
            format!(
                "{}  {}  {}{late}{order}",
                one.region_code,
                one.region_name,
                word("delivery", one.delivery.word())
            )
        }));
        lines.extend(report.provinces.iter().flatten().map(|one| {
            format!(
                "{}  {}: {} dari {}",
                one.region_code,
                one.region_name,
                one.counts.sent + one.counts.covered,
                one.counts.expected
            )
        }));
        lines.push(format!(
            "{} dari {} daerah mengirim, {} terlambat",
            report.counts.sent + report.counts.covered,
            report.counts.expected,
            report.counts.late
        ));
        lines
    })
}

pub(super) fn reach(name: ReachName) -> Reach {
    match name {
        ReachName::Province => Reach::Province,
        ReachName::Provinces => Reach::Provinces,
        ReachName::Nation => Reach::Nation,
    }
}

fn remind(registry: &Registry, asked: &Remind, output: Output) -> Result<(), Problem> {
    let request = ReminderPrint {
        period: period(PeriodArgs {
            year: asked.year,
            semester: asked.semester,
            from: None,
        })?,
        reach: reach(asked.reach),
        province: asked.province.clone(),
        regions: asked.offices.clone(),
        format: PaperFormat::of(&asked.out),
    };
    let bytes = reminder::make(registry, &OfficePress::default(), &request)?;
    files::replace(&asked.out, |file| file.write_all(&bytes))?;
    let sha256 = files::Digest::of(&bytes).to_string();
    output.say(&json!({ "file": asked.out, "sha256": sha256 }), || {
        vec![format!("Ditulis ke {}.", asked.out.display())]
    })
}

fn office(registry: &Registry, region: &str, output: Output) -> Result<(), Problem> {
    let history = compliance::office(
        registry,
        &OfficeHistoryRequest {
            region_code: region.to_owned(),
        },
    )?;
    output.say(&history, || {
        let mut lines: Vec<String> = history
            .packages
            .iter()
            .map(|one| format!("{}  ke-{}  {}", one.period, one.sequence, one.file_name))
            .collect();
        for lineage in &history.lineages {
            lines.extend(
                lineage
                    .gaps
                    .iter()
                    .map(|gap| format!("tidak diterima: ke-{} s.d. ke-{}", gap.from, gap.to)),
            );
            lines.extend(
                lineage
                    .copied_from
                    .map(|from| format!("register disalin, tampak sejak paket ke-{from}")),
            );
        }
        lines
    })
}
