// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

/**
 * The office that keeps the register.
 */
export type Office = { 
/**
 * Id (UUIDv7), made at init.
 */
id: string, 
/**
 * Renewed at init, restore and takeover.
 */
lineage: string, 
/**
 * Region code; a province's code makes the bureau's register, `00` the ministry's.
 */
region_code: string, 
/**
 * Name of the unit: `Bagian Kerja Sama`.
 */
unit_name: string, 
/**
 * Name of the sample data; absent in a real register.
 */
sample: string | null, };

/**
 * A perangkat daerah that starts or runs agreements.
 */
export type WorkUnit = { 
/**
 * Id.
 */
id: string, 
/**
 * Full name.
 */
name: string, 
/**
 * Short name for tables: `Disdikbud`.
 */
short: string, 
/**
 * Whether it is offered for new agreements.
 */
active: boolean, 
/**
 * Revision.
 */
rev: number, };

/**
 * Someone who signs letters.
 */
export type Official = { 
/**
 * Id.
 */
id: string, 
/**
 * Name with titles, as printed.
 */
name: string, 
/**
 * Job as printed: `SEKRETARIS DAERAH`.
 */
job: string, 
/**
 * Rank: `Pembina Utama Muda (IV/c)`; empty for a Kepala Daerah.
 */
rank: string, 
/**
 * NIP, digits only; empty for a Kepala Daerah.
 */
nip: string, 
/**
 * Lines above the job: `a.n. WALI KOTA MALANG`, `u.b.`; Plt./Plh./Pj. stand before the job itself.
 */
capacity: Array<string>, 
/**
 * Which letterhead.
 */
letterhead: LetterheadKind, 
/**
 * Whether offered as a signer.
 */
active: boolean, 
/**
 * Revision.
 */
rev: number, };

/**
 * Which letterhead a signer uses.
 */
export type LetterheadKind = "head" | "secretariat";

/**
 * One of the two letterheads.
 */
export type Letterhead = { 
/**
 * `PEMERINTAH KOTA MALANG` or `WALI KOTA MALANG`.
 */
line1: string, 
/**
 * `SEKRETARIAT DAERAH`; may be empty for a Kepala Daerah.
 */
line2: string, 
/**
 * Address line.
 */
address: string, 
/**
 * Telephone, pos-el, laman, postal code.
 */
contact: string, 
/**
 * Emblem picture by SHA-256.
 */
emblem: string | null, };

/**
 * Paper size.
 */
export type Paper = "A4" | "F4";

/**
 * Page margins in millimetres.
 */
export type Margins = { 
/**
 * Above.
 */
top: number, 
/**
 * Below.
 */
bottom: number, 
/**
 * Left.
 */
left: number, 
/**
 * Right.
 */
right: number, };

/**
 * To whom a recap letter goes.
 */
export type Addressee = { 
/**
 * Lines after "Yth.".
 */
lines: Array<string>, 
/**
 * Place after "di".
 */
place: string, };

/**
 * Everything a letter takes from the settings.
 */
export type LetterSettings = { 
/**
 * Letterhead of the Kepala Daerah.
 */
head: Letterhead, 
/**
 * Letterhead of the Sekretariat Daerah.
 */
secretariat: Letterhead, 
/**
 * Paper.
 */
paper: Paper, 
/**
 * Margins.
 */
margins: Margins, 
/**
 * Place before the date.
 */
place: string, 
/**
 * Number pattern with `{klasifikasi} {urut} {unit} {romawi} {tahun}`.
 */
number_pattern: string, 
/**
 * Classification code (Permendagri 83/2022): 100.2.2.3.
 */
classification: string, 
/**
 * Unit code in numbers.
 */
unit_code: string, 
/**
 * Sifat.
 */
nature: string, 
/**
 * Addressee of letters to the Gubernur.
 */
governor: Addressee, 
/**
 * Addressee of letters to the Menteri.
 */
minister: Addressee, 
/**
 * Tembusan.
 */
copies: Array<string>, };

/**
 * All settings.
 */
export type Settings = { 
/**
 * The office.
 */
office: Office, 
/**
 * What letters take from the settings.
 */
letters: LetterSettings, 
/**
 * Who signs.
 */
officials: Array<Official>, 
/**
 * Perangkat daerah.
 */
work_units: Array<WorkUnit>, };

/**
 * A new name of the unit.
 */
export type OfficeSave = { 
/**
 * The name.
 */
unit_name: string, };

/**
 * An official to save.
 */
export type OfficialSave = { 
/**
 * An empty id makes a new one.
 */
official: Official, 
/**
 * Codes of questions answered with yes.
 */
confirmed: Array<string>, };

/**
 * An emblem to set.
 */
export type EmblemSet = { 
/**
 * On which letterhead.
 */
letterhead: LetterheadKind, 
/**
 * Handle of the chosen picture; absent removes the emblem.
 */
file: string | null, };

/**
 * Which emblem.
 */
export type EmblemOf = { 
/**
 * Of which letterhead.
 */
letterhead: LetterheadKind, };

/**
 * An emblem picture.
 */
export type Emblem = { 
/**
 * As a `data:` URL; absent when none is set.
 */
url: string | null, };
