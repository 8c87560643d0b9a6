//! `lawbook`.

use super::Place;
use crate::arguments::Lawbook;
use crate::output::Output;
use contract::Problem;
use contract::lawbook::{self, CalendarRequest};
use rules::calendar::HolidayKind;

pub(super) fn run(place: &Place, asked: &Lawbook, output: Output) -> Result<(), Problem> {
    match asked {
        Lawbook::Show => show(place, output),
        Lawbook::Calendar { year } => calendar(place, *year, output),
    }
}

/// Refused rules of the office are a refusal: a script that lays rules over the program's must hear of it.
fn show(place: &Place, output: Output) -> Result<(), Problem> {
    let mut state = lawbook::state(&place.open()?)?;
    if let Some(problem) = state.problem.take() {
        return Err(problem);
    }
    output.say(&state, || {
        let mut lines: Vec<String> = state.regulations.iter().map(|one| one.name.clone()).collect();
        lines.extend(state.own.iter().map(|file| format!("Aturan kantor: {file}")));
        let years: Vec<String> = state.years.iter().map(i32::to_string).collect();
        lines.push(format!("Hari libur diketahui: {}", years.join(", ")));
        lines
    })
}

fn calendar(place: &Place, year: i32, output: Output) -> Result<(), Problem> {
    let view = lawbook::calendar(&place.open()?, CalendarRequest { year })?;
    output.say(&view, || {
        let mut lines = vec![view.calendar.decree.clone()];
        lines.extend(view.calendar.days.iter().map(|day| {
            let kind = match day.kind {
                HolidayKind::Libur => "libur",
                HolidayKind::CutiBersama => "cuti bersama",
            };
            format!("{}  {kind}  {}", day.date, day.name)
        }));
        lines
    })
}
