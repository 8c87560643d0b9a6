import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import * as office from '../../../tests/office';
import type { Remark, RemarkForm } from '../../generated/remarks';
import { answer } from '../../gallery/register/core';
import { fake } from '../../platform/fake';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { kindNames } from '../../text/merging';
import { remarksText as words } from '../../text/remarks';
import { forgetReference } from '../agreements/known';
import { reference } from '../agreements/test-reference';
import { session } from '../session/session.svelte';
import { documentsAmong, fieldsOfKind, type RemarkField } from './fields';
import OfficeRemarks from './OfficeRemarks.svelte';
import RemarkList from './RemarkList.svelte';

const user = userEvent.setup();
const about = { sender: 6, kind: 'agreement', record: 'a7' } as const;
const fields: RemarkField[] = [
  { field: 'title', label: 'Judul', value: 'Pengelolaan Sampah' },
  { field: 'documents[0]', label: 'Naskah 1', value: '' },
  { field: 'documents[0].ends', label: 'Naskah 1: berakhir', value: '25 Juni 2028' },
];
const form = (more: Partial<RemarkForm> = {}): RemarkForm => ({
  ...about,
  asks: 'correction',
  field: 'documents[0].ends',
  text: 'Tanggal berakhir tidak sama dengan naskah',
  wished: '31 Desember 2027',
  ...more,
});
const remark = (id: string, more: Partial<Remark> = {}): Remark => ({
  id,
  rev: 1,
  form: form(),
  seen: 'h1',
  closed_at: null,
  close_note: '',
  created_at: '2026-01-12T03:00:00Z',
  updated_at: '2026-01-12T03:00:00Z',
  ...more,
});
const sent = (command: string) =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request);

function open(all: Remark[], lookOnly = false) {
  fake.on('remarks_list', () => all);
  const register = office.register({ is_bureau: true, look_only: lookOnly ? ('copy' as never) : null });
  session.take(office.sessionState({ register }));
  render(RemarkList, { ...about, fields, hash: 'h2' });
}

beforeEach(() => {
  fake.reset();
  for (const { id } of toasts.list) toasts.close(id);
  fake.on('remarks_save', ({ form: typed }) => ({
    value: remark('new', { form: typed }),
    changed: ['receipts'],
  }));
  fake.on('remarks_close', ({ id }) => ({ value: remark(id), changed: ['receipts'] }));
});

describe('the fields a remark can be about', () => {
  test('every kind of record that can be remarked on has some', () => {
    for (const kind of ['agreement', 'progress', 'letter', 'attachment'] as const)
      expect(fieldsOfKind(kind).length, kind).toBeGreaterThan(0);
    expect(fieldsOfKind('work_unit')).toEqual([]);
  });
  test('a scan is asked of a document, never of a field of it', () => {
    expect(documentsAmong(fields).map(({ field }) => field)).toEqual(['documents[0]']);
  });
});

