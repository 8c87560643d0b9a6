import type { Progress } from '../../generated/agreements';
import type {
  Answer,
  Evaluation,
  EvaluationEntry,
  EvaluationFormView,
  QuestionView,
} from '../../generated/monitoring';
import { dateParts } from '../../text/format';
import { hundredths } from '../../text/monitoring';
import { fitted, isRecord } from '../agreements/draft-value';
import { readHundredths } from './amounts';
import type { Half } from './semester';

/** The texts of a semester's report. */
export const reportFields = ['development', 'problems', 'efforts', 'other'] as const;
export type ReportField = (typeof reportFields)[number];

/** What is typed of the report; `rev` is the revision it was begun from. */
export interface TypedReport {
  rev: number;
  development: string;
  problems: string;
  efforts: string;
  other: string;
}
/** What is typed of one target's realisation; the amount stays the text a person wrote. */
export interface TypedAmount {
  rev: number;
  amount: string;
  note: string;
}
/** Answers as their fields hold them: numbers stay text until they can be read. */
export type TypedAnswers = Record<string, string | string[]>;
export interface TypedEvaluation {
  /** The evaluation it corrects; '' for a new one. */
  id: string;
  rev: number;
  answers: TypedAnswers;
  recommendation: string;
  /** Whether the officer chose the recommendation; until then it follows the score. */
  chosen: boolean;
  reason: string;
  evaluated: string;
  evaluator: string;
}
/** Everything typed of a semester that is not saved; what is absent is as it is stored. */
export interface TypedSemester {
  report: TypedReport | null;
  /** By target. */
  amounts: Record<string, TypedAmount>;
  /** By `evaluationKey`. */
  evaluations: Record<string, TypedEvaluation>;
}

export const nothingTyped = (): TypedSemester => ({ report: null, amounts: {}, evaluations: {} });
export const isClean = ({ report, amounts, evaluations }: TypedSemester): boolean =>
  report === null && Object.keys(amounts).length === 0 && Object.keys(evaluations).length === 0;
export const evaluationKey = (form: string, round: number): string => `${form}:${round}`;

export const typedReport = (stored: Progress | undefined): TypedReport => ({
  rev: stored?.rev ?? 0,
  development: stored?.development ?? '',
  problems: stored?.problems ?? '',
  efforts: stored?.efforts ?? '',
  other: stored?.other ?? '',
});

const typedAnswer = (answer: Answer): string | string[] =>
  typeof answer === 'number' ? hundredths(answer * 100) : answer;

export const typedEvaluation = (stored: Evaluation | undefined, today: string): TypedEvaluation => ({
  id: stored?.id ?? '',
  rev: stored?.rev ?? 0,
  answers: Object.fromEntries(
    Object.entries(stored?.answers ?? {}).flatMap(([id, answer]) =>
      answer === undefined ? [] : [[id, typedAnswer(answer)]],
    ),
  ),
  recommendation: stored?.recommendation ?? '',
  chosen: stored !== undefined,
  reason: stored?.reason ?? '',
  evaluated: stored?.evaluated ?? today,
  evaluator: stored?.evaluator ?? '',
});

const numberOf = (text: string): number | null => {
  const read = readHundredths(text);
  return read === null ? null : read / 100;
};

/** The questions whose number cannot be read. */
export const unreadableIn = (form: EvaluationFormView, answers: TypedAnswers): string[] =>
  form.questions
    .filter(({ id, type }) => type === 'number' && Number.isNaN(numberOf(textAt(answers, id))))
    .map(({ id }) => id);

export const textAt = (answers: TypedAnswers, id: string): string => {
  const answer = answers[id];
  return typeof answer === 'string' ? answer : '';
};
export const filesAt = (answers: TypedAnswers, id: string): string[] => {
  const answer = answers[id];
  return Array.isArray(answer) ? answer : [];
};

function contractAnswer({ id, type }: QuestionView, answers: TypedAnswers): Answer | null {
  if (type === 'file') {
    const files = filesAt(answers, id);
    return files.length > 0 ? [...files] : null;
  }
  const text = textAt(answers, id);
  if (text.trim() === '') return null;
  if (type !== 'number') return text;
  const number = numberOf(text);
  return number === null || Number.isNaN(number) ? null : number;
}

/** The form as the core takes it: numbers that cannot be read and empty answers are left out. */
export function contractEntry(
  form: EvaluationFormView,
  { year }: Half,
  round: number,
  typed: TypedEvaluation,
  today: string,
): EvaluationEntry {
  const answers = form.questions.flatMap((question) => {
    const answer = contractAnswer(question, typed.answers);
    return answer === null ? [] : [[question.id, answer] as const];
  });
  return {
    form: form.id,
    year,
    round,
    answers: Object.fromEntries(answers),
    recommendation: typed.recommendation,
    reason: typed.reason,
    // A day that cannot be read is refused before it is sent; the judgement of the rest needs some day.
    evaluated: dateParts(typed.evaluated) ? typed.evaluated : today,
    evaluator: typed.evaluator,
  };
}

const blankEvaluation = (): TypedEvaluation => typedEvaluation(undefined, '');
const isAnswer = (value: unknown): value is string | string[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** Takes back what a draft kept; whatever has another shape is left out. */
export function readTyped(value: unknown): TypedSemester | null {
  if (!isRecord(value) || !isRecord(value['form'])) return null;
  const { report, amounts, evaluations } = value['form'];
  const blankAmount: TypedAmount = { rev: 0, amount: '', note: '' };
  const kept = <T extends object>(all: unknown, blank: () => T): Record<string, T> =>
    isRecord(all)
      ? Object.fromEntries(Object.entries(all).map(([key, one]) => [key, fitted(blank(), one)]))
      : {};
  const typed = {
    report: isRecord(report) ? fitted(typedReport(undefined), report) : null,
    amounts: kept(amounts, () => blankAmount),
    evaluations: kept(evaluations, blankEvaluation),
  };
  for (const one of Object.values(typed.evaluations))
    one.answers = Object.fromEntries(Object.entries(one.answers).filter(([, answer]) => isAnswer(answer)));
  return isClean(typed) ? null : typed;
}
