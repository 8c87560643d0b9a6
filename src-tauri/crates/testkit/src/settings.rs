//! Settings that every rule accepts.

use registry::settings::{Addressee, LetterSettings, Letterhead, LetterheadKind, Official, WorkUnit};

/// A secretary who signs for the mayor.
pub fn official() -> Official {
    Official {
        id: String::new(),
        name: "Contoh Sekretaris, S.Sos., M.Si.".into(),
        job: "SEKRETARIS DAERAH".into(),
        rank: "Pembina Utama Muda (IV/c)".into(),
        nip: "197001011995031002".into(),
        capacity: vec!["a.n. WALI KOTA MALANG".into()],
        letterhead: LetterheadKind::Secretariat,
        active: true,
        rev: 0,
    }
}

/// Settings of an office in Malang that writes to its governor.
pub fn letter_settings() -> LetterSettings {
    LetterSettings {
        secretariat: Letterhead {
            line1: "PEMERINTAH KOTA MALANG".into(),
            line2: "SEKRETARIAT DAERAH".into(),
            address: "Jalan Contoh Nomor 1, Malang".into(),
            contact: "Laman contoh.go.id".into(),
            emblem: None,
        },
        place: "Malang".into(),
        unit_code: "35.73.112".into(),
        governor: Addressee {
            lines: vec!["Gubernur Jawa Timur".into()],
            place: "Surabaya".into(),
        },
        ..LetterSettings::default()
    }
}

/// A work unit that is not saved yet.
pub fn work_unit(name: &str, short: &str) -> WorkUnit {
    WorkUnit {
        id: String::new(),
        name: name.into(),
        short: short.into(),
        active: true,
        rev: 0,
    }
}
