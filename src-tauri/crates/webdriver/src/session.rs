//! One window and what a person does with it.

use std::cell::Cell;

use data_encoding::BASE64;
use serde_json::{Value, json};

use crate::http::ask;
use crate::{PATIENCE, WebDriverError};

/// The protocol's name of the field that holds an element's id.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Keys without a sign of their own, as the protocol writes them.
pub mod key {
    /// Backspace.
    pub const BACKSPACE: char = '\u{E003}';
    /// Tab.
    pub const TAB: char = '\u{E004}';
    /// Enter.
    pub const ENTER: char = '\u{E007}';
    /// Shift, held by [`crate::Session::chord`].
    pub const SHIFT: char = '\u{E008}';
    /// Ctrl, held by [`crate::Session::chord`].
    pub const CONTROL: char = '\u{E009}';
    /// Escape.
    pub const ESCAPE: char = '\u{E00C}';
    /// Page down.
    pub const PAGE_DOWN: char = '\u{E00F}';
    /// End.
    pub const END: char = '\u{E010}';
    /// Home.
    pub const HOME: char = '\u{E011}';
    /// Arrow up.
    pub const UP: char = '\u{E013}';
    /// Arrow right.
    pub const RIGHT: char = '\u{E014}';
    /// Arrow down.
    pub const DOWN: char = '\u{E015}';
    /// Delete.
    pub const DELETE: char = '\u{E017}';
    /// F1.
    pub const F1: char = '\u{E031}';
}

/// Something on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(String);

impl Element {
    /// The element a script answered with; `None` when it answered with something else.
    pub fn of(value: &Value) -> Option<Self> {
        value.get(ELEMENT)?.as_str().map(|id| Self(id.to_owned()))
    }

    /// As an argument of a script.
    pub fn value(&self) -> Value {
        json!({ELEMENT: self.0})
    }
}

/// One open window. The session is given back when this value ends, which closes the window.
#[derive(Debug)]
pub struct Session {
    port: u16,
    path: String,
    ended: Cell<bool>,
    clicks: Cell<u32>,
}

impl Session {
    pub(crate) fn begin(port: u16, id: &str) -> Result<Self, WebDriverError> {
        let session = Self {
            port,
            path: format!("/session/{id}"),
            ended: Cell::new(false),
            clicks: Cell::new(0),
        };
        // A script that never answers is refused by the driver before the line is cut.
        let most = u64::try_from(PATIENCE.as_millis()).unwrap_or(u64::MAX) / 2;
        session.post(
            "timeouts",
            &json!({"script": most, "pageLoad": most, "implicit": 0}),
        )?;
        Ok(session)
    }

    fn post(&self, what: &str, body: &Value) -> Result<Value, WebDriverError> {
        ask(self.port, "POST", &format!("{}/{what}", self.path), body)
    }

    /// Runs the body of a function on the page and gives what it returns.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] with `javascript error` when it throws.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Result<Value, WebDriverError> {
        self.post("execute/sync", &json!({"script": body, "args": arguments}))
    }

    /// The same for a body that answers later, through the function in its last argument.
    ///
    /// # Errors
    /// As [`Session::script`].
    pub fn script_later(&self, body: &str, arguments: &[Value]) -> Result<Value, WebDriverError> {
        self.post("execute/async", &json!({"script": body, "args": arguments}))
    }

    /// Clicks in the middle of an element, which the driver brings into view first.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when it cannot be seen or something lies over it.
    pub fn click(&self, element: &Element) -> Result<(), WebDriverError> {
        self.post(&format!("element/{}/click", element.0), &json!({}))?;
        self.clicks.set(self.clicks.get() + 1);
        Ok(())
    }

    /// How many clicks there were.
    pub fn clicks(&self) -> u32 {
        self.clicks.get()
    }

    /// Types into an element, which takes the focus; keys of [`key`] may be among the signs.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when it takes no keys.
    pub fn type_into(&self, element: &Element, text: &str) -> Result<(), WebDriverError> {
        self.post(&format!("element/{}/value", element.0), &json!({"text": text}))
            .map(drop)
    }

    /// Presses one key after another, wherever the focus is.
    ///
    /// # Errors
    /// [`WebDriverError`].
    pub fn press(&self, keys: &[char]) -> Result<(), WebDriverError> {
        let strokes = keys.iter().flat_map(|&key| [down(key), up(key)]).collect();
        self.strike(strokes)
    }

    /// Presses a key while another is held, as Ctrl+K.
    ///
    /// # Errors
    /// [`WebDriverError`].
    pub fn chord(&self, held: char, key: char) -> Result<(), WebDriverError> {
        self.strike(vec![down(held), down(key), up(key), up(held)])
    }

    fn strike(&self, strokes: Vec<Value>) -> Result<(), WebDriverError> {
        let keys = json!({"type": "key", "id": "papan-ketik", "actions": strokes});
        self.post("actions", &json!({"actions": [keys]})).map(drop)
    }

    /// Makes the window so large, in pixels.
    ///
    /// # Errors
    /// [`WebDriverError`].
    pub fn resize(&self, width: u32, height: u32) -> Result<(), WebDriverError> {
        let place = json!({"x": 0, "y": 0, "width": width, "height": height});
        self.post("window/rect", &place).map(drop)
    }

    /// The page as a PNG, once it is painted: without two frames in between, the picture is often the one before.
    ///
    /// # Errors
    /// [`WebDriverError`].
    pub fn picture(&self) -> Result<Vec<u8>, WebDriverError> {
        let painted = "const done = arguments[arguments.length - 1]; \
                       requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        self.script_later(painted, &[])?;
        let call = format!("{}/screenshot", self.path);
        let answer = ask(self.port, "GET", &call, &Value::Null)?;
        let strange = |why: String| WebDriverError::Answer {
            call: call.clone(),
            why,
        };
        let text = answer.as_str().ok_or_else(|| strange("no picture".to_owned()))?;
        BASE64
            .decode(text.as_bytes())
            .map_err(|error| strange(error.to_string()))
    }

    /// Gives the session back, which closes the window.
    pub fn close(&self) {
        if !self.ended.replace(true) {
            // A window that has ended already leaves nothing to close.
            drop(ask(self.port, "DELETE", &self.path, &Value::Null));
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.close();
    }
}

fn down(key: char) -> Value {
    json!({"type": "keyDown", "value": key.to_string()})
}

fn up(key: char) -> Value {
    json!({"type": "keyUp", "value": key.to_string()})
}
