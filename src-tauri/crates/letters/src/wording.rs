//! The sentences of a letter, from `assets/letters`, and the articles they rest on.

mod consolidated;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::data::{Body, Kind, KindCount, LetterData, Scope, Template};
use crate::error::LetterError;
use crate::terbilang::figure_and_words;

const RECAP: &str = include_str!("../../../../assets/letters/recap.toml");
const REPORT: &str = include_str!("../../../../assets/letters/report.toml");
const CONSOLIDATED: &str = include_str!("../../../../assets/letters/consolidated.toml");
const SLIP: &str = include_str!("../../../../assets/letters/slip.toml");

/// Hash of the recap's wording. Line ends are left out: a checkout on Windows may change them, the words stay.
pub(crate) fn recap_hash() -> [u8; 32] {
    Sha256::digest(RECAP.replace('\r', "").as_bytes()).into()
}

/// Hash of the reports' wording, line ends left out alike.
pub(crate) fn report_hash() -> [u8; 32] {
    Sha256::digest(REPORT.replace('\r', "").as_bytes()).into()
}

/// Hash of the consolidated recap's wording, line ends left out alike.
pub(crate) fn consolidated_hash() -> [u8; 32] {
    Sha256::digest(CONSOLIDATED.replace('\r', "").as_bytes()).into()
}

/// The body of a letter with its values in place, in the words of its template.
///
/// # Errors
/// [`LetterError::Wording`] if the shipped words cannot be read, which a test excludes.
pub(crate) fn body_text(words: &Recap, data: &LetterData) -> Result<BodyText, LetterError> {
    if let Some(consolidation) = &data.body.consolidation {
        let own: consolidated::Words =
            toml::from_str(CONSOLIDATED).map_err(|e| LetterError::Wording(e.to_string()))?;
        return Ok(own.body_text(words, &data.body, consolidation));
    }
    if !data.body.template.is_report() {
        return Ok(words.body_text(data));
    }
    let report: Report = toml::from_str(REPORT).map_err(|e| LetterError::Wording(e.to_string()))?;
    Ok(report.body_text(words, data))
}

/// Wording of the recap letter.
pub(crate) fn recap() -> Result<Recap, LetterError> {
    toml::from_str(RECAP).map_err(|e| LetterError::Wording(e.to_string()))
}

/// Wording of the dispatch slip.
pub(crate) fn slip() -> Result<SlipWords, LetterError> {
    toml::from_str(SLIP).map_err(|e| LetterError::Wording(e.to_string()))
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($field:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name { $(pub(crate) $field: String),* }
    };
}

/// All tables of `recap.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Recap {
    pub(crate) head: Head,
    pub(crate) basis: Basis,
    pub(crate) scope: ScopeWords,
    pub(crate) kind: KindWords,
    pub(crate) body: BodyWords,
    pub(crate) signature: SignatureWords,
    pub(crate) annex: AnnexWords,
    pub(crate) foot: Foot,
    pub(crate) mark: Mark,
}

/// Articles and titles of the two regulations.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Basis {
    pm22: String,
    pm25: String,
    pm22_ksdd: String,
    pm22_ksdpk: String,
    pm22_report: String,
    pm22_sinergi: String,
    pm25_foreign: Vec<String>,
    and: String,
    and_of_two_rules: String,
}

words!(
    /// The block Nomor, Sifat, Lampiran, Hal and the address.
    Head { number, nature, attachment, attachment_with_annex, attachment_none, subject, honorific, at, emblem }
);
words!(
    /// The scope as the sentence says it.
    ScopeWords { signed, in_force, all }
);
words!(
    /// Names of the kinds.
    KindWords { ksdd, ksdpk, sinergi, ksdpl, ksdll, legacy }
);
words!(
    /// Sentences of the body.
    BodyWords {
        opening,
        opening_without_annex,
        opening_none,
        item,
        total,
        to_governor,
        to_minister,
        closing,
    }
);
words!(
    /// Signature block and tembusan.
    SignatureWords { nip, copies }
);
words!(
    /// Head of the annex.
    AnnexWords { label, letter_of, number, date, none }
);
words!(
    /// Foot of every page.
    Foot { page, code, print, chain, verify }
);
words!(
    /// CONTOH and KONSEP.
    Mark { sample, draft, sample_note, draft_note }
);
words!(
    /// The dispatch slip.
    SlipWords {
        title,
        intro,
        office,
        region,
        addressee,
        period,
        file_name,
        file_size,
        file_size_value,
        sequence,
        sequence_value,
        sha256,
        key,
        counts,
        count_total,
        letters,
        no_letters,
        more_letters,
        letter_code,
        qr,
        emblem,
        check,
        receiver,
        receiver_date,
        receiver_name,
        receiver_nip,
        receiver_job,
        nip,
        kind_ksdd,
        kind_ksdpk,
        kind_sinergi,
        kind_ksdpl,
        kind_ksdll,
        kind_legacy,
        sample,
        sample_note,
        page,
    }
);

