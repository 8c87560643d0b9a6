//! What the register holds stands on the forms; what it does not hold leaves a box or a line.

use super::{filled, of_each_path, printed, waiting};
use chrono::NaiveDate;
use contract::desk;
use contract::letters::OfficePress;
use contract::papers::{self, PaperFormat, PaperKind, PaperRequest};
use contract::submissions::SubmissionId;
use registry::Registry;
use registry::meetings::{Attendee, Decision, MeetingForm, MeetingKind};
use registry::samples::Sample;
use registry::submissions::Submission;

#[test]
fn a_review_ticks_what_was_answered_and_leaves_open_boxes_where_nothing_was() {
    let (folder, registry) = filled(Sample::Malang);
    let ticks = |said: &str| said.matches('√').count();
    let reviewed = waiting(&registry, "ksdpk-theirs", "drafting-pks");
    let said = printed(&registry, &folder, &reviewed, PaperKind::Review, None);
    // Three criteria of an initiative (Pasal 26(1)), eight of an offer (Pasal 31(2)), and the recommendation.
    assert_eq!(ticks(&said), 3 + 8 + 1, "{said}");
    assert!(
        said.contains("Hasil: Direkomendasikan (Nomor "),
        "what came out is said with its number: {said}"
    );
    assert!(
        said.contains("Contoh Sekretaris Daerah"),
        "the chair is the Sekretaris Daerah: {said}"
    );
    let fresh = waiting(&registry, "ksdpk-theirs", "offer");
    let said = printed(&registry, &folder, &fresh, PaperKind::Review, None);
    assert_eq!(ticks(&said), 0, "nothing was reviewed yet: {said}");
    assert_eq!(
        said.matches('□').count(),
        3 * (3 + 8),
        "every answer has its box: {said}"
    );
}

#[test]
fn a_receipt_and_a_check_sheet_tick_what_came_in_and_the_sheet_is_two_pages_at_most() {
    let (folder, registry) = filled(Sample::Malang);
    let came = waiting(&registry, "ksdpk-theirs", "drafting-pks");
    let said = printed(&registry, &folder, &came, PaperKind::Receipt, None);
    // The offer, the study, the file and its eight parts; the profile of the company is still to come.
    assert_eq!(said.matches('√').count(), 11, "{said}");
    assert_eq!(
        said.matches('□').count(),
        12,
        "what is missing has an open box: {said}"
    );
    let sheet = printed(&registry, &folder, &came, PaperKind::CheckSheet, None);
    assert!(
        sheet.contains("Tercatat 8 (delapan) dari 16 (enam belas) persyaratan"),
        "{sheet}"
    );
    for submission in of_each_path(&registry) {
        let sheet = printed(&registry, &folder, &submission, PaperKind::CheckSheet, None);
        let path = &submission.form.path;
        assert!(
            !sheet.contains("Halaman 3"),
            "{path}: two pages fit on one sheet of paper: {sheet}"
        );
    }
}

fn meeting(submission: &Submission, agenda: &str) -> MeetingForm {
    MeetingForm {
        submission_id: Some(submission.id.clone()),
        kind: MeetingKind::TkksdTechnical,
        day: NaiveDate::from_ymd_opt(2026, 3, 10).unwrap(),
        time: "09:30".into(),
        place: "Ruang Rapat Sekretaris Daerah".into(),
        chair: "Drs. Ketua Rapat, M.Si.".into(),
        attendees: vec![Attendee {
            name: "Siti Peserta".into(),
            job: "Kepala Bidang".into(),
            office: "Dinas Pemuda dan Olahraga".into(),
        }],
        agenda: agenda.into(),
        discussion: "Mitra meminta kejelasan biaya.".into(),
        decisions: vec![Decision {
            what: "Pasal pembiayaan disempurnakan".into(),
            who: "Bagian Hukum".into(),
            due: NaiveDate::from_ymd_opt(2026, 3, 31),
            done: None,
        }],
    }
}

#[test]
fn minutes_say_what_was_recorded_of_their_meeting_and_leave_lines_where_nothing_was() {
    let (folder, registry) = filled(Sample::Malang);
    let submission = waiting(&registry, "ksdpk-theirs", "drafting-pks");
    let id = SubmissionId {
        id: submission.id.clone(),
    };
    let minutes = |registry: &Registry| -> Vec<papers::PaperOffer> {
        let offers = papers::list(registry, &id).unwrap();
        offers
            .into_iter()
            .filter(|one| one.paper == PaperKind::Minutes)
            .collect()
    };
    // The sample may hold meetings of its own.
    let before = minutes(&registry)
        .iter()
        .filter(|one| one.meeting.is_some())
        .count();
    let save = |form: &MeetingForm| {
        let saved = registry.transact(&desk::actor(), "meeting.save", |tx| {
            registry::meetings::save(tx, None, form)
        });
        saved.unwrap().value.id
    };
    let first = save(&meeting(&submission, "Pembahasan rancangan PKS"));
    let mut other = meeting(&submission, "Rapat lanjutan");
    other.day = NaiveDate::from_ymd_opt(2026, 4, 7).unwrap();
    other.discussion = String::new();
    other.decisions = Vec::new();
    let second = save(&other);

    let offers = minutes(&registry);
    assert_eq!(offers.len(), before + 2, "minutes for every meeting: {offers:?}");
    assert!(
        offers
            .iter()
            .any(|one| one.name == "Berita acara rapat, 10 Maret 2026"),
        "{offers:?}"
    );

    let said = printed(&registry, &folder, &submission, PaperKind::Minutes, Some(&first));
    for words in [
        "RAPAT TEKNIS TKKSD",
        "Selasa, tanggal sepuluh bulan Maret tahun dua ribu dua puluh enam",
        "(10-03-2026), pukul 09.30",
        "bertempat di Ruang Rapat Sekretaris Daerah",
        "Siti Peserta",
        "Pembahasan rancangan PKS",
        "Mitra meminta kejelasan biaya.",
        "Pasal pembiayaan disempurnakan",
        "31 Maret",
        "Drs. Ketua Rapat, M.Si.",
    ] {
        assert!(said.contains(words), "the minutes do not say {words}: {said}");
    }
    let next = printed(&registry, &folder, &submission, PaperKind::Minutes, Some(&second));
    assert!(
        next.contains("Rapat lanjutan") && !next.contains("Mitra meminta"),
        "{next}"
    );
    let review = printed(&registry, &folder, &submission, PaperKind::Review, None);
    assert!(
        review.contains("Siti Peserta"),
        "who was at the TKKSD's meeting is named: {review}"
    );

    let elsewhere = waiting(&registry, "ksdpk-theirs", "offer");
    let wrong = PaperRequest {
        submission: elsewhere.id,
        paper: PaperKind::Minutes,
        format: PaperFormat::Pdf,
        meeting: Some(first),
    };
    let problem = papers::make(&registry, &OfficePress::default(), &wrong).unwrap_err();
    assert_eq!(
        problem.code, "meeting.not_found",
        "minutes are of a meeting on the submission"
    );
}
