//! Every command of the window: its name, its request, its answer. The interface's typed map is written from this list,
//! and a guard compares it with the handlers and permissions of the app.

use crate::compliance as cp;
use crate::consolidated as co;
use crate::forwarding as fw;
use crate::twins as tw;
use crate::{
    FieldProblem, Nothing, Written, agenda as ag, agreements as a, attachments as at, chosen as c,
    drafts as d, exchange as e, foreign as f, lawbook as lb, letters as l, mapping as mp, meetings as me,
    merging as mg, monitoring as m, papers as pp, partners as pa, preferences as p, recap as r,
    receipts as rc, reference as rf, remarks as re, scans as sc, senders as se, session as s, settings as st,
    submissions as su, work as w,
};
use registry::agreements as ra;
use registry::attachments::Attachment;
use registry::dispatches::Dispatch;
use registry::letters::Letter;
use registry::mapping as rmap;
use registry::monitoring as rm;
use registry::partners as rp;
use registry::receipts as rrc;
use registry::received as rr;
use registry::remarks as rre;
use registry::senders as rse;
use registry::settings as rs;
use registry::twins as rtw;
use ts_rs::{Config, TS};

/// Answer of a command that sends raw bytes (a PDF).
const BYTES: &str = "ArrayBuffer";

/// A command of the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// `feature_action`.
    pub name: &'static str,
    /// TypeScript name of the request.
    pub request: String,
    /// TypeScript name of the answer.
    pub response: String,
}

macro_rules! commands {
    (@response $cfg:ident bytes) => { BYTES.to_owned() };
    (@response $cfg:ident $response:ty) => { <$response as TS>::name($cfg) };
    ($cfg:ident: $($name:literal: $request:ty => ($($response:tt)+)),+ $(,)?) => {
        vec![$(Command {
            name: $name,
            request: <$request as TS>::name($cfg),
            response: commands!(@response $cfg $($response)+),
        }),+]
    };
}

/// Commands whose work may be long: the page gives each a name, hears how far it is, and may stop it.
pub const LONG: [&str; 9] = [
    "letters_preview",
    "letters_issue",
    "letters_number",
    "exchange_export",
    "forwarding_make",
    "merging_gather",
    "merging_merge",
    "scans_make",
    "scans_take",
];

