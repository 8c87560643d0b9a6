// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

import type { Kind, Progress, Status, Term } from "./agreements";
import type { FieldProblem, Semester } from "./shared";
import type { Citation } from "./submissions";

/**
 * What a target measures.
 */
export type Measure = "volume" | "money" | "benefit";

/**
 * What people type of a target.
 */
export type TargetEntry = { 
/**
 * What is to be reached.
 */
name: string, 
/**
 * What it measures.
 */
measure: Measure, 
/**
 * Unit of the amounts; `Rp` for money.
 */
unit: string, 
/**
 * The year it is planned for; the whole term when absent.
 */
year: number | null, 
/**
 * How much, in hundredths of the unit: sen for money.
 */
planned: number, };

/**
 * A target as stored.
 */
export type Target = { 
/**
 * Id (UUIDv7).
 */
id: string, 
/**
 * Counts the saves; a save must name the revision it was made from.
 */
rev: number, 
/**
 * Why it was withdrawn; absent while it stands.
 */
void_reason: string | null, 
/**
 * What is to be reached.
 */
name: string, 
/**
 * What it measures.
 */
measure: Measure, 
/**
 * Unit of the amounts; `Rp` for money.
 */
unit: string, 
/**
 * The year it is planned for; the whole term when absent.
 */
year: number | null, 
/**
 * How much, in hundredths of the unit: sen for money.
 */
planned: number, };

/**
 * What one semester brought of a target.
 */
export type Realisation = { 
/**
 * Id of the target.
 */
target: string, 
/**
 * Year.
 */
year: number, 
/**
 * Semester.
 */
semester: Semester, 
/**
 * Revision; 0 for one that is not saved yet.
 */
rev: number, 
/**
 * How much in this semester alone, in hundredths of the target's unit.
 */
amount: number, 
/**
 * Anything to add.
 */
note: string, 
/**
 * Why it was withdrawn; absent while it stands. Saving it again takes it back into the count.
 */
void_reason: string | null, };

/**
 * What people type of an evaluation.
 */
export type EvaluationEntry = { 
/**
 * Id of the form.
 */
form: string, 
/**
 * Year.
 */
year: number, 
/**
 * Round of the year, from 1.
 */
round: number, 
/**
 * What was answered, by question.
 */
answers: { [key in string]: Answer }, 
/**
 * Id of the recommendation; the officer decides.
 */
recommendation: string, 
/**
 * Why; needed when the score suggests another one, or none.
 */
reason: string, 
/**
 * The day of the evaluation.
 */
evaluated: string, 
/**
 * Who evaluated: a person, or a team.
 */
evaluator: string, };

/**
 * An evaluation as stored.
 */
export type Evaluation = { 
/**
 * Id (UUIDv7).
 */
id: string, 
/**
 * Counts the saves.
 */
rev: number, 
/**
 * Last day of its round, by the rules in force when it was saved.
 */
round_ends: string, 
/**
 * Score in hundredths of a point (8750 is 87,5 of 100), by the rules in force when it was saved; absent when no
 * question with a score was answered.
 */
score: number | null, 
/**
 * Why it was made void; absent while it stands.
 */
void_reason: string | null, 
/**
 * Id of the form.
 */
form: string, 
/**
 * Year.
 */
year: number, 
/**
 * Round of the year, from 1.
 */
round: number, 
/**
 * What was answered, by question.
 */
answers: { [key in string]: Answer }, 
/**
 * Id of the recommendation; the officer decides.
 */
recommendation: string, 
/**
 * Why; needed when the score suggests another one, or none.
 */
reason: string, 
/**
 * The day of the evaluation.
 */
evaluated: string, 
/**
 * Who evaluated: a person, or a team.
 */
evaluator: string, };

/**
 * What was answered to a question.
 */
export type Answer = number | string | Array<string>;

/**
 * What the list shows. An empty list filters nothing.
 */
export type MonitoringQuery = { 
/**
 * Year.
 */
year: number, 
/**
 * Semester.
 */
semester: Semester, 
/**
 * Words, as in the table of agreements.
 */
search: string, 
/**
 * Kinds.
 */
kinds: Array<Kind>, 
/**
 * Ids of work units.
 */
work_units: Array<string>, 
/**
 * Only where all of these are filled in: `progress`, `realisation`, ids of forms.
 */
filled: Array<string>, 
/**
 * Only where any of these is missing: `progress`, `realisation`, ids of forms.
 */
missing: Array<string>, 
/**
 * Only with one of these recommendations, by id.
 */
recommendations: Array<string>, };

