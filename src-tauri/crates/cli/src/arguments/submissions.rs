//! `submission ...` and `agenda`.

use chrono::NaiveDate;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand, ValueEnum};
use registry::agreements::{PartyType, Variant};
use registry::submissions::Turn;

fn party_types() -> PossibleValuesParser {
    PossibleValuesParser::new(PartyType::ALL.iter().map(|one| one.word()))
}

fn variants() -> PossibleValuesParser {
    PossibleValuesParser::new(Variant::ALL.iter().map(|one| one.word()))
}

/// `submission`.
#[derive(Debug, Subcommand)]
pub enum Submission {
    /// Mendaftar jalur, atau menampilkan satu jalur dengan tahapan, bukti, dan sumbernya.
    Paths {
        /// Id jalur, misalnya ksdpk-ours.
        #[arg(value_name = "JALUR")]
        path: Option<String>,
    },
    /// Mencatat pengajuan baru.
    New(Box<SubmissionNew>),
    /// Mencatat pengajuan untuk mengubah, memperpanjang, atau memperbarui kerja sama yang sudah ada.
    Continue(SubmissionContinue),
    /// Menjawab dua pertanyaan tentang persetujuan DPRD.
    Answer(SubmissionAnswer),
    /// Mendaftar pengajuan, yang paling lama menunggu lebih dahulu.
    List(SubmissionList),
    /// Menampilkan satu pengajuan: tahapan, bukti, tenggat, riwayat.
    Show {
        /// Id pengajuan.
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Mencatat bukti sebuah tahap.
    Record(SubmissionRecord),
    /// Menyelesaikan sebuah tahap.
    Finish(AtStage),
    /// Melewati sebuah tahap, dengan alasan.
    Skip(AtStageWithReason),
    /// Mengembalikan ke sebuah tahap yang sudah selesai, dengan alasan.
    Return(BackWithReason),
    /// Menolak pengajuan, dengan alasan.
    Reject(OutWithReason),
    /// Mencatat penarikan pengajuan, dengan alasan.
    Withdraw(OutWithReason),
    /// Mencatat bahwa pelaksanaan urusan diambil alih, dengan alasan.
    Takeover(OutWithReason),
    /// Memperbaiki hari atau isi sebuah kejadian dalam riwayat; keduanya tetap tercatat.
    Correct(SubmissionCorrect),
    /// Menyebut apa yang masih menghalangi sebuah tahap diselesaikan.
    Judge(AtStage),
}

/// `submission new`.
#[derive(Debug, Args)]
pub struct SubmissionNew {
    /// Id jalur; lihat submission paths.
    #[arg(long, value_name = "JALUR")]
    pub path: String,
    /// Judul kerja sama yang direncanakan.
    #[arg(long, value_name = "JUDUL")]
    pub title: String,
    /// Nama mitra; boleh berulang. Daerah sendiri selalu pihak pertama.
    #[arg(long, value_name = "NAMA")]
    pub partner: Vec<String>,
    /// Jenis mitra, satu untuk setiap mitra; bila kosong: satu-satunya jenis pada jalur itu.
    #[arg(long, value_name = "JENIS", value_parser = party_types())]
    pub partner_type: Vec<String>,
    /// Kode daerah mitra; boleh berulang.
    #[arg(long, value_name = "KODE")]
    pub region: Vec<String>,
    /// Pemrakarsa: ours (daerah sendiri) atau theirs (mitra); bila kosong: menurut jalurnya, atau ours.
    #[arg(long, value_name = "PIHAK")]
    pub initiative: Option<SideName>,
    /// Jenis pengusul: work-unit, region, partner, atau ministry; bila kosong: menurut pemrakarsanya.
    #[arg(long, value_name = "JENIS")]
    pub proposer_type: Option<ProposerName>,
    /// Nama pengusul; bila kosong: unit sendiri, atau mitra pertama.
    #[arg(long, value_name = "NAMA")]
    pub proposer: Option<String>,
    /// Nomor surat.
    #[arg(long, default_value = "", value_name = "NOMOR")]
    pub letter_number: String,
    /// Tanggal surat (YYYY-MM-DD).
    #[arg(long, value_name = "TANGGAL")]
    pub letter_dated: Option<NaiveDate>,
    /// Tanggal surat dikirim.
    #[arg(long, value_name = "TANGGAL")]
    pub letter_sent: Option<NaiveDate>,
    /// Tanggal surat diterima.
    #[arg(long, value_name = "TANGGAL")]
    pub letter_received: Option<NaiveDate>,
    /// Membebani masyarakat dan daerah: yes atau no.
    #[arg(long, value_name = "yes|no")]
    pub burdens: Option<YesNo>,
    /// Pendanaannya belum dianggarkan: yes atau no.
    #[arg(long, value_name = "yes|no")]
    pub unbudgeted: Option<YesNo>,
    /// Bentuk kerja sama, misalnya ksdpk-layanan.
    #[arg(long, value_name = "BENTUK", value_parser = variants())]
    pub variant: Option<String>,
    /// Keadaan yang berlaku menurut aturan, misalnya several-candidates; boleh berulang.
    #[arg(long, value_name = "KEADAAN")]
    pub situation: Vec<String>,
    /// Petugas penghubung: nama, jabatan, dan kontak dipisahkan |; boleh berulang.
    #[arg(long, value_name = "NAMA|JABATAN|KONTAK")]
    pub liaison: Vec<String>,
    /// Kode urusan, misalnya 2.15; boleh berulang.
    #[arg(long, value_name = "KODE")]
    pub urusan: Vec<String>,
    /// Id atau nama perangkat daerah pemrakarsa; boleh berulang.
    #[arg(long, value_name = "PERANGKAT")]
    pub work_unit: Vec<String>,
    /// Untuk adendum: perubahannya membebani menurut pertanyaan pada jalurnya.
    #[arg(long, value_name = "yes|no")]
    pub addendum_burden: Option<YesNo>,
    /// Id kerja sama induk.
    #[arg(long, value_name = "ID")]
    pub parent: Option<String>,
    /// Hubungan dengan induknya: new, addendum, extension, atau renewal; bila kosong: new.
    #[arg(long, default_value = "new", value_name = "HUBUNGAN")]
    pub relation: RelationName,
}

/// `submission continue`.
#[derive(Debug, Args)]
pub struct SubmissionContinue {
    /// Id kerja sama.
    #[arg(value_name = "ID")]
    pub agreement: String,
    /// Yang dikehendaki: addendum, extension, atau renewal.
    #[arg(long, value_name = "HUBUNGAN")]
    pub relation: RelationName,
    /// Judul, bila lain dari judul kerja samanya.
    #[arg(long, value_name = "JUDUL")]
    pub title: Option<String>,
    /// Nomor surat.
    #[arg(long, default_value = "", value_name = "NOMOR")]
    pub letter_number: String,
    /// Tanggal surat (YYYY-MM-DD).
    #[arg(long, value_name = "TANGGAL")]
    pub letter_dated: Option<NaiveDate>,
    /// Untuk adendum: perubahannya membebani menurut pertanyaan pada jalurnya.
    #[arg(long, value_name = "yes|no")]
    pub addendum_burden: Option<YesNo>,
}

/// Who began it.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum SideName {
    /// Daerah sendiri.
    Ours,
    /// Mitra.
    Theirs,
}

