//! The rows of the annex on their pages.

mod paint;

use crate::columns::Plan;
use crate::data::{Align, Annex};
use crate::error::{LetterError, Place};
use crate::fonts::{Face, Fonts};
use crate::progress::{Progress, Step};
use crate::sheet::{Role, Sheet, Tag, Tree};
use crate::text::{greedy, thousandths};

/// Space above and below the text of a cell, in points.
const PAD_Y: f64 = 2.2;
/// Line height as a share of the type size.
const LEADING: f64 = 1.16;
/// Thickness of the table's lines.
const STROKE: f64 = 0.5;
/// Grey of the heading row and of group rows.
const HEAD_GRAY: f64 = 0.88;
const GROUP_GRAY: f64 = 0.95;
/// A row up to this share of a page is never split.
const MODERATE: f64 = 0.45;
/// Fewest lines of a row on either side of a page break.
const LEAST_LINES: usize = 3;

/// The part of a page a table may fill.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

/// How a row looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    /// Bold, centred, on grey.
    Heading,
    /// Plain.
    Row,
    /// Bold on grey, its cells as those of the rows above.
    Sum,
}

/// A row as lines of its cells.
struct Laid {
    cells: Vec<Vec<String>>,
    /// Fewest lines it is high.
    least: usize,
}

impl Laid {
    fn lines(&self) -> usize {
        self.cells.iter().map(Vec::len).max().unwrap_or(0).max(self.least)
    }
}

/// Draws a table over as many sheets as it needs, beginning on the last one of `sheets` at `y`.
pub(crate) struct Table<'a> {
    fonts: &'a Fonts<'a>,
    annex: &'a Annex,
    plan: Plan,
    frame: Frame,
    node: u32,
    heading: Laid,
    /// Numbers of the columns below their headings; none where they are not asked for.
    numbers: Option<Laid>,
    sheets: Vec<Sheet>,
    y: f64,
    /// Where the open run of rows with columns began on this page.
    run: Option<f64>,
    heading_tagged: bool,
    room: Room,
}

/// What a table leaves free beside its texts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Room {
    /// Fewest lines a row is high.
    pub(crate) row_lines: usize,
    /// A row of column numbers stands below the heading.
    pub(crate) numbered: bool,
    /// Height of what must stand below the last row on its page, in points.
    pub(crate) below: f64,
}

impl Default for Room {
    fn default() -> Self {
        Self {
            row_lines: 1,
            numbered: false,
            below: 0.0,
        }
    }
}

fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

impl<'a> Table<'a> {
    pub(crate) fn new(
        fonts: &'a Fonts<'a>,
        annex: &'a Annex,
        plan: Plan,
        frame: Frame,
        node: u32,
        first: Sheet,
        y: f64,
    ) -> Self {
        let headings = annex.columns.iter().zip(&plan.widths).zip(&plan.cuts);
        let cells = headings
            .map(|((c, w), cut)| {
                greedy(
                    fonts,
                    &c.heading,
                    Face::Bold,
                    thousandths(w - 2.0 * plan.pad, plan.size),
                    *cut,
                )
            })
            .collect();
        let heading = Laid { cells, least: 1 };
        Self {
            fonts,
            annex,
            plan,
            frame,
            node,
            heading,
            numbers: None,
            sheets: vec![first],
            y,
            run: None,
            heading_tagged: false,
            room: Room::default(),
        }
    }

    /// The same table with room to write and what must follow it.
    pub(crate) fn with_room(mut self, room: Room) -> Self {
        let numbers = (1..=self.annex.columns.len()).map(|n| vec![n.to_string()]);
        self.numbers = room.numbered.then(|| Laid {
            cells: numbers.collect(),
            least: 1,
        });
        self.room = room;
        self
    }

    /// Height of its heading and first row: what must fit below a line that may not end the page.
    pub(crate) fn opening(&self) -> f64 {
        let group = self.annex.groups.iter().find(|g| !g.rows.is_empty());
        let title = group.map_or(0.0, |g| self.span_height(&g.title));
        let row = group.and_then(|g| g.rows.first());
        let first = row.map_or(self.line() + 2.0 * PAD_Y, |row| self.needed(&self.lay(row)));
        self.head() + title + first
    }

