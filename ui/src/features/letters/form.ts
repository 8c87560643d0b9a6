import type { LetterKind, LetterRequest, To } from '../../generated/letters';
import type { PeriodChoice } from '../../generated/recap';
import type { Scope } from '../../generated/shared';
import { dateParts } from '../../text/format';
import { lettersText } from '../../text/letters';
import { addresseeOf, fittingPeriod, isReport, kinds } from './kinds';
import { lastSemester, periodDays, periodName, readPeriod } from './period';

export const steps = ['content', 'address', 'columns', 'preview'] as const;
export type Step = (typeof steps)[number];
/** The steps a letter of a kind has: a report has no columns to choose. */
export const stepsOf = (kind: LetterKind): readonly Step[] =>
  isReport(kind) ? steps.filter((step) => step !== 'columns') : steps;
export const scopes = ['in-force', 'signed', 'all'] as const satisfies readonly Scope[];

/** What the wizard holds; a draft keeps exactly this. */
export interface LetterForm {
  step: Step;
  kind: LetterKind;
  period: PeriodChoice;
  scope: Scope;
  to: To;
  /** ISO, or as typed while it cannot be read. */
  date: string;
  numberWaits: boolean;
  number: string;
  official: string;
  /** Null until the person changed them: the usual ones. */
  columns: string[] | null;
  /** The person agreed to a report before the end of its period. */
  interim: boolean;
}

export const blankForm = (today: string): LetterForm => ({
  step: 'content',
  kind: 'recap',
  period: lastSemester(today),
  scope: 'in-force',
  to: 'governor',
  date: today,
  numberWaits: true,
  number: '',
  official: '',
  columns: null,
  interim: false,
});

/** A form out of what a draft kept; what cannot be read stays at its beginning. */
export function readForm(value: unknown, today: string): LetterForm {
  const blank = blankForm(today);
  if (typeof value !== 'object' || value === null) return blank;
  const kept = value as Record<keyof LetterForm, unknown>;
  const text = (one: unknown, other: string) => (typeof one === 'string' ? one : other);
  const columns = Array.isArray(kept.columns)
    ? kept.columns.filter((one): one is string => typeof one === 'string')
    : null;
  const kind = kinds.find((one) => one === kept.kind) ?? blank.kind;
  return {
    step: stepsOf(kind).find((one) => one === kept.step) ?? blank.step,
    kind,
    period: fittingPeriod(readPeriod(kept.period) ?? blank.period, kind, today),
    scope: scopes.find((one) => one === kept.scope) ?? blank.scope,
    to: kept.to === 'minister' || kept.to === 'head' ? kept.to : 'governor',
    date: text(kept.date, blank.date),
    numberWaits: kept.numberWaits !== false,
    number: text(kept.number, ''),
    official: text(kept.official, ''),
    columns,
    interim: kept.interim === true,
  };
}

/** Whether the letter is dated before its period has ended. */
export const isEarly = ({ date, period }: Pick<LetterForm, 'date' | 'period'>): boolean =>
  dateParts(date) !== null && date < periodDays(period).last;

/** The request of a form; null while its date cannot be read. */
export function requestOf(form: LetterForm): LetterRequest | null {
  if (dateParts(form.date) === null) return null;
  const report = isReport(form.kind);
  return {
    kind: form.kind,
    to: form.to,
    period: form.period,
    scope: report ? 'in-force' : form.scope,
    date: form.date,
    number: form.numberWaits ? '' : form.number.trim(),
    official: form.official,
    columns: report ? [] : (form.columns ?? []),
    // An agreement to be early means nothing once the date is late enough.
    interim: form.interim && isEarly(form),
  };
}

/** What is still missing at a step, by field; the core says the rest. */
export function missing(form: LetterForm): Partial<Record<string, { step: Step; sentence: string }>> {
  const words = lettersText.wizard;
  const found: Partial<Record<string, { step: Step; sentence: string }>> = {};
  if (dateParts(form.date) === null) found['date'] = { step: 'address', sentence: words.dateEmpty };
  else if (isEarly(form) && !form.interim)
    found['interim'] = { step: 'address', sentence: words.interim.needed };
  if (!form.numberWaits && form.number.trim() === '')
    found['number'] = { step: 'address', sentence: words.numberEmpty };
  if (form.official === '') found['official'] = { step: 'address', sentence: words.signerEmpty };
  if (!isReport(form.kind) && form.columns?.length === 0)
    found['columns'] = { step: 'columns', sentence: words.columns.none };
  return found;
}

/** The step that holds a field the core speaks of. */
export function stepOf(field: string): Step {
  if (field.startsWith('period') || field === 'scope' || field === 'kind') return 'content';
  return field.startsWith('columns') ? 'columns' : 'address';
}

/** The form as a letter of another kind, with the period and the addressee that fit it. */
export function changedKind(
  form: LetterForm,
  kind: LetterKind,
  province: boolean,
  today: string,
): LetterForm {
  const to = addresseeOf(kind, province) ?? (form.to === 'head' ? 'governor' : form.to);
  // Not every column can be filled for other offices: another kind begins with the usual ones.
  const columns = kind === 'consolidated' || form.kind === 'consolidated' ? null : form.columns;
  return { ...form, kind, to, columns, period: fittingPeriod(form.period, kind, today) };
}

/** What to call the draft in lists. */
export const titleOf = (form: LetterForm): string =>
  lettersText.wizard.draftTitle(
    lettersText.kind[form.kind].name,
    periodName(form.period),
    lettersText.to[form.to],
  );