/// Who proposes it.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum ProposerName {
    /// Perangkat daerah.
    WorkUnit,
    /// Daerah lain.
    Region,
    /// Pihak ketiga atau mitra luar negeri.
    Partner,
    /// Kementerian atau lembaga.
    Ministry,
}

/// What it wants.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum RelationName {
    /// Kerja sama baru.
    New,
    /// Adendum.
    Addendum,
    /// Perpanjangan.
    Extension,
    /// Pembaruan.
    Renewal,
}

/// How it goes on.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum OutcomeName {
    /// Berjalan.
    Open,
    /// Ditolak.
    Rejected,
    /// Ditarik.
    Withdrawn,
    /// Selesai.
    Completed,
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum YesNo {
    /// Ya.
    Yes,
    /// Tidak.
    No,
}

impl YesNo {
    /// As the register keeps it.
    pub fn is_yes(self) -> bool {
        self == Self::Yes
    }
}

/// `submission answer`.
#[derive(Debug, Args)]
pub struct SubmissionAnswer {
    /// Id pengajuan.
    #[arg(value_name = "ID")]
    pub id: String,
    /// Membebani masyarakat dan daerah: yes atau no.
    #[arg(
        long,
        value_name = "yes|no",
        requires = "unbudgeted",
        required_unless_present = "addendum"
    )]
    pub burdens: Option<YesNo>,
    /// Pendanaannya belum dianggarkan: yes atau no.
    #[arg(long, value_name = "yes|no", requires = "burdens")]
    pub unbudgeted: Option<YesNo>,
    /// Untuk adendum: perubahannya membebani menurut pertanyaan pada jalurnya.
    #[arg(long, value_name = "yes|no", conflicts_with = "burdens")]
    pub addendum: Option<YesNo>,
}

