//! A desk for one test: a home of its own, a register in it, papers beside it, and answers for the system's dialogs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use contract::session::SessionSample;
use serde_json::Value;
use webdriver::Start;

/// Everything a test's window can touch. Goes away with the test, unless it fails.
pub struct Desk {
    name: &'static str,
    folder: PathBuf,
    arguments: Vec<PathBuf>,
    /// The folder above the register.
    place: &'static str,
    bus: Option<String>,
}

impl Desk {
    /// An empty desk.
    pub fn new(name: &'static str) -> Self {
        let folder = std::env::temp_dir().join(format!("ikat-{name}-{}", std::process::id()));
        drop(fs::remove_dir_all(&folder));
        for below in ["run", "answers", "papers"] {
            fs::create_dir_all(folder.join(below)).expect("a folder for a test");
        }
        Self {
            name,
            folder,
            arguments: Vec::new(),
            place: "Ikat",
            bus: None,
        }
    }

    /// A desk with the sample register of Kota Malang in the place of the office's own.
    pub fn with_sample(name: &'static str) -> Self {
        let desk = Self::new(name);
        copy(sample(), &desk.register());
        desk
    }

    /// A file handed to the window at its start, as a double click does.
    pub fn opening(mut self, file: &Path) -> Self {
        self.arguments.push(file.to_path_buf());
        self
    }

    /// The same desk on a session bus, where one start of the program finds another.
    pub fn on_bus(mut self, address: &str) -> Self {
        self.bus = Some(address.to_owned());
        self
    }

    /// Starts the program once more on the display of the open window, as a double click on a file does.
    pub fn start_again(&self, display: &str, file: &Path) -> Child {
        let start = self.start();
        Command::new(start.program)
            .arg(file)
            .env("DISPLAY", display)
            .env_remove("WAYLAND_DISPLAY")
            .envs(start.environment)
            .spawn()
            .expect("a second start")
    }

    /// The same desk with its register in another folder.
    pub fn in_folder(mut self, name: &'static str) -> Self {
        fs::rename(self.folder.join(self.place), self.folder.join(name)).expect("a register that moves");
        self.place = name;
        self
    }

    /// The register's folder.
    pub fn register(&self) -> PathBuf {
        self.folder.join(self.place).join("register")
    }

    /// The register's database.
    pub fn database(&self) -> PathBuf {
        self.register().join(registry::DATABASE)
    }

    /// A paper on this desk.
    pub fn paper(&self, name: &str) -> PathBuf {
        self.folder.join("papers").join(name)
    }

    /// Names of the papers on this desk, in order.
    pub fn papers(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.join("papers")).expect("a desk has papers");
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("a paper").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    /// Puts a file on this desk.
    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.paper(name);
        fs::write(&path, bytes).expect("a file for a test");
        path
    }

    /// What the person will choose the next times a dialog for `purpose` opens.
    pub fn will_choose(&self, purpose: &str, path: &Path) {
        let text = path.to_str().expect("paths of tests are text");
        fs::write(self.folder.join("answers").join(purpose), text).expect("an answer");
    }

    /// Long work of the window waits at this part until it is cancelled or [`Desk::go_on`].
    pub fn hold(&self, part: &str) {
        fs::write(self.folder.join("answers").join("hold"), part).expect("a hold");
    }

    /// Lets held work go on.
    pub fn go_on(&self) {
        fs::remove_file(self.folder.join("answers").join("hold")).expect("a hold that ends");
    }

    /// Waits until a text that the page itself keeps has reached the disk.
    pub fn until_on_disk(&self, text: &str) {
        let wanted: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let deadline = Instant::now() + Duration::from_secs(30);
        while !holds(&self.folder, &wanted) {
            assert!(Instant::now() < deadline, "{text:?} reaches the disk");
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// How the window is started here.
    pub fn start(&self) -> Start {
        let mut start = Start::at_home(env!("CARGO_BIN_EXE_ikat"), &self.folder);
        let register = self.register().into_os_string();
        start.arguments = vec!["--register".into(), register];
        start
            .arguments
            .extend(self.arguments.iter().map(|path| path.clone().into_os_string()));
        let answers = self.folder.join("answers").into_os_string();
        for (name, value) in [
            ("IKAT_DIALOG_ANSWERS", answers),
            ("USER", "rina".into()),
            ("HOSTNAME", "laptop-kerja-sama".into()),
            ("TZ", "Asia/Jakarta".into()),
            // A display without a graphics card: Mesa's software driver, painted on by several threads of WebKit at once,
            // brought the page down about once in seventy windows. One thread paints here.
            ("LP_NUM_THREADS", "0".into()),
            ("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1".into()),
        ] {
            start.environment.push((name.into(), value));
        }
        if let Some(bus) = &self.bus {
            start
                .environment
                .push(("DBUS_SESSION_BUS_ADDRESS".into(), bus.into()));
        }
        start
    }

    /// Where what stood in the window is kept when the test fails, without an ending.
    pub fn failures(&self) -> PathBuf {
        Path::new(env!("CARGO_TARGET_TMPDIR"))
            .with_file_name("desktop-failures")
            .join(self.name)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the desk of the test is kept: {}", self.folder.display());
        } else {
            drop(fs::remove_dir_all(&self.folder));
        }
    }
}

