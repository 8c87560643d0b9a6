//! `receipt ...`: what a bureau says of a package, and what the office hears.

use super::Place;
use crate::arguments::{ReceiptRemarkArgs, ReceiptVerb};
use crate::output::Output;
use crate::waiting;
use contract::letters::OfficePress;
use contract::receipts::{self, ReceiptImported, ReceiptsOf, ReceiptsOfMany, ReceivedOf};
use contract::remarks::{self, RemarkClose, RemarkSave, RemarksOf};
use contract::work::Watch;
use contract::{Problem, desk, papers, senders};
use registry::receipts::IssuedLine;
use registry::received::RecordKind;
use registry::remarks::{Asks, Remark, RemarkForm};
use registry::{Registry, RegistryError};
use serde_json::json;
use std::io::Write as _;
use std::path::Path;

pub(super) fn run(place: &Place, verb: &ReceiptVerb, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    match verb {
        ReceiptVerb::Issue { package, out, slip } => issue(&registry, package, out, slip.as_deref(), output),
        ReceiptVerb::IssueMany { packages, folder } => {
            let work =
                |watch: Watch<'_>| receipts::issue_many(&registry, &desk::actor(), packages, folder, watch);
            let done = waiting::watched(work)?.value;
            output.say(&done, || many(&done))?;
            done.stopped.map_or(Ok(()), Err)
        }
        ReceiptVerb::Issued { office } => {
            let of = office.as_deref().map(|office| sender(&registry, office));
            let request = ReceiptsOf {
                sender: of.transpose()?,
            };
            let all = receipts::issued(&registry, &request)?;
            output.say(&all, || all.iter().map(issued).collect())
        }
        ReceiptVerb::Import {
            file,
            fingerprint,
            confirm,
        } => {
            let done = receipts::import(&registry, &desk::actor(), file, fingerprint, confirm)?.value;
            output.say(&done, || imported(&done))
        }
        ReceiptVerb::List => {
            let all = receipts::imported(&registry)?;
            output.say(&all, || {
                let line = |one: &receipts::ReceiptLine| {
                    let said = &one.acknowledgement;
                    format!(
                        "{} ke-{} untuk {}: {} diterima, {} ditolak, {} catatan",
                        one.bureau, said.sequence, one.file_name, said.accepted, said.refused, said.remarks
                    )
                };
                all.iter().map(line).collect()
            })
        }
        ReceiptVerb::Show { id } => {
            let said = receipts::of_agreement(&registry, id)?;
            output.say(&said, || told(&said))
        }
        ReceiptVerb::Remark(said) => {
            let kept = remark(&registry, said)?;
            output.say(&kept, || vec![line(&kept)])
        }
        ReceiptVerb::Remarks { office } => {
            let request = RemarksOf {
                sender: sender(&registry, office)?,
                record: None,
            };
            let all = remarks::list(&registry, &request)?;
            output.say(&all, || all.iter().map(line).collect())
        }
        ReceiptVerb::Close { id, note } => {
            let found = registry.read(|c| registry::remarks::get(c, id))?;
            let request = RemarkClose {
                id: id.clone(),
                rev: found.map(|found| found.rev).unwrap_or_default(),
                note: note.clone(),
            };
            let closed = remarks::close(&registry, &desk::actor(), &request)?.value;
            output.say(&closed, || vec![line(&closed)])
        }
    }
}

fn issue(
    registry: &Registry,
    package: &str,
    out: &Path,
    slip: Option<&Path>,
    output: Output,
) -> Result<(), Problem> {
    let done = receipts::issue(registry, &desk::actor(), package)?.value;
    files::replace(out, |file| file.write_all(done.issued.file.as_bytes()))?;
    if let Some(slip) = slip {
        let bytes = papers::receipt_slip(registry, &OfficePress::default(), &done)?;
        files::replace(slip, |file| file.write_all(&bytes))?;
    }
    let receipt = serde_json::to_value(&done.receipt).map_err(RegistryError::from)?;
    output.say(
        &json!({
            "already": done.already, "file": out, "slip": slip, "sha256": done.issued.sha256, "receipt": receipt,
        }),
        || {
            let said = if done.already { "Tidak ada yang baru: berkas" } else { "Tanda terima" };
            vec![format!(
                "{said} ke-{} ditulis ke {}; {} diterima, {} ditolak, {} catatan.",
                done.receipt.sequence,
                out.display(),
                done.receipt.accepted.len(),
                done.receipt.refused.len(),
                done.receipt.remarks.len()
            )]
        },
    )
}

