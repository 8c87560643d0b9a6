//! `receipt ...`.

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `receipt ...`.
#[derive(Debug, Subcommand)]
pub enum ReceiptVerb {
    /// Menerbitkan tanda terima sebuah paket; bila tidak ada yang baru, berkasnya sama seperti sebelumnya.
    Issue {
        /// Sidik SHA-256 paket; atau id kantor atau kode daerah, untuk paketnya yang terbaru.
        #[arg(value_name = "PAKET")]
        package: String,
        /// Berkas .ikat-terima.
        #[arg(long, value_name = "BERKAS")]
        out: PathBuf,
        /// Lembar cetaknya sebagai PDF.
        #[arg(long, value_name = "BERKAS")]
        slip: Option<PathBuf>,
    },
    /// Menerbitkan tanda terima untuk banyak paket ke dalam satu folder.
    IssueMany {
        /// Sidik SHA-256 paket, id kantor, atau kode daerah; boleh banyak.
        #[arg(value_name = "PAKET", required = true)]
        packages: Vec<String>,
        /// Folder untuk berkas .ikat-terima.
        #[arg(long, value_name = "FOLDER")]
        folder: PathBuf,
    },
    /// Mendaftar tanda terima yang sudah diterbitkan.
    Issued {
        /// Id kantor atau kode daerah; bila kosong: semua kantor.
        #[arg(value_name = "KANTOR")]
        office: Option<String>,
    },
    /// Memasukkan tanda terima dari biro.
    Import {
        /// Berkas .ikat-terima.
        #[arg(value_name = "BERKAS")]
        file: PathBuf,
        /// Sidik jari dari surat kunci biro; hanya bila kuncinya belum dikenal.
        #[arg(long, value_name = "SIDIK JARI", default_value = "")]
        fingerprint: String,
        /// Kode pertanyaan yang dijawab ya.
        #[arg(long, value_name = "KODE")]
        confirm: Vec<String>,
    },
    /// Mendaftar tanda terima yang sudah dimasukkan.
    List,
    /// Menampilkan apa yang dikatakan biro tentang sebuah kerja sama.
    Show {
        /// Id kerja sama.
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Menulis catatan atas data yang diterima dari sebuah kantor.
    Remark(Box<ReceiptRemarkArgs>),
    /// Mendaftar catatan atas data sebuah kantor.
    Remarks {
        /// Id kantor atau kode daerah.
        #[arg(value_name = "KANTOR")]
        office: String,
    },
    /// Menutup sebuah catatan.
    Close {
        /// Id catatan.
        #[arg(value_name = "ID")]
        id: String,
        /// Keterangan.
        #[arg(long, value_name = "TEKS", default_value = "")]
        note: String,
    },
}

/// `receipt remark`.
#[derive(Debug, Args)]
pub struct ReceiptRemarkArgs {
    /// Id kantor atau kode daerah.
    #[arg(value_name = "KANTOR")]
    pub office: String,
    /// Id data di kantor itu.
    #[arg(value_name = "DATA")]
    pub record: String,
    /// Apa datanya: agreement (bila kosong), progress, letter, atau attachment.
    #[arg(long, value_name = "APA", default_value = "agreement")]
    pub of: String,
    /// Yang diminta: remark (untuk diketahui; bila kosong), correction (diperbaiki), atau scan (dikirim pindaiannya).
    #[arg(long, value_name = "PERMINTAAN", default_value = "remark")]
    pub asks: String,
    /// Isian yang dimaksud, misalnya documents[0].ends; bila kosong: seluruhnya.
    #[arg(long, value_name = "ISIAN", default_value = "")]
    pub field: String,
    /// Catatannya.
    #[arg(long, value_name = "TEKS", default_value = "")]
    pub text: String,
    /// Nilai yang seharusnya (hanya untuk correction).
    #[arg(long, value_name = "NILAI")]
    pub wished: Option<String>,
}
