//! A ministry's register: one level above the provinces. It holds what offices send and nothing of its own.

use super::consolidated::with_region;
use super::merging::{Bureau, second_semester};
use super::neighbours::Neighbour;
use contract::consolidated;
use contract::session::{self, SessionCreate, SessionDefaults};
use registry::agreements::{self, AgreementError};
use registry::compliance::{self, Among, Compliance, Reach};
use registry::consolidated::ConsolidatedQuery;
use registry::reference::regions::MINISTRY;
use testkit::TempRegister;

pub(super) fn ministry() -> Bureau {
    Bureau {
        register: TempRegister::at(MINISTRY, "2026-01-20"),
    }
}

fn of(bureau: &Bureau, among: impl Into<Among>) -> Compliance {
    let on = bureau.register.today();
    let rules = bureau.register.rules().unwrap();
    bureau
        .register
        .read(|c| compliance::compliance(c, second_semester(), among, on, rules.book()))
        .unwrap()
}

#[test]
fn a_ministry_is_a_bureau_of_all_provinces() {
    let bureau = ministry();
    let described = session::describe(&bureau.register).unwrap();
    assert_eq!(
        (described.region_name.as_str(), described.head_title.as_str()),
        ("Kementerian Dalam Negeri", "Menteri")
    );
    assert!(described.is_bureau && described.is_ministry);
    let letters = session::defaults(&SessionDefaults {
        region: MINISTRY.into(),
    })
    .unwrap();
    assert_eq!(letters.secretariat.line1, "KEMENTERIAN DALAM NEGERI");
    assert!(letters.governor.lines.is_empty(), "it writes to nobody above");
}

#[test]
fn the_first_start_makes_it_with_what_it_proposes() {
    let folder = tempfile::tempdir().unwrap();
    let request = SessionCreate {
        region: MINISTRY.into(),
        unit_name: "Ditjen Bina Administrasi Kewilayahan".into(),
        letters: None,
        official: None,
        work_units: Vec::new(),
    };
    let made = session::create(
        &folder.path().join("register"),
        contract::desk::system(),
        &contract::desk::actor(),
        &request,
    )
    .unwrap();
    assert!(session::describe(&made).unwrap().is_ministry);
}

#[test]
fn an_area_of_jakarta_that_is_no_autonomous_region_gets_no_register() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("register");
    let request = SessionCreate {
        region: "31.74".into(),
        unit_name: "Bagian Kerja Sama".into(),
        letters: None,
        official: None,
        work_units: Vec::new(),
    };
    let problem = session::create(
        &place,
        contract::desk::system(),
        &contract::desk::actor(),
        &request,
    )
    .unwrap_err();
    assert_eq!(problem.code, "registry.not_autonomous");
    assert!(
        problem.message.contains("Jakarta Selatan") && !problem.hint.is_empty(),
        "{problem:?}"
    );
    assert!(!place.join(registry::DATABASE).exists(), "nothing is left");
}

#[test]
fn every_office_of_the_country_is_expected_and_each_province_has_its_count() {
    let bureau = ministry();
    let mut malang = Neighbour::new(&bureau, 1, "35.73");
    malang.types(
        1,
        with_region("35.73", "35.79", "Angkutan Wisata", "2025-09-01", "551/9/2025"),
    );
    let mut bali = Neighbour::new(&bureau, 2, "51");
    bureau.merge(&[&malang.pack(second_semester()), &bali.pack(second_semester())]);
    // Without a word about how far: the ministry's own province is the whole country.
    let all = of(&bureau, Reach::Province);
    assert_eq!(all.reach, Reach::Nation);
    assert_eq!(
        (all.counts.expected, all.counts.sent),
        (546, 2),
        "552 regions without the six administrative areas of Jakarta, and the ministry expects nothing of itself"
    );
    let provinces = all.provinces.unwrap();
    let stands = |code: &str| {
        let one = provinces.iter().find(|one| one.region_code == code).unwrap();
        (one.counts.sent, one.counts.expected, one.tile.is_some())
    };
    assert_eq!(provinces.len(), 38);
    assert_eq!(
        (stands("35"), stands("51"), stands("33")),
        ((1, 39, true), (1, 10, true), (0, 36, true))
    );
    assert_eq!(
        provinces.iter().map(|one| one.counts.expected).sum::<u32>(),
        all.counts.expected,
        "every office belongs to one province"
    );
    let east = of(
        &bureau,
        Among {
            reach: Reach::Province,
            province: Some("35".into()),
        },
    );
    assert_eq!(
        (east.counts.expected, east.counts.sent, east.provinces),
        (39, 1, None),
        "of one province its 38 kabupaten and kota, and the province itself"
    );
    assert!(east.placed_by.is_some(), "drawn on the province's own map");
}

#[test]
fn a_ministry_records_no_cooperation_of_its_own_and_sends_no_package() {
    let bureau = ministry();
    let form = with_region("35.73", "35.79", "Angkutan Wisata", "2025-09-01", "551/9/2025");
    let refused = bureau
        .register
        .transact(&bureau.register.actor, "agreement.save", |tx| {
            agreements::save(tx, None, &form, &[])
        })
        .unwrap_err();
    let AgreementError::Findings(found) = refused else {
        panic!("{refused:?}");
    };
    assert!(found.iter().any(|one| one.code == "office.no_own_cooperation"));
    let problem: contract::Problem = exchange::preview(&bureau.register, second_semester())
        .unwrap_err()
        .into();
    assert_eq!(problem.code, "export.ministry");
}

#[test]
fn the_consolidated_register_of_a_ministry_is_looked_at_by_province() {
    let bureau = ministry();
    let sent =
        [(1, "35.73", "35.79"), (2, "35", "35.79"), (3, "51", "35.79")].map(|(number, code, other)| {
            let mut office = Neighbour::new(&bureau, number, code);
            let own = format!("551/{number}/2025");
            office.types(1, with_region(code, other, "Angkutan Wisata", "2025-09-01", &own));
            office.pack(second_semester())
        });
    bureau.merge(&[&sent[0], &sent[1], &sent[2]]);
    let of = |offices: &[&str]| {
        let query = ConsolidatedQuery {
            offices: offices.iter().map(|&code| code.to_owned()).collect(),
            ..ConsolidatedQuery::default()
        };
        let request = consolidated::ConsolidatedPageRequest {
            query,
            offset: 0,
            limit: 50,
        };
        let page = consolidated::page(&bureau.register, &request).unwrap();
        let mut codes: Vec<String> = page
            .items
            .iter()
            .map(|item| item.office.region_code.clone())
            .collect();
        codes.sort();
        codes
    };
    assert_eq!(of(&[]).len(), 3);
    assert_eq!(of(&["35.*"]), ["35", "35.73"]);
    assert_eq!(of(&["51.*", "35.73"]), ["35.73", "51"]);
    assert_eq!(
        of(&["99.*"]),
        [""; 0],
        "a province that does not exist has no office"
    );
}
