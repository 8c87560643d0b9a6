import type { Progress, Term } from '../../generated/agreements';
import type { Semester } from '../../generated/shared';
import { dateParts } from '../../text/format';

export interface SemesterEntry {
  year: number;
  semester: Semester;
  /** Saved progress, or null while it is missing. */
  progress: Progress | null;
}

const halfOf = (iso: string): { year: number; semester: Semester } | null => {
  const parts = dateParts(iso);
  return parts ? { year: parts.year, semester: parts.month <= 6 ? 1 : 2 } : null;
};
const rank = (year: number, semester: Semester) => year * 2 + semester;

/** At most so many semesters back are offered by themselves; older ones are added by choice. */
const offeredAtMost = 10;

/**
 * The semesters an agreement owes a report for: from its start to its end or today, newest first,
 * and every semester that was filled.
 */
export function semesters(term: Term, progress: readonly Progress[], today: string): SemesterEntry[] {
  const first = term.starts === null ? null : halfOf(term.starts);
  const lasts = [today, term.ends, term.ended_on].filter((day): day is string => day !== null);
  const last = halfOf(lasts.toSorted()[0] ?? today);
  const entries = new Map<number, SemesterEntry>();
  for (const one of progress)
    entries.set(rank(one.year, one.semester), { year: one.year, semester: one.semester, progress: one });
  if (first && last) {
    const [from, to] = [rank(first.year, first.semester), rank(last.year, last.semester)];
    for (let at = to; at >= Math.max(from, to - offeredAtMost + 1); at -= 1) {
      // rank counts semester I as odd and II as even of the year after.
      const semester: Semester = at % 2 === 1 ? 1 : 2;
      const year = (at - semester) / 2;
      if (!entries.has(at)) entries.set(at, { year, semester, progress: null });
    }
  }
  return [...entries.entries()].toSorted(([a], [b]) => b - a).map(([, entry]) => entry);
}

export const blankProgress = (year: number, semester: Semester): Progress => ({
  year,
  semester,
  rev: 0,
  development: '',
  problems: '',
  efforts: '',
  other: '',
});
