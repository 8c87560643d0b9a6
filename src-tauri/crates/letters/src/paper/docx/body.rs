//! The text of the paper: blocks as paragraphs and tables.

use std::io;

use super::grid::{Cell, Grid, Row, cell_text};
use super::head;
use super::paragraph::{Para, Run, plain};
use super::xml::{Out, leaf, node, twips};
use crate::columns::plan_from;
use crate::data::{Align, Annex};
use crate::emblem::Emblem;
use crate::fonts::{Face, Fonts};
use crate::letter::keep_blanks;
use crate::paper::model::{
    Block, Check, EmblemPlace, Item, Mark, Orientation, Pair, PaperDoc, Signer, Style, Table,
};
use crate::sheet::{MM, mm};
use crate::wording::Recap;

/// Grey of heading rows and of group rows.
const HEAD_SHADE: &str = "E0E0E0";
const GROUP_SHADE: &str = "F2F2F2";

/// What stands in the text, in order.
pub(crate) enum Part {
    Para(Para),
    Grid(Grid),
    /// The section so far lies as said.
    Section(Orientation),
}

/// Turns blocks into parts.
pub(crate) struct Body<'a> {
    pub(crate) paper: &'a PaperDoc,
    pub(crate) fonts: &'a Fonts<'a>,
    pub(crate) words: &'a Recap,
    pub(crate) emblem: Option<&'a Emblem>,
    pub(crate) orientation: Orientation,
    pub(crate) parts: Vec<Part>,
    /// Marks of each list so far.
    pub(crate) lists: Vec<Vec<Mark>>,
    /// The next part begins a page.
    pub(crate) new_page: bool,
}

/// Width and height of the sheet and its margins left and right, in points.
fn sheet(paper: &PaperDoc, orientation: Orientation) -> (f64, f64, f64, f64) {
    let (short, long) = paper.page.paper.size_mm();
    match orientation {
        Orientation::Portrait => (mm(short), mm(long), mm(paper.page.left), mm(paper.page.right)),
        Orientation::Landscape => (mm(long), mm(short), mm(paper.page.right), mm(paper.page.right)),
    }
}

/// The end of a section.
pub(crate) fn section(out: &mut Out, paper: &PaperDoc, orientation: Orientation) -> io::Result<()> {
    let (w, h, left, right) = sheet(paper, orientation);
    node(out, "w:sectPr", &[], |out| {
        for (name, id) in [
            ("w:headerReference", "rIdHeader"),
            ("w:footerReference", "rIdFooter"),
        ] {
            leaf(out, name, &[("w:type", "default"), ("r:id", id)])?;
        }
        let (w, h) = (twips(w), twips(h));
        let mut size = vec![("w:w", w.as_str()), ("w:h", h.as_str())];
        if orientation == Orientation::Landscape {
            size.push(("w:orient", "landscape"));
        }
        leaf(out, "w:pgSz", &size)?;
        let margins = [
            ("w:top", twips(mm(paper.page.top))),
            ("w:right", twips(right)),
            ("w:bottom", twips(mm(paper.page.bottom))),
            ("w:left", twips(left)),
            ("w:header", twips(mm(8))),
            ("w:footer", twips(mm(8))),
            ("w:gutter", "0".to_owned()),
        ];
        let margins: Vec<(&str, &str)> = margins.iter().map(|(k, v)| (*k, v.as_str())).collect();
        leaf(out, "w:pgMar", &margins)
    })
}

