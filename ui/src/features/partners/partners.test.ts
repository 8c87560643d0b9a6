import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, state } from '../../gallery/register/core';
import { doublePairs, partnerItems, partnerViewAt } from '../../gallery/register/partners';
import type {
  ContactSave,
  PartnerItem,
  PartnerMerge,
  PartnerSave,
  PartnersPageRequest,
} from '../../generated/partners';
import { fake } from '../../platform/fake';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { router } from '../../shell/router.svelte';
import { longDate } from '../../text/format';
import { partnerFormText, partnersText, partnerText as words, reasonWords } from '../../text/partners';
import { sharedText } from '../../text/shared';
import { forgetReference } from '../agreements/known';
import { reference } from '../agreements/test-reference';
import { session } from '../session/session.svelte';
import { toldHistory } from './history';
import { comparedItems, consequences } from './merging';
import { caretAfter, groupedNib, groupedNpwp } from './numbers';
import { searchPartners } from './palette';
import PartnerFormScreen from './PartnerFormScreen.svelte';
import PartnerScreen from './PartnerScreen.svelte';
import PartnersScreen from './PartnersScreen.svelte';
import { tenureOf } from './tenure';

const user = userEvent.setup();
const sent = <T>(command: string): T[] =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request as T);
const lastQuery = () => sent<PartnersPageRequest>('partners_page').at(-1)?.query;
const lookOnly = () => {
  const { register } = session.state ?? {};
  if (register) register.look_only = { code: 'x', message: 'Hanya dapat dilihat.', hint: '' };
};

beforeEach(() => {
  answer(false, reference);
  forgetReference();
  session.state = state(false);
  toasts.list = [];
  // happy-dom has no layout; the table needs a height to know what is in view.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(540);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(900);
});

describe('the directory', () => {
  const open = async () => {
    router.start('partners');
    render(PartnersScreen);
    await screen.findByText(partnersText.count(partnerItems.length));
  };

  test('asks the core for names in any spelling, by type, by card, and sorts by agreements', async () => {
    await open();
    await user.type(await screen.findByRole('textbox', { name: partnersText.search }), 'bank{Enter}');
    await waitFor(() => expect(lastQuery()?.search).toBe('bank'));
    await user.click(screen.getByRole('button', { name: partnersText.filter.card }));
    await user.click(await screen.findByRole('checkbox', { name: partnersText.noCard }));
    await waitFor(() => expect(lastQuery()?.card, 'only those without a card').toBe(false));
    await user.click(
      screen.getByRole('button', {
        name: sharedText.filters.remove(`${partnersText.filter.card} ${partnersText.noCard}`),
      }),
    );
    await waitFor(() => expect(lastQuery()?.card).toBeNull());
  });
  test('opens a partner by the key of its line', async () => {
    await open();
    const grid = await screen.findByRole('grid');
    await waitFor(() => expect(grid.getAttribute('aria-busy')).toBe('false'));
    grid.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(router.place).toMatchObject({ screen: 'partner', params: { id: '35.07' } });
  });
  test('says what to do next while there is nobody', async () => {
    answer(true, reference);
    render(PartnersScreen);
    expect(await screen.findByText(partnersText.empty.title)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: partnersText.empty.action }));
    expect(router.place.screen).toBe('partner-form');
  });
  test('is found in the palette with type and number of agreements', async () => {
    const [found] = await searchPartners('brawijaya');
    expect(found?.note).toBe('Badan publik · 21 kerja sama, 11 berjalan');
    found?.run();
    expect(router.place).toMatchObject({ screen: 'partner', params: { id: 'c2' } });
  });
});

