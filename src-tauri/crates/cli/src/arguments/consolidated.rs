//! `consolidated ...`, `twins ...`, `compliance ...`.

use super::{RecapArgs, ScopeName};
use clap::{Args, Subcommand, ValueEnum};

/// `consolidated ...`.
#[derive(Debug, Subcommand)]
pub enum Consolidated {
    /// Mendaftar kerja sama kantor ini dan semua pengirim.
    List(Box<ConsolidatedList>),
    /// Menampilkan semua yang diketahui tentang satu kerja sama yang diterima.
    Show {
        /// Id kerja sama; bila beberapa daerah memakainya: KODE:ID.
        #[arg(value_name = "[KODE:]ID")]
        id: String,
    },
    /// Menghitung satu periode: per daerah, per naskah unik, dan menurut daerah pencatat.
    Recap(RecapArgs),
    /// Menyandingkan beberapa periode.
    Compare(CompareArgs),
}

/// `consolidated compare`.
#[derive(Debug, Args)]
pub struct CompareArgs {
    /// Periode: 2025 untuk setahun, 2025-S1 atau 2025-S2 untuk satu semester; dua kali atau lebih.
    #[arg(long = "period", value_name = "PERIODE", required = true)]
    pub periods: Vec<String>,
    /// Yang dihitung: in-force (berlaku paling sedikit satu hari pada periode; bila kosong), signed (ditandatangani
    /// pada periode), atau all (semua yang tercatat).
    #[arg(long, default_value = "in-force", value_name = "CAKUPAN")]
    pub scope: ScopeName,
}

/// `consolidated list`.
#[derive(Debug, Args)]
pub struct ConsolidatedList {
    /// Kata yang dicari.
    #[arg(long, value_name = "KATA")]
    pub search: Option<String>,
    /// Kode daerah yang mencatatnya, atau 35.* untuk semua daerah satu provinsi; boleh berulang.
    #[arg(long = "office", value_name = "KODE")]
    pub offices: Vec<String>,
    /// Jenis: ksdd, ksdd-wajib, ksdd-sukarela, ksdpk, sinergi, ksdpl, ksdll, atau legacy.
    #[arg(long, value_name = "JENIS")]
    pub kind: Option<String>,
    /// Keadaan catatan; bila kosong: yang berlaku saja. Boleh berulang.
    #[arg(long = "state", value_name = "KEADAAN")]
    pub states: Vec<StateName>,
    /// Tahun penandatanganan; boleh berulang.
    #[arg(long = "year", value_name = "TAHUN")]
    pub years: Vec<i32>,
    /// Kode urusan; boleh berulang.
    #[arg(long = "urusan", value_name = "KODE")]
    pub urusan: Vec<String>,
    /// Hanya yang dipertentangkan paket-paketnya.
    #[arg(long)]
    pub disputed: bool,
    /// Hanya yang mempunyai catatan terbuka.
    #[arg(long)]
    pub remarked: bool,
    /// Hanya yang sudah dipastikan kembar dengan catatan kantor lain.
    #[arg(long)]
    pub twins: bool,
    /// Hanya yang dihitung pada periode ini: 2025, 2025-S1, atau 2025-S2.
    #[arg(long, value_name = "PERIODE")]
    pub period: Option<String>,
    /// Yang dihitung pada periode itu: in-force (bila kosong), signed, atau all.
    #[arg(long, default_value = "in-force", value_name = "CAKUPAN")]
    pub scope: ScopeName,
}

/// How a record stands.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum StateName {
    /// Berlaku.
    Standing,
    /// Dibatalkan daerahnya.
    Void,
    /// Tidak lagi disebut paket terbaru daerahnya.
    Withdrawn,
    /// Milik daerah lain menurut keputusan.
    Elsewhere,
}

