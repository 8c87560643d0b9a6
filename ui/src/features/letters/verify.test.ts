import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import * as office from '../../../tests/office';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { lettersText } from '../../text/letters';
import VerifyScreen from './VerifyScreen.svelte';

const user = userEvent.setup();
const words = lettersText.verify;
const sent = () =>
  fake.sent.filter(({ command }) => command === 'letters_verify').map(({ request }) => request);
async function check(code: string) {
  render(VerifyScreen, { params: {} });
  const field = screen.getByLabelText<HTMLInputElement>(words.field);
  if (code !== '') await user.type(field, code);
  await user.click(screen.getByRole('button', { name: words.check }));
  return field;
}

beforeEach(() => router.start('letter-check'));

describe('a code from a paper', () => {
  test('of a sound letter shows what the paper must say, line by line', async () => {
    fake.on('letters_verify', () => office.verification());
    await check('7k3q x9m2 rb84 tn6w zc1d h');
    await screen.findByText(words.good);
    expect(sent()).toEqual([{ code: '7k3q x9m2 rb84 tn6w zc1d h' }]);
    expect(screen.getByText(words.kept.yes), 'the kept file is said to be whole').toBeTruthy();
    expect(screen.getByText('111 (seratus sebelas)')).toBeTruthy();
    await user.click(screen.getByLabelText(words.tick('Jumlah')));
    expect(screen.getByText(words.sees('1', '8'))).toBeTruthy();
  });
  test('that was misread is refused at the field, which keeps it and the focus', async () => {
    fake.on('letters_verify', () => {
      throw { code: 'code.check', message: 'Kode salah baca.', hint: 'Bandingkan satu per satu.' };
    });
    const field = await check('7K3Q-X9M2-RB84-TN6W-ZC1D-X');
    await screen.findByText('Kode salah baca. Bandingkan satu per satu.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe('7K3Q-X9M2-RB84-TN6W-ZC1D-X');
    expect(document.activeElement).toBe(field);
    await user.type(field, 'H');
    expect(screen.queryByText(/Kode salah baca/), 'the sentence leaves with the first key').toBeNull();
  });
  test('that is not of this register says so and shows no letter', async () => {
    fake.on('letters_verify', () => {
      throw { code: 'code.unknown', message: 'Tidak ada suratnya di register ini.', hint: '' };
    });
    await check('7K3Q-X9M2-RB84-TN6W-ZC1D-H');
    await screen.findByText('Tidak ada suratnya di register ini.');
    expect(screen.queryByText(words.mustShow)).toBeNull();
  });
  test('of an older print says which one replaced it', async () => {
    fake.on('letters_verify', () => office.verification({ replaced_by: 2 }));
    await check('7K3QX9M2RB84TN6WZC1DH');
    await screen.findByText(words.replaced(2));
  });
  test('of a void letter says so with the reason, before anything else but damage', async () => {
    const letter = office.letter({ state: 'void', void_reason: 'Salah tujuan' });
    fake.on('letters_verify', () => office.verification({ letter, is_void: true, replaced_by: 2 }));
    await check('7K3QX9M2RB84TN6WZC1DH');
    await screen.findByText(words.isVoid);
    expect(screen.getByText(words.isVoidText('Salah tujuan'))).toBeTruthy();
  });
  test('of a letter whose copy is damaged never looks sound', async () => {
    fake.on('letters_verify', () => office.verification({ pdf_sound: false }));
    await check('7K3QX9M2RB84TN6WZC1DH');
    await screen.findByText(words.unsound);
    expect(screen.queryByText(words.good)).toBeNull();
    expect(screen.queryByText(words.kept.yes), 'nor is its file said to be whole').toBeNull();
  });
  test('that is empty is asked for without asking the core', async () => {
    await check('');
    await screen.findByText(words.empty);
    expect(sent()).toEqual([]);
  });
  test('that a letter brought along is checked at once', async () => {
    fake.on('letters_verify', () => office.verification());
    render(VerifyScreen, { params: { code: '7K3QX9M2RB84TN6WZC1DH' } });
    await screen.findByText(words.good);
    await user.click(screen.getByRole('button', { name: words.open }));
    await waitFor(() => expect(router.place).toMatchObject({ screen: 'letter', params: { id: 'letter-1' } }));
  });
});
