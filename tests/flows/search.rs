//! Finding agreements: by everything typed, by filters alone and together, in any order, page by page.

use registry::Semester;
use registry::agreements::{
    self, Agreement, AgreementQuery, DocumentKind, EndReason, Kind, PartyType, Sort, SortColumn, Status,
};
use registry::attachments::{self, Owner};
use registry::progress::{self, Progress, ProgressError};
use registry::samples::{Sample, fill};
use std::collections::BTreeSet;
use testkit::{TempRegister, agreement, day, document, party, region, scans, settings};

#[test]
fn everything_typed_is_found() {
    let register = TempRegister::new();
    let unit = register
        .work_unit(&settings::work_unit("Dinas Lingkungan Hidup", "DLH"))
        .unwrap();
    let mut form = agreement()
        .title("Pengolahan Limbah")
        .urusan(&["2.16"])
        .work_units(&[&unit.id])
        .party(region("35.73"))
        .party(party(PartyType::Business, "PT Karya Mandiri"))
        .document(
            document(DocumentKind::Pks)
                .signed("2024-01-02")
                .open("hingga kontrak multiyears usai")
                .number(0, "100.3.7.1/91/DISKAN/2025"),
        )
        .build();
    form.purpose = "tujuannya kelestarian".into();
    form.object = "objeknya bantaran".into();
    form.scope = "lingkupnya pembibitan".into();
    form.note = "catatannya mendesak".into();
    form.funding_note = "dananya hibah".into();
    form.parties[1].signer = "Sutanto".into();
    form.parties[1].capacity = "Komisaris".into();
    form.parties[1].mandate = "akta kuasa notariil".into();
    form.documents[0].title = "Naskah induk".into();
    form.documents[0].signed_at_place = "Kepanjen".into();
    form.documents[0].archive_place = "Lemari sembilan".into();
    let saved = register.save(&form);
    register.save(&agreement().title("Perkara yang lain").urusan(&["1.01"]).build());
    for typed in [
        "limbah",
        "kelestarian",
        "bantaran",
        "pembibitan",
        "mendesak",
        "hibah",
        "karya mandiri",
        "sutanto",
        "komisaris",
        "notariil",
        "induk",
        "kepanjen",
        "sembilan",
        "multiyears",
        "100.3.7.1/91",
        "diskan/2025",
        "lingkungan hidup",
        "DLH",
        "informatika",
    ] {
        assert_eq!(register.search(typed), ["Pengolahan Limbah"], "typed: {typed}");
    }
    assert_eq!(register.search("zzzz"), Vec::<String>::new());
    assert_eq!(
        register.search("./-"),
        Vec::<String>::new(),
        "signs alone find nothing, not everything"
    );

    // What is added later is found too, and what is withdrawn is not.
    let scan = register.file("Pindaian Halaman Tandatangan.pdf", &scans::pdf("a"));
    let kept = attachments::keep(&register, &scan).unwrap();
    let attached = register
        .transact(&register.actor, "attachment.add", |tx| {
            attachments::add(tx, Owner::Agreement, &saved.id, None, &kept)
        })
        .unwrap()
        .value;
    assert_eq!(register.search("halaman tandatangan"), ["Pengolahan Limbah"]);
    register
        .transact(&register.actor, "progress.save", |tx| {
            progress::save(tx, &saved.id, &semester("termin kedua cair"))
        })
        .map_err(|error: ProgressError| error)
        .unwrap();
    assert_eq!(register.search("termin"), ["Pengolahan Limbah"]);
    register.edit(&saved, |form| form.title = "Pengolahan Limbah Cair".into());
    assert_eq!(
        register.search("termin halaman"),
        ["Pengolahan Limbah Cair"],
        "an edit keeps what others added"
    );
    register
        .transact(&register.actor, "attachment.void", |tx| {
            attachments::void(tx, &attached.id, "salah berkas")
        })
        .unwrap();
    assert_eq!(register.search("tandatangan"), Vec::<String>::new());
}

