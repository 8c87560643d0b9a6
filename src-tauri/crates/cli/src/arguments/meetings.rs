//! `meeting ...`.

use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use registry::meetings::MeetingKind;

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(MeetingKind::ALL.iter().map(|one| one.word()))
}

/// `meeting`.
#[derive(Debug, Subcommand)]
pub enum Meeting {
    /// Mencatat rapat.
    Add(Box<MeetingAdd>),
    /// Mendaftar rapat, yang terbaru lebih dahulu.
    List(MeetingList),
    /// Menampilkan satu rapat.
    Show {
        /// Id rapat.
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Mencatat bahwa sebuah keputusan rapat telah dikerjakan.
    Decide(MeetingDecided),
    /// Membatalkan catatan rapat, dengan alasan.
    Void {
        /// Id rapat.
        #[arg(value_name = "ID")]
        id: String,
        /// Alasan.
        #[arg(long, value_name = "ALASAN")]
        reason: String,
    },
}

/// `meeting add`.
#[derive(Debug, Args)]
pub struct MeetingAdd {
    /// Jenis rapat.
    #[arg(long, value_name = "JENIS", value_parser = kinds())]
    pub kind: String,
    /// Tanggal rapat (YYYY-MM-DD).
    #[arg(long, value_name = "TANGGAL")]
    pub on: NaiveDate,
    /// Pukul rapat, misalnya 09:30.
    #[arg(long, default_value = "", value_name = "PUKUL")]
    pub time: String,
    /// Tempat rapat.
    #[arg(long, default_value = "", value_name = "TEMPAT")]
    pub place: String,
    /// Pimpinan rapat.
    #[arg(long, default_value = "", value_name = "NAMA")]
    pub chair: String,
    /// Id pengajuan yang dibahas; bila kosong: rapat kantor.
    #[arg(long, value_name = "ID")]
    pub submission: Option<String>,
    /// Acara rapat.
    #[arg(long, value_name = "ACARA")]
    pub agenda: String,
    /// Notula.
    #[arg(long, default_value = "", value_name = "NOTULA")]
    pub discussion: String,
    /// Peserta: nama, jabatan, dan instansi dipisahkan |; boleh berulang.
    #[arg(long, value_name = "NAMA|JABATAN|INSTANSI")]
    pub attendee: Vec<String>,
    /// Keputusan: isi, pelaksana, dan batas waktu (YYYY-MM-DD) dipisahkan |; boleh berulang.
    #[arg(long, value_name = "ISI|PELAKSANA|TANGGAL")]
    pub decision: Vec<String>,
}

/// `meeting list`.
#[derive(Debug, Args)]
pub struct MeetingList {
    /// Jenis rapat; boleh berulang; bila kosong: semua.
    #[arg(long, value_name = "JENIS", value_parser = kinds())]
    pub kind: Vec<String>,
    /// Tahun.
    #[arg(long, value_name = "TAHUN")]
    pub year: Option<i32>,
    /// Hanya yang keputusannya belum selesai.
    #[arg(long)]
    pub open: bool,
    /// Kata yang dicari.
    #[arg(long, value_name = "KATA")]
    pub search: Option<String>,
}

/// `meeting decide`.
#[derive(Debug, Args)]
pub struct MeetingDecided {
    /// Id rapat.
    #[arg(value_name = "ID")]
    pub id: String,
    /// Nomor urut keputusan, mulai dari 1.
    #[arg(value_name = "NOMOR", value_parser = clap::value_parser!(u32).range(1..))]
    pub number: u32,
    /// Tanggal selesai (YYYY-MM-DD).
    #[arg(long, value_name = "TANGGAL", required_unless_present = "reopen")]
    pub on: Option<NaiveDate>,
    /// Membuka kembali keputusan yang tercatat selesai.
    #[arg(long, conflicts_with = "on")]
    pub reopen: bool,
}
