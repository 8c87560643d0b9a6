//! `import ...`.

use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// `import`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct ImportArgs {
    /// Riwayat, tarik kembali, pemetaan.
    #[command(subcommand)]
    pub verb: Option<Import>,
    /// Daftar atau formulir yang kembali: .xlsx atau .csv; beberapa berkas, atau satu folder, untuk banyak formulir sekaligus.
    #[arg(value_name = "BERKAS", required = true)]
    pub files: Vec<PathBuf>,
    /// Isi berkas menjadi apa; bila kosong: seperti formulirnya, atau kerja sama.
    #[arg(long = "as", value_name = "TUJUAN")]
    pub target: Option<TargetName>,
    /// Lembar di berkas; bila kosong: lembar pertama yang berisi.
    #[arg(long, value_name = "NAMA")]
    pub sheet: Option<String>,
    /// Pemetaan tersimpan yang dipakai; bila kosong: ditemukan sendiri.
    #[arg(long, value_name = "NAMA")]
    pub mapping: Option<String>,
    /// Menyimpan pemetaan yang dipakai dengan nama ini.
    #[arg(long, value_name = "NAMA")]
    pub keep: Option<String>,
    /// Baris judul kolom: satu nomor, dua nomor (3-4), atau 0 bila tidak ada; bila kosong: ditemukan sendiri.
    #[arg(long, value_name = "BARIS")]
    pub heading: Option<String>,
    /// Kolom untuk satu isian, misalnya title=C; kosong setelah = melepas kolomnya; boleh berulang.
    #[arg(long = "column", value_name = "ISIAN=KOLOM")]
    pub columns: Vec<String>,
    /// Isian yang sama untuk semua baris, misalnya kind=ksdpk; boleh berulang.
    #[arg(long = "all", value_name = "ISIAN=KATA")]
    pub fixed: Vec<String>,
    /// Arti satu kata, misalnya kind:Swakelola=ksdpk; boleh berulang.
    #[arg(long = "word", value_name = "ISIAN:KATA=ARTI")]
    pub words: Vec<String>,
    /// Urutan tanggal satu kolom, misalnya signed=day-first atau signed=month-first; boleh berulang.
    #[arg(long = "order", value_name = "ISIAN=URUTAN")]
    pub orders: Vec<String>,
    /// Baris yang tetap dimasukkan walau sudah ada; boleh berulang.
    #[arg(long = "anyway", value_name = "BARIS")]
    pub anyway: Vec<u32>,
    /// Hanya menguji; register tidak berubah.
    #[arg(long)]
    pub dry_run: bool,
    /// Menyimpan baris yang tidak masuk, dengan alasannya, ke berkas .xlsx ini.
    #[arg(long, value_name = "BERKAS")]
    pub outside: Option<PathBuf>,
}

/// What rows become.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum TargetName {
    /// Kerja sama.
    Agreements,
    /// Pemetaan satu tahun.
    Mapping,
    /// Pemantauan satu semester.
    Monitoring,
    /// Usulan.
    Submissions,
}

/// `import VERB`.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Mendaftar impor yang pernah dilakukan.
    List,
    /// Menarik kembali satu impor seluruhnya.
    Undo {
        /// Id impor.
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Menghapus satu pemetaan tersimpan.
    Forget {
        /// Nama pemetaan.
        #[arg(value_name = "NAMA")]
        name: String,
        /// Isi berkas menjadi apa.
        #[arg(long = "as", default_value = "agreements", value_name = "TUJUAN")]
        target: TargetName,
    },
}
