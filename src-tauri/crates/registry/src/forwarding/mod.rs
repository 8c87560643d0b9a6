//! Passing on (meneruskan): a province sends the packages of its offices upwards as they came, with a signed list of whose they
//! are (Permendagri 22/2020 Pasal 17: reports go up level by level). To the ministry, which knows the province by paper, the
//! list vouches for the offices' keys.

mod model;
mod store;

pub use model::{ForwardedOffice, ForwardedPackage, Forwarding, Vouching};
pub use store::{Standing, absent, keep, last_vouching, next_sequence, own, record, standing, vouched};
