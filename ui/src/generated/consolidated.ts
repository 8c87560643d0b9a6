// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { AgreementForm, Facet, Kind, Status, Term } from "./agreements";
import type { To } from "./letters";
import type { FieldChange, State } from "./merging";
import type { Count, PeriodChoice } from "./recap";
import type { Period, Scope, Semester } from "./shared";

/**
 * The office that keeps an agreement.
 */
export type OfficeRef = { 
/**
 * Its number as a sender; 0 for the office that keeps this register.
 */
sender: number, 
/**
 * Region code.
 */
region_code: string, 
/**
 * Name of the region.
 */
region_name: string, 
/**
 * Name of its unit; may be empty.
 */
unit_name: string, };

/**
 * What the list shows. An empty list filters nothing.
 */
export type ConsolidatedQuery = { 
/**
 * Words, see [`crate::agreements::search`].
 */
search: string, 
/**
 * Region codes of offices, our own among them; `35.*` is every office of a province, the province itself too.
 */
offices: Array<string>, 
/**
 * Kinds.
 */
kinds: Array<Kind>, 
/**
 * Statuses on the day asked for.
 */
statuses: Array<Status>, 
/**
 * How records stand; empty for those that stand.
 */
states: Array<State>, 
/**
 * Years of signing.
 */
years: Array<number>, 
/**
 * Codes of urusan.
 */
urusan: Array<string>, 
/**
 * Only what packages contradict each other about.
 */
disputed: boolean, 
/**
 * Only what has a remark of ours that is open.
 */
remarked: boolean, 
/**
 * Only what was confirmed to be the same agreement as a record of another office.
 */
twins: boolean, 
/**
 * Only what counts in the days of a period: the records behind a figure of [`super::recap`].
 */
counted: CountedIn | null, 
/**
 * Sorting.
 */
sort: ConsolidatedSort, };

/**
 * What counts of a period.
 */
export type CountedIn = { 
/**
 * The period.
 */
period: Period, 
/**
 * Which agreements count.
 */
scope: Scope, };

/**
 * How the list is sorted.
 */
export type ConsolidatedSort = { 
/**
 * By what.
 */
column: ConsolidatedSortColumn, 
/**
 * Largest first.
 */
descending: boolean, };

/**
 * What the list is sorted by.
 */
export type ConsolidatedSortColumn = "office" | "title" | "partner" | "number" | "signed" | "ends";

/**
 * One line of the list.
 */
