import type { AgreementItem } from '../../../generated/agreements';

/** The twelve months of a year as filters name them: `2026-01`. */
export const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, at) => `${String(year)}-${String(at + 1).padStart(2, '0')}`);

/** Agreements with the day of the month on which they end, in the order of the days. */
export function byDay(items: readonly AgreementItem[]): { item: AgreementItem; day: string }[] {
  const days = items.map((item) => ({ item, day: (item.ended_on ?? item.ends ?? '').slice(8, 10) }));
  return days.sort((a, b) => a.day.localeCompare(b.day));
}