/// Every command.
pub fn commands() -> Vec<Command> {
    let cfg = &Config::default();
    commands![cfg:
        "session_state": Nothing => (s::SessionState),
        "session_examine": Nothing => (s::SessionState),
        "session_defaults": s::SessionDefaults => (rs::LetterSettings),
        "session_create": s::SessionCreate => (s::SessionState),
        "session_create_sample": s::SessionSample => (s::SessionState),
        "session_open": c::Chosen => (s::SessionState),
        "session_leave_sample": Nothing => (s::SessionState),
        "reference_all": Nothing => (rf::Reference),
        "preferences_get": p::PreferenceKey => (p::Preference),
        "preferences_keep": p::Preference => (Nothing),
        "chosen_file": c::ChooseRequest => (Option<c::Chosen>),
        "agreements_page": a::AgreementsPageRequest => (ra::Page<ra::AgreementItem>),
        "agreements_facets": Nothing => (ra::Facets),
        "agreements_get": a::AgreementId => (a::AgreementView),
        "agreements_check": a::AgreementCheck => (Vec<FieldProblem>),
        "agreements_save": a::AgreementSave => (Written<ra::Agreement>),
        "agreements_void": a::AgreementVoid => (Written<ra::Agreement>),
        "agreements_history": a::AgreementId => (Vec<registry::audit::HistoryRow>),
        "agreements_partner_facets": a::PartnerSearch => (ra::PartnerFacets),
        "agreements_partners": a::PartnerSearch => (Vec<rp::PartnerSuggestion>),
        "agreements_progress_save": a::ProgressSave => (Written<registry::progress::Progress>),
        "attachments_add": at::AttachmentAdd => (Written<Attachment>),
        "attachments_open": at::AttachmentId => (Nothing),
        "attachments_save_as": at::AttachmentId => (Option<c::Chosen>),
        "attachments_void": at::AttachmentVoid => (Written<Attachment>),
        "drafts_keep": d::DraftKeep => (Nothing),
        "drafts_get": d::DraftKey => (Option<registry::drafts::Draft>),
        "drafts_all": Nothing => (Vec<registry::drafts::Draft>),
        "drafts_discard": d::DraftKey => (Nothing),
        "settings_all": Nothing => (st::Settings),
        "settings_office_save": st::OfficeSave => (Written<rs::Office>),
        "settings_letters_save": rs::LetterSettings => (Written<rs::LetterSettings>),
        "settings_official_save": st::OfficialSave => (Written<rs::Official>),
        "settings_work_unit_save": rs::WorkUnit => (Written<rs::WorkUnit>),
        "settings_emblem_set": st::EmblemSet => (Written<rs::LetterSettings>),
        "settings_emblem": st::EmblemOf => (st::Emblem),
        "lawbook_state": Nothing => (lb::LawbookState),
        "lawbook_renew": Nothing => (lb::LawbookState),
        "lawbook_folder": Nothing => (Nothing),
        "lawbook_calendar": lb::CalendarRequest => (lb::CalendarView),
        "lawbook_calendar_save": registry::lawbook::CalendarYear => (Written<registry::lawbook::CalendarYear>),
        "lawbook_calendar_forget": lb::CalendarRequest => (Written<registry::lawbook::CalendarYear>),
        "recap_counts": r::RecapRequest => (registry::recap::Recap),
        "submissions_paths": Nothing => (Vec<su::PathView>),
        "submissions_page": su::SubmissionsPageRequest => (registry::submissions::SubmissionPage),
        "submissions_counts": Nothing => (registry::submissions::SubmissionCounts),
        "submissions_continuation": su::SubmissionContinuation => (registry::submissions::SubmissionForm),
        "submissions_get": su::SubmissionId => (su::SubmissionView),
        "submissions_check": registry::submissions::SubmissionForm => (Vec<FieldProblem>),
        "submissions_save": su::SubmissionSave => (Written<registry::submissions::Submission>),
        "submissions_judge": su::SubmissionStep => (su::SubmissionVerdict),
        "submissions_step": su::SubmissionStep => (Written<su::SubmissionStepped>),
        "mapping_years": Nothing => (Vec<rmap::MapYear>),
        "mapping_page": mp::MapPageRequest => (rmap::MapPage),
        "mapping_get": mp::MapRowId => (mp::MapRowView),
        "mapping_check": mp::MapRowCheck => (Vec<FieldProblem>),
        "mapping_save": mp::MapRowSave => (Written<rmap::MapRow>),
        "mapping_drop": mp::MapRowDrop => (Written<rmap::MapRow>),
        "mapping_void": mp::MapVoid => (Written<rmap::MapRow>),
        "mapping_history": mp::MapRowId => (Vec<registry::audit::HistoryRow>),
        "mapping_submission": mp::MapRowId => (mp::MapSubmission),
        "mapping_carry": mp::MapCarry => (Written<rmap::Carried>),
        "mapping_matrix": mp::MapYearRequest => (rmap::MapMatrix),
        "mapping_white_spots": mp::MapYearRequest => (mp::WhiteSpotsView),
        "mapping_criteria": Nothing => (mp::MapCriteria),
        "mapping_plan": mp::MapYearRequest => (mp::MapPlanView),
        "mapping_plan_preview": mp::MapPlanPrint => (bytes),
        "mapping_plan_save_as": mp::MapPlanPrint => (Option<c::Chosen>),
        "mapping_plan_save": mp::MapPlanSave => (Written<rmap::MapPlan>),
        "mapping_plan_void": mp::MapVoid => (Written<rmap::MapPlan>),
        "mapping_proposals": mp::ProposalsPageRequest => (rmap::ProposalPage),
        "mapping_proposal_check": rmap::ProposalForm => (Vec<FieldProblem>),
        "mapping_proposal_save": mp::ProposalSave => (Written<rmap::Proposal>),
        "monitoring_forms": Nothing => (m::MonitoringForms),
        "monitoring_page": m::MonitoringPageRequest => (ra::Page<rm::MonitoringItem>),
        "monitoring_counts": m::MonitoringSemester => (rm::MonitoringCounts),
        "monitoring_get": a::AgreementId => (m::MonitoringView),
        "monitoring_report": m::ReportRequest => (Vec<m::ReportItem>),
        "monitoring_target_save": m::TargetSave => (Written<rm::Target>),
        "monitoring_target_void": m::MonitoringVoid => (Written<rm::Target>),
        "monitoring_realise": rm::Realisation => (Written<rm::Realisation>),
        "monitoring_realisation_void": m::RealisationVoid => (Written<rm::Realisation>),
        "monitoring_judge": m::EvaluationSave => (m::EvaluationJudgement),
        "monitoring_evaluate": m::EvaluationSave => (Written<rm::Evaluation>),
        "monitoring_evaluation_void": m::MonitoringVoid => (Written<rm::Evaluation>),
        "partners_page": pa::PartnersPageRequest => (ra::Page<rp::PartnerItem>),
        "partners_counts": Nothing => (rp::PartnerCounts),
        "partners_get": pa::PartnerKey => (pa::PartnerView),
        "partners_history": pa::PartnerKey => (Vec<registry::audit::HistoryRow>),
        "partners_check": pa::PartnerCheck => (Vec<FieldProblem>),
        "partners_save": pa::PartnerSave => (Written<rp::Partner>),
        "partners_representative_save": pa::RepresentativeSave => (Written<rp::Representative>),
        "partners_contact_save": pa::ContactSave => (Written<rp::PartnerContact>),
        "partners_potential_save": pa::PotentialSave => (Written<rp::PartnerPotential>),
        "partners_remove": pa::PartnerRemove => (Written<Nothing>),
        "partners_doubles": pa::DoublesRequest => (ra::Page<rp::DoublePair>),
        "partners_merge": pa::PartnerMerge => (Written<rp::Partner>),
        "partners_unmerge": pa::PartnerKey => (Written<rp::Partner>),
        "partners_apart": pa::PartnerApart => (Written<Nothing>),
        "meetings_page": me::MeetingsPageRequest => (registry::meetings::MeetingPage),
        "meetings_get": me::MeetingId => (me::MeetingView),
        "meetings_check": registry::meetings::MeetingForm => (Vec<FieldProblem>),
        "meetings_save": me::MeetingSave => (Written<registry::meetings::Meeting>),
        "meetings_decide": me::MeetingDecide => (Written<registry::meetings::Meeting>),
        "meetings_void": me::MeetingVoid => (Written<registry::meetings::Meeting>),
        "papers_list": su::SubmissionId => (Vec<pp::PaperOffer>),
        "papers_preview": pp::PaperRequest => (bytes),
        "papers_save_as": pp::PaperRequest => (Option<c::Chosen>),
        "agenda_list": ag::AgendaRequest => (Vec<registry::agenda::AgendaEntry>),
        "agenda_announce": Nothing => (Option<ag::Announcement>),
        "agenda_save_as": ag::AgendaRequest => (Option<c::Chosen>),
        "agenda_paper_preview": ag::AgendaPrint => (bytes),
        "agenda_paper_save_as": ag::AgendaPrint => (Option<c::Chosen>),
        "foreign_get": f::ForeignRequest => (registry::foreign::ForeignYear),
        "foreign_save": f::ForeignSave => (Written<registry::foreign::ForeignYear>),
        "letters_all": Nothing => (Vec<Letter>),
        "letters_columns": Nothing => (Vec<l::AnnexColumn>),
        "letters_get": l::LetterId => (l::LetterView),
        "letters_outlook": l::LetterRequest => (l::LetterOutlook),
        "letters_preview": l::LetterRequest => (bytes),
        "letters_issue": l::LetterIssue => (Written<Letter>),
        "letters_number": l::LetterNumber => (Written<Letter>),
        "letters_sign": l::LetterSign => (Written<Letter>),
        "letters_void": l::LetterVoid => (Written<Letter>),
        "letters_pdf": l::PrintId => (bytes),
        "letters_open": l::PrintId => (Nothing),
        "letters_save_as": l::PrintId => (Option<c::Chosen>),
        "letters_verify": l::VerifyRequest => (l::Verification),
        "merging_gather": mg::MergingGather => (mg::MergingPlan),
        "merging_plan": mg::MergingAnswer => (mg::MergingPlan),
        "merging_merge": mg::MergingMerge => (Written<rr::Merge>),
        "merging_list": Nothing => (Vec<rr::Merge>),
        "merging_undo": mg::MergeUndo => (Written<rr::Merge>),
        "merging_disputes": Nothing => (Vec<rr::OpenDispute>),
        "merging_decide": mg::DisputeDecide => (Written<Nothing>),
        "forwarding_outlook": fw::ForwardRequest => (fw::ForwardOutlook),
        "forwarding_make": fw::ForwardMake => (Written<fw::Forwarded>),
        "forwarding_inspect": fw::VouchRequest => (fw::VouchInspection),
        "forwarding_vouch": fw::VouchRequest => (Written<fw::VouchInspection>),
        "exchange_outlook": e::ExportRequest => (e::ExportOutlook),
        "exchange_export": e::ExportMake => (Written<Dispatch>),
        "exchange_dispatches": Nothing => (Vec<Dispatch>),
        "exchange_slip": e::DispatchId => (bytes),
        "exchange_slip_open": e::DispatchId => (Nothing),
        "exchange_slip_save_as": e::DispatchId => (Option<c::Chosen>),
        "exchange_verify": e::PackageVerify => (e::PackageReport),
        "exchange_key": Nothing => (e::OwnKey),
        "exchange_key_letter": Nothing => (bytes),
        "exchange_key_letter_open": Nothing => (Nothing),
        "exchange_key_letter_save_as": Nothing => (Option<c::Chosen>),
        "exchange_change_key": e::KeyChangeMake => (Written<e::KeyChanged>),
        "receipts_issue": rc::ReceiptFor => (Written<rc::ReceiptIssued>),
        "receipts_issued": rc::ReceiptsOf => (Vec<rrc::Issued>),
        "receipts_save_as": rc::ReceiptFor => (Option<c::Chosen>),
        "receipts_slip": rc::ReceiptFor => (bytes),
        "receipts_slip_open": rc::ReceiptFor => (Nothing),
        "receipts_slip_save_as": rc::ReceiptFor => (Option<c::Chosen>),
        "receipts_inspect": rc::ReceiptInspect => (rc::ReceiptInspection),
        "receipts_import": rc::ReceiptImport => (Written<rc::ReceiptImported>),
        "receipts_imported": Nothing => (Vec<rc::ReceiptLine>),
        "receipts_of_agreement": a::AgreementId => (rc::ReceivedOf),
        "remarks_list": re::RemarksOf => (Vec<rre::Remark>),
        "remarks_check": rre::RemarkForm => (Vec<FieldProblem>),
        "remarks_save": re::RemarkSave => (Written<rre::Remark>),
        "remarks_close": re::RemarkClose => (Written<rre::Remark>),
        "remarks_tasks": Nothing => (Vec<re::RemarkTask>),
        "scans_make": sc::ScansMake => (Written<sc::ScansMade>),
        "scans_asked": Nothing => (sc::ScansAsked),
        "scans_take": sc::ScansTake => (Written<sc::ScansTaken>),
        "scans_ask": sc::ScansAsk => (Written<Vec<rre::Remark>>),
        "scans_open": sc::ReceivedScanId => (Nothing),
        "scans_save_as": sc::ReceivedScanId => (Option<c::Chosen>),
        "senders_list": Nothing => (Vec<rse::Sender>),
        "senders_inspect": se::SenderInspect => (se::SenderInspection),
        "senders_enrol": se::SenderEnrol => (Written<se::SenderEnrolled>),
        "senders_retire": se::SenderRetire => (Written<rse::Sender>),
        "consolidated_page": co::ConsolidatedPageRequest => (ra::Page<registry::consolidated::ConsolidatedItem>),
        "consolidated_facets": Nothing => (registry::consolidated::ConsolidatedFacets),
        "consolidated_recap": r::RecapRequest => (registry::consolidated::ConsolidatedRecap),
        "consolidated_compare": co::CompareRequest => (registry::consolidated::ConsolidatedComparison),
        "compliance_report": cp::ComplianceRequest => (registry::compliance::Compliance),
        "compliance_reminder_preview": pp::reminder::ReminderPrint => (bytes),
        "compliance_reminder_save_as": pp::reminder::ReminderPrint => (Option<c::Chosen>),
        "compliance_office": cp::OfficeHistoryRequest => (registry::compliance::OfficeHistory),
        "consolidated_get": co::ConsolidatedId => (registry::consolidated::ConsolidatedRecord),
        "twins_page": tw::TwinsPageRequest => (rtw::TwinPage),
        "twins_of_record": rtw::TwinKey => (Vec<rtw::TwinPair>),
        "twins_get": tw::TwinOf => (rtw::TwinView),
        "twins_say": tw::TwinSay => (Written<rtw::TwinVerdict>),
        "twins_forget": tw::TwinOf => (Written<rtw::TwinVerdict>),
        "work_cancel": w::WorkId => (w::WorkCancelled),
        "chosen_show": c::Chosen => (Nothing),
        "chosen_opened": Nothing => (Option<c::Chosen>),
        "session_backup": Nothing => (Option<c::Chosen>),
    ]
}
