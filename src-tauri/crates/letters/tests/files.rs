//! The printed file as other programs see it. These tests need qpdf, poppler (pdftotext, pdfinfo, pdftoppm),
//! zbarimg, a Java runtime and PDFBox; without one of them they fail and say which.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::path::{Path, PathBuf};
use std::process::Command;

use letters::{LetterData, Rendered, long_date, render, render_slip};

/// Runs a program and answers what it printed.
fn run(program: &str, package: &str, args: &[&str]) -> String {
    let output = Command::new(program).args(args).output().unwrap_or_else(|e| {
        panic!(
            "{program} is needed to check printed letters ({e}); install the package {package} and run again"
        )
    });
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{program} {args:?} failed: {text}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    text
}

/// A folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path =
            PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("letters-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn put(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn printed(data: &LetterData) -> Rendered {
    render(data, &common::assets()).unwrap()
}

fn paper(paper: &letters::paper::PaperDoc) -> Vec<u8> {
    letters::paper::render(paper, &common::assets()).unwrap().bytes
}

fn kinds() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("malang.pdf", printed(&common::malang()).bytes),
        ("yogyakarta.pdf", printed(&common::yogyakarta()).bytes),
        ("sample.pdf", printed(&common::sample_all_columns()).bytes),
        ("draft.pdf", printed(&common::draft()).bytes),
        ("nil.pdf", printed(&common::of_rows(0)).bytes),
        (
            "slip.pdf",
            render_slip(&common::slip(), &common::assets()).unwrap().bytes,
        ),
        ("paper.pdf", paper(&common::paper::everything())),
        ("surat.pdf", paper(&common::paper::surat_dinas())),
    ]
}

/// Text without any space, so that line ends do not matter.
fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn qpdf_finds_no_fault_in_any_print() {
    let folder = Folder::new("qpdf");
    for (name, bytes) in kinds() {
        let file = folder.put(name, &bytes);
        let report = run("qpdf", "qpdf", &["--check", &file]);
        assert!(
            report.contains("No syntax or stream encoding errors found"),
            "{name}: {report}"
        );
    }
}

#[test]
fn every_print_is_valid_as_pdf_a_1b() {
    let folder = Folder::new("preflight");
    let files: Vec<String> = kinds()
        .iter()
        .map(|(name, bytes)| folder.put(name, bytes))
        .collect();
    let jars = [
        "pdfbox2",
        "preflight",
        "fontbox2",
        "xmpbox",
        "commons-logging",
        "javax.activation",
        "jaxb-api",
    ];
    let class_path: Vec<String> = jars
        .iter()
        .map(|jar| format!("/usr/share/java/{jar}.jar"))
        .collect();
    for jar in &class_path {
        assert!(
            Path::new(jar).exists(),
            "{jar} is needed to check archive validity; install the packages libpdfbox2-java, libfontbox2-java, \
             libcommons-logging-java, libactivation-java and libjaxb-api-java and run again"
        );
    }
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/letters/Preflight.java");
    let class_path = class_path.join(":");
    let mut args = vec!["-cp", &class_path, source.to_str().unwrap()];
    args.extend(files.iter().map(String::as_str));
    let report = run("java", "default-jdk-headless", &args);
    for file in &files {
        assert!(report.contains(&format!("{file}: valid")), "{report}");
    }
}

#[test]
fn every_title_number_and_date_is_found_in_the_text_of_the_file() {
    let folder = Folder::new("text");
    let data = common::malang();
    let file = folder.put("malang.pdf", &printed(&data).bytes);
    let raw = dense(&run("pdftotext", "poppler-utils", &["-raw", &file, "-"]));
    let own = dense(&read_back(&printed(&data).bytes));
    for (reader, text) in [("pdftotext", &raw), ("printpdf", &own)] {
        for n in 0..111 {
            let values = [
                common::title(n),
                common::number(n),
                common::partner_number(n),
                long_date(common::signed(n)),
            ];
            for wanted in values {
                assert!(text.contains(&dense(&wanted)), "{reader}: row {n}: {wanted}");
            }
        }
        for wanted in [
            "16 (enam belas)",
            "90 (sembilan puluh)",
            "5 (lima)",
            "111 (seratus sebelas)",
            "Malang, 9 Januari 2026",
            "NIP 19750312 200003 1 004",
            "Halaman 14 dari 14",
        ] {
            assert!(text.contains(&dense(wanted)), "{reader}: {wanted}");
        }
    }
}

/// The text by the library that wrote the file.
fn read_back(bytes: &[u8]) -> String {
    let mut warnings = Vec::new();
    let options = printpdf::PdfParseOptions::default();
    let doc = printpdf::PdfDocument::parse(bytes, &options, &mut warnings).unwrap();
    doc.extract_text()
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn words_stay_apart_for_whoever_copies_a_paragraph() {
    let folder = Folder::new("words");
    let file = folder.put("malang.pdf", &printed(&common::malang()).bytes);
    let text = run("pdftotext", "poppler-utils", &["-l", "1", &file, "-"]);
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains(
        "Pasal 46 ayat (2) huruf j, dan Pasal 60 Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020"
    ));
    assert!(
        words.contains("100.2.2.3/ /35.73.112/2026"),
        "the blank of the number is on paper: {words}"
    );
}

