// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { AgreementQuery } from "./agreements";
import type { ComplianceRequest } from "./compliance";
import type { ConsolidatedQuery } from "./consolidated";
import type { Destination } from "./imports";
import type { MapQuery } from "./mapping";
import type { MonitoringQuery } from "./monitoring";
import type { PivotQuestion, RecapRequest } from "./recap";
import type { Semester } from "./shared";

/**
 * A spreadsheet to save.
 */
export type SheetRequest = { 
/**
 * Of what.
 */
subject: SheetSubject, 
/**
 * As what.
 */
format: SheetFormat, };

/**
 * What is saved.
 */
export type SheetSubject = { "what": "agreements", "asked": AgreementQuery } | { "what": "recap", "asked": RecapRequest } | { "what": "pivot", "asked": PivotQuestion } | { "what": "monitoring", "asked": MonitoringQuery } | { "what": "map", "asked": MapQuery } | { "what": "compliance", "asked": ComplianceRequest } | { "what": "consolidated", "asked": ConsolidatedQuery } | { "what": "offices", "asked": RecapRequest } | { "what": "form", "asked": FormRequest };

/**
 * A form to give away.
 */
export type FormRequest = { 
/**
 * What its rows become.
 */
of: Destination, 
/**
 * The year it is of; a map and a semester have one.
 */
year: number, 
/**
 * The semester, of monitoring.
 */
semester: Semester | null, 
/**
 * Only for this work unit, by id.
 */
work_unit: string | null, };

/**
 * As what it is saved.
 */
export type SheetFormat = "xlsx" | "csv";
