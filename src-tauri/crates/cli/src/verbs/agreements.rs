//! `list`, `show`.

use super::Place;
use crate::arguments::List;
use crate::output::Output;
use contract::agreements::{self, AgreementId, AgreementsPageRequest};
use contract::{Problem, word};
use registry::agreements::{AgreementItem, AgreementQuery, Kind, Page, Sort, SortColumn};
use serde_json::json;

/// Lines asked for at a time.
const PAGE: u32 = 1000;

/// The kinds of a word: `ksdd` stands for both of its own.
pub(super) fn kinds(word: Option<&str>) -> Result<Vec<Kind>, Problem> {
    Ok(match word {
        None => Vec::new(),
        Some("ksdd") => vec![Kind::KsddWajib, Kind::KsddSukarela],
        Some(word) => {
            vec![
                Kind::parse(word)
                    .ok_or_else(|| Problem::new("agreement.unknown_kind", &[word.to_owned()]))?,
            ]
        }
    })
}

pub(super) fn list(place: &Place, list: &List, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let kinds = kinds(list.kind.as_deref())?;
    let query = AgreementQuery {
        search: list.search.clone().unwrap_or_default(),
        kinds,
        expiring_within: list.expiring_within,
        sort: Sort {
            column: SortColumn::Signed,
            descending: false,
        },
        ..AgreementQuery::default()
    };
    let on = list.on.unwrap_or_else(|| registry.today());
    let mut items: Vec<AgreementItem> = Vec::new();
    loop {
        let offset = u32::try_from(items.len()).unwrap_or(u32::MAX);
        let part: Page<AgreementItem> = if list.on.is_some() {
            registry.read(|c| registry::agreements::page(c, &query, on, offset, PAGE))?
        } else {
            agreements::page(
                &registry,
                &AgreementsPageRequest {
                    query: query.clone(),
                    offset,
                    limit: PAGE,
                },
            )?
        };
        let last = part.items.is_empty();
        let total = part.total;
        items.extend(part.items);
        if last || items.len() >= total as usize {
            break;
        }
    }
    output.say(
        &json!({ "on": on, "total": items.len(), "agreements": items }),
        || {
            let mut lines: Vec<String> = items
                .iter()
                .map(|item| {
                    let signed = item
                        .term
                        .signed
                        .map_or_else(|| "-".to_owned(), |day| day.to_string());
                    format!(
                        "{}  {}  {}  {}  {}",
                        item.id,
                        word("kind", item.kind.word()),
                        signed,
                        item.title,
                        item.partner
                    )
                })
                .collect();
            lines.push(format!("{} kerja sama", items.len()));
            lines
        },
    )
}

/// A record with what the bureau said of it.
#[derive(serde::Serialize)]
struct Shown<'a> {
    #[serde(flatten)]
    view: &'a agreements::AgreementView,
    received: &'a contract::receipts::ReceivedOf,
}

pub(super) fn show(place: &Place, id: &str, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let view = agreements::get(&registry, &AgreementId { id: id.to_owned() })?;
    let received = contract::receipts::of_agreement(&registry, id)?;
    let shown = Shown {
        view: &view,
        received: &received,
    };
    output.say(&shown, || {
        let form = &view.agreement.form;
        let mut lines = vec![form.title.clone(), word("kind", form.kind.word()).to_owned()];
        lines.extend(form.parties.iter().map(|party| format!("pihak: {}", party.name)));
        for document in &form.documents {
            lines.push(format!("naskah: {}", word("document", document.kind.word())));
            lines.extend(
                document
                    .numbers
                    .iter()
                    .map(|number| format!("  nomor {}", number.number)),
            );
            let days = [document.signed, document.starts, document.ends]
                .map(|day| day.map_or_else(|| "-".to_owned(), |day| day.to_string()));
            lines.push(format!(
                "  tanda tangan {}, mulai {}, berakhir {}",
                days[0], days[1], days[2]
            ));
        }
        if received.said.is_some() || !received.remarks.is_empty() {
            lines.extend(super::receipts::told(&received));
        }
        lines
    })
}
