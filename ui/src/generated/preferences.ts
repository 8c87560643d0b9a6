// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

/**
 * Which preference.
 */
export type PreferenceKey = { 
/**
 * `agreements.columns`, `theme`, `zoom`, ...
 */
key: string, };

/**
 * A preference and its value.
 */
export type Preference = { 
/**
 * Which.
 */
key: string, 
/**
 * Its value; `null` when it was never set.
 */
value: unknown, };
