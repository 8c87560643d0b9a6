import type { Progress } from '../../generated/agreements';
import type {
  Evaluation,
  EvaluationFormView,
  MonitoringView,
  Realisation,
  Target,
} from '../../generated/monitoring';
import { amountOf, asksIn, realisationOf, reachedBefore, typedAmount } from './amounts';
import { halfBefore, sameHalf, type Half } from './semester';
import {
  evaluationKey,
  isClean,
  typedEvaluation,
  typedReport,
  type ReportField,
  type TypedAmount,
  type TypedEvaluation,
  type TypedSemester,
} from './typed-semester';

const without = <T>(all: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([other]) => other !== key));
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** One form of evaluation for one round. */
export interface Sheet {
  form: EvaluationFormView;
  round: number;
  key: string;
}

/**
 * Everything on the desk while a semester of an agreement is filled in. What was typed lies over what is stored; saving a
 * part takes its typed cover away. What is typed back to what is stored is no longer typed.
 */
export class SemesterDesk {
  typed = $state() as TypedSemester;
  readonly half: Half;
  readonly today: string;
  readonly #view: () => MonitoringView;

  constructor(half: Half, today: string, view: () => MonitoringView, typed: TypedSemester) {
    this.half = half;
    this.today = today;
    this.#view = view;
    this.typed = typed;
  }

  get clean(): boolean {
    return isClean(this.typed);
  }

  // The report.

  #progressOf(half: Half): Progress | undefined {
    return this.#view().progress.find((one) => sameHalf(one, half));
  }
  get storedReport(): Progress | undefined {
    return this.#progressOf(this.half);
  }
  get reportBefore(): Progress | undefined {
    return this.#progressOf(halfBefore(this.half));
  }
  get report() {
    return this.typed.report ?? typedReport(this.storedReport);
  }
  typeReport(field: ReportField, text: string): void {
    const next = { ...this.report, [field]: text };
    const untouched = { ...typedReport(this.storedReport), rev: next.rev };
    this.typed.report = same(next, untouched) ? null : next;
  }

  // What the semester brought of the targets.

  get targets(): Target[] {
    return this.#view().targets.filter(asksIn(this.half.year));
  }
  stored(target: Target, half: Half = this.half): Realisation | undefined {
    return realisationOf(this.#view().realisations, target.id, half);
  }
  #amount(target: Target): TypedAmount {
    const stored = this.stored(target);
    const stands = stored !== undefined && stored.void_reason === null;
    return {
      rev: stored?.rev ?? 0,
      amount: stands ? typedAmount(stored.amount, target.measure) : '',
      note: stands ? stored.note : '',
    };
  }
  amount(target: Target): TypedAmount {
    return this.typed.amounts[target.id] ?? this.#amount(target);
  }
  typeAmount(target: Target, change: Partial<Pick<TypedAmount, 'amount' | 'note'>>): void {
    const next = { ...this.amount(target), ...change };
    const untouched = { ...this.#amount(target), rev: next.rev };
    if (same(next, untouched)) this.forgetAmount(target.id);
    else this.typed.amounts[target.id] = next;
  }
  forgetAmount(target: string): void {
    this.typed.amounts = without(this.typed.amounts, target);
  }
  before(target: Target): number {
    return reachedBefore(target, this.#view().realisations, this.half);
  }
  /** Reached by the end of this semester, with what is typed; what cannot be read counts as nothing. */
  reached(target: Target): number {
    const now = amountOf(this.amount(target).amount, target.measure);
    return this.before(target) + (now === null || Number.isNaN(now) ? 0 : now);
  }

  // Evaluations.

  sheets(forms: readonly EvaluationFormView[]): Sheet[] {
    const { semester } = this.half;
    return this.#view().round_semesters.flatMap((endsIn, at) =>
      endsIn === semester
        ? forms.map((form) => ({ form, round: at + 1, key: evaluationKey(form.id, at + 1) }))
        : [],
    );
  }
  storedEvaluation({ form, round }: Sheet): Evaluation | undefined {
    return this.#view().evaluations.find(
      (one) =>
        one.void_reason === null &&
        one.form === form.id &&
        one.year === this.half.year &&
        one.round === round,
    );
  }
  /** The newest evaluation by the same form before this round. */
  evaluationBefore({ form, round }: Sheet): Evaluation | undefined {
    return this.#view().evaluations.find(
      (one) =>
        one.void_reason === null &&
        one.form === form.id &&
        (one.year < this.half.year || (one.year === this.half.year && one.round < round)),
    );
  }
  evaluation(sheet: Sheet): TypedEvaluation {
    return this.typed.evaluations[sheet.key] ?? typedEvaluation(this.storedEvaluation(sheet), this.today);
  }
  typeEvaluation(sheet: Sheet, change: Partial<TypedEvaluation>): void {
    const next = { ...this.evaluation(sheet), ...change };
    const stored = typedEvaluation(this.storedEvaluation(sheet), this.today);
    const untouched = { ...stored, rev: next.rev, chosen: next.chosen };
    if (same(next, untouched)) this.forgetEvaluation(sheet.key);
    else this.typed.evaluations[sheet.key] = next;
  }
  forgetEvaluation(key: string): void {
    this.typed.evaluations = without(this.typed.evaluations, key);
  }
  answer(sheet: Sheet, question: string, answer: string | string[]): void {
    const { answers } = this.evaluation(sheet);
    const given = Object.entries({ ...answers, [question]: answer }).filter(([, one]) => one.length > 0);
    this.typeEvaluation(sheet, { answers: Object.fromEntries(given.toSorted()) });
  }
}
