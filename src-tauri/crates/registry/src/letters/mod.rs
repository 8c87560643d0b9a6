//! Letters, recaps and reports: what was said is frozen when it is issued; bytes, code and number of a print never change.

mod model;
mod numbers;
mod press;
mod report;
mod store;
mod use_cases;

pub use model::*;
pub use numbers::{propose_number, roman_month};
pub use press::{Press, Printed};
pub use report::{
    Gap, GapItem, Movement, Report, ReportContent, ReportRow, ReportedEvaluation, ReportedMeeting,
    ReportedReview, ReportedSubmission, ReportedTarget, TkksdRole, gaps, report_to, rows as report_rows,
    tkksd_role,
};
pub use store::{all, by_code, content, get, prints};
pub use use_cases::{
    LetterError, addressee, compose, compose_consolidated, compose_report, findings, issue, renumber, sign,
    void,
};

pub(crate) const SUBJECT: &str = "letter";
