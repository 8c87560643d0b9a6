//! How one invented agreement looks. Every sign used here has a glyph in the letters' font.

use crate::agreements::{
    AgreementForm, Document, DocumentKind, DocumentNumber, EndReason, FundingSource, Initiative, Kind, Party,
    PartyType,
};
use crate::reference::regions::{self, Region};
use crate::samples::SampleError;
use crate::samples::city::{Partner, Topic, date};
use crate::samples::random::Random;
use chrono::{Datelike, Days, Months, NaiveDate};

/// What agreements are made from.
#[derive(Debug)]
pub(super) struct Shapes {
    pub(super) titles: Vec<&'static str>,
    pub(super) topics: Vec<Topic>,
    pub(super) partners: Vec<Partner>,
    pub(super) units: Vec<String>,
    pub(super) own_region: String,
}

/// Endings that make titles awkward: quotes, diacritics, tokens without a place to break, fractions, dashes.
const TAILS: [&str; 8] = [
    " (Tahap II – Lanjutan)",
    " “Kota Cerdas, Warga Sejahtera”",
    " PENYELENGGARAANPELAYANANPUBLIKTERPADUSATUPINTUBERBASISELEKTRONIKDANKEWILAYAHANTERINTEGRASI",
    " di Kawasan Ijen/Suhat/Soekarno-Hatta/Dinoyo/Tlogomas/Landungsari/Merjosari/Sumbersari",
    " bersama Lycée Français Köln-São José (Škoda Élan)",
    " – Adendum ½ Tahun Ke-3 & Perubahannya",
    " 'Sinergitas' dan \"Kolaborasi\" Pentahelix",
    " sebesar ±12,5 % dari Pagu Anggaran Tahun 2024 s.d. 2029",
];

impl Shapes {
    pub(super) fn form(&self, at: u32, random: &mut Random) -> Result<AgreementForm, SampleError> {
        let kind = match random.below(100) {
            0..=57 => Kind::Ksdpk,
            58..=65 => Kind::KsddWajib,
            66..=73 => Kind::KsddSukarela,
            74..=91 => Kind::Sinergi,
            92..=93 => Kind::Ksdpl,
            94..=95 => Kind::Ksdll,
            _ => Kind::Legacy,
        };
        let empty = || SampleError::Data("nothing to choose from".into());
        let topic = random.pick(&self.topics).ok_or_else(empty)?;
        let (title, awkward) = (self.title(random, topic), random.one_in(40));
        let parties = self.parties(kind, random)?;
        let documents = documents(kind, at, parties.len(), random)?;
        let ended = self.ended(&documents, random);
        let mut units: Vec<String> = (0..=random.below(3))
            .filter_map(|_| random.pick(&self.units).cloned())
            .collect();
        units.dedup();
        Ok(AgreementForm {
            kind,
            variant: None,
            title,
            purpose: topic.purpose.clone(),
            object: topic.object.clone(),
            scope: if awkward {
                // A scope of several pages.
                (1..=25)
                    .map(|n| format!("{n}. {}", topic.scope))
                    .collect::<Vec<_>>()
                    .join("\n\n")
            } else {
                topic.scope.clone()
            },
            urusan: topic.urusan.clone(),
            work_units: units,
            initiative: Some(if random.one_in(3) {
                Initiative::Theirs
            } else {
                Initiative::Ours
            }),
            funding_sources: vec![if random.one_in(2) {
                FundingSource::Apbd
            } else {
                FundingSource::Parties
            }],
            funding_note: String::new(),
            amount: random
                .one_in(3)
                .then(|| i64::from(random.below(90_000) + 1) * 10_000_000),
            burdens_society: Some(false),
            unbudgeted: Some(random.one_in(10)),
            note: String::new(),
            parties,
            documents,
            ended_on: ended,
            end_reason: ended.map(|_| EndReason::Agreed),
            end_note: String::new(),
        })
    }

    fn title(&self, random: &mut Random, topic: &Topic) -> String {
        let real = random.pick(&self.titles).copied().unwrap_or_default();
        let mut title = match random.below(10) {
            0..=4 => topic.title.clone(),
            5 => real.to_uppercase(),
            6 => format!(
                "{} dalam rangka {}",
                topic.title,
                topic.purpose.trim_end_matches('.')
            ),
            _ => real.to_owned(),
        };
        if random.one_in(6)
            && let Some(tail) = random.pick(&TAILS)
        {
            title.push_str(tail);
        }
        title
    }

    fn ended(&self, documents: &[Document], random: &mut Random) -> Option<NaiveDate> {
        let began = documents.first().and_then(|d| d.signed)?;
        random
            .one_in(15)
            .then(|| began.checked_add_months(Months::new(1 + random.below(10))))
            .flatten()
    }

