//! Core errors as problems.

use super::Problem;
use crate::letters::PressError;
use files::Place;
use registry::RegistryError;
use registry::agreements::AgreementError;
use registry::attachments::AttachmentError;
use registry::drafts::DraftError;
use registry::foreign::ForeignError;
use registry::letters::{LetterError, LetterState};
use registry::mapping::MappingError;
use registry::partners::PartnerError;
use registry::period::PeriodError;
use registry::progress::ProgressError;
use registry::samples::SampleError;
use registry::settings::SettingsError;

impl From<RegistryError> for Problem {
    fn from(error: RegistryError) -> Self {
        let text = |value: &dyn std::fmt::Display| value.to_string();
        match error {
            RegistryError::Missing(path) => Self::new("registry.missing", &[text(&path.display())]),
            RegistryError::Exists(path) => Self::new("registry.exists", &[text(&path.display())]),
            RegistryError::NotARegister(path) => {
                Self::new("registry.not_a_register", &[text(&path.display())])
            }
            RegistryError::Newer { found, known } => {
                Self::new("registry.newer", &[text(&found), text(&known)])
            }
            RegistryError::Damaged(_) => Self::new("registry.damaged", &[]),
            RegistryError::InUse(Some(owner)) => Self::new(
                "registry.in_use",
                &[owner.user, owner.host, local_time(&owner.since)],
            ),
            RegistryError::InUse(None) => Self::new("registry.in_use_unknown", &[]),
            RegistryError::ReadOnly => Self::new("registry.read_only", &[]),
            RegistryError::Unfit(place) => Self::new("registry.unfit_place", &[place_name(&place)]),
            RegistryError::NotAutonomous(name) => Self::new("registry.not_autonomous", &[name]),
            RegistryError::UnknownRegion(code) => Self::new("registry.unknown_region", &[code]),
            RegistryError::DiskFull => Self::new("disk.full_register", &[]),
            RegistryError::Io { path, source } => files::FileError::of("open", &path, source).into(),
            RegistryError::Files(error) => error.into(),
            RegistryError::Vault(error) => error.into(),
            RegistryError::Sqlite(error)
                if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) =>
            {
                Self::new("registry.busy", &[])
            }
            RegistryError::Sqlite(error)
                if error.sqlite_error_code() == Some(rusqlite::ErrorCode::SystemIoFailure) =>
            {
                Self::new("disk.failed", &[])
            }
            RegistryError::Unaudited
            | RegistryError::SqliteTooOld(_)
            | RegistryError::Sqlite(_)
            | RegistryError::Stored(_)
            | RegistryError::Reference(_) => Self::new("registry.internal", &[]),
        }
    }
}

/// A place as the sentence names it.
fn place_name(place: &Place) -> String {
    match place {
        Place::Local => "diska komputer ini".to_owned(),
        Place::Network { filesystem } => format!("folder jaringan ({filesystem})"),
        Place::CloudSynced { product } => format!("folder {product} yang disalin ke awan"),
        Place::Removable => "diska lepas".to_owned(),
        Place::ReadOnly => "folder yang tidak dapat ditulisi".to_owned(),
    }
}

/// The moment of a lock note in the office's own time.
fn local_time(utc: &str) -> String {
    chrono::DateTime::parse_from_rfc3339(utc).map_or_else(
        |_| utc.to_owned(),
        |at| {
            at.with_timezone(&chrono::Local)
                .format("%d/%m/%Y %H.%M")
                .to_string()
        },
    )
}

impl From<AgreementError> for Problem {
    fn from(error: AgreementError) -> Self {
        match error {
            AgreementError::Findings(found) => Self::of_findings(found),
            AgreementError::NotFound(id) => Self::new("agreement.not_found", &[id]),
            AgreementError::Stale { .. } => Self::new("agreement.stale", &[]),
            AgreementError::Void(_) => Self::new("agreement.void", &[]),
            AgreementError::NoWayBack(_) => Self::new("agreement.no_way_back", &[]),
            AgreementError::Stopped => Self::new("work.cancelled", &[]),
            AgreementError::Registry(error) => error.into(),
        }
    }
}

impl From<PartnerError> for Problem {
    fn from(error: PartnerError) -> Self {
        match error {
            PartnerError::Findings(found) => Self::of_findings(found),
            PartnerError::NotFound(key) => Self::new("partner.not_found", &[key]),
            PartnerError::NoEntry(id) => Self::new("partner.no_entry", &[id]),
            PartnerError::Stale { .. } => Self::new("partner.stale", &[]),
            PartnerError::TypeUnknown(name) => Self::new("partner.type_unknown", &[name]),
            PartnerError::Itself => Self::new("partner.itself", &[]),
            PartnerError::Different(one, other) => Self::new("partner.different", &[one, other]),
            PartnerError::NothingMerged(name) => Self::new("partner.nothing_merged", &[name]),
            PartnerError::Registry(error) => error.into(),
        }
    }
}

impl From<ProgressError> for Problem {
    fn from(error: ProgressError) -> Self {
        match error {
            ProgressError::Findings(found) => Self::of_findings(found),
            ProgressError::NotFound(id) => Self::new("agreement.not_found", &[id]),
            ProgressError::Stale(_) => Self::new("agreement.stale", &[]),
            ProgressError::Registry(error) => error.into(),
        }
    }
}