    /// Draws all rows and answers the sheets and where the table ends; `none` is the sentence of a table without
    /// rows.
    pub(crate) fn draw(
        mut self,
        tree: &mut Tree,
        none: &str,
        progress: Progress<'_>,
    ) -> Result<(Vec<Sheet>, f64), LetterError> {
        let least = self.head() + self.line() * count(LEAST_LINES) + 2.0 * PAD_Y;
        if least > self.frame.bottom - self.frame.top {
            return Err(LetterError::TooTall(Place::Field("Kepala tabel lampiran".into())));
        }
        if self.y + least > self.frame.bottom {
            self.turn(tree, false);
        }
        self.draw_heading(tree);
        let annex = self.annex;
        let total = annex.row_count();
        let mut done = 0;
        let sums: Vec<Laid> = annex
            .sums
            .iter()
            .map(|sum| self.lay_in(sum, Face::Bold))
            .collect();
        let sums_height: f64 = sums.iter().map(|sum| self.height(sum)).sum();
        if total == 0 {
            self.span(
                tree,
                none,
                Face::Regular,
                None,
                Tag::TdSpan(0),
                Align::Center,
                self.room.below,
            );
        }
        let groups = annex.groups.len();
        for (g, group) in annex.groups.iter().enumerate() {
            if total == 0 {
                break;
            }
            let rows = group.rows.len();
            if !group.title.is_empty() {
                // A group's title never ends a page.
                let next = group.rows.first().map_or(0.0, |row| self.needed(&self.lay(row)));
                self.span(
                    tree,
                    &group.title,
                    Face::Bold,
                    Some(GROUP_GRAY),
                    Tag::ThGroup(0),
                    Align::Left,
                    next,
                );
            }
            for (r, row) in group.rows.iter().enumerate() {
                let laid = self.lay(row);
                let mut after = 0.0;
                if r + 1 == rows {
                    after += self.span_height(&group.subtotal);
                    if g + 1 == groups {
                        after += sums_height + self.span_height(&annex.total) + self.room.below;
                    }
                }
                self.row(tree, &laid, after);
                done += 1;
                if done % 64 == 0 {
                    let pages = self.sheets.len();
                    progress.step(Step::Laying { done, total, pages })?;
                }
            }
            if !group.subtotal.is_empty() {
                self.span(
                    tree,
                    &group.subtotal,
                    Face::Bold,
                    None,
                    Tag::TdSpan(0),
                    Align::Left,
                    0.0,
                );
            }
        }
        for sum in &sums {
            self.sum(tree, sum);
        }
        if !annex.total.is_empty() {
            self.span(
                tree,
                &annex.total,
                Face::Bold,
                Some(HEAD_GRAY),
                Tag::TdSpan(0),
                Align::Left,
                0.0,
            );
        }
        self.close_run();
        progress.step(Step::Laying {
            done: total,
            total,
            pages: self.sheets.len(),
        })?;
        Ok((self.sheets, self.y))
    }

    fn line(&self) -> f64 {
        self.plan.size * LEADING
    }

    fn height(&self, laid: &Laid) -> f64 {
        count(laid.lines()) * self.line() + 2.0 * PAD_Y
    }

    /// Height of the heading with the numbers below it.
    fn head(&self) -> f64 {
        self.height(&self.heading) + self.numbers.as_ref().map_or(0.0, |numbers| self.height(numbers))
    }

    fn lay(&self, row: &[crate::data::Cell]) -> Laid {
        self.lay_in(row, Face::Regular)
    }

    fn lay_in(&self, row: &[crate::data::Cell], face: Face) -> Laid {
        let widths = self.plan.widths.iter().zip(&self.plan.cuts);
        let cells = row
            .iter()
            .zip(widths)
            .map(|(cell, (w, cut))| {
                let limit = thousandths(w - 2.0 * self.plan.pad, self.plan.size);
                cell.0
                    .iter()
                    .flat_map(|t| greedy(self.fonts, t, face, limit, *cut))
                    .collect()
            })
            .collect();
        Laid {
            cells,
            least: self.room.row_lines,
        }
    }

    /// Height of the part of a row that starts on a page: all of a moderate row, the first lines of a tall one.
    fn needed(&self, laid: &Laid) -> f64 {
        let height = self.height(laid);
        if height <= self.page() * MODERATE {
            height
        } else {
            self.line() * count(LEAST_LINES) + 2.0 * PAD_Y
        }
    }

    /// Height of a page below its heading row.
    fn page(&self) -> f64 {
        self.frame.bottom - self.frame.top - self.head()
    }

    /// One row; `after` is the height of what must follow it on the same page.
    fn row(&mut self, tree: &mut Tree, laid: &Laid, after: f64) {
        let tr = tree.add(self.node, Tag::Tr);
        let cells: Vec<u32> = laid.cells.iter().map(|_| tree.add(tr, Tag::Td)).collect();
        let roles: Vec<Role> = cells.into_iter().map(Role::Content).collect();
        let (line, lines) = (self.line(), laid.lines());
        let height = self.height(laid);
        if self.y + height + after <= self.frame.bottom {
            return self.slice(laid, 0, lines, &roles, Look::Row);
        }
        let room = |y: f64, bottom: f64| {
            let lines = ((bottom - y - 2.0 * PAD_Y) / line).floor();
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let lines = lines.max(0.0) as usize;
            lines
        };
        // A row of moderate height goes whole to the next page; a tall one starts here and goes on there.
        let own = after - self.room.below;
        if height + own <= self.page() * MODERATE && (own == after || height + after <= self.page())
            || lines < 2 * LEAST_LINES
            || room(self.y, self.frame.bottom) < LEAST_LINES
        {
            self.turn(tree, true);
        }
        let mut from = 0;
        while from < lines {
            let left = lines - from;
            let rest = count(left) * line + 2.0 * PAD_Y + after;
            if self.y + rest <= self.frame.bottom {
                self.slice(laid, from, lines, &roles, Look::Row);
                return;
            }
            let fit = room(self.y, self.frame.bottom).max(1);
            // The next page gets a few lines too, never a last one alone.
            let take = if left > LEAST_LINES {
                fit.min(left - LEAST_LINES)
            } else {
                fit.min(left)
            };
            let take = take.clamp(1, left);
            self.slice(laid, from, from + take, &roles, Look::Row);
            from += take;
            if from < lines {
                self.turn(tree, true);
            } else {
                return;
            }
        }
    }
}
