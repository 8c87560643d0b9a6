//! The command line, as `architecture` promises it to scripts.

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Register kerja sama daerah tanpa jendela.
#[derive(Debug, Parser)]
#[command(name = "ikatctl", version, disable_help_subcommand = true)]
pub struct Arguments {
    /// Folder register; bila kosong: IKAT_REGISTER, lalu folder data aplikasi.
    #[arg(long, global = true, value_name = "DIR")]
    pub register: Option<PathBuf>,
    /// Hasil sebagai JSON.
    #[arg(long, global = true)]
    pub json: bool,
    /// Apa yang dikerjakan.
    #[command(subcommand)]
    pub verb: Verb,
}

/// Verbs.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Membuat register baru.
    Init(Init),
    /// Mengisi register kosong dengan data contoh.
    Sample(SampleArgs),
    /// Mendaftar kerja sama.
    List(List),
    /// Menampilkan satu kerja sama.
    Show {
        /// Id kerja sama.
        id: String,
    },
    /// Menghitung rekapitulasi.
    Recap(RecapArgs),
    /// Surat rekapitulasi.
    #[command(subcommand)]
    Letter(Letter),
    /// Membuat paket untuk biro.
    Export(Export),
    /// Paket.
    #[command(subcommand)]
    Package(Package),
    /// Menyalin basis data ke berkas cadangan.
    Backup {
        /// Berkas tujuan; bila kosong: folder backups pada register.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Memeriksa keutuhan register.
    Check,
}

/// `init`.
#[derive(Debug, Args)]
pub struct Init {
    /// Kode daerah, misalnya 35.73.
    #[arg(long)]
    pub region: String,
    /// Nama unit, misalnya Bagian Kerja Sama.
    #[arg(long)]
    pub unit: String,
}

/// `sample`.
#[derive(Debug, Args)]
pub struct SampleArgs {
    /// Data contoh yang mana.
    pub name: SampleName,
    /// Banyaknya kerja sama (synthetic).
    #[arg(long, default_value_t = 1_000)]
    pub count: u32,
    /// Benih acak (synthetic).
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

/// Samples.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum SampleName {
    /// Kota Malang 2020-2025.
    Malang,
    /// Kota Yogyakarta 2024.
    Yogyakarta,
    /// Register kementerian yang sebenarnya.
    Ministry,
    /// Buatan, sebanyak yang diminta.
    Synthetic,
}

/// `list`.
#[derive(Debug, Args)]
pub struct List {
    /// Jenis.
    #[arg(long)]
    pub kind: Option<String>,
    /// Kata yang dicari.
    #[arg(long)]
    pub search: Option<String>,
    /// Berakhir dalam sekian hari.
    #[arg(long, value_name = "DAYS")]
    pub expiring_within: Option<u32>,
    /// Status pada tanggal ini (YYYY-MM-DD); bila kosong: hari ini.
    #[arg(long, value_name = "DATE")]
    pub on: Option<NaiveDate>,
}

/// A period.
#[derive(Debug, Clone, Copy, Args)]
pub struct PeriodArgs {
    /// Tahun (terakhir).
    #[arg(long)]
    pub year: i32,
    /// Semester 1 atau 2; bila kosong: setahun penuh.
    #[arg(long)]
    pub semester: Option<u8>,
    /// Tahun pertama.
    #[arg(long, value_name = "YEAR")]
    pub from: Option<i32>,
}

/// `recap`.
#[derive(Debug, Args)]
pub struct RecapArgs {
    /// Periode.
    #[command(flatten)]
    pub period: PeriodArgs,
    /// Kerja sama mana yang dihitung.
    #[arg(long, default_value = "in-force")]
    pub scope: ScopeName,
}

/// Scopes.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum ScopeName {
    /// Berlaku paling sedikit satu hari pada periode.
    InForce,
    /// Ditandatangani pada periode.
    Signed,
    /// Semua yang tercatat.
    All,
}

/// Addressees.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum ToName {
    /// Gubernur c.q. biro.
    Governor,
    /// Menteri Dalam Negeri.
    Minister,
}

/// `letter`.
#[derive(Debug, Subcommand)]
pub enum Letter {
    /// Menerbitkan surat rekapitulasi dan menyimpan PDF-nya.
    Recap(Box<LetterRecap>),
    /// Mengisi nomor dari agenda sebagai cetakan baru.
    Number {
        /// Id surat.
        id: String,
        /// Nomor lengkap.
        #[arg(long)]
        number: String,
    },
    /// Melampirkan pindaian surat yang sudah ditandatangani.
    Sign {
        /// Id surat.
        id: String,
        /// Pindaian.
        #[arg(long)]
        scan: PathBuf,
    },
    /// Membatalkan surat.
    Void {
        /// Id surat.
        id: String,
        /// Alasan.
        #[arg(long)]
        reason: String,
    },
    /// Mencari surat menurut kodenya.
    Verify {
        /// Kode pada kertas, atau isi QR.
        code: String,
    },
    /// Menyimpan lagi PDF yang sama.
    Reprint {
        /// Id surat.
        id: String,
        /// Cetakan; bila kosong: yang terbaru.
        #[arg(long)]
        print: Option<u32>,
        /// Berkas tujuan.
        #[arg(long)]
        out: PathBuf,
    },
    /// Mendaftar surat.
    List,
}

/// `letter recap`.
#[derive(Debug, Args)]
pub struct LetterRecap {
    /// Periode.
    #[command(flatten)]
    pub period: PeriodArgs,
    /// Kerja sama mana yang dihitung.
    #[arg(long, default_value = "in-force")]
    pub scope: ScopeName,
    /// Tujuan.
    #[arg(long)]
    pub to: ToName,
    /// Nomor lengkap; bila kosong disediakan ruang.
    #[arg(long, default_value = "")]
    pub number: String,
    /// Tanggal surat (YYYY-MM-DD).
    #[arg(long)]
    pub date: NaiveDate,
    /// Berkas PDF.
    #[arg(long)]
    pub out: PathBuf,
    /// Boleh mendahului akhir periode.
    #[arg(long)]
    pub interim: bool,
    /// Nama penanda tangan; bila kosong: pejabat pertama yang aktif.
    #[arg(long)]
    pub signer: Option<String>,
    /// Kolom lampiran, dipisah koma; bila kosong: semua butir Pasal 17/39.
    #[arg(long, value_delimiter = ',')]
    pub columns: Vec<String>,
}

/// `export`.
#[derive(Debug, Args)]
pub struct Export {
    /// Periode.
    #[command(flatten)]
    pub period: PeriodArgs,
    /// Berkas .ikat.
    #[arg(long)]
    pub out: PathBuf,
}

/// `package`.
#[derive(Debug, Subcommand)]
pub enum Package {
    /// Membuktikan isi dan tanda tangan paket.
    Verify {
        /// Berkas.
        file: PathBuf,
    },
}
