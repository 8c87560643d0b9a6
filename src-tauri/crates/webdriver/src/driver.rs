//! The driver, and the end of everything it starts.

use std::ffi::{OsStr, OsString};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::http::ask;
use crate::{Display, PATIENCE, Session, WebDriverError};

const PROGRAM: &str = "WebKitWebDriver";

/// How a window is started.
#[derive(Debug, Clone, Default)]
pub struct Start {
    /// The program of the window.
    pub program: PathBuf,
    /// What it is started with.
    pub arguments: Vec<OsString>,
    /// What is set in its environment, besides what the tester has.
    pub environment: Vec<(OsString, OsString)>,
}

impl Start {
    /// A start of `program` without arguments, with `home` as the whole of what it knows about its user.
    pub fn at_home(program: impl Into<PathBuf>, home: impl Into<PathBuf>) -> Self {
        let home: PathBuf = home.into();
        let inside = |name: &str, folder: &str| (name.into(), home.join(folder).into_os_string());
        Self {
            program: program.into(),
            arguments: Vec::new(),
            environment: vec![
                ("HOME".into(), home.clone().into_os_string()),
                inside("XDG_DATA_HOME", "data"),
                inside("XDG_CONFIG_HOME", "config"),
                inside("XDG_CACHE_HOME", "cache"),
                inside("XDG_RUNTIME_DIR", "run"),
            ],
        }
    }
}

/// A WebKitWebDriver. It leads a process group, which ends with this value: a test that fails leaves no window behind.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
    start: Start,
}

impl Driver {
    /// Starts the driver for windows on `display`.
    ///
    /// # Errors
    /// [`WebDriverError::Start`] without the driver, [`WebDriverError::NotReady`] when it does not answer.
    pub fn start(display: &Display, start: Start) -> Result<Self, WebDriverError> {
        let failed = |error| WebDriverError::Start {
            program: PROGRAM,
            error,
        };
        let port = free_port().map_err(failed)?;
        let mut command = Command::new(PROGRAM);
        command
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("DISPLAY", display.name())
            .env_remove("WAYLAND_DISPLAY")
            // A window that is open already, the tester's own, must not be handed what this one is started with.
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .envs(start.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let process = command.spawn().map_err(failed)?;
        let driver = Self { process, port, start };
        let deadline = Instant::now() + PATIENCE;
        while ask(port, "GET", "/status", &Value::Null).is_err() {
            if Instant::now() > deadline {
                return Err(WebDriverError::NotReady(PROGRAM));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }

    /// Opens the window.
    ///
    /// # Errors
    /// [`WebDriverError`] when it ends before its page is there.
    pub fn open(&self) -> Result<Session, WebDriverError> {
        let text = |words: &OsStr| words.to_string_lossy().into_owned();
        let arguments: Vec<String> = self.start.arguments.iter().map(|word| text(word)).collect();
        let options = json!({"binary": text(self.start.program.as_os_str()), "args": arguments});
        let wish = json!({"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}});
        let answer = ask(self.port, "POST", "/session", &wish)?;
        let id = answer.get("sessionId").and_then(Value::as_str);
        let id = id.ok_or_else(|| WebDriverError::Answer {
            call: "POST /session".to_owned(),
            why: "no session in the answer".to_owned(),
        })?;
        Session::begin(self.port, id)
    }

    /// The process group of the driver and the window.
    pub fn group(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The standard library ends a process, not what it started.
        #[cfg(unix)]
        drop(
            Command::new("kill")
                .args(["-KILL", "--", &format!("-{}", self.process.id())])
                .stderr(Stdio::null())
                .status(),
        );
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
