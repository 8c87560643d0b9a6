import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import * as office from '../../../tests/office';
import { fake } from '../../platform/fake';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { router } from '../../shell/router.svelte';
import { exchangeText as words } from '../../text/exchange';
import { lettersText } from '../../text/letters';
import { groupedHex } from '../letters/code';
import { session } from '../session/session.svelte';
import ExchangeScreen from './ExchangeScreen.svelte';

const user = userEvent.setup();
const sent = (command: string) =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request);
const open = (tab = 'make') => render(ExchangeScreen, { params: { tab } });
const place = { handle: 'h1', name: '35.73_2025-S2_003.ikat', folder: 'D:\\Kiriman' };
const ready = () =>
  waitFor(() => {
    const button = screen.getByRole<HTMLButtonElement>('button', { name: words.make.save });
    expect(button.disabled).toBe(false);
    return button;
  });

beforeEach(() => {
  fake.on('receipts_imported', () => []);
  fake.on('scans_asked', () => ({ scans: [], unsent: [] }));
  session.take(office.sessionState());
  router.start('exchange');
  for (const { id } of toasts.list) toasts.close(id);
  fake.on('exchange_outlook', () => office.exportOutlook());
  fake.on('chosen_file', () => place);
});

describe('a file for the province', () => {
  test('shows what it would hold and what to look at before it is sent', async () => {
    open();
    await screen.findByText('35.73_2025-S2_003.ikat');
    expect(screen.getByText('111')).toBeTruthy();
    expect(screen.getByText(/100\.2\.2\.3\/17/)).toBeTruthy();
    expect(screen.getByText('Satu surat pada periode ini masih menunggu nomor.')).toBeTruthy();
    expect(sent('exchange_outlook')).toEqual([{ period: { year: 2025, semester: 2, from_year: null } }]);
  });
  test('is made at the place that was chosen, and then shows its fingerprint and its slip', async () => {
    fake.on('exchange_export', () => ({ value: office.dispatch(), changed: ['dispatches'] }));
    fake.on('exchange_slip', () => new ArrayBuffer(8));
    fake.on('exchange_slip_open', () => ({}));
    open();
    await user.click(await ready());
    const title = await screen.findByRole('heading', { name: words.done.title });
    await waitFor(() => expect(document.activeElement, 'the news takes the focus').toBe(title));
    expect(sent('chosen_file')).toEqual([{ purpose: 'save_package', suggested: '35.73_2025-S2_003.ikat' }]);
    expect(sent('exchange_export')).toEqual([
      { period: { year: 2025, semester: 2, from_year: null }, target: 'h1' },
    ]);
    expect(screen.getByText(groupedHex(office.dispatch().sha256))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.done.slip }));
    await user.click(await screen.findByRole('button', { name: words.slip.open }));
    expect(sent('exchange_slip_open')).toEqual([{ id: 'dispatch-3' }]);
  });
  test('is made once on a double click, and the screen says what is happening', async () => {
    let done = () => {};
    fake.on(
      'exchange_export',
      () =>
        new Promise(
          (resolve) => (done = () => resolve({ value: office.dispatch(), changed: ['dispatches'] })),
        ),
    );
    open();
    await user.dblClick(await ready());
    await screen.findByRole('progressbar', { name: words.make.working });
    expect(sent('exchange_export')).toHaveLength(1);
    done();
    await screen.findByRole('heading', { name: words.done.title });
  });
  test('that is cancelled leaves the screen as it was, and says that nothing was made', async () => {
    fake.on('exchange_export', (_, work) => {
      work.tell({ sentence: 'Menyalin kerja sama, 40 dari 111', share: 200 });
      return work.stopped;
    });
    open();
    await user.click(await ready());
    await screen.findByRole('progressbar', { name: words.make.working });
    await screen.findAllByText('Menyalin kerja sama, 40 dari 111');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(toasts.list.map(({ text }) => text)).toEqual([words.make.cancelled]);
    expect(screen.queryByRole('alert'), 'a wish fulfilled is no problem').toBeNull();
    const button = await ready();
    await waitFor(() => expect(document.activeElement).toBe(button));
  });
  test('that finds the disk full says so, and nothing is lost', async () => {
    fake.on('exchange_export', () => {
      throw {
        code: 'disk.full',
        message: 'Diska penuh di D:.',
        hint: 'Kosongkan ruang atau pilih tempat lain.',
      };
    });
    open();
    await user.click(await ready());
    expect((await screen.findByRole('alert')).textContent).toContain('Diska penuh di D:.');
    expect(screen.queryByRole('progressbar')).toBeNull();
    await ready();
  });
  test('is not made when the dialog for its place was left', async () => {
    fake.on('chosen_file', () => null);
    open();
    await user.click(await ready());
    expect(sent('exchange_export')).toEqual([]);
    expect(screen.queryByRole('alert')).toBeNull();
  });
  test('is asked about anew for another period, and not for a year that is none', async () => {
    open();
    await ready();
    await user.click(screen.getByRole('radio', { name: new RegExp(lettersText.period.forms.year.title) }));
    await waitFor(() =>
      expect(sent('exchange_outlook').at(-1)).toEqual({
        period: { year: 2025, semester: null, from_year: null },
      }),
    );
    const year = screen.getByLabelText(lettersText.period.year);
    await user.clear(year);
    await user.type(year, '20');
    await screen.findByText(lettersText.period.yearWrong);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: words.make.save }).disabled).toBe(true);
  });
  test('cannot be made from a register that can only be looked at', async () => {
    session.take(
      office.sessionState({
        register: office.register({ look_only: { code: 'x', message: 'x', hint: '' } }),
      }),
    );
    open();
    await screen.findByText('35.73_2025-S2_003.ikat');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: words.make.save }).disabled).toBe(true);
    expect(screen.getByText(words.make.lookOnly)).toBeTruthy();
  });
});

