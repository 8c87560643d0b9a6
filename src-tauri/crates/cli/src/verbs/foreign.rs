//! `foreign ...`: what the yearly report of a foreign cooperation says beyond what the register holds anyway.

use super::Place;
use crate::arguments::{Foreign, ForeignOf};
use crate::output::Output;
use contract::foreign::{self, ForeignRequest, ForeignSave};
use contract::{Problem, desk};
use registry::Registry;
use registry::foreign::ForeignYear;

pub(super) fn run(place: &Place, foreign: &Foreign, output: Output) -> Result<(), Problem> {
    let registry = place.open()?;
    let year = match foreign {
        Foreign::Show(of) => kept(&registry, of)?,
        Foreign::Write(said) => {
            let before = kept(&registry, &said.of)?;
            let or = |typed: &Option<String>, kept: String| typed.clone().unwrap_or(kept);
            let form = ForeignYear {
                year: before.year,
                rev: before.rev,
                background: or(&said.background, before.background),
                highlights: or(&said.highlights, before.highlights),
                beneficiaries: or(&said.beneficiaries, before.beneficiaries),
                funding: or(&said.funding, before.funding),
                internal: or(&said.internal, before.internal),
                external: or(&said.external, before.external),
                analysis: or(&said.analysis, before.analysis),
                follow_up: or(&said.follow_up, before.follow_up),
            };
            let id = said.of.id.clone();
            foreign::save(&registry, &desk::actor(), &ForeignSave { id, form })?.value
        }
    };
    output.say(&year, || told(&year))
}

fn kept(registry: &Registry, of: &ForeignOf) -> Result<ForeignYear, Problem> {
    let id = of.id.clone();
    foreign::get(registry, &ForeignRequest { id, year: of.year })
}

fn told(year: &ForeignYear) -> Vec<String> {
    let lines = [
        ("Latar belakang", &year.background),
        ("Pola kerja sama dan kegiatan unggulan", &year.highlights),
        ("Penerima manfaat", &year.beneficiaries),
        ("Pendanaan", &year.funding),
        ("Hambatan dari dalam", &year.internal),
        ("Hambatan dari luar", &year.external),
        ("Analisis", &year.analysis),
        ("Rencana tindak lanjut", &year.follow_up),
    ];
    let told = |(label, text): (&str, &String)| {
        let said = if text.is_empty() { "belum ditulis" } else { text };
        format!("{label}: {said}")
    };
    lines.into_iter().map(told).collect()
}
