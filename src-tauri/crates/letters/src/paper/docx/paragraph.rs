//! Paragraphs and their runs.

use std::io;

use super::xml::{Out, emu, leaf, node, text, twips, value};

/// What a run holds.
#[derive(Debug, Clone)]
pub(crate) enum Run {
    Text {
        text: String,
        bold: bool,
        size: f64,
    },
    Tab,
    /// A box to tick, from a font that Word has.
    Box {
        ticked: bool,
    },
    /// The picture, with its size in points.
    Picture {
        w: f64,
        h: f64,
        name: String,
    },
    /// A number the word processor knows: `PAGE` or `NUMPAGES`.
    Field {
        code: &'static str,
        size: f64,
    },
}

/// Writes the end of a section into the paragraph that is its last.
pub(crate) type SectionEnd<'a> = dyn Fn(&mut Out) -> io::Result<()> + 'a;

/// A paragraph; lengths in points.
#[derive(Debug, Clone, Default)]
pub(crate) struct Para {
    pub(crate) style: &'static str,
    /// `both`, `center`, `right` or, empty, as the style says.
    pub(crate) align: &'static str,
    pub(crate) before: f64,
    pub(crate) left: f64,
    pub(crate) hanging: f64,
    pub(crate) first: f64,
    pub(crate) keep: bool,
    pub(crate) new_page: bool,
    /// List and level.
    pub(crate) number: Option<(usize, u8)>,
    /// Place of a tab with dots before it.
    pub(crate) dots_to: Option<f64>,
    /// A double line below.
    pub(crate) ruled: bool,
    pub(crate) runs: Vec<Run>,
}

impl Para {
    /// A paragraph of one text in the size of its style.
    pub(crate) fn of(style: &'static str, text: &str) -> Self {
        Self {
            style,
            runs: vec![plain(text)],
            ..Self::default()
        }
    }
}

/// Text as its style has it.
pub(crate) fn plain(text: &str) -> Run {
    Run::Text {
        text: text.to_owned(),
        bold: false,
        size: 0.0,
    }
}

impl Para {
    /// Writes the paragraph; `section` writes the end of a section into it.
    pub(crate) fn write(&self, out: &mut Out, section: Option<&SectionEnd<'_>>) -> io::Result<()> {
        node(out, "w:p", &[], |out| {
            // The order of these is fixed by the standard (ISO 29500-1, CT_PPr).
            node(out, "w:pPr", &[], |out| {
                if !self.style.is_empty() {
                    value(out, "w:pStyle", self.style)?;
                }
                if self.keep {
                    leaf(out, "w:keepNext", &[])?;
                }
                if self.new_page {
                    leaf(out, "w:pageBreakBefore", &[])?;
                }
                if let Some((list, level)) = self.number {
                    node(out, "w:numPr", &[], |out| {
                        value(out, "w:ilvl", &level.to_string())?;
                        value(out, "w:numId", &list.to_string())
                    })?;
                }
                if self.ruled {
                    node(out, "w:pBdr", &[], |out| {
                        let line = [("w:val", "thickThinSmallGap"), ("w:sz", "24"), ("w:space", "4")];
                        leaf(out, "w:bottom", &[&line[..], &[("w:color", "auto")]].concat())
                    })?;
                }
                self.tabs(out)?;
                if self.before > 0.0 {
                    leaf(out, "w:spacing", &[("w:before", &twips(self.before))])?;
                }
                if self.left > 0.0 || self.hanging > 0.0 || self.first > 0.0 {
                    let (left, hanging, first) = (twips(self.left), twips(self.hanging), twips(self.first));
                    let other = if self.first > 0.0 {
                        ("w:firstLine", first.as_str())
                    } else {
                        ("w:hanging", hanging.as_str())
                    };
                    leaf(out, "w:ind", &[("w:left", &left), other])?;
                }
                if !self.align.is_empty() {
                    value(out, "w:jc", self.align)?;
                }
                section.map_or(Ok(()), |write| write(out))
            })?;
            self.runs.iter().try_for_each(|r| run(out, r))
        })
    }

