// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { AgreementForm, Kind } from "./agreements";
import type { Attachment } from "./attachments";
import type { Meeting } from "./meetings";
import type { FieldProblem } from "./shared";

/**
 * A submission as stored.
 */
export type Submission = { 
/**
 * Id (UUIDv7).
 */
id: string, 
/**
 * Counts the saves and the events.
 */
rev: number, 
/**
 * The agreement it became.
 */
agreement_id: string | null, 
/**
 * First save, UTC.
 */
created_at: string, 
/**
 * Last save or event, UTC.
 */
updated_at: string, 
/**
 * Id of the path it takes.
 */
path: string, 
/**
 * Who began it.
 */
initiative: Side, 
/**
 * The planned agreement; it has no documents yet, and perhaps no partner.
 */
subject: AgreementForm, 
/**
 * Who proposes it.
 */
proposer_type: ProposerType, 
/**
 * Their name.
 */
proposer_name: string, 
/**
 * Number of the letter it came with, or went out with.
 */
letter_number: string, 
/**
 * Day on the letter.
 */
letter_dated: string | null, 
/**
 * Day it was sent.
 */
letter_sent: string | null, 
/**
 * Day it was received.
 */
letter_received: string | null, 
/**
 * Whom to ask on both sides.
 */
liaisons: Array<Liaison>, 
/**
 * Situations of the rules that hold: `several-candidates`.
 */
situations: Array<string>, 
/**
 * What it wants.
 */
relation: Relation, 
/**
 * The agreement it changes or goes on with.
 */
parent_id: string | null, 
/**
 * The row of the map it came from.
 */
map_row_id: string | null, 
/**
 * Of an addendum: does the change burden more? The question stands in the rules of its kind.
 */
addendum_burden?: boolean | null, };

/**
 * What people type of a submission.
 */
export type SubmissionForm = { 
/**
 * Id of the path it takes.
 */
path: string, 
/**
 * Who began it.
 */
initiative: Side, 
/**
 * The planned agreement; it has no documents yet, and perhaps no partner.
 */
subject: AgreementForm, 
/**
 * Who proposes it.
 */
proposer_type: ProposerType, 
/**
 * Their name.
 */
proposer_name: string, 
/**
 * Number of the letter it came with, or went out with.
 */
letter_number: string, 
/**
 * Day on the letter.
 */
letter_dated: string | null, 
/**
 * Day it was sent.
 */
letter_sent: string | null, 
/**
 * Day it was received.
 */
letter_received: string | null, 
/**
 * Whom to ask on both sides.
 */
liaisons: Array<Liaison>, 
/**
 * Situations of the rules that hold: `several-candidates`.
 */
situations: Array<string>, 
/**
 * What it wants.
 */
relation: Relation, 
/**
 * The agreement it changes or goes on with.
 */
parent_id: string | null, 
/**
 * The row of the map it came from.
 */
map_row_id: string | null, 
/**
 * Of an addendum: does the change burden more? The question stands in the rules of its kind.
 */
addendum_burden?: boolean | null, };

/**
 * What a submission wants.
 */
export type Relation = "new" | "addendum" | "extension" | "renewal";

/**
 * Who proposes it.
 */
export type ProposerType = "work_unit" | "region" | "partner" | "ministry";

/**
 * A liaison officer (PPKSD and the like; practice). Never leaves the office.
 */
export type Liaison = { 
/**
 * Name.
 */
name: string, 
/**
 * Job and office.
 */
job: string, 
/**
 * Where to reach them.
 */
contact: string, };

/**
 * An event as stored: what happened, when it was recorded, and by whom.
 */
