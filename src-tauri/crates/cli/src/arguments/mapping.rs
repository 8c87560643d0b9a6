//! `map ...`.

use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use registry::agreements::{FundingSource, Kind, PartyType, Variant};
use registry::mapping::{MapOrigin, MapState, PlanForm};
use std::path::PathBuf;

/// Words that an argument takes.
fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> PossibleValuesParser {
    PossibleValuesParser::new(all.iter().map(|one| word(*one)))
}

/// `map`.
#[derive(Debug, Subcommand)]
pub enum Map {
    /// Mendaftar baris pemetaan satu tahun, yang paling mendesak lebih dahulu.
    List(MapList),
    /// Menampilkan satu baris: prioritas, asal usul, dan apa yang terjadi padanya.
    Show {
        /// Id baris.
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Menambah baris pemetaan.
    Add(Box<MapAdd>),
    /// Membuat pengajuan dari sebuah baris.
    Submit(MapSubmit),
    /// Menghentikan sebuah baris, dengan alasan.
    Drop(MapDrop),
    /// Mengambil kembali sebuah baris yang dihentikan.
    Resume {
        /// Id baris.
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Membatalkan catatan sebuah baris yang keliru, dengan alasan; barisnya tetap tersimpan.
    Void(MapVoidArgs),
    /// Menampilkan riwayat sebuah baris, yang terbaru lebih dahulu.
    History {
        /// Id baris.
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Mendaftar tahun yang mempunyai pemetaan.
    Years,
    /// Menampilkan kriteria skala prioritas dengan bobotnya.
    Criteria,
    /// Menghitung matriks urusan dan perangkat daerah.
    Matrix(MapYearArgs),
    /// Mendaftar celah: urusan dan mitra yang tidak tergarap.
    WhiteSpots(MapYearArgs),
    /// Meneruskan baris terbuka ke tahun berikutnya.
    Carry(MapCarryArgs),
    /// Menampilkan rencana satu tahun, mencatat penetapannya, atau mencetaknya sebagai lampiran.
    Plan(MapPlanArgs),
    /// Membatalkan catatan penetapan rencana, dengan alasan.
    PlanVoid(MapVoidArgs),
    /// Usulan masyarakat.
    #[command(subcommand)]
    Proposal(MapProposal),
}

/// Which year.
#[derive(Debug, Clone, Copy, Args)]
pub struct MapYearArgs {
    /// Tahun pemetaan.
    #[arg(long, value_name = "TAHUN")]
    pub year: i32,
}

/// `map list`.
#[derive(Debug, Args)]
pub struct MapList {
    /// Tahun pemetaan.
    #[arg(long, value_name = "TAHUN")]
    pub year: i32,
    /// Kata yang dicari.
    #[arg(long, value_name = "KATA")]
    pub search: Option<String>,
    /// Kode urusan; boleh berulang.
    #[arg(long, value_name = "KODE")]
    pub urusan: Vec<String>,
    /// Nama singkat perangkat daerah; boleh berulang.
    #[arg(long, value_name = "SINGKATAN")]
    pub unit: Vec<String>,
    /// Jenis kerja sama.
    #[arg(long, value_name = "JENIS")]
    pub kind: Option<String>,
    /// Apa yang terjadi pada barisnya.
    #[arg(long, value_name = "KEADAAN", value_parser = words(MapState::ALL, MapState::word))]
    pub state: Vec<String>,
}

/// `map add`.
#[derive(Debug, Args)]
pub struct MapAdd {
    /// Tahun pemetaan.
    #[arg(long, value_name = "TAHUN")]
    pub year: i32,
    /// Kode urusan.
    #[arg(long, value_name = "KODE")]
    pub urusan: String,
    /// Program.
    #[arg(long, value_name = "PROGRAM")]
    pub program: String,
    /// Kegiatan.
    #[arg(long, default_value = "", value_name = "KEGIATAN")]
    pub activity: String,
    /// Nama singkat perangkat daerah pengampu.
    #[arg(long, value_name = "SINGKATAN")]
    pub unit: String,
    /// Potensi atau permasalahan.
    #[arg(long, value_name = "TEKS")]
    pub need: String,
    /// Jenis kerja sama.
    #[arg(long, value_name = "JENIS", value_parser = words(Kind::ALL, Kind::word))]
    pub kind: String,
    /// Bentuk kerja sama.
    #[arg(long, value_name = "BENTUK", value_parser = words(Variant::ALL, Variant::word))]
    pub variant: Option<String>,
    /// Kode daerah calon mitra; boleh berulang.
    #[arg(long, value_name = "KODE")]
    pub region: Vec<String>,
    /// Nama calon mitra; boleh berulang.
    #[arg(long, value_name = "NAMA")]
    pub partner: Vec<String>,
    /// Jenis calon mitra, satu untuk setiap nama.
    #[arg(long, value_name = "JENIS", value_parser = words(PartyType::ALL, PartyType::word))]
    pub partner_type: Vec<String>,
    /// Nilai sebuah kriteria, 0 sampai 5, misalnya plan-fit=4; boleh berulang.
    #[arg(long, value_name = "KRITERIA=NILAI")]
    pub score: Vec<String>,
    /// Tahun mulai.
    #[arg(long, value_name = "TAHUN")]
    pub from: Option<i32>,
    /// Tahun akhir.
    #[arg(long, value_name = "TAHUN")]
    pub to: Option<i32>,
    /// Anggaran dalam sen.
    #[arg(long, value_name = "SEN")]
    pub amount: Option<i64>,
    /// Sumber pembiayaan; boleh berulang.
    #[arg(long, value_name = "SUMBER", value_parser = words(FundingSource::ALL, FundingSource::word))]
    pub funding: Vec<String>,
    /// Rujukan RPJMD atau RKPD.
    #[arg(long, default_value = "", value_name = "RUJUKAN")]
    pub reference: String,
    /// Keterangan.
    #[arg(long, default_value = "", value_name = "TEKS")]
    pub note: String,
    /// Asal baris; bila kosong: own.
    #[arg(long, default_value = "own", value_name = "ASAL", value_parser = words(MapOrigin::ALL, MapOrigin::word))]
    pub origin: String,
    /// Kode pertanyaan yang dijawab ya; boleh berulang.
    #[arg(long, value_name = "PERTANYAAN")]
    pub confirm: Vec<String>,
}

/// `map submit`.
#[derive(Debug, Args)]
pub struct MapSubmit {
    /// Id baris.
    #[arg(value_name = "ID")]
    pub id: String,
    /// Nomor surat.
    #[arg(long, default_value = "", value_name = "NOMOR")]
    pub letter_number: String,
    /// Tanggal surat.
    #[arg(long, value_name = "TANGGAL")]
    pub letter_dated: Option<NaiveDate>,
}

/// `map drop`.
#[derive(Debug, Args)]
pub struct MapDrop {
    /// Id baris.
    #[arg(value_name = "ID")]
    pub id: String,
    /// Tanggalnya; bila kosong: hari ini.
    #[arg(long, value_name = "TANGGAL")]
    pub on: Option<NaiveDate>,
    /// Alasannya.
    #[arg(long, value_name = "ALASAN")]
    pub reason: String,
}

/// `map void`, `map plan-void`.
#[derive(Debug, Args)]
pub struct MapVoidArgs {
    /// Id baris atau penetapan.
    #[arg(value_name = "ID")]
    pub id: String,
    /// Alasannya.
    #[arg(long, value_name = "ALASAN")]
    pub reason: String,
}

/// `map carry`.
#[derive(Debug, Args)]
pub struct MapCarryArgs {
    /// Tahun asal.
    #[arg(long, value_name = "TAHUN")]
    pub from: i32,
    /// Id baris; boleh berulang; bila kosong: semua yang direncanakan atau sedang diajukan.
    #[arg(long, value_name = "ID")]
    pub row: Vec<String>,
}

/// `map plan`.
#[derive(Debug, Args)]
pub struct MapPlanArgs {
    /// Tahun pemetaan.
    #[arg(long, value_name = "TAHUN")]
    pub year: i32,
    /// Mencatat penetapan dengan bentuk ini.
    #[arg(long, value_name = "BENTUK", requires_all = ["number", "dated"], value_parser = words(PlanForm::ALL, PlanForm::word))]
    pub set: Option<String>,
    /// Nomor penetapan.
    #[arg(long, value_name = "NOMOR", requires = "set")]
    pub number: Option<String>,
    /// Tanggal penetapan.
    #[arg(long, value_name = "TANGGAL", requires = "set")]
    pub dated: Option<NaiveDate>,
    /// Tempat penetapan.
    #[arg(long, default_value = "", value_name = "TEMPAT")]
    pub place: String,
    /// Mencetak rencananya sebagai lampiran ke berkas ini, berakhiran .pdf atau .docx.
    #[arg(long, value_name = "BERKAS")]
    pub out: Option<PathBuf>,
    /// Naskah yang dilampiri; bila kosong: yang dicatat dengan --set, jika tidak Keputusan.
    #[arg(long = "annex-of", value_name = "BENTUK", requires = "out", value_parser = words(PlanForm::ALL, PlanForm::word))]
    pub annex_of: Option<String>,
    /// Jenis kerja sama yang dicetak; boleh berulang; bila kosong: semua.
    #[arg(long, value_name = "JENIS", requires = "out", value_parser = words(Kind::ALL, Kind::word))]
    pub kind: Vec<String>,
}

/// `map proposal`.
#[derive(Debug, Subcommand)]
pub enum MapProposal {
    /// Mendaftar usulan, yang belum dijawab lebih dahulu.
    List {
        /// Hanya yang belum dijawab.
        #[arg(long)]
        open: bool,
    },
    /// Mencatat usulan.
    Add {
        /// Pengusul.
        #[arg(long, value_name = "NAMA")]
        by: String,
        /// Cara menghubunginya.
        #[arg(long, default_value = "", value_name = "KONTAK")]
        contact: String,
        /// Tanggal diterima.
        #[arg(long, value_name = "TANGGAL")]
        received: NaiveDate,
        /// Isi usulan.
        #[arg(long, value_name = "TEKS")]
        content: String,
    },
    /// Menjawab usulan.
    Answer {
        /// Id usulan.
        #[arg(value_name = "ID")]
        id: String,
        /// Jawabannya.
        #[arg(long, value_name = "TEKS")]
        answer: String,
        /// Tanggal jawaban; bila kosong: hari ini.
        #[arg(long, value_name = "TANGGAL")]
        on: Option<NaiveDate>,
        /// Id baris pemetaan yang lahir darinya.
        #[arg(long, value_name = "ID")]
        row: Option<String>,
    },
}
