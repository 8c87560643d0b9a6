// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { PaperFormat } from "./papers";
import type { PeriodChoice } from "./recap";
import type { RegionKind } from "./reference";
import type { Period } from "./shared";

/**
 * Who sent what for a period.
 */
export type Compliance = { 
/**
 * The period.
 */
period: Period, 
/**
 * Its name.
 */
label: string, 
/**
 * Which offices.
 */
reach: Reach, 
/**
 * The last day for it, by the rules' setting.
 */
due: string | null, 
/**
 * The day it was asked.
 */
on: string, 
/**
 * How many stand how.
 */
counts: ComplianceCounts, 
/**
 * The offices, by code.
 */
offices: Array<ComplianceOffice>, 
/**
 * Who chose the places on the map. Where all offices are looked at, only the provinces have one.
 */
placed_by: PlacedBy | null, 
/**
 * How each province stands; only where all offices are looked at.
 */
provinces?: Array<ProvinceCompliance>, };

/**
 * How many offices stand how. The office itself is in none of them.
 */
export type ComplianceCounts = { 
/**
 * Offices of which something is expected.
 */
expected: number, 
/**
 * Sent.
 */
sent: number, 
/**
 * Covered by a longer period.
 */
covered: number, 
/**
 * Nothing came.
 */
absent: number, 
/**
 * Late, whether it came since or not.
 */
late: number, 
/**
 * With a receipt for the newest package.
 */
receipts: number, 
/**
 * With remarks that are open.
 */
remarked: number, 
/**
 * Without a key in use.
 */
not_enrolled: number, };

/**
 * One office.
 */
export type ComplianceOffice = { 
/**
 * Region code.
 */
region_code: string, 
/**
 * Name of the region.
 */
region_name: string, 
/**
 * What it is.
 */
kind: RegionKind, 
/**
 * Name of its unit, as its packages say; empty while none is known.
 */
unit_name: string, 
/**
 * What came.
 */
delivery: Delivery, 
/**
 * Nothing came in time: either it came after the day it was due, or that day has passed.
 */
late: boolean, 
/**
 * Day on which the first package that answers for the period was merged.
 */
came_on: string | null, 
/**
 * Short form of the period of the newest such package.
 */
package_period: string | null, 
/**
 * Its count in the office.
 */
sequence: number | null, 
/**
 * Name of its file as it came.
 */
file_name: string | null, 
/**
 * Another package may be the newer one: a person has to decide in what order the office's registers follow.
 */
undecided: boolean, 
/**
 * SHA-256 of its file, hex: what its receipt is issued for.
 */
sha256: string | null, 
/**
 * Row of the sender it came from.
 */
sender: number | null, 
/**
 * Rows of it that the rules refused.
 */
refused: number, 
/**
 * Whether it was answered with a receipt.
 */
receipt: boolean, 
/**
 * When the newest of its receipts was issued, UTC.
 */
receipt_issued_at: string | null, 
/**
 * Our remarks on the office's records that are open.
 */
remarks: number, 
/**
 * Agreements of the office that stand here.
 */
agreements: number, 
/**
 * Whether its key is known.
 */
enrolment: Enrolment, 
/**
 * Its place on the map; none for the province on its own map.
 */
tile: Tile | null, };

/**
 * What came of an office for a period.
 */
export type Delivery = "own" | "absent" | "sent" | "covered";

/**
 * Whether the office's key is known.
 */
export type Enrolment = "none" | "enrolled" | "retired";

/**
 * How the offices of one province stand, the province itself among them.
 */
export type ProvinceCompliance = { 
/**
 * Its code.
 */
region_code: string, 
/**
 * Its name.
 */
region_name: string, 
/**
 * Its place on the map of the provinces.
 */
tile: Tile | null, 
/**
 * How many stand how.
 */
counts: ComplianceCounts, };

/**
 * Which offices are looked at.
 */
export type Reach = "province" | "provinces" | "nation";

/**
 * Everything that came of an office.
 */
export type OfficeHistory = { 
/**
 * Region code.
 */
region_code: string, 
/**
 * Its packages, the newest period first.
 */
packages: Array<PackageLine>, 
/**
 * Its registers: one, unless it began anew, was put back from a backup, or was copied.
 */
lineages: Array<LineageLine>, };

/**
 * One package.
 */
export type PackageLine = { 
/**
 * Id of the office's register as it was enrolled.
 */
office_id: string, 
/**
 * Random id of the register it was made from.
 */
lineage: string, 
/**
 * The period in its short form.
 */
period: string, 
/**
 * Counts the packages of that register.
 */
sequence: number, 
/**
 * Name of the file as it came.
 */
file_name: string, 
/**
 * SHA-256 of the file, hex.
 */
sha256: string, 
/**
 * When it was made, by the office's clock.
 */
made_at: string, 
/**
 * When it was merged, UTC.
 */
merged_at: string, 
/**
 * Rows of it that the rules refused.
 */
refused: number, 
/**
 * When a receipt for it was issued, UTC.
 */
receipt_issued_at: string | null, };

/**
 * One register of the office.
 */
export type LineageLine = { 
/**
 * Its random id.
 */
lineage: string, 
/**
 * Lowest count among its packages.
 */
first: number, 
/**
 * Highest count.
 */
last: number, 
/**
 * Counts that never came. An office counts every package it makes, also those it sent to nobody.
 */
gaps: Array<SequenceGap>, 
/**
 * The first count that two different packages carry: from there on the register goes on twice.
 */
copied_from: number | null, };

/**
 * Counts that never came, both ends included.
 */
export type SequenceGap = { 
/**
 * The first.
 */
from: number, 
/**
 * The last.
 */
to: number, };

/**
 * A place on a map, counted from 1.
 */
export type Tile = { 
/**
 * From north to south.
 */
row: number, 
/**
 * From west to east.
 */
column: number, };

/**
 * Who chose the places of a map.
 */
export type PlacedBy = "hand" | "code";

/**
 * Which offices, and for which period.
 */
export type ComplianceRequest = { 
/**
 * Which days.
 */
period: PeriodChoice, 
/**
 * Which offices.
 */
reach: Reach, 
/**
 * Code of the province that is looked at; none for the office's own.
 */
province?: string, };

/**
 * Whom to remind of what.
 */
export type ReminderPrint = { 
/**
 * The period that is missing.
 */
period: PeriodChoice, 
/**
 * Among which offices.
 */
reach: Reach, 
/**
 * Code of the province that is looked at; none for the office's own.
 */
province?: string, 
/**
 * Region codes of those to remind; empty for all that have not sent.
 */
regions: Array<string>, 
/**
 * As what.
 */
format: PaperFormat, };

/**
 * Which office.
 */
export type OfficeHistoryRequest = { 
/**
 * Its region code.
 */
region_code: string, };
