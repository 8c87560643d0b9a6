//! The consolidated recap: a letter from the Gubernur, one annex office by office, and one annex an office.

use super::words::Say;
use super::{column, no_copy_to_the_head, subject};
use crate::letters::annex::{table, title};
use crate::letters::columns::{AnnexColumn, chosen};
use crate::letters::press::{self, Said, kind};
use letters::paper::{Block, Style, Table};
use letters::{Align, Cell, Consolidation, KindCount, LetterData, NumberedAnnex, Template, roman};
use registry::Scope;
use registry::consolidated::OfficeReport;
use registry::letters::ConsolidatedContent;
use registry::recap::{Count, KindGroup};
use registry::reference::regions::{self, Region};
use registry::settings::LetterheadKind;

const SAY: Say = Say("consolidated");

/// The letter with all its annexes.
pub(in crate::letters) fn letter(content: &ConsolidatedContent) -> LetterData {
    let region = regions::find(&content.office.region_code)
        .map_or_else(|| content.office.region_code.clone(), Region::full_name);
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
        kinds: &content.consolidated.recap.per_region.kinds,
    };
    let hal = subject(&content.order, &region);
    let mut data = press::letter(&said, &region, Template::Consolidated, hal);
    if content.signatory.letterhead == LetterheadKind::Head {
        no_copy_to_the_head(&mut data, &content.office.region_code);
    }
    data.body.consolidation = Some(consolidation(content, &data.body.counts));
    let annexed: Vec<&OfficeReport> = content
        .consolidated
        .offices
        .iter()
        .filter(|one| speaks(one))
        .collect();
    let columns = chosen(&content.order.columns);
    data.annexes = std::iter::once(NumberedAnnex::Blocks {
        blocks: overview(content, &region),
    })
    .chain(
        annexed
            .into_iter()
            .map(|office| of_office(content, office, &columns)),
    )
    .collect();
    data
}

/// Whether an office has an annex of its own: who neither reported nor counts stands in the overview alone.
fn speaks(office: &OfficeReport) -> bool {
    office.reported() || office.total > 0
}

fn consolidation(content: &ConsolidatedContent, counted: &[KindCount]) -> Consolidation {
    let report = &content.consolidated;
    let once = &report.recap.per_document.kinds;
    let per_document = counted.iter().map(|count| KindCount {
        kind: count.kind,
        count: once
            .iter()
            .find(|one| kind(&one.value) == Some(count.kind))
            .map_or(0, |one| u64::from(one.count)),
    });
    let counts = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    Consolidation {
        per_document: per_document.collect(),
        offices: counts(report.offices.len()),
        reported: counts(report.reported()),
        absent: report.absent().map(|office| name(content, office)).collect(),
        earlier: report
            .absent()
            .filter(|office| office.total > 0)
            .map(|office| {
                let period = office.newest.map(|period| period.label()).unwrap_or_default();
                SAY.with(
                    "earlier_name",
                    &[("office", &name(content, office)), ("period", &period)],
                )
            })
            .collect(),
        disputed: u64::from(report.disputed()),
        refused: u64::from(report.refused()),
    }
}

/// The region; its unit too where two offices of one region send.
fn name(content: &ConsolidatedContent, office: &OfficeReport) -> String {
    let of_region = content
        .consolidated
        .offices
        .iter()
        .filter(|one| one.region_code == office.region_code);
    if of_region.count() > 1 && !office.unit_name.is_empty() {
        format!("{} ({})", office.region_name, office.unit_name)
    } else {
        office.region_name.clone()
    }
}

/// The kinds that have a column: those of the law, and older forms where there are any.
fn groups(content: &ConsolidatedContent) -> Vec<KindGroup> {
    let legacy = figure(&content.consolidated.recap.per_region.kinds, KindGroup::Legacy) > 0;
    KindGroup::ALL
        .into_iter()
        .filter(|group| *group != KindGroup::Legacy || legacy)
        .collect()
}

fn figure(kinds: &[Count], group: KindGroup) -> u32 {
    kinds
        .iter()
        .find(|count| count.value == group.word())
        .map_or(0, |count| count.count)
}