describe('partners who look like one', () => {
  const open = async () => {
    router.start('partners');
    router.keep('view', 'doubles');
    render(PartnersScreen);
    await screen.findByText(reasonWords.npwp);
  };
  const [first] = doublePairs;
  const pairName = partnersText.doubles.pair(first?.one.name ?? '', first?.other.name ?? '');

  test('are compared: what only one of them has is no difference', () => {
    const [one, other] = [partnerItems[0], partnerItems[9]] as [PartnerItem, PartnerItem];
    const verdicts = comparedItems(one, other, reference.legal_forms).map(({ same }) => same);
    expect(verdicts.slice(0, 2), 'a company and an organisation; only one has a legal form').toEqual([
      false,
      null,
    ]);
  });
  test('are made one under the chosen name, after it was said what moves, and parted again', async () => {
    await open();
    await user.click(screen.getByRole('button', { name: `${partnersText.doubles.merge} ${pairName}` }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText(partnersText.merge.unchanged);
    await user.click(within(dialog).getByRole('radio', { name: /PT\. Bank Jatim/ }));
    await within(dialog).findByText(partnersText.merge.moves(2, 2, 3, 1));
    await user.click(within(dialog).getByRole('button', { name: partnersText.merge.confirm }));
    await waitFor(() =>
      expect(sent<PartnerMerge>('partners_merge')).toEqual([
        { keep: first?.other.key, other: first?.one.key },
      ]),
    );
    await waitFor(() => expect(toasts.list[0]?.action?.label).toBe(sharedText.undo));
    toasts.list[0]?.action?.run();
    await waitFor(() => expect(sent('partners_unmerge')).toHaveLength(1));
  });
  test('are two when a person says so, and are not asked about again', async () => {
    await open();
    await user.click(screen.getByRole('button', { name: `${partnersText.doubles.apart}: ${pairName}` }));
    await waitFor(() => expect(screen.queryByText(reasonWords.npwp)).toBeNull());
    expect(sent('partners_apart')).toEqual([{ one: first?.one.key, other: first?.other.key, apart: true }]);
  });
  test('leave behind what the card that goes held alone, and that is said', () => {
    const [kept, gone] = [partnerViewAt('PT. Bank Jatim'), partnerViewAt('c1')];
    expect(consequences(kept, gone).join(' ')).toContain('NIB, NPWP, Alamat');
    expect(consequences(gone, kept).join(' '), 'an empty card leaves nothing').not.toContain('NPWP');
  });
  test('cannot be decided on in a register that can only be looked at', async () => {
    lookOnly();
    await open();
    expect(screen.queryByRole('button', { name: /Gabungkan/ })).toBeNull();
  });
});

describe('the page of a partner', () => {
  const open = async (id = 'c1') => {
    router.start('partner', { id });
    render(PartnerScreen, { params: { id } });
    await screen.findByRole('heading', { level: 1, name: partnerViewAt(id).item.name });
  };

  test('has everything on it, each part with its count', async () => {
    await open();
    const nav = screen.getByRole('navigation', { name: words.sections });
    expect(within(nav).getByRole('button', { name: `${words.section.contacts} 3` })).toBeTruthy();
    expect(screen.getByText('9120 3045 6789 0'), 'the business number in groups').toBeTruthy();
    expect(screen.getByText(words.representatives.present)).toBeTruthy();
    expect(screen.getByText('Dilanjutkan'), 'the recommendation by its name').toBeTruthy();
    const section = screen.getByRole('region', { name: words.section.agreements });
    const [agreement] = within(section).getAllByRole('button');
    if (agreement) await user.click(agreement);
    expect(router.place.screen).toBe('agreement');
  });
  test('ticks off what was followed up, with the day of the office', async () => {
    await open();
    const name = words.contacts.followOf(longDate('2026-09-30'), 'Direktur Utama');
    await user.click(screen.getByRole('button', { name }));
    await waitFor(() =>
      expect(sent<ContactSave>('partners_contact_save')[0]).toMatchObject({
        id: 'h2',
        form: { followed_up: '2026-11-22' },
      }),
    );
  });
  test('records a contact with the day to come back to it', async () => {
    await open();
    const [button] = screen.getAllByRole('button', { name: words.contacts.add });
    if (button) await user.click(button);
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: words.contacts.persons }), 'Rina Contoh');
    await user.type(within(dialog).getByRole('textbox', { name: words.contacts.spoken }), 'Adendum');
    await user.type(within(dialog).getByRole('textbox', { name: /Tindak lanjut/ }), '15/12/2026');
    await user.click(within(dialog).getByRole('button', { name: words.contacts.save }));
    await waitFor(() =>
      expect(sent<ContactSave>('partners_contact_save')).toEqual([
        {
          partner: 'c1',
          id: null,
          rev: 0,
          form: {
            on: '2026-11-22',
            way: 'rapat',
            persons: 'Rina Contoh',
            spoken: 'Adendum',
            agreed: '',
            follow_up: '2026-12-15',
            followed_up: null,
            submission_id: null,
            agreement_id: null,
          },
        },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
  test('keeps what was typed of a contact until leaving it is confirmed', async () => {
    await open();
    const [button] = screen.getAllByRole('button', { name: words.contacts.add });
    if (button) await user.click(button);
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: words.contacts.persons }), 'Rina');
    await user.click(within(dialog).getByRole('button', { name: sharedText.cancel }));
    expect(await screen.findByText(sharedText.unsaved.text)).toBeTruthy();
  });
  test('shows a refused field of a representative at the field, and asks about what is unusual', async () => {
    let turn = 0;
    fake.on('partners_representative_save', ({ confirmed, form }) => {
      turn += 1;
      const field = { field: 'job', code: 'representative.job_held', hint: '', other: null };
      if (turn === 1)
        throw {
          code: 'form.refused',
          message: 'x',
          hint: '',
          fields: [
            { ...field, field: 'name', code: 'text.empty', message: 'Belum diisi.', severity: 'refused' },
          ],
        };
      if (confirmed.length === 0)
        throw {
          code: 'form.refused',
          message: 'x',
          hint: '',
          fields: [{ ...field, message: 'Busrul masih tercatat.', severity: 'confirm' }],
        };
      return { value: { ...form, id: 'w3', rev: 1 }, changed: ['partners'] };
    });
    await open();
    await user.click(screen.getByRole('button', { name: words.representatives.add }));
    const save = () => user.click(screen.getByRole('button', { name: words.representatives.save }));
    await screen.findByRole('dialog');
    await save();
    await screen.findByText('Belum diisi.');
    await user.type(screen.getByRole('textbox', { name: words.representatives.name }), 'Sri');
    await save();
    await screen.findByText('Busrul masih tercatat.');
    const questions = screen.getByRole('alertdialog');
    const [, , yes] = within(questions).getAllByRole('button');
    if (yes) await user.click(yes);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
  test('of a partner without a card says so and leads to its form', async () => {
    await open('Universitas Brawijawa');
    expect(screen.getByText(words.card.noneText)).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: words.makeCard })[0] as HTMLElement);
    expect(router.place).toMatchObject({ screen: 'partner-form', params: { id: 'Universitas Brawijawa' } });
  });
  test('offers nothing that writes in a register that can only be looked at', async () => {
    lookOnly();
    await open();
    for (const name of [
      words.representatives.add,
      words.potentials.add,
      words.contacts.add,
      words.merged.undo,
    ])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });
  test('says that nobody is named so', async () => {
    render(PartnerScreen, { params: { id: 'Tidak Ada' } });
    expect(await screen.findByText(/Tidak ada mitra dengan nama/)).toBeTruthy();
  });
});

