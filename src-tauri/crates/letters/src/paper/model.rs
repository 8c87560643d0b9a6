//! What a working paper says: print-ready values in the order they stand on the sheet.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::data::{Addressee, Align, Column, Group, Letterhead, PageSetup};

/// A working paper (naskah kerja), ready to print or to be drafted further.
///
/// Equal papers and [`crate::Assets`] give equal bytes from either renderer. No clock and no register is known
/// here: what is not known yet stands as a dotted [`blank`](super::blank).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperDoc {
    /// Name of the paper as viewers show it; never printed.
    pub title: String,
    /// The only date inside the file (its metadata); never printed.
    pub date: NaiveDate,
    /// Made from sample data: every page says CONTOH.
    #[serde(default)]
    pub sample: bool,
    /// Not final: every page says KONSEP.
    #[serde(default)]
    pub draft: bool,
    /// Paper and margins. On a sheet turned sideways the right margin holds on both sides.
    #[serde(default)]
    pub page: PageSetup,
    /// How the first sheets lie; [`Block::Turn`] changes it.
    #[serde(default)]
    pub orientation: Orientation,
    /// Type size of the text in points (9 to 14). Letters and drafts of agreements take 12, forms 11.
    #[serde(default = "twelve")]
    pub size: u8,
    /// The letterhead (kop), on the first page.
    #[serde(default)]
    pub letterhead: Option<Letterhead>,
    /// Place and date, Nomor block and address of a surat dinas.
    #[serde(default)]
    pub letter: Option<LetterHead>,
    /// The content from top to bottom.
    pub blocks: Vec<Block>,
    /// Tembusan, one office a line; empty prints no such block.
    #[serde(default)]
    pub copies: Vec<String>,
    /// Small line at the lower left of every page; empty prints none.
    #[serde(default)]
    pub foot: String,
}

fn twelve() -> u8 {
    12
}

impl PaperDoc {
    /// An upright A4 paper of type size 12 without content.
    pub fn new(title: impl Into<String>, date: NaiveDate) -> Self {
        Self {
            title: title.into(),
            date,
            sample: false,
            draft: false,
            page: PageSetup::default(),
            orientation: Orientation::Portrait,
            size: twelve(),
            letterhead: None,
            letter: None,
            blocks: Vec::new(),
            copies: Vec::new(),
            foot: String::new(),
        }
    }
}

/// How a sheet lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Orientation {
    /// Upright.
    #[default]
    Portrait,
    /// Turned sideways.
    Landscape,
}

/// Head of a surat dinas below the kop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterHead {
    /// "Malang, 29 Agustus 2025", at the right.
    pub place_date: String,
    /// Nomor. A run of spaces keeps its width on paper.
    pub number: String,
    /// Sifat.
    pub nature: String,
    /// Lampiran: "1 (satu) berkas" or "-".
    pub attachment: String,
    /// Hal.
    pub subject: String,
    /// Whom the letter is for.
    pub addressee: Addressee,
}

/// One piece of the content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "snake_case", deny_unknown_fields)]
pub enum Block {
    /// Lines centred and bold: the title of the paper.
    Title {
        /// From top to bottom.
        lines: Vec<String>,
    },
    /// Emblems at the head of an agreement (Permendagri 22/2020 Pasal 43 and 44). All pictures of one paper, the
    /// letterhead's among them, are the same picture.
    Emblems {
        /// Upper left.
        #[serde(default)]
        left: EmblemPlace,
        /// Upper centre.
        #[serde(default)]
        centre: EmblemPlace,
        /// Upper right.
        #[serde(default)]
        right: EmblemPlace,
    },
    /// What this is the annex of, at the upper right: "Lampiran", "Keputusan Wali Kota ..." and its number and day,
    /// small and ragged.
    AnnexHead {
        /// Lines above the labels.
        lines: Vec<String>,
        /// Labels with values, colon under colon; marks are not printed.
        #[serde(default)]
        rows: Vec<Pair>,
    },
    /// A bold line at the left; never the last of a page.
    Heading {
        /// "A. Dasar".
        text: String,
    },
    /// Heading of an article, centred, in two lines: "Pasal 1" and "MAKSUD DAN TUJUAN"; never the last of a page.
    Clause {
        /// "Pasal 1".
        label: String,
        /// Its name; empty prints none.
        #[serde(default)]
        title: String,
    },
    /// Running text.
    Paragraph {
        /// The text.
        text: String,
        /// How it stands.
        #[serde(default)]
        style: Style,
    },
    /// Numbered, lettered or dashed points of up to four levels. Numbers of a level begin anew below each point
    /// of the level above.
    List {
        /// Marks of the levels from the outermost; a level without one takes 1., a., 1), a).
        #[serde(default)]
        marks: Vec<Mark>,
        /// The points.
        items: Vec<Item>,
    },
    /// Labels and values, colon under colon.
    Pairs {
        /// From top to bottom.
        rows: Vec<Pair>,
    },
    /// A table over the width of the page; its heading is repeated on every page.
    Table(Table),
    /// Lines with a box before them.
    Checklist {
        /// From top to bottom.
        items: Vec<Check>,
    },
    /// Room to write by hand.
    Fill {
        /// Lines ruled over the width (1 to 40).
        lines: u8,
    },
    /// Signature blocks side by side, at most three; one alone stands in the right half. Never the first of a page
    /// unless it stands alone in the paper.
    Signatures {
        /// From left to right.
        signers: Vec<Signer>,
        /// How the lines of each stand: `Left` in letters, `Center` in agreements and minutes.
        #[serde(default)]
        align: Align,
    },
    /// A code to compare sign by sign, large, with its QR at the left; never apart on two pages.
    Code {
        /// Small line above the signs.
        label: String,
        /// The signs, one line each, bold.
        lines: Vec<String>,
        /// What the QR says (signs of the alphanumeric mode, at most version 10 at level Q); empty prints none. Files
        /// for word processors print none either.
        #[serde(default)]
        qr: String,
        /// Small line below the signs.
        #[serde(default)]
        note: String,
    },
    /// Lying bars, each with its name and its number. Files for word processors print none: a table says the same.
    Bars {
        /// From top to bottom.
        rows: Vec<Bar>,
    },
    /// Empty room.
    Space {
        /// Millimetres (1 to 100).
        mm: u8,
    },
    /// The next block begins a page.
    PageBreak,
    /// The next block begins a page that lies as said.
    Turn {
        /// How it lies.
        orientation: Orientation,
    },
}

