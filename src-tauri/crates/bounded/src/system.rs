//! What the child may take of the machine, where the system helps. The parent watches the time everywhere.

use std::io;

/// What a child may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Most {
    /// Memory beyond what the program itself takes, in bytes.
    pub memory: u64,
    /// Seconds of work.
    pub seconds: u32,
    /// Largest file it writes, in bytes.
    pub file: u64,
}

/// Bounds this process for the rest of its life.
///
/// # Errors
/// What the system says.
pub fn bound(most: Most) -> io::Result<()> {
    this::bound(most)
}

#[cfg(target_os = "linux")]
mod this {
    use super::Most;
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    use std::io;

    pub(super) fn bound(most: Most) -> io::Result<()> {
        // Address space counts what the program itself takes; that much it already has.
        let own: u64 = std::fs::read_to_string("/proc/self/statm")?
            .split_whitespace()
            .next()
            .and_then(|pages| pages.parse().ok())
            .ok_or_else(|| io::Error::other("statm"))?;
        let own = own.saturating_mul(rustix::param::page_size() as u64);
        for (resource, allowed) in [
            (Resource::As, own.saturating_add(most.memory)),
            (Resource::Cpu, u64::from(most.seconds)),
            // A private copy is the one file it writes.
            (Resource::Fsize, most.file),
            // A dump would leave foreign data lying about.
            (Resource::Core, 0),
        ] {
            // What the system allows already may be less; only who owns the machine could raise it.
            let allowed = getrlimit(resource)
                .maximum
                .map_or(allowed, |now| now.min(allowed));
            let limit = Rlimit {
                current: Some(allowed),
                maximum: Some(allowed),
            };
            setrlimit(resource, limit)?;
        }
        Ok(())
    }
}

#[cfg(windows)]
mod this {
    use super::Most;
    use std::io;
    use win32job::{ExtendedLimitInfo, Job};

    /// The working set of the process: what it takes beyond that is no longer in memory.
    pub(super) fn bound(most: Most) -> io::Result<()> {
        let mut info = ExtendedLimitInfo::new();
        let most = usize::try_from(most.memory).unwrap_or(usize::MAX);
        info.limit_working_memory(1024 * 1024, most);
        let job = Job::create_with_limit_info(&info).map_err(io::Error::other)?;
        job.assign_current_process().map_err(io::Error::other)
    }
}

#[cfg(not(any(target_os = "linux", windows)))]
mod this {
    use super::Most;

    /// Allocator, SQLite's heap limit and the parent's clock bound it; the system counts no address space here.
    pub(super) fn bound(_: Most) -> std::io::Result<()> {
        Ok(())
    }
}
