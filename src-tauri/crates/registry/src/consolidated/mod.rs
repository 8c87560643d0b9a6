//! The consolidated register (register gabungan): what the office itself keeps and what stands of every sender's, side by
//! side. Nothing is copied: both are read where they stand.
//!
//! | module | what it holds |
//! |---|---|
//! | [`page`] | one list of all of it: searched, filtered, sorted and paged in SQL |
//! | [`facets`] | the values of its filters with their counts |
//! | [`recap`](fn@recap) | counts of a period by office and in two totals, periods side by side |
//! | [`record`](fn@record) | everything known of one received agreement |
//! | [`report`](fn@report) | every office with its agreements of a period, for the letter to the Menteri |

mod facets;
mod list;
mod model;
mod recap;
mod record;
mod report;

pub use facets::{ConsolidatedFacets, facets};
pub use list::{
    ConsolidatedItem, ConsolidatedQuery, ConsolidatedSort, ConsolidatedSortColumn, CountedIn, page,
};
pub use model::{OWN, OfficeRef, offices};
pub use recap::{
    ComparedCount, ComparedOffice, ConsolidatedComparison, ConsolidatedCounts, ConsolidatedRecap,
    OfficeCounts, compare, recap,
};
pub use record::{
    ConsolidatedRecord, ListedIn, OpenRemark, ReceivedLetter, ReceivedVersion, WordsOfSemester, holders,
    record,
};
pub use report::{ConsolidatedReport, OfficeReport, outline, report};
