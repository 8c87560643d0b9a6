import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { LetterIssue } from '../../generated/letters';
import { toProblem, Work } from '../../platform';
import { fake, type FakeWork } from '../../platform/fake';
import { sharedText } from '../../text/shared';
import Working from './Working.svelte';

const user = userEvent.setup();
const words = sharedText.progress;
const request = {} as LetterIssue;

/** Work that runs until the test ends it. */
function running() {
  let core: FakeWork | undefined;
  let finish = () => {};
  let refuse: (problem: unknown) => void = () => {};
  fake.on('letters_issue', (_, work) => {
    core = work;
    const done = new Promise<never>((answer, refused) => {
      finish = () => answer(null as never);
      refuse = refused;
    });
    return Promise.race([done, work.stopped]);
  });
  const work = new Work();
  render(Working, { work, label: 'Menerbitkan surat' });
  const outcome = work.run('letters_issue', request).then(
    () => 'done',
    (thrown: unknown) => toProblem(thrown).code,
  );
  return {
    work,
    outcome,
    core: () => core as FakeWork,
    finish: () => finish(),
    refuse: (p: unknown) => refuse(p),
  };
}
const bar = () => screen.findByRole('progressbar', { name: 'Menerbitkan surat' });
const gone = () => waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());

test('long work says how far it is, and is gone when it has ended', async () => {
  const { outcome, core, finish } = running();
  const shown = await bar();
  core().tell({ sentence: 'Menyusun lampiran, halaman 120 dari sekitar 480', share: 256 });
  await screen.findAllByText('Menyusun lampiran, halaman 120 dari sekitar 480');
  expect(shown.getAttribute('aria-valuenow')).toBe('25');
  expect(shown.getAttribute('aria-valuetext')).toBe('25 %');
  finish();
  expect(await outcome).toBe('done');
  await gone();
});

test('only a new sentence is said aloud, not every page', async () => {
  const { core, finish } = running();
  await bar();
  const aloud = () => document.querySelector('[aria-live]')?.textContent;
  core().tell({ sentence: 'Menyusun lampiran, halaman 1 dari sekitar 480' });
  await screen.findAllByText('Menyusun lampiran, halaman 1 dari sekitar 480');
  await waitFor(() => expect(aloud()).toBe('Menyusun lampiran, halaman 1 dari sekitar 480'));
  core().tell({ sentence: 'Menyusun lampiran, halaman 2 dari sekitar 480' });
  await screen.findByText('Menyusun lampiran, halaman 2 dari sekitar 480');
  expect(aloud()).toBe('Menyusun lampiran, halaman 1 dari sekitar 480');
  core().tell({ sentence: 'Memampatkan berkas surat' });
  await waitFor(() => expect(aloud()).toBe('Memampatkan berkas surat'));
  finish();
  await gone();
});

test('short work shows nothing', async () => {
  const { work, outcome, finish } = running();
  finish();
  expect(await outcome).toBe('done');
  expect(work.shown).toBe(false);
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('the button stops it, and the focus goes back to where it was', async () => {
  const before = document.createElement('button');
  document.body.append(before);
  before.focus();
  const { outcome } = running();
  await bar();
  expect(document.activeElement, 'a bar takes no focus').toBe(before);
  await user.click(screen.getByRole('button', { name: words.cancel }));
  expect(await outcome).toBe('work.cancelled');
  await gone();
  expect(document.activeElement).toBe(before);
});

test('Esc stops it, but not from under a dialog that is about something else', async () => {
  const { outcome } = running();
  await bar();
  const dialog = document.createElement('dialog');
  document.body.append(dialog);
  dialog.setAttribute('open', '');
  await user.keyboard('{Escape}');
  expect(fake.sent.filter(({ command }) => command === 'work_cancel')).toEqual([]);
  dialog.remove();
  await user.keyboard('{Escape}');
  expect(await outcome).toBe('work.cancelled');
  await gone();
});

test('a wish that comes too late is told, and the work ends as usual', async () => {
  const { work, outcome, core, finish } = running();
  fake.on('work_cancel', () => ({ stops: false }));
  await bar();
  core().tell({ sentence: 'Menyusun lampiran', share: 390 });
  await user.click(screen.getByRole('button', { name: words.cancel }));
  await screen.findAllByText(new RegExp(words.noReturn));
  expect(screen.getByRole('button', { name: new RegExp(words.ending) }).getAttribute('aria-busy')).toBe(
    'true',
  );
  finish();
  expect(await outcome).toBe('done');
  expect(work.late).toBe(true);
});

test('work past its last moment offers no stop', async () => {
  const { core, finish } = running();
  await bar();
  core().tell({ sentence: 'Menyimpan surat ke register', share: 950, can_cancel: false });
  await screen.findAllByText(new RegExp(words.noReturn));
  expect(screen.queryByRole('button', { name: words.cancel })).toBeNull();
  finish();
  await gone();
});

test('work that fails takes its bar away', async () => {
  const { outcome, refuse } = running();
  await bar();
  refuse({ code: 'disk.full', message: 'Diska penuh.', hint: '' });
  expect(await outcome).toBe('disk.full');
  await gone();
});

test('a second run stops the first, and its words are not heard any more', async () => {
  const cores: FakeWork[] = [];
  fake.on('letters_preview', (_, work) => {
    cores.push(work);
    return work.stopped;
  });
  const work = new Work();
  const ask = () =>
    work.run('letters_preview', {} as never).catch((thrown: unknown) => toProblem(thrown).code);
  const first = ask();
  const second = ask();
  expect(await first).toBe('work.cancelled');
  cores[0]?.tell({ sentence: 'lama' });
  cores[1]?.tell({ sentence: 'baru' });
  expect(work.progress?.sentence).toBe('baru');
  await work.cancel();
  expect(await second).toBe('work.cancelled');
});
