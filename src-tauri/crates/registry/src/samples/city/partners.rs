//! What a city keeps of its partners: cards, who speaks for them, what was spoken and is to be followed up, what more
//! could be done. One partner has two cards on purpose, as happens where nobody looked first.

use super::proposals::Proposed;
use super::{Composer, Line, SampleError, agreement, day, parse};
use crate::partners::{self, ContactForm, ContactWay, PartnerForm, PotentialForm, RepresentativeForm};
use crate::tx::Tx;
use serde::Deserialize;
use std::collections::BTreeMap;

const CARDS: &str = include_str!("../../../../../../assets/samples/partner-cards.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Card {
    partner: String,
    name: Option<String>,
    legal_form: Option<String>,
    #[serde(default)]
    nib: String,
    #[serde(default)]
    npwp: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    mail: String,
    #[serde(default)]
    web: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    representative: Vec<Speaker>,
    #[serde(default)]
    contact: Vec<Contact>,
    #[serde(default)]
    potential: Vec<PotentialForm>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Speaker {
    name: String,
    job: String,
    since: i64,
    until: Option<i64>,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    mail: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Contact {
    on: i64,
    way: ContactWay,
    persons: String,
    spoken: String,
    agreed: String,
    follow_up: Option<i64>,
    followed_up: Option<i64>,
    submission: Option<String>,
    agreement: Option<String>,
}

/// Writes the cards of a city's partners.
pub(super) fn write(
    tx: &Tx<'_>,
    composer: &Composer<'_>,
    city: &str,
    made: &[(&Line, String)],
    proposed: &[Proposed],
) -> Result<(), SampleError> {
    let mut all: BTreeMap<String, Vec<Card>> = parse("partner-cards.toml", CARDS)?;
    for card in all.remove(city).unwrap_or_default() {
        let party = composer.party(&card.partner, String::new())?;
        let known = card
            .name
            .is_none()
            .then(|| party.region_code.clone().unwrap_or(party.name.clone()));
        let form = PartnerForm {
            type_: party.type_,
            region_code: party.region_code,
            name: card.name.clone().unwrap_or(party.name),
            legal_form: card.legal_form.clone(),
            nib: card.nib.clone(),
            npwp: card.npwp.clone(),
            address: card.address.clone(),
            phone: card.phone.clone(),
            mail: card.mail.clone(),
            web: card.web.clone(),
            note: card.note.clone(),
        };
        let id = partners::save(tx, known.as_deref(), 0, &form, &[])?.id;
        entries(tx, &id, &card, made, proposed)?;
    }
    Ok(())
}

/// What stands under a card.
fn entries(
    tx: &Tx<'_>,
    id: &str,
    card: &Card,
    made: &[(&Line, String)],
    proposed: &[Proposed],
) -> Result<(), SampleError> {
    for one in &card.representative {
        let form = RepresentativeForm {
            name: one.name.clone(),
            job: one.job.clone(),
            since: Some(day(tx, one.since)?),
            until: one.until.map(|until| day(tx, until)).transpose()?,
            phone: one.phone.clone(),
            mail: one.mail.clone(),
        };
        partners::save_representative(tx, id, None, &form, &[])?;
    }
    for one in &card.contact {
        let form = ContactForm {
            on: day(tx, one.on)?,
            way: one.way,
            persons: one.persons.clone(),
            spoken: one.spoken.clone(),
            agreed: one.agreed.clone(),
            follow_up: one.follow_up.map(|on| day(tx, on)).transpose()?,
            followed_up: one.followed_up.map(|on| day(tx, on)).transpose()?,
            submission_id: match &one.submission {
                Some(topic) => Some(Proposed::find(proposed, topic, &card.partner)?),
                None => None,
            },
            agreement_id: match &one.agreement {
                Some(topic) => Some(agreement(made, topic, &card.partner)?.to_owned()),
                None => None,
            },
        };
        partners::save_contact(tx, id, None, &form)?;
    }
    for form in &card.potential {
        partners::save_potential(tx, id, None, form)?;
    }
    Ok(())
}
