//! One agreement that two offices keep: found among their packages, decided by a person, and looked at again when what the
//! decision rested on changed.

mod generated;

use super::consolidated::with_region;
use super::merging::{Bureau, second_semester};
use super::neighbours::Neighbour;
use registry::RegistryError;
use registry::agreements::{AgreementForm, DocumentKind, Kind, PartyType};
use registry::twins::{
    self, Said, TwinError, TwinKey, TwinPair, TwinQuery, TwinShow, TwinSign, TwinVerdict, Verdict,
};
use testkit::{agreement, document, party, region};

fn key(sender: i64, record: &str) -> TwinKey {
    TwinKey {
        sender,
        record: record.into(),
    }
}

fn pairs(bureau: &Bureau) -> Vec<TwinPair> {
    bureau.register.read::<_, RegistryError>(twins::pairs).unwrap()
}

fn shown(bureau: &Bureau, show: TwinShow) -> u32 {
    let query = TwinQuery {
        show,
        ..TwinQuery::default()
    };
    twins::page(&pairs(bureau), &query, 0, 100).total
}

fn say(bureau: &Bureau, one: &TwinKey, other: &TwinKey, verdict: Verdict) -> Result<TwinVerdict, TwinError> {
    let said = Said {
        one: one.clone(),
        other: other.clone(),
        verdict,
        note: String::new(),
    };
    bureau
        .register
        .transact(&bureau.register.actor, "twin.say", |tx| twins::say(tx, &said))
        .map(|done| done.value)
}

/// Malang and Batu both keep their agreement on buses; each also keeps one with a third party of the same day.
fn buses() -> (Bureau, Neighbour, Neighbour, TwinKey, TwinKey) {
    let bureau = Bureau::new();
    let mut malang = Neighbour::new(&bureau, 1, "35.73");
    let mut batu = Neighbour::new(&bureau, 2, "35.79");
    let one = malang.types(
        1,
        with_region(
            "35.73",
            "35.79",
            "Kerja Sama Angkutan Wisata",
            "2025-09-01",
            "551/9/35.73/2025",
        ),
    );
    let other = batu.types(
        1,
        with_region(
            "35.79",
            "35.73",
            "Kerjasama Angkutan Wisata",
            "2025-09-01",
            "551.1/77/35.79/2025",
        ),
    );
    bureau.merge(&[&malang.pack(second_semester()), &batu.pack(second_semester())]);
    let (one, other) = (key(malang.sender, &one), key(batu.sender, &other));
    (bureau, malang, batu, one, other)
}

#[test]
fn two_offices_that_keep_one_agreement_are_proposed_with_the_reasons() {
    let (bureau, _, _, one, other) = buses();
    let found = pairs(&bureau);
    assert_eq!(found.len(), 1, "{found:#?}");
    let pair = &found[0];
    assert_eq!(
        (&pair.one.id, &pair.other.id),
        (&one.record, &other.record),
        "the lower sender first"
    );
    let signs: Vec<TwinSign> = pair.reasons.iter().map(|reason| reason.sign).collect();
    assert_eq!(
        signs,
        [TwinSign::SameRegions, TwinSign::SameDay, TwinSign::SameTitle],
        "each typed its own number only: numbers of two regions say nothing"
    );
    assert_eq!(
        pair.score,
        pair.reasons.iter().map(|reason| reason.points).sum::<i32>()
    );
}

#[test]
fn differences_are_listed_field_by_field_and_ids_are_none() {
    let (bureau, _, _, one, other) = buses();
    let view = bureau.register.read(|c| twins::view(c, &one, &other)).unwrap();
    let fields: Vec<&str> = view.fields.iter().map(|one| one.field.as_str()).collect();
    assert!(fields.contains(&"title"), "{fields:?}");
    assert!(
        fields.iter().all(|field| !field.ends_with(".id")),
        "each office has ids of its own: {fields:?}"
    );
    assert!(
        fields.contains(&"documents[0].numbers[0]"),
        "the numbers each typed: {fields:?}"
    );
}

#[test]
fn a_ministry_or_a_business_makes_no_twin() {
    let bureau = Bureau::new();
    let sinergi = |own: &str| {
        agreement()
            .kind(Kind::Sinergi)
            .title("Pelayanan Terpadu")
            .party(party(PartyType::Ministry, "Kementerian Agama"))
            .party(region(own))
            .document(document(DocumentKind::Nk).signed("2025-09-01").ends("2028-09-01"))
            .build()
    };
    let mut malang = Neighbour::new(&bureau, 1, "35.73");
    let mut batu = Neighbour::new(&bureau, 2, "35.79");
    malang.types(1, sinergi("35.73"));
    batu.types(1, sinergi("35.79"));
    bureau.merge(&[&malang.pack(second_semester()), &batu.pack(second_semester())]);
    assert_eq!(pairs(&bureau), [], "each has its own paper with the ministry");
}

#[test]
fn ours_and_theirs_are_paired_as_theirs_are() {
    let bureau = Bureau::new();
    let ours = bureau.register.save(&with_region(
        "35",
        "35.73",
        "Penanganan Banjir Brantas",
        "2025-07-07",
        "610/3/2025",
    ));
    let mut malang = Neighbour::new(&bureau, 1, "35.73");
    malang.types(
        1,
        with_region(
            "35.73",
            "35",
            "Penanganan Banjir Brantas",
            "2025-07-08",
            "610/44/35.73/2025",
        ),
    );
    bureau.merge(&[&malang.pack(second_semester())]);
    let found = pairs(&bureau);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].one.office.sender, &found[0].one.id),
        (0, &ours.id),
        "the province is an office too"
    );
    assert_eq!(found[0].reasons[1].sign, TwinSign::NearDay);
}

