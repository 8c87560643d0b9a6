import type { AgendaEntry } from '../../generated/agenda';
import type { Semester } from '../../generated/shared';
import { dateParts } from '../../text/format';

/** Half of a year: what one report is about. */
export interface Half {
  year: number;
  semester: Semester;
}

const monthsAHalf = 6;

export const halfOf = (iso: string): Half | null => {
  const parts = dateParts(iso);
  return parts && { year: parts.year, semester: parts.month <= monthsAHalf ? 1 : 2 };
};
export const sameHalf = (a: Half, b: Half): boolean => a.year === b.year && a.semester === b.semester;
export const halfBefore = ({ year, semester }: Half): Half =>
  semester === 2 ? { year, semester: 1 } : { year: year - 1, semester: 2 };
/** Whether the first lies before the second. */
export const isBefore = (a: Half, b: Half): boolean =>
  a.year < b.year || (a.year === b.year && a.semester < b.semester);

/** "2026-S2" as the agenda names a semester; null for another period. */
export function halfOfPeriod(period: string): Half | null {
  const match = /^(\d{4})-S([12])$/.exec(period);
  return match && { year: Number(match[1]), semester: match[2] === '1' ? 1 : 2 };
}

export interface DueHalf extends Half {
  /** Last day, ISO. */
  due: string;
}
/** The semester of which the office owes something first; null while nothing of one is due. */
export function dueFirst(agenda: readonly AgendaEntry[]): DueHalf | null {
  for (const { subject, due } of agenda) {
    const half = subject.about === 'office' ? halfOfPeriod(subject.period) : null;
    if (half) return { ...half, due };
  }
  return null;
}

/** How a place names a semester in its params, and back. */
export const paramsOfHalf = ({ year, semester }: Half): Record<string, string> => ({
  year: String(year),
  semester: String(semester),
});
export function halfOfParams(params: Readonly<Record<string, string>>): Half | null {
  const year = Number(params['year']);
  const semester = params['semester'];
  if (!Number.isInteger(year) || (semester !== '1' && semester !== '2')) return null;
  return { year, semester: semester === '1' ? 1 : 2 };
}
