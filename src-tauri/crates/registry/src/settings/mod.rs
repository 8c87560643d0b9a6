//! The office, its letterheads, officials, work units, numbering, paper. What changes every year is data.

mod model;
mod rules;
mod store;
mod use_cases;

pub use model::*;
pub use rules::nip_problem;
pub(crate) use rules::own_cooperation;
pub use store::{letter_settings, office, officials, preference, work_units};
pub use use_cases::{
    SettingsError, save_letter_settings, save_office, save_official, save_preference, save_work_unit,
    set_emblem,
};
