//! A foreign file gives no more than was bargained for.

use files::{FileError, read_bounded};

#[test]
fn a_file_up_to_the_limit_is_read_whole_and_one_byte_more_is_refused() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("lambang.png");
    std::fs::write(&path, [1; 100]).unwrap();
    assert_eq!(read_bounded(&path, 100).unwrap().len(), 100);
    assert!(matches!(
        read_bounded(&path, 99),
        Err(FileError::TooLarge { max: 99, .. })
    ));
}

#[test]
fn a_folder_and_a_missing_file_are_named_as_such() {
    let home = tempfile::tempdir().unwrap();
    assert!(matches!(
        read_bounded(home.path(), 10),
        Err(FileError::WrongKind { .. })
    ));
    assert!(matches!(
        read_bounded(&home.path().join("x"), 10),
        Err(FileError::Missing { .. })
    ));
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_instead_of_waited_for() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("pipe");
    assert!(
        std::process::Command::new("mkfifo")
            .arg(&path)
            .status()
            .unwrap()
            .success()
    );
    assert!(matches!(
        read_bounded(&path, 10),
        Err(FileError::WrongKind { .. })
    ));
}

#[cfg(target_os = "linux")]
#[test]
fn an_endless_device_is_refused() {
    assert!(matches!(
        read_bounded("/dev/zero".as_ref(), 10),
        Err(FileError::WrongKind { .. })
    ));
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_claims_no_size_is_still_bounded() {
    // Files of /proc say 0 bytes and give more.
    assert!(matches!(
        read_bounded("/proc/self/maps".as_ref(), 10),
        Err(FileError::TooLarge { .. })
    ));
}
