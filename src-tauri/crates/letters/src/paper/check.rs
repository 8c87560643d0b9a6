//! What a paper must satisfy before it is laid out, and where it does not.

use super::marks::DEEPEST;
use super::model::{Block, EmblemPlace, PaperDoc, Signer, Table};
use crate::check::{
    Faults, MOST_COLUMNS, Visit, check_head, check_page, check_sums, compose, field, line, range, required,
    visit_head,
};
use crate::error::{LetterError, Place};
use crate::fonts::{Face, Fonts};
use crate::qr::Qr;
use crate::text::glue_dates;

/// Most signature blocks side by side.
const MOST_SIGNERS: u64 = 3;

/// Where in the blocks something stands; blocks are counted from 1.
fn place(what: &str, block: usize, at: Option<usize>) -> Place {
    let field = format!("{what} (bagian ke-{} naskah)", block + 1);
    match at {
        Some(i) => Place::Line { field, line: i + 1 },
        None => Place::Field(field),
    }
}

/// Visits every printed text of a paper.
fn visit_paper(paper: &mut PaperDoc, visit: Visit<'_>) {
    visit(&mut paper.title, &field("Nama naskah"), Face::Regular);
    visit(&mut paper.foot, &field("Kaki halaman"), Face::Regular);
    if let Some(head) = &mut paper.letterhead {
        visit_head(head, visit);
    }
    if let Some(letter) = &mut paper.letter {
        for (text, label) in [
            (&mut letter.place_date, "Tempat dan tanggal"),
            (&mut letter.number, "Nomor"),
            (&mut letter.nature, "Sifat"),
            (&mut letter.attachment, "Lampiran"),
            (&mut letter.subject, "Hal"),
            (&mut letter.addressee.place, "Tempat tujuan"),
        ] {
            visit(text, &field(label), Face::Regular);
        }
        for (i, text) in letter.addressee.lines.iter_mut().enumerate() {
            visit(text, &line("Alamat tujuan", i), Face::Regular);
        }
    }
    for (i, text) in paper.copies.iter_mut().enumerate() {
        visit(text, &line("Tembusan", i), Face::Regular);
    }
    for (b, block) in paper.blocks.iter_mut().enumerate() {
        visit_block(block, b, visit);
    }
}

pub(crate) fn visit_block(block: &mut Block, b: usize, visit: Visit<'_>) {
    match block {
        Block::Title { lines } => {
            for (i, text) in lines.iter_mut().enumerate() {
                visit(text, &|| place("Judul", b, Some(i)), Face::Bold);
            }
        }
        Block::Emblems { left, centre, right } => {
            for emblem in [left, centre, right] {
                if let EmblemPlace::Frame(text) = emblem {
                    visit(text, &|| place("Tempat lambang", b, None), Face::Regular);
                }
            }
        }
        Block::AnnexHead { lines, rows } => {
            let texts = rows
                .iter_mut()
                .flat_map(|row| row.label.iter_mut().chain(&mut row.value));
            for (i, text) in lines.iter_mut().chain(texts).enumerate() {
                visit(text, &|| place("Kepala lampiran", b, Some(i)), Face::Regular);
            }
        }
        Block::Heading { text } => visit(text, &|| place("Subjudul", b, None), Face::Bold),
        Block::Bars { rows } => {
            for (i, row) in rows.iter_mut().enumerate() {
                for text in [&mut row.label, &mut row.said] {
                    visit(text, &|| place("Grafik", b, Some(i)), Face::Regular);
                }
            }
        }
        Block::Clause { label, title } => {
            visit(label, &|| place("Pasal", b, None), Face::Bold);
            visit(title, &|| place("Judul pasal", b, None), Face::Bold);
        }
        Block::Paragraph { text, .. } => visit(text, &|| place("Alinea", b, None), Face::Regular),
        Block::List { items, .. } => {
            for (i, item) in items.iter_mut().enumerate() {
                visit(&mut item.text, &|| place("Daftar", b, Some(i)), Face::Regular);
            }
        }
        Block::Pairs { rows } => {
            for (i, row) in rows.iter_mut().enumerate() {
                let texts = row.label.iter_mut().chain(&mut row.value);
                for text in texts.chain([&mut row.mark]) {
                    visit(text, &|| place("Isian", b, Some(i)), Face::Regular);
                }
            }
        }
        Block::Table(table) => visit_table(table, b, visit),
        Block::Checklist { items } => {
            for (i, item) in items.iter_mut().enumerate() {
                for text in [&mut item.text, &mut item.note] {
                    visit(text, &|| place("Daftar periksa", b, Some(i)), Face::Regular);
                }
            }
        }
        Block::Signatures { signers, .. } => {
            for (i, Signer { above, name, below }) in signers.iter_mut().enumerate() {
                for text in above.iter_mut().chain([name]).chain(below) {
                    visit(text, &|| place("Tanda tangan", b, Some(i)), Face::Regular);
                }
            }
        }
        Block::Code {
            label, lines, note, ..
        } => {
            for (i, text) in lines.iter_mut().enumerate() {
                visit(text, &|| place("Kode", b, Some(i)), Face::Bold);
            }
            for text in [label, note] {
                visit(text, &|| place("Kode", b, None), Face::Regular);
            }
        }
        Block::Fill { .. } | Block::Space { .. } | Block::PageBreak | Block::Turn { .. } => {}
    }
}

