//! Office, officials, work units, letter settings, and how one desk likes its screens.

use registry::settings::{self, LetterSettings, LetterheadKind, Official, SettingsError, WorkUnit};
use registry::{Done, Finding, Severity};
use testkit::settings::{letter_settings, official, work_unit};
use testkit::{TempRegister, agreement, codes};

fn found(error: SettingsError) -> Vec<Finding> {
    match error {
        SettingsError::Findings(found) => found,
        other => panic!("{other:?}"),
    }
}

fn save_official(
    register: &TempRegister,
    form: &Official,
    confirmed: &[&str],
) -> Result<Official, SettingsError> {
    let confirmed: Vec<String> = confirmed.iter().map(|&code| code.into()).collect();
    register
        .transact(&register.actor, "official.save", |tx| {
            settings::save_official(tx, form, &confirmed)
        })
        .map(|done| done.value)
}

fn save_letters(
    register: &TempRegister,
    form: &LetterSettings,
) -> Result<Done<LetterSettings>, SettingsError> {
    register.transact(&register.actor, "settings.save", |tx| {
        settings::save_letter_settings(tx, form)
    })
}

#[test]
fn two_work_units_cannot_have_one_name() {
    let register = TempRegister::new();
    let first = register
        .work_unit(&work_unit("Dinas Kesehatan", "Dinkes"))
        .unwrap();
    let again = found(
        register
            .work_unit(&work_unit(" dinas  KESEHATAN ", "DK"))
            .unwrap_err(),
    );
    assert_eq!(codes(&again), ["work_unit.twice"]);
    assert_eq!(
        codes(&found(register.work_unit(&work_unit(" ", "")).unwrap_err())),
        ["text.empty"]
    );
    let renamed = register
        .work_unit(&WorkUnit {
            short: "Dinkes Kota".into(),
            ..first.clone()
        })
        .unwrap();
    assert_eq!(renamed.rev, 2, "a unit is no twin of itself");
    assert!(matches!(register.work_unit(&first), Err(SettingsError::Stale(2))));
    let stranger = WorkUnit {
        id: "tidak-ada".into(),
        ..work_unit("Lain", "L")
    };
    assert!(matches!(
        register.work_unit(&stranger),
        Err(SettingsError::NotFound(_))
    ));
    let short = register.work_unit(&work_unit("Dinas Sosial", " ")).unwrap();
    assert_eq!(
        short.short, "Dinas Sosial",
        "a unit without short name is called by its full one"
    );
}

#[test]
fn a_work_unit_that_is_closed_stays_with_its_agreements() {
    let register = TempRegister::new();
    let unit = register.work_unit(&work_unit("Dinas Pasar", "Dispasar")).unwrap();
    let saved = register.save(&agreement().work_units(&[&unit.id]).build());
    register
        .work_unit(&WorkUnit {
            active: false,
            ..unit.clone()
        })
        .unwrap();
    register.edit(&saved, |form| form.note = "tetap dapat disimpan".into());
}

#[test]
fn an_odd_nip_is_asked_about_and_kept_when_confirmed() {
    let register = TempRegister::new();
    for (nip, code) in [
        ("1234", "official.nip_length"),
        ("197013011995031002", "official.nip_birth"),
        ("197001011995131002", "official.nip_start"),
        ("197001011985031002", "official.nip_age"),
        ("197001011995033002", "official.nip_sex"),
        ("197001011995031000", "official.nip_serial"),
    ] {
        let odd = Official {
            nip: nip.into(),
            ..official()
        };
        let asked = found(save_official(&register, &odd, &[]).unwrap_err());
        assert_eq!(
            (codes(&asked), asked[0].severity),
            (vec![code], Severity::Confirm),
            "{nip}"
        );
        assert_eq!(save_official(&register, &odd, &[code]).unwrap().nip, nip);
    }
    let spaced = Official {
        nip: "19700101 199503 1 002".into(),
        ..official()
    };
    assert_eq!(
        save_official(&register, &spaced, &[]).unwrap().nip,
        "197001011995031002",
        "digits only are kept"
    );
}

