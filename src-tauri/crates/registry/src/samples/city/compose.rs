//! From one line to a whole form: parties, documents with their chain, one number a party, dates on working days.

use super::{Line, Partner, Topic, date, partners, topics, unit_ids};
use crate::agreements::{
    AgreementForm, ArchiveForm, Document, DocumentKind, DocumentNumber, EndReason, FundingSource, Initiative,
    Kind, Party, PartyType,
};
use crate::letters::roman_month;
use crate::reference::regions;
use crate::samples::SampleError;
use crate::samples::office::{Office, Units};
use crate::samples::random::Random;
use crate::settings::WorkUnit;
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use std::collections::BTreeMap;

/// Addenda of the cities are signed up to this year; the counted signatures are never theirs.
const LAST_YEAR: i32 = 2025;

/// Composes forms, one after the other.
#[derive(Debug)]
pub(in crate::samples) struct Composer<'a> {
    office: &'a Office,
    units: &'a Units,
    topics: Vec<Topic>,
    partners: BTreeMap<String, Partner>,
    random: Random,
    /// Running number of the office's documents; it begins anew each year.
    running: BTreeMap<i32, u32>,
    made: u32,
}

fn wrong(what: &str) -> SampleError {
    SampleError::Data(what.to_owned())
}

impl<'a> Composer<'a> {
    pub(in crate::samples) fn new(
        office: &'a Office,
        units: &'a Units,
        seed: u64,
    ) -> Result<Self, SampleError> {
        Ok(Self {
            office,
            units,
            topics: topics()?,
            partners: partners(&office.city)?,
            random: Random::new(seed),
            running: BTreeMap::new(),
            made: 0,
        })
    }

    pub(in crate::samples) fn compose(&mut self, line: &Line) -> Result<AgreementForm, SampleError> {
        self.made += 1;
        let topic = self
            .topics
            .iter()
            .position(|topic| topic.id == line.topic)
            .ok_or_else(|| wrong(&line.topic))?;
        let parties = self.parties(line)?;
        let documents = self.documents(line, &parties)?;
        let end = end(line, &documents)?;
        let amount = line.form == "kontrak" || self.random.one_in(4);
        let amount = amount.then(|| i64::from(25 + self.random.below(2_400)) * 100_000_000);
        let topic = self.topics.get(topic).ok_or_else(|| wrong(&line.topic))?;
        let funding = match line.kind {
            Kind::Ksdpk if self.made.is_multiple_of(3) => vec![FundingSource::ThirdParty],
            Kind::Ksdpk => vec![FundingSource::Apbd, FundingSource::Parties],
            Kind::Sinergi => vec![FundingSource::Apbn, FundingSource::Apbd],
            _ => vec![FundingSource::Apbd],
        };
        Ok(AgreementForm {
            kind: line.kind,
            variant: line.variant,
            title: topic.title.clone(),
            purpose: topic.purpose.clone(),
            object: topic.object.clone(),
            scope: topic.scope.clone(),
            urusan: topic.urusan.clone(),
            work_units: unit_ids(self.units, &topic.units)?,
            initiative: Some(if self.made.is_multiple_of(4) {
                Initiative::Theirs
            } else {
                Initiative::Ours
            }),
            funding_sources: funding,
            funding_note: "Dibebankan pada anggaran masing-masing pihak sesuai tugas dan tanggung jawabnya"
                .into(),
            amount,
            burdens_society: Some(false),
            unbudgeted: Some(false),
            note: "Data contoh.".into(),
            parties,
            documents,
            ended_on: end.map(|(on, _)| on),
            end_reason: end.map(|(_, reason)| reason),
            end_note: end
                .map(|(_, reason)| end_note(reason).to_owned())
                .unwrap_or_default(),
        })
    }

    /// A line as it is proposed: no documents, and nothing by chance, so that it changes no agreement.
    pub(in crate::samples) fn plan(&self, line: &Line) -> Result<AgreementForm, SampleError> {
        let topic = self.topic(&line.topic)?;
        Ok(AgreementForm {
            kind: line.kind,
            variant: line.variant,
            title: topic.title.clone(),
            purpose: topic.purpose.clone(),
            object: topic.object.clone(),
            scope: topic.scope.clone(),
            urusan: topic.urusan.clone(),
            work_units: unit_ids(self.units, &topic.units)?,
            initiative: None,
            funding_sources: Vec::new(),
            funding_note: String::new(),
            amount: None,
            burdens_society: None,
            unbudgeted: None,
            note: "Data contoh.".into(),
            parties: self.parties(line)?,
            documents: Vec::new(),
            ended_on: None,
            end_reason: None,
            end_note: String::new(),
        })
    }

