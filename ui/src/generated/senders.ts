// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { PackageReport } from "./exchange";
import type { FieldProblem, Problem } from "./shared";

/**
 * An office whose signature was met.
 */
export type Sender = { 
/**
 * Its number in this register.
 */
seq: number, 
/**
 * Id of the office's register (UUID), as its packages carry it.
 */
office_id: string, 
/**
 * Region code: `35.73`.
 */
region_code: string, 
/**
 * Name of the region: `Kota Malang`.
 */
region_name: string, 
/**
 * Name of the unit; empty while only a key letter's QR was read.
 */
unit_name: string, 
/**
 * When it was enrolled, UTC.
 */
created_at: string, 
/**
 * Its keys, the newest first.
 */
keys: Array<SenderKey>, };

/**
 * A key of a sender. Never deleted: what it signed stays signed.
 */
export type SenderKey = { 
/**
 * The 32 bytes as 64 hex signs.
 */
public_key: string, 
/**
 * Its fingerprint as printed: eight groups of four signs.
 */
fingerprint: string, 
/**
 * What its place here rests on.
 */
basis: Basis, 
/**
 * The key that vouched for it.
 */
predecessor: string | null, 
/**
 * The key of the province that vouched for it.
 */
voucher: string | null, 
/**
 * When it was enrolled, UTC.
 */
enrolled_at: string, 
/**
 * Who enrolled it.
 */
enrolled_by: string, 
/**
 * When it was retired, UTC; absent while it is in use.
 */
retired_at: string | null, 
/**
 * Why it was retired.
 */
retire_note: string, };

/**
 * What a key's place in the register rests on.
 */
export type Basis = "paper" | "change" | "vouched";

/**
 * What this register knows of a key that claims to be an office's.
 */
export type Standing = { "standing": "known", 
/**
 * The sender.
 */
sender_seq: number, } | { "standing": "unknown" } | { "standing": "retired" } | { "standing": "other_office", 
/**
 * Region of the office the key belongs to.
 */
region: string, 
/**
 * Its unit.
 */
unit: string, };

/**
 * A package to look at before anything is done with it.
 */
export type SenderInspect = { 
/**
 * Handle of the chosen file.
 */
file: string, };

/**
 * A sound package and what this register knows of who signed it.
 */
export type SenderInspection = { 
/**
 * What the package says.
 */
report: PackageReport, 
/**
 * The standing of its key for the office it names.
 */
standing: Standing, 
/**
 * The office, when it is enrolled.
 */
sender: Sender | null, 
/**
 * Why the package cannot be merged yet; absent when its key is known.
 */
problem: Problem | null, 
/**
 * What stands against enrolling its key, or is asked before; empty when nothing does.
 */
findings: Array<FieldProblem>, };

/**
 * A key to enrol.
 */
export type SenderEnrol = { "by": "file", 
/**
 * Handle of the chosen file.
 */
file: string, 
/**
 * What was typed from the paper.
 */
fingerprint: string, 
/**
 * Codes of the questions that were answered yes.
 */
confirmed: Array<string>, } | { "by": "code", 
/**
 * What the scanner typed.
 */
code: string, 
/**
 * Name of the unit as on the letter; may be empty.
 */
unit_name: string, 
/**
 * Codes of the questions that were answered yes.
 */
confirmed: Array<string>, };

/**
 * What enrolling did.
 */
export type SenderEnrolled = { 
/**
 * The office as it stands now.
 */
sender: Sender, 
/**
 * Fingerprint of the key in use.
 */
fingerprint: string, 
/**
 * The key was known before: nothing changed.
 */
already: boolean, };

/**
 * A key to retire.
 */
export type SenderRetire = { 
/**
 * Id of the office.
 */
office_id: string, 
/**
 * Why.
 */
note: string, };
