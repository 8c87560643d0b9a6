import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { sharedText } from '../../text/shared';
import { firstLayout, type Column, type Sort } from './columns';
import DataTable from './DataTable.svelte';

interface Row {
  id: string;
  title: string;
}
const columns: Column<Row>[] = [
  { id: 'title', title: 'Judul', width: 300, sortable: true, fixed: true, text: (row) => row.title },
  { id: 'id', title: 'Nomor', width: 100, text: (row) => row.id },
];
const rows = (offset: number, limit: number, total: number): Row[] =>
  Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) => ({
    id: `r${offset + at}`,
    title: `Kerja sama ${offset + at}`,
  }));

function table(more: Record<string, unknown> = {}, total = 100_000) {
  const fetch = vi.fn(async (offset: number, limit: number, _sort: Sort) => ({
    rows: rows(offset, limit, total),
    total,
  }));
  const view = render(DataTable<Row>, {
    label: 'Daftar',
    columns,
    layout: firstLayout(columns),
    fetch,
    rowKey: (row: Row) => row.id,
    ...more,
  } as never);
  return { fetch, ...view };
}
const loaded = () => screen.findByText('Kerja sama 0');
const grid = () => screen.getByRole('grid');
const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.textContent;
const user = userEvent.setup();

beforeEach(() => {
  // happy-dom has no layout; the table needs a height to know what is in view.
  for (const [name, value] of [
    ['clientHeight', 540],
    ['clientWidth', 900],
  ] as const) {
    let owner: object = document.createElement('div');
    while (!Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner) as object;
    Object.defineProperty(owner, name, { configurable: true, get: () => value });
  }
});

describe('a table of 100,000 rows', () => {
  test('draws only what is in view and says how many there are', async () => {
    const { fetch } = table();
    await loaded();
    expect(screen.getAllByRole('row').length, 'the header and a screenful').toBeLessThan(40);
    expect(grid().getAttribute('aria-rowcount')).toBe('100001');
    expect(screen.getByText(sharedText.table.rows('100.000'))).toBeTruthy();
    expect(fetch).toHaveBeenCalledTimes(1);
  });
  test('is walked by keys, opened by Enter and left by Esc', async () => {
    const [onopen, onleave] = [vi.fn(), vi.fn()];
    table({ onopen, onleave });
    await loaded();
    grid().focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(active()).toContain('Kerja sama 1');
    await user.keyboard('{Enter}');
    expect(onopen).toHaveBeenCalledWith({ id: 'r1', title: 'Kerja sama 1' });
    await user.keyboard('{Home}');
    expect(active()).toContain('Kerja sama 0');
    await user.keyboard('{Escape}');
    expect(onleave).toHaveBeenCalledTimes(1);
  });
  test('keeps the row where the keys are when it is scrolled away, and asks only for what is seen', async () => {
    const { fetch } = table();
    await loaded();
    grid().scrollTop = 36 * 50_000;
    await fireEvent.scroll(grid());
    expect(await screen.findByText('Kerja sama 50000')).toBeTruthy();
    expect(active()).toContain('Kerja sama 0');
    expect(screen.getAllByRole('row').length).toBeLessThan(42);
    expect(fetch.mock.calls.length, 'nothing between the two is asked for').toBeLessThanOrEqual(3);
  });
  test('asks the core for another order: ascending, descending, none', async () => {
    const { fetch } = table();
    await loaded();
    const head = screen.getByRole('button', { name: 'Judul' });
    const sorts = [];
    for (let press = 0; press < 3; press += 1) {
      await user.click(head);
      await loaded();
      sorts.push(fetch.mock.lastCall?.[2]);
    }
    expect(sorts).toEqual([
      { column: 'title', direction: 'asc' },
      { column: 'title', direction: 'desc' },
      null,
    ]);
  });
  test('tells its order to screen readers', async () => {
    table({ sort: { column: 'title', direction: 'desc' } });
    await loaded();
    expect(screen.getByRole('columnheader', { name: /Judul/ }).getAttribute('aria-sort')).toBe('descending');
  });
  test('asks anew for another query and again in place after a change', async () => {
    const { fetch, rerender } = table();
    await loaded();
    await rerender({ query: 'parkir' });
    await waitFor(() => expect(fetch).toHaveBeenCalledTimes(2));
    await rerender({ revision: 1 });
    await waitFor(() => expect(fetch).toHaveBeenCalledTimes(3));
    expect(screen.getByText('Kerja sama 0')).toBeTruthy();
  });
  test('rows are ticked by Space and by their box, and let go by Esc', async () => {
    table({ selectable: true, rowLabel: (row: Row) => row.title });
    await loaded();
    grid().focus();
    await user.keyboard(' {Shift>}{ArrowDown}{/Shift}');
    expect(screen.getByText(sharedText.table.selected('2'))).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: `${sharedText.table.selectRow} Kerja sama 3` }));
    expect(screen.getByText(sharedText.table.selected('3'))).toBeTruthy();
    grid().focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByText(sharedText.table.selected('3'))).toBeNull();
  });
  test('columns are hidden from their menu and the change is told', async () => {
    const onlayout = vi.fn();
    table({ onlayout });
    await loaded();
    await user.click(screen.getByRole('button', { name: sharedText.table.columnMenu('Nomor') }));
    await user.click(await screen.findByText(sharedText.table.hide));
    expect(onlayout).toHaveBeenLastCalledWith(expect.objectContaining({ hidden: ['id'] }));
    expect(screen.queryByText('Nomor')).toBeNull();
  });
});

test('an empty table says what to do', async () => {
  table({}, 0);
  expect(await screen.findByText(sharedText.table.emptyTitle)).toBeTruthy();
});

test('a refused query shows its sentence and can be tried again', async () => {
  let refused = true;
  table({
    fetch: async (offset: number, limit: number) => {
      if (refused) throw { code: 'registry.busy', message: 'Register sibuk.', hint: 'Tunggu sebentar.' };
      return { rows: rows(offset, limit, 5), total: 5 };
    },
  });
  expect((await screen.findByRole('alert')).textContent).toContain('Register sibuk.');
  refused = false;
  await user.click(screen.getByRole('button', { name: sharedText.retry }));
  expect(await loaded()).toBeTruthy();
});
