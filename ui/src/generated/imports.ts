// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { PartyType } from "./agreements";
import type { Problem } from "./shared";

/**
 * What the rows of a table become.
 */
export type Destination = "agreements" | "mapping" | "monitoring" | "submissions";

/**
 * What follows from it.
 */
export type ImportWeight = "refuses" | "doubles" | "notes";

/**
 * What becomes of a row.
 */
export type ImportFate = "comes" | "doubled" | "refused";

/**
 * What a person knows a record by.
 */
export type ImportFacts = { 
/**
 * Title.
 */
title: string, 
/**
 * Partners.
 */
partner: string, 
/**
 * Numbers of its first numbered document, or of the letter it came with.
 */
number: string, 
/**
 * First day in force.
 */
starts: string | null, 
/**
 * Last day in force.
 */
ends: string | null, 
/**
 * Anything else that tells it from another: a need, a development.
 */
text: string, };

/**
 * One file that was taken.
 */
export type Import = { 
/**
 * Id.
 */
id: string, 
/**
 * What its rows became.
 */
target: Destination, 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * SHA-256 of the file.
 */
sha256: string, 
/**
 * The sheet; empty for a text.
 */
sheet: string, 
/**
 * Rows that held anything below the heading.
 */
rows: number, 
/**
 * Rows that came in.
 */
accepted: number, 
/**
 * Rows that were here already.
 */
doubled: number, 
/**
 * Rows that stayed outside.
 */
refused: number, 
/**
 * When, UTC.
 */
taken_at: string, 
/**
 * By whom.
 */
taken_by: string, 
/**
 * When it was taken back.
 */
undone_at: string | null, 
/**
 * By whom.
 */
undone_by: string | null, };

/**
 * A file to open.
 */
export type ImportOpen = { 
/**
 * Handle of what was chosen.
 */
file: string, };

/**
 * A folder of forms that came back.
 */
export type ImportForms = { 
/**
 * Handle of the folder that was chosen.
 */
folder: string, };

/**
 * Forms that came back, with what would become of each.
 */
export type ImportFormsPlan = { 
/**
 * Handle of them all, until others are opened.
 */
forms: string, 
/**
 * Each file, in the order of its name.
 */
files: Array<ImportForm>, };

/**
 * One form that came back.
 */
export type ImportForm = { 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * What its rows become; absent where it is no form.
 */
target: Destination | null, 
/**
 * What would become of its rows; absent where it was not read.
 */
plan: ImportPlan | null, 
/**
 * Why it was not read.
 */
problem: Problem | null, };

/**
 * Forms to take.
 */
export type ImportFormsId = { 
/**
 * Handle of them all.
 */
forms: string, };

/**
 * A file that was read.
 */
export type ImportBook = { 
/**
 * Handle of it, until another is opened.
 */
book: string, 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * What kind of file it is, in words: `Excel`, `CSV, UTF-8, dipisah titik koma`.
 */
origin: string, 
/**
 * What its rows become, where it is a form that was given away.
 */
target: Destination | null, 
/**
 * Its sheets.
 */
sheets: Array<ImportSheet>, };

/**
 * A sheet to choose.
 */
export type ImportSheet = { 
/**
 * Its name; empty for a text.
 */
name: string, 
/**
 * Whoever made the file hid it.
 */
hidden: boolean, 
/**
 * Rows that hold anything.
 */
rows: number, 
/**
 * Its first rows as they stand, to choose the heading from.
 */
first: Array<ImportLine>, };

/**
 * A row as it stands.
 */
export type ImportLine = { 
/**
 * Its number.
 */
row: number, 
/**
 * Its cells from the first column on.
 */
cells: Array<string>, };

/**
 * How a sheet is read, as the page holds it.
 */
