//! The yearly report of KSDPL and KSDLL: each agreement by the nine items of Permendagri 25/2020 Pasal 37(1), in the
//! format of its Lampiran, number IV. What the register does not hold is ruled lines to be filled in by hand.

use super::words::{Say, count, score};
use super::{benefits, column, numbered, of_semesters, paragraphs, targets};
use crate::letters::columns::{cell, word};
use letters::paper::Block;
use letters::{Align, Cell, long_date};
use registry::letters::{GapItem, ReportContent, ReportRow};
use registry::recap::KindGroup;

const SAY: Say = Say("foreign");
/// Ruled lines where a text is missing.
const BY_HAND: u8 = 2;

/// All of it.
pub(super) fn blocks(content: &ReportContent, region: &str) -> Vec<Block> {
    let (report, period) = (&content.report, content.order.period.label());
    let mut title = vec![SAY.of("title"), SAY.of("title_foreign"), region.to_uppercase()];
    title.push(period.to_uppercase());
    if content.order.interim {
        title.push(SAY.of("title_interim"));
    }
    let mut out = vec![
        Block::title(title),
        Block::text(SAY.with(
            "intro",
            &[("total", &count(report.rows.len())), ("period", &period)],
        )),
        summary(&report.rows),
    ];
    for (i, (row, letter)) in report.rows.iter().zip('A'..).enumerate() {
        if i > 0 {
            out.push(Block::PageBreak);
        }
        let group = KindGroup::of(row.row.agreement.form.kind);
        out.push(Block::heading(format!(
            "{letter}. {}",
            word("group", group.word())
        )));
        out.extend(items(row));
    }
    let as_of = long_date(report.as_of);
    out.push(Block::Space { mm: 4 });
    out.push(Block::text(
        SAY.with("closing", &[("region", region), ("as_of", &as_of)]),
    ));
    out
}

/// The other parties of an agreement, as the register counts them: all but the first, which is the region's own.
fn partners(row: &ReportRow) -> Vec<String> {
    let parties = &row.row.agreement.form.parties;
    parties.iter().skip(1).map(|party| party.name.clone()).collect()
}

fn summary(rows: &[ReportRow]) -> Block {
    let columns = vec![
        column("agreement", SAY.of("agreement"), 34, Align::Left),
        column("partner", SAY.of("partner"), 24, Align::Left),
        column("document", SAY.of("document"), 14, Align::Left),
        column("term", SAY.of("term"), 20, Align::Left),
    ];
    let rows = rows.iter().map(|row| {
        vec![
            Cell::from(row.row.agreement.form.title.as_str()),
            Cell(partners(row)),
            Cell(cell("document", 0, &row.row)),
            Cell(cell("term", 0, &row.row)),
        ]
    });
    Block::Table(numbered(columns, rows.collect(), SAY.of("no")))
}

/// Texts, or room to write where there are none.
fn said(out: &mut Vec<Block>, texts: Vec<String>) {
    if texts.is_empty() {
        out.push(Block::Fill { lines: BY_HAND });
    } else {
        out.extend(texts.into_iter().map(Block::text));
    }
}

/// A label and its texts, or room to write below the label.
fn labelled(out: &mut Vec<Block>, key: &str, texts: Vec<String>) {
    out.push(Block::text(SAY.of(key)));
    said(out, texts);
}

fn items(row: &ReportRow) -> Vec<Block> {
    let form = &row.row.agreement.form;
    let own = row.foreign.clone().unwrap_or_default();
    let gaps = row.foreign_gaps();
    let lacks = |item: GapItem| gaps.contains(&item);
    let semesters =
        |text: &dyn Fn(&registry::progress::Progress) -> &str| of_semesters(SAY, &row.progress, true, text);
    let mut out = Vec::new();
    let heading = |out: &mut Vec<Block>, key: &str| out.push(Block::heading(SAY.of(key)));

    heading(&mut out, "item_title");
    let parties: Vec<&str> = form.parties.iter().map(|party| party.name.as_str()).collect();
    said(
        &mut out,
        vec![format!("{} ({})", form.title, parties.join(" \u{2013} "))],
    );
    heading(&mut out, "item_background");
    said(&mut out, paragraphs(&own.background));

    heading(&mut out, "item_purpose");
    labelled(&mut out, "purpose", paragraphs(&form.purpose));
    out.push(Block::text(SAY.of("targets")));
    match targets(SAY, std::slice::from_ref(row), false) {
        Some(table) => out.push(table),
        None => out.push(Block::Fill { lines: BY_HAND }),
    }

    heading(&mut out, "item_scope");
    said(&mut out, paragraphs(&form.scope));

    heading(&mut out, "item_development");
    labelled(&mut out, "development", semesters(&|one| &one.development));
    labelled(&mut out, "highlights", paragraphs(&own.highlights));
    if let Some(one) = &row.evaluation {
        let round = format!("{}/{}", one.round, one.year);
        let recommendation = one.recommendation.to_lowercase();
        let values = [
            ("round", round.as_str()),
            ("recommendation", recommendation.as_str()),
        ];
        let text = match one.score {
            Some(points) => {
                let points = score(points);
                let [round, recommendation] = values;
                SAY.with("evaluation", &[round, recommendation, ("score", &points)])
            }
            None => SAY.with("evaluation_without_score", &values),
        };
        out.push(Block::text(text));
    }

    heading(&mut out, "item_beneficiaries");
    let mut beneficiaries = paragraphs(&own.beneficiaries);
    beneficiaries.extend(benefits(row));
    said(&mut out, beneficiaries);

    heading(&mut out, "item_funding");
    let funding = cell("funding", 0, &row.row).join("; ");
    if !funding.is_empty() {
        let funding = funding.trim_end_matches('.');
        out.push(Block::text(SAY.with("funding_agreed", &[("funding", funding)])));
    }
    out.push(Block::text(SAY.of("funding_activities")));
    let activities = paragraphs(&own.funding);
    if activities.is_empty() {
        out.push(Block::Fill { lines: BY_HAND });
    } else {
        out.push(Block::points(activities));
    }

    heading(&mut out, "item_obstacles");
    let problems = semesters(&|one| &one.problems);
    if !problems.is_empty() {
        labelled(&mut out, "reported_problems", problems);
    }
    for (key, item, text) in [
        ("internal", GapItem::Internal, &own.internal),
        ("external", GapItem::External, &own.external),
    ] {
        if lacks(item) || !text.trim().is_empty() {
            labelled(&mut out, key, paragraphs(text));
        }
    }
    let efforts = semesters(&|one| &one.efforts);
    if !efforts.is_empty() {
        labelled(&mut out, "efforts", efforts);
    }

    heading(&mut out, "item_analysis");
    labelled(&mut out, "analysis", paragraphs(&own.analysis));
    labelled(&mut out, "follow_up", paragraphs(&own.follow_up));
    out
}
