//! Drafts of Kesepakatan Bersama, Perjanjian Kerja Sama and Nota Kesepakatan in the layouts of the Lampiran of
//! Permendagri 22/2020, article by article as the minimum contents of Pasal 40 to 42 name them.

use super::PaperKind;
use super::facts::{DATE, Facts, NAME, TEXT, head_of, party_name};
use super::letters::lowered;
use super::wording::{fill, say, says};
use letters::Align;
use letters::paper::{Block, EmblemPlace, Item, Mark, Pair, PaperDoc, Signer, Style, blank};
use registry::agreements::{FundingSource, Kind, Party, PartyType};
use registry::reference::regions;
use rules::path::Initiative;

/// Which agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Kb,
    Pks,
    Nk,
}

impl Form {
    fn word(self) -> &'static str {
        match self {
            Self::Kb => "kb",
            Self::Pks => "pks",
            Self::Nk => "nk",
        }
    }

    fn kind(self) -> PaperKind {
        match self {
            Self::Kb => PaperKind::KbDraft,
            Self::Pks => PaperKind::PksDraft,
            Self::Nk => PaperKind::NkDraft,
        }
    }
}

/// Items of a checklist that are no articles: they stand before and after them.
const AROUND: [&str; 5] = ["comparition", "parties", "considerations", "recital", "closing"];
/// The first item of Pasal 42(1)e. It stands before the articles without a number: in Lampiran C Pasal 1 is MAKSUD DAN
/// TUJUAN.
const BEFORE: &str = "background";

/// One side of the agreement.
struct Side<'a> {
    party: Option<&'a Party>,
    ours: bool,
    name: String,
}

pub(super) fn draft(facts: &Facts<'_>, form: Form) -> PaperDoc {
    let mut paper = facts.paper(form.kind());
    paper.draft = true;
    say("label", "foot_draft").clone_into(&mut paper.foot);
    let sides = sides(facts, form);
    let name = match form {
        Form::Kb => say("agreement", "kb"),
        Form::Pks => say("agreement", "pks"),
        Form::Nk => say("agreement", "nk"),
    };
    let (title, purpose) = (facts.title(), purpose(facts));
    let values = Values {
        facts,
        paper: name,
        title: title.clone(),
        purpose,
    };
    paper.blocks.extend(emblems(facts, form));
    paper.blocks.extend(heading(name, &title, &sides));
    paper
        .blocks
        .push(Block::text(values.fill(say("agreement", "opening"))));
    paper.blocks.push(Block::Pairs {
        rows: sides
            .iter()
            .enumerate()
            .map(|(i, side)| pair(facts, form, i, side))
            .collect(),
    });
    let together = if sides.len() == 2 {
        say("agreement", "together_two")
    } else {
        say("agreement", "together_many")
    };
    paper.blocks.push(Block::text(values.fill(together)));
    paper.blocks.push(Block::text(say("agreement", "explain")));
    let reasons = says("agreement", "reasons").iter().map(|text| values.fill(text));
    paper.blocks.push(list(Mark::Number, reasons));
    paper.blocks.push(Block::text(say("agreement", "basis")));
    // From the higher rule to the lower.
    let rules = ["PP28", "PM22"]
        .into_iter()
        .filter_map(|id| facts.book.regulations.iter().find(|rule| rule.id == *id));
    let laws = says("agreement", "laws").iter().cloned();
    let named = rules.map(|rule| format!("{};", rule.name));
    paper.blocks.push(list(
        Mark::Number,
        laws.chain(named).chain([format!("{}.", blank(TEXT))]),
    ));
    // Lampiran A.2 speaks of the position of the parties alone: a third party has no authority of its own.
    let agree = if form == Form::Kb && facts.form().kind == Kind::Ksdpk {
        say("agreement", "agree_kb_third")
    } else {
        say("agreement", "agree")
    };
    paper.blocks.push(Block::Paragraph {
        text: values.fill(agree),
        style: Style::Indented,
    });
    paper.blocks.extend(clauses(facts, form, &values));
    let closing = match form {
        Form::Nk => say("agreement", "closing_nk"),
        Form::Kb | Form::Pks => say("agreement", "closing"),
    };
    paper.blocks.push(Block::Paragraph {
        text: values.fill(closing),
        style: Style::Indented,
    });
    paper.blocks.extend(signatures(facts, form, &sides));
    paper
}

