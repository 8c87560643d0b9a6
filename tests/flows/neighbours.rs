//! Offices that send a bureau what they typed.

use super::merging::{Bureau, uuid};
use registry::Period;
use registry::agreements::AgreementForm;
use registry::received::{Body, Facts, InMemory, Record, RecordKind};
use std::collections::BTreeMap;

/// An office known to a bureau, with what it typed so far.
pub(super) struct Neighbour {
    pub(super) sender: i64,
    pub(super) region: String,
    number: u32,
    sequence: u32,
    records: BTreeMap<String, (u32, Body, RecordKind)>,
}

impl Neighbour {
    pub(super) fn new(bureau: &Bureau, number: u32, region: &str) -> Self {
        Self {
            sender: bureau.knows(&uuid("0ff1ce", number), region),
            region: region.to_owned(),
            number,
            sequence: 0,
            records: BTreeMap::new(),
        }
    }

    /// Id of the office's `at`th agreement.
    pub(super) fn id(&self, at: u32) -> String {
        uuid("ac0000", self.number * 0x1000 + at)
    }

    /// Types an agreement, or its next revision.
    pub(super) fn types(&mut self, at: u32, form: AgreementForm) -> String {
        let id = self.id(at);
        self.keep(
            &id,
            RecordKind::Agreement,
            Body::Agreement {
                form: Box::new(named(&id, form)),
            },
        );
        id
    }

    pub(super) fn keep(&mut self, id: &str, kind: RecordKind, body: Body) {
        let rev = self.records.get(id).map_or(0, |(rev, ..)| *rev) + 1;
        self.records.insert(id.to_owned(), (rev, body, kind));
    }

    /// The next package, of a period.
    pub(super) fn pack(&mut self, period: Period) -> InMemory {
        self.sequence += 1;
        let records: Vec<Record> = self
            .records
            .iter()
            .map(|(id, (rev, body, kind))| Record {
                kind: *kind,
                id: id.clone(),
                owner: None,
                rev: *rev,
                body: body.clone(),
            })
            .collect();
        let content: String = records
            .iter()
            .map(|one| one.hash().unwrap().to_string())
            .collect();
        let name = format!("{} {} {} {content}", self.sender, self.sequence, period.short());
        InMemory {
            facts: Facts {
                sender: self.sender,
                region_code: self.region.clone(),
                lineage: uuid("11ea9e", self.number),
                sequence: self.sequence,
                period: period.short(),
                first: period.first(),
                last: period.last(),
                sha256: files::Digest::of(name.as_bytes()).to_string(),
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

    /// Loses the count of packages in between, as an office that sent some elsewhere.
    pub(super) fn skips(&mut self, packages: u32) {
        self.sequence += packages;
    }
}

/// Ids of parties and documents, stable over the revisions.
fn named(record: &str, mut form: AgreementForm) -> AgreementForm {
    let mut ids: BTreeMap<String, String> = BTreeMap::new();
    for (at, party) in form.parties.iter_mut().enumerate() {
        let id = format!("{record}-p{at}");
        ids.insert(std::mem::replace(&mut party.id, id.clone()), id);
    }
    for (at, document) in form.documents.iter_mut().enumerate() {
        let id = format!("{record}-d{at}");
        ids.insert(std::mem::replace(&mut document.id, id.clone()), id);
    }
    for document in &mut form.documents {
        document.parent_id = document.parent_id.as_ref().and_then(|id| ids.get(id).cloned());
        for number in &mut document.numbers {
            if let Some(id) = ids.get(&number.party_id) {
                number.party_id.clone_from(id);
            }
        }
    }
    form
}