impl From<ForeignError> for Problem {
    fn from(error: ForeignError) -> Self {
        match error {
            ForeignError::Findings(found) => Self::of_findings(found),
            ForeignError::NotFound(id) => Self::new("agreement.not_found", &[id]),
            ForeignError::Stale(_) => Self::new("agreement.stale", &[]),
            ForeignError::Registry(error) => error.into(),
        }
    }
}

impl From<MappingError> for Problem {
    fn from(error: MappingError) -> Self {
        match error {
            MappingError::Findings(found) => Self::of_findings(found),
            MappingError::NotFound(id) => Self::new("mapping.not_found", &[id]),
            MappingError::NoProposal(id) => Self::new("mapping.no_proposal", &[id]),
            MappingError::NoPlan(id) => Self::new("mapping.no_plan", &[id]),
            MappingError::Stale { .. } => Self::new("mapping.stale", &[]),
            MappingError::Void(_) => Self::new("mapping.void", &[]),
            MappingError::Tied(_) => Self::new("mapping.tied", &[]),
            MappingError::NotOpen(_) => Self::new("mapping.not_open", &[]),
            MappingError::NothingOpen(year) => Self::new("mapping.nothing_open", &[year.to_string()]),
            MappingError::Registry(error) => error.into(),
        }
    }
}

impl From<SettingsError> for Problem {
    fn from(error: SettingsError) -> Self {
        match error {
            SettingsError::Findings(found) => Self::of_findings(found),
            SettingsError::NotFound(id) => Self::new("settings.not_found", &[id]),
            SettingsError::Stale(_) => Self::new("settings.stale", &[]),
            SettingsError::Registry(error) => error.into(),
        }
    }
}

impl From<AttachmentError> for Problem {
    fn from(error: AttachmentError) -> Self {
        match error {
            AttachmentError::Findings(found) => Self::of_findings(found),
            AttachmentError::Kind => Self::new("attachment.kind", &[]),
            AttachmentError::NotFound(id) => Self::new("attachment.not_found", &[id]),
            AttachmentError::Vault(error) => error.into(),
            AttachmentError::Registry(error) => error.into(),
        }
    }
}

impl From<DraftError> for Problem {
    fn from(error: DraftError) -> Self {
        match error {
            DraftError::TooLarge(_) => Self::new("draft.too_large", &[]),
            DraftError::Registry(error) => error.into(),
        }
    }
}

impl From<PeriodError> for Problem {
    fn from(error: PeriodError) -> Self {
        match error {
            PeriodError::Year(year) => Self::new("period.year", &[year.to_string()]),
            PeriodError::Backwards(first, last) => {
                Self::new("period.backwards", &[first.to_string(), last.to_string()])
            }
        }
    }
}

impl From<LetterError<PressError>> for Problem {
    fn from(error: LetterError<PressError>) -> Self {
        match error {
            LetterError::Findings(found) => Self::of_findings(found),
            LetterError::NotFound(id) => Self::new("letter.not_found", &[id]),
            LetterError::State(LetterState::Issued) => Self::new("letter.is_issued", &[]),
            LetterError::State(LetterState::Signed) => Self::new("letter.is_signed", &[]),
            LetterError::State(LetterState::Void) => Self::new("letter.is_void", &[]),
            LetterError::Numbered(number) => Self::new("letter.numbered", &[number]),
            LetterError::Press(error) => error.into(),
            LetterError::Attachment(error) => error.into(),
            LetterError::Registry(error) => error.into(),
        }
    }
}

impl From<PressError> for Problem {
    fn from(error: PressError) -> Self {
        match error {
            PressError::Letter(error) => error.into(),
            PressError::Stored(_) | PressError::Draft => Self::new("letter.unreadable", &[]),
        }
    }
}

impl From<letters::LetterError> for Problem {
    fn from(error: letters::LetterError) -> Self {
        use letters::LetterError as E;
        match error {
            E::Text(faults) => match faults.first() {
                Some(letters::TextFault::MissingGlyph { character, place }) => Self::new(
                    "letter.missing_glyph",
                    &[character.to_string(), place.to_string()],
                ),
                Some(letters::TextFault::ControlCharacter { character, place }) => Self::new(
                    "letter.control_sign",
                    &[format!("U+{:04X}", u32::from(*character)), place.to_string()],
                ),
                None => Self::new("letter.unreadable", &[]),
            },
            E::Empty(place) => Self::new("letter.empty_place", &[place.to_string()]),
            E::OutOfRange { place, min, max, .. } => Self::new(
                "letter.out_of_range",
                &[place.to_string(), min.to_string(), max.to_string()],
            ),
            E::TooTall(place) => Self::new("letter.too_tall", &[place.to_string()]),
            E::Emblem { .. } => Self::new("letter.emblem", &[]),
            E::Cancelled => Self::new("work.cancelled", &[]),
            other => Self::new("letter.layout", &[other.to_string()]),
        }
    }
}

impl From<letters::CodeError> for Problem {
    fn from(error: letters::CodeError) -> Self {
        match error {
            letters::CodeError::Length(found) => Self::new("code.length", &[found.to_string()]),
            letters::CodeError::Sign { position, found } => {
                Self::new("code.sign", &[position.to_string(), found.to_string()])
            }
            letters::CodeError::Check => Self::new("code.check", &[]),
        }
    }
}

impl From<SampleError> for Problem {
    fn from(error: SampleError) -> Self {
        match error {
            SampleError::NotMarked(_) | SampleError::OtherRegion(_) | SampleError::NotEmpty => {
                Self::new("registry.not_empty", &[])
            }
            SampleError::Registry(error) => error.into(),
            _ => Self::new("registry.internal", &[]),
        }
    }
}
