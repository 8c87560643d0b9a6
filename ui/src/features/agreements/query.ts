import type {
  AgreementQuery,
  Facet,
  Facets,
  FundingSource,
  Kind,
  PartyType,
  SortColumn,
  Status,
} from '../../generated/agreements';
import type { Sort } from '../../shared/table/columns';
import {
  agreementsText,
  fundingWords,
  kinds,
  kindWords,
  partyTypeWords,
  statuses,
  statusWords,
} from '../../text/agreements';
import { dateParts, longDate, monthName, number, semesterName } from '../../text/format';
import { partnerName } from './partner-search';

/** The filters that have a menu of their own. */
export const menuFilters = ['kinds', 'statuses', 'years', 'urusan', 'work_units', 'partners'] as const;
export type MenuFilter = (typeof menuFilters)[number];
/** The filters that are lists of values; those without a menu come from the figures of a recap. */
export const listFilters = [
  ...menuFilters,
  'semesters',
  'partner_types',
  'partner_regions',
  'funding',
  'end_months',
] as const;
export type ListFilter = (typeof listFilters)[number];
/** The filters that are one day. */
export const dayFilters = ['signed_from', 'signed_to', 'in_force_on'] as const;
export type DayFilter = (typeof dayFilters)[number];
/** Stands in a list for agreements that have none of its values. */
export const noValue = '-';

/** What the table is narrowed to; plain values, so that a place can keep them. */
export interface Filters {
  search: string;
  kinds: string[];
  statuses: string[];
  years: string[];
  urusan: string[];
  work_units: string[];
  partners: string[];
  semesters: string[];
  partner_types: string[];
  partner_regions: string[];
  funding: string[];
  end_months: string[];
  /** First and last day of signing; a day on which it is in force. ISO, or null. */
  signed_from: string | null;
  signed_to: string | null;
  in_force_on: string | null;
  /** Days, or null. */
  within: number | null;
  /** Only what the bureau remarked on or refused. */
  remarked: boolean;
}

export const noFilters = (): Filters => ({
  search: '',
  kinds: [],
  statuses: [],
  years: [],
  urusan: [],
  work_units: [],
  partners: [],
  semesters: [],
  partner_types: [],
  partner_regions: [],
  funding: [],
  end_months: [],
  signed_from: null,
  signed_to: null,
  in_force_on: null,
  within: null,
  remarked: false,
});

export const isNarrowed = (filters: Filters): boolean =>
  filters.search.trim() !== '' ||
  filters.within !== null ||
  filters.remarked ||
  dayFilters.some((name) => filters[name] !== null) ||
  listFilters.some((name) => filters[name].length > 0);

/** Separates values in a place's params; no code, id or name holds it. */
const apart = '\u001f';

/** The params that open the table with these filters. */
export function paramsOf(filters: Partial<Filters>): Record<string, string> {
  const params: Record<string, string> = {};
  for (const name of listFilters) {
    const values = filters[name] ?? [];
    if (values.length > 0) params[name] = values.join(apart);
  }
  for (const name of dayFilters) {
    const day = filters[name];
    if (day) params[name] = day;
  }
  if (filters.search) params['search'] = filters.search;
  if (filters.within !== undefined && filters.within !== null) params['within'] = String(filters.within);
  if (filters.remarked === true) params['remarked'] = '1';
  return params;
}

/** The filters a place was opened with; what is not understood filters nothing. */
export function filtersOf(params: Readonly<Record<string, string>>): Filters {
  const filters = noFilters();
  for (const name of listFilters) {
    const text = params[name];
    if (text) filters[name] = text.split(apart);
  }
  for (const name of dayFilters) {
    const day = params[name];
    if (day && dateParts(day)) filters[name] = day;
  }
  const within = Number(params['within']);
  return {
    ...filters,
    search: params['search'] ?? '',
    remarked: params['remarked'] === '1',
    within: params['within'] !== undefined && Number.isInteger(within) && within >= 0 ? within : null,
  };
}

const sortColumns: Readonly<Record<string, SortColumn>> = {
  kind: 'kind',
  title: 'title',
  partner: 'partner',
  number: 'number',
  signed: 'signed',
  term: 'ends',
  updated: 'updated',
};

