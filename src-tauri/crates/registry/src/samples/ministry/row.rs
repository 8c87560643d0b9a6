//! One row becomes one agreement, or a reason why not.

use super::cells::{day_first, month_first, number, one_line};
use super::parties::{Pairs, Side, sides};
use super::{Reading, Reason};
use crate::agreements::search::fold;
use crate::agreements::{AgreementForm, Document, DocumentNumber, Kind, Party, PartyType};
use crate::reference::regions::{self, Region};
use crate::samples::RowNote;
use chrono::{Datelike, Months, NaiveDate};
use csv::StringRecord;

/// A row that was understood.
#[derive(Debug)]
pub struct Understood {
    /// Row of the file; the header is row 1.
    pub row: u32,
    /// What it says, as a form to save.
    pub form: AgreementForm,
    pub(super) reasons: Vec<Reason>,
    status: String,
}

impl Understood {
    /// Writes the row's number, its status and what is odd about it into the note.
    pub(super) fn tell(&mut self, notes: &[RowNote]) {
        let mut lines = vec![format!("Baris {} pada register asal.", self.row)];
        if !self.status.is_empty() {
            lines.push(format!("Status pada register asal: {}.", self.status));
        }
        lines.extend(notes.iter().map(|note| note.sentence.clone()));
        self.form.note = lines.join("\n");
    }
}

pub(super) fn convert(
    reading: &Reading,
    record: &StringRecord,
    row: u32,
    newest: Option<NaiveDate>,
) -> Result<Understood, Reason> {
    let cell = |at: usize| record.get(at).unwrap_or_default();
    let [group, form, starts] =
        [(1, "golongan mitra"), (3, "jenis naskah"), (9, "tanggal mulai")].map(|(at, name)| {
            let text = one_line(cell(at));
            if text.is_empty() {
                Err(Reason::new("half_empty", &[name]))
            } else {
                Ok(text)
            }
        });
    let (group, form, starts) = (group?, form?, starts?);
    if one_line(cell(2)).is_empty() {
        return Err(Reason::new("half_empty", &["nama mitra"]));
    }
    let kind = *reading
        .forms
        .get(&form)
        .ok_or_else(|| Reason::new("unknown_form", &[&form]))?;
    let type_ = *reading
        .partners
        .get(&group)
        .ok_or_else(|| Reason::new("unknown_partner_type", &[&group]))?;
    let mut reasons = Vec::new();
    let (starts, ends) = days(
        &starts,
        &one_line(cell(10)),
        &one_line(cell(8)),
        &one_line(cell(0)),
        &mut reasons,
    )?;
    let pairs = Pairs {
        signers: [cell(4), cell(6)],
        numbers: [cell(5), cell(7)],
    };
    let sides = sides(reading, cell(2), pairs)?;
    let status = one_line(cell(11));
    if status == "Berlaku"
        && let (Some(ends), Some(newest)) = (ends, newest)
        && ends < newest
    {
        reasons.push(Reason::new("status_contradicts", &[&status, &written(ends)]));
    }
    if sides.len() > 2 {
        reasons.push(Reason::new(
            "several_documents_parties",
            &[&sides.len().to_string()],
        ));
    }
    let numbers = numbers(&sides, &mut reasons);
    let parties = parties(&sides, type_, &mut reasons);
    Ok(Understood {
        row,
        form: agreement(&form, kind, &sides, parties, numbers, (starts, ends)),
        reasons,
        status,
    })
}

/// First and last day, checked against the year column and the term in years.
fn days(
    starts: &str,
    ends: &str,
    term: &str,
    year: &str,
    reasons: &mut Vec<Reason>,
) -> Result<(NaiveDate, Option<NaiveDate>), Reason> {
    let first = month_first(starts).ok_or_else(|| Reason::new("date_unreadable", &["mulai", starts]))?;
    if first.year().to_string() != year {
        return Err(Reason::new("year_contradicts", &[&written(first), year]));
    }
    if ends.is_empty() {
        reasons.push(Reason::new("end_missing", &[]));
        return Ok((first, None));
    }
    let mut last = month_first(ends).ok_or_else(|| Reason::new("date_unreadable", &["akhir", ends]))?;
    if let Some(expected) = term
        .parse::<u32>()
        .ok()
        .and_then(|years| first.checked_add_months(Months::new(12 * years)))
        .filter(|expected| *expected != last)
    {
        if day_first(ends) == Some(expected) {
            last = expected;
            reasons.push(Reason::new("end_day_first", &[ends, term]));
        } else if (last - expected).num_days().abs() > 31 {
            reasons.push(Reason::new("term_differs", &[term]));
        }
    }
    if last <= first {
        return Err(Reason::new(
            "end_not_after_start",
            &[&written(first), &written(last)],
        ));
    }
    Ok((first, Some(last)))
}

