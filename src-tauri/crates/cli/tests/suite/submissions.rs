//! `submission ...`: from the proposal to the signed agreement without a window.

use crate::tool::{Office, text};
use serde_json::Value;

/// A new KSDPK of ours with one partner; gives its id.
fn proposed(office: &Office) -> String {
    let saved = office.json(&[
        "submission",
        "new",
        "--path",
        "ksdpk-ours",
        "--title",
        "Pelayanan Uji Emisi Kendaraan",
        "--partner",
        "PT Contoh Parkir Cerdas",
        "--partner-type",
        "badan-usaha",
        "--variant",
        "ksdpk-layanan",
        "--letter-number",
        "500.11/12/35.73.401/2025",
        "--letter-dated",
        "2025-01-02",
        "--letter-sent",
        "2025-01-03",
        "--letter-received",
        "2025-01-06",
    ]);
    text(&saved["id"]).to_owned()
}

fn list<'v>(value: &'v Value, key: &str) -> &'v Vec<Value> {
    value[key].as_array().unwrap_or_else(|| panic!("{key}: {value}"))
}

/// One stage as `paths` tells it.
fn stage(office: &Office, path: &str, stage: &str) -> Value {
    let path = office.json(&["submission", "paths", path]);
    let found = list(&path, "stages").iter().find(|one| one["id"] == *stage);
    found.unwrap_or_else(|| panic!("{stage}")).clone()
}

/// What a person would type for a piece of evidence that came out well.
fn fields(evidence: &Value, on: &str) -> Vec<String> {
    let value = |field: &str| match field {
        "number" => "500.11/40/35.73.112/2025".to_owned(),
        "numbers" => "100.3.7.1/7/35.73.112/2025; 12/PT-CPC/2025".to_owned(),
        "ends" => "2028-12-31".to_owned(),
        "result" => {
            let mut results = list(evidence, "results").iter();
            text(
                &results
                    .find(|one| one["passes"] == true)
                    .expect("a result that passes")["word"],
            )
            .to_owned()
        }
        "signer" => text(&evidence["signers"][0]).to_owned(),
        "date" | "sent" | "received" | "signed" | "starts" => on.to_owned(),
        _ => "2025".to_owned(),
    };
    let free = |field: &&str| *field != "result" || !list(evidence, "results").is_empty();
    let names = list(evidence, "fields").iter().map(text);
    names
        .filter(free)
        .map(|field| format!("{field}={}", value(field)))
        .collect()
}

/// Every item there, every criterion met.
fn ticks(stage: &Value, evidence: &str) -> Vec<String> {
    let of_it = list(stage, "evidence").iter().find(|one| one["id"] == *evidence);
    let of_it = of_it.unwrap();
    let items = of_it["checklist"]["items"].as_array().into_iter().flatten();
    let items = items.filter(|item| item["asked"] == true);
    let criteria = of_it["criteria"]["criteria"].as_array().into_iter().flatten();
    let ticked = items.map(|item| ["--tick".to_owned(), format!("{}=ada", text(&item["id"]))]);
    let met = criteria.map(|one| {
        [
            "--criterion".to_owned(),
            format!("{}=memenuhi:cukup", text(&one["id"])),
        ]
    });
    ticked.chain(met).flatten().collect()
}

/// Records all that a stage asks for.
fn prove(office: &Office, id: &str, stage_id: &str, on: &str) {
    let shown = office.json(&["submission", "show", id]);
    let state = list(&shown, "stages")
        .iter()
        .find(|one| one["id"] == *stage_id)
        .unwrap();
    for evidence in list(&stage(office, "ksdpk-ours", stage_id), "evidence") {
        if evidence["follows"] == true || !list(state, "asked").contains(&evidence["id"]) {
            continue;
        }
        let mut words: Vec<String> = ["submission", "record", id, stage_id, text(&evidence["id"])]
            .map(str::to_owned)
            .to_vec();
        words.extend(fields(evidence, on));
        words.extend(ticks(state, text(&evidence["id"])));
        words.extend(["--on".to_owned(), on.to_owned()]);
        office.json(&words);
    }
}

