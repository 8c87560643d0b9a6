// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { Counts, RecordKind } from "./merging";
import type { Asks } from "./remarks";
import type { Sender, Standing } from "./senders";
import type { FieldProblem, Problem } from "./shared";

/**
 * What a receipt says of a package. Written and read by the exchange; see `docs/exchange-files.md`.
 */
export type Receipt = { 
/**
 * Who issued it.
 */
bureau: ReceiptBureau, 
/**
 * Counts the bureau's receipts to this office, from 1.
 */
sequence: number, 
/**
 * SHA-256 of the receipt before, hex; empty for the first.
 */
previous: string, 
/**
 * When it was issued, UTC, by the bureau's clock.
 */
issued_at: string, 
/**
 * The package it is for.
 */
package: ReceiptPackage, 
/**
 * What the package changed at the bureau, by kind of record.
 */
counts: { [key in RecordKind]?: Counts }, 
/**
 * Records that were accepted, by kind and id.
 */
accepted: Array<Accepted>, 
/**
 * Records that were refused, by kind and id.
 */
refused: Array<Refused>, 
/**
 * Every remark that is open at the bureau, also on records of earlier packages, by kind, record and id.
 */
remarks: Array<ReceiptRemark>, };

/**
 * A bureau as its receipts name it.
 */
export type ReceiptBureau = { 
/**
 * Id of its register.
 */
office_id: string, 
/**
 * Region code.
 */
region_code: string, 
/**
 * Name of the unit.
 */
unit_name: string, 
/**
 * Whether its register holds sample data.
 */
sample: boolean, };

/**
 * A package as a receipt names it.
 */
export type ReceiptPackage = { 
/**
 * SHA-256 of the file, hex: by this the office knows it.
 */
sha256: string, 
/**
 * Id of the office's register.
 */
office_id: string, 
/**
 * Its lineage.
 */
lineage: string, 
/**
 * The period in its short form.
 */
period: string, 
/**
 * Counts the packages of the office.
 */
sequence: number, };

/**
 * A record that was accepted.
 */
export type Accepted = { 
/**
 * What it is.
 */
kind: RecordKind, 
/**
 * Its id.
 */
record: string, 
/**
 * The revision that was accepted.
 */
rev: number, };

/**
 * A record that was refused.
 */
export type Refused = { 
/**
 * What it is.
 */
kind: RecordKind, 
/**
 * Its id.
 */
record: string, 
/**
 * Code of the first rule that refuses it.
 */
code: string, 
/**
 * Why, in sentences.
 */
reason: string, };

/**
 * A remark as a receipt carries it.
 */
export type ReceiptRemark = { 
/**
 * Id at the bureau.
 */
id: string, 
/**
 * What the record is.
 */
kind: RecordKind, 
/**
 * Its id in the office.
 */
record: string, 
/**
 * What is asked.
 */
asks: Asks, 
/**
 * The field; empty for the whole record.
 */
field: string, 
/**
 * What is said.
 */
text: string, 
/**
 * The value wished for.
 */
wished: string | null, };

/**
 * A receipt that was issued.
 */
export type Issued = { 
/**
 * Id.
 */
id: string, 
/**
 * Row of the office it is for.
 */
sender: number, 
/**
 * Counts the receipts to this office.
 */
sequence: number, 
/**
 * SHA-256 of the package, hex.
 */
package_sha256: string, 
/**
 * SHA-256 of the signed file, hex.
 */
sha256: string, 
/**
 * When, UTC.
 */
issued_at: string, };

/**
 * An issued receipt as a list names it.
 */
export type IssuedLine = { 
/**
 * Id.
 */
id: string, 
/**
 * Row of the office it is for.
 */
sender: number, 
/**
 * Region code of that office.
 */
region_code: string, 
/**
 * Name of the region.
 */
region_name: string, 
/**
 * Counts the receipts to this office.
 */
sequence: number, 
/**
 * When, UTC.
 */
issued_at: string, 
/**
 * SHA-256 of the package, hex.
 */
package_sha256: string, 
/**
 * The package; absent where its merge was taken back.
 */
package: IssuedFor | null, 
/**
 * It is the newest of its package.
 */
newest: boolean, };

/**
 * The package of a receipt as a list names it.
 */
export type IssuedFor = { 
/**
 * The period in its short form.
 */
period: string, 
/**
 * Counts the packages of the office.
 */
sequence: number, 
/**
 * Name of its file as it came.
 */
file_name: string, 
/**
 * Rows of it that the rules refused.
 */
refused: number, };

/**
 * A receipt from the bureau.
 */
export type Acknowledgement = { 
/**
 * Id.
 */
id: string, 
/**
 * Row of the bureau.
 */
sender: number, 
/**
 * The bureau's count of its receipts to this office.
 */
sequence: number, 
/**
 * The package it is for.
 */
dispatch_id: string, 
/**
 * SHA-256 of the file, hex.
 */
sha256: string, 
/**
 * What the package changed there, by kind of record.
 */
counts: { [key in RecordKind]?: Counts }, 
/**
 * When it was issued, by the bureau's clock, UTC.
 */
issued_at: string, 
/**
 * When it was imported here, UTC.
 */
imported_at: string, 
/**
 * Records accepted.
 */
accepted: number, 
/**
 * Records refused.
 */
refused: number, 
/**
 * Remarks it carries.
 */
remarks: number, };

/**
 * Which package to issue a receipt for.
 */
export type ReceiptFor = { 
/**
 * SHA-256 of a merged package; or the id or region code of an office, for the newest of its packages.
 */
package: string, };

