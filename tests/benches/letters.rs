//! Laying out letters of an office's and of a whole country's length.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a measurement stops at the first thing that is not as arranged"
)]

#[path = "../../src-tauri/crates/letters/tests/common/mod.rs"]
mod common;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};

fn letters_of(criterion: &mut Criterion) {
    let assets = common::assets();
    let mut group = criterion.benchmark_group("letter");
    group.sample_size(10);
    for rows in [111, 10_000] {
        let data = common::of_rows(rows);
        let printed = letters::render(&data, &assets).unwrap();
        group.bench_function(
            format!(
                "{rows} rows, {} pages, {} kB",
                printed.pages,
                printed.bytes.len() / 1000
            ),
            |bench| {
                bench.iter_batched(
                    || data.clone(),
                    |data| letters::render(&data, &assets).unwrap(),
                    BatchSize::PerIteration,
                );
            },
        );
    }
    group.finish();
}

criterion_group!(benches, letters_of);
criterion_main!(benches);