/// A day as officers write it.
fn written(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

fn numbers(sides: &[Side], reasons: &mut Vec<Reason>) -> Vec<DocumentNumber> {
    let mut kept: Vec<DocumentNumber> = Vec::new();
    for (at, side) in sides
        .iter()
        .enumerate()
        .filter(|(_, side)| !side.number.is_empty())
    {
        match number(&side.number) {
            None => reasons.push(Reason::new("number_unreadable", &[&side.number])),
            Some(number) => {
                if kept.iter().any(|other| other.number == number) {
                    reasons.push(Reason::new("number_same_both", &[]));
                }
                kept.push(DocumentNumber {
                    party_id: format!("p{at}"),
                    number,
                });
            }
        }
    }
    kept
}

fn parties(sides: &[Side], type_: PartyType, reasons: &mut Vec<Reason>) -> Vec<Party> {
    let mut parties = Vec::new();
    for (at, side) in sides.iter().enumerate() {
        let region = (type_ == PartyType::Region && !side.own).then(|| region(&side.name));
        let type_ = match region {
            _ if side.own => PartyType::Ministry,
            Some(None) => {
                reasons.push(Reason::new("region_unmatched", &[&side.name]));
                PartyType::PublicBody
            }
            _ => type_,
        };
        parties.push(Party {
            id: format!("p{at}"),
            type_,
            region_code: region.flatten().map(|region| region.code.clone()),
            name: side.name.clone(),
            signer: String::new(),
            capacity: side.capacity.clone(),
            mandate: String::new(),
        });
    }
    parties
}

/// The one autonomous region a name means. `Pemkab` and `Pemkot` say which kind is meant; `Pemda` leaves it open.
fn region(name: &str) -> Option<&'static Region> {
    let (word, rest) = name.split_once(' ')?;
    let meant: Vec<&Region> = regions::all()
        .filter(|region| region.autonomous)
        .filter(|region| {
            let prefix = match region.kind {
                regions::RegionKind::Provinsi => ["pemprov", "provinsi"],
                regions::RegionKind::Kabupaten => ["pemkab", "kabupaten"],
                regions::RegionKind::Kota => ["pemkot", "kota"],
                regions::RegionKind::Kementerian => return false,
            };
            let word = fold(word);
            (word == "pemda" || prefix.contains(&word.as_str())) && fold(region.short_name()) == fold(rest)
        })
        .collect();
    match meant.as_slice() {
        [one] => Some(one),
        _ => None,
    }
}

fn agreement(
    form: &str,
    kind: crate::agreements::DocumentKind,
    sides: &[Side],
    parties: Vec<Party>,
    numbers: Vec<DocumentNumber>,
    (starts, ends): (NaiveDate, Option<NaiveDate>),
) -> AgreementForm {
    let partners: Vec<&str> = sides
        .iter()
        .filter(|side| !side.own)
        .map(|side| side.name.as_str())
        .collect();
    AgreementForm {
        kind: Kind::Legacy,
        variant: None,
        title: format!("{form} dengan {}", partners.join("; ")),
        purpose: String::new(),
        object: String::new(),
        scope: String::new(),
        urusan: Vec::new(),
        work_units: Vec::new(),
        initiative: None,
        funding_sources: Vec::new(),
        funding_note: String::new(),
        amount: None,
        burdens_society: None,
        unbudgeted: None,
        note: String::new(),
        parties,
        documents: vec![Document {
            id: "d0".into(),
            kind,
            parent_id: None,
            title: String::new(),
            // The register's first day is that of the term; it does not say when the paper was signed.
            signed: None,
            signed_at_place: String::new(),
            starts: Some(starts),
            ends,
            open_reason: ends.is_none().then(|| "tidak tercatat pada register asal".into()),
            archive_form: None,
            archive_place: String::new(),
            numbers,
        }],
        ended_on: None,
        end_reason: None,
        end_note: String::new(),
    }
}
