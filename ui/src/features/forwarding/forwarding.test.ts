import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import * as office from '../../../tests/office';
import { answerForwarding, inspectionOf, outlookOf } from '../../gallery/register/forwarding';
import { fake } from '../../platform/fake';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { router } from '../../shell/router.svelte';
import { exchangeText } from '../../text/exchange';
import { forwardingText as words } from '../../text/forwarding';
import ExchangeScreen from '../exchange/ExchangeScreen.svelte';
import SendersPanel from '../senders/SendersPanel.svelte';
import { session } from '../session/session.svelte';

const user = userEvent.setup();
const sent = (command: string) =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request);
const place = { handle: 'h1', name: 'Kiriman', folder: 'D:\\' };
const as = (more: { is_bureau: boolean; is_ministry: boolean }) =>
  session.take(office.sessionState({ register: office.register(more) }));

beforeEach(() => {
  fake.reset();
  answerForwarding();
  fake.on('chosen_file', () => place);
  fake.on('exchange_outlook', () => office.exportOutlook());
  as({ is_bureau: true, is_ministry: false });
  router.start('exchange');
  for (const { id } of toasts.list) toasts.close(id);
});

describe('what a province passes on', () => {
  const tabsOf = () => {
    const { unmount } = render(ExchangeScreen, { params: {} });
    const names = screen.getAllByRole('tab').map(({ textContent }) => textContent.trim());
    unmount();
    return names;
  };
  test('only a province passes on, and a ministry sends nothing', () => {
    expect(tabsOf()).toContain(exchangeText.tabs.forward);
    as({ is_bureau: false, is_ministry: false });
    expect(tabsOf()).not.toContain(exchangeText.tabs.forward);
    fake.on('exchange_key', () => ({ fingerprint: null, key_id: null }) as never);
    as({ is_bureau: true, is_ministry: true });
    expect(tabsOf()).toEqual([exchangeText.tabs.verify, exchangeText.tabs.key]);
  });
  test('names who sent nothing and whose key is not vouched for, then makes the folder', async () => {
    render(ExchangeScreen, { params: { tab: 'forward' } });
    await screen.findByText('Terusan_35_2025-S2');
    expect(screen.getByText(words.make.absentCount('2'))).toBeTruthy();
    expect(screen.getByText(words.make.unvouched('1'))).toBeTruthy();
    const button = screen.getByRole<HTMLButtonElement>('button', { name: words.make.save });
    await waitFor(() => expect(button.disabled).toBe(false));
    await user.click(button);
    const title = await screen.findByRole('heading', { name: words.done.title });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(sent('forwarding_make')).toEqual([
      { period: { year: 2025, semester: 2, from_year: null }, target: 'h1' },
    ]);
  });
  test('a package whose file was never kept stops it, with its office and the way out', async () => {
    fake.on('forwarding_outlook', () =>
      outlookOf({ offices: outlookOf().offices.map((one) => ({ ...one, kept: false })) }),
    );
    render(ExchangeScreen, { params: { tab: 'forward' } });
    await screen.findByText(words.make.notKept('3'));
    expect(screen.getByText(/Kota Batu/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: words.make.save }).disabled).toBe(true);
  });
});

describe('a province’s word at the ministry', () => {
  const open = async () => {
    as({ is_bureau: true, is_ministry: true });
    render(SendersPanel, { senders: [], writable: true });
    await user.click(screen.getByRole('button', { name: words.vouch.open }));
    await user.click(await screen.findByRole('button', { name: words.vouch.choose }));
  };
  test('shows every key with what it is here, and takes the new ones with one decision', async () => {
    await open();
    for (const state of ['new', 'known', 'refused', 'unvouched'] as const)
      expect(await screen.findByText(words.vouch.states[state])).toBeTruthy();
    expect(screen.getByText(words.vouch.guaranteed('Provinsi Jawa Timur'))).toBeTruthy();
    expect(screen.getByText('susulan.ikat')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.vouch.save('1') }));
    await waitFor(() => expect(sent('forwarding_vouch')).toEqual([{ folder: 'h1' }]));
  });
  test('nothing can be taken when nothing is new', async () => {
    fake.on('forwarding_inspect', () => inspectionOf({ fresh: 0 }));
    await open();
    expect(await screen.findByText(words.vouch.nothing)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: words.vouch.save('0') }).disabled).toBe(
      true,
    );
  });
  test('no other office has the button', () => {
    render(SendersPanel, { senders: [], writable: true });
    expect(screen.queryByRole('button', { name: words.vouch.open })).toBeNull();
  });
});
