//! The register as it goes out is a list that an import understands without a word said to it.

use super::{made, office};
use crate::flows::imports::{Arriving, fates};
use contract::sheets::{SheetFormat, SheetSubject};
use registry::agreements::{AgreementQuery, Sort, SortColumn, term};
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
    let (_folder, registry) = office(Sample::Malang);
    let page = registry
        .read(|c| registry::agreements::page(c, &whole(), registry.today(), 0, 1_000))
        .unwrap();
    for format in [SheetFormat::Xlsx, SheetFormat::Csv] {
        let out = made(&registry, SheetSubject::Agreements(whole()), format);
        assert_eq!(out.tables[0].rows, page.total);
        let elsewhere = TempRegister::at("35.73", "2026-11-20");
        let arriving = Arriving::of(&elsewhere, &out.bytes, None);
        let plan = arriving.plan(&elsewhere);
        let mut same = 0;
        for (item, row) in page.items.iter().zip(&plan.rows) {
            let Some(form) = row.form.as_ref() else { continue };
            let days = term(form);
            assert_eq!(
                (form.title.as_str(), form.kind),
                (item.title.as_str(), item.kind),
                "{row:?}"
            );
            assert_eq!((days.signed, days.starts), (item.term.signed, item.term.starts));
            same += 1;
        }
        assert_eq!(fates(&plan), [page.items.len(), 0, 0], "{format:?}");
        assert_eq!(same, page.items.len());
    }
}
