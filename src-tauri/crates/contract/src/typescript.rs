//! The same types for the interface: one TypeScript file a feature, and the map of commands.

use crate::commands::{LONG, commands};
use crate::compliance as cp;
use crate::consolidated as co;
use crate::forwarding as fw;
use crate::twins as tw;
use crate::{
    FieldProblem, Nothing, Problem, Written, agenda as ag, agreements as a, attachments as at, bulk as bk,
    chosen as c, drafts as d, exchange as e, foreign as f, imports as im, lawbook as lb, letters as l,
    manual as mn, mapping as mp, meetings as me, merging as mg, monitoring as m, operations as op,
    papers as pp, partners as pa, preferences as p, recap as r, receipts as rc, reference as rf,
    refusals as rfs, remarks as re, scans as sc, senders as se, session as s, settings as st, sheets as sh,
    submissions as su, work as w,
};
use registry::acknowledgements as rak;
use registry::agreements as ra;
use registry::attachments as rat;
use registry::compliance as rcp;
use registry::consolidated as rco;
use registry::imports as ri;
use registry::letters as rl;
use registry::mapping as rmap;
use registry::meetings as rme;
use registry::monitoring as rm;
use registry::partners as rp;
use registry::receipts as rrc;
use registry::received as rr;
use registry::received as rre;
use registry::remarks as rrm;
use registry::senders as rse;
use registry::settings as rs;
use registry::submissions as rsu;
use registry::twins as rtw;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use ts_rs::{Config, TS};

/// One declared type.
struct Decl {
    name: String,
    text: String,
    needs: Vec<String>,
}

fn decl<T: TS + 'static>(cfg: &Config) -> Decl {
    let docs = T::docs().unwrap_or_default();
    Decl {
        name: T::ident(cfg),
        text: format!("{docs}export {}\n", T::decl(cfg)),
        needs: T::dependencies(cfg).into_iter().map(|d| d.ts_name).collect(),
    }
}

macro_rules! decls {
    ($cfg:ident: $($type:ty),+ $(,)?) => { vec![$(decl::<$type>($cfg)),+] };
}

/// Every generated file with its text, by file name.
pub fn files() -> BTreeMap<String, String> {
    let cfg = &Config::default();
    let features = features(cfg);
    let home: BTreeMap<String, &str> = features
        .iter()
        .flat_map(|(feature, decls)| decls.iter().map(move |d| (d.name.clone(), *feature)))
        .collect();
    let mut files: BTreeMap<String, String> = features
        .iter()
        .map(|(feature, decls)| (format!("{feature}.ts"), feature_file(feature, decls, &home)))
        .collect();
    files.insert("commands.ts".into(), commands_file(cfg, &home));
    files
}

const HEAD: &str = "// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.\n\n";

fn feature_file(feature: &str, decls: &[Decl], home: &BTreeMap<String, &str>) -> String {
    let mut text = HEAD.to_owned();
    text.push_str(&imports(
        decls.iter().flat_map(|d| d.needs.iter().cloned()),
        feature,
        home,
    ));
    for decl in decls {
        text.push_str(&decl.text);
        text.push('\n');
    }
    format!("{}\n", text.trim_end())
}