impl Block {
    /// A justified paragraph without indent.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Paragraph {
            text: text.into(),
            style: Style::Plain,
        }
    }

    /// Centred bold lines.
    pub fn title<T: Into<String>>(lines: impl IntoIterator<Item = T>) -> Self {
        Self::Title {
            lines: lines.into_iter().map(Into::into).collect(),
        }
    }

    /// A bold line at the left.
    pub fn heading(text: impl Into<String>) -> Self {
        Self::Heading { text: text.into() }
    }

    /// Points of one level: 1., 2., 3.
    pub fn points<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List {
            marks: Vec::new(),
            items: texts.into_iter().map(|t| Item::new(0, t)).collect(),
        }
    }

    /// Labels with one value each.
    pub fn pairs<L: Into<String>, V: Into<String>>(rows: impl IntoIterator<Item = (L, V)>) -> Self {
        Self::Pairs {
            rows: rows.into_iter().map(|(l, v)| Pair::new(l, v)).collect(),
        }
    }
}

/// How a paragraph stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// Justified.
    #[default]
    Plain,
    /// Justified, the first line indented as in a surat dinas.
    Indented,
    /// At the left, ragged.
    Left,
    /// Centred.
    Center,
    /// At the right.
    Right,
    /// Small and ragged: a note below a table or a source.
    Note,
}

/// Marks of a list level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// 1. 2. 3.
    Number,
    /// a. b. c.
    Letter,
    /// 1) 2) 3)
    NumberParen,
    /// a) b) c)
    LetterParen,
    /// (1) (2) (3), the mark of an ayat.
    Ayat,
    /// A. B. C.
    Capital,
    /// I. II. III.
    Roman,
    /// A dash.
    Dash,
}

/// A point of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Level from the outermost, 0 to 3.
    #[serde(default)]
    pub level: u8,
    /// The text.
    pub text: String,
}

impl Item {
    /// A point of a level.
    pub fn new(level: u8, text: impl Into<String>) -> Self {
        Self {
            level,
            text: text.into(),
        }
    }
}

/// A label and its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// Mark before the label: "I.", "1."; empty prints none.
    #[serde(default)]
    pub mark: String,
    /// Lines of the label.
    pub label: Vec<String>,
    /// Paragraphs of the value.
    pub value: Vec<String>,
}

impl Pair {
    /// A label with one value.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            mark: String::new(),
            label: vec![label.into()],
            value: vec![value.into()],
        }
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Columns from left to right (1 to 24); their weights share the width, wider where a word needs it.
    pub columns: Vec<Column>,
    /// Rows, grouped; one group without title for a plain table.
    pub groups: Vec<Group>,
    /// Text of a last row over all columns; empty prints none.
    #[serde(default)]
    pub total: String,
    /// Rows of sums below all groups, bold, one cell a column.
    // Unwritten while there are none: papers that were printed before keep their fingerprint.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sums: Vec<Vec<crate::Cell>>,
    /// Sentence of a table without rows; empty prints "Nihil".
    #[serde(default)]
    pub none: String,
    /// Type size in points (7 to 12); made smaller when words do not fit.
    #[serde(default = "ten")]
    pub size: u8,
    /// Fewest lines a row is high (1 to 12): room to write by hand.
    #[serde(default = "one")]
    pub row_lines: u8,
    /// A row of numbers stands below the heading, so that a column can be spoken of.
    // Unwritten while it is off: papers that were printed before keep their fingerprint.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub numbered: bool,
}

fn ten() -> u8 {
    10
}

fn one() -> u8 {
    1
}

impl Table {
    /// A table of one group without title.
    pub fn plain(columns: Vec<Column>, rows: Vec<Vec<crate::Cell>>) -> Self {
        Self {
            columns,
            groups: vec![Group {
                title: String::new(),
                rows,
                subtotal: String::new(),
            }],
            total: String::new(),
            sums: Vec::new(),
            none: String::new(),
            size: ten(),
            row_lines: one(),
            numbered: false,
        }
    }
}

/// A lying bar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bar {
    /// Its name; cut where it does not fit.
    pub label: String,
    /// Its number, as it is printed.
    pub said: String,
    /// Its length in thousandths of the longest (0 to 1000).
    pub share: u16,
}

/// A line of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Whether the box is ticked.
    pub ticked: bool,
    /// The text.
    pub text: String,
    /// Smaller text below; empty prints none.
    #[serde(default)]
    pub note: String,
}

/// One signature block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// Lines above the room: place and date, "PIHAK KESATU,", the job. A first line "a.n. ..." hangs out.
    pub above: Vec<String>,
    /// Name below the room.
    pub name: String,
    /// Lines below the name: rank, NIP.
    #[serde(default)]
    pub below: Vec<String>,
}

/// What stands in an emblem's place.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EmblemPlace {
    /// Nothing.
    #[default]
    Empty,
    /// A frame with these words, to be replaced by the emblem.
    Frame(String),
    /// The picture with this SHA-256 (hex, lower case) in [`crate::Assets::emblems`].
    Picture(String),
}