export type ImportReading = { 
/**
 * First and last row that name the columns; none where the table begins at once.
 */
heading: [number, number] | null, 
/**
 * Which column holds which field.
 */
columns: { [key in string]: number }, 
/**
 * Order of days by field: `day-first` or `month-first`.
 */
orders: { [key in string]: "day-first" | "month-first" }, 
/**
 * What words mean, by field and by the word in small letters.
 */
words: { [key in string]: { [key in string]: string } }, 
/**
 * What is the same in every row, by field.
 */
fixed: { [key in string]: string }, 
/**
 * Whose register it is.
 */
own: ImportOwn, };

/**
 * Whose register a table is.
 */
export type ImportOwn = { 
/**
 * As it stands in the papers.
 */
name: string, 
/**
 * What it is.
 */
type: PartyType, 
/**
 * Its code, for a region.
 */
region_code: string | null, 
/**
 * Words by which a list of parties names it.
 */
names: Array<string>, 
/**
 * Words by which the job of a signer is known to be one of its own.
 */
signers: Array<string>, 
/**
 * Words by which a number is known to be its own.
 */
numbers: Array<string>, };

/**
 * How a sheet would be read.
 */
export type ImportPropose = { 
/**
 * Handle of the file.
 */
book: string, 
/**
 * Which sheet, from 0.
 */
sheet: number, 
/**
 * What its rows become.
 */
target: Destination, 
/**
 * A heading that was chosen; found when absent.
 */
heading: ImportHeading | null, 
/**
 * Name of a reading that was kept.
 */
kept: string | null, };

/**
 * A heading that was chosen.
 */
export type ImportHeading = { 
/**
 * First and last row; none for a table without names.
 */
rows: [number, number] | null, };

/**
 * A sheet with a reading of it.
 */
export type ImportExamine = { 
/**
 * Handle of the file.
 */
book: string, 
/**
 * Which sheet, from 0.
 */
sheet: number, 
/**
 * What its rows become.
 */
target: Destination, 
/**
 * How it is read.
 */
reading: ImportReading, };

/**
 * A sheet held against a reading: what there is to choose, and what was understood.
 */
export type ImportView = { 
/**
 * The reading.
 */
reading: ImportReading, 
/**
 * Columns of the table.
 */
columns: Array<ImportColumn>, 
/**
 * What may be asked of them.
 */
fields: Array<ImportField>, 
/**
 * Names of readings that were kept.
 */
kept: Array<string>, 
/**
 * Rows that hold anything below the heading.
 */
rows: number, };

/**
 * One column.
 */
export type ImportColumn = { 
/**
 * From 0.
 */
at: number, 
/**
 * The letters Excel calls it by.
 */
letters: string, 
/**
 * What the heading calls it.
 */
name: string, 
/**
 * Cells that hold anything.
 */
filled: number, 
/**
 * The first different ones.
 */
samples: Array<string>, };

/**
 * One field that a row may tell.
 */
export type ImportField = { 
/**
 * Its word.
 */
id: string, 
/**
 * What a person calls it.
 */
label: string, 
/**
 * What should stand there.
 */
expects: string, 
/**
 * Without it a row does not come in.
 */
needed: boolean, 
/**
 * It holds years: one may be the same in all rows.
 */
year: boolean, 
/**
 * What words of it may mean; empty where there are no choices.
 */
choices: Array<ImportChoice>, 
/**
 * The words of its column with what they mean.
 */
typed: Array<ImportWord>, 
/**
 * How its days are written, for a column of days.
 */
days: ImportDays | null, };

/**
 * What a word may mean.
 */
export type ImportChoice = { 
/**
 * Stable word, code or id; `-` leaves the word out, `+` makes a work unit of it.
 */
value: string, 
/**
 * What a person reads.
 */
label: string, };

/**
 * One word of a column of choices.
 */
export type ImportWord = { 
/**
 * As it is first typed.
 */
text: string, 
/**
 * As it is looked up.
 */
key: string, 
/**
 * In how many rows.
 */
rows: number, 
/**
 * What it means; absent while nobody said.
 */
meaning: string | null, };