impl Body<'_> {
    pub(crate) fn width(&self) -> f64 {
        let (w, _, left, right) = sheet(self.paper, self.orientation);
        w - left - right
    }

    pub(crate) fn size(&self) -> f64 {
        f64::from(self.paper.size)
    }

    pub(crate) fn para(&mut self, mut para: Para) {
        para.new_page = std::mem::take(&mut self.new_page);
        self.parts.push(Part::Para(para));
    }

    pub(crate) fn grid(&mut self, widths: Vec<f64>, lined: bool, rows: Vec<Row>) {
        if std::mem::take(&mut self.new_page) {
            self.parts.push(Part::Para(Para {
                new_page: true,
                ..Para::default()
            }));
        }
        self.parts.push(Part::Grid(Grid { widths, lined, rows }));
    }

    /// A line of next to no height: two tables that touch become one.
    pub(crate) fn gap(&mut self, before: f64) {
        self.para(Para {
            before,
            runs: vec![Run::Text {
                text: String::new(),
                bold: false,
                size: 1.0,
            }],
            ..Para::default()
        });
    }

    pub(crate) fn lay(&mut self) {
        head::letterhead(self);
        head::letter(self);
        for (i, block) in self.paper.blocks.iter().enumerate() {
            let before_signature = matches!(self.paper.blocks.get(i + 1), Some(Block::Signatures { .. }));
            let from = self.parts.len();
            self.block(block);
            if before_signature {
                let paras = self.parts.iter_mut().skip(from);
                paras.for_each(|p| {
                    if let Part::Para(para) = p {
                        para.keep = true;
                    }
                });
            }
        }
        head::copies(self);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Title { lines } => {
                for (i, text) in lines.iter().enumerate() {
                    let before = if i == 0 { 11.0 } else { 0.0 };
                    let title = Para::of("Title", text);
                    self.para(Para { before, ..title });
                }
                self.gap(3.0);
            }
            Block::Emblems { left, centre, right } => self.emblems([left, centre, right]),
            Block::AnnexHead { lines, rows } => head::annex(self, lines, rows),
            Block::Heading { text } => self.para(Para::of("Heading2", text)),
            Block::Clause { label, title } => {
                for (text, before) in [(label, 11.0), (title, 0.0)] {
                    if !text.is_empty() {
                        let heading = Para::of("Heading1", text);
                        self.para(Para { before, ..heading });
                    }
                }
            }
            Block::Paragraph { text, style } => self.paragraph(text, *style),
            Block::List { marks, items } => self.list(marks, items),
            Block::Pairs { rows } => self.pairs(rows),
            Block::Table(table) => self.table(table),
            Block::Checklist { items } => items.iter().for_each(|item| self.check(item)),
            Block::Fill { lines } => {
                for _ in 0..*lines {
                    let dots_to = Some(self.width());
                    self.para(Para {
                        before: 8.0,
                        dots_to,
                        runs: vec![Run::Tab],
                        ..Para::default()
                    });
                }
            }
            Block::Signatures { signers, align } => self.signatures(signers, *align),
            Block::Code {
                label, lines, note, ..
            } => self.code(label, lines, note),
            Block::Bars { .. } => {}
            Block::Space { mm: room } => self.gap(mm(u16::from(*room))),
            Block::PageBreak => self.new_page = true,
            Block::Turn { orientation } => {
                if *orientation != self.orientation && !self.parts.is_empty() {
                    self.parts.push(Part::Section(self.orientation));
                    self.new_page = false;
                } else {
                    self.new_page = !self.parts.is_empty();
                }
                self.orientation = *orientation;
            }
        }
    }

    fn paragraph(&mut self, text: &str, style: Style) {
        let (name, align, first) = match style {
            Style::Plain => ("BodyText", "", 0.0),
            Style::Indented => ("BodyText", "", mm(12)),
            Style::Left => ("BodyText", "left", 0.0),
            Style::Center => ("BodyText", "center", 0.0),
            Style::Right => ("BodyText", "right", 0.0),
            Style::Note => ("Note", "", 0.0),
        };
        let para = Para::of(name, text);
        self.para(Para { align, first, ..para });
    }

    fn code(&mut self, label: &str, lines: &[String], note: &str) {
        let small = |text: &str| Para {
            keep: true,
            ..Para::of("Note", text)
        };
        if !label.is_empty() {
            self.para(small(label));
        }
        for text in lines {
            self.para(Para {
                style: "BodyText",
                keep: true,
                runs: vec![Run::Text {
                    text: text.clone(),
                    bold: true,
                    size: 17.0,
                }],
                ..Para::default()
            });
        }
        if !note.is_empty() {
            self.para(small(note));
        }
    }

    pub(crate) fn list(&mut self, marks: &[Mark], items: &[Item]) {
        self.lists.push(marks.to_vec());
        let number = self.lists.len();
        for item in items {
            let para = Para::of("ListParagraph", &item.text);
            self.para(Para {
                number: Some((number, item.level)),
                ..para
            });
        }
    }

    fn pairs(&mut self, rows: &[Pair]) {
        let size = self.size();
        let wide = |text: &String| self.fonts.width(text, Face::Regular, size);
        let mark = rows.iter().map(|r| wide(&r.mark)).fold(0.0, f64::max);
        let label = rows.iter().flat_map(|r| &r.label).map(wide).fold(0.0, f64::max);
        let mark = if mark > 0.0 { mark + 6.0 } else { 0.0 };
        let label = label.min(self.width() * 0.36) + 4.0;
        let (colon, full) = (10.0, self.width());
        let mut widths = vec![label, colon, full - mark - label - colon];
        if mark > 0.0 {
            widths.insert(0, mark);
        }
        let lines = |texts: &[String], align: &'static str| {
            let paras = texts.iter().map(|t| Para {
                align,
                ..Para::of("", &keep_blanks(t))
            });
            Cell::of(paras.collect())
        };
        let rows = rows
            .iter()
            .map(|row| {
                let mut cells = vec![
                    lines(&row.label, ""),
                    lines(&[":".to_owned()], ""),
                    lines(&row.value, "both"),
                ];
                if mark > 0.0 {
                    cells.insert(0, lines(std::slice::from_ref(&row.mark), ""));
                }
                Row {
                    cells,
                    ..Row::default()
                }
            })
            .collect();
        self.grid(widths, false, rows);
        self.gap(0.0);
    }

    fn table(&mut self, table: &Table) {
        let annex = Annex {
            title: Vec::new(),
            columns: table.columns.clone(),
            groups: table.groups.clone(),
            total: table.total.clone(),
            sums: table.sums.clone(),
        };
        let size = f64::from(table.size);
        let plan = plan_from(self.fonts, &annex, self.width(), size);
        let size = plan.size;
        let all = table.columns.len();
        let over = |text: &str, bold: bool, shade: &'static str, align: &'static str| Row {
            cells: vec![Cell {
                paras: vec![cell_text(text, size, bold, align)],
                span: all,
                shade,
                framed: false,
            }],
            ..Row::default()
        };
        let mut rows = vec![Row {
            cells: table
                .columns
                .iter()
                .map(|c| Cell {
                    paras: vec![cell_text(&c.heading, size, true, "center")],
                    shade: HEAD_SHADE,
                    ..Cell::default()
                })
                .collect(),
            heading: true,
            height: 0.0,
        }];
        if table.numbered {
            let number = |n: usize| Cell {
                paras: vec![cell_text(&n.to_string(), size, true, "center")],
                shade: HEAD_SHADE,
                ..Cell::default()
            };
            rows.push(Row {
                cells: (1..=all).map(number).collect(),
                heading: true,
                height: 0.0,
            });
        }
        let height = size * 1.16 * f64::from(table.row_lines) + 4.4;
        for group in &table.groups {
            if !group.title.is_empty() && !group.rows.is_empty() {
                rows.push(over(&group.title, true, GROUP_SHADE, "left"));
            }
            for row in &group.rows {
                let cells = row.iter().zip(&table.columns).map(|(cell, column)| {
                    let align = jc(column.align);
                    Cell::of(cell.0.iter().map(|t| cell_text(t, size, false, align)).collect())
                });
                rows.push(Row {
                    cells: cells.collect(),
                    heading: false,
                    height,
                });
            }
            if !group.subtotal.is_empty() && !group.rows.is_empty() {
                rows.push(over(&group.subtotal, true, "", "left"));
            }
        }
        if annex.row_count() == 0 {
            let none = if table.none.is_empty() {
                &self.words.annex.none
            } else {
                &table.none
            };
            rows.push(over(none, false, "", "center"));
        }
        for sum in &table.sums {
            let cells = sum.iter().zip(&table.columns).map(|(cell, column)| Cell {
                shade: GROUP_SHADE,
                ..Cell::of(
                    cell.0
                        .iter()
                        .map(|t| cell_text(t, size, true, jc(column.align)))
                        .collect(),
                )
            });
            rows.push(Row {
                cells: cells.collect(),
                heading: false,
                height,
            });
        }
        if !table.total.is_empty() {
            rows.push(over(&table.total, true, HEAD_SHADE, "left"));
        }
        self.gap(4.0);
        self.grid(plan.widths, true, rows);
        self.gap(4.0);
    }

    fn check(&mut self, item: &Check) {
        let left = mm(8);
        self.para(Para {
            before: 3.0,
            left,
            hanging: left,
            keep: !item.note.is_empty(),
            runs: vec![Run::Box { ticked: item.ticked }, Run::Tab, plain(&item.text)],
            ..Para::default()
        });
        if !item.note.is_empty() {
            let note = Para::of("Note", &item.note);
            self.para(Para { left, ..note });
        }
    }

    fn signatures(&mut self, signers: &[Signer], align: Align) {
        let align = jc(align);
        let full = self.width();
        let count = signers.len().max(2);
        let each = full / f64::from(u32::try_from(count).unwrap_or(2));
        // Names stand on one height: the room above them is as tall as the longest heading leaves it.
        let above = signers.iter().map(|s| s.above.len()).max().unwrap_or(0);
        let cell = |signer: &Signer| {
            let para = |text: &String| Para {
                align,
                keep: true,
                ..Para::of("", text)
            };
            let mut paras: Vec<Para> = signer.above.iter().map(para).collect();
            paras.resize_with(above, || para(&String::new()));
            paras.push(Para {
                before: 26.0 * MM,
                ..para(&signer.name)
            });
            paras.extend(signer.below.iter().map(para));
            if let Some(last) = paras.last_mut() {
                last.keep = false;
            }
            Cell::of(paras)
        };
        let mut cells: Vec<Cell> = signers.iter().map(cell).collect();
        if signers.len() == 1 {
            cells.insert(0, Cell::default());
        }
        self.gap(11.0);
        if let Some(Part::Para(gap)) = self.parts.last_mut() {
            gap.keep = true;
        }
        let row = Row {
            cells,
            ..Row::default()
        };
        self.grid(vec![each; count], false, vec![row]);
        self.gap(0.0);
    }

    fn emblems(&mut self, places: [&EmblemPlace; 3]) {
        let (w, h) = (mm(24), mm(26));
        let gap = (self.width() - 3.0 * w) / 2.0;
        let cell = |place: &EmblemPlace| match place {
            EmblemPlace::Empty => Cell::default(),
            EmblemPlace::Frame(text) => Cell {
                framed: true,
                ..Cell::of(vec![cell_text(text, 8.0, false, "center")])
            },
            EmblemPlace::Picture(_) => {
                let (w, h) = self.emblem.map_or((w, h), |e| e.within(w, h));
                let name = self.words.head.emblem.clone();
                Cell::of(vec![Para {
                    align: "center",
                    runs: vec![Run::Picture { w, h, name }],
                    ..Para::default()
                }])
            }
        };
        let [left, centre, right] = places.map(cell);
        let row = Row {
            cells: vec![left, Cell::default(), centre, Cell::default(), right],
            heading: false,
            height: h,
        };
        self.grid(vec![w, gap, w, gap, w], false, vec![row]);
    }
}

fn jc(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
    }
}