#[test]
fn a_sample_says_so_on_every_page_and_a_real_letter_on_none() {
    let folder = Folder::new("sample");
    let mut sample = common::malang();
    sample.sample = true;
    for (name, data, mark) in [
        ("sample.pdf", sample, Some("CONTOH")),
        ("real.pdf", common::malang(), None),
        ("draft.pdf", common::draft(), Some("KONSEP")),
    ] {
        let result = printed(&data);
        let file = folder.put(name, &result.bytes);
        for page in 1..=result.pages {
            let n = page.to_string();
            let text = run(
                "pdftotext",
                "poppler-utils",
                &["-f", &n, "-l", &n, "-raw", &file, "-"],
            );
            match mark {
                Some(mark) => assert!(
                    dense(&text).matches(mark).count() >= 2,
                    "{name}, page {n}: watermark and note"
                ),
                None => assert!(
                    !text.contains("CONTOH") && !text.contains("KONSEP"),
                    "{name}, page {n}"
                ),
            }
            assert_eq!(
                text.contains("Kode surat"),
                data_has_code(&data),
                "{name}, page {n}: code in the foot"
            );
            assert!(text.contains(&format!("Halaman {n} dari {}", result.pages)));
        }
    }
}

fn data_has_code(data: &LetterData) -> bool {
    !data.draft
}

#[test]
fn the_file_tells_its_structure_language_and_title() {
    let folder = Folder::new("structure");
    let data = common::malang();
    let file = folder.put("malang.pdf", &printed(&data).bytes);
    let tree = run("pdfinfo", "poppler-utils", &["-struct", &file]);
    let count = |tag: &str| {
        tree.lines()
            .filter(|l| l.trim().trim_end_matches(':') == tag || l.trim().starts_with(&format!("{tag} ")))
            .count()
    };
    assert_eq!(count("Table"), 1, "{}", &tree[..tree.len().min(2_000)]);
    assert_eq!(
        count("TR"),
        1 + 3 + 111 + 3 + 1,
        "heading, groups, rows, subtotals, total"
    );
    assert_eq!(
        count("TH"),
        8 + 3,
        "the heading is tagged once, its repeats are decoration"
    );
    assert_eq!(count("TD"), 111 * 8 + 3 + 1);
    assert_eq!(count("H1"), 2, "subject and annex title");
    assert!(tree.contains("/Scope /Column"));
    let info = run("pdfinfo", "poppler-utils", &[&file]);
    assert!(info.contains("Tagged:          yes"));
    assert!(info.contains(&data.subject));
    let doc = lopdf::Document::load_mem(&printed(&data).bytes).unwrap();
    let catalog = doc.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"id-ID");
    for key in [&b"OpenAction"[..], b"AA", b"Names", b"AcroForm", b"JavaScript"] {
        assert!(!catalog.has(key), "a letter carries nothing that acts");
    }
}

#[test]
fn the_qr_reads_at_the_resolution_of_an_office_scanner_and_holds_the_whole_fingerprint() {
    let folder = Folder::new("qr");
    let result = printed(&common::malang());
    let file = folder.put("malang.pdf", &result.bytes);
    let wanted = format!(
        "KSD1:{}:{}",
        common::malang().id.to_uppercase(),
        data_encoding::BASE32
            .encode(&result.fingerprint)
            .trim_end_matches('=')
    );
    for dpi in ["150", "200", "300"] {
        let stem = folder.0.join(format!("page-{dpi}"));
        let stem = stem.to_str().unwrap();
        run(
            "pdftoppm",
            "poppler-utils",
            &["-r", dpi, "-l", "1", "-singlefile", "-gray", "-png", &file, stem],
        );
        let text = run(
            "zbarimg",
            "zbar-tools",
            &[
                "-q",
                "--raw",
                "-Sdisable",
                "-Sqrcode.enable",
                &format!("{stem}.png"),
            ],
        );
        assert_eq!(text.trim(), wanted, "{dpi} dpi");
    }
}

#[test]
fn the_slip_carries_the_fingerprint_of_its_file() {
    let folder = Folder::new("slip");
    let slip = common::slip();
    let file = folder.put("slip.pdf", &render_slip(&slip, &common::assets()).unwrap().bytes);
    let text = dense(&run("pdftotext", "poppler-utils", &["-raw", &file, "-"]));
    assert!(text.contains(&slip.sha256.to_uppercase()), "{text}");
    for wanted in [
        "35.73_2025-S2_003.ikat",
        "1.482.752bita",
        "7QX2-9MKD-44TB-0ZRW-H3NC",
        "111(seratussebelas)",
        "Diterimaoleh,",
    ] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    let stem = folder.0.join("slip");
    let stem = stem.to_str().unwrap();
    run(
        "pdftoppm",
        "poppler-utils",
        &["-r", "150", "-singlefile", "-gray", "-png", &file, stem],
    );
    let qr = run(
        "zbarimg",
        "zbar-tools",
        &[
            "-q",
            "--raw",
            "-Sdisable",
            "-Sqrcode.enable",
            &format!("{stem}.png"),
        ],
    );
    let hash = data_encoding::HEXLOWER.decode(slip.sha256.as_bytes()).unwrap();
    assert_eq!(
        qr.trim(),
        format!(
            "KSDP1:{}",
            data_encoding::BASE32.encode(&hash).trim_end_matches('=')
        )
    );
}
