// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { Problem } from "./shared";

/**
 * A companion to write.
 */
export type ScansMake = { 
/**
 * Handle of the package whose scans are meant; absent for those that the newest receipts ask for.
 */
package: string | null, 
/**
 * Handle of the place.
 */
target: string, };

/**
 * A companion that was written.
 */
export type ScansMade = { 
/**
 * How many scans it carries.
 */
scans: number, 
/**
 * Size of the file.
 */
bytes: number, 
/**
 * SHA-256 of the package it accompanies; absent when it answers receipts.
 */
package: string | null, 
/**
 * Names of scans whose bytes are missing or damaged here.
 */
missing: Array<string>, 
/**
 * Names of scans that no received package lists yet.
 */
unsent: Array<string>, };

/**
 * What the newest receipts ask for.
 */
export type ScansAsked = { 
/**
 * Names of scans that can go into a companion now.
 */
scans: Array<string>, 
/**
 * Names of scans that no received package lists yet: the package goes first.
 */
unsent: Array<string>, };

/**
 * A companion to take.
 */
export type ScansTake = { 
/**
 * Handle of the file.
 */
file: string, };

/**
 * What was taken of a companion.
 */
export type ScansTaken = { 
/**
 * The office as a list names it.
 */
office: string, 
/**
 * Names of the scans that came.
 */
taken: Array<string>, 
/**
 * How many were here already.
 */
already: number, 
/**
 * Scans that were refused.
 */
refused: Array<ScanRefused>, 
/**
 * How many requests are answered with it.
 */
closed: number, 
/**
 * What stopped it before its end: the person, or the disk. What was taken until then stays.
 */
stopped: Problem | null, };

/**
 * A scan that was not taken.
 */
export type ScanRefused = { 
/**
 * Its name as a package lists it, else its hash.
 */
name: string, 
/**
 * SHA-256, hex.
 */
sha256: string, 
/**
 * Why.
 */
problem: Problem, };

/**
 * Scans to ask an office for.
 */
export type ScansAsk = { 
/**
 * Number of the sender.
 */
sender: number, 
/**
 * One scan, or the agreement or letter whose scans are meant; absent for all of the office.
 */
record: string | null, };

/**
 * A scan of a sender.
 */
export type ReceivedScanId = { 
/**
 * Number of the sender.
 */
sender: number, 
/**
 * Id of the attachment in that office.
 */
id: string, };
