//! A disk that fills up while scans are taken: what was taken stays whole, and the rest comes once there is room.

use super::{Sent, attach};
use crate::flows::receipts::Pair;
use contract::attachments;
use contract::scans::{self, ScansAsk, ScansOf, ScansTaken};
use contract::work::Watch;
use contract::{Problem, Written};
use registry::attachments::Owner;
use registry::{Registry, check};
use std::cell::Cell;
use std::ops::ControlFlow;
use std::path::Path;
use testkit::register::desk;
use testkit::{SmallDisk, copy_folder};

/// A scan of this many bytes, of which no two are alike.
fn large(name: &str, bytes: usize) -> Vec<u8> {
    let words = format!("{name} ").repeat(bytes / (name.len() + 1));
    super::pdf(&words)
}

/// Takes a companion while somebody else writes the disk full, after so many words of how far it is.
fn takes(bureau: &Registry, file: &Path, disk: &Path, after: u32) -> Result<Written<ScansTaken>, Problem> {
    let heard = Cell::new(0);
    let fills = |_: &_| {
        heard.set(heard.get() + 1);
        if heard.get() == after {
            let room = files::free_space(disk).unwrap();
            let room = usize::try_from(room).unwrap().saturating_sub(150 * 1024);
            std::fs::write(disk.join("berkas-lain"), vec![7; room]).unwrap();
        }
        ControlFlow::Continue(())
    };
    scans::take(
        bureau,
        &registry::Actor("petugas".into()),
        file,
        Watch::by(&fills),
    )
}

#[test]
fn a_disk_that_fills_up_while_scans_are_taken_keeps_those_that_were() {
    let pair = Pair::new();
    let office = &pair.office;
    let scans = [
        attach(office, &pair.water, "Naskah air minum.pdf"),
        attach(office, &pair.parking, "Naskah parkir.pdf"),
    ];
    for at in 0..6 {
        let name = format!("Halaman {at}.pdf");
        let file = office.file(&name, &large(&name, 400_000));
        attachments::add(
            office,
            &office.actor,
            Owner::Agreement,
            &pair.water.id,
            None,
            &file,
        )
        .unwrap();
    }
    let package = pair.sent_and_merged();
    let sent = Sent { pair, scans, package };
    let ask = ScansAsk {
        sender: sent.pair.sender(),
        record: None,
    };
    scans::ask(&sent.pair.bureau, &sent.pair.bureau.actor, &ask).unwrap();
    let companion = sent.made();

    let home = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(&home.path().join("diska"), "9m") else {
        return;
    };
    let mut partly = 0;
    for after in [1, 2, 4, 8, 12, 16, 24, 32, 40] {
        let folder = disk.folder().join("register");
        copy_folder(&sent.pair.bureau.path(), &folder);
        let bureau = Registry::open(&folder, desk(&sent.pair.bureau.clock, &sent.pair.bureau.ids)).unwrap();
        let told = takes(&bureau, &companion, disk.folder(), after);
        let full = |problem: &Problem| {
            assert!(problem.code.starts_with("disk.full"), "{after}: {problem:?}");
        };
        match told {
            Ok(told) => told.value.stopped.iter().for_each(full),
            Err(problem) => full(&problem),
        }
        let missing = || scans::missing(&bureau, &ScansOf::default()).unwrap().len();
        let left = missing();
        partly += u32::from((1..8).contains(&left));
        assert_eq!(
            check::check(&bureau).unwrap().faults,
            [],
            "{after}: what is here is whole"
        );

        let _it_may_not_have_come_to_it = std::fs::remove_file(disk.folder().join("berkas-lain"));
        let again = takes(&bureau, &companion, disk.folder(), 0).unwrap().value;
        assert_eq!(
            (again.taken.len(), again.stopped, missing()),
            (left, None, 0),
            "{after}: with room again the rest comes, and only the rest"
        );
        let open: u32 = bureau
            .read(|c| {
                let sql = "SELECT count(*) FROM remark WHERE asks = 'scan' AND closed_at IS NULL";
                Ok::<_, registry::RegistryError>(c.query_row(sql, [], |row| row.get(0))?)
            })
            .unwrap();
        assert_eq!(open, 0, "{after}: every request is answered");
        drop(bureau);
        std::fs::remove_dir_all(&folder).unwrap();
    }
    assert!(partly > 0, "the disk never filled up between two scans");
}
