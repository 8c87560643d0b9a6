import type { Facet, Kind } from '../../generated/agreements';
import type { MonitoringCounts, MonitoringForms, MonitoringQuery } from '../../generated/monitoring';
import type { WorkUnit } from '../../generated/settings';
import { kinds, kindWords } from '../../text/agreements';
import { monitoringText } from '../../text/monitoring';
import { doneOf, partName, partShort, partsOf } from './parts';
import type { Half } from './semester';

/** What the list is narrowed by; plain values, so that a place can keep them. */
export interface Filters {
  search: string;
  kinds: readonly string[];
  work_units: readonly string[];
  missing: readonly string[];
  filled: readonly string[];
  recommendations: readonly string[];
}
const listFilters = ['missing', 'filled', 'kinds', 'work_units', 'recommendations'] as const;
export type ListFilter = (typeof listFilters)[number];

export const noFilters = (): Filters => ({
  search: '',
  kinds: [],
  work_units: [],
  missing: [],
  filled: [],
  recommendations: [],
});
export const isNarrowed = (filters: Filters): boolean =>
  filters.search.trim() !== '' || listFilters.some((name) => filters[name].length > 0);

export const queryOf = ({ year, semester }: Half, filters: Filters): MonitoringQuery => ({
  year,
  semester,
  search: filters.search.trim(),
  kinds: kinds.filter((kind) => filters.kinds.includes(kind)) as Kind[],
  work_units: [...filters.work_units],
  filled: [...filters.filled],
  missing: [...filters.missing],
  recommendations: [...filters.recommendations],
});

/** Separates values in a place's params; no id holds it. */
const apart = '\u001f';

/** The params that open the list with these filters, or the form so that it walks on among the same agreements. */
export function paramsOf(filters: Partial<Filters>): Record<string, string> {
  const params: Record<string, string> = {};
  for (const name of listFilters) {
    const values = filters[name] ?? [];
    if (values.length > 0) params[name] = values.join(apart);
  }
  const search = filters.search?.trim() ?? '';
  return search === '' ? params : { ...params, search };
}
/** The filters a place was opened with; what is not understood filters nothing. */
export function filtersOf(params: Readonly<Record<string, string>>): Filters {
  const values = (name: ListFilter) => (params[name] ?? '').split(apart).filter(Boolean);
  return {
    search: params['search'] ?? '',
    kinds: values('kinds'),
    work_units: values('work_units'),
    missing: values('missing'),
    filled: values('filled'),
    recommendations: values('recommendations'),
  };
}

/** What the filters show beside their values. */
export interface Around {
  forms: MonitoringForms;
  counts: MonitoringCounts;
  work_units: readonly WorkUnit[];
}

export const unitName = (id: string, units: readonly WorkUnit[]): string =>
  units.find((one) => one.id === id)?.name ?? id;

/** Work units with agreements in force, by how many. */
export const unitFacets = ({ counts, work_units }: Around): Facet[] =>
  Object.entries(counts.work_units)
    .map(([value, count]) => ({ value, label: unitName(value, work_units), count: count.agreements }))
    .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'id'));

/** The parts with how many agreements have them. */
export const filledFacets = ({ counts, forms }: Around): Facet[] =>
  partsOf(forms.forms).map((part) => ({
    value: part,
    label: partName(part, forms.forms),
    count: doneOf(counts.all, part).done,
  }));

export interface Chip {
  key: string;
  label: string;
  value: string;
}
/** The filters in use as chips; `key` is what `withoutChip` takes off. */
export function chipsOf(
  filters: Filters,
  { forms, work_units }: Pick<Around, 'forms' | 'work_units'>,
): Chip[] {
  const nameOf = (name: ListFilter, value: string): string => {
    if (name === 'kinds')
      return kinds.find((kind) => kind === value) ? kindWords[value as Kind].short : value;
    if (name === 'work_units') return unitName(value, work_units);
    if (name === 'recommendations')
      return forms.recommendations.find(({ id }) => id === value)?.name ?? value;
    return partShort(value, forms.forms);
  };
  return listFilters.flatMap((name) =>
    filters[name].map((value) => ({
      key: `${name}:${value}`,
      label: monitoringText.filter[name],
      value: nameOf(name, value),
    })),
  );
}
export function withoutChip(filters: Filters, key: string): Filters {
  const name = listFilters.find((one) => key.startsWith(`${one}:`));
  if (!name) return filters;
  const value = key.slice(name.length + 1);
  return { ...filters, [name]: filters[name].filter((one) => one !== value) };
}