#[test]
fn an_official_has_a_name_a_job_and_at_most_three_lines_above_it() {
    let register = TempRegister::new();
    let refused = |form: Official| found(save_official(&register, &form, &[]).unwrap_err()).remove(0);
    assert_eq!(
        refused(Official {
            name: " ".into(),
            ..official()
        })
        .field,
        "name"
    );
    assert_eq!(
        refused(Official {
            job: String::new(),
            ..official()
        })
        .field,
        "job"
    );
    let lines = vec!["a.n.".to_owned(); 4];
    assert_eq!(
        refused(Official {
            capacity: lines,
            ..official()
        })
        .code,
        "official.capacity_lines"
    );
    let saved = save_official(&register, &official(), &[]).unwrap();
    let newer = save_official(
        &register,
        &Official {
            active: false,
            ..saved.clone()
        },
        &[],
    )
    .unwrap();
    assert!(!newer.active);
    assert!(matches!(
        save_official(&register, &saved, &[]),
        Err(SettingsError::Stale(2))
    ));
}

#[test]
fn letter_settings_keep_to_paper_and_pattern() {
    let register = TempRegister::new();
    let with = |change: fn(&mut LetterSettings)| {
        let mut form = letter_settings();
        change(&mut form);
        let refused = found(save_letters(&register, &form).unwrap_err());
        (refused[0].field.clone(), refused[0].code.clone())
    };
    let pair = |field: &str, code: &str| (field.to_owned(), code.to_owned());
    assert_eq!(
        with(|s| s.margins.left = 9),
        pair("margins.left", "settings.margin_range")
    );
    assert_eq!(
        with(|s| s.margins.top = 51),
        pair("margins.top", "settings.margin_range")
    );
    assert_eq!(
        with(|s| s.number_pattern = "{tahun}".into()),
        pair("number_pattern", "settings.pattern_without_place")
    );
    assert_eq!(
        with(|s| s.governor.lines = vec![String::new()]),
        pair("governor.lines[0]", "text.empty")
    );
    assert_eq!(
        with(|s| s.copies = vec!["a\u{202e}".into()]),
        pair("copies[0]", "text.forbidden_sign")
    );
    assert_eq!(
        with(|s| s.secretariat.line1 = "a".repeat(301)),
        pair("secretariat.line1", "text.too_long")
    );
    save_letters(&register, &letter_settings()).unwrap();
    assert_eq!(
        register.read(settings::letter_settings).unwrap(),
        letter_settings()
    );
}

#[test]
fn an_emblem_is_named_in_one_letterhead_only() {
    let register = TempRegister::new();
    let stored = register
        .vault()
        .put(testkit::scans::png().as_slice(), 1_000)
        .unwrap();
    let sha256 = stored.sha256.to_string();
    register
        .transact(&register.actor, "emblem.set", |tx| {
            settings::set_emblem(tx, LetterheadKind::Head, Some(sha256.clone()))
        })
        .map_err(|error: SettingsError| error)
        .unwrap();
    let kept = register.read(settings::letter_settings).unwrap();
    assert_eq!((kept.head.emblem, kept.secretariat.emblem), (Some(sha256), None));
}

#[test]
fn the_unit_is_renamed_and_the_region_never() {
    let register = TempRegister::new();
    let before = register.read(settings::office).unwrap();
    register
        .transact(&register.actor, "office.save", |tx| {
            settings::save_office(tx, " Bagian  Pemerintahan ")
        })
        .map_err(|error: SettingsError| error)
        .unwrap();
    let after = register.read(settings::office).unwrap();
    assert_eq!(after.unit_name, "Bagian Pemerintahan");
    assert_eq!(
        (after.id, after.region_code, after.lineage),
        (before.id, before.region_code, before.lineage)
    );
}

#[test]
fn how_a_desk_likes_its_screens_is_kept_and_leaves_no_trace_in_the_history() {
    let mut register = TempRegister::new();
    let columns = serde_json::json!({"shown": ["title", "partner"], "zoom": 1.25});
    settings::save_preference(&register, "agreements.columns", &columns).unwrap();
    settings::save_preference(&register, "agreements.columns", &columns).unwrap();
    register.reopen();
    assert_eq!(
        register
            .read(|c| settings::preference(c, "agreements.columns"))
            .unwrap(),
        Some(columns)
    );
    assert_eq!(register.read(|c| settings::preference(c, "lain")).unwrap(), None);
    let audited: i64 = register
        .raw()
        .query_row("SELECT count(*) FROM audit", [], |row| row.get(0))
        .unwrap();
    assert_eq!(audited, 0);
}
