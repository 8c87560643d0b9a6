import type { Facet, PartyType } from '../../generated/agreements';
import type { PartnerCounts, PartnerQuery, PartnerSortColumn } from '../../generated/partners';
import type { Sort } from '../../shared/table/columns';
import { partnersText, partnerTypes, partnerTypeWords } from '../../text/partners';

/** What the directory is narrowed by. */
export interface Filters {
  search: string;
  types: readonly string[];
  card: readonly string[];
  running: readonly string[];
}
export const noFilters = (): Filters => ({ search: '', types: [], card: [], running: [] });

export const listFilters = ['types', 'card', 'running'] as const;
export type ListFilter = (typeof listFilters)[number];

export const isNarrowed = (filters: Filters): boolean =>
  filters.search.trim() !== '' || listFilters.some((name) => filters[name].length > 0);

const sortColumns: readonly PartnerSortColumn[] = ['name', 'agreements', 'last_contact'];

export const queryOf = (filters: Filters, sort: Sort): PartnerQuery => ({
  search: filters.search.trim(),
  types: partnerTypes.filter((type) => filters.types.includes(type)),
  // Both ticked is as none: every partner has a card or has none.
  card: filters.card.length === 1 ? filters.card[0] === 'yes' : null,
  running: filters.running.length > 0,
  sort: {
    column: sortColumns.find((column) => column === sort?.column) ?? 'name',
    descending: sort?.direction === 'desc',
  },
});

const isType = (value: string): value is PartyType => value in partnerTypeWords;

/** The values of one filter, each with how many partners carry it. */
export function facetsOf(name: ListFilter, counts: PartnerCounts | null): Facet[] {
  if (counts === null || counts.total === 0) return [];
  if (name === 'types')
    return counts.types.map(({ value, count }) => ({
      value,
      label: isType(value) ? partnerTypeWords[value] : value,
      count,
    }));
  if (name === 'running')
    return [{ value: 'yes', label: partnersText.filter.runningOnly, count: counts.running }];
  return [
    { value: 'yes', label: partnersText.hasCard, count: counts.with_card },
    { value: 'no', label: partnersText.noCard, count: counts.total - counts.with_card },
  ];
}

export interface Chip {
  key: string;
  label: string;
  value: string;
}
/** The filters in use as chips; `key` is what `withoutChip` takes off. */
export const chipsOf = (filters: Filters, counts: PartnerCounts | null): Chip[] =>
  listFilters.flatMap((name) =>
    filters[name].map((value) => ({
      key: `${name}:${value}`,
      label: partnersText.filter[name],
      value: facetsOf(name, counts).find((facet) => facet.value === value)?.label ?? value,
    })),
  );

export function withoutChip(filters: Filters, key: string): Filters {
  const name = listFilters.find((one) => key.startsWith(`${one}:`));
  if (!name) return filters;
  return { ...filters, [name]: filters[name].filter((one) => `${name}:${one}` !== key) };
}
