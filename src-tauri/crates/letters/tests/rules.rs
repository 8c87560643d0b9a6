//! What is refused, where, and what the code binds.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::cell::Cell as Counter;
use std::collections::BTreeSet;
use std::ops::ControlFlow;

use letters::*;
use serde_json::{Value, json};

fn refusal(change: impl FnOnce(&mut LetterData)) -> LetterError {
    let mut data = common::of_rows(3);
    change(&mut data);
    let assets = common::assets();
    let checked = check(&data, &assets).unwrap_err();
    assert_eq!(
        render(&data, &assets).unwrap_err(),
        checked,
        "check and render refuse alike"
    );
    checked
}

#[test]
fn a_character_without_a_glyph_is_refused_with_its_place_never_printed_as_a_box() {
    for character in ['✓', '漢', '👍', 'ש'] {
        let fault = refusal(|d| d.subject.push(character));
        let place = Place::Field("Hal".into());
        assert_eq!(
            fault,
            LetterError::Text(vec![TextFault::MissingGlyph { character, place }]),
            "{character}"
        );
        let fault = refusal(|d| {
            d.annex.as_mut().unwrap().groups[0].rows[1][1] = Cell(vec![format!("Judul {character}")])
        });
        let LetterError::Text(faults) = fault else {
            panic!("{fault}")
        };
        assert_eq!(faults[0].character(), character);
        assert_eq!(
            faults[0].place().to_string(),
            "lampiran kelompok 1, baris 2, kolom Judul"
        );
    }
}

#[test]
fn all_unprintable_characters_are_named_at_once() {
    let fault = refusal(|d| {
        d.subject.push('✓');
        d.copies.push("Yth. 漢".into());
        d.letterhead.lines[1].text.push('👍');
        d.annex.as_mut().unwrap().columns[2].heading.push('✓');
    });
    let LetterError::Text(faults) = fault else {
        panic!("{fault}")
    };
    let places: Vec<String> = faults.iter().map(|f| f.place().to_string()).collect();
    assert_eq!(
        places,
        [
            "Kop, baris 2",
            "Hal",
            "Tembusan, baris 3",
            "judul kolom ke-3 lampiran"
        ]
    );
}

#[test]
fn a_character_that_steers_the_text_is_refused() {
    for character in [
        '\0', '\n', '\t', '\u{7f}', '\u{85}', '\u{200b}', '\u{202e}', '\u{2066}', '\u{feff}', '\u{2028}',
    ] {
        let fault = refusal(|d| d.signatory.name.insert(3, character));
        let place = Place::Field("Nama penanda tangan".into());
        assert_eq!(
            fault,
            LetterError::Text(vec![TextFault::ControlCharacter { character, place }])
        );
    }
}

#[test]
fn letters_with_accents_print_however_they_were_typed() {
    let mut composed = common::of_rows(1);
    composed.signatory.name = "Andr\u{e9} Wijaya".into();
    let mut loose = composed.clone();
    loose.signatory.name = "Andre\u{301} Wijaya".into();
    let assets = common::assets();
    render(&composed, &assets).unwrap();
    render(&loose, &assets).unwrap();
    let mut soft = composed;
    soft.subject = "Reka\u{ad}pitulasi".into();
    render(&soft, &assets).unwrap();
}

#[test]
fn a_letter_that_contradicts_itself_is_refused() {
    assert_eq!(
        refusal(|d| d.body.counts[0].count = 4),
        LetterError::CountMismatch { counted: 4, rows: 3 }
    );
    assert_eq!(
        refusal(|d| {
            d.body.counts.push(d.body.counts[0]);
        }),
        LetterError::KindTwice
    );
    let short = refusal(|d| {
        d.annex.as_mut().unwrap().groups[0].rows[2].pop();
    });
    assert_eq!(
        short,
        LetterError::CellCount {
            group: 1,
            row: 3,
            columns: 8,
            found: 7
        }
    );
}

#[test]
fn an_empty_or_odd_field_is_refused_by_name() {
    let field = |name: &str| Place::Field(name.into());
    assert_eq!(
        refusal(|d| d.number = "  ".into()),
        LetterError::Empty(field("Nomor"))
    );
    assert_eq!(
        refusal(|d| d.addressee.lines.clear()),
        LetterError::Empty(field("Alamat tujuan"))
    );
    assert_eq!(
        refusal(|d| d.id = "a/b".into()),
        LetterError::Malformed(field("Identitas surat"))
    );
    assert_eq!(
        refusal(|d| d.chain_head = "xyz".into()),
        LetterError::Malformed(field("Jejak register"))
    );
    assert_eq!(
        refusal(|d| d.page.left = 61),
        LetterError::OutOfRange {
            place: field("Batas kiri"),
            min: 10,
            max: 60,
            found: 61
        }
    );
    assert!(matches!(
        refusal(|d| d.annex.as_mut().unwrap().columns.clear()),
        LetterError::OutOfRange { .. }
    ));
}

