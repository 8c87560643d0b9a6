//! The neutral drawing list: what stands where on each page, in points, y from the top. No PDF is known here,
//! so another backend can take the place of `pdf`.

use crate::fonts::Face;

/// Points in a millimetre.
pub(crate) const MM: f64 = 72.0 / 25.4;

/// Millimetres to points.
pub(crate) fn mm(n: u16) -> f64 {
    f64::from(n) * MM
}

/// One thing on a page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Draw {
    /// A line of text with its baseline at `y`; `gap` points are added to every space inside it.
    Text {
        x: f64,
        y: f64,
        face: Face,
        size: f64,
        gap: f64,
        text: String,
    },
    /// Large grey letters rising over the page, behind all else, centred on `x`, `y`.
    Watermark {
        x: f64,
        y: f64,
        size: f64,
        text: String,
        width: f64,
    },
    /// A stroke.
    Line {
        x1: f64,
        y1: f64,
        x2: f64,
        y2: f64,
        width: f64,
    },
    /// A grey rectangle; `gray` from 0 (black) to 1 (white).
    Fill {
        x: f64,
        y: f64,
        w: f64,
        h: f64,
        gray: f64,
    },
    /// The emblem.
    Image { x: f64, y: f64, w: f64, h: f64 },
    /// A QR as dark rectangles (x, y, w, h in modules), each module `module` points wide.
    Qr {
        x: f64,
        y: f64,
        module: f64,
        dark: Vec<[u8; 4]>,
    },
}

/// What a mark is to a reader who cannot see the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Decoration: lines, page numbers, repeated headings.
    Artifact,
    /// Content of a node of the [`Tree`].
    Content(u32),
}

/// A drawn thing with its role.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mark {
    pub(crate) draw: Draw,
    pub(crate) role: Role,
}

/// One page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sheet {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) marks: Vec<Mark>,
}

impl Sheet {
    pub(crate) fn new(width: f64, height: f64) -> Self {
        Self {
            width,
            height,
            marks: Vec::new(),
        }
    }

    pub(crate) fn put(&mut self, role: Role, draw: Draw) {
        self.marks.push(Mark { draw, role });
    }
}

/// Kinds of structure, named as the PDF standard names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    Document,
    H1,
    H2,
    P,
    L,
    Li,
    LBody,
    Figure,
    Table,
    Tr,
    /// Heading of a column.
    ThColumn,
    /// Heading of a group of rows over `n` columns.
    ThGroup(u16),
    Td,
    /// A cell over `n` columns.
    TdSpan(u16),
}

/// A node of the reading order; children stand in the order they were added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) tag: Tag,
    pub(crate) parent: u32,
}

/// The reading order of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
}

impl Tree {
    /// Number of the root.
    pub(crate) const ROOT: u32 = 0;

    pub(crate) fn new() -> Self {
        Self {
            nodes: vec![Node {
                tag: Tag::Document,
                parent: 0,
            }],
        }
    }

    pub(crate) fn add(&mut self, parent: u32, tag: Tag) -> u32 {
        self.nodes.push(Node { tag, parent });
        u32::try_from(self.nodes.len() - 1).unwrap_or(u32::MAX)
    }
}

/// All pages of a letter.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Book {
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) tree: Tree,
}
