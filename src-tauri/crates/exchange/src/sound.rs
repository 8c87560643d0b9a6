//! What the bodies of signed texts check alike.

use files::Digest;
use uuid::Uuid;

/// Whether a text is a UUID in the one way it is written here.
pub(crate) fn is_id(text: &str) -> bool {
    Uuid::try_parse(text).is_ok_and(|id| id.to_string() == text)
}

/// Whether a text is a SHA-256 in the one way it is written here.
pub(crate) fn is_hash(text: &str) -> bool {
    text.parse::<Digest>().is_ok_and(|hash| hash.to_string() == text)
}

/// Whether every item is greater than the one before: in order, and none twice.
pub(crate) fn rising<T: PartialOrd>(all: impl IntoIterator<Item = T>) -> bool {
    all.into_iter().is_sorted_by(|one, next| one < next)
}

/// The first part that does not hold, in the order given.
pub(crate) fn all_hold<const N: usize>(checks: [(bool, &'static str); N]) -> Result<(), &'static str> {
    checks
        .into_iter()
        .find(|(holds, _)| !holds)
        .map_or(Ok(()), |(_, what)| Err(what))
}
