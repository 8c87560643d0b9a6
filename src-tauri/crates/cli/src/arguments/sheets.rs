//! `sheet ...`.

use super::{ConsolidatedList, PeriodArgs, PivotArgs, ReachName, RecapArgs};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `sheet`.
#[derive(Debug, Args)]
pub struct SheetArgs {
    /// Apa yang disimpan.
    #[command(subcommand)]
    pub of: SheetOf,
    /// Berkas tujuan, .xlsx atau .csv.
    #[arg(long, global = true, value_name = "BERKAS")]
    pub out: Option<PathBuf>,
}

/// What is saved.
#[derive(Debug, Subcommand)]
pub enum SheetOf {
    /// Daftar kerja sama, seluruhnya atau yang disaring.
    Register(SheetRegister),
    /// Rekapitulasi satu periode: angka suratnya dan kerja sama yang dihitung.
    Recap(RecapArgs),
    /// Rekapitulasi menurut satu atau dua sisi, dengan nilai rupiahnya.
    Pivot(Box<PivotArgs>),
    /// Pemantauan satu semester: uraian, target, evaluasi.
    Monitoring {
        /// Tahun.
        #[arg(long, value_name = "TAHUN")]
        year: i32,
        /// Semester 1 atau 2.
        #[arg(long, value_name = "1|2")]
        semester: u8,
    },
    /// Pemetaan satu tahun dan matriksnya.
    Map {
        /// Tahun.
        #[arg(long, value_name = "TAHUN")]
        year: i32,
    },
    /// Kepatuhan daerah pada satu periode.
    Compliance(SheetCompliance),
    /// Register gabungan, seluruhnya atau yang disaring.
    Consolidated(Box<ConsolidatedList>),
    /// Rekapitulasi gabungan satu periode menurut daerah.
    Offices(RecapArgs),
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
