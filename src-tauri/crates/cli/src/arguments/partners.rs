//! `partner ...`.

use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand, ValueEnum};
use registry::agreements::PartyType;
use registry::partners::ContactWay;

fn types() -> PossibleValuesParser {
    PossibleValuesParser::new(PartyType::ALL.iter().map(|one| one.word()))
}

fn ways() -> PossibleValuesParser {
    PossibleValuesParser::new(ContactWay::ALL.iter().map(|one| one.word()))
}

/// `partner`.
#[derive(Debug, Subcommand)]
pub enum Partner {
    /// Mendaftar mitra: semua yang disebut pada kerja sama dan pengajuan, dengan kartunya.
    List(PartnerList),
    /// Menampilkan satu mitra dengan semua yang diketahui.
    Show {
        /// Id kartu, kode daerah, atau nama mitra.
        #[arg(value_name = "MITRA")]
        partner: String,
    },
    /// Menyimpan kartu mitra; isian yang tidak disebut tetap.
    Save(Box<PartnerSaveArgs>),
    /// Mendaftar mitra yang mungkin tercatat ganda.
    Doubles,
    /// Menggabungkan mitra kedua ke kartu mitra pertama.
    Merge(TwoPartners),
    /// Membatalkan penggabungan terakhir pada sebuah kartu.
    Unmerge {
        /// Id kartu, kode daerah, atau nama mitra.
        #[arg(value_name = "MITRA")]
        partner: String,
    },
    /// Mencatat bahwa keduanya bukan mitra yang sama.
    Apart(TwoPartners),
    /// Riwayat hubungan.
    #[command(subcommand)]
    Contact(PartnerContactVerb),
    /// Pejabat mitra.
    #[command(subcommand)]
    Representative(RepresentativeVerb),
    /// Potensi kerja sama selanjutnya.
    #[command(subcommand)]
    Potential(PotentialVerb),
}

/// `partner list`.
#[derive(Debug, Args)]
pub struct PartnerList {
    /// Kata nama, atau angka NIB atau NPWP.
    #[arg(long, value_name = "KATA")]
    pub search: Option<String>,
    /// Jenis mitra; boleh berulang.
    #[arg(long = "type", value_name = "JENIS", value_parser = types())]
    pub types: Vec<String>,
    /// Hanya yang memiliki kartu: yes, atau yang belum: no; bila kosong: semua.
    #[arg(long, value_name = "yes|no")]
    pub card: Option<super::YesNo>,
    /// Hanya yang kerja samanya sedang berlaku.
    #[arg(long)]
    pub running: bool,
    /// Urutan: name, agreements, atau last-contact; bila kosong: name.
    #[arg(long, default_value = "name", value_name = "URUTAN")]
    pub sort: PartnerSortName,
}

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PartnerSortName {
    /// Nama.
    Name,
    /// Banyaknya kerja sama, yang terbanyak lebih dahulu.
    Agreements,
    /// Hubungan terakhir, yang terbaru lebih dahulu.
    LastContact,
}

/// `partner save`.
#[derive(Debug, Args)]
pub struct PartnerSaveArgs {
    /// Id kartu, kode daerah, atau nama mitra; nama yang belum dikenal membuat kartu baru.
    #[arg(value_name = "MITRA")]
    pub partner: String,
    /// Nama yang dipakai kantor.
    #[arg(long, value_name = "NAMA")]
    pub name: Option<String>,
    /// Jenis mitra; perlu untuk mitra yang belum disebut kerja sama mana pun.
    #[arg(long = "type", value_name = "JENIS", value_parser = types())]
    pub type_: Option<String>,
    /// Kode bentuk hukum, misalnya pt.
    #[arg(long, value_name = "BENTUK")]
    pub legal_form: Option<String>,
    /// NIB, 13 angka.
    #[arg(long, value_name = "NIB")]
    pub nib: Option<String>,
    /// NPWP, 15 atau 16 angka.
    #[arg(long, value_name = "NPWP")]
    pub npwp: Option<String>,
    /// Alamat.
    #[arg(long, value_name = "ALAMAT")]
    pub address: Option<String>,
    /// Telepon kantor.
    #[arg(long, value_name = "TELEPON")]
    pub phone: Option<String>,
    /// Pos-el kantor.
    #[arg(long, value_name = "POS-EL")]
    pub mail: Option<String>,
    /// Laman.
    #[arg(long, value_name = "LAMAN")]
    pub web: Option<String>,
    /// Keterangan.
    #[arg(long, value_name = "TEKS")]
    pub note: Option<String>,
    /// Menjawab ya atas pertanyaan dengan kode ini; boleh berulang.
    #[arg(long, value_name = "KODE")]
    pub confirm: Vec<String>,
}

