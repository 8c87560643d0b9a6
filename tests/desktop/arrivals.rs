//! What reaches the window from the system and the system from the window: a double click on a package, and what is due.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::bus::Bus;
use crate::desk::Desk;
use crate::window::Window;

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

#[test]
fn the_system_tells_what_is_due_when_the_window_starts() {
    let bus = Bus::start();
    let notifications = bus.notifications();
    let desk = Desk::with_sample("pemberitahuan").on_bus(&bus.address);
    let window = Window::open(&desk);
    notifications.until("string \"Agenda kerja sama\"");
    let body = notifications.until("string").pop().expect("a sentence");
    assert!(
        body.contains(" terlambat") && body.contains("Yang pertama: "),
        "the sample's oldest clocks ran out long ago: {body}"
    );
    window.close();
}
