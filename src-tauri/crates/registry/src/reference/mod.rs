//! Reference data shipped with the program: regions, where maps draw them, urusan and legal forms. Read once, keyed by code.

pub mod legal_forms;
pub mod regions;
pub mod tiles;
pub mod urusan;