/// Lampiran I: one row an office, one sum a way of counting.
fn overview(content: &ConsolidatedContent, region: &str) -> Vec<Block> {
    let report = &content.consolidated;
    let scope = match content.order.scope {
        Scope::Signed => "scope_signed",
        Scope::InForce => "scope_in_force",
        Scope::All => "scope_all",
    };
    let mut lines = vec![SAY.of("title"), SAY.of(scope)];
    lines.push(SAY.with("of_province", &[("region", &region.to_uppercase())]));
    lines.push(content.order.period.label().to_uppercase());
    lines.extend(content.order.interim.then(|| SAY.of("interim")));
    let groups = groups(content);
    let mut columns = vec![
        column("no", SAY.of("no"), 4, Align::Center),
        column("office", SAY.of("office"), 28, Align::Left),
    ];
    columns.extend(groups.iter().map(|group| {
        let heading = match group {
            KindGroup::Legacy => SAY.of("legacy"),
            group => group.label().to_owned(),
        };
        column(group.word(), heading, 8, Align::Right)
    }));
    columns.push(column("sum", SAY.of("sum"), 8, Align::Right));
    columns.push(column("annex", SAY.of("annex"), 9, Align::Center));
    columns.push(column("remark", SAY.of("remark"), 26, Align::Left));
    let mut annex = 1;
    let rows = report.offices.iter().enumerate().map(|(at, office)| {
        if speaks(office) {
            annex += 1;
        }
        row(content, office, at + 1, annex, &groups)
    });
    let figures = |kinds: &[Count], total: u32| -> Vec<Cell> {
        let of_groups = groups.iter().map(|group| figure(kinds, *group));
        of_groups.chain([total]).map(printed).collect()
    };
    let sum = |label: &str, kinds: &[Count], total: u32| {
        let head = [Cell::default(), Cell::from(SAY.of(label))];
        head.into_iter()
            .chain(figures(kinds, total))
            .chain([Cell::default(), Cell::default()])
            .collect()
    };
    let recap = &report.recap;
    let sums = vec![
        sum("per_region", &recap.per_region.kinds, recap.per_region.total),
        sum(
            "per_document",
            &recap.per_document.kinds,
            recap.per_document.total,
        ),
    ];
    let table = Table {
        // So that 38 regencies and cities and their sums stand on one page.
        size: 8,
        sums,
        ..Table::plain(columns, rows.collect())
    };
    let twins = letters::figure_and_words(u64::from(recap.twins));
    let note = |text| Block::Paragraph {
        text,
        style: Style::Note,
    };
    let mut blocks = vec![Block::title(lines), Block::Table(table)];
    blocks.push(note(SAY.of("meaning_region")));
    blocks.push(note(SAY.with("meaning_document", &[("twins", &twins)])));
    if report.absent().any(|office| office.total == 0) {
        blocks.push(note(SAY.of("meaning_absent")));
    }
    if groups.contains(&KindGroup::Legacy) {
        blocks.push(note(SAY.of("meaning_legacy")));
    }
    blocks
}

fn printed(count: u32) -> Cell {
    Cell::from(letters::thousands(u64::from(count)))
}

/// One office of the overview; who has not sent has no figures rather than noughts.
fn row(
    content: &ConsolidatedContent,
    office: &OfficeReport,
    number: usize,
    annex: u32,
    groups: &[KindGroup],
) -> Vec<Cell> {
    let mut cells = vec![Cell::from(number.to_string()), Cell::from(name(content, office))];
    if speaks(office) {
        cells.extend(groups.iter().map(|group| printed(figure(&office.kinds, *group))));
        cells.push(printed(office.total));
    } else {
        cells.extend((0..=groups.len()).map(|_| Cell::from(SAY.of("not_counted"))));
    }
    let mut remarks = Vec::new();
    match (office.reported(), office.newest.filter(|_| office.total > 0)) {
        (true, _) => {}
        (false, Some(period)) => {
            remarks.push(SAY.with("by_earlier", &[("period", &period.label())]));
        }
        (false, None) => remarks.push(SAY.of("none_known")),
    }
    for (count, told) in [(office.disputed, "disputed"), (office.refused, "refused")] {
        if count > 0 {
            remarks.push(SAY.with(told, &[("count", &letters::thousands(u64::from(count)))]));
        }
    }
    remarks.extend(office.undecided.then(|| SAY.of("undecided")));
    cells.push(if speaks(office) {
        Cell::from(roman(annex))
    } else {
        Cell::from(SAY.of("not_counted"))
    });
    cells.push(Cell(remarks));
    cells
}

/// The annex of one office: its agreements, or the sentence that there are none.
fn of_office(
    content: &ConsolidatedContent,
    office: &OfficeReport,
    columns: &[&AnnexColumn],
) -> NumberedAnnex {
    let order = &content.order;
    let mut lines = title(order);
    lines.push(name(content, office).to_uppercase());
    lines.push(order.period.label().to_uppercase());
    if let Some(period) = office.newest.filter(|_| !office.reported()) {
        lines.push(SAY.with("earlier", &[("period", &period.label().to_uppercase())]));
    }
    if office.rows.is_empty() {
        let scope = match order.scope {
            Scope::Signed => "nil_scope_signed",
            Scope::InForce => "nil_scope_in_force",
            Scope::All => "nil_scope_all",
        };
        let (scope, period) = (SAY.of(scope), order.period.label());
        let nil = SAY.with(
            "nil",
            &[
                ("period", period.as_str()),
                ("region", name(content, office).as_str()),
                ("scope", scope.as_str()),
            ],
        );
        return NumberedAnnex::Blocks {
            blocks: vec![Block::title(lines), Block::text(nil)],
        };
    }
    NumberedAnnex::Table {
        table: table(&office.rows, columns, lines),
    }
}
