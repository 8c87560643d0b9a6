//! `letter ...`.

use super::{Place, period, scope};
use crate::arguments::{Letter, LetterArgs, LetterConsolidated, LetterRecap, PeriodArgs, ToName};
use crate::output::Output;
use crate::waiting;
use contract::letters::{
    self, LetterIssue, LetterNumber, LetterRequest, LetterSave, LetterVoid, OfficePress, PrintId, Reproduced,
    Verification, VerifyRequest,
};
use contract::papers::PaperFormat;
use contract::{Problem, desk};
use registry::Registry;
use registry::letters::{LetterKind, To, report_to, tkksd_role};
use registry::settings::{LetterheadKind, Official};
use serde_json::json;
use std::io::Write as _;
use std::path::Path;

pub(super) fn run(place: &Place, letter: &Letter, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let (actor, press) = (desk::actor(), OfficePress::default());
    match letter {
        Letter::Recap(arguments) => recap(&registry, &press, arguments, output),
        Letter::Tkksd(arguments) => {
            let kind = match arguments.semester {
                Some(_) => LetterKind::TkksdSemester,
                None => LetterKind::TkksdAnnual,
            };
            let choice = (arguments.year, arguments.semester);
            report(&registry, &press, kind, choice, &arguments.letter, output)
        }
        Letter::Foreign(arguments) => {
            let (kind, choice) = (LetterKind::ForeignAnnual, (arguments.year, None));
            report(&registry, &press, kind, choice, &arguments.letter, output)
        }
        Letter::Consolidated(arguments) => consolidated(&registry, &press, arguments, output),
        Letter::Number { id, number } => {
            let request = LetterNumber {
                id: id.clone(),
                number: number.clone(),
            };
            let done =
                waiting::watched(|watch| letters::number(&registry, &actor, &press, &request, watch))?.value;
            output.say(&done, || {
                vec![format!("Cetakan ke-{} bernomor {number}.", done.newest.print)]
            })
        }
        Letter::Sign { id, scan } => {
            let done = letters::sign(&registry, &actor, id, scan)?.value;
            output.say(&done, || vec!["Pindaian surat tersimpan.".to_owned()])
        }
        Letter::Void { id, reason } => {
            let request = LetterVoid {
                id: id.clone(),
                reason: reason.clone(),
            };
            let done = letters::void(&registry, &actor, &request)?.value;
            output.say(&done, || {
                vec!["Surat dibatalkan; nomornya tetap terpakai.".to_owned()]
            })
        }
        Letter::Verify { code } => {
            let found = letters::verify(&registry, &press, &VerifyRequest { code: code.clone() })?;
            output.say(&found, || {
                let mut lines = vec![format!("Kode {}", found.code)];
                lines.extend(
                    found
                        .must_show
                        .iter()
                        .map(|line| format!("{}: {}", line.label, line.value)),
                );
                if let Some(newer) = found.replaced_by {
                    lines.push(format!("Diganti oleh cetakan ke-{newer}."));
                }
                if found.is_void {
                    lines.push("Surat ini sudah DIBATALKAN.".to_owned());
                }
                lines.push(kept(&found).to_owned());
                lines
            })
        }
        Letter::Reprint { id, print, out } => {
            let request = LetterSave {
                id: id.clone(),
                print: *print,
                format: PaperFormat::of(out),
            };
            let bytes = letters::saved(&registry, &OfficePress::default(), &request)?;
            write(out, &bytes)?;
            let sha256 = files::Digest::of(&bytes).to_string();
            output.say(&json!({ "file": out, "sha256": sha256 }), || {
                vec![format!("Ditulis ke {}.", out.display())]
            })
        }
        Letter::List => {
            let all = letters::all(&registry)?;
            output.say(&all, || {
                all.iter()
                    .map(|one| {
                        format!(
                            "{}  {}  {}  {}",
                            one.id, one.newest.dated, one.newest.number, one.newest.code
                        )
                    })
                    .collect()
            })
        }
    }
}

/// What is said of the kept copy of a letter.
fn kept(found: &Verification) -> &'static str {
    if !(found.pdf_sound && found.content_sound) {
        return "Salinan di register TIDAK utuh.";
    }
    match found.reproduced {
        Reproduced::Yes => "Berkas tersimpan utuh; datanya dicetak ulang dan memberi berkas yang sama.",
        Reproduced::No => "Berkas tersimpan utuh; versi Ikat ini mencetak datanya dengan tata letak lain.",
        Reproduced::NotTried => "Berkas tersimpan utuh.",
    }
}

fn recap(
    registry: &Registry,
    press: &OfficePress,
    arguments: &LetterRecap,
    output: Output,
) -> Result<(), Problem> {
    let letter = &arguments.letter;
    let signer = signer(registry, letter.signer.as_deref(), |_| true)?;
    let request = LetterRequest {
        kind: LetterKind::Recap,
        to: match arguments.to {
            ToName::Governor => To::Governor,
            ToName::Minister => To::Minister,
        },
        period: period(arguments.period)?,
        scope: scope(arguments.scope),
        date: letter.date,
        number: letter.number.clone(),
        official: signer.id,
        columns: arguments.columns.clone(),
        interim: letter.interim,
    };
    issue(registry, press, request, &letter.out, output)
}

