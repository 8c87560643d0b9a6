//! `change`, `history`.

use clap::Args;

/// `change`.
#[derive(Debug, Args)]
pub struct Change {
    /// Id kerja sama; boleh berulang.
    #[arg(value_name = "ID", required = true)]
    pub ids: Vec<String>,
    /// Menambahkan kode urusan; boleh berulang.
    #[arg(long, value_name = "KODE", conflicts_with_all = ["urusan_remove", "urusan_set"])]
    pub urusan_add: Vec<String>,
    /// Melepas kode urusan; boleh berulang.
    #[arg(long, value_name = "KODE", conflicts_with = "urusan_set")]
    pub urusan_remove: Vec<String>,
    /// Mengganti semua urusan dengan kode ini; boleh berulang.
    #[arg(long, value_name = "KODE")]
    pub urusan_set: Vec<String>,
    /// Menambahkan perangkat daerah dengan singkatan ini; boleh berulang.
    #[arg(long, value_name = "SINGKATAN", conflicts_with_all = ["unit_remove", "unit_set"])]
    pub unit_add: Vec<String>,
    /// Melepas perangkat daerah dengan singkatan ini; boleh berulang.
    #[arg(long, value_name = "SINGKATAN", conflicts_with = "unit_set")]
    pub unit_remove: Vec<String>,
    /// Mengganti semua perangkat daerah dengan yang bersingkatan ini; boleh berulang.
    #[arg(long, value_name = "SINGKATAN")]
    pub unit_set: Vec<String>,
    /// Mengganti sumber pembiayaan: apbn, apbd, pihak-ketiga, para-pihak, sesuai-peraturan, atau lain; boleh berulang.
    #[arg(long, value_name = "SUMBER")]
    pub funding_set: Vec<String>,
    /// Pemrakarsa: daerah atau mitra.
    #[arg(long, value_name = "PIHAK")]
    pub initiative: Option<String>,
    /// Tempat arsip semua naskahnya.
    #[arg(long, value_name = "TEMPAT")]
    pub archive_place: Option<String>,
    /// Hanya memperlihatkan akibatnya; register tidak berubah.
    #[arg(long)]
    pub dry_run: bool,
}

/// `history`.
#[derive(Debug, Args)]
pub struct History {
    /// Kata pada judul atau nama pelaku.
    #[arg(long, value_name = "KATA")]
    pub search: Option<String>,
    /// Jenis catatan, misalnya agreement atau letter; boleh berulang.
    #[arg(long, value_name = "JENIS")]
    pub subject: Vec<String>,
    /// Hanya yang sebelum nomor ini.
    #[arg(long, value_name = "NOMOR")]
    pub before: Option<i64>,
    /// Paling banyak sekian (1 sampai 500).
    #[arg(long, default_value_t = 50, value_name = "BANYAKNYA")]
    pub limit: u32,
}
