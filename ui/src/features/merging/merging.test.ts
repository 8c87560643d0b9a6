import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as office from '../../../tests/office';
import {
  annotated,
  answerMerging,
  contents,
  counts,
  fileOf,
  gap,
  mergeOf,
  planOf,
} from '../../gallery/register/merging';
import { fake } from '../../platform/fake';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { router } from '../../shell/router.svelte';
import { mergingText as words } from '../../text/merging';
import { sendersText } from '../../text/senders';
import { forgetReference } from '../agreements/known';
import { reference } from '../agreements/test-reference';
import { screensOf } from '../screens';
import { isFingerprint } from '../senders/fingerprint';
import { session } from '../session/session.svelte';
import { answeredWith, askingOf, bulkAnswers, later, options } from './conflicts';
import { inbox } from './inbox.svelte';
import MergingScreen from './MergingScreen.svelte';
import { agreementsOf, filesSentence, isShown } from './plan';
import { toldFields } from './told';

const user = userEvent.setup();
const sent = (command: string) =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request);
const folder = { handle: 'h1', name: 'Semester II 2025', folder: 'D:\\Paket' };
const names = { regions: new Map(), urusan: new Map(), work_units: new Map() };

async function plan() {
  render(MergingScreen, { params: {} });
  await user.click(await screen.findByRole('button', { name: words.choose.folder }));
  await screen.findByText(/^8 berkas/);
}

/** Opens the first row of a table by its keys. */
async function enter(label: string) {
  const grid = await screen.findByRole('grid', { name: label });
  await waitFor(() => expect(Number(grid.getAttribute('aria-rowcount'))).toBeGreaterThan(1));
  grid.focus();
  await user.keyboard('{Enter}');
}

beforeEach(() => {
  fake.reset();
  inbox.reset();
  forgetReference();
  answerMerging(false);
  fake.on('reference_all', () => reference);
  fake.on('settings_all', () => office.settings());
  fake.on('chosen_file', () => folder);
  session.take(office.sessionState({ register: office.register({ is_bureau: true }) }));
  router.start('merging');
  for (const { id } of toasts.list) toasts.close(id);
  // happy-dom has no layout; the table needs a height to know what is in view.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(540);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1100);
});

describe('the rules of the plan', () => {
  test('only a bureau has the screen', () => {
    const has = (bureau: boolean) =>
      screensOf({ is_bureau: bureau, is_ministry: false }).some(({ id }) => id === 'merging');
    expect([has(true), has(false)]).toEqual([true, false]);
  });
  test('the ministry receives, and has no screen for cooperation of its own', () => {
    const ids = screensOf({ is_bureau: true, is_ministry: true }).map(({ id }) => id);
    expect(ids).toContain('merging');
    for (const own of ['agreements', 'agreement-form', 'submissions', 'meeting', 'mapping', 'monitoring'])
      expect(ids).not.toContain(own);
  });
  test('files are counted by what can be done with them, in words', () => {
    expect(filesSentence(planOf())).toBe(
      '8 berkas: 5 siap, 1 sudah diterima, 1 kunci belum dikenal, 1 ditolak',
    );
  });
  test('nothing is counted of a file whose key is unknown', () => {
    expect(agreementsOf(fileOf(0, { state: 'unknown_key' }))).toBeNull();
    expect(agreementsOf(fileOf(0, { counts: { agreement: counts({ new: 2 }) } }))?.new).toBe(2);
  });
  test('a file is found by its office, its code and its name, within its state', () => {
    const file = fileOf(5);
    expect(isShown(file, 'all', 'kota malang')).toBe(true);
    expect(isShown(file, 'ready', '35.73')).toBe(true);
    expect(isShown(file, 'refused', '')).toBe(false);
    expect(isShown(fileOf(1, { conflicts: [gap] }), 'disputed', '')).toBe(true);
  });
  test('changes are told in the words of the form, old and new', () => {
    expect(
      toldFields('agreement', fileOf(5).changes[0]?.fields ?? [], names).map(({ field, before, after }) =>
        [field, before, after].join(' | '),
      ),
    ).toEqual([
      'Nilai | Rp120.000.000,00 | Rp145.000.000,00',
      'PIHAK KEDUA: penanda tangan | dr. Husnul Muarif | dr. Ratna Kusuma, M.Kes.',
      'Naskah 1: berakhir | 1 Maret 2027 | 1 Maret 2029',
    ]);
  });
  test('a fingerprint is the same whatever its spaces, its case, and O for nought', () => {
    expect(isFingerprint('7k3m q2xa', '7K3M-Q2XA')).toBe(true);
    expect(isFingerprint('O4FD', '04FD')).toBe(true);
    expect(isFingerprint('7K3M-Q2XB', '7K3M-Q2XA')).toBe(false);
  });
});

