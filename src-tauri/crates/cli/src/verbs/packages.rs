//! `package ...`: foreign files proved, and the keys of who signs them.

use super::{Place, forwarding, reader};
use crate::arguments::{Enrol, Package};
use crate::output::Output;
use contract::exchange::{self, PackageReport};
use contract::letters::OfficePress;
use contract::papers;
use contract::senders::{self, SenderEnrolled, SenderRetire};
use contract::{Problem, desk, merging};
use registry::senders::Sender;
use serde_json::json;
use std::io::Write as _;
use std::path::Path;

pub(super) fn run(place: &Place, package: &Package, output: Output) -> Result<(), Problem> {
    match package {
        Package::Verify { file } => {
            let report = exchange::verify(&place.folder, file, &merging::by(&reader()?, &|| false))?;
            output.say(&report, || {
                let key = if report.key == "known" {
                    "dikenal"
                } else {
                    "belum dikenal"
                };
                let mut lines = told(&report);
                lines.push(format!("Kunci {key}: {}", report.fingerprint));
                lines
            })
        }
        Package::Inspect { file } => inspect(place, file, output),
        Package::Enrol(asked) => enrol(place, asked, output),
        Package::Vouch { folder, dry_run } => forwarding::vouch(place, folder, *dry_run, output),
        Package::Senders => {
            let all = senders::list(&place.open()?)?;
            output.say(&all, || all.iter().map(line).collect())
        }
        Package::Retire { office, note } => {
            let request = SenderRetire {
                office_id: office.clone(),
                note: note.clone(),
            };
            let sender = senders::retire(&place.open()?, &desk::actor(), &request)?.value;
            output.say(&sender, || vec![format!("Kunci {} dicabut.", sender.label())])
        }
        Package::KeyLetter { out } => key_letter(place, out, output),
        Package::ChangeKey { out } => {
            let changed = exchange::change_key(&place.open()?, &desk::actor(), out)?.value;
            output.say(&changed, || {
                vec![
                    format!("Kunci diganti. Surat ganti kunci ditulis ke {}.", out.display()),
                    format!("Sidik jari kunci baru: {}", changed.fingerprint),
                ]
            })
        }
    }
}

fn key_letter(place: &Place, out: &Path, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let bytes = papers::key_letter(&registry, &desk::actor(), &OfficePress::default())?;
    files::replace(out, |file| file.write_all(&bytes))?;
    let key = exchange::own_key(&registry)?;
    output.say(
        &json!({
            "file": out, "sha256": files::Digest::of(&bytes).to_string(), "key_id": key.key_id,
            "fingerprint": key.fingerprint,
        }),
        || {
            vec![
                format!("Surat kunci ditulis ke {}.", out.display()),
                format!("Sidik jari: {}", key.fingerprint),
            ]
        },
    )
}

fn inspect(place: &Place, file: &Path, output: Output) -> Result<(), Problem> {
    let found = senders::inspect(&place.open()?, file, &merging::by(&reader()?, &|| false))?;
    output.say(&found, || {
        let mut lines = told(&found.report);
        lines.push(format!("Sidik jari kunci: {}", found.report.fingerprint));
        match &found.problem {
            Some(problem) => lines.push(format!("{} {}", problem.message, problem.hint)),
            None => lines.extend(
                found
                    .sender
                    .iter()
                    .map(|sender| format!("Kunci dikenal: {}", sender.label())),
            ),
        }
        lines
    })
}

fn enrol(place: &Place, asked: &Enrol, output: Output) -> Result<(), Problem> {
    let (registry, actor) = (place.open()?, desk::actor());
    let done = match (&asked.file, &asked.qr) {
        (Some(file), _) => {
            let reader = reader()?;
            let read = merging::by(&reader, &|| false);
            senders::enrol_file(&registry, &actor, file, &asked.fingerprint, &asked.confirm, &read)?
        }
        (None, code) => {
            let code = code.as_deref().unwrap_or_default();
            senders::enrol_code(&registry, &actor, code, &asked.unit, &asked.confirm)?
        }
    };
    output.say(&done.value, || enrolled(&done.value))
}

fn enrolled(done: &SenderEnrolled) -> Vec<String> {
    let said = if done.already {
        "Kunci sudah terdaftar"
    } else {
        "Kunci didaftarkan"
    };
    vec![
        format!("{said}: {}", done.sender.label()),
        format!("Sidik jari: {}", done.fingerprint),
    ]
}

fn told(report: &PackageReport) -> Vec<String> {
    vec![
        format!(
            "Paket utuh: {} {}, {}",
            report.region_code, report.region_name, report.period_label
        ),
        format!("{} kerja sama, paket ke-{}", report.total, report.sequence),
    ]
}

fn line(sender: &Sender) -> String {
    let key = sender
        .key()
        .map_or("tidak ada kunci yang berlaku", |key| key.fingerprint.as_str());
    format!(
        "{}  {}  {}  {key}",
        sender.office_id,
        sender.region_code,
        sender.label()
    )
}
