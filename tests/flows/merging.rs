//! What a bureau does with the packages of its offices: nothing is overwritten silently, no order matters, and whatever
//! was merged can be taken back.

mod annotated;
mod answering;
mod decided;
mod generated;
mod inbox;
mod orders;
mod refused;
mod what_stands;

use registry::agreements::{AgreementForm, DocumentKind, PartyType};
use registry::received::{
    Arrival, Body, ConflictAnswer, Facts, InMemory, Merge, MergeError, Plan, Record, RecordKind, merge, plan,
};
use registry::{Done, Period, RegistryError, Semester, check};
use std::collections::BTreeMap;
use testkit::{TempRegister, agreement, document, party, region};

/// A bureau: a register of a province.
pub(super) struct Bureau {
    pub(super) register: TempRegister,
}

impl Bureau {
    pub(super) fn new() -> Self {
        Self {
            register: TempRegister::at("35", "2026-01-20"),
        }
    }

    /// Knows an office, and says by which row.
    pub(super) fn knows(&self, office: &str, region: &str) -> i64 {
        let raw = self.register.raw();
        raw.execute(
            "INSERT INTO sender (office_id, region_code, region_name, unit_name, created_at)
             VALUES (?1, ?2, 'Kota Uji', 'Bagian Kerja Sama', '2026-01-01T00:00:00.000Z')",
            (office, region),
        )
        .unwrap();
        raw.last_insert_rowid()
    }

    pub(super) fn plan(&self, packages: &[&InMemory], answers: &[ConflictAnswer]) -> Plan {
        let arrivals: Vec<&dyn Arrival> = packages.iter().map(|one| *one as &dyn Arrival).collect();
        let rules = self.register.rules().unwrap();
        self.register
            .read(|connection| {
                plan::<RegistryError>(connection, &arrivals, answers, rules.book(), |_| Ok(()))
            })
            .unwrap()
    }

    pub(super) fn try_merge(
        &self,
        packages: &[&InMemory],
        answers: &[ConflictAnswer],
    ) -> Result<Merge, MergeError> {
        let basis = self.plan(packages, answers).basis;
        let arrivals: Vec<&dyn Arrival> = packages.iter().map(|one| *one as &dyn Arrival).collect();
        let done: Done<Merge> = self
            .register
            .transact(&self.register.actor, "package.merge", |tx| {
                merge(tx, &arrivals, answers, &basis, |_| Ok(()))
            })?;
        Ok(done.value)
    }

    pub(super) fn merge(&self, packages: &[&InMemory]) -> Merge {
        self.try_merge(packages, &[]).unwrap()
    }

    pub(super) fn undo(&self, merge: &Merge) {
        self.register
            .transact(&self.register.actor, "package.undo", |tx| {
                registry::received::undo(tx, &merge.id, "salah kirim")
            })
            .unwrap();
    }

    /// The one hash of everything the register holds.
    pub(super) fn hash(&self) -> String {
        let found = check::check(&self.register).unwrap();
        assert_eq!(found.faults, [], "the register is whole");
        found.content_hash
    }

    /// Revision, state and dispute of what stands of an agreement; none for one that nobody speaks of.
    pub(super) fn stands(&self, sender: i64, record: &str) -> Option<(String, String, bool)> {
        self.register
            .raw()
            .query_row(
                "SELECT json_extract(v.body, '$.form.title') AS title, r.state, r.disputed
                 FROM received AS r JOIN version AS v ON v.seq = r.version
                 WHERE r.sender = ?1 AND r.kind = 'agreement' AND r.record = ?2",
                (sender, record),
                |row| {
                    let title: Option<String> = row.get("title")?;
                    Ok((title.unwrap_or_default(), row.get("state")?, row.get("disputed")?))
                },
            )
            .ok()
    }

    pub(super) fn count(&self, table: &str) -> u32 {
        let sql = format!("SELECT count(*) FROM {table}");
        self.register.raw().query_row(&sql, [], |row| row.get(0)).unwrap()
    }
}

/// An office as these tests know it: what it typed, and nothing of how the program keeps it.
#[derive(Clone)]
pub(super) struct Office {
    pub(super) sender: i64,
    region: String,
    pub(super) lineage: String,
    pub(super) sequence: u32,
    records: BTreeMap<String, (u32, Option<AgreementForm>)>,
}

