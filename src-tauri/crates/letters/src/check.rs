//! What a letter must satisfy before it is laid out, and where it does not.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::MAX_FAULTS;
use crate::data::{Annex, Cell, LetterData, Letterhead, NumberedAnnex, PageSetup, Signatory};
use crate::error::{LetterError, Place, TextFault};
use crate::fonts::{Face, Fonts};
use crate::paper::{Block, check_block, visit_block};
use crate::slip_data::SlipData;
use crate::text::glue_dates;

/// Most columns of an annex.
pub(crate) const MOST_COLUMNS: usize = 24;

/// Visits every printed text with its place and face, and may change it.
pub(crate) type Visit<'v> = &'v mut dyn FnMut(&mut String, &dyn Fn() -> Place, Face);

pub(crate) fn field(label: &'static str) -> impl Fn() -> Place {
    move || Place::Field(label.to_owned())
}

pub(crate) fn line(label: &'static str, i: usize) -> impl Fn() -> Place {
    move || Place::Line {
        field: label.to_owned(),
        line: i + 1,
    }
}

/// Every printed text of a letter.
fn visit_letter(data: &mut LetterData, visit: Visit<'_>) {
    visit_head(&mut data.letterhead, visit);
    visit(&mut data.place, &field("Tempat surat"), Face::Regular);
    visit(&mut data.number, &field("Nomor"), Face::Regular);
    visit(&mut data.nature, &field("Sifat"), Face::Regular);
    if let Some(attachment) = &mut data.attachment {
        visit(attachment, &field("Lampiran"), Face::Regular);
    }
    visit(&mut data.subject, &field("Hal"), Face::Regular);
    for (i, text) in data.addressee.lines.iter_mut().enumerate() {
        visit(text, &line("Alamat tujuan", i), Face::Regular);
    }
    visit(&mut data.addressee.place, &field("Tempat tujuan"), Face::Regular);
    visit(&mut data.body.region, &field("Nama daerah"), Face::Regular);
    visit(&mut data.body.period, &field("Periode"), Face::Regular);
    visit_signatory(&mut data.signatory, visit);
    for (i, text) in data.copies.iter_mut().enumerate() {
        visit(text, &line("Tembusan", i), Face::Regular);
    }
    if let Some(annex) = &mut data.annex {
        visit_annex(annex, visit);
    }
    for (b, block) in data.enclosure.iter_mut().enumerate() {
        visit_block(block, b, visit);
    }
    if let Some(consolidation) = &mut data.body.consolidation {
        for (i, text) in consolidation.absent.iter_mut().enumerate() {
            visit(text, &line("Daerah yang belum menyampaikan", i), Face::Regular);
        }
        for (i, text) in consolidation.earlier.iter_mut().enumerate() {
            visit(text, &line("Daerah dengan data sebelumnya", i), Face::Regular);
        }
    }
    for (at, annex) in data.annexes.iter_mut().enumerate() {
        // Which of the annexes it is stands before the place in it.
        let mut visit_of = |text: &mut String, place: &dyn Fn() -> Place, face: Face| {
            visit(text, &|| place().of_annex(at + 1), face);
        };
        match annex {
            NumberedAnnex::Table { table } => visit_annex(table, &mut visit_of),
            NumberedAnnex::Blocks { blocks } => {
                for (b, block) in blocks.iter_mut().enumerate() {
                    visit_block(block, b, &mut visit_of);
                }
            }
        }
    }
}

pub(crate) fn visit_head(head: &mut Letterhead, visit: Visit<'_>) {
    for (i, text) in head.lines.iter_mut().enumerate() {
        let face = if text.bold { Face::Bold } else { Face::Regular };
        visit(&mut text.text, &line("Kop", i), face);
    }
}

fn visit_signatory(signer: &mut Signatory, visit: Visit<'_>) {
    for (i, text) in signer.capacity_lines.iter_mut().enumerate() {
        visit(text, &line("Kewenangan penanda tangan", i), Face::Regular);
    }
    visit(&mut signer.job, &field("Jabatan penanda tangan"), Face::Regular);
    visit(&mut signer.name, &field("Nama penanda tangan"), Face::Regular);
    if let Some(rank) = &mut signer.rank {
        visit(rank, &field("Pangkat penanda tangan"), Face::Regular);
    }
    if let Some(nip) = &mut signer.nip {
        visit(nip, &field("NIP penanda tangan"), Face::Regular);
    }
}

