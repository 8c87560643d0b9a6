//! Every screen by keys alone, at a laptop's size, on a wide screen, and enlarged: what has the focus is seen and shows it, a
//! round of Tab ends, nothing is cut or hangs out, and axe-core finds nothing serious.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};
use webdriver::key;

use crate::desk::Desk;
use crate::looks::root;
use crate::window::{SCREEN, Window};

const CHECKS: &str = concat!(include_str!("names.js"), include_str!("rounds.js"));

/// A screen on a desk.
pub const WIDE: (u32, u32) = (1920, 1080);

/// More stops than any screen has.
const MOST_STOPS: usize = 400;

/// How one comes to the next screen.
#[derive(Clone, Copy)]
pub enum By {
    /// The palette and the screen's name.
    Palette(&'static str),
    /// Tab until what is called so, or begins so, has the focus, then Enter.
    Key(&'static str),
    /// These keys where the focus is.
    Press(&'static [char]),
    /// The first row of the table, then Enter.
    Row,
}
use By::{Key, Palette, Press, Row};

/// A screen and the way to it from the one before.
type Stop = (&'static str, &'static [By]);

/// The screens of an office, over the sample of Kota Malang.
const OFFICE: [Stop; 22] = [
    ("home", &[Palette("Beranda")]),
    ("agenda", &[Palette("Agenda")]),
    ("mapping", &[Palette("Pemetaan")]),
    ("map-row", &[Palette("Pemetaan"), Row]),
    ("map-row-form", &[Key("Ubah")]),
    ("submissions", &[Palette("Pengajuan")]),
    ("submission", &[Palette("Pengajuan"), Row]),
    ("submission-form", &[Key("Ubah data")]),
    ("meetings", &[Palette("Rapat kantor")]),
    ("meeting", &[Palette("Rapat kantor"), Key("Rapat pleno TKKSD")]),
    ("meeting-form", &[Key("Ubah")]),
    ("agreements", &[Palette("Kerja Sama")]),
    ("agreement", &[Palette("Kerja Sama"), Row]),
    ("agreement-form", &[Key("Ubah")]),
    ("imports", &[Palette("Impor")]),
    ("operations", &[Palette("Riwayat register")]),
    ("monitoring", &[Palette("Pemantauan")]),
    ("monitoring-form", &[Row]),
    ("recap", &[Palette("Rekapitulasi")]),
    ("partners", &[Palette("Mitra")]),
    ("partner", &[Palette("Mitra"), Row]),
    ("partner-form", &[Key("Isi kartu")]),
];

/// The screens of papers and files.
const PAPERS: [Stop; 6] = [
    ("letters", &[Palette("Surat")]),
    ("letter-new", &[Key("Buat surat")]),
    ("letter-check", &[Palette("Periksa surat")]),
    ("exchange", &[Palette("Kirim")]),
    ("settings", &[Palette("Pengaturan")]),
    ("help", &[Palette("Bantuan")]),
];

/// A letter that was issued.
pub const LETTER: [Stop; 1] = [("letter", &[Palette("Surat"), Row])];

/// The screens of a bureau that has received packages and found one agreement twice.
pub const BUREAU: [Stop; 5] = [
    ("merging", &[Palette("Terima Paket")]),
    ("compliance", &[Palette("Kepatuhan")]),
    ("consolidated", &[Palette("Register Gabungan")]),
    ("consolidated-record", &[Palette("Register Gabungan"), Row]),
    (
        "twin",
        &[
            Palette("Register Gabungan"),
            Key("Daftar"),
            Press(&[key::RIGHT, key::RIGHT, key::RIGHT]),
            Key("Naskah yang sama"),
            Row,
        ],
    ),
];

/// Screens whose pictures are kept wide and enlarged as well.
const KEPT: [&str; 12] = [
    "home",
    "mapping",
    "submission",
    "agreements",
    "agreement",
    "agreement-form",
    "imports",
    "monitoring",
    "recap",
    "partner",
    "letter-new",
    "compliance",
];

/// Whoever walks without a mouse.
pub struct Walker<'w> {
    window: &'w Window,
}

impl<'w> Walker<'w> {
    pub fn at(window: &'w Window) -> Self {
        Self { window }
    }

    /// Goes to each screen and looks at it.
    pub fn over(&self, stops: &[Stop]) {
        for (id, ways) in stops {
            for way in *ways {
                self.go(*way);
            }
            self.window.until(&format!("the screen {id}"), || self.is_on(id));
            self.look(id);
        }
    }

    fn is_on(&self, id: &str) -> bool {
        let script = "const main = document.getElementById('content'); \
                      return main?.dataset.screen === arguments[0] && !main.querySelector('[aria-busy=true]') && \
                        main.querySelector('h1') !== null && !document.querySelector('dialog[open]')";
        self.window
            .session()
            .script(script, &[json!(id)])
            .is_ok_and(|on| on == json!(true))
    }

    fn go(&self, way: By) {
        match way {
            Palette(name) => self.by_palette(name),
            Key(name) => self.by_tab(name),
            Press(keys) => {
                self.window.press(keys);
            }
            Row => {
                // The table takes the focus as one stop; its first row is the one it begins with.
                self.window.until("a table with rows", || {
                    self.window.script(
                        "return document.querySelector('#content [role=grid] [role=row][aria-rowindex=\"2\"], #content tbody tr') !== null",
                    ) == true
                });
                self.tab_until("the table", |it| it["row"] == true);
                self.window.press(&[key::ENTER]);
            }
        }
    }

    fn by_palette(&self, name: &str) {
        let typed = || {
            self.window.script("return document.activeElement?.matches('.palette-input') ? document.activeElement.value : null")
        };
        self.window.ctrl('k');
        self.window.until("the palette has the focus", || typed() == "");
        self.window.press(&name.chars().collect::<Vec<_>>());
        let chosen = || {
            let script = "const all = [...document.querySelectorAll('.palette-item')]; \
                          const one = all.find((it) => it.getAttribute('aria-selected') === 'true' || it.dataset.selected !== undefined); \
                          return one?.querySelector('.name')?.textContent ?? ''";
            self.window.script(script)
        };
        self.window
            .until(&format!("{name} is chosen in the palette"), || {
                let (there, found) = (typed() == name, chosen() == name);
                if there && !found {
                    self.window.press(&[key::DOWN]);
                }
                there && found
            });
        self.window.press(&[key::ENTER]);
        self.window
            .until("the palette is closed", || typed() == Value::Null);
    }

    fn by_tab(&self, name: &str) {
        self.tab_until(name, |it| {
            it["name"].as_str().is_some_and(|its| its.starts_with(name))
        });
        self.window.press(&[key::ENTER]);
    }

    /// Presses Tab until what has the focus is what one looks for.
    fn tab_until(&self, what: &str, is: impl Fn(&Value) -> bool) {
        for _ in 0..MOST_STOPS {
            if is(&self.ask("here")) {
                return;
            }
            self.window.press(&[key::TAB]);
        }
        panic!("Tab does not reach {what}");
    }

    fn ask(&self, what: &str) -> Value {
        self.window
            .session()
            .script_later(CHECKS, &[json!(what)])
            .unwrap_or_else(|error| panic!("{what}: {error}"))
    }

    fn note(&self, place: &str, said: &Value) {
        for fault in said["faults"].as_array().into_iter().flatten() {
            self.window
                .note(format!("{place}: {}", fault.as_str().unwrap_or_default()));
        }
    }

    /// Looks at the screen one stands on.
    fn look(&self, id: &str) {
        let window = self.window;
        self.round(id);
        self.note(id, &self.ask("layout"));
        window.look_at(id, None);

        // On a wide screen.
        let kept = |size| KEPT.contains(&id).then(|| format!("{size}-{id}"));
        window.resize(WIDE);
        self.note(&format!("{id}, wide"), &self.ask("layout"));
        window.look_at(&format!("{id}, wide"), kept("wide"));
        window.resize(SCREEN);

        // Enlarged by half.
        for _ in 0..3 {
            window.ctrl('+');
        }
        window.until("all is enlarged", || {
            window.script("return getComputedStyle(document.documentElement).fontSize") == "24px"
        });
        self.note(&format!("{id}, enlarged"), &self.ask("layout"));
        window.look_at(&format!("{id}, enlarged"), kept("zoom"));
        window.ctrl('0');
    }

    /// One round of Tab over the whole window.
    fn round(&self, id: &str) {
        self.window.script("window.ikatRound = null; return true");
        for _ in 0..MOST_STOPS {
            let said = self.ask("stop");
            self.note(id, &said);
            if said["end"] == true {
                let stops = said["stops"].as_u64().unwrap_or_default();
                assert!(stops > 10, "{id}: Tab ends after {stops} stops");
                return;
            }
            self.window.press(&[key::TAB]);
        }
        panic!("{id}: a round of Tab does not end");
    }
}

/// Over the sample of Kota Malang.
fn walks(name: &'static str, stops: &[Stop]) {
    let desk = Desk::with_sample(name);
    let window = Window::open_on(&desk, WIDE);
    window.arrives_at("Beranda");
    Walker::at(&window).over(stops);
}

#[test]
fn every_screen_of_an_office_is_used_by_keys_alone_at_every_size() {
    walks("keliling", &OFFICE);
}

#[test]
fn every_screen_of_papers_and_settings_is_used_by_keys_alone_at_every_size() {
    walks("keliling-surat", &PAPERS);
}

/// The first start needs no mouse either: Tab, the fields, Enter.
#[test]
fn a_register_is_begun_by_keys_alone() {
    let desk = Desk::new("papan-ketik-pertama");
    let window = Window::open(&desk);
    let walker = Walker::at(&window);
    let types = |text: &str| window.press(&text.chars().collect::<Vec<_>>());
    walker.by_tab("Buat register kantor ini");
    window.sees("Langkah 1 dari 5");
    walker.tab_until("the region", |it| it["name"] == "Provinsi, kabupaten, atau kota");
    types("kota malang");
    window.until("the region is offered", || window.has("option", "Kota Malang"));
    window.press(&[key::DOWN, key::ENTER]);
    window.until("the region is chosen", || {
        window.value("Provinsi, kabupaten, atau kota") == "Kota Malang"
    });
    window.press(&[key::TAB]);
    walker.tab_until("the unit", |it| it["name"] == "Nama unit pengelola");
    types("Bagian Kerja Sama");
    window.press(&[key::ENTER]).sees("Langkah 2 dari 5");
    walker.by_tab("Lanjut");
    window.sees("Langkah 3 dari 5");
    types("Dr. Rahmat Hidayat, S.H., M.Si.");
    window.press(&[key::ENTER]).sees("Langkah 4 dari 5");
    walker.by_tab("Lanjut");
    window.sees("Langkah 5 dari 5");
    walker.by_tab("Buat register");
    window.arrives_at("Beranda");
    assert_eq!(window.session().clicks(), 0, "without a mouse");
}

/// A screen that nobody walks to is one that nobody looked at.
#[test]
fn every_screen_there_is_has_its_round() {
    let list = fs::read_to_string(root().join("ui/src/features/screens.ts")).expect("the screens");
    let there: BTreeSet<&str> = list
        .lines()
        .filter_map(|line| line.trim().strip_prefix("id: '")?.strip_suffix("',"))
        .collect();
    let walked: BTreeSet<&str> = OFFICE
        .iter()
        .chain(&PAPERS)
        .chain(&LETTER)
        .chain(&BUREAU)
        .map(|(id, _)| *id)
        .collect();
    assert!(there.len() > 30, "screens are listed in another way");
    assert_eq!(there, walked);
}
