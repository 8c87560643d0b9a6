//! Twins (kembar): one agreement between regions (KSDD) that two or more of them keep, so that it comes in several packages
//! or stands in ours as well. The program only proposes; a person says whether two records are one agreement.
//!
//! | module | what it holds |
//! |---|---|
//! | `facts` | what of a record a comparison looks at |
//! | `candidates` | pairs worth a look, found by joins over indexes |
//! | [`score`] | how much speaks for a pair, and what |
//! | `verdicts` | what a person said of a pair, and the groups it makes |
//! | `pairs` | the list a person works through |
//!
//! A verdict rests on regions, day and numbers as they were seen. It stands when packages bring other revisions; when one of
//! these three changed, the pair is shown for another look.

mod candidates;
mod facts;
mod pairs;
mod score;
mod verdicts;

pub use facts::{TwinBasis, TwinKey, TwinSide};
pub use pairs::{
    TwinCounts, TwinPage, TwinPair, TwinQuery, TwinShow, TwinView, of_record, page, pairs, view,
};
pub use score::{PROPOSED, TwinReason, TwinSign, score};
pub use verdicts::{Said, TwinError, TwinVerdict, Verdict, forget, groups, say};
