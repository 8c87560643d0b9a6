//! The tables of format 1 and what their columns may hold. A shipped format never changes.

use crate::error::RowProblem;
use chrono::NaiveDate;
use registry::agreements::{
    ArchiveForm, DocumentKind, EndReason, FundingSource, Initiative, Kind, PartyType, Variant,
};
use registry::text::{LINE_MAX, PROSE_MAX, TITLE_MAX, is_forbidden};
use rusqlite::types::ValueRef;
use unicode_normalization::is_nfc;
use uuid::Uuid;

/// What a column may hold.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A UUID in its usual lower-case form.
    Id,
    /// One of the words of a list.
    Word(fn(&str) -> bool),
    /// One line of at most so many signs.
    Line(usize),
    /// Lines separated by LF, of at most so many signs.
    Prose(usize),
    /// `2025-12-31`.
    Day,
    /// `2025-12-31T23:59:59.000Z`.
    Moment,
    /// A SHA-256 in lower-case hex.
    Sha256,
    /// A whole number from .. to, both included.
    Number(i64, i64),
}

/// One column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it may hold.
    pub shape: Shape,
    /// Whether it may be NULL.
    pub optional: bool,
}

/// One table with rows of the office.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns in the order of the schema.
    pub columns: &'static [Column],
    /// Reads all its rows in the order of the primary key.
    pub rows: &'static str,
    /// Most rows a package may hold.
    pub max: u32,
}

const fn must(name: &'static str, shape: Shape) -> Column {
    Column {
        name,
        shape,
        optional: false,
    }
}

const fn may(name: &'static str, shape: Shape) -> Column {
    Column {
        name,
        shape,
        optional: true,
    }
}

use Shape::{Day, Id, Line, Moment, Number, Prose, Sha256, Word};

/// Texts are measured as they are typed and kept in normal form C, which can make them up to three times longer.
const NFC_GROWTH: usize = 3;
const TITLE: Shape = Line(TITLE_MAX * NFC_GROWTH);
const LINE: Shape = Line(LINE_MAX * NFC_GROWTH);
const PROSE: Shape = Prose(PROSE_MAX * NFC_GROWTH);
const REV: Shape = Number(1, u32::MAX as i64);
const FLAG: Shape = Number(0, 1);
const PLACE: Shape = Number(1, 10_000);
const KIND: Shape = Word(|word| Kind::parse(word).is_some());

/// Most agreements in a package; the largest office has a few thousand.
pub const AGREEMENTS_MAX: u32 = 100_000;