fn semester(development: &str) -> Progress {
    Progress {
        year: 2025,
        semester: Semester::First,
        rev: 0,
        development: development.into(),
        problems: String::new(),
        efforts: String::new(),
        other: String::new(),
    }
}

#[test]
fn a_renamed_work_unit_is_found_by_its_new_name() {
    let register = TempRegister::new();
    let unit = register
        .work_unit(&settings::work_unit("Dinas Pertamanan", "Distaman"))
        .unwrap();
    register.save(&agreement().title("Taman kota").work_units(&[&unit.id]).build());
    let renamed = registry::settings::WorkUnit {
        name: "Dinas Lanskap".into(),
        ..unit
    };
    register.work_unit(&renamed).unwrap();
    assert_eq!(register.search("lanskap"), ["Taman kota"]);
    assert_eq!(register.search("pertamanan"), Vec::<String>::new());
}

/// A few hundred invented agreements, some of them void or about to end, and the same read into memory.
fn crowd() -> (TempRegister, Vec<Agreement>) {
    let sample = Sample::Synthetic { count: 400, seed: 20 };
    let register = TempRegister::sample("35.73", "2025-08-29", sample.name());
    fill(&register, &register.actor, sample, &mut |_, _| {}).unwrap();
    let everything = AgreementQuery {
        statuses: Status::ALL.to_vec(),
        ..AgreementQuery::default()
    };
    let ids: Vec<String> = register
        .page(&everything)
        .items
        .into_iter()
        .map(|item| item.id)
        .collect();
    for id in ids.iter().step_by(17) {
        let one = register.agreement(id).unwrap();
        register.void(&one, "contoh batal").unwrap();
    }
    let all = ids.iter().map(|id| register.agreement(id).unwrap()).collect();
    (register, all)
}

/// The filters as a person would apply them to a stack of papers.
fn by_hand(all: &[Agreement], query: &AgreementQuery, on: &str) -> BTreeSet<String> {
    let today = day(on);
    all.iter()
        .filter(|a| {
            let term = agreements::term(&a.form);
            let status = term.status(today, a.void_reason.is_some());
            let any = |empty: bool, holds: bool| empty || holds;
            let partner_of = |p: &agreements::Party| {
                p.region_code
                    .clone()
                    .unwrap_or_else(|| agreements::search::fold(&p.name))
            };
            let signed_year = term
                .signed
                .map(|d| d.format("%Y").to_string().parse::<i32>().unwrap());
            (query.statuses.contains(&Status::Voided) || a.void_reason.is_none())
                && any(query.kinds.is_empty(), query.kinds.contains(&a.form.kind))
                && any(query.statuses.is_empty(), query.statuses.contains(&status))
                && any(
                    query.years.is_empty(),
                    signed_year.is_some_and(|y| query.years.contains(&y)),
                )
                && any(
                    query.urusan.is_empty(),
                    a.form.urusan.iter().any(|u| query.urusan.contains(u)),
                )
                && any(
                    query.work_units.is_empty(),
                    a.form.work_units.iter().any(|u| query.work_units.contains(u)),
                )
                && any(
                    query.partners.is_empty(),
                    a.form.parties.iter().any(|p| {
                        query.partners.iter().any(|wanted| {
                            *wanted == partner_of(p) || agreements::search::fold(wanted) == partner_of(p)
                        })
                    }),
                )
                && query.expiring_within.is_none_or(|days| {
                    // Void records are judged by their dates here: they are listed only when asked for by name.
                    let last = today + chrono::Days::new(days.into());
                    matches!(term.status(today, false), Status::InForce | Status::Expiring)
                        && term.ends.is_some_and(|e| e <= last)
                })
        })
        .map(|a| a.id.clone())
        .collect()
}

