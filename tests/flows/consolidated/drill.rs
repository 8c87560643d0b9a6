//! The records behind a figure, and the marks one can narrow the list to: each is as many as was counted.

use super::{gathered, key_of, page};
use crate::flows::merging::{Bureau, first_semester, second_semester};
use contract::remarks::{self, RemarkSave};
use registry::agreements::Kind;
use registry::consolidated::{self, ConsolidatedFacets, ConsolidatedQuery, CountedIn};
use registry::received::RecordKind;
use registry::remarks::{Asks, RemarkForm};
use registry::twins::{self, Said, TwinQuery, Verdict};
use registry::{Period, Scope};

fn facets(bureau: &Bureau) -> ConsolidatedFacets {
    let on = bureau.register.today();
    bureau.register.read(|c| consolidated::facets(c, on)).unwrap()
}

fn counted(bureau: &Bureau, period: Period, scope: Scope, more: ConsolidatedQuery) -> u32 {
    let query = ConsolidatedQuery {
        counted: Some(CountedIn { period, scope }),
        ..more
    };
    page(bureau, &query).total
}

#[test]
fn behind_every_figure_of_a_comparison_stand_as_many_records() {
    let (bureau, ..) = gathered();
    let periods = [
        Period::new(2024, None, None).unwrap(),
        first_semester(),
        second_semester(),
    ];
    let mut nonzero = 0;
    for scope in [Scope::InForce, Scope::Signed, Scope::All] {
        let today = bureau.register.today();
        let compared = bureau
            .register
            .read(|c| consolidated::compare(c, &periods, scope, today))
            .unwrap();
        for (at, period) in periods.into_iter().enumerate() {
            let all = counted(&bureau, period, scope, ConsolidatedQuery::default());
            assert_eq!(
                all,
                compared.per_region.counts[at],
                "{} {scope:?}",
                period.short()
            );
            for one in &compared.offices {
                let of_office = ConsolidatedQuery {
                    offices: vec![one.office.region_code.clone()],
                    ..ConsolidatedQuery::default()
                };
                assert_eq!(counted(&bureau, period, scope, of_office), one.counts[at]);
                nonzero += one.counts[at];
            }
            for one in &compared.kinds {
                let kinds = match one.value.as_str() {
                    "ksdd" => vec![Kind::KsddWajib, Kind::KsddSukarela],
                    word => vec![Kind::parse(word).unwrap()],
                };
                let of_kind = ConsolidatedQuery {
                    kinds,
                    ..ConsolidatedQuery::default()
                };
                assert_eq!(
                    counted(&bureau, period, scope, of_kind),
                    one.counts[at],
                    "{}",
                    one.value
                );
            }
        }
    }
    assert!(nonzero > 10, "something was compared");
}

#[test]
fn the_list_can_be_narrowed_to_confirmed_twins_and_to_what_is_remarked_and_says_how_many_there_are() {
    let (bureau, malang, _) = gathered();
    let only_twins = ConsolidatedQuery {
        twins: true,
        ..ConsolidatedQuery::default()
    };
    let only_remarked = ConsolidatedQuery {
        remarked: true,
        ..ConsolidatedQuery::default()
    };
    assert_eq!((page(&bureau, &only_twins).total, facets(&bureau).twins), (0, 0));
    let pairs = bureau
        .register
        .read::<_, registry::RegistryError>(twins::pairs)
        .unwrap();
    let said = Said {
        one: key_of(&pairs[0].one),
        other: key_of(&pairs[0].other),
        verdict: Verdict::Same,
        note: String::new(),
    };
    let register = &bureau.register;
    register
        .transact(&register.actor, "twin.say", |tx| twins::say(tx, &said))
        .unwrap();
    let found = page(&bureau, &only_twins);
    assert!(found.items.iter().all(|item| item.twins == 1));
    assert_eq!((found.total, facets(&bureau).twins), (2, 2));
    for text in ["Mohon naskahnya", "Judul disamakan"] {
        let form = RemarkForm {
            sender: malang.sender,
            kind: RecordKind::Agreement,
            record: malang.id(1),
            asks: Asks::Remark,
            field: String::new(),
            text: text.into(),
            wished: None,
        };
        let save = RemarkSave {
            id: None,
            rev: 0,
            form,
        };
        remarks::save(register, &register.actor, &save).unwrap();
    }
    let found = page(&bureau, &only_remarked);
    assert_eq!(found.items[0].remarks, 2);
    assert_eq!(
        (found.total, facets(&bureau).remarked),
        (1, 1),
        "two remarks, one record"
    );
}

#[test]
fn a_search_among_twins_looks_at_title_number_and_office_of_either_record() {
    let (bureau, ..) = gathered();
    let pairs = bureau
        .register
        .read::<_, registry::RegistryError>(twins::pairs)
        .unwrap();
    let found = |search: &str| {
        let query = TwinQuery {
            search: search.into(),
            ..TwinQuery::default()
        };
        twins::page(&pairs, &query, 0, 10).total
    };
    let all = found("");
    assert!(all > 0);
    for words in ["angkutan WISATA", "551/9", "kota uji wisata"] {
        assert_eq!(found(words), all, "{words}");
    }
    assert_eq!(
        found("bank sampah"),
        0,
        "both words stand in a record, and in no pair"
    );
    assert_eq!((found("angkutan parkir"), found("…")), (0, 0));
}
