//! Vouching as long work: how far it is, stopping it, and where its list is looked for.

use super::{Province, the_ministry, vouch};
use contract::forwarding;
use contract::work::{Watch, WorkProgress};
use std::cell::RefCell;
use std::ops::ControlFlow;

#[test]
fn stopped_between_two_packages_nothing_is_vouched_and_each_package_is_said_once() {
    let ministry = the_ministry();
    let east = Province::east();
    east.known_to(&ministry);
    let folder = east.passes_on("terusan");
    let heard = RefCell::new(Vec::new());
    let stop = |progress: &WorkProgress| {
        heard.borrow_mut().push(progress.sentence.clone());
        if heard.borrow().len() < 2 {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    };
    let problem = forwarding::vouch(&ministry, &ministry.actor, &folder, Watch::by(&stop)).unwrap_err();
    assert_eq!(problem.code, "work.cancelled");
    assert_eq!(
        heard.take(),
        [
            "Membuktikan paket dalam daftar, 0 dari 3",
            "Membuktikan paket dalam daftar, 1 dari 3"
        ]
    );
    let go_on = |progress: &WorkProgress| {
        heard.borrow_mut().push(progress.sentence.clone());
        ControlFlow::Continue(())
    };
    let seen = forwarding::vouch(&ministry, &ministry.actor, &folder, Watch::by(&go_on))
        .unwrap()
        .value;
    assert_eq!(seen.fresh, 2, "the stopped one took no key");
    assert_eq!(heard.take().len(), 4, "three packages, and the recording");
}

#[test]
fn a_list_is_found_one_level_deeper_as_packages_are_and_two_of_them_are_not_confused() {
    let ministry = the_ministry();
    let stick = tempfile::tempdir().unwrap();
    let mut folders = Vec::new();
    for (name, province) in [("jatim", Province::east()), ("diy", Province::yogyakarta())] {
        province.known_to(&ministry);
        let below = stick.path().join(name);
        std::fs::rename(province.passes_on("terusan"), &below).unwrap();
        let seen = forwarding::inspect(&ministry, stick.path(), Watch::nobody());
        match folders.len() {
            0 => assert_eq!(seen.unwrap().fresh, 2),
            _ => assert_eq!(seen.unwrap_err().code, "forward.several_lists"),
        }
        folders.push((below, province));
    }
    for (below, _) in &folders {
        assert_eq!(vouch(&ministry, below).unwrap().fresh, 2);
    }
}