#[test]
fn filters_alone_and_together_agree_with_a_count_by_hand() {
    let (register, all) = crowd();
    let unit = all
        .iter()
        .find_map(|a| a.form.work_units.first())
        .unwrap()
        .clone();
    let partner = all
        .iter()
        .find_map(|a| (a.form.kind == Kind::Ksdpk).then(|| a.form.parties[1].name.clone()))
        .unwrap();
    let none = AgreementQuery::default;
    let mut filters = vec![none()];
    filters.extend(Kind::ALL.iter().map(|kind| AgreementQuery {
        kinds: vec![*kind],
        ..none()
    }));
    filters.extend(Status::ALL.iter().map(|status| AgreementQuery {
        statuses: vec![*status],
        ..none()
    }));
    filters.extend([
        AgreementQuery {
            kinds: vec![Kind::KsddWajib, Kind::Sinergi],
            ..none()
        },
        AgreementQuery {
            statuses: vec![Status::Voided, Status::Expired],
            ..none()
        },
        AgreementQuery {
            years: vec![2019, 2024],
            ..none()
        },
        AgreementQuery {
            urusan: vec!["2.11".into(), "1.02".into()],
            ..none()
        },
        AgreementQuery {
            work_units: vec![unit],
            ..none()
        },
        AgreementQuery {
            partners: vec![partner],
            ..none()
        },
        AgreementQuery {
            partners: vec!["35.73".into()],
            ..none()
        },
        AgreementQuery {
            expiring_within: Some(0),
            ..none()
        },
        AgreementQuery {
            expiring_within: Some(365),
            ..none()
        },
    ]);
    let merged = |a: &AgreementQuery, b: &AgreementQuery| {
        let first = |a: &AgreementQuery, b: &AgreementQuery| AgreementQuery {
            kinds: if a.kinds.is_empty() {
                b.kinds.clone()
            } else {
                a.kinds.clone()
            },
            statuses: if a.statuses.is_empty() {
                b.statuses.clone()
            } else {
                a.statuses.clone()
            },
            years: if a.years.is_empty() {
                b.years.clone()
            } else {
                a.years.clone()
            },
            urusan: if a.urusan.is_empty() {
                b.urusan.clone()
            } else {
                a.urusan.clone()
            },
            work_units: if a.work_units.is_empty() {
                b.work_units.clone()
            } else {
                a.work_units.clone()
            },
            partners: if a.partners.is_empty() {
                b.partners.clone()
            } else {
                a.partners.clone()
            },
            expiring_within: a.expiring_within.or(b.expiring_within),
            ..AgreementQuery::default()
        };
        first(a, b)
    };
    let mut nonempty = 0;
    for a in &filters {
        for b in &filters {
            let query = merged(a, b);
            let page = register.page(&query);
            let found: BTreeSet<String> = page.items.iter().map(|item| item.id.clone()).collect();
            assert_eq!(found, by_hand(&all, &query, "2025-08-29"), "{query:?}");
            assert_eq!(
                page.total as usize,
                found.len(),
                "the total counts what is listed"
            );
            nonempty += usize::from(!found.is_empty());
        }
    }
    assert!(nonempty > 150, "most combinations find something ({nonempty})");
}