describe('the card of a partner', () => {
  const open = async (params: Record<string, string>) => {
    router.start('partner-form', params);
    render(PartnerFormScreen, { params });
    await screen.findByRole('textbox', { name: partnerFormText.name });
  };

  test('groups numbers while they are typed and asks about an unusual length', async () => {
    await open({ id: 'c1' });
    const nib = screen.getByRole('textbox', { name: /NIB/ });
    await user.clear(nib);
    await user.type(nib, '912030');
    expect((nib as HTMLInputElement).value).toBe('9120 30');
    await user.click(screen.getByRole('button', { name: partnerFormText.save }));
    const question = await screen.findByRole('alertdialog');
    const [, , yes] = within(question).getAllByRole('button');
    if (yes) await user.click(yes);
    await waitFor(() => expect(router.place).toMatchObject({ screen: 'partner', params: { id: 'c1' } }));
    expect(sent<PartnerSave>('partners_save').at(-1)).toMatchObject({
      key: 'c1',
      rev: 3,
      confirmed: ['partner.nib_digits'],
      draft: 'partner:c1',
    });
  });
  test('of a new partner needs its type, and says so at the field', async () => {
    await open({});
    await user.type(screen.getByRole('textbox', { name: partnerFormText.name }), 'CV Baru');
    await user.click(screen.getByRole('button', { name: partnerFormText.save }));
    expect(await screen.findByText(partnerFormText.typeMissing)).toBeTruthy();
    expect(sent('partners_save')).toEqual([]);
  });
  test('is kept as a draft while it is typed', async () => {
    await open({ id: 'c1' });
    await user.type(screen.getByRole('textbox', { name: /Telepon/ }), '1');
    await waitFor(() =>
      expect(sent<{ key: string; form: string }>('drafts_keep').at(-1)).toMatchObject({
        key: 'partner:c1',
        form: 'partner',
      }),
    );
  });
});

