import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { answer, state } from '../../gallery/register/core';
import { submissionAt } from '../../gallery/register/submissions';
import type { StageAct, SubmissionStep } from '../../generated/submissions';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { answerWords, ticksText as words } from '../../text/submission-record';
import { fieldWords, submissionText } from '../../text/submissions';
import { forgetReference } from '../agreements/known';
import { reference } from '../agreements/test-reference';
import { session } from '../session/session.svelte';
import SubmissionScreen from './SubmissionScreen.svelte';

const user = userEvent.setup();
type Recording = Extract<StageAct, { act: 'record' }>;
const steps = () =>
  fake.sent
    .filter(({ command }) => command === 'submissions_step')
    .map(({ request }) => (request as SubmissionStep).step);
const recorded = () => steps().at(-1)?.act as Recording | undefined;

const scan = {
  id: 'f1',
  document_id: null,
  name: 'kak.pdf',
  sha256: '',
  bytes: 1200,
  media_type: 'application/pdf',
  added_at: '2026-10-12T02:00:00Z',
  void_reason: null,
};

beforeEach(() => {
  answer(false, reference);
  forgetReference();
  session.state = state(false);
  fake.on('submissions_step', () => ({
    value: { submission: submissionAt('s3'), event: 'e9', warnings: [] },
    changed: ['submissions'],
  }));
});
const open = async () => {
  router.start('submission', { id: 's3' });
  render(SubmissionScreen, { params: { id: 's3' } });
  await screen.findByRole('heading', { name: submissionText.stages });
};
const paper = (name: string | RegExp) => within(screen.getByRole('article', { name }));
const save = (of: ReturnType<typeof paper>) => user.click(of.getByRole('button', { name: /^Simpan bukti/ }));
const item = (of: ReturnType<typeof paper>, name: string | RegExp) => within(of.getByRole('group', { name }));

describe('the contents of a paper', () => {
  test('are ticked item by item, and what was found is recorded with the paper', async () => {
    await open();
    const check = paper('Pemeriksaan objek kerja sama');
    expect(check.getByText(words.open(3, 3)), 'nothing is ticked yet').toBeTruthy();
    await user.type(check.getByLabelText(fieldWords.date), '10/10/2026');
    const groups = check.getAllByRole('group');
    expect(groups).toHaveLength(3);
    await user.click(within(groups[0] as HTMLElement).getByRole('radio', { name: answerWords.ada }));
    await user.click(within(groups[1] as HTMLElement).getByRole('radio', { name: answerWords.belum }));
    expect(check.getByText(words.open(2, 3))).toBeTruthy();
    await save(check);
    await waitFor(() =>
      expect(recorded()?.ticks).toEqual({
        items: { 'item-0': { answer: 'ada', note: '' }, 'item-1': { answer: 'belum', note: '' } },
        criteria: {},
      }),
    );
  });
  test('are all there with one press', async () => {
    await open();
    const check = paper('Pemeriksaan objek kerja sama');
    await user.type(check.getByLabelText(fieldWords.date), '10/10/2026');
    await user.click(check.getByRole('button', { name: /^Semua ada/ }));
    expect(check.getByText(words.whole, { selector: '[aria-live] *' })).toBeTruthy();
    await save(check);
    await waitFor(() => expect(Object.keys(recorded()?.ticks?.items ?? {})).toHaveLength(3));
  });
  test('do not apply without a reason: nothing is sent before it is written', async () => {
    await open();
    const check = paper('Pemeriksaan objek kerja sama');
    await user.type(check.getByLabelText(fieldWords.date), '10/10/2026');
    const [first] = check.getAllByRole('group');
    const row = within(first as HTMLElement);
    await user.click(row.getByRole('radio', { name: answerWords['tidak-berlaku'] }));
    await save(check);
    expect(await row.findByText(words.reasonMissing)).toBeTruthy();
    expect(steps(), 'the core would refuse it').toEqual([]);
    await user.type(row.getByLabelText(words.why), 'Objeknya di luar urusan ini.');
    await save(check);
    await waitFor(() =>
      expect(recorded()?.ticks?.items['item-0']).toEqual({
        answer: 'tidak-berlaku',
        note: 'Objeknya di luar urusan ini.',
      }),
    );
  });
  test('are read on the record with their notes, and kept when it is corrected', async () => {
    await open();
    const terms = paper(/^Kerangka acuan kerja/);
    expect(terms.getByText(words.open(2, 8)), 'the head tells how many are open').toBeTruthy();
    expect(terms.getByText('Menunggu perhitungan Bappeda.')).toBeTruthy();
    await user.click(terms.getByRole('button', { name: /^Perbaiki/ }));
    await user.click(item(terms, 'Manfaat').getByRole('radio', { name: answerWords.ada }));
    await save(terms);
    await waitFor(() => expect(steps().at(-1)?.corrects).toBe('k1'));
    const { items = {} } = recorded()?.ticks ?? {};
    expect(items['item-5']?.answer).toBe('ada');
    expect(items['item-6'], 'what was found before stays').toEqual({
      answer: 'tidak-berlaku',
      note: 'Tidak ada aset yang dipakai.',
    });
  });
  test('answer the criteria of a review in the words of the office', async () => {
    await open();
    const review = paper(/^Hasil kajian/);
    const criterion = item(review, /^Kelayakan biaya/);
    expect(review.getByText(words.unanswered(2, 2))).toBeTruthy();
    await user.click(criterion.getByRole('radio', { name: 'Sebagian' }));
    await user.type(criterion.getByLabelText(words.note), 'Perlu rincian biaya.');
    await user.type(review.getByLabelText(fieldWords.date), '15/10/2026');
    await save(review);
    await waitFor(() =>
      expect(recorded()?.ticks?.criteria).toEqual({
        'criterion-1': { answer: 'sebagian', note: 'Perlu rincian biaya.' },
      }),
    );
  });
});

describe('the scans of a paper', () => {
  test('are added to the paper itself, not to the submission at large', async () => {
    fake.on('chosen_file', () => ({ handle: 'h1', name: 'kak.pdf', folder: 'Unduhan' }));
    fake.on('attachments_add', () => ({
      value: { ...scan, document_id: 'terms-of-reference' },
      changed: ['submissions'],
    }));
    await open();
    await user.click(
      paper(/^Kerangka acuan kerja/).getByRole('button', { name: /^Tambah pindaian: Kerangka acuan/ }),
    );
    await waitFor(() =>
      expect(fake.sent.find(({ command }) => command === 'attachments_add')?.request).toEqual({
        owner: 'submission',
        owner_id: 's3',
        document_id: 'terms-of-reference',
        file: 'h1',
      }),
    );
  });
});
