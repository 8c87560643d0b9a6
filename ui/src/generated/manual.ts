// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { PaperFormat } from "./papers";

/**
 * As what the manual is saved.
 */
export type ManualPrint = { 
/**
 * Paper or text to go on with.
 */
format: PaperFormat, };
