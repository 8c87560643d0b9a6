//! What a letter says: print-ready values, and nothing that has to be looked up.
//!
//! Every field that is printed is bound into the letter's fingerprint ([`crate::fingerprint`]). A field added
//! later must be left out of the JSON while it holds its default, so that the codes of older letters still hold.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::paper::Block;
use crate::wording::Recap;

/// A letter (surat pengantar) with its annex or the report it encloses, ready to print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterData {
    /// Identity of the letter in its register (a UUID); part of the QR. Only letters, digits and hyphens.
    pub id: String,
    /// Print number (cetakan ke-), from 1.
    pub print: u32,
    /// Made from sample data: every page says CONTOH.
    #[serde(default)]
    pub sample: bool,
    /// A preview that was not issued: every page says KONSEP, there is no code and no QR.
    #[serde(default)]
    pub draft: bool,
    /// Head of the register's audit chain when the letter was issued, as hex; printed short beside the code.
    #[serde(default)]
    pub chain_head: String,
    /// Paper and margins.
    pub page: PageSetup,
    /// The letterhead (kop).
    pub letterhead: Letterhead,
    /// Place of issue, printed before the date: "Malang".
    pub place: String,
    /// Date of the letter. It is also the only date inside the file.
    pub date: NaiveDate,
    /// Number (Nomor). A run of spaces, as in "100.2.2.3/      /2025", keeps its width on paper.
    pub number: String,
    /// Sifat: "Biasa", "Penting", ...
    pub nature: String,
    /// Lampiran; `None` prints "1 (satu) berkas" with an annex and "-" without.
    #[serde(default)]
    pub attachment: Option<String>,
    /// Hal.
    pub subject: String,
    /// Whom the letter is for.
    pub addressee: Addressee,
    /// What the body says.
    pub body: Body,
    /// Who signs.
    pub signatory: Signatory,
    /// Tembusan, one office a line; empty prints no such block.
    #[serde(default)]
    pub copies: Vec<String>,
    /// The landscape annex.
    #[serde(default)]
    pub annex: Option<Annex>,
    /// The report the letter carries, laid out on pages of its own behind it; left out of the JSON while empty, so
    /// that the codes of letters without one stay as they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub enclosure: Vec<Block>,
    /// Annexes with a number each (Lampiran I, II, ...), in their order; left out of the JSON while empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub annexes: Vec<NumberedAnnex>,
}

/// One of several annexes; it begins a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "annex", rename_all = "snake_case", deny_unknown_fields)]
pub enum NumberedAnnex {
    /// A landscape table; its rows are among those the letter counts.
    Table {
        /// The table.
        table: Annex,
    },
    /// Upright pages put together from blocks; nothing on them is counted.
    Blocks {
        /// From top to bottom.
        blocks: Vec<Block>,
    },
}

impl LetterData {
    /// Whether anything stands behind the letter itself.
    pub(crate) fn encloses(&self) -> bool {
        self.annex.is_some() || !self.enclosure.is_empty() || !self.annexes.is_empty()
    }

    /// What stands at Lampiran.
    pub(crate) fn attachment_line(&self, words: &Recap) -> String {
        let head = &words.head;
        let usual = if self.encloses() {
            &head.attachment_with_annex
        } else {
            &head.attachment_none
        };
        self.attachment.clone().unwrap_or_else(|| usual.clone())
    }
}

/// Paper of the letter; the annex uses the same sheet turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Paper {
    /// 210 x 297 mm (Permendagri 1/2023 Pasal 28).
    #[default]
    A4,
    /// 215 x 330 mm, as many regional rules ask.
    F4,
}

impl Paper {
    /// Width and height of the upright sheet in millimetres.
    pub fn size_mm(self) -> (u16, u16) {
        match self {
            Self::A4 => (210, 297),
            Self::F4 => (215, 330),
        }
    }
}

/// Paper and margins in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PageSetup {
    /// The sheet.
    pub paper: Paper,
    /// Upper margin, mm (10 to 60).
    pub top: u16,
    /// Lower margin, mm (15 to 60); page number and code stand inside it.
    pub bottom: u16,
    /// Left margin, mm (10 to 60).
    pub left: u16,
    /// Right margin, mm (10 to 60).
    pub right: u16,
}