describe('the rules of conflicts', () => {
  const all = askingOf(planOf().files);
  test('leaving one open is always possible and sends no answer', () => {
    expect(options(contents(), new Map()).at(-1)?.value).toBe(later);
    expect(options(gap, new Map()).map(({ value }) => value)).toEqual(['accept', later]);
    const answered = answeredWith([], 'c', 'h1');
    expect(answeredWith(answered, 'c', later)).toEqual([]);
    expect(answeredWith(answered, 'c', 'h2')).toEqual([{ conflict: 'c', option: 'h2', note: '' }]);
  });
  test('many are answered at once only where the way says something', () => {
    expect(bulkAnswers(all, '', 'newest').map(({ option }) => option)).toEqual(['h2']);
    expect(bulkAnswers(all, '', 'standing').map(({ option }) => option)).toEqual(['h1']);
    expect(bulkAnswers(all, '', 'accept').map(({ conflict }) => conflict)).toEqual([gap.id]);
    expect(bulkAnswers(all, '35.01', 'newest')).toEqual([]);
  });
  test('of two registers at the same revision none is the newer', () => {
    const tie = contents();
    if (tie.dispute.is === 'contents') for (const one of tie.dispute.candidates) one.rev = 4;
    const asking = { conflict: tie, office: '', region_code: '35.73', sender: null };
    expect(bulkAnswers([asking], '', 'newest')).toEqual([]);
  });
  test('what was answered before is not answered over', () => {
    const asking = { conflict: contents('h1'), office: '', region_code: '35.73', sender: null };
    expect(bulkAnswers([asking], '', 'newest')).toEqual([]);
  });
});

