//! What a letter is printed with: fonts, emblems and the colour profile, all handed in.

use std::borrow::Cow;
use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// Fonts, emblems and the colour profile. Equal assets and equal data give equal bytes.
#[derive(Debug, Clone)]
pub struct Assets {
    /// TrueType font (glyf outlines) of the text.
    pub regular: Cow<'static, [u8]>,
    /// Its bold.
    pub bold: Cow<'static, [u8]>,
    /// ICC profile of the colours (RGB), bound into the file as its output intent.
    pub icc: Cow<'static, [u8]>,
    /// Emblems: SHA-256 (hex, lower case) of the PNG bytes, and the bytes.
    pub emblems: BTreeMap<String, Vec<u8>>,
}

impl Assets {
    /// The fonts and the profile of `assets/fonts`, which every binary carries, and no emblem.
    pub fn built_in() -> Self {
        Self {
            regular: Cow::Borrowed(include_bytes!(
                "../../../../assets/fonts/LiberationSans-Regular.ttf"
            )),
            bold: Cow::Borrowed(include_bytes!("../../../../assets/fonts/LiberationSans-Bold.ttf")),
            icc: Cow::Borrowed(include_bytes!("../../../../assets/fonts/sRGB-ikat.icc")),
            emblems: BTreeMap::new(),
        }
    }

    /// Adds an emblem and answers the name ([`crate::Letterhead::emblem`]) it is known by.
    pub fn add_emblem(&mut self, png: Vec<u8>) -> String {
        let name = data_encoding::HEXLOWER.encode(&Sha256::digest(&png));
        self.emblems.insert(name.clone(), png);
        name
    }
}
