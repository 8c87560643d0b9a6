//! `merge ...`.

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `merge`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct MergeArgs {
    /// Riwayat, tarik kembali, pertentangan.
    #[command(subcommand)]
    pub verb: Option<Merge>,
    /// Berkas paket, atau folder berisi paket.
    #[arg(value_name = "BERKAS", required = true)]
    pub files: Vec<PathBuf>,
    /// Hanya menunjukkan apa yang akan berubah.
    #[arg(long)]
    pub dry_run: bool,
    /// Menggabungkan yang siap walau ada berkas yang ditolak.
    #[arg(long)]
    pub partial: bool,
    /// Jawaban atas pertentangan dalam rencana; boleh berulang.
    #[arg(long = "answer", value_name = "PERTENTANGAN=PILIHAN")]
    pub answers: Vec<String>,
    /// Keterangan penutup catatan, untuk jawaban yang menutup catatan biro; boleh berulang.
    #[arg(long = "note", value_name = "PERTENTANGAN=KETERANGAN")]
    pub notes: Vec<String>,
}

/// `merge VERB`.
#[derive(Debug, Subcommand)]
pub enum Merge {
    /// Mendaftar penggabungan yang pernah dilakukan.
    List,
    /// Menarik kembali satu penggabungan.
    Undo {
        /// Id penggabungan.
        #[arg(value_name = "ID")]
        id: String,
        /// Alasan.
        #[arg(long, value_name = "ALASAN")]
        note: String,
    },
    /// Mendaftar pertentangan yang belum diputuskan.
    Disputes,
    /// Memutuskan satu pertentangan.
    Decide {
        /// Nomor pengirim, dari daftar pertentangan.
        #[arg(long, value_name = "NOMOR")]
        sender: i64,
        /// Pertentangan dan pilihannya.
        #[arg(value_name = "PERTENTANGAN=PILIHAN")]
        answer: String,
        /// Alasan.
        #[arg(long, default_value = "", value_name = "ALASAN")]
        note: String,
    },
}
