//! The values of the table's filters.

use registry::agreements::{self, AgreementQuery, Kind, PartyType};
use testkit::{TempRegister, agreement, party, region};

#[test]
fn the_partner_to_filter_by_is_found_by_typing_among_more_than_a_list_can_show() {
    let register = TempRegister::new();
    let with = |name: &str| {
        register.save(
            &agreement()
                .party(region("35.73"))
                .party(party(PartyType::Business, name))
                .build(),
        )
    };
    for at in 0..230 {
        with(&format!("CV Sumber Rejeki {at:03}"));
    }
    with("Yayasan Pendidikan Nusantara Abadi");
    with("Yayasan Pendidikan Nusantara Abadi");
    let gone = with("PT Nusantara Batal");
    register.void(&gone, "salah catat").unwrap();
    register.save(
        &agreement()
            .kind(Kind::KsddSukarela)
            .party(region("35.73"))
            .party(region("35.07"))
            .build(),
    );

    let facets = register
        .read(|c| agreements::facets(c, register.today()))
        .unwrap();
    assert_eq!(
        (facets.partners.len(), facets.more_partners),
        (200, 33),
        "230 firms, a foundation, a regency and the office itself: what the list leaves out is counted"
    );
    let find = |typed: &str, limit: u32| {
        let found = register
            .read(|c| agreements::partner_facets(c, typed, "35.73", limit))
            .unwrap();
        let named: Vec<(String, String, u32)> = found
            .found
            .into_iter()
            .map(|facet| (facet.value, facet.label, facet.count))
            .collect();
        (named, found.others)
    };
    let foundation = "Yayasan Pendidikan Nusantara Abadi".to_owned();
    let only = (vec![(foundation.clone(), foundation, 2)], 0);
    for typed in ["nusantara", "abadi yayasan", "NUSAN pendid"] {
        assert_eq!(
            find(typed, 60),
            only,
            "{typed}; a partner of void records alone is none"
        );
    }
    let (some, others) = find("rejeki", 60);
    assert_eq!((some.len(), others), (60, 170), "what is left out is counted");
    assert_eq!(find("rejeki 229", 60).0[0].1, "CV Sumber Rejeki 229");
    let regency = find("35.07", 60);
    assert_eq!(
        regency,
        find("kabupaten malang", 60),
        "a region is found by code and by name"
    );
    assert_eq!(regency.0[0].0, "35.07", "and filtered by its code");
    assert_eq!(
        find("kota malang", 60),
        (Vec::new(), 0),
        "the office is no partner of its own"
    );
    for nothing in ["", "  ", "--", "tidak ada"] {
        assert_eq!(find(nothing, 60), (Vec::new(), 0));
    }
    let (value, _, count) = &find("rejeki 007", 60).0[0];
    let query = AgreementQuery {
        partners: vec![value.clone()],
        ..AgreementQuery::default()
    };
    assert_eq!(register.page(&query).total, *count, "the value filters the table");
}
