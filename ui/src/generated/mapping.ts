// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { FundingSource, Kind, PartyType, Variant } from "./agreements";
import type { PaperFormat } from "./papers";
import type { UrusanGroup } from "./reference";
import type { WorkUnit } from "./settings";
import type { Citation, Force, PathOutcome, SubmissionForm } from "./submissions";

/**
 * A row as stored.
 */
export type MapRow = { 
/**
 * Id (UUIDv7).
 */
id: string, 
/**
 * Counts the saves.
 */
rev: number, 
/**
 * The row of the year before it goes on from.
 */
carried_from: string | null, 
/**
 * That it was given up; absent while it stands.
 */
dropped: Dropped | null, 
/**
 * Why the record was made void; absent while it stands.
 */
void_reason: string | null, 
/**
 * First save, UTC.
 */
created_at: string, 
/**
 * Last save, UTC.
 */
updated_at: string, 
/**
 * Year of the map.
 */
year: number, 
/**
 * Code of the urusan.
 */
urusan: string, 
/**
 * Program.
 */
program: string, 
/**
 * Activity (kegiatan or subkegiatan).
 */
activity: string, 
/**
 * Id of the work unit that carries it.
 */
work_unit: string, 
/**
 * The potential or the problem.
 */
need: string, 
/**
 * Kind of cooperation that is planned.
 */
kind: Kind, 
/**
 * Sub-kind where the law names one.
 */
variant: Variant | null, 
/**
 * With whom it may be done.
 */
candidates: Array<MapCandidate>, 
/**
 * Scores from 0 to 5, by the id of a criterion of the rules.
 */
scores: { [key in string]: number }, 
/**
 * First year of the cooperation.
 */
from_year: number | null, 
/**
 * Last year, included.
 */
to_year: number | null, 
/**
 * Budget in sen.
 */
amount: number | null, 
/**
 * Who pays.
 */
funding_sources: Array<FundingSource>, 
/**
 * Place in the RPJMD or the RKPD.
 */
reference: string, 
/**
 * Anything else.
 */
note: string, 
/**
 * Where it came from.
 */
origin: MapOrigin, };

/**
 * What people type of a row.
 */
export type MapRowForm = { 
/**
 * Year of the map.
 */
year: number, 
/**
 * Code of the urusan.
 */
urusan: string, 
/**
 * Program.
 */
program: string, 
/**
 * Activity (kegiatan or subkegiatan).
 */
activity: string, 
/**
 * Id of the work unit that carries it.
 */
work_unit: string, 
/**
 * The potential or the problem.
 */
need: string, 
/**
 * Kind of cooperation that is planned.
 */
kind: Kind, 
/**
 * Sub-kind where the law names one.
 */
variant: Variant | null, 
/**
 * With whom it may be done.
 */
candidates: Array<MapCandidate>, 
/**
 * Scores from 0 to 5, by the id of a criterion of the rules.
 */
scores: { [key in string]: number }, 
/**
 * First year of the cooperation.
 */
from_year: number | null, 
/**
 * Last year, included.
 */
to_year: number | null, 
/**
 * Budget in sen.
 */
amount: number | null, 
/**
 * Who pays.
 */
funding_sources: Array<FundingSource>, 
/**
 * Place in the RPJMD or the RKPD.
 */
reference: string, 
/**
 * Anything else.
 */
note: string, 
/**
 * Where it came from.
 */
origin: MapOrigin, };

/**
 * With whom it may be done.
 */
export type MapCandidate = { 
/**
 * What it is.
 */
type: PartyType, 
/**
 * Code of the region, for a region.
 */
region_code: string | null, 
/**
 * Name; a region is called by its own.
 */
name: string, };

/**
 * Where a row came from.
 */
export type MapOrigin = "own" | "proposal" | "partner";

/**
 * That a row was given up.
 */
