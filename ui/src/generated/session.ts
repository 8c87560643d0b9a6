// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { LetterSettings, Office, Official } from "./settings";
import type { Problem } from "./shared";

/**
 * What the window knows when it starts.
 */
export type SessionState = { 
/**
 * The open register; absent at the first start.
 */
register: OpenRegister | null, 
/**
 * Where the register is, or would be made.
 */
folder: string, 
/**
 * Why the register there could not be opened.
 */
problem: Problem | null, 
/**
 * Version of the program.
 */
version: string, };

/**
 * An open register.
 */
export type OpenRegister = { 
/**
 * The office.
 */
office: Office, 
/**
 * `Kota Malang`.
 */
region_name: string, 
/**
 * `Wali Kota`.
 */
head_title: string, 
/**
 * `Provinsi Jawa Timur`.
 */
province_name: string, 
/**
 * Whether this is a bureau's register: of a province or of the ministry.
 */
is_bureau: boolean, 
/**
 * Whether it is the ministry's: it holds what offices send and nothing of its own.
 */
is_ministry: boolean, 
/**
 * Why it can only be looked at; absent when it can be written.
 */
look_only: Problem | null, 
/**
 * The office's day.
 */
today: string, 
/**
 * Whether nothing was registered yet.
 */
is_empty: boolean, };

/**
 * What the first-start wizard asks.
 */
export type SessionCreate = { 
/**
 * Region code.
 */
region: string, 
/**
 * Name of the unit.
 */
unit_name: string, 
/**
 * What letters take; absent keeps the defaults for the region.
 */
letters: LetterSettings | null, 
/**
 * Who signs, if already known.
 */
official: Official | null, 
/**
 * Work units to begin with.
 */
work_units: Array<string>, };

/**
 * Which sample.
 */
export type SessionSample = { 
/**
 * `malang`, `yogyakarta` or `ministry`.
 */
name: string, };

/**
 * Defaults of letters for a region.
 */
export type SessionDefaults = { 
/**
 * Region code.
 */
region: string, };
