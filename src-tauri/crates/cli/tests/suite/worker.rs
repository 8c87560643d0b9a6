//! Foreign packages are read by a child with bounds: whatever a file or the child does, the answer is a refusal.

use exchange::{Limits, PackageError, Reader, Step, WorkerEnd, read};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use testkit::hostile::{Workshop, cases};

static SHOP: LazyLock<Workshop> = LazyLock::new(Workshop::new);

fn program() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_ikatctl"))
}

fn never() -> bool {
    false
}

fn put(folder: &Path, bytes: &[u8]) -> PathBuf {
    let path = folder.join("paket.ikat");
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn a_sound_package_comes_out_of_the_child_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let reader = Reader::new(program());
    for bytes in [&SHOP.sound, &SHOP.next, &SHOP.other] {
        let path = put(folder.path(), bytes);
        let intake = reader.read(&path, &never).unwrap();
        let here = read::RawPackage::open(&path, &Limits::OFFICE)
            .and_then(read::RawPackage::prove)
            .and_then(read::ProvenPackage::read)
            .unwrap();
        assert_eq!(
            intake,
            exchange::Intake::of(&here).unwrap(),
            "the same as read in this process"
        );
        let report = reader.verify(&path, &[intake.public_key], &never).unwrap();
        assert_eq!(report.manifest, intake.report.manifest);
        assert_eq!(report.key, exchange::KeyStanding::Known);
    }
    let [older, newer] = [&SHOP.sound, &SHOP.next].map(|bytes| {
        let path = put(folder.path(), bytes);
        reader.read(&path, &never).unwrap().report.manifest.sequence
    });
    assert!(
        older < newer,
        "a package that is sent again is sound; its sequence tells it is the older one"
    );
}

#[test]
fn the_child_refuses_one_of_each_family_with_the_very_same_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut families = BTreeSet::new();
    for case in cases().into_iter().filter(|case| families.insert(case.family)) {
        let bytes = case.bytes(&SHOP);
        let path = put(folder.path(), &bytes);
        let started = Instant::now();
        let child = Reader::new(program()).within(case.limits).read(&path, &never);
        assert!(started.elapsed() < Duration::from_secs(15), "{case:?} hangs");
        let (step, here) = read::trial(bytes, &case.limits, None).expect_err("a hostile file");
        let child = child.expect_err("a hostile file");
        if step == Step::Size {
            assert!(
                matches!(child, PackageError::TooLarge { .. }),
                "{case:?}: {child:?}"
            );
        } else {
            assert_eq!(format!("{child:?}"), format!("{here:?}"), "{case:?}");
        }
    }
}

#[test]
fn what_is_no_file_is_never_read() {
    let folder = tempfile::tempdir().unwrap();
    let reader = Reader::new(program());
    assert!(matches!(
        reader.read(folder.path(), &never),
        Err(PackageError::File(files::FileError::WrongKind { .. }))
    ));
    assert!(matches!(
        reader.read(&folder.path().join("tidak-ada.ikat"), &never),
        Err(PackageError::File(files::FileError::Missing { .. }))
    ));
    let sparse = folder.path().join("kosong.ikat");
    std::fs::File::create(&sparse).unwrap().set_len(1 << 40).unwrap();
    assert!(matches!(
        reader.read(&sparse, &never),
        Err(PackageError::TooLarge { .. })
    ));
    #[cfg(unix)]
    {
        let pipe = folder.path().join("pipa.ikat");
        assert!(
            std::process::Command::new("mkfifo")
                .arg(&pipe)
                .status()
                .unwrap()
                .success()
        );
        let link = folder.path().join("tautan.ikat");
        std::os::unix::fs::symlink(&pipe, &link).unwrap();
        for path in [pipe, link, PathBuf::from("/dev/zero")] {
            assert!(
                matches!(
                    reader.read(&path, &never),
                    Err(PackageError::File(files::FileError::WrongKind { .. }))
                ),
                "{} would be waited for without end",
                path.display()
            );
        }
    }
}

#[test]
fn a_child_that_wants_too_much_memory_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = put(folder.path(), &SHOP.sound);
    for memory in [0, 64 * 1024, 512 * 1024] {
        let tight = Limits {
            memory,
            ..Limits::OFFICE
        };
        let refused = Reader::new(program()).within(tight).read(&path, &never);
        assert!(
            matches!(
                refused,
                Err(PackageError::Worker(
                    WorkerEnd::Memory | WorkerEnd::Died(_) | WorkerEnd::Start(_)
                ))
            ),
            "with {memory} bytes: {refused:?}"
        );
    }
}

