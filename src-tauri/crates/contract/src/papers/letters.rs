//! The letter that offers the cooperation, and the second request for an answer.

use super::PaperKind;
use super::facts::{DATE, Facts, NAME, TEXT, head_of, party_name};
use super::wording::{fill, say};
use letters::paper::{Block, LetterHead, PaperDoc, Signer, Style, blank};
use letters::{Addressee, Align, figure_and_words};
use registry::agreements::PartyType;
use registry::letters::propose_number;
use registry::reference::regions;
use registry::settings::LetterheadKind;
use rules::path::{Evidence, Field};

/// Surat penawaran, signed by the head of the region (PM22 Pasal 8, 30 and 54).
pub(super) fn offer(facts: &Facts<'_>) -> PaperDoc {
    let title = facts.title();
    let form = facts.form();
    let mut paper = letter(facts, PaperKind::OfferLetter, "offer-letter");
    let purpose = facts.need("purpose", trimmed(&form.purpose), TEXT);
    let basis = basis(facts, "offer-letter");
    let mut blocks = vec![
        indented(fill(
            say("offer-letter", "opening"),
            &[
                ("purpose", &lowered(&purpose)),
                ("ours", &facts.government()),
                ("theirs", &facts.partner_names()),
                ("title", &title),
            ],
        )),
        Block::pairs([
            (say("label", "title"), title.clone()),
            (say("label", "object"), facts.need("object", &form.object, TEXT)),
            (say("label", "scope"), facts.need("scope", &form.scope, TEXT)),
            (
                say("label", "funding"),
                facts.need("funding", &form.funding_note, TEXT),
            ),
            (say("label", "unit"), facts.units()),
        ]),
        indented(fill(say("offer-letter", "basis"), &[("basis", &basis)])),
        indented(term(facts, "offer-letter", "offer-letter.received")),
    ];
    match facts.submission.form.liaisons.first() {
        Some(one) => {
            let parts = [&one.name, &one.job, &one.contact];
            let contact: Vec<&str> = parts
                .into_iter()
                .map(|p| p.trim())
                .filter(|p| !p.is_empty())
                .collect();
            let text = fill(
                say("offer-letter", "contact"),
                &[("contact", &contact.join(", "))],
            );
            blocks.push(indented(text));
        }
        None => facts.lacks("liaison"),
    }
    blocks.push(indented(say("offer-letter", "closing").to_owned()));
    blocks.push(signature(facts));
    paper.blocks = blocks;
    paper
}

/// Permintaan tanggapan kedua (PM22 Pasal 8 ayat (4), Pasal 54 ayat (4)).
pub(super) fn second_request(facts: &Facts<'_>) -> PaperDoc {
    let mut paper = letter(facts, PaperKind::SecondRequest, "second-request");
    let number = facts.recorded("offer-letter", Field::Number);
    let days = [Field::Date, Field::Sent];
    let date = days
        .into_iter()
        .find_map(|field| facts.recorded("offer-letter", field));
    if number.is_none() || date.is_none() {
        facts.lacks("first_offer");
    }
    let first = fill(
        say("second-request", "first"),
        &[
            ("number", &number.unwrap_or_else(|| blank(NAME))),
            ("date", &date.unwrap_or_else(|| blank(DATE))),
        ],
    );
    let opening = fill(
        say("second-request", "opening"),
        &[("first", &first), ("title", &facts.title())],
    );
    let basis = basis(facts, "second-request");
    paper.blocks = vec![
        indented(opening),
        indented(fill(say("second-request", "basis"), &[("basis", &basis)])),
        indented(term(facts, "second-request", "second-request.sent")),
        indented(say("offer-letter", "closing").to_owned()),
        signature(facts),
    ];
    paper
}

fn indented(text: String) -> Block {
    Block::Paragraph {
        text,
        style: Style::Indented,
    }
}

fn trimmed(text: &str) -> &str {
    text.trim().trim_end_matches('.')
}

