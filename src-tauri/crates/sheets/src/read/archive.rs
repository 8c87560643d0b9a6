//! The archive around a workbook, measured before anything in it is read.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::within;
use crate::limits::Limits;
use crate::unreadable::{Counted, Unreadable};

/// Parts smaller than this may be as dense as they like: a style sheet of repetitions is no bomb.
const SMALL: u64 = 1 << 20;
/// The part that makes an archive a workbook.
pub(super) const WORKBOOK: &str = "xl/workbook.xml";

/// Every part unpacks to a size within bounds, once, under a name that leads nowhere else; and together they are a workbook.
pub(super) fn prove(bytes: &[u8], limits: &Limits) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(unsound)?;
    within(archive.len(), limits.parts, Counted::Parts)?;
    // Two parts of one name are one to the library, the later; another program may take the earlier.
    if announced(bytes).is_some_and(|parts| parts != archive.len()) {
        return Err(Unreadable::Archive("two parts of one name".to_owned()));
    }
    if archive.has_overlapping_entries().map_err(unsound)? {
        return Err(Unreadable::Archive("parts that overlap".to_owned()));
    }
    let (mut all, mut workbook) = (0_u64, false);
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(unsound)?;
        let name = part.name().map_err(unsound)?.into_owned();
        if name.contains(['\\', '\0', ':'])
            || name.starts_with('/')
            || name.split('/').any(|step| step == "..")
        {
            return Err(Unreadable::Archive(format!("a part named {name:?}")));
        }
        match name.as_str() {
            "xl/workbook.bin" => return Err(Unreadable::Kind("xlsb".to_owned())),
            "content.xml" => return Err(Unreadable::Kind("ods".to_owned())),
            name => workbook |= name == WORKBOOK,
        }
        let packed = part.compressed_size();
        let size = unpacked(&mut part, limits.part).map_err(unsound)?;
        all = all.saturating_add(size);
        let dense = size > SMALL && size > packed.saturating_mul(limits.ratio);
        if size > limits.part || all > limits.unpacked || dense {
            return Err(Unreadable::Bomb { part: name });
        }
    }
    if workbook {
        Ok(())
    } else {
        Err(Unreadable::NoSheet)
    }
}

/// How many bytes a part really holds, whatever it says of itself; counting ends behind the bound.
fn unpacked(part: &mut impl Read, max: u64) -> io::Result<u64> {
    io::copy(&mut part.take(max.saturating_add(1)), &mut io::sink())
}

/// How many parts the end of the archive announces.
fn announced(bytes: &[u8]) -> Option<usize> {
    const END: &[u8] = b"PK\x05\x06";
    let at = bytes.windows(END.len()).rposition(|window| window == END)?;
    let count = bytes.get(at.checked_add(10)?..at.checked_add(12)?)?;
    Some(usize::from(u16::from_le_bytes(count.try_into().ok()?)))
}

fn unsound(error: impl Into<ZipError>) -> Unreadable {
    match error.into() {
        ZipError::UnsupportedArchive(why) if why == ZipError::PASSWORD_REQUIRED => Unreadable::Locked,
        error => Unreadable::Archive(error.to_string()),
    }
}
