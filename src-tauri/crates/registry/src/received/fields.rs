//! What differs between two contents of one record, field by field.

use super::record::Body;
use crate::error::RegistryError;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

/// One field that differs. Paths are those of the form: `title`, `parties[1].name`, `documents[0].ends`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldChange {
    /// The field; its place in a list is that in the newer content, of what went away that in the older one.
    pub field: String,
    /// What was there; none for what is new.
    #[ts(type = "unknown")]
    pub before: Option<Value>,
    /// What is there now; none for what went away.
    #[ts(type = "unknown")]
    pub after: Option<Value>,
}

/// Every field in which two contents differ, in the order of the form.
///
/// # Errors
/// What serde says; no stored content gives a reason to.
pub fn between(before: &Body, after: &Body) -> Result<Vec<FieldChange>, RegistryError> {
    let (before, after) = (plain(before)?, plain(after)?);
    let mut found = Vec::new();
    compare("", Some(&before), Some(&after), &mut found);
    Ok(found)
}

/// The fields of the content, without the layer that says what it is of.
fn plain(body: &Body) -> Result<Value, RegistryError> {
    Ok(match serde_json::to_value(body)? {
        Value::Object(mut fields) => match fields.remove("form") {
            Some(form) => form,
            None => Value::Object(fields),
        },
        other => other,
    })
}

/// The value in the newer content of what a path names in the older one: a list's member is followed by its name, not by
/// its place. None when it went away, or no such field was there.
pub(super) fn same_place(before: &Body, after: &Body, path: &str) -> Result<Option<Value>, RegistryError> {
    let (before, after) = (plain(before)?, plain(after)?);
    let (mut old, mut new) = (&before, &after);
    for step in path.split(['.', '[']).map(|step| step.trim_end_matches(']')) {
        let next = match (old, new) {
            (Value::Array(olds), Value::Array(news)) => step.parse::<usize>().ok().and_then(|at| {
                let was = olds.get(at)?;
                let is = match name_of(was) {
                    Some(name) => news.iter().find(|one| name_of(one) == Some(name)),
                    None => news.get(at),
                };
                Some((was, is?))
            }),
            _ => old.get(step).zip(new.get(step)),
        };
        let Some(next) = next else {
            return Ok(None);
        };
        (old, new) = next;
    }
    Ok(Some(new.clone()))
}

fn compare(path: &str, before: Option<&Value>, after: Option<&Value>, found: &mut Vec<FieldChange>) {
    if before == after {
        return;
    }
    match (before, after) {
        (Some(Value::Object(before)), Some(Value::Object(after))) => objects(path, before, after, found),
        (Some(Value::Array(before)), Some(Value::Array(after))) if named(before) && named(after) => {
            lists(path, before, after, found);
        }
        _ => found.push(FieldChange {
            field: path.to_owned(),
            before: before.cloned(),
            after: after.cloned(),
        }),
    }
}

fn objects(
    path: &str,
    before: &Map<String, Value>,
    after: &Map<String, Value>,
    found: &mut Vec<FieldChange>,
) {
    let under = |name: &str| {
        if path.is_empty() {
            name.to_owned()
        } else {
            format!("{path}.{name}")
        }
    };
    for (name, value) in before {
        compare(&under(name), Some(value), after.get(name), found);
    }
    for (name, value) in after.iter().filter(|(name, _)| !before.contains_key(*name)) {
        compare(&under(name), None, Some(value), found);
    }
}

/// What tells the members of a list apart: their own id, of a number the party that gave it, of a print its count.
const NAMES: [&str; 3] = ["id", "party_id", "print"];

fn name_of(value: &Value) -> Option<&Value> {
    NAMES.iter().find_map(|name| value.get(name))
}

fn named(list: &[Value]) -> bool {
    list.iter().all(|one| name_of(one).is_some())
}

fn lists(path: &str, before: &[Value], after: &[Value], found: &mut Vec<FieldChange>) {
    let place = |list: &[Value], name: Option<&Value>| list.iter().position(|one| name_of(one) == name);
    for (at, value) in before.iter().enumerate() {
        match place(after, name_of(value)) {
            Some(now) => compare(&format!("{path}[{now}]"), Some(value), after.get(now), found),
            None => compare(&format!("{path}[{at}]"), Some(value), None, found),
        }
    }
    for (at, value) in after.iter().enumerate() {
        if place(before, name_of(value)).is_none() {
            compare(&format!("{path}[{at}]"), None, Some(value), found);
        }
    }
    let order = |list: &[Value], other: &[Value]| -> Vec<Value> {
        list.iter()
            .filter_map(name_of)
            .filter(|name| place(other, Some(name)).is_some())
            .cloned()
            .collect()
    };
    let (was, is) = (order(before, after), order(after, before));
    if was != is {
        found.push(FieldChange {
            field: format!("{path}.order"),
            before: Some(Value::Array(was)),
            after: Some(Value::Array(is)),
        });
    }
}
