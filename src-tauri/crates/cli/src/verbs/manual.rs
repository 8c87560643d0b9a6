//! `manual`.

use crate::output::Output;
use contract::letters::OfficePress;
use contract::papers::PaperFormat;
use contract::{Problem, desk, manual};
use serde_json::json;
use std::path::Path;

pub(super) fn save(out: &Path, output: Output) -> Result<(), Problem> {
    let bytes = manual::make(
        &OfficePress::default(),
        desk::system().clock.today(),
        PaperFormat::of(out),
    )?;
    files::write(out, &bytes)?;
    let sha256 = files::Digest::of(&bytes).to_string();
    output.say(&json!({ "file": out, "sha256": sha256 }), || {
        vec![format!("Ditulis ke {}.", out.display())]
    })
}
