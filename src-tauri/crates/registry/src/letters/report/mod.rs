//! What the letters that carry a report say: the TKKSD's of a semester and of a year (Permendagri 22/2020
//! Pasal 46(2)j and (3), with the nine items of Pasal 17(5) and 39(5) for each agreement), and the yearly one of KSDPL
//! and KSDLL (Permendagri 25/2020 Pasal 35-37).

mod gaps;
mod gather;
mod model;
mod rules;
mod work;

pub use gaps::{Gap, GapItem, gaps};
pub use gather::rows;
pub use model::*;
pub use rules::{TkksdRole, report_to, tkksd_role};

pub(super) use gather::gather;
pub(super) use rules::{findings, head_of_region, through_the_secretary_general};
