import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import * as office from '../../../tests/office';
import type { LetterSettings } from '../../generated/settings';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { settingsText as words } from '../../text/settings';
import { session } from '../session/session.svelte';
import { readCapacity, writtenCapacity } from './capacity';
import { groupedNip, nipWarning } from './nip';
import { exampleNumber } from './pattern';
import SettingsScreen from './SettingsScreen.svelte';

const user = userEvent.setup();
const sent = (command: string) =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request);
const open = (section: string) => render(SettingsScreen, { params: { section } });
const refuse = (
  field: string,
  code: string,
  message: string,
  severity: 'refused' | 'confirm' = 'refused',
) => ({
  code: severity === 'confirm' ? 'form.confirm' : 'form.refused',
  message,
  hint: '',
  fields: [{ field, code, message, hint: '', severity, other: null }],
});

beforeEach(() => {
  session.take(office.sessionState());
  router.start('settings');
  fake.on('settings_all', () => office.settings());
  fake.on('settings_emblem', () => ({ url: null }));
});

describe('a NIP', () => {
  test('is shown in groups of 8, 6, 1 and 3', () => {
    expect(groupedNip('197503122000031004')).toBe('19750312 200003 1 004');
    expect(groupedNip('1975'), 'what is no NIP stays as typed').toBe('1975');
  });
  test('is only warned about, by the same rule as the core', () => {
    expect(nipWarning('19750312 200003 1 004')).toBeUndefined();
    expect(nipWarning('199002012022211003'), 'PPPK: 21 instead of a month').toBeUndefined();
    expect(nipWarning(''), 'a Kepala Daerah has none').toBeUndefined();
    const { nipWarnings } = words.officials;
    expect(nipWarning('1970')).toBe(nipWarnings.length);
    expect(nipWarning('197013011995031002')).toBe(nipWarnings.birth);
    expect(nipWarning('197001011985031002')).toBe(nipWarnings.age);
    expect(nipWarning('197001011995033002')).toBe(nipWarnings.sex);
    expect(nipWarning('197001011995031000')).toBe(nipWarnings.serial);
  });
});

describe('the lines above a signature', () => {
  test.each([
    { job: 'SEKRETARIS DAERAH', capacity: [] },
    { job: 'Plt. SEKRETARIS DAERAH', capacity: ['a.n. WALI KOTA MALANG'] },
    { job: 'ASISTEN PEMERINTAHAN', capacity: ['a.n. WALI KOTA MALANG', 'SEKRETARIS DAERAH', 'u.b.'] },
    { job: 'KEPALA BAGIAN', capacity: ['u.p.', 'SEKRETARIS DAERAH'] },
  ])('of $job come back from the form as they were', (lines) => {
    expect(writtenCapacity(readCapacity(lines))).toEqual(lines);
  });
});

describe('the example of a number', () => {
  const parts = {
    number_pattern: '{klasifikasi}/{urut}/{unit}/{tahun}',
    classification: '100.2.2.3',
    unit_code: '35.73.112',
  };
  test('follows the pattern, with room while the agenda has not answered', () => {
    expect(exampleNumber(parts, '2025-08-29', 7)).toBe('100.2.2.3/7/35.73.112/2025');
    expect(
      exampleNumber(
        { ...parts, number_pattern: '{klasifikasi}/{urut}/{romawi}/{tahun}' },
        '2025-08-29',
        null,
      ),
    ).toBe('100.2.2.3/        /VIII/2025');
  });
  test('leaves no empty part for a unit without a code', () => {
    expect(exampleNumber({ ...parts, unit_code: '' }, '2025-08-29', 1)).toBe('100.2.2.3/1/2025');
  });
});