    fn tabs(&self, out: &mut Out) -> io::Result<()> {
        let Some(at) = self.dots_to else { return Ok(()) };
        let tab = [("w:val", "right"), ("w:leader", "dot"), ("w:pos", &twips(at))];
        node(out, "w:tabs", &[], |out| leaf(out, "w:tab", &tab))
    }
}

fn run(out: &mut Out, run: &Run) -> io::Result<()> {
    match run {
        Run::Text { text: t, bold, size } => node(out, "w:r", &[], |out| {
            look(out, *bold, *size)?;
            text(out, "w:t", &[("xml:space", "preserve")], t)
        }),
        Run::Tab => node(out, "w:r", &[], |out| leaf(out, "w:tab", &[])),
        Run::Box { ticked } => node(out, "w:r", &[], |out| {
            node(out, "w:rPr", &[], |out| {
                let font = "Segoe UI Symbol";
                let all = [
                    ("w:ascii", font),
                    ("w:hAnsi", font),
                    ("w:eastAsia", font),
                    ("w:cs", font),
                ];
                leaf(out, "w:rFonts", &all)
            })?;
            text(out, "w:t", &[], if *ticked { "\u{2611}" } else { "\u{2610}" })
        }),
        Run::Field { code, size } => node(out, "w:fldSimple", &[("w:instr", *code)], |out| {
            node(out, "w:r", &[], |out| {
                look(out, false, *size)?;
                text(out, "w:t", &[], "1")
            })
        }),
        Run::Picture { w, h, name } => node(out, "w:r", &[], |out| picture(out, *w, *h, name)),
    }
}

fn look(out: &mut Out, bold: bool, size: f64) -> io::Result<()> {
    if !bold && size <= 0.0 {
        return Ok(());
    }
    node(out, "w:rPr", &[], |out| {
        if bold {
            leaf(out, "w:b", &[])?;
        }
        if size > 0.0 {
            // Type sizes are counted in half points.
            let half = format!("{:.0}", size * 2.0);
            value(out, "w:sz", &half)?;
            value(out, "w:szCs", &half)?;
        }
        Ok(())
    })
}

fn picture(out: &mut Out, w: f64, h: f64, name: &str) -> io::Result<()> {
    let (cx, cy) = (emu(w), emu(h));
    let size = [("cx", cx.as_str()), ("cy", cy.as_str())];
    let id = [("id", "1"), ("name", "emblem.png"), ("descr", name)];
    let inline = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
    node(out, "w:drawing", &[], |out| {
        node(out, "wp:inline", &inline, |out| {
            leaf(out, "wp:extent", &size)?;
            leaf(out, "wp:docPr", &id)?;
            node(out, "a:graphic", &[], |out| {
                let uri = "http://schemas.openxmlformats.org/drawingml/2006/picture";
                node(out, "a:graphicData", &[("uri", uri)], |out| {
                    node(out, "pic:pic", &[], |out| {
                        node(out, "pic:nvPicPr", &[], |out| {
                            leaf(out, "pic:cNvPr", &id)?;
                            leaf(out, "pic:cNvPicPr", &[])
                        })?;
                        node(out, "pic:blipFill", &[], |out| {
                            leaf(out, "a:blip", &[("r:embed", "rIdEmblem")])?;
                            node(out, "a:stretch", &[], |out| leaf(out, "a:fillRect", &[]))
                        })?;
                        node(out, "pic:spPr", &[], |out| {
                            node(out, "a:xfrm", &[], |out| {
                                leaf(out, "a:off", &[("x", "0"), ("y", "0")])?;
                                leaf(out, "a:ext", &size)
                            })?;
                            node(out, "a:prstGeom", &[("prst", "rect")], |out| {
                                leaf(out, "a:avLst", &[])
                            })
                        })
                    })
                })
            })
        })
    })
}
