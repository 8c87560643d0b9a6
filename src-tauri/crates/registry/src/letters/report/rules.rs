//! What an order of a report must satisfy: its period, its addressee, its signer, and that there is something to report.

use crate::error::RegistryError;
use crate::findings::Finding;
use crate::letters::model::{LetterKind, LetterOrder, To};
use crate::period::{Period, Scope};
use crate::recap::{self, KindGroup};
use crate::reference::regions;
use crate::settings::{self, Addressee, LetterSettings, Official};
use rusqlite::Connection;

/// Who signs for the TKKSD, by the office that makes him so (Permendagri 22/2020 Pasal 47(1)).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TkksdRole {
    /// Ketua: the Sekretaris Daerah.
    Chair,
    /// Wakil Ketua: the Asisten.
    ViceChair,
    /// Sekretaris: the Kepala Biro or Kepala Bagian.
    Secretary,
}

/// The role an official has in the TKKSD by the job of the settings; none for others, the Kepala Daerah among them.
pub fn tkksd_role(job: &str) -> Option<TkksdRole> {
    let job = job.to_uppercase();
    let has = |word: &str| job.contains(word);
    if has("ASISTEN") {
        Some(TkksdRole::ViceChair)
    } else if has("KEPALA BIRO") || has("KEPALA BAGIAN") {
        Some(TkksdRole::Secretary)
    } else if has("SEKRETARIS DAERAH") {
        Some(TkksdRole::Chair)
    } else {
        None
    }
}

/// The one addressee a report has; a recap may go to the Gubernur and to the Menteri. Of foreign cooperation a regency or
/// city reports to the Gubernur, a province to the Menteri (Permendagri 25/2020 Pasal 35(1) and 36(1)). What a Gubernur
/// was sent by the offices of the province goes on to the Menteri (Permendagri 22/2020 Pasal 17(3) and 39(3)).
pub fn report_to(kind: LetterKind, province: bool) -> Option<To> {
    match kind {
        LetterKind::Recap => None,
        LetterKind::TkksdSemester | LetterKind::TkksdAnnual => Some(To::Head),
        LetterKind::Consolidated => Some(To::Minister),
        LetterKind::ForeignAnnual if province => Some(To::Minister),
        LetterKind::ForeignAnnual => Some(To::Governor),
    }
}

/// Whether a report of this kind speaks of a kind of cooperation.
pub(super) fn speaks_of(kind: LetterKind, group: KindGroup) -> bool {
    let foreign = matches!(group, KindGroup::Ksdpl | KindGroup::Ksdll);
    foreign == (kind == LetterKind::ForeignAnnual)
}

/// What is wrong with an order by its kind.
///
/// # Errors
/// What SQLite says.
pub(in crate::letters) fn findings(
    connection: &Connection,
    order: &LetterOrder,
    signer: Option<&Official>,
    found: &mut Vec<Finding>,
) -> Result<(), RegistryError> {
    let office = settings::office(connection)?;
    let province = office.is_province();
    found.extend(settings::own_cooperation("kind", &office));
    let wrong_addressee = match report_to(order.kind, province) {
        Some(only) => order.to != only,
        None => order.to == To::Head,
    };
    if wrong_addressee {
        found.push(Finding::refused("to", "letter.to_of_kind"));
    }
    let one_year = order.period.from_year().is_none();
    match order.kind {
        LetterKind::Recap => {}
        LetterKind::Consolidated => {
            if !province {
                found.push(Finding::refused("kind", "letter.only_bureau"));
            }
            if !one_year {
                found.push(Finding::refused("period", "letter.period_one_year"));
            }
        }
        LetterKind::TkksdSemester => {
            if !one_year || order.period.semester().is_none() {
                found.push(Finding::refused("period", "letter.period_semester"));
            }
        }
        LetterKind::TkksdAnnual | LetterKind::ForeignAnnual => {
            if !one_year || order.period.semester().is_some() {
                found.push(Finding::refused("period", "letter.period_year"));
            }
        }
    }
    if order.kind.is_tkksd() && signer.is_some_and(|official| tkksd_role(&official.job).is_none()) {
        found.push(Finding::refused("official", "letter.signer_tkksd"));
    }
    if order.kind == LetterKind::ForeignAnnual && !any_foreign(connection, order.period)? {
        found.push(Finding::refused("kind", "letter.no_foreign").with(order.period.label()));
    }
    Ok(())
}

fn any_foreign(connection: &Connection, period: Period) -> Result<bool, RegistryError> {
    let counts = recap::recap(connection, period, Scope::InForce, period.last())?;
    let foreign = [KindGroup::Ksdpl.word(), KindGroup::Ksdll.word()];
    let mut kinds = counts.kinds.iter();
    Ok(kinds.any(|kind| kind.count > 0 && foreign.contains(&kind.value.as_str())))
}

/// The Kepala Daerah of the office's region, at the place the office writes from.
pub(in crate::letters) fn head_of_region(
    connection: &Connection,
    settings: &LetterSettings,
) -> Result<Addressee, RegistryError> {
    let office = settings::office(connection)?;
    let head = regions::of_office(&office.region_code)
        .map(|region| format!("{} {}", region.head(), region.short_name()));
    Ok(Addressee {
        lines: head.into_iter().collect(),
        place: settings.place.clone(),
    })
}

/// The way a report of foreign cooperation reaches the Menteri (Permendagri 25/2020 Pasal 36(1)).
pub(in crate::letters) fn through_the_secretary_general() -> Addressee {
    Addressee {
        lines: vec![
            "Menteri Dalam Negeri".into(),
            "melalui Sekretaris Jenderal Kementerian Dalam Negeri".into(),
        ],
        place: "Jakarta".into(),
    }
}
