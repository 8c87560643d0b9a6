import type { Facets } from '../../generated/agreements';
import { kindHues, statusTones } from '../../text/agreements';
import { facetsOf } from '../agreements/query';

export type Hue = 'violet' | 'blue' | 'teal' | 'green' | 'amber' | 'red' | 'gray';
export interface Bar {
  value: string;
  label: string;
  count: number;
  hue: Hue;
}

const yearsShown = 8;

/** Counts by kind, in the order of the law. */
export const byKind = (facets: Facets): Bar[] =>
  facetsOf('kinds', facets, '').map((facet) => ({
    ...facet,
    hue: kindHues[facet.value as keyof typeof kindHues],
  }));

/** Counts by status today, in the order of an agreement's life. */
export const byStatus = (facets: Facets): Bar[] =>
  facetsOf('statuses', facets, '').map((facet) => ({
    ...facet,
    hue: statusTones[facet.value as keyof typeof statusTones],
  }));

/** The newest years of signing, oldest first; a year without a signature stands as nought. */
export function byYear(facets: Facets): { value: string; label: string; count: number }[] {
  const counted = new Map(facets.years.map(({ value, count }) => [Number(value), count]));
  const years = [...counted.keys()].filter(Number.isInteger);
  if (years.length === 0) return [];
  const last = Math.max(...years);
  const first = Math.max(Math.min(...years), last - yearsShown + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = String(first + at);
    return { value: year, label: year, count: counted.get(first + at) ?? 0 };
  });
}

/** The four figures on top, each with the statuses it leads to. */
export function headline(facets: Facets): {
  running: number;
  expiring: number;
  unsigned: number;
  total: number;
} {
  const of = (status: string) => facets.statuses.find(({ value }) => value === status)?.count ?? 0;
  return {
    running: of('in_force') + of('expiring'),
    expiring: of('expiring'),
    unsigned: of('unsigned'),
    total: facets.kinds.reduce((sum, { count }) => sum + count, 0),
  };
}
