// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

/**
 * Which part of what was done.
 */
export type OperationQuery = { 
/**
 * Words in a title or in the name of who did it.
 */
search: string, 
/**
 * Only of these kinds of records; all when empty.
 */
subjects: Array<string>, 
/**
 * Only before this place; from the newest when absent.
 */
before: number | null, };

/**
 * One thing that was done.
 */
export type Operation = { 
/**
 * Place in the register's whole history.
 */
seq: number, 
/**
 * Moment in UTC.
 */
at: string, 
/**
 * Who.
 */
actor: string, 
/**
 * What, as a stable word.
 */
action: string, 
/**
 * Kind of record.
 */
subject: string, 
/**
 * Id of the record.
 */
subject_id: string, 
/**
 * What a person knows the record by; empty where it has no name.
 */
title: string, 
/**
 * The record was made by it.
 */
made: boolean, 
/**
 * The record went with it.
 */
went: boolean, };

/**
 * Part of what was done.
 */
export type OperationsRequest = { 
/**
 * Which.
 */
query: OperationQuery, 
/**
 * At most so many (1 to 500).
 */
limit: number, };

/**
 * One thing that was done, in words.
 */
export type OperationLine = { 
/**
 * The action in words: `Mengubah kerja sama`.
 */
said: string, 
/**
 * Place in the register's whole history.
 */
seq: number, 
/**
 * Moment in UTC.
 */
at: string, 
/**
 * Who.
 */
actor: string, 
/**
 * What, as a stable word.
 */
action: string, 
/**
 * Kind of record.
 */
subject: string, 
/**
 * Id of the record.
 */
subject_id: string, 
/**
 * What a person knows the record by; empty where it has no name.
 */
title: string, 
/**
 * The record was made by it.
 */
made: boolean, 
/**
 * The record went with it.
 */
went: boolean, };