impl Office {
    pub(super) fn new(bureau: &Bureau, number: u32) -> Self {
        let region = format!("35.{:02}", number % 29 + 1);
        Self {
            sender: bureau.knows(&uuid("0ff1ce", number), &region),
            region,
            lineage: uuid("11ea9e", number),
            sequence: 0,
            records: BTreeMap::new(),
        }
    }

    /// Saves an agreement under a title; a title tells one content from another.
    pub(super) fn save(&mut self, record: &str, title: &str) {
        let rev = self.records.get(record).map_or(0, |(rev, _)| *rev) + 1;
        let form = form(&self.region, record, title);
        self.records.insert(record.to_owned(), (rev, Some(form)));
    }

    pub(super) fn void(&mut self, record: &str) {
        let rev = self.records.get(record).map_or(0, |(rev, _)| *rev) + 1;
        self.records.insert(record.to_owned(), (rev, None));
    }

    /// Takes an agreement out of every period, as a mended date of signing would.
    pub(super) fn drop(&mut self, record: &str) {
        self.records.remove(record);
    }

    /// The next package, of a period.
    pub(super) fn pack(&mut self, period: Period) -> InMemory {
        self.sequence += 1;
        let records: Vec<Record> = self
            .records
            .iter()
            .map(|(id, (rev, form))| Record {
                kind: RecordKind::Agreement,
                id: id.clone(),
                owner: None,
                rev: *rev,
                body: match form {
                    Some(form) => Body::Agreement {
                        form: Box::new(form.clone()),
                    },
                    None => Body::Voided {
                        kind: registry::agreements::Kind::Ksdpk,
                        reason: "tercatat dua kali".into(),
                    },
                },
            })
            .collect();
        let content: String = records
            .iter()
            .map(|one| one.hash().unwrap().to_string())
            .collect();
        let name = format!("{} {} {} {content}", self.sender, self.lineage, self.sequence);
        InMemory {
            facts: Facts {
                sender: self.sender,
                region_code: self.region.clone(),
                lineage: self.lineage.clone(),
                sequence: self.sequence,
                period: period.short(),
                first: period.first(),
                last: period.last(),
                sha256: files::Digest::of(format!("{name} {}", period.short()).as_bytes()).to_string(),
                content_sha256: files::Digest::of(content.as_bytes()).to_string(),
                public_key: "00".repeat(32),
                previous_receipt: String::new(),
                made_at: "2026-01-10T08:00:00.000Z".into(),
                file_name: format!("{}_{}_{:03}.ikat", self.region, period.short(), self.sequence),
                bytes: 4096,
                manifest: "{}".into(),
            },
            records,
        }
    }

    /// The register put back or taken over: the program renews the lineage, the count goes on.
    pub(super) fn renewed(&self, number: u32) -> Self {
        Self {
            lineage: uuid("11ea9e", 1_000_000 + number),
            ..self.clone()
        }
    }
}

pub(super) fn uuid(kind: &str, number: u32) -> String {
    format!("01900000-0000-7000-8000-{kind}{number:06x}")
}

fn form(own: &str, record: &str, title: &str) -> AgreementForm {
    let mut form = agreement()
        .title(title)
        .party(region(own))
        .party(party(PartyType::Business, "PT Contoh Makmur"))
        .document(
            document(DocumentKind::Pks)
                .signed("2025-03-04")
                .ends("2028-03-03")
                .number(0, "100.3/1"),
        )
        .build();
    // Ids of parties and documents are the office's, stable over the revisions.
    for (at, party) in form.parties.iter_mut().enumerate() {
        party.id = format!("{record}-p{at}");
    }
    for document in &mut form.documents {
        document.id = format!("{record}-d");
        for number in &mut document.numbers {
            number.party_id = format!("{record}-p0");
        }
    }
    form
}

pub(super) fn first_semester() -> Period {
    Period::new(2025, Some(Semester::First), None).unwrap()
}

pub(super) fn second_semester() -> Period {
    Period::new(2025, Some(Semester::Second), None).unwrap()
}
