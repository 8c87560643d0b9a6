//! The register of regional cooperation: rules and SQLite.
