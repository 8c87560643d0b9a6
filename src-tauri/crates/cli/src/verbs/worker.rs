//! `worker`: this program as the bounded child that reads one foreign package.

use contract::Problem;
use std::alloc::System;

/// Counts what the program takes. It bounds nothing until a worker says so.
#[global_allocator]
static MEMORY: cap::Cap<System> = cap::Cap::new(System, usize::MAX);

/// Reads one package from standard input and answers on standard output.
pub(super) fn run() -> Result<(), Problem> {
    let (from, to) = (std::io::stdin().lock(), std::io::stdout().lock());
    exchange::worker::serve(from, to, |most| MEMORY.set_limit(most).is_ok())
        .map_err(|_| Problem::new("package.reader_died", &[]))
}