/** The question to the core. Without an order the newest saves come first. */
export function queryOf(filters: Filters, sort: Sort): AgreementQuery {
  const column = sort === null ? undefined : sortColumns[sort.column];
  return {
    search: filters.search.trim(),
    kinds: kinds.filter((kind) => filters.kinds.includes(kind)) as Kind[],
    statuses: statuses.filter((status) => filters.statuses.includes(status)) as Status[],
    years: filters.years.map((year) => (year === noValue ? 0 : Number(year))).filter(Number.isInteger),
    urusan: filters.urusan,
    work_units: filters.work_units,
    partners: filters.partners,
    semesters: filters.semesters,
    partner_types: filters.partner_types,
    partner_regions: filters.partner_regions,
    funding: filters.funding,
    end_months: filters.end_months,
    signed_from: filters.signed_from,
    signed_to: filters.signed_to,
    in_force_on: filters.in_force_on,
    expiring_within: filters.within,
    remarked: filters.remarked,
    sort:
      column === undefined
        ? { column: 'updated', descending: true }
        : { column, descending: sort?.direction === 'desc' },
  };
}

const isKind = (value: string): value is Kind => value in kindWords;
const isStatus = (value: string): value is Status => value in statusWords;

/** The values of one filter as a person reads them, with their counts, in the order people expect. */
export function facetsOf(name: MenuFilter, facets: Facets | null, ownRegion: string): Facet[] {
  const found = facets?.[name] ?? [];
  if (name === 'kinds')
    return kinds.flatMap((kind) => {
      const facet = found.find(({ value }) => value === kind);
      return facet ? [{ ...facet, label: kindWords[kind].short }] : [];
    });
  if (name === 'statuses')
    return statuses.flatMap((status) => {
      const facet = found.find(({ value }) => value === status);
      return facet ? [{ ...facet, label: statusWords[status] }] : [];
    });
  // Every agreement has our own region as a party; as a partner it tells nothing.
  if (name === 'partners') return found.filter(({ value }) => value !== ownRegion);
  return found;
}

export interface Chip {
  key: string;
  label: string;
  value: string;
}

/** The filters in use as chips; `key` is what `withoutChip` takes off. */
export function chipsOf(
  filters: Filters,
  facets: Facets | null,
  nameOf: (code: string) => string | undefined = () => undefined,
): Chip[] {
  const words = agreementsText.filter;
  const labelOf = (name: ListFilter, value: string) => {
    if (value === noValue) return words.without[name];
    if (isKind(value)) return kindWords[value].short;
    if (name === 'statuses' && isStatus(value)) return statusWords[value];
    if (name === 'semesters') return semesterName(value);
    if (name === 'end_months') return monthName(value);
    if (name === 'partner_types') return partyTypeWords[value as PartyType] ?? value;
    if (name === 'funding') return fundingWords[value as FundingSource] ?? value;
    if (name === 'partner_regions') return nameOf(value) ?? value;
    const known = facets?.[name].find((facet) => facet.value === value)?.label;
    return known ?? (name === 'partners' ? partnerName(value) : undefined) ?? nameOf(value) ?? value;
  };
  const chips = listFilters.flatMap((name) =>
    filters[name].map((value) => ({
      key: `${name}:${value}`,
      label: words[name],
      value: labelOf(name, value),
    })),
  );
  for (const name of dayFilters) {
    const day = filters[name];
    if (day !== null) chips.push({ key: name, label: words[name], value: longDate(day) });
  }
  if (filters.within !== null)
    chips.push({ key: 'within', label: words.within, value: words.withinDays(number(filters.within)) });
  if (filters.remarked) chips.push({ key: 'remarked', label: words.remarked, value: words.remarkedYes });
  return chips;
}

export function withoutChip(filters: Filters, key: string): Filters {
  const day = dayFilters.find((one) => one === key);
  if (day) return { ...filters, [day]: null };
  if (key === 'within') return { ...filters, within: null };
  if (key === 'remarked') return { ...filters, remarked: false };
  const name = listFilters.find((one) => key.startsWith(`${one}:`));
  if (!name) return filters;
  const value = key.slice(name.length + 1);
  return { ...filters, [name]: filters[name].filter((one) => one !== value) };
}