impl Default for PageSetup {
    /// A4 with 20/25/30/20 mm (top, bottom, left, right).
    fn default() -> Self {
        Self {
            paper: Paper::A4,
            top: 20,
            bottom: 25,
            left: 30,
            right: 20,
        }
    }
}

/// The letterhead (kop naskah dinas).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letterhead {
    /// Which of the two kinds.
    pub style: LetterheadStyle,
    /// Lines from top to bottom.
    pub lines: Vec<LetterheadLine>,
    /// SHA-256 (hex, lower case) of the emblem's PNG bytes in [`crate::Assets::emblems`].
    #[serde(default)]
    pub emblem: Option<String>,
}

/// The two kinds of letterhead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterheadStyle {
    /// Kop jabatan of a kepala daerah: emblem centred on top, lines below it, no rule.
    Head,
    /// Kop of the secretariat or a unit: emblem at the left, lines centred, double rule below.
    Secretariat,
}

/// One line of the letterhead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterheadLine {
    /// The text.
    pub text: String,
    /// Type size in points (6 to 28); made smaller in print when the line is too wide for the page.
    pub size: u8,
    /// Bold.
    #[serde(default)]
    pub bold: bool,
}

/// Alamat tujuan: printed as "Yth. line 1", further lines, "di", place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Addressee {
    /// "Gubernur Jawa Timur", "c.q. Kepala Biro ..."; without "Yth.".
    pub lines: Vec<String>,
    /// "Surabaya", or "Tempat".
    pub place: String,
}

/// Which wording the body takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Template {
    /// Recap to the Gubernur as wakil Pemerintah Pusat.
    RecapToGovernor,
    /// Recap to the Menteri Dalam Negeri.
    RecapToMinister,
    /// The TKKSD's report of a semester to the Kepala Daerah (Permendagri 22/2020 Pasal 46(2)j and (3)).
    TkksdSemester,
    /// The TKKSD's report of a year to the Kepala Daerah (the same).
    TkksdAnnual,
    /// The yearly report of KSDPL and KSDLL to the Gubernur (Permendagri 25/2020 Pasal 35).
    ForeignToGovernor,
    /// The yearly report of KSDPL and KSDLL to the Menteri through the Sekretaris Jenderal (the same, Pasal 36).
    ForeignToMinister,
    /// Recap of a province and of the regencies and cities in it, from the Gubernur to the Menteri
    /// (Permendagri 22/2020 Pasal 17(3) and 39(3)).
    Consolidated,
}

impl Template {
    /// Whether the letter carries a report, whose words stand in `assets/letters/report.toml`.
    pub(crate) fn is_report(self) -> bool {
        !matches!(
            self,
            Self::RecapToGovernor | Self::RecapToMinister | Self::Consolidated
        )
    }
}

/// Which agreements of the period are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Signed in the period.
    Signed,
    /// In force on at least one day of the period.
    InForce,
    /// All of the register.
    All,
}

/// The values of the body; its sentences come from the template in `assets/letters`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// The wording.
    pub template: Template,
    /// The region as a sentence names it: "Kota Malang".
    pub region: String,
    /// "Semester I Tahun 2025", "Tahun 2025" or "Tahun 2020 sampai dengan Tahun 2025".
    pub period: String,
    /// What is counted.
    pub scope: Scope,
    /// Counts by kind in the order they are to be listed; a kind that is not listed is not mentioned.
    /// Their sum is the number of rows of the annex.
    pub counts: Vec<KindCount>,
    /// What a consolidated recap says beyond that; left out of the JSON of every other letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consolidation: Option<Consolidation>,
}

/// From whom the figures of a consolidated recap come, and how they count once what several regions keep. The letter's
/// own counts are per region (per daerah).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consolidation {
    /// Counts per document (per naskah unik), of the kinds the letter counts and in their order.
    pub per_document: Vec<KindCount>,
    /// Regions of which data are expected, the province itself among them.
    pub offices: u64,
    /// Those that gave theirs for the period.
    pub reported: u64,
    /// Names of the others.
    pub absent: Vec<String>,
    /// Those of the others that are counted by what they gave before: name and period.
    pub earlier: Vec<String>,
    /// Agreements of which received data say different things, and nobody has decided which holds.
    pub disputed: u64,
    /// Rows that were not taken in, as the rules refuse them.
    pub refused: u64,
}

