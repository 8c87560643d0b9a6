//! `sheet ...`.

use super::{ConsolidatedList, PeriodArgs, PivotArgs, ReachName, RecapArgs, TargetName};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What is saved.
#[derive(Debug, Subcommand)]
pub enum SheetOf {
    /// Daftar kerja sama, seluruhnya atau yang disaring.
    Register(Box<SheetTo<SheetRegister>>),
    /// Rekapitulasi satu periode: angka suratnya dan kerja sama yang dihitung.
    Recap(SheetTo<RecapArgs>),
    /// Rekapitulasi menurut satu atau dua sisi, dengan nilai rupiahnya.
    Pivot(Box<SheetTo<PivotArgs>>),
    /// Pemantauan satu semester: uraian, target, evaluasi.
    Monitoring(SheetTo<SheetSemester>),
    /// Pemetaan satu tahun dan matriksnya.
    Map(SheetTo<SheetYear>),
    /// Kepatuhan daerah pada satu periode.
    Compliance(SheetTo<SheetCompliance>),
    /// Register gabungan, seluruhnya atau yang disaring.
    Consolidated(Box<SheetTo<ConsolidatedList>>),
    /// Rekapitulasi gabungan satu periode menurut daerah.
    Offices(SheetTo<RecapArgs>),
    /// Formulir kosong yang diisi di tempat lain dan kembali lewat impor.
    Template(SheetTo<SheetTemplate>),
}

/// What is asked for, and where it goes.
#[derive(Debug, Args)]
pub struct SheetTo<T: Args> {
    /// What is asked for.
    #[command(flatten)]
    pub asked: T,
    /// Berkas tujuan, .xlsx atau .csv.
    #[arg(long, value_name = "BERKAS")]
    pub out: PathBuf,
}

/// A semester.
#[derive(Debug, Args)]
pub struct SheetSemester {
    /// Tahun.
    #[arg(long, value_name = "TAHUN")]
    pub year: i32,
    /// Semester 1 atau 2.
    #[arg(long, value_name = "1|2")]
    pub semester: u8,
}

/// A year.
#[derive(Debug, Args)]
pub struct SheetYear {
    /// Tahun.
    #[arg(long, value_name = "TAHUN")]
    pub year: i32,
}

/// `sheet template`.
#[derive(Debug, Args)]
pub struct SheetTemplate {
    /// Formulir apa.
    #[arg(value_name = "TUJUAN")]
    pub of: TargetName,
    /// Tahun pemetaan atau pemantauan; bila kosong: tahun ini.
    #[arg(long, value_name = "TAHUN")]
    pub year: Option<i32>,
    /// Semester pemantauan, 1 atau 2; bila kosong: semester ini.
    #[arg(long, value_name = "1|2")]
    pub semester: Option<u8>,
    /// Hanya untuk perangkat daerah dengan singkatan ini.
    #[arg(long, value_name = "SINGKATAN")]
    pub unit: Option<String>,
}

/// `sheet register`.
#[derive(Debug, Args)]
pub struct SheetRegister {
    /// Jenis: ksdd, ksdd-wajib, ksdd-sukarela, ksdpk, sinergi, ksdpl, ksdll, atau legacy; boleh berulang.
    #[arg(long, value_name = "JENIS")]
    pub kind: Vec<String>,
    /// Status hari ini; boleh berulang.
    #[arg(long, value_name = "STATUS")]
    pub status: Vec<String>,
    /// Kata yang dicari.
    #[arg(long, value_name = "KATA")]
    pub search: Option<String>,
    /// Ditandatangani mulai tanggal ini.
    #[arg(long, value_name = "TANGGAL")]
    pub signed_from: Option<NaiveDate>,
    /// Ditandatangani sampai dengan tanggal ini.
    #[arg(long, value_name = "TANGGAL")]
    pub signed_to: Option<NaiveDate>,
    /// Berakhir dalam sekian hari.
    #[arg(long, value_name = "HARI")]
    pub expiring_within: Option<u32>,
}

/// `sheet compliance`.
#[derive(Debug, Args)]
pub struct SheetCompliance {
    /// Periode.
    #[command(flatten)]
    pub period: PeriodArgs,
    /// Daerah yang mana: province (satu provinsi; bila kosong), provinces (semua provinsi), atau nation (semua daerah). Bagi
    /// kementerian, bila kosong: semua daerah.
    #[arg(long, default_value = "province", value_name = "JANGKAUAN")]
    pub reach: ReachName,
    /// Kode provinsi; bila kosong: provinsi ini.
    #[arg(long, value_name = "KODE")]
    pub province: Option<String>,
}
