//! One field with its column: what a cell of it means.

use std::collections::BTreeMap;

use super::{Doubt, Mapping, Meant, Why};
use crate::book::{Row, Sheet, Value};
use crate::fields::{self, Field, Holds};
use crate::values::days::{self, Order, Orders, Told};
use crate::values::{count, plain, rupiah, span};

/// A field with its column.
pub(super) struct Asked<'f> {
    pub(super) field: &'f Field,
    pub(super) at: u32,
    order: Order,
    /// Nothing proves the order and nobody chose it.
    open: bool,
    words: BTreeMap<String, String>,
    since_1904: bool,
}

/// What a cell means, and what there is to say of it.
pub(super) struct Read {
    pub(super) value: Option<Meant>,
    pub(super) doubt: Option<Why>,
}

impl From<Meant> for Read {
    fn from(value: Meant) -> Self {
        Self {
            value: Some(value),
            doubt: None,
        }
    }
}

impl<'f> Asked<'f> {
    pub(super) fn of(sheet: &Sheet, mapping: &Mapping, field: &'f Field, since_1904: bool) -> Option<Self> {
        let at = *mapping.columns.get(&field.id)?;
        let chosen = mapping.orders.get(&field.id).copied();
        let orders = Orders::of(fields::texts(sheet, mapping.heading, at));
        Some(Self {
            field,
            at,
            order: chosen.unwrap_or_else(|| orders.likely()),
            open: chosen.is_none() && orders.proved().is_none(),
            words: mapping.words.get(&field.id).cloned().unwrap_or_default(),
            since_1904,
        })
    }

    pub(super) fn doubt(&self, row: &Row, value: &Value, why: Why) -> Doubt {
        Doubt {
            row: row.number,
            column: self.at,
            field: self.field.id.clone(),
            value: value.to_string(),
            why,
        }
    }

    pub(super) fn meant(&self, value: &Value) -> Result<Read, Why> {
        match value {
            Value::Failed(_) => return Err(Why::Failed),
            Value::Uncomputed => return Err(Why::Uncomputed),
            // What people type where there is nothing.
            Value::Text(text)
                if ["-", "--", "–", "—", "n/a", "nihil"].contains(&plain(text).to_lowercase().as_str()) =>
            {
                return Ok(Read {
                    value: None,
                    doubt: None,
                });
            }
            _ => {}
        }
        match self.field.holds {
            // Each of several words is understood where they are asked for.
            Holds::Text | Holds::Choices => Ok(Meant::Text(value.to_string()).into()),
            Holds::Day => self.day(value),
            Holds::Span => self.span(value),
            Holds::Sum => self.sum(value),
            Holds::Year => self.year(value),
            Holds::Count => Ok(Meant::Count(count(value).ok_or(Why::NoCount)?).into()),
            Holds::Choice => {
                let typed = plain(&value.to_string()).to_lowercase();
                let word = self.words.get(&typed).cloned();
                Ok(Meant::Word(word.ok_or(Why::UnknownWord)?).into())
            }
        }
    }

    fn day(&self, value: &Value) -> Result<Read, Why> {
        let text = match value {
            Value::Day(moment) => return Ok(Meant::Day(moment.date()).into()),
            Value::Number(number) => {
                let day = days::of_serial(*number, self.since_1904);
                return Ok(Meant::Day(day.ok_or(Why::NoDay)?).into());
            }
            other => other.to_string(),
        };
        let told = days::told(&text).ok_or(Why::NoDay)?;
        match (told.read(self.order), told) {
            (
                Some(read),
                Told::Either {
                    day_first,
                    month_first,
                },
            ) if self.open => Ok(Read {
                value: Some(Meant::Day(read)),
                doubt: Some(Why::EitherDay {
                    read,
                    other: if read == day_first { month_first } else { day_first },
                }),
            }),
            (Some(day), _) => Ok(Meant::Day(day).into()),
            (None, Told::Only(_, day)) => Err(Why::OtherOrder(day)),
            (None, _) => Err(Why::NoDay),
        }
    }

    fn span(&self, value: &Value) -> Result<Read, Why> {
        let text = match value {
            // Years, perhaps with a half.
            Value::Number(years) => years.to_string(),
            other => other.to_string(),
        };
        Ok(Meant::Span(span(&text).ok_or(Why::NoSpan)?).into())
    }

    fn sum(&self, value: &Value) -> Result<Read, Why> {
        let sen = match value {
            Value::Number(rupiah) => {
                let sen = (rupiah * 100.0).round();
                let fits = sen.is_finite() && (0.0..9e15).contains(&sen);
                fits.then(|| format!("{sen:.0}").parse().ok()).flatten()
            }
            other => rupiah(&other.to_string()),
        };
        Ok(Meant::Sum(sen.ok_or(Why::NoSum)?).into())
    }

    fn year(&self, value: &Value) -> Result<Read, Why> {
        let year = plain(&value.to_string()).parse().ok();
        let sound = year.filter(|year| (1945..2200).contains(year));
        Ok(Meant::Year(sound.ok_or(Why::NoYear)?).into())
    }
}