fn visit_annex(annex: &mut Annex, visit: Visit<'_>) {
    for (i, text) in annex.title.iter_mut().enumerate() {
        visit(text, &line("Judul lampiran", i), Face::Bold);
    }
    for (i, column) in annex.columns.iter_mut().enumerate() {
        visit(
            &mut column.heading,
            &|| Place::Heading { column: i + 1 },
            Face::Bold,
        );
    }
    let headings: Vec<String> = annex.columns.iter().map(|c| c.heading.clone()).collect();
    for (g, group) in annex.groups.iter_mut().enumerate() {
        visit(&mut group.title, &line("Judul kelompok lampiran", g), Face::Bold);
        for (r, row) in group.rows.iter_mut().enumerate() {
            for (c, Cell(texts)) in row.iter_mut().enumerate() {
                let place = || Place::Cell {
                    group: g + 1,
                    row: r + 1,
                    column: headings.get(c).cloned().unwrap_or_default(),
                };
                texts
                    .iter_mut()
                    .for_each(|text| visit(text, &place, Face::Regular));
            }
        }
        visit(
            &mut group.subtotal,
            &line("Jumlah kelompok lampiran", g),
            Face::Bold,
        );
    }
    for Cell(texts) in annex.sums.iter_mut().flatten() {
        for text in texts {
            visit(text, &field("Jumlah lampiran"), Face::Bold);
        }
    }
    visit(&mut annex.total, &field("Jumlah lampiran"), Face::Bold);
}

fn visit_slip(data: &mut SlipData, visit: Visit<'_>) {
    visit_head(&mut data.letterhead, visit);
    visit(&mut data.place, &field("Tempat kirim"), Face::Regular);
    visit(&mut data.office, &field("Pengirim"), Face::Regular);
    visit(&mut data.region, &field("Daerah"), Face::Regular);
    visit(&mut data.period, &field("Periode"), Face::Regular);
    for (i, text) in data.addressee.lines.iter_mut().enumerate() {
        visit(text, &line("Tujuan", i), Face::Regular);
    }
    visit(&mut data.addressee.place, &field("Tempat tujuan"), Face::Regular);
    visit(&mut data.file_name, &field("Nama berkas"), Face::Regular);
    for (i, letter) in data.letters.iter_mut().enumerate() {
        visit(&mut letter.number, &line("Nomor surat", i), Face::Regular);
        visit(&mut letter.code, &line("Kode surat", i), Face::Regular);
    }
    visit(
        &mut data.key_fingerprint,
        &field("Sidik kunci kantor"),
        Face::Regular,
    );
    visit_signatory(&mut data.sender, visit);
}

/// The same letter with composed characters (NFC) and without soft hyphens: what is measured and drawn.
pub(crate) fn composed(data: &LetterData) -> LetterData {
    let mut data = data.clone();
    visit_letter(&mut data, &mut |text, _, _| compose(text));
    let numbered = data.annexes.iter_mut().filter_map(|annex| match annex {
        NumberedAnnex::Table { table } => Some(table),
        NumberedAnnex::Blocks { .. } => None,
    });
    let rows = data
        .annex
        .iter_mut()
        .chain(numbered)
        .flat_map(|a| &mut a.groups)
        .flat_map(|g| &mut g.rows);
    for text in rows.flatten().flat_map(|Cell(texts)| texts) {
        if text.contains(|c: char| c.is_ascii_digit()) {
            *text = glue_dates(text);
        }
    }
    for (b, block) in data.enclosure.iter_mut().enumerate() {
        visit_block(block, b, &mut |text, _, _| {
            if text.contains(|c: char| c.is_ascii_digit()) {
                *text = glue_dates(text);
            }
        });
    }
    data
}

/// The same for a slip.
pub(crate) fn composed_slip(data: &SlipData) -> SlipData {
    let mut data = data.clone();
    visit_slip(&mut data, &mut |text, _, _| compose(text));
    data
}

pub(crate) fn compose(text: &mut String) {
    if !text.is_ascii() {
        *text = text.nfc().filter(|c| *c != '\u{ad}').collect();
    }
}