fn many(done: &ReceiptsOfMany) -> Vec<String> {
    let issued = done.issued.iter().map(|one| {
        let said = if one.already {
            "tidak ada yang baru"
        } else {
            "terbit"
        };
        let file = one.file.as_deref().unwrap_or("berkasnya belum tersimpan");
        format!("{}: ke-{} {said}, {file}", one.package, one.sequence)
    });
    let refused = done
        .refused
        .iter()
        .map(|one| format!("{}: {} {}", one.package, one.problem.message, one.problem.hint));
    issued.chain(refused).collect()
}

fn issued(one: &IssuedLine) -> String {
    let package = one
        .package
        .as_ref()
        .map_or("paketnya sudah ditarik", |package| package.file_name.as_str());
    let state = if one.newest { "berlaku" } else { "digantikan" };
    format!(
        "{}  {} {} ke-{}  {state}  {package}",
        one.id, one.region_code, one.region_name, one.sequence
    )
}

fn imported(done: &ReceiptImported) -> Vec<String> {
    let said = &done.acknowledgement;
    let mut lines = Vec::new();
    if done.enrolled {
        lines.push(format!("Kunci biro didaftarkan: {}", done.bureau.label()));
    }
    lines.push(if done.already {
        "Tanda terima ini sudah dimasukkan.".to_owned()
    } else {
        format!("Tanda terima ke-{} dari {}.", said.sequence, done.bureau.label())
    });
    lines.push(format!(
        "{} diterima, {} ditolak, {} catatan",
        said.accepted, said.refused, said.remarks
    ));
    lines
}

pub(super) fn told(said: &ReceivedOf) -> Vec<String> {
    let mut lines = match &said.said {
        None => vec!["Belum ada tanda terima.".to_owned()],
        Some(said) if !said.accepted => vec![format!("Ditolak {}: {}", said.bureau, said.reason)],
        Some(said) if said.changed_since => {
            vec![format!("Diterima {}, lalu diubah di sini.", said.bureau)]
        }
        Some(said) => vec![format!("Diterima {}.", said.bureau)],
    };
    lines.extend(
        said.remarks
            .iter()
            .map(|one| format!("Catatan ({}): {}", asked(one.remark.asks), one.remark.text)),
    );
    lines
}

fn asked(asks: Asks) -> &'static str {
    match asks {
        Asks::Remark => "untuk diketahui",
        Asks::Correction => "mohon diperbaiki",
        Asks::Scan => "mohon dikirim pindaiannya",
    }
}

fn line(remark: &Remark) -> String {
    let state = if remark.closed_at.is_some() {
        "ditutup"
    } else {
        "terbuka"
    };
    format!(
        "{}  {state}  {}  {}",
        remark.id, remark.form.record, remark.form.text
    )
}

/// The office by its id or its region.
pub(super) fn sender(registry: &Registry, which: &str) -> Result<i64, Problem> {
    let all = senders::list(registry)?;
    let found: Vec<i64> = all
        .iter()
        .filter(|sender| sender.office_id == which || sender.region_code == which)
        .map(|sender| sender.seq)
        .collect();
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(Problem::new("sender.not_found", &[])),
        _ => Err(Problem::new("receipt.several_offices", &[which.to_owned()])),
    }
}

fn remark(registry: &Registry, said: &ReceiptRemarkArgs) -> Result<Remark, Problem> {
    let unknown =
        |word: &str, argument: &str| Problem::new("usage.value", &[word.to_owned(), argument.to_owned()]);
    let form = RemarkForm {
        sender: sender(registry, &said.office)?,
        kind: RecordKind::parse(&said.of).ok_or_else(|| unknown(&said.of, "--of"))?,
        record: said.record.clone(),
        asks: Asks::parse(&said.asks).ok_or_else(|| unknown(&said.asks, "--asks"))?,
        field: said.field.clone(),
        text: said.text.clone(),
        wished: said.wished.clone(),
    };
    let save = RemarkSave {
        id: None,
        rev: 0,
        form,
    };
    Ok(remarks::save(registry, &desk::actor(), &save)?.value)
}
