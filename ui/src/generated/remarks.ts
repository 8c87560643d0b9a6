// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { RecordKind } from "./merging";

/**
 * A remark.
 */
export type Remark = { 
/**
 * Id.
 */
id: string, 
/**
 * Revision.
 */
rev: number, 
/**
 * What was typed.
 */
form: RemarkForm, 
/**
 * Hash of the content it was written about: whether the office changed it since.
 */
seen: string, 
/**
 * When it was closed, UTC; absent while it is open.
 */
closed_at: string | null, 
/**
 * What was noted at that.
 */
close_note: string, 
/**
 * First save, UTC.
 */
created_at: string, 
/**
 * Last save, UTC.
 */
updated_at: string, };

/**
 * What is typed.
 */
export type RemarkForm = { 
/**
 * The office, by its row.
 */
sender: number, 
/**
 * What the record is; never a work unit.
 */
kind: RecordKind, 
/**
 * Its id in the office.
 */
record: string, 
/**
 * What is asked.
 */
asks: Asks, 
/**
 * The field, as a path into the form: `documents[0].ends`; empty for the whole record.
 */
field: string, 
/**
 * What is said; only a scan may be asked for without words.
 */
text: string, 
/**
 * The value wished for; only of a correction.
 */
wished: string | null, };

/**
 * What a remark asks of the office.
 */
export type Asks = "remark" | "correction" | "scan";

/**
 * Remarks of which office.
 */
export type RemarksOf = { 
/**
 * Row of the office.
 */
sender: number, 
/**
 * One record of it; absent for all.
 */
record: RemarkedRecord | null, };

/**
 * A received record.
 */
export type RemarkedRecord = { 
/**
 * What it is.
 */
kind: RecordKind, 
/**
 * Its id in the office.
 */
id: string, };

/**
 * A remark to save.
 */
export type RemarkSave = { 
/**
 * The remark; absent for a new one.
 */
id: string | null, 
/**
 * Revision the form was made from.
 */
rev: number, 
/**
 * What was typed.
 */
form: RemarkForm, };

/**
 * A remark to close.
 */
export type RemarkClose = { 
/**
 * The remark.
 */
id: string, 
/**
 * Revision the person saw.
 */
rev: number, 
/**
 * What is noted; may be empty.
 */
note: string, };

/**
 * What is left to be done about a remark.
 */
export type TaskKind = "refused" | "heard" | "changed" | "unsent" | "unanswered";

/**
 * Something to be done about a remark: ours on an office's record, or our bureau's on one of ours. It has no last day.
 */
export type RemarkTask = { 
/**
 * What is left to be done.
 */
is: TaskKind, 
/**
 * Id of the remark; empty for a refusal.
 */
remark: string, 
/**
 * Row of the bureau or the office.
 */
sender: number, 
/**
 * That office as a list names it.
 */
office: string, 
/**
 * Since when, UTC.
 */
since: string, 
/**
 * What the record is.
 */
kind: RecordKind, 
/**
 * Its id.
 */
record: string, 
/**
 * The agreement it is or belongs to.
 */
agreement: string | null, 
/**
 * Title of that; empty when there is none.
 */
title: string, 
/**
 * What is asked; absent for a refusal.
 */
asks: Asks | null, 
/**
 * The field, as a path into the form; empty for the whole record.
 */
field: string, 
/**
 * What was said, or why it was refused.
 */
text: string, 
/**
 * The value wished for.
 */
wished: string | null, };
