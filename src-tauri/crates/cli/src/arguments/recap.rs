//! `recap` and `recap pivot`.

use super::ScopeName;
use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use registry::recap::Dimension;

fn dimensions() -> PossibleValuesParser {
    PossibleValuesParser::new(Dimension::ALL.iter().map(|one| one.word()))
}

/// `recap`: of a period, or by two sides.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct RecapVerb {
    /// Cara menghitung yang lain.
    #[command(subcommand)]
    pub by: Option<RecapBy>,
    /// Tahun (terakhir).
    #[arg(long, value_name = "TAHUN", required = true)]
    pub year: Option<i32>,
    /// Semester 1 atau 2; bila kosong: setahun penuh.
    #[arg(long, value_name = "1|2")]
    pub semester: Option<u8>,
    /// Tahun pertama.
    #[arg(long, value_name = "TAHUN")]
    pub from: Option<i32>,
    /// Yang dihitung: in-force (berlaku paling sedikit satu hari pada periode; bila kosong), signed (ditandatangani
    /// pada periode), atau all (semua yang tercatat).
    #[arg(long, default_value = "in-force", value_name = "CAKUPAN")]
    pub scope: ScopeName,
}

/// Other ways to count.
#[derive(Debug, Subcommand)]
pub enum RecapBy {
    /// Menghitung menurut satu atau dua sisi, dengan nilai rupiahnya.
    Pivot(PivotArgs),
}

/// `recap pivot`.
#[derive(Debug, Args)]
pub struct PivotArgs {
    /// Sisi untuk baris: kind, year, semester, status, urusan, work-unit, partner-type, partner-region, funding,
    /// atau end-month.
    #[arg(long, value_name = "SISI", value_parser = dimensions())]
    pub rows: String,
    /// Sisi untuk kolom, dari daftar yang sama; bila kosong: baris saja.
    #[arg(long, value_name = "SISI", value_parser = dimensions())]
    pub columns: Option<String>,
    /// Jenis; boleh berulang.
    #[arg(long, value_name = "JENIS")]
    pub kind: Vec<String>,
    /// Status hari ini; boleh berulang.
    #[arg(long, value_name = "STATUS")]
    pub status: Vec<String>,
    /// Kode urusan; boleh berulang.
    #[arg(long, value_name = "KODE")]
    pub urusan: Vec<String>,
    /// Ditandatangani mulai tanggal ini.
    #[arg(long, value_name = "TANGGAL")]
    pub signed_from: Option<NaiveDate>,
    /// Ditandatangani sampai dengan tanggal ini.
    #[arg(long, value_name = "TANGGAL")]
    pub signed_to: Option<NaiveDate>,
    /// Berlaku pada tanggal ini.
    #[arg(long, value_name = "TANGGAL")]
    pub in_force_on: Option<NaiveDate>,
}
