//! Compliance (kepatuhan): which offices sent what for a period, and which did not.
//!
//! The duty is the law's (Permendagri 22/2020 Pasal 17(3), 39(3): each semester, from kabupaten and kota to the Gubernur, from
//! there to the Menteri); the day on which a report is due is practice, a setting of the rules (`semester-report-due`,
//! `annual-report-due`). A package counts from the day on which it was merged here: nothing is read from a foreign clock.
//!
//! | module | what it holds |
//! |---|---|
//! | `report` | every office of a province, or of the country, with what came of it |
//! | `history` | the packages of one office: their count, its gaps, registers that were copied |

mod history;
mod report;

pub use history::{LineageLine, OfficeHistory, PackageLine, SequenceGap, history, newest};
pub(crate) use report::subjects;
pub use report::{
    Among, Compliance, ComplianceCounts, ComplianceOffice, Delivery, Enrolment, ProvinceCompliance, Reach,
    compliance, due,
};