/// `submission list`.
#[derive(Debug, Args)]
pub struct SubmissionList {
    /// Tahap yang menunggu, misalnya offer.
    #[arg(long, value_name = "TAHAP")]
    pub stage: Option<String>,
    /// Keadaannya: open, rejected, withdrawn, atau completed; boleh berulang; bila kosong: semua.
    #[arg(long, value_name = "KEADAAN")]
    pub outcome: Vec<OutcomeName>,
    /// Jenis: ksdd, ksdd-wajib, ksdd-sukarela, ksdpk, sinergi, ksdpl, atau ksdll.
    #[arg(long, value_name = "JENIS")]
    pub kind: Option<String>,
    /// Kata yang dicari.
    #[arg(long, value_name = "KATA")]
    pub search: Option<String>,
    /// Giliran siapa; ours berarti semua pihak kita; boleh berulang.
    #[arg(long, value_name = "GILIRAN", value_parser = turns())]
    pub turn: Vec<String>,
}

/// The word for everybody of our own government.
pub const OURS: &str = "ours";

fn turns() -> PossibleValuesParser {
    let each = Turn::ALL.iter().map(|turn| turn.word());
    PossibleValuesParser::new([OURS].into_iter().chain(each))
}

/// `submission record`.
#[derive(Debug, Args)]
pub struct SubmissionRecord {
    /// Id pengajuan.
    #[arg(value_name = "ID")]
    pub id: String,
    /// Id tahap.
    #[arg(value_name = "TAHAP")]
    pub stage: String,
    /// Id bukti.
    #[arg(value_name = "BUKTI")]
    pub evidence: String,
    /// Isi buktinya.
    #[command(flatten)]
    pub content: EvidenceContent,
    /// Mulai dari yang terakhir dicatat: isian dan butir yang tidak disebut tetap.
    #[arg(long)]
    pub keep: bool,
    /// Tanggal terjadinya (YYYY-MM-DD).
    #[arg(long, value_name = "TANGGAL")]
    pub on: NaiveDate,
}

/// What is told of a piece of evidence.
#[derive(Debug, Args)]
pub struct EvidenceContent {
    /// Isian dan nilainya, misalnya date=2026-01-12; lihat submission paths.
    #[arg(value_name = "ISIAN=NILAI")]
    pub fields: Vec<String>,
    /// Butir daftar periksa: ada, belum, atau tidak-berlaku, lalu catatan sesudah titik dua; boleh berulang.
    #[arg(long, value_name = "BUTIR=JAWABAN[:CATATAN]")]
    pub tick: Vec<String>,
    /// Kriteria dan jawabannya, misalnya memenuhi, lalu catatan sesudah titik dua; boleh berulang.
    #[arg(long, value_name = "KRITERIA=JAWABAN[:CATATAN]")]
    pub criterion: Vec<String>,
    /// Berkas JSON berisi butir dan kriteria sekaligus, seperti pada submission show --json.
    #[arg(long, value_name = "BERKAS")]
    pub ticks: Option<PathBuf>,
}

