//! `meeting ...`.

use super::Place;
use crate::arguments::{Meeting, MeetingAdd, MeetingDecided, MeetingList};
use crate::output::Output;
use chrono::NaiveDate;
use contract::meetings::{
    self, MeetingDecide, MeetingId, MeetingSave, MeetingView, MeetingVoid, MeetingsPageRequest,
};
use contract::{Problem, desk};
use registry::Registry;
use registry::meetings::{Attendee, Decision, MeetingForm, MeetingKind, MeetingQuery};

/// More than any office holds.
const MOST: u32 = 500;
/// Sign between the parts of a person or a decision in one argument.
const PARTS: char = '|';

pub(super) fn run(place: &Place, meeting: &Meeting, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    match meeting {
        Meeting::Add(said) => add(&registry, said, output),
        Meeting::List(said) => list(&registry, said, output),
        Meeting::Show { id } => {
            let view = get(&registry, id)?;
            output.say(&view, || told(&view))
        }
        Meeting::Decide(said) => decide(&registry, said, output),
        Meeting::Void { id, reason } => {
            let request = MeetingVoid {
                id: id.clone(),
                rev: get(&registry, id)?.meeting.rev,
                reason: reason.clone(),
            };
            let voided = meetings::void(&registry, &desk::actor(), &request)?.value;
            output.say(&voided, || vec!["Catatan rapat dibatalkan.".to_owned()])
        }
    }
}

fn get(registry: &Registry, id: &str) -> Result<MeetingView, Problem> {
    meetings::get(registry, &MeetingId { id: id.to_owned() })
}

fn add(registry: &Registry, said: &MeetingAdd, output: Output) -> Result<(), Problem> {
    let request = MeetingSave {
        id: None,
        rev: 0,
        form: MeetingForm {
            submission_id: said.submission.clone(),
            kind: MeetingKind::parse(&said.kind).unwrap_or(MeetingKind::Other),
            day: said.on,
            time: said.time.clone(),
            place: said.place.clone(),
            chair: said.chair.clone(),
            attendees: said.attendee.iter().map(|typed| attendee(typed)).collect(),
            agenda: said.agenda.clone(),
            discussion: said.discussion.clone(),
            decisions: said
                .decision
                .iter()
                .map(|typed| decision(typed))
                .collect::<Result<_, _>>()?,
        },
    };
    let saved = meetings::save(registry, &desk::actor(), &request)?.value;
    output.say(&saved, || vec![format!("Rapat {} dicatat.", saved.id)])
}

fn parts(typed: &str) -> [String; 3] {
    let mut parts = typed.splitn(3, PARTS).map(|part| part.trim().to_owned());
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}

fn attendee(typed: &str) -> Attendee {
    let [name, job, office] = parts(typed);
    Attendee { name, job, office }
}

fn decision(typed: &str) -> Result<Decision, Problem> {
    let [what, who, due] = parts(typed);
    let due: Option<NaiveDate> = match due.as_str() {
        "" => None,
        day => Some(
            day.parse()
                .map_err(|_| Problem::new("meeting.due", std::slice::from_ref(&due)))?,
        ),
    };
    Ok(Decision {
        what,
        who,
        due,
        done: None,
    })
}

fn list(registry: &Registry, said: &MeetingList, output: Output) -> Result<(), Problem> {
    let request = MeetingsPageRequest {
        query: MeetingQuery {
            search: said.search.clone().unwrap_or_default(),
            kinds: said
                .kind
                .iter()
                .filter_map(|word| MeetingKind::parse(word))
                .collect(),
            year: said.year,
            of_office: false,
            open_only: said.open,
        },
        offset: 0,
        limit: MOST,
    };
    let page = meetings::page(registry, &request)?;
    output.say(&page, || {
        let mut lines: Vec<String> = page
            .items
            .iter()
            .map(|item| {
                let form = &item.meeting.form;
                let on = item.submission_title.as_deref().unwrap_or_default();
                format!(
                    "{}  {}  {}  {}  {on}",
                    item.meeting.id,
                    form.day,
                    form.kind.word(),
                    form.agenda.lines().next().unwrap_or_default()
                )
            })
            .collect();
        lines.push(format!("{} rapat", page.total));
        lines
    })
}

fn decide(registry: &Registry, said: &MeetingDecided, output: Output) -> Result<(), Problem> {
    let request = MeetingDecide {
        id: said.id.clone(),
        rev: get(registry, &said.id)?.meeting.rev,
        at: said.number.saturating_sub(1),
        done: said.on,
    };
    let saved = meetings::decide(registry, &desk::actor(), &request)?.value;
    output.say(&saved, || vec!["Dicatat.".to_owned()])
}

fn told(view: &MeetingView) -> Vec<String> {
    let form = &view.meeting.form;
    let mut lines = vec![
        form.agenda.clone(),
        format!("{} {} {} {}", form.kind.word(), form.day, form.time, form.place),
    ];
    lines.extend(
        view.submission_title
            .iter()
            .map(|title| format!("pengajuan: {title}")),
    );
    lines.extend(
        form.attendees
            .iter()
            .map(|one| format!("hadir: {}, {}, {}", one.name, one.job, one.office)),
    );
    lines.extend(form.discussion.lines().map(str::to_owned));
    for (number, one) in (1..).zip(&form.decisions) {
        let state = match (one.done, one.due) {
            (Some(done), _) => format!("selesai {done}"),
            (None, Some(due)) => format!("paling lambat {due}"),
            (None, None) => "terbuka".to_owned(),
        };
        lines.push(format!("keputusan {number}: {} ({}) {state}", one.what, one.who));
    }
    lines
}
