// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { Attachment } from "./attachments";
import type { MonitoringBrief } from "./monitoring";
import type { Semester } from "./shared";
import type { Relation } from "./submissions";

/**
 * An agreement as stored.
 */
export type Agreement = { 
/**
 * Id (UUIDv7).
 */
id: string, 
/**
 * Counts the saves; a save must name the revision it was made from.
 */
rev: number, 
/**
 * Why the record was made void; absent while it stands.
 */
void_reason: string | null, 
/**
 * First save, UTC.
 */
created_at: string, 
/**
 * Last save, UTC.
 */
updated_at: string, 
/**
 * Kind.
 */
kind: Kind, 
/**
 * Sub-kind where the law names one.
 */
variant: Variant | null, 
/**
 * Title ("tentang").
 */
title: string, 
/**
 * Purpose and aim.
 */
purpose: string, 
/**
 * Object.
 */
object: string, 
/**
 * Scope.
 */
scope: string, 
/**
 * Codes of urusan.
 */
urusan: Array<string>, 
/**
 * Ids of work units (perangkat daerah pemrakarsa).
 */
work_units: Array<string>, 
/**
 * Who began it.
 */
initiative: Initiative | null, 
/**
 * Who pays.
 */
funding_sources: Array<FundingSource>, 
/**
 * Funding in words.
 */
funding_note: string, 
/**
 * Value in sen.
 */
amount: number | null, 
/**
 * Does it burden society and the region? (PM22 Pasal 11, 34, 56)
 */
burdens_society: boolean | null, 
/**
 * Is its funding not yet in this year's budget? (same)
 */
unbudgeted: boolean | null, 
/**
 * Anything else.
 */
note: string, 
/**
 * Two or more.
 */
parties: Array<Party>, 
/**
 * One or more.
 */
documents: Array<Document>, 
/**
 * Day it was ended, when ended explicitly; from this day on it is not in force.
 */
ended_on: string | null, 
/**
 * Why it ended.
 */
end_reason: EndReason | null, 
/**
 * The reason in words.
 */
end_note: string, };

/**
 * What people type of an agreement.
 */
export type AgreementForm = { 
/**
 * Kind.
 */
kind: Kind, 
/**
 * Sub-kind where the law names one.
 */
variant: Variant | null, 
/**
 * Title ("tentang").
 */
title: string, 
/**
 * Purpose and aim.
 */
purpose: string, 
/**
 * Object.
 */
object: string, 
/**
 * Scope.
 */
scope: string, 
/**
 * Codes of urusan.
 */
urusan: Array<string>, 
/**
 * Ids of work units (perangkat daerah pemrakarsa).
 */
work_units: Array<string>, 
/**
 * Who began it.
 */
initiative: Initiative | null, 
/**
 * Who pays.
 */
funding_sources: Array<FundingSource>, 
/**
 * Funding in words.
 */
funding_note: string, 
/**
 * Value in sen.
 */
amount: number | null, 
/**
 * Does it burden society and the region? (PM22 Pasal 11, 34, 56)
 */
burdens_society: boolean | null, 
/**
 * Is its funding not yet in this year's budget? (same)
 */
unbudgeted: boolean | null, 
/**
 * Anything else.
 */
note: string, 
/**
 * Two or more.
 */
parties: Array<Party>, 
/**
 * One or more.
 */
documents: Array<Document>, 
/**
 * Day it was ended, when ended explicitly; from this day on it is not in force.
 */
ended_on: string | null, 
/**
 * Why it ended.
 */
end_reason: EndReason | null, 
/**
 * The reason in words.
 */
end_note: string, };

/**
 * One party of an agreement, in the order of the document (PIHAK KESATU first).
 */
