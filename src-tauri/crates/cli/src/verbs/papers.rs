//! `paper ...`.

use super::Place;
use crate::arguments::Paper;
use crate::output::Output;
use contract::Problem;
use contract::letters::OfficePress;
use contract::papers::{self, PaperFormat, PaperKind, PaperRequest};
use contract::submissions::SubmissionId;
use serde_json::json;
use std::io::Write as _;

pub(super) fn run(place: &Place, paper: &Paper, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    match paper {
        Paper::List { submission } => {
            let id = submission.clone();
            let offers = papers::list(&registry, &SubmissionId { id })?;
            output.say(&offers, || {
                let mut lines = Vec::new();
                for offer in &offers {
                    lines.push(format!("{}  {}", offer.paper.word(), offer.name));
                    if let Some(meeting) = &offer.meeting {
                        lines.push(format!("    rapat {meeting}"));
                    }
                    if !offer.missing.is_empty() {
                        lines.push(format!("    belum ada: {}", offer.missing.join(", ")));
                    }
                }
                lines
            })
        }
        Paper::Make {
            submission,
            paper,
            meeting,
            out,
        } => {
            let paper = PaperKind::parse(paper)
                .ok_or_else(|| Problem::new("paper.unknown", std::slice::from_ref(paper)))?;
            let request = PaperRequest {
                submission: submission.clone(),
                paper,
                format: PaperFormat::of(out),
                meeting: meeting.clone(),
            };
            let bytes = papers::make(&registry, &OfficePress::default(), &request)?;
            files::replace(out, |file| file.write_all(&bytes))?;
            let sha256 = files::Digest::of(&bytes).to_string();
            output.say(&json!({ "file": out, "sha256": sha256 }), || {
                vec![format!("Ditulis ke {}.", out.display())]
            })
        }
    }
}
