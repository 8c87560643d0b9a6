//! The smallest files of each kind.

/// A PDF that every kind check takes for one.
pub fn pdf(text: &str) -> Vec<u8> {
    format!("%PDF-1.4\n% {text}\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n")
        .into_bytes()
}

/// A picture of one pixel.
pub fn png() -> Vec<u8> {
    [
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489",
        "0000000d4944415478da63fccfc0f01f0005050202ff0ee20b0000000049454e44ae426082",
    ]
    .iter()
    .flat_map(|hex| data_encoding::HEXLOWER.decode(hex.as_bytes()).expect("hex"))
    .collect()
}

/// The head of a Windows program.
pub fn program() -> Vec<u8> {
    let mut bytes = b"MZ\x90\x00".to_vec();
    bytes.resize(512, 0);
    bytes
}
