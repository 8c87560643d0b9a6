//! `paper ...`.

use clap::Subcommand;
use std::path::PathBuf;

/// `paper ...`.
#[derive(Debug, Subcommand)]
pub enum Paper {
    /// Mendaftar naskah kerja suatu pengajuan dan yang belum ada datanya.
    List {
        /// Id pengajuan.
        #[arg(value_name = "ID")]
        submission: String,
    },
    /// Membuat satu naskah kerja.
    Make {
        /// Id pengajuan.
        #[arg(value_name = "ID")]
        submission: String,
        /// Naskah yang mana, menurut paper list.
        #[arg(long, value_name = "NASKAH")]
        paper: String,
        /// Id rapat, untuk berita acara; bila kosong: rapat terbaru.
        #[arg(long, value_name = "RAPAT")]
        meeting: Option<String>,
        /// Berkas tujuan, berakhiran .pdf atau .docx.
        #[arg(long, value_name = "BERKAS")]
        out: PathBuf,
    },
}