/// `submission correct`.
#[derive(Debug, Args)]
pub struct SubmissionCorrect {
    /// Id pengajuan.
    #[arg(value_name = "ID")]
    pub id: String,
    /// Id kejadian yang diperbaiki; lihat riwayat pada submission show --json.
    #[arg(value_name = "KEJADIAN")]
    pub event: String,
    /// Isi bukti yang berubah; yang lain tetap.
    #[command(flatten)]
    pub content: EvidenceContent,
    /// Alasan yang berubah.
    #[arg(long, value_name = "ALASAN")]
    pub reason: Option<String>,
    /// Tanggal terjadinya yang benar (YYYY-MM-DD); bila kosong: tetap.
    #[arg(long, value_name = "TANGGAL")]
    pub on: Option<NaiveDate>,
}

/// A stage to return to, with a day, a reason and the name of the move.
#[derive(Debug, Args)]
pub struct BackWithReason {
    /// Tahap, tanggal, dan alasan.
    #[command(flatten)]
    pub with: AtStageWithReason,
    /// Id langkah menurut jalurnya; bila kosong: satu-satunya yang dapat ditempuh.
    #[arg(long = "move", value_name = "LANGKAH")]
    pub step: Option<String>,
}

/// A stage and a day.
#[derive(Debug, Args)]
pub struct AtStage {
    /// Id pengajuan.
    #[arg(value_name = "ID")]
    pub id: String,
    /// Id tahap.
    #[arg(value_name = "TAHAP")]
    pub stage: String,
    /// Tanggal terjadinya (YYYY-MM-DD).
    #[arg(long, value_name = "TANGGAL")]
    pub on: NaiveDate,
}

/// A stage, a day and a reason.
#[derive(Debug, Args)]
pub struct AtStageWithReason {
    /// Tahap dan tanggal.
    #[command(flatten)]
    pub at: AtStage,
    /// Alasan.
    #[arg(long, value_name = "ALASAN")]
    pub reason: String,
}

/// A day and a reason.
#[derive(Debug, Args)]
pub struct OutWithReason {
    /// Id pengajuan.
    #[arg(value_name = "ID")]
    pub id: String,
    /// Tanggal terjadinya (YYYY-MM-DD).
    #[arg(long, value_name = "TANGGAL")]
    pub on: NaiveDate,
    /// Alasan.
    #[arg(long, value_name = "ALASAN")]
    pub reason: String,
    /// Id langkah menurut jalurnya; bila kosong: satu-satunya yang dapat ditempuh.
    #[arg(long = "move", value_name = "LANGKAH")]
    pub step: Option<String>,
}

/// `agenda`.
#[derive(Debug, Args)]
pub struct AgendaArgs {
    /// Dilihat dari tanggal ini (YYYY-MM-DD); bila kosong: hari ini.
    #[arg(long, value_name = "TANGGAL")]
    pub on: Option<NaiveDate>,
    /// Sekian hari ke depan; bila kosong: 30.
    #[arg(long, default_value_t = 30, value_name = "HARI")]
    pub days: u32,
    /// Hanya yang tanpa batas waktu: catatan biro dan catatan untuk kantor.
    #[arg(long, conflicts_with_all = ["ics", "out"])]
    pub tasks: bool,
    /// Menulis berkas kalender (.ics) ke sini.
    #[arg(long, value_name = "BERKAS")]
    pub ics: Option<PathBuf>,
    /// Mencetaknya ke berkas ini, berakhiran .pdf atau .docx.
    #[arg(long, value_name = "BERKAS")]
    pub out: Option<PathBuf>,
}
