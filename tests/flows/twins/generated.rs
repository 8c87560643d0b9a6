//! How well twins are told apart, on records whose truth is known: agreements that two offices typed each in its own way, and
//! agreements that only look alike.

use super::super::merging::{Bureau, second_semester};
use super::super::neighbours::Neighbour;
use super::{key, pairs};
use registry::agreements::{AgreementForm, DocumentKind, Kind};
use registry::twins::{PROPOSED, TwinKey};
use std::collections::{BTreeMap, BTreeSet};
use testkit::{agreement, document, region};

const PAIRS: u32 = 500;
const NEAR_MISSES: u32 = 500;
const OFFICES: [&str; 20] = [
    "35.01", "35.02", "35.03", "35.04", "35.05", "35.06", "35.07", "35.08", "35.09", "35.10", "35.71",
    "35.72", "35.73", "35.74", "35.75", "35.76", "35.77", "35.78", "35.79", "35.11",
];

const BEGINS: [&str; 6] = [
    "Kerja Sama",
    "Kerja Sama Antardaerah di Bidang",
    "Pengelolaan Bersama",
    "Penyelenggaraan",
    "Perjanjian Kerja Sama tentang",
    "Peningkatan",
];
const OBJECTS: [&str; 16] = [
    "Pengelolaan Sampah",
    "Air Minum",
    "Angkutan Perkotaan",
    "Promosi Pariwisata",
    "Penanggulangan Bencana",
    "Pelayanan Kesehatan Rujukan",
    "Pendidikan Vokasi",
    "Pengendalian Inflasi Pangan",
    "Perizinan Terpadu",
    "Pemadam Kebakaran",
    "Statistik Sektoral",
    "Irigasi Lintas Batas",
    "Administrasi Kependudukan",
    "Pemasaran Produk Unggulan",
    "Penataan Kawasan Perbatasan",
    "Perpustakaan Digital",
];
const PLACES: [&str; 10] = [
    "Malang Raya",
    "Lereng Semeru",
    "Gerbangkertosusila",
    "Selingkar Wilis",
    "Hulu Brantas",
    "Pesisir Selatan",
    "Tapal Kuda",
    "Kawasan Bromo",
    "Daerah Aliran Sungai Brantas",
    "Koridor Utara",
];

/// Numbers that look drawn and are the same in every run.
struct Lots(u64);

impl Lots {
    fn draw(&mut self, below: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(below)).unwrap()
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.draw(u32::try_from(list.len()).unwrap()) as usize]
    }

    fn in_a_hundred(&mut self, percent: u32) -> bool {
        self.draw(100) < percent
    }

    fn title(&mut self) -> String {
        format!("{} {} {}", self.of(&BEGINS), self.of(&OBJECTS), self.of(&PLACES))
    }

    fn day(&mut self) -> chrono::NaiveDate {
        testkit::day("2020-01-01") + chrono::Days::new(self.draw(2100).into())
    }
}

/// What is to be typed of an agreement.
#[derive(Clone)]
struct Paper {
    title: String,
    regions: Vec<&'static str>,
    numbers: BTreeMap<&'static str, String>,
    signed: chrono::NaiveDate,
}

impl Paper {
    fn drawn(lots: &mut Lots, one: &'static str, other: &'static str) -> Self {
        let signed = lots.day();
        let number = |lots: &mut Lots, code: &str| {
            format!("100.3.7.1/{}/{code}/{}", lots.draw(900) + 1, signed.format("%Y"))
        };
        Self {
            title: lots.title(),
            regions: vec![one, other],
            numbers: BTreeMap::from([(one, number(lots, one)), (other, number(lots, other))]),
            signed,
        }
    }

    fn form(&self, own: &str) -> AgreementForm {
        // Every office begins with itself.
        let mut regions = self.regions.clone();
        regions.sort_by_key(|code| *code != own);
        let form = regions.iter().fold(
            agreement().kind(Kind::KsddSukarela).title(&self.title),
            |form, code| form.party(region(code)),
        );
        let signed = self.signed.to_string();
        let mut paper = document(DocumentKind::Pks).signed(&signed).ends("2039-12-31");
        for (at, code) in regions.iter().enumerate() {
            if let Some(number) = self.numbers.get(code) {
                paper = paper.number(at, number);
            }
        }
        form.document(paper).build()
    }
}

