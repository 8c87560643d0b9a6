//! Who may be a party to what.

use super::{accepts, asks, check, pks, refuses, with};
use registry::agreements::{AgreementForm, Kind, PartyType};
use testkit::{agreement, party, region};

#[test]
fn an_agreement_has_at_least_two_different_parties() {
    refuses(
        &agreement().bare().document(pks()).build(),
        "parties",
        "party.none",
    );
    refuses(
        &agreement().party(region("35.73")).document(pks()).build(),
        "parties",
        "party.only_one",
    );
    let twice = agreement()
        .party(region("35.73"))
        .party(party(PartyType::Business, "PT. Maju-Jaya"))
        .party(party(PartyType::Business, "PT Maju Jaya"))
        .build();
    refuses(&twice, "parties[2].name", "party.twice");
    let same_region = agreement()
        .kind(Kind::KsddSukarela)
        .party(region("35.73"))
        .party(region("35.07"))
        .party(region("35.07"))
        .build();
    refuses(&same_region, "parties[2].name", "party.twice");
    let crowd = (0..101).fold(agreement(), |form, n| {
        form.party(party(PartyType::Business, &format!("PT Contoh {n}")))
    });
    assert!(check(&crowd.build()).iter().any(|f| f.code == "party.too_many"));
}

#[test]
fn parties_have_ids_of_their_own() {
    let form = with(|f| f.parties[1].id = "p0".into());
    refuses(&form, "parties[1]", "party.id");
}

#[test]
fn a_region_must_exist_and_be_autonomous() {
    let of = |code: &str| papers_of_regions(code);
    refuses(&of("35.99"), "parties[1].region_code", "party.unknown_region");
    let dki: Vec<&str> = registry::reference::regions::all()
        .filter(|region| !region.autonomous)
        .map(|region| region.code.as_str())
        .collect();
    assert_eq!(dki.len(), 6, "the six areas of DKI");
    for code in dki {
        refuses(&of(code), "parties[1].region_code", "party.not_autonomous");
    }
    accepts(&of("31"));
    let missing = agreement()
        .kind(Kind::KsddSukarela)
        .party(region("35.73"))
        .party(party(PartyType::Region, "Kabupaten Malang"))
        .build();
    refuses(&missing, "parties[1].region_code", "party.region_missing");
    let stray = with(|f| f.parties[1].region_code = Some("35.07".into()));
    refuses(&stray, "parties[1].region_code", "party.region_of_other_type");
}

fn papers_of_regions(code: &str) -> AgreementForm {
    agreement()
        .kind(Kind::KsddSukarela)
        .party(region("35.73"))
        .party(region(code))
        .build()
}

#[test]
fn the_partners_must_fit_the_kind() {
    let between = |kind: Kind, type_: PartyType| {
        agreement()
            .kind(kind)
            .party(region("35.73"))
            .party(party(type_, "Mitra Contoh"))
            .build()
    };
    for (kind, wrong, right, code) in [
        (
            Kind::KsddWajib,
            PartyType::Business,
            None,
            "party.ksdd_needs_regions",
        ),
        (
            Kind::KsddSukarela,
            PartyType::Ministry,
            None,
            "party.ksdd_needs_regions",
        ),
        (
            Kind::Ksdpk,
            PartyType::Ministry,
            Some(PartyType::Society),
            "party.ksdpk_needs_third_party",
        ),
        (
            Kind::Sinergi,
            PartyType::Business,
            Some(PartyType::Ministry),
            "party.sinergi_needs_ministry",
        ),
        (
            Kind::Ksdpl,
            PartyType::Business,
            Some(PartyType::ForeignRegion),
            "party.ksdpl_needs_foreign_region",
        ),
        (
            Kind::Ksdll,
            PartyType::Business,
            Some(PartyType::ForeignInstitution),
            "party.ksdll_needs_foreign_institution",
        ),
    ] {
        refuses(&between(kind, wrong), "parties", code);
        if let Some(right) = right {
            accepts(&between(kind, right));
        }
    }
    accepts(&between(Kind::Legacy, PartyType::Individual));
}

#[test]
fn an_agreement_without_the_own_region_is_asked_about() {
    let form = agreement()
        .party(region("35.07"))
        .party(party(PartyType::Business, "PT Contoh"))
        .build();
    asks(&form, "parties", "party.own_region_missing");
}
