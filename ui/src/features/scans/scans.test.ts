import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ReceivedScan } from '../../generated/consolidated';
import type { ScansTaken } from '../../generated/scans';
import { fake } from '../../platform/fake';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { scansText as words } from '../../text/scans';
import ScanState from './ScanState.svelte';
import SendScans from './SendScans.svelte';
import TakeScans from './TakeScans.svelte';

const user = userEvent.setup();
const sent = (command: string) =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request);
const place = { handle: 'h9', name: 'malang.ikat-scans', folder: 'D:\\Kiriman' };
const parcel = { handle: 'h1', name: '35.73_2025-S2_003.ikat', folder: 'D:\\Kiriman' };
const made = { scans: 2, bytes: 5_000_000, package: null, missing: [], unsent: [] };
const taken: ScansTaken = {
  office: 'Bagian Kerja Sama Kota Malang',
  taken: ['Naskah parkir.pdf'],
  already: 1,
  refused: [],
  closed: 1,
  stopped: null,
};

beforeEach(() => {
  fake.reset();
  for (const { id } of toasts.list) toasts.close(id);
  fake.on('chosen_file', () => place);
});

describe('an office sends scans', () => {
  test('those of the package that was just made, named after it', async () => {
    fake.on('scans_make', () => ({ value: { ...made, missing: ['Hilang.pdf'] }, changed: [] }));
    render(SendScans, { package: parcel });
    await user.click(screen.getByRole('button', { name: words.send.save }));
    await screen.findByText(words.send.made(2, place.name));
    expect(sent('chosen_file')).toEqual([
      { purpose: 'save_scans', suggested: '35.73_2025-S2_003.ikat-scans' },
    ]);
    expect(sent('scans_make')).toEqual([{ package: 'h1', target: 'h9' }]);
    expect(screen.getByText(words.send.missing(['Hilang.pdf'])), 'what stayed behind is named').toBeTruthy();
    expect(sent('scans_asked'), 'a package asks no receipt').toEqual([]);
  });
  test('those that receipts ask for, and names what a package must bring first', async () => {
    fake.on('scans_asked', () => ({ scans: ['Naskah parkir.pdf'], unsent: ['Addendum.pdf'] }));
    fake.on('scans_make', () => ({ value: made, changed: [] }));
    render(SendScans);
    await screen.findByText(words.send.asked(1));
    expect(screen.getByText(words.send.unsent(['Addendum.pdf']))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.send.save }));
    await screen.findByText(words.send.made(2, place.name));
    expect(sent('scans_make')).toEqual([{ package: null, target: 'h9' }]);
  });
  test('is silent when nothing is asked', async () => {
    fake.on('scans_asked', () => ({ scans: [], unsent: [] }));
    const { container } = render(SendScans);
    await Promise.resolve();
    expect(container.textContent.trim()).toBe('');
  });
  test('can be left: without a place nothing is made', async () => {
    fake.on('chosen_file', () => null);
    render(SendScans, { package: parcel });
    await user.click(screen.getByRole('button', { name: words.send.save }));
    expect(sent('scans_make')).toEqual([]);
  });
});

describe('a bureau takes scans', () => {
  const take = async (what: ScansTaken) => {
    fake.on('scans_take', () => ({ value: what, changed: ['received'] }));
    render(TakeScans);
    await user.click(screen.getByRole('button', { name: words.take.button }));
  };
  test('and sees what came, what was here, and what was refused and why', async () => {
    const problem = { code: 'scans.differs', message: 'Isi pindaian berbeda.', hint: 'Salin ulang.' };
    await take({ ...taken, refused: [{ name: 'Addendum.pdf', sha256: 'ab', problem }] });
    await screen.findByRole('dialog', { name: words.take.title });
    for (const told of [
      words.take.taken(1),
      words.take.already(1),
      words.take.refused(1),
      words.take.closed(1),
    ])
      expect(screen.getByText(told)).toBeTruthy();
    expect(screen.getByText(/Isi pindaian berbeda\. Salin ulang\./)).toBeTruthy();
    expect(sent('scans_take')).toEqual([{ file: 'h9' }]);
  });
  test('and when it was stopped, hears that what came stays', async () => {
    const stopped = { code: 'work.cancelled', message: 'Pekerjaan dibatalkan.', hint: '' };
    await take({ ...taken, stopped });
    await screen.findByRole('dialog', { name: words.take.stoppedTitle });
    expect(screen.getByText(words.take.stays)).toBeTruthy();
  });
});

describe('a scan of a received record', () => {
  const scan: ReceivedScan = {
    sender: 4,
    id: 's1',
    owner: 'a1',
    document_id: null,
    name: 'Naskah parkir.pdf',
    sha256: 'ab',
    bytes: 15,
    media_type: 'application/pdf',
    asked: false,
    here: false,
  };
  test('that is not here can be asked for, by those who may write', async () => {
    fake.on('scans_ask', () => ({ value: [], changed: ['received'] }));
    const { unmount } = render(ScanState, { sender: 4, scan, writable: true });
    await user.click(screen.getByRole('button', { name: words.state.askOf(scan.name) }));
    expect(sent('scans_ask')).toEqual([{ sender: 4, record: 's1' }]);
    unmount();
    render(ScanState, { sender: 4, scan, writable: false });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(words.state.absent)).toBeTruthy();
  });
  test('that is here can be opened, and one that is asked for is not asked for again', async () => {
    fake.on('scans_open', () => ({}));
    const { unmount } = render(ScanState, { sender: 4, scan: { ...scan, here: true }, writable: true });
    await user.click(screen.getByRole('button', { name: words.state.open(scan.name) }));
    expect(sent('scans_open')).toEqual([{ sender: 4, id: 's1' }]);
    unmount();
    render(ScanState, { sender: 4, scan: { ...scan, asked: true }, writable: true });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(words.state.asked)).toBeTruthy();
  });
});