export type Party = { 
/**
 * Id; made by the office, stable across edits.
 */
id: string, 
/**
 * What it is.
 */
type: PartyType, 
/**
 * Code of the region, for a region.
 */
region_code: string | null, 
/**
 * Name as of the day of signing.
 */
name: string, 
/**
 * Who signs, without academic titles (PM22 Pasal 43).
 */
signer: string, 
/**
 * In which job the signer signs.
 */
capacity: string, 
/**
 * Power of attorney or other basis, when not the head.
 */
mandate: string, };

/**
 * One document (naskah) of an agreement.
 */
export type Document = { 
/**
 * Id; stable across edits.
 */
id: string, 
/**
 * Its form.
 */
kind: DocumentKind, 
/**
 * The document it stands under or changes.
 */
parent_id: string | null, 
/**
 * Own title when it differs from the agreement's.
 */
title: string, 
/**
 * Day of signing.
 */
signed: string | null, 
/**
 * Where it was signed.
 */
signed_at_place: string, 
/**
 * First day of the term; the day of signing when absent.
 */
starts: string | null, 
/**
 * Last day of the term, included.
 */
ends: string | null, 
/**
 * Why there is no end date.
 */
open_reason: string | null, 
/**
 * What the office keeps of it.
 */
archive_form: ArchiveForm | null, 
/**
 * Shelf or box.
 */
archive_place: string, 
/**
 * One number per party.
 */
numbers: Array<DocumentNumber>, };

/**
 * The number one party gave to a document.
 */
export type DocumentNumber = { 
/**
 * Whose number.
 */
party_id: string, 
/**
 * As printed on the document.
 */
number: string, };

/**
 * Kind of cooperation (UU 23/2014 Pasal 363-367; PP 28/2018; Permendagri 22/2020 and 25/2020).
 */
export type Kind = "ksdd-wajib" | "ksdd-sukarela" | "ksdpk" | "sinergi" | "ksdpl" | "ksdll" | "legacy";

/**
 * Sub-kind where the law names one.
 */
export type Variant = "ksdpk-layanan" | "ksdpk-aset" | "ksdpk-investasi" | "ksdpk-lain" | "ksdpl-provinsi-kembar" | "ksdpl-kota-kembar" | "ksdpl-lain" | "ksdll-penerusan" | "ksdll-persetujuan";

/**
 * What a party is.
 */
export type PartyType = "region" | "kementerian" | "badan-publik" | "badan-usaha" | "ormas" | "perseorangan" | "daerah-asing" | "lembaga-asing";

/**
 * Form of a document (bentuk naskah).
 */
export type DocumentKind = "kb" | "pks" | "kontrak" | "nk" | "rk" | "loi" | "naskah" | "rencana-kerja-sama" | "rencana-tahunan" | "mou" | "perjanjian-teknis" | "adendum" | "amandemen" | "lain";

/**
 * Who began it.
 */
export type Initiative = "daerah" | "mitra";

/**
 * Who pays.
 */
export type FundingSource = "apbn" | "apbd" | "pihak-ketiga" | "para-pihak" | "sesuai-peraturan" | "lain";

/**
 * How an agreement ended before or at its time (PP 28/2018 Pasal 9, 22; PM25 Pasal 34).
 */
export type EndReason = "tujuan-tercapai" | "kesepakatan-pihak" | "perubahan-kebijakan" | "objek-hilang" | "putusan-pengadilan" | "pailit" | "diambil-alih" | "digantikan" | "jangka-waktu-berakhir" | "lain";

/**
 * What the office keeps of a document (PM22 Pasal 10(3), 16(2)).
 */
export type ArchiveForm = "asli" | "fotokopi" | "softcopy";

/**
 * Status of an agreement on one day.
 */
export type Status = "unsigned" | "upcoming" | "in_force" | "expiring" | "expired" | "terminated" | "voided";

/**
 * The days an agreement speaks of, taken from all its documents.
 */
