//! What the yearly report of a foreign cooperation (KSDPL, KSDLL) says beyond what the register holds anyway
//! (Permendagri 25/2020 Pasal 37(1) and Lampiran IV). Kept apart from [`crate::progress`], whose shape the package fixes.

use crate::agreements::{self, Kind, rows, seq_of};
use crate::error::RegistryError;
use crate::findings::Finding;
use crate::registry::Area;
use crate::text::{self, PROSE_MAX, prose};
use crate::tx::Tx;
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The texts of one agreement and year.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForeignYear {
    /// Year.
    pub year: i32,
    /// Revision; 0 for one that is not saved yet.
    pub rev: u32,
    /// Latar belakang.
    pub background: String,
    /// Pola kerja sama dan kegiatan unggulan.
    pub highlights: String,
    /// Penerima manfaat: lokasi dan kelompok.
    pub beneficiaries: String,
    /// Pendanaan per kegiatan dan sumbernya, one activity a line.
    pub funding: String,
    /// Hambatan dan tantangan dari dalam.
    pub internal: String,
    /// Hambatan dan tantangan dari luar.
    pub external: String,
    /// Analisis.
    pub analysis: String,
    /// Rencana tindak lanjut.
    pub follow_up: String,
}

/// Why the texts were not saved.
#[derive(Debug, thiserror::Error)]
pub enum ForeignError {
    /// Rules refuse.
    #[error("the form has {} findings", .0.len())]
    Findings(Vec<Finding>),
    /// There is no such agreement.
    #[error("no agreement {0}")]
    NotFound(String),
    /// It was changed since the form was opened.
    #[error("the texts are at revision {0}")]
    Stale(u32),
    /// The register failed.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<rusqlite::Error> for ForeignError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Registry(error.into())
    }
}

/// The years of one agreement, newest first.
///
/// # Errors
/// What SQLite says.
pub fn of_agreement(connection: &Connection, id: &str) -> Result<Vec<ForeignYear>, RegistryError> {
    rows(
        connection,
        include_str!("sql/of_agreement.sql"),
        named_params! {":id": id},
        foreign_year,
    )
}

/// Saves the texts of one year.
///
/// # Errors
/// [`ForeignError`]; nothing is written then.
pub fn save(tx: &Tx<'_>, agreement: &str, form: &ForeignYear) -> Result<ForeignYear, ForeignError> {
    let not_found = || ForeignError::NotFound(agreement.to_owned());
    let seq = seq_of(tx, agreement)?.ok_or_else(not_found)?;
    let of = agreements::get(tx, agreement)?.ok_or_else(not_found)?;
    let mut found = Vec::new();
    if !matches!(of.form.kind, Kind::Ksdpl | Kind::Ksdll) {
        found.push(Finding::refused("year", "foreign.kind"));
    }
    for (field, typed) in [
        ("background", &form.background),
        ("highlights", &form.highlights),
        ("beneficiaries", &form.beneficiaries),
        ("funding", &form.funding),
        ("internal", &form.internal),
        ("external", &form.external),
        ("analysis", &form.analysis),
        ("follow_up", &form.follow_up),
    ] {
        text::check(field, typed, PROSE_MAX, false, &mut found);
    }
    if !(1945..=2200).contains(&form.year) {
        found.push(Finding::refused("year", "progress.year_range"));
    }
    if !found.is_empty() {
        return Err(ForeignError::Findings(found));
    }
    let before = of_agreement(tx, agreement)?
        .into_iter()
        .find(|one| one.year == form.year);
    let current = before.as_ref().map_or(0, |one| one.rev);
    if current != form.rev {
        return Err(ForeignError::Stale(current));
    }
    let after = ForeignYear {
        year: form.year,
        rev: current + 1,
        background: prose(&form.background),
        highlights: prose(&form.highlights),
        beneficiaries: prose(&form.beneficiaries),
        funding: prose(&form.funding),
        internal: prose(&form.internal),
        external: prose(&form.external),
        analysis: prose(&form.analysis),
        follow_up: prose(&form.follow_up),
    };
    tx.prepare_cached(include_str!("sql/write.sql"))?
        .execute(named_params! {
            ":seq": seq, ":year": after.year, ":rev": after.rev, ":background": after.background,
            ":highlights": after.highlights, ":beneficiaries": after.beneficiaries, ":funding": after.funding,
            ":internal": after.internal, ":external": after.external, ":analysis": after.analysis,
            ":follow_up": after.follow_up, ":updated_at": tx.now(),
        })?;
    tx.record(
        Area::Agreements,
        agreements::SUBJECT,
        agreement,
        before.as_ref(),
        Some(&after),
    )?;
    Ok(after)
}

fn foreign_year(row: &Row<'_>) -> rusqlite::Result<ForeignYear> {
    Ok(ForeignYear {
        year: row.get("year")?,
        rev: row.get("rev")?,
        background: row.get("background")?,
        highlights: row.get("highlights")?,
        beneficiaries: row.get("beneficiaries")?,
        funding: row.get("funding")?,
        internal: row.get("internal")?,
        external: row.get("external")?,
        analysis: row.get("analysis")?,
        follow_up: row.get("follow_up")?,
    })
}
