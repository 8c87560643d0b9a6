import { expect, test } from 'vitest';
import type { Commands } from '../platform/contract';
import { fake } from '../platform/fake';
import { router } from '../shell/router.svelte';
import { searchRecords } from './search';

const empty = { items: [], total: 0, offset: 0 };

/** A register in which nothing is found. */
function nothing() {
  fake.on('agreements_page', () => empty);
  fake.on('partners_page', () => ({ ...empty, counts: {} }) as never);
  fake.on('submissions_page', () => empty as never);
  fake.on('meetings_page', () => empty as never);
  fake.on('mapping_years', () => []);
  fake.on('mapping_page', () => ({ ...empty, states: {} }) as never);
  fake.on('letters_all', () => []);
}

type Answer<K extends keyof Commands> = Commands[K]['response'];
const letter = {
  id: 'l1',
  kind: 'recap',
  to: 'governor',
  state: 'issued',
  period_from: '2025-07-01',
  period_to: '2025-12-31',
  newest: { number: '100.2.2.3/12/2026', dated: '2026-01-12', code: 'ABCD-EFGH' },
} as Answer<'letters_all'>[number];

test.each([
  [
    'a submission',
    () =>
      fake.on('submissions_page', ({ query }) => {
        expect(query.search).toBe('parkir');
        return {
          total: 1,
          items: [{ id: 's1', title: 'Pengelolaan parkir', partner: 'PT Jaya', outcome: 'open' }],
        } as Answer<'submissions_page'>;
      }),
    'Pengelolaan parkir',
    ['submission', { id: 's1' }],
  ],
  [
    'a meeting, on a submission or not',
    () =>
      fake.on('meetings_page', ({ query }) => {
        expect(query.of_office).toBe(false);
        const one = { id: 'm1', kind: 'other', agenda: 'Tarif parkir\nLokasi', day: '2026-01-12' };
        return { total: 1, items: [one] } as Answer<'meetings_page'>;
      }),
    'Tarif parkir',
    ['meeting', { id: 'm1' }],
  ],
  [
    'a row of the map, of the newest years first',
    () => {
      fake.on('mapping_years', () => [2024, 2027, 2025, 2026].map((year) => ({ year, rows: 1, plans: [] })));
      fake.on('mapping_page', ({ query }) => {
        expect(query.year).toBeGreaterThan(2024);
        const row = { id: `r${query.year}`, program: 'P', activity: 'Parkir', work_unit_name: 'Dishub' };
        return { total: 1, states: {}, items: [{ ...row, year: query.year }] } as Answer<'mapping_page'>;
      });
    },
    'Parkir',
    ['map-row', { id: 'r2027' }],
  ],
])('%s is found from everywhere and opens', async (_, arrange, label, place) => {
  nothing();
  arrange();
  const [found] = await searchRecords('parkir');
  expect(found?.label).toBe(label);
  found?.run();
  expect([router.place.screen, router.place.params]).toEqual(place);
});

test.each([['12/2026'], ['rekapitulasi semester II'], ['abcd efgh'], ['gubernur 2025']])(
  'a letter is found by %s',
  async (typed) => {
    nothing();
    fake.on('letters_all', () => [letter]);
    const found = await searchRecords(typed);
    expect(found.map(({ label }) => label)).toEqual(['Surat rekapitulasi Semester II Tahun 2025']);
  },
);

test('what nothing is called finds nothing', async () => {
  nothing();
  fake.on('letters_all', () => [letter]);
  expect(await searchRecords('sampah')).toEqual([]);
});
