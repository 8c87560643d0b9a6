//! A session bus of a test's own: over it a second start finds the first, and the system is told what to show.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

/// The bus; it ends with this value.
pub struct Bus {
    daemon: Child,
    /// Where programs find it.
    pub address: String,
}

impl Bus {
    /// Starts one.
    pub fn start() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a message bus (Debian: dbus-daemon)");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().expect("its output"))
            .read_line(&mut address)
            .expect("the address of the bus");
        Self {
            daemon,
            address: address.trim().to_owned(),
        }
    }

    /// Listens to what programs ask the system to show, from now on.
    pub fn notifications(&self) -> Notifications {
        let mut monitor = Command::new("dbus-monitor")
            .args([
                "--address",
                &self.address,
                "interface='org.freedesktop.Notifications',member='Notify'",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-monitor (Debian: dbus-bin)");
        let output = BufReader::new(monitor.stdout.take().expect("its output"));
        let (sender, heard) = mpsc::channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        let listening = Notifications { monitor, heard };
        // The monitor says its own name once it listens.
        listening.until("NameAcquired");
        listening
    }
}

/// What programs ask the system to show.
pub struct Notifications {
    monitor: Child,
    heard: Receiver<String>,
}

impl Notifications {
    /// Waits for a line with this text, and answers all lines up to it.
    pub fn until(&self, text: &str) -> Vec<String> {
        let deadline = Instant::now() + Duration::from_secs(60);
        let mut lines = Vec::new();
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let line = self
                .heard
                .recv_timeout(left)
                .unwrap_or_else(|_| panic!("{text:?} was not said, but {lines:#?}"));
            lines.push(line);
            if lines.last().is_some_and(|line| line.contains(text)) {
                return lines;
            }
        }
    }
}

impl Drop for Notifications {
    fn drop(&mut self) {
        drop(self.monitor.kill());
        drop(self.monitor.wait());
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        drop(self.daemon.kill());
        drop(self.daemon.wait());
    }
}
