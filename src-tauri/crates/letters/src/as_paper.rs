//! A letter as a working paper: the same words in the same order, for offices that sign in a system that wants a file of a word
//! processor (Srikandi, TTE). The PDF stays the letter: the paper's bytes are bound to nothing but its code at the foot.

use crate::annex;
use crate::assets::Assets;
use crate::code::Code;
use crate::data::{Align, Annex, LetterData, NumberedAnnex};
use crate::error::LetterError;
use crate::fingerprint::fingerprint;
use crate::foot;
use crate::letter::keep_blanks;
use crate::paper::{self, Block, LetterHead, Orientation, Pair, PaperDoc, Signer, Style, Table};
use crate::terbilang::{group_nip, long_date};
use crate::wording::{self, BodyText, Recap, fill};

/// Type size of an annex's table in points.
const TABLE: u8 = 8;

/// Writes a letter as a .docx file. Equal data and assets give equal bytes.
///
/// # Errors
/// As [`crate::render`]; [`LetterError::Docx`] when the file cannot be put together.
pub fn docx(data: &LetterData, assets: &Assets) -> Result<Vec<u8>, LetterError> {
    paper::docx(&of(data)?, assets)
}

fn of(data: &LetterData) -> Result<PaperDoc, LetterError> {
    let words = wording::recap()?;
    let mut doc = PaperDoc::new(&data.subject, data.date);
    doc.sample = data.sample;
    doc.draft = data.draft;
    doc.page = data.page;
    doc.letterhead = Some(data.letterhead.clone());
    doc.letter = Some(head(&words, data));
    doc.blocks = body(wording::body_text(&words, data)?);
    doc.blocks.push(Block::Signatures {
        signers: vec![signer(&words, data)],
        align: Align::Left,
    });
    // The copies of a paper stand at its very end; those of a letter before what hangs on it.
    copies(&words, data, &mut doc.blocks);
    if let Some(annex) = &data.annex {
        table(&words, data, annex, &words.annex.label, &mut doc.blocks);
    }
    if !data.enclosure.is_empty() {
        enclosed(&words, data, &data.enclosure, &words.annex.label, &mut doc.blocks);
    }
    for (at, annex) in data.annexes.iter().enumerate() {
        let label = annex::label(&words, at + 1);
        match annex {
            NumberedAnnex::Table { table: annex } => table(&words, data, annex, &label, &mut doc.blocks),
            NumberedAnnex::Blocks { blocks } => enclosed(&words, data, blocks, &label, &mut doc.blocks),
        }
    }
    if !data.draft {
        doc.foot = foot::in_one_line(&words, data, Code::of(&fingerprint(data)?));
    }
    Ok(doc)
}

fn head(words: &Recap, data: &LetterData) -> LetterHead {
    LetterHead {
        place_date: format!("{}, {}", data.place, long_date(data.date)),
        number: keep_blanks(&data.number),
        nature: data.nature.clone(),
        attachment: data.attachment_line(words),
        subject: data.subject.clone(),
        addressee: data.addressee.clone(),
    }
}

fn body(text: BodyText) -> Vec<Block> {
    let paragraph = |text| Block::Paragraph {
        text,
        style: Style::Indented,
    };
    let mut blocks = vec![paragraph(text.opening)];
    if !text.items.is_empty() {
        blocks.push(Block::points(text.items));
    }
    blocks.extend(text.total.into_iter().chain(text.closing).map(paragraph));
    blocks
}

fn signer(words: &Recap, data: &LetterData) -> Signer {
    let signer = &data.signatory;
    let mut above = signer.capacity_lines.clone();
    above.push(format!("{},", signer.job.trim_end_matches(',')));
    let rank = signer.rank.clone().filter(|rank| !rank.is_empty());
    let nip = signer.nip.as_ref().filter(|nip| !nip.is_empty());
    Signer {
        above,
        name: signer.name.clone(),
        below: rank
            .into_iter()
            .chain(nip.map(|nip| format!("{} {}", words.signature.nip, group_nip(nip))))
            .collect(),
    }
}

fn copies(words: &Recap, data: &LetterData, blocks: &mut Vec<Block>) {
    let left = |text: &str| Block::Paragraph {
        text: text.to_owned(),
        style: Style::Left,
    };
    let copies = match data.copies.as_slice() {
        [] => return,
        [only] => left(only),
        several => Block::points(several.iter().map(String::as_str)),
    };
    blocks.extend([left(&words.signature.copies), copies]);
}

/// What a page that hangs on the letter begins with.
fn annex_head(words: &Recap, data: &LetterData, label: &str) -> Block {
    let job = data.signatory.job.trim_end_matches(',');
    Block::AnnexHead {
        lines: vec![label.to_owned(), fill(&words.annex.letter_of, &[("job", job)])],
        rows: vec![
            Pair::new(&words.annex.number, keep_blanks(&data.number)),
            Pair::new(&words.annex.date, long_date(data.date)),
        ],
    }
}

fn turn(orientation: Orientation) -> Block {
    Block::Turn { orientation }
}

fn table(words: &Recap, data: &LetterData, annex: &Annex, label: &str, blocks: &mut Vec<Block>) {
    blocks.extend([
        turn(Orientation::Landscape),
        annex_head(words, data, label),
        Block::title(annex.title.iter().map(String::as_str)),
        Block::Table(Table {
            columns: annex.columns.clone(),
            groups: annex.groups.clone(),
            total: annex.total.clone(),
            sums: annex.sums.clone(),
            none: words.annex.none.clone(),
            size: TABLE,
            ..Table::plain(Vec::new(), Vec::new())
        }),
    ]);
}

fn enclosed(words: &Recap, data: &LetterData, inside: &[Block], label: &str, blocks: &mut Vec<Block>) {
    blocks.extend([turn(Orientation::Portrait), annex_head(words, data, label)]);
    blocks.extend(inside.iter().cloned());
}
