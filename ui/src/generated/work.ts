// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

/**
 * How far a long work is.
 */
export type WorkProgress = { 
/**
 * The part it is in, a stable word.
 */
part: string, 
/**
 * What is being done and how much of it, one sentence without its full stop.
 */
sentence: string, 
/**
 * Share of the whole that is done, in thousandths. It never goes back.
 */
share: number, 
/**
 * Whether it can still be stopped.
 */
can_cancel: boolean, };

/**
 * A long work by name: the page chooses one and stops the work by it.
 */
export type WorkId = { 
/**
 * The name.
 */
job: string, };

/**
 * What becomes of the wish to stop a work.
 */
export type WorkCancelled = { 
/**
 * It stops and changes nothing; otherwise it was past its last moment, or had ended.
 */
stops: boolean, };