/// What the sentences are filled with.
struct Values<'a, 'r> {
    facts: &'a Facts<'r>,
    paper: &'a str,
    title: String,
    purpose: String,
}

impl Values<'_, '_> {
    fn fill(&self, text: &str) -> String {
        let facts = self.facts;
        let form = facts.form();
        let asked = |mark: &str| text.contains(mark);
        let of = |mark: &str, make: &dyn Fn() -> String| if asked(mark) { make() } else { String::new() };
        let clean = |text: &str| lowered(text.trim().trim_end_matches(['.', ';']));
        let dispute = match form.kind {
            Kind::KsddWajib | Kind::KsddSukarela => say("dispute", "ksdd"),
            Kind::Ksdpk => say("dispute", "ksdpk"),
            _ => say("dispute", "any"),
        };
        fill(
            text,
            &[
                ("dispute", dispute),
                ("paper", self.paper),
                ("title", &self.title),
                ("purpose", &self.purpose),
                (
                    "object",
                    &of("{object}", &|| facts.need("object", &clean(&form.object), TEXT)),
                ),
                (
                    "scope",
                    &of("{scope}", &|| facts.need("scope", &clean(&form.scope), TEXT)),
                ),
                ("funding", &of("{funding}", &|| funding(facts))),
                ("unit", &of("{unit}", &|| facts.units())),
                ("place", &blank(NAME)),
                ("copies", &blank(4)),
                ("copies_words", &blank(DATE)),
                ("day", &blank(DATE)),
                ("date", &blank(DATE)),
                ("month", &blank(DATE)),
                ("year", &blank(NAME)),
                ("short", &format!("{}-{}-{}", blank(3), blank(3), blank(5))),
                ("blank", &blank(TEXT)),
            ],
        )
    }
}

fn purpose(facts: &Facts<'_>) -> String {
    let purpose = facts.form().purpose.trim().trim_end_matches('.');
    facts.need("purpose", &lowered(purpose), TEXT)
}

fn funding(facts: &Facts<'_>) -> String {
    let form = facts.form();
    if !form.funding_note.trim().is_empty() {
        return lowered(form.funding_note.trim().trim_end_matches('.'));
    }
    let sources: Vec<String> = form
        .funding_sources
        .iter()
        .filter(|source| !matches!(source, FundingSource::Other))
        .map(|source| crate::word("funding", source.word()).to_owned())
        .collect();
    facts.need("funding", &super::facts::joined(&sources), TEXT)
}

/// The parties in the order of the paper: in a Nota Kesepakatan the ministry first, else who began.
fn sides<'a>(facts: &'a Facts<'_>, form: Form) -> Vec<Side<'a>> {
    let ours = Side {
        party: facts.ours(),
        ours: true,
        name: facts.government(),
    };
    let mut theirs: Vec<Side<'a>> = facts
        .theirs()
        .into_iter()
        .map(|party| Side {
            party: Some(party),
            ours: false,
            name: party_name(party),
        })
        .collect();
    if theirs.is_empty() {
        facts.lacks("partner");
        theirs.push(Side {
            party: None,
            ours: false,
            name: blank(NAME),
        });
    }
    // The region signs first with a third party, whoever began (Lampiran A.2 and B.2).
    let third = facts.form().kind == Kind::Ksdpk;
    let they_begin = facts.journey.facts().initiative == Initiative::Theirs && !third;
    let at = if form == Form::Nk || they_begin { 1 } else { 0 };
    theirs.insert(at, ours);
    theirs
}