export type StageEvent = { 
/**
 * When it was recorded, UTC.
 */
recorded_at: string, 
/**
 * By whom.
 */
actor: string, 
/**
 * Id.
 */
id: string, 
/**
 * The day it happened, which is not the day it was recorded.
 */
on: string, 
/**
 * The event it corrects.
 */
corrects: string | null, } & ({ "act": "record", 
/**
 * The stage.
 */
stage: string, 
/**
 * Id of the evidence.
 */
evidence: string, 
/**
 * What is recorded of it.
 */
given: { [key in EvidenceField]?: string }, 
/**
 * What was found at the items of its checklist and the criteria of its review.
 */
ticks?: Ticks, } | { "act": "finish", 
/**
 * The stage.
 */
stage: string, } | { "act": "skip", 
/**
 * The stage.
 */
stage: string, 
/**
 * Why.
 */
reason: string, } | { "act": "return", 
/**
 * The stage to do again.
 */
stage: string, 
/**
 * Why.
 */
reason: string, 
/**
 * The move of the path it is.
 */
move?: string, } | { "act": "reject", 
/**
 * Why.
 */
reason: string, 
/**
 * The move of the path it is.
 */
move?: string, } | { "act": "withdraw", 
/**
 * Why.
 */
reason: string, 
/**
 * The move of the path it is.
 */
move?: string, } | { "act": "takeover", 
/**
 * Why.
 */
reason: string, 
/**
 * The move of the path it is.
 */
move?: string, });

/**
 * What a person wants to record.
 */
export type StageStep = { 
/**
 * The day it happened.
 */
on: string, 
/**
 * What happened.
 */
act: StageAct, 
/**
 * The event it corrects.
 */
corrects: string | null, };

/**
 * One line of the list.
 */
export type SubmissionItem = { 
/**
 * Id.
 */
id: string, 
/**
 * Id of the path.
 */
path: string, 
/**
 * Title of the planned agreement.
 */
title: string, 
/**
 * Partners, in short.
 */
partner: string, 
/**
 * Who began it.
 */
initiative: Side, 
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
 * Stages that were left out although the law demands them.
 */
deviations: number, 
/**
 * Whom it waits for; absent when nothing waits.
 */
awaited: Awaited | null, 
/**
 * The agreement it became.
 */
agreement_id: string | null, };

/**
 * Which submissions.
 */
export type SubmissionQuery = { 
/**
 * Words typed into the search field.
 */
search: string, 
/**
 * Kinds; empty for all.
 */
kinds: Array<Kind>, 
/**
 * Ids of stages that wait; empty for all.
 */
waiting: Array<string>, 
/**
 * How they go on; empty for all.
 */
outcomes: Array<PathOutcome>, 
/**
 * Whom they wait for; empty for all.
 */
turns: Array<Turn>, };

/**
 * A page of submissions, those that wait longest first.
 */
export type SubmissionPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The lines asked for.
 */
items: Array<SubmissionItem>, };

/**
 * How many wait at a stage of a path.
 */
export type WaitingCount = { 
/**
 * Id of the path.
 */
path: string, 
/**
 * Id of the stage; empty when nothing waits.
 */
waiting: string, 
/**
 * How many.
 */
count: number, };

/**
 * How many submissions have a value of a filter.
 */
export type SubmissionCount = { 
/**
 * The value, as the query takes it.
 */
value: string, 
/**
 * How many.
 */
count: number, };

/**
 * How many submissions each filter finds when it stands alone.
 */
export type SubmissionCounts = { 
/**
 * By kind.
 */
kinds: Array<SubmissionCount>, 
/**
 * By the stage that waits, of those that go on.
 */
waiting: Array<WaitingCount>, 
/**
 * By how they go on.
 */
outcomes: Array<SubmissionCount>, 
/**
 * By whom they wait for, of those that go on.
 */
turns: Array<TurnCount>, 
/**
 * Those that wait for somebody of our own government.
 */
ours: number, };

/**
 * Who has to act.
 */
export type Turn = "office" | "work-unit" | "tkksd" | "dprd" | "partner" | "government" | "parties" | "others";

/**
 * How many wait for somebody.
 */
export type TurnCount = { 
/**
 * Who has to act.
 */
turn: Turn, 
/**
 * How many.
 */
count: number, };

/**
 * What an open submission waits for.
 */
export type Awaited = { 
/**
 * Who has to act.
 */
turn: Turn, 
/**
 * Who that is by the rules: "Pimpinan DPRD"; empty where everything is there and the stage may be finished.
 */
actor: string, 
/**
 * What is still to come; empty where nothing that is demanded is.
 */
what: string, 
/**
 * The next last day of a clock that runs.
 */
due: string | null, };

