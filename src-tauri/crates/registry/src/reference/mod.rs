//! Reference data shipped with the program: regions, urusan and legal forms. Read once, keyed by code.

pub mod legal_forms;
pub mod regions;
pub mod urusan;