fn emblems(facts: &Facts<'_>, form: Form) -> Vec<Block> {
    let settings = &facts.settings;
    let own = |emblem: &Option<String>, words: &str| match emblem {
        Some(sha256) => EmblemPlace::Picture(sha256.clone()),
        None => {
            facts.lacks("emblem");
            EmblemPlace::Frame(words.to_owned())
        }
    };
    let frame = |words: &str| EmblemPlace::Frame(words.to_owned());
    let ours = || own(&settings.secretariat.emblem, say("agreement", "emblem_ours"));
    let third = facts.form().kind == Kind::Ksdpk;
    let (left, centre, right) = match form {
        // Pasal 43 ayat (1): lambang Garuda above.
        Form::Kb if !third => (
            EmblemPlace::Empty,
            own(&settings.head.emblem, say("agreement", "garuda")),
            EmblemPlace::Empty,
        ),
        // Pasal 44: the logo of the third party and our emblem.
        Form::Kb | Form::Pks if third => (frame(say("agreement", "logo_third")), EmblemPlace::Empty, ours()),
        // Pasal 43 ayat (2): who began at the right.
        Form::Kb | Form::Pks => {
            let partner = frame(say("agreement", "emblem_region"));
            if facts.journey.facts().initiative == Initiative::Theirs {
                (ours(), EmblemPlace::Empty, partner)
            } else {
                (partner, EmblemPlace::Empty, ours())
            }
        }
        Form::Nk => (
            ours(),
            EmblemPlace::Empty,
            frame(say("agreement", "logo_ministry")),
        ),
    };
    vec![Block::Emblems { left, centre, right }]
}

fn heading(name: &str, title: &str, sides: &[Side<'_>]) -> Vec<Block> {
    let mut lines = vec![name.to_uppercase(), say("agreement", "between").to_owned()];
    for (i, side) in sides.iter().enumerate() {
        if i > 0 {
            lines.push(say("agreement", "and").to_owned());
        }
        lines.push(side.name.to_uppercase());
    }
    lines.push(say("agreement", "about").to_owned());
    lines.push(title.to_uppercase());
    // Every party gives its own number.
    let numbers = sides
        .iter()
        .map(|_| fill(say("agreement", "number"), &[("number", &blank(NAME))]));
    vec![Block::Title { lines }, Block::title(numbers)]
}

fn called(i: usize) -> &'static str {
    says("agreement", "parties")
        .get(i)
        .map_or("PIHAK", String::as_str)
}

/// Name and office of who signs, without academic titles (Lampiran: "nama tanpa gelar").
fn pair(facts: &Facts<'_>, form: Form, i: usize, side: &Side<'_>) -> Pair {
    let region = side
        .party
        .and_then(|p| p.region_code.as_deref())
        .and_then(regions::find);
    let typed = side
        .party
        .map(|p| p.capacity.trim().to_owned())
        .unwrap_or_default();
    let capacity = match region {
        Some(region) if typed.is_empty() && form != Form::Pks => head_of(region),
        _ if typed.is_empty() && side.ours && form != Form::Pks => facts.head(),
        _ => facts.need("capacity", &typed, NAME),
    };
    let seat = if side.ours {
        facts.need("seat", &facts.settings.head.address, NAME)
    } else {
        blank(NAME)
    };
    let third = side
        .party
        .is_some_and(|p| matches!(p.type_, PartyType::Business | PartyType::Society));
    let text = match side.party.map(|p| p.type_) {
        _ if third => say("agreement", "party_third"),
        Some(PartyType::Region) | None if form == Form::Pks => say("agreement", "party_region_pks"),
        Some(PartyType::Region) => say("agreement", "party_region"),
        _ if side.ours => say("agreement", "party_region"),
        _ => say("agreement", "party_ministry"),
    };
    let head = region.map_or_else(|| facts.head(), head_of);
    let given = side
        .party
        .map(|p| p.mandate.trim().to_owned())
        .unwrap_or_default();
    let mandate = if given.is_empty() {
        fill(
            say("agreement", "mandate"),
            &[("head", &head), ("number", &blank(DATE)), ("date", &blank(DATE))],
        )
    } else {
        given
    };
    let value = fill(
        text,
        &[
            ("capacity", &capacity),
            ("seat", &seat),
            ("name", &side.name),
            ("party", called(i)),
            ("mandate", &mandate),
            ("notary", &blank(DATE)),
            ("minister", &blank(DATE)),
            ("decree", &blank(DATE)),
        ],
    );
    let signer = signer(facts, form, side);
    let mut label = vec![signer.clone()];
    if signer.starts_with("...") {
        label.push(say("agreement", "untitled").to_owned());
    }
    Pair {
        mark: ["I.", "II.", "III.", "IV.", "V.", "VI."]
            .get(i)
            .map_or_else(String::new, |m| (*m).to_owned()),
        label,
        value: vec![value],
    }
}