/// Characters that steer instead of print, or that change the direction of what stands beside them.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{61c}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Scripts written from right to left: the font may have their signs, but in the wrong order they say something
/// else.
fn runs_backwards(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}')
}

#[derive(Default)]
pub(crate) struct Faults {
    list: Vec<TextFault>,
    seen: BTreeSet<(char, Place)>,
}

impl Faults {
    pub(crate) fn look(&mut self, fonts: &Fonts<'_>, text: &str, place: &dyn Fn() -> Place, face: Face) {
        for character in text.chars() {
            let steers = steers(character);
            if !steers && !runs_backwards(character) && fonts.face(face).has(crate::fonts::printed(character))
            {
                continue;
            }
            let place = place();
            if self.list.len() >= MAX_FAULTS || !self.seen.insert((character, place.clone())) {
                continue;
            }
            self.list.push(if steers {
                TextFault::ControlCharacter { character, place }
            } else {
                TextFault::MissingGlyph { character, place }
            });
        }
    }

    pub(crate) fn done(self) -> Result<(), LetterError> {
        if self.list.is_empty() {
            Ok(())
        } else {
            Err(LetterError::Text(self.list))
        }
    }
}

pub(crate) fn required(value: &str, label: &str) -> Result<(), LetterError> {
    if value.trim().is_empty() {
        Err(LetterError::Empty(Place::Field(label.to_owned())))
    } else {
        Ok(())
    }
}

pub(crate) fn range(found: u64, min: u64, max: u64, place: Place) -> Result<(), LetterError> {
    if (min..=max).contains(&found) {
        Ok(())
    } else {
        Err(LetterError::OutOfRange {
            place,
            min,
            max,
            found,
        })
    }
}

pub(crate) fn check_page(page: &PageSetup) -> Result<(), LetterError> {
    let margins = [
        (page.top, 10, "Batas atas"),
        (page.bottom, 15, "Batas bawah"),
        (page.left, 10, "Batas kiri"),
        (page.right, 10, "Batas kanan"),
    ];
    for (found, min, label) in margins {
        range(u64::from(found), min, 60, Place::Field(label.to_owned()))?;
    }
    Ok(())
}

pub(crate) fn check_head(head: &Letterhead) -> Result<(), LetterError> {
    if head.lines.is_empty() {
        return Err(LetterError::Empty(Place::Field("Kop".to_owned())));
    }
    for (i, text) in head.lines.iter().enumerate() {
        range(u64::from(text.size), 6, 28, line("Kop", i)())?;
    }
    Ok(())
}

/// A hash or chain head: hex digits only.
fn hex(value: &str, label: &str) -> Result<(), LetterError> {
    if value.bytes().all(|b| b.is_ascii_hexdigit()) {
        Ok(())
    } else {
        Err(LetterError::Malformed(Place::Field(label.to_owned())))
    }
}

/// Checks a composed letter.
pub(crate) fn check_letter(data: &LetterData, fonts: &Fonts<'_>) -> Result<(), LetterError> {
    let id_sound = !data.id.is_empty() && data.id.len() <= 64;
    if !id_sound || !data.id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err(LetterError::Malformed(Place::Field("Identitas surat".to_owned())));
    }
    range(
        u64::from(data.print),
        1,
        9_999,
        Place::Field("Cetakan".to_owned()),
    )?;
    hex(&data.chain_head, "Jejak register")?;
    check_page(&data.page)?;
    check_head(&data.letterhead)?;
    for (value, label) in [
        (&data.place, "Tempat surat"),
        (&data.number, "Nomor"),
        (&data.nature, "Sifat"),
        (&data.subject, "Hal"),
        (&data.addressee.place, "Tempat tujuan"),
        (&data.body.region, "Nama daerah"),
        (&data.body.period, "Periode"),
        (&data.signatory.job, "Jabatan penanda tangan"),
        (&data.signatory.name, "Nama penanda tangan"),
    ] {
        required(value, label)?;
    }
    required(&data.addressee.lines.concat(), "Alamat tujuan")?;
    let mut kinds = BTreeSet::new();
    if !data.body.counts.iter().all(|c| kinds.insert(c.kind)) {
        return Err(LetterError::KindTwice);
    }
    if !data.body.agrees() {
        return Err(LetterError::Malformed(Place::Field(
            "Hitungan per naskah unik".to_owned(),
        )));
    }
    if let Some(annex) = &data.annex {
        check_annex(annex)?;
        counted_as_said(data, annex.row_count())?;
    }
    if !data.annexes.is_empty() {
        counted_as_said(data, check_annexes(&data.annexes)?)?;
    }
    check_blocks(&data.enclosure)?;
    let mut faults = Faults::default();
    // Looking changes nothing; the visitor is shared with `composed`, which does.
    visit_letter(&mut data.clone(), &mut |text, place, face| {
        faults.look(fonts, text, place, face)
    });
    faults.done()
}

