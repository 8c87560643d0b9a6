// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { Agreement, AgreementCheck, AgreementId, AgreementItem, AgreementSave, AgreementView, AgreementVoid, AgreementsPageRequest, Facets, PartnerFacets, PartnerSearch, PartnerSuggestion, Progress, ProgressSave } from "./agreements";
import type { Attachment, AttachmentAdd, AttachmentId, AttachmentVoid } from "./attachments";
import type { ChooseRequest, Chosen } from "./chosen";
import type { Draft, DraftKeep, DraftKey } from "./drafts";
import type { Dispatch, DispatchId, ExportMake, ExportOutlook, ExportRequest, PackageReport, PackageVerify } from "./exchange";
import type { AnnexColumn, Letter, LetterId, LetterIssue, LetterNumber, LetterOutlook, LetterRequest, LetterSign, LetterView, LetterVoid, PrintId, Verification, VerifyRequest } from "./letters";
import type { Preference, PreferenceKey } from "./preferences";
import type { Recap, RecapRequest } from "./recap";
import type { Reference } from "./reference";
import type { SessionCreate, SessionDefaults, SessionSample, SessionState } from "./session";
import type { Emblem, EmblemOf, EmblemSet, LetterSettings, Office, OfficeSave, Official, OfficialSave, Settings, WorkUnit } from "./settings";
import type { FieldProblem, HistoryRow, Nothing, Page, Written } from "./shared";
import type { WorkCancelled, WorkId } from "./work";

/** Every command of the window with its request and its answer. */
export interface Commands {
  session_state: { request: Nothing; response: SessionState };
  session_examine: { request: Nothing; response: SessionState };
  session_defaults: { request: SessionDefaults; response: LetterSettings };
  session_create: { request: SessionCreate; response: SessionState };
  session_create_sample: { request: SessionSample; response: SessionState };
  session_open: { request: Chosen; response: SessionState };
  session_leave_sample: { request: Nothing; response: SessionState };
  reference_all: { request: Nothing; response: Reference };
  preferences_get: { request: PreferenceKey; response: Preference };
  preferences_keep: { request: Preference; response: Nothing };
  chosen_file: { request: ChooseRequest; response: Chosen | null };
  agreements_page: { request: AgreementsPageRequest; response: Page<AgreementItem> };
  agreements_facets: { request: Nothing; response: Facets };
  agreements_get: { request: AgreementId; response: AgreementView };
  agreements_check: { request: AgreementCheck; response: Array<FieldProblem> };
  agreements_save: { request: AgreementSave; response: Written<Agreement> };
  agreements_void: { request: AgreementVoid; response: Written<Agreement> };
  agreements_history: { request: AgreementId; response: Array<HistoryRow> };
  agreements_partner_facets: { request: PartnerSearch; response: PartnerFacets };
  agreements_partners: { request: PartnerSearch; response: Array<PartnerSuggestion> };
  agreements_progress_save: { request: ProgressSave; response: Written<Progress> };
  attachments_add: { request: AttachmentAdd; response: Written<Attachment> };
  attachments_open: { request: AttachmentId; response: Nothing };
  attachments_save_as: { request: AttachmentId; response: Chosen | null };
  attachments_void: { request: AttachmentVoid; response: Written<Attachment> };
  drafts_keep: { request: DraftKeep; response: Nothing };
  drafts_get: { request: DraftKey; response: Draft | null };
  drafts_all: { request: Nothing; response: Array<Draft> };
  drafts_discard: { request: DraftKey; response: Nothing };
  settings_all: { request: Nothing; response: Settings };
  settings_office_save: { request: OfficeSave; response: Written<Office> };
  settings_letters_save: { request: LetterSettings; response: Written<LetterSettings> };
  settings_official_save: { request: OfficialSave; response: Written<Official> };
  settings_work_unit_save: { request: WorkUnit; response: Written<WorkUnit> };
  settings_emblem_set: { request: EmblemSet; response: Written<LetterSettings> };
  settings_emblem: { request: EmblemOf; response: Emblem };
  recap_counts: { request: RecapRequest; response: Recap };
  letters_all: { request: Nothing; response: Array<Letter> };
  letters_columns: { request: Nothing; response: Array<AnnexColumn> };
  letters_get: { request: LetterId; response: LetterView };
  letters_outlook: { request: LetterRequest; response: LetterOutlook };
  letters_preview: { request: LetterRequest; response: ArrayBuffer };
  letters_issue: { request: LetterIssue; response: Written<Letter> };
  letters_number: { request: LetterNumber; response: Written<Letter> };
  letters_sign: { request: LetterSign; response: Written<Letter> };
  letters_void: { request: LetterVoid; response: Written<Letter> };
  letters_pdf: { request: PrintId; response: ArrayBuffer };
  letters_open: { request: PrintId; response: Nothing };
  letters_save_as: { request: PrintId; response: Chosen | null };
  letters_verify: { request: VerifyRequest; response: Verification };
  exchange_outlook: { request: ExportRequest; response: ExportOutlook };
  exchange_export: { request: ExportMake; response: Written<Dispatch> };
  exchange_dispatches: { request: Nothing; response: Array<Dispatch> };
  exchange_slip: { request: DispatchId; response: ArrayBuffer };
  exchange_slip_open: { request: DispatchId; response: Nothing };
  exchange_slip_save_as: { request: DispatchId; response: Chosen | null };
  exchange_verify: { request: PackageVerify; response: PackageReport };
  work_cancel: { request: WorkId; response: WorkCancelled };
  chosen_show: { request: Chosen; response: Nothing };
  chosen_opened: { request: Nothing; response: Chosen | null };
  session_backup: { request: Nothing; response: Chosen | null };
}

/** Commands that say how far they are and can be stopped. */
export type LongCommand = "letters_preview" | "letters_issue" | "letters_number" | "exchange_export";
