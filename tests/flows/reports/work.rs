//! What the TKKSD did in a period stands in its report: reviews given, meetings held.

use super::{Desk, desk, half, year};
use registry::agreements::PartyType;
use registry::letters::{LetterKind, ReportContent};
use registry::meetings::{self, Decision, MeetingForm, MeetingKind};
use registry::submissions::{self, ProposerType, Relation, StageStep, SubmissionForm};
use rules::{Act, Field, Initiative, Ticks};
use testkit::{agreement, day, party, region};

impl Desk {
    /// A third party's proposal.
    fn proposed(&self, title: &str) -> String {
        let mut subject = agreement()
            .bare()
            .kind(registry::agreements::Kind::Ksdpk)
            .title(title)
            .party(region("35.73"))
            .party(party(PartyType::Business, "PT Bengkel Sejahtera"))
            .build();
        subject.documents.clear();
        let form = SubmissionForm {
            path: "ksdpk-theirs".into(),
            initiative: Initiative::Theirs,
            subject,
            proposer_type: ProposerType::Partner,
            proposer_name: "PT Bengkel Sejahtera".into(),
            letter_number: "12/BS/2025".into(),
            letter_dated: Some(day("2025-02-03")),
            letter_sent: Some(day("2025-02-03")),
            letter_received: Some(day("2025-02-04")),
            liaisons: Vec::new(),
            situations: Vec::new(),
            relation: Relation::New,
            parent_id: None,
            map_row_id: None,
            addendum_burden: None,
        };
        let saved = self
            .register
            .transact(&self.register.actor, "submission.save", |tx| {
                submissions::save(tx, None, &form)
            });
        saved.unwrap().value.id
    }

    /// The TKKSD examined a proposal.
    fn examined(&self, id: &str, on: &str, result: &str) {
        let given = [
            (Field::Number, "5/TKKSD/2025"),
            (Field::Date, on),
            (Field::Result, result),
            (Field::Note, "Biaya pemeliharaan diperjelas."),
        ];
        self.recorded(id, "tkksd-examination", on, &given);
    }

    /// A piece of evidence came in, all in order.
    fn recorded(&self, id: &str, evidence: &str, on: &str, given: &[(Field, &str)]) {
        let rules = self.register.rules().unwrap();
        let (stage, ticks) = self
            .register
            .read(|c| {
                let submission = submissions::get(c, id)?.unwrap();
                let journey = submissions::journey(c, rules, &submission)?;
                let (stage, evidence) = journey.path().evidence(evidence).unwrap();
                let ticks = Ticks::all_in_order(rules.book(), &journey, evidence);
                Ok::<_, registry::RegistryError>((stage.id.to_string(), ticks))
            })
            .unwrap();
        let given = given.iter().map(|(field, value)| (*field, (*value).to_owned()));
        let act = Act::Record {
            stage,
            evidence: evidence.into(),
            given: given.collect(),
            ticks,
        };
        self.step(id, on, act);
    }

    fn step(&self, id: &str, on: &str, act: Act) {
        let base = self
            .register
            .read(|c| submissions::get(c, id))
            .unwrap()
            .unwrap()
            .rev;
        let step = StageStep {
            on: day(on),
            act,
            corrects: None,
        };
        let done = self
            .register
            .transact(&self.register.actor, "submission.step", |tx| {
                submissions::step(tx, id, base, &step)
            });
        done.unwrap();
    }

    fn met(&self, submission: Option<&str>, kind: MeetingKind, on: &str) -> meetings::Meeting {
        let form = MeetingForm {
            submission_id: submission.map(str::to_owned),
            kind,
            day: day(on),
            time: String::new(),
            place: "Ruang Rapat".into(),
            chair: String::new(),
            attendees: Vec::new(),
            agenda: format!("Rapat {on}"),
            discussion: String::new(),
            decisions: vec![Decision {
                what: "Ditindaklanjuti".into(),
                who: String::new(),
                due: None,
                done: None,
            }],
        };
        let saved = self
            .register
            .transact(&self.register.actor, "meeting.save", |tx| {
                meetings::save(tx, None, &form)
            });
        saved.unwrap().value
    }

    fn reported(&self, kind: LetterKind, period: registry::Period) -> ReportContent {
        self.content(&self.issue(&self.order(kind, period)).unwrap())
    }
}

