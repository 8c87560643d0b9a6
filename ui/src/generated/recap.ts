// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { Period, Scope, Semester } from "./shared";

/**
 * Counts of a period.
 */
export type Recap = { 
/**
 * The period.
 */
period: Period, 
/**
 * Its name.
 */
label: string, 
/**
 * Which agreements count.
 */
scope: Scope, 
/**
 * The day the statuses are of.
 */
as_of: string, 
/**
 * All together.
 */
total: number, 
/**
 * By kind, in the order of the law; KSDD wajib and sukarela together.
 */
kinds: Array<Count>, 
/**
 * KSDD apart: wajib and sukarela.
 */
ksdd: Array<Count>, 
/**
 * By status.
 */
statuses: Array<Count>, 
/**
 * By urusan; an agreement with two counts in both.
 */
urusan: Array<Count>, 
/**
 * By work unit; likewise.
 */
work_units: Array<Count>, 
/**
 * By year of signing.
 */
years: Array<Count>, };

/**
 * A value and how many agreements carry it.
 */
export type Count = { 
/**
 * Stable word.
 */
value: string, 
/**
 * What a person reads; the value itself where the border words it.
 */
label: string, 
/**
 * How many.
 */
count: number, };

/**
 * A period as people choose it.
 */
export type PeriodChoice = { 
/**
 * Last year.
 */
year: number, 
/**
 * Semester; the whole year when absent.
 */
semester: Semester | null, 
/**
 * First year of a span.
 */
from_year: number | null, };

/**
 * Which counts.
 */
export type RecapRequest = { 
/**
 * Which days.
 */
period: PeriodChoice, 
/**
 * Which agreements.
 */
scope: Scope, };
