//! Saving an agreement when the disk is full: it is said, nothing is lost, what was typed waits.

use contract::agreements::{self as border, AgreementSave};
use contract::drafts::{self, DraftKeep, DraftKey};
use registry::agreements::{AgreementForm, AgreementQuery, page};
use registry::{Actor, Origin, Registry, check};
use testkit::register::desk;
use testkit::{FixedClock, SeqIds, SmallDisk, agreement};

fn office(disk: &SmallDisk, ids: &SeqIds) -> Registry {
    let folder = disk.folder().join("register");
    let desk = || desk(&FixedClock::on("2025-08-29"), ids);
    if folder.exists() {
        return Registry::open(&folder, desk()).unwrap();
    }
    let origin = Origin {
        region: "35.73".into(),
        unit: "Bagian Kerja Sama".into(),
        sample: None,
    };
    Registry::create(&folder, &origin, desk()).unwrap()
}

fn saves(form: &AgreementForm, draft: Option<&str>) -> AgreementSave {
    AgreementSave {
        id: None,
        rev: 0,
        form: form.clone(),
        confirmed: Vec::new(),
        draft: draft.map(str::to_owned),
    }
}

fn titles(register: &Registry) -> Vec<String> {
    let all = register
        .read(|c| page(c, &AgreementQuery::default(), register.today(), 0, 1000))
        .unwrap();
    let mut titles: Vec<String> = all.items.into_iter().map(|item| item.title).collect();
    titles.sort();
    titles
}

#[test]
fn an_agreement_that_finds_no_room_is_refused_whole_and_its_draft_waits() {
    let home = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(&home.path().join("diska"), "3m") else {
        return;
    };
    let (ids, actor) = (SeqIds::default(), Actor("petugas".into()));
    let register = office(&disk, &ids);
    border::save(
        &register,
        &actor,
        &saves(&agreement().title("Sebelum penuh").build(), None),
    )
    .unwrap();

    let typed = agreement()
        .title("Yang diketik saat penuh")
        .with(|form| form.purpose = "Tujuan yang panjang. ".repeat(200))
        .build();
    let key = "agreement:new:1";
    let keep = |title: &str| {
        drafts::keep(
            &register,
            &DraftKeep {
                key: key.into(),
                form: "agreement".into(),
                title: title.into(),
                value: serde_json::to_value(&typed).unwrap(),
            },
        )
    };
    keep("Yang diketik saat penuh").unwrap();

    let filler = disk.folder().join("berkas-lain");
    let room = usize::try_from(files::free_space(disk.folder()).unwrap()).unwrap();
    std::fs::write(&filler, vec![7; room - 64 * 1024]).unwrap();
    let mut acknowledged = vec!["Sebelum penuh".to_owned()];
    let refused = loop {
        let title = format!("Menjelang penuh {:03}", acknowledged.len());
        let form = AgreementForm {
            title: title.clone(),
            ..typed.clone()
        };
        match border::save(&register, &actor, &saves(&form, None)) {
            Ok(_) => acknowledged.push(title),
            Err(problem) => break problem,
        }
        assert!(acknowledged.len() < 500, "the disk fills up");
    };
    let full = |problem: &contract::Problem| {
        assert_eq!(
            (
                problem.code.as_str(),
                problem.message.as_str(),
                problem.hint.as_str()
            ),
            (
                "disk.full_register",
                "Diska tempat register penuh; perubahan terakhir tidak disimpan.",
                "Kosongkan ruang diska, lalu simpan lagi."
            )
        );
    };
    full(&refused);
    full(&border::save(&register, &actor, &saves(&typed, Some(key))).unwrap_err());
    assert_eq!(
        titles(&register),
        acknowledged,
        "what was said to be saved is there, nothing else"
    );
    if let Err(problem) = keep("Ditik lagi") {
        full(&problem);
    }
    let draft = drafts::get(&register, &DraftKey { key: key.into() })
        .unwrap()
        .unwrap();
    assert_eq!(
        draft.value,
        serde_json::to_value(&typed).unwrap(),
        "the form can be opened again as it was typed"
    );

    drop(register);
    std::fs::remove_file(&filler).unwrap();
    let register = office(&disk, &ids);
    assert_eq!(
        titles(&register),
        acknowledged,
        "also after the program was closed"
    );
    assert_eq!(check::check(&register).unwrap().faults, []);
    border::save(&register, &actor, &saves(&typed, Some(key))).unwrap();
    assert_eq!(titles(&register).len(), acknowledged.len() + 1);
    assert_eq!(
        drafts::get(&register, &DraftKey { key: key.into() }).unwrap(),
        None,
        "with room again it is saved and the draft is done"
    );
}
