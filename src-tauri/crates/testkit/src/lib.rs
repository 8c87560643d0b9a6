//! Builders, a fixed clock, temporary registers and hostile files (tests only).
