import type { Facet, Kind } from '../../generated/agreements';
import type { MapMatrix, MapPage, MapQuery, MapState } from '../../generated/mapping';
import type { Urusan } from '../../generated/reference';
import type { WorkUnit } from '../../generated/settings';
import { kinds, kindWords } from '../../text/agreements';
import { mappingText, mapStates, mapStateWords } from '../../text/mapping';

/** What the list is narrowed by; plain values, so that a place can keep them. */
export interface Filters {
  search: string;
  urusan: readonly string[];
  work_units: readonly string[];
  kinds: readonly string[];
  states: readonly string[];
}
const listFilters = ['urusan', 'work_units', 'kinds', 'states'] as const;
export type ListFilter = (typeof listFilters)[number];

export const noFilters = (): Filters => ({ search: '', urusan: [], work_units: [], kinds: [], states: [] });
export const isNarrowed = (filters: Filters): boolean =>
  filters.search.trim() !== '' || listFilters.some((name) => filters[name].length > 0);

/** Forms of the time before the law of today are not planned any more. */
export const plannedKinds: readonly Kind[] = kinds.filter((kind) => kind !== 'legacy');

export const queryOf = (year: number, filters: Filters): MapQuery => ({
  year,
  search: filters.search.trim(),
  urusan: [...filters.urusan],
  work_units: [...filters.work_units],
  kinds: plannedKinds.filter((kind) => filters.kinds.includes(kind)),
  states: mapStates.filter((state) => filters.states.includes(state)),
});

/** What the filters name beside their values. */
export interface Around {
  urusan: readonly Urusan[];
  work_units: readonly WorkUnit[];
  /** With how many rows of the year each has, from the matrix. */
  urusanFacets: readonly Facet[];
  unitFacets: readonly Facet[];
}

/** Urusan and work units that have rows in the map of the year. */
export function facetsOf(matrix: MapMatrix): Pick<Around, 'urusanFacets' | 'unitFacets'> {
  const those = (all: Facet[]) => all.filter(({ count }) => count > 0);
  return {
    urusanFacets: those(
      matrix.lines.map(({ urusan, name, total }) => ({ value: urusan, label: name, count: total.rows })),
    ),
    unitFacets: those(
      matrix.units.map(({ id, name, total }) => ({ value: id, label: name, count: total.rows })),
    ),
  };
}

export const unitName = (id: string, units: readonly WorkUnit[]): string =>
  units.find((one) => one.id === id)?.name ?? id;
export const urusanName = (code: string, urusan: readonly Urusan[]): string =>
  urusan.find((one) => one.code === code)?.name ?? code;

/** What became of the rows of the year, with how many; what there is none of is not offered. */
export const stateFacets = (states: MapPage['states']): Facet[] =>
  mapStates
    .map((state) => ({ value: state, label: mapStateWords[state], count: states[state] ?? 0 }))
    .filter(({ count }) => count > 0);

export interface Chip {
  key: string;
  label: string;
  value: string;
}
/** The filters in use as chips; `key` is what `withoutChip` takes off. */
export function chipsOf(
  filters: Filters,
  { urusan, work_units }: Pick<Around, 'urusan' | 'work_units'>,
): Chip[] {
  const nameOf = (name: ListFilter, value: string): string => {
    if (name === 'urusan') return urusanName(value, urusan);
    if (name === 'work_units') return unitName(value, work_units);
    if (name === 'kinds') return kindWords[value as Kind].short;
    return mapStateWords[value as MapState];
  };
  return listFilters.flatMap((name) =>
    filters[name].map((value) => ({
      key: `${name}:${value}`,
      label: mappingText.filter[name],
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

/** The years to choose from, newest first: those that have a map, this one, the next, and the one shown. */
export function yearsOffered(known: readonly number[], today: string, shown: number): number[] {
  const now = Number(today.slice(0, 4));
  return [...new Set([...known, now, now + 1, shown])].toSorted((a, b) => b - a);
}