/**
 * One agreement of the list.
 */
export type MonitoringItem = { 
/**
 * Id of the agreement.
 */
id: string, 
/**
 * Kind.
 */
kind: Kind, 
/**
 * Title.
 */
title: string, 
/**
 * The other parties.
 */
partner: string, 
/**
 * Ids of the work units.
 */
work_unit_ids: Array<string>, 
/**
 * Short names of the work units.
 */
work_units: Array<string>, 
/**
 * Whether the semester's report has its texts.
 */
progress: boolean, 
/**
 * How many targets are to be reported of.
 */
targets: number, 
/**
 * How many of them have what the semester brought.
 */
realised: number, 
/**
 * The rounds of evaluation that end in the semester: first and last; none when no round does.
 */
rounds: [number, number] | null, 
/**
 * Ids of the forms that are filled in for every such round.
 */
forms: Array<string>, 
/**
 * Mean of the scores of the newest of these rounds, in hundredths of a point.
 */
score: number | null, 
/**
 * The recommendation of the newest of these rounds: that of whoever evaluated last.
 */
recommendation: string | null, };

/**
 * How far a semester is filled in.
 */
export type MonitoringCount = { 
/**
 * Agreements in force in the semester.
 */
agreements: number, 
/**
 * Those whose report has its texts.
 */
progress: number, 
/**
 * Those with targets.
 */
targeted: number, 
/**
 * Those with what the semester brought of every target.
 */
realisation: number, 
/**
 * Those of which a round of evaluation ends in the semester.
 */
evaluated: number, 
/**
 * Those of which a form is filled in for all these rounds, by id of the form.
 */
forms: { [key in string]: number }, };

/**
 * How far a semester is filled in, in all and by work unit.
 */
export type MonitoringCounts = { 
/**
 * In all.
 */
all: MonitoringCount, 
/**
 * By id of the work unit; an agreement of two units counts for both.
 */
work_units: { [key in string]: MonitoringCount }, 
/**
 * Of agreements without a work unit.
 */
without_unit: MonitoringCount, };

/**
 * The trend of one agreement, the earliest first.
 */
export type Trend = { 
/**
 * Semesters of which anything was recorded.
 */
semesters: Array<SemesterTrend>, 
/**
 * Rounds in which a form was filled in.
 */
rounds: Array<RoundTrend>, };

/**
 * One semester of the trend.
 */
export type SemesterTrend = { 
/**
 * Year.
 */
year: number, 
/**
 * Semester.
 */
semester: Semester, 
/**
 * By measure; a measure without a target is not among them.
 */
shares: Array<Share>, };

/**
 * How much of the targets of one measure is reached.
 */
export type Share = { 
/**
 * What is measured.
 */
measure: Measure, 
/**
 * How many targets.
 */
targets: number, 
/**
 * Reached of planned in hundredths of a per cent (8750 is 87,5%); more than 10000 where more was reached.
 */
percent: number, };

/**
 * One round of the trend.
 */
export type RoundTrend = { 
/**
 * Year.
 */
year: number, 
/**
 * Round of the year.
 */
round: number, 
/**
 * By form.
 */
scores: Array<FormScore>, };

/**
 * The score of one form in a round.
 */
export type FormScore = { 
/**
 * Id of the form.
 */
form: string, 
/**
 * In hundredths of a point.
 */
score: number | null, 
/**
 * Id of the recommendation.
 */
recommendation: string, };

/**
 * Forms, recommendations and rounds of the rules in force.
 */
export type MonitoringForms = { 
/**
 * The forms, in their order.
 */
forms: Array<EvaluationFormView>, 
/**
 * What an evaluation may recommend, the best first.
 */
recommendations: Array<RecommendationView>, };

/**
 * A form of evaluation.
 */
export type EvaluationFormView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Who fills it in.
 */
actor: string, 
/**
 * Its questions, in their order.
 */
questions: Array<QuestionView>, 
/**
 * Where it stands.
 */
citations: Array<Citation>, };

/**
 * A question of a form.
 */
export type QuestionView = { 
/**
 * Its id, in its form.
 */
id: string, 
/**
 * The question.
 */
text: string, 
/**
 * `choice` (answered with a word of `answers`), `text`, `number`, or `file` (ids of the agreement's attachments).
 */
type: string, 
/**
 * How often its score counts; 0 when it has none.
 */
weight: number, 
/**
 * What may be answered.
 */
answers: Array<AnswerView>, 
/**
 * Smallest number.
 */
min: number, 
/**
 * Largest number; absent when there is no limit.
 */
max: number | null, 
/**
 * Unit of the number; empty when it has none.
 */
unit: string, };

