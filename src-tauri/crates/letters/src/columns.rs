//! How wide each column of the annex is and how large its type.
//!
//! No word, number or amount is cut as long as that can be helped. In this order: the type gets smaller down to
//! [`LEAST`]; then long words may be cut after a slash, dot, hyphen or comma; then amounts after a point; then any
//! word. Columns give way no further than the table needs.

use crate::data::{Annex, Cell};
use crate::fonts::{Face, Fonts};
use crate::text::{Cut, parts, words};

/// Smallest type of a table, in points.
pub(crate) const LEAST: f64 = 7.0;
/// Space between a cell's edge and its text, in points.
const PAD_X: f64 = 2.8;
/// The same in a dense table.
const DENSE_PAD_X: f64 = 1.9;
/// From this many columns on a table counts as dense.
pub(crate) const DENSE: usize = 12;
/// Rows looked at when widths are balanced.
const SAMPLE: usize = 160;

/// Type size and columns of a table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Plan {
    pub(crate) size: f64,
    /// Space between a cell's edge and its text, in points.
    pub(crate) pad: f64,
    pub(crate) widths: Vec<f64>,
    /// How far words of each column may be cut.
    pub(crate) cuts: Vec<Cut>,
}

/// Widest piece of a column for each way of cutting, in thousandths of the type size.
#[derive(Debug, Clone, Copy, Default)]
struct Needs {
    words: u32,
    signs: u32,
    amounts: u32,
    anywhere: u32,
}

impl Needs {
    fn see(&mut self, fonts: &Fonts<'_>, text: &str, face: Face) {
        for word in words(text) {
            let whole = fonts.thousandths(word, face);
            if whole > self.words {
                self.words = whole;
            }
            // Only a word that could hold the widest part is worth cutting up.
            for (widest, cut) in [(&mut self.signs, Cut::Signs), (&mut self.amounts, Cut::Amounts)] {
                if whole > *widest {
                    let part = parts(word, cut)
                        .iter()
                        .map(|p| fonts.thousandths(p, face))
                        .max()
                        .unwrap_or(0);
                    *widest = part.max(*widest);
                }
            }
            if self.anywhere < 3_000 {
                self.anywhere = self.anywhere.max(whole.min(3_000));
            }
        }
    }
}

/// Type size and padding as columns are measured with.
#[derive(Debug, Clone, Copy)]
struct Scale {
    size: f64,
    pad: f64,
}

impl Scale {
    fn points(self, thousandths: u32) -> f64 {
        // A hundredth more, so that a word exactly as wide as its column is not cut by rounding.
        f64::from(thousandths) * self.size / 1000.0 + 2.0 * self.pad + 0.01
    }
}

/// Chooses size and widths so that the columns fill `width` points.
pub(crate) fn plan(fonts: &Fonts<'_>, annex: &Annex, width: f64) -> Plan {
    let size = match annex.columns.len() {
        0..=8 => 9.0,
        9..=10 => 8.5,
        11 => 8.0,
        _ => 7.5,
    };
    plan_from(fonts, annex, width, size)
}

/// The same, beginning with a type size that is asked for.
pub(crate) fn plan_from(fonts: &Fonts<'_>, annex: &Annex, width: f64, size: f64) -> Plan {
    let needs = needs(fonts, annex);
    let dense = needs.len() >= DENSE;
    let pad = if dense { DENSE_PAD_X } else { PAD_X };
    let mut scale = Scale { size, pad };
    let whole = |scale: Scale| -> Vec<f64> { needs.iter().map(|n| scale.points(n.words)).collect() };
    // A dense table keeps a little width free for its long texts; numbers may be cut at a slash for that.
    let wanted = if dense { width * 0.9 } else { width };
    while scale.size > LEAST && whole(scale).iter().sum::<f64>() > wanted {
        scale.size -= 0.5;
    }
    let mut least = whole(scale);
    let mut cuts = vec![Cut::Words; needs.len()];
    let signs = needs.iter().map(|n| n.words.saturating_sub(n.signs));
    give_way(Cut::Signs, signs, scale, wanted, &mut least, &mut cuts);
    let amounts = needs.iter().map(|n| n.signs.saturating_sub(n.amounts));
    give_way(Cut::Amounts, amounts, scale, width, &mut least, &mut cuts);
    cut_anywhere(&needs, scale, width, &mut least, &mut cuts);
    let weights: Vec<f64> = annex.columns.iter().map(|c| f64::from(c.weight)).collect();
    let shares = shares(&weights, &least, width);
    let widths = balance(fonts, annex, scale, shares, &least);
    Plan {
        size: scale.size,
        pad,
        widths,
        cuts,
    }
}

/// Lets the columns that gain most be cut, no further than the table needs; `gains` are in thousandths.
fn give_way(
    cut: Cut,
    gains: impl Iterator<Item = u32>,
    scale: Scale,
    wanted: f64,
    least: &mut [f64],
    cuts: &mut [Cut],
) {
    let mut order: Vec<(usize, u32)> = gains.enumerate().filter(|(_, gain)| *gain > 0).collect();
    order.sort_by_key(|(i, gain)| (std::cmp::Reverse(*gain), *i));
    for (i, gain) in order {
        let missing = least.iter().sum::<f64>() - wanted;
        if missing <= 0.0 {
            return;
        }
        if let (Some(l), Some(c)) = (least.get_mut(i), cuts.get_mut(i)) {
            *l -= (f64::from(gain) * scale.size / 1000.0).min(missing);
            *c = cut;
        }
    }
}

