//! What a report has no words for yet.

use super::model::ReportRow;
use crate::letters::model::LetterKind;
use crate::monitoring::Measure;
use crate::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// An item of a report that the register may lack.
    GapItem {
        /// The texts of a semester's report (Permendagri 22/2020 Pasal 17(5) g-i, 39(5) g-i).
        Progress = "progress",
        /// Latar belakang (Permendagri 25/2020 Pasal 37(1)b).
        Background = "background",
        /// Maksud dan tujuan (Pasal 37(1)c).
        Purpose = "purpose",
        /// Sasaran (Pasal 37(1)c).
        Targets = "targets",
        /// Ruang lingkup (Pasal 37(1)d).
        Scope = "scope",
        /// Perkembangan/hasil (Pasal 37(1)e).
        Development = "development",
        /// Pola dan kegiatan unggulan (Lampiran IV angka 5).
        Highlights = "highlights",
        /// Penerima manfaat (Pasal 37(1)f).
        Beneficiaries = "beneficiaries",
        /// Pendanaan per kegiatan (Pasal 37(1)g).
        Funding = "funding",
        /// Hambatan dan tantangan dari dalam (Pasal 37(1)h).
        Internal = "internal",
        /// Hambatan dan tantangan dari luar (the same).
        External = "external",
        /// Analisis (Pasal 37(1)i).
        Analysis = "analysis",
        /// Rencana tindak lanjut (the same).
        FollowUp = "follow_up",
    }
}

/// What is missing of one agreement: on paper a dotted line stands there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Gap {
    /// Id of the agreement.
    pub id: String,
    /// Title.
    pub title: String,
    /// What is missing.
    pub items: Vec<GapItem>,
}

/// Agreements with something missing, in the order of the report.
pub fn gaps(kind: LetterKind, rows: &[ReportRow]) -> Vec<Gap> {
    rows.iter()
        .map(|row| Gap {
            id: row.row.agreement.id.clone(),
            title: row.row.agreement.form.title.clone(),
            items: if kind == LetterKind::ForeignAnnual {
                row.foreign_gaps()
            } else if row.progress.is_empty() {
                vec![GapItem::Progress]
            } else {
                Vec::new()
            },
        })
        .filter(|gap| !gap.items.is_empty())
        .collect()
}

impl ReportRow {
    /// The items of Pasal 37(1) that the register has no words for.
    pub fn foreign_gaps(&self) -> Vec<GapItem> {
        let form = &self.row.agreement.form;
        let own = self.foreign.clone().unwrap_or_default();
        let measured = self.targets.iter().map(|one| one.target.entry.measure);
        let benefits = measured.clone().any(|measure| measure == Measure::Benefit);
        let told = |typed: &str| !typed.trim().is_empty();
        let problems = self.progress.iter().any(|one| told(&one.problems));
        let developed = self.progress.iter().any(|one| told(&one.development));
        [
            (GapItem::Background, told(&own.background)),
            (GapItem::Purpose, told(&form.purpose)),
            (GapItem::Targets, !self.targets.is_empty()),
            (GapItem::Scope, told(&form.scope)),
            (GapItem::Development, developed),
            (GapItem::Highlights, told(&own.highlights)),
            (GapItem::Beneficiaries, told(&own.beneficiaries) || benefits),
            (GapItem::Funding, told(&own.funding)),
            (GapItem::Internal, told(&own.internal) || problems),
            (GapItem::External, told(&own.external) || problems),
            (GapItem::Analysis, told(&own.analysis)),
            (GapItem::FollowUp, told(&own.follow_up)),
        ]
        .into_iter()
        .filter_map(|(item, held)| (!held).then_some(item))
        .collect()
    }
}
