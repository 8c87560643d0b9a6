//! The way back: whole, or not at all, and never of what left the office.

use std::ops::ControlFlow;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use registry::imports::{self, ImportError};
use registry::letters;
use testkit::{FakePress, TempRegister};

use super::{Arriving, hash, take, undo};

const LIST: &str = "Judul;Mitra;Nomor;Tanggal TTD;Tanggal Berakhir\n\
    Pengelolaan parkir;PT Parkir Jaya;12/2024;13/02/2024;12/02/2026\n\
    Penerangan jalan;CV Terang;13/2024;14/02/2024;13/02/2026\n";

fn office() -> TempRegister {
    TempRegister::at("35.73", "2026-01-15")
}

fn taken(register: &TempRegister, list: &str) -> Option<String> {
    let plan = Arriving::of(register, list.as_bytes(), None).plan(register);
    match take(register, &plan) {
        Ok(import) => Some(import.id),
        Err(ImportError::Nothing) => None,
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn what_went_out_in_a_letter_cannot_be_taken_back_until_the_letter_is_void() {
    let register = office();
    let official = register.ready_for_letters();
    let import = taken(&register, LIST).unwrap();
    let order = register.order(2025, &official);
    let letter = register
        .transact(&register.actor, "letter.issue", |tx| {
            letters::issue(tx, &order, &FakePress::default())
        })
        .unwrap()
        .value;
    let before = hash(&register);
    assert!(matches!(undo(&register, &import), Err(ImportError::Left(1))));
    assert_eq!(hash(&register), before);
    let void = register.transact(&register.actor, "letter.void", |tx| {
        letters::void::<testkit::press::FakePressError>(tx, &letter.id, "Keliru")
    });
    void.unwrap();
    undo(&register, &import).unwrap();
}

#[test]
fn a_way_back_that_is_stopped_has_changed_nothing() {
    let register = office();
    let import = taken(&register, LIST).unwrap();
    let before = hash(&register);
    let mut heard = Vec::new();
    let stopped = register.transact(&register.actor, "import.undo", |tx| {
        imports::undo(tx, &import, &mut |done, total| {
            heard.push((done, total));
            ControlFlow::Break(())
        })
    });
    assert!(matches!(stopped, Err(ImportError::Cancelled)));
    assert_eq!(heard, [(0, 2)]);
    assert_eq!(hash(&register), before);
}

fn cell(choices: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    prop::sample::select(choices)
}

/// Whatever came in, taken back leaves the register as it was before. The last row of every list
/// is sound, so that none proves the rule by bringing nothing.
#[test]
fn taking_and_taking_back_gives_the_former_content() {
    let row = (
        cell(&["Parkir", "Air bersih", "Sampah lintas batas", "", "=1+1"]),
        cell(&[
            "PT Jaya",
            "Kota Batu",
            "Universitas Brawijaya\nPT Jaya",
            "Pemkab Malang",
            "",
        ]),
        cell(&["12/2024", "13/2024", "0", ""]),
        cell(&["13/02/2024", "2/3/2024", "31/02/2024", "45000", ""]),
        cell(&["12/02/2029", "tidak terbatas", "1/1/2020", ""]),
        cell(&["Dinas Perhubungan", "DLH; Bappeda", "-"]),
    );
    let config = ProptestConfig {
        cases: 48,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let done = TestRunner::new(config).run(&prop::collection::vec(row, 1..12), |rows| {
        let register = office();
        register.save(&testkit::agreement().build());
        let before = hash(&register);
        let mut list = String::from("Judul;Mitra;Nomor;Tanggal TTD;Tanggal Berakhir;Perangkat Daerah\n");
        for (title, partner, number, signed, ends, unit) in rows {
            list.push_str(&format!(
                "\"{title}\";\"{partner}\";\"{number}\";{signed};{ends};\"{unit}\"\n"
            ));
        }
        list.push_str("Penerangan jalan;CV Terang;99/2024;14/02/2024;13/02/2029;Dinas Perhubungan\n");
        let import = taken(&register, &list).expect("the sound row comes in");
        prop_assert!(hash(&register) != before);
        undo(&register, &import).unwrap();
        prop_assert_eq!(hash(&register), before);
        Ok(())
    });
    done.unwrap();
}
