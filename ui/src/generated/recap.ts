// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { AgreementQuery } from "./agreements";
import type { PaperFormat } from "./papers";
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

/**
 * What a pivot's rows or columns are.
 */
export type Dimension = "kind" | "year" | "semester" | "status" | "urusan" | "work-unit" | "partner-type" | "partner-region" | "funding" | "end-month";

/**
 * What is counted by what.
 */
export type PivotQuestion = { 
/**
 * What the rows are.
 */
rows: Dimension, 
/**
 * What the columns are; without any, rows alone.
 */
columns: Dimension | null, 
/**
 * Which agreements; its order is not looked at.
 */
filter: AgreementQuery, 
/**
 * Whether their worth is added up too.
 */
amounts: boolean, };

/**
 * How many agreements, and what they are worth.
 */
export type Figure = { 
/**
 * How many.
 */
count: number, 
/**
 * How many of them say what they are worth.
 */
valued: number, 
/**
 * What those are worth together, in sen.
 */
amount: number, };

/**
 * A row or a column.
 */
export type Heading = { 
/**
 * The value, as the list's filter takes it; `-` for agreements without one.
 */
value: string, 
/**
 * What a person reads; empty where the border words it.
 */
label: string, 
/**
 * All of it, each agreement once.
 */
total: Figure, };

/**
 * A cell that is not empty.
 */
export type PivotCell = { 
/**
 * Which row.
 */
row: number, 
/**
 * Which column.
 */
column: number, 
/**
 * How many.
 */
count: number, 
/**
 * How many of them say what they are worth.
 */
valued: number, 
/**
 * What those are worth together, in sen.
 */
amount: number, };

/**
 * Counts by one side or two.
 */
export type Pivot = { 
/**
 * The day the statuses are of.
 */
on: string, 
/**
 * Rows that count something, in order.
 */
rows: Array<Heading>, 
/**
 * Columns that count something, in order; none when only rows were asked for.
 */
columns: Array<Heading>, 
/**
 * Cells that count something, row by row.
 */
cells: Array<PivotCell>, 
/**
 * Everything, each agreement once.
 */
total: Figure, 
/**
 * Whether the rows (the columns) together count more than there is: some agreements stand in several.
 */
overlapping: boolean, };

/**
 * What of the counted agreements is shown.
 */
export type RecapMeasure = "count" | "amount";

/**
 * Days of signing, both included.
 */
export type RecapSpan = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, };

/**
 * A recap to print as an annex.
 */
export type RecapPrint = { 
/**
 * What is counted by what.
 */
question: PivotQuestion, 
/**
 * What of it is shown.
 */
measure: RecapMeasure, 
/**
 * Other days of signing to compare with.
 */
compared: RecapSpan | null, 
/**
 * As what.
 */
format: PaperFormat, };

/**
 * What a picture of a chart is.
 */
export type PictureKind = "svg" | "png";

/**
 * A picture of a chart, as the page drew it.
 */
export type RecapPicture = { 
/**
 * What it is.
 */
kind: PictureKind, 
/**
 * What the chart is called; the file's name is made of it.
 */
title: string, 
/**
 * Its bytes.
 */
bytes: Array<number>, };
