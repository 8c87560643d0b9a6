//! Government affairs (urusan pemerintahan): UU 23/2014 Pasal 12, Permendagri 22/2020 Pasal 4.

use serde::{Deserialize, Serialize};
use std::sync::LazyLock;
use ts_rs::TS;

/// Group of urusan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum UrusanGroup {
    /// Wajib, pelayanan dasar.
    WajibDasar,
    /// Wajib, not pelayanan dasar.
    WajibNonDasar,
    /// Pilihan.
    Pilihan,
    /// Penunjang and others (practice, not in the article).
    Penunjang,
}

/// One urusan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Urusan {
    /// `1.01` to `3.32`; `X.99` for penunjang and others.
    pub code: String,
    /// Its group.
    pub group: UrusanGroup,
    /// Exact name of the law.
    pub name: String,
    /// Where the name stands.
    pub source: String,
}

static URUSAN: LazyLock<Vec<Urusan>> = LazyLock::new(|| {
    let text = include_str!("../../../../../assets/reference/urusan.csv");
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .filter_map(Result::ok)
        .collect()
});

/// All urusan, in the order of the law.
pub fn all() -> &'static [Urusan] {
    &URUSAN
}

/// The urusan with this code.
pub fn find(code: &str) -> Option<&'static Urusan> {
    URUSAN.iter().find(|urusan| urusan.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_urusan_of_pasal_12_is_there() {
        let count = |group| all().iter().filter(|u| u.group == group).count();
        assert_eq!(
            [
                UrusanGroup::WajibDasar,
                UrusanGroup::WajibNonDasar,
                UrusanGroup::Pilihan,
                UrusanGroup::Penunjang
            ]
            .map(count),
            [6, 18, 8, 1]
        );
    }
}
