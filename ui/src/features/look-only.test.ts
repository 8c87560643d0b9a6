import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, state } from '../gallery/register/core';
import { router } from '../shell/router.svelte';
import type { Params } from '../shell/screens';
import { recordText } from '../text/agreement-record';
import { consolidatedText } from '../text/consolidated';
import { mappingText } from '../text/mapping';
import { mergingText } from '../text/merging';
import { monitoringText } from '../text/monitoring';
import { partnersText } from '../text/partners';
import { submissionsText } from '../text/submissions';
import { actionsOf } from './actions';
import { forgetReference } from './agreements/known';
import { reference } from './agreements/test-reference';
import { screens } from './screens';
import { session } from './session/session.svelte';

const user = userEvent.setup();
/** How a button that changes the register begins; copies, calendars and papers are files beside it. */
const writes =
  /^(Ajukan|Batalkan|Buang|Buat tanda|Cabut|Catat|Daftarkan|Gabungkan|Hapus|Isi|Jadikan|Jawab|Kembalikan|Lanjutkan|Lengkapi|Lewati|Perbaiki|Perbarui|Pisahkan|Selesaikan|Simpan(?! (Lembar|PDF|Surat|berkas|gambar|salinan|sebagai|untuk))|Tambah|Tandai|Tarik|Terbitkan|Teruskan|Tetapkan|Tolak|Tulis|Ubah|Urungkan)\b/;
const nameOf = (button: Element) =>
  (button.getAttribute('aria-label') ?? button.textContent ?? '').trim().replace(/\s+/g, ' ');

interface Place {
  screen: string;
  params?: Params;
  /** The tab to stand on. */
  tab?: string;
}
const places: Place[] = [
  { screen: 'agenda' },
  { screen: 'mapping' },
  { screen: 'mapping', tab: mappingText.view.matrix },
  { screen: 'mapping', tab: mappingText.view.white },
  { screen: 'mapping', tab: mappingText.view.proposals },
  { screen: 'map-row', params: { id: 'm1' } },
  { screen: 'submissions' },
  { screen: 'submissions', tab: submissionsText.view.board },
  { screen: 'submission', params: { id: 's1' } },
  { screen: 'meetings' },
  { screen: 'meeting', params: { id: 'm2' } },
  { screen: 'agreements' },
  { screen: 'agreement', params: { id: 'a0' } },
  { screen: 'agreement', params: { id: 'a0' }, tab: recordText.tabs.progress },
  { screen: 'agreement', params: { id: 'a0' }, tab: recordText.tabs.monitoring },
  { screen: 'agreement', params: { id: 'a0' }, tab: recordText.tabs.attachments },
  { screen: 'monitoring' },
  { screen: 'monitoring', tab: monitoringText.view.units },
  { screen: 'monitoring-form', params: { id: 'a0', year: '2026', semester: '1' } },
  { screen: 'recap' },
  { screen: 'recap', params: { view: 'stacked' } },
  { screen: 'partners' },
  { screen: 'partners', tab: partnersText.view.doubles },
  { screen: 'partner', params: { id: 'c1' } },
  { screen: 'merging' },
  { screen: 'merging', tab: mergingText.tabs.merges },
  { screen: 'merging', tab: mergingText.tabs.receipts },
  { screen: 'merging', tab: mergingText.tabs.disputes },
  { screen: 'merging', tab: mergingText.tabs.senders },
  { screen: 'compliance' },
  { screen: 'compliance', params: { office: '35.73' } },
  { screen: 'consolidated' },
  { screen: 'consolidated', tab: consolidatedText.tabs.recap },
  { screen: 'consolidated', tab: consolidatedText.tabs.compare },
  { screen: 'consolidated', tab: consolidatedText.tabs.twins },
  { screen: 'consolidated-record', params: { sender: '7', id: 'a2' } },
  {
    screen: 'consolidated-record',
    params: { sender: '7', id: 'a2' },
    tab: consolidatedText.record.tabs.remarks,
  },
  {
    screen: 'consolidated-record',
    params: { sender: '7', id: 'a2' },
    tab: consolidatedText.record.tabs.twins,
  },
  { screen: 'twin', params: { one_sender: '1', one: 'a', other_sender: '2', other: 'b' } },
];

async function open({ screen: id, params = {}, tab }: Place) {
  const found = screens.find((one) => one.id === id) ?? expect.fail(`no screen ${id}`);
  const { default: Content } = await found.load();
  router.start(id, params);
  const { container } = render(Content as Component<{ params: Params }>, { params });
  await waitFor(() => {
    expect(container.querySelector('h1')).toBeTruthy();
    expect(container.querySelector('[aria-busy=true]')).toBeNull();
  });
  if (tab !== undefined) {
    await user.click(screen.getByRole('tab', { name: new RegExp(`^${tab}`) }));
    await waitFor(() => expect(container.querySelector('[aria-busy=true]')).toBeNull());
  }
  return container;
}
/** The names of the buttons that change the register, of those in menus too. */
async function writingButtons(container: HTMLElement): Promise<string[]> {
  const names = [...container.querySelectorAll('button')].map(nameOf);
  for (const opener of container.querySelectorAll<HTMLElement>('button[aria-haspopup=menu]')) {
    await user.click(opener);
    names.push(...(await screen.findAllByRole('menuitem')).map(nameOf));
    await user.keyboard('{Escape}');
  }
  return names.filter((name) => writes.test(name));
}

beforeEach(() => {
  answer(false, reference);
  forgetReference();
  session.state = state(false);
  // happy-dom has no layout; the table needs a height to know what is in view.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(540);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(900);
});

describe('in a register that is only looked at', () => {
  beforeEach(() => {
    const looking = state(false);
    if (looking.register) looking.register.look_only = { code: 'register.in_use', message: '', hint: '' };
    session.state = looking;
  });
  const named = places.map((place) => [[place.screen, place.tab ?? ''].join(' ').trim(), place] as const);
  test.each(named)('%s offers nothing that writes', async (_, place) => {
    const container = await open(place);
    expect(await writingButtons(container)).toEqual([]);
    for (const field of container.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
      if (field.closest('li') && !field.disabled) expect.fail(`${nameOf(field)} can be ticked`);
  });
  test('the palette offers nothing that writes either', () => {
    expect(
      actionsOf(false)
        .map(({ label }) => label)
        .filter((label) => writes.test(label)),
    ).toEqual([]);
  });
});

test('in a register that can be changed the same search finds what writes', async () => {
  expect(await writingButtons(await open({ screen: 'meeting', params: { id: 'm2' } }))).not.toEqual([]);
  expect(actionsOf(true).length).toBeGreaterThan(actionsOf(false).length);
});