words!(
    /// The body of a letter that carries a report.
    ReportWords {
        opening,
        opening_none,
        total,
        purpose,
        closing,
    }
);

/// All tables of `report.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Report {
    tkksd_semester: ReportWords,
    tkksd_annual: ReportWords,
    foreign_to_governor: ReportWords,
    foreign_to_minister: ReportWords,
}

impl Report {
    fn body_text(&self, words: &Recap, data: &LetterData) -> BodyText {
        let body = &data.body;
        let report = match body.template {
            Template::TkksdAnnual => &self.tkksd_annual,
            Template::ForeignToGovernor => &self.foreign_to_governor,
            Template::ForeignToMinister => &self.foreign_to_minister,
            Template::TkksdSemester
            | Template::RecapToGovernor
            | Template::RecapToMinister
            | Template::Consolidated => &self.tkksd_semester,
        };
        let values = [
            ("region", body.region.as_str()),
            ("period", body.period.as_str()),
            ("pm22", words.basis.pm22.as_str()),
            ("pm25", words.basis.pm25.as_str()),
        ];
        let none = body.total() == 0;
        let opening = if none {
            &report.opening_none
        } else {
            &report.opening
        };
        let count = figure_and_words(body.total());
        BodyText {
            opening: fill(opening, &values),
            items: if none { Vec::new() } else { words.items(body) },
            total: (!none).then(|| fill(&report.total, &[("count", count.as_str())])),
            closing: vec![report.purpose.clone(), report.closing.clone()],
        }
    }
}

/// Puts values into a sentence: `{name}` becomes the value. Values are not looked through again, so a region
/// called "{period}" stays what it is.
pub(crate) fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(sentence.len() + 64);
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}') {
            Some((name, tail)) if values.iter().any(|(n, _)| *n == name) => {
                values
                    .iter()
                    .filter(|(n, _)| *n == name)
                    .for_each(|(_, v)| out.push_str(v));
                rest = tail;
            }
            _ => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The paragraphs of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BodyText {
    pub(crate) opening: String,
    pub(crate) items: Vec<String>,
    pub(crate) total: Option<String>,
    pub(crate) closing: Vec<String>,
}

impl Recap {
    /// The body's sentences with its values in place.
    pub(crate) fn body_text(&self, data: &LetterData) -> BodyText {
        let body = &data.body;
        let basis = self.basis.cite(&body.counts);
        let values = [
            ("basis", basis.as_str()),
            ("region", body.region.as_str()),
            ("period", body.period.as_str()),
            ("scope", self.scope_of(body.scope)),
        ];
        let none = body.total() == 0;
        let opening = match (none, data.annex.is_some()) {
            (true, _) => &self.body.opening_none,
            (false, true) => &self.body.opening,
            (false, false) => &self.body.opening_without_annex,
        };
        let purpose = match body.template {
            Template::RecapToMinister => &self.body.to_minister,
            _ => &self.body.to_governor,
        };
        BodyText {
            opening: fill(opening, &values),
            items: if none { Vec::new() } else { self.items(body) },
            total: (!none).then(|| {
                fill(
                    &self.body.total,
                    &[("count", figure_and_words(body.total()).as_str())],
                )
            }),
            closing: vec![purpose.clone(), self.body.closing.clone()],
        }
    }

    fn items(&self, body: &Body) -> Vec<String> {
        let item = |c: &KindCount| {
            fill(
                &self.body.item,
                &[
                    ("kind", self.kind_of(c.kind)),
                    ("count", figure_and_words(c.count).as_str()),
                ],
            )
        };
        self.listed(body.counts.iter().map(item).collect())
    }

    /// The points of one sentence, with the signs and the word between them.
    fn listed(&self, points: Vec<String>) -> Vec<String> {
        let last = points.len().saturating_sub(1);
        let point = |(i, text): (usize, String)| match i {
            _ if i == last => text + ".",
            _ if i + 1 == last => format!("{text}; {}", self.basis.and),
            _ => text + ";",
        };
        points.into_iter().enumerate().map(point).collect()
    }

    fn scope_of(&self, scope: Scope) -> &str {
        match scope {
            Scope::Signed => &self.scope.signed,
            Scope::InForce => &self.scope.in_force,
            Scope::All => &self.scope.all,
        }
    }