fn visit_table(table: &mut Table, b: usize, visit: Visit<'_>) {
    for (i, column) in table.columns.iter_mut().enumerate() {
        visit(
            &mut column.heading,
            &|| place("Judul kolom tabel", b, Some(i)),
            Face::Bold,
        );
    }
    let headings: Vec<String> = table.columns.iter().map(|c| c.heading.clone()).collect();
    for group in &mut table.groups {
        visit(
            &mut group.title,
            &|| place("Judul kelompok tabel", b, None),
            Face::Bold,
        );
        for (r, row) in group.rows.iter_mut().enumerate() {
            for (c, cell) in row.iter_mut().enumerate() {
                let at = || {
                    let heading = headings.get(c).map(String::as_str).unwrap_or_default();
                    place(&format!("Tabel, kolom {heading}"), b, Some(r))
                };
                for text in &mut cell.0 {
                    visit(text, &at, Face::Regular);
                }
            }
        }
        visit(
            &mut group.subtotal,
            &|| place("Jumlah kelompok tabel", b, None),
            Face::Bold,
        );
    }
    for cell in table.sums.iter_mut().flatten() {
        for text in &mut cell.0 {
            visit(text, &|| place("Jumlah tabel", b, None), Face::Bold);
        }
    }
    visit(&mut table.total, &|| place("Jumlah tabel", b, None), Face::Bold);
    visit(
        &mut table.none,
        &|| place("Keterangan tabel", b, None),
        Face::Regular,
    );
}

/// The same paper with composed characters (NFC) and without soft hyphens, days bound to their months.
pub(crate) fn composed(paper: &PaperDoc) -> PaperDoc {
    let mut paper = paper.clone();
    visit_paper(&mut paper, &mut |text, _, _| {
        compose(text);
        if text.contains(|c: char| c.is_ascii_digit()) {
            *text = glue_dates(text);
        }
    });
    paper
}

/// Checks a composed paper.
pub(crate) fn check_paper(paper: &PaperDoc, fonts: &Fonts<'_>) -> Result<(), LetterError> {
    required(&paper.title, "Nama naskah")?;
    check_page(&paper.page)?;
    range(
        u64::from(paper.size),
        9,
        14,
        Place::Field("Ukuran huruf naskah".to_owned()),
    )?;
    if let Some(head) = &paper.letterhead {
        check_head(head)?;
    }
    if let Some(letter) = &paper.letter {
        required(&letter.subject, "Hal")?;
        required(&letter.addressee.lines.concat(), "Alamat tujuan")?;
    }
    if paper.blocks.is_empty() {
        return Err(LetterError::Empty(Place::Field("Isi naskah".to_owned())));
    }
    for (b, block) in paper.blocks.iter().enumerate() {
        check_block(block, b)?;
    }
    one_picture(paper)?;
    let mut faults = Faults::default();
    // Looking changes nothing; the visitor is shared with `composed`, which does.
    visit_paper(&mut paper.clone(), &mut |text, place, face| {
        faults.look(fonts, text, place, face)
    });
    faults.done()
}

