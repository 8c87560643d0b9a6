//! `forward`, `package vouch`.

use super::{Place, period};
use crate::arguments::{Forward, PeriodArgs};
use crate::output::Output;
use crate::waiting;
use contract::forwarding::{self, VouchInspection, VouchState};
use contract::{Problem, desk};
use serde_json::json;
use std::path::Path;

pub(super) fn forward(place: &Place, asked: &Forward, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let period = period(PeriodArgs {
        year: asked.year,
        semester: asked.semester,
        from: None,
    })?;
    let made =
        waiting::watched(|watch| forwarding::forward(&registry, &desk::actor(), period, &asked.out, watch))?
            .value;
    output.say(
        &json!({
            "folder": asked.out, "file": made.file, "sha256": made.sha256, "fingerprint": made.fingerprint,
            "list": made.list,
        }),
        || {
            vec![
                format!(
                    "{} paket daerah{} diteruskan di {}.",
                    made.list.offices.len(),
                    if made.list.own.is_some() {
                        " dan paket provinsi"
                    } else {
                        ""
                    },
                    asked.out.display()
                ),
                format!("{} daerah belum mengirim.", made.list.absent.len()),
                format!("Sidik jari kunci provinsi: {}", made.fingerprint),
            ]
        },
    )
}

pub(super) fn vouch(place: &Place, folder: &Path, dry_run: bool, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let found = waiting::watched(|watch| {
        if dry_run {
            forwarding::inspect(&registry, folder, watch)
        } else {
            forwarding::vouch(&registry, &desk::actor(), folder, watch).map(|written| written.value)
        }
    })?;
    output.say(&found, || told(&found, dry_run))
}

fn told(found: &VouchInspection, dry_run: bool) -> Vec<String> {
    let mut lines: Vec<String> = found
        .offices
        .iter()
        .map(|one| {
            let said = match (&one.finding, one.state) {
                (Some(finding), _) => finding.message.clone(),
                (None, VouchState::Known) => "sudah dikenal".to_owned(),
                (None, VouchState::Unvouched) => "tidak dijamin: kuncinya tidak berlaku lagi".to_owned(),
                (None, _) => format!("dijamin oleh {}", found.province.name),
            };
            format!(
                "{}  {}  {}: {said}",
                one.region.code, one.region.name, one.fingerprint
            )
        })
        .collect();
    lines.extend(
        found
            .unlisted
            .iter()
            .map(|name| format!("{name}: tidak tercantum dalam daftar")),
    );
    lines.push(if dry_run {
        format!("{} kunci akan didaftarkan.", found.fresh)
    } else {
        format!("{} kunci didaftarkan.", found.fresh)
    });
    lines
}
