//! Prints the test letters into a folder, to look at them: `cargo run -p letters --example print -- out/letters`.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

#[path = "../tests/common/mod.rs"]
mod common;

fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "out/letters".into()));
    std::fs::create_dir_all(&folder).unwrap();
    let assets = common::assets();
    for (name, data) in [
        ("malang", common::malang()),
        ("yogyakarta", common::yogyakarta()),
        ("sample", common::sample_all_columns()),
        ("draft", common::draft()),
        ("nihil", common::of_rows(0)),
    ] {
        let printed = letters::render(&data, &assets).unwrap();
        println!("{name}: {} pages, {} bytes", printed.pages, printed.bytes.len());
        std::fs::write(folder.join(format!("{name}.pdf")), printed.bytes).unwrap();
    }
    let slip = letters::render_slip(&common::slip(), &assets).unwrap();
    std::fs::write(folder.join("slip.pdf"), slip.bytes).unwrap();
}
