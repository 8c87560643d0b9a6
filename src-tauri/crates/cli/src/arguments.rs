//! The command line, as `architecture` promises it to scripts.

mod change;
mod consolidated;
mod foreign;
mod imports;
mod mapping;
mod meetings;
mod merging;
mod monitoring;
mod packages;
mod papers;
mod partners;
mod recap;
mod receipts;
mod scans;
mod sheets;
mod submissions;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

pub use change::*;
pub use consolidated::*;
pub use foreign::*;
pub use imports::*;
pub use mapping::*;
pub use meetings::*;
pub use merging::*;
pub use monitoring::*;
pub use packages::*;
pub use papers::*;
pub use partners::*;
pub use recap::*;
pub use receipts::*;
pub use scans::*;
pub use sheets::*;
pub use submissions::*;

/// Register kerja sama daerah tanpa jendela.
#[derive(Debug, Parser)]
#[command(name = "ikatctl", version, disable_help_subcommand = true)]
pub struct Arguments {
    /// Folder register; bila kosong: IKAT_REGISTER, lalu folder data aplikasi.
    #[arg(long, global = true, value_name = "FOLDER")]
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
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Mengubah banyak kerja sama sekaligus: urusan, perangkat daerah, pembiayaan, pemrakarsa, tempat arsip.
    Change(Box<Change>),
    /// Mengurungkan perubahan terakhir pada kerja sama ini; semuanya atau tidak sama sekali.
    Undo {
        /// Id kerja sama; boleh berulang.
        #[arg(value_name = "ID", required = true)]
        ids: Vec<String>,
    },
    /// Riwayat register: siapa mengerjakan apa, yang terbaru lebih dahulu.
    History(History),
    /// Memasukkan daftar lama dari Excel atau CSV.
    Import(ImportArgs),
    /// Menghitung rekapitulasi.
    Recap(Box<RecapVerb>),
    /// Menyimpan daftar dan angka sebagai lembar kerja .xlsx atau .csv.
    #[command(subcommand)]
    Sheet(SheetOf),
    /// Pengajuan kerja sama, dari surat pertama sampai penandatanganan.
    #[command(subcommand)]
    Submission(Submission),
    /// Pemetaan tahunan: baris, matriks, celah, usulan, rencana.
    #[command(subcommand)]
    Map(Map),
    /// Rapat atas pengajuan atau rapat kantor: peserta, notula, keputusan.
    #[command(subcommand)]
    Meeting(Meeting),
    /// Pemantauan dan evaluasi: target, realisasi, formulir, dan siapa yang belum mengisi.
    #[command(subcommand)]
    Monitor(Monitor),
    /// Uraian laporan tahunan kerja sama luar negeri (Permendagri 25/2020 Pasal 37).
    #[command(subcommand)]
    Foreign(Foreign),
    /// Mitra: direktori, kartu, hubungan, dan yang tercatat ganda.
    #[command(subcommand)]
    Partner(Partner),
    /// Naskah kerja suatu pengajuan.
    #[command(subcommand)]
    Paper(Paper),
    /// Mendaftar apa yang jatuh tempo dan kapan.
    Agenda(AgendaArgs),
    /// Aturan yang berlaku dan hari libur.
    #[command(subcommand)]
    Lawbook(Lawbook),
    /// Surat rekapitulasi.
    #[command(subcommand)]
    Letter(Letter),
    /// Membuat paket untuk biro.
    Export(Export),
    /// Meneruskan paket daerah, seperti saat diterima, kepada kementerian (hanya provinsi).
    Forward(Forward),
    /// Paket: membuktikan, mengenali pengirimnya, dan kunci kantor.
    #[command(subcommand)]
    Package(Package),
    /// Menggabungkan paket kantor-kantor: rencana, penggabungan, tarik kembali, pertentangan.
    Merge(MergeArgs),
    /// Tanda terima: menerbitkannya untuk paket yang sudah digabung, atau memasukkan yang dari biro.
    #[command(subcommand)]
    Receipt(ReceiptVerb),
    /// Pindaian: menyertakannya di samping paket, menerimanya, meminta yang belum dikirim.
    #[command(subcommand)]
    Scans(Scans),
    /// Register gabungan: kerja sama kantor ini dan semua pengirim.
    #[command(subcommand)]
    Consolidated(Consolidated),
    /// Kembar: satu kerja sama yang dicatat beberapa daerah.
    #[command(subcommand)]
    Twins(Twins),
    /// Kepatuhan: daerah mana sudah mengirim apa untuk suatu periode.
    Compliance(ComplianceArgs),
    /// Menyimpan buku petunjuk, .pdf atau .docx; tidak memerlukan register.
    Manual {
        /// Berkas tujuan.
        #[arg(long, value_name = "BERKAS")]
        out: PathBuf,
    },
    /// Arti kode penolakan: satu kode, atau semuanya; tidak memerlukan register.
    Refusals {
        /// Kode yang tampil pada penolakan: import.stale
        #[arg(value_name = "KODE")]
        code: Option<String>,
    },
    /// Menyalin basis data ke berkas cadangan.
    Backup {
        /// Berkas tujuan; bila kosong: folder backups pada register.
        #[arg(long, value_name = "BERKAS")]
        out: Option<PathBuf>,
    },
    /// Membaca satu paket dari masukan baku; dipakai Ikat sendiri.
    #[command(hide = true)]
    Worker,
    /// Memeriksa keutuhan register.
    Check {
        /// Menghapus berkas tersimpan yang tidak dicatat register dan sudah sebulan tergeletak.
        #[arg(long)]
        sweep: bool,
    },
}

