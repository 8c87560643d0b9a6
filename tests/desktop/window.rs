//! The window as a person has it before them: what is pointed at is found by what it is and what it is called.

use std::cell::RefCell;
use std::ops::Deref;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use webdriver::{Display, Driver, Element, Session, WebDriverError, key};

use crate::desk::Desk;

/// The longest a person waits for anything. A loaded machine is slow, and a wait ends as soon as it can.
const DEADLINE: Duration = Duration::from_secs(45);
/// A modest laptop's screen.
pub const SCREEN: (u32, u32) = (1366, 768);

const EYES: &str = concat!(include_str!("names.js"), include_str!("eyes.js"));

/// An open window. Its verbs are those of [`Part`]; when a test fails, what stood there is kept.
pub struct Window {
    part: Part,
    // Ended in this order.
    driver: Driver,
    display: Display,
    failures: PathBuf,
    /// What is wrong with its screens.
    faults: RefCell<Vec<String>>,
}

impl Deref for Window {
    type Target = Part;
    fn deref(&self) -> &Part {
        &self.part
    }
}

impl Window {
    /// Opens the window at a desk, and waits until its page shows something.
    pub fn open(desk: &Desk) -> Self {
        Self::open_on(desk, SCREEN)
    }

    /// The same on a display that is larger than the window.
    pub fn open_on(desk: &Desk, (width, height): (u32, u32)) -> Self {
        let display = Display::start(width, height).expect("a display (Debian: xvfb)");
        let driver = Driver::start(&display, desk.start()).expect("a driver (Debian: webkit2gtk-driver)");
        let session = driver.open().expect("the window opens");
        session.resize(SCREEN.0, SCREEN.1).expect("the window is resized");
        let window = Self {
            part: Part {
                session: Rc::new(session),
                within: Vec::new(),
            },
            driver,
            display,
            failures: desk.failures(),
            faults: RefCell::default(),
        };
        window.until("the page shows something", || {
            !window.text().contains("Membuka register") && !window.text().is_empty()
        });
        window
    }

    /// Remembers what is wrong with a screen; the test fails when the window closes.
    pub fn note(&self, fault: String) {
        self.faults.borrow_mut().push(fault);
    }

    /// Makes the window so large, and waits until the page is.
    pub fn resize(&self, (width, height): (u32, u32)) {
        self.session.resize(width, height).expect("the window is resized");
        self.until("the page is as large as its window", || {
            self.script("return [innerWidth, innerHeight]") == json!([width, height])
        });
    }

    /// The display it stands on.
    pub fn display(&self) -> &str {
        self.display.name()
    }

    /// Ends window and driver as a power cut does: at once, without a word.
    pub fn cut_power(self) {
        kill(&["-KILL", "--", &format!("-{}", self.driver.group())]);
    }

    /// Closes the window and waits until its program has ended.
    pub fn close(self) {
        self.part.session.close();
    }
}

/// Sends a signal.
fn kill(words: &[&str]) {
    let done = std::process::Command::new("kill")
        .args(words)
        .status()
        .expect("kill");
    assert!(done.success(), "kill {words:?}");
}

impl Drop for Window {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let faults = self.faults.take();
            assert!(faults.is_empty(), "axe-core finds:\n{}", faults.join("\n"));
            return;
        }
        // A test that fails: whatever goes wrong here must not hide why.
        drop(std::fs::create_dir_all(
            self.failures.parent().unwrap_or(&self.failures),
        ));
        if let Ok(picture) = self.session.picture() {
            drop(std::fs::write(self.failures.with_extension("png"), picture));
        }
        drop(std::fs::write(self.failures.with_extension("txt"), self.text()));
        eprintln!("what stood in the window: {}.png, .txt", self.failures.display());
    }
}

/// The page, or a part of it that has a name: a fieldset, a card, a dialog.
#[derive(Clone)]
pub struct Part {
    session: Rc<Session>,
    within: Vec<String>,
}

impl Part {
    /// A part inside this one.
    pub fn inside(&self, name: &str) -> Self {
        let mut within = self.within.clone();
        within.push(name.to_owned());
        Self {
            session: Rc::clone(&self.session),
            within,
        }
    }

    /// The driver's own calls.
    pub fn session(&self) -> &Session {
        &self.session
    }

