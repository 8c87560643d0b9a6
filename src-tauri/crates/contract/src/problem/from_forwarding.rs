//! What stands against passing on, or against what was passed on, as problems.

use super::Problem;
use exchange::{ForwardError, ForwardedError};
use registry::reference::regions;

impl From<ForwardError> for Problem {
    fn from(error: ForwardError) -> Self {
        use ForwardError as E;
        match error {
            E::NotProvince => Self::new("forward.not_province", &[]),
            E::Exists(path) => Self::new("forward.exists", &[path.display().to_string()]),
            E::Nothing(period) => Self::new("forward.nothing", &[period]),
            E::NotKept(office) => Self::new("forward.not_kept", &[office]),
            E::OwnNotKept => Self::new("forward.own_not_kept", &[]),
            E::SequenceTaken(_) => Self::new("registry.busy", &[]),
            E::Cancelled => Self::new("work.cancelled", &[]),
            E::Vault(error) => error.into(),
            E::Signed(error) => error.into(),
            E::Key(error) => error.into(),
            E::File(error) => error.into(),
            E::Registry(error) => error.into(),
        }
    }
}

impl From<ForwardedError> for Problem {
    fn from(error: ForwardedError) -> Self {
        use ForwardedError as E;
        let name =
            |code: &str| regions::of_office(code).map_or_else(|| code.to_owned(), |one| one.full_name());
        match error {
            E::NoList(path) => Self::new("forward.no_list", &[path.display().to_string()]),
            E::SeveralLists(path) => Self::new("forward.several_lists", &[path.display().to_string()]),
            E::Signed(error) => error.into(),
            E::Outside { region, province } => {
                Self::new("forward.outside", &[name(&region), name(&province)])
            }
            E::Missing { office, file } => Self::new("forward.package_missing", &[office, file]),
            E::Changed { office, file } => Self::new("forward.package_changed", &[office, file]),
            E::Unsound { office, .. } => Self::new("forward.package_unsound", &[office]),
            E::Cancelled => Self::new("work.cancelled", &[]),
            E::OtherKey { office } => Self::new("forward.package_key", &[office]),
            E::File(error) => error.into(),
        }
    }
}
