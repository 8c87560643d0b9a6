//! `monitor ...`.

use chrono::NaiveDate;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use registry::monitoring::Measure;

fn measures() -> PossibleValuesParser {
    PossibleValuesParser::new(Measure::ALL.iter().map(|one| one.word()))
}

/// `monitor`.
#[derive(Debug, Subcommand)]
pub enum Monitor {
    /// Menampilkan formulir evaluasi dengan pertanyaan, jawaban, dan skornya.
    Forms,
    /// Mendaftar kerja sama yang berlaku pada sebuah semester: yang sudah dan yang belum diisi.
    List(MonitorList),
    /// Menampilkan target, realisasi, dan evaluasi satu kerja sama.
    Show {
        /// Id kerja sama.
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Menampilkan sembilan butir laporan semester (Permendagri 22/2020 Pasal 17 dan 39) satu kerja sama.
    Report {
        /// Id kerja sama.
        #[arg(value_name = "ID")]
        id: String,
        /// Semesternya.
        #[command(flatten)]
        semester: SemesterArgs,
    },
    /// Target.
    #[command(subcommand)]
    Target(MonitorTarget),
    /// Mencatat realisasi sebuah target pada sebuah semester; yang sudah ada diperbaiki.
    Realise(MonitorRealise),
    /// Membatalkan realisasi sebuah semester, dengan alasan.
    Retract {
        /// Id target.
        #[arg(value_name = "TARGET")]
        target: String,
        /// Semesternya.
        #[command(flatten)]
        semester: SemesterArgs,
        /// Alasan.
        #[arg(long, value_name = "ALASAN")]
        reason: String,
    },
    /// Mencatat perkembangan, permasalahan, dan upaya sebuah semester; yang tidak disebut tetap.
    Progress(Box<MonitorProgress>),
    /// Mencatat evaluasi.
    Evaluate(Box<MonitorEvaluate>),
    /// Membatalkan evaluasi, dengan alasan.
    Void {
        /// Id evaluasi.
        #[arg(value_name = "ID")]
        id: String,
        /// Alasan.
        #[arg(long, value_name = "ALASAN")]
        reason: String,
    },
    /// Menampilkan capaian per semester dan skor per putaran.
    Trend {
        /// Id kerja sama.
        #[arg(value_name = "ID")]
        id: String,
    },
}

/// A semester.
#[derive(Debug, Clone, Copy, Args)]
pub struct SemesterArgs {
    /// Tahun.
    #[arg(long, value_name = "TAHUN")]
    pub year: i32,
    /// Semester 1 atau 2.
    #[arg(long, value_name = "1|2")]
    pub semester: u8,
}

/// `monitor list`.
#[derive(Debug, Args)]
pub struct MonitorList {
    /// Semesternya.
    #[command(flatten)]
    pub semester: SemesterArgs,
    /// Hanya yang belum diisi: progress, realisation, atau id formulir; boleh beberapa, dipisah koma. Tanpa nilai: salah satu.
    #[arg(long, value_name = "BAGIAN", value_delimiter = ',', num_args = 0.., default_missing_value = "any")]
    pub missing: Vec<String>,
    /// Hanya yang sudah diisi: progress, realisation, atau id formulir; boleh beberapa, dipisah koma.
    #[arg(long, value_name = "BAGIAN", value_delimiter = ',')]
    pub filled: Vec<String>,
    /// Jenis: ksdd, ksdd-wajib, ksdd-sukarela, ksdpk, sinergi, ksdpl, ksdll, atau legacy.
    #[arg(long, value_name = "JENIS")]
    pub kind: Option<String>,
    /// Nama singkat perangkat daerah; boleh berulang.
    #[arg(long, value_name = "SINGKATAN")]
    pub unit: Vec<String>,
    /// Id rekomendasi, misalnya diperbaiki; boleh berulang.
    #[arg(long, value_name = "REKOMENDASI")]
    pub recommendation: Vec<String>,
    /// Kata yang dicari.
    #[arg(long, value_name = "KATA")]
    pub search: Option<String>,
}

/// `monitor target`.
#[derive(Debug, Subcommand)]
pub enum MonitorTarget {
    /// Mencatat target baru.
    Add(TargetAdd),
    /// Mengubah target; yang tidak disebut tetap.
    Change(TargetChange),
    /// Membatalkan target, dengan alasan; realisasinya tetap tersimpan.
    Remove {
        /// Id target.
        #[arg(value_name = "TARGET")]
        id: String,
        /// Alasan.
        #[arg(long, value_name = "ALASAN")]
        reason: String,
    },
}

/// `monitor target add`.
#[derive(Debug, Args)]
pub struct TargetAdd {
    /// Id kerja sama.
    #[arg(value_name = "ID")]
    pub id: String,
    /// Apa yang hendak dicapai.
    #[arg(long, value_name = "NAMA")]
    pub name: String,
    /// Ukurannya: volume, money (uang), atau benefit (manfaat).
    #[arg(long, value_name = "UKURAN", value_parser = measures())]
    pub measure: String,
    /// Satuannya; untuk uang: Rp.
    #[arg(long, default_value = "Rp", value_name = "SATUAN")]
    pub unit: String,
    /// Rencananya, misalnya 1200 atau 12,5.
    #[arg(long, value_name = "ANGKA")]
    pub planned: String,
    /// Tahun rencana; bila kosong: seluruh jangka waktu.
    #[arg(long, value_name = "TAHUN")]
    pub year: Option<i32>,
}

/// `monitor target change`.
#[derive(Debug, Args)]
pub struct TargetChange {
    /// Id target.
    #[arg(value_name = "TARGET")]
    pub id: String,
    /// Apa yang hendak dicapai.
    #[arg(long, value_name = "NAMA")]
    pub name: Option<String>,
    /// Satuannya.
    #[arg(long, value_name = "SATUAN")]
    pub unit: Option<String>,
    /// Rencananya.
    #[arg(long, value_name = "ANGKA")]
    pub planned: Option<String>,
}

/// `monitor realise`.
#[derive(Debug, Args)]
pub struct MonitorRealise {
    /// Id target.
    #[arg(value_name = "TARGET")]
    pub target: String,
    /// Semesternya.
    #[command(flatten)]
    pub semester: SemesterArgs,
    /// Realisasi pada semester itu saja, misalnya 450 atau 12,5.
    #[arg(long, value_name = "ANGKA")]
    pub amount: String,
    /// Keterangan.
    #[arg(long, default_value = "", value_name = "TEKS")]
    pub note: String,
}

/// `monitor progress`.
#[derive(Debug, Args)]
pub struct MonitorProgress {
    /// Id kerja sama.
    #[arg(value_name = "ID")]
    pub id: String,
    /// Semesternya.
    #[command(flatten)]
    pub semester: SemesterArgs,
    /// Perkembangan.
    #[arg(long, value_name = "TEKS")]
    pub development: Option<String>,
    /// Permasalahan.
    #[arg(long, value_name = "TEKS")]
    pub problems: Option<String>,
    /// Upaya penyelesaian.
    #[arg(long, value_name = "TEKS")]
    pub efforts: Option<String>,
    /// Hal lain yang disepakati.
    #[arg(long, value_name = "TEKS")]
    pub other: Option<String>,
}

/// `monitor evaluate`.
#[derive(Debug, Args)]
pub struct MonitorEvaluate {
    /// Id kerja sama.
    #[arg(value_name = "ID")]
    pub id: String,
    /// Id formulir: work-unit, tkksd, atau cooperation-unit; lihat monitor forms.
    #[arg(long, value_name = "FORMULIR")]
    pub form: String,
    /// Tahun.
    #[arg(long, value_name = "TAHUN")]
    pub year: i32,
    /// Putaran dalam tahun itu.
    #[arg(long, value_name = "PUTARAN")]
    pub round: u32,
    /// Berkas JSON {"pertanyaan": jawaban}.
    #[arg(long, value_name = "BERKAS")]
    pub answers: Option<PathBuf>,
    /// Satu jawaban, misalnya coordination=good; boleh berulang, dan mengalahkan isi berkas.
    #[arg(long, value_name = "PERTANYAAN=JAWABAN")]
    pub answer: Vec<String>,
    /// Id rekomendasi; bila kosong: yang disarankan skor.
    #[arg(long, value_name = "REKOMENDASI")]
    pub recommendation: Option<String>,
    /// Alasan; wajib bila rekomendasi lain dari yang disarankan.
    #[arg(long, default_value = "", value_name = "ALASAN")]
    pub reason: String,
    /// Tanggal evaluasi (YYYY-MM-DD).
    #[arg(long, value_name = "TANGGAL")]
    pub on: NaiveDate,
    /// Penilai.
    #[arg(long, value_name = "NAMA")]
    pub by: String,
    /// Id evaluasi yang diperbaiki; bila kosong: evaluasi baru.
    #[arg(long, value_name = "ID")]
    pub corrects: Option<String>,
}
