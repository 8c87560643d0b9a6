//! What was deleted, what is private and what belongs to others never travels.

use super::{check, office, outgoing, second_semester, send, year};
use exchange::Limits;
use registry::{audit, drafts};
use serde_json::json;
use std::collections::BTreeSet;
use testkit::{agreement, party, region};

fn holds(bytes: &[u8], secret: &str) -> bool {
    let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [secret.as_bytes(), &wide]
        .iter()
        .any(|secret| bytes.windows(secret.len()).any(|window| window == *secret))
}

#[test]
fn nothing_deleted_drafted_or_private_is_in_the_file() {
    let office = office();
    let edited = office.save(&agreement().title("JUDUL-LAMA-RAHASIA").build());
    let edited = office.edit(&edited, |form| {
        form.title = "Judul yang Berlaku".into();
        form.parties[1].name = "MITRA-LAMA".into();
    });
    office.edit(&edited, |form| form.parties[1].name = "PT Mitra Baru".into());
    let voided = office.save(
        &agreement()
            .title("JUDUL-BATAL-RAHASIA")
            .party(region("35.73"))
            .party(party(
                registry::agreements::PartyType::Individual,
                "NAMA-ORANG-BATAL",
            ))
            .build(),
    );
    office.void(&voided, "Salah ketik").unwrap();
    drafts::keep(
        &office,
        "agreement:new",
        "agreement",
        "KONSEP-RAHASIA",
        &json!({"title": "KONSEP-RAHASIA"}),
    )
    .unwrap();
    let sent = send(&office, year(2025));
    let bytes = std::fs::read(&sent.path).unwrap();
    assert!(
        holds(&bytes, "Judul yang Berlaku"),
        "the search itself finds what is there"
    );
    let secret = std::fs::read_to_string(exchange::keys::path(&office.path())).unwrap();
    let secret = secret
        .lines()
        .find_map(|line| line.strip_prefix("secret "))
        .unwrap();
    let hashes = office
        .read(|register| audit::history(register, "agreement", &voided.id))
        .unwrap();
    assert_eq!(hashes.len(), 2, "the office itself forgets nothing");
    for private in [
        "JUDUL-LAMA-RAHASIA",
        "MITRA-LAMA",
        "JUDUL-BATAL-RAHASIA",
        "NAMA-ORANG-BATAL",
        "KONSEP-RAHASIA",
        "agreement.save",
        "agreement.void",
        "petugas",
        "laptop-uji",
        "197001011995031002",
        "Contoh Sekretaris",
        "Jalan Contoh Nomor 1",
        "Dinas yang Tidak Terlibat",
        "Masih Dibahas",
        "isi pindaian",
        secret,
        office.path().to_str().unwrap(),
    ] {
        assert!(!holds(&bytes, private), "{private} must not leave the office");
    }
    let raw_secret = super::SECRET;
    assert!(
        !bytes.windows(32).any(|window| window == raw_secret),
        "the key's own bytes stay at home"
    );
    let report = check(&sent.path).unwrap();
    assert_eq!(
        report.manifest.rows("agreement_void"),
        1,
        "of the void one only id, kind and reason travel"
    );
}

#[test]
fn a_package_has_no_free_page_and_no_hidden_one() {
    let office = office();
    let sent = send(&office, second_semester());
    let database = rusqlite::Connection::open(&sent.path).unwrap();
    let ask = |sql: &str| -> i64 { database.query_row(sql, [], |row| row.get(0)).unwrap() };
    assert_eq!(ask("PRAGMA freelist_count"), 0);
    assert_eq!(ask("PRAGMA application_id"), 0x494B_4154);
    assert_eq!(ask("PRAGMA user_version"), 1);
    assert_eq!(ask("PRAGMA page_count") * 4096, sent.dispatch.bytes);
    let mode: String = database
        .query_row("PRAGMA journal_mode", [], |row| row.get(0))
        .unwrap();
    assert_eq!(
        mode, "delete",
        "a rollback journal: opening the file makes no file beside it"
    );
    drop(database);
    assert_eq!(super::names(&outgoing(&office)).len(), 1);
}

#[test]
fn looking_at_a_package_leaves_nothing_behind() {
    let office = office();
    let sent = send(&office, year(2025));
    let before = std::fs::read(&sent.path).unwrap();
    let package = exchange::RawPackage::open(&sent.path, &Limits::OFFICE)
        .unwrap()
        .prove()
        .unwrap()
        .read()
        .unwrap();
    assert_eq!(package.manifest().sequence, 1);
    drop(package);
    assert_eq!(
        std::fs::read(&sent.path).unwrap(),
        before,
        "the file itself is never opened for writing"
    );
    let tables: BTreeSet<String> = sent
        .manifest
        .tables
        .iter()
        .map(|table| table.name.clone())
        .collect();
    for private in [
        "audit",
        "draft",
        "preference",
        "setting",
        "official",
        "dispatch",
        "key",
    ] {
        assert!(!tables.contains(private), "no table {private} in a package");
    }
}

#[test]
fn what_the_office_knows_of_its_partners_stays_in_the_office() {
    use registry::partners::{self, ContactForm, ContactWay, PotentialForm, RepresentativeForm};
    let office = office();
    office.save(
        &agreement()
            .title("Pelatihan Kerja")
            .party(region("35.73"))
            .party(party(
                registry::agreements::PartyType::Business,
                "PT Contoh Terbuka",
            ))
            .build(),
    );
    let of = "PT Contoh Terbuka";
    office
        .transact(&office.actor, "partner.contact", |tx| {
            partners::save_representative(
                tx,
                of,
                None,
                &RepresentativeForm {
                    name: "PEJABAT-RAHASIA".into(),
                    job: String::new(),
                    since: None,
                    until: None,
                    phone: "0812-RAHASIA".into(),
                    mail: String::new(),
                },
                &[],
            )?;
            partners::save_potential(
                tx,
                of,
                None,
                &PotentialForm {
                    text: "POTENSI-RAHASIA".into(),
                    urusan: None,
                },
            )?;
            partners::save_contact(
                tx,
                of,
                None,
                &ContactForm {
                    on: office.today(),
                    way: ContactWay::Telephone,
                    persons: "LAWAN-BICARA-RAHASIA".into(),
                    spoken: "PEMBICARAAN-RAHASIA".into(),
                    agreed: "JANJI-RAHASIA".into(),
                    follow_up: None,
                    followed_up: None,
                    submission_id: None,
                    agreement_id: None,
                },
            )?;
            let card = partners::resolve(tx, of)?.card.unwrap();
            let mut form = card.form;
            form.address = "ALAMAT-RAHASIA".into();
            form.name = "NAMA-KARTU-RAHASIA".into();
            partners::save(tx, Some(&card.id), card.rev, &form, &[])
        })
        .unwrap();
    let sent = send(&office, year(2026));
    let bytes = std::fs::read(&sent.path).unwrap();
    for private in [
        "PEJABAT-RAHASIA",
        "0812-RAHASIA",
        "POTENSI-RAHASIA",
        "LAWAN-BICARA-RAHASIA",
        "PEMBICARAAN-RAHASIA",
        "JANJI-RAHASIA",
        "ALAMAT-RAHASIA",
        "NAMA-KARTU-RAHASIA",
        "partner_contact",
        "representative",
    ] {
        assert!(!holds(&bytes, private), "{private} left the office");
    }
}
