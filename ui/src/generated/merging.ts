// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { Remark } from "./remarks";
import type { FieldProblem, Problem } from "./shared";

/**
 * What a record is.
 */
export type RecordKind = "agreement" | "progress" | "letter" | "attachment" | "work_unit";

/**
 * One field that differs. Paths are those of the form: `title`, `parties[1].name`, `documents[0].ends`.
 */
export type FieldChange = { 
/**
 * The field; its place in a list is that in the newer content, of what went away that in the older one.
 */
field: string, 
/**
 * What was there; none for what is new.
 */
before: unknown, 
/**
 * What is there now; none for what went away.
 */
after: unknown, };

/**
 * What becomes of a record.
 */
export type Fate = "new" | "changed" | "voided" | "withdrawn" | "restored" | "same" | "older";

/**
 * How many records of one kind take each way.
 */
export type Counts = { 
/**
 * Never seen before.
 */
new: number, 
/**
 * Another content.
 */
changed: number, 
/**
 * Made void.
 */
voided: number, 
/**
 * No longer sent.
 */
withdrawn: number, 
/**
 * Standing again.
 */
restored: number, 
/**
 * As before.
 */
same: number, 
/**
 * Replaced already.
 */
older: number, 
/**
 * Refused by the rules of the form.
 */
refused: number, 
/**
 * Contradicted, and not decided.
 */
disputed: number, };

/**
 * What becomes of one record.
 */
export type Change = { 
/**
 * What it is.
 */
kind: RecordKind, 
/**
 * Its id.
 */
record: string, 
/**
 * The agreement or letter it belongs to.
 */
owner: string | null, 
/**
 * What becomes of it.
 */
fate: Fate, 
/**
 * What a person knows it by.
 */
title: string, 
/**
 * What differs, of a changed one.
 */
fields: Array<FieldChange>, };

/**
 * One of the contents of a dispute.
 */
export type Candidate = { 
/**
 * SHA-256 of the content, hex: the word of the option that chooses it.
 */
hash: string, 
/**
 * Register it was saved in.
 */
lineage: string, 
/**
 * Its revision.
 */
rev: number, 
/**
 * It is what stands now.
 */
stands: boolean, 
/**
 * Sequences of the packages that hold it.
 */
sequences: Array<number>, 
/**
 * The content.
 */
body: unknown, };

/**
 * What a person has to decide, or to know.
 */
export type Dispute = { "is": "contents", 
/**
 * What the record is.
 */
kind: RecordKind, 
/**
 * Its id.
 */
record: string, 
/**
 * What a person knows it by.
 */
title: string, 
/**
 * Its contents.
 */
candidates: Array<Candidate>, 
/**
 * What differs between the first and each other one.
 */
fields: Array<Array<FieldChange>>, } | { "is": "lineage", 
/**
 * The register that is new here.
 */
later: string, 
/**
 * The one that is known.
 */
earlier: string, } | { "is": "gap", 
/**
 * The register.
 */
lineage: string, 
/**
 * The missing sequence.
 */
sequence: number, } | { "is": "copied", 
/**
 * The register.
 */
lineage: string, 
/**
 * The sequence.
 */
sequence: number, } | { "is": "two_offices", 
/**
 * Its id.
 */
record: string, 
/**
 * What a person knows it by.
 */
title: string, 
/**
 * Ids of the offices.
 */
offices: Array<string>, } | { "is": "annotated", 
/**
 * What the record is.
 */
kind: RecordKind, 
/**
 * Its id.
 */
record: string, 
/**
 * What a person knows it by.
 */
title: string, 
/**
 * The remark, as it was written.
 */
remark: Remark, 
/**
 * What became of the record.
 */
fate: Fate, 
/**
 * What differs from the content the remark was written about.
 */
fields: Array<FieldChange>, 
/**
 * The field the remark names holds the value that was wished for.
 */
as_wished: boolean, };

/**
 * A [`Dispute`] with what may be answered.
 */
export type Conflict = { 
/**
 * Names it in an answer.
 */
id: string, 
/**
 * What it is about.
 */
dispute: Dispute, 
/**
 * Words of the answers; none where there is only something to know.
 */
options: Array<string>, 
/**
 * The word it was answered with. Left open, nothing is lost and nothing is settled.
 */
answered: string | null, };

/**
 * An answer to a conflict.
 */
export type ConflictAnswer = { 
/**
 * The conflict.
 */
conflict: string, 
/**
 * The word of the option.
 */
option: string, 
/**
 * Why; may be empty. Kept where the answer closes a remark.
 */
note: string, };

/**
 * A merge as it is kept.
 */
export type Merge = { 
/**
 * Id.
 */
id: string, 
/**
 * What each package brought; those that were known are left out.
 */
packages: Array<MergedPackage>, 
/**
 * When, UTC.
 */
merged_at: string, 
/**
 * Who.
 */
merged_by: string, 
/**
 * When it was taken back, UTC.
 */
undone_at: string | null, 
/**
 * Who took it back.
 */
undone_by: string | null, 
/**
 * Why.
 */
undo_note: string, };

