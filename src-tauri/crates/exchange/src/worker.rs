//! The child that reads one foreign package: within bounds, from standard input, to standard output, and nothing else.

use crate::error::{PackageError, WorkerEnd};
use crate::frames::{END, End, Listener, RECORD, REFUSAL, REPORT, REQUEST, Request, Speaker};
use crate::intake::Intake;
use crate::read::{Limits, RawPackage};
use crate::refusal::Refusal;
use rusqlite::Connection;
use std::io::{self, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads a request and a package, answers, and is done. `cap` bounds the program's own allocator, which only the program
/// can reach; false when it cannot.
///
/// # Errors
/// When nobody listens any more.
pub fn serve(from: impl Read, to: impl Write, cap: impl FnOnce(usize) -> bool) -> io::Result<()> {
    let mut speaker = Speaker::new(io::BufWriter::new(to));
    // A defect of ours must end as a refusal, not as a half answer: nothing is said before everything is there.
    match catch_unwind(AssertUnwindSafe(|| read(from, cap))) {
        Ok(Ok(intake)) => answer(&mut speaker, &intake)?,
        Ok(Err(error)) => speaker.json(REFUSAL, &Refusal::from(error))?,
        Err(_) => speaker.json(REFUSAL, &Refusal::Died)?,
    }
    speaker.finish()
}

fn read(from: impl Read, cap: impl FnOnce(usize) -> bool) -> Result<Intake, PackageError> {
    let mut listener = Listener::new(from, &Limits::OFFICE);
    let (letter, content) = listener.next()?;
    if letter != REQUEST {
        return Err(WorkerEnd::Garbled("no request").into());
    }
    let request: Request = crate::frames::exactly(&content)?;
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
        records: intake.records.len() as u64,
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
    system::bound(limits).map_err(|error| WorkerEnd::Start(error.to_string()).into())
}

#[cfg(target_os = "linux")]
mod system {
    use crate::read::Limits;
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    use std::io;

    pub(super) fn bound(limits: &Limits) -> io::Result<()> {
        // Address space counts what the program itself takes; that much it already has.
        let own: u64 = std::fs::read_to_string("/proc/self/statm")?
            .split_whitespace()
            .next()
            .and_then(|pages| pages.parse().ok())
            .ok_or_else(|| io::Error::other("statm"))?;
        let own = own.saturating_mul(rustix::param::page_size() as u64);
        for (resource, most) in [
            (Resource::As, own.saturating_add(limits.memory)),
            (Resource::Cpu, u64::from(limits.seconds)),
            // The private copy is the one file it writes.
            (Resource::Fsize, limits.bytes),
            // A dump would leave foreign data lying about.
            (Resource::Core, 0),
        ] {
            // What the system allows already may be less; only who owns the machine could raise it.
            let most = getrlimit(resource)
                .maximum
                .map_or(most, |allowed| allowed.min(most));
            let most = Rlimit {
                current: Some(most),
                maximum: Some(most),
            };
            setrlimit(resource, most)?;
        }
        Ok(())
    }
}

#[cfg(windows)]
mod system {
    use crate::read::Limits;
    use std::io;
    use win32job::{ExtendedLimitInfo, Job};

    /// The working set of the process: what it takes beyond that is no longer in memory.
    pub(super) fn bound(limits: &Limits) -> io::Result<()> {
        let mut info = ExtendedLimitInfo::new();
        let most = usize::try_from(limits.memory).unwrap_or(usize::MAX);
        info.limit_working_memory(1024 * 1024, most);
        let job = Job::create_with_limit_info(&info).map_err(io::Error::other)?;
        job.assign_current_process().map_err(io::Error::other)
    }
}

#[cfg(not(any(target_os = "linux", windows)))]
mod system {
    use crate::read::Limits;

    /// Allocator, SQLite's heap limit and the parent's clock bound it; the system counts no address space here.
    pub(super) fn bound(_: &Limits) -> std::io::Result<()> {
        Ok(())
    }
}
