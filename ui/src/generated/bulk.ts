// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { FundingSource, Initiative } from "./agreements";

/**
 * How a list is changed.
 */
export type BulkHow = "add" | "remove" | "set";

/**
 * What becomes of a list of codes or ids of every agreement.
 */
export type BulkList = { 
/**
 * How.
 */
how: BulkHow, 
/**
 * The codes or ids.
 */
values: Array<string>, };

/**
 * What becomes of who pays.
 */
export type BulkFunding = { 
/**
 * How.
 */
how: BulkHow, 
/**
 * Who.
 */
values: Array<FundingSource>, };

/**
 * What becomes of every agreement; what is absent stays.
 */
export type BulkChange = { 
/**
 * Codes of urusan.
 */
urusan: BulkList | null, 
/**
 * Ids of work units.
 */
work_units: BulkList | null, 
/**
 * Who pays.
 */
funding_sources: BulkFunding | null, 
/**
 * Who began it.
 */
initiative: Initiative | null, 
/**
 * Where the papers are kept, of every document.
 */
archive_place: string | null, };

/**
 * A change to look at before it is made.
 */
export type BulkAsk = { 
/**
 * Ids of the agreements.
 */
ids: Array<string>, 
/**
 * What becomes of each.
 */
change: BulkChange, };

/**
 * What a change would do.
 */
export type BulkPlan = { 
/**
 * Those that change, with the revision they were judged at.
 */
records: Array<BulkRecord>, 
/**
 * How many say so already.
 */
same: number, 
/**
 * How many the rules refuse.
 */
refused: number, 
/**
 * What there is to say of them, refusals first; at most fifty.
 */
told: Array<BulkTold>, };

/**
 * An agreement by its id and revision.
 */
export type BulkRecord = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its revision.
 */
rev: number, };

/**
 * Something to say of one agreement.
 */
export type BulkTold = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * It is not changed.
 */
refused: boolean, 
/**
 * Why, or what it is asked about.
 */
sentence: string, 
/**
 * What to do.
 */
hint: string, };

/**
 * A change to make.
 */
export type BulkSave = { 
/**
 * The agreements.
 */
records: Array<BulkRecord>, 
/**
 * What becomes of each.
 */
change: BulkChange, };

/**
 * Changes to take back.
 */
export type AgreementsUndo = { 
/**
 * The agreements, with the revision that the change made.
 */
records: Array<BulkRecord>, };