/**
 * A page of the list.
 */
export type SubmissionsPageRequest = { 
/**
 * Which submissions.
 */
query: SubmissionQuery, 
/**
 * First line.
 */
offset: number, 
/**
 * How many.
 */
limit: number, };

/**
 * Which submission.
 */
export type SubmissionId = { 
/**
 * Its id.
 */
id: string, };

/**
 * A form to save.
 */
export type SubmissionSave = { 
/**
 * The submission; absent for a new one.
 */
id: string | null, 
/**
 * Revision the form was made from.
 */
rev: number, 
/**
 * What was typed.
 */
form: SubmissionForm, };

/**
 * A step to record, or to judge.
 */
export type SubmissionStep = { 
/**
 * The submission.
 */
id: string, 
/**
 * Revision the person saw.
 */
rev: number, 
/**
 * What happened.
 */
step: StageStep, };

/**
 * What a step did.
 */
export type SubmissionStepped = { 
/**
 * The submission after it.
 */
submission: Submission, 
/**
 * Id of the event.
 */
event: string, 
/**
 * What the officer should know all the same.
 */
warnings: Array<FieldProblem>, };

/**
 * Whether a step may happen.
 */
export type SubmissionVerdict = { 
/**
 * What stands against it; empty when it may happen.
 */
blocks: Array<FieldProblem>, 
/**
 * What the officer should know.
 */
warnings: Array<FieldProblem>, };

/**
 * One submission with all that happened.
 */
export type SubmissionView = { 
/**
 * The submission.
 */
submission: Submission, 
/**
 * Name of its path.
 */
path_name: string, 
/**
 * Whether its path only advises.
 */
advises: boolean, 
/**
 * Whether it goes on, and if not, how it ended.
 */
outcome: PathOutcome, 
/**
 * Its stages in the order of the law.
 */
stages: Array<StageState>, 
/**
 * Clocks that run.
 */
clocks: Array<RunningClock>, 
/**
 * What happened, in the order it was recorded.
 */
history: Array<StageEvent>, 
/**
 * The row of the map it came from.
 */
map_row: MapRowLink | null, 
/**
 * The ways back and out that are open from here.
 */
moves: Array<MoveView>, 
/**
 * The day on which the government took it over.
 */
taken_over: string | null, 
/**
 * What the rules ask of a change to an agreement; absent for what takes the whole path.
 */
change: ChangeView | null, 
/**
 * The question that decides about DPRD for a change to an agreement; absent for anything else.
 */
addendum: AddendumView | null, 
/**
 * Meetings on it, the newest first.
 */
meetings: Array<Meeting>, 
/**
 * Scans that belong to no single piece of evidence.
 */
attachments: Array<Attachment>, };

/**
 * One stage of a submission.
 */
export type StageState = { 
/**
 * Id of the stage.
 */
id: string, 
/**
 * Name of the stage.
 */
name: string, 
/**
 * How it stands.
 */
standing: StageStanding, 
/**
 * The day it was settled.
 */
on: string | null, 
/**
 * Why it was left out.
 */
reason: string | null, 
/**
 * Ids of the evidence that is asked for here.
 */
asked: Array<string>, 
/**
 * What was recorded, by the id of the evidence.
 */
given: { [key in string]: { [key in EvidenceField]?: string } }, 
/**
 * Whether its leaving out is a deviation.
 */
deviation: boolean, 
/**
 * All its evidence, with every record, its ticks and its scans.
 */
evidence: Array<EvidenceState>, };

/**
 * How it stands with one stage.
 */
export type StageStanding = "finished" | "skipped" | "not_needed" | "waiting" | "ahead";

/**
 * A clock that runs.
 */
export type RunningClock = { 
/**
 * What is due.
 */
name: string, 
/**
 * Last day.
 */
due: string, 
/**
 * Whether it has passed.
 */
over: boolean, 
/**
 * What the officer reads.
 */
sentence: string, 
/**
 * Where it stands.
 */
citations: Array<Citation>, };

/**
 * The row of the map that a submission came from.
 */
export type MapRowLink = { 
/**
 * Its id.
 */
id: string, 
/**
 * Year of the map.
 */
year: number, 
/**
 * Program.
 */
program: string, };

