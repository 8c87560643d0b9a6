//! Drafts in the layouts of the Lampiran of Permendagri 22/2020.

use super::{filled, of_each_path, printed};
use contract::papers::PaperKind;
use registry::samples::Sample;

#[test]
fn the_drafts_have_the_order_and_the_articles_of_the_lampiran() {
    let (folder, registry) = filled(Sample::Malang);
    let kb = &[
        "MAKSUD DAN TUJUAN",
        "OBJEK",
        "RUANG LINGKUP",
        "PELAKSANAAN",
        "JANGKA WAKTU",
        "SURAT-MENYURAT",
        "LAIN-LAIN",
    ][..];
    let pks = &[
        "MAKSUD DAN TUJUAN",
        "OBJEK",
        "RUANG LINGKUP",
        "PELAKSANAAN",
        "HAK DAN KEWAJIBAN PARA PIHAK",
        "PEMBIAYAAN",
        "JANGKA WAKTU",
        "PENYELESAIAN PERSELISIHAN",
        "KEADAAN KAHAR",
        "PENGAKHIRAN KERJA SAMA",
    ][..];
    let contract = [pks, &["SANKSI"][..]].concat();
    let nk = &[
        "MAKSUD DAN TUJUAN",
        "LOKASI",
        "OBJEK",
        "RUANG LINGKUP",
        "TUGAS DAN TANGGUNG JAWAB",
        "PELAKSANAAN",
        "JANGKA WAKTU",
        "PEMBIAYAAN",
        "LAIN-LAIN",
    ][..];
    for (path, paper, name, articles) in [
        ("ksdd-voluntary", PaperKind::KbDraft, "KESEPAKATAN BERSAMA", kb),
        ("ksdpk-theirs", PaperKind::KbDraft, "KESEPAKATAN BERSAMA", kb),
        (
            "ksdd-voluntary",
            PaperKind::PksDraft,
            "PERJANJIAN KERJA SAMA",
            pks,
        ),
        (
            "ksdpk-theirs",
            PaperKind::PksDraft,
            "PERJANJIAN KERJA SAMA",
            &contract,
        ),
        ("sinergi", PaperKind::NkDraft, "NOTA KESEPAKATAN", nk),
    ] {
        let all = of_each_path(&registry);
        let submission = all.iter().find(|one| one.form.path == path).unwrap();
        let said = printed(&registry, &folder, submission, paper, None);
        let at = format!("{} of {path}", paper.word());
        let title = submission.form.subject.title.to_uppercase();
        // Title, parties, subject, a number of each party, who they are, why, what they agree, the end.
        let order = [
            name,
            "ANTARA",
            "DAN",
            "TENTANG",
            title.split(' ').next().unwrap(),
            "NOMOR:",
            "NOMOR:",
            "Pada hari ini,",
            "bertindak untuk dan atas nama",
            "selanjutnya disebut PIHAK KESATU.",
            "selanjutnya disebut PIHAK KEDUA.",
            "disebut PARA PIHAK, dan secara sendiri-sendiri disebut PIHAK.",
            "terlebih dahulu menerangkan hal-hal sebagai berikut:",
            "Berdasarkan hal-hal tersebut di atas,",
            "Pasal 1 MAKSUD DAN TUJUAN",
            "Demikian",
            "bermeterai cukup, masing-masing mempunyai kekuatan hukum yang sama.",
            "PIHAK KEDUA,",
        ];
        let mut rest = said.as_str();
        for words in order {
            rest = rest
                .split_once(words)
                .unwrap_or_else(|| panic!("{at}: {words} does not follow in {said}"))
                .1;
        }
        for (i, article) in articles.iter().enumerate() {
            let heading = format!("Pasal {} {article}", i + 1);
            assert!(said.contains(&heading), "{at}: {heading} is missing in {said}");
        }
        let one_more = format!("Pasal {} ", articles.len() + 1);
        assert!(
            !said.contains(&one_more),
            "{at}: the law names no further article"
        );
        let authority = said.contains("sesuai dengan kedudukan dan kewenangan masing-masing");
        let third = path.starts_with("ksdpk") && paper == PaperKind::KbDraft;
        assert_eq!(
            authority, !third,
            "{at}: Lampiran A.2 speaks of the position alone"
        );
    }
}
