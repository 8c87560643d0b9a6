import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { answer, state } from '../../gallery/register/core';
import { fake } from '../../platform/fake';
import { papersText as words } from '../../text/papers';
import { reference } from '../agreements/test-reference';
import { session } from '../session/session.svelte';
import PapersCard from './PapersCard.svelte';

const user = userEvent.setup();
const sent = (command: string) =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request);

beforeEach(() => {
  answer(false, reference);
  session.state = state(false);
  fake.on('papers_preview', () => new ArrayBuffer(8));
});

test('each working paper says what the submission does not tell yet', async () => {
  render(PapersCard, { submission: 's1' });
  expect(await screen.findByText(words.missing(2))).toBeTruthy();
  expect(screen.getByText(/Penanda tangan; Nomor surat/)).toBeTruthy();
  expect(screen.getByText(words.whole)).toBeTruthy();
});
test('a working paper is looked at, and saved to print or to draft further', async () => {
  render(PapersCard, { submission: 's1' });
  await user.click(await screen.findByRole('button', { name: words.previewOf('Surat penawaran') }));
  await waitFor(() =>
    expect(sent('papers_preview')).toEqual([{ submission: 's1', paper: 'offer-letter', format: 'pdf' }]),
  );
  await user.click(await screen.findByRole('button', { name: words.word }));
  await waitFor(() =>
    expect(sent('papers_save_as')).toEqual([{ submission: 's1', paper: 'offer-letter', format: 'docx' }]),
  );
});
test('what could not be made is said where it was asked for', async () => {
  fake.on('papers_save_as', () => {
    throw { code: 'file.locked', message: 'Berkas sedang dibuka program lain.', hint: 'Tutup dahulu.' };
  });
  render(PapersCard, { submission: 's1' });
  await user.click(await screen.findByRole('button', { name: words.saveOf('Surat penawaran') }));
  await user.click(await screen.findByRole('menuitem', { name: words.pdf }));
  expect(await screen.findByText('Berkas sedang dibuka program lain.')).toBeTruthy();
});
