//! What the window may ask, one file a feature. A command unlocks, converts, makes one call into the core and converts
//! back; decisions, SQL and file handling live in the core.

pub mod session;
