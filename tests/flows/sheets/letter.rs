//! The spreadsheet of a period says what the letter of the same period says, figure by figure and row by row.

use super::{figure, office, rows, said, title, workbook};
use ::letters::LetterData;
use contract::desk;
use contract::letters::{self, LetterIssue, LetterRequest, OfficePress, columns};
use contract::recap::{PeriodChoice, RecapRequest};
use contract::sheets::SheetSubject;
use contract::work::Watch;
use registry::letters::{LetterKind, To, content};
use registry::samples::Sample;
use registry::{Registry, Scope, Semester, settings};
use sheets::Value;

/// The letter of a period with every column an annex can have, as it is kept.
fn letter(registry: &Registry, asked: RecapRequest) -> LetterData {
    let official = registry.read(settings::officials).unwrap().remove(0);
    let request = LetterIssue {
        letter: LetterRequest {
            kind: LetterKind::Recap,
            to: To::Governor,
            period: asked.period,
            scope: asked.scope,
            date: registry.today(),
            number: String::new(),
            official: official.id,
            columns: columns().iter().map(|column| column.id.clone()).collect(),
            interim: false,
        },
        draft: None,
    };
    let press = OfficePress::default();
    let issued = letters::issue(registry, &desk::actor(), &press, &request, Watch::nobody()).unwrap();
    let kept = registry
        .read(|c| content(c, &issued.value.id, 1))
        .unwrap()
        .unwrap();
    serde_json::from_str(&kept).unwrap()
}

#[test]
fn every_figure_and_every_row_is_that_of_the_letter() {
    let (_folder, registry) = office(Sample::Malang);
    let period = |year, semester, from_year| PeriodChoice {
        year,
        semester,
        from_year,
    };
    let mut counted = 0;
    for (period, scope) in [
        (period(2025, None, Some(2020)), Scope::All),
        (period(2025, Some(Semester::Second), None), Scope::InForce),
        (period(2024, None, None), Scope::Signed),
    ] {
        let asked = RecapRequest { period, scope };
        let letter = letter(&registry, asked);
        let book = workbook(&registry, SheetSubject::Recap(asked));
        let figures = rows(&book, "Rekapitulasi");
        let of = |side: &str| -> Vec<_> {
            let rows = figures.iter().filter(|row| said(row, "Menurut") == side);
            rows.map(|row| figure(row, "Jumlah").unwrap()).collect()
        };
        let kinds: Vec<f64> = letter.body.counts.iter().map(|kind| kind.count as f64).collect();
        let some = |counts: &[f64]| {
            counts
                .iter()
                .copied()
                .filter(|count| *count > 0.0)
                .collect::<Vec<_>>()
        };
        assert_eq!(some(&of("Jenis")), some(&kinds), "{asked:?}");
        assert_eq!(of("Jumlah"), [kinds.iter().sum::<f64>()]);

        let annex = letter.annex.unwrap();
        let place = |id: &str| annex.columns.iter().position(|column| column.id == id).unwrap();
        let printed = annex
            .groups
            .iter()
            .flat_map(|group| group.rows.iter().map(move |row| (&group.title, row)));
        let listed = rows(&book, "Daftar");
        let total: usize = annex.groups.iter().map(|group| group.rows.len()).sum();
        assert_eq!(listed.len(), total);
        for ((group, cells), row) in printed.zip(&listed) {
            assert!(group.ends_with(said(row, "Kelompok")), "{group}");
            assert_eq!(
                figure(row, "No.").unwrap().to_string(),
                cells[place("no")].0.join("")
            );
            for (id, heading) in [
                ("title", "Judul (tentang)"),
                ("parties", "Para pihak"),
                ("numbers", "Nomor dan tanggal naskah"),
                ("term", "Jangka waktu"),
                ("status", "Status"),
                ("urusan", "Urusan pemerintahan"),
                ("work_units", "Perangkat daerah"),
                ("purpose", "Maksud dan tujuan"),
                ("object", "Objek"),
                ("scope", "Ruang lingkup"),
                ("development", "Perkembangan"),
                ("problems", "Permasalahan"),
                ("efforts", "Upaya penyelesaian"),
                ("other", "Hal lain yang disepakati"),
            ] {
                assert_eq!(said(row, heading), cells[place(id)].0.join("\n"), "{id}");
            }
            for (id, heading) in [
                ("realised_volume", "Realisasi volume (%)"),
                ("realised_money", "Realisasi keuangan (%)"),
                ("realised_benefit", "Realisasi manfaat (%)"),
                ("score", "Nilai evaluasi"),
            ] {
                let printed = cells[place(id)].0.join("");
                assert_eq!(
                    decimal(figure(row, heading)),
                    printed.trim_end_matches('%'),
                    "{id}"
                );
            }
            let money = cells[place("funding")]
                .0
                .iter()
                .find(|line| line.starts_with("Rp"));
            assert_eq!(figure(row, "Nilai (rupiah)").map(rupiah).as_ref(), money);
            // Days are days, and the same ones that the letter writes out.
            let term = cells[place("term")].0.join("\n");
            if let Some(Value::Day(ends)) = row.get("Tanggal berakhir") {
                assert!(term.contains(&::letters::long_date(ends.date())), "{term}");
                counted += 1;
            }
        }
    }
    assert!(counted > 150, "{counted} rows had a last day to compare");
}

/// A figure as the letter writes it: `87,5`, `100`; a dash where there is none.
fn decimal(figure: Option<f64>) -> String {
    figure.map_or_else(|| "-".to_owned(), |figure| figure.to_string().replace('.', ","))
}

/// `Rp1.250.000,50`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sums of the sample are small"
)]
fn rupiah(figure: f64) -> String {
    let sen = (figure * 100.0).round() as u64;
    format!("Rp{},{:02}", ::letters::thousands(sen / 100), sen % 100)
}

#[test]
fn the_title_names_the_office_the_day_and_the_period() {
    let (_folder, registry) = office(Sample::Malang);
    let period = PeriodChoice {
        year: 2025,
        semester: Some(Semester::First),
        from_year: None,
    };
    let scope = Scope::InForce;
    let book = workbook(&registry, SheetSubject::Recap(RecapRequest { period, scope }));
    let today = ::letters::long_date(registry.today());
    assert_eq!(
        title(&book),
        [
            "Rekapitulasi Kerja Sama Daerah".to_owned(),
            "Bagian Kerja Sama Kota Malang".to_owned(),
            format!("Keadaan {today}"),
            "Semester I Tahun 2025, yang Berlaku".to_owned(),
            "Status per 30 Juni 2025".to_owned(),
        ]
    );
}
