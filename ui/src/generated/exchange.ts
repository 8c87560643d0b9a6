// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { Count, PeriodChoice } from "./recap";

/**
 * One package that was made.
 */
export type Dispatch = { 
/**
 * Id.
 */
id: string, 
/**
 * Counts the office's packages.
 */
sequence: number, 
/**
 * First day of the period.
 */
period_from: string, 
/**
 * Last day of the period.
 */
period_to: string, 
/**
 * Name of the file as it was saved.
 */
file_name: string, 
/**
 * SHA-256 of the whole file, hex.
 */
sha256: string, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * Fingerprint of the office's key.
 */
fingerprint: string, 
/**
 * The manifest as sent, JSON.
 */
manifest: string, 
/**
 * When it was made, UTC.
 */
created_at: string, };

/**
 * A period to export.
 */
export type ExportRequest = { 
/**
 * Which days.
 */
period: PeriodChoice, };

/**
 * What a package would hold.
 */
export type ExportOutlook = { 
/**
 * Name of the period.
 */
period: string, 
/**
 * Suggested file name.
 */
file_name: string, 
/**
 * Its place among the office's packages.
 */
sequence: number, 
/**
 * Agreements by kind.
 */
kinds: Array<Count>, 
/**
 * All agreements.
 */
total: number, 
/**
 * Letters of the period, by number (or code while it has none).
 */
letters: Array<PackageLetter>, 
/**
 * What an officer should look at before sending.
 */
warnings: Array<string>, };

/**
 * A letter named in a package.
 */
export type PackageLetter = { 
/**
 * Number; empty while it is awaited.
 */
number: string, 
/**
 * Date.
 */
dated: string, 
/**
 * Code in its groups.
 */
code: string, };

/**
 * A package to make.
 */
export type ExportMake = { 
/**
 * Which days.
 */
period: PeriodChoice, 
/**
 * Handle of the place chosen for the file.
 */
target: string, };

/**
 * Which package.
 */
export type DispatchId = { 
/**
 * Its id.
 */
id: string, };

/**
 * A chosen package to prove.
 */
export type PackageVerify = { 
/**
 * Handle of the chosen file.
 */
file: string, };

/**
 * What a sound package says of itself.
 */
export type PackageReport = { 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * SHA-256 of the file, hex.
 */
sha256: string, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * Region code.
 */
region_code: string, 
/**
 * Region name as the package has it.
 */
region_name: string, 
/**
 * Unit.
 */
unit_name: string, 
/**
 * Name of the sample; absent in a real one.
 */
sample: string | null, 
/**
 * The period in its short form: `2025-S2`.
 */
period: string, 
/**
 * The period in words: `Semester II Tahun 2025`.
 */
period_label: string, 
/**
 * Its place among the office's packages.
 */
sequence: number, 
/**
 * When it was made, UTC.
 */
created_at: string, 
/**
 * Id of the key.
 */
key_id: string, 
/**
 * Fingerprint of the key, in groups.
 */
fingerprint: string, 
/**
 * `known` or `unknown`.
 */
key: string, 
/**
 * Agreements by kind.
 */
kinds: Array<Count>, 
/**
 * All agreements.
 */
total: number, 
/**
 * Codes of the period's letters, in their groups.
 */
letters: Array<string>, };

/**
 * The key the office signs with.
 */
export type OwnKey = { 
/**
 * Its short id; empty before there is one.
 */
key_id: string, 
/**
 * Its fingerprint in groups; empty before there is one.
 */
fingerprint: string, };

/**
 * A change of the office's key to make.
 */
export type KeyChangeMake = { 
/**
 * Handle of the place chosen for the file.
 */
target: string, };

/**
 * The office's key was changed.
 */
export type KeyChanged = { 
/**
 * Fingerprint of the key that went.
 */
old_fingerprint: string, 
/**
 * Fingerprint of the key in use now.
 */
fingerprint: string, 
/**
 * SHA-256 of the file for the bureau.
 */
sha256: string, };
