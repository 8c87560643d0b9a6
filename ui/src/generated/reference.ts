// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { PartyType } from "./agreements";

/**
 * All reference data; asked for once.
 */
export type Reference = { 
/**
 * Provinces, kabupaten and kota by code.
 */
regions: Array<Region>, 
/**
 * The ministry: chosen where a register is made, never as a party.
 */
ministry: Region, 
/**
 * Urusan in the order of the law.
 */
urusan: Array<Urusan>, 
/**
 * Legal forms of partners.
 */
legal_forms: Array<LegalForm>, };

/**
 * One region.
 */
export type Region = { 
/**
 * `35` or `35.73`; `00` for the ministry.
 */
code: string, 
/**
 * Code of the province; its own for a province.
 */
province_code: string, 
/**
 * What it is.
 */
kind: RegionKind, 
/**
 * Full name: `Kota Malang`, `Jawa Timur`.
 */
name: string, 
/**
 * False for the six administrative areas of DKI, which cannot be a party (UU 23/2014; UU 2/2024).
 */
autonomous: boolean, };

/**
 * What a region is.
 */
export type RegionKind = "provinsi" | "kabupaten" | "kota" | "kementerian";

/**
 * One urusan.
 */
export type Urusan = { 
/**
 * `1.01` to `3.32`; `X.99` for penunjang and others.
 */
code: string, 
/**
 * Its group.
 */
group: UrusanGroup, 
/**
 * Exact name of the law.
 */
name: string, 
/**
 * Where the name stands.
 */
source: string, };

/**
 * Group of urusan.
 */
export type UrusanGroup = "wajib-dasar" | "wajib-non-dasar" | "pilihan" | "penunjang";

/**
 * One legal form.
 */
export type LegalForm = { 
/**
 * Stable word: `pt`.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Types of partners that take it.
 */
types: Array<PartyType>, 
/**
 * Folded words of a name that say this form and not who it is: `pt`, `tbk`.
 */
words: Array<string>, };
