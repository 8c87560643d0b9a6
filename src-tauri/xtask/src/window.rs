//! Starts an installed window on a display of its own and looks at it, by the few WebDriver calls that takes.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::Told;

const PATIENCE: Duration = Duration::from_secs(30);

/// What stood in the window.
pub struct Seen {
    /// Its title.
    pub title: String,
    /// The text of the page.
    pub text: String,
}

/// A process that ends with the look.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Opens `program` on a virtual display with `home` as the user's folder, waits until its page shows text, and closes it.
pub fn look(program: &Path, home: &Path) -> Told<Seen> {
    let (_display, number) = display()?;
    let port = free_port()?;
    let driver = Command::new("WebKitWebDriver")
        .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("DISPLAY", number)
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join("data"))
        .env_remove("WAYLAND_DISPLAY")
        .stdout(Stdio::null())
        .spawn()
        .map_err(|error| format!("WebKitWebDriver: {error}"))?;
    let _driver = Running(driver);
    until("the driver answers", || {
        ask(port, "GET", "/status", &Value::Null).ok()
    })?;
    let wish = json!({"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": {"binary": program, "args": []}}}});
    let session = ask(port, "POST", "/session", &wish)?;
    let id = session
        .get("sessionId")
        .and_then(Value::as_str)
        .ok_or("the driver gave no session")?;
    let script = json!({"script": "return [document.title, document.body ? document.body.innerText : '']", "args": []});
    let seen = until("the page shows text", || {
        let found = ask(port, "POST", &format!("/session/{id}/execute/sync"), &script).ok()?;
        let title = found.get(0)?.as_str()?.trim().to_owned();
        let text = found.get(1)?.as_str()?.trim().to_owned();
        (!text.is_empty()).then_some(Seen { title, text })
    });
    drop(ask(port, "DELETE", &format!("/session/{id}"), &Value::Null));
    seen
}

fn display() -> Told<(Running, String)> {
    let mut server = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x900x24",
            "-nolisten",
            "tcp",
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("Xvfb: {error}"))?;
    let out = server.stdout.take().ok_or("Xvfb has no output")?;
    let server = Running(server);
    let mut number = String::new();
    BufReader::new(out)
        .read_line(&mut number)
        .map_err(|error| format!("Xvfb: {error}"))?;
    match number.trim() {
        "" => Err("Xvfb did not start".to_owned()),
        number => Ok((server, format!(":{number}"))),
    }
}

fn free_port() -> Told<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| format!("no free port: {error}"))?;
    Ok(listener
        .local_addr()
        .map_err(|error| format!("no free port: {error}"))?
        .port())
}

fn until<T>(what: &str, mut probe: impl FnMut() -> Option<T>) -> Told<T> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = probe() {
            return Ok(found);
        }
        if Instant::now() > deadline {
            return Err(format!("waited {} s in vain until {what}", PATIENCE.as_secs()));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// One call; the driver answers in JSON with a content length.
fn ask(port: u16, method: &str, path: &str, body: &Value) -> Told<Value> {
    let failed = |error: std::io::Error| format!("{method} {path}: {error}");
    let body = if body.is_null() {
        String::new()
    } else {
        body.to_string()
    };
    let mut stream = TcpStream::connect(("127.0.0.1", port)).map_err(failed)?;
    stream.set_read_timeout(Some(PATIENCE)).map_err(failed)?;
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream
        .write_all(head.as_bytes())
        .and_then(|()| stream.write_all(body.as_bytes()))
        .map_err(failed)?;
    let mut reader = BufReader::new(stream);
    let mut length = 0;
    let mut line = String::new();
    while reader.read_line(&mut line).map_err(failed)? > 2 {
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value
                .trim()
                .parse()
                .map_err(|_| format!("{method} {path}: strange length {value}"))?;
        }
        line.clear();
    }
    let mut answer = Vec::new();
    reader.take(length).read_to_end(&mut answer).map_err(failed)?;
    let answer: Value =
        serde_json::from_slice(&answer).map_err(|error| format!("{method} {path}: {error}"))?;
    let value = answer.get("value").cloned().unwrap_or_default();
    match value.get("error") {
        Some(error) => Err(format!(
            "{method} {path}: {error} {}",
            value.get("message").unwrap_or(&Value::Null)
        )),
        None => Ok(value),
    }
}
