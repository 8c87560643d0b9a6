//! What spreadsheets say on their way in and out.

use crate::tool::Office;
use serde_json::Value;
use std::collections::BTreeMap;

/// Spreadsheets share a heading and an example: all of them give the same answer.
const SHEETS: &str = "sheet register|recap|pivot|monitoring|map|compliance|consolidated|offices|template";

/// What `sheet` says of a recap.
pub(super) fn saved(office: &Office, said: &mut BTreeMap<&str, Value>) {
    let sheet = [
        "sheet",
        "recap",
        "--year",
        "2025",
        "--from",
        "2020",
        "--out",
        "rekap.xlsx",
    ];
    said.insert(SHEETS, office.json(&sheet));
}

/// What `import` says of a list with one row that comes in, one that is here already, and one that cannot.
pub(super) fn imported(office: &Office, said: &mut BTreeMap<&str, Value>) {
    let list = office.at("daftar lama.csv");
    let rows = "Judul;Mitra;Nomor;Tanggal TTD;Tanggal Berakhir\n\
        Pengelolaan parkir;PT Parkir Jaya;12/2024;13/02/2024;12/02/2026\n\
        Pengelolaan Parkir;PT Parkir Jaya;12/2024;13/02/2024;12/02/2026\n\
        Penerangan jalan;CV Terang;13/2024;31/02/2024;30/02/2026\n";
    std::fs::write(&list, rows).unwrap();
    let list = list.to_str().unwrap();
    let mended = office.at("belum masuk.xlsx");
    let mended = mended.to_str().unwrap();
    let import = office.json(&["import", list, "--keep", "Daftar lama", "--outside", mended]);
    let id = import["import"]["id"].as_str().unwrap().to_owned();
    said.insert("import", import);
    said.insert("import list", office.json(&["import", "list"]));
    said.insert("import undo", office.json(&["import", "undo", &id]));
    said.insert("import forget", office.json(&["import", "forget", "Daftar lama"]));
}