describe('the remarks of a record', () => {
  test('the open ones tell field, words and wish; a changed record is said to be another', async () => {
    open([remark('r1'), remark('r2', { closed_at: '2026-02-01T03:00:00Z', close_note: 'Sudah benar' })]);
    expect(await screen.findByText('Naskah 1: berakhir')).toBeTruthy();
    expect(screen.getByText(words.wished('31 Desember 2027'))).toBeTruthy();
    expect(screen.getByText(words.sinceThen)).toBeTruthy();
    expect(screen.queryByText(/Sudah benar/), 'closed ones stay behind a button').toBeNull();
    await user.click(screen.getByRole('button', { name: words.showClosed('1') }));
    expect(screen.getByText(/Sudah benar/)).toBeTruthy();
  });
  test('where the register is only looked at there is no button that writes', async () => {
    open([remark('r1')], true);
    expect(await screen.findByText('Naskah 1: berakhir')).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
  test('a correction is sent with its field and its wish; a plain remark without one', async () => {
    open([]);
    await user.click(await screen.findByRole('button', { name: words.add }));
    await user.type(screen.getByLabelText(new RegExp(words.dialog.say)), 'Periksa judul');
    await user.click(screen.getByRole('radio', { name: /^Perbaikan/ }));
    await user.type(screen.getByLabelText(new RegExp(words.dialog.wished)), 'Pengelolaan Persampahan');
    await user.click(screen.getByRole('radio', { name: /^Catatan/ }));
    await user.click(screen.getByRole('button', { name: words.dialog.save }));
    await waitFor(() => expect(sent('remarks_save')).toHaveLength(1));
    expect(sent('remarks_save')[0], 'a wish left behind by another choice is not sent').toEqual({
      id: null,
      rev: 0,
      form: form({ asks: 'remark', field: '', text: 'Periksa judul', wished: null }),
    });
    expect(toasts.list.at(-1)?.text).toBe(words.dialog.saved);
  });
  test('only a scan may be asked for without words', async () => {
    open([]);
    await user.click(await screen.findByRole('button', { name: words.add }));
    const save = screen.getByRole<HTMLButtonElement>('button', { name: words.dialog.save });
    expect(save.disabled).toBe(true);
    await user.click(screen.getByRole('radio', { name: /^Pindaian/ }));
    expect(save.disabled).toBe(false);
  });
  test('changing one names the revision it was made from, and closing one tells what was noted', async () => {
    open([remark('r1', { rev: 3 })]);
    await user.click(await screen.findByRole('button', { name: /^Ubah: / }));
    await user.type(screen.getByLabelText(new RegExp(words.dialog.say)), '.');
    await user.click(screen.getByRole('button', { name: words.dialog.save }));
    await waitFor(() => expect(sent('remarks_save')[0]).toMatchObject({ id: 'r1', rev: 3 }));
    await user.click(screen.getByRole('button', { name: /^Tandai selesai: / }));
    await user.type(screen.getByLabelText(new RegExp(words.closing.note)), 'Sudah diperbaiki');
    await user.click(screen.getByRole('button', { name: words.closing.confirm }));
    await waitFor(() =>
      expect(sent('remarks_close')).toEqual([{ id: 'r1', rev: 3, note: 'Sudah diperbaiki' }]),
    );
  });
  test('what the core says of a field stands at the field', async () => {
    open([]);
    fake.on('remarks_save', () => {
      throw {
        code: 'form.refused',
        message: 'Ada isian yang belum benar.',
        hint: '',
        fields: [
          {
            field: 'text',
            code: 'text.too_long',
            message: 'Terlalu panjang.',
            hint: '',
            severity: 'refused',
          },
        ],
      };
    });
    await user.click(await screen.findByRole('button', { name: words.add }));
    await user.type(screen.getByLabelText(new RegExp(words.dialog.say)), 'x');
    await user.click(screen.getByRole('button', { name: words.dialog.save }));
    expect(await screen.findByText('Terlalu panjang.')).toBeTruthy();
  });
});

describe('the open remarks of an office', () => {
  test('one on a semester is named by its agreement and opens it; a letter has nothing to open', async () => {
    forgetReference();
    answer(false, reference);
    fake.on('remarks_list', () => [
      remark('p', { form: form({ kind: 'progress', record: 'a8/2025-S2' }) }),
      remark('l', { form: form({ kind: 'letter', record: 'l1' }) }),
    ]);
    session.take(office.sessionState({ register: office.register({ is_bureau: true }) }));
    const opened: unknown[] = [];
    render(OfficeRemarks, { senders: [7], empty: '', onopen: (...place) => opened.push(place) });
    const link = await screen.findByRole('button', { name: new RegExp(`^${kindNames.progress}: .`) });
    await user.click(link);
    expect(opened).toEqual([[form().sender, 'a8']]);
    expect(screen.getByText(kindNames.letter).closest('button')).toBeNull();
  });
});
