//! In whatever order and however often packages come, the register is the same.

use super::{Bureau, Office, first_semester, second_semester};
use registry::Period;
use registry::received::{InMemory, MergeError};

/// A small generator of its own: the same orders on every machine.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn roll(&mut self, below: usize) -> usize {
        // xorshift64* (Vigna 2016).
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(high).unwrap() % below
    }

    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.roll(at + 1));
        }
    }
}

/// How many orders: all thousand with IKAT_ORDERS=1000, a part of them otherwise.
fn orders() -> u64 {
    std::env::var("IKAT_ORDERS")
        .ok()
        .and_then(|typed| typed.parse().ok())
        .unwrap_or(40)
}

/// Packages of three semesters from 13 offices, one of which sends only twice: 38. Records change, go, come back, become
/// void; two registers begin anew, one is copied.
fn packages(bureau: &Bureau) -> Vec<InMemory> {
    let third = Period::new(2026, Some(registry::Semester::First), None).unwrap();
    let mut found = Vec::new();
    for number in 1..=13 {
        let mut office = Office::new(bureau, number);
        let name = |record: u32| format!("{number}-{record}");
        for record in 0..4 {
            office.save(&name(record), &format!("Kerja sama {number}/{record}"));
        }
        found.push(office.pack(first_semester()));
        office.save(&name(0), &format!("Kerja sama {number}/0, diubah"));
        office.void(&name(1));
        if number == 3 {
            let mut copy = office.clone();
            copy.save(&name(2), "Dari salinan");
            found.push(copy.pack(second_semester()));
        }
        if number == 5 {
            office = office.renewed(number);
            office.save(&name(2), "Sesudah pemulihan");
        }
        office.drop(&name(3));
        found.push(office.pack(if number % 2 == 0 {
            first_semester()
        } else {
            second_semester()
        }));
        office.save(&name(4), &format!("Kerja sama {number}/4"));
        if number > 2 {
            found.push(office.pack(third));
        }
    }
    assert_eq!(found.len(), 38);
    found
}

#[test]
fn random_orders_and_repetitions_end_in_one_register() {
    let reference = Bureau::new();
    let all = packages(&reference);
    reference.merge(&all.iter().collect::<Vec<_>>());
    let hash = reference.hash();
    let mut dice = Dice(0x1CA7_2026);
    for order in 0..orders() {
        let bureau = Bureau::new();
        assert_eq!(packages(&bureau).len(), all.len(), "the same offices are known");
        let mut queue: Vec<&InMemory> = all.iter().collect();
        // Some come again.
        for _ in 0..dice.roll(20) {
            queue.push(&all[dice.roll(all.len())]);
        }
        dice.shuffle(&mut queue);
        while !queue.is_empty() {
            let some = dice.roll(queue.len()) + 1;
            let batch: Vec<&InMemory> = queue.drain(..some).collect();
            match bureau.try_merge(&batch, &[]) {
                Ok(_) | Err(MergeError::NothingNew) => {}
                Err(other) => panic!("order {order}: {other}"),
            }
        }
        assert_eq!(bureau.hash(), hash, "order {order}");
        let again = bureau.try_merge(&all.iter().collect::<Vec<_>>(), &[]);
        assert!(
            matches!(again, Err(MergeError::NothingNew)),
            "order {order}: merging again changes nothing"
        );
    }
}

#[test]
fn taking_merges_back_in_any_order_leaves_the_packages_that_are_still_in() {
    let mut dice = Dice(7);
    for round in 0..orders() / 10 {
        let bureau = Bureau::new();
        let mut all = packages(&bureau);
        dice.shuffle(&mut all);
        let (stay, go) = all.split_at(20);
        let mut merges = Vec::new();
        let mut batches: Vec<(&[InMemory], bool)> = stay
            .chunks(5)
            .map(|chunk| (chunk, true))
            .chain(go.chunks(6).map(|chunk| (chunk, false)))
            .collect();
        dice.shuffle(&mut batches);
        for (batch, stays) in batches {
            let merge = bureau.merge(&batch.iter().collect::<Vec<_>>());
            if !stays {
                merges.push(merge);
            }
        }
        dice.shuffle(&mut merges);
        merges.iter().for_each(|merge| bureau.undo(merge));

        let plain = Bureau::new();
        packages(&plain);
        plain.merge(&stay.iter().collect::<Vec<_>>());
        assert_eq!(bureau.hash(), plain.hash(), "round {round}");
        assert_eq!(
            bureau.count("version"),
            plain.count("version"),
            "round {round}: nothing of them is left"
        );
        assert_eq!(bureau.count("received_search"), plain.count("received_search"));
    }
}