export type Dropped = { 
/**
 * The day.
 */
on: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What became of a row. The first that holds, from the top.
 */
export type MapState = "agreed" | "dropped" | "carried" | "submitted" | "rejected" | "withdrawn" | "planned";

/**
 * What became of a row.
 */
export type MapFate = { 
/**
 * In one word.
 */
state: MapState, 
/**
 * Its submissions and those of the rows it goes on from, the oldest first.
 */
submissions: Array<MapSubmissionLink>, 
/**
 * Id of its row in the next year.
 */
next: string | null, };

/**
 * A submission that came from a row.
 */
export type MapSubmissionLink = { 
/**
 * Id.
 */
id: string, 
/**
 * Title of the planned agreement.
 */
title: string, 
/**
 * Id of its path.
 */
path: string, 
/**
 * Id of the stage that waits; empty when none does.
 */
waiting: string, 
/**
 * Whether it goes on, and if not, how it ended.
 */
outcome: PathOutcome, 
/**
 * Day of the last event.
 */
since: string, 
/**
 * The agreement it became.
 */
agreement: Named | null, };

/**
 * A record by its name.
 */
export type Named = { 
/**
 * Id.
 */
id: string, 
/**
 * Its title.
 */
title: string, };

/**
 * Which rows. An empty list filters nothing.
 */
export type MapQuery = { 
/**
 * Year of the map.
 */
year: number, 
/**
 * Words typed into the search field.
 */
search: string, 
/**
 * Codes of urusan.
 */
urusan: Array<string>, 
/**
 * Ids of work units.
 */
work_units: Array<string>, 
/**
 * Kinds.
 */
kinds: Array<Kind>, 
/**
 * What became of them.
 */
states: Array<MapState>, };

/**
 * One line of the list.
 */
export type MapItem = { 
/**
 * Id.
 */
id: string, 
/**
 * Year of the map.
 */
year: number, 
/**
 * Code of the urusan.
 */
urusan: string, 
/**
 * Name of the urusan.
 */
urusan_name: string, 
/**
 * Program.
 */
program: string, 
/**
 * Activity.
 */
activity: string, 
/**
 * Id of the work unit.
 */
work_unit: string, 
/**
 * Short name of the work unit.
 */
work_unit_name: string, 
/**
 * Kind.
 */
kind: Kind, 
/**
 * Candidates, in short.
 */
partner: string, 
/**
 * Points in percent of the most there are.
 */
priority: number, 
/**
 * Whether every criterion has a score.
 */
scored: boolean, 
/**
 * First year.
 */
from_year: number | null, 
/**
 * Last year.
 */
to_year: number | null, 
/**
 * Budget in sen.
 */
amount: number | null, 
/**
 * Where it came from.
 */
origin: MapOrigin, 
/**
 * Whether it goes on from the year before.
 */
carried: boolean, 
/**
 * Whether another row of the year has the same urusan, work unit and a candidate.
 */
overlaps: boolean, 
/**
 * What became of it.
 */
fate: MapFate, };

/**
 * A page of the list.
 */
export type MapPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * How many of the year became what, whatever the filter.
 */
states: { [key in string]: number }, 
/**
 * The lines asked for.
 */
items: Array<MapItem>, };

/**
 * A year that has a map.
 */
export type MapYear = { 
/**
 * The year.
 */
year: number, 
/**
 * Its rows, void ones left out.
 */
rows: number, 
/**
 * How it was set.
 */
plans: Array<MapPlan>, };

/**
 * The place of a row in the order, with the whole reckoning.
 */
export type MapPriority = { 
/**
 * Each criterion, in the order of the rules.
 */
criteria: Array<ScoredCriterion>, 
/**
 * The sum of their points.
 */
points: number, 
/**
 * The most points there are: five times the weights.
 */
most: number, 
/**
 * The points in percent of the most, rounded half up.
 */
percent: number, 
/**
 * Whether every criterion has a score.
 */
complete: boolean, };

/**
 * One criterion with what a row got by it.
 */
export type ScoredCriterion = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * How much it weighs.
 */
weight: number, 
/**
 * The score, 0 to 5; absent while nobody gave one, which counts nothing.
 */
score: number | null, 
/**
 * Weight times score.
 */
points: number, };

/**
 * What came into the next year's map.
 */
export type Carried = { 
/**
 * The next year.
 */
year: number, 
/**
 * The rows that are now in its map.
 */
rows: Array<MapRow>, };

/**
 * The matrix of a year. A record of two urusan or two work units stands in each of their cells, and once in a total.
 */
export type MapMatrix = { 
/**
 * The year.
 */
year: number, 
/**
 * The day the agreements are in force on: today, or the last day of a year that is over.
 */
on: string, 
/**
 * The columns: work units in use, and those that have something.
 */
units: Array<MapUnit>, 
/**
 * Every urusan, in the order of the law.
 */
lines: Array<MapMatrixLine>, 
/**
 * All together, each record once.
 */
total: MapCell, };

/**
 * A line.
 */
export type MapMatrixLine = { 
/**
 * Code of the urusan.
 */
urusan: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its group.
 */
group: UrusanGroup, 
/**
 * One cell a column, in their order.
 */
cells: Array<MapCell>, 
/**
 * All of the line, each record once.
 */
total: MapCell, };

/**
 * Counts of one cell, one line, one column or all.
 */
