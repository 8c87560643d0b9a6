//! Which letter a paper is, and what it must show.

use super::OfficePress;
use crate::Problem;
use files::Digest;
use letters::{Code, LetterData, long_date};
use registry::Registry;
use registry::letters::{self as core, Letter, LetterPrint, LetterState};
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use ts_rs::TS;

/// Longest print, in pages, that is laid out again while somebody waits for the answer: about a second.
const PAGES_AGAIN: u32 = 500;

/// A code as typed or scanned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VerifyRequest {
    /// Code from the paper, or the whole text of its QR.
    pub code: String,
}

/// One thing the paper must show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperLine {
    /// What it is.
    pub label: String,
    /// What must stand there.
    pub value: String,
}

/// Whether the letter's kept data, laid out once more, give the bytes that were printed.
///
/// Only `Yes` proves anything: another version of the program may set the same letter with other bytes. Damage is
/// what `pdf_sound` and `content_sound` tell of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reproduced {
    /// The same bytes.
    Yes,
    /// Other bytes, or none: the data can no longer be laid out.
    No,
    /// Left alone: the print is too long to wait for, or the picture of its letterhead is not there.
    NotTried,
}

/// The letter a code belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Verification {
    /// The code in its groups.
    pub code: String,
    /// The letter.
    pub letter: Letter,
    /// The print that carries the code.
    pub print: LetterPrint,
    /// Number of the print that replaced it; absent for the newest.
    pub replaced_by: Option<u32>,
    /// Whether the letter was made void.
    pub is_void: bool,
    /// Whether the kept PDF is still what was printed.
    pub pdf_sound: bool,
    /// Whether content, code and PDF of the register still fit each other.
    pub content_sound: bool,
    /// Whether the letter's data give the printed bytes once more.
    pub reproduced: Reproduced,
    /// What the paper must show, to compare line by line.
    pub must_show: Vec<PaperLine>,
}

/// Finds the letter of a code.
///
/// # Errors
/// [`Problem`] `code.malformed` for a misread code, `code.unknown` when this register has no such letter.
pub fn verify(
    registry: &Registry,
    press: &OfficePress,
    request: &VerifyRequest,
) -> Result<Verification, Problem> {
    let code = read_code(&request.code)?;
    let unknown = || Problem::new("code.unknown", &[code.to_string()]);
    let (print, letter, content) = registry.read(|c| {
        let print = core::by_code(c, &code.compact())?.ok_or_else(unknown)?;
        let letter = core::get(c, &print.letter_id)?.ok_or_else(unknown)?;
        let content = core::content(c, &print.letter_id, print.print)?.unwrap_or_default();
        Ok::<_, Problem>((print, letter, content))
    })?;
    let data: LetterData = serde_json::from_str(&content).map_err(registry::RegistryError::from)?;
    let fingerprint = letters::fingerprint(&data).ok();
    let pdf_sound =
        Digest::from_str(&print.pdf_sha256).is_ok_and(|digest| registry.vault().verify(&digest).is_ok());
    Ok(Verification {
        code: code.to_string(),
        replaced_by: (letter.newest.print > print.print).then_some(letter.newest.print),
        is_void: letter.state == LetterState::Void,
        pdf_sound,
        content_sound: fingerprint
            .is_some_and(|f| code.fits(&f) && data_encoding::HEXLOWER.encode(&f) == print.fingerprint),
        reproduced: reproduced(registry, press, &content, &print),
        must_show: must_show(&data, &print),
        letter,
        print,
    })
}

fn reproduced(registry: &Registry, press: &OfficePress, content: &str, print: &LetterPrint) -> Reproduced {
    if print.pages > PAGES_AGAIN {
        return Reproduced::NotTried;
    }
    let Ok(press) = press.with_emblem_of(registry, Some(content)) else {
        return Reproduced::NotTried;
    };
    let again = press.again(content).map(|bytes| Digest::of(&bytes).to_string());
    if again.is_ok_and(|sha256| sha256 == print.pdf_sha256) {
        Reproduced::Yes
    } else {
        Reproduced::No
    }
}

/// Takes the typed code, or finds it in a QR's text (fingerprint in hex after the letter's id).
fn read_code(typed: &str) -> Result<Code, Problem> {
    let from_qr = letters::read_letter_qr(typed).map(|(_, fingerprint)| Code::of(&fingerprint));
    match from_qr {
        Some(code) => Ok(code),
        None => Ok(Code::from_str(typed)?),
    }
}

fn must_show(data: &LetterData, print: &LetterPrint) -> Vec<PaperLine> {
    let mut lines = Vec::new();
    let mut line = |label: &str, value: String| {
        lines.push(PaperLine {
            label: label.into(),
            value,
        })
    };
    line(
        "Nomor",
        data.number.split_whitespace().collect::<Vec<_>>().join(" "),
    );
    line("Tanggal", format!("{}, {}", data.place, long_date(data.date)));
    line("Hal", data.subject.clone());
    line("Yth.", data.addressee.lines.join(", "));
    line(
        "Penanda tangan",
        format!("{}, {}", data.signatory.name, data.signatory.job),
    );
    for count in &data.body.counts {
        line(
            &format!("Jumlah {}", label(count.kind)),
            letters::figure_and_words(count.count),
        );
    }
    line("Jumlah seluruhnya", letters::figure_and_words(data.body.total()));
    if let Some(from) = &data.body.consolidation {
        let once = from.per_document.iter().map(|one| one.count).sum();
        line("Jumlah per naskah unik", letters::figure_and_words(once));
        line(
            "Daerah yang menyampaikan data",
            format!("{} dari {}", from.reported, from.offices),
        );
    }
    line("Cetakan", format!("ke-{}", data.print));
    line("Jumlah halaman", print.pages.to_string());
    lines
}

fn label(kind: letters::Kind) -> &'static str {
    match kind {
        letters::Kind::Ksdd => "KSDD",
        letters::Kind::Ksdpk => "KSDPK",
        letters::Kind::Sinergi => "Sinergi",
        letters::Kind::Ksdpl => "KSDPL",
        letters::Kind::Ksdll => "KSDLL",
        letters::Kind::Legacy => "bentuk lama",
    }
}
