//! The whole core of Ikat without a window.
fn main() {}