fn finish(office: &Office, id: &str, stage: &str, on: &str) -> Value {
    office.json(&["submission", "finish", id, stage, "--on", on])
}

fn waiting(office: &Office, id: &str) -> String {
    let all = office.json(&["submission", "list"]);
    let item = list(&all, "submissions")
        .iter()
        .find(|one| one["id"] == *id)
        .unwrap();
    text(&item["waiting"]).to_owned()
}

#[test]
fn a_ksdpk_is_walked_from_the_proposal_to_the_signed_contract() {
    let office = Office::new();
    let id = proposed(&office);
    for (stage, on) in [
        ("mapping", "2025-01-08"),
        ("preparation", "2025-02-03"),
        ("offer", "2025-03-04"),
        ("drafting-kb", "2025-04-07"),
    ] {
        assert_eq!(waiting(&office, &id), stage);
        prove(&office, &id, stage, on);
        let done = finish(&office, &id, stage, on);
        assert_eq!(
            done["submission"]["agreement_id"],
            Value::Null,
            "{stage} signs nothing"
        );
    }
    prove(&office, &id, "signing-kb", "2025-05-05");
    let signed = finish(&office, &id, "signing-kb", "2025-05-05");
    let agreement = text(&signed["submission"]["agreement_id"]).to_owned();
    let judged = office.json(&["submission", "judge", &id, "dprd", "--on", "2025-05-06"]);
    assert!(!list(&judged, "blocks").is_empty(), "{judged}");
    office.json(&[
        "submission",
        "answer",
        &id,
        "--burdens",
        "no",
        "--unbudgeted",
        "no",
    ]);
    for (stage, on) in [("drafting-pks", "2025-06-02"), ("signing-pks", "2025-07-01")] {
        assert_eq!(waiting(&office, &id), stage, "without DPRD, which is not needed");
        prove(&office, &id, stage, on);
        let judged = office.json(&["submission", "judge", &id, stage, "--on", on]);
        assert_eq!(judged["blocks"], serde_json::json!([]));
        finish(&office, &id, stage, on);
    }
    let shown = office.json(&["show", &agreement]);
    let documents: Vec<_> = list(&shown["agreement"], "documents")
        .iter()
        .map(|one| (text(&one["kind"]).to_owned(), text(&one["signed"]).to_owned()))
        .collect();
    let expected = [("kb", "2025-05-05"), ("pks", "2025-07-01")];
    assert_eq!(
        documents,
        expected.map(|(kind, on)| (kind.to_owned(), on.to_owned()))
    );
    let parties: Vec<&str> = list(&shown["agreement"], "parties")
        .iter()
        .map(|one| text(&one["name"]))
        .collect();
    assert_eq!(
        parties,
        ["Kota Malang", "PT Contoh Parkir Cerdas"],
        "the own region comes first by itself"
    );
    let whole = office.json(&["submission", "show", &id]);
    let dprd = list(&whole, "stages")
        .iter()
        .find(|one| one["id"] == "dprd")
        .unwrap();
    assert_eq!(dprd["standing"], "not_needed");
    assert!(list(&whole, "history").len() > 15, "all of it is told");
}

#[test]
fn the_contract_is_not_signed_first_and_the_refusal_names_the_article() {
    let office = Office::new();
    let id = proposed(&office);
    let before = office.json(&["submission", "show", &id]);
    let problem = office
        .run(&["submission", "finish", &id, "signing-pks", "--on", "2025-03-01"])
        .problem(1, "stage.forbidden_many");
    let cited: Vec<String> = list(&problem, "fields")
        .iter()
        .flat_map(|field| field["sources"].as_array().cloned().unwrap_or_default())
        .map(|source| text(&source["reference"]).to_owned())
        .collect();
    for article in ["PM22 28", "PM22 35(4)", "PM22 34(1)", "PM22 36(1)"] {
        assert!(cited.iter().any(|one| one == article), "{article}: {cited:?}");
    }
    assert_eq!(
        office.json(&["submission", "show", &id]),
        before,
        "nothing of it was recorded"
    );
    let early = office
        .run(&["submission", "finish", &id, "offer", "--on", "2025-03-01"])
        .problem(1, "stage.forbidden_many");
    assert!(early.to_string().contains("Pasal 30 ayat (2)"), "{early}");
}

