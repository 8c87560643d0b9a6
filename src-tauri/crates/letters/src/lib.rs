//! Official letters: letter data to PDF bytes, the same bytes for the same data.
