//! A form as a program of another maker opens it: its lists are offered, and their sheet is out of sight.

use super::text::opened;
use super::{made, office};
use contract::sheets::{FormRequest, SheetFormat, SheetSubject};
use registry::Semester;
use registry::imports::Destination;
use registry::samples::Sample;

#[test]
fn the_lists_of_a_form_are_offered_by_whoever_opens_it() {
    let (folder, registry) = office(Sample::Malang);
    let out = folder.path().join("formulir");
    std::fs::create_dir(&out).unwrap();
    for of in Destination::ALL {
        let asked = FormRequest {
            of: *of,
            year: 2026,
            semester: Some(Semester::First),
            work_unit: None,
        };
        let form = made(&registry, SheetSubject::Form(asked), SheetFormat::Xlsx);
        std::fs::write(out.join(format!("{}.xlsx", of.word())), form.bytes).unwrap();
    }
    let understood = opened(&out, "xlsx", &[]);
    assert_eq!(understood.len(), Destination::ALL.len());
    for (name, text) in understood {
        let bounds = text.matches("<table:content-validation ").count();
        // Of a semester only the year and the semester are chosen.
        assert!(bounds >= 2, "{name}: {bounds}");
        assert!(text.contains("$Pilihan."), "{name} offers no list");
        assert!(text.contains("table:name=\"Pilihan\""), "{name}");
        if name == "mapping" || name == "submissions" {
            assert!(text.contains("Dinas Perhubungan"), "{name} offers the work units");
        }
    }
}
