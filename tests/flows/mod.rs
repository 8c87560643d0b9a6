//! What an office does with its register, told as its rules.

mod fixture;
mod package;
mod samples;
