//! The ministry in the real window: two provinces pass on what their offices signed, their lists vouch for the offices' keys,
//! everything is merged at once, and the country is seen province by province.

use std::fs;
use std::path::{Path, PathBuf};

use contract::work::Watch;
use contract::{forwarding, merging, senders};
use registry::Registry;
use serde_json::json;
use webdriver::key;

use crate::bureau::{Office, exported, of_two_regions};
use crate::desk::{Desk, rows};
use crate::window::Window;

/// A province with its own register and those of two of its offices.
struct Province {
    name: &'static str,
    office: Office,
    /// The folder that it passes on.
    folder: PathBuf,
}

impl Province {
    /// Both offices sent their year, the province merged it and passes it on.
    fn passes_on(
        name: &'static str,
        code: &str,
        desks: [&'static str; 3],
        regions: [&str; 2],
        carried: &Path,
    ) -> Self {
        let [own, first, second] = desks;
        let province = Office::new(own, code, "Biro Pemerintahan", carried, &[]);
        let register = open(&province.desk);
        for (desk, region) in [first, second].into_iter().zip(regions) {
            let title = format!("Pengelolaan Sampah Lintas Batas {region}");
            let number = format!("100/{region}/2025");
            let form = of_two_regions(
                [region, "32.73"],
                &title,
                [&number, "100/32.73/2025"],
                "2025-03-10",
            );
            let office = Office::new(desk, region, "Bagian Kerja Sama", carried, &[form]);
            let package = office.desk.paper("paket.ikat");
            exported(&office.desk.register(), &package);
            known(&register, &package, &office);
            merged(&register, &package);
        }
        let folder = carried.join(name);
        let period = contract::recap::PeriodChoice {
            year: 2025,
            semester: None,
            from_year: None,
        };
        forwarding::forward(
            &register,
            &contract::desk::actor(),
            period,
            &folder,
            Watch::nobody(),
        )
        .expect("a folder that is passed on");
        drop(register);
        Self {
            name,
            office: province,
            folder,
        }
    }
}

fn open(desk: &Desk) -> Registry {
    Registry::open(&desk.register(), contract::desk::system()).expect("the register of a test")
}

/// The key of an office is known from its paper.
fn known(at: &Registry, package: &Path, office: &Office) {
    let actor = contract::desk::actor();
    senders::enrol_file(at, &actor, package, &office.fingerprint(), &[], &merging::read)
        .expect("a key that is known");
}

fn merged(at: &Registry, package: &Path) {
    let (actor, watch) = (contract::desk::actor(), Watch::nobody());
    let (inbox, plan) =
        merging::gather(at, &[package.to_path_buf()], &merging::read, watch).expect("a package that is read");
    merging::merge(at, &actor, &inbox, &plan.basis, &[], watch).expect("a merge");
}

#[test]
fn a_ministry_takes_what_two_provinces_pass_on_and_sees_the_country() {
    let carried = Desk::new("negara-diska");
    let sent = carried.paper("terusan");
    fs::create_dir_all(&sent).expect("a folder for a test");
    let provinces = [
        Province::passes_on(
            "Provinsi Jawa Timur",
            "35",
            ["negara-jatim", "negara-malang", "negara-batu"],
            ["35.73", "35.79"],
            &sent,
        ),
        Province::passes_on(
            "Daerah Istimewa Yogyakarta",
            "34",
            ["negara-diy", "negara-jogja", "negara-sleman"],
            ["34.71", "34.04"],
            &sent,
        ),
    ];
    let ministry = Office::new(
        "negara-kementerian",
        "00",
        "Direktorat Kerja Sama Daerah",
        &sent,
        &[],
    );
    for province in &provinces {
        // The province's key stands on paper; the ministry compared it with a package of the province itself.
        let package = province.office.desk.paper("paket.ikat");
        exported(&province.office.desk.register(), &package);
        known(&open(&ministry.desk), &package, &province.office);
    }

    let window = Window::open(&ministry.desk);
    keys_are_vouched_for(&window, &ministry, &provinces);
    what_was_passed_on_is_merged(&window, &ministry, &sent);
    the_country_is_seen_by_provinces(&window);
    window.close();
    assert_eq!(
        rows(
            &ministry.desk.database(),
            "SELECT count(*) AS found FROM received_row"
        ),
        [json!({"found": 4})]
    );
}

/// Each province's list proves the keys of its offices with one decision.
fn keys_are_vouched_for(window: &Window, ministry: &Office, provinces: &[Province]) {
    window.click("Terima Paket").click("Kantor pengirim");
    window.judge("senders-ministry");
    for province in provinces {
        ministry.desk.will_choose("packages", &province.folder);
        window
            .click("Dari terusan provinsi…")
            .click("Pilih folder…")
            .sees("Akan didaftarkan");
        window.judge("vouch");
        window
            .click("Daftarkan 2 kunci")
            .sees(&format!("2 kunci yang dijamin {} didaftarkan.", province.name));
    }
}

/// The folders of both provinces are dropped together.
fn what_was_passed_on_is_merged(window: &Window, ministry: &Office, sent: &Path) {
    ministry.desk.will_choose("packages", sent);
    window
        .click("Terima paket")
        .click("Pilih folder…")
        .sees("4 siap")
        .click("Gabungkan 4 paket…")
        .click("Gabungkan 4 paket")
        .sees("4 paket digabungkan");
}

/// The country as tiles; one province, and the way back; those who sent nothing are reminded.
fn the_country_is_seen_by_provinces(window: &Window) {
    window
        .click("Kepatuhan")
        .choose("Periode", "Semester II Tahun 2025");
    window.sees("4 dari 546 kantor sudah digabung");
    window.judge("compliance-nation");
    window
        .inside("Peta provinsi")
        .click("Provinsi Jawa Timur: 2 dari 39 kantor sudah digabung");
    window.sees("2 dari 39 kantor sudah digabung").sees("Kota Batu");
    window.judge("compliance-nation-province");
    window
        .click("Semua provinsi")
        .sees("4 dari 546 kantor sudah digabung");
    window
        .click("Surat pengingat…")
        .sees("542 dari 542 kantor dipilih");
    window.judge("reminder-nation");
    window.press(&[key::ESCAPE]);
}