#[test]
fn what_is_mistyped_is_told_in_one_sentence() {
    let office = Office::new();
    let id = proposed(&office);
    let on = ["--on", "2025-03-01"];
    let refused = |words: &[&str], exit: i32, code: &str, mentions: &str| {
        let problem = office.run(words).problem(exit, code);
        let message = text(&problem["message"]);
        assert!(message.contains(mentions) && message.ends_with('.'), "{problem}");
        assert_eq!(message.matches(". ").count(), 0, "one sentence: {message}");
    };
    let record = |stage, evidence, field| ["submission", "record", &id, stage, evidence, field, on[0], on[1]];
    refused(
        &record("mapping", "mapping-list", "warna=biru"),
        1,
        "stage.unknown_field",
        "warna",
    );
    refused(
        &record("mapping", "mapping-list", "date"),
        1,
        "stage.field_without_value",
        "date",
    );
    refused(
        &record("mapping", "mapping-list", "date=31-12-2024"),
        1,
        "stage.forbidden",
        "date",
    );
    refused(
        &record("mapping", "surat", "date=2024-12-31"),
        1,
        "stage.forbidden",
        "surat",
    );
    refused(
        &record("pemetaan", "mapping-list", "date=2024-12-31"),
        1,
        "stage.forbidden",
        "pemetaan",
    );
    refused(
        &["submission", "finish", &id, "mapping", "--on", "1/3/2025"],
        2,
        "usage.value",
        "1/3/2025",
    );
    refused(
        &["submission", "finish", &id, "mapping", "--on", "2099-01-01"],
        1,
        "stage.forbidden_many",
        "belum",
    );
    refused(
        &["submission", "finish", &id, "pemetaan", on[0], on[1]],
        1,
        "stage.forbidden",
        "pemetaan",
    );
    refused(
        &["submission", "judge", &id, "pemetaan", on[0], on[1]],
        1,
        "stage.unknown",
        "pemetaan",
    );
    refused(
        &["submission", "list", "--stage", "pemetaan"],
        1,
        "submission.unknown_stage",
        "pemetaan",
    );
    refused(
        &["submission", "list", "--kind", "koperasi"],
        1,
        "agreement.unknown_kind",
        "koperasi",
    );
    refused(
        &["submission", "paths", "ksdpk"],
        1,
        "submission.unknown_path",
        "",
    );
    refused(
        &["submission", "show", "tidak-ada"],
        1,
        "submission.not_found",
        "",
    );
    refused(
        &["submission", "finish", "tidak-ada", "mapping", on[0], on[1]],
        1,
        "submission.not_found",
        "",
    );
    let new = ["submission", "new", "--path", "ksdpk-ours", "--title", "Uji"];
    refused(
        &[&new[..], &["--partner", "PT Contoh"]].concat(),
        1,
        "submission.partner_type",
        "PT Contoh",
    );
    refused(
        &[&new[..], &["--region", "99.99"]].concat(),
        1,
        "registry.unknown_region",
        "99.99",
    );
    refused(
        &[&new[..], &["--partner-type", "koperasi"]].concat(),
        2,
        "usage.value",
        "koperasi",
    );
    let twice = [
        "submission",
        "record",
        &id,
        "mapping",
        "mapping-list",
        "date=2024-12-31",
        "date=2024-12-30",
    ];
    refused(&[&twice[..], &on].concat(), 1, "stage.field_twice", "date");
    let all = office.json(&["submission", "list"]);
    assert_eq!(all["total"], 1, "none of it was recorded");
}

