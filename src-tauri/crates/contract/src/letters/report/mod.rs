//! Letters that carry a report: from what the register holds to print-ready blocks.

mod consolidated;
mod foreign;
#[cfg(test)]
mod tests;
mod tkksd;
mod words;
mod work;

pub(super) use consolidated::letter as consolidated;

use super::columns::paragraphs;
use super::press::{self, Said};
use letters::paper::{Block, Table};
use letters::{Align, Cell, Column, LetterData, Signatory, Template};
use registry::letters::{LetterKind, LetterOrder, ReportContent, ReportRow, TkksdRole, To, tkksd_role};
use registry::monitoring::Measure;
use registry::progress::Progress;
use registry::reference::regions::{self, Region};
use registry::settings::LetterheadKind;
use words::Say;

/// The letter of a report.
pub(super) fn letter(content: &ReportContent) -> LetterData {
    let region = regions::of_office(&content.office.region_code)
        .map_or_else(|| content.office.region_code.clone(), Region::full_name);
    let kind = content.order.kind;
    let said = Said {
        letter_id: &content.letter_id,
        print: content.print,
        chain_head: &content.chain_head,
        office: &content.office,
        order: &content.order,
        number_line: &content.number_line,
        settings: &content.settings,
        signatory: &content.signatory,
        addressee: &content.addressee,
        kinds: &content.report.recap.kinds,
    };
    let template = match (kind, content.order.to) {
        (LetterKind::TkksdAnnual, _) => Template::TkksdAnnual,
        (LetterKind::ForeignAnnual, To::Minister) => Template::ForeignToMinister,
        (LetterKind::ForeignAnnual, _) => Template::ForeignToGovernor,
        (LetterKind::TkksdSemester | LetterKind::Recap | LetterKind::Consolidated, _) => {
            Template::TkksdSemester
        }
    };
    let mut data = press::letter(&said, &region, template, subject(&content.order, &region));
    if kind.is_tkksd() || content.signatory.letterhead == LetterheadKind::Head {
        no_copy_to_the_head(&mut data, &content.office.region_code);
    }
    if kind.is_tkksd() {
        data.signatory = for_the_tkksd(data.signatory);
        data.enclosure = tkksd::blocks(content, &region);
    } else {
        data.enclosure = foreign::blocks(content, &region);
    }
    data
}

/// The head gets no copy of a letter that is sent to him, or that he signs.
fn no_copy_to_the_head(data: &mut LetterData, region_code: &str) {
    let head = regions::of_office(region_code)
        .map(|region| format!("{} {}", region.head(), region.short_name()).to_lowercase())
        .unwrap_or_default();
    data.copies
        .retain(|copy| head.is_empty() || !copy.to_lowercase().contains(&head));
}

/// Hal.
fn subject(order: &LetterOrder, region: &str) -> String {
    let say = Say("subject");
    let period = order.period.label();
    let subject = say.with(order.kind.word(), &[("region", region), ("period", &period)]);
    if order.interim {
        say.with("interim", &[("subject", &subject)])
    } else {
        subject
    }
}

/// The TKKSD speaks through the official the law puts there, in no other's name.
fn for_the_tkksd(signatory: Signatory) -> Signatory {
    let say = Say("signature");
    let role = match tkksd_role(&signatory.job) {
        Some(TkksdRole::Chair) | None => "chair",
        Some(TkksdRole::ViceChair) => "vice_chair",
        Some(TkksdRole::Secretary) => "secretary",
    };
    Signatory {
        capacity_lines: vec![signatory.job.clone(), say.of("as")],
        job: say.of(role),
        ..signatory
    }
}

fn column(id: &str, heading: String, weight: u16, align: Align) -> Column {
    Column {
        id: id.to_owned(),
        heading,
        weight,
        align,
    }
}

/// A table of one group with numbered rows, set small.
fn numbered(columns: Vec<Column>, rows: Vec<Vec<Cell>>, no: String) -> Table {
    let mut all = vec![column("no", no, 4, Align::Center)];
    all.extend(columns);
    let rows = rows
        .into_iter()
        .enumerate()
        .map(|(i, row)| {
            std::iter::once(Cell::from((i + 1).to_string()))
                .chain(row)
                .collect()
        })
        .collect();
    Table {
        size: 9,
        ..Table::plain(all, rows)
    }
}

/// One text of the semesters of a report; a year names the semester before each.
fn of_semesters(
    say: Say,
    progress: &[Progress],
    year: bool,
    text: impl Fn(&Progress) -> &str,
) -> Vec<String> {
    progress
        .iter()
        .flat_map(|one| {
            let mut lines = paragraphs(text(one));
            if let (true, Some(first)) = (year, lines.first_mut()) {
                *first = say.with("semester", &[("semester", one.semester.roman()), ("text", first)]);
            }
            lines
        })
        .collect()
}

/// The columns and rows of targets and what was reached of them; the agreement's title leads where it is asked for.
fn targets(say: Say, rows: &[ReportRow], titled: bool) -> Option<Block> {
    let cells: Vec<Vec<Cell>> = rows
        .iter()
        .flat_map(|row| row.targets.iter().map(move |target| (row, target)))
        .map(|(row, one)| {
            let entry = &one.target.entry;
            let figure = |amount| Cell::from(words::amount(entry.measure, &entry.unit, amount));
            let title = titled.then(|| Cell::from(row.row.agreement.form.title.as_str()));
            title
                .into_iter()
                .chain([
                    Cell::from(entry.name.as_str()),
                    figure(entry.planned),
                    figure(one.reached),
                    figure(one.in_all),
                    Cell::from(words::share(one.in_all, entry.planned)),
                ])
                .collect()
        })
        .collect();
    if cells.is_empty() {
        return None;
    }
    let title = titled.then(|| column("agreement", say.of("agreement"), 22, Align::Left));
    let columns = title
        .into_iter()
        .chain([
            column("target", say.of("target"), 20, Align::Left),
            column("planned", say.of("planned"), 13, Align::Right),
            column("reached", say.of("reached"), 13, Align::Right),
            column("in_all", say.of("in_all"), 13, Align::Right),
            column("share", say.of("share"), 9, Align::Right),
        ])
        .collect();
    Some(Block::Table(numbered(columns, cells, say.of("no"))))
}

/// Whether any target of the row measures who benefits.
fn benefits(row: &ReportRow) -> impl Iterator<Item = String> + '_ {
    row.targets
        .iter()
        .filter(|one| one.target.entry.measure == Measure::Benefit)
        .map(|one| {
            let entry = &one.target.entry;
            format!(
                "{}: {}",
                entry.name,
                words::amount(entry.measure, &entry.unit, one.in_all)
            )
        })
}