/// The Gubernur signs, or who does so in his name; whoever else the office names where it has no such official.
fn consolidated(
    registry: &Registry,
    press: &OfficePress,
    arguments: &LetterConsolidated,
    output: Output,
) -> Result<(), Problem> {
    let letter = &arguments.letter;
    let name = letter.signer.as_deref();
    let head = |official: &Official| official.letterhead == LetterheadKind::Head;
    let signer = signer(registry, name, head).or_else(|_| signer(registry, name, |_| true))?;
    let request = LetterRequest {
        kind: LetterKind::Consolidated,
        to: To::Minister,
        period: period(PeriodArgs {
            year: arguments.year,
            semester: arguments.semester,
            from: None,
        })?,
        scope: scope(arguments.scope),
        date: letter.date,
        number: letter.number.clone(),
        official: signer.id,
        columns: arguments.columns.clone(),
        interim: letter.interim,
    };
    issue(registry, press, request, &letter.out, output)
}

/// The official of a name, or the first active one that may sign.
fn signer(
    registry: &Registry,
    name: Option<&str>,
    may: impl Fn(&Official) -> bool,
) -> Result<Official, Problem> {
    let officials = registry.read(registry::settings::officials)?;
    officials
        .into_iter()
        .find(|official| match name {
            Some(name) => official.name == name,
            None => official.active && may(official),
        })
        .ok_or_else(|| Problem::new("letter.no_signer", &[]))
}

fn report(
    registry: &Registry,
    press: &OfficePress,
    kind: LetterKind,
    (year, semester): (i32, Option<u8>),
    arguments: &LetterArgs,
    output: Output,
) -> Result<(), Problem> {
    let office = registry.read(registry::settings::office)?;
    let province = office.is_province();
    let may = |official: &Official| !kind.is_tkksd() || tkksd_role(&official.job).is_some();
    let request = LetterRequest {
        kind,
        to: report_to(kind, province).unwrap_or(To::Head),
        period: period(PeriodArgs {
            year,
            semester,
            from: None,
        })?,
        scope: registry::Scope::InForce,
        date: arguments.date,
        number: arguments.number.clone(),
        official: signer(registry, arguments.signer.as_deref(), may)?.id,
        columns: Vec::new(),
        interim: arguments.interim,
    };
    issue(registry, press, request, &arguments.out, output)
}

fn issue(
    registry: &Registry,
    press: &OfficePress,
    request: LetterRequest,
    out: &Path,
    output: Output,
) -> Result<(), Problem> {
    // The place is tried before the letter is issued: an issued letter cannot be taken back for want of a folder.
    files::Aside::beside(out)?;
    let outlook = letters::outlook(registry, &request)?;
    let counts = outlook.recap;
    let issue = LetterIssue {
        letter: request,
        draft: None,
    };
    let letter =
        waiting::watched(|watch| letters::issue(registry, &desk::actor(), press, &issue, watch))?.value;
    let bytes = letters::pdf(
        registry,
        &PrintId {
            id: letter.id.clone(),
            print: None,
        },
    )?;
    // The letter stands whatever becomes of this copy of it; whoever reads the problem learns how to get another.
    write(out, &bytes).map_err(|problem| {
        let again = Problem::new("letter.issued_not_written", std::slice::from_ref(&letter.id));
        Problem {
            hint: format!("{} {} {}", problem.hint, again.message, again.hint),
            ..problem
        }
    })?;
    let kinds: serde_json::Map<String, serde_json::Value> = counts
        .kinds
        .iter()
        .map(|kind| (kind.value.clone(), kind.count.into()))
        .collect();
    let mut said = json!({
        "id": letter.id, "code": letter.newest.code, "sha256": letter.newest.pdf_sha256,
        "pages": letter.newest.pages, "file": out,
        "counts": { "total": counts.total, "kinds": kinds },
    });
    if let (Some(said), Some(from)) = (said.as_object_mut(), &outlook.consolidated) {
        said.insert("consolidated".to_owned(), json!(from));
    }
    output.say(&said, || {
        let mut lines = vec![format!(
            "Surat {} terbit: {} kerja sama, {} halaman, kode {}, {}",
            letter.id,
            counts.total,
            letter.newest.pages,
            letter.newest.code,
            out.display()
        )];
        if let Some(from) = &outlook.consolidated {
            lines.push(format!(
                "Per naskah unik {}; data dari {} dari {} daerah.",
                from.per_document, from.reported, from.offices
            ));
            if !from.absent.is_empty() {
                lines.push(format!("Belum mengirim: {}.", from.absent.join(", ")));
            }
        }
        lines
    })
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Problem> {
    files::replace(path, |file| file.write_all(bytes))?;
    Ok(())
}
