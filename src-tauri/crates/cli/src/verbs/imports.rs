//! `import ...`.

use super::{Place, sheet_reader};
use crate::arguments::{Import as Verb, ImportArgs, TargetName};
use crate::output::Output;
use crate::waiting;
use contract::imports::{
    self, Form, ImportAsk, ImportComing, ImportExamine, ImportForget, ImportHeading, ImportId, ImportKeep,
    ImportPropose, ImportReading, ImportRowsRequest, ImportSaid, ImportSaidRequest, OpenBook, Planned,
};
use contract::{Problem, desk};
use registry::Registry;
use registry::imports::{Destination, Fate, Import, Weight};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(super) fn run(place: &Place, arguments: &ImportArgs, output: Output) -> Result<(), Problem> {
    match (&arguments.verb, arguments.files.as_slice()) {
        (Some(Verb::List), _) => list(place, output),
        (Some(Verb::Undo { id }), _) => undo(place, id, output),
        (Some(Verb::Forget { name, target }), _) => forget(place, name, destination(*target), output),
        (None, [file]) if !file.is_dir() => import(place, file, arguments, output),
        (None, []) => Err(Problem::new("usage.missing", &["BERKAS".to_owned()])),
        (None, files) => forms(place, files, arguments, output),
    }
}

/// What the word of the command line means.
pub(super) fn destination(target: TargetName) -> Destination {
    match target {
        TargetName::Agreements => Destination::Agreements,
        TargetName::Mapping => Destination::Mapping,
        TargetName::Monitoring => Destination::Monitoring,
        TargetName::Submissions => Destination::Submissions,
    }
}

/// Many forms at once: each is read as it was made.
fn forms(place: &Place, files: &[PathBuf], arguments: &ImportArgs, output: Output) -> Result<(), Problem> {
    let single = [
        ("--sheet", arguments.sheet.is_some()),
        ("--mapping", arguments.mapping.is_some()),
        ("--keep", arguments.keep.is_some()),
        ("--heading", arguments.heading.is_some()),
        ("--column", !arguments.columns.is_empty()),
        ("--all", !arguments.fixed.is_empty()),
        ("--word", !arguments.words.is_empty()),
        ("--order", !arguments.orders.is_empty()),
        ("--anyway", !arguments.anyway.is_empty()),
        ("--outside", arguments.outside.is_some()),
    ];
    if let Some((option, _)) = single.iter().find(|(_, given)| *given) {
        return Err(Problem::new("import.one_file", &[(*option).to_owned()]));
    }
    let mut paths = Vec::new();
    for file in files {
        if file.is_dir() {
            paths.extend(imports::in_folder(file)?);
        } else {
            paths.push(file.clone());
        }
    }
    let registry = place.open()?;
    let reader = sheet_reader()?;
    let target = arguments.target.map(destination);
    let opened = waiting::watched(|watch| imports::open_forms(&registry, &paths, target, &reader, watch))?;
    let comes = |form: &Form| {
        let planned = form.told.as_ref().ok();
        planned.is_some_and(|one| one.plan.count(Fate::Comes) > 0)
    };
    let taken = if arguments.dry_run || !opened.files.iter().any(comes) {
        Vec::new()
    } else {
        waiting::watched(|watch| imports::take_forms(&registry, &desk::actor(), &opened, watch))?.value
    };
    let mut left = taken.iter();
    let files: Vec<Value> = opened
        .files
        .iter()
        .map(|form| match &form.told {
            Ok(planned) => {
                let import = if comes(form) { left.next() } else { None };
                let mut told = json!({"file": form.file_name, "target": planned.plan.target});
                if let (Value::Object(told), Value::Object(answer)) =
                    (&mut told, answer(planned, import, None))
                {
                    told.extend(answer);
                }
                told
            }
            Err(problem) => json!({"file": form.file_name, "problem": problem}),
        })
        .collect();
    output.say(&json!({ "files": files }), || {
        let mut lines: Vec<String> = opened.files.iter().flat_map(of_form).collect();
        lines.push(match taken.len() {
            0 if arguments.dry_run => "Hanya diuji; register tidak berubah.".to_owned(),
            0 => "Tidak ada yang dimasukkan; register tidak berubah.".to_owned(),
            many => format!("{many} impor dicatat."),
        });
        lines
    })
}

fn of_form(form: &Form) -> Vec<String> {
    match &form.told {
        Ok(planned) => {
            let mut lines = vec![format!("{}:", form.file_name)];
            let told = outline(planned);
            lines.extend(told.into_iter().map(|line| format!("  {line}")));
            lines
        }
        Err(problem) => vec![format!(
            "{}: {} {}",
            form.file_name, problem.message, problem.hint
        )],
    }
}

