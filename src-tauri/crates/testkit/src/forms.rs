//! Forms with good defaults: what a test does not speak of is already right.

use crate::clock::day;
use registry::agreements::{
    AgreementForm, Document, DocumentKind, DocumentNumber, EndReason, Initiative, Kind, Party, PartyType,
};

/// Begins a form: a KSDPK of Kota Malang, to which parties and documents are added.
pub fn agreement() -> AgreementBuilder {
    AgreementBuilder {
        form: AgreementForm {
            kind: Kind::Ksdpk,
            variant: None,
            title: "Pengelolaan Sampah Terpadu".into(),
            purpose: "Meningkatkan pelayanan kepada masyarakat".into(),
            object: "Pengelolaan persampahan".into(),
            scope: "Pengangkutan dan pengolahan sampah".into(),
            urusan: vec!["2.11".into()],
            work_units: Vec::new(),
            initiative: Some(Initiative::Ours),
            funding_sources: Vec::new(),
            funding_note: String::new(),
            amount: None,
            burdens_society: Some(false),
            unbudgeted: Some(false),
            note: String::new(),
            parties: Vec::new(),
            documents: Vec::new(),
            ended_on: None,
            end_reason: None,
            end_note: String::new(),
        },
        bare: false,
    }
}

/// A region by its code, under its own name.
pub fn region(code: &str) -> Party {
    Party {
        region_code: Some(code.into()),
        ..party(PartyType::Region, "")
    }
}

/// A party that is no region.
pub fn party(type_: PartyType, name: &str) -> Party {
    Party {
        id: String::new(),
        type_,
        region_code: None,
        name: name.into(),
        signer: "Contoh Penanda Tangan".into(),
        capacity: "Pimpinan".into(),
        mandate: String::new(),
    }
}

/// A document without dates, numbers or parent.
pub fn document(kind: DocumentKind) -> DocumentBuilder {
    DocumentBuilder(Document {
        id: String::new(),
        kind,
        parent_id: None,
        title: String::new(),
        signed: None,
        signed_at_place: "Malang".into(),
        starts: None,
        ends: None,
        open_reason: None,
        archive_form: None,
        archive_place: String::new(),
        numbers: Vec::new(),
    })
}

/// Builds an agreement's form; its parties are `p0`, `p1`, …, its documents `d0`, `d1`, ….
#[derive(Debug, Clone)]
pub struct AgreementBuilder {
    form: AgreementForm,
    bare: bool,
}

impl AgreementBuilder {
    /// Kind.
    pub fn kind(mut self, kind: Kind) -> Self {
        self.form.kind = kind;
        self
    }

    /// Title.
    pub fn title(mut self, title: &str) -> Self {
        self.form.title = title.into();
        self
    }

    /// Adds a party.
    pub fn party(mut self, mut party: Party) -> Self {
        if party.id.is_empty() {
            party.id = format!("p{}", self.form.parties.len());
        }
        self.form.parties.push(party);
        self
    }

    /// Adds a document.
    pub fn document(mut self, document: DocumentBuilder) -> Self {
        let mut document = document.0;
        if document.id.is_empty() {
            document.id = format!("d{}", self.form.documents.len());
        }
        self.form.documents.push(document);
        self
    }

    /// Codes of urusan.
    pub fn urusan(mut self, codes: &[&str]) -> Self {
        self.form.urusan = codes.iter().map(|&code| code.into()).collect();
        self
    }

    /// Ids of work units.
    pub fn work_units(mut self, ids: &[&str]) -> Self {
        self.form.work_units = ids.iter().map(|&id| id.into()).collect();
        self
    }

    /// Ends it on a day.
    pub fn ended(mut self, on: &str, reason: EndReason) -> Self {
        self.form.ended_on = Some(day(on));
        self.form.end_reason = Some(reason);
        self
    }

    /// Adds no default party or document: what is missing stays missing.
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Changes the form in any other way.
    pub fn with(mut self, change: impl FnOnce(&mut AgreementForm)) -> Self {
        change(&mut self.form);
        self
    }

    /// The form. Without parties it is between Kota Malang and a business; without documents it has one PKS signed on
    /// 2 January 2024 for two years.
    pub fn build(mut self) -> AgreementForm {
        if self.form.parties.is_empty() && !self.bare {
            self = self
                .party(region("35.73"))
                .party(party(PartyType::Business, "PT Contoh Lestari"));
        }
        if self.form.documents.is_empty() && !self.bare {
            self = self.document(
                document(DocumentKind::Pks)
                    .signed("2024-01-02")
                    .ends("2026-01-01"),
            );
        }
        self.form
    }
}

/// Builds a document.
#[derive(Debug, Clone)]
pub struct DocumentBuilder(Document);

impl DocumentBuilder {
    /// Day of signing.
    pub fn signed(mut self, on: &str) -> Self {
        self.0.signed = Some(day(on));
        self
    }

    /// First day of the term.
    pub fn starts(mut self, on: &str) -> Self {
        self.0.starts = Some(day(on));
        self
    }

    /// Last day of the term.
    pub fn ends(mut self, on: &str) -> Self {
        self.0.ends = Some(day(on));
        self
    }

    /// Has no end, for a reason.
    pub fn open(mut self, reason: &str) -> Self {
        self.0.open_reason = Some(reason.into());
        self
    }

    /// Stands under, or changes, the document at a place of the form.
    pub fn under(mut self, at: usize) -> Self {
        self.0.parent_id = Some(format!("d{at}"));
        self
    }

    /// The number the party at a place of the form gave it.
    pub fn number(mut self, party: usize, number: &str) -> Self {
        self.0.numbers.push(DocumentNumber {
            party_id: format!("p{party}"),
            number: number.into(),
        });
        self
    }

    /// Changes the document in any other way.
    pub fn with(mut self, change: impl FnOnce(&mut Document)) -> Self {
        change(&mut self.0);
        self
    }
}
