import type { LetterKind, To } from '../../generated/letters';
import type { PeriodChoice } from '../../generated/recap';
import { changedForm, formOf, type PeriodForm } from './period';

export const kinds = [
  'recap',
  'tkksd_semester',
  'tkksd_annual',
  'foreign_annual',
  'consolidated',
] as const satisfies readonly LetterKind[];

/** The kinds an office can choose from: offices report to a bureau alone. */
export const kindsOf = (isBureau: boolean): readonly LetterKind[] =>
  isBureau ? kinds : kinds.filter((kind) => kind !== 'consolidated');

/** Whether it carries a report instead of a recap, without columns and scope to choose. */
export const isReport = (kind: LetterKind): boolean => kind !== 'recap' && kind !== 'consolidated';

/** The periods a letter of a kind can have; a recap takes any. */
export function periodForms(kind: LetterKind): readonly PeriodForm[] {
  if (kind === 'recap') return ['semester', 'year', 'span'];
  if (kind === 'consolidated') return ['semester', 'year'];
  return kind === 'tkksd_semester' ? ['semester'] : ['year'];
}

/** The one addressee of a kind; null where the officer chooses. */
export function addresseeOf(kind: LetterKind, province: boolean): To | null {
  if (kind === 'recap') return null;
  if (kind === 'consolidated') return 'minister';
  if (kind !== 'foreign_annual') return 'head';
  return province ? 'minister' : 'governor';
}

/** The period nearest to one that a kind can have. A yearly report speaks of the year that ended last. */
export function fittingPeriod(period: PeriodChoice, kind: LetterKind, today: string): PeriodChoice {
  const [only, another] = periodForms(kind);
  if (only === undefined) return period;
  if (another !== undefined)
    return periodForms(kind).includes(formOf(period)) ? period : changedForm(period, another);
  const year = only === 'year' ? Math.min(period.year, Number(today.slice(0, 4)) - 1) : period.year;
  return changedForm({ ...period, year, from_year: null }, only);
}
