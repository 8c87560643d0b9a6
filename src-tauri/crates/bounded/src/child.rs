//! The child of a parent: started, asked, ended.

use std::io::{self, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::{WORKER, WorkerEnd};

/// How often the parent looks whether it should stop.
const LOOK: Duration = Duration::from_millis(20);
/// How long a child that said nothing more may take to end by itself.
const PATIENCE: Duration = Duration::from_secs(1);

/// Why nothing was heard.
#[derive(Debug, thiserror::Error)]
pub enum Stop {
    /// The person stopped it.
    #[error("stopped")]
    Cancelled,
    /// How the child ended.
    #[error(transparent)]
    Ended(#[from] WorkerEnd),
    /// No folder can be made for it.
    #[error(transparent)]
    File(#[from] files::FileError),
}

/// Starts a child, speaks to it and hears it out. `cancel` is asked many times a second. `hear` says how the talk broke, or what
/// was heard.
///
/// # Errors
/// [`Stop`]; the child has ended in every case.
pub fn ask<T: Send>(
    program: &Path,
    seconds: u32,
    cancel: &dyn Fn() -> bool,
    speak: impl FnOnce(&mut dyn Write) -> io::Result<()> + Send,
    hear: impl FnOnce(ChildStdout) -> Result<T, WorkerEnd> + Send,
) -> Result<T, Stop> {
    let started = Instant::now();
    let mut reader = Reader::start(program)?;
    let (Some(mut to), Some(from)) = (reader.child.stdin.take(), reader.child.stdout.take()) else {
        return Err(WorkerEnd::Start("no pipe".to_owned()).into());
    };
    std::thread::scope(|scope| {
        // A child that ends early closes its ear; its answer tells why. The pipe closes with the last word.
        scope.spawn(move || {
            let _its_answer_tells = speak(&mut to);
        });
        let (done, wait) = mpsc::channel();
        scope.spawn(move || {
            // The one who waits gave up only after the child was ended.
            let _nobody_waits = done.send(hear(from));
        });
        let deadline = started + Duration::from_secs(u64::from(seconds));
        loop {
            match wait.recv_timeout(LOOK) {
                // How it ended says more than that it did.
                Ok(Err(WorkerEnd::Short)) | Err(RecvTimeoutError::Disconnected) => {
                    return Err(reader.ended().into());
                }
                Ok(said) => {
                    // One that does not listen to the end would hold whoever still speaks to it.
                    reader.end();
                    return Ok(said?);
                }
                Err(RecvTimeoutError::Timeout) if cancel() => {
                    reader.end();
                    return Err(Stop::Cancelled);
                }
                Err(RecvTimeoutError::Timeout) if Instant::now() >= deadline => {
                    reader.end();
                    return Err(WorkerEnd::Time.into());
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
    })
}

/// A child that is ended and waited for whatever happens, with a folder of its own that goes with it.
struct Reader {
    child: Child,
    _folder: TempDir,
}

impl Reader {
    fn start(program: &Path) -> Result<Self, Stop> {
        let folder = tempfile::Builder::new()
            .prefix("ikat-pembaca-")
            .tempdir()
            .map_err(|error| files::FileError::of("make a folder in", &std::env::temp_dir(), error))?;
        let mut command = Command::new(program);
        command
            .arg(WORKER)
            .current_dir(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        // Wherever it looks for a place for its private copy, it finds this one, which outlives it.
        for name in ["TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR"] {
            command.env(name, folder.path());
        }
        #[cfg(windows)]
        {
            use std::os::windows::process::CommandExt as _;
            /// `CREATE_NO_WINDOW` (winbase.h): a window's child opens no console.
            const NO_WINDOW: u32 = 0x0800_0000;
            command.creation_flags(NO_WINDOW);
        }
        let child = command.spawn().map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => WorkerEnd::Missing(program.to_path_buf()),
            _ => WorkerEnd::Start(error.to_string()),
        })?;
        Ok(Self {
            child,
            _folder: folder,
        })
    }

    /// How a child ended that closed its mouth: it has a moment to end by itself.
    fn ended(&mut self) -> WorkerEnd {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.child.try_wait() {
                Ok(Some(status)) => return told(status),
                Ok(None) if Instant::now() < until => std::thread::sleep(LOOK),
                _ => {
                    self.end();
                    return WorkerEnd::Short;
                }
            }
        }
    }

    /// Ends it, unless it ended by itself, and waits for it: nothing of it is left behind.
    fn end(&mut self) {
        let _it_may_have_ended = self.child.kill();
        let _nothing_is_left = self.child.wait();
    }
}

#[cfg(unix)]
fn told(status: ExitStatus) -> WorkerEnd {
    use std::os::unix::process::ExitStatusExt as _;
    /// The system counted too many seconds of work (signal(7)).
    const SIGXCPU: i32 = 24;
    match status.signal() {
        Some(SIGXCPU) => WorkerEnd::Time,
        signal => WorkerEnd::Died(signal.or(status.code())),
    }
}

#[cfg(not(unix))]
fn told(status: ExitStatus) -> WorkerEnd {
    WorkerEnd::Died(status.code())
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.end();
    }
}
