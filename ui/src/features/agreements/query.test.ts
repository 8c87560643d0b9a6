import { describe, expect, test } from 'vitest';
import type { Facets } from '../../generated/agreements';
import {
  chipsOf,
  facetsOf,
  filtersOf,
  isNarrowed,
  noFilters,
  paramsOf,
  queryOf,
  withoutChip,
  type Filters,
} from './query';

const facets: Facets = {
  kinds: [
    { value: 'sinergi', label: 'sinergi', count: 5 },
    { value: 'ksdpk', label: 'ksdpk', count: 90 },
  ],
  statuses: [
    { value: 'expired', label: '', count: 3 },
    { value: 'in_force', label: '', count: 8 },
  ],
  years: [{ value: '2025', label: '2025', count: 4 }],
  urusan: [{ value: '1.02', label: 'Kesehatan', count: 2 }],
  work_units: [{ value: 'u1', label: 'Dinas Kesehatan', count: 2 }],
  partners: [
    { value: '35.73', label: 'Kota Malang', count: 95 },
    { value: '35.07', label: 'Kabupaten Malang', count: 9 },
  ],
  more_partners: 0,
};

describe('the filters of the table', () => {
  test('ask the core for every chosen value and nothing else', () => {
    const filters = {
      ...noFilters(),
      search: '  parkir ',
      kinds: ['ksdpk', 'nonsense'],
      statuses: ['expiring'],
      years: ['2025', 'x', '-'],
      partners: ['35.07'],
      funding: ['-'],
      signed_from: '2024-01-01',
      within: 90,
    };
    expect(queryOf(filters, { column: 'term', direction: 'desc' })).toEqual({
      search: 'parkir',
      kinds: ['ksdpk'],
      statuses: ['expiring'],
      years: [2025, 0],
      urusan: [],
      work_units: [],
      partners: ['35.07'],
      semesters: [],
      partner_types: [],
      partner_regions: [],
      funding: ['-'],
      end_months: [],
      signed_from: '2024-01-01',
      signed_to: null,
      in_force_on: null,
      expiring_within: 90,
      remarked: false,
      sort: { column: 'ends', descending: true },
    });
  });
  test('without an order show the newest saves first', () => {
    expect(queryOf(noFilters(), null).sort).toEqual({ column: 'updated', descending: true });
    expect(
      queryOf(noFilters(), { column: 'urusan', direction: 'asc' }).sort,
      'an order the core has not',
    ).toEqual({
      column: 'updated',
      descending: true,
    });
  });
  test('come back from the params of a place as they were given', () => {
    const given = {
      kinds: ['ksdpk', 'sinergi'],
      partners: ['PT A, B; C'],
      semesters: ['2025-S2', '-'],
      in_force_on: '2025-08-29',
      within: 0,
      search: 'air',
    };
    expect(filtersOf(paramsOf(given))).toEqual({ ...noFilters(), ...given });
    expect(filtersOf({ within: 'soon' }).within, 'a number that is none filters nothing').toBeNull();
    expect(filtersOf({ signed_from: '2025-02-30' }).signed_from, 'a day that is none').toBeNull();
    expect(filtersOf({})).toEqual(noFilters());
  });
  test('say whether they narrow anything, so that an empty table tells the right reason', () => {
    expect(isNarrowed(noFilters())).toBe(false);
    expect(isNarrowed({ ...noFilters(), search: '   ' })).toBe(false);
    expect(isNarrowed({ ...noFilters(), within: 0 })).toBe(true);
    expect(isNarrowed({ ...noFilters(), years: ['2025'] })).toBe(true);
  });
  test('are chips in words that can be taken off one by one', () => {
    const filters = { ...noFilters(), kinds: ['ksdpk'], urusan: ['1.02'], partners: ['35.07'], within: 90 };
    const chips = chipsOf(filters, facets);
    expect(chips.map(({ label, value }) => `${label} ${value}`)).toEqual([
      'Jenis KSDPK',
      'Urusan Kesehatan',
      'Mitra Kabupaten Malang',
      'Berakhir dalam 90 hari',
    ]);
    const left = chips.map(({ key }) => key).reduce<Filters>(withoutChip, filters);
    expect(left).toEqual(noFilters());
  });
  test('list kinds in the order of the law and statuses in the order of a life', () => {
    expect(facetsOf('kinds', facets, '').map(({ label }) => label)).toEqual(['KSDPK', 'Sinergi']);
    expect(facetsOf('statuses', facets, '').map(({ label }) => label)).toEqual(['Berjalan', 'Berakhir']);
  });
  test('leave our own region out of the partners', () => {
    expect(facetsOf('partners', facets, '35.73').map(({ label }) => label)).toEqual(['Kabupaten Malang']);
  });
});
