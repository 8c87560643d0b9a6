//! The register as it goes out is a list that an import understands without a word said to it.

use super::{made, office};
use crate::flows::imports::{Arriving, agreement, fates, told};
use contract::sheets::{SheetFormat, SheetSubject};
use registry::Registry;
use registry::agreements::{AgreementForm, AgreementQuery, Sort, SortColumn, term};
use registry::samples::Sample;
use testkit::TempRegister;

fn whole() -> AgreementQuery {
    AgreementQuery {
        sort: Sort {
            column: SortColumn::Signed,
            descending: false,
        },
        ..AgreementQuery::default()
    }
}

#[test]
fn what_went_out_comes_in_again_with_the_same_days_parties_and_worth() {
    for (sample, region) in [(Sample::Malang, "35.73"), (Sample::Yogyakarta, "34.71")] {
        let (_folder, registry) = office(sample);
        for format in [SheetFormat::Xlsx, SheetFormat::Csv] {
            round(&registry, region, format);
        }
    }
}

fn round(registry: &Registry, region: &str, format: SheetFormat) {
    let page = registry
        .read(|c| registry::agreements::page(c, &whole(), registry.today(), 0, 1_000))
        .unwrap();
    let out = made(registry, SheetSubject::Agreements(whole()), format);
    assert_eq!(out.tables[0].rows, page.total);
    let elsewhere = TempRegister::at(region, "2026-11-20");
    let plan = Arriving::of(&elsewhere, &out.bytes, None).plan(&elsewhere);
    assert_eq!(fates(&plan), [page.items.len(), 0, 0], "{:?}", told(&plan));
    for (item, row) in page.items.iter().zip(&plan.rows) {
        let came = agreement(row).unwrap();
        let kept = registry
            .read(|c| registry::agreements::get(c, &item.id))
            .unwrap()
            .unwrap()
            .form;
        assert_eq!(
            (&came.title, came.kind, came.amount),
            (&kept.title, kept.kind, kept.amount)
        );
        let days = term(came);
        assert_eq!(
            (days.signed, days.starts),
            (item.term.signed, item.term.starts),
            "{}",
            kept.title
        );
        let parties = |form: &AgreementForm| {
            let mut parties: Vec<_> = form
                .parties
                .iter()
                .map(|one| (one.region_code.clone(), one.type_))
                .collect();
            parties.sort();
            parties
        };
        assert_eq!(parties(came), parties(&kept), "{}", kept.title);
        assert_eq!((&came.purpose, &came.urusan), (&kept.purpose, &kept.urusan));
    }
}
