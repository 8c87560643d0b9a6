//! What the window holds between two questions: the open register, the files that were chosen, the press.

use crate::jobs::Jobs;
use contract::chosen::Chosen;
use contract::imports::{Forms, OpenBook, Planned};
use contract::letters::OfficePress;
use contract::merging::Inbox;
use contract::session::{self, SessionState};
use contract::{Problem, desk};
use exchange::Reader;
use registry::{Actor, Registry};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The one session of a window.
pub struct Session {
    inner: Mutex<Inner>,
    chosen: Mutex<Handles>,
    inbox: Kept<Inbox>,
    book: Kept<OpenBook>,
    plan: Kept<Planned>,
    forms: Kept<Forms>,
    press: Arc<OfficePress>,
    jobs: Jobs,
}

/// One thing that waits for a person, with its handle. The next one takes its place.
type Kept<T> = Mutex<Option<(String, Arc<T>)>>;

struct Inner {
    folder: PathBuf,
    registry: Option<Arc<Registry>>,
    problem: Option<Problem>,
}

#[derive(Default)]
struct Handles {
    next: u64,
    paths: HashMap<String, PathBuf>,
    opened: Option<PathBuf>,
    packages: Option<PathBuf>,
}

impl Session {
    /// A session on the register in `folder`, opened if one is there.
    pub fn start(folder: PathBuf) -> Self {
        let session = Self {
            inner: Mutex::new(Inner {
                folder: folder.clone(),
                registry: None,
                problem: None,
            }),
            chosen: Mutex::default(),
            inbox: Mutex::default(),
            book: Mutex::default(),
            plan: Mutex::default(),
            forms: Mutex::default(),
            press: Arc::default(),
            jobs: Jobs::default(),
        };
        session.open(&folder, true);
        session
    }

    /// Opens the register in `folder`. A folder without one is no problem at the first start (`quiet`).
    pub fn open(&self, folder: &Path, quiet: bool) {
        let mut inner = hold(&self.inner);
        // The lock of the register that was open is released first: it may be the same one.
        inner.registry = None;
        inner.folder = folder.to_path_buf();
        (inner.registry, inner.problem) = match Registry::open(folder, desk::system()) {
            Ok(registry) => (Some(Arc::new(registry)), None),
            Err(registry::RegistryError::Missing(_)) if quiet => (None, None),
            Err(error) => (None, Some(error.into())),
        };
    }

    /// Opens a register that was refused once more: whoever had it may have closed it since.
    pub fn open_again(&self) {
        let refused = {
            let inner = hold(&self.inner);
            inner.problem.is_some().then(|| inner.folder.clone())
        };
        if let Some(folder) = refused {
            self.open(&folder, false);
        }
    }

    /// Takes a register that was just made.
    pub fn adopt(&self, registry: Registry) {
        let mut inner = hold(&self.inner);
        inner.folder = registry.folder().to_path_buf();
        inner.registry = Some(Arc::new(registry));
        inner.problem = None;
    }

    /// Closes a register that turned out not to be sound, unless another one is open by now.
    pub fn refuse(&self, registry: &Arc<Registry>, problem: Problem) {
        let mut inner = hold(&self.inner);
        if inner
            .registry
            .as_ref()
            .is_some_and(|open| Arc::ptr_eq(open, registry))
        {
            inner.registry = None;
            inner.problem = Some(problem);
        }
    }

    /// Closes the register, so that another can be made in its place.
    pub fn close(&self) {
        hold(&self.inner).registry = None;
    }

    /// The open register.
    ///
    /// # Errors
    /// `registry.not_open`.
    pub fn registry(&self) -> Result<Arc<Registry>, Problem> {
        hold(&self.inner)
            .registry
            .clone()
            .ok_or_else(|| Problem::new("registry.not_open", &[]))
    }

    /// Where the register is, or would be made.
    pub fn folder(&self) -> PathBuf {
        hold(&self.inner).folder.clone()
    }

    /// The press of this office.
    pub fn press(&self) -> Arc<OfficePress> {
        Arc::clone(&self.press)
    }