impl Body {
    /// Sum of all counts.
    pub fn total(&self) -> u64 {
        self.counts.iter().map(|c| c.count).sum()
    }

    /// Whether something is said twice, or said where the template has no words for it.
    pub(crate) fn agrees(&self) -> bool {
        let once = self.consolidation.as_ref();
        (self.template == Template::Consolidated) == once.is_some()
            && once.is_none_or(|once| {
                once.per_document.len() == self.counts.len()
                    && once
                        .per_document
                        .iter()
                        .zip(&self.counts)
                        .all(|(document, region)| {
                            document.kind == region.kind && document.count <= region.count
                        })
                    && once.reported.saturating_add(once.absent.len() as u64) == once.offices
            })
    }
}

/// How many agreements of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindCount {
    /// The kind.
    pub kind: Kind,
    /// How many.
    pub count: u64,
}

/// Kind of cooperation as a recap counts it (PP 28/2018, Permendagri 22/2020 and 25/2020).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Kerja Sama Daerah dengan Daerah Lain (wajib and sukarela together).
    Ksdd,
    /// Kerja Sama Daerah dengan Pihak Ketiga.
    Ksdpk,
    /// Sinergi Perencanaan dan Pelaksanaan Pembangunan.
    Sinergi,
    /// Kerja Sama Daerah dengan Pemerintah Daerah di Luar Negeri.
    Ksdpl,
    /// Kerja Sama Daerah dengan Lembaga di Luar Negeri.
    Ksdll,
    /// Agreements made under earlier rules, kept until they end (PP 28/2018 Pasal 48-49).
    Legacy,
}

/// The signature block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signatory {
    /// Lines above the job: "a.n. WALI KOTA MALANG", "Plt. ...", then the delegating job and "u.b.".
    #[serde(default)]
    pub capacity_lines: Vec<String>,
    /// The signer's job as printed ("SEKRETARIS DAERAH"); the comma is added. Also named in the annex head.
    pub job: String,
    /// Name with titles.
    pub name: String,
    /// Pangkat; `None` for a kepala daerah.
    #[serde(default)]
    pub rank: Option<String>,
    /// NIP; 18 bare digits are grouped in print. `None` for a kepala daerah.
    #[serde(default)]
    pub nip: Option<String>,
}

/// The annex: one table, grouped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Annex {
    /// Title lines, centred and bold.
    pub title: Vec<String>,
    /// Columns from left to right (1 to 24).
    pub columns: Vec<Column>,
    /// Groups in order.
    pub groups: Vec<Group>,
    /// Text of the last row, spanning the table: "JUMLAH SELURUHNYA: 111 (seratus sebelas)"; empty prints none.
    #[serde(default)]
    pub total: String,
    /// Rows of sums below all groups, bold, one cell a column; they are no rows of the table. Left out of the JSON while
    /// there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sums: Vec<Vec<Cell>>,
}

impl Annex {
    /// Number of rows in all groups.
    pub fn row_count(&self) -> usize {
        self.groups.iter().map(|g| g.rows.len()).sum()
    }
}

/// One column of the annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Stable name ("title", "numbers", ...), never printed.
    pub id: String,
    /// Heading, repeated on every page; may wrap.
    pub heading: String,
    /// Share of the width beside the other columns (1 to 1000).
    pub weight: u16,
    /// Alignment of the cells; headings are centred.
    #[serde(default)]
    pub align: Align,
}

/// Alignment of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Left.
    #[default]
    Left,
    /// Centred.
    Center,
    /// Right, for amounts.
    Right,
}

/// Rows of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Header row of the group: "A. Kerja Sama Daerah dengan Daerah Lain (KSDD)"; empty prints none.
    pub title: String,
    /// Rows; each has exactly one cell a column.
    pub rows: Vec<Vec<Cell>>,
    /// Text of the row after the group: "Jumlah KSDD: 16 (enam belas)"; empty prints none.
    #[serde(default)]
    pub subtotal: String,
}

/// A cell: paragraphs of plain text. An empty list prints an empty cell.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cell(pub Vec<String>);

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self(vec![text.to_owned()])
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self(vec![text])
    }
}
