//! What is not filled in yet of a semester.

use super::*;

#[test]
fn who_has_not_filled_in_yet_is_found_by_what_is_missing() {
    let register = TempRegister::new();
    let full = signed(&register, "Pelayanan Uji Emisi");
    let bare = signed(&register, "Pengelolaan Parkir");
    let volume = plan(
        &register,
        &full,
        &target(Measure::Volume, "kendaraan", None, 1000),
    )
    .unwrap();
    realise(&register, &volume, (2025, Semester::First), 0, 500).unwrap();
    plan(&register, &bare, &target(Measure::Volume, "lokasi", None, 1000)).unwrap();
    register
        .transact(&officer(), "progress.save", |tx| {
            let form = Progress {
                year: 2025,
                semester: Semester::First,
                rev: 0,
                development: "Berjalan.".into(),
                problems: String::new(),
                efforts: String::new(),
                other: String::new(),
            };
            progress::save(tx, &full.id, &form)
        })
        .unwrap();
    evaluate(&register, &full, None, &praise()).unwrap();
    let titles = |query: &MonitoringQuery| -> Vec<String> {
        lines(&register, query)
            .into_iter()
            .map(|line| line.title)
            .collect()
    };
    for part in ["progress", "realisation", "tkksd"] {
        let missing = MonitoringQuery {
            missing: vec![part.into()],
            ..first_half()
        };
        assert_eq!(
            titles(&missing),
            ["Pengelolaan Parkir"],
            "{part} is missing of one"
        );
        let filled = MonitoringQuery {
            filled: vec![part.into()],
            ..first_half()
        };
        assert_eq!(
            titles(&filled),
            ["Pelayanan Uji Emisi"],
            "{part} is there of the other"
        );
    }
    let recommended = MonitoringQuery {
        recommendations: vec!["diperluas".into()],
        ..first_half()
    };
    assert_eq!(titles(&recommended), ["Pelayanan Uji Emisi"]);
    let rules = register.rules().unwrap();
    let counts = register
        .read(|c| monitoring::counts(c, rules, 2025, Semester::First))
        .unwrap();
    assert_eq!(
        (
            counts.all.agreements,
            counts.all.progress,
            counts.all.realisation,
            counts.all.forms.get("tkksd")
        ),
        (2, 1, 1, Some(&1))
    );
    assert_eq!(counts.without_unit.agreements, 2, "neither names a work unit");
    register.void(&bare, "salah catat").unwrap();
    assert_eq!(
        titles(&first_half()),
        ["Pelayanan Uji Emisi"],
        "a void record is not asked"
    );
}

#[test]
fn an_agreement_without_targets_is_not_asked_what_was_reached() {
    let register = TempRegister::new();
    let one = signed(&register, "Pelayanan Uji Emisi");
    let listed = |narrow: fn(&mut MonitoringQuery)| {
        let mut query = first_half();
        narrow(&mut query);
        lines(&register, &query).len()
    };
    let missing: fn(&mut MonitoringQuery) = |query| query.missing = vec![monitoring::REALISATION.into()];
    let filled: fn(&mut MonitoringQuery) = |query| query.filled = vec![monitoring::REALISATION.into()];
    assert_eq!((listed(missing), listed(filled)), (0, 0), "nothing was planned");

    let volume = target(Measure::Volume, "kendaraan", None, 100_000);
    let volume = plan(&register, &one, &volume).unwrap();
    assert_eq!((listed(missing), listed(filled)), (1, 0), "a target asks");
    realise(&register, &volume, (2025, Semester::First), 0, 0).unwrap();
    assert_eq!((listed(missing), listed(filled)), (0, 1), "nought is an answer");
}
