//! What a bureau sees once packages are merged: its own agreements and those of every office in one list.

mod drill;
mod letter;
mod real;

use super::merging::{Bureau, second_semester};
use super::neighbours::Neighbour;
use registry::agreements::{AgreementForm, DocumentKind, Kind, Page, PartyType, Status};
use registry::consolidated::{
    self, ConsolidatedItem, ConsolidatedQuery, ConsolidatedSort, ConsolidatedSortColumn, OWN,
};
use registry::received::{Body, RecordKind, State};
use testkit::{agreement, document, party, region};

fn with_business(own: &str, title: &str, signed: &str, ends: &str) -> AgreementForm {
    agreement()
        .kind(Kind::Ksdpk)
        .title(title)
        .party(region(own))
        .party(party(PartyType::Business, "PT Contoh Makmur"))
        .document(
            document(DocumentKind::Pks)
                .signed(signed)
                .ends(ends)
                .number(0, &format!("100.3/{title}")),
        )
        .urusan(&["2.11"])
        .build()
}

pub(super) fn with_region(own: &str, other: &str, title: &str, signed: &str, number: &str) -> AgreementForm {
    agreement()
        .kind(Kind::KsddSukarela)
        .title(title)
        .party(region(own))
        .party(region(other))
        .document(
            document(DocumentKind::Pks)
                .signed(signed)
                .ends("2028-12-31")
                .number(0, number),
        )
        .urusan(&["2.15"])
        .build()
}

fn key_of(side: &registry::twins::TwinSide) -> registry::twins::TwinKey {
    registry::twins::TwinKey {
        sender: side.office.sender,
        record: side.id.clone(),
    }
}

/// A bureau with one agreement of its own, Malang with three, Batu with two.
fn gathered() -> (Bureau, Neighbour, Neighbour) {
    let bureau = Bureau::new();
    bureau.register.save(&with_business(
        "35",
        "Penjualan Listrik Sampah",
        "2025-02-03",
        "2030-02-03",
    ));
    let mut malang = Neighbour::new(&bureau, 1, "35.73");
    malang.types(
        1,
        with_business("35.73", "Aplikasi Parkir", "2024-05-02", "2026-02-01"),
    );
    malang.types(
        2,
        with_business("35.73", "Zona Selamat Sekolah", "2025-08-04", "2029-08-04"),
    );
    malang.types(
        3,
        with_region(
            "35.73",
            "35.79",
            "Kerja Sama Angkutan Wisata",
            "2025-09-01",
            "551/9",
        ),
    );
    let mut batu = Neighbour::new(&bureau, 2, "35.79");
    batu.types(
        1,
        with_business("35.79", "Bank Sampah", "2023-01-09", "2025-01-09"),
    );
    batu.types(
        2,
        with_region(
            "35.79",
            "35.73",
            "Kerjasama Angkutan Wisata",
            "2025-09-01",
            "551/9",
        ),
    );
    bureau.merge(&[&malang.pack(second_semester()), &batu.pack(second_semester())]);
    (bureau, malang, batu)
}

fn page(bureau: &Bureau, query: &ConsolidatedQuery) -> Page<ConsolidatedItem> {
    let on = bureau.register.today();
    bureau
        .register
        .read(|c| consolidated::page(c, query, on, 0, 100))
        .unwrap()
}

fn titles(bureau: &Bureau, query: &ConsolidatedQuery) -> Vec<String> {
    page(bureau, query)
        .items
        .into_iter()
        .map(|item| item.title)
        .collect()
}

fn by(column: ConsolidatedSortColumn, descending: bool) -> ConsolidatedQuery {
    ConsolidatedQuery {
        sort: ConsolidatedSort { column, descending },
        ..ConsolidatedQuery::default()
    }
}

#[test]
fn our_agreements_and_those_of_every_office_stand_in_one_list() {
    let (bureau, malang, batu) = gathered();
    let all = page(&bureau, &ConsolidatedQuery::default());
    assert_eq!(all.total, 6);
    let offices: Vec<(i64, &str)> = all
        .items
        .iter()
        .map(|item| (item.office.sender, item.office.region_code.as_str()))
        .collect();
    assert_eq!(
        offices,
        [
            (OWN, "35"),
            (malang.sender, "35.73"),
            (malang.sender, "35.73"),
            (malang.sender, "35.73"),
            (batu.sender, "35.79"),
            (batu.sender, "35.79"),
        ],
        "by office as long as nothing else is asked"
    );
    assert_eq!(
        all.items[0].office.region_name, "Provinsi Jawa Timur",
        "the province is an office too"
    );
}

#[test]
fn a_search_finds_either_spelling_in_either_half() {
    let (bureau, ..) = gathered();
    let search = |typed: &str| {
        let query = ConsolidatedQuery {
            search: typed.into(),
            ..by(ConsolidatedSortColumn::Title, false)
        };
        titles(&bureau, &query)
    };
    assert_eq!(
        search("kerjasama angkutan"),
        ["Kerja Sama Angkutan Wisata", "Kerjasama Angkutan Wisata"]
    );
    assert_eq!(search("listrik"), ["Penjualan Listrik Sampah"], "ours");
    assert_eq!(search("bank"), ["Bank Sampah"], "theirs");
    assert_eq!(search("./-"), [""; 0], "signs alone find nothing");
}