/**
 * An answer to choose.
 */
export type AnswerView = { 
/**
 * Its word.
 */
word: string, 
/**
 * What people read.
 */
label: string, 
/**
 * Its score of 100; absent when the question has none.
 */
score: number | null, };

/**
 * What an evaluation may recommend.
 */
export type RecommendationView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The score of 100 from which it is suggested; absent when it never is.
 */
suggest_from: number | null, };

/**
 * Part of the list.
 */
export type MonitoringPageRequest = { 
/**
 * What to show.
 */
query: MonitoringQuery, 
/**
 * Where to begin.
 */
offset: number, 
/**
 * How many at most (1 to 1000).
 */
limit: number, };

/**
 * Which semester.
 */
export type MonitoringSemester = { 
/**
 * Year.
 */
year: number, 
/**
 * Semester.
 */
semester: Semester, };

/**
 * Which agreement's report, and of which semester.
 */
export type ReportRequest = { 
/**
 * Id of the agreement.
 */
id: string, 
/**
 * Year.
 */
year: number, 
/**
 * Semester.
 */
semester: Semester, };

/**
 * One item of the report.
 */
export type ReportItem = { 
/**
 * Its id: that of the annex column that prints it.
 */
id: string, 
/**
 * Its letter in the articles: `huruf a`.
 */
law: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it says, as paragraphs.
 */
lines: Array<string>, 
/**
 * Whether it is still to be written.
 */
empty: boolean, };

/**
 * Everything that is monitored of one agreement.
 */
export type MonitoringView = { 
/**
 * Id of the agreement.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * Its days.
 */
term: Term, 
/**
 * Status today.
 */
status: Status, 
/**
 * The semester each round of evaluation of a year ends in, the first round first; empty where the office has none.
 */
round_semesters: Array<Semester>, 
/**
 * Texts of the semesters' reports, the newest first.
 */
progress: Array<Progress>, 
/**
 * Targets, withdrawn ones among them.
 */
targets: Array<Target>, 
/**
 * What semesters brought of them, the earliest first; withdrawn ones among them.
 */
realisations: Array<Realisation>, 
/**
 * Evaluations, the newest round first; void ones among them.
 */
evaluations: Array<Evaluation>, 
/**
 * How it goes on.
 */
trend: Trend, };

/**
 * Monitoring as an agreement's record shows it.
 */
export type MonitoringBrief = { 
/**
 * Targets that stand.
 */
targets: Array<Target>, 
/**
 * Year and round of the newest evaluation; absent when there is none.
 */
round: [number, number] | null, 
/**
 * Mean of the scores of that round, in hundredths of a point.
 */
score: number | null, 
/**
 * Name of its recommendation: that of whoever evaluated last.
 */
recommendation: string | null, };

/**
 * A target to save.
 */
export type TargetSave = { 
/**
 * Of which agreement.
 */
agreement: string, 
/**
 * Absent for a new target.
 */
id: string | null, 
/**
 * Revision the form was made from; 0 for a new one.
 */
rev: number, 
/**
 * The form.
 */
entry: TargetEntry, };

/**
 * A target or an evaluation to withdraw.
 */
export type MonitoringVoid = { 
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
 * What was recorded of a semester, to withdraw.
 */
export type RealisationVoid = { 
/**
 * Id of the target.
 */
target: string, 
/**
 * Year.
 */
year: number, 
/**
 * Semester.
 */
semester: Semester, 
/**
 * Revision the person saw.
 */
rev: number, 
/**
 * Why.
 */
reason: string, };

/**
 * An evaluation to judge or to save.
 */
export type EvaluationSave = { 
/**
 * Of which agreement.
 */
agreement: string, 
/**
 * Absent for a new evaluation.
 */
id: string | null, 
/**
 * Revision the form was made from; 0 for a new one.
 */
rev: number, 
/**
 * The form.
 */
entry: EvaluationEntry, };

/**
 * What rules say of an evaluation while it is filled in.
 */
export type EvaluationJudgement = { 
/**
 * What stands against saving it; fields of answers are `answers.` and the id of the question.
 */
fields: Array<FieldProblem>, 
/**
 * Its score in hundredths of a point; absent when no question with a score is answered.
 */
score: number | null, 
/**
 * Id of the recommendation that the score suggests.
 */
suggested: string | null, };