    fn topic(&self, id: &str) -> Result<&Topic, SampleError> {
        let found = self.topics.iter().find(|topic| topic.id == id);
        found.ok_or_else(|| wrong(id))
    }

    /// The work unit that proposes what is about a topic.
    pub(in crate::samples) fn first_unit(&self, topic: &str) -> Result<&WorkUnit, SampleError> {
        let key = self.topic(topic)?.units.first();
        self.unit(key.ok_or_else(|| wrong(topic))?)
    }

    /// A work unit by its key.
    pub(in crate::samples) fn unit(&self, key: &str) -> Result<&WorkUnit, SampleError> {
        self.units.get(key).ok_or_else(|| wrong(key))
    }

    /// Between running number and year in the office's own numbers.
    pub(in crate::samples) fn prefix(&self) -> &str {
        &self.office.prefix
    }

    /// The office's city.
    pub(in crate::samples) fn city(&self) -> &str {
        &self.office.city
    }

    fn parties(&self, line: &Line) -> Result<Vec<Party>, SampleError> {
        let own = regions::find(&self.office.region).ok_or_else(|| wrong(&self.office.region))?;
        // A head of unit signs a PKS or contract by mandate; every other document is the head's own (PM22 Pasal 14, 36).
        let by_mandate = matches!(line.form.as_str(), "pks" | "kontrak") && self.made.is_multiple_of(2);
        let mut parties = vec![Party {
            id: "p0".into(),
            type_: PartyType::Region,
            region_code: Some(own.code.clone()),
            name: own.full_name(),
            signer: String::new(),
            capacity: if by_mandate {
                "Kepala Perangkat Daerah Pemrakarsa".into()
            } else {
                format!("{} {}", own.head(), own.short_name())
            },
            mandate: if by_mandate {
                format!("Surat Kuasa {} {}", own.head(), own.short_name())
            } else {
                String::new()
            },
        }];
        for (at, key) in line.partners.split('+').enumerate() {
            parties.push(self.party(key, format!("p{}", at + 1))?);
        }
        Ok(parties)
    }

    /// A partner by the code of its region or its key.
    pub(in crate::samples) fn party(&self, key: &str, id: String) -> Result<Party, SampleError> {
        match (regions::find(key), self.partners.get(key)) {
            (Some(region), _) => Ok(Party {
                id,
                type_: PartyType::Region,
                region_code: Some(region.code.clone()),
                name: region.full_name(),
                signer: String::new(),
                capacity: format!("{} {}", region.head(), region.short_name()),
                mandate: String::new(),
            }),
            (None, Some(partner)) => Ok(Party {
                id,
                type_: partner.type_,
                region_code: None,
                name: partner.name.clone(),
                signer: String::new(),
                capacity: partner.capacity.clone(),
                mandate: String::new(),
            }),
            (None, None) => Err(wrong(key)),
        }
    }

    fn documents(&mut self, line: &Line, parties: &[Party]) -> Result<Vec<Document>, SampleError> {
        // Early enough for the last document of a chain to be signed in the same year.
        let mut day = working_day(date(line.year, 1, 6)? + Days::new(u64::from(self.random.below(330))));
        let mut documents: Vec<Document> = Vec::new();
        for kind in line.form.split('+') {
            let kind = DocumentKind::parse(kind).ok_or_else(|| wrong(kind))?;
            if let Some(before) = documents.last() {
                if kind.changes_another() {
                    // An extension is signed about two months before the end it moves.
                    let ends = before.ends.ok_or_else(|| wrong("an addendum needs an end"))?;
                    day = working_day(ends - Days::new(60 + u64::from(self.random.below(20))));
                    if day.year() > LAST_YEAR {
                        break;
                    }
                } else {
                    day = working_day(day + Days::new(3 + u64::from(self.random.below(12))));
                }
            }
            let years = if kind == DocumentKind::Loi { 1 } else { line.years };
            let ends = match (
                kind.changes_another(),
                documents.last().and_then(|before| before.ends),
            ) {
                (true, Some(before)) => before.checked_add_months(Months::new(24)),
                _ => (years > 0)
                    .then(|| day.checked_add_months(Months::new(12 * years)))
                    .flatten(),
            };
            let open =
                (ends.is_none()).then(|| "Berlaku sampai diakhiri tertulis oleh para pihak".to_owned());
            let numbers = self.numbers(kind, day, parties);
            documents.push(Document {
                id: format!("d{}", documents.len()),
                kind,
                parent_id: documents.last().map(|before| before.id.clone()),
                title: String::new(),
                signed: Some(day),
                signed_at_place: self.office.city.clone(),
                starts: None,
                ends,
                open_reason: open,
                archive_form: Some(ArchiveForm::Original),
                archive_place: format!("Rak KS-{}", line.year),
                numbers,
            });
        }
        Ok(documents)
    }

