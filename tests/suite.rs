//! The flows of the office and the guards of the house, in one binary.