/// The tables whose rows are hashed, by name.
pub const TABLES: &[Table] = &[
    Table {
        name: "agreement",
        rows: include_str!("../sql/rows/agreement.sql"),
        max: AGREEMENTS_MAX,
        columns: &[
            must("id", Id),
            must("rev", REV),
            must("kind", KIND),
            may("variant", Word(|word| Variant::parse(word).is_some())),
            must("title", TITLE),
            must("purpose", PROSE),
            must("object", PROSE),
            must("scope", PROSE),
            may("initiative", Word(|word| Initiative::parse(word).is_some())),
            must("funding_note", LINE),
            may("amount", Number(0, i64::MAX)),
            may("burdens_society", FLAG),
            may("unbudgeted", FLAG),
            must("note", PROSE),
            may("ended_on", Day),
            may("end_reason", Word(|word| EndReason::parse(word).is_some())),
            must("end_note", PROSE),
            must("created_at", Moment),
            must("updated_at", Moment),
        ],
    },
    Table {
        name: "agreement_funding",
        rows: include_str!("../sql/rows/agreement_funding.sql"),
        max: 6 * AGREEMENTS_MAX,
        columns: &[
            must("agreement_id", Id),
            must("source", Word(|word| FundingSource::parse(word).is_some())),
        ],
    },
    Table {
        name: "agreement_urusan",
        rows: include_str!("../sql/rows/agreement_urusan.sql"),
        max: 40 * AGREEMENTS_MAX,
        columns: &[
            must("agreement_id", Id),
            must(
                "code",
                Word(|word| registry::reference::urusan::find(word).is_some()),
            ),
        ],
    },
    Table {
        name: "agreement_void",
        rows: include_str!("../sql/rows/agreement_void.sql"),
        max: AGREEMENTS_MAX,
        columns: &[
            must("id", Id),
            must("rev", REV),
            must("kind", KIND),
            must("reason", PROSE),
            must("voided_at", Moment),
        ],
    },
    Table {
        name: "agreement_work_unit",
        rows: include_str!("../sql/rows/agreement_work_unit.sql"),
        max: 100 * AGREEMENTS_MAX,
        columns: &[must("agreement_id", Id), must("work_unit_id", Id)],
    },
    Table {
        name: "attachment",
        rows: include_str!("../sql/rows/attachment.sql"),
        max: 100 * AGREEMENTS_MAX,
        columns: &[
            must("id", Id),
            may("agreement_id", Id),
            may("letter_id", Id),
            may("document_id", Id),
            must("name", LINE),
            must("sha256", Sha256),
            must("bytes", Number(1, i64::MAX)),
            must("media_type", Word(is_media_type)),
            must("added_at", Moment),
        ],
    },
    Table {
        name: "document",
        rows: include_str!("../sql/rows/document.sql"),
        max: 200 * AGREEMENTS_MAX,
        columns: &[
            must("id", Id),
            must("agreement_id", Id),
            must("position", PLACE),
            must("kind", Word(|word| DocumentKind::parse(word).is_some())),
            may("parent_id", Id),
            must("title", TITLE),
            may("signed", Day),
            must("signed_at_place", LINE),
            may("starts", Day),
            may("ends", Day),
            may("open_reason", PROSE),
            may("archive_form", Word(|word| ArchiveForm::parse(word).is_some())),
            must("archive_place", LINE),
        ],
    },
    Table {
        name: "document_number",
        rows: include_str!("../sql/rows/document_number.sql"),
        max: 1_000 * AGREEMENTS_MAX,
        columns: &[
            must("document_id", Id),
            must("party_id", Id),
            must("number", LINE),
        ],
    },
    Table {
        name: "letter",
        rows: include_str!("../sql/rows/letter.sql"),
        max: 10_000,
        columns: &[
            must("id", Id),
            must("rev", REV),
            must("addressee", Word(|word| matches!(word, "governor" | "minister"))),
            must("state", Word(|word| matches!(word, "issued" | "signed" | "void"))),
            must("period_first", Day),
            must("period_last", Day),
            must(
                "scope",
                Word(|word| matches!(word, "in-force" | "signed" | "all")),
            ),
            must("interim", FLAG),
            may("void_reason", PROSE),
            must("created_at", Moment),
        ],
    },
    Table {
        name: "letter_print",
        rows: include_str!("../sql/rows/letter_print.sql"),
        max: 100_000,
        columns: &[
            must("letter_id", Id),
            must("print", Number(1, 10_000)),
            must("number", LINE),
            must("dated", Day),
            must("code", LINE),
            must("fingerprint", Sha256),
            must("pdf_sha256", Sha256),
            must("pdf_bytes", Number(1, i64::MAX)),
            must("pages", Number(1, 100_000)),
            must("printed_at", Moment),
        ],
    },
    Table {
        name: "party",
        rows: include_str!("../sql/rows/party.sql"),
        max: 100 * AGREEMENTS_MAX,
        columns: &[
            must("id", Id),
            must("agreement_id", Id),
            must("position", PLACE),
            must("type", Word(|word| PartyType::parse(word).is_some())),
            may("region_code", Word(is_region_code)),
            must("name", LINE),
            must("signer", LINE),
            must("capacity", LINE),
            must("mandate", LINE),
        ],
    },
    Table {
        name: "progress",
        rows: include_str!("../sql/rows/progress.sql"),
        max: 512 * AGREEMENTS_MAX,
        columns: &[
            must("agreement_id", Id),
            must("year", Number(1945, 2200)),
            must("semester", Number(1, 2)),
            must("rev", REV),
            must("development", PROSE),
            must("problems", PROSE),
            must("efforts", PROSE),
            must("other", PROSE),
        ],
    },
    Table {
        name: "work_unit",
        rows: include_str!("../sql/rows/work_unit.sql"),
        max: 10_000,
        columns: &[
            must("id", Id),
            must("rev", REV),
            must("name", LINE),
            must("short", LINE),
            must("active", FLAG),
        ],
    },
];

