//! `worker`: this program as the bounded child that reads one foreign file. The letter of its first frame says what it is asked.

use std::alloc::System;

use bounded::frames::Listener;
use contract::Problem;

/// Counts what the program takes. It bounds nothing until a worker says so.
#[global_allocator]
static MEMORY: cap::Cap<System> = cap::Cap::new(System, usize::MAX);

/// The largest request.
const REQUEST_MAX: u64 = 64 * 1024;

/// Reads one file from standard input and answers on standard output.
pub(super) fn run() -> Result<(), Problem> {
    let (from, to) = (std::io::stdin().lock(), std::io::stdout().lock());
    let mut listener = Listener::new(from, REQUEST_MAX);
    let cap = |most| MEMORY.set_limit(most).is_ok();
    let served = match listener.hear() {
        Ok((exchange::worker::REQUEST, request)) => exchange::worker::serve(&request, listener, to, cap),
        Ok((sheets::worker::REQUEST, request)) => sheets::worker::serve(&request, listener, to, cap),
        _ => return Err(Problem::new("package.reader_died", &[])),
    };
    served.map_err(|_| Problem::new("package.reader_died", &[]))
}
