//! Parallel edits by the ten thousand, against a model that knows what the bureau cannot: which content was truly made
//! from which. Whatever the model calls a contradiction must be shown with all its values; nothing may go unseen.

use super::orders::Dice;
use super::{Bureau, ConflictAnswer, Office, first_semester};
use registry::received::{Dispute, InMemory, OpenDispute, decide, disputes};
use std::collections::{BTreeMap, BTreeSet};

const RECORDS: usize = 4;

/// Every content ever typed, with the content it was made from. A content is named by its title.
#[derive(Default)]
struct Model {
    made_from: BTreeMap<String, Option<String>>,
}

impl Model {
    fn is_made_from(&self, newer: &str, older: &str) -> bool {
        let mut at = self.made_from.get(newer).cloned().flatten();
        while let Some(before) = at {
            if before == older {
                return true;
            }
            at = self.made_from.get(&before).cloned().flatten();
        }
        false
    }

    /// Of the contents that were seen those from which no other seen one was made.
    fn heads<'a>(&self, seen: &'a BTreeSet<String>) -> BTreeSet<&'a str> {
        seen.iter()
            .filter(|one| !seen.iter().any(|other| self.is_made_from(other, one)))
            .map(String::as_str)
            .collect()
    }
}

/// A copy of the register on some laptop, with the content it holds of each record.
#[derive(Clone)]
struct Laptop {
    office: Office,
    holds: BTreeMap<String, String>,
}

/// What one trial wrote: packages, with what each holds, and how many edits there were.
struct Story {
    packages: Vec<(InMemory, BTreeMap<String, String>)>,
    edits: u32,
    parallel: bool,
}

fn record(trial: u32, number: usize) -> String {
    format!("{trial}-{number}")
}

fn story(dice: &mut Dice, model: &mut Model, office: Office, trial: u32) -> Story {
    let mut laptops = vec![Laptop {
        office,
        holds: BTreeMap::new(),
    }];
    let mut told = Story {
        packages: Vec::new(),
        edits: 0,
        parallel: false,
    };
    let mut edit = |laptop: &mut Laptop, dice: &mut Dice, edits: &mut u32| {
        let name = record(trial, dice.roll(RECORDS));
        let title = format!("{name} isi {edits}");
        model
            .made_from
            .insert(title.clone(), laptop.holds.get(&name).cloned());
        laptop.office.save(&name, &title);
        laptop.holds.insert(name, title);
        *edits += 1;
    };
    for _ in 0..RECORDS {
        edit(&mut laptops[0], dice, &mut told.edits);
    }
    // One in five offices works as it should: one laptop, one register.
    let alone = trial.is_multiple_of(5);
    for _ in 0..40 {
        let at = dice.roll(laptops.len());
        match dice.roll(10) {
            0 if !alone && laptops.len() < 3 => {
                let mut copy = laptops[at].clone();
                // Copied by hand, or put back and so renewed by the program.
                if dice.roll(2) == 0 {
                    copy.office = copy
                        .office
                        .renewed(trial * 8 + u32::try_from(laptops.len()).unwrap());
                }
                laptops.push(copy);
                told.parallel = true;
            }
            1..=3 => {
                let laptop = &mut laptops[at];
                told.packages
                    .push((laptop.office.pack(first_semester()), laptop.holds.clone()));
            }
            _ => edit(&mut laptops[at], dice, &mut told.edits),
        }
    }
    for laptop in &mut laptops {
        told.packages
            .push((laptop.office.pack(first_semester()), laptop.holds.clone()));
    }
    told
}

/// Decides every open dispute of a sender at random; each holds as it was decided.
fn settle(bureau: &Bureau, sender: i64, dice: &mut Dice) -> u32 {
    let rules = bureau.register.rules().unwrap();
    let open = || -> Vec<OpenDispute> {
        let found = bureau.register.read(|c| disputes(c, rules.book())).unwrap();
        found.into_iter().filter(|one| one.sender == sender).collect()
    };
    let mut settled = 0;
    for one in open() {
        let Dispute::Contents {
            record, candidates, ..
        } = &one.conflict.dispute
        else {
            continue;
        };
        let pick = &candidates[dice.roll(candidates.len())];
        let answer = ConflictAnswer {
            conflict: one.conflict.id.clone(),
            option: pick.hash.clone(),
            note: String::new(),
        };
        bureau
            .register
            .transact(&bureau.register.actor, "dispute.decide", |tx| {
                decide(tx, sender, &answer, "")
            })
            .unwrap();
        let (stands, _, disputed) = bureau.stands(sender, record).unwrap();
        assert_eq!(
            (stands, disputed),
            (pick.body.title(), false),
            "{record} is as it was decided"
        );
        settled += 1;
    }
    assert!(open().is_empty(), "nothing is open after everything was decided");
    settled
}

/// How many edits: all ten thousand with IKAT_EDITS=10000, a part of them otherwise.
fn enough() -> u32 {
    std::env::var("IKAT_EDITS")
        .ok()
        .and_then(|typed| typed.parse().ok())
        .unwrap_or(3_000)
}

#[test]
fn of_parallel_edits_no_contradiction_goes_unseen() {
    let bureau = Bureau::new();
    let mut dice = Dice(0xD15C0);
    let (mut edits, mut contradictions, mut shown, mut decided) = (0, 0, 0, 0);
    let mut trial = 0;
    while edits < enough() {
        trial += 1;
        let mut model = Model::default();
        let office = Office::new(&bureau, trial);
        let sender = office.sender;
        let mut told = story(&mut dice, &mut model, office, trial);
        edits += told.edits;
        dice.shuffle(&mut told.packages);
        let packages: Vec<&InMemory> = told.packages.iter().map(|(package, _)| package).collect();
        let (early, late) = packages.split_at(packages.len() / 2);
        if !early.is_empty() {
            bureau.merge(early);
        }
        let plan = bureau.plan(late, &[]);
        bureau.merge(late);

        for number in 0..RECORDS {
            let name = record(trial, number);
            let seen: BTreeSet<String> = told
                .packages
                .iter()
                .filter_map(|(_, holds)| holds.get(&name).cloned())
                .collect();
            let heads = model.heads(&seen);
            let Some((stands, _, disputed)) = bureau.stands(sender, &name) else {
                assert!(seen.is_empty(), "trial {trial}: {name} is lost");
                continue;
            };
            if !told.parallel {
                assert!(!disputed, "trial {trial}: one laptop contradicts nobody ({name})");
            }
            if heads.len() > 1 {
                contradictions += 1;
                assert!(
                    disputed,
                    "trial {trial}: {heads:?} of {name}, and {stands} stands unquestioned"
                );
            }
            if !disputed {
                assert_eq!(BTreeSet::from([stands.as_str()]), heads, "trial {trial}: {name}");
            }
        }
        for conflict in plan.packages.iter().flat_map(|one| &one.conflicts) {
            if let Dispute::Contents { candidates, .. } = &conflict.dispute {
                shown += 1;
                assert!(candidates.len() > 1, "a question has at least two answers");
            }
        }
        decided += settle(&bureau, sender, &mut dice);
    }
    println!(
        "{edits} edits in {trial} offices: {contradictions} contradictions, all shown; {shown} questions, {decided} decided"
    );
    assert!(contradictions > 50, "the trials contradict: {contradictions}");
}
