//! Nothing to link: the tests are in `suite.rs`.
