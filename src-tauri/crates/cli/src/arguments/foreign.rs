//! `foreign ...`.

use clap::{Args, Subcommand};

/// `foreign ...`.
#[derive(Debug, Subcommand)]
pub enum Foreign {
    /// Menampilkan uraian satu tahun; yang belum ditulis tampil kosong.
    Show(ForeignOf),
    /// Menulis uraian satu tahun; yang tidak disebut tetap.
    Write(Box<ForeignWrite>),
}

/// Which agreement, and of which year.
#[derive(Debug, Args)]
pub struct ForeignOf {
    /// Id kerja sama luar negeri.
    #[arg(value_name = "ID")]
    pub id: String,
    /// Tahun laporan.
    #[arg(long, value_name = "TAHUN")]
    pub year: i32,
}

/// `foreign write`.
#[derive(Debug, Args)]
pub struct ForeignWrite {
    /// Kerja sama dan tahunnya.
    #[command(flatten)]
    pub of: ForeignOf,
    /// Latar belakang.
    #[arg(long, value_name = "TEKS")]
    pub background: Option<String>,
    /// Pola kerja sama dan kegiatan unggulan.
    #[arg(long, value_name = "TEKS")]
    pub highlights: Option<String>,
    /// Penerima manfaat: lokasi dan kelompok.
    #[arg(long, value_name = "TEKS")]
    pub beneficiaries: Option<String>,
    /// Pendanaan setiap kegiatan dan sumbernya, satu kegiatan satu baris.
    #[arg(long, value_name = "TEKS")]
    pub funding: Option<String>,
    /// Hambatan dan tantangan dari dalam.
    #[arg(long, value_name = "TEKS")]
    pub internal: Option<String>,
    /// Hambatan dan tantangan dari luar.
    #[arg(long, value_name = "TEKS")]
    pub external: Option<String>,
    /// Analisis.
    #[arg(long, value_name = "TEKS")]
    pub analysis: Option<String>,
    /// Rencana tindak lanjut.
    #[arg(long, value_name = "TEKS")]
    pub follow_up: Option<String>,
}
