//! Elements of WordprocessingML as they are written one after the other.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// Where the parts of the file are written.
pub(crate) type Out = Writer<Vec<u8>>;

/// Name and value of an attribute.
pub(crate) type Attribute<'a> = (&'a str, &'a str);

/// A part of the file with its declaration.
pub(crate) fn part(inner: impl FnOnce(&mut Out) -> io::Result<()>) -> io::Result<Vec<u8>> {
    let mut out = Writer::new(Vec::new());
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
    inner(&mut out)?;
    Ok(out.into_inner())
}

/// An element with children.
pub(crate) fn node(
    out: &mut Out,
    name: &str,
    attributes: &[Attribute<'_>],
    inner: impl FnOnce(&mut Out) -> io::Result<()>,
) -> io::Result<()> {
    out.create_element(name)
        .with_attributes(attributes.iter().copied())
        .write_inner_content(inner)?;
    Ok(())
}

/// An element without children.
pub(crate) fn leaf(out: &mut Out, name: &str, attributes: &[Attribute<'_>]) -> io::Result<()> {
    out.create_element(name)
        .with_attributes(attributes.iter().copied())
        .write_empty()?;
    Ok(())
}

/// An element whose one attribute is `w:val`.
pub(crate) fn value(out: &mut Out, name: &str, value: &str) -> io::Result<()> {
    leaf(out, name, &[("w:val", value)])
}

/// An element that holds text.
pub(crate) fn text(out: &mut Out, name: &str, attributes: &[Attribute<'_>], text: &str) -> io::Result<()> {
    out.create_element(name)
        .with_attributes(attributes.iter().copied())
        .write_text_content(BytesText::new(text))?;
    Ok(())
}

/// Points in twentieths, the unit of lengths in the file.
pub(crate) fn twips(points: f64) -> String {
    format!("{:.0}", points * 20.0)
}

/// Points in English metric units, the unit of pictures.
pub(crate) fn emu(points: f64) -> String {
    format!("{:.0}", points * 12_700.0)
}