    /// Name of a kind.
    pub(crate) fn kind_of(&self, kind: Kind) -> &str {
        match kind {
            Kind::Ksdd => &self.kind.ksdd,
            Kind::Ksdpk => &self.kind.ksdpk,
            Kind::Sinergi => &self.kind.sinergi,
            Kind::Ksdpl => &self.kind.ksdpl,
            Kind::Ksdll => &self.kind.ksdll,
            Kind::Legacy => &self.kind.legacy,
        }
    }
}

impl Basis {
    /// The articles for the kinds that occur; for a nil report those of the kinds asked about.
    fn cite(&self, counts: &[KindCount]) -> String {
        let nil = counts.iter().all(|c| c.count == 0);
        let has = |kind: Kind| counts.iter().any(|c| c.kind == kind && (nil || c.count > 0));
        let foreign = has(Kind::Ksdpl) || has(Kind::Ksdll);
        let mut pm22: Vec<&str> = Vec::new();
        if has(Kind::Ksdd) {
            pm22.push(&self.pm22_ksdd);
        }
        if has(Kind::Ksdpk) {
            pm22.push(&self.pm22_ksdpk);
        }
        // The report of the TKKSD is the only duty that reaches Sinergi and agreements made under earlier rules.
        if has(Kind::Sinergi) || has(Kind::Legacy) {
            pm22.push(&self.pm22_report);
        }
        if has(Kind::Sinergi) {
            pm22.push(&self.pm22_sinergi);
        }
        if pm22.is_empty() && !foreign {
            pm22 = vec![&self.pm22_ksdd, &self.pm22_ksdpk];
        }
        let foreign_articles: Vec<&str> = self.pm25_foreign.iter().map(String::as_str).collect();
        let mut rules = Vec::new();
        if !pm22.is_empty() {
            rules.push(format!("{} {}", self.enumerate(&pm22), self.pm22));
        }
        if foreign {
            rules.push(format!("{} {}", self.enumerate(&foreign_articles), self.pm25));
        }
        rules.join(&format!(" {} ", self.and_of_two_rules))
    }

    /// "A", "A dan B", "A, B, dan C".
    fn enumerate(&self, parts: &[&str]) -> String {
        match parts {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [first, second] => format!("{first} {} {second}", self.and),
            [head @ .., last] => format!("{}, {} {last}", head.join(", "), self.and),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cite(kinds: &[(Kind, u64)]) -> String {
        let counts: Vec<KindCount> = kinds
            .iter()
            .map(|(kind, count)| KindCount {
                kind: *kind,
                count: *count,
            })
            .collect();
        recap().unwrap().basis.cite(&counts)
    }

    #[test]
    fn each_kind_rests_on_its_own_articles() {
        let head = |text: String| text.split(" Peraturan").next().unwrap().to_owned();
        assert_eq!(head(cite(&[(Kind::Ksdd, 1)])), "Pasal 17");
        assert_eq!(
            head(cite(&[(Kind::Ksdd, 1), (Kind::Ksdpk, 2), (Kind::Sinergi, 0)])),
            "Pasal 17 dan Pasal 39"
        );
        assert_eq!(
            head(cite(&[(Kind::Ksdd, 16), (Kind::Ksdpk, 90), (Kind::Sinergi, 5)])),
            "Pasal 17, Pasal 39, Pasal 46 ayat (2) huruf j, dan Pasal 60"
        );
        let foreign = cite(&[(Kind::Ksdpl, 1)]);
        assert!(
            foreign.starts_with("Pasal 35 dan Pasal 36 Peraturan Menteri Dalam Negeri Nomor 25 Tahun 2020")
        );
        assert!(
            !foreign.contains("Nomor 22"),
            "foreign cooperation does not rest on Permendagri 22/2020"
        );
        let both = cite(&[(Kind::Ksdd, 2), (Kind::Ksdpl, 1)]);
        assert!(both.contains("Nomor 22 Tahun 2020") && both.contains(" serta Pasal 35 dan Pasal 36 "));
        assert_eq!(
            head(cite(&[])),
            "Pasal 17 dan Pasal 39",
            "a nil report rests on the two semester duties"
        );
    }

    #[test]
    fn values_are_put_in_once_and_never_read_again() {
        assert_eq!(fill("{a} dan {b}", &[("a", "{b}"), ("b", "dua")]), "{b} dan dua");
        assert_eq!(fill("{x} {", &[("a", "1")]), "{x} {");
    }

    #[test]
    fn the_slip_has_all_its_words() {
        assert!(!slip().unwrap().title.is_empty());
    }
}