/// Checks several annexes and answers how many rows they hold together.
fn check_annexes(annexes: &[NumberedAnnex]) -> Result<usize, LetterError> {
    let mut rows = 0;
    for annex in annexes {
        match annex {
            NumberedAnnex::Table { table } => {
                check_annex(table)?;
                rows += table.row_count();
            }
            NumberedAnnex::Blocks { blocks } => check_blocks(blocks)?,
        }
    }
    Ok(rows)
}

fn check_blocks(blocks: &[Block]) -> Result<(), LetterError> {
    for (b, block) in blocks.iter().enumerate() {
        // The file holds one picture, and that is the letterhead's.
        if matches!(block, Block::Emblems { .. }) {
            return Err(LetterError::Malformed(Place::Field("Lambang".to_owned())));
        }
        check_block(block, b)?;
    }
    Ok(())
}

fn number(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

fn counted_as_said(data: &LetterData, rows: usize) -> Result<(), LetterError> {
    let (counted, rows) = (data.body.total(), number(rows));
    if rows == counted {
        Ok(())
    } else {
        Err(LetterError::CountMismatch { counted, rows })
    }
}

/// Each row of sums has a cell a column.
pub(crate) fn check_sums(sums: &[Vec<Cell>], columns: usize) -> Result<(), LetterError> {
    match sums.iter().find(|sum| sum.len() != columns) {
        Some(sum) => Err(LetterError::CellCount {
            group: 0,
            row: 0,
            columns,
            found: sum.len(),
        }),
        None => Ok(()),
    }
}

fn check_annex(annex: &Annex) -> Result<(), LetterError> {
    let columns = annex.columns.len();
    let most = number(MOST_COLUMNS);
    range(
        number(columns),
        1,
        most,
        Place::Field("Kolom lampiran".to_owned()),
    )?;
    for (i, column) in annex.columns.iter().enumerate() {
        range(
            u64::from(column.weight),
            1,
            1_000,
            Place::Heading { column: i + 1 },
        )?;
    }
    for (g, group) in annex.groups.iter().enumerate() {
        for (r, row) in group.rows.iter().enumerate() {
            if row.len() != columns {
                return Err(LetterError::CellCount {
                    group: g + 1,
                    row: r + 1,
                    columns,
                    found: row.len(),
                });
            }
        }
    }
    check_sums(&annex.sums, columns)
}

/// Checks a composed slip.
pub(crate) fn check_slip(data: &SlipData, fonts: &Fonts<'_>) -> Result<(), LetterError> {
    hex(&data.sha256, "Sidik berkas")?;
    range(
        u64::try_from(data.sha256.len()).unwrap_or(0),
        64,
        64,
        Place::Field("Sidik berkas".to_owned()),
    )?;
    check_page(&data.page)?;
    check_head(&data.letterhead)?;
    for (value, label) in [
        (&data.place, "Tempat kirim"),
        (&data.office, "Pengirim"),
        (&data.region, "Daerah"),
        (&data.period, "Periode"),
        (&data.file_name, "Nama berkas"),
        (&data.key_fingerprint, "Sidik kunci kantor"),
        (&data.sender.job, "Jabatan penanda tangan"),
        (&data.sender.name, "Nama penanda tangan"),
    ] {
        required(value, label)?;
    }
    let mut faults = Faults::default();
    visit_slip(&mut data.clone(), &mut |text, place, face| {
        faults.look(fonts, text, place, face)
    });
    faults.done()
}