/// `lawbook`.
#[derive(Debug, Subcommand)]
pub enum Lawbook {
    /// Menampilkan peraturan yang dirujuk dan berkas aturan kantor; ditolak bila ada yang keliru.
    Show,
    /// Menampilkan hari libur dan cuti bersama satu tahun.
    Calendar {
        /// Tahun.
        #[arg(long, value_name = "TAHUN")]
        year: i32,
    },
}

/// `init`.
#[derive(Debug, Args)]
pub struct Init {
    /// Kode daerah, misalnya 35.73.
    #[arg(long, value_name = "KODE")]
    pub region: String,
    /// Nama unit, misalnya Bagian Kerja Sama.
    #[arg(long, value_name = "NAMA")]
    pub unit: String,
}

/// `sample`.
#[derive(Debug, Args)]
pub struct SampleArgs {
    /// Data contoh yang mana: malang, yogyakarta, ministry, atau synthetic.
    #[arg(value_name = "CONTOH")]
    pub name: SampleName,
    /// Banyaknya kerja sama (synthetic); bila kosong: 1000.
    #[arg(long, default_value_t = 1_000, value_name = "BANYAKNYA")]
    pub count: u32,
    /// Benih acak (synthetic); bila kosong: 1.
    #[arg(long, default_value_t = 1, value_name = "BENIH")]
    pub seed: u64,
    /// Wilayah kantornya (synthetic), juga sebuah provinsi; bila kosong: 35.73.
    #[arg(long, value_name = "KODE")]
    pub region: Option<String>,
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
    /// Jenis: ksdd, ksdd-wajib, ksdd-sukarela, ksdpk, sinergi, ksdpl, ksdll, atau legacy.
    #[arg(long, value_name = "JENIS")]
    pub kind: Option<String>,
    /// Kata yang dicari.
    #[arg(long, value_name = "KATA")]
    pub search: Option<String>,
    /// Berakhir dalam sekian hari.
    #[arg(long, value_name = "HARI")]
    pub expiring_within: Option<u32>,
    /// Status pada tanggal ini (YYYY-MM-DD); bila kosong: hari ini.
    #[arg(long, value_name = "TANGGAL")]
    pub on: Option<NaiveDate>,
}

/// A period.
#[derive(Debug, Clone, Copy, Args)]
pub struct PeriodArgs {
    /// Tahun (terakhir).
    #[arg(long, value_name = "TAHUN")]
    pub year: i32,
    /// Semester 1 atau 2; bila kosong: setahun penuh.
    #[arg(long, value_name = "1|2")]
    pub semester: Option<u8>,
    /// Tahun pertama.
    #[arg(long, value_name = "TAHUN")]
    pub from: Option<i32>,
}