export type ConsolidatedItem = { 
/**
 * Whose it is.
 */
office: OfficeRef, 
/**
 * Its id in that office.
 */
id: string, 
/**
 * Kind.
 */
kind: Kind, 
/**
 * Title; of a void one the reason, nothing else of it travels.
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
 * How the record stands.
 */
state: State, 
/**
 * Whether packages contradict each other about it.
 */
disputed: boolean, 
/**
 * Remarks of ours that are open.
 */
remarks: number, 
/**
 * How many records of other offices were confirmed to be the same agreement.
 */
twins: number, 
/**
 * Names of urusan.
 */
urusan: Array<string>, 
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
 * The values the filters can take; counted over what stands, but for the states themselves.
 */
export type ConsolidatedFacets = { 
/**
 * By office, as its region code; the office itself first.
 */
offices: Array<Facet>, 
/**
 * By kind.
 */
kinds: Array<Facet>, 
/**
 * By status on the day asked for.
 */
statuses: Array<Facet>, 
/**
 * By how the record stands: standing, void, withdrawn, elsewhere.
 */
states: Array<Facet>, 
/**
 * By year of signing, newest first.
 */
years: Array<Facet>, 
/**
 * By urusan.
 */
urusan: Array<Facet>, 
/**
 * How many are disputed.
 */
disputed: number, 
/**
 * How many have a remark of ours that is open.
 */
remarked: number, 
/**
 * How many were confirmed to be the same agreement as a record of another office.
 */
twins: number, };

/**
 * One received agreement with all that belongs to it.
 */
export type ConsolidatedRecord = { 
/**
 * Whose it is.
 */
office: OfficeRef, 
/**
 * Its id in that office.
 */
id: string, 
/**
 * Its revision in that office.
 */
rev: number, 
/**
 * How the record stands.
 */
state: State, 
/**
 * Whether packages contradict each other about it.
 */
disputed: boolean, 
/**
 * Kind.
 */
kind: Kind, 
/**
 * What the office typed; absent for a void one, of which only kind and reason travel.
 */
form: AgreementForm | null, 
/**
 * Why the office made it void.
 */
void_reason: string | null, 
/**
 * Its days.
 */
term: Term, 
/**
 * Status on the day asked for.
 */
status: Status, 
/**
 * Names of its work units.
 */
work_units: Array<string>, 
/**
 * What its semesters brought, the newest first.
 */
progress: Array<WordsOfSemester>, 
/**
 * Its scans, as far as names and hashes travel.
 */
scans: Array<ReceivedScan>, 
/**
 * Letters of the office, the newest period first.
 */
letters: Array<ReceivedLetter>, 
/**
 * What packages said of it, the newest first.
 */
versions: Array<ReceivedVersion>, 
/**
 * Our remarks that are open, on it or on what belongs to it.
 */
remarks: Array<OpenRemark>, };

/**
 * What a semester brought.
 */
export type WordsOfSemester = { 
/**
 * Year.
 */
year: number, 
/**
 * Semester.
 */
semester: Semester, 
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
other: string, 
/**
 * How the record stands.
 */
state: State, };

/**
 * A scan of a record that stands.
 */
export type ReceivedScan = { 
/**
 * Number of the sender.
 */
sender: number, 
/**
 * Id of the attachment in the office.
 */
id: string, 
/**
 * The agreement or letter it belongs to.
 */
owner: string, 
/**
 * The document of the agreement that it shows.
 */
document_id: string | null, 
/**
 * Name of the file in the office.
 */
name: string, 
/**
 * SHA-256, hex.
 */
sha256: string, 
/**
 * Size.
 */
bytes: number, 
/**
 * Media type.
 */
media_type: string, 
/**
 * A remark asks for it.
 */
asked: boolean, 
/**
 * Its bytes are here.
 */
here: boolean, };

/**
 * A recap letter of the office.
 */
export type ReceivedLetter = { 
/**
 * Its id.
 */
id: string, 
/**
 * To whom.
 */
to: To, 
/**
 * `issued`, `signed` or `void`.
 */
state: string, 
/**
 * First day of its period.
 */
period_first: string, 
/**
 * Last day of its period.
 */
period_last: string, 
/**
 * Which agreements it counts.
 */
scope: Scope, 
/**
 * Its prints in their order.
 */
prints: Array<Print>, };

/**
 * One content that packages said of the agreement.
 */
export type ReceivedVersion = { 
/**
 * Revision in the office.
 */
rev: number, 
/**
 * Random id of the register it was saved in.
 */
lineage: string, 
/**
 * SHA-256 of the content, hex.
 */
hash: string, 
/**
 * Whether this is what stands.
 */
stands: boolean, 
/**
 * Whether the office made the agreement void with it.
 */
void: boolean, 
/**
 * Packages that hold it, the newest first.
 */
packages: Array<ListedIn>, 
/**
 * In what it differs from what stands: there `before`, here `after`.
 */
differs: Array<FieldChange>, };

/**
 * A package that holds a version.
 */
export type ListedIn = { 
/**
 * The period in its short form.
 */
period: string, 
/**
 * Counts the packages of the office's register.
 */
sequence: number, 
/**
 * Name of the file as it came.
 */
file_name: string, 
/**
 * When it was merged, UTC.
 */
merged_at: string, };

/**
 * A remark of ours that is open.
 */
export type OpenRemark = { 
/**
 * Its id.
 */
id: string, 
/**
 * What kind of record it is on.
 */
kind: string, 
/**
 * `remark`, `correction` or `scan`.
 */
asks: string, 
/**
 * Path into the form; empty for the whole record.
 */
field: string, 
/**
 * What it says.
 */
text: string, 
/**
 * The value wished for.
 */
wished: string | null, 
/**
 * When it was written, UTC.
 */
created_at: string, };

/**
 * One print of a letter.
 */
export type Print = { 
/**
 * Counts from 1.
 */
print: number, 
/**
 * Number; empty while it was awaited.
 */
number: string, 
/**
 * Date.
 */
dated: string, 
/**
 * Code on the paper.
 */
code: string, 
/**
 * Fingerprint of its content.
 */
fingerprint: string, 
/**
 * SHA-256 of the PDF.
 */
pdf_sha256: string, 
/**
 * Pages.
 */
pages: number, };

/**
 * Counts by everything a recap counts by, but for work units: those are each office's own.
 */
export type ConsolidatedCounts = { 
/**
 * All together.
 */
total: number, 
/**
 * By kind, in the order of the law; KSDD wajib and sukarela together.
 */
kinds: Array<Count>, 
/**
 * KSDD apart: wajib and sukarela.
 */
ksdd: Array<Count>, 
/**
 * By status.
 */
statuses: Array<Count>, 
/**
 * By urusan; an agreement with two counts in both.
 */
urusan: Array<Count>, 
/**
 * By year of signing.
 */
years: Array<Count>, };

/**
 * Counts of one office.
 */
export type OfficeCounts = { 
/**
 * The office.
 */
office: OfficeRef, 
/**
 * All together.
 */
total: number, 
/**
 * By kind.
 */
kinds: Array<Count>, };

/**
 * Counts of a period.
 */
export type ConsolidatedRecap = { 
/**
 * The period.
 */
period: Period, 
/**
 * Its name.
 */
label: string, 
/**
 * Which agreements count.
 */
scope: Scope, 
/**
 * The day the statuses are of.
 */
as_of: string, 
/**
 * "Per daerah": every office's record counts. The sum of the offices' own recaps.
 */
per_region: ConsolidatedCounts, 
/**
 * "Per naskah unik": confirmed twins count once, with what our record says of them, else that of the sender enrolled first.
 */
per_document: ConsolidatedCounts, 
/**
 * Records that count per region and not per document.
 */
twins: number, 
/**
 * By office, the office itself first; also those of which nothing counts.
 */
offices: Array<OfficeCounts>, };

/**
 * One line of periods side by side.
 */
export type ComparedCount = { 
/**
 * Stable word.
 */
value: string, 
/**
 * What a person reads.
 */
label: string, 
/**
 * How many in each period.
 */
counts: Array<number>, 
/**
 * The last less the first.
 */
difference: number, };

/**
 * One office in periods side by side.
 */
export type ComparedOffice = { 
/**
 * The office.
 */
office: OfficeRef, 
/**
 * How many in each period.
 */
counts: Array<number>, 
/**
 * The last less the first.
 */
difference: number, };

/**
 * Periods side by side, in the order they were asked for.
 */
export type ConsolidatedComparison = { 
/**
 * Names of the periods.
 */
labels: Array<string>, 
/**
 * Their short forms.
 */
periods: Array<string>, 
/**
 * Which agreements count.
 */
scope: Scope, 
/**
 * All together per region.
 */
per_region: ComparedCount, 
/**
 * All together per document.
 */
per_document: ComparedCount, 
/**
 * By kind, per region.
 */
kinds: Array<ComparedCount>, 
/**
 * By office, the office itself first.
 */
offices: Array<ComparedOffice>, };

/**
 * A page of the list.
 */
export type ConsolidatedPageRequest = { 
/**
 * Which records.
 */
query: ConsolidatedQuery, 
/**
 * First line.
 */
offset: number, 
/**
 * How many.
 */
limit: number, };

/**
 * A record of a sender.
 */
export type ConsolidatedId = { 
/**
 * Number of the sender.
 */
sender: number, 
/**
 * Id of the agreement in that office.
 */
id: string, };

/**
 * Which periods side by side.
 */
export type CompareRequest = { 
/**
 * The periods, two to twelve, in the order they are to be shown.
 */
periods: Array<PeriodChoice>, 
/**
 * Which agreements.
 */
scope: Scope, };
