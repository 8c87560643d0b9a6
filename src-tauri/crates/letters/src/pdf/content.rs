//! Marks of a sheet to page operators.

use std::collections::BTreeMap;

use printpdf::{
    Color, DictItem, FontId, Greyscale, Line, LinePoint, Mm, Op, PaintMode, PdfFontHandle, PdfPage, Point,
    Polygon, PolygonRing, Pt, TextItem, TextMatrix, WindingOrder, XObjectId, XObjectTransform,
};

use super::{EMBLEM, font_name};
use crate::emblem::Emblem;
use crate::fonts::{Face, Fonts, TICK, TICKED, printed};
use crate::sheet::{Draw, MM, Mark, Role, Sheet};

/// A marked piece of a page: node of the tree, page from 0, number on the page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Content {
    pub(crate) node: u32,
    pub(crate) page: usize,
    pub(crate) id: u32,
}

/// Grey of the large word behind the text: light enough to read through when copied.
const WATERMARK_GRAY: f64 = 0.92;

fn pt(n: f64) -> Pt {
    // Hundredths of a point are finer than any printer and keep the file small.
    #[allow(clippy::cast_possible_truncation)]
    Pt(((n * 100.0).round() / 100.0) as f32)
}

#[allow(clippy::cast_possible_truncation)]
fn real(n: f64) -> f32 {
    ((n * 1000.0).round() / 1000.0) as f32
}

fn gray(level: f64) -> Color {
    Color::Greyscale(Greyscale {
        percent: real(level),
        icc_profile: None,
    })
}

/// Fills first, then lines, then pictures, then text: a shade never hides a line or a word.
fn layer(draw: &Draw) -> u8 {
    match draw {
        Draw::Watermark { .. } => 0,
        Draw::Fill { .. } => 1,
        Draw::Line { .. } => 2,
        Draw::Image { .. } | Draw::Qr { .. } => 3,
        Draw::Text { .. } => 4,
    }
}

/// One page; its marked pieces are added to `contents`.
pub(crate) fn page(
    sheet: &Sheet,
    number: usize,
    fonts: &Fonts<'_>,
    emblem: Option<&Emblem>,
    contents: &mut Vec<Content>,
) -> PdfPage {
    let mut marks: Vec<&Mark> = sheet.marks.iter().collect();
    marks.sort_by_key(|m| layer(&m.draw));
    let mut pen = Pen {
        ops: Vec::with_capacity(marks.len() * 6),
        height: sheet.height,
        fonts,
        emblem,
        open: None,
        ids: 0,
        font: None,
        stroke: None,
    };
    for (i, mark) in marks.iter().enumerate() {
        pen.role(mark.role, number, contents);
        // Lines of one paragraph follow each other with a space for whoever reads or copies the text.
        let follows = marks
            .get(i + 1)
            .is_some_and(|next| next.role == mark.role && mark.role != Role::Artifact);
        pen.draw(&mark.draw, follows);
    }
    pen.close();
    #[allow(clippy::cast_possible_truncation)]
    let (w, h) = ((sheet.width / MM) as f32, (sheet.height / MM) as f32);
    PdfPage::new(Mm(w), Mm(h), pen.ops)
}

struct Pen<'a> {
    ops: Vec<Op>,
    height: f64,
    fonts: &'a Fonts<'a>,
    emblem: Option<&'a Emblem>,
    open: Option<Role>,
    ids: u32,
    /// Type and stroke last set: repeating them would make a long annex a quarter larger.
    font: Option<(Face, f64)>,
    stroke: Option<f64>,
}

