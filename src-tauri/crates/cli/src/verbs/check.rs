//! `check`.

use super::Place;
use crate::output::Output;
use contract::check::CheckReport;
use contract::{Problem, check};
use serde::Serialize;

#[derive(Serialize)]
struct Said<'a> {
    #[serde(flatten)]
    report: &'a CheckReport,
    swept: u32,
}

pub(super) fn check(place: &Place, sweep: bool, output: Output) -> Result<(), Problem> {
    let mut registry = place.open()?;
    let report = check::check(&registry)?;
    // Nothing is removed from a register that is not whole: what no row names may be all that is left of a record.
    let swept = match sweep && report.sound {
        true => check::sweep(&mut registry)?,
        false => 0,
    };
    let said = Said {
        report: &report,
        swept,
    };
    output.say(&said, || {
        let mut lines = vec![
            format!(
                "Kerja sama: {}, pengajuan: {}, rapat: {}, target: {}, evaluasi: {}, kartu mitra: {}, surat: {}, paket: {}, diterima: {}",
                report.agreements,
                report.submissions,
                report.meetings,
                report.targets,
                report.evaluations,
                report.partners,
                report.letters,
                report.dispatches,
                report.received
            ),
            format!("Sidik isi: {}", report.content_hash),
        ];
        if report.orphans > 0 {
            lines.push(format!(
                "Berkas tanpa catatan: {}, dihapus: {swept}",
                report.orphans
            ));
        }
        lines.extend(report.faults.iter().cloned());
        lines.push(if report.sound {
            "Register utuh.".to_owned()
        } else {
            "Register TIDAK utuh.".to_owned()
        });
        lines
    })?;
    if report.sound {
        Ok(())
    } else {
        Err(Problem::new("registry.damaged", &[]))
    }
}
