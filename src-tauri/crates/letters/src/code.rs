//! The letter's paper code: the first 100 bits of its fingerprint in signs a person can read out.
//!
//! Crockford base32 (no I, L, O, U) in five groups of four, then one check sign modulo 37, which finds every
//! single wrong sign and every swap of neighbours because 37 is prime and greater than 32.

use std::fmt;
use std::str::FromStr;

const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHECK_SIGNS: &[u8; 37] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
const LENGTH: usize = 20;

/// Why a typed code is not one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Not 21 signs once spaces and hyphens are left out.
    #[error("a code has 21 signs, found {0}")]
    Length(usize),
    /// A sign no code contains.
    #[error("sign {position} is '{found}'")]
    Sign {
        /// Position among the signs, from 1.
        position: usize,
        /// What was typed.
        found: char,
    },
    /// All signs are possible, but together they are not a code: one was misread or two were swapped.
    #[error("the check sign does not fit")]
    Check,
}

/// The first 100 bits of a fingerprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(u128);

impl Code {
    /// The code of a fingerprint.
    pub fn of(fingerprint: &[u8; 32]) -> Self {
        let head = fingerprint
            .iter()
            .take(16)
            .fold(0_u128, |n, byte| (n << 8) | u128::from(*byte));
        Self(head >> 28)
    }

    /// True if the fingerprint has this code.
    pub fn fits(self, fingerprint: &[u8; 32]) -> bool {
        Self::of(fingerprint) == self
    }

    /// The 21 signs without hyphens, as a register keeps them.
    pub fn compact(self) -> String {
        let sign = |value: u128, table: &[u8]| {
            usize::try_from(value)
                .ok()
                .and_then(|i| table.get(i))
                .map_or('?', |b| char::from(*b))
        };
        let mut out: String = (0..LENGTH)
            .map(|i| sign((self.0 >> (5 * (LENGTH - 1 - i))) & 31, SIGNS))
            .collect();
        out.push(sign(self.0 % 37, CHECK_SIGNS));
        out
    }
}

impl fmt::Display for Code {
    /// Five groups of four and the check sign: `XXXX-XXXX-XXXX-XXXX-XXXX-C`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, sign) in self.compact().chars().enumerate() {
            if i > 0 && i % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{sign}")?;
        }
        Ok(())
    }
}

impl FromStr for Code {
    type Err = CodeError;

    /// Reads what a person typed: any case, O as 0, I and L as 1, spaces and hyphens anywhere.
    fn from_str(text: &str) -> Result<Self, CodeError> {
        let signs: Vec<char> = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2014}'))
            .collect();
        if signs.len() != LENGTH + 1 {
            return Err(CodeError::Length(signs.len()));
        }
        let mut value = 0_u128;
        for (i, found) in signs.iter().enumerate() {
            let plain = match found.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let table: &[u8] = if i < LENGTH { SIGNS } else { CHECK_SIGNS };
            let digit = table
                .iter()
                .position(|b| char::from(*b) == plain)
                .and_then(|d| u128::try_from(d).ok())
                .ok_or(CodeError::Sign {
                    position: i + 1,
                    found: *found,
                })?;
            if i < LENGTH {
                value = (value << 5) | digit;
            } else if value % 37 != digit {
                return Err(CodeError::Check);
            }
        }
        Ok(Self(value))
    }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    fn codes(n: u32) -> impl Iterator<Item = Code> {
        (0..n).map(|i| Code::of(&Sha256::digest(i.to_be_bytes()).into()))
    }

    #[test]
    fn a_code_reads_back_as_it_was_printed() {
        for code in codes(1_000) {
            assert_eq!(code.to_string().parse(), Ok(code));
            assert_eq!(code.compact().parse(), Ok(code));
            let careless = code
                .to_string()
                .to_lowercase()
                .replace('-', " ")
                .replace('0', "o")
                .replace('1', "l");
            assert_eq!(
                careless.parse(),
                Ok(code),
                "O is read as 0, l as 1, in any case: {careless}"
            );
        }
    }

    #[test]
    fn every_single_wrong_sign_is_found() {
        for code in codes(1_000) {
            let signs: Vec<char> = code.compact().chars().collect();
            for position in 0..LENGTH {
                for other in SIGNS.iter().map(|b| char::from(*b)) {
                    if other == signs[position] {
                        continue;
                    }
                    let mut wrong = signs.clone();
                    wrong[position] = other;
                    let typed: String = wrong.into_iter().collect();
                    assert_eq!(typed.parse::<Code>(), Err(CodeError::Check), "{typed}");
                }
            }
        }
    }

    #[test]
    fn every_swap_of_neighbours_is_found() {
        for code in codes(1_000) {
            let signs: Vec<char> = code.compact().chars().collect();
            for position in 0..LENGTH - 1 {
                if signs[position] == signs[position + 1] {
                    continue;
                }
                let mut wrong = signs.clone();
                wrong.swap(position, position + 1);
                let typed: String = wrong.into_iter().collect();
                assert_eq!(typed.parse::<Code>(), Err(CodeError::Check), "{typed}");
            }
        }
    }

    #[test]
    fn a_code_that_is_none_is_refused_with_its_reason() {
        let code = Code::of(&[7; 32]).compact();
        assert_eq!("".parse::<Code>(), Err(CodeError::Length(0)));
        assert_eq!(code[..20].parse::<Code>(), Err(CodeError::Length(20)));
        let odd = format!("{}!{}", &code[..3], &code[4..]);
        assert_eq!(
            odd.parse::<Code>(),
            Err(CodeError::Sign {
                position: 4,
                found: '!'
            })
        );
        let u = format!("U{}", &code[1..]);
        assert_eq!(
            u.parse::<Code>(),
            Err(CodeError::Sign {
                position: 1,
                found: 'U'
            }),
            "U is a check sign only"
        );
    }
}
