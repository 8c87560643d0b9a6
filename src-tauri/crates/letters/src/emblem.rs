//! The emblem: a PNG from outside, bounded before it is unpacked and laid flat on white, as the archive format
//! knows no transparency.

use std::io::Cursor;

use sha2::{Digest, Sha256};

use crate::assets::Assets;
use crate::data::Letterhead;
use crate::error::{EmblemFault, LetterError};

/// Most pixels a picture may have.
const MOST_PIXELS: u64 = 16_000_000;
/// Longer side in print: 25 mm at 600 dots per inch.
const MOST_SIDE: usize = 600;

/// Red, green and blue, eight bits each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Emblem {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) rgb: Vec<u8>,
}

impl Emblem {
    /// The letterhead's emblem, if it has one.
    pub(crate) fn of(head: &Letterhead, assets: &Assets) -> Result<Option<Self>, LetterError> {
        head.emblem
            .as_ref()
            .map(|name| Self::named(name, assets))
            .transpose()
    }

    /// The emblem of a name (SHA-256, hex).
    pub(crate) fn named(name: &str, assets: &Assets) -> Result<Self, LetterError> {
        let fault = |fault| LetterError::Emblem {
            sha256: name.to_owned(),
            fault,
        };
        let bytes = assets
            .emblems
            .get(name)
            .ok_or_else(|| fault(EmblemFault::Absent))?;
        if data_encoding::HEXLOWER.encode(&Sha256::digest(bytes)) != name {
            return Err(fault(EmblemFault::WrongHash));
        }
        Self::read(bytes).map_err(fault)
    }

    /// Reads a PNG.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, EmblemFault> {
        let broken = |e: png::DecodingError| EmblemFault::NotPng(e.to_string());
        let mut decoder = png::Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let (width, height) = decoder.read_header_info().map_err(broken)?.size();
        if width == 0 || height == 0 || u64::from(width) * u64::from(height) > MOST_PIXELS {
            return Err(EmblemFault::Size { width, height });
        }
        let mut reader = decoder.read_info().map_err(broken)?;
        let size = reader
            .output_buffer_size()
            .ok_or(EmblemFault::Size { width, height })?;
        let mut pixels = vec![0; size];
        let frame = reader.next_frame(&mut pixels).map_err(broken)?;
        pixels.truncate(frame.buffer_size());
        let samples = frame.color_type.samples();
        let rgb: Vec<u8> = pixels.chunks_exact(samples).flat_map(flat).collect();
        let side = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
        Ok(Self {
            width: side(width),
            height: side(height),
            rgb,
        }
        .reduced())
    }

    /// Size in points that fits into a box without changing the shape.
    pub(crate) fn within(&self, most_w: f64, most_h: f64) -> (f64, f64) {
        #[allow(clippy::cast_precision_loss)]
        let shape = self.width as f64 / self.height as f64;
        if shape * most_h <= most_w {
            (shape * most_h, most_h)
        } else {
            (most_w, most_w / shape)
        }
    }

    /// Averages blocks of pixels until the longer side is small enough.
    fn reduced(self) -> Self {
        let step = self.width.max(self.height).div_ceil(MOST_SIDE);
        if step <= 1 {
            return self;
        }
        let (width, height) = (self.width.div_ceil(step), self.height.div_ceil(step));
        let mut rgb = Vec::with_capacity(width * height * 3);
        for y in 0..height {
            for x in 0..width {
                let (mut sum, mut n) = ([0_u64; 3], 0_u64);
                for row in (y * step)..((y + 1) * step).min(self.height) {
                    let from = (row * self.width + x * step) * 3;
                    let to = (row * self.width + ((x + 1) * step).min(self.width)) * 3;
                    for pixel in self.rgb.get(from..to).unwrap_or_default().chunks_exact(3) {
                        sum.iter_mut().zip(pixel).for_each(|(s, p)| *s += u64::from(*p));
                        n += 1;
                    }
                }
                rgb.extend(sum.map(|s| u8::try_from(s / n.max(1)).unwrap_or(u8::MAX)));
            }
        }
        Self { width, height, rgb }
    }
}

/// One pixel on white.
fn flat(pixel: &[u8]) -> [u8; 3] {
    let over = |c: u8, a: u8| {
        let (c, a) = (u32::from(c), u32::from(a));
        u8::try_from((c * a + 255 * (255 - a) + 127) / 255).unwrap_or(u8::MAX)
    };
    match *pixel {
        [g] => [g; 3],
        [g, a] => [over(g, a); 3],
        [r, g, b] => [r, g, b],
        [r, g, b, a] => [over(r, a), over(g, a), over(b, a)],
        _ => [255; 3],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32, kind: png::ColorType, pixels: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut encoder = png::Encoder::new(&mut out, width, height);
        encoder.set_color(kind);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.write_header().unwrap().write_image_data(pixels).unwrap();
        out
    }

    #[test]
    fn transparency_is_laid_on_white_and_grey_becomes_colour() {
        let clear = png(2, 1, png::ColorType::Rgba, &[255, 0, 0, 255, 0, 0, 0, 0]);
        assert_eq!(Emblem::read(&clear).unwrap().rgb, [255, 0, 0, 255, 255, 255]);
        let grey = png(1, 1, png::ColorType::Grayscale, &[7]);
        assert_eq!(Emblem::read(&grey).unwrap().rgb, [7, 7, 7]);
    }

    #[test]
    fn a_large_picture_is_reduced_and_keeps_its_shape() {
        let big = png(1_300, 650, png::ColorType::Grayscale, &vec![100; 1_300 * 650]);
        let emblem = Emblem::read(&big).unwrap();
        assert_eq!((emblem.width, emblem.height), (434, 217));
        assert!(emblem.rgb.iter().all(|b| *b == 100));
        assert_eq!(emblem.rgb.len(), 434 * 217 * 3);
    }

    #[test]
    fn what_is_no_picture_is_refused_with_its_reason() {
        assert!(matches!(Emblem::read(b""), Err(EmblemFault::NotPng(_))));
        assert!(matches!(Emblem::read(b"GIF89a"), Err(EmblemFault::NotPng(_))));
        let whole = png(4, 4, png::ColorType::Rgb, &[9; 48]);
        assert!(
            matches!(
                Emblem::read(&whole[..whole.len() - 20]),
                Err(EmblemFault::NotPng(_))
            ),
            "cut off"
        );
        // A header alone may claim any size: it is refused before memory is taken.
        let mut bomb = whole;
        bomb[16..20].copy_from_slice(&100_000_u32.to_be_bytes());
        bomb[20..24].copy_from_slice(&100_000_u32.to_be_bytes());
        let crc = crc32(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&crc.to_be_bytes());
        assert_eq!(
            Emblem::read(&bomb),
            Err(EmblemFault::Size {
                width: 100_000,
                height: 100_000
            })
        );
    }

    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |c, _| {
                if c & 1 == 1 {
                    (c >> 1) ^ 0xEDB8_8320
                } else {
                    c >> 1
                }
            })
        })
    }
}
