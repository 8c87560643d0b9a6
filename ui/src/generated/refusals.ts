// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

/**
 * Codes of one kind, with what they mean.
 */
export type RefusalFamily = { 
/**
 * What they are about.
 */
title: string, 
/**
 * What is behind them, in the markup of the help pages.
 */
text: string, 
/**
 * Pages of help that go on from there: `imports`.
 */
topics: Array<string>, 
/**
 * Every code of the family, in the order of the alphabet.
 */
refusals: Array<Refusal>, };

/**
 * One code.
 */
export type Refusal = { 
/**
 * `import.stale`
 */
code: string, 
/**
 * Its sentence; what is filled in at a refusal stands as an ellipsis.
 */
message: string, 
/**
 * What to do.
 */
hint: string, };
