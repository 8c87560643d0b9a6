// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { Attachment } from "./attachments";
import type { PaperFormat } from "./papers";
import type { PeriodChoice, Recap } from "./recap";
import type { FieldProblem, HistoryRow, Scope } from "./shared";

/**
 * One letter.
 */
export type Letter = { 
/**
 * Id.
 */
id: string, 
/**
 * Revision.
 */
rev: number, 
/**
 * What it is.
 */
kind: LetterKind, 
/**
 * To whom.
 */
to: To, 
/**
 * Where it stands.
 */
state: LetterState, 
/**
 * First day of its period.
 */
period_from: string, 
/**
 * Last day of its period.
 */
period_to: string, 
/**
 * Which agreements.
 */
scope: Scope, 
/**
 * Issued before its period had ended.
 */
interim: boolean, 
/**
 * Why it is void.
 */
void_reason: string | null, 
/**
 * When it was issued, UTC.
 */
created_at: string, 
/**
 * The newest print.
 */
newest: LetterPrint, };

/**
 * One print (cetakan).
 */
export type LetterPrint = { 
/**
 * Id of the letter.
 */
letter_id: string, 
/**
 * From 1.
 */
print: number, 
/**
 * Number; empty when the paper has room for one.
 */
number: string, 
/**
 * Date of the letter.
 */
dated: string, 
/**
 * The code on the paper.
 */
code: string, 
/**
 * All 256 bits behind the code, hex.
 */
fingerprint: string, 
/**
 * SHA-256 of the PDF, hex.
 */
pdf_sha256: string, 
/**
 * Size of the PDF in bytes.
 */
pdf_bytes: number, 
/**
 * Pages.
 */
pages: number, 
/**
 * When it was printed, UTC.
 */
printed_at: string, };

/**
 * Where a letter stands. A konsep is a draft and has no row here.
 */
export type LetterState = "issued" | "signed" | "void";

/**
 * What a letter is.
 */
export type LetterKind = "recap" | "tkksd_semester" | "tkksd_annual" | "foreign_annual" | "consolidated";

/**
 * What is missing of one agreement: on paper a dotted line stands there.
 */
export type Gap = { 
/**
 * Id of the agreement.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * What is missing.
 */
items: Array<GapItem>, };

/**
 * An item of a report that the register may lack.
 */
export type GapItem = "progress" | "background" | "purpose" | "targets" | "scope" | "development" | "highlights" | "beneficiaries" | "funding" | "internal" | "external" | "analysis" | "follow_up";

/**
 * To whom a letter goes.
 */
export type To = "governor" | "minister" | "head";

/**
 * What an officer asks for.
 */
export type LetterRequest = { 
/**
 * What letter; a recap when absent.
 */
kind: LetterKind, 
/**
 * To whom.
 */
to: To, 
/**
 * Which days.
 */
period: PeriodChoice, 
/**
 * Which agreements.
 */
scope: Scope, 
/**
 * Date of the letter.
 */
date: string, 
/**
 * Whole number; empty while it is awaited.
 */
number: string, 
/**
 * Id of the official who signs.
 */
official: string, 
/**
 * Ids of annex columns in order; empty takes the usual ones.
 */
columns: Array<string>, 
/**
 * Allowed before the period has ended.
 */
interim: boolean, };

/**
 * A letter to issue.
 */
export type LetterIssue = { 
/**
 * What is asked for.
 */
letter: LetterRequest, 
/**
 * Draft to forget once issued.
 */
draft: string | null, };

/**
 * From whom the figures of a consolidated recap come.
 */
export type ConsolidatedOutlook = { 
/**
 * Agreements per document (per naskah unik).
 */
per_document: number, 
/**
 * Offices of which data are expected, the own one among them.
 */
offices: number, 
/**
 * Those that gave theirs for the period.
 */
reported: number, 
/**
 * Names of the others.
 */
absent: Array<string>, 
/**
 * Those of the others that are counted by what they gave before.
 */
earlier: number, 
/**
 * Counted agreements that packages contradict each other about.
 */
disputed: number, 
/**
 * Rows that were not taken in, as the rules refuse them.
 */
refused: number, 
/**
 * Pairs that look like one agreement and that nobody has decided on.
 */
twins_open: number, };

