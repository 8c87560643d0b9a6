//! The annex of a recap letter: its rows by kind, with the columns the officer chose.

use super::columns::{AnnexColumn, cell, chosen, word};
use letters::{Align, Annex, Cell, Column, Group, figure_and_words};
use registry::letters::{LetterOrder, RecapContent};
use registry::recap::{KindGroup, RecapRow};

/// The rows of a recap as the annex prints them.
pub(super) fn annex(content: &RecapContent, region: &str) -> Annex {
    let mut title = title(&content.order);
    title.extend([region.to_uppercase(), content.order.period.label().to_uppercase()]);
    table(&content.rows, &chosen(&content.order.columns), title)
}

/// The first lines of an annex's title: which agreements, and that its period has not ended.
pub(super) fn title(order: &LetterOrder) -> Vec<String> {
    let scope = match order.scope {
        registry::Scope::Signed => "scope_signed",
        registry::Scope::InForce => "scope_in_force",
        registry::Scope::All => "scope_all",
    };
    let phrase = |stable: &'static str| word("phrase", stable).to_uppercase();
    let mut lines = vec![format!("{} {}", phrase("annex_title"), phrase(scope))];
    lines.extend(order.interim.then(|| phrase("interim_note")));
    lines
}

/// Rows by kind, with a sum below each and one below all.
pub(super) fn table(rows: &[RecapRow], columns: &[&AnnexColumn], title: Vec<String>) -> Annex {
    let mut number = 0_usize;
    let groups = KindGroup::ALL
        .into_iter()
        .filter_map(|group| {
            let of_group = rows
                .iter()
                .filter(|row| KindGroup::of(row.agreement.form.kind) == group);
            let rows: Vec<Vec<Cell>> = of_group
                .map(|row| {
                    number += 1;
                    columns
                        .iter()
                        .map(|column| Cell(cell(&column.id, number, row)))
                        .collect()
                })
                .collect();
            (!rows.is_empty()).then_some((group, rows))
        })
        .zip('A'..)
        .map(|((group, rows), letter)| Group {
            title: format!("{letter}. {}", word("group", group.word())),
            subtotal: format!(
                "{} {}: {}",
                word("phrase", "sum"),
                group.label(),
                figure(rows.len())
            ),
            rows,
        })
        .collect();
    Annex {
        title,
        columns: columns
            .iter()
            .map(|column| Column {
                id: column.id.clone(),
                heading: column.heading.clone(),
                weight: column.weight,
                align: match column.align.as_str() {
                    "center" => Align::Center,
                    "right" => Align::Right,
                    _ => Align::Left,
                },
            })
            .collect(),
        groups,
        total: format!("{}: {}", word("phrase", "grand_total"), figure(rows.len())),
        sums: Vec::new(),
    }
}

fn figure(count: usize) -> String {
    figure_and_words(u64::try_from(count).unwrap_or(u64::MAX))
}
