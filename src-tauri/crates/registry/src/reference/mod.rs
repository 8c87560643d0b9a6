//! Reference data shipped with the program: regions and urusan. Read once, keyed by code.

pub mod regions;
pub mod urusan;