#[test]
fn an_emblem_that_is_no_picture_is_refused() {
    let mut data = common::of_rows(1);
    let mut assets = common::assets();
    let name = assets.add_emblem(b"bukan gambar".to_vec());
    data.letterhead.emblem = Some(name.clone());
    let fault = |data: &LetterData, assets: &Assets| match render(data, assets).unwrap_err() {
        LetterError::Emblem { fault, .. } => fault,
        other => panic!("{other}"),
    };
    assert!(matches!(fault(&data, &assets), EmblemFault::NotPng(_)));
    let swapped = assets.emblems[common::malang().letterhead.emblem.as_ref().unwrap()].clone();
    assets.emblems.insert(name, swapped);
    assert_eq!(fault(&data, &assets), EmblemFault::WrongHash);
    data.letterhead.emblem = Some("00".repeat(32));
    assert_eq!(fault(&data, &assets), EmblemFault::Absent);
}

#[test]
fn a_long_annex_says_how_far_it_is_and_stops_when_asked() {
    let data = common::of_rows(300);
    let assets = common::assets();
    let calls = Counter::new(0);
    let watch = |step: Step| {
        if let Step::Preparing { done, total }
        | Step::Laying { done, total, .. }
        | Step::Drawing { done, total }
        | Step::Packing { done, total } = step
        {
            assert!(done <= total, "{step:?}");
        }
        calls.set(calls.get() + 1);
        ControlFlow::Continue(())
    };
    let printed = render_watched(&data, &assets, Progress::watched(&watch)).unwrap();
    assert_eq!(
        printed,
        render(&data, &assets).unwrap(),
        "watched or not, the bytes are the same"
    );
    assert!(calls.get() >= 10, "called {} times", calls.get());
    for stop in 0..calls.get() {
        let told = Counter::new(0);
        let watch = |_: Step| {
            told.set(told.get() + 1);
            if told.get() > stop {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        assert_eq!(
            render_watched(&data, &assets, Progress::watched(&watch)),
            Err(LetterError::Cancelled),
            "stopped at {stop}"
        );
        assert_eq!(told.get(), stop + 1, "nothing goes on after the word to stop");
    }
}

#[test]
fn a_draft_bears_no_code() {
    let assets = common::assets();
    assert_eq!(render(&common::draft(), &assets).unwrap().code, None);
    let printed = render(&common::malang(), &assets).unwrap();
    assert!(printed.code.unwrap().fits(&printed.fingerprint));
}

/// Every place in a JSON tree.
fn leaves(value: &Value, path: String, out: &mut Vec<String>) {
    match value {
        Value::Object(map) => map
            .iter()
            .for_each(|(k, v)| leaves(v, format!("{path}/{k}"), out)),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(i, v)| leaves(v, format!("{path}/{i}"), out)),
        _ => out.push(path),
    }
}

/// Other values a field could hold; those that make no letter are passed over.
fn others(value: &Value) -> Vec<Value> {
    match value {
        Value::Null => vec![json!("isi"), json!(0)],
        Value::Bool(b) => vec![json!(!b)],
        Value::Number(n) => vec![json!(n.as_u64().unwrap() + 1)],
        Value::String(s) => [
            "F4",
            "head",
            "all",
            "recap_to_minister",
            "ksdll",
            "right",
            "2019-02-03",
        ]
        .into_iter()
        .map(|other| json!(other))
        .chain([json!(format!("{s}.")), json!(format!(" {s}"))])
        .filter(|other| other != value)
        .collect(),
        _ => Vec::new(),
    }
}

#[test]
fn the_code_changes_with_every_value_of_the_letter() {
    let data = common::of_rows(2);
    let tree = serde_json::to_value(&data).unwrap();
    let mut paths = Vec::new();
    leaves(&tree, String::new(), &mut paths);
    let mut seen = BTreeSet::from([fingerprint(&data).unwrap()]);
    let mut changed = 0;
    for path in &paths {
        let mut tried = 0;
        for other in others(tree.pointer(path).unwrap()) {
            let mut changed_tree = tree.clone();
            *changed_tree.pointer_mut(path).unwrap() = other.clone();
            let Ok(letter) = serde_json::from_value::<LetterData>(changed_tree) else {
                continue;
            };
            // A date may be written with a space in front; it is the same letter then.
            if letter == data {
                continue;
            }
            tried += 1;
            assert!(
                seen.insert(fingerprint(&letter).unwrap()),
                "{path} = {other} leaves the code as it was"
            );
        }
        assert!(tried > 0, "{path} could not be changed by this test");
        changed += tried;
    }
    assert!(
        paths.len() > 60 && changed > paths.len(),
        "{} fields, {changed} changes",
        paths.len()
    );
}

#[test]
fn moving_a_word_from_one_field_to_the_next_changes_the_code() {
    let mut data = common::of_rows(1);
    data.copies = vec!["Yth. A".into(), "B".into()];
    let split = fingerprint(&data).unwrap();
    data.copies = vec!["Yth. ".into(), "AB".into()];
    assert_ne!(
        fingerprint(&data).unwrap(),
        split,
        "where a value ends is part of what is hashed"
    );
}

#[test]
fn both_papers_and_the_extremes_of_the_annex_print() {
    let assets = common::assets();
    for paper in [Paper::A4, Paper::F4] {
        for rows in [0, 1, 2] {
            let mut data = common::of_rows(rows);
            data.page.paper = paper;
            assert_eq!(render(&data, &assets).unwrap().pages, 2, "{paper:?}, {rows} rows");
        }
    }
}

#[test]
fn a_slip_is_one_page_whatever_it_lists() {
    let assets = common::assets();
    let mut slip = common::slip();
    slip.sample = true;
    let letter = slip.letters[0].clone();
    for n in [0, 1, 6, 40] {
        slip.letters = vec![letter.clone(); n];
        assert_eq!(render_slip(&slip, &assets).unwrap().pages, 1, "{n} letters");
    }
    slip.sha256 = "12".into();
    assert!(matches!(
        render_slip(&slip, &assets),
        Err(LetterError::OutOfRange { .. })
    ));
}

#[test]
fn a_text_far_too_long_is_refused_or_printed_whole_but_never_hangs() {
    let long = "kata ".repeat(60_000);
    let fault = refusal_of_layout(|d| d.subject = long.clone());
    assert_eq!(
        fault,
        LetterError::TooTall(Place::Field("Kop, nomor, dan alamat".into()))
    );
    let fault = refusal_of_layout(|d| d.signatory.job = long.clone());
    assert_eq!(
        fault,
        LetterError::TooTall(Place::Field("Blok tanda tangan".into()))
    );
    let fault = refusal_of_layout(|d| d.annex.as_mut().unwrap().columns[1].heading = long.clone());
    assert_eq!(
        fault,
        LetterError::TooTall(Place::Field("Kepala tabel lampiran".into()))
    );
    let mut data = common::of_rows(1);
    data.annex.as_mut().unwrap().groups[0].rows[0][1] = Cell(vec![long]);
    assert!(
        render(&data, &common::assets()).unwrap().pages > 100,
        "a cell goes on over as many pages as it needs"
    );
}

/// What passes the check but has no room on paper.
fn refusal_of_layout(change: impl FnOnce(&mut LetterData)) -> LetterError {
    let mut data = common::of_rows(1);
    change(&mut data);
    check(&data, &common::assets()).unwrap();
    render(&data, &common::assets()).unwrap_err()
}

fn consolidated_refusal(change: impl FnOnce(&mut LetterData)) -> LetterError {
    let mut data = common::consolidated::letter();
    change(&mut data);
    check(&data, &common::assets()).unwrap_err()
}

#[test]
fn a_consolidated_recap_counts_what_its_annexes_hold() {
    check(&common::consolidated::letter(), &common::assets()).unwrap();
    let refused = consolidated_refusal(|d| {
        d.annexes.remove(1);
    });
    assert_eq!(refused, LetterError::CountMismatch { counted: 6, rows: 0 });
}

#[test]
fn a_consolidated_recap_says_nothing_that_cannot_be() {
    let unsound = |change: &dyn Fn(&mut Consolidation)| {
        let refused = consolidated_refusal(|d| change(d.body.consolidation.as_mut().unwrap()));
        assert!(matches!(refused, LetterError::Malformed(_)), "{refused}");
    };
    // More documents than records, a kind counted one way alone, offices that neither reported nor did not.
    unsound(&|from| from.per_document[0].count = 5);
    unsound(&|from| {
        from.per_document.pop();
    });
    unsound(&|from| from.offices = 4);
    let refused = consolidated_refusal(|d| d.body.consolidation = None);
    assert!(matches!(refused, LetterError::Malformed(_)), "{refused}");
    let refused = refusal(|d| d.body.consolidation = common::consolidated::letter().body.consolidation);
    assert!(
        matches!(refused, LetterError::Malformed(_)),
        "no other letter has words for it: {refused}"
    );
}

#[test]
fn an_unprintable_character_of_an_annex_is_named_with_the_annex() {
    let refused = consolidated_refusal(|d| {
        let NumberedAnnex::Table { table } = &mut d.annexes[1] else {
            panic!("the second annex is a table")
        };
        table.groups[0].rows[0][1] = Cell(vec!["Judul 漢".into()]);
    });
    let LetterError::Text(faults) = refused else {
        panic!("{refused}")
    };
    assert_eq!(
        faults[0].place().to_string(),
        "lampiran kelompok 1, baris 1, kolom title (Lampiran II)"
    );
}

#[test]
fn a_row_of_sums_has_a_cell_for_every_column() {
    let refused = refusal(|d| d.annex.as_mut().unwrap().sums = vec![vec![Cell::from("6")]]);
    assert!(
        matches!(refused, LetterError::CellCount { found: 1, .. }),
        "{refused}"
    );
}