/**
 * A path.
 */
export type PathView = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * The register's word of the kind.
 */
kind: string, 
/**
 * The register's words of the sub-kinds it serves; empty for all.
 */
variants: Array<string>, 
/**
 * Who may begin it.
 */
initiative: Side, 
/**
 * What the officer should know of it.
 */
note: string, 
/**
 * Where its order stands.
 */
citations: Array<Citation>, 
/**
 * Its stages.
 */
stages: Array<StageView>, 
/**
 * Ways back and out.
 */
moves: Array<MoveView>, 
/**
 * Situations that are told of a submission, because a rule of the path rests on them.
 */
situations: Array<string>, 
/**
 * Why a cooperation of it ends, as its rules list it.
 */
ends: Array<EndView>, 
/**
 * What it asks of a change to an agreement; a change that is not named takes all its stages.
 */
changes: Array<ChangeView>, 
/**
 * The question that decides about DPRD for an addendum.
 */
addendum: AddendumView | null, };

/**
 * A stage of a path.
 */
export type StageView = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Who acts.
 */
actors: Array<string>, 
/**
 * For whose initiative.
 */
initiative: Side, 
/**
 * Whether the law leaves it free.
 */
optional: boolean, 
/**
 * Whether it may be left out with a reason.
 */
skippable: boolean, 
/**
 * Whether the two questions about DPRD decide on it.
 */
asks_dprd: boolean, 
/**
 * Whether something is signed in it.
 */
signs: boolean, 
/**
 * What the officer should know of it.
 */
note: string, 
/**
 * Where it stands.
 */
citations: Array<Citation>, 
/**
 * What proves it.
 */
evidence: Array<EvidenceView>, };

/**
 * A piece of evidence.
 */
export type EvidenceView = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * How much it is demanded.
 */
required: Force, 
/**
 * What is recorded of it.
 */
fields: Array<EvidenceField>, 
/**
 * Words of its result.
 */
results: Array<ResultView>, 
/**
 * Who may sign it for us; empty when no rule says.
 */
signers: Array<string>, 
/**
 * The situation in which it is asked for.
 */
when: string | null, 
/**
 * Whether it comes after the stage is finished.
 */
follows: boolean, 
/**
 * What the officer should know of it.
 */
note: string, 
/**
 * Where it stands.
 */
citations: Array<Citation>, 
/**
 * What it must hold.
 */
checklist: ChecklistView | null, };

/**
 * A result and whether the stage may be finished with it.
 */
export type ResultView = { 
/**
 * Its word.
 */
word: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Whether the stage may be finished with it.
 */
passes: boolean, };

/**
 * What something must hold.
 */
export type ChecklistView = { 
/**
 * Name.
 */
name: string, 
/**
 * Its items.
 */
items: Array<string>, 
/**
 * Where it stands.
 */
citations: Array<Citation>, };

/**
 * A way back or out.
 */
export type MoveView = { 
/**
 * Its id, which the step names.
 */
id: string, 
/**
 * What it is.
 */
kind: MoveKind, 
/**
 * Name.
 */
name: string, 
/**
 * Stages in which it is offered.
 */
from: Array<string>, 
/**
 * Where a return leads.
 */
to: string | null, 
/**
 * Who decides.
 */
actor: string, 
/**
 * What the officer should know of it.
 */
note: string, 
/**
 * Where it stands.
 */
citations: Array<Citation>, };

/**
 * How it stands with one piece of evidence.
 */
export type EvidenceState = { 
/**
 * Id of the evidence.
 */
id: string, 
/**
 * Whether it is asked for here.
 */
asked: boolean, 
/**
 * What was recorded of it and still counts, the newest last; more than one where it comes again and again.
 */
records: Array<EvidenceRecord>, 
/**
 * Its checklist, as the newest record ticks it.
 */
checklist: ChecklistState | null, 
/**
 * The criteria of its review, as the newest record answers them.
 */
criteria: CriteriaState | null, 
/**
 * Its scans.
 */
attachments: Array<Attachment>, };

/**
 * One record of a piece of evidence.
 */
