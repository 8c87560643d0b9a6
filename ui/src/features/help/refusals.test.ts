import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RefusalFamily } from '../../generated/refusals';
import { fake } from '../../platform/fake';
import ProblemBanner from '../../shared/feedback/ProblemBanner.svelte';
import { refusalHelp } from '../../shared/help/refusal-help.svelte';
import { helpOf } from '../../text/help';
import { helpText } from '../../text/help-screen';
import HelpScreen from './HelpScreen.svelte';
import RefusalPage from './RefusalPage.svelte';

const user = userEvent.setup();
const families: RefusalFamily[] = [
  {
    title: 'Impor',
    text: 'Impor diuji dahulu.\n\n- Bila register berubah, uji lagi.',
    topics: ['imports'],
    refusals: [
      { code: 'import.stale', message: 'Register berubah.', hint: 'Uji lagi.' },
      { code: 'import.nothing', message: 'Tidak ada baris.', hint: 'Periksa berkasnya.' },
    ],
  },
];
beforeEach(() => fake.on('refusals_all', () => families));
afterEach(() => {
  refusalHelp.close();
  fake.reset();
});

test('a code opens its page, with what is behind it and where to read on', async () => {
  render(ProblemBanner, { problem: { code: 'import.stale', message: 'Register berubah.', hint: '' } });
  render(RefusalPage);
  await user.click(screen.getByRole('button', { name: 'import.stale' }));
  const page = await screen.findByRole('dialog', { name: helpText.refusals.title });
  expect(await screen.findByText('Uji lagi.')).toBeTruthy();
  expect(page.textContent).toContain('Impor diuji dahulu.');
  expect(page.textContent).not.toContain('Tidak ada baris.');
  expect(page.querySelector('summary')?.textContent).toBe(helpOf('imports')?.title);
});

test('the codes of the fields of a refused form are told once each', () => {
  const fields = [{ code: 'text.empty' }, { code: 'party.none' }, { code: 'text.empty' }];
  render(ProblemBanner, { problem: { code: 'form.refused', message: 'Ada 3.', hint: '', fields } });
  expect(screen.getAllByRole('button').map((button) => button.textContent?.trim())).toEqual([
    'form.refused',
    'text.empty',
    'party.none',
  ]);
});

test('a code without a page says so', async () => {
  render(RefusalPage);
  refusalHelp.show('tidak.ada');
  expect(await screen.findByText(helpText.refusals.none)).toBeTruthy();
});

test('the help finds a code by itself and by its sentence', async () => {
  render(HelpScreen);
  await screen.findByText('import.nothing');
  await user.type(screen.getByRole('textbox'), 'import.stale');
  expect(await screen.findByText('import.stale')).toBeTruthy();
  await expect.poll(() => screen.queryByText('import.nothing')).toBeNull();
});