/// A sentence of the record goes on inside a sentence of the letter; names in capitals stay.
pub(super) fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    let (Some(first), second) = (chars.next(), chars.next()) else {
        return String::new();
    };
    if second.is_some_and(char::is_lowercase) {
        first.to_lowercase().chain(second).chain(chars).collect()
    } else {
        text.to_owned()
    }
}

fn letter(facts: &Facts<'_>, kind: PaperKind, section: &str) -> PaperDoc {
    let mut paper = facts.paper(kind);
    paper.letterhead = facts.kop(LetterheadKind::Head);
    let subject = match section {
        "offer-letter" => say("offer-letter", "subject"),
        _ => say("second-request", "subject"),
    };
    paper.letter = Some(LetterHead {
        place_date: facts.place_and_day(),
        number: propose_number(&facts.settings, facts.today, None),
        nature: facts.settings.nature.clone(),
        attachment: say("offer-letter", "attachment").to_owned(),
        subject: fill(subject, &[("title", &facts.title())]),
        addressee: addressee(facts),
    });
    paper
}

/// The head of the other region, or who leads the ministry or the third party.
fn addressee(facts: &Facts<'_>) -> Addressee {
    let theirs = facts.theirs();
    let line = match theirs.first() {
        None => {
            facts.lacks("partner");
            blank(NAME)
        }
        Some(party) => match party.region_code.as_deref().and_then(regions::find) {
            Some(region) => head_of(region),
            None if party.type_ != PartyType::Region && !party.capacity.trim().is_empty() => {
                format!("{} {}", party.capacity.trim(), party.name.trim())
            }
            None => fill(say("offer-letter", "leader"), &[("name", &party_name(party))]),
        },
    };
    Addressee {
        lines: vec![line],
        place: say("offer-letter", "place").to_owned(),
    }
}

/// The articles of the evidence with the full name of their regulation.
fn basis(facts: &Facts<'_>, document: &str) -> String {
    let evidence: Option<&Evidence> = facts.evidence_of(document);
    let citations = evidence
        .map(|one| facts.book.cite(&one.source))
        .unwrap_or_default();
    let mut out = Vec::new();
    for citation in citations {
        let short = citation.reference.split(' ').next().unwrap_or_default();
        let rule = facts.book.regulations.iter().find(|one| one.id == *short);
        let (Some(rule), Some((_, article))) = (rule, citation.words.split_once(" Pasal ")) else {
            continue;
        };
        let article = format!("Pasal {article}");
        out.push(fill(
            say("offer-letter", "regulation"),
            &[("article", &article), ("name", &rule.name)],
        ));
    }
    super::facts::joined(&out)
}

/// How long the partner has to answer, as the rules have it.
fn term(facts: &Facts<'_>, section: &str, from: &str) -> String {
    let path = facts.journey.path();
    let clock = facts
        .book
        .clocks
        .iter()
        .find(|clock| clock.starts_at == *from && clock.paths.iter().any(|id| *id == *path.id));
    let days = clock
        .and_then(|clock| clock.days)
        .map(u64::from)
        .map(figure_and_words);
    match (section, days) {
        ("offer-letter", Some(days)) => fill(say("offer-letter", "term"), &[("days", &days)]),
        ("offer-letter", None) => say("offer-letter", "no_term").to_owned(),
        (_, Some(days)) => fill(say("second-request", "term"), &[("days", &days)]),
        (_, None) => say("second-request", "no_term").to_owned(),
    }
}

/// The head of the region signs; no rank, no NIP.
fn signature(facts: &Facts<'_>) -> Block {
    let name = facts
        .head_official()
        .map(|one| one.name.clone())
        .unwrap_or_default();
    Block::Signatures {
        signers: vec![Signer {
            above: vec![format!("{},", facts.head().to_uppercase())],
            name: facts.need("signer_ours", &name, NAME),
            below: vec![],
        }],
        align: Align::Left,
    }
}
