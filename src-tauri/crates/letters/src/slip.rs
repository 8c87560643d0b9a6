//! The dispatch slip: one upright page that travels beside a database file.

use sha2::{Digest, Sha256};

use crate::assets::Assets;
use crate::check::{check_slip, composed_slip};
use crate::data::{Kind, KindCount};
use crate::emblem::Emblem;
use crate::error::{LetterError, Place};
use crate::fonts::{Face, Fonts};
use crate::foot::{Unofficial, mark, page_number};
use crate::kop;
use crate::pdf::{self, Meta};
use crate::progress::Progress;
use crate::qr::{self, Qr};
use crate::render::{Rendered, page_count};
use crate::sheet::{Book, Draw, Role, Sheet, Tag, Tree, mm};
use crate::slip_data::SlipData;
use crate::terbilang::{figure_and_words, group_nip, long_date, thousands};
use crate::text::{Cut, greedy, justify, thousandths};
use crate::wording::{self, SlipWords, fill};

/// Type size and line height of the slip.
const SIZE: f64 = 11.0;
const LINE: f64 = 14.2;
/// Letters named on the slip; the file itself names all.
const MOST_LETTERS: usize = 6;

/// Prints a dispatch slip. Equal data and assets give equal bytes.
///
/// # Errors
/// As [`crate::render`].
pub fn render_slip(data: &SlipData, assets: &Assets) -> Result<Rendered, LetterError> {
    let fonts = Fonts::read(assets)?;
    let words = wording::slip()?;
    let values = serde_json::to_vec(data).map_err(|e| LetterError::Wording(e.to_string()))?;
    let fingerprint: [u8; 32] = Sha256::new_with_prefix(b"KSD-TANDA-KIRIM-v1")
        .chain_update(&values)
        .finalize()
        .into();
    let data = composed_slip(data);
    check_slip(&data, &fonts)?;
    let emblem = Emblem::of(&data.letterhead, assets)?;
    // As many letters by name as leave the slip on its one page.
    let attempt = |most| lay(&data, &fonts, &words, emblem.as_ref(), most);
    let fitting = (0..MOST_LETTERS).rev().find_map(|most| attempt(most).ok());
    let book = match attempt(MOST_LETTERS) {
        Ok(book) => book,
        Err(LetterError::TooTall(place)) => fitting.ok_or(LetterError::TooTall(place))?,
        Err(other) => return Err(other),
    };
    let meta = Meta {
        title: &words.title,
        date: data.date,
        fingerprint,
        icc: &assets.icc,
        emblem_name: &words.emblem,
    };
    let pages = page_count(&book);
    let bytes = pdf::write(book, &fonts, emblem.as_ref(), &meta, Progress::unwatched())?;
    Ok(Rendered {
        bytes,
        pages,
        code: None,
        fingerprint,
    })
}

/// Where the slip is being written.
struct Page<'a> {
    fonts: &'a Fonts<'a>,
    sheet: Sheet,
    tree: Tree,
    left: f64,
    right: f64,
    y: f64,
}

impl Page<'_> {
    fn text(&mut self, role: Role, x: f64, y: f64, face: Face, text: &str) {
        let draw = Draw::Text {
            x,
            y: y + SIZE * 0.93,
            face,
            size: SIZE,
            gap: 0.0,
            text: text.to_owned(),
        };
        self.sheet.put(role, draw);
    }

    fn paragraph(&mut self, text: &str) {
        let role = Role::Content(self.tree.add(Tree::ROOT, Tag::P));
        for line in justify(self.fonts, text, SIZE, self.right - self.left, 0.0) {
            let draw = Draw::Text {
                x: self.left,
                y: self.y + SIZE * 0.93,
                face: Face::Regular,
                size: SIZE,
                gap: line.gap,
                text: line.text,
            };
            self.sheet.put(role, draw);
            self.y += LINE;
        }
    }

    /// "Label : value", the value wrapped beside its label.
    fn row(&mut self, colon: f64, label: &str, values: &[String], face: Face) {
        let role = Role::Content(self.tree.add(Tree::ROOT, Tag::P));
        let value = colon + 9.0;
        let limit = thousandths(self.right - value, SIZE);
        self.text(role, self.left, self.y, Face::Regular, label);
        self.text(role, colon, self.y, Face::Regular, ":");
        for text in values {
            for line in greedy(self.fonts, text, face, limit, Cut::Anywhere) {
                self.text(role, value, self.y, face, &line);
                self.y += LINE;
            }
        }
        self.y += 2.2;
    }
}

