// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { Citation } from "./submissions";

/**
 * A working paper.
 */
export type PaperKind = "check-sheet" | "review" | "minutes" | "receipt" | "offer-letter" | "second-request" | "kb-draft" | "pks-draft" | "nk-draft";

/**
 * What a paper is made as.
 */
export type PaperFormat = "pdf" | "docx";

/**
 * Which paper of which submission.
 */
export type PaperRequest = { 
/**
 * Id of the submission.
 */
submission: string, 
/**
 * The paper.
 */
paper: PaperKind, 
/**
 * As what.
 */
format: PaperFormat, 
/**
 * Of minutes: the meeting; absent for the newest.
 */
meeting?: string | null, };

/**
 * A paper a submission can have.
 */
export type PaperOffer = { 
/**
 * The paper.
 */
paper: PaperKind, 
/**
 * Its name.
 */
name: string, 
/**
 * Of minutes: the meeting they are of; absent for a form to fill in by hand.
 */
meeting?: string | null, 
/**
 * What the submission does not say yet; it stands there as a dotted line.
 */
missing: Array<string>, 
/**
 * Where the law asks for it; empty for papers of practice.
 */
citations: Array<Citation>, };
