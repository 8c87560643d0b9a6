import { CalendarDate, getLocalTimeZone, parseDate, today } from '@internationalized/date';
import { dateParts, dayNames, monthNames, shortDate } from '../../text/format';
import { sharedText } from '../../text/shared';

export const firstYear = 1900;
export const lastYear = 2200;

/** The computer's date of today, ISO. */
export const todayIso = (): string => today(getLocalTimeZone()).toString();

const isoOf = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

export type DateReading = { iso: string } | { problem: string } | { empty: true };

/**
 * Reads a typed date, day first as Indonesian offices write it: 29/08/2025, 29-8-2025, 29.08.25 (2025),
 * 29082025, 29 Agustus 2025, 29 agu 2025, or ISO 2025-08-29. Nothing is guessed: an unreadable text is a problem.
 */
export function readDate(text: string): DateReading {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (typed === '') return { empty: true };
  const { problem } = sharedText.date;
  const numbers =
    /^(\d{1,2}) ?[/.\- ] ?(\d{1,2}) ?[/.\- ] ?(\d{4}|\d{2})$/.exec(typed) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  const words = /^(?:[a-z']+, ?)?(\d{1,2})[ -]([a-z]{3,})\.?[ -](\d{4})$/.exec(typed);
  let year: number, month: number, day: number;
  if (iso) {
    [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  } else if (numbers) {
    [day, month, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
    if (numbers[3]?.length === 2) year += 2000;
  } else if (words) {
    const name = words[2] ?? '';
    month = monthNames.findIndex((full) => full.toLowerCase().startsWith(name === 'agt' ? 'agu' : name)) + 1;
    [day, year] = [Number(words[1]), Number(words[3])];
    if (month === 0) return { problem: problem.form };
  } else {
    return { problem: problem.form };
  }
  if (year < firstYear || year > lastYear) return { problem: problem.year };
  const read = isoOf(year, month, day);
  return dateParts(read) ? { iso: read } : { problem: problem.day };
}

/** What a date field shows for its value: an ISO date as dd/mm/yyyy, anything else as it was typed. */
export const shownDate = (value: string): string => (dateParts(value) ? shortDate(value) : value);

export interface CalendarDay {
  iso: string;
  day: number;
  inMonth: boolean;
}

/** Six weeks, Monday first, around the month of `iso`. */
export function monthGrid(year: number, month: number): CalendarDay[] {
  const first = new CalendarDate(year, month, 1);
  const weekday = (first.toDate('UTC').getUTCDay() + 6) % 7;
  return Array.from({ length: 42 }, (_, index) => {
    const date = first.add({ days: index - weekday });
    return { iso: date.toString(), day: date.day, inMonth: date.month === month };
  });
}

/** Moves an ISO date by days, months or years; a short month keeps its last day. */
export function shiftDate(iso: string, by: { days?: number; months?: number; years?: number }): string {
  return parseDate(iso).add(by).toString();
}

/** Monday or Sunday of the week of `iso`. */
export function weekEdge(iso: string, edge: 'start' | 'end'): string {
  const date = parseDate(iso);
  const weekday = (date.toDate('UTC').getUTCDay() + 6) % 7;
  return date.add({ days: edge === 'start' ? -weekday : dayNames.length - 1 - weekday }).toString();
}
