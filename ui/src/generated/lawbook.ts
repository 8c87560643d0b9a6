// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { Problem } from "./shared";

/**
 * What holds in this register.
 */
export type LawbookState = { 
/**
 * The regulations that rules rest on.
 */
regulations: Array<RegulationView>, 
/**
 * The office's own files, below its folder.
 */
own: Array<string>, 
/**
 * Why the office's own rules are not in force; the program's are then.
 */
problem: Problem | null, 
/**
 * The folder of the office's own rules.
 */
folder: string, 
/**
 * The years whose days off are known.
 */
years: Array<number>, };

/**
 * A regulation.
 */
export type RegulationView = { 
/**
 * `Permendagri 22/2020`.
 */
short: string, 
/**
 * Its official citation.
 */
name: string, 
/**
 * First day it holds.
 */
in_force_from: string, 
/**
 * Last day it holds; absent while it does.
 */
in_force_until: string | null, 
/**
 * Whether later changes of it were looked for, and found or excluded.
 */
verified: boolean, };

/**
 * Which year.
 */
export type CalendarRequest = { 
/**
 * The year.
 */
year: number, };

/**
 * The days off of a year, and whose they are.
 */
export type CalendarView = { 
/**
 * The days.
 */
calendar: CalendarYear, 
/**
 * Whether they are known at all: until then only Saturdays and Sundays are off.
 */
known: boolean, 
/**
 * Whether the office set them itself.
 */
own: boolean, };

/**
 * The days off of a year.
 */
export type CalendarYear = { 
/**
 * The year.
 */
year: number, 
/**
 * Who decreed them: name and numbers of the decree.
 */
decree: string, 
/**
 * Its day; absent while the year is not known.
 */
decree_date: string | null, 
/**
 * The days, in order.
 */
days: Array<DayOff>, };

/**
 * A day off.
 */
export type DayOff = { 
/**
 * The day.
 */
date: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * National holiday or collective leave.
 */
kind: HolidayKind, };

/**
 * Why nobody works on a weekday.
 */
export type HolidayKind = "libur" | "cuti-bersama";
