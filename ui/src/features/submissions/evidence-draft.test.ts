import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { answer, state } from '../../gallery/register/core';
import { submissionAt } from '../../gallery/register/submissions';
import type { Draft, DraftKeep } from '../../generated/drafts';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { draftsText } from '../../text/drafts';
import { sharedText } from '../../text/shared';
import { fieldWords, submissionText } from '../../text/submissions';
import { forgetReference } from '../agreements/known';
import { reference } from '../agreements/test-reference';
import { session } from '../session/session.svelte';
import SubmissionScreen from './SubmissionScreen.svelte';

const user = userEvent.setup();
const key = 'evidence:s1:offer:partner-reply';
const drafts = new Map<string, Draft>();

beforeEach(() => {
  answer(false, reference);
  forgetReference();
  session.state = state(false);
  drafts.clear();
  fake.on('drafts_get', (asked) => drafts.get(asked.key) ?? null);
  fake.on('drafts_keep', (kept: DraftKeep) => {
    drafts.set(kept.key, { ...kept, updated_at: '2026-11-22T03:15:00Z' });
    return {};
  });
  fake.on('drafts_discard', (asked) => {
    drafts.delete(asked.key);
    return {};
  });
  fake.on('submissions_step', () => ({
    value: { submission: submissionAt('s1'), event: 'e9', warnings: [] },
    changed: ['submissions'],
  }));
});
const open = async () => {
  router.start('submission', { id: 's1' });
  render(SubmissionScreen, { params: { id: 's1' } });
  return within(await screen.findByRole('article', { name: 'Tanggapan Kepala Daerah calon mitra' }));
};

test('evidence that was typed and not saved waits as a draft, and is there again', async () => {
  const first = await open();
  await user.type(first.getByLabelText(fieldWords.number), '100/7/2026');
  cleanup();
  await waitFor(() => expect(drafts.get(key)?.form).toBe('evidence'));
  const again = await open();
  expect(await again.findByText(draftsText.restoredHint)).toBeTruthy();
  expect(again.getByLabelText(fieldWords.number)).toHaveProperty('value', '100/7/2026');
});

test('the draft of evidence goes once the evidence is saved', async () => {
  const reply = await open();
  await user.type(reply.getByLabelText(fieldWords.number), '100/7/2026');
  await user.click(reply.getByRole('button', { name: /^Simpan bukti/ }));
  await waitFor(() => expect(fake.sent).toContainEqual({ command: 'drafts_discard', request: { key } }));
  expect(drafts.has(key)).toBe(false);
});

test('a draft that is thrown away leaves the form as it was, and keeps nothing', async () => {
  drafts.set(key, {
    key,
    form: 'evidence',
    title: 'Tanggapan',
    value: { base_rev: 4, form: { given: { number: '1/2' }, ticks: { items: {}, criteria: {} } } },
    updated_at: '2026-11-22T03:15:00Z',
  });
  const reply = await open();
  await user.click(await reply.findByRole('button', { name: draftsText.discard }));
  await user.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: draftsText.discard }),
  );
  await waitFor(() => expect(reply.getByLabelText(fieldWords.number)).toHaveProperty('value', ''));
  cleanup();
  expect(drafts.has(key)).toBe(false);
});

test('a correction that was begun is not closed before the officer says so', async () => {
  router.start('submission', { id: 's1' });
  render(SubmissionScreen, { params: { id: 's1' } });
  await user.click(await screen.findByRole('button', { name: /^Perbaiki/ }));
  const form = within(await screen.findByRole('form', { name: /Surat penawaran/ }));
  await user.type(form.getByLabelText(fieldWords.number), '9');
  await user.click(form.getByRole('button', { name: submissionText.evidence.cancel }));
  const question = within(await screen.findByRole('alertdialog'));
  await user.click(question.getByRole('button', { name: sharedText.unsaved.stay }));
  expect(form.getByLabelText(fieldWords.number)).toHaveProperty('value', '000.8/771/35.73/20269');
});