fn lay(
    data: &SlipData,
    fonts: &Fonts<'_>,
    words: &SlipWords,
    emblem: Option<&Emblem>,
    most: usize,
) -> Result<Book, LetterError> {
    let (width, height) = data.page.paper.size_mm();
    let (left, right) = (mm(data.page.left), mm(width) - mm(data.page.right));
    let mut page = Page {
        fonts,
        sheet: Sheet::new(mm(width), mm(height)),
        tree: Tree::new(),
        left,
        right,
        y: 0.0,
    };
    let top = mm(data.page.top);
    page.y = kop::draw(
        fonts,
        &data.letterhead,
        emblem,
        &mut page.sheet,
        &mut page.tree,
        (left, right, top),
    ) + 16.0;

    let title = Role::Content(page.tree.add(Tree::ROOT, Tag::H1));
    for line in greedy(
        fonts,
        &words.title,
        Face::Bold,
        thousandths(right - left, SIZE + 1.0),
        Cut::Words,
    ) {
        let size = SIZE + 1.0;
        let x = (left + right - fonts.width(&line, Face::Bold, size)) / 2.0;
        page.sheet.put(
            title,
            Draw::Text {
                x,
                y: page.y + size,
                face: Face::Bold,
                size,
                gap: 0.0,
                text: line,
            },
        );
        page.y += LINE + 1.0;
    }
    page.y += 10.0;
    page.paragraph(&words.intro);
    page.y += 7.0;
    rows(&mut page, data, words, most);
    page.y += 4.0;
    page.paragraph(&words.check);
    page.y += 14.0;
    let end = closing(&mut page, data, words)?;
    if end > page.sheet.height - mm(14) {
        return Err(LetterError::TooTall(Place::Field("Tanda kirim".to_owned())));
    }
    if data.sample {
        let unofficial = Unofficial {
            mark: words.sample.clone(),
            note: words.sample_note.clone(),
        };
        mark(fonts, &mut page.sheet, &unofficial, right);
    }
    page_number(
        fonts,
        &mut page.sheet,
        &fill(&words.page, &[("page", "1"), ("pages", "1")]),
        right,
    );
    Ok(Book {
        sheets: vec![page.sheet],
        tree: page.tree,
    })
}

/// The hash in groups of four, eight groups a line.
pub(crate) fn grouped(hex: &str) -> Vec<String> {
    let groups: Vec<String> = hex
        .as_bytes()
        .chunks(4)
        .map(|g| String::from_utf8_lossy(g).to_uppercase())
        .collect();
    groups.chunks(8).map(|line| line.join("\u{a0}")).collect()
}

fn rows(page: &mut Page<'_>, data: &SlipData, words: &SlipWords, most: usize) {
    let mut counts: Vec<String> = data
        .counts
        .iter()
        .map(|KindCount { kind, count }| format!("{} {}", kind_name(words, *kind), figure_and_words(*count)))
        .collect();
    let total: u64 = data.counts.iter().map(|c| c.count).sum();
    counts.push(format!("{} {}", words.count_total, figure_and_words(total)));
    let mut letters: Vec<String> = data
        .letters
        .iter()
        .take(most)
        .map(|l| fill(&words.letter_code, &[("number", &l.number), ("code", &l.code)]))
        .collect();
    if data.letters.is_empty() {
        letters.push(words.no_letters.clone());
    }
    if data.letters.len() > most {
        let more = (data.letters.len() - most).to_string();
        letters.push(fill(&words.more_letters, &[("n", &more)]));
    }
    let mut to = data.addressee.lines.clone();
    to.push(data.addressee.place.clone());
    let size = fill(&words.file_size_value, &[("bytes", &thousands(data.file_size))]);
    let sequence = fill(&words.sequence_value, &[("n", &thousands(data.sequence))]);
    let all: Vec<(&str, Vec<String>, Face)> = vec![
        (&words.office, vec![data.office.clone()], Face::Regular),
        (&words.region, vec![data.region.clone()], Face::Regular),
        (&words.addressee, to, Face::Regular),
        (&words.period, vec![data.period.clone()], Face::Regular),
        (&words.sequence, vec![sequence], Face::Regular),
        (&words.file_name, vec![data.file_name.clone()], Face::Bold),
        (&words.file_size, vec![size], Face::Regular),
        (&words.sha256, grouped(&data.sha256), Face::Bold),
        (&words.key, vec![data.key_fingerprint.clone()], Face::Regular),
        (&words.counts, counts, Face::Regular),
        (&words.letters, letters, Face::Regular),
    ];
    let label = all
        .iter()
        .map(|(l, ..)| page.fonts.width(l, Face::Regular, SIZE))
        .fold(0.0, f64::max);
    let colon = page.left + label + 8.0;
    for (label, values, face) in all {
        page.row(colon, label, &values, face);
    }
}