    fn numbers(&mut self, kind: DocumentKind, day: NaiveDate, parties: &[Party]) -> Vec<DocumentNumber> {
        let running = self.running.entry(day.year()).or_insert(10);
        *running += 1 + self.random.below(4);
        let own = *running;
        let mut numbers = Vec::new();
        for (at, party) in (0_u32..).zip(parties) {
            let their = 20 + (own * 7 + at * 13) % 900;
            let (year, month) = (day.year(), roman_month(day));
            // Permendagri 83/2022 replaced the older classification of cooperation from 2023 on.
            let class = if year < 2023 { "415.4" } else { "100.3.7.1" };
            let number = match (party.type_, party.region_code.as_deref()) {
                (PartyType::Region, Some(code)) if code == self.office.region => {
                    format!("{class}/{own}/{}/{year}", self.office.prefix)
                }
                (PartyType::Region, Some(code)) => format!("{class}/{their}/{code}.012/{year}"),
                (PartyType::Business | PartyType::Individual, _) => {
                    format!(
                        "{}.{their}/{}/{month}/{year}",
                        kind.word().to_uppercase(),
                        letters(&party.name)
                    )
                }
                (PartyType::Ministry, _) => format!("KS.01.02/{their}/{}/{year}", letters(&party.name)),
                _ => format!(
                    "{their}/{}/{}/{month}/{year}",
                    letters(&party.name),
                    kind.word().to_uppercase()
                ),
            };
            numbers.push(DocumentNumber {
                party_id: party.id.clone(),
                number,
            });
        }
        numbers
    }
}

/// First letters of a name: `Universitas Negeri Malang` becomes `UNM`.
pub(super) fn letters(name: &str) -> String {
    name.split(|sign: char| !sign.is_alphanumeric())
        .filter_map(|word| word.chars().next())
        .filter(|sign| sign.is_uppercase())
        .take(5)
        .collect()
}

/// The day itself, or the Monday after a weekend.
fn working_day(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day + Days::new(2),
        Weekday::Sun => day + Days::new(1),
        _ => day,
    }
}

/// The day itself, or the Friday before a weekend.
pub(super) fn working_day_before(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day - Days::new(1),
        Weekday::Sun => day - Days::new(2),
        _ => day,
    }
}

/// `8:kesepakatan-pihak` ends it eight months after it began.
fn end(line: &Line, documents: &[Document]) -> Result<Option<(NaiveDate, EndReason)>, SampleError> {
    let Some((months, reason)) = line.end.split_once(':') else {
        return Ok(None);
    };
    let began = documents.first().and_then(|d| d.signed);
    let months: u32 = months.parse().map_err(|_| wrong(&line.end))?;
    let on = began.and_then(|day| day.checked_add_months(Months::new(months)));
    let reason = EndReason::parse(reason).ok_or_else(|| wrong(reason))?;
    Ok(Some((on.ok_or_else(|| wrong(&line.end))?, reason)))
}

fn end_note(reason: EndReason) -> &'static str {
    match reason {
        EndReason::PurposeReached => "Seluruh ruang lingkup telah dilaksanakan.",
        EndReason::RulesChanged => "Menyesuaikan peraturan yang baru.",
        EndReason::Replaced => "Digantikan perjanjian yang baru dengan mitra yang sama.",
        EndReason::Other => "Mitra mengalihkan kegiatannya ke daerah lain.",
        _ => "Diakhiri dengan berita acara para pihak.",
    }
}
