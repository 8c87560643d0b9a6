//! What PDF/A-1b (ISO 19005-1) asks for beyond a plain file.

use std::collections::BTreeMap;

use chrono::Datelike;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};

use super::{Meta, refused};
use crate::error::LetterError;
use crate::fonts::Subset;

/// Name of the program in the file's metadata.
const PRODUCER: &str = "Ikat";

/// Adds colour profile, metadata, language, font sets, fixed dates and the file's identity.
pub(crate) fn finish(
    file: &mut Document,
    subsets: &BTreeMap<String, Subset>,
    meta: &Meta<'_>,
) -> Result<(), LetterError> {
    file.version = "1.4".to_owned();
    let profile = Dictionary::from_iter(vec![("N", Object::Integer(3))]);
    let profile = file.add_object(Stream::new(profile, meta.icc.to_vec()));
    let intent = Dictionary::from_iter(vec![
        ("Type", name("OutputIntent")),
        ("S", name("GTS_PDFA1")),
        ("OutputConditionIdentifier", text("sRGB IEC61966-2.1")),
        ("Info", text("sRGB IEC61966-2.1")),
        ("DestOutputProfile", Object::Reference(profile)),
    ]);
    let intent = file.add_object(intent);
    let xmp = Dictionary::from_iter(vec![("Type", name("Metadata")), ("Subtype", name("XML"))]);
    // Metadata must be readable without unpacking.
    let xmp = file.add_object(Stream::new(xmp, packet(meta).into_bytes()).with_compression(false));

    let catalog = file.catalog_mut().map_err(refused)?;
    catalog.set("Lang", text("id-ID"));
    catalog.set("Metadata", Object::Reference(xmp));
    catalog.set("OutputIntents", Object::Array(vec![Object::Reference(intent)]));
    catalog.set(
        "MarkInfo",
        Dictionary::from_iter(vec![("Marked", Object::Boolean(true))]),
    );
    catalog.set(
        "ViewerPreferences",
        Dictionary::from_iter(vec![("DisplayDocTitle", Object::Boolean(true))]),
    );
    catalog.set("PageLayout", name("SinglePage"));

    let stamp = format!(
        "D:{:04}{:02}{:02}000000+00'00'",
        meta.date.year(),
        meta.date.month(),
        meta.date.day()
    );
    let info = Dictionary::from_iter(vec![
        ("Title", text(meta.title)),
        ("Creator", text(PRODUCER)),
        ("Producer", text(PRODUCER)),
        ("CreationDate", text(&stamp)),
        ("ModDate", text(&stamp)),
    ]);
    let info = file.add_object(info);
    file.trailer.set("Info", Object::Reference(info));
    let id = || {
        Object::String(
            meta.fingerprint.iter().take(16).copied().collect(),
            StringFormat::Hexadecimal,
        )
    };
    file.trailer.set("ID", Object::Array(vec![id(), id()]));
    font_sets(file, subsets)?;
    for object in file.objects.values_mut() {
        // Empty lists of notes are noise; pictures must not be smoothed (ISO 19005-1, 6.2.4).
        if let Object::Dictionary(dict) = object
            && dict
                .get(b"Annots")
                .is_ok_and(|a| a.as_array().is_ok_and(Vec::is_empty))
        {
            dict.remove(b"Annots");
        }
        if let Object::Stream(stream) = object {
            stream.dict.remove(b"Interpolate");
        }
    }
    Ok(())
}

/// Which signs each embedded font holds (ISO 19005-1, 6.3.5).
fn font_sets(file: &mut Document, subsets: &BTreeMap<String, Subset>) -> Result<(), LetterError> {
    let descriptors: Vec<(ObjectId, String)> = file
        .objects
        .iter()
        .filter_map(|(id, object)| {
            let dict = object.as_dict().ok()?;
            let name = dict.get(b"FontName").ok()?.as_name().ok()?;
            Some((*id, String::from_utf8_lossy(name).into_owned()))
        })
        .collect();
    for (id, name) in descriptors {
        let subset = subsets
            .get(&name)
            .ok_or_else(|| refused(format!("unknown font {name}")))?;
        let mut bits = vec![0_u8; usize::from(subset.count).div_ceil(8)];
        for glyph in 0..usize::from(subset.count) {
            if let Some(byte) = bits.get_mut(glyph / 8) {
                *byte |= 0x80 >> (glyph % 8);
            }
        }
        let set = file.add_object(Stream::new(Dictionary::new(), bits));
        let dict = file
            .get_object_mut(id)
            .and_then(Object::as_dict_mut)
            .map_err(refused)?;
        dict.set("CIDSet", Object::Reference(set));
    }
    Ok(())
}

pub(crate) fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// A text string: plain when it is ASCII, else UTF-16 with its mark.
pub(crate) fn text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    let bytes = std::iter::once(0xFEFF)
        .chain(text.encode_utf16())
        .flat_map(u16::to_be_bytes)
        .collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn packet(meta: &Meta<'_>) -> String {
    let title = escaped(meta.title);
    let date = format!("{}T00:00:00+00:00", meta.date.format("%Y-%m-%d"));
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n\
         <dc:format>application/pdf</dc:format>\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>\n\
         <xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>\n\
         <xmp:CreateDate>{date}</xmp:CreateDate>\n\
         <xmp:ModifyDate>{date}</xmp:ModifyDate>\n\
         <pdf:Producer>{PRODUCER}</pdf:Producer>\n\
         <pdfaid:part>1</pdfaid:part>\n\
         <pdfaid:conformance>B</pdfaid:conformance>\n\
         </rdf:Description>\n\
         </rdf:RDF>\n\
         </x:xmpmeta>\n\
         <?xpacket end=\"w\"?>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