/**
 * How a column of days is written.
 */
export type ImportDays = { 
/**
 * `day-first` or `month-first`, as it is read.
 */
order: "day-first" | "month-first", 
/**
 * One sentence why.
 */
sentence: string, 
/**
 * Cells with what they are read as, in words.
 */
examples: Array<ImportDay>, 
/**
 * Cells that could be two days while nothing proves the order.
 */
open: boolean, };

/**
 * A cell of a column of days.
 */
export type ImportDay = { 
/**
 * As typed.
 */
typed: string, 
/**
 * In words: `5 Juni 2024`; empty where it is no day.
 */
read: string, };

/**
 * A sheet to plan.
 */
export type ImportAsk = { 
/**
 * The sheet and how it is read.
 */
table: ImportExamine, 
/**
 * Rows that come in although they are here already.
 */
anyway: Array<number>, };

/**
 * What would become of a sheet.
 */
export type ImportPlan = { 
/**
 * Handle of the plan, until another is made.
 */
plan: string, 
/**
 * Rows that hold anything.
 */
rows: number, 
/**
 * Rows that come in.
 */
accepted: number, 
/**
 * Rows that are here already.
 */
doubled: number, 
/**
 * Rows that stay outside.
 */
refused: number, 
/**
 * Work units that are made with it.
 */
units: Array<string>, 
/**
 * Everything there is to say, by what it is: refusals first, then doubles, then notes.
 */
groups: Array<ImportGroup>, };

/**
 * Everything that is said under one code.
 */
export type ImportGroup = { 
/**
 * Its code.
 */
code: string, 
/**
 * What follows.
 */
weight: ImportWeight, 
/**
 * What it is called.
 */
title: string, 
/**
 * How often it is said.
 */
count: number, };

/**
 * A page of what is said.
 */
export type ImportSaidRequest = { 
/**
 * Handle of the plan.
 */
plan: string, 
/**
 * Only of this code.
 */
code: string | null, 
/**
 * How many are before.
 */
offset: number, 
/**
 * At most so many.
 */
limit: number, };

/**
 * One thing that is said, in words.
 */
export type ImportSaid = { 
/**
 * Row of the spreadsheet.
 */
row: number, 
/**
 * Its code.
 */
code: string, 
/**
 * What follows.
 */
weight: ImportWeight, 
/**
 * Letters and name of the column; empty where it is of the whole row.
 */
column: string, 
/**
 * What stands there.
 */
value: string, 
/**
 * The sentence.
 */
sentence: string, 
/**
 * What should stand there, or what to do.
 */
expects: string, 
/**
 * What the row says, where two are held side by side.
 */
facts: ImportFacts | null, 
/**
 * What the other one says: the row above, or the record.
 */
other: ImportFacts | null, 
/**
 * Id of the other one, where it is a record.
 */
other_id: string | null, };

/**
 * Rows as they would come in.
 */
export type ImportRowsRequest = { 
/**
 * Handle of the plan.
 */
plan: string, 
/**
 * Only of this fate.
 */
fate: ImportFate, 
/**
 * How many are before.
 */
offset: number, 
/**
 * At most so many.
 */
limit: number, };

/**
 * A row as it would come in.
 */
export type ImportComing = { 
/**
 * Row of the spreadsheet.
 */
row: number, 
/**
 * What it says.
 */
facts: ImportFacts, };

/**
 * A plan.
 */
export type ImportPlanId = { 
/**
 * Handle of the plan.
 */
plan: string, };

/**
 * An import.
 */
export type ImportId = { 
/**
 * Its id.
 */
id: string, };

/**
 * A reading to keep.
 */
export type ImportKeep = { 
/**
 * Under which name.
 */
name: string, 
/**
 * The sheet and how it is read.
 */
table: ImportExamine, };

/**
 * A reading to forget.
 */
export type ImportForget = { 
/**
 * What rows become.
 */
target: Destination, 
/**
 * Its name.
 */
name: string, };
