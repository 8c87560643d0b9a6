//! Which of two unnamed pairs of columns is the list's own, learned from the whole list.
//!
//! Whoever keeps a list stands in every row of it, its partners in few: the words of its officials and the letters of its
//! numbers come back, theirs do not. First every row is set aside whose partner's name appears in exactly one pair: that pair
//! is the partner's. From these rows each word gets its weight as in a naive Bayes classifier (the logarithm of how often it
//! stood on one side against the other, each count raised by a half), with which all rows are judged anew, until nothing
//! changes. A row whose two pairs weigh nearly the same stays undecided.

use std::collections::{BTreeMap, BTreeSet};

use sheets::records::Record;
use sheets::values::several;

/// Fewer rows teach nothing.
const FEWEST: usize = 10;
/// How much heavier one pair must weigh: seven to one.
const CLEAR: f64 = 2.0;
/// Rounds; a real list of 228 rows needed two.
const ROUNDS: usize = 10;

/// The pair that is the list's own, by row.
pub(in crate::imports) fn learned(records: &[Record]) -> BTreeMap<u32, usize> {
    let taught: Vec<&Record> = records
        .iter()
        .filter(|record| several(record.text("partner")).len() == 1)
        .collect();
    if taught.len() < FEWEST {
        return BTreeMap::new();
    }
    let pairs: Vec<[BTreeSet<String>; 2]> = taught.iter().map(|record| words_of(record)).collect();
    let mut labels: Vec<Option<usize>> = taught
        .iter()
        .zip(&pairs)
        .map(|(one, pairs)| by_name(one, pairs))
        .collect();
    let mut weights = weights(&labels, &pairs);
    for _ in 0..ROUNDS {
        let judged: Vec<Option<usize>> = pairs.iter().map(|pairs| judged(&weights, pairs)).collect();
        if judged == labels {
            break;
        }
        labels = judged;
        weights = self::weights(&labels, &pairs);
    }
    records
        .iter()
        .filter_map(|record| Some((record.row, judged(&weights, &words_of(record))?)))
        .collect()
}

/// The words of both pairs, those of jobs apart from those of numbers.
fn words_of(record: &Record) -> [BTreeSet<String>; 2] {
    [("capacity-1", "number-1"), ("capacity-2", "number-2")].map(|(job, number)| {
        let tagged = |tag: char, field: &str| {
            let words = spread(record.text(field)).into_iter();
            words.map(move |word| format!("{tag}{word}")).collect::<Vec<_>>()
        };
        tagged('j', job).into_iter().chain(tagged('n', number)).collect()
    })
}

/// Words with a letter in them.
fn spread(text: &str) -> BTreeSet<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    words
        .filter(|word| word.len() >= 2 && word.chars().any(char::is_alphabetic))
        .map(str::to_uppercase)
        .collect()
}

/// The other pair than the one that carries the partner's name.
fn by_name(record: &Record, pairs: &[BTreeSet<String>; 2]) -> Option<usize> {
    let name: BTreeSet<String> = spread(record.text("partner"))
        .into_iter()
        .filter(|word| word.len() >= 3)
        .collect();
    let carries = |pair: &BTreeSet<String>| {
        pair.iter()
            .any(|word| word.get(1..).is_some_and(|word| name.contains(word)))
    };
    match pairs.each_ref().map(carries) {
        [false, true] => Some(0),
        [true, false] => Some(1),
        _ => None,
    }
}

/// How much a word speaks for the list's own side.
fn weights(labels: &[Option<usize>], pairs: &[[BTreeSet<String>; 2]]) -> BTreeMap<String, f64> {
    let mut counts: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    for (label, pairs) in labels.iter().zip(pairs) {
        let Some(own) = label else { continue };
        for (at, pair) in pairs.iter().enumerate() {
            for word in pair {
                let count = counts.entry(word.clone()).or_insert((0.5, 0.5));
                if at == *own {
                    count.0 += 1.0;
                } else {
                    count.1 += 1.0;
                }
            }
        }
    }
    counts
        .into_iter()
        .map(|(word, (own, other))| (word, (own / other).ln()))
        .collect()
}

fn judged(weights: &BTreeMap<String, f64>, pairs: &[BTreeSet<String>; 2]) -> Option<usize> {
    let weight = |pair: &BTreeSet<String>| pair.iter().filter_map(|word| weights.get(word)).sum::<f64>();
    let [first, second] = pairs.each_ref().map(weight);
    let clear = (first - second).abs() > CLEAR;
    clear.then_some(if first > second { 0 } else { 1 })
}
