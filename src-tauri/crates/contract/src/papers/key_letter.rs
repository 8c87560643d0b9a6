//! The key letter (surat kunci): one page by which another office knows this office's key from paper.

use super::PaperFormat;
use super::forms::by_hand;
use super::office::{Office, file_name};
use super::wording::{fill, say, says};
use crate::Problem;
use crate::letters::OfficePress;
use exchange::{KeyCode, PublicKey};
use letters::Align;
use letters::paper::Block;
use registry::{Actor, Registry, settings};

/// The office's key letter as a PDF. The key is made when there is none yet.
///
/// # Errors
/// [`Problem`] from the key's file, the register or the press.
pub fn key_letter(registry: &Registry, actor: &Actor, press: &OfficePress) -> Result<Vec<u8>, Problem> {
    let key = exchange::keys::office_key(registry, actor)?.public();
    let office = Office::read(registry)?;
    let mut paper = office.paper(say("key-letter", "name"));
    paper.letterhead = office.secretariat();
    let region = fill(
        say("key-letter", "region_value"),
        &[("name", &office.region), ("code", &office.code)],
    );
    let code = KeyCode {
        office_id: office.id.clone(),
        region_code: office.code.clone(),
        sample: paper.sample,
        key,
    };
    paper.blocks = vec![
        Block::title(says("key-letter", "title").iter().cloned()),
        Block::pairs([
            (say("key-letter", "office"), office.unit.clone()),
            (say("key-letter", "region"), region),
            (say("key-letter", "office_id"), office.id.clone()),
            (say("key-letter", "key_id"), key.id()),
        ]),
        Block::text(say("key-letter", "meaning")),
        Block::Code {
            label: say("key-letter", "label").to_owned(),
            lines: in_lines(&key),
            qr: code.text(),
            note: say("key-letter", "note").to_owned(),
        },
        Block::Space { mm: 4 },
        Block::text(say("key-letter", "warning")),
        Block::Signatures {
            signers: vec![
                by_hand(vec![String::new(), say("key-letter", "received").to_owned()]),
                office.clerk(vec![office.place_and_today()]),
            ],
            align: Align::Left,
        },
    ];
    office.print(registry, press, &paper, PaperFormat::Pdf)
}

/// The fingerprint, four groups a line.
pub(super) fn in_lines(key: &PublicKey) -> Vec<String> {
    let fingerprint = key.fingerprint();
    let groups: Vec<&str> = fingerprint.split('-').collect();
    groups.chunks(4).map(|line| line.join("-")).collect()
}

/// A name for its file.
///
/// # Errors
/// What the register says.
pub fn key_letter_name(registry: &Registry) -> Result<String, Problem> {
    let office = registry.read(settings::office)?;
    Ok(file_name(
        &format!("{} {}", say("key-letter", "name"), office.region_code),
        PaperFormat::Pdf,
    ))
}
