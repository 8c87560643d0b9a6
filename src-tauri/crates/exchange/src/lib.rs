//! The database file that travels to the bureau: export, signature, verification.