/// Two partners.
#[derive(Debug, Args)]
pub struct TwoPartners {
    /// Mitra pertama: id kartu, kode daerah, atau nama.
    #[arg(value_name = "MITRA")]
    pub one: String,
    /// Mitra kedua.
    #[arg(value_name = "MITRA-LAIN")]
    pub other: String,
}

/// `partner contact`.
#[derive(Debug, Subcommand)]
pub enum PartnerContactVerb {
    /// Mencatat satu hubungan.
    Add(Box<ContactAdd>),
    /// Mencatat bahwa tindak lanjutnya selesai.
    Done {
        /// Id kartu, kode daerah, atau nama mitra.
        #[arg(value_name = "MITRA")]
        partner: String,
        /// Id hubungan.
        #[arg(value_name = "ID")]
        id: String,
        /// Hari selesainya (YYYY-MM-DD).
        #[arg(long, value_name = "TANGGAL")]
        on: NaiveDate,
    },
}

/// `partner contact add`.
#[derive(Debug, Args)]
pub struct ContactAdd {
    /// Id kartu, kode daerah, atau nama mitra.
    #[arg(value_name = "MITRA")]
    pub partner: String,
    /// Harinya (YYYY-MM-DD).
    #[arg(long, value_name = "TANGGAL")]
    pub on: NaiveDate,
    /// Caranya: rapat, surat, telepon, kunjungan, atau pesan.
    #[arg(long, value_name = "CARA", value_parser = ways())]
    pub way: String,
    /// Dengan siapa.
    #[arg(long, value_name = "NAMA")]
    pub persons: String,
    /// Apa yang dibicarakan.
    #[arg(long, value_name = "TEKS")]
    pub spoken: String,
    /// Apa yang disepakati.
    #[arg(long, default_value = "", value_name = "TEKS")]
    pub agreed: String,
    /// Hari tindak lanjut (YYYY-MM-DD).
    #[arg(long, value_name = "TANGGAL")]
    pub follow_up: Option<NaiveDate>,
    /// Id pengajuan yang dibicarakan.
    #[arg(long, value_name = "ID")]
    pub submission: Option<String>,
    /// Id kerja sama yang dibicarakan.
    #[arg(long, value_name = "ID")]
    pub agreement: Option<String>,
}

/// `partner representative`.
#[derive(Debug, Subcommand)]
pub enum RepresentativeVerb {
    /// Mencatat pejabat mitra.
    Add(Box<RepresentativeAdd>),
}

/// `partner representative add`.
#[derive(Debug, Args)]
pub struct RepresentativeAdd {
    /// Id kartu, kode daerah, atau nama mitra.
    #[arg(value_name = "MITRA")]
    pub partner: String,
    /// Nama pejabat.
    #[arg(long, value_name = "NAMA")]
    pub name: String,
    /// Jabatan.
    #[arg(long, default_value = "", value_name = "JABATAN")]
    pub job: String,
    /// Hari pertama menjabat (YYYY-MM-DD).
    #[arg(long, value_name = "TANGGAL")]
    pub since: Option<NaiveDate>,
    /// Hari terakhir menjabat (YYYY-MM-DD).
    #[arg(long, value_name = "TANGGAL")]
    pub until: Option<NaiveDate>,
    /// Telepon.
    #[arg(long, default_value = "", value_name = "TELEPON")]
    pub phone: String,
    /// Pos-el.
    #[arg(long, default_value = "", value_name = "POS-EL")]
    pub mail: String,
    /// Menjawab ya atas pertanyaan dengan kode ini; boleh berulang.
    #[arg(long, value_name = "KODE")]
    pub confirm: Vec<String>,
}

/// `partner potential`.
#[derive(Debug, Subcommand)]
pub enum PotentialVerb {
    /// Mencatat potensi kerja sama selanjutnya.
    Add {
        /// Id kartu, kode daerah, atau nama mitra.
        #[arg(value_name = "MITRA")]
        partner: String,
        /// Potensinya.
        #[arg(long, value_name = "TEKS")]
        text: String,
        /// Kode urusan, misalnya 3.26.
        #[arg(long, value_name = "KODE")]
        urusan: Option<String>,
    },
}