#[test]
fn a_verdict_is_kept_can_be_changed_and_taken_back() {
    let (bureau, _, _, one, other) = buses();
    assert_eq!(shown(&bureau, TwinShow::Open), 1);
    // Whoever says it may name the two in either order.
    say(&bureau, &other, &one, Verdict::Same).unwrap();
    assert_eq!(
        [TwinShow::Open, TwinShow::Same, TwinShow::Apart].map(|show| shown(&bureau, show)),
        [0, 1, 0]
    );
    say(&bureau, &one, &other, Verdict::Apart).unwrap();
    assert_eq!(
        [TwinShow::Open, TwinShow::Same, TwinShow::Apart].map(|show| shown(&bureau, show)),
        [0, 0, 1]
    );
    bureau
        .register
        .transact(&bureau.register.actor, "twin.forget", |tx| {
            twins::forget(tx, &one, &other)
        })
        .unwrap();
    assert_eq!(shown(&bureau, TwinShow::Open), 1, "a question again");
    let told: u32 = bureau
        .register
        .raw()
        .query_row("SELECT count(*) FROM audit WHERE subject = 'twin'", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(told, 3, "each of it is in the trail");
}

#[test]
fn a_verdict_stands_over_new_revisions_and_is_shown_again_when_its_ground_moved() {
    let (bureau, mut malang, _, one, other) = buses();
    say(&bureau, &one, &other, Verdict::Same).unwrap();
    let mut form = with_region(
        "35.73",
        "35.79",
        "Kerja Sama Angkutan Wisata",
        "2025-09-01",
        "551/9/35.73/2025",
    );
    form.purpose = "Menambah kunjungan".into();
    malang.types(1, form.clone());
    bureau.merge(&[&malang.pack(second_semester())]);
    assert_eq!(
        shown(&bureau, TwinShow::Open),
        0,
        "other words of the purpose change nothing"
    );
    form.documents[0].signed = Some(testkit::day("2025-10-01"));
    malang.types(1, form);
    bureau.merge(&[&malang.pack(second_semester())]);
    let found = pairs(&bureau);
    assert_eq!(found[0].changed, ["signed"], "the day it rested on is another");
    assert_eq!(
        found[0].verdict.as_ref().map(|one| one.verdict),
        Some(Verdict::Same),
        "and the verdict still stands"
    );
    assert_eq!(shown(&bureau, TwinShow::Open), 1);
    say(&bureau, &one, &other, Verdict::Same).unwrap();
    assert_eq!(shown(&bureau, TwinShow::Open), 0, "looked at again and confirmed");
}

#[test]
fn verdicts_that_cannot_all_be_true_are_refused() {
    let bureau = Bureau::new();
    let form = |own: &str| -> AgreementForm {
        let others = ["35.73", "35.79", "35.07"]
            .into_iter()
            .filter(|code| *code != own);
        others
            .fold(
                agreement()
                    .kind(Kind::KsddSukarela)
                    .title("Malang Raya")
                    .party(region(own)),
                |form, code| form.party(region(code)),
            )
            .document(
                document(DocumentKind::Pks)
                    .signed("2025-09-01")
                    .ends("2028-09-01"),
            )
            .build()
    };
    let mut keys = Vec::new();
    let mut packages = Vec::new();
    for (number, code) in [(1, "35.73"), (2, "35.79"), (3, "35.07")] {
        let mut office = Neighbour::new(&bureau, number, code);
        let id = office.types(1, form(code));
        keys.push(key(office.sender, &id));
        packages.push(office.pack(second_semester()));
    }
    bureau.merge(&packages.iter().collect::<Vec<_>>());
    assert_eq!(
        pairs(&bureau).len(),
        3,
        "three offices keep it: every two of them are a pair"
    );
    say(&bureau, &keys[0], &keys[1], Verdict::Same).unwrap();
    say(&bureau, &keys[1], &keys[2], Verdict::Apart).unwrap();
    assert!(
        matches!(
            say(&bureau, &keys[0], &keys[2], Verdict::Same),
            Err(TwinError::Contradicted { .. })
        ),
        "then the first would be apart from what it is the same as"
    );
    say(&bureau, &keys[1], &keys[2], Verdict::Same).unwrap();
    assert!(
        matches!(
            say(&bureau, &keys[0], &keys[2], Verdict::Apart),
            Err(TwinError::Contradicted { .. })
        ),
        "all three are one by now"
    );
    let groups = bureau.register.read(twins::groups).unwrap();
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0].len(), 3, "one agreement, kept three times");
}

#[test]
fn two_records_of_one_office_are_no_twins() {
    let (bureau, mut malang, _, one, _) = buses();
    let second = malang.types(
        2,
        with_region(
            "35.73",
            "35.79",
            "Kerja Sama Angkutan Wisata",
            "2025-09-01",
            "551/9/35.73/2025",
        ),
    );
    bureau.merge(&[&malang.pack(second_semester())]);
    assert!(
        matches!(
            say(&bureau, &one, &key(malang.sender, &second), Verdict::Same),
            Err(TwinError::OneOffice)
        ),
        "a double of its own making is for the office to mend"
    );
    assert!(matches!(
        say(&bureau, &one, &key(99, "tidak-ada"), Verdict::Same),
        Err(TwinError::NotStanding(_))
    ));
}
