// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

/**
 * What was typed and not yet saved.
 */
export type Draft = { 
/**
 * `agreement:new:<id>`, `agreement:<id>`, `letter:<id>`.
 */
key: string, 
/**
 * Which form: `agreement` or `letter`.
 */
form: string, 
/**
 * What to call it in a list.
 */
title: string, 
/**
 * The form as typed.
 */
value: unknown, 
/**
 * Last keystroke kept, UTC.
 */
updated_at: string, };

/**
 * Which draft.
 */
export type DraftKey = { 
/**
 * Its key.
 */
key: string, };

/**
 * A draft to keep.
 */
export type DraftKeep = { 
/**
 * Its key.
 */
key: string, 
/**
 * Which form.
 */
form: string, 
/**
 * What to call it.
 */
title: string, 
/**
 * The form as typed.
 */
value: unknown, };