fn number(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

pub(crate) fn check_block(block: &Block, b: usize) -> Result<(), LetterError> {
    let some = |n: usize, what: &str| {
        if n == 0 {
            Err(LetterError::Empty(place(what, b, None)))
        } else {
            Ok(())
        }
    };
    match block {
        Block::Title { lines } => some(lines.len(), "Judul"),
        Block::List { items, .. } => {
            some(items.len(), "Daftar")?;
            items.iter().enumerate().try_for_each(|(i, item)| {
                range(
                    u64::from(item.level),
                    0,
                    u64::from(DEEPEST),
                    place("Tingkat daftar", b, Some(i)),
                )
            })
        }
        Block::AnnexHead { lines, .. } => some(lines.len(), "Kepala lampiran"),
        Block::Pairs { rows } => some(rows.len(), "Isian"),
        Block::Checklist { items } => some(items.len(), "Daftar periksa"),
        Block::Bars { rows } => {
            some(rows.len(), "Grafik")?;
            rows.iter().enumerate().try_for_each(|(i, row)| {
                range(
                    u64::from(row.share),
                    0,
                    1_000,
                    place("Panjang batang", b, Some(i)),
                )
            })
        }
        Block::Fill { lines } => range(u64::from(*lines), 1, 40, place("Ruang isian", b, None)),
        Block::Space { mm } => range(u64::from(*mm), 1, 100, place("Ruang kosong", b, None)),
        Block::Signatures { signers, .. } => range(
            number(signers.len()),
            1,
            MOST_SIGNERS,
            place("Tanda tangan", b, None),
        ),
        Block::Table(table) => check_table(table, b),
        Block::Code { lines, qr, .. } => {
            some(lines.len(), "Kode")?;
            if qr.is_empty() {
                return Ok(());
            }
            Qr::of(qr).map(|_| ())
        }
        Block::Emblems { .. }
        | Block::Heading { .. }
        | Block::Clause { .. }
        | Block::Paragraph { .. }
        | Block::PageBreak
        | Block::Turn { .. } => Ok(()),
    }
}

fn check_table(table: &Table, b: usize) -> Result<(), LetterError> {
    let columns = table.columns.len();
    range(
        number(columns),
        1,
        number(MOST_COLUMNS),
        place("Kolom tabel", b, None),
    )?;
    range(u64::from(table.size), 7, 12, place("Ukuran huruf tabel", b, None))?;
    range(
        u64::from(table.row_lines),
        1,
        12,
        place("Tinggi baris tabel", b, None),
    )?;
    for (i, column) in table.columns.iter().enumerate() {
        range(
            u64::from(column.weight),
            1,
            1_000,
            place("Lebar kolom tabel", b, Some(i)),
        )?;
    }
    for (g, group) in table.groups.iter().enumerate() {
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
    check_sums(&table.sums, columns)
}

/// Every picture of a paper by its SHA-256.
pub(crate) fn pictures(paper: &PaperDoc) -> impl Iterator<Item = &String> {
    let kop = paper.letterhead.iter().filter_map(|h| h.emblem.as_ref());
    let places = paper.blocks.iter().flat_map(|block| match block {
        Block::Emblems { left, centre, right } => vec![left, centre, right],
        _ => Vec::new(),
    });
    kop.chain(places.filter_map(|p| match p {
        EmblemPlace::Picture(sha256) => Some(sha256),
        EmblemPlace::Empty | EmblemPlace::Frame(_) => None,
    }))
}

/// The file holds one picture; a second one would be drawn as the first.
fn one_picture(paper: &PaperDoc) -> Result<(), LetterError> {
    let mut all = pictures(paper);
    let first = all.next();
    if all.all(|other| Some(other) == first) {
        Ok(())
    } else {
        Err(LetterError::Malformed(Place::Field("Lambang".to_owned())))
    }
}
