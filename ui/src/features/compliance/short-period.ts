import type { PeriodChoice } from '../../generated/recap';
import { lastSemester, periodShort } from '../letters/period';

/** The period of its short form ("2025-S2", "2025", "2020-2025"); null for a form that is not known. */
export function readShort(short: string): PeriodChoice | null {
  const match = /^(\d{4})(?:-(\d{4}))?(?:-S([12]))?$/.exec(short);
  if (!match) return null;
  const [, first = '', last, half] = match;
  return {
    year: Number(last ?? first),
    semester: half === undefined ? null : half === '1' ? 1 : 2,
    from_year: last === undefined ? null : Number(first),
  };
}

/** "Semester II 2025" of "2025-S2"; a form that is not known stays as it is. */
export function shortInWords(short: string): string {
  const period = readShort(short);
  return period ? periodShort(period) : short;
}

/** How a choice of periods names one: "2025-S2". */
export const keyOf = ({ year, semester }: PeriodChoice): string => `${year}-S${semester ?? 2}`;

const offered = 10;

/** The semesters to choose from: the one that runs, the one that ended last, and those before it. */
export function semestersUntil(today: string): PeriodChoice[] {
  const last = lastSemester(today);
  const running: PeriodChoice =
    last.semester === 1 ? { ...last, semester: 2 } : { year: last.year + 1, semester: 1, from_year: null };
  const all = [running];
  for (let one: PeriodChoice = last; all.length < offered;) {
    all.push(one);
    one = one.semester === 2 ? { ...one, semester: 1 } : { ...one, year: one.year - 1, semester: 2 };
  }
  return all;
}