/**
 * What one package of a merge brought.
 */
export type MergedPackage = { 
/**
 * Region of the office.
 */
region_code: string, 
/**
 * Name of the file as it came.
 */
file_name: string, 
/**
 * SHA-256 of the file, hex.
 */
sha256: string, 
/**
 * The period in its short form.
 */
period: string, 
/**
 * Counts the packages of the office's register.
 */
sequence: number, 
/**
 * Counts by kind of record.
 */
counts: { [key in RecordKind]?: Counts }, 
/**
 * Conflicts that stay open.
 */
open: number, };

/**
 * A dispute that waits for a person.
 */
export type OpenDispute = { 
/**
 * Row of the sender.
 */
sender: number, 
/**
 * Region of the sender.
 */
region_code: string, 
/**
 * Its name.
 */
region_name: string, 
/**
 * What is disputed.
 */
conflict: Conflict, };

/**
 * How a received record stands.
 */
export type State = "standing" | "void" | "withdrawn" | "elsewhere";

/**
 * Files and folders to read.
 */
export type MergingGather = { 
/**
 * Handles of what was chosen.
 */
places: Array<string>, };

/**
 * An inbox with some questions answered.
 */
export type MergingAnswer = { 
/**
 * Handle of the inbox.
 */
inbox: string, 
/**
 * What was answered.
 */
answers: Array<ConflictAnswer>, };

/**
 * An inbox to merge.
 */
export type MergingMerge = { 
/**
 * Handle of the inbox.
 */
inbox: string, 
/**
 * State of the register the plan was made from.
 */
basis: string, 
/**
 * What was answered.
 */
answers: Array<ConflictAnswer>, };

/**
 * A merge to take back.
 */
export type MergeUndo = { 
/**
 * Its id.
 */
id: string, 
/**
 * Why.
 */
note: string, };

/**
 * An answer to an open dispute.
 */
export type DisputeDecide = { 
/**
 * Row of the sender.
 */
sender: number, 
/**
 * The answer.
 */
answer: ConflictAnswer, 
/**
 * Why; may be empty.
 */
note: string, };

/**
 * What can be done with a file.
 */
export type FileState = "ready" | "known" | "unknown_key" | "refused";

/**
 * A row of a package that is not taken.
 */
export type MergingRefusal = { 
/**
 * What it is.
 */
kind: RecordKind, 
/**
 * Its id.
 */
record: string, 
/**
 * What a person knows it by.
 */
title: string, 
/**
 * What is wrong with it.
 */
problems: Array<FieldProblem>, };

/**
 * What a package says of itself.
 */
export type MergingPackage = { 
/**
 * Region code.
 */
region_code: string, 
/**
 * Region name.
 */
region_name: string, 
/**
 * Unit.
 */
unit_name: string, 
/**
 * Id of the office.
 */
office_id: string, 
/**
 * The period in its short form: `2025-S2`.
 */
period: string, 
/**
 * The period in words.
 */
period_label: string, 
/**
 * Its place among the packages of the office's register.
 */
sequence: number, 
/**
 * When it was made, UTC, by the office's clock.
 */
made_at: string, 
/**
 * Agreements in it.
 */
agreements: number, 
/**
 * Fingerprint of the key that signed it.
 */
fingerprint: string, 
/**
 * SHA-256 of the file, hex.
 */
sha256: string, };

/**
 * What one file would change.
 */
export type MergingFile = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * What can be done with it.
 */
state: FileState, 
/**
 * Why it waits or is refused.
 */
problem: Problem | null, 
/**
 * What it says of itself; absent where nothing of it is proved.
 */
package: MergingPackage | null, 
/**
 * A newer package of the period is here: it is filed as the older state.
 */
superseded: boolean, 
/**
 * Counts by kind of record.
 */
counts: { [key in RecordKind]?: Counts }, 
/**
 * What changes; not all where there are very many.
 */
changes: Array<Change>, 
/**
 * Rows that are not taken.
 */
refused: Array<MergingRefusal>, 
/**
 * What is to be decided or known.
 */
conflicts: Array<Conflict>, };

/**
 * What everything handed in would change.
 */
export type MergingPlan = { 
/**
 * Handle of the inbox; empty where none is kept.
 */
inbox: string, 
/**
 * State of the register the plan was made from.
 */
basis: string, 
/**
 * The files, by name.
 */
files: Array<MergingFile>, 
/**
 * Files that are no packages by name: not looked at.
 */
others: number, 
/**
 * Packages that can be merged.
 */
ready: number, 
/**
 * Agreements that would be new, changed, void, withdrawn and so on, of all packages.
 */
agreements: Counts, 
/**
 * Questions without an answer.
 */
open: number, };
