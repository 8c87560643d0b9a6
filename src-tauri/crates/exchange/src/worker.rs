//! The child that reads one foreign package: within bounds, from standard input, to standard output, and nothing else.

use crate::error::PackageError;
use crate::talk::{RECORD, REPORT, Request};

use crate::intake::Intake;
use crate::read::{Limits, RawPackage};
use crate::refusal::Refusal;
pub use crate::talk::REQUEST;
use bounded::WorkerEnd;
use bounded::frames::{END, End, Listener, REFUSAL, Speaker, exactly};
use bounded::system::Most;
use rusqlite::Connection;
use std::io::{self, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Answers the request of a parent: the package behind it is read, and what it brings is told. `cap` bounds the program's own
/// allocator, which only the program can reach; false when it cannot.
///
/// # Errors
/// When nobody listens any more.
pub fn serve(
    request: &[u8],
    from: Listener<impl Read>,
    to: impl Write,
    cap: impl FnOnce(usize) -> bool,
) -> io::Result<()> {
    let mut speaker = Speaker::new(io::BufWriter::new(to));
    // A defect of ours must end as a refusal, not as a half answer: nothing is said before everything is there.
    match catch_unwind(AssertUnwindSafe(|| read(request, from, cap))) {
        Ok(Ok(intake)) => answer(&mut speaker, &intake)?,
        Ok(Err(error)) => speaker.json(REFUSAL, &Refusal::from(error))?,
        Err(_) => speaker.json(REFUSAL, &Refusal::Died)?,
    }
    speaker.finish()
}

fn read(
    request: &[u8],
    mut listener: Listener<impl Read>,
    cap: impl FnOnce(usize) -> bool,
) -> Result<Intake, PackageError> {
    let request: Request = exactly(request)?;
    let limits = request.limits;
    bound(&limits, cap)?;
    if request.bytes > limits.bytes {
        return Err(PackageError::TooLarge { max: limits.bytes });
    }
    let bytes = listener.bytes(request.bytes)?;
    let package = RawPackage::of(request.name, bytes, &limits)?.prove()?.read()?;
    if request.records {
        Intake::of(&package)
    } else {
        Ok(Intake::without_records(&package))
    }
}

fn answer<W: Write>(speaker: &mut Speaker<W>, intake: &Intake) -> io::Result<()> {
    speaker.json(REPORT, &intake.report)?;
    for record in &intake.records {
        speaker.json(RECORD, record)?;
    }
    let end = End {
        frames: intake.records.len() as u64,
        sha256: speaker.heard(),
    };
    speaker.json(END, &end)
}

/// Memory is bounded twice where the system helps: what our own code and SQLite may take, and what the process may. The
/// parent watches the time everywhere; Linux also counts the seconds of work.
fn bound(limits: &Limits, cap: impl FnOnce(usize) -> bool) -> Result<(), PackageError> {
    let [ours, sqlite] = limits.shares();
    if !cap(usize::try_from(ours).unwrap_or(usize::MAX)) {
        return Err(WorkerEnd::Memory.into());
    }
    let connection = Connection::open_in_memory()?;
    for pragma in ["hard_heap_limit", "soft_heap_limit"] {
        let sqlite = i64::try_from(sqlite).unwrap_or(i64::MAX);
        let set: i64 = connection.query_row(&format!("PRAGMA {pragma} = {sqlite}"), [], |row| row.get(0))?;
        if set != sqlite {
            return Err(WorkerEnd::Memory.into());
        }
    }
    let most = Most {
        memory: limits.memory,
        seconds: limits.seconds,
        // The private copy is the one file it writes.
        file: limits.bytes,
    };
    bounded::system::bound(most).map_err(|error| WorkerEnd::Start(error.to_string()).into())
}
