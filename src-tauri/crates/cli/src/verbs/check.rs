//! `check`.

use super::Place;
use crate::output::Output;
use contract::{Problem, check};

pub(super) fn check(place: &Place, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let report = check::check(&registry)?;
    output.say(&report, || {
        let mut lines = vec![
            format!(
                "Kerja sama: {}, surat: {}, paket: {}",
                report.agreements, report.letters, report.dispatches
            ),
            format!("Sidik isi: {}", report.content_hash),
        ];
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