/// Narrows the widest columns point by point, so that only the longest words are cut.
fn cut_anywhere(needs: &[Needs], scale: Scale, width: f64, least: &mut [f64], cuts: &mut [Cut]) {
    let floor: Vec<f64> = needs.iter().map(|n| scale.points(n.anywhere)).collect();
    while least.iter().sum::<f64>() > width {
        let widest = least
            .iter()
            .zip(&floor)
            .enumerate()
            .filter(|(_, (l, f))| **l > **f + 1.0)
            .max_by(|a, b| a.1.0.total_cmp(b.1.0).then(b.0.cmp(&a.0)))
            .map(|(i, _)| i);
        let Some(i) = widest else { return };
        if let (Some(l), Some(c)) = (least.get_mut(i), cuts.get_mut(i)) {
            *l -= 1.0;
            *c = Cut::Anywhere;
        }
    }
}

fn needs(fonts: &Fonts<'_>, annex: &Annex) -> Vec<Needs> {
    let mut needs = vec![Needs::default(); annex.columns.len()];
    for (need, column) in needs.iter_mut().zip(&annex.columns) {
        need.see(fonts, &column.heading, Face::Bold);
    }
    for sum in &annex.sums {
        for (need, cell) in needs.iter_mut().zip(sum) {
            for text in &cell.0 {
                need.see(fonts, text, Face::Bold);
            }
        }
    }
    for row in annex.groups.iter().flat_map(|g| &g.rows) {
        for (need, cell) in needs.iter_mut().zip(row) {
            for text in &cell.0 {
                need.see(fonts, text, Face::Regular);
            }
        }
    }
    needs
}

/// Splits the width by weight; columns that need more than their share get what they need.
fn shares(weights: &[f64], least: &[f64], width: f64) -> Vec<f64> {
    let mut fixed = vec![false; weights.len()];
    loop {
        let taken: f64 = least
            .iter()
            .zip(&fixed)
            .filter(|(_, f)| **f)
            .map(|(l, _)| l)
            .sum();
        let open: f64 = weights
            .iter()
            .zip(&fixed)
            .filter(|(_, f)| !**f)
            .map(|(w, _)| w)
            .sum();
        let room = (width - taken).max(0.0);
        let share = |w: f64| if open > 0.0 { room * w / open } else { 0.0 };
        let mut changed = false;
        for ((f, w), l) in fixed.iter_mut().zip(weights).zip(least) {
            if !*f && share(*w) < *l {
                *f = true;
                changed = true;
            }
        }
        if !changed {
            let mut out: Vec<f64> = weights
                .iter()
                .zip(least)
                .zip(&fixed)
                .map(|((w, l), f)| if *f { *l } else { share(*w) })
                .collect();
            // When every column is fixed, what is left (or missing) is spread in proportion.
            if open <= 0.0 {
                let total: f64 = least.iter().sum();
                out.iter_mut().for_each(|w| *w *= width / total);
            }
            return out;
        }
    }
}

/// Moves width from columns with room to columns that make the rows tall, within bounds around the shares asked for.
fn balance(fonts: &Fonts<'_>, annex: &Annex, scale: Scale, mut widths: Vec<f64>, least: &[f64]) -> Vec<f64> {
    let total = annex.row_count();
    let rows: Vec<Vec<f64>> = annex
        .groups
        .iter()
        .flat_map(|g| &g.rows)
        .step_by(total.div_ceil(SAMPLE).max(1))
        .map(|row| row.iter().map(|cell| length(fonts, cell, scale.size)).collect())
        .collect();
    if rows.is_empty() {
        return widths;
    }
    let most: Vec<f64> = widths.iter().map(|w| w * 1.8).collect();
    let floor: Vec<f64> = widths.iter().zip(least).map(|(w, l)| l.max(w * 0.55)).collect();
    let cost = |widths: &[f64]| -> f64 {
        rows.iter()
            .map(|row| {
                // About a tenth of each line stays empty where the next word did not fit.
                let lines = row
                    .iter()
                    .zip(widths)
                    .map(|(l, w)| l * 1.12 / (w - 2.0 * scale.pad).max(1.0));
                lines.fold(1.0, f64::max)
            })
            .sum()
    };
    let mut best = cost(&widths);
    for step in [12.0, 6.0, 3.0] {
        for _ in 0..12 {
            let mut found: Option<(usize, usize, f64)> = None;
            for from in 0..widths.len() {
                for to in 0..widths.len() {
                    let mut trial = widths.clone();
                    let (Some(f), Some(l)) = (trial.get_mut(from), floor.get(from)) else {
                        continue;
                    };
                    *f -= step;
                    let short = *f < *l;
                    let (Some(t), Some(m)) = (trial.get_mut(to), most.get(to)) else {
                        continue;
                    };
                    *t += step;
                    if from == to || short || *t > *m {
                        continue;
                    }
                    let now = cost(&trial);
                    if now < found.map_or(best, |f| f.2) - 1e-9 {
                        found = Some((from, to, now));
                    }
                }
            }
            let Some((from, to, now)) = found else { break };
            if let Some(w) = widths.get_mut(from) {
                *w -= step;
            }
            if let Some(w) = widths.get_mut(to) {
                *w += step;
            }
            best = now;
        }
    }
    widths
}

fn length(fonts: &Fonts<'_>, cell: &Cell, size: f64) -> f64 {
    cell.0.iter().map(|t| fonts.width(t, Face::Regular, size)).sum()
}
