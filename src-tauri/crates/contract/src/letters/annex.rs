//! The annex of a recap letter: its rows by kind, with the columns the officer chose.

use super::columns::{WORDS, cell, chosen, word};
use letters::{Align, Annex, Cell, Column, Group, figure_and_words};
use registry::letters::RecapContent;
use registry::recap::KindGroup;

/// The rows of a recap as the annex prints them.
pub(super) fn annex(content: &RecapContent, region: &str) -> Annex {
    let columns = chosen(&content.order.columns);
    let mut number = 0_usize;
    let groups = KindGroup::ALL
        .into_iter()
        .filter_map(|group| {
            let of_group = content
                .rows
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
    let scope = match content.order.scope {
        registry::Scope::Signed => "scope_signed",
        registry::Scope::InForce => "scope_in_force",
        registry::Scope::All => "scope_all",
    };
    let phrase = |word: &str| {
        WORDS
            .get("phrase")
            .and_then(|words| words.get(word))
            .cloned()
            .unwrap_or_default()
            .to_uppercase()
    };
    Annex {
        title: vec![
            format!("{} {}", phrase("annex_title"), phrase(scope)),
            if content.order.interim {
                phrase("interim_note")
            } else {
                String::new()
            },
            region.to_uppercase(),
            content.order.period.label().to_uppercase(),
        ]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect(),
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
        total: format!(
            "{}: {}",
            word("phrase", "grand_total"),
            figure(content.rows.len())
        ),
    }
}

fn figure(count: usize) -> String {
    figure_and_words(u64::try_from(count).unwrap_or(u64::MAX))
}