export type MapCell = { 
/**
 * Rows of the year's map that were not given up.
 */
rows: number, 
/**
 * Agreements in force on the day.
 */
agreements: number, 
/**
 * Submissions that go on.
 */
submissions: number, };

/**
 * A column.
 */
export type MapUnit = { 
/**
 * Id of the work unit; empty for records that name none.
 */
id: string, 
/**
 * Short name; empty likewise.
 */
short: string, 
/**
 * Name; empty likewise.
 */
name: string, 
/**
 * All of the column, each record once.
 */
total: MapCell, };

/**
 * Why a spot is white.
 */
export type WhiteReason = "never" | "ended" | "unanswered" | "doubled";

/**
 * How many there are of a reason.
 */
export type WhiteCount = { 
/**
 * The reason.
 */
reason: WhiteReason, 
/**
 * How many, told or not.
 */
count: number, };

/**
 * One white spot.
 */
export type WhiteSpot = { 
/**
 * Why.
 */
reason: WhiteReason, 
/**
 * Code of the urusan; empty when the submission names none.
 */
urusan: string, 
/**
 * Its name.
 */
urusan_name: string, 
/**
 * Id of the work unit; empty when it is about none.
 */
work_unit: string, 
/**
 * Its short name.
 */
work_unit_name: string, 
/**
 * The partner; empty when it is about none.
 */
partner: string, 
/**
 * The last day in force, or the day the offer was received, else sent.
 */
on: string | null, 
/**
 * The last day to answer, where a clock runs.
 */
due: string | null, 
/**
 * Rows of the map it is about; for an urusan that was never covered, those that plan it this year.
 */
rows: Array<Named>, 
/**
 * Agreements it is about.
 */
agreements: Array<Named>, 
/**
 * The submission it is about.
 */
submission: Named | null, };

/**
 * That the map of a year was set.
 */
export type MapPlan = { 
/**
 * Id (UUIDv7).
 */
id: string, 
/**
 * Counts the saves.
 */
rev: number, 
/**
 * Why the record was made void; absent while it stands.
 */
void_reason: string | null, 
/**
 * First save, UTC.
 */
created_at: string, 
/**
 * Last save, UTC.
 */
updated_at: string, 
/**
 * Year of the map.
 */
year: number, 
/**
 * The document.
 */
form: PlanForm, 
/**
 * Its number.
 */
number: string, 
/**
 * Its day.
 */
dated: string | null, 
/**
 * Where it was signed.
 */
place: string, };

/**
 * What people type of how a map was set.
 */
export type MapPlanForm = { 
/**
 * Year of the map.
 */
year: number, 
/**
 * The document.
 */
form: PlanForm, 
/**
 * Its number.
 */
number: string, 
/**
 * Its day.
 */
dated: string | null, 
/**
 * Where it was signed.
 */
place: string, };

/**
 * The document that sets the map of a year; its word is the document's id in the rules.
 */
export type PlanForm = "mapping-decree" | "mapping-minutes";

/**
 * One line of the plan, ready to be printed but for the words of kinds, funding and money.
 */
export type PlanLine = { 
/**
 * Number in the order.
 */
number: number, 
/**
 * Id of the row.
 */
id: string, 
/**
 * Name of the urusan.
 */
urusan_name: string, 
/**
 * Name of the work unit.
 */
work_unit_name: string, 
/**
 * Points in percent of the most there are.
 */
priority: number, 
/**
 * What became of it so far.
 */
state: MapState, 
/**
 * Year of the map.
 */
year: number, 
/**
 * Code of the urusan.
 */
urusan: string, 
/**
 * Program.
 */
program: string, 
/**
 * Activity (kegiatan or subkegiatan).
 */
activity: string, 
/**
 * Id of the work unit that carries it.
 */
work_unit: string, 
/**
 * The potential or the problem.
 */
need: string, 
/**
 * Kind of cooperation that is planned.
 */
kind: Kind, 
/**
 * Sub-kind where the law names one.
 */
variant: Variant | null, 
/**
 * With whom it may be done.
 */
candidates: Array<MapCandidate>, 
/**
 * Scores from 0 to 5, by the id of a criterion of the rules.
 */
scores: { [key in string]: number }, 
/**
 * First year of the cooperation.
 */
from_year: number | null, 
/**
 * Last year, included.
 */
to_year: number | null, 
/**
 * Budget in sen.
 */
amount: number | null, 
/**
 * Who pays.
 */
funding_sources: Array<FundingSource>, 
/**
 * Place in the RPJMD or the RKPD.
 */
reference: string, 
/**
 * Anything else.
 */
note: string, 
/**
 * Where it came from.
 */
origin: MapOrigin, };