describe('a section of Pengaturan', () => {
  test('saves only its own part and says so', async () => {
    fake.on('settings_letters_save', (value) => ({ value, changed: ['settings'] }));
    open('numbering');
    const field = await screen.findByLabelText(/^Kode unit \(/);
    await user.clear(field);
    await user.type(field, '35.73.200');
    expect(screen.getByText('100.2.2.3/12/35.73.200/2026'), 'the example follows while typing').toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.save }));
    await waitFor(() => expect(sent('settings_letters_save')).toHaveLength(1));
    expect(sent('settings_letters_save')[0]).toEqual(office.letterSettings({ unit_code: '35.73.200' }));
  });
  test('holds the way out while something is not saved', async () => {
    open('office');
    const field = await screen.findByLabelText(words.office.unit);
    expect(router.held).toBe(false);
    await user.type(field, ' Baru');
    await waitFor(() => expect(router.held).toBe(true));
    await user.click(screen.getByRole('button', { name: words.discard }));
    await waitFor(() => expect(router.held).toBe(false));
  });
  test('shows a refusal at its field and keeps what was typed', async () => {
    fake.on('settings_letters_save', () => {
      throw refuse('number_pattern', 'settings.pattern_without_place', 'Pola belum memuat nomor urut.');
    });
    open('numbering');
    const field = await screen.findByLabelText<HTMLInputElement>(words.numbering.pattern);
    await user.clear(field);
    await user.type(field, '100/2026');
    await user.click(screen.getByRole('button', { name: words.save }));
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(field.value).toBe('100/2026');
    expect(document.activeElement, 'the focus goes to the field').toBe(field);
  });
  test('sends margins as whole millimetres and refuses others before asking', async () => {
    fake.on('settings_letters_save', (value: LetterSettings) => ({ value, changed: ['settings'] }));
    open('paper');
    const field = await screen.findByLabelText(words.paper.top);
    await user.clear(field);
    await user.type(field, '5');
    await user.click(screen.getByRole('button', { name: words.save }));
    expect(sent('settings_letters_save')).toEqual([]);
    await user.clear(field);
    await user.type(field, '15');
    await user.click(screen.getByRole('button', { name: words.save }));
    await waitFor(() => expect(sent('settings_letters_save')).toHaveLength(1));
    expect((sent('settings_letters_save')[0] as LetterSettings).margins.top).toBe(15);
  });
  test('of a register that can only be looked at offers no save', async () => {
    session.take(
      office.sessionState({
        register: office.register({ look_only: { code: 'place.network', message: 'x', hint: '' } }),
      }),
    );
    open('office');
    await screen.findByText(words.lookOnly);
    expect(screen.queryByRole('button', { name: words.save })).toBeNull();
  });
});

describe('an official', () => {
  test('with an odd NIP is saved only after it was confirmed', async () => {
    let asked = 0;
    fake.on('settings_official_save', ({ official, confirmed }) => {
      asked += 1;
      if (!confirmed.includes('official.nip_length'))
        throw refuse('nip', 'official.nip_length', 'NIP biasanya 18 angka.', 'confirm');
      return { value: official, changed: ['settings'] };
    });
    open('officials');
    await user.click(await screen.findByRole('button', { name: words.officials.add }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(words.officials.name), 'Erik Setyo Santoso, S.T., M.T.');
    await user.type(dialog.getByLabelText(words.officials.job), 'SEKRETARIS DAERAH');
    await user.type(dialog.getByLabelText(/^NIP \(/), '1975');
    await user.click(dialog.getByRole('button', { name: words.save }));
    await user.click(await dialog.findByRole('button', { name: words.officials.nipConfirmSave }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked).toBe(2);
    expect(sent('settings_official_save')[1]).toMatchObject({
      official: { id: '', name: 'Erik Setyo Santoso, S.T., M.T.', job: 'SEKRETARIS DAERAH', capacity: [] },
      confirmed: ['official.nip_length'],
    });
  });
});

describe('perangkat daerah', () => {
  test('are added by Enter, and one name twice is refused at the field', async () => {
    fake.on('settings_work_unit_save', (unit) => {
      if (unit.name === 'Dinas Kesehatan')
        throw refuse('name', 'work_unit.twice', 'Perangkat daerah Dinas Kesehatan sudah ada.');
      return { value: { ...unit, id: 'u9', rev: 1 }, changed: ['settings'] };
    });
    open('units');
    const field = await screen.findByLabelText<HTMLInputElement>(words.units.addLabel);
    await user.type(field, 'Dinas Sosial{Enter}');
    await waitFor(() => expect(field.value).toBe(''));
    expect(sent('settings_work_unit_save')).toEqual([
      { id: '', name: 'Dinas Sosial', short: '', active: true, rev: 0 },
    ]);
    await user.type(field, 'Dinas Kesehatan{Enter}');
    await screen.findByText(/sudah ada/);
    expect(field.value, 'the refused name stays to be corrected').toBe('Dinas Kesehatan');
  });
});

describe('an emblem', () => {
  test('that is no picture is refused with its sentence, and nothing changes', async () => {
    fake.on('chosen_file', () => ({ handle: 'h1', name: 'lambang.docx', folder: 'D:\\' }));
    fake.on('settings_emblem_set', () => {
      throw {
        code: 'emblem.not_a_picture',
        message: 'Berkas ini bukan gambar PNG.',
        hint: 'Simpan sebagai PNG.',
      };
    });
    open('letterhead');
    await user.click(await screen.findByRole('button', { name: words.letterhead.choose }));
    expect((await screen.findByRole('alert')).textContent).toContain('Berkas ini bukan gambar PNG.');
    expect(sent('settings_emblem_set')).toEqual([{ letterhead: 'secretariat', file: 'h1' }]);
  });
});
