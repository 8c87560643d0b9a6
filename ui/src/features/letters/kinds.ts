import type { LetterKind, To } from '../../generated/letters';
import type { PeriodChoice } from '../../generated/recap';
import { changedForm, type PeriodForm } from './period';

export const kinds = [
  'recap',
  'tkksd_semester',
  'tkksd_annual',
  'foreign_annual',
] as const satisfies readonly LetterKind[];

export const isReport = (kind: LetterKind): boolean => kind !== 'recap';

/** The periods a letter of a kind can have; a recap takes any. */
export function periodForms(kind: LetterKind): readonly PeriodForm[] {
  if (kind === 'recap') return ['semester', 'year', 'span'];
  return kind === 'tkksd_semester' ? ['semester'] : ['year'];
}

/** The one addressee of a report; null where the officer chooses. */
export function addresseeOf(kind: LetterKind, province: boolean): To | null {
  if (kind === 'recap') return null;
  if (kind !== 'foreign_annual') return 'head';
  return province ? 'minister' : 'governor';
}

/** The period nearest to one that a kind can have. A yearly report speaks of the year that ended last. */
export function fittingPeriod(period: PeriodChoice, kind: LetterKind, today: string): PeriodChoice {
  const [only, another] = periodForms(kind);
  if (only === undefined || another !== undefined) return period;
  const year = only === 'year' ? Math.min(period.year, Number(today.slice(0, 4)) - 1) : period.year;
  return changedForm({ ...period, year, from_year: null }, only);
}