/// The sample of Kota Malang, made once.
fn sample() -> &'static Path {
    static SAMPLE: OnceLock<PathBuf> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("desktop-sample");
        drop(fs::remove_dir_all(&folder));
        let wish = SessionSample {
            name: "malang".to_owned(),
        };
        let made = contract::session::create_sample(
            &folder,
            contract::desk::system,
            &contract::desk::actor(),
            &wish,
        );
        drop(made.unwrap_or_else(|problem| panic!("the sample cannot be made: {problem:?}")));
        folder
    })
}

/// Whether a file under a folder holds these bytes.
fn holds(folder: &Path, wanted: &[u8]) -> bool {
    // The browser's own files come and go while we look.
    let Ok(entries) = fs::read_dir(folder) else {
        return false;
    };
    entries.flatten().any(|entry| {
        let path = entry.path();
        if path.is_dir() {
            holds(&path, wanted)
        } else {
            fs::read(&path).is_ok_and(|bytes| bytes.windows(wanted.len()).any(|part| part == wanted))
        }
    })
}

/// Copies a register that nobody has open.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder for a test");
    for entry in fs::read_dir(from).expect("a register") {
        let from = entry.expect("a register").path();
        let to = to.join(from.file_name().unwrap_or_default());
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).expect("a copy");
        }
    }
}

/// Asks a database file with the plain `sqlite3` program, which shares no code with ours.
pub fn rows(database: &Path, question: &str) -> Vec<Value> {
    let said = Command::new("sqlite3")
        .args([
            "-readonly".as_ref(),
            "-json".as_ref(),
            database.as_os_str(),
            question.as_ref(),
        ])
        .output()
        .expect("the sqlite3 program (Debian: sqlite3)");
    assert!(
        said.status.success(),
        "{}: {question}: {}",
        database.display(),
        String::from_utf8_lossy(&said.stderr)
    );
    match said.stdout.as_slice() {
        [] => Vec::new(),
        text => serde_json::from_slice(text).expect("sqlite3 answers in JSON"),
    }
}

/// A small PDF that is one, as a scanner would save it.
pub fn scan(text: &str) -> Vec<u8> {
    let stream = format!("BT /F1 12 Tf 60 780 Td ({text}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{stream}\nendstream", stream.len()),
    ];
    let mut pdf = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        pdf.push_str(&format!("{} 0 obj\n{object}\nendobj\n", at + 1));
    }
    let start = pdf.len();
    pdf.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1));
    for place in places {
        pdf.push_str(&format!("{place:010} 00000 n \n"));
    }
    pdf.push_str(&format!(
        "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    ));
    pdf.into_bytes()
}