    fn parties(&self, kind: Kind, random: &mut Random) -> Result<Vec<Party>, SampleError> {
        let own =
            regions::find(&self.own_region).ok_or_else(|| SampleError::Data(self.own_region.clone()))?;
        let mut parties = vec![of_region(own)];
        // Mostly two, sometimes a round table.
        let others = match random.below(50) {
            0 => 12,
            1..=4 => 3,
            5..=11 => 2,
            _ => 1,
        };
        let mut tries = 0;
        while parties.len() <= others && tries < 400 {
            tries += 1;
            let party = match kind {
                Kind::KsddWajib | Kind::KsddSukarela => self.region(random),
                Kind::Ksdpk => self.partner(
                    random,
                    &[PartyType::Business, PartyType::Society, PartyType::PublicBody],
                ),
                Kind::Sinergi => self.partner(random, &[PartyType::Ministry]),
                Kind::Ksdpl => Some(abroad(PartyType::ForeignRegion, "Pemerintah Kota", random)),
                Kind::Ksdll => Some(abroad(PartyType::ForeignInstitution, "Lembaga", random)),
                Kind::Legacy => self.partner(random, PartyType::ALL),
            };
            let known = |new: &Party| parties.iter().any(|p| p.name == new.name);
            if let Some(party) = party.filter(|new| !known(new)) {
                parties.push(party);
            }
        }
        for (at, party) in parties.iter_mut().enumerate() {
            party.id = format!("p{at}");
        }
        Ok(parties)
    }

    fn region(&self, random: &mut Random) -> Option<Party> {
        let skip = random.below(552) as usize;
        regions::all()
            .filter(|region| region.autonomous)
            .nth(skip)
            .map(of_region)
    }

    fn partner(&self, random: &mut Random, types: &[PartyType]) -> Option<Party> {
        let partner = random.pick(&self.partners)?;
        if !types.contains(&partner.type_) {
            return None;
        }
        // Branches make thousands of partners out of a few dozen.
        let name = match random.below(4) {
            0 => partner.name.clone(),
            _ => format!("{} Cabang {}", partner.name, self.region(random)?.name),
        };
        Some(Party {
            id: String::new(),
            type_: partner.type_,
            region_code: None,
            name,
            signer: String::new(),
            capacity: partner.capacity.clone(),
            mandate: String::new(),
        })
    }
}

fn of_region(region: &Region) -> Party {
    Party {
        id: String::new(),
        type_: PartyType::Region,
        region_code: Some(region.code.clone()),
        name: region.full_name(),
        signer: String::new(),
        capacity: format!("{} {}", region.head(), region.short_name()),
        mandate: String::new(),
    }
}

fn abroad(type_: PartyType, what: &str, random: &mut Random) -> Party {
    const PLACES: [&str; 6] = ["Kyōto", "Düsseldorf", "Orléans", "Málaga", "Łódź", "Århus"];
    let place = random.pick(&PLACES).copied().unwrap_or_default();
    Party {
        id: String::new(),
        type_,
        region_code: None,
        name: format!("{what} Contoh {place} {}", random.below(400) + 1),
        signer: String::new(),
        capacity: "Pimpinan".into(),
        mandate: String::new(),
    }
}

fn documents(kind: Kind, at: u32, parties: usize, random: &mut Random) -> Result<Vec<Document>, SampleError> {
    let signed = date(2016, 1, 4)? + Days::new(u64::from(random.below(3_640)));
    let years = random.pick(&[1, 2, 3, 5]).copied().unwrap_or(1);
    let main = match kind {
        Kind::KsddWajib | Kind::KsddSukarela => DocumentKind::Kb,
        Kind::Sinergi => DocumentKind::Nk,
        Kind::Ksdpl | Kind::Ksdll => DocumentKind::Naskah,
        Kind::Ksdpk => DocumentKind::Pks,
        Kind::Legacy => DocumentKind::Mou,
    };
    let open = random.one_in(25);
    let ends = signed
        .checked_add_months(Months::new(12 * years))
        .filter(|_| !open);
    let mut first = document("d0", main, signed, ends);
    first.numbers = numbers(at, 0, signed, parties);
    let mut made = vec![first];
    if let Some(ends) = ends.filter(|_| random.one_in(8)) {
        let mut extension = document(
            "d1",
            DocumentKind::Adendum,
            ends - Days::new(30),
            ends.checked_add_months(Months::new(12)),
        );
        extension.parent_id = Some("d0".into());
        extension.numbers = numbers(at, 1, signed, parties);
        made.push(extension);
    }
    Ok(made)
}

fn document(id: &str, kind: DocumentKind, signed: NaiveDate, ends: Option<NaiveDate>) -> Document {
    Document {
        id: id.into(),
        kind,
        parent_id: None,
        title: String::new(),
        signed: Some(signed),
        signed_at_place: "Malang".into(),
        starts: None,
        ends,
        open_reason: ends
            .is_none()
            .then(|| "Berlaku sampai diakhiri tertulis oleh para pihak".into()),
        archive_form: None,
        archive_place: String::new(),
        numbers: Vec::new(),
    }
}

fn numbers(at: u32, document: u32, signed: NaiveDate, parties: usize) -> Vec<DocumentNumber> {
    // Large round tables number their paper once or twice, not twelve times.
    (0..parties.min(3))
        .map(|party| DocumentNumber {
            party_id: format!("p{party}"),
            number: format!(
                "100.3.7.{party}/{}.{document}/35.73.112/{}",
                at + 1,
                signed.year()
            ),
        })
        .collect()
}
