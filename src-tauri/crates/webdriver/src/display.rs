//! A screen that nobody else draws on.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::WebDriverError;

/// An Xvfb; it ends with this value.
#[derive(Debug)]
pub struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts a screen of `width` by `height` pixels under a number that is free.
    ///
    /// # Errors
    /// [`WebDriverError::Start`] without Xvfb.
    pub fn start(width: u32, height: u32) -> Result<Self, WebDriverError> {
        let failed = |error| WebDriverError::Start {
            program: "Xvfb",
            error,
        };
        let screen = format!("{width}x{height}x24");
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(failed)?;
        let out = server.stdout.take();
        // Owned from here on, so that it ends however this function does.
        let mut display = Self {
            server,
            name: String::new(),
        };
        let mut number = String::new();
        if let Some(out) = out {
            // It writes its number when it takes clients.
            BufReader::new(out).read_line(&mut number).map_err(failed)?;
        }
        match number.trim() {
            "" => Err(WebDriverError::NotReady("Xvfb")),
            number => {
                display.name = format!(":{number}");
                Ok(display)
            }
        }
    }

    /// What programs call it: `:1`.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        drop(self.server.kill());
        drop(self.server.wait());
    }
}