fn kind_name(words: &SlipWords, kind: Kind) -> &str {
    match kind {
        Kind::Ksdd => &words.kind_ksdd,
        Kind::Ksdpk => &words.kind_ksdpk,
        Kind::Sinergi => &words.kind_sinergi,
        Kind::Ksdpl => &words.kind_ksdpl,
        Kind::Ksdll => &words.kind_ksdll,
        Kind::Legacy => &words.kind_legacy,
    }
}

/// QR and receiver at the left, sender at the right; answers the lower edge.
fn closing(page: &mut Page<'_>, data: &SlipData, words: &SlipWords) -> Result<f64, LetterError> {
    let hash: [u8; 32] = data_encoding::HEXLOWER_PERMISSIVE
        .decode(data.sha256.as_bytes())
        .ok()
        .and_then(|b| b.try_into().ok())
        .ok_or_else(|| LetterError::Malformed(Place::Field("Sidik berkas".to_owned())))?;
    let qr = Qr::of(&qr::slip_text(&hash))?;
    let (top, half) = (page.y, page.left + (page.right - page.left) * 0.5);

    // The receiver signs at the left, the sender at the right, on the same lines.
    let role = Role::Content(page.tree.add(Tree::ROOT, Tag::P));
    page.text(role, page.left, top + LINE, Face::Regular, &words.receiver);
    let mut y = top + LINE * 2.0 + mm(22);
    for label in [
        &words.receiver_name,
        &words.receiver_nip,
        &words.receiver_job,
        &words.receiver_date,
    ] {
        page.text(role, page.left, y, Face::Regular, label);
        let from = page.left + 52.0;
        page.text(role, from - 7.0, y, Face::Regular, ":");
        let line = Draw::Line {
            x1: from,
            y1: y + SIZE,
            x2: half - mm(8),
            y2: y + SIZE,
            width: 0.5,
        };
        page.sheet.put(Role::Artifact, line);
        y += LINE + 3.0;
    }
    let receiver_end = y;

    let role = Role::Content(page.tree.add(Tree::ROOT, Tag::P));
    let limit = thousandths(page.right - half, SIZE);
    let mut y = top;
    page.text(
        role,
        half,
        y,
        Face::Regular,
        &format!("{}, {}", data.place, long_date(data.date)),
    );
    y += LINE;
    let wrapped = |page: &Page<'_>, text: &str| greedy(page.fonts, text, Face::Regular, limit, Cut::Anywhere);
    let job = format!("{},", data.sender.job.trim_end_matches(','));
    for text in data.sender.capacity_lines.iter().chain([&job]) {
        for line in wrapped(page, text) {
            page.text(role, half, y, Face::Regular, &line);
            y += LINE;
        }
    }
    y = (y + mm(22)).max(top + LINE * 2.0 + mm(22));
    let mut lower = vec![data.sender.name.clone()];
    lower.extend(data.sender.rank.clone().filter(|r| !r.is_empty()));
    lower.extend(
        data.sender
            .nip
            .as_ref()
            .filter(|n| !n.is_empty())
            .map(|n| format!("{} {}", words.nip, group_nip(n))),
    );
    for text in &lower {
        for line in wrapped(page, text) {
            page.text(role, half, y, Face::Regular, &line);
            y += LINE;
        }
    }
    let side = mm(20);
    let qr_top = (receiver_end.max(y) + 12.0)
        .max(page.sheet.height - mm(10) - side - mm(6))
        .min(page.sheet.height - mm(8) - side);
    page.sheet.put(
        Role::Artifact,
        Draw::Qr {
            x: page.left,
            y: qr_top,
            module: side / f64::from(qr.side),
            dark: qr.dark,
        },
    );
    let role = Role::Content(page.tree.add(Tree::ROOT, Tag::P));
    let note = Draw::Text {
        x: page.left + side + 9.0,
        y: qr_top + side,
        face: Face::Regular,
        size: 8.0,
        gap: 0.0,
        text: words.qr.clone(),
    };
    page.sheet.put(role, note);
    Ok(receiver_end.max(y))
}
