//! What a table puts on its sheets: rows, rows over all columns, the heading, the lines between them.

use super::{GROUP_GRAY, HEAD_GRAY, Laid, Look, PAD_Y, STROKE, Table, count};
use crate::data::Align;
use crate::fonts::Face;
use crate::sheet::{Draw, Role, Sheet, Tag, Tree};
use crate::text::{Cut, greedy, thousandths};

impl Table<'_> {
    /// Draws the lines `from..to` of a row and closes it below.
    pub(super) fn slice(&mut self, laid: &Laid, from: usize, to: usize, roles: &[Role], look: Look) {
        let (line, size, top) = (self.line(), self.plan.size, self.y);
        let height = count(to - from) * line + 2.0 * PAD_Y;
        let heading = look == Look::Heading;
        let (face, gray) = match look {
            Look::Heading => (Face::Bold, Some(HEAD_GRAY)),
            Look::Sum => (Face::Bold, Some(GROUP_GRAY)),
            Look::Row => (Face::Regular, None),
        };
        self.run.get_or_insert(top);
        let mut x = self.frame.left;
        let columns = self.annex.columns.iter().zip(&self.plan.widths);
        let mut texts = Vec::new();
        for (((column, width), lines), role) in columns.zip(&laid.cells).zip(roles) {
            let align = if heading { Align::Center } else { column.align };
            // Headings stand in the middle of their row, cells at its top.
            let drop = if heading {
                count(laid.lines() - lines.len().min(laid.lines())) * line / 2.0
            } else {
                0.0
            };
            for (i, text) in lines.iter().enumerate().skip(from).take(to - from) {
                let wide = self.fonts.width(text, face, size);
                let inner = width - 2.0 * self.plan.pad;
                let at = x
                    + self.plan.pad
                    + match align {
                        Align::Left => 0.0,
                        Align::Center => ((inner - wide) / 2.0).max(0.0),
                        Align::Right => (inner - wide).max(0.0),
                    };
                let y = top + PAD_Y + drop + count(i - from) * line + size * 0.92;
                texts.push((
                    *role,
                    Draw::Text {
                        x: at,
                        y,
                        face,
                        size,
                        gap: 0.0,
                        text: text.clone(),
                    },
                ));
            }
            x += width;
        }
        let (left, right) = (self.frame.left, self.frame.right);
        let Some(sheet) = self.sheets.last_mut() else {
            return;
        };
        if let Some(gray) = gray {
            sheet.put(
                Role::Artifact,
                Draw::Fill {
                    x: left,
                    y: top,
                    w: right - left,
                    h: height,
                    gray,
                },
            );
        }
        if heading {
            sheet.put(
                Role::Artifact,
                Draw::Line {
                    x1: left,
                    y1: top,
                    x2: right,
                    y2: top,
                    width: STROKE,
                },
            );
        }
        texts.into_iter().for_each(|(role, draw)| sheet.put(role, draw));
        self.y = top + height;
        self.rule();
    }

    pub(super) fn rule(&mut self) {
        let (x1, x2, y) = (self.frame.left, self.frame.right, self.y);
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.put(
                Role::Artifact,
                Draw::Line {
                    x1,
                    y1: y,
                    x2,
                    y2: y,
                    width: STROKE,
                },
            );
        }
    }

    pub(super) fn span_lines(&self, text: &str) -> Vec<String> {
        let limit = thousandths(
            self.frame.right - self.frame.left - 2.0 * self.plan.pad,
            self.plan.size,
        );
        greedy(self.fonts, text, Face::Bold, limit, Cut::Anywhere)
    }

    pub(super) fn span_height(&self, text: &str) -> f64 {
        if text.is_empty() {
            0.0
        } else {
            count(self.span_lines(text).len().max(1)) * self.line() + 2.0 * PAD_Y
        }
    }

    /// A row over all columns; `next` is the height of what must follow it on the same page.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn span(
        &mut self,
        tree: &mut Tree,
        text: &str,
        face: Face,
        gray: Option<f64>,
        tag: Tag,
        align: Align,
        next: f64,
    ) {
        let height = self.span_height(text);
        if self.y + height + next > self.frame.bottom {
            self.turn(tree, true);
        }
        self.close_run();
        let columns = u16::try_from(self.annex.columns.len()).unwrap_or(u16::MAX);
        let tr = tree.add(self.node, Tag::Tr);
        let tag = if matches!(tag, Tag::ThGroup(_)) {
            Tag::ThGroup(columns)
        } else {
            Tag::TdSpan(columns)
        };
        let role = Role::Content(tree.add(tr, tag));
        let lines = self.span_lines(text);
        let (line, size, top) = (self.line(), self.plan.size, self.y);
        let (left, right) = (self.frame.left, self.frame.right);
        let Some(sheet) = self.sheets.last_mut() else {
            return;
        };
        if let Some(gray) = gray {
            sheet.put(
                Role::Artifact,
                Draw::Fill {
                    x: left,
                    y: top,
                    w: right - left,
                    h: height,
                    gray,
                },
            );
        }
        for x in [left, right] {
            sheet.put(
                Role::Artifact,
                Draw::Line {
                    x1: x,
                    y1: top,
                    x2: x,
                    y2: top + height,
                    width: STROKE,
                },
            );
        }
        for (i, text) in lines.into_iter().enumerate() {
            let x = match align {
                Align::Center => (left + right - self.fonts.width(&text, face, size)) / 2.0,
                _ => left + self.plan.pad,
            };
            let y = top + PAD_Y + count(i) * line + size * 0.92;
            sheet.put(
                role,
                Draw::Text {
                    x,
                    y,
                    face,
                    size,
                    gap: 0.0,
                    text,
                },
            );
        }
        self.y = top + height;
        self.rule();
    }

    pub(super) fn draw_heading(&mut self, tree: &mut Tree) {
        let first = !std::mem::replace(&mut self.heading_tagged, true);
        let heading = Laid {
            cells: std::mem::take(&mut self.heading.cells),
            least: 1,
        };
        self.head_row(tree, &heading, first);
        self.heading = heading;
        if let Some(numbers) = self.numbers.take() {
            self.head_row(tree, &numbers, first);
            self.numbers = Some(numbers);
        }
    }

    /// A row of the heading; readers are told of it once.
    fn head_row(&mut self, tree: &mut Tree, laid: &Laid, told: bool) {
        let roles: Vec<Role> = if told {
            let tr = tree.add(self.node, Tag::Tr);
            laid.cells
                .iter()
                .map(|_| Role::Content(tree.add(tr, Tag::ThColumn)))
                .collect()
        } else {
            vec![Role::Artifact; laid.cells.len()]
        };
        self.slice(laid, 0, laid.lines(), &roles, Look::Heading);
    }

    /// A row of sums, never apart from what it sums up where that can be had.
    pub(super) fn sum(&mut self, tree: &mut Tree, laid: &Laid) {
        if self.y + self.height(laid) > self.frame.bottom {
            self.turn(tree, true);
        }
        let tr = tree.add(self.node, Tag::Tr);
        let roles: Vec<Role> = laid
            .cells
            .iter()
            .map(|_| Role::Content(tree.add(tr, Tag::Td)))
            .collect();
        self.slice(laid, 0, laid.lines(), &roles, Look::Sum);
    }

    /// Starts the next page, with the heading row repeated if asked.
    pub(super) fn turn(&mut self, tree: &mut Tree, with_heading: bool) {
        self.close_run();
        self.sheets.push(Sheet::new(self.frame.width, self.frame.height));
        self.y = self.frame.top;
        if with_heading {
            self.draw_heading(tree);
        }
    }

    /// Draws the column lines of the rows since the run began.
    pub(super) fn close_run(&mut self) {
        let Some(from) = self.run.take() else { return };
        let (to, mut x) = (self.y, self.frame.left);
        let Some(sheet) = self.sheets.last_mut() else {
            return;
        };
        let mut stroke = |x: f64| {
            sheet.put(
                Role::Artifact,
                Draw::Line {
                    x1: x,
                    y1: from,
                    x2: x,
                    y2: to,
                    width: STROKE,
                },
            );
        };
        stroke(x);
        for width in &self.plan.widths {
            x += width;
            stroke(x);
        }
    }
}
