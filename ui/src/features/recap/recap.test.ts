import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Figure, Pivot, PivotQuestion } from '../../generated/recap';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { noFilters } from '../agreements/query';
import { session } from '../session/session.svelte';
import { state } from '../../gallery/register/core';
import { ring, shade, ticks } from './charts/scale';
import { changed, chartData, differences, monthsAhead, short, told } from './figures';
import RecapScreen from './RecapScreen.svelte';
import { readSaved } from '../saved/saved.svelte';
import { firstSpec, narrowed, questionOf, readSpec } from './spec';

const figure = (count: number, amount = 0): Figure => ({ count, valued: amount > 0 ? 1 : 0, amount });
const heading = (value: string, label: string, count: number) => ({ value, label, total: figure(count) });

/** Kinds by years; one agreement of KSDPK is not signed. */
const pivot: Pivot = {
  on: '2025-08-29',
  rows: [heading('ksdpk', 'KSDPK', 6), heading('sinergi', 'Sinergi', 2)],
  columns: [heading('2024', '2024', 5), heading('2025', '2025', 2), heading('-', 'Belum ditandatangani', 1)],
  cells: [
    { row: 0, column: 0, ...figure(3) },
    { row: 0, column: 1, ...figure(2) },
    { row: 0, column: 2, ...figure(1) },
    { row: 1, column: 0, ...figure(2) },
  ],
  total: figure(8),
  overlapping: false,
};

describe('the figures of a chart', () => {
  test('are the largest rows first, and say how many have no room', () => {
    const data = chartData(pivot, 'count', false, 1);
    expect(data.rows.map(({ label, values }) => [label, values])).toEqual([['KSDPK', [3, 2, 1]]]);
    expect(data.left).toBe(1);
  });
  test('keep every agreement of a row when there are more series than fills', () => {
    const columns = Array.from({ length: 9 }, (_, at) => heading(`u${at}`, `Unit ${at}`, at + 1));
    const cells = columns.map(({ total }, column) => ({ row: 0, column, ...total }));
    const data = chartData({ ...pivot, rows: [heading('a', 'A', 45)], columns, cells }, 'count', false);
    expect(data.series.map(({ label }) => label).at(-1)).toBe('4 lainnya');
    expect(data.series).toHaveLength(6);
    expect(data.rows[0]?.values.reduce((sum, one) => sum + one, 0)).toBe(45);
  });
  test('over the years leave out what has no year', () => {
    const turned: Pivot = {
      ...pivot,
      rows: [heading('-', 'Belum', 1), heading('2024', '2024', 5)],
      columns: [],
      cells: [],
    };
    expect(chartData(turned, 'count', true).rows.map(({ value }) => value)).toEqual(['2024']);
  });
  test('of months begin with this one and show months without an end as nought', () => {
    const months = monthsAhead([heading('2026-01', '', 3)], '2025-11-22', 4);
    expect(months.map(({ value, total }) => [value, total])).toEqual([
      ['2025-11', 0],
      ['2025-12', 0],
      ['2026-01', 3],
      ['2026-02', 0],
    ]);
  });
  test('are told in rupiah only where a value is recorded', () => {
    expect(told(figure(3), 'amount')).toBe('–');
    expect(told(figure(3, 125_000_000_00), 'amount')).toBe('Rp125.000.000');
    expect(short(1_250_000_000_00, 'amount')).toBe('Rp1,3 M');
    expect(short(1_250, 'count')).toBe('1.250');
  });
  test('of two periods keep rows that only one of them has', () => {
    const lines = differences([heading('a', 'A', 2)], [heading('b', 'B', 3), heading('a', 'A', 5)]);
    expect(lines.map(({ label, now, before }) => [label, now.count, before.count])).toEqual([
      ['A', 2, 5],
      ['B', 0, 3],
    ]);
    expect([changed(2, 5), changed(3, 0), changed(1, 1)]).toEqual(['less', 'more', 'same']);
  });
});

describe('the arithmetic of charts', () => {
  test('takes round steps that reach the highest', () => {
    expect(ticks(17)).toEqual([0, 5, 10, 15, 20]);
    expect(ticks(3)).toEqual([0, 1, 2, 3]);
    expect(ticks(0)).toEqual([0, 1]);
  });
  test('shades nothing as nothing, little as little, the most as the most', () => {
    expect([shade(0, 10), shade(1, 100), shade(50, 100), shade(100, 100)]).toEqual([0, 1, 3, 5]);
  });
  test('closes a ring of one part', () => {
    expect(ring(0, 1, 10, 5).match(/Z/g)).toHaveLength(2);
    expect(ring(0, 0.25, 10, 5)).toContain('M0.00 -10.00');
  });
});

