//! Installers. The window and `ikatctl` are built by one cargo call, bundled side by side, and a `.deb` is tried: it is
//! installed, started on a virtual display, looked at, and removed.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::Told;
use crate::command::Run;
use crate::house::House;
use crate::{acts, notices, setup, window};

/// This system's installers.
const KINDS: &str = if cfg!(windows) {
    "nsis"
} else if cfg!(target_os = "macos") {
    "app,dmg"
} else {
    "deb"
};

/// The installer that offices get, from the release profile.
pub fn release(house: &House) -> Told<()> {
    if cfg!(target_os = "linux") {
        setup::for_test(house)?
    } else {
        setup::for_build(house)?
    }
    acts::build_ui(house)?;
    let programs = ["--bin", "ikat", "--bin", "ikatctl"];
    acts::build_release(house, &programs)?;
    let made = bundle(house, "release")?;
    for path in &made {
        println!("made {} ({} bytes)", path.display(), size(path)?);
    }
    try_all(house, &made)
}

/// The same from the programs the tests have built already: proves the bundle's content and the way it is installed,
/// without the minutes of the release profile.
pub fn development(house: &House) -> Told<()> {
    let made = bundle(house, "debug")?;
    try_all(house, &made)
}

/// Bundles programs that are built, and gives the paths of what was made.
fn bundle(house: &House, profile: &str) -> Told<Vec<PathBuf>> {
    let cli = setup::tauri_cli(house)?.to_string_lossy().into_owned();
    let folder = house.target.join(profile).join("bundle");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    // Tauri looks for a program beside the window under a name that ends in the machine's triple.
    let triple = Run::new(&house.root, "rustc", ["--print", "host-tuple"]).quietly()?;
    let beside = house.tools().join("beside");
    fs::create_dir_all(&beside).map_err(|error| format!("{}: {error}", beside.display()))?;
    let named = beside.join(format!(
        "ikatctl-{}{}",
        triple.trim(),
        std::env::consts::EXE_SUFFIX
    ));
    let built = house.built(profile, "ikatctl");
    fs::copy(&built, &named).map_err(|error| format!("{}: {error}", built.display()))?;
    let config = house.tools().join("bundle.json");
    let licences = house.tools().join(LICENCES);
    fs::write(&licences, notices::texts(house)?)
        .map_err(|error| format!("{}: {error}", licences.display()))?;
    let more = json!({"bundle": {
        "externalBin": [beside.join("ikatctl")],
        "resources": {licences.to_string_lossy(): LICENCES},
    }});
    fs::write(&config, more.to_string()).map_err(|error| format!("{}: {error}", config.display()))?;
    let mut words = vec!["bundle".to_owned(), "--bundles".to_owned(), KINDS.to_owned()];
    words.extend(["--config".to_owned(), config.to_string_lossy().into_owned()]);
    if profile == "debug" {
        words.push("--debug".to_owned());
    }
    Run::new(&house.root, &cli, words).go()?;
    let made = found(&folder)?;
    if made.is_empty() {
        Err(format!("no installer in {}", folder.display()))
    } else {
        Ok(made)
    }
}

fn found(folder: &Path) -> Told<Vec<PathBuf>> {
    let mut all = Vec::new();
    for kind in ["deb", "nsis", "macos", "dmg"] {
        let Ok(entries) = fs::read_dir(folder.join(kind)) else {
            continue;
        };
        for entry in entries {
            let path = entry
                .map_err(|error| format!("{}: {error}", folder.display()))?
                .path();
            if path
                .extension()
                .is_some_and(|end| ["deb", "exe", "app", "dmg"].iter().any(|known| end == *known))
            {
                all.push(path);
            }
        }
    }
    Ok(all)
}

fn size(path: &Path) -> Told<u64> {
    fs::metadata(path)
        .map(|found| found.len())
        .map_err(|error| format!("{}: {error}", path.display()))
}

fn try_all(house: &House, made: &[PathBuf]) -> Told<()> {
    made.iter()
        .filter(|path| path.extension().is_some_and(|end| end == "deb"))
        .try_for_each(|deb| try_deb(house, deb))
}

/// The licences of other people's work, beside the programs.
const LICENCES: &str = "LISENSI-PIHAK-KETIGA.txt";

/// What the package must put in place.
const INSTALLED: &[&str] = &[
    "/usr/bin/ikat",
    "/usr/bin/ikatctl",
    "/usr/share/applications/Ikat.desktop",
    "/usr/share/mime/packages/ikat.xml",
    "/usr/lib/Ikat/LISENSI-PIHAK-KETIGA.txt",
];

/// Installs, starts, looks, removes; removes also when something in between failed.
fn try_deb(house: &House, deb: &Path) -> Told<()> {
    let here = deb.parent().unwrap_or(deb);
    let file = deb.to_string_lossy().into_owned();
    let root = setup::is_root(house);
    let by = |words: &[&str]| {
        let all = if root {
            words.to_vec()
        } else {
            [&["sudo"], words].concat()
        };
        let (program, words) = all
            .split_first()
            .map(|(program, words)| (*program, words.to_vec()))
            .unwrap_or_default();
        Run::new(here, program, words).env("DEBIAN_FRONTEND", "noninteractive")
    };
    by(&[
        "apt-get",
        "install",
        "-y",
        "--no-install-recommends",
        "--reinstall",
        &file,
    ])
    .go()?;
    let held = look_at(here);
    by(&["dpkg", "--purge", "ikat"]).go()?;
    held?;
    match INSTALLED.iter().find(|path| Path::new(path).exists()) {
        Some(left) => Err(format!("{left} is still there after removal")),
        None => Ok(()),
    }
}

fn look_at(here: &Path) -> Told<()> {
    if let Some(missing) = INSTALLED.iter().find(|path| !Path::new(path).is_file()) {
        return Err(format!("the package does not install {missing}"));
    }
    let desktop =
        fs::read_to_string("/usr/share/applications/Ikat.desktop").map_err(|error| error.to_string())?;
    let opens = |line: &str| line == "Exec=ikat %f";
    if !desktop.contains("MimeType=application/vnd.ikat.package") || !desktop.lines().any(opens) {
        return Err(format!(
            "a double click on a package would not open Ikat:\n{desktop}"
        ));
    }
    let version = Run::new(here, "/usr/bin/ikatctl", ["--version"]).quietly()?;
    if !version.contains(env!("CARGO_PKG_VERSION")) {
        return Err(format!("ikatctl --version answers {version:?}"));
    }
    let home = here.join("home");
    fs::create_dir_all(&home).map_err(|error| format!("{}: {error}", home.display()))?;
    let seen = window::look(Path::new("/usr/bin/ikat"), &home)?;
    println!(
        "the installed window is titled {:?} and shows {} signs of text",
        seen.title,
        seen.text.chars().count()
    );
    if seen.title.contains("Ikat") {
        Ok(())
    } else {
        Err(format!("the window is titled {:?}", seen.title))
    }
}