/**
 * A proposal as stored.
 */
export type Proposal = { 
/**
 * Id (UUIDv7).
 */
id: string, 
/**
 * Counts the saves.
 */
rev: number, 
/**
 * First save, UTC.
 */
created_at: string, 
/**
 * Last save, UTC.
 */
updated_at: string, 
/**
 * Who proposes it.
 */
proposer: string, 
/**
 * Where to reach them; never leaves the office.
 */
contact: string, 
/**
 * Day it was received.
 */
received: string | null, 
/**
 * What is proposed.
 */
content: string, 
/**
 * What it was answered; empty while it waits.
 */
answer: string, 
/**
 * Day of the answer.
 */
answered: string | null, 
/**
 * Id of the row it led to.
 */
map_row_id: string | null, };

/**
 * What people type of a proposal.
 */
export type ProposalForm = { 
/**
 * Who proposes it.
 */
proposer: string, 
/**
 * Where to reach them; never leaves the office.
 */
contact: string, 
/**
 * Day it was received.
 */
received: string | null, 
/**
 * What is proposed.
 */
content: string, 
/**
 * What it was answered; empty while it waits.
 */
answer: string, 
/**
 * Day of the answer.
 */
answered: string | null, 
/**
 * Id of the row it led to.
 */
map_row_id: string | null, };

/**
 * Which proposals.
 */
export type ProposalQuery = { 
/**
 * Words typed into the search field.
 */
search: string, 
/**
 * Only answered ones, or only those that wait; absent for all.
 */
answered: boolean | null, };

/**
 * One line of the list.
 */
export type ProposalItem = { 
/**
 * Year of the row it led to.
 */
row_year: number | null, 
/**
 * Program of the row it led to.
 */
row_program: string | null, 
/**
 * Id (UUIDv7).
 */
id: string, 
/**
 * Counts the saves.
 */
rev: number, 
/**
 * First save, UTC.
 */
created_at: string, 
/**
 * Last save, UTC.
 */
updated_at: string, 
/**
 * Who proposes it.
 */
proposer: string, 
/**
 * Where to reach them; never leaves the office.
 */
contact: string, 
/**
 * Day it was received.
 */
received: string | null, 
/**
 * What is proposed.
 */
content: string, 
/**
 * What it was answered; empty while it waits.
 */
answer: string, 
/**
 * Day of the answer.
 */
answered: string | null, 
/**
 * Id of the row it led to.
 */
map_row_id: string | null, };

/**
 * A page of the list: those that wait first, the oldest first; then the answered ones, the newest first.
 */
export type ProposalPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * How many wait for an answer, whatever the filter.
 */
waiting: number, 
/**
 * The lines asked for.
 */
items: Array<ProposalItem>, };

/**
 * A page of a year's map.
 */
export type MapPageRequest = { 
/**
 * Which rows.
 */
query: MapQuery, 
/**
 * First line.
 */
offset: number, 
/**
 * How many.
 */
limit: number, };

/**
 * Which year.
 */
export type MapYearRequest = { 
/**
 * The year.
 */
year: number, };

/**
 * Which row.
 */
export type MapRowId = { 
/**
 * Its id.
 */
id: string, };

/**
 * A form to judge.
 */
export type MapRowCheck = { 
/**
 * The row; absent for a new one.
 */
id: string | null, 
/**
 * What is typed.
 */
form: MapRowForm, };

/**
 * A form to save.
 */
export type MapRowSave = { 
/**
 * The row; absent for a new one.
 */
id: string | null, 
/**
 * Revision the form was made from.
 */
rev: number, 
/**
 * What was typed.
 */
form: MapRowForm, 
/**
 * Codes of the questions that were answered with yes.
 */
confirmed: Array<string>, 
/**
 * Key of the draft that is no more needed then.
 */
draft: string | null, };

/**
 * A row to give up, or to take up again.
 */
export type MapRowDrop = { 
/**
 * The row.
 */
id: string, 
/**
 * Revision the person saw.
 */
rev: number, 
/**
 * When and why; absent to take it up again.
 */
dropped: Dropped | null, };

/**
 * A row or a plan to make void.
 */
export type MapVoid = { 
/**
 * Its id.
 */
id: string, 
/**
 * Revision the person saw.
 */
rev: number, 
/**
 * Why.
 */
reason: string, };

/**
 * Rows to take to the next year.
 */
export type MapCarry = { 
/**
 * This year.
 */
from: number, 
/**
 * Ids of the rows; empty for every row that nothing happened to yet or whose submission goes on.
 */
rows: Array<string>, };

