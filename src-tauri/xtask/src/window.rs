//! Starts an installed window on a display of its own and looks at it.

use std::path::Path;
use std::time::{Duration, Instant};

use webdriver::{Display, Driver, PATIENCE, Session, Start, WebDriverError};

use crate::Told;

/// What stood in the window.
pub struct Seen {
    /// Its title.
    pub title: String,
    /// The text of the page.
    pub text: String,
}

/// Opens `program` on a virtual display with `home` as the user's folder, waits until its page shows text, and closes it.
pub fn look(program: &Path, home: &Path) -> Told<Seen> {
    let told = |error: WebDriverError| error.to_string();
    let display = Display::start(1280, 900).map_err(told)?;
    let driver = Driver::start(&display, Start::at_home(program, home)).map_err(told)?;
    let session = driver.open().map_err(told)?;
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(seen) = read(&session).map_err(told)? {
            return Ok(seen);
        }
        if Instant::now() > deadline {
            return Err(format!("the page shows no text after {} s", PATIENCE.as_secs()));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn read(session: &Session) -> Result<Option<Seen>, WebDriverError> {
    let script = "return [document.title, document.body ? document.body.innerText : '']";
    let found = session.script(script, &[])?;
    let part = |at: usize| {
        found
            .get(at)
            .and_then(|part| part.as_str())
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    let seen = Seen {
        title: part(0),
        text: part(1),
    };
    Ok((!seen.text.is_empty()).then_some(seen))
}
