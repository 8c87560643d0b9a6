import type { PeriodChoice } from '../../generated/recap';
import type { Semester } from '../../generated/shared';
import { dateParts } from '../../text/format';
import { lettersText } from '../../text/letters';

export type PeriodForm = 'semester' | 'year' | 'span';

/** First and last day of a period, as the core counts them. */
export function periodDays({ year, semester, from_year }: PeriodChoice): { first: string; last: string } {
  const start = from_year === null && semester === 2 ? '07-01' : '01-01';
  const end = semester === 1 ? '06-30' : '12-31';
  return { first: `${from_year ?? year}-${start}`, last: `${year}-${end}` };
}

export const formOf = ({ semester, from_year }: PeriodChoice): PeriodForm =>
  from_year !== null ? 'span' : semester !== null ? 'semester' : 'year';

/** The semester that ended last: in August it is semester I, in January semester II of the year before. */
export function lastSemester(today: string): PeriodChoice {
  const day = dateParts(today) ?? { year: 2000, month: 1, day: 1 };
  const semester: Semester = day.month <= 6 ? 2 : 1;
  return { year: day.month <= 6 ? day.year - 1 : day.year, semester, from_year: null };
}

/** The choice in another form, as near as it can be. */
export function changedForm(choice: PeriodChoice, form: PeriodForm): PeriodChoice {
  const { year } = choice;
  if (form === 'semester') return { year, semester: choice.semester ?? 2, from_year: null };
  if (form === 'span') return { year, semester: null, from_year: choice.from_year ?? year - 1 };
  return { year, semester: null, from_year: null };
}

export const earliestYear = 1945;
export const latestYear = 2200;

/** A typed year; null when it is none the register knows. */
export function readYear(typed: string): number | null {
  const text = typed.trim();
  const year = Number(text);
  return /^\d{4}$/.test(text) && year >= earliestYear && year <= latestYear ? year : null;
}

/** Sorts out a choice that a draft or a place kept; null when it is none. */
export function readPeriod(value: unknown): PeriodChoice | null {
  if (typeof value !== 'object' || value === null) return null;
  const { year, semester, from_year } = value as Record<keyof PeriodChoice, unknown>;
  const isYear = (one: unknown): one is number => typeof one === 'number' && readYear(String(one)) !== null;
  if (!isYear(year)) return null;
  return {
    year,
    semester: semester === 1 || semester === 2 ? semester : null,
    from_year: isYear(from_year) ? from_year : null,
  };
}

/** "Semester II Tahun 2025", "Tahun 2020 sampai dengan Tahun 2025": as letters name it. */
export function periodName({ year, semester, from_year }: PeriodChoice): string {
  const words = lettersText.period.names;
  const end = semester === null ? words.year(year) : words.semester(semester === 1 ? 'I' : 'II', year);
  return from_year === null || from_year === year ? end : words.span(from_year, end);
}

/** "Semester II 2025", "2020–2025": for narrow tables. */
export function periodShort({ year, semester, from_year }: PeriodChoice): string {
  const words = lettersText.period.shortNames;
  const end = semester === null ? String(year) : words.semester(semester === 1 ? 'I' : 'II', year);
  return from_year === null || from_year === year
    ? semester === null
      ? words.year(year)
      : end
    : words.span(from_year, end);
}

/** The period of two days as the core keeps them. */
export function periodOf(first: string, last: string): PeriodChoice {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const ends = last.endsWith('-06-30') ? 1 : first.endsWith('-07-01') ? 2 : null;
  return { year: to, semester: ends, from_year: from === to ? null : from };
}

/** A period in its short form (`2025`, `2025-S2`, `2020-2025-S1`) as letters name it; what is none comes back as it is. */
export function shortInWords(short: string): string {
  const [, from, year, semester] = /^(?:(\d{4})-)?(\d{4})(?:-S([12]))?$/.exec(short) ?? [];
  if (year === undefined) return short;
  return periodName({
    year: Number(year),
    semester: semester === '1' ? 1 : semester === '2' ? 2 : null,
    from_year: from === undefined ? null : Number(from),
  });
}