/// `recap`.
#[derive(Debug, Args)]
pub struct RecapArgs {
    /// Periode.
    #[command(flatten)]
    pub period: PeriodArgs,
    /// Yang dihitung: in-force (berlaku paling sedikit satu hari pada periode; bila kosong), signed (ditandatangani
    /// pada periode), atau all (semua yang tercatat).
    #[arg(long, default_value = "in-force", value_name = "CAKUPAN")]
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
    /// Menerbitkan laporan semester atau laporan tahunan TKKSD kepada Kepala Daerah.
    Tkksd(Box<LetterTkksd>),
    /// Menerbitkan laporan tahunan KSDPL/KSDLL.
    Foreign(Box<LetterForeign>),
    /// Menerbitkan surat rekapitulasi gabungan dari Gubernur kepada Menteri, dengan satu lampiran setiap daerah.
    Consolidated(Box<LetterConsolidated>),
    /// Mengisi nomor dari agenda sebagai cetakan baru.
    Number {
        /// Id surat.
        #[arg(value_name = "ID")]
        id: String,
        /// Nomor lengkap.
        #[arg(long, value_name = "NOMOR")]
        number: String,
    },
    /// Melampirkan surat yang sudah ditandatangani: pindaiannya, atau PDF bertanda tangan elektronik.
    Sign {
        /// Id surat.
        #[arg(value_name = "ID")]
        id: String,
        /// Pindaian.
        #[arg(long, value_name = "BERKAS")]
        scan: PathBuf,
    },
    /// Membatalkan surat.
    Void {
        /// Id surat.
        #[arg(value_name = "ID")]
        id: String,
        /// Alasan.
        #[arg(long, value_name = "ALASAN")]
        reason: String,
    },
    /// Mencari surat menurut kodenya.
    Verify {
        /// Kode pada kertas, atau isi QR.
        #[arg(value_name = "KODE")]
        code: String,
    },
    /// Menyimpan lagi PDF yang sama, atau isinya sebagai .docx untuk ditandatangani di aplikasi lain.
    Reprint {
        /// Id surat.
        #[arg(value_name = "ID")]
        id: String,
        /// Cetakan; bila kosong: yang terbaru.
        #[arg(long, value_name = "CETAKAN")]
        print: Option<u32>,
        /// Berkas tujuan.
        #[arg(long, value_name = "BERKAS")]
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
    /// Yang dihitung: in-force (berlaku paling sedikit satu hari pada periode; bila kosong), signed (ditandatangani
    /// pada periode), atau all (semua yang tercatat).
    #[arg(long, default_value = "in-force", value_name = "CAKUPAN")]
    pub scope: ScopeName,
    /// Tujuan: governor (Gubernur c.q. biro) atau minister (Menteri Dalam Negeri).
    #[arg(long, value_name = "TUJUAN")]
    pub to: ToName,
    /// Suratnya.
    #[command(flatten)]
    pub letter: LetterArgs,
    /// Kolom lampiran, dipisah koma; bila kosong: semua butir Pasal 17/39.
    #[arg(long, value_delimiter = ',', value_name = "KOLOM")]
    pub columns: Vec<String>,
}

/// What every letter is given.
#[derive(Debug, Args)]
pub struct LetterArgs {
    /// Nomor lengkap; bila kosong disediakan ruang.
    #[arg(long, default_value = "", value_name = "NOMOR")]
    pub number: String,
    /// Tanggal surat (YYYY-MM-DD).
    #[arg(long, value_name = "TANGGAL")]
    pub date: NaiveDate,
    /// Berkas PDF.
    #[arg(long, value_name = "BERKAS")]
    pub out: PathBuf,
    /// Boleh mendahului akhir periode.
    #[arg(long)]
    pub interim: bool,
    /// Nama penanda tangan; bila kosong: pejabat aktif pertama yang berwenang.
    #[arg(long, value_name = "NAMA")]
    pub signer: Option<String>,
}

/// `letter tkksd`.
#[derive(Debug, Args)]
pub struct LetterTkksd {
    /// Tahun.
    #[arg(long, value_name = "TAHUN")]
    pub year: i32,
    /// Semester 1 atau 2; bila kosong: laporan tahunan.
    #[arg(long, value_name = "1|2")]
    pub semester: Option<u8>,
    /// Suratnya.
    #[command(flatten)]
    pub letter: LetterArgs,
}

/// `letter foreign`.
#[derive(Debug, Args)]
pub struct LetterForeign {
    /// Tahun yang dilaporkan.
    #[arg(long, value_name = "TAHUN")]
    pub year: i32,
    /// Suratnya.
    #[command(flatten)]
    pub letter: LetterArgs,
}

/// `letter consolidated`.
#[derive(Debug, Args)]
pub struct LetterConsolidated {
    /// Tahun.
    #[arg(long, value_name = "TAHUN")]
    pub year: i32,
    /// Semester 1 atau 2; bila kosong: satu tahun penuh.
    #[arg(long, value_name = "1|2")]
    pub semester: Option<u8>,
    /// Yang dihitung: in-force (berlaku paling sedikit satu hari pada periode; bila kosong), signed (ditandatangani
    /// pada periode), atau all (semua yang tercatat).
    #[arg(long, default_value = "in-force", value_name = "CAKUPAN")]
    pub scope: ScopeName,
    /// Suratnya.
    #[command(flatten)]
    pub letter: LetterArgs,
    /// Kolom lampiran setiap daerah, dipisah koma; bila kosong: semua butir Pasal 17/39.
    #[arg(long, value_delimiter = ',', value_name = "KOLOM")]
    pub columns: Vec<String>,
}

/// `export`.
#[derive(Debug, Args)]
pub struct Export {
    /// Periode.
    #[command(flatten)]
    pub period: PeriodArgs,
    /// Berkas .ikat.
    #[arg(long, value_name = "BERKAS")]
    pub out: PathBuf,
}