fn imports(names: impl Iterator<Item = String>, own: &str, home: &BTreeMap<String, &str>) -> String {
    let mut from: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for name in names {
        let bare = name.split('<').next().unwrap_or_default().to_owned();
        if let Some(feature) = home.get(&bare).filter(|feature| **feature != own) {
            from.entry(feature).or_default().push(bare);
        }
    }
    let mut text = String::new();
    for (feature, mut names) in from {
        names.sort();
        names.dedup();
        let _infallible = writeln!(
            text,
            "import type {{ {} }} from \"./{feature}\";",
            names.join(", ")
        );
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn features(cfg: &Config) -> Vec<(&'static str, Vec<Decl>)> {
    vec![
        (
            "shared",
            decls![cfg: Problem, FieldProblem, registry::Severity, registry::Area, Written<Nothing>, Nothing,
                registry::Period, registry::Scope, registry::Semester, registry::audit::HistoryRow,
                ra::Page<ra::AgreementItem>],
        ),
        (
            "session",
            decls![cfg: s::SessionState, s::OpenRegister, s::SessionCreate, s::SessionSample, s::SessionDefaults],
        ),
        (
            "reference",
            decls![cfg: rf::Reference, registry::reference::regions::Region,
                registry::reference::regions::RegionKind, registry::reference::urusan::Urusan,
                registry::reference::urusan::UrusanGroup, registry::reference::legal_forms::LegalForm],
        ),
        (
            "partners",
            decls![cfg: rp::Partner, rp::PartnerForm, rp::Spelling, rp::Representative, rp::RepresentativeForm,
                rp::PartnerContact, rp::ContactForm, rp::ContactWay, rp::PartnerPotential, rp::PotentialForm,
                rp::EntryKind, rp::PartnerItem, rp::PartnerQuery, rp::PartnerSort, rp::PartnerSortColumn,
                rp::PartnerCounts, rp::DoublePair, rp::DoubleReason, pa::PartnersPageRequest, pa::PartnerKey,
                pa::PartnerView, pa::PartnerEvaluation, pa::PartnerCheck, pa::PartnerSave, pa::RepresentativeSave, pa::ContactSave,
                pa::PotentialSave, pa::PartnerRemove, pa::DoublesRequest, pa::PartnerMerge, pa::PartnerApart],
        ),
        (
            "submissions",
            decls![cfg: rsu::Submission, rsu::SubmissionForm, rsu::Relation, rsu::ProposerType, rsu::Liaison,
                rsu::StageEvent, rsu::StageStep, rsu::SubmissionItem, rsu::SubmissionQuery, rsu::SubmissionPage,
                rsu::WaitingCount, rsu::SubmissionCount, rsu::SubmissionCounts, rsu::Turn, rsu::TurnCount,
                rsu::Awaited, su::SubmissionsPageRequest, su::SubmissionId, su::SubmissionSave,
                su::SubmissionStep, su::SubmissionStepped, su::SubmissionVerdict, su::SubmissionView, su::StageState,
                su::StageStanding, su::RunningClock, su::MapRowLink, su::PathView, su::StageView, su::EvidenceView, su::ResultView,
                su::ChecklistView, su::MoveView, su::EvidenceState, su::EvidenceRecord, su::ChecklistState,
                su::ItemState, su::CriteriaState, su::CriterionState, su::ScaleAnswer, su::AddendumView, su::ChangeView, su::EndView,
                su::SubmissionContinuation, rules::Ticks,
                rules::ItemTick, rules::ItemAnswer, rules::CriterionTick, rules::Act, rules::Event, rules::Outcome, rules::Initiative,
                rules::Severity, rules::Field, rules::path::MoveKind, rules::Citation],
        ),
        (
            "mapping",
            decls![cfg: rmap::MapRow, rmap::MapRowForm, rmap::MapCandidate, rmap::MapOrigin, rmap::Dropped, rmap::MapState,
                rmap::MapFate, rmap::MapSubmissionLink, rmap::Named, rmap::MapQuery, rmap::MapItem, rmap::MapPage, rmap::MapYear,
                rmap::MapPriority, rmap::ScoredCriterion, rmap::Carried, rmap::MapMatrix, rmap::MapMatrixLine, rmap::MapCell,
                rmap::MapUnit, rmap::WhiteReason, rmap::WhiteCount, rmap::WhiteSpot, rmap::MapPlan, rmap::MapPlanForm,
                rmap::PlanForm, rmap::PlanLine, rmap::Proposal, rmap::ProposalForm, rmap::ProposalQuery, rmap::ProposalItem,
                rmap::ProposalPage, mp::MapPageRequest, mp::MapYearRequest, mp::MapRowId, mp::MapRowCheck, mp::MapRowSave,
                mp::MapRowDrop, mp::MapVoid, mp::MapCarry, mp::MapRowView, mp::MapSubmission, mp::MapCriteria,
                mp::MapCriterion, mp::WhiteSpotView, mp::WhiteSpotsView, mp::MapPlanView, mp::MapPlanPrint, mp::MapPlanSave,
                mp::ProposalsPageRequest, mp::ProposalSave],
        ),
        (
            "monitoring",
            decls![cfg: rm::Measure, rm::TargetEntry, rm::Target, rm::Realisation, rm::EvaluationEntry,
                rm::Evaluation, rules::Answer, rm::MonitoringQuery, rm::MonitoringItem, rm::MonitoringCount,
                rm::MonitoringCounts, rm::Trend, rm::SemesterTrend, rm::Share, rm::RoundTrend, rm::FormScore,
                m::MonitoringForms, m::EvaluationFormView, m::QuestionView, m::AnswerView, m::RecommendationView,
                m::MonitoringPageRequest, m::MonitoringSemester, m::ReportRequest, m::ReportItem, m::MonitoringView,
                m::MonitoringBrief, m::TargetSave, m::MonitoringVoid, m::RealisationVoid, m::EvaluationSave,
                m::EvaluationJudgement],
        ),
        (
            "lawbook",
            decls![cfg: lb::LawbookState, lb::RegulationView, lb::CalendarRequest, lb::CalendarView,
                registry::lawbook::CalendarYear, registry::lawbook::DayOff, rules::calendar::HolidayKind],
        ),
        (
            "papers",
            decls![cfg: pp::PaperKind, pp::PaperFormat, pp::PaperRequest, pp::PaperOffer],
        ),
        (
            "meetings",
            decls![cfg: rme::Meeting, rme::MeetingForm, rme::MeetingKind, rme::Attendee, rme::Decision, rme::MeetingQuery,
                rme::MeetingItem, rme::MeetingPage, me::MeetingsPageRequest, me::MeetingId, me::MeetingView, me::MeetingSave,
                me::MeetingDecide, me::MeetingVoid],
        ),
        (
            "agenda",
            decls![cfg: ag::AgendaRequest, ag::AgendaPrint, ag::Announcement, registry::agenda::AgendaEntry, registry::agenda::AgendaSubject],
        ),
        ("preferences", decls![cfg: p::PreferenceKey, p::Preference]),
        (
            "drafts",
            decls![cfg: registry::drafts::Draft, d::DraftKey, d::DraftKeep],
        ),
        (
            "agreements",
            decls![cfg: ra::Agreement, ra::AgreementForm, ra::Party, ra::Document, ra::DocumentNumber, ra::Kind,
                ra::Variant, ra::PartyType, ra::DocumentKind, ra::Initiative, ra::FundingSource, ra::EndReason,
                ra::ArchiveForm, ra::Status, ra::Term, ra::AgreementItem, ra::AgreementQuery, ra::Sort,
                ra::SortColumn, ra::Facets, ra::Facet, ra::PartnerFacets, rp::PartnerSuggestion, registry::progress::Progress,
                a::AgreementsPageRequest, a::AgreementId, a::AgreementView, a::SubmissionLink, a::Deviation, a::AgreementSave, a::AgreementCheck,
                a::AgreementVoid, a::ProgressSave, a::PartnerSearch],
        ),
        (
            "attachments",
            decls![cfg: rat::Attachment, rat::Owner, at::AttachmentAdd, at::AttachmentId, at::AttachmentVoid],
        ),
        (
            "settings",
            decls![cfg: rs::Office, rs::WorkUnit, rs::Official, rs::LetterheadKind, rs::Letterhead, rs::Paper,
                rs::Margins, rs::Addressee, rs::LetterSettings, st::Settings, st::OfficeSave, st::OfficialSave,
                st::EmblemSet, st::EmblemOf, st::Emblem],
        ),
        (
            "recap",
            decls![cfg: registry::recap::Recap, registry::recap::Count, r::PeriodChoice, r::RecapRequest,
                registry::recap::Dimension, registry::recap::PivotQuestion, registry::recap::Figure,
                registry::recap::Heading, registry::recap::PivotCell, registry::recap::Pivot, r::RecapMeasure, r::RecapSpan,
                r::RecapPrint, r::PictureKind, r::RecapPicture],
        ),
        (
            "foreign",
            decls![cfg: registry::foreign::ForeignYear, f::ForeignRequest, f::ForeignSave],
        ),
        (
            "letters",
            decls![cfg: rl::Letter, rl::LetterPrint, rl::LetterState, rl::LetterKind, rl::Gap, rl::GapItem, rl::To, l::LetterRequest, l::LetterIssue, l::ConsolidatedOutlook,
                l::LetterOutlook, l::LetterId, l::PrintId, l::LetterSave, l::LetterNumber, l::LetterSign, l::LetterVoid,
                l::LetterView, l::AnnexColumn, l::VerifyRequest, l::Verification, l::Reproduced, l::PaperLine],
        ),
        (
            "consolidated",
            decls![cfg: rco::OfficeRef, rco::ConsolidatedQuery, rco::CountedIn, rco::ConsolidatedSort, rco::ConsolidatedSortColumn,
                rco::ConsolidatedItem, rco::ConsolidatedFacets, rco::ConsolidatedRecord, rco::WordsOfSemester, registry::scans::ReceivedScan,
                rco::ReceivedLetter, rco::ReceivedVersion, rco::ListedIn, rco::OpenRemark, rre::Print, rco::ConsolidatedCounts, rco::OfficeCounts, rco::ConsolidatedRecap, rco::ComparedCount,
                rco::ComparedOffice, rco::ConsolidatedComparison, co::ConsolidatedPageRequest, co::ConsolidatedId,
                co::CompareRequest],
        ),
        (
            "compliance",
            decls![cfg: rcp::Compliance, rcp::ComplianceCounts, rcp::ComplianceOffice, rcp::Delivery, rcp::Enrolment,
                rcp::ProvinceCompliance,
                rcp::Reach, rcp::OfficeHistory, rcp::PackageLine, rcp::LineageLine, rcp::SequenceGap,
                registry::reference::tiles::Tile, registry::reference::tiles::PlacedBy, cp::ComplianceRequest,
                pp::reminder::ReminderPrint,
                cp::OfficeHistoryRequest],
        ),
        (
            "twins",
            decls![cfg: rtw::TwinKey, rtw::TwinBasis, rtw::TwinSide, rtw::TwinSign, rtw::TwinReason, rtw::TwinPair,
                rtw::TwinVerdict, rtw::Verdict, rtw::TwinShow, rtw::TwinQuery, rtw::TwinCounts, rtw::TwinPage, rtw::TwinView,
                tw::TwinsPageRequest, tw::TwinOf, tw::TwinSay],
        ),
        (
            "bulk",
            decls![cfg: ra::BulkHow, ra::BulkList, ra::BulkFunding, ra::BulkChange, bk::BulkAsk, bk::BulkPlan, bk::BulkRecord, bk::BulkTold,
                bk::BulkSave, bk::AgreementsUndo],
        ),
        ("manual", decls![cfg: mn::ManualPrint]),
        ("refusals", decls![cfg: rfs::RefusalFamily, rfs::Refusal]),
        (
            "operations",
            decls![cfg: registry::audit::OperationQuery, registry::audit::Operation, op::OperationsRequest, op::OperationLine],
        ),
        ("work", decls![cfg: w::WorkProgress, w::WorkId, w::WorkCancelled]),
        ("chosen", decls![cfg: c::Purpose, c::ChooseRequest, c::Chosen]),
        (
            "sheets",
            decls![cfg: sh::SheetRequest, sh::SheetSubject, sh::FormRequest, sh::SheetFormat],
        ),
        (
            "imports",
            decls![cfg: ri::Destination, ri::Weight, ri::Fate, ri::Facts, ri::Import, im::ImportOpen, im::ImportForms, im::ImportFormsPlan, im::ImportForm, im::ImportFormsId, im::ImportBook, im::ImportSheet,
                im::ImportLine, im::ImportReading, im::ImportOwn, im::ImportPropose, im::ImportHeading, im::ImportExamine,
                im::ImportView, im::ImportColumn, im::ImportField, im::ImportChoice, im::ImportWord, im::ImportDays, im::ImportDay,
                im::ImportAsk, im::ImportPlan, im::ImportGroup, im::ImportSaidRequest, im::ImportSaid, im::ImportRowsRequest,
                im::ImportComing, im::ImportPlanId, im::ImportId, im::ImportKeep, im::ImportForget],
        ),
        (
            "merging",
            decls![cfg: rr::RecordKind, rr::FieldChange, rr::Fate, rr::Counts, rr::Change, rr::Candidate, rr::Dispute,
                rr::Conflict, rr::ConflictAnswer, rr::Merge, rr::MergedPackage, rr::OpenDispute, rr::State, mg::MergingGather,
                mg::MergingAnswer, mg::MergingMerge, mg::MergeUndo, mg::DisputeDecide, mg::FileState,
                mg::MergingRefusal, mg::MergingPackage, mg::MergingFile, mg::MergingPlan],
        ),
        (
            "forwarding",
            decls![cfg: registry::forwarding::Forwarding, registry::forwarding::ForwardedOffice,
                registry::forwarding::ForwardedPackage, fw::ForwardRequest, fw::ForwardMake, fw::RegionName,
                fw::ForwardOutlook, fw::ForwardLine, fw::Forwarded, fw::VouchRequest, fw::VouchState,
                fw::VouchedOffice, fw::VouchInspection],
        ),
        (
            "exchange",
            decls![cfg: registry::dispatches::Dispatch, e::ExportRequest, e::ExportOutlook, e::PackageLetter,
                e::ExportMake, e::DispatchId, e::PackageVerify, e::PackageReport, e::OwnKey, e::KeyChangeMake,
                e::KeyChanged],
        ),
        (
            "receipts",
            decls![cfg: rrc::Receipt, rrc::ReceiptBureau, rrc::ReceiptPackage, rrc::Accepted, rrc::Refused, rrc::ReceiptRemark,
                rrc::Issued, rrc::IssuedLine, rrc::IssuedFor, rak::Acknowledgement, rc::ReceiptFor, rc::ReceiptWhich,
                rc::ReceiptsIssueMany, rc::ReceiptOfMany, rc::ReceiptRefused, rc::ReceiptsOfMany, rc::ReceiptsOf, rc::ReceiptIssued, rc::ReceiptInspect,
                rc::ReceiptInspection, rc::ReceiptImport, rc::ReceiptImported, rc::ReceiptLine, rc::ReceivedOf,
                rc::ReceivedSaid, rc::ReceivedRemark],
        ),
        (
            "remarks",
            decls![cfg: rrm::Remark, rrm::RemarkForm, rrm::Asks, re::RemarksOf, re::RemarkedRecord, re::RemarkSave,
                re::RemarkClose, re::TaskKind, re::RemarkTask],
        ),
        (
            "scans",
            decls![cfg: sc::ScansMake, sc::ScansMade, sc::ScansAsked, sc::ScansTake, sc::ScansTaken, sc::ScanRefused,
                sc::ScansAsk, sc::ReceivedScanId],
        ),
        (
            "senders",
            decls![cfg: rse::Sender, rse::SenderKey, rse::Basis, rse::Standing, se::SenderInspect, se::SenderInspection,
                se::SenderEnrol, se::SenderEnrolled, se::SenderRetire],
        ),
    ]
}

/// The map of commands: `Commands["agreement_get"]["request"]`.
fn commands_file(_cfg: &Config, home: &BTreeMap<String, &str>) -> String {
    let commands = commands();
    let words = |text: &str| -> Vec<String> {
        text.split(|sign: char| !sign.is_alphanumeric())
            .map(str::to_owned)
            .collect()
    };
    let names = commands
        .iter()
        .flat_map(|one| [words(&one.request), words(&one.response)].concat());
    let mut text = HEAD.to_owned();
    text.push_str(&imports(names, "commands", home));
    text.push_str(
        "/** Every command of the window with its request and its answer. */\nexport interface Commands {\n",
    );
    for one in &commands {
        let _infallible = writeln!(
            text,
            "  {}: {{ request: {}; response: {} }};",
            one.name, one.request, one.response
        );
    }
    text.push_str("}\n");
    let long: Vec<String> = LONG.iter().map(|name| format!("\"{name}\"")).collect();
    let _infallible = writeln!(
        text,
        "\n/** Commands that say how far they are and can be stopped. */\nexport type LongCommand = {};",
        long.join(" | ")
    );
    text
}
