//! `partner ...`.

use super::Place;
use crate::arguments::{
    ContactAdd, Partner, PartnerContactVerb, PartnerList, PartnerSaveArgs, PartnerSortName, PotentialVerb,
    RepresentativeAdd, RepresentativeVerb, TwoPartners, YesNo,
};
use crate::output::Output;
use chrono::NaiveDate;
use contract::partners::{
    self, ContactSave, DoublesRequest, PartnerApart, PartnerKey, PartnerMerge, PartnerSave, PartnerView,
    PartnersPageRequest, PotentialSave, RepresentativeSave,
};
use contract::{Problem, desk};
use registry::Registry;
use registry::agreements::PartyType;
use registry::partners::{
    ContactForm, ContactWay, PartnerForm, PartnerItem, PartnerQuery, PartnerSort, PartnerSortColumn,
    PotentialForm, RepresentativeForm,
};
use serde_json::json;

/// Lines asked for at a time.
const PAGE: u32 = 1000;

pub(super) fn run(place: &Place, partner: &Partner, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    match partner {
        Partner::List(said) => list(&registry, said, output),
        Partner::Show { partner } => {
            let view = get(&registry, partner)?;
            output.say(&view, || told(&view))
        }
        Partner::Save(said) => save(&registry, said, output),
        Partner::Doubles => doubles(&registry, output),
        Partner::Merge(TwoPartners { one, other }) => {
            let request = PartnerMerge {
                keep: one.clone(),
                other: other.clone(),
            };
            let kept = partners::merge(&registry, &desk::actor(), &request)?.value;
            output.say(&kept, || {
                vec![format!("Digabungkan ke kartu {}.", kept.form.name)]
            })
        }
        Partner::Unmerge { partner } => {
            let request = PartnerKey { key: partner.clone() };
            let back = partners::unmerge(&registry, &desk::actor(), &request)?.value;
            output.say(&back, || {
                vec![format!("{} berdiri sendiri lagi.", back.form.name)]
            })
        }
        Partner::Apart(TwoPartners { one, other }) => {
            let request = PartnerApart {
                one: one.clone(),
                other: other.clone(),
                apart: true,
            };
            let done = partners::apart(&registry, &desk::actor(), &request)?.value;
            output.say(&done, || vec!["Dicatat sebagai dua mitra.".to_owned()])
        }
        Partner::Contact(PartnerContactVerb::Add(said)) => contact(&registry, said, output),
        Partner::Contact(PartnerContactVerb::Done { partner, id, on }) => {
            contact_done(&registry, partner, id, *on, output)
        }
        Partner::Representative(RepresentativeVerb::Add(said)) => representative(&registry, said, output),
        Partner::Potential(PotentialVerb::Add {
            partner,
            text,
            urusan,
        }) => {
            let request = PotentialSave {
                partner: partner.clone(),
                id: None,
                rev: 0,
                form: PotentialForm {
                    text: text.clone(),
                    urusan: urusan.clone(),
                },
            };
            let saved = partners::save_potential(&registry, &desk::actor(), &request)?.value;
            output.say(&saved, || vec![format!("Potensi {} dicatat.", saved.id)])
        }
    }
}

fn get(registry: &Registry, key: &str) -> Result<PartnerView, Problem> {
    partners::get(registry, &PartnerKey { key: key.to_owned() })
}

fn list(registry: &Registry, said: &PartnerList, output: Output) -> Result<(), Problem> {
    let query = PartnerQuery {
        search: said.search.clone().unwrap_or_default(),
        types: said
            .types
            .iter()
            .filter_map(|word| PartyType::parse(word))
            .collect(),
        card: said.card.map(YesNo::is_yes),
        running: said.running,
        sort: PartnerSort {
            column: match said.sort {
                PartnerSortName::Name => PartnerSortColumn::Name,
                PartnerSortName::Agreements => PartnerSortColumn::Agreements,
                PartnerSortName::LastContact => PartnerSortColumn::LastContact,
            },
            descending: said.sort != PartnerSortName::Name,
        },
    };
    let mut items: Vec<PartnerItem> = Vec::new();
    loop {
        let request = PartnersPageRequest {
            query: query.clone(),
            offset: u32::try_from(items.len()).unwrap_or(u32::MAX),
            limit: PAGE,
        };
        let part = partners::page(registry, &request)?;
        let last = part.items.is_empty();
        items.extend(part.items);
        if last || items.len() >= part.total as usize {
            break;
        }
    }
    output.say(&json!({ "total": items.len(), "partners": items }), || {
        let mut lines: Vec<String> = items.iter().map(line).collect();
        lines.push(format!("{} mitra", items.len()));
        lines
    })
}

fn line(item: &PartnerItem) -> String {
    let card = if item.card.is_some() {
        ""
    } else {
        " (belum ada kartu)"
    };
    format!("{}{card}  kerja sama: {}", item.name, item.agreements)
}

fn told(view: &PartnerView) -> Vec<String> {
    let mut lines = vec![line(&view.item)];
    lines.extend(view.spellings.iter().map(|one| format!("    {}", one.name)));
    lines.extend(
        view.representatives
            .iter()
            .map(|one| format!("Pejabat: {}, {}", one.form.name, one.form.job)),
    );
    lines.extend(
        view.contacts
            .iter()
            .map(|one| format!("{}  {}: {}", one.form.on, one.form.way.word(), one.form.spoken)),
    );
    lines.extend(
        view.potentials
            .iter()
            .map(|one| format!("Potensi: {}", one.form.text)),
    );
    lines.extend(
        view.submissions
            .iter()
            .map(|one| format!("Pengajuan: {}", one.title)),
    );
    lines.extend(
        view.agreements
            .items
            .iter()
            .map(|one| format!("Kerja sama: {}", one.title)),
    );
    lines
}