/**
 * One row with all that is worked out of it.
 */
export type MapRowView = { 
/**
 * The row.
 */
row: MapRow, 
/**
 * Name of the urusan.
 */
urusan_name: string, 
/**
 * The work unit.
 */
work_unit: WorkUnit | null, 
/**
 * Its place in the order, with the whole reckoning.
 */
priority: MapPriority, 
/**
 * What became of it.
 */
fate: MapFate, 
/**
 * Name of the stage at which its submission waits.
 */
waiting: string | null, 
/**
 * The proposals it came from.
 */
proposals: Array<Proposal>, 
/**
 * Rows of the year with the same urusan, work unit and a candidate.
 */
overlaps: Array<Named>, 
/**
 * Whether somebody is typing at it.
 */
has_draft: boolean, };

/**
 * A submission made ready from a row.
 */
export type MapSubmission = { 
/**
 * The form; nothing is saved yet.
 */
form: SubmissionForm, 
/**
 * Submissions that came from the row before, as the officer should know.
 */
fate: MapFate, };

/**
 * The criteria of the order.
 */
export type MapCriteria = { 
/**
 * Name.
 */
name: string, 
/**
 * What the officer should know.
 */
note: string, 
/**
 * How much they bind; absent when the rules have none.
 */
severity: Force | null, 
/**
 * Where they stand.
 */
citations: Array<Citation>, 
/**
 * Highest score.
 */
most: number, 
/**
 * One after another.
 */
criteria: Array<MapCriterion>, };

/**
 * A criterion of the order.
 */
export type MapCriterion = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * How much it weighs.
 */
weight: number, 
/**
 * Where it stands.
 */
citations: Array<Citation>, };

/**
 * A white spot in a sentence.
 */
export type WhiteSpotView = { 
/**
 * What the officer reads.
 */
sentence: string, 
/**
 * What may be done.
 */
hint: string, 
/**
 * Whether the last day to answer has passed.
 */
over: boolean, 
/**
 * Why.
 */
reason: WhiteReason, 
/**
 * Code of the urusan; empty when the submission names none.
 */
urusan: string, 
/**
 * Its name.
 */
urusan_name: string, 
/**
 * Id of the work unit; empty when it is about none.
 */
work_unit: string, 
/**
 * Its short name.
 */
work_unit_name: string, 
/**
 * The partner; empty when it is about none.
 */
partner: string, 
/**
 * The last day in force, or the day the offer was received, else sent.
 */
on: string | null, 
/**
 * The last day to answer, where a clock runs.
 */
due: string | null, 
/**
 * Rows of the map it is about; for an urusan that was never covered, those that plan it this year.
 */
rows: Array<Named>, 
/**
 * Agreements it is about.
 */
agreements: Array<Named>, 
/**
 * The submission it is about.
 */
submission: Named | null, };

/**
 * The white spots of a year.
 */
export type WhiteSpotsView = { 
/**
 * The year.
 */
year: number, 
/**
 * The day they are of.
 */
on: string, 
/**
 * How many of each reason.
 */
counts: Array<WhiteCount>, 
/**
 * At most 200 of each reason.
 */
spots: Array<WhiteSpotView>, };

/**
 * The plan of a year.
 */
export type MapPlanView = { 
/**
 * The year.
 */
year: number, 
/**
 * How it was set.
 */
plans: Array<MapPlan>, 
/**
 * Its lines, the most urgent first.
 */
lines: Array<PlanLine>, };

/**
 * The plan of a year to print as the annex of the document that sets it.
 */
export type MapPlanPrint = { 
/**
 * The year.
 */
year: number, 
/**
 * The document it is the annex of.
 */
form: PlanForm, 
/**
 * Kinds of cooperation it lists; empty for all.
 */
kinds: Array<Kind>, 
/**
 * As what.
 */
format: PaperFormat, };

/**
 * How a map was set, to save.
 */
export type MapPlanSave = { 
/**
 * The record; absent for a new one.
 */
id: string | null, 
/**
 * Revision the form was made from.
 */
rev: number, 
/**
 * What was typed.
 */
form: MapPlanForm, };

/**
 * A page of proposals.
 */
export type ProposalsPageRequest = { 
/**
 * Which proposals.
 */
query: ProposalQuery, 
/**
 * First line.
 */
offset: number, 
/**
 * How many.
 */
limit: number, };

/**
 * A proposal to save.
 */
export type ProposalSave = { 
/**
 * The proposal; absent for a new one.
 */
id: string | null, 
/**
 * Revision the form was made from.
 */
rev: number, 
/**
 * What was typed.
 */
form: ProposalForm, };