/**
 * What the wizard shows before a preview is drawn.
 */
export type LetterOutlook = { 
/**
 * Counts.
 */
recap: Recap, 
/**
 * The number as it would be printed.
 */
number_line: string, 
/**
 * Name of the period.
 */
period: string, 
/**
 * Addressee, line by line.
 */
addressee: Array<string>, 
/**
 * Agreements of which the report has no words for something; none for a recap.
 */
gaps: Array<Gap>, 
/**
 * Of a consolidated recap: from whom its figures come; its counts are then those per region (per daerah).
 */
consolidated: ConsolidatedOutlook | null, 
/**
 * What is still wrong, field by field.
 */
problems: Array<FieldProblem>, };

/**
 * Which letter.
 */
export type LetterId = { 
/**
 * Its id.
 */
id: string, };

/**
 * Which print.
 */
export type PrintId = { 
/**
 * Id of the letter.
 */
id: string, 
/**
 * Which print; the newest when absent.
 */
print: number | null, };

/**
 * A print to save.
 */
export type LetterSave = { 
/**
 * Id of the letter.
 */
id: string, 
/**
 * Which print; the newest when absent.
 */
print: number | null, 
/**
 * As the PDF that was issued, or the same words for a word processor.
 */
format: PaperFormat, };

/**
 * A number from the agenda.
 */
export type LetterNumber = { 
/**
 * Id of the letter.
 */
id: string, 
/**
 * The whole number.
 */
number: string, };

/**
 * A scan of the signed paper.
 */
export type LetterSign = { 
/**
 * Id of the letter.
 */
id: string, 
/**
 * Handle of the chosen scan.
 */
file: string, };

/**
 * A letter to make void.
 */
export type LetterVoid = { 
/**
 * Id of the letter.
 */
id: string, 
/**
 * Why.
 */
reason: string, };

/**
 * One letter with everything its screen shows.
 */
export type LetterView = { 
/**
 * The letter.
 */
letter: Letter, 
/**
 * Every print, first to newest.
 */
prints: Array<LetterPrint>, 
/**
 * Scans.
 */
attachments: Array<Attachment>, 
/**
 * What happened to it, newest first.
 */
history: Array<HistoryRow>, };

/**
 * A column an annex can have.
 */
export type AnnexColumn = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Heading.
 */
heading: string, 
/**
 * Relative width.
 */
weight: number, 
/**
 * `left`, `center` or `right`.
 */
align: string, 
/**
 * Whether it is there when nothing was chosen.
 */
usual: boolean, 
/**
 * Letter of Pasal 17(5)/39(5) it answers; empty for others.
 */
law: string, 
/**
 * Whether a package of another office brings what stands in it: only such a column can be filled for every office.
 */
travels: boolean, };

/**
 * A code as typed or scanned.
 */
export type VerifyRequest = { 
/**
 * Code from the paper, or the whole text of its QR.
 */
code: string, };

/**
 * The letter a code belongs to.
 */
export type Verification = { 
/**
 * The code in its groups.
 */
code: string, 
/**
 * The letter.
 */
letter: Letter, 
/**
 * The print that carries the code.
 */
print: LetterPrint, 
/**
 * Number of the print that replaced it; absent for the newest.
 */
replaced_by: number | null, 
/**
 * Whether the letter was made void.
 */
is_void: boolean, 
/**
 * Whether the kept PDF is still what was printed.
 */
pdf_sound: boolean, 
/**
 * Whether content, code and PDF of the register still fit each other.
 */
content_sound: boolean, 
/**
 * Whether the letter's data give the printed bytes once more.
 */
reproduced: Reproduced, 
/**
 * What the paper must show, to compare line by line.
 */
must_show: Array<PaperLine>, };

/**
 * Whether the letter's kept data, laid out once more, give the bytes that were printed.
 *
 * Only `Yes` proves anything: another version of the program may set the same letter with other bytes. Damage is
 * what `pdf_sound` and `content_sound` tell of.
 */
export type Reproduced = "yes" | "no" | "not_tried";

/**
 * One thing the paper must show.
 */
export type PaperLine = { 
/**
 * What it is.
 */
label: string, 
/**
 * What must stand there.
 */
value: string, };