    fn seek(&self, kinds: &[&str], name: &str) -> Result<Element, String> {
        let answer = self
            .session
            .script(EYES, &[json!(kinds), json!(name), json!(self.within)])
            .map_err(|error| error.to_string())?;
        answer.get("found").and_then(Element::of).ok_or_else(|| {
            answer
                .get("why")
                .and_then(Value::as_str)
                .unwrap_or("nothing was found")
                .to_owned()
        })
    }

    /// Tries `deed` on what is called `name` until it can be done.
    fn with(&self, kinds: &[&str], name: &str, deed: impl Fn(&Element) -> Result<(), WebDriverError>) {
        let deadline = Instant::now() + DEADLINE;
        loop {
            let why = match self.seek(kinds, name) {
                Ok(element) => match self.stands_in_view(&element) {
                    // A click goes to a place: what is moving is not there any more when it comes.
                    Ok(false) => "it moves".to_owned(),
                    Ok(true) => match deed(&element) {
                        Ok(()) => return,
                        // It is covered, or was drawn anew: look again.
                        Err(WebDriverError::Refused { kind, .. }) => kind,
                        Err(error) => panic!("{name}: {error}"),
                    },
                    Err(WebDriverError::Refused { kind, .. }) => kind,
                    Err(error) => panic!("{name}: {error}"),
                },
                Err(why) => why,
            };
            assert!(
                Instant::now() < deadline,
                "{kinds:?} {name:?} in {:?} cannot be used: {why}",
                self.within
            );
            std::thread::sleep(Duration::from_millis(60));
        }
    }

    /// Scrolls as a person does, and says whether the element keeps its place over two pictures. The driver's own scrolling
    /// leaves an element alone whose edge alone is in view, and then refuses to click in its middle.
    fn stands_in_view(&self, element: &Element) -> Result<bool, WebDriverError> {
        let script = "const [it, done] = arguments; \
                      const { top, bottom } = it.getBoundingClientRect(); \
                      if (top < 0 || bottom > innerHeight - 40) \
                        it.scrollIntoView({ block: 'center', behavior: 'instant' }); \
                      const place = () => JSON.stringify(it.getBoundingClientRect()); \
                      const before = place(); \
                      requestAnimationFrame(() => requestAnimationFrame(() => done(before === place())))";
        let stands = self.session.script_later(script, &[element.value()])?;
        Ok(stands == json!(true))
    }

    /// Whether something is there and can be used now.
    pub fn has(&self, kind: &str, name: &str) -> bool {
        self.seek(&[kind], name).is_ok()
    }

    /// Clicks a button, link, tab or menu entry.
    pub fn click(&self, name: &str) -> &Self {
        self.with(&["button", "link", "tab", "menuitem"], name, |it| {
            self.session.click(it)
        });
        self
    }

    /// Chooses a card, or ticks a box, by its words.
    pub fn tick(&self, name: &str) -> &Self {
        self.with(&["radio", "checkbox"], name, |it| self.session.click(it));
        self
    }

    /// Types into a field in place of what stands there.
    pub fn fill(&self, label: &str, text: &str) -> &Self {
        self.with(&["field"], label, |it| {
            // Nobody clicks where the cursor already stands.
            let here = "return document.activeElement === arguments[0]";
            if self.session.script(here, &[it.value()])? != json!(true) {
                self.session.click(it)?;
            }
            let there = "return arguments[0].value !== ''";
            if self.session.script(there, &[it.value()])? == json!(true) {
                self.session.chord(key::CONTROL, 'a')?;
                self.session.press(&[key::DELETE])?;
            }
            // A new line is the Enter key.
            self.session
                .type_into(it, &text.replace('\n', &key::ENTER.to_string()))
        });
        self.until(&format!("{label} holds {text}"), || {
            let value = self.value(label);
            // A field may write a number its own way once it is left; while it is typed in it shows what was typed.
            value == text || value.replace(['.', ' '], "") == text.replace(['.', ' '], "")
        });
        self
    }

    /// Points at the middle of a slider.
    pub fn slide(&self, label: &str) -> &Self {
        self.with(&["field"], label, |it| self.session.click(it));
        self
    }

    /// What a field holds.
    pub fn value(&self, label: &str) -> String {
        let element = self
            .seek(&["field"], label)
            .unwrap_or_else(|why| panic!("{label}: {why}"));
        let script =
            "return arguments[0].value || (arguments[0].matches('button') ? arguments[0].innerText : '')";
        let value = self
            .session
            .script(script, &[element.value()])
            .expect("a field has a value");
        value.as_str().unwrap_or_default().trim().to_owned()
    }

