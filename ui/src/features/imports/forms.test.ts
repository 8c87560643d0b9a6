import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Import, ImportFormsPlan } from '../../generated/imports';
import type { SheetRequest } from '../../generated/sheets';
import { fake } from '../../platform/fake';
import { importsText } from '../../text/imports';
import FormsCame from './FormsCame.svelte';
import { forms } from './forms.svelte';
import GiveForm from './GiveForm.svelte';

const user = userEvent.setup();

test('a form is given away for its semester and one work unit', async () => {
  const asked: SheetRequest[] = [];
  fake.on('sheets_save_as', (request) => {
    asked.push(request);
    return { handle: 'pilihan-1', name: 'formulir.xlsx', folder: '/dokumen' };
  });
  render(GiveForm, { of: 'monitoring', year: 2026, semester: 2 });
  await user.click(screen.getByRole('button', { name: importsText.give.action }));
  await user.click(await screen.findByRole('button', { name: importsText.give.save }));
  const [request] = asked;
  expect(request?.format).toBe('xlsx');
  expect(request?.subject).toMatchObject({
    what: 'form',
    asked: { of: 'monitoring', year: 2026, semester: 2, work_unit: null },
  });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a year of three figures gives no form', async () => {
  render(GiveForm, { of: 'mapping', year: 202 });
  await user.click(screen.getByRole('button', { name: importsText.give.action }));
  expect(await screen.findByText(importsText.give.yearWrong)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: importsText.give.save }).disabled).toBe(true);
});

const none = { units: [], groups: [] };
const came: ImportFormsPlan = {
  forms: 'formulir-1',
  files: [
    {
      file_name: 'dishub.xlsx',
      target: 'mapping',
      plan: { plan: 'formulir-1:0', rows: 3, accepted: 2, doubled: 1, refused: 0, ...none },
      problem: null,
    },
    {
      file_name: 'catatan.xlsx',
      target: null,
      plan: null,
      problem: { code: 'import.no_form', message: 'Bukan formulir.', hint: 'Buka tersendiri.', fields: [] },
    },
  ],
};

test('forms that came back are told file by file and taken by one press', async () => {
  fake.on('chosen_file', () => ({ handle: 'pilihan-2', name: 'formulir', folder: '/' }));
  fake.on('imports_forms_open', () => came);
  fake.on('imports_rows', () => []);
  const imported = { accepted: 2 } as Import;
  fake.on('imports_forms_take', () => ({ value: [imported], changed: [] }));
  await forms.choose();
  // What was not read is shown first.
  expect(forms.file?.file_name).toBe('catatan.xlsx');
  if (!forms.plan) throw new Error('no plan');
  render(FormsCame, { plan: forms.plan, busy: false, ontake: () => undefined });
  expect(screen.getByRole('button', { name: importsText.forms.take('2', '1') })).toBeTruthy();
  expect(screen.getByText('Bukan formulir.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'dishub.xlsx' }));
  expect(forms.file?.file_name).toBe('dishub.xlsx');
  expect(await forms.take()).toEqual([imported]);
  expect(forms.plan).toBeNull();
});