#[test]
fn a_report_names_the_reviews_that_were_given_in_its_period_and_their_outcome() {
    let desk = desk();
    let early = desk.proposed("Uji Emisi");
    desk.examined(&early, "2025-05-06", "tidak-direkomendasikan");
    let late = desk.proposed("Derek Kendaraan");
    desk.examined(&late, "2025-10-07", "direkomendasikan");
    let names = |content: &ReportContent| -> Vec<(String, Option<String>)> {
        let all = content.report.reviews.iter();
        all.map(|one| (one.title.clone(), one.result.clone())).collect()
    };
    let recommended = || Some("direkomendasikan".to_owned());
    let semester = desk.reported(LetterKind::TkksdSemester, half());
    assert_eq!(
        names(&semester),
        [("Derek Kendaraan".to_owned(), recommended())],
        "the second semester knows the review of October alone"
    );
    let annual = desk.reported(LetterKind::TkksdAnnual, year());
    assert_eq!(
        names(&annual),
        [
            ("Uji Emisi".to_owned(), Some("tidak-direkomendasikan".to_owned())),
            ("Derek Kendaraan".to_owned(), recommended()),
        ],
        "the year knows both, in the order of their days"
    );
    let one = &annual.report.reviews[1];
    assert_eq!(
        (one.number.as_str(), one.day),
        ("5/TKKSD/2025", day("2025-10-07"))
    );
}

#[test]
fn a_review_of_a_submission_that_was_handed_back_since_stays_in_the_report() {
    let desk = desk();
    let id = desk.proposed("Uji Emisi");
    let letter = [
        Field::Number,
        Field::Date,
        Field::Sent,
        Field::Received,
        Field::By,
    ];
    let letter = letter.map(|field| {
        (
            field,
            if field.is_day() {
                "2025-09-01"
            } else {
                "12/BS/2025"
            },
        )
    });
    desk.recorded(&id, "incoming-offer", "2025-09-01", &letter[..4]);
    let study = [letter[0], letter[1], letter[4]];
    desk.recorded(&id, "feasibility-study", "2025-09-01", &study);
    desk.step(
        &id,
        "2025-09-02",
        Act::Finish {
            stage: "offer".into(),
        },
    );
    desk.examined(&id, "2025-10-07", "direkomendasikan-dengan-catatan");
    let back = Act::Return {
        stage: "offer".into(),
        reason: "Studi kelayakan belum lengkap.".into(),
        step: None,
    };
    desk.step(&id, "2025-11-03", back);
    let report = desk.reported(LetterKind::TkksdSemester, half()).report;
    assert_eq!(report.reviews.len(), 1, "the work was done: {:?}", report.reviews);
}

#[test]
fn a_report_holds_the_meetings_of_its_period_and_no_void_one() {
    let desk = desk();
    let id = desk.proposed("Uji Emisi");
    desk.met(None, MeetingKind::TkksdPlenary, "2025-06-30");
    desk.met(Some(&id), MeetingKind::TkksdTechnical, "2025-07-01");
    desk.met(Some(&id), MeetingKind::Negotiation, "2025-12-31");
    desk.met(None, MeetingKind::Other, "2026-01-02");
    let void = desk.met(None, MeetingKind::Other, "2025-08-08");
    desk.register
        .transact(&desk.register.actor, "meeting.void", |tx| {
            meetings::void(tx, &void.id, void.rev, "Tercatat dua kali")
        })
        .unwrap();
    let held = |kind, period| -> Vec<(MeetingKind, Option<String>)> {
        let all = desk.reported(kind, period).report.meetings;
        all.into_iter()
            .map(|one| (one.form.kind, one.submission))
            .collect()
    };
    let on = || Some("Uji Emisi".to_owned());
    assert_eq!(
        held(LetterKind::TkksdSemester, half()),
        [
            (MeetingKind::TkksdTechnical, on()),
            (MeetingKind::Negotiation, on())
        ],
        "both days of the semester's edge count, the day before and after do not"
    );
    assert_eq!(
        held(LetterKind::TkksdAnnual, year()),
        [
            (MeetingKind::TkksdPlenary, None),
            (MeetingKind::TkksdTechnical, on()),
            (MeetingKind::Negotiation, on()),
        ]
    );
}