fn import(place: &Place, file: &Path, arguments: &ImportArgs, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let reader = sheet_reader()?;
    let open = Arc::new(waiting::watched(|watch| imports::open(file, &reader, watch))?);
    let table = table(&registry, &open, arguments)?;
    let ask = ImportAsk {
        table: table.clone(),
        anyway: arguments.anyway.clone(),
    };
    // A test changes nothing, not even what is kept of it.
    if let Some(name) = arguments.keep.clone().filter(|_| !arguments.dry_run) {
        imports::keep(&registry, &desk::actor(), &open, ImportKeep { name, table })?;
    }
    let planned = waiting::watched(|watch| imports::plan(&registry, &open, &ask, watch))?;
    let saved = match &arguments.outside {
        Some(path) => save_outside(&registry, &planned, path)?,
        None => None,
    };
    finish(&registry, &planned, arguments, saved, output)
}

fn finish(
    registry: &Registry,
    planned: &Planned,
    arguments: &ImportArgs,
    saved: Option<String>,
    output: Output,
) -> Result<(), Problem> {
    let comes = planned.plan.count(Fate::Comes) > 0;
    let imported = if arguments.dry_run || !comes {
        None
    } else {
        let taken = waiting::watched(|watch| imports::take(registry, &desk::actor(), planned, watch))?;
        Some(taken.value)
    };
    let answer = answer(planned, imported.as_ref(), saved);
    output.say(&answer, || told(planned, imported.as_ref(), arguments.dry_run))
}

/// The sheet and how it is read: proposed, then changed by what was said on the command line.
fn table(registry: &Registry, open: &OpenBook, arguments: &ImportArgs) -> Result<ImportExamine, Problem> {
    let sheet = open.named(arguments.sheet.as_deref())?;
    let target = match arguments.target {
        Some(target) => destination(target),
        None => open.form().unwrap_or(Destination::Agreements),
    };
    let request = ImportPropose {
        book: String::new(),
        sheet,
        target,
        heading: arguments.heading.as_deref().map(heading).transpose()?,
        kept: arguments.mapping.clone(),
    };
    let view = imports::propose(registry, open, &request)?;
    let mut reading = view.reading;
    let known: Vec<&str> = view.fields.iter().map(|field| field.id.as_str()).collect();
    change(&mut reading, arguments, &known)?;
    let table = ImportExamine {
        book: String::new(),
        sheet,
        target,
        reading,
    };
    let reading = imports::examine(registry, open, table.clone())?.reading;
    Ok(ImportExamine { reading, ..table })
}

fn heading(typed: &str) -> Result<ImportHeading, Problem> {
    let wrong = || Problem::new("import.heading", &[typed.to_owned()]);
    let (first, last) = typed.split_once('-').unwrap_or((typed, typed));
    let figure = |text: &str| text.trim().parse::<u32>().map_err(|_| wrong());
    match (figure(first)?, figure(last)?) {
        (0, 0) => Ok(ImportHeading { rows: None }),
        (first, last) if first >= 1 && first <= last => Ok(ImportHeading {
            rows: Some((first, last)),
        }),
        _ => Err(wrong()),
    }
}

fn change(reading: &mut ImportReading, arguments: &ImportArgs, known: &[&str]) -> Result<(), Problem> {
    let split = |typed: &str| -> Result<(String, String), Problem> {
        let (field, value) = typed
            .split_once('=')
            .ok_or_else(|| Problem::new("import.setting", &[typed.to_owned()]))?;
        let bare = field.split(':').next().unwrap_or_default();
        if known.contains(&bare) {
            Ok((field.to_owned(), value.to_owned()))
        } else {
            Err(Problem::new("import.field", &[bare.to_owned(), known.join(", ")]))
        }
    };
    for typed in &arguments.columns {
        let (field, column) = split(typed)?;
        if column.is_empty() {
            reading.columns.remove(&field);
        } else {
            let at = sheets::heading::column_of(&column)
                .ok_or_else(|| Problem::new("import.column", std::slice::from_ref(&column)))?;
            reading.columns.insert(field, at);
        }
    }
    for typed in &arguments.fixed {
        let (field, word) = split(typed)?;
        reading.fixed.insert(field, word);
    }
    for typed in &arguments.words {
        let (place, meaning) = split(typed)?;
        let Some((field, word)) = place.split_once(':') else {
            return Err(Problem::new("import.setting", &[typed.to_owned()]));
        };
        let words = reading.words.entry(field.to_owned()).or_default();
        words.insert(sheets::values::plain(word).to_lowercase(), meaning);
    }
    for typed in &arguments.orders {
        let (field, order) = split(typed)?;
        let order = serde_json::from_value(Value::String(order))
            .map_err(|_| Problem::new("import.setting", &[typed.to_owned()]))?;
        reading.orders.insert(field, order);
    }
    Ok(())
}

fn save_outside(registry: &Registry, planned: &Planned, path: &Path) -> Result<Option<String>, Problem> {
    if planned.plan.count(Fate::Comes) == planned.plan.rows.len() {
        return Ok(None);
    }
    let bytes = imports::outside(registry, planned)?;
    files::write(path, &bytes)?;
    Ok(Some(path.display().to_string()))
}