fn save(registry: &Registry, said: &PartnerSaveArgs, output: Output) -> Result<(), Problem> {
    let known = match get(registry, &said.partner) {
        Ok(view) => Some(view),
        Err(problem) if problem.code == "partner.not_found" => None,
        Err(problem) => return Err(problem),
    };
    let type_ = said.type_.as_deref().and_then(PartyType::parse);
    let (rev, mut form) = match known.as_ref().and_then(|view| view.card.as_ref()) {
        Some(card) => (card.rev, card.form.clone()),
        None => {
            let item = known.as_ref().map(|view| &view.item);
            let named = item.map_or(&said.partner, |item| &item.name);
            let type_ = type_
                .or_else(|| item.and_then(|item| item.type_))
                .ok_or_else(|| Problem::new("partner.type_unknown", std::slice::from_ref(named)))?;
            let region = item.and_then(|item| item.region_code.clone());
            let legal_form = item.and_then(|item| item.legal_form.clone());
            (0, PartnerForm::of(type_, region, named.clone(), legal_form))
        }
    };
    form.type_ = type_.unwrap_or(form.type_);
    for (said, kept) in [
        (&said.name, &mut form.name),
        (&said.nib, &mut form.nib),
        (&said.npwp, &mut form.npwp),
        (&said.address, &mut form.address),
        (&said.phone, &mut form.phone),
        (&said.mail, &mut form.mail),
        (&said.web, &mut form.web),
        (&said.note, &mut form.note),
    ] {
        if let Some(said) = said {
            kept.clone_from(said);
        }
    }
    if said.legal_form.is_some() {
        form.legal_form.clone_from(&said.legal_form);
    }
    let request = PartnerSave {
        key: known.map(|view| view.item.key),
        rev,
        form,
        confirmed: said.confirm.clone(),
        draft: None,
    };
    let saved = partners::save(registry, &desk::actor(), &request)?.value;
    output.say(&saved, || vec![format!("Kartu {} disimpan.", saved.id)])
}

fn doubles(registry: &Registry, output: Output) -> Result<(), Problem> {
    let mut pairs = Vec::new();
    loop {
        let request = DoublesRequest {
            offset: u32::try_from(pairs.len()).unwrap_or(u32::MAX),
            limit: PAGE,
        };
        let part = partners::doubles(registry, &request)?;
        let last = part.items.is_empty();
        pairs.extend(part.items);
        if last || pairs.len() >= part.total as usize {
            break;
        }
    }
    output.say(&json!({ "total": pairs.len(), "pairs": pairs }), || {
        let mut lines: Vec<String> = pairs
            .iter()
            .map(|pair| format!("{}  =  {}", pair.one.name, pair.other.name))
            .collect();
        lines.push(format!("{} pasang", pairs.len()));
        lines
    })
}

fn contact(registry: &Registry, said: &ContactAdd, output: Output) -> Result<(), Problem> {
    let request = ContactSave {
        partner: said.partner.clone(),
        id: None,
        rev: 0,
        form: ContactForm {
            on: said.on,
            way: ContactWay::parse(&said.way).unwrap_or(ContactWay::Meeting),
            persons: said.persons.clone(),
            spoken: said.spoken.clone(),
            agreed: said.agreed.clone(),
            follow_up: said.follow_up,
            followed_up: None,
            submission_id: said.submission.clone(),
            agreement_id: said.agreement.clone(),
        },
    };
    let saved = partners::save_contact(registry, &desk::actor(), &request)?.value;
    output.say(&saved, || vec![format!("Hubungan {} dicatat.", saved.id)])
}

fn contact_done(
    registry: &Registry,
    partner: &str,
    id: &str,
    on: NaiveDate,
    output: Output,
) -> Result<(), Problem> {
    let view = get(registry, partner)?;
    let before = view
        .contacts
        .into_iter()
        .find(|one| one.id == id)
        .ok_or_else(|| Problem::new("partner.no_entry", &[id.to_owned()]))?;
    let request = ContactSave {
        partner: partner.to_owned(),
        id: Some(before.id),
        rev: before.rev,
        form: ContactForm {
            followed_up: Some(on),
            ..before.form
        },
    };
    let saved = partners::save_contact(registry, &desk::actor(), &request)?.value;
    output.say(&saved, || vec!["Tindak lanjut selesai.".to_owned()])
}

fn representative(registry: &Registry, said: &RepresentativeAdd, output: Output) -> Result<(), Problem> {
    let request = RepresentativeSave {
        partner: said.partner.clone(),
        id: None,
        rev: 0,
        form: RepresentativeForm {
            name: said.name.clone(),
            job: said.job.clone(),
            since: said.since,
            until: said.until,
            phone: said.phone.clone(),
            mail: said.mail.clone(),
        },
        confirmed: said.confirm.clone(),
    };
    let saved = partners::save_representative(registry, &desk::actor(), &request)?.value;
    output.say(&saved, || vec![format!("Pejabat {} dicatat.", saved.form.name)])
}
