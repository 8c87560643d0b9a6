import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sharedText } from '../../text/shared';
import FilterBar from './FilterBar.svelte';
import Pagination from './Pagination.svelte';
import SearchBox from './SearchBox.svelte';
import Tabs from './Tabs.svelte';

const user = userEvent.setup();
afterEach(() => vi.useRealTimers());

describe('a search box', () => {
  test('asks once after the last key, at once on Enter', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: false });
    const typist = userEvent.setup({ advanceTimers: vi.advanceTimersByTime.bind(vi) });
    const onsearch = vi.fn();
    render(SearchBox, { onsearch });
    const input = screen.getByRole('textbox');
    await typist.type(input, 'parkir');
    expect(onsearch).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(onsearch).toHaveBeenCalledTimes(1);
    expect(onsearch).toHaveBeenLastCalledWith('parkir');
    await typist.type(input, ' jalan{Enter}');
    expect(onsearch).toHaveBeenLastCalledWith('parkir jalan');
    expect(onsearch).toHaveBeenCalledTimes(2);
  });
  test('is reached by "/" and Ctrl+F, and emptied by Esc', async () => {
    const onsearch = vi.fn();
    render(SearchBox, { value: 'parkir', onsearch });
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    expect(screen.getByRole<HTMLInputElement>('textbox').value, 'the sign itself is not typed').toBe(
      'parkir',
    );
    await user.keyboard('{Escape}');
    expect(onsearch).toHaveBeenLastCalledWith('');
    screen.getByRole('textbox').blur();
    await user.keyboard('{Control>}f{/Control}');
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });
});

test('filters are taken off one by one or all at once', async () => {
  const [onremove, onclear] = [vi.fn(), vi.fn()];
  render(FilterBar, { chips: [{ key: 'status', label: 'Status', value: 'Berjalan' }], onremove, onclear });
  await user.click(screen.getByRole('button', { name: sharedText.filters.remove('Status Berjalan') }));
  expect(onremove).toHaveBeenCalledWith('status');
  await user.click(screen.getByRole('button', { name: sharedText.filters.clear }));
  expect(onclear).toHaveBeenCalledTimes(1);
});

test('pages stop at both ends', async () => {
  render(Pagination, { page: 5, size: 25, total: 111 });
  expect(screen.getByText('101–111 dari 111')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: sharedText.pages.next }).disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: sharedText.pages.previous }));
  expect(screen.getByText('76–100 dari 111')).toBeTruthy();
});

test('tabs are walked by arrows', async () => {
  const onchange = vi.fn();
  render(Tabs, {
    label: 'Bagian',
    value: 'a',
    tabs: [
      { value: 'a', label: 'Ringkasan' },
      { value: 'b', label: 'Riwayat', count: 1200 },
    ],
    panel: createRawSnippet((value: () => string) => ({ render: () => `<p>isi ${value()}</p>` })),
    onchange,
  } as never);
  expect(screen.getByText('1.200')).toBeTruthy();
  screen.getByRole('tab', { name: 'Ringkasan' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(onchange).toHaveBeenCalledWith('b');
});