export type EvidenceRecord = { 
/**
 * Id of the event.
 */
event: string, 
/**
 * The day it happened.
 */
on: string, 
/**
 * Its fields.
 */
given: { [key in EvidenceField]?: string }, 
/**
 * What was found item by item.
 */
ticks: Ticks, };

/**
 * A checklist with its ticks.
 */
export type ChecklistState = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * How much it binds.
 */
severity: Force, 
/**
 * What the officer should know of it.
 */
note: string, 
/**
 * Where it stands.
 */
citations: Array<Citation>, 
/**
 * Its items.
 */
items: Array<ItemState>, 
/**
 * How many that are asked for are not there yet.
 */
open: number, };

/**
 * One item of a checklist.
 */
export type ItemState = { 
/**
 * Id.
 */
id: string, 
/**
 * In the words of the law.
 */
name: string, 
/**
 * Where it stands.
 */
citations: Array<Citation>, 
/**
 * Whether it is asked for here.
 */
asked: boolean, 
/**
 * What was found; absent while nobody ticked it.
 */
answer: ItemAnswer | null, 
/**
 * What was said of it.
 */
note: string, };

/**
 * The criteria of a review with their answers.
 */
export type CriteriaState = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * How much it binds.
 */
severity: Force, 
/**
 * What the officer should know of it.
 */
note: string, 
/**
 * Where it stands.
 */
citations: Array<Citation>, 
/**
 * The answers there are, the best first.
 */
scale: Array<ScaleAnswer>, 
/**
 * One after another.
 */
criteria: Array<CriterionState>, 
/**
 * How many have no answer yet.
 */
open: number, 
/**
 * Weighted mean of the answers, 0 to 100; absent where no criterion is weighted.
 */
score: number | null, };

/**
 * One criterion of a review.
 */
export type CriterionState = { 
/**
 * Id.
 */
id: string, 
/**
 * In the words of the law.
 */
name: string, 
/**
 * Where it stands.
 */
citations: Array<Citation>, 
/**
 * How much it weighs, where criteria are weighed.
 */
weight: number | null, 
/**
 * The word of the answer; absent while nobody answered.
 */
answer: string | null, 
/**
 * What was said of it.
 */
note: string, };

/**
 * One answer of a scale.
 */
export type ScaleAnswer = { 
/**
 * Its word.
 */
word: string, 
/**
 * Its name.
 */
name: string, };

/**
 * What is asked of an addendum; the answer is `addendum_burden` of the form.
 */
export type AddendumView = { 
/**
 * The question.
 */
question: string, 
/**
 * Whether taking away counts as well.
 */
counts_reduction: boolean, 
/**
 * On what a change rests.
 */
basis: string | null, 
/**
 * Where that stands.
 */
basis_citations: Array<Citation>, 
/**
 * Where the question stands.
 */
citations: Array<Citation>, };

/**
 * What the rules ask of a change to an agreement: fewer stages, and the form of its document.
 */
export type ChangeView = { 
/**
 * Which change.
 */
relation: Relation, 
/**
 * What the officer reads.
 */
sentence: string, 
/**
 * What the signed document is in the register; absent when it stays what the path names.
 */
document: string | null, 
/**
 * Where it stands.
 */
citations: Array<Citation>, };

/**
 * Why a cooperation ends.
 */
export type EndView = { 
/**
 * The register's word.
 */
word: string, 
/**
 * Name.
 */
name: string, 
/**
 * Where it stands.
 */
citations: Array<Citation>, };

/**
 * Which agreement a submission goes on with, and how.
 */
export type SubmissionContinuation = { 
/**
 * The agreement.
 */
agreement_id: string, 
/**
 * An addendum, an extension, or a renewal.
 */
relation: Relation, };

/**
 * What was found of one piece of evidence, by the ids of items and criteria.
 */
export type Ticks = { 
/**
 * At the items of its checklist.
 */
items: { [key in string]: ItemTick }, 
/**
 * To the criteria of its review.
 */
criteria: { [key in string]: CriterionTick }, };

/**
 * The tick at one item of a checklist.
 */
export type ItemTick = { 
/**
 * What was found.
 */
answer: ItemAnswer, 
/**
 * What there is to say of it.
 */
note: string, };