    /// The long works that run for the page.
    pub fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    /// What the window is told when it starts. A register that cannot even say whose it is, is closed.
    pub fn state(&self) -> SessionState {
        let open = hold(&self.inner).registry.clone();
        let register = open.and_then(|registry| match session::describe(&registry) {
            Ok(register) => Some(register),
            Err(problem) => {
                self.refuse(&registry, problem);
                None
            }
        });
        let inner = hold(&self.inner);
        SessionState {
            register,
            folder: inner.folder.display().to_string(),
            problem: inner.problem.clone(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }

    /// Remembers a path that the person chose, and gives the page a handle for it.
    pub fn remember(&self, path: PathBuf) -> Chosen {
        let mut handles = hold(&self.chosen);
        handles.next += 1;
        let handle = format!("pilihan-{}", handles.next);
        let part = |part: Option<&std::ffi::OsStr>| {
            part.map(|p| p.to_string_lossy().into_owned()).unwrap_or_default()
        };
        let chosen = Chosen {
            handle: handle.clone(),
            name: part(path.file_name()),
            folder: path.parent().map(|p| p.display().to_string()).unwrap_or_default(),
        };
        handles.paths.insert(handle, path);
        chosen
    }

    /// Keeps the folder that the person chose for a package.
    pub fn packages_go_beside(&self, path: &Path) {
        hold(&self.chosen).packages = path.parent().map(Path::to_path_buf);
    }

    /// The folder that the last package was to go to.
    pub fn package_folder(&self) -> Option<PathBuf> {
        hold(&self.chosen).packages.clone()
    }

    /// The path behind a handle.
    ///
    /// # Errors
    /// `file.handle` for a handle this session never gave.
    pub fn path(&self, handle: &str) -> Result<PathBuf, Problem> {
        let unknown = || Problem::new("file.handle", &[]);
        // A file of the inbox is named by its place there: the person chose the folder it lies in.
        if let Some((inbox, place)) = handle.split_once('/') {
            let inbox = self.inbox(inbox)?;
            let place: usize = place.parse().map_err(|_| unknown())?;
            return inbox
                .files
                .get(place)
                .map(|file| file.path.clone())
                .ok_or_else(unknown);
        }
        hold(&self.chosen).paths.get(handle).cloned().ok_or_else(unknown)
    }

    fn keep<T>(&self, kept: &Kept<T>, word: &str, value: T) -> String {
        let mut handles = hold(&self.chosen);
        handles.next += 1;
        let handle = format!("{word}-{}", handles.next);
        *hold(kept) = Some((handle.clone(), Arc::new(value)));
        handle
    }

    /// Keeps the packages that were read, and gives the page a handle for them. Those before are let go.
    pub fn keep_inbox(&self, inbox: Inbox) -> String {
        self.keep(&self.inbox, "kiriman", inbox)
    }

    /// The packages behind a handle.
    ///
    /// # Errors
    /// `merge.gone` for those that were let go.
    pub fn inbox(&self, handle: &str) -> Result<Arc<Inbox>, Problem> {
        kept(&self.inbox, handle, "merge.gone")
    }

    /// Keeps a spreadsheet that was read. The one before is let go.
    pub fn keep_book(&self, book: OpenBook) -> String {
        self.keep(&self.book, "berkas", book)
    }

    /// The spreadsheet behind a handle.
    ///
    /// # Errors
    /// `import.gone` for one that was let go.
    pub fn book(&self, handle: &str) -> Result<Arc<OpenBook>, Problem> {
        kept(&self.book, handle, "import.gone")
    }

    /// Keeps what would become of a spreadsheet. The plan before is let go.
    pub fn keep_plan(&self, plan: Planned) -> String {
        self.keep(&self.plan, "uji", plan)
    }

    /// The plan behind a handle.
    ///
    /// # Errors
    /// `import.gone` for one that was let go.
    pub fn plan(&self, handle: &str) -> Result<Arc<Planned>, Problem> {
        match handle.split_once(':') {
            Some((forms, at)) => self.forms(forms)?.planned(at),
            None => kept(&self.plan, handle, "import.gone"),
        }
    }

    /// Keeps forms that came back. Those before are let go.
    pub fn keep_forms(&self, forms: Forms) -> String {
        self.keep(&self.forms, "formulir", forms)
    }

    /// The forms behind a handle.
    ///
    /// # Errors
    /// `import.gone` for those that were let go.
    pub fn forms(&self, handle: &str) -> Result<Arc<Forms>, Problem> {
        kept(&self.forms, handle, "import.gone")
    }

    /// Lets go of packages that were merged, or that nobody wants to merge.
    pub fn drop_inbox(&self) {
        *hold(&self.inbox) = None;
    }

    /// Keeps a package that was opened by a double click until the page asks for it.
    pub fn opened(&self, path: PathBuf) {
        hold(&self.chosen).opened = Some(path);
    }

    /// Hands the package over once.
    pub fn take_opened(&self) -> Option<Chosen> {
        let path = hold(&self.chosen).opened.take()?;
        Some(self.remember(path))
    }
}

/// Who reads foreign files: `ikatctl`, which stands beside this program wherever it was installed. Where it is missing, every
/// reading says so.
fn program() -> PathBuf {
    let name = format!("ikatctl{}", std::env::consts::EXE_SUFFIX);
    let beside = std::env::current_exe().map(|own| own.with_file_name(&name));
    beside.unwrap_or_else(|_| PathBuf::from(name))
}

/// Reads foreign packages.
pub fn reader() -> Reader {
    Reader::new(program())
}

/// Reads foreign spreadsheets.
pub fn sheet_reader() -> sheets::Reader {
    sheets::Reader::new(program())
}

/// Who sits here, as audit rows name them.
pub fn actor() -> Actor {
    desk::actor()
}

fn kept<T>(kept: &Kept<T>, handle: &str, gone: &str) -> Result<Arc<T>, Problem> {
    hold(kept)
        .as_ref()
        .filter(|(kept, _)| kept == handle)
        .map(|(_, value)| Arc::clone(value))
        .ok_or_else(|| Problem::new(gone, &[]))
}

/// A poisoned lock means a panic elsewhere while holding it; what it guards is replaced whole and stays sound.
fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
