import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { SheetRequest, SheetSubject } from '../../generated/sheets';
import { fake } from '../../platform/fake';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { sheetsText as words } from '../../text/sheets';
import SheetMenu from './SheetMenu.svelte';

const user = userEvent.setup();
const subject: SheetSubject = {
  what: 'recap',
  asked: { period: { year: 2025, semester: null, from_year: null }, scope: 'in-force' },
};

async function choose(label: string) {
  render(SheetMenu, { subject });
  await user.click(screen.getByRole('button', { name: words.save }));
  await user.click(await screen.findByRole('menuitem', { name: label }));
}

test('a list is saved as what was chosen, and its folder is offered', async () => {
  const asked: SheetRequest[] = [];
  fake.on('sheets_save_as', (request) => {
    asked.push(request);
    return { handle: 'pilihan-1', name: 'rekap.csv', folder: '/dokumen' };
  });
  await choose(words.csv);
  expect(asked).toEqual([{ subject, format: 'csv' }]);
  const toast = toasts.list.at(-1);
  expect(toast?.text).toContain('rekap.csv');
  expect(toast?.action?.label).toBeTruthy();
});

test('leaving the dialog says nothing, and what fails says why', async () => {
  const before = toasts.list.length;
  fake.on('sheets_save_as', () => null);
  await choose(words.xlsx);
  expect(toasts.list).toHaveLength(before);
  fake.on('sheets_save_as', () => {
    throw { code: 'file.full', message: 'Penyimpanan penuh.', hint: 'Kosongkan ruang.', fields: [] };
  });
  await user.click(screen.getByRole('button', { name: words.save }));
  await user.click(await screen.findByRole('menuitem', { name: words.xlsx }));
  expect(toasts.list.at(-1)?.text).toBe('Penyimpanan penuh. Kosongkan ruang.');
});
