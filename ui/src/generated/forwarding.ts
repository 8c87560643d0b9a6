// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { PeriodChoice } from "./recap";
import type { ReceiptBureau } from "./receipts";
import type { FieldProblem } from "./shared";

/**
 * The signed list of a province. Its form is described in `docs/exchange-files.md`; the order of the fields is part of it.
 */
export type Forwarding = { 
/**
 * The province that passes on.
 */
bureau: ReceiptBureau, 
/**
 * Counts its lists, from 1.
 */
sequence: number, 
/**
 * The period in its short form: `2025-S2`.
 */
period: string, 
/**
 * When it was made, UTC, by the province's clock; nothing is ordered by it.
 */
made_at: string, 
/**
 * The province's own package for the period.
 */
own: ForwardedPackage | null, 
/**
 * The offices whose packages are passed on, by region and id.
 */
offices: Array<ForwardedOffice>, 
/**
 * Region codes of the province's kabupaten and kota that sent nothing for the period.
 */
absent: Array<string>, };

/**
 * One office on a list.
 */
export type ForwardedOffice = { 
/**
 * Id of its register.
 */
office_id: string, 
/**
 * Region code.
 */
region_code: string, 
/**
 * Its unit.
 */
unit_name: string, 
/**
 * The key that signed its package, 64 hex signs.
 */
key: string, 
/**
 * The key's fingerprint, as its key letter printed it.
 */
fingerprint: string, 
/**
 * Whether the province knows the key as in use; it vouches for no other.
 */
vouched: boolean, 
/**
 * Its package.
 */
package: ForwardedPackage, };

/**
 * A package as it was passed on.
 */
export type ForwardedPackage = { 
/**
 * Name of its file in the folder.
 */
file: string, 
/**
 * SHA-256 of the file, hex.
 */
sha256: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * Its period in the short form: a longer one may stand for the list's.
 */
period: string, 
/**
 * Its count in the office.
 */
sequence: number, };

/**
 * Which period.
 */
export type ForwardRequest = { 
/**
 * Which days.
 */
period: PeriodChoice, };

/**
 * A folder to make.
 */
export type ForwardMake = { 
/**
 * Which days.
 */
period: PeriodChoice, 
/**
 * Handle of the folder chosen to put it into.
 */
target: string, };

/**
 * A region by code and name.
 */
export type RegionName = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
name: string, };

/**
 * What would be passed on for a period.
 */
export type ForwardOutlook = { 
/**
 * Name of the period.
 */
period: string, 
/**
 * Suggested name of the folder.
 */
folder_name: string, 
/**
 * Packages of offices that would go.
 */
offices: Array<ForwardLine>, 
/**
 * Kabupaten and kota that sent nothing.
 */
absent: Array<RegionName>, 
/**
 * Name of our own package of the period; absent while none was made.
 */
own: string | null, };

/**
 * A package that would be passed on.
 */
export type ForwardLine = { 
/**
 * Region.
 */
region: RegionName, 
/**
 * Unit.
 */
unit_name: string, 
/**
 * Name of the package as it came.
 */
file_name: string, 
/**
 * Its period in the short form.
 */
period: string, 
/**
 * Its count in the office.
 */
sequence: number, 
/**
 * Whether its file is kept; otherwise it must be merged once more first.
 */
kept: boolean, 
/**
 * Whether the key that signed it is in use: otherwise it goes without our word for it.
 */
vouched: boolean, };

/**
 * What was passed on.
 */
export type Forwarded = { 
/**
 * Name of the folder.
 */
folder_name: string, 
/**
 * Name of the list in the folder.
 */
file: string, 
/**
 * SHA-256 of the list, hex.
 */
sha256: string, 
/**
 * Fingerprint of our key.
 */
fingerprint: string, 
/**
 * The list.
 */
list: Forwarding, };

/**
 * A folder that a province passed on.
 */
export type VouchRequest = { 
/**
 * Handle of the chosen folder.
 */
folder: string, };

/**
 * What a vouched key is to this register.
 */
export type VouchState = "known" | "new" | "refused" | "unvouched";

/**
 * An office on a province's list.
 */
export type VouchedOffice = { 
/**
 * Region.
 */
region: RegionName, 
/**
 * Unit.
 */
unit_name: string, 
/**
 * Fingerprint of its key.
 */
fingerprint: string, 
/**
 * Name of its package on the list.
 */
file: string, 
/**
 * What the key is here.
 */
state: VouchState, 
/**
 * What stands against it.
 */
finding: FieldProblem | null, };

/**
 * A province's list, proved, with its packages found unchanged.
 */
export type VouchInspection = { 
/**
 * The province.
 */
province: RegionName, 
/**
 * Its unit.
 */
unit_name: string, 
/**
 * Fingerprint of the key that signed the list.
 */
fingerprint: string, 
/**
 * SHA-256 of the list, hex.
 */
sha256: string, 
/**
 * Its count in the province.
 */
sequence: number, 
/**
 * Its period in the short form.
 */
period: string, 
/**
 * Whether this very list was taken before.
 */
taken: boolean, 
/**
 * The offices, by region.
 */
offices: Array<VouchedOffice>, 
/**
 * Keys that would be taken.
 */
fresh: number, 
/**
 * Kabupaten and kota that sent the province nothing.
 */
absent: Array<RegionName>, 
/**
 * Packages in the folder that the list does not name.
 */
unlisted: Array<string>, };
