//! `package ...`.

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `package`.
#[derive(Debug, Subcommand)]
pub enum Package {
    /// Membuktikan isi dan tanda tangan paket.
    Verify {
        /// Berkas.
        #[arg(value_name = "BERKAS")]
        file: PathBuf,
    },
    /// Membuktikan paket dan menyebutkan apakah kuncinya dikenal register ini; tidak mengubah apa pun.
    Inspect {
        /// Berkas.
        #[arg(value_name = "BERKAS")]
        file: PathBuf,
    },
    /// Mendaftarkan kunci sebuah kantor: dari paket dan sidik jari pada surat kunci, dari QR surat kunci, atau dari surat
    /// ganti kunci.
    Enrol(Enrol),
    /// Mendaftarkan kunci semua kantor yang dijamin provinsi dalam folder terusannya (hanya kementerian).
    Vouch {
        /// Folder yang diteruskan provinsi.
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
        /// Hanya memeriksa; tidak mendaftarkan apa pun.
        #[arg(long)]
        dry_run: bool,
    },
    /// Mendaftar kantor yang kuncinya dikenal.
    Senders,
    /// Mencabut kunci sebuah kantor, misalnya karena laptopnya hilang.
    Retire {
        /// Id kantor.
        #[arg(value_name = "ID")]
        office: String,
        /// Alasan.
        #[arg(long, value_name = "ALASAN")]
        note: String,
    },
    /// Mencetak surat kunci kantor ini: satu lembar yang dicocokkan penerima.
    KeyLetter {
        /// Berkas PDF.
        #[arg(long, value_name = "BERKAS")]
        out: PathBuf,
    },
    /// Mengganti kunci kantor ini dan menulis surat ganti kunci untuk biro.
    ChangeKey {
        /// Berkas .ikat-kunci.
        #[arg(long, value_name = "BERKAS")]
        out: PathBuf,
    },
}

/// `package enrol`.
#[derive(Debug, Args)]
#[group(skip)]
pub struct Enrol {
    /// Paket dari kantor itu, atau surat ganti kunci (.ikat-kunci).
    #[arg(value_name = "BERKAS", required_unless_present = "qr", conflicts_with = "qr")]
    pub file: Option<PathBuf>,
    /// Sidik jari seperti tercetak pada surat kunci; tidak diperlukan untuk surat ganti kunci.
    #[arg(long, value_name = "SIDIK JARI", default_value = "")]
    pub fingerprint: String,
    /// Isi QR surat kunci, sebagai ganti berkas.
    #[arg(long, value_name = "ISI QR")]
    pub qr: Option<String>,
    /// Nama unit seperti tertera pada surat kunci (hanya bersama --qr).
    #[arg(long, value_name = "NAMA", default_value = "", requires = "qr")]
    pub unit: String,
    /// Kode pertanyaan yang dijawab ya.
    #[arg(long, value_name = "KODE")]
    pub confirm: Vec<String>,
}

/// `forward`.
#[derive(Debug, Args)]
pub struct Forward {
    /// Tahun.
    #[arg(long, value_name = "TAHUN")]
    pub year: i32,
    /// Semester 1 atau 2; bila kosong: setahun penuh.
    #[arg(long, value_name = "1|2")]
    pub semester: Option<u8>,
    /// Folder baru yang dibuat.
    #[arg(long, value_name = "FOLDER")]
    pub out: PathBuf,
}
