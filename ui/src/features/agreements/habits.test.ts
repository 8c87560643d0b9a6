import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AgreementItem, Status } from '../../generated/agreements';
import type { BulkSave } from '../../generated/bulk';
import { answer, state } from '../../gallery/register/core';
import { fake } from '../../platform/fake';
import { undo } from '../../shared/feedback/undo.svelte';
import { bulkText } from '../../text/bulk';
import { viewsText } from '../../text/agreement-views';
import { session } from '../session/session.svelte';
import { changeOf, changes, noChange } from './bulk';
import BulkBar from './BulkBar.svelte';
import { noFilters, type Filters } from './query';
import { readFilter, SavedFilters } from './saved-filters';
import { forgetReference } from './known';
import { reference } from './test-reference';
import BoardView from './views/BoardView.svelte';
import CalendarView from './views/CalendarView.svelte';
import GroupsView from './views/GroupsView.svelte';
import { byDay, monthsOf } from './views/months';

const user = userEvent.setup();
const item = (id: string, more: Partial<AgreementItem> = {}): AgreementItem => ({
  id,
  kind: 'ksdpk',
  title: `Judul ${id}`,
  partner: 'PT Parkir',
  number: '1/2024',
  status: 'in_force',
  urusan: [],
  work_units: [],
  updated_at: '2026-01-01T00:00:00Z',
  signed: '2024-02-13',
  starts: '2024-02-13',
  ends: '2026-02-12',
  ended_on: null,
  ...more,
});

describe('saved filters', () => {
  test('are kept as the params that open the table, and read again', async () => {
    let kept: unknown = null;
    fake.on('preferences_get', ({ key }) => ({ key, value: kept }));
    fake.on('preferences_keep', ({ value }) => {
      kept = JSON.parse(JSON.stringify(value));
      return {};
    });
    const filters: Filters = { ...noFilters(), kinds: ['ksdpk'], within: 90 };
    const saved = new SavedFilters();
    const added = await saved.add(' Segera berakhir ', filters);
    await saved.change(added.id, { pinned: true });
    const again = new SavedFilters();
    await again.load();
    expect(again.list).toEqual([{ id: added.id, name: 'Segera berakhir', pinned: true, spec: filters }]);
    expect(again.named('segera BERAKHIR')?.id).toBe(added.id);
  });

  test('that filter nothing are none', () => {
    expect(readFilter({})).toBeNull();
    expect(readFilter({ within: 'entah' })).toBeNull();
    expect(readFilter('kinds')).toBeNull();
    expect(readFilter({ search: 'parkir' })).toEqual({ ...noFilters(), search: 'parkir' });
  });
});

describe('one change for many', () => {
  beforeEach(() => {
    undo.forget();
    answer(false, reference);
    forgetReference();
    session.state = state(false);
  });

  test('leaves out what was not filled in', () => {
    expect(changes(noChange())).toBe(false);
    const typed = {
      ...noChange(),
      archive_place: '  Lemari 3 ',
      urusan: { how: 'set' as const, values: ['1.02'] },
    };
    expect(changeOf(typed)).toEqual({
      urusan: { how: 'set', values: ['1.02'] },
      work_units: null,
      funding_sources: null,
      initiative: null,
      archive_place: 'Lemari 3',
    });
  });

  test('says what it does before it is made, and can be taken back', async () => {
    const record = { id: 'a', rev: 1 };
    fake.on('agreements_plan_many', () => ({
      records: [record],
      same: 0,
      refused: 1,
      told: [{ id: 'b', title: 'Reklame', refused: true, sentence: 'Sudah dibatalkan.', hint: '' }],
    }));
    const saved: BulkSave[] = [];
    fake.on('agreements_change_many', (request) => {
      saved.push(request);
      return { value: [{ id: 'a', rev: 2 }], changed: ['agreements'] };
    });
    const undone: unknown[] = [];
    fake.on('agreements_undo', ({ records }) => {
      undone.push(records);
      return { value: [], changed: ['agreements'] };
    });
    render(BulkBar, { selection: ['a', 'b'], total: 2, everything: () => Promise.resolve([]) });
    await user.click(screen.getByRole('button', { name: bulkText.change }));
    await user.type(await screen.findByLabelText(new RegExp(bulkText.archive_place)), 'Lemari 3');
    await user.click(screen.getByRole('button', { name: bulkText.check }));
    expect(await screen.findByText('Sudah dibatalkan.', { exact: false })).toBeTruthy();
    expect(saved).toEqual([]);
    await user.click(screen.getByRole('button', { name: bulkText.save('1') }));
    expect(saved[0]?.records).toEqual([record]);
    await undo.last();
    expect(undone).toEqual([[{ id: 'a', rev: 2 }]]);
  });
});

describe('the table in other shapes', () => {
  test('groups open the rows behind them', async () => {
    const figure = { count: 2, valued: 1, amount: 500_000_000 };
    fake.on('recap_pivot', () => ({
      on: '2026-01-01',
      rows: [{ value: 'ksdpk', label: 'KSDPK', total: figure }],
      columns: [],
      cells: [],
      total: figure,
      overlapping: false,
    }));
    const opened: Filters[] = [];
    render(GroupsView, { filters: noFilters(), onopen: (filters: Filters) => opened.push(filters) });
    await user.click(await screen.findByRole('button', { name: 'KSDPK' }));
    expect(opened[0]?.kinds).toEqual(['ksdpk']);
    expect(screen.getAllByText(/Rp\s?5\.000\.000/)).toHaveLength(2);
  });

  test('a board has a column for each status that something has', async () => {
    const asked: Status[][] = [];
    fake.on('agreements_page', ({ query }) => {
      asked.push(query.statuses);
      const has = query.statuses[0] === 'expiring';
      return { items: has ? [item('a', { status: 'expiring' })] : [], total: has ? 25 : 0, offset: 0 };
    });
    const opened: Filters[] = [];
    render(BoardView, { filters: noFilters(), onopen: (filters: Filters) => opened.push(filters) });
    const column = await screen.findByRole('region', { name: /25 kerja sama/ });
    expect(screen.getAllByRole('region')).toHaveLength(2);
    await user.click(within(column).getByRole('button', { name: viewsText.board.more('24') }));
    expect(opened[0]?.statuses).toEqual(['expiring']);
    expect(new Set(asked.map(([status]) => status)).size).toBe(asked.length);
  });

  test('a calendar shows a year of ends in the order of their days', async () => {
    fake.on('agreements_page', ({ query }) => {
      const here = query.end_months[0] === '2026-02';
      const items = [item('a', { ends: '2026-02-20' }), item('b', { ends: '2026-02-03' })];
      return { items: here ? items : [], total: here ? 2 : 0, offset: 0 };
    });
    render(CalendarView, { filters: noFilters(), today: '2026-02-10', onopen: () => undefined });
    const month = await screen.findByRole('region', { name: viewsText.calendar.month('Februari', '2') });
    expect(
      within(month)
        .getAllByRole('button')
        .map(({ textContent }) => textContent.trim()),
    ).toEqual(['Judul b', 'Judul a']);
    await user.click(screen.getByRole('button', { name: viewsText.calendar.after }));
    expect(await screen.findByText(viewsText.calendar.year('2027'))).toBeTruthy();
  });

  test('months of a year, days of a month', () => {
    expect(monthsOf(2026)).toHaveLength(12);
    expect(monthsOf(2026)[8]).toBe('2026-09');
    const early = item('b', { ends: '2026-02-20', ended_on: '2026-02-01' });
    expect(byDay([item('a'), early]).map(({ day }) => day)).toEqual(['01', '12']);
  });
});