/// The same paper as another hand types it.
fn typed_again(lots: &mut Lots, paper: &Paper, own: &'static str) -> Paper {
    let mut typed = paper.clone();
    if lots.in_a_hundred(40) {
        typed.title = typed.title.replace("Kerja Sama", "Kerjasama");
    }
    if lots.in_a_hundred(35) {
        // A letter too few, or two exchanged.
        let mut signs: Vec<char> = typed.title.chars().collect();
        let at = 3 + lots.draw(u32::try_from(signs.len() - 6).unwrap()) as usize;
        if lots.in_a_hundred(50) {
            signs.remove(at);
        } else {
            signs.swap(at, at + 1);
        }
        typed.title = signs.into_iter().collect();
    }
    if lots.in_a_hundred(20) {
        typed.title = typed.title.to_uppercase();
    }
    if lots.in_a_hundred(10) {
        typed.title = format!("{} Provinsi Jawa Timur", typed.title);
    }
    match lots.draw(100) {
        0..15 => typed.signed = typed.signed + chrono::Days::new((lots.draw(3) + 1).into()),
        15..20 => {
            use chrono::Datelike;
            let swapped = chrono::NaiveDate::from_ymd_opt(
                typed.signed.year(),
                typed.signed.day(),
                typed.signed.month(),
            );
            typed.signed = swapped.unwrap_or(typed.signed);
        }
        _ => {}
    }
    match lots.draw(100) {
        // Only its own number, or none at all.
        0..30 => typed.numbers.retain(|code, _| *code == own),
        30..40 => typed.numbers.clear(),
        40..50 => {
            for number in typed.numbers.values_mut() {
                *number = number.replace('/', " / ");
            }
        }
        _ => {}
    }
    typed
}

/// Another paper that looks like it.
fn look_alike(lots: &mut Lots, paper: &Paper, kind: u32) -> Paper {
    let mut other = paper.clone();
    let renumbered = |lots: &mut Lots, paper: &mut Paper| {
        for number in paper.numbers.values_mut() {
            *number = format!("100.3.7.1/{}/X/{}", lots.draw(900) + 1, lots.draw(6) + 2020);
        }
    };
    match kind {
        // Signed on one day by the same two, on something else: the next numbers in both books.
        0 => {
            while same_object(&other.title, &paper.title) {
                other.title = lots.title();
            }
            for number in other.numbers.values_mut() {
                let last = number.pop().unwrap_or('0');
                number.push(if last == '9' { '1' } else { '9' });
            }
        }
        // The one that follows it years later under the very same title.
        1 => {
            other.signed = paper.signed + chrono::Days::new((400 + lots.draw(1200)).into());
            renumbered(lots, &mut other);
        }
        // A few days later, on something else.
        _ => {
            other.signed = paper.signed + chrono::Days::new((lots.draw(20) + 1).into());
            while same_object(&other.title, &paper.title) {
                other.title = lots.title();
            }
            renumbered(lots, &mut other);
        }
    }
    other
}

/// Whether two drawn titles speak of one object: then nobody could tell the papers apart by it.
fn same_object(one: &str, other: &str) -> bool {
    let object = |title: &str| OBJECTS.iter().find(|object| title.contains(**object)).copied();
    object(one) == object(other)
}

#[test]
fn twins_are_found_and_look_alikes_left_alone() {
    let mut lots = Lots(20_250_829);
    let bureau = Bureau::new();
    let mut offices: Vec<Neighbour> = (1..)
        .zip(OFFICES)
        .map(|(number, code)| Neighbour::new(&bureau, number, code))
        .collect();
    let mut counts = [0_u32; OFFICES.len()];
    let mut truth: BTreeSet<(TwinKey, TwinKey)> = BTreeSet::new();
    for at in 0..PAIRS + NEAR_MISSES {
        let one = lots.draw(20) as usize;
        let other = (one + 1 + lots.draw(19) as usize) % 20;
        let (one, other) = (one.min(other), one.max(other));
        let paper = Paper::drawn(&mut lots, OFFICES[one], OFFICES[other]);
        let theirs = if at < PAIRS {
            typed_again(&mut lots, &paper, OFFICES[other])
        } else {
            look_alike(&mut lots, &paper, at % 3)
        };
        let mut keep = |office: usize, paper: &Paper| {
            counts[office] += 1;
            let id = offices[office].types(counts[office], paper.form(OFFICES[office]));
            key(offices[office].sender, &id)
        };
        let pair = (keep(one, &paper), keep(other, &theirs));
        if at < PAIRS {
            truth.insert(pair);
        }
    }
    let packages: Vec<_> = offices
        .iter_mut()
        .map(|office| office.pack(second_semester()))
        .collect();
    bureau.merge(&packages.iter().collect::<Vec<_>>());

    let proposed: BTreeSet<(TwinKey, TwinKey)> = pairs(&bureau)
        .into_iter()
        .inspect(|pair| assert!(pair.score >= PROPOSED))
        .map(|pair| {
            (
                key(pair.one.office.sender, &pair.one.id),
                key(pair.other.office.sender, &pair.other.id),
            )
        })
        .collect();
    let right = proposed.intersection(&truth).count();
    let percent = |part: usize, of: usize| part * 1000 / of;
    let (recall, precision) = (percent(right, truth.len()), percent(right, proposed.len()));
    let figures = format!(
        "{right} of {} twins found, {} proposed: recall {recall}, precision {precision} in a thousand",
        truth.len(),
        proposed.len()
    );
    assert!(recall >= 970, "{figures}");
    assert!(precision >= 970, "{figures}");
}
