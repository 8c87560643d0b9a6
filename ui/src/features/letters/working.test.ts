import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import * as office from '../../../tests/office';
import type { Written } from '../../generated/shared';
import type { Letter } from '../../generated/letters';
import { fake } from '../../platform/fake';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { router } from '../../shell/router.svelte';
import { lettersText as words } from '../../text/letters';
import { sharedText } from '../../text/shared';
import { session } from '../session/session.svelte';
import LetterScreen from './LetterScreen.svelte';
import LetterWizardScreen from './LetterWizardScreen.svelte';

const user = userEvent.setup();
const sent = (command: string) => fake.sent.filter((one) => one.command === command);
const bar = (name: string) => screen.findByRole('progressbar', { name });
const cancel = () => screen.getByRole('button', { name: sharedText.progress.cancel });

beforeEach(() => {
  session.take(office.sessionState());
  router.start('letter-new');
  for (const { id } of toasts.list) toasts.close(id);
  fake.on('settings_all', () => office.settings());
  fake.on('letters_columns', () => office.columns);
  fake.on('letters_outlook', (request) => office.outlook(request));
  fake.on('letters_preview', () => new ArrayBuffer(8));
  fake.on('letters_pdf', () => new ArrayBuffer(8));
  fake.on('drafts_keep', () => ({}));
});

async function preview() {
  render(LetterWizardScreen, { params: {} });
  await screen.findByText('111');
  await user.click(screen.getByRole('button', { name: new RegExp(words.wizard.steps.preview) }));
}

async function issue() {
  await preview();
  const button = screen.getByRole<HTMLButtonElement>('button', { name: words.wizard.issue });
  await waitFor(() => expect(button.disabled).toBe(false));
  await user.click(button);
  const dialog = within(await screen.findByRole('alertdialog'));
  await user.click(dialog.getByRole('button', { name: words.wizard.confirm.deed }));
}

test('a preview that was cancelled is made again when asked for', async () => {
  fake.on('letters_preview', (_, work) => work.stopped);
  await preview();
  await bar(words.wizard.preview.drawing);
  await user.keyboard('{Escape}');
  await screen.findByText(words.wizard.preview.cancelled);
  expect(screen.queryByRole('alert'), 'a wish fulfilled is no problem').toBeNull();
  fake.on('letters_preview', () => new ArrayBuffer(8));
  await user.click(screen.getByRole('button', { name: words.wizard.preview.again }));
  await waitFor(() => expect(screen.queryByText(words.wizard.preview.cancelled)).toBeNull());
  expect(sent('letters_preview')).toHaveLength(2);
});

test('a preview whose step is left is not drawn to its end', async () => {
  fake.on('letters_preview', (_, work) => work.stopped);
  await preview();
  await waitFor(() => expect(sent('letters_preview')).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: new RegExp(words.wizard.steps.columns) }));
  await waitFor(() => expect(sent('work_cancel')).toHaveLength(1));
});

test('an issue that was cancelled leaves the wizard as it was, and says that nothing was issued', async () => {
  fake.on('letters_issue', (_, work) => {
    work.tell({ sentence: 'Menyusun lampiran, halaman 12 dari sekitar 48', share: 256 });
    return work.stopped;
  });
  await issue();
  await bar(words.wizard.confirm.working);
  await screen.findAllByText('Menyusun lampiran, halaman 12 dari sekitar 48');
  await user.click(cancel());
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(toasts.list.map(({ text }) => text)).toEqual([words.wizard.issueCancelled]);
  expect(router.place.screen, 'the officer stays in the wizard').toBe('letter-new');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: words.wizard.issue }).disabled).toBe(false);
});

test('a wish to cancel that came too late is told once the letter is there', async () => {
  let finish = () => {};
  fake.on('work_cancel', () => ({ stops: false }));
  fake.on(
    'letters_issue',
    () =>
      new Promise<Written<Letter>>((answer) => {
        finish = () => answer({ value: office.letter({ id: 'letter-9' }), changed: ['letters'] });
      }),
  );
  await issue();
  await bar(words.wizard.confirm.working);
  await user.keyboard('{Escape}');
  await screen.findAllByText(new RegExp(sharedText.progress.noReturn));
  finish();
  await waitFor(() => expect(router.place).toMatchObject({ screen: 'letter', params: { id: 'letter-9' } }));
  expect(toasts.list[0]?.text).toBe(`${words.wizard.issued} ${sharedText.progress.late}`);
});

test('an issue that fails while it is shown says why', async () => {
  let fail = () => {};
  fake.on(
    'letters_issue',
    () =>
      new Promise<never>((_, refuse) => {
        fail = () => refuse({ code: 'disk.full', message: 'Diska penuh di D:.', hint: 'Kosongkan ruang.' });
      }),
  );
  await issue();
  await bar(words.wizard.confirm.working);
  fail();
  const dialog = within(screen.getByRole('alertdialog'));
  expect((await dialog.findByRole('alert')).textContent).toContain('Diska penuh di D:.');
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('a number whose print was cancelled stays typed', async () => {
  const letter = office.letter({ newest: { ...office.letter().newest, number: '' } });
  fake.on('letters_get', () => office.letterView(letter));
  fake.on('letters_number', (_, work) => work.stopped);
  render(LetterScreen, { params: { id: letter.id } });
  await user.click(await screen.findByRole('button', { name: words.letter.fillNumber }));
  const field = await screen.findByLabelText<HTMLInputElement>(words.letter.number.field);
  await user.type(field, '100.2.2.3/17');
  await user.click(screen.getByRole('button', { name: words.letter.number.save }));
  await bar(words.letter.number.working);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(field.value).toBe('100.2.2.3/17');
  expect(toasts.list[0]?.text).toBe(words.letter.number.cancelled);
});