/// Everything that is said, by row.
fn said(planned: &Planned) -> BTreeMap<u32, Vec<ImportSaid>> {
    let all = ImportSaidRequest {
        plan: String::new(),
        code: None,
        offset: 0,
        limit: u32::MAX,
    };
    let mut by_row: BTreeMap<u32, Vec<ImportSaid>> = BTreeMap::new();
    for one in imports::said(planned, &all) {
        by_row.entry(one.row).or_default().push(one);
    }
    by_row
}

fn answer(planned: &Planned, imported: Option<&Import>, saved: Option<String>) -> Value {
    let mut said = said(planned);
    let rows = |fate: Fate| {
        let request = ImportRowsRequest {
            plan: String::new(),
            fate,
            offset: 0,
            limit: u32::MAX,
        };
        imports::rows(planned, &request)
    };
    let accepted: Vec<Value> = rows(Fate::Comes)
        .into_iter()
        .map(|ImportComing { row, facts }| {
            let notes: Vec<&str> = said
                .get(&row)
                .map(|all| all.iter().map(|one| one.sentence.as_str()).collect())
                .unwrap_or_default();
            json!({"row": row, "code": "accepted", "title": facts.title, "partner": facts.partner,
                   "number": facts.number, "starts": facts.starts, "ends": facts.ends, "text": facts.text, "notes": notes})
        })
        .collect();
    let mut outside = |fate: Fate, weight: Weight| -> Vec<Value> {
        let rows = planned.plan.rows.iter().filter(|row| row.fate == fate);
        rows.map(|row| {
            let all = said.remove(&row.row).unwrap_or_default();
            let reasons: Vec<&ImportSaid> = all.iter().filter(|one| one.weight == weight).collect();
            let first = reasons.first();
            json!({"row": row.row, "code": first.map(|one| &one.code), "message": first.map(|one| &one.sentence),
                   "other": first.and_then(|one| one.other_id.as_ref()),
                   "problems": reasons.iter().map(|one| json!({
                       "code": one.code, "column": one.column, "value": one.value, "message": one.sentence,
                       "expects": one.expects})).collect::<Vec<_>>()})
        })
        .collect()
    };
    let (duplicates, refused) = (
        outside(Fate::Doubled, Weight::Doubles),
        outside(Fate::Refused, Weight::Refuses),
    );
    json!({"rows": planned.plan.rows.len(), "accepted": accepted, "duplicates": duplicates, "refused": refused,
           "import": imported, "outside": saved})
}

fn told(planned: &Planned, imported: Option<&Import>, dry_run: bool) -> Vec<String> {
    let mut lines = outline(planned);
    lines.push(match imported {
        Some(import) => format!("Impor {} dicatat.", import.id),
        None if dry_run => "Hanya diuji; register tidak berubah.".to_owned(),
        None => "Tidak ada yang dimasukkan; register tidak berubah.".to_owned(),
    });
    lines
}

fn outline(planned: &Planned) -> Vec<String> {
    let summary = imports::summary(String::new(), planned);
    let mut lines = vec![format!(
        "{} baris: {} masuk, {} sudah ada, {} tidak dapat masuk.",
        summary.rows, summary.accepted, summary.doubled, summary.refused
    )];
    for group in &summary.groups {
        lines.push(format!("  {}: {}", group.title, group.count));
    }
    for one in said(planned)
        .into_values()
        .flatten()
        .filter(|one| one.weight != Weight::Notes)
    {
        lines.push(format!("Baris {}: {}", one.row, one.sentence));
    }
    lines
}

fn list(place: &Place, output: Output) -> Result<(), Problem> {
    let all = imports::all(&place.open()?)?;
    output.say(&all, || {
        let line = |one: &Import| {
            let state = one.undone_at.as_ref().map_or("", |_| " (ditarik kembali)");
            format!(
                "{} {} {}: {} masuk, {} sudah ada, {} tidak dapat masuk{state}",
                one.id, one.taken_at, one.file_name, one.accepted, one.doubled, one.refused
            )
        };
        all.iter().map(line).collect()
    })
}

fn undo(place: &Place, id: &str, output: Output) -> Result<(), Problem> {
    let request = ImportId { id: id.to_owned() };
    let registry = place.open()?;
    let undone = waiting::watched(|watch| imports::undo(&registry, &desk::actor(), &request, watch))?.value;
    output.say(&undone, || {
        vec![format!(
            "Impor {} ditarik kembali: {} baris keluar.",
            undone.id, undone.accepted
        )]
    })
}

fn forget(place: &Place, name: &str, target: Destination, output: Output) -> Result<(), Problem> {
    let request = ImportForget {
        target,
        name: name.to_owned(),
    };
    imports::forget(&place.open()?, &desk::actor(), &request)?;
    output.say(&json!({"forgotten": name}), || {
        vec![format!("Pemetaan \"{name}\" dihapus.")]
    })
}