describe('numbers and days', () => {
  test('of taxes stand as they are printed, in their older and their newer form', () => {
    expect(groupedNpwp('012345678901000')).toBe('01.234.567.8-901.000');
    expect(groupedNpwp('0012345678901000')).toBe('0012 3456 7890 1000');
    expect(groupedNpwp('01.234.5')).toBe('01.234.5');
    expect(groupedNpwp('NPWP 12'), 'what is no number is left for the rules').toBe('NPWP 12');
    expect(groupedNib('9120304567890')).toBe('9120 3045 6789 0');
  });
  test('keep the cursor behind the digit that was typed', () => {
    expect(caretAfter('01.2934.567', 5, groupedNpwp('01.2934.567'))).toBe(5);
    expect(caretAfter('91203', 5, '9120 3')).toBe(6);
  });
  test('of a representative tell who is in office; a day that is not known does not end it', () => {
    const today = '2026-11-22';
    expect(tenureOf({ since: null, until: null }, today)).toBe('present');
    expect(tenureOf({ since: '2020-01-01', until: today }, today), 'the last day counts').toBe('present');
    expect(tenureOf({ since: null, until: '2026-11-21' }, today)).toBe('former');
    expect(tenureOf({ since: '2027-01-01', until: null }, today)).toBe('coming');
  });
  test('the history of a card names the fields that changed', () => {
    const card = { id: 'c', name: 'CV A', phone: '', merged_into: null };
    const row = (before: unknown, after: unknown, action = 'partner.save') => ({
      seq: 1,
      at: '',
      actor: '',
      action,
      before,
      after,
    });
    const [made, first, changed, contact, merged] = toldHistory([
      row(null, card),
      row(null, card, 'partner.merge'),
      row(card, { ...card, phone: '1' }),
      row({ persons: 'Rina', spoken: 'x' }, null, 'partner.remove'),
      row(card, [card, {}], 'partner.merge'),
    ]);
    expect(made?.headline).toBe('Kartu dibuat');
    expect(first?.headline, 'made by the way of a merge').toBe('Kartu dibuat');
    expect(changed?.detail).toBe('Yang berubah: telepon.');
    expect(contact).toMatchObject({ headline: 'Catatan hubungan dihapus', detail: 'Rina' });
    expect(merged?.headline).toBe('Digabungkan dengan kartu lain');
  });
});