#[test]
fn ways_back_and_out_keep_their_reasons() {
    let office = Office::new();
    let id = proposed(&office);
    let skip = |id: &str| {
        let because = ["--reason", "Daftar tahun ini belum ditetapkan"];
        let words = ["submission", "skip", id, "mapping", "--on", "2025-01-08"];
        office.json(&[&words[..], &because].concat())
    };
    let skipped = skip(&id);
    assert_eq!(skipped["submission"]["agreement_id"], Value::Null);
    prove(&office, &id, "preparation", "2025-02-03");
    finish(&office, &id, "preparation", "2025-02-03");
    assert_eq!(waiting(&office, &id), "offer");
    office.json(&[
        "submission",
        "return",
        &id,
        "preparation",
        "--on",
        "2025-02-10",
        "--reason",
        "KAK belum memuat biaya",
    ]);
    assert_eq!(waiting(&office, &id), "preparation");
    let item =
        &office.json(&["submission", "list", "--stage", "preparation", "--kind", "ksdpk"])["submissions"][0];
    assert_eq!(
        item["deviations"], 1,
        "what was left out stays to be seen: {item}"
    );
    office.json(&[
        "submission",
        "withdraw",
        &id,
        "--on",
        "2025-03-03",
        "--reason",
        "Perangkat daerah menarik usulnya",
    ]);
    let other = proposed(&office);
    skip(&other);
    office.json(&[
        "submission",
        "reject",
        &other,
        "--on",
        "2025-02-03",
        "--reason",
        "Tidak direkomendasikan",
    ]);
    let ids = |outcome: &str| -> Vec<String> {
        let said = office.json(&[
            "submission",
            "list",
            "--outcome",
            outcome,
            "--search",
            "uji emisi",
        ]);
        list(&said, "submissions")
            .iter()
            .map(|one| text(&one["id"]).to_owned())
            .collect()
    };
    assert_eq!(
        (ids("withdrawn"), ids("rejected")),
        (vec![id.clone()], vec![other])
    );
    let history = office.json(&["submission", "show", &id]);
    let last = list(&history, "history").last().unwrap();
    assert_eq!(
        (text(&last["act"]), text(&last["reason"])),
        ("withdraw", "Perangkat daerah menarik usulnya")
    );
    office
        .run(&["submission", "finish", &id, "preparation", "--on", "2025-03-04"])
        .problem(1, "stage.forbidden");
}

#[test]
fn check_counts_submissions_and_its_hash_holds_what_happened_to_them() {
    let office = Office::new();
    let check = || {
        let said = office.json(&["check"]);
        assert_eq!(said["sound"], true, "{said}");
        let count = said["submissions"].as_u64().unwrap();
        (count, text(&said["content_hash"]).to_owned())
    };
    let empty = check();
    let id = proposed(&office);
    let new = check();
    assert_eq!((empty.0, new.0), (0, 1));
    assert_ne!(empty.1, new.1, "a proposal is a record of the office");
    let words = [
        "submission",
        "skip",
        &id,
        "mapping",
        "--on",
        "2025-01-08",
        "--reason",
    ];
    office.json(&[&words[..], &["Daftar tahun ini belum ditetapkan"]].concat());
    let skipped = check();
    assert_ne!(new.1, skipped.1, "and so is what happened to it");
    office.json(&["submission", "list"]);
    assert_eq!(check(), skipped, "looking changes nothing");
    office.json(&["backup", "--out", "salinan.db"]);
    std::fs::create_dir(office.at("pulih")).unwrap();
    std::fs::rename(office.at("salinan.db"), office.at("pulih").join("register.db")).unwrap();
    let restored = office.run_on(&office.at("pulih"), &["check"]).json();
    assert_eq!(
        text(&restored["content_hash"]),
        skipped.1,
        "a copy holds the same"
    );
}
