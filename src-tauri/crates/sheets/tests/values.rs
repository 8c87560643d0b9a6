//! What people type is understood as they mean it, or handed back.
#![allow(clippy::unwrap_used, clippy::panic)]

use chrono::NaiveDate;
use sheets::values::days::{Order, Orders, Told, of_serial, told};
use sheets::values::{Span, rupiah, several, span};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_day_is_read_however_it_is_typed() {
    for (typed, meant) in [
        ("29 Agustus 2025", "2025-08-29"),
        ("29 agt. 2025", "2025-08-29"),
        ("Jumat, 29 Agustus 2025", "2025-08-29"),
        ("Jum'at 29 Agustus 2025", "2025-08-29"),
        ("1 Nopember 1998", "1998-11-01"),
        ("2025-08-29", "2025-08-29"),
        ("2025/8/9", "2025-08-09"),
        ("2025-08-29T00:00:00", "2025-08-29"),
        ("August 29, 2025", "2025-08-29"),
        ("29-Aug-25", "2025-08-29"),
        ("07/07/2025", "2025-07-07"),
        ("７/７/２０２５", "2025-07-07"),
        ("17 Agustus 45", "2045-08-17"),
        ("29 Feb 2024", "2024-02-29"),
    ] {
        assert_eq!(told(typed), Some(Told::Day(day(meant))), "{typed}");
    }
}

#[test]
fn a_day_that_could_be_two_says_both() {
    let either = Told::Either {
        day_first: day("2017-10-11"),
        month_first: day("2017-11-10"),
    };
    for typed in ["11/10/2017", "11-10-2017", "11.10.17", "11/10/2017 00:00"] {
        assert_eq!(told(typed), Some(either), "{typed}");
    }
    assert_eq!(
        told("8/25/2017"),
        Some(Told::Only(Order::MonthFirst, day("2017-08-25")))
    );
    assert_eq!(
        told("25/8/2017"),
        Some(Told::Only(Order::DayFirst, day("2017-08-25")))
    );
    assert_eq!(told("25/8/2017").unwrap().read(Order::MonthFirst), None);
}

#[test]
fn what_is_no_day_is_handed_back() {
    for typed in [
        "",
        "-",
        "9/99999",
        "9/92021",
        "12/72020",
        "30/02/2025",
        "2/30/2020",
        "29 Feb 2023",
        "1/2/3/2020",
        "2025",
        "5",
        "Agustus 2025",
        "29 Agustus",
        "belum ada",
        "13/13/2025",
        "00/00/0000",
        "1/2/202",
    ] {
        assert_eq!(told(typed), None, "{typed}");
    }
}

#[test]
fn the_order_of_a_column_is_what_its_cells_prove() {
    let month = Orders::of(["11/10/2017", "8/25/2017", "9/99999", "12 Mei 2017"]);
    assert_eq!(month.proved(), Some(Order::MonthFirst));
    assert_eq!((month.either, month.broken, month.certain), (1, 1, 1));
    let open = Orders::of(["11/10/2017", "1/2/2018"]);
    assert_eq!((open.proved(), open.likely()), (None, Order::DayFirst));
    let mixed = Orders::of(["25/8/2017", "8/25/2017", "8/26/2017", "1/2/2017"]);
    assert!(mixed.mixed());
    assert_eq!((mixed.proved(), mixed.likely()), (None, Order::MonthFirst));
}

#[test]
fn bare_numbers_are_days_of_the_system_the_book_counts_in() {
    assert_eq!(of_serial(45_000.0, false), Some(day("2023-03-15")));
    assert_eq!(of_serial(43_538.75, true), Some(day("2023-03-15")));
    for number in [5.0, 2017.0, -1.0, f64::NAN, f64::INFINITY, 1e9] {
        assert_eq!(of_serial(number, false), None, "{number}");
    }
}

#[test]
fn sums_are_read_in_either_way_of_writing_thousands() {
    for (typed, sen) in [
        ("Rp1.500.000,00", 150_000_000),
        ("Rp. 1.500.000,-", 150_000_000),
        ("1,500,000.00", 150_000_000),
        ("1500000", 150_000_000),
        ("1.500", 150_000),
        ("1,5", 150),
        ("Rp 1,5 miliar", 150_000_000_000),
        ("2.125 juta", 212_500_000),
        ("250 juta", 25_000_000_000),
        ("12,345.6", 1_234_560),
        ("Rp 0", 0),
        ("3 jt", 300_000_000),
    ] {
        assert_eq!(rupiah(typed), Some(sen), "{typed}");
    }
    for typed in [
        "",
        "-",
        "nihil",
        "1.50.000",
        "1,2,3",
        "1.000,000,00",
        "12 abad",
        "99999999999999999999",
        "1.5.5",
        "-5",
        "0,001",
    ] {
        assert_eq!(rupiah(typed), None, "{typed}");
    }
}

#[test]
fn a_term_is_read_in_years_months_or_days() {
    for (typed, meant) in [
        ("5", Span::Months(60)),
        ("5 tahun", Span::Months(60)),
        ("5 (lima) Tahun", Span::Months(60)),
        ("1 thn 6 bln", Span::Months(18)),
        ("18 bulan", Span::Months(18)),
        ("2,5 tahun", Span::Months(30)),
        ("30 hari", Span::Days(30)),
        ("3th", Span::Months(36)),
    ] {
        assert_eq!(span(typed), Some(meant), "{typed}");
    }
    for typed in [
        "",
        "-",
        "0",
        "2017",
        "selamanya",
        "5 5",
        "1 tahun 3 hari",
        "tahun",
    ] {
        assert_eq!(span(typed), None, "{typed}");
    }
    assert_eq!(Span::Months(60).after(day("2017-10-11")), Some(day("2022-10-11")));
    assert_eq!(Span::Months(12).after(day("2024-02-29")), Some(day("2025-02-28")));
}

#[test]
fn several_things_in_a_cell_come_apart() {
    assert_eq!(
        several("Badan Ketahanan Pangan\nUGM"),
        ["Badan Ketahanan Pangan", "UGM"]
    );
    assert_eq!(
        several("1. Fakultas A, UGM  \n2. Fakultas B, UI,"),
        ["Fakultas A, UGM", "Fakultas B, UI"]
    );
    assert_eq!(
        several("Yayasan A            Universitas B         "),
        ["Yayasan A", "Universitas B"]
    );
    assert_eq!(
        several("PT.  Pos Indonesia"),
        ["PT. Pos Indonesia"],
        "two blanks are a slip of the thumb"
    );
    assert_eq!(
        several("a) Kota Malang; b) Kota Batu"),
        ["Kota Malang", "Kota Batu"]
    );
    assert_eq!(
        several("- Kota Malang\n•Kota Batu\n-"),
        ["Kota Malang", "Kota Batu"]
    );
    assert_eq!(several("PT. A"), ["PT. A"]);
}