    /// Chooses from a short list.
    pub fn choose(&self, label: &str, option: &str) -> &Self {
        self.with(&["field"], label, |it| self.session.click(it));
        self.anywhere()
            .with(&["option"], option, |it| self.session.click(it));
        self.until(&format!("{label} is {option}"), || {
            self.value(label).contains(option)
        });
        self
    }

    /// Chooses from a long list by typing. Where the page scrolls for the option, the list follows a moment later and the
    /// click may fall beside it: then it is typed again, as a person does.
    pub fn search_for(&self, label: &str, typed: &str, option: &str) -> &Self {
        // A field of one shows what was chosen, a field of several is empty again.
        let chosen = || {
            let shown = self.value(label);
            shown.contains(option) || shown != typed
        };
        for _ in 0..4 {
            self.fill(label, typed);
            self.anywhere()
                .with(&["option"], option, |it| self.session.click(it));
            let soon = Instant::now() + Duration::from_secs(3);
            while Instant::now() < soon {
                if chosen() {
                    return self;
                }
                std::thread::sleep(Duration::from_millis(60));
            }
        }
        panic!("{option} cannot be chosen for {label}");
    }

    /// Whether a field shows all of what it holds.
    pub fn shows_whole(&self, label: &str) -> bool {
        let script = "return arguments[0].scrollWidth <= arguments[0].clientWidth";
        let element = self
            .seek(&["field"], label)
            .unwrap_or_else(|why| panic!("{label}: {why}"));
        self.session
            .script(script, &[element.value()])
            .is_ok_and(|whole| whole == json!(true))
    }

    /// The sentence at a field that is wrong.
    pub fn complaint(&self, label: &str) -> String {
        let script = "return arguments[0].closest('[data-field], fieldset')?.querySelector('[role=alert]')?.innerText ?? ''";
        let mut said = String::new();
        self.until(&format!("something is said at {label}"), || {
            let Ok(element) = self.seek(&["field"], label) else {
                return false;
            };
            let answer = self.session.script(script, &[element.value()]);
            said = answer
                .ok()
                .and_then(|text| text.as_str().map(squashed))
                .unwrap_or_default();
            !said.is_empty()
        });
        said
    }

    fn anywhere(&self) -> Self {
        Self {
            session: Rc::clone(&self.session),
            within: Vec::new(),
        }
    }

    /// All the text a person can read now.
    pub fn text(&self) -> String {
        let script = "return (document.body?.innerText ?? '')";
        let text = self.session.script(script, &[]);
        text.ok()
            .and_then(|text| text.as_str().map(squashed))
            .unwrap_or_default()
    }

    /// Waits until a text can be read.
    pub fn sees(&self, text: &str) -> &Self {
        self.until(&format!("{text:?} can be read"), || {
            self.text().contains(&squashed(text))
        });
        self
    }

    /// Waits for the screen with this title.
    pub fn arrives_at(&self, title: &str) -> &Self {
        self.until(&format!("the screen {title:?}"), || self.has("heading", title));
        self
    }

    /// Puts the focus into the table once its rows are there.
    pub fn enter_table(&self) -> &Self {
        self.until("a table with rows", || {
            let script = "const grid = document.querySelector('[role=grid]'); \
                          if (!grid?.querySelector('[role=gridcell] [title], [role=gridcell][title]')) return false; \
                          grid.focus(); return document.activeElement === grid";
            self.script(script) == true
        });
        self
    }

    /// Runs the body of a function on the page.
    pub fn script(&self, body: &str) -> Value {
        self.session
            .script(body, &[])
            .unwrap_or_else(|error| panic!("{body}: {error}"))
    }

    /// Presses keys where the focus is.
    pub fn press(&self, keys: &[char]) -> &Self {
        self.session.press(keys).expect("keys can be pressed");
        self
    }

    /// Presses a key with Ctrl.
    pub fn ctrl(&self, sign: char) -> &Self {
        self.session
            .chord(key::CONTROL, sign)
            .expect("keys can be pressed");
        self
    }

    /// Waits until `holds`.
    pub fn until(&self, what: &str, mut holds: impl FnMut() -> bool) {
        let deadline = Instant::now() + DEADLINE;
        while !holds() {
            assert!(
                Instant::now() < deadline,
                "waited {} s in vain until {what}",
                DEADLINE.as_secs()
            );
            std::thread::sleep(Duration::from_millis(60));
        }
    }
}

/// A text on one line.
pub fn squashed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
