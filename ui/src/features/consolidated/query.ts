import type { Facet, Kind } from '../../generated/agreements';
import type {
  ConsolidatedFacets,
  ConsolidatedQuery,
  ConsolidatedSortColumn,
} from '../../generated/consolidated';
import type { PeriodChoice } from '../../generated/recap';
import type { Scope } from '../../generated/shared';
import type { Sort } from '../../shared/table/columns';
import { kinds, kindWords, statuses, statusWords } from '../../text/agreements';
import { consolidatedText, states, stateWords } from '../../text/consolidated';
import { periodName } from '../letters/period';
import { keyOf } from './figures';

/** The filters that are lists of values, and those that are on or off. */
export const listFilters = ['offices', 'kinds', 'statuses', 'states', 'years', 'urusan'] as const;
export const flagFilters = ['disputed', 'remarked', 'twins'] as const;
export type ListFilter = (typeof listFilters)[number];
export type FlagFilter = (typeof flagFilters)[number];

/**
 * What the list is narrowed to; plain values, so that a place can keep them. `counted` is what counts of a period as
 * `countedKey` writes it, '' for all.
 */
export type Filters = Record<ListFilter, string[]> &
  Record<FlagFilter, boolean> & { search: string; counted: string };

/** What counts of a period, as one word of a place. */
export const countedKey = (period: PeriodChoice, scope: Scope): string => `${keyOf(period)}:${scope}`;

const scopes = Object.keys(consolidatedText.recap.scopes) as Scope[];
/** What a word of `countedKey` means; null for anything else. */
export function countedOf(key: string): { period: PeriodChoice; scope: Scope } | null {
  const [, year, semester, word] = /^(\d{4})(?:-S([12]))?:(.+)$/.exec(key) ?? [];
  const scope = scopes.find((one) => one === word);
  if (year === undefined || scope === undefined) return null;
  const half = semester === undefined ? null : semester === '1' ? 1 : 2;
  return { period: { year: Number(year), semester: half, from_year: null }, scope };
}

export const noFilters = (): Filters => ({
  search: '',
  offices: [],
  kinds: [],
  statuses: [],
  states: [],
  years: [],
  urusan: [],
  disputed: false,
  remarked: false,
  twins: false,
  counted: '',
});

export const isNarrowed = (filters: Filters): boolean =>
  filters.search.trim() !== '' ||
  filters.counted !== '' ||
  listFilters.some((name) => filters[name].length > 0) ||
  flagFilters.some((name) => filters[name]);

/** Separates values in a place's params; no code holds it. */
const apart = '\u001f';

/** The params that open the list with these filters. */
export function paramsOf(filters: Partial<Filters>): Record<string, string> {
  const params: Record<string, string> = { tab: 'list' };
  for (const name of listFilters) {
    const values = filters[name] ?? [];
    if (values.length > 0) params[name] = values.join(apart);
  }
  for (const name of flagFilters) if (filters[name]) params[name] = 'yes';
  if (filters.search) params['search'] = filters.search;
  if (filters.counted) params['counted'] = filters.counted;
  return params;
}

/** The filters a place was opened with; what is not understood filters nothing. */
export function filtersOf(params: Readonly<Record<string, string>>): Filters {
  const filters = noFilters();
  for (const name of listFilters) {
    const text = params[name];
    if (text) filters[name] = text.split(apart);
  }
  for (const name of flagFilters) filters[name] = params[name] === 'yes';
  const counted = params['counted'] ?? '';
  return { ...filters, search: params['search'] ?? '', counted: countedOf(counted) ? counted : '' };
}

/** The kinds that a line of a recap counts together. */
export const kindsIn = (group: string): Kind[] =>
  kinds.filter((kind) => (kind.startsWith('ksdd') ? 'ksdd' : kind) === group);

const sortColumns: Readonly<Record<string, ConsolidatedSortColumn>> = {
  office: 'office',
  title: 'title',
  partner: 'partner',
  number: 'number',
  signed: 'signed',
  term: 'ends',
};

/** The question to the core. Without an order it is by office and title. */
export function queryOf(filters: Filters, sort: Sort): ConsolidatedQuery {
  const column = sort === null ? undefined : sortColumns[sort.column];
  return {
    search: filters.search.trim(),
    offices: filters.offices,
    kinds: kinds.filter((kind) => filters.kinds.includes(kind)),
    statuses: statuses.filter((status) => filters.statuses.includes(status)),
    states: states.filter((state) => filters.states.includes(state)),
    years: filters.years.map(Number).filter(Number.isInteger),
    urusan: filters.urusan,
    disputed: filters.disputed,
    remarked: filters.remarked,
    twins: filters.twins,
    counted: countedOf(filters.counted),
    sort: { column: column ?? 'office', descending: sort?.direction === 'desc' },
  };
}

const worded: Partial<Record<ListFilter, Readonly<Record<string, string>>>> = {
  kinds: Object.fromEntries(kinds.map((kind) => [kind, kindWords[kind].short])),
  statuses: statusWords,
  states: stateWords,
};

/** The values of one filter as a person reads them, in the order people expect; our own office is told as such. */
export function facetsOf(name: ListFilter, facets: ConsolidatedFacets | null, ownRegion: string): Facet[] {
  const found = facets?.[name] ?? [];
  const labels = worded[name];
  if (labels)
    return Object.entries(labels).flatMap(([value, label]) => {
      const facet = found.find((one) => one.value === value);
      return facet ? [{ ...facet, label }] : [];
    });
  if (name !== 'offices') return found;
  return found.map((facet) =>
    facet.value === ownRegion ? { ...facet, label: consolidatedText.ownOffice(facet.label) } : facet,
  );
}

export interface Chip {
  key: string;
  label: string;
  value: string;
}

/** The filters in use as chips; `key` is what `withoutChip` takes off. */
export function chipsOf(filters: Filters, facets: ConsolidatedFacets | null): Chip[] {
  const words = consolidatedText.filter;
  const counted = countedOf(filters.counted);
  return [
    ...(counted
      ? [
          {
            key: 'counted',
            label: words.counted,
            value: words.countedIn(periodName(counted.period), consolidatedText.recap.scopes[counted.scope]),
          },
        ]
      : []),
    ...listFilters.flatMap((name) =>
      filters[name].map((value) => ({
        key: `${name}:${value}`,
        label: words[name],
        value: worded[name]?.[value] ?? facets?.[name].find((one) => one.value === value)?.label ?? value,
      })),
    ),
    ...flagFilters
      .filter((name) => filters[name])
      .map((name) => ({ key: name, label: words.flags, value: words[name] })),
  ];
}

export function withoutChip(filters: Filters, key: string): Filters {
  if (key === 'counted') return { ...filters, counted: '' };
  const flag = flagFilters.find((one) => one === key);
  if (flag) return { ...filters, [flag]: false };
  const name = listFilters.find((one) => key.startsWith(`${one}:`));
  if (!name) return filters;
  const value = key.slice(name.length + 1);
  return { ...filters, [name]: filters[name].filter((one) => one !== value) };
}
