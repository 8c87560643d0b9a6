//! Prints how long a letter takes and how large it is: `cargo run --release -p letters --example measure -- 10000`.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

#[path = "../tests/common/mod.rs"]
mod common;

fn main() {
    let rows: u64 = std::env::args()
        .nth(1)
        .and_then(|n| n.parse().ok())
        .unwrap_or(10_000);
    let dense = std::env::args().nth(2).is_some();
    let mut data = common::of_rows(rows);
    if dense {
        let title = data.annex.as_ref().unwrap().title.clone();
        data.annex = Some(common::annex(&data.body.counts, common::all_columns(), title));
    }
    let assets = common::assets();
    let start = std::time::Instant::now();
    let printed = letters::render(&data, &assets).unwrap();
    let columns = data.annex.as_ref().unwrap().columns.len();
    println!(
        "{rows} rows, {columns} columns: {:.2} s, {} pages, {} kB",
        start.elapsed().as_secs_f64(),
        printed.pages,
        printed.bytes.len() / 1000
    );
}