describe('receiving', () => {
  test('reads a folder and merges nothing before a person confirmed', async () => {
    await plan();
    expect(sent('merging_gather')).toEqual([{ places: ['h1'] }]);
    await user.click(screen.getByRole('button', { name: words.plan.merge('5') }));
    await screen.findByText(words.merge.title('5'));
    expect(sent('merging_merge'), 'the question alone merges nothing').toEqual([]);
    await user.click(screen.getByRole('button', { name: words.merge.confirm('5') }));
    await screen.findByRole('heading', { name: words.report.title('5') });
    expect(sent('merging_merge')).toEqual([{ inbox: 'inbox-1', basis: 'basis-1', answers: [] }]);
  });
  test('an unknown key is shown with its fingerprint and can be enrolled, never merged', async () => {
    fake.on('merging_gather', () => ({ ...planOf(), ready: 0, files: planOf().files.slice(6, 7) }));
    render(MergingScreen, { params: {} });
    await user.click(await screen.findByRole('button', { name: words.choose.folder }));
    const merge = await screen.findByRole<HTMLButtonElement>('button', { name: words.plan.merge('0') });
    expect(merge.disabled).toBe(true);
    await screen.findByText(words.plan.unknown('1'), { exact: false });
    await enter(words.plan.label);
    await screen.findByText(words.file.quarantine);
    fake.on('senders_inspect', () => ({
      report: office.packageReport({ fingerprint: fileOf(6).package?.fingerprint ?? '' }),
      standing: { standing: 'unknown' },
      sender: null,
      problem: null,
      findings: [],
    }));
    await user.click(screen.getByRole('button', { name: words.file.enrol }));
    const save = await screen.findByRole<HTMLButtonElement>('button', { name: sendersText.dialog.save });
    expect(save.disabled, 'nothing was compared yet').toBe(true);
    const typed = await screen.findByLabelText(sendersText.dialog.typed);
    await user.type(typed, '7k3m q2xa 9tbc 04fd h8np we51 zr6v jy2x');
    expect(save.disabled, 'one sign is wrong').toBe(true);
    await user.type(typed, '{Backspace}s');
    await screen.findByText(sendersText.dialog.match);
    expect(save.disabled).toBe(false);
  });
  test('an answer makes the plan anew and goes with the merge', async () => {
    await plan();
    await user.click(screen.getByRole('button', { name: words.plan.conflicts('3') }));
    await user.click(await screen.findByRole('radio', { name: /Lanjutkan tanpa kiriman itu/ }));
    await waitFor(() =>
      expect(sent('merging_plan').at(-1)).toEqual({
        inbox: 'inbox-1',
        answers: [{ conflict: gap.id, option: 'accept', note: '' }],
      }),
    );
    await user.click(screen.getByRole('button', { name: words.plan.toPlan }));
    await user.click(await screen.findByRole('button', { name: words.plan.merge('5') }));
    await user.click(await screen.findByRole('button', { name: words.merge.confirm('5') }));
    await waitFor(() =>
      expect(sent('merging_merge')).toEqual([
        { inbox: 'inbox-1', basis: 'basis-1', answers: [{ conflict: gap.id, option: 'accept', note: '' }] },
      ]),
    );
  });
  test('a remark the office heeded is shown with its wish, and closing it tells why without planning anew', async () => {
    await plan();
    await user.click(screen.getByRole('button', { name: words.plan.conflicts('3') }));
    const card = await screen.findByRole('article', { name: /Pelayanan Kesehatan Rujukan/ });
    expect(within(card).getByText(/Tanggal berakhir tidak sama/)).toBeTruthy();
    expect(within(card).getByText(words.conflict.remark.heeded), 'the wish is a date in words').toBeTruthy();
    expect(within(card).queryByLabelText(new RegExp(words.conflict.remark.note))).toBeNull();
    await user.click(within(card).getByRole('radio', { name: /Sudah seperti yang diminta/ }));
    await waitFor(() => expect(sent('merging_plan')).toHaveLength(1));
    await user.type(
      await within(card).findByLabelText(new RegExp(words.conflict.remark.note)),
      'Cocok dengan pindaian',
    );
    expect(sent('merging_plan'), 'a note changes nothing of the plan').toHaveLength(1);
    expect(inbox.answers).toEqual([
      { conflict: annotated().id, option: 'done', note: 'Cocok dengan pindaian' },
    ]);
  });
  test('that is cancelled leaves nothing behind and says so', async () => {
    fake.on('merging_gather', (_, work) => work.stopped);
    render(MergingScreen, { params: {} });
    await user.click(await screen.findByRole('button', { name: words.choose.folder }));
    await screen.findByRole('progressbar', { name: words.choose.working });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(toasts.list.map(({ text }) => text)).toEqual([words.choose.cancelled]));
    expect(inbox.plan).toBeNull();
  });
  test('from a register that changed meanwhile shows the plan anew instead of merging', async () => {
    fake.on('merging_merge', () => {
      throw { code: 'merge.stale', message: 'Register berubah sejak rencana ini dibuat.', hint: '' };
    });
    await plan();
    await user.click(screen.getByRole('button', { name: words.plan.merge('5') }));
    await user.click(await screen.findByRole('button', { name: words.merge.confirm('5') }));
    await screen.findByText(words.plan.stale);
    expect(sent('merging_plan')).toHaveLength(1);
    expect(inbox.merged).toBeNull();
  });
});

describe('afterwards', () => {
  test('a merge is taken back with a reason only', async () => {
    fake.on('merging_list', () => [mergeOf()]);
    render(MergingScreen, { params: { tab: 'merges' } });
    await enter(words.merges.label);
    await user.click(await screen.findByRole('button', { name: words.undo.open }));
    const undo = await screen.findByRole<HTMLButtonElement>('button', { name: words.undo.confirm });
    expect(undo.disabled).toBe(true);
    await user.type(screen.getByLabelText(words.undo.reason), 'Folder yang salah.');
    await user.click(undo);
    await waitFor(() =>
      expect(sent('merging_undo')).toEqual([{ id: 'merge-1', note: 'Folder yang salah.' }]),
    );
  });
  test('a dispute that was left open is decided by a person', async () => {
    render(MergingScreen, { params: { tab: 'disputes' } });
    await user.click(await screen.findByRole('radio', { name: /Pakai Isi B/ }));
    await user.click(await screen.findByRole('button', { name: words.disputes.decide }));
    await waitFor(() =>
      expect(sent('merging_decide')).toEqual([
        { sender: 6, answer: { conflict: contents().id, option: 'h2', note: '' }, note: '' },
      ]),
    );
  });
});
