//! What an office sets once and changes when its people or rules change.

use crate::reference::regions::{self, Region};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The office that keeps the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Office {
    /// Id (UUIDv7), made at init.
    pub id: String,
    /// Renewed at init, restore and takeover.
    pub lineage: String,
    /// Region code; a province's code makes the bureau's register, `00` the ministry's.
    pub region_code: String,
    /// Name of the unit: `Bagian Kerja Sama`.
    pub unit_name: String,
    /// Name of the sample data; absent in a real register.
    pub sample: Option<String>,
}

impl Office {
    /// Whose register it is; none for a code this program does not know.
    pub fn region(&self) -> Option<&'static Region> {
        regions::of_office(&self.region_code)
    }

    /// Whether it is a province's.
    pub fn is_province(&self) -> bool {
        self.region().is_some_and(Region::is_province)
    }

    /// Whether it is the ministry's.
    pub fn is_ministry(&self) -> bool {
        self.region().is_some_and(Region::is_ministry)
    }
}

/// A perangkat daerah that starts or runs agreements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkUnit {
    /// Id.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Short name for tables: `Disdikbud`.
    pub short: String,
    /// Whether it is offered for new agreements.
    pub active: bool,
    /// Revision.
    pub rev: u32,
}

/// Which letterhead a signer uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "snake_case")]
pub enum LetterheadKind {
    /// Kepala Daerah: state emblem, office in capitals.
    Head,
    /// Sekretariat Daerah: regional emblem, address.
    #[default]
    Secretariat,
}

/// Someone who signs letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Official {
    /// Id.
    pub id: String,
    /// Name with titles, as printed.
    pub name: String,
    /// Job as printed: `SEKRETARIS DAERAH`.
    pub job: String,
    /// Rank: `Pembina Utama Muda (IV/c)`; empty for a Kepala Daerah.
    pub rank: String,
    /// NIP, digits only; empty for a Kepala Daerah.
    pub nip: String,
    /// Lines above the job: `a.n. WALI KOTA MALANG`, `u.b.`; Plt./Plh./Pj. stand before the job itself.
    pub capacity: Vec<String>,
    /// Which letterhead.
    pub letterhead: LetterheadKind,
    /// Whether offered as a signer.
    pub active: bool,
    /// Revision.
    pub rev: u32,
}

/// One of the two letterheads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
#[serde(default)]
pub struct Letterhead {
    /// `PEMERINTAH KOTA MALANG` or `WALI KOTA MALANG`.
    pub line1: String,
    /// `SEKRETARIAT DAERAH`; may be empty for a Kepala Daerah.
    pub line2: String,
    /// Address line.
    pub address: String,
    /// Telephone, pos-el, laman, postal code.
    pub contact: String,
    /// Emblem picture by SHA-256.
    pub emblem: Option<String>,
}

/// Paper size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
pub enum Paper {
    /// 210 x 297 mm.
    #[default]
    A4,
    /// 215 x 330 mm.
    F4,
}

/// Page margins in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Margins {
    /// Above.
    pub top: u16,
    /// Below.
    pub bottom: u16,
    /// Left.
    pub left: u16,
    /// Right.
    pub right: u16,
}

impl Default for Margins {
    fn default() -> Self {
        Self {
            top: 20,
            bottom: 25,
            left: 30,
            right: 20,
        }
    }
}

/// To whom a recap letter goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
#[serde(default)]
pub struct Addressee {
    /// Lines after "Yth.".
    pub lines: Vec<String>,
    /// Place after "di".
    pub place: String,
}

/// Everything a letter takes from the settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct LetterSettings {
    /// Letterhead of the Kepala Daerah.
    pub head: Letterhead,
    /// Letterhead of the Sekretariat Daerah.
    pub secretariat: Letterhead,
    /// Paper.
    pub paper: Paper,
    /// Margins.
    pub margins: Margins,
    /// Place before the date.
    pub place: String,
    /// Number pattern with `{klasifikasi} {urut} {unit} {romawi} {tahun}`.
    pub number_pattern: String,
    /// Classification code (Permendagri 83/2022): 100.2.2.3.
    pub classification: String,
    /// Unit code in numbers.
    pub unit_code: String,
    /// Sifat.
    pub nature: String,
    /// Addressee of letters to the Gubernur.
    pub governor: Addressee,
    /// Addressee of letters to the Menteri.
    pub minister: Addressee,
    /// Tembusan.
    pub copies: Vec<String>,
}

impl Default for LetterSettings {
    fn default() -> Self {
        Self {
            head: Letterhead::default(),
            secretariat: Letterhead::default(),
            paper: Paper::A4,
            margins: Margins::default(),
            place: String::new(),
            number_pattern: "{klasifikasi}/{urut}/{unit}/{tahun}".into(),
            classification: "100.2.2.3".into(),
            unit_code: String::new(),
            nature: "Biasa".into(),
            governor: Addressee::default(),
            minister: Addressee {
                lines: vec![
                    "Menteri Dalam Negeri".into(),
                    "c.q. Direktur Jenderal Bina Administrasi Kewilayahan".into(),
                ],
                place: "Jakarta".into(),
            },
            copies: Vec::new(),
        }
    }
}