/// `twins ...`.
#[derive(Debug, Subcommand)]
pub enum Twins {
    /// Mendaftar pasangan catatan yang mungkin satu kerja sama.
    List {
        /// Pasangan yang mana: open (belum diputuskan atau perlu dilihat lagi; bila kosong), same, apart, atau all.
        #[arg(long, default_value = "open", value_name = "YANG")]
        show: ShowName,
        /// Kode daerah yang mencatat salah satunya.
        #[arg(long, default_value = "", value_name = "KODE")]
        office: String,
        /// Kata pada judul, nomor, atau nama daerah salah satunya.
        #[arg(long, default_value = "", value_name = "KATA")]
        search: String,
    },
    /// Menampilkan satu pasangan dengan perbedaannya.
    Show(TwinArgs),
    /// Menyatakan keduanya satu kerja sama.
    Same(TwinSaid),
    /// Menyatakan keduanya dua kerja sama.
    Apart(TwinSaid),
    /// Menarik kembali keputusan.
    Forget(TwinArgs),
}

/// Pairs to show.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum ShowName {
    /// Belum diputuskan, atau perlu dilihat lagi.
    Open,
    /// Satu kerja sama.
    Same,
    /// Dua kerja sama.
    Apart,
    /// Semuanya.
    All,
}

/// Two records.
#[derive(Debug, Args)]
pub struct TwinArgs {
    /// Catatan yang satu.
    #[arg(value_name = "[KODE:]ID")]
    pub one: String,
    /// Catatan yang lain.
    #[arg(value_name = "[KODE:]ID")]
    pub other: String,
}

/// A verdict.
#[derive(Debug, Args)]
pub struct TwinSaid {
    /// Kedua catatan.
    #[command(flatten)]
    pub of: TwinArgs,
    /// Keterangan.
    #[arg(long, default_value = "", value_name = "KETERANGAN")]
    pub note: String,
}

/// `compliance`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct ComplianceArgs {
    /// Paket satu daerah.
    #[command(subcommand)]
    pub verb: Option<ComplianceVerb>,
    /// Tahun.
    #[arg(long, value_name = "TAHUN", required = true)]
    pub year: Option<i32>,
    /// Semester 1 atau 2; bila kosong: setahun penuh.
    #[arg(long, value_name = "1|2")]
    pub semester: Option<u8>,
    /// Daerah yang mana: province (satu provinsi; bila kosong), provinces (semua provinsi), atau nation (semua daerah). Bagi
    /// kementerian, bila kosong: semua daerah.
    #[arg(long, default_value = "province", value_name = "JANGKAUAN")]
    pub reach: ReachName,
    /// Kode provinsi; bila kosong: provinsi ini.
    #[arg(long, value_name = "KODE")]
    pub province: Option<String>,
}

/// `compliance VERB`.
#[derive(Debug, Subcommand)]
pub enum ComplianceVerb {
    /// Mendaftar paket satu daerah, celah urutannya, dan register yang disalin.
    Office {
        /// Kode daerah.
        #[arg(value_name = "KODE")]
        region: String,
    },
    /// Membuat surat pengingat kepada daerah yang belum mengirim.
    Remind(Remind),
}

/// `compliance remind`.
#[derive(Debug, Args)]
pub struct Remind {
    /// Tahun.
    #[arg(long, value_name = "TAHUN")]
    pub year: i32,
    /// Semester 1 atau 2; bila kosong: setahun penuh.
    #[arg(long, value_name = "1|2")]
    pub semester: Option<u8>,
    /// Daerah yang mana: province (satu provinsi; bila kosong), provinces (semua provinsi), atau nation (semua daerah). Bagi
    /// kementerian, bila kosong: semua daerah.
    #[arg(long, default_value = "province", value_name = "JANGKAUAN")]
    pub reach: ReachName,
    /// Kode provinsi; bila kosong: provinsi ini.
    #[arg(long, value_name = "KODE")]
    pub province: Option<String>,
    /// Hanya kepada daerah ini; boleh berulang.
    #[arg(long = "office", value_name = "KODE")]
    pub offices: Vec<String>,
    /// Berkas tujuan, .pdf atau .docx.
    #[arg(long, value_name = "BERKAS")]
    pub out: std::path::PathBuf,
}

/// Offices to look at.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum ReachName {
    /// Kabupaten dan kota satu provinsi, dan provinsi itu sendiri.
    Province,
    /// Semua provinsi.
    Provinces,
    /// Semua provinsi, kabupaten, dan kota.
    Nation,
}