export type Term = { 
/**
 * First signature under it; addenda do not count.
 */
signed: string | null, 
/**
 * First day in force.
 */
starts: string | null, 
/**
 * Last day in force by its documents; absent with `starts` set means open-ended.
 */
ends: string | null, 
/**
 * Day it was ended explicitly.
 */
ended_on: string | null, };

/**
 * One line of the table.
 */
export type AgreementItem = { 
/**
 * Id.
 */
id: string, 
/**
 * Kind.
 */
kind: Kind, 
/**
 * Title.
 */
title: string, 
/**
 * The other parties.
 */
partner: string, 
/**
 * Numbers of the first document.
 */
number: string, 
/**
 * Status on the day asked for.
 */
status: Status, 
/**
 * Names of urusan.
 */
urusan: Array<string>, 
/**
 * Short names of work units.
 */
work_units: Array<string>, 
/**
 * Last save, UTC.
 */
updated_at: string, 
/**
 * First signature under it; addenda do not count.
 */
signed: string | null, 
/**
 * First day in force.
 */
starts: string | null, 
/**
 * Last day in force by its documents; absent with `starts` set means open-ended.
 */
ends: string | null, 
/**
 * Day it was ended explicitly.
 */
ended_on: string | null, };

/**
 * What the table shows. An empty list filters nothing.
 */
export type AgreementQuery = { 
/**
 * Words, see [`super::search`].
 */
search: string, 
/**
 * Kinds.
 */
kinds: Array<Kind>, 
/**
 * Statuses on the given day; void records appear only when asked for here.
 */
statuses: Array<Status>, 
/**
 * Years of signing; 0 for those not signed yet.
 */
years: Array<number>, 
/**
 * Codes of urusan, or [`NONE`].
 */
urusan: Array<string>, 
/**
 * Ids of work units, or [`NONE`].
 */
work_units: Array<string>, 
/**
 * Partner names in any spelling, or region codes.
 */
partners: Array<string>, 
/**
 * Semesters of signing (`2025-S1`), or [`NONE`].
 */
semesters: Array<string>, 
/**
 * Types of the other parties, or [`NONE`].
 */
partner_types: Array<string>, 
/**
 * Codes of the regions that are partners, or [`NONE`].
 */
partner_regions: Array<string>, 
/**
 * Who pays, or [`NONE`].
 */
funding: Array<string>, 
/**
 * Months of the last day (`2026-12`), or [`NONE`] for those without a last day.
 */
end_months: Array<string>, 
/**
 * First day of signing.
 */
signed_from: string | null, 
/**
 * Last day of signing.
 */
signed_to: string | null, 
/**
 * Only what is in force on this day.
 */
in_force_on: string | null, 
/**
 * Only what ends within so many days (and has not ended).
 */
expiring_within: number | null, 
/**
 * Only what the bureau remarked on or refused, and was not changed here since.
 */
remarked: boolean, 
/**
 * Sorting.
 */
sort: Sort, };

/**
 * How the table is sorted.
 */
export type Sort = { 
/**
 * By what.
 */
column: SortColumn, 
/**
 * Largest first.
 */
descending: boolean, };

/**
 * What the table is sorted by.
 */
export type SortColumn = "updated" | "title" | "partner" | "number" | "kind" | "signed" | "ends";

/**
 * The values the filters can take in this register.
 */
export type Facets = { 
/**
 * By kind.
 */
kinds: Array<Facet>, 
/**
 * By status on the day asked for.
 */
statuses: Array<Facet>, 
/**
 * By year of signing, newest first.
 */
years: Array<Facet>, 
/**
 * By urusan.
 */
urusan: Array<Facet>, 
/**
 * By work unit.
 */
work_units: Array<Facet>, 
/**
 * The partners with most agreements, two hundred at most.
 */
partners: Array<Facet>, 
/**
 * How many partners there are beyond these; [`partner_facets`] finds them.
 */
more_partners: number, };

/**
 * One value of a filter and how many agreements carry it.
 */
