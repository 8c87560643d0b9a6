import type { Dimension, PivotQuestion } from '../../generated/recap';
import { dateParts } from '../../text/format';
import {
  dayFilters,
  listFilters,
  noFilters,
  queryOf,
  type Filters,
  type ListFilter,
} from '../agreements/query';

/** What a recap shows its figures as. */
export const views = ['table', 'bars', 'stacked', 'lines', 'donut', 'heat', 'terms', 'ahead'] as const;
export type View = (typeof views)[number];

/** What is counted. */
export const measures = ['count', 'amount'] as const;
export type Measure = (typeof measures)[number];

/** Days of signing, both included; ISO. */
export interface Span {
  from: string;
  to: string;
}

/** A recap as it is asked, kept and saved: plain values. */
export interface RecapSpec {
  rows: Dimension;
  columns: Dimension | null;
  measure: Measure;
  view: View;
  filters: Filters;
  /** The other days of signing that the filter's own are compared with. */
  compared: Span | null;
}

export const dimensions = [
  'kind',
  'year',
  'semester',
  'status',
  'urusan',
  'work-unit',
  'partner-type',
  'partner-region',
  'funding',
  'end-month',
] as const satisfies readonly Dimension[];

/** Sides in which one agreement may stand several times. */
export const several: ReadonlySet<Dimension> = new Set<Dimension>([
  'urusan',
  'work-unit',
  'partner-type',
  'partner-region',
  'funding',
]);

/** Sides that are moments, in their order. */
export const moments: ReadonlySet<Dimension> = new Set<Dimension>(['year', 'semester', 'end-month']);

export const filterOf: Record<Dimension, ListFilter> = {
  kind: 'kinds',
  year: 'years',
  semester: 'semesters',
  status: 'statuses',
  urusan: 'urusan',
  'work-unit': 'work_units',
  'partner-type': 'partner_types',
  'partner-region': 'partner_regions',
  funding: 'funding',
  'end-month': 'end_months',
};

export const firstSpec = (): RecapSpec => ({
  rows: 'kind',
  columns: 'year',
  measure: 'count',
  view: 'table',
  filters: noFilters(),
  compared: null,
});

/** The filter narrowed to one value: the way from a figure to the agreements it counts. */
export const narrowed = (filters: Filters, by: Dimension, value: string): Filters => ({
  ...filters,
  [filterOf[by]]: [value],
});

/** The filter of the days that are compared with. */
export const comparedFilters = ({ filters, compared }: RecapSpec): Filters => ({
  ...filters,
  signed_from: compared?.from ?? null,
  signed_to: compared?.to ?? null,
});

/** The question to the core. */
export function questionOf(
  spec: Pick<RecapSpec, 'rows' | 'columns'>,
  filters: Filters,
  measure: Measure = 'count',
): PivotQuestion {
  const columns = spec.columns === spec.rows ? null : spec.columns;
  return { rows: spec.rows, columns, filter: queryOf(filters, null), amounts: measure === 'amount' };
}

/** Agreements whose end is still ahead: what the months ahead count. */
const running = ['in_force', 'expiring', 'upcoming'];

/** The filter of terms and of the months ahead: of every status asked for, else of what still runs. */
export const stillRunning = ({ filters }: Pick<RecapSpec, 'filters'>): Filters => ({
  ...filters,
  statuses: filters.statuses.length > 0 ? filters.statuses : running,
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((one) => one === value);
const isDay = (value: unknown): value is string => typeof value === 'string' && dateParts(value) !== null;

function readFilters(value: unknown): Filters {
  const filters = noFilters();
  if (!isObject(value)) return filters;
  for (const name of listFilters) {
    const list = value[name];
    if (Array.isArray(list)) filters[name] = list.filter((one) => typeof one === 'string');
  }
  for (const name of dayFilters) {
    const day = value[name];
    if (isDay(day)) filters[name] = day;
  }
  if (typeof value['search'] === 'string') filters.search = value['search'];
  return filters;
}

/** A recap that was kept somewhere; null for what is none. */
export function readSpec(value: unknown): RecapSpec | null {
  if (!isObject(value)) return null;
  const rows = oneOf(dimensions, value['rows']);
  const view = oneOf(views, value['view']);
  if (!rows || !view) return null;
  const compared = value['compared'];
  return {
    rows,
    columns: oneOf(dimensions, value['columns']) ?? null,
    measure: oneOf(measures, value['measure']) ?? 'count',
    view,
    filters: readFilters(value['filters']),
    compared:
      isObject(compared) && isDay(compared['from']) && isDay(compared['to'])
        ? { from: compared['from'], to: compared['to'] }
        : null,
  };
}