/// Statements that make the whole schema, in the order the tables are made.
pub const SCHEMA: &[&str] = &[
    include_str!("../sql/schema/manifest.sql"),
    include_str!("../sql/schema/manifest_kind.sql"),
    include_str!("../sql/schema/manifest_letter.sql"),
    include_str!("../sql/schema/manifest_table.sql"),
    include_str!("../sql/schema/signature.sql"),
    include_str!("../sql/schema/work_unit.sql"),
    include_str!("../sql/schema/agreement.sql"),
    include_str!("../sql/schema/agreement_funding.sql"),
    include_str!("../sql/schema/agreement_urusan.sql"),
    include_str!("../sql/schema/agreement_work_unit.sql"),
    include_str!("../sql/schema/agreement_void.sql"),
    include_str!("../sql/schema/party.sql"),
    include_str!("../sql/schema/document.sql"),
    include_str!("../sql/schema/document_number.sql"),
    include_str!("../sql/schema/progress.sql"),
    include_str!("../sql/schema/letter.sql"),
    include_str!("../sql/schema/letter_print.sql"),
    include_str!("../sql/schema/attachment.sql"),
];

impl Column {
    /// What is wrong with a value of this column.
    ///
    /// # Errors
    /// [`RowProblem`].
    pub fn check(&self, value: ValueRef<'_>) -> Result<(), RowProblem> {
        match (value, self.shape) {
            (ValueRef::Null, _) if self.optional => Ok(()),
            (ValueRef::Integer(number), Number(from, to)) if (from..=to).contains(&number) => Ok(()),
            (ValueRef::Integer(_), Number(..)) => Err(RowProblem::Range),
            (_, Number(..)) => Err(RowProblem::Type),
            (ValueRef::Text(text), shape) => {
                text_problem(std::str::from_utf8(text).map_err(|_| RowProblem::Type)?, shape)
            }
            _ => Err(RowProblem::Type),
        }
    }
}

fn text_problem(text: &str, shape: Shape) -> Result<(), RowProblem> {
    let must = |holds: bool, problem| if holds { Ok(()) } else { Err(problem) };
    match shape {
        Line(max) | Prose(max) => {
            let allows_lines = matches!(shape, Prose(_));
            must(
                text.len() <= max * 4 && text.chars().count() <= max,
                RowProblem::TooLong,
            )?;
            must(
                !text
                    .chars()
                    .any(|sign| is_forbidden(sign) || (sign.is_control() && !(sign == '\n' && allows_lines))),
                RowProblem::ForbiddenSign,
            )?;
            must(is_nfc(text), RowProblem::NotNfc)
        }
        Word(known) => must(known(text), RowProblem::Word),
        Id => must(
            Uuid::try_parse(text).is_ok_and(|id| id.hyphenated().to_string() == text),
            RowProblem::Shape,
        ),
        Day => must(
            NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok_and(|day| day.to_string() == text),
            RowProblem::Shape,
        ),
        Moment => must(is_moment(text), RowProblem::Shape),
        Sha256 => must(text.parse::<files::Digest>().is_ok(), RowProblem::Shape),
        Number(..) => Err(RowProblem::Type),
    }
}

pub(crate) fn is_moment(text: &str) -> bool {
    chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.3fZ")
        .is_ok_and(|at| at.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string() == text)
}

/// `35` or `35.73`. Regions split and are renamed, so a code this program does not know yet is no error here.
pub(crate) fn is_region_code(text: &str) -> bool {
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|sign| sign.is_ascii_digit());
    match text.split_once('.') {
        None => digits(text),
        Some((province, region)) => digits(province) && digits(region),
    }
}

fn is_media_type(text: &str) -> bool {
    text.len() <= 100
        && text.split('/').count() == 2
        && text
            .bytes()
            .all(|sign| sign.is_ascii_alphanumeric() || b"/.+-".contains(&sign))
}
