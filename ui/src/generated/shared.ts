// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { AgreementItem } from "./agreements";
import type { Citation } from "./submissions";

/**
 * What went wrong, in the office's language.
 */
export type Problem = { 
/**
 * Stable code, for the interface and for scripts.
 */
code: string, 
/**
 * One sentence.
 */
message: string, 
/**
 * What to do now.
 */
hint: string, 
/**
 * The fields that are wrong or ask, when a form was refused.
 */
fields?: Array<FieldProblem>, };

/**
 * What a rule says of one field.
 */
export type FieldProblem = { 
/**
 * Path into the form: `parties[1].region_code`.
 */
field: string, 
/**
 * Stable code.
 */
code: string, 
/**
 * One sentence.
 */
message: string, 
/**
 * What to do now.
 */
hint: string, 
/**
 * Refuses, or asks for a confirmation.
 */
severity: Severity, 
/**
 * Id of another record it is about: an agreement, for a row of the map another row.
 */
other: string | null, 
/**
 * The rules behind it, for what a rule of the law or of practice says.
 */
sources?: Array<Citation>, };

/**
 * Whether a finding stops a save.
 */
export type Severity = "refused" | "confirm";

/**
 * What a write may change; screens ask again for what they show of it.
 */
export type Area = "agreements" | "letters" | "partners" | "submissions" | "mapping" | "monitoring" | "meetings" | "dispatches" | "senders" | "receipts" | "received" | "imports" | "settings" | "drafts";

/**
 * The answer to a write: what it made, and which areas screens must ask for again.
 */
export type Written<T> = { 
/**
 * What the write made.
 */
value: T, 
/**
 * What changed, known after commit.
 */
changed: Array<Area>, };

/**
 * An empty request or answer.
 */
export type Nothing = Record<symbol, never>;

/**
 * The days a recap speaks of, both ends included.
 */
export type Period = { 
/**
 * Last year of the period.
 */
year: number, 
/**
 * The semester of the year; the whole year when absent.
 */
semester: Semester | null, 
/**
 * First year when the period spans several years.
 */
from_year: number | null, };

/**
 * Which agreements a recap counts.
 */
export type Scope = "in-force" | "signed" | "all";

/**
 * Half of a calendar year: I is January to June, II is July to December.
 */
export type Semester = 1 | 2;

/**
 * One row of a record's history.
 */
export type HistoryRow = { 
/**
 * Place in the register's whole history.
 */
seq: number, 
/**
 * Moment in UTC.
 */
at: string, 
/**
 * Who.
 */
actor: string, 
/**
 * What.
 */
action: string, 
/**
 * State before.
 */
before: unknown, 
/**
 * State after.
 */
after: unknown, };

/**
 * Part of a list.
 */
export type Page<T> = { 
/**
 * The lines.
 */
items: Array<T>, 
/**
 * How many the whole list has.
 */
total: number, 
/**
 * Where this part begins.
 */
offset: number, };
