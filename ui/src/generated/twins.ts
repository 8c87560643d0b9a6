// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { AgreementForm, Kind } from "./agreements";
import type { OfficeRef } from "./consolidated";
import type { FieldChange } from "./merging";

/**
 * A record of an office.
 */
export type TwinKey = { 
/**
 * Number of the office as a sender; 0 for the office itself.
 */
sender: number, 
/**
 * Id of the agreement in that office.
 */
record: string, };

/**
 * What a verdict rests on.
 */
export type TwinBasis = { 
/**
 * Codes of the regions that are parties.
 */
regions: Array<string>, 
/**
 * Day of the first signature.
 */
signed: string | null, 
/**
 * Folded numbers.
 */
numbers: Array<string>, };

/**
 * One record of a pair.
 */
export type TwinSide = { 
/**
 * Whose it is.
 */
office: OfficeRef, 
/**
 * Its id in that office.
 */
id: string, 
/**
 * Kind.
 */
kind: Kind, 
/**
 * Title.
 */
title: string, 
/**
 * The other parties.
 */
partner: string, 
/**
 * Numbers of the first document.
 */
number: string, 
/**
 * First signature under it; addenda do not count.
 */
signed: string | null, 
/**
 * First day in force.
 */
starts: string | null, 
/**
 * Last day in force by its documents; absent with `starts` set means open-ended.
 */
ends: string | null, 
/**
 * Day it was ended explicitly.
 */
ended_on: string | null, };

/**
 * One thing that speaks for or against a pair.
 */
export type TwinSign = "same-regions" | "other-regions" | "one-names-other" | "same-day" | "near-day" | "swapped-day" | "other-day" | "same-number" | "near-number" | "other-number" | "same-title" | "similar-title" | "other-title";

/**
 * A sign with its weight.
 */
export type TwinReason = { 
/**
 * What it is.
 */
sign: TwinSign, 
/**
 * How much it counts; negative when it speaks against the pair.
 */
points: number, 
/**
 * The figure behind it: days apart, percent of likeness; none where there is nothing to say.
 */
figure: number | null, };

/**
 * Two records that may be one agreement.
 */
export type TwinPair = { 
/**
 * The record of the office with the lower number, ours first.
 */
one: TwinSide, 
/**
 * The other record.
 */
other: TwinSide, 
/**
 * Sum of the reasons' points; from 60 on a pair is proposed.
 */
score: number, 
/**
 * What speaks for it and against it.
 */
reasons: Array<TwinReason>, 
/**
 * What a person said of it.
 */
verdict: TwinVerdict | null, 
/**
 * What it rested on and is different now: `regions`, `signed`, `numbers`.
 */
changed: Array<string>, };

/**
 * A verdict as it is kept.
 */
export type TwinVerdict = { 
/**
 * The record of the office with the lower number.
 */
one: TwinKey, 
/**
 * The other record.
 */
other: TwinKey, 
/**
 * What was said.
 */
verdict: Verdict, 
/**
 * Why; may be empty.
 */
note: string, 
/**
 * What was seen of the one.
 */
one_seen: TwinBasis, 
/**
 * What was seen of the other.
 */
other_seen: TwinBasis, 
/**
 * When, UTC.
 */
decided_at: string, 
/**
 * Who.
 */
decided_by: string, };

/**
 * What a person said of a pair.
 */
export type Verdict = "same" | "apart";

/**
 * Which pairs to show.
 */
export type TwinShow = "open" | "same" | "apart" | "all";

/**
 * Which pairs to show.
 */
export type TwinQuery = { 
/**
 * Which.
 */
show: TwinShow, 
/**
 * Region code of an office that keeps one of the two; empty for every office.
 */
office: string, 
/**
 * Words that all stand in title, number or office of one of the two; empty for every pair.
 */
search: string, };

/**
 * How many pairs each choice shows.
 */
export type TwinCounts = { 
/**
 * To be looked at.
 */
open: number, 
/**
 * Confirmed.
 */
same: number, 
/**
 * Said to be two.
 */
apart: number, };

/**
 * Part of the list.
 */
export type TwinPage = { 
/**
 * The pairs, those to be looked at again first, then by points.
 */
items: Array<TwinPair>, 
/**
 * How many the whole list has.
 */
total: number, 
/**
 * Where this part begins.
 */
offset: number, 
/**
 * How many of each there are, whatever is shown.
 */
counts: TwinCounts, };

/**
 * One pair with everything in which the two records differ.
 */
export type TwinView = { 
/**
 * The pair.
 */
pair: TwinPair, 
/**
 * Fields that differ: of the one `before`, of the other `after`. Ids and work units are each office's own and are not
 * compared.
 */
fields: Array<FieldChange>, 
/**
 * What the one typed.
 */
one_form: AgreementForm, 
/**
 * What the other typed.
 */
other_form: AgreementForm, };

/**
 * A page of pairs.
 */
export type TwinsPageRequest = { 
/**
 * Which pairs.
 */
query: TwinQuery, 
/**
 * First pair.
 */
offset: number, 
/**
 * How many.
 */
limit: number, };

/**
 * Two records.
 */
export type TwinOf = { 
/**
 * One.
 */
one: TwinKey, 
/**
 * The other.
 */
other: TwinKey, };

/**
 * What a person says of a pair.
 */
export type TwinSay = { 
/**
 * One record.
 */
one: TwinKey, 
/**
 * The other.
 */
other: TwinKey, 
/**
 * What it is.
 */
verdict: Verdict, 
/**
 * Why; may be empty.
 */
note: string, };