describe('what was sent', () => {
  test('is listed newest first, each with its slip', async () => {
    fake.on('exchange_dispatches', () => [
      office.dispatch({ id: 'd1', sequence: 1, file_name: '35.73_2025-S1_001.ikat' }),
      office.dispatch({ id: 'd2', sequence: 2, file_name: '35.73_2025-S2_002.ikat' }),
    ]);
    fake.on('exchange_slip', () => new ArrayBuffer(8));
    open('sent');
    await screen.findByText('35.73_2025-S1_001.ikat');
    const names = screen.getAllByText(/\.ikat$/).map(({ textContent }) => textContent);
    expect(names).toEqual(['35.73_2025-S2_002.ikat', '35.73_2025-S1_001.ikat']);
    await user.click(screen.getByRole('button', { name: words.sent.slipOf('2') }));
    await waitFor(() => expect(sent('exchange_slip')).toEqual([{ id: 'd2' }]));
  });
  test('that is nothing yet leads to the first file', async () => {
    fake.on('exchange_dispatches', () => []);
    open('sent');
    await user.click(await screen.findByRole('button', { name: words.sent.make }));
    await ready();
  });
});

describe('a file to prove', () => {
  test('that is sound tells whose it is, and that an unknown key must be compared', async () => {
    fake.on('exchange_verify', () => office.packageReport({ key: 'unknown' }));
    open('verify');
    await user.click(await screen.findByRole('button', { name: words.verify.choose }));
    await screen.findByText(words.verify.good);
    expect(screen.getByText(words.verify.keys.unknown)).toBeTruthy();
    expect(screen.getByText(/Kota Malang \(35\.73\)/)).toBeTruthy();
    expect(screen.getByText('Semester II Tahun 2025'), 'the period is said in words').toBeTruthy();
    expect(sent('exchange_verify')).toEqual([{ file: 'h1' }]);
  });
  test('with one changed byte is refused with the reason, and an older report is gone', async () => {
    fake.on('exchange_verify', () => office.packageReport());
    open('verify');
    await user.click(await screen.findByRole('button', { name: words.verify.choose }));
    await screen.findByText(words.verify.good);
    fake.on('exchange_verify', () => {
      throw {
        code: 'package.signature_wrong',
        message: 'Tanda tangan berkas tidak cocok.',
        hint: 'Minta kirim ulang.',
      };
    });
    await user.click(screen.getByRole('button', { name: words.verify.again }));
    expect((await screen.findByRole('alert')).textContent).toContain('Tanda tangan berkas tidak cocok.');
    expect(screen.queryByText(words.verify.good)).toBeNull();
  });
  test('of a sample says so', async () => {
    fake.on('exchange_verify', () => office.packageReport({ sample: 'malang' }));
    open('verify');
    await user.click(await screen.findByRole('button', { name: words.verify.choose }));
    await screen.findByText(words.verify.sample);
  });
});