#[test]
fn filters_narrow_and_their_counts_say_by_how_much() {
    let (bureau, ..) = gathered();
    let malang = ConsolidatedQuery {
        offices: vec!["35.73".into()],
        ..ConsolidatedQuery::default()
    };
    let ours = ConsolidatedQuery {
        offices: vec!["35".into()],
        ..ConsolidatedQuery::default()
    };
    let expiring = ConsolidatedQuery {
        statuses: vec![Status::Expiring],
        ..ConsolidatedQuery::default()
    };
    let ksdd = ConsolidatedQuery {
        kinds: vec![Kind::KsddSukarela],
        ..ConsolidatedQuery::default()
    };
    let transport = ConsolidatedQuery {
        urusan: vec!["2.15".into()],
        ..ConsolidatedQuery::default()
    };
    let of_2025 = ConsolidatedQuery {
        years: vec![2025],
        ..ConsolidatedQuery::default()
    };
    for (query, count) in [
        (&malang, 3),
        (&ours, 1),
        (&expiring, 1),
        (&ksdd, 2),
        (&transport, 2),
        (&of_2025, 4),
    ] {
        assert_eq!(page(&bureau, query).total, count, "{query:?}");
    }
    let on = bureau.register.today();
    let facets = bureau.register.read(|c| consolidated::facets(c, on)).unwrap();
    let offices: Vec<(&str, u32)> = facets
        .offices
        .iter()
        .map(|one| (one.value.as_str(), one.count))
        .collect();
    assert_eq!(offices, [("35", 1), ("35.73", 3), ("35.79", 2)]);
    let sum = |facets: &[registry::agreements::Facet]| facets.iter().map(|one| one.count).sum::<u32>();
    for (name, counts) in [
        ("kinds", &facets.kinds),
        ("statuses", &facets.statuses),
        ("years", &facets.years),
        ("urusan", &facets.urusan),
    ] {
        assert_eq!(sum(counts), 6, "{name}: every record carries one here");
    }
}

#[test]
fn pages_follow_each_other_without_a_gap_whatever_they_are_sorted_by() {
    let (bureau, ..) = gathered();
    use ConsolidatedSortColumn as By;
    for column in [
        By::Office,
        By::Title,
        By::Partner,
        By::Number,
        By::Signed,
        By::Ends,
    ] {
        let on = bureau.register.today();
        let all = titles(&bureau, &by(column, false));
        let mut back = titles(&bureau, &by(column, true));
        back.reverse();
        assert_eq!(all, back, "{column:?} backwards is the same line of records");
        let singly: Vec<String> = (0..6)
            .flat_map(|offset| {
                let query = by(column, false);
                let page = bureau
                    .register
                    .read(|c| consolidated::page(c, &query, on, offset, 1))
                    .unwrap();
                assert_eq!((page.total, page.offset), (6, offset));
                page.items
            })
            .map(|item| item.title)
            .collect();
        assert_eq!(singly, all, "{column:?}, one by one");
    }
    assert_eq!(
        titles(&bureau, &by(By::Signed, false))
            .first()
            .map(String::as_str),
        Some("Bank Sampah"),
        "the oldest of both halves"
    );
}

#[test]
fn what_an_office_took_back_is_shown_only_to_who_asks() {
    let (bureau, mut malang, _) = gathered();
    let id = malang.id(1);
    malang.keep(
        &id,
        RecordKind::Agreement,
        Body::Voided {
            kind: Kind::Ksdpk,
            reason: "Tercatat dua kali".into(),
        },
    );
    bureau.merge(&[&malang.pack(second_semester())]);
    assert_eq!(page(&bureau, &ConsolidatedQuery::default()).total, 5);
    let void = ConsolidatedQuery {
        states: vec![State::Void],
        ..ConsolidatedQuery::default()
    };
    let found = page(&bureau, &void);
    assert_eq!(
        (found.total, found.items[0].title.as_str(), found.items[0].status),
        (1, "Tercatat dua kali", Status::Voided),
        "of a void one only kind and reason travel"
    );
}

#[test]
fn one_record_tells_everything_that_packages_said_of_it() {
    let (bureau, mut malang, _) = gathered();
    let id = malang.types(
        2,
        with_business("35.73", "Zona Selamat Sekolah Dasar", "2025-08-04", "2029-08-04"),
    );
    let mut package = malang.pack(second_semester());
    package.records.push(registry::received::Record {
        kind: RecordKind::Progress,
        id: format!("{id}/2025-S2"),
        owner: Some(id.clone()),
        rev: 1,
        body: Body::Progress {
            year: 2025,
            semester: registry::Semester::Second,
            development: "Rambu dipasang".into(),
            problems: String::new(),
            efforts: String::new(),
            other: String::new(),
        },
    });
    bureau.merge(&[&package]);
    let on = bureau.register.today();
    let record = consolidated::record(&bureau.register, malang.sender, &id, on)
        .unwrap()
        .expect("it was merged");
    assert_eq!((record.rev, record.state), (2, State::Standing));
    assert_eq!(record.form.unwrap().title, "Zona Selamat Sekolah Dasar");
    assert_eq!(record.progress[0].development, "Rambu dipasang");
    let told: Vec<(u32, bool, usize)> = record
        .versions
        .iter()
        .map(|one| (one.rev, one.stands, one.packages.len()))
        .collect();
    assert_eq!(
        told,
        [(2, true, 1), (1, false, 1)],
        "the newest first, each with the packages that hold it"
    );
    let fields: Vec<&str> = record.versions[1]
        .differs
        .iter()
        .map(|one| one.field.as_str())
        .collect();
    assert!(
        fields.contains(&"title"),
        "what the older one said differently is named: {fields:?}"
    );
    assert_eq!(
        consolidated::record(&bureau.register, malang.sender, "tidak-ada", on).unwrap(),
        None
    );
}
