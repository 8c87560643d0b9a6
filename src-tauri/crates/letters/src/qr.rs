//! The QR on the paper: the whole fingerprint, so that a scan proves what the 20 signs of the code only hint at.

use data_encoding::BASE32;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use crate::error::LetterError;

/// A QR as few rectangles: x, y, width and height in modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Qr {
    pub(crate) side: u8,
    pub(crate) dark: Vec<[u8; 4]>,
}

/// What the QR of a letter says: `KSD1:ID:FINGERPRINT`, the id in capitals, the fingerprint in base32 (RFC 4648,
/// 52 signs, no padding).
pub(crate) fn letter_text(id: &str, fingerprint: &[u8; 32]) -> String {
    format!("KSD1:{}:{}", id.to_ascii_uppercase(), base32(fingerprint))
}

/// Reads what the QR of a letter says: the letter's id in lower case, and its fingerprint.
pub fn read_letter_qr(text: &str) -> Option<(String, [u8; 32])> {
    let (id, signs) = text.trim().strip_prefix("KSD1:")?.split_once(':')?;
    let padded = format!("{signs}====");
    let bytes = BASE32.decode(padded.as_bytes()).ok()?;
    Some((id.to_ascii_lowercase(), bytes.try_into().ok()?))
}

/// What the QR of a slip says: `KSDP1:SHA-256` of the file in base32.
pub(crate) fn slip_text(sha256: &[u8; 32]) -> String {
    format!("KSDP1:{}", base32(sha256))
}

fn base32(bytes: &[u8; 32]) -> String {
    BASE32.encode(bytes).trim_end_matches('=').to_owned()
}

impl Qr {
    /// Encodes a text of alphanumeric QR signs with level Q in at most version 10.
    pub(crate) fn of(text: &str) -> Result<Self, LetterError> {
        if !QrSegment::is_alphanumeric(text) {
            return Err(LetterError::Qr);
        }
        let segments = [QrSegment::make_alphanumeric(text)];
        let qr = QrCode::encode_segments_advanced(
            &segments,
            QrCodeEcc::Quartile,
            Version::new(1),
            Version::new(10),
            None,
            false,
        )
        .map_err(|_| LetterError::Qr)?;
        let side = u8::try_from(qr.size()).map_err(|_| LetterError::Qr)?;
        Ok(Self {
            side,
            dark: rectangles(&qr, side),
        })
    }
}

/// Dark modules as runs, equal runs of following rows joined: no hairlines between modules on paper.
fn rectangles(qr: &QrCode, side: u8) -> Vec<[u8; 4]> {
    let mut done: Vec<[u8; 4]> = Vec::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let from = x;
            while x < side && qr.get_module(i32::from(x), i32::from(y)) {
                x += 1;
            }
            if x == from {
                x += 1;
                continue;
            }
            let width = x - from;
            match done
                .iter_mut()
                .find(|r| r[0] == from && r[2] == width && r[1] + r[3] == y)
            {
                Some(above) => above[3] += 1,
                None => done.push([from, y, width, 1]),
            }
        }
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rectangles_cover_exactly_the_dark_modules() {
        let text = letter_text("0198c2f4-7b1e-7c33-9a55-0123456789ab", &[0xA5; 32]);
        let qr = Qr::of(&text).unwrap();
        assert!(qr.side <= 57, "version 10 has 57 modules");
        let again = QrCode::encode_segments_advanced(
            &[QrSegment::make_alphanumeric(&text)],
            QrCodeEcc::Quartile,
            Version::new(1),
            Version::new(10),
            None,
            false,
        )
        .unwrap();
        for y in 0..qr.side {
            for x in 0..qr.side {
                let hits = qr
                    .dark
                    .iter()
                    .filter(|r| x >= r[0] && x < r[0] + r[2] && y >= r[1] && y < r[1] + r[3]);
                let dark = again.get_module(i32::from(x), i32::from(y));
                assert_eq!(hits.count(), usize::from(dark), "module {x},{y}");
            }
        }
    }

    #[test]
    fn what_a_scanner_hands_over_is_the_letter_and_its_fingerprint() {
        let (id, fingerprint) = ("0198c2f4-7b1e-7c33-9a55-0123456789ab", [0xA5; 32]);
        let text = letter_text(id, &fingerprint);
        assert_eq!(
            read_letter_qr(&format!(" {text}\n")),
            Some((id.to_owned(), fingerprint))
        );
        for wrong in [
            "",
            "KSD1:",
            "KSD1:id:ABC",
            "KSDP1:AAAA",
            text.get(..text.len() - 1).unwrap(),
        ] {
            assert_eq!(read_letter_qr(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_text_that_does_not_fit_is_refused() {
        assert_eq!(Qr::of(&"A".repeat(300)), Err(LetterError::Qr));
        assert_eq!(Qr::of("huruf kecil"), Err(LetterError::Qr));
    }
}
