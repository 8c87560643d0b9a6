import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sharedText } from '../../text/shared';
import ProblemBanner from './ProblemBanner.svelte';
import Progress from './Progress.svelte';
import StatusPill from './StatusPill.svelte';
import ToastRegion from './ToastRegion.svelte';
import { toasts } from './toasts.svelte';

const user = userEvent.setup();

afterEach(() => {
  for (const { id } of toasts.list) toasts.close(id);
  vi.useRealTimers();
});

test('a problem shows sentence, hint and code, and is announced', async () => {
  const retry = vi.fn();
  render(ProblemBanner, { problem: { code: 'a.b', message: 'Gagal.', hint: 'Ulangi.' }, retry });
  const text = screen.getByRole('alert').textContent ?? '';
  expect(text).toContain('Gagal.');
  expect(text).toContain('Ulangi.');
  expect(text).toContain('a.b');
  await user.click(screen.getByRole('button', { name: sharedText.retry }));
  expect(retry).toHaveBeenCalledTimes(1);
});

test('a state is icon and word, not colour alone', () => {
  const { container } = render(StatusPill, { tone: 'amber', label: 'Akan berakhir' });
  expect(container.querySelector('svg')).toBeTruthy();
  expect(screen.getByText('Akan berakhir')).toBeTruthy();
});

test('progress tells how far it is and can be stopped', async () => {
  const oncancel = vi.fn();
  render(Progress, { label: 'Menyiapkan', done: 30, total: 120, oncancel });
  const bar = screen.getByRole('progressbar', { name: 'Menyiapkan' });
  expect(bar.getAttribute('aria-valuenow')).toBe('30');
  await user.click(screen.getByRole('button', { name: sharedText.progress.cancel }));
  expect(oncancel).toHaveBeenCalledTimes(1);
});

describe('a note', () => {
  test('offers to undo, once', async () => {
    const run = vi.fn();
    render(ToastRegion);
    toasts.show('Dihapus.', { action: { label: sharedText.undo, run } });
    await user.click(await screen.findByRole('button', { name: sharedText.undo }));
    expect(run).toHaveBeenCalledTimes(1);
    expect(toasts.list).toHaveLength(0);
  });
  test('leaves by itself, but waits while it is being read', () => {
    vi.useFakeTimers();
    const id = toasts.show('Disimpan.');
    toasts.pause(id);
    vi.advanceTimersByTime(60_000);
    expect(toasts.list).toHaveLength(1);
    toasts.resume(id);
    vi.advanceTimersByTime(6_000);
    expect(toasts.list).toHaveLength(0);
  });
  test('of a problem stays until it is closed', () => {
    vi.useFakeTimers();
    toasts.show('Gagal.', { tone: 'red' });
    vi.advanceTimersByTime(600_000);
    expect(toasts.list).toHaveLength(1);
  });
});