describe('a recap that is kept', () => {
  test('comes back as it was', () => {
    const spec = {
      ...firstSpec(),
      rows: 'urusan' as const,
      view: 'heat' as const,
      filters: { ...noFilters(), kinds: ['ksdpk'], signed_from: '2024-01-01' },
      compared: { from: '2023-01-01', to: '2023-12-31' },
    };
    expect(readSpec(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
  });
  test('is left out when it cannot be read, and the others stay', () => {
    const good = { id: '1', name: 'A', pinned: true, spec: firstSpec() };
    expect(readSaved([good, { id: '2', name: 'B', spec: { rows: 'moon' } }, 7], readSpec)).toEqual([good]);
    expect(readSaved('nonsense', readSpec)).toEqual([]);
  });
  test('asks for rows alone where both sides are the same', () => {
    expect(questionOf({ rows: 'kind', columns: 'kind' }, noFilters()).columns).toBeNull();
  });
  test('narrows to one value of a side in place of those that were chosen', () => {
    const filters = { ...noFilters(), urusan: ['1.01', '1.02'] };
    expect(narrowed(filters, 'urusan', '1.02').urusan).toEqual(['1.02']);
    expect(narrowed(filters, 'year', '-').years).toEqual(['-']);
  });
});

describe('the screen', () => {
  const asked = () =>
    fake.sent
      .filter(({ command }) => command === 'recap_pivot')
      .map(({ request }) => request as PivotQuestion);
  let kept: unknown = null;
  beforeEach(() => {
    session.take(state(false));
    kept = null;
    fake.on('recap_pivot', () => pivot);
    fake.on('agreements_facets', () => ({
      kinds: [{ value: 'ksdpk', label: '', count: 6 }],
      statuses: [],
      years: [],
      urusan: [],
      work_units: [],
      partners: [],
      more_partners: 0,
    }));
    fake.on('preferences_get', ({ key }) => ({ key, value: kept }));
    fake.on('preferences_keep', ({ value }) => {
      kept = value;
      return {};
    });
    router.start('recap', {});
  });

  test('opens exactly the agreements that a figure counts', async () => {
    render(RecapScreen, { params: {} });
    const person = userEvent.setup();
    await person.click(
      await screen.findByRole('button', { name: 'KSDPK, Belum ditandatangani: 1. Buka daftarnya.' }),
    );
    expect(router.place).toMatchObject({ screen: 'agreements', params: {} });
    expect(router.place.params).toEqual({ kinds: 'ksdpk', years: '-' });
  });

  test('swaps its sides and asks again', async () => {
    render(RecapScreen, { params: {} });
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Tukar baris dan kolom' }));
    expect(asked().at(-1)).toMatchObject({ rows: 'year', columns: 'kind' });
  });

  test('says why a chart cannot be drawn and offers what can', async () => {
    render(RecapScreen, { params: {} });
    const person = userEvent.setup();
    await person.click(await screen.findByRole('button', { name: 'Garis' }));
    await person.click(await screen.findByRole('button', { name: 'Pakai tahun pada baris' }));
    expect(asked().at(-1)).toMatchObject({ rows: 'year', columns: 'kind' });
  });

  test('keeps a recap under a name of its own, pins and removes it', async () => {
    render(RecapScreen, { params: {} });
    const person = userEvent.setup();
    await person.click(await screen.findByRole('button', { name: 'Simpan rekap' }));
    const dialog = await screen.findByRole('dialog');
    await person.type(within(dialog).getByLabelText(/Nama rekap/), 'Per jenis');
    await person.click(within(dialog).getByRole('button', { name: 'Simpan' }));
    expect(kept).toMatchObject([
      { name: 'Per jenis', pinned: false, spec: { rows: 'kind', columns: 'year' } },
    ]);
    const opened = await screen.findByRole('button', { name: 'Per jenis' });
    expect(opened.getAttribute('aria-pressed')).toBe('true');
    const act = async (deed: string) => {
      await person.click(await screen.findByRole('button', { name: /^Tindakan untuk rekap/ }));
      await person.click(await screen.findByRole('menuitem', { name: deed }));
    };
    await act('Sematkan di Beranda');
    expect(kept).toMatchObject([{ name: 'Per jenis', pinned: true }]);
    await act('Hapus');
    expect(kept).toEqual([]);
  });
});
