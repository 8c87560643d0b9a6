//! `refusals`.

use crate::output::Output;
use contract::Problem;
use contract::refusals::{self, RefusalFamily};

pub(super) fn tell(code: Option<&str>, output: Output) -> Result<(), Problem> {
    let families = match code {
        Some(code) => vec![refusals::page(code)?],
        None => refusals::all().to_vec(),
    };
    output.say(&families, || {
        families.iter().flat_map(|family| lines(family, code)).collect()
    })
}

/// One code with all that is said of it; of many each with its sentence.
fn lines(family: &RefusalFamily, code: Option<&str>) -> Vec<String> {
    let mut told = vec![family.title.clone()];
    for refusal in &family.refusals {
        told.push(format!("  {}  {}", refusal.code, refusal.message));
        if code.is_some() {
            told.push(format!("  {}", refusal.hint));
            told.push(String::new());
            told.extend(family.text.lines().map(str::to_owned));
        }
    }
    told
}