#[test]
fn reading_stops_when_it_is_told_to_and_says_when_nobody_reads() {
    let folder = tempfile::tempdir().unwrap();
    let path = put(folder.path(), &SHOP.sound);
    let missing = Reader::new(folder.path().join("ikatctl"));
    let refused = missing.read(&path, &never);
    assert!(
        matches!(refused, Err(PackageError::Worker(WorkerEnd::Missing(_)))),
        "{refused:?}"
    );
    let problem = contract::Problem::from(refused.unwrap_err());
    assert_eq!(problem.code, "package.reader_missing");
}

#[cfg(unix)]
mod false_children {
    use super::{SHOP, never, program, put};
    use exchange::{Limits, PackageError, Reader, WorkerEnd};
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::{Path, PathBuf};

    fn child(folder: &Path, words: &str) -> PathBuf {
        let path = folder.join("anak");
        std::fs::write(&path, format!("#!/bin/sh\n{words}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700)).unwrap();
        path
    }

    fn end(words: &str) -> PackageError {
        let folder = tempfile::tempdir().unwrap();
        let path = put(folder.path(), &SHOP.sound);
        let limits = Limits {
            seconds: 1,
            ..Limits::OFFICE
        };
        Reader::new(child(folder.path(), words))
            .within(limits)
            .read(&path, &never)
            .expect_err("no answer of a false child is taken")
    }

    #[test]
    fn a_child_that_dies_is_silent_or_talks_nonsense_is_not_believed() {
        for (words, expected) in [
            ("exit 0", WorkerEnd::Died(Some(0))),
            ("exit 3", WorkerEnd::Died(Some(3))),
            ("kill -9 $$", WorkerEnd::Died(Some(9))),
            ("kill -SEGV $$", WorkerEnd::Died(Some(11))),
            ("exec sleep 60", WorkerEnd::Time),
            ("cat > /dev/null; exec sleep 60", WorkerEnd::Time),
            ("printf 'R\\0\\0\\0\\100'; exit 0", WorkerEnd::Died(Some(0))),
            (
                "printf 'R\\377\\377\\377\\377'; exec sleep 60",
                WorkerEnd::TooMuch,
            ),
            (
                "printf 'Z\\0\\0\\0\\2{}'",
                WorkerEnd::Garbled("neither a report nor a refusal"),
            ),
            (
                "printf 'R\\0\\0\\0\\2{}'",
                WorkerEnd::Garbled("a frame is not what it should be"),
            ),
            (
                "printf 'X\\0\\0\\0\\22{\"is\":\"forgotten\"}'",
                WorkerEnd::Garbled("a frame is not what it should be"),
            ),
            ("printf 'X\\0\\0\\0\\16{\"is\":\"empty\"}x'", WorkerEnd::TooMuch),
        ] {
            let error = end(words);
            assert!(
                matches!(&error, PackageError::Worker(end) if *end == expected),
                "{words}: {error:?}"
            );
        }
    }

    #[test]
    fn an_answer_about_another_file_is_not_believed() {
        let folder = tempfile::tempdir().unwrap();
        let asked = folder.path().join("pertanyaan");
        let (asked, real) = (asked.display(), program());
        let real = real.display();
        let other = put(folder.path(), &SHOP.next);
        let listening = child(folder.path(), &format!("tee '{asked}' | '{real}' worker"));
        Reader::new(listening)
            .read(&other, &never)
            .expect("its answer is sound");
        let lying = child(folder.path(), &format!("'{real}' worker < '{asked}'"));
        let path = put(folder.path(), &SHOP.sound);
        let error = Reader::new(lying)
            .read(&path, &never)
            .expect_err("it speaks of another file");
        assert!(
            matches!(
                error,
                PackageError::Worker(WorkerEnd::Garbled("a report of another file"))
            ),
            "{error:?}"
        );
    }

    #[test]
    fn reading_stops_at_once_when_it_is_told_to() {
        let folder = tempfile::tempdir().unwrap();
        let path = put(folder.path(), &SHOP.sound);
        let stopped = Reader::new(child(folder.path(), "exec sleep 60")).read(&path, &|| true);
        assert!(matches!(stopped, Err(PackageError::Cancelled)), "{stopped:?}");
    }
}
