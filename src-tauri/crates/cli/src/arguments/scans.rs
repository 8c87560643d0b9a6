//! `scans ...`.

use clap::Subcommand;
use std::path::PathBuf;

/// `scans`.
#[derive(Debug, Subcommand)]
pub enum Scans {
    /// Menulis berkas pindaian untuk biro: semua lampiran sebuah paket, atau hanya yang diminta tanda terima.
    Make {
        /// Paket kantor ini yang lampirannya disertakan.
        #[arg(
            long,
            value_name = "BERKAS",
            required_unless_present = "asked",
            conflicts_with = "asked"
        )]
        package: Option<PathBuf>,
        /// Hanya yang diminta tanda terima terbaru.
        #[arg(long)]
        asked: bool,
        /// Berkas .ikat-scans.
        #[arg(long, value_name = "BERKAS")]
        out: PathBuf,
    },
    /// Membuktikan berkas pindaian; tidak memerlukan register.
    Verify {
        /// Berkas .ikat-scans.
        #[arg(value_name = "BERKAS")]
        file: PathBuf,
    },
    /// Menerima pindaian yang tercatat dalam paket yang sudah digabung.
    Take {
        /// Berkas .ikat-scans.
        #[arg(value_name = "BERKAS", required = true)]
        files: Vec<PathBuf>,
    },
    /// Mendaftar pindaian yang belum dikirim.
    Missing {
        /// Id kantor atau kode daerah; bila kosong: semua.
        #[arg(long, value_name = "KANTOR")]
        office: Option<String>,
    },
    /// Meminta pindaian yang belum dikirim; permintaan ikut dalam tanda terima berikutnya.
    Ask {
        /// Id kantor atau kode daerah.
        #[arg(value_name = "KANTOR")]
        office: String,
        /// Hanya lampiran ini, atau lampiran kerja sama atau surat ini.
        #[arg(long, value_name = "DATA")]
        record: Option<String>,
    },
    /// Menyalin pindaian yang sudah diterima.
    Save {
        /// Id kantor atau kode daerah.
        #[arg(value_name = "KANTOR")]
        office: String,
        /// Id lampiran di kantor itu.
        #[arg(value_name = "ID")]
        id: String,
        /// Berkas tujuan.
        #[arg(long, value_name = "BERKAS")]
        out: PathBuf,
    },
}