/**
 * An issued receipt to look at or to save.
 */
export type ReceiptWhich = { "package": string } | { "id": string };

/**
 * Packages to issue receipts for.
 */
export type ReceiptsIssueMany = { 
/**
 * Each as in [`super::ReceiptFor`].
 */
packages: Array<string>, 
/**
 * Handle of the folder their files go into.
 */
target: string, };

/**
 * A receipt of many that was issued.
 */
export type ReceiptOfMany = { 
/**
 * The package as it was asked for.
 */
package: string, 
/**
 * Id of the receipt.
 */
id: string, 
/**
 * Counts the receipts to its office.
 */
sequence: number, 
/**
 * When it was issued, UTC.
 */
issued_at: string, 
/**
 * Name of its file in the folder; absent where it could not be saved.
 */
file: string | null, 
/**
 * It was issued before and nothing changed since.
 */
already: boolean, };

/**
 * A package of many that has no receipt.
 */
export type ReceiptRefused = { 
/**
 * The package as it was asked for.
 */
package: string, 
/**
 * Why.
 */
problem: Problem, };

/**
 * What was issued of many.
 */
export type ReceiptsOfMany = { 
/**
 * Receipts that were issued, as they were asked for.
 */
issued: Array<ReceiptOfMany>, 
/**
 * Packages that no receipt can be issued for. They stop nothing else.
 */
refused: Array<ReceiptRefused>, 
/**
 * What stopped it before its end: the person, or what would have stopped the next one too. What was issued until then
 * stays.
 */
stopped: Problem | null, };

/**
 * Receipts issued to which office.
 */
export type ReceiptsOf = { 
/**
 * Row of the office; absent for all.
 */
sender: number | null, };

/**
 * A receipt that was issued.
 */
export type ReceiptIssued = { 
/**
 * What is kept of it.
 */
issued: Issued, 
/**
 * What it says.
 */
receipt: Receipt, 
/**
 * Suggested name of its file.
 */
file_name: string, 
/**
 * Lines by which a person knows each refused record, in the receipt's order: the agreement's, then its own.
 */
refused_titles: Array<Array<string>>, 
/**
 * As much for each remark.
 */
remark_titles: Array<Array<string>>, 
/**
 * It was issued before and nothing changed since: the same bytes.
 */
already: boolean, };

/**
 * A receipt to look at before it is imported.
 */
export type ReceiptInspect = { 
/**
 * Handle of the chosen file.
 */
file: string, };

/**
 * A sound receipt and what this register knows of who signed it.
 */
export type ReceiptInspection = { 
/**
 * What it says.
 */
receipt: Receipt, 
/**
 * SHA-256 of the file, hex.
 */
sha256: string, 
/**
 * Fingerprint of the key that signed it, in groups.
 */
fingerprint: string, 
/**
 * The standing of that key for the bureau it names.
 */
standing: Standing, 
/**
 * Why it cannot be imported as it is; absent when it can.
 */
problem: Problem | null, 
/**
 * What stands against enrolling the bureau's key, or is asked before.
 */
findings: Array<FieldProblem>, 
/**
 * It was imported before.
 */
already: boolean, };

/**
 * A receipt to import.
 */
export type ReceiptImport = { 
/**
 * Handle of the chosen file.
 */
file: string, 
/**
 * Typed from the bureau's key letter, when its key is not known yet; else empty.
 */
fingerprint: string, 
/**
 * Codes of the questions that were answered yes.
 */
confirmed: Array<string>, };

/**
 * What importing did.
 */
export type ReceiptImported = { 
/**
 * The receipt as it is kept.
 */
acknowledgement: Acknowledgement, 
/**
 * The bureau.
 */
bureau: Sender, 
/**
 * The bureau's key was enrolled with it.
 */
enrolled: boolean, 
/**
 * It was imported before: nothing changed.
 */
already: boolean, };

/**
 * A receipt beside the package it is for.
 */
export type ReceiptLine = { 
/**
 * The receipt.
 */
acknowledgement: Acknowledgement, 
/**
 * The bureau as a list names it.
 */
bureau: string, 
/**
 * Sequence of the package.
 */
package: number, 
/**
 * File of the package.
 */
file_name: string, 
/**
 * It is the newest of its bureau: its remarks are the open ones.
 */
speaks: boolean, };

/**
 * What the bureau said of one agreement.
 */
export type ReceivedOf = { 
/**
 * Whether and how it was received; absent before the first receipt that lists it.
 */
said: ReceivedSaid | null, 
/**
 * Open remarks on it, on its progress and its scans.
 */
remarks: Array<ReceivedRemark>, };

/**
 * How a record was received.
 */
export type ReceivedSaid = { 
/**
 * The bureau as a list names it.
 */
bureau: string, 
/**
 * It was accepted; else refused.
 */
accepted: boolean, 
/**
 * The revision that was accepted; 0 when it was refused.
 */
rev: number, 
/**
 * It was changed here since.
 */
changed_since: boolean, 
/**
 * Why it was refused, in sentences.
 */
reason: string, 
/**
 * When the receipt was issued, UTC.
 */
issued_at: string, 
/**
 * The period of the package in its short form.
 */
period: string, 
/**
 * Sequence of the package.
 */
package: number, };

/**
 * A remark of the bureau.
 */
export type ReceivedRemark = { 
/**
 * The bureau as a list names it.
 */
bureau: string, 
/**
 * When its receipt was issued, UTC.
 */
issued_at: string, 
/**
 * The remark.
 */
remark: ReceiptRemark, };