impl Pen<'_> {
    fn role(&mut self, role: Role, page: usize, contents: &mut Vec<Content>) {
        if self.open == Some(role) {
            return;
        }
        self.close();
        self.open = Some(role);
        match role {
            Role::Artifact => self.ops.push(Op::BeginMarkedContent {
                tag: "Artifact".to_owned(),
            }),
            Role::Content(node) => {
                contents.push(Content {
                    node,
                    page,
                    id: self.ids,
                });
                let id = DictItem::Int(i64::from(self.ids));
                self.ids += 1;
                let map = BTreeMap::from([("MCID".to_owned(), id)]);
                self.ops.push(Op::BeginMarkedContentWithProperties {
                    tag: "Span".to_owned(),
                    properties: DictItem::Dict { map },
                });
            }
        }
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn point(&self, x: f64, y: f64) -> LinePoint {
        LinePoint {
            p: Point {
                x: pt(x),
                y: pt(self.height - y),
            },
            bezier: false,
        }
    }

    fn ring(&self, x: f64, y: f64, w: f64, h: f64) -> PolygonRing {
        PolygonRing {
            points: vec![
                self.point(x, y),
                self.point(x + w, y),
                self.point(x + w, y + h),
                self.point(x, y + h),
            ],
        }
    }

    fn fill(&mut self, rings: Vec<PolygonRing>) {
        let polygon = Polygon {
            rings,
            mode: PaintMode::Fill,
            winding_order: WindingOrder::NonZero,
        };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    fn draw(&mut self, draw: &Draw, follows: bool) {
        match draw {
            Draw::Text {
                x,
                y,
                face,
                size,
                gap,
                text,
            } => {
                let matrix = TextMatrix::Translate(pt(*x), pt(self.height - y));
                let mut items = self.pieces(text, *face, *gap, *size);
                if follows {
                    items.push(TextItem::Text(" ".to_owned()));
                }
                self.text(matrix, *face, *size, items);
            }
            Draw::Watermark {
                x,
                y,
                size,
                text,
                width,
            } => {
                let (w, h) = (x * 2.0, y * 2.0);
                let diagonal = (w * w + h * h).sqrt();
                let (cos, sin) = (w / diagonal, h / diagonal);
                // The middle of the word's height and length falls on the centre of the page.
                let (along, up) = (width / 2.0, size * 0.36);
                let matrix = TextMatrix::Raw([
                    real(cos),
                    real(sin),
                    real(-sin),
                    real(cos),
                    pt(x - along * cos + up * sin).0,
                    pt(self.height - y - along * sin - up * cos).0,
                ]);
                self.ops.push(Op::SetFillColor {
                    col: gray(WATERMARK_GRAY),
                });
                self.text(matrix, Face::Bold, *size, vec![TextItem::Text(text.clone())]);
                self.ops.push(Op::SetFillColor { col: gray(0.0) });
            }
            Draw::Line {
                x1,
                y1,
                x2,
                y2,
                width,
            } => {
                let points = vec![self.point(*x1, *y1), self.point(*x2, *y2)];
                if self.stroke != Some(*width) {
                    self.stroke = Some(*width);
                    self.ops.push(Op::SetOutlineThickness { pt: pt(*width) });
                }
                self.ops.push(Op::DrawLine {
                    line: Line {
                        points,
                        is_closed: false,
                    },
                });
            }
            Draw::Fill {
                x,
                y,
                w,
                h,
                gray: level,
            } => {
                self.ops.push(Op::SetFillColor { col: gray(*level) });
                let ring = self.ring(*x, *y, *w, *h);
                self.fill(vec![ring]);
                self.ops.push(Op::SetFillColor { col: gray(0.0) });
            }
            Draw::Qr { x, y, module, dark } => {
                let rings = dark
                    .iter()
                    .map(|[cx, cy, w, h]| {
                        let at = |n: &u8| f64::from(*n) * module;
                        self.ring(x + at(cx), y + at(cy), at(w), at(h))
                    })
                    .collect();
                self.fill(rings);
            }
            Draw::Image { x, y, w, h } => self.image(*x, *y, *w, *h),
        }
    }

    fn image(&mut self, x: f64, y: f64, w: f64, h: f64) {
        let Some(emblem) = self.emblem else { return };
        // At 72 dots per inch a pixel is a point, so the scale is size over pixels.
        #[allow(clippy::cast_precision_loss)]
        let scale = |points: f64, pixels: usize| (points / pixels as f64) as f32;
        self.ops.push(Op::UseXobject {
            id: XObjectId(EMBLEM.to_owned()),
            transform: XObjectTransform {
                translate_x: Some(pt(x)),
                translate_y: Some(pt(self.height - y - h)),
                scale_x: Some(scale(w, emblem.width)),
                scale_y: Some(scale(h, emblem.height)),
                dpi: Some(72.0),
                ..XObjectTransform::default()
            },
        });
    }

    /// Text with the gap after each space. The word-spacing operator has no effect on fonts with two-byte codes.
    fn pieces(&self, text: &str, face: Face, gap: f64, size: f64) -> Vec<TextItem> {
        let mut items = Vec::new();
        for part in text.split_inclusive(TICKED) {
            if gap.abs() < 1e-6 {
                items.push(letters(part));
            } else {
                for piece in part.split_inclusive([' ', '\u{a0}']) {
                    items.push(letters(piece));
                    if piece.ends_with([' ', '\u{a0}']) {
                        items.push(TextItem::Offset(real(-gap * 1000.0 / size)));
                    }
                }
            }
            if part.ends_with(TICKED) {
                items.extend(self.tick(face));
            }
        }
        items
    }

    /// A tick over the square that was set last: back to its middle, and on to its end.
    fn tick(&self, face: Face) -> [TextItem; 3] {
        let wide = |c: char| f64::from(self.fonts.thousandths(c.encode_utf8(&mut [0; 4]), face));
        let aside = (wide(TICKED) - wide(TICK)) / 2.0;
        [
            TextItem::Offset(real(wide(TICKED) - aside)),
            TextItem::Text(TICK.to_string()),
            TextItem::Offset(real(-aside)),
        ]
    }

    fn text(&mut self, matrix: TextMatrix, face: Face, size: f64, items: Vec<TextItem>) {
        self.ops.push(Op::StartTextSection);
        if self.font != Some((face, size)) {
            self.font = Some((face, size));
            let font = PdfFontHandle::External(FontId(font_name(face).to_owned()));
            self.ops.push(Op::SetFont { font, size: pt(size) });
        }
        self.ops.push(Op::SetTextMatrix { matrix });
        self.ops.push(Op::ShowText { items });
        self.ops.push(Op::EndTextSection);
    }
}

/// The letters of a text as they are drawn.
fn letters(text: &str) -> TextItem {
    TextItem::Text(text.chars().map(printed).collect())
}