/// The name of who signs, or dots. The head of the region signs where nobody else is named, except a PKS.
fn signer(facts: &Facts<'_>, form: Form, side: &Side<'_>) -> String {
    let typed = side.party.map(|p| p.signer.trim().to_owned()).unwrap_or_default();
    if !typed.is_empty() {
        return typed;
    }
    if side.ours
        && form != Form::Pks
        && let Some(head) = facts.head_official()
    {
        return bare(&head.name);
    }
    facts.need(if side.ours { "signer_ours" } else { "signer_theirs" }, "", 24)
}

/// A name without academic and religious titles.
fn bare(name: &str) -> String {
    const BEFORE: [&str; 10] = [
        "Prof.", "Dr.", "dr.", "Drs.", "Dra.", "Ir.", "drg.", "apt.", "H.", "Hj.",
    ];
    let name = name.split(',').next().unwrap_or_default();
    name.split_whitespace()
        .skip_while(|word| BEFORE.contains(word))
        .collect::<Vec<_>>()
        .join(" ")
}

fn list(mark: Mark, texts: impl Iterator<Item = String>) -> Block {
    Block::List {
        marks: vec![mark],
        items: texts.map(|text| Item::new(0, text)).collect(),
    }
}

/// The articles, one for each item of the checklist of this paper.
fn clauses(facts: &Facts<'_>, form: Form, values: &Values<'_, '_>) -> Vec<Block> {
    let document = match form {
        Form::Kb => "kb-draft",
        Form::Pks => "pks-draft",
        Form::Nk => "nk-draft",
    };
    let evidence = facts.evidence_of(document);
    let checklist = evidence
        .and_then(|one| one.checklist.as_ref())
        .and_then(|id| facts.book.checklist(id));
    let items = checklist.map(|list| list.items.as_slice()).unwrap_or_default();
    let mut out = Vec::new();
    let articles = items.iter().filter(|item| !AROUND.contains(&&*item.id));
    let mut number = 0_usize;
    for item in articles {
        let section = format!("clause-{}", item.id);
        let title = says(&section, "title")
            .first()
            .cloned()
            .unwrap_or_else(|| item.name.to_uppercase());
        out.push(if *item.id == *BEFORE {
            Block::Clause {
                label: title,
                title: String::new(),
            }
        } else {
            number += 1;
            Block::Clause {
                label: fill(say("agreement", "clause"), &[("number", &number.to_string())]),
                title,
            }
        });
        let own = says(&section, form.word());
        let texts = if own.is_empty() {
            says(&section, "any")
        } else {
            own
        };
        match texts {
            // An article of the office's own rules has no words yet.
            [] => out.push(Block::text(blank(200))),
            [one] => out.push(Block::text(values.fill(one))),
            many => out.push(list(Mark::Ayat, many.iter().map(|text| values.fill(text)))),
        }
    }
    out
}

/// PIHAK KEDUA at the left, PIHAK KESATU at the right; more parties below them.
fn signatures(facts: &Facts<'_>, form: Form, sides: &[Side<'_>]) -> Vec<Block> {
    let signer = |i: usize, side: &Side<'_>| Signer {
        above: vec![format!("{},", called(i))],
        name: signer(facts, form, side).to_uppercase(),
        below: vec![],
    };
    let all: Vec<Signer> = sides
        .iter()
        .enumerate()
        .map(|(i, side)| signer(i, side))
        .collect();
    all.chunks(2)
        .map(|pair| Block::Signatures {
            signers: pair.iter().rev().cloned().collect(),
            align: Align::Center,
        })
        .collect()
}
