//! A real public register of a ministry, as its office kept it: understood without a hand.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use sheets::fields::{self, Field, Holds};
use sheets::heading::{columns, find, letters};
use sheets::records::{Mapping, Meant, Why, records};
use sheets::values::days::Orders;
use sheets::values::{Span, several};
use sheets::{Limits, Origin, Value, read};

fn asked() -> Vec<Field> {
    let field = |id: &str, names: &[&str], holds, words: &[&str]| Field {
        id: id.to_owned(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        holds,
        words: words.iter().map(|word| (*word).to_owned()).collect(),
    };
    let types = ["K/L", "BUMN", "Swasta", "Universitas", "Ormas", "Pemda"];
    vec![
        field("year", &["tahun"], Holds::Year, &[]),
        field("partner", &["mitra kerja sama", "mitra"], Holds::Text, &[]),
        field(
            "partner-type",
            &["golongan mitra", "mitra"],
            Holds::Choice,
            &types,
        ),
        field("form", &["jenis kerja sama", "jenis kerjasama"], Holds::Text, &[]),
        field("signer-1", &["sign"], Holds::Text, &[]),
        field("number-1", &["nomor"], Holds::Text, &[]),
        field("signer-2", &["sign"], Holds::Text, &[]),
        field("number-2", &["nomor"], Holds::Text, &[]),
        field("term", &["masa berlaku"], Holds::Span, &[]),
        field("starts", &["mulai"], Holds::Day, &[]),
        field("ends", &["berlaku hingga"], Holds::Day, &[]),
        field("status", &["status"], Holds::Text, &[]),
    ]
}

#[test]
fn a_real_register_is_read_whole_and_its_two_broken_days_are_named() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../assets/samples/ministry-register.csv"
    );
    let book = read::book(&std::fs::read(file).unwrap(), &Limits::OFFICE).unwrap();
    let text = Origin::Text {
        encoding: "UTF-8".to_owned(),
        separator: ',',
    };
    assert_eq!(book.origin, text);
    let (sheet, asked) = (&book.sheets[0], asked());
    let heading = find(sheet, &|name| fields::is_known(&asked, name));
    assert_eq!(heading, Some((1, 1)));
    let found = fields::propose(sheet, heading, &columns(sheet, heading), &asked);
    let places: Vec<String> = asked.iter().map(|field| letters(found[&field.id])).collect();
    assert_eq!(
        places,
        ["A", "C", "B", "D", "E", "F", "G", "H", "I", "J", "K", "L"]
    );

    let starts = fields::cells(sheet, heading, found["starts"]);
    let orders = Orders::of(starts.iter().filter_map(|value| match value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    }));
    assert_eq!(
        orders.day_first, 0,
        "no day of the column is only sound day first"
    );
    assert!(orders.month_first > 100, "{orders:?}");

    let types = [
        "K/L",
        "BUMN",
        "Swasta",
        "Universitas",
        "Ormas",
        "Ormas Asing",
        "Pemda",
    ];
    let mapping = Mapping {
        heading,
        columns: found,
        words: [(
            "partner-type".to_owned(),
            types.map(|word| (word.to_lowercase(), word.to_owned())).into(),
        )]
        .into(),
        ..Mapping::default()
    };
    let (rows, doubts) = records(sheet, &mapping, &asked, false);
    assert_eq!(rows.len(), 242);
    let broken: Vec<_> = doubts
        .iter()
        .map(|one| (one.field.as_str(), one.value.as_str(), &one.why))
        .collect();
    assert_eq!(
        broken,
        [
            ("starts", "9/92021", &Why::NoDay),
            ("starts", "12/72020", &Why::NoDay)
        ]
    );

    let first = &rows[0];
    assert_eq!(first.row, 2);
    assert_eq!(first.text("partner"), "Himpunan Nelayan Seluruh Indonesia");
    assert_eq!(
        first.day("starts"),
        Some("2017-11-10".parse().unwrap()),
        "10 November, not 11 October"
    );
    assert_eq!(first.values["term"], Meant::Span(Span::Months(60)));
    assert_eq!(
        [first.text("number-1"), first.text("number-2")],
        ["04/PKS/DJPT-KKP/XI/2017", "011/DPP HNSI/PKS/XI/2017"]
    );
    let lists = rows
        .iter()
        .filter(|row| several(row.text("partner")).len() > 1)
        .count();
    assert!(lists > 10, "{lists} cells name several partners");
}