#[test]
fn the_status_shown_is_the_status_filtered_on_every_boundary_day() {
    let register = TempRegister::new();
    let with = |title: &str, ended: Option<&str>| {
        let form = agreement().title(title).document(
            document(DocumentKind::Pks)
                .signed("2024-03-10")
                .starts("2024-03-15")
                .ends("2025-12-31"),
        );
        match ended {
            Some(on) => form.ended(on, EndReason::Agreed).build(),
            None => form.build(),
        }
    };
    register.save(&with("biasa", None));
    register.save(&with("diakhiri", Some("2025-05-20")));
    register.save(
        &agreement()
            .title("terbuka")
            .document(document(DocumentKind::Pks).signed("2024-03-15").open("ya"))
            .build(),
    );
    register.save(
        &agreement()
            .title("belum")
            .document(document(DocumentKind::Pks))
            .build(),
    );
    for on in [
        "2024-03-14",
        "2024-03-15",
        "2025-05-19",
        "2025-05-20",
        "2025-10-01",
        "2025-10-02",
        "2025-12-31",
        "2026-01-01",
    ] {
        let everything = register.page_on(&AgreementQuery::default(), day(on));
        assert_eq!(everything.total, 4);
        for item in &everything.items {
            for status in Status::ALL {
                let query = AgreementQuery {
                    statuses: vec![status],
                    ..AgreementQuery::default()
                };
                let listed = register
                    .page_on(&query, day(on))
                    .items
                    .iter()
                    .any(|other| other.id == item.id);
                assert_eq!(
                    listed,
                    item.status == status,
                    "{} on {on} under {status:?}",
                    item.title
                );
            }
        }
        let facets = register.read(|c| agreements::facets(c, day(on))).unwrap();
        for facet in &facets.statuses {
            let shown = everything
                .items
                .iter()
                .filter(|i| serde_json::to_value(i.status).unwrap().as_str() == Some(facet.value.as_str()));
            assert_eq!(shown.count(), facet.count as usize, "{} on {on}", facet.value);
        }
    }
}

#[test]
fn no_order_loses_or_repeats_a_line_across_pages() {
    let (register, _) = crowd();
    let columns = [
        SortColumn::Updated,
        SortColumn::Title,
        SortColumn::Partner,
        SortColumn::Number,
        SortColumn::Kind,
        SortColumn::Signed,
        SortColumn::Ends,
    ];
    for column in columns {
        let mut both = Vec::new();
        for descending in [false, true] {
            let query = AgreementQuery {
                sort: Sort { column, descending },
                ..AgreementQuery::default()
            };
            let whole: Vec<String> = register.page(&query).items.into_iter().map(|i| i.id).collect();
            let mut paged = Vec::new();
            while paged.len() < whole.len() {
                let offset = u32::try_from(paged.len()).unwrap();
                let page = register
                    .read(|c| agreements::page(c, &query, register.today(), offset, 37))
                    .unwrap();
                assert!(
                    !page.items.is_empty(),
                    "page at {offset} of {} is empty",
                    page.total
                );
                paged.extend(page.items.into_iter().map(|i| i.id));
            }
            assert_eq!(paged, whole, "{column:?} {descending}");
            assert_eq!(
                whole.iter().collect::<BTreeSet<_>>().len(),
                whole.len(),
                "a line stands once"
            );
            both.push(whole);
        }
        let backwards: Vec<_> = both[1].iter().rev().cloned().collect();
        assert_eq!(
            both[0], backwards,
            "descending is ascending read backwards: {column:?}"
        );
    }
    let query = AgreementQuery::default();
    let past = register
        .read(|c| agreements::page(c, &query, register.today(), 9_999, 50))
        .unwrap();
    assert_eq!((past.items.len(), past.offset), (0, 9_999));
}

#[test]
fn a_partner_is_suggested_while_its_name_is_typed() {
    let register = TempRegister::new();
    for n in 0..3 {
        register.save(
            &agreement()
                .title(&format!("Ke-{n}"))
                .party(region("35.73"))
                .party(party(PartyType::Business, "PT. Pos Indonesia"))
                .build(),
        );
    }
    register.save(
        &agreement()
            .party(region("35.73"))
            .party(party(PartyType::Business, "PT Posindo"))
            .build(),
    );
    let suggested = register
        .read(|c| registry::partners::directory(c, register.today()))
        .unwrap()
        .suggestions("pt pos", 10);
    let names: Vec<_> = suggested.iter().map(|s| (s.name.as_str(), s.uses)).collect();
    assert_eq!(
        names,
        [("PT. Pos Indonesia", 3), ("PT Posindo", 1)],
        "the most used first"
    );
}