export type Facet = { 
/**
 * The value, as the query takes it.
 */
value: string, 
/**
 * The value, as a person reads it.
 */
label: string, 
/**
 * How many agreements.
 */
count: number, };

/**
 * Partners that were searched for.
 */
export type PartnerFacets = { 
/**
 * Those with most agreements.
 */
found: Array<Facet>, 
/**
 * How many more were found.
 */
others: number, };

/**
 * A partner that is offered while a name is typed.
 */
export type PartnerSuggestion = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
type: PartyType, 
/**
 * In how many agreements.
 */
uses: number, };

/**
 * What one semester brought.
 */
export type Progress = { 
/**
 * Year.
 */
year: number, 
/**
 * Semester.
 */
semester: Semester, 
/**
 * Revision; 0 for one that is not saved yet.
 */
rev: number, 
/**
 * Perkembangan.
 */
development: string, 
/**
 * Permasalahan.
 */
problems: string, 
/**
 * Upaya penyelesaian.
 */
efforts: string, 
/**
 * Hal lain yang disepakati.
 */
other: string, };

/**
 * Part of the table.
 */
export type AgreementsPageRequest = { 
/**
 * What to show.
 */
query: AgreementQuery, 
/**
 * Where to begin.
 */
offset: number, 
/**
 * How many at most (1 to 1000).
 */
limit: number, };

/**
 * Which agreement.
 */
export type AgreementId = { 
/**
 * Its id.
 */
id: string, };

/**
 * One agreement with everything the record screen shows.
 */
export type AgreementView = { 
/**
 * The record.
 */
agreement: Agreement, 
/**
 * Its days.
 */
term: Term, 
/**
 * Status today.
 */
status: Status, 
/**
 * Scans.
 */
attachments: Array<Attachment>, 
/**
 * Progress by semester.
 */
progress: Array<Progress>, 
/**
 * Its targets, and the score and recommendation of its newest evaluation.
 */
monitoring: MonitoringBrief, 
/**
 * The submissions it came from, or that change it or go on with it.
 */
submissions: Array<SubmissionLink>, 
/**
 * Whether an unsaved draft waits.
 */
has_draft: boolean, };

/**
 * A submission as an agreement's record shows it.
 */
export type SubmissionLink = { 
/**
 * Id of the submission.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What it wants.
 */
relation: Relation, 
/**
 * Name of the stage that waits; absent when none does.
 */
waiting: string | null, 
/**
 * Stages that were left out although the law demands them.
 */
deviations: Array<Deviation>, };

/**
 * A stage that was left out although the law demands it.
 */
export type Deviation = { 
/**
 * Name of the stage.
 */
stage: string, 
/**
 * The reason that was given.
 */
reason: string, };

/**
 * A form to save.
 */
export type AgreementSave = { 
/**
 * Absent for a new agreement.
 */
id: string | null, 
/**
 * Revision the form was made from; 0 for a new one.
 */
rev: number, 
/**
 * The form.
 */
form: AgreementForm, 
/**
 * Codes of questions answered with yes.
 */
confirmed: Array<string>, 
/**
 * Draft to forget once saved.
 */
draft: string | null, };

/**
 * A form to judge without saving.
 */
export type AgreementCheck = { 
/**
 * The record the form is of; absent for a new one.
 */
id: string | null, 
/**
 * The form.
 */
form: AgreementForm, };

/**
 * An agreement to make void.
 */
export type AgreementVoid = { 
/**
 * Its id.
 */
id: string, 
/**
 * Revision the person saw.
 */
rev: number, 
/**
 * Why.
 */
reason: string, };

/**
 * Progress to save.
 */
export type ProgressSave = { 
/**
 * Of which agreement.
 */
agreement: string, 
/**
 * What to save; `rev` is the revision it was made from, 0 for a new one.
 */
progress: Progress, };

/**
 * What was typed of a partner's name.
 */
export type PartnerSearch = { 
/**
 * Its beginning.
 */
typed: string, };