/**
 * Whether a paper holds what an item of its checklist asks for.
 */
export type ItemAnswer = "ada" | "belum" | "tidak-berlaku";

/**
 * The answer to one criterion of a review.
 */
export type CriterionTick = { 
/**
 * A word of the office's scale: `memenuhi`.
 */
answer: string, 
/**
 * What there is to say of it.
 */
note: string, };

/**
 * One step of a person on a path.
 */
export type StageAct = { "act": "record", 
/**
 * The stage.
 */
stage: string, 
/**
 * Id of the evidence.
 */
evidence: string, 
/**
 * What is recorded of it.
 */
given: { [key in EvidenceField]?: string }, 
/**
 * What was found at the items of its checklist and the criteria of its review.
 */
ticks?: Ticks, } | { "act": "finish", 
/**
 * The stage.
 */
stage: string, } | { "act": "skip", 
/**
 * The stage.
 */
stage: string, 
/**
 * Why.
 */
reason: string, } | { "act": "return", 
/**
 * The stage to do again.
 */
stage: string, 
/**
 * Why.
 */
reason: string, 
/**
 * The move of the path it is.
 */
move?: string, } | { "act": "reject", 
/**
 * Why.
 */
reason: string, 
/**
 * The move of the path it is.
 */
move?: string, } | { "act": "withdraw", 
/**
 * Why.
 */
reason: string, 
/**
 * The move of the path it is.
 */
move?: string, } | { "act": "takeover", 
/**
 * Why.
 */
reason: string, 
/**
 * The move of the path it is.
 */
move?: string, };

/**
 * An act with its day. A correction names the event whose day and content it replaces; both stay in the history.
 */
export type PathEvent = { 
/**
 * Id.
 */
id: string, 
/**
 * The day it happened, which is not the day it was recorded.
 */
on: string, 
/**
 * The event it corrects.
 */
corrects: string | null, } & ({ "act": "record", 
/**
 * The stage.
 */
stage: string, 
/**
 * Id of the evidence.
 */
evidence: string, 
/**
 * What is recorded of it.
 */
given: { [key in EvidenceField]?: string }, 
/**
 * What was found at the items of its checklist and the criteria of its review.
 */
ticks?: Ticks, } | { "act": "finish", 
/**
 * The stage.
 */
stage: string, } | { "act": "skip", 
/**
 * The stage.
 */
stage: string, 
/**
 * Why.
 */
reason: string, } | { "act": "return", 
/**
 * The stage to do again.
 */
stage: string, 
/**
 * Why.
 */
reason: string, 
/**
 * The move of the path it is.
 */
move?: string, } | { "act": "reject", 
/**
 * Why.
 */
reason: string, 
/**
 * The move of the path it is.
 */
move?: string, } | { "act": "withdraw", 
/**
 * Why.
 */
reason: string, 
/**
 * The move of the path it is.
 */
move?: string, } | { "act": "takeover", 
/**
 * Why.
 */
reason: string, 
/**
 * The move of the path it is.
 */
move?: string, });

/**
 * How a path came to its end.
 */
export type PathOutcome = "open" | "rejected" | "withdrawn" | "completed";

/**
 * Who began a cooperation, or whom a rule speaks of.
 */
export type Side = "ours" | "theirs" | "either";

/**
 * How much a rule binds. Only the law blocks.
 */
export type Force = "law" | "practice" | "optional";

/**
 * One thing that is recorded of a piece of evidence.
 */
export type EvidenceField = "number" | "numbers" | "date" | "sent" | "received" | "signed" | "starts" | "ends" | "place" | "result" | "basis" | "by" | "from" | "period" | "reason" | "value" | "count" | "note" | "signer";

/**
 * What a move is.
 */
export type MoveKind = "return" | "reject" | "withdraw" | "takeover";

/**
 * A source as a screen and a paper show it.
 */
export type Citation = { 
/**
 * `PM22 8(3)`, `praktik` or `pengaturan`.
 */
reference: string, 
/**
 * `Permendagri 22/2020 Pasal 8 ayat (3)`.
 */
words: string, 
/**
 * What the article says, word for word; absent for practice and settings.
 */
text: string | null, };
