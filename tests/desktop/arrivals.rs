//! A double click on a package while the window is open: the open window shows it, and no second one comes.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::desk::Desk;
use crate::window::Window;

/// A session bus of its own, over which a second start finds the first; it ends with this value.
struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn start() -> Self {
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
}

impl Drop for Bus {
    fn drop(&mut self) {
        drop(self.daemon.kill());
        drop(self.daemon.wait());
    }
}

#[test]
fn a_double_click_opens_the_package_in_the_window_that_is_open() {
    let bus = Bus::start();
    let fixture =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/packages/v1-kota-malang-2025-S2.ikat");
    let desk = Desk::with_sample("klik-ganda").on_bus(&bus.address);
    let package = desk.put("Kiriman Batu.IKAT", &fs::read(fixture).expect("a package"));
    let window = Window::open(&desk);
    window.click("Kerja Sama").sees("111");
    let mut second = desk.start_again(window.display(), &package);
    let deadline = Instant::now() + Duration::from_secs(60);
    let end = loop {
        if let Some(end) = second.try_wait().expect("the second start") {
            break end;
        }
        assert!(Instant::now() < deadline, "the second start hands over and ends");
        std::thread::sleep(Duration::from_millis(50));
    };
    assert!(end.success(), "the second start ends well: {end}");
    window
        .sees("Kiriman Batu.IKAT")
        .sees("Berkas utuh dan tanda tangannya sah");
    window.close();
}
