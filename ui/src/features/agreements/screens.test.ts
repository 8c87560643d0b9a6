import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answer as answerWith, state } from '../../gallery/register/core';
import { agreementAt, viewAt } from '../../gallery/register/records';
import type { AgreementSave, AgreementsPageRequest } from '../../generated/agreements';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { recordText } from '../../text/agreement-record';
import { agreementsText } from '../../text/agreements';
import { attachmentsText } from '../../text/attachments';
import { draftsText } from '../../text/drafts';
import { homeText } from '../../text/home';
import { progressText } from '../../text/progress';
import { sharedText } from '../../text/shared';
import HomeScreen from '../home/HomeScreen.svelte';
import { session } from '../session/session.svelte';
import AgreementScreen from './AgreementScreen.svelte';
import AgreementsScreen from './AgreementsScreen.svelte';
import { forgetReference } from './known';
import { reference } from './test-reference';
import { filtersOf } from './query';

const user = userEvent.setup();
const answer = (empty: boolean) => answerWith(empty, reference);
const sent = <T>(command: string): T[] =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request as T);
const lastQuery = () => sent<AgreementsPageRequest>('agreements_page').at(-1)?.query;

beforeEach(() => {
  fake.on('remarks_tasks', () => []);
  fake.on('receipts_of_agreement', () => ({ said: null, remarks: [] }));
  answer(false);
  forgetReference();
  session.state = state(false);
  // happy-dom has no layout; the table needs a height to know what is in view.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(540);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(900);
});

describe('the table of agreements', () => {
  const open = async (params: Record<string, string> = {}) => {
    router.start('agreements', params);
    const view = render(AgreementsScreen, { params });
    await screen.findByRole('grid');
    return view;
  };

  test('says in words how many there are', async () => {
    await open();
    expect(await screen.findByText(agreementsText.count(111))).toBeTruthy();
  });
  test('asks the core for the filters it was opened with', async () => {
    await open({ statuses: 'expiring', within: '90' });
    await waitFor(() => expect(lastQuery()).toMatchObject({ statuses: ['expiring'], expiring_within: 90 }));
    expect(
      screen.getByRole('button', { name: sharedText.filters.remove('Status Akan berakhir') }),
    ).toBeTruthy();
  });
  test('narrows by ticking a value with its count, and widens by its chip', async () => {
    await open();
    const [filter] = screen.getAllByRole('button', { name: agreementsText.filter.kinds });
    if (filter) await user.click(filter);
    await user.click(await screen.findByRole('checkbox', { name: 'Sinergi' }));
    await waitFor(() => expect(lastQuery()?.kinds).toEqual(['sinergi']));
    await user.click(screen.getByRole('button', { name: sharedText.filters.remove('Jenis Sinergi') }));
    await waitFor(() => expect(lastQuery()?.kinds).toEqual([]));
  });
  test('finds the partner to filter by in the register, beyond what its list holds, and says how many are left out', async () => {
    fake.on('agreements_facets', () => ({
      kinds: [],
      statuses: [],
      years: [],
      urusan: [],
      work_units: [],
      partners: [{ value: 'PT Air', label: 'PT Air', count: 9 }],
      more_partners: 1200,
    }));
    fake.on('agreements_partner_facets', ({ typed }) =>
      typed === 'abadi'
        ? { found: [{ value: 'Yayasan Abadi', label: 'Yayasan Abadi', count: 2 }], others: 41 }
        : { found: [], others: 0 },
    );
    await open();
    const [filter] = screen.getAllByRole('button', { name: agreementsText.filter.partners });
    if (filter) await user.click(filter);
    const search = await screen.findByRole('textbox', { name: agreementsText.filter.find('Mitra') });
    expect(screen.getByText(agreementsText.filter.more('1.200'))).toBeTruthy();
    await user.type(search, 'abadi');
    await user.click(await screen.findByRole('checkbox', { name: 'Yayasan Abadi' }));
    expect(screen.getByText(agreementsText.filter.more('41'))).toBeTruthy();
    expect(sent('agreements_partner_facets'), 'one question for five keys').toEqual([{ typed: 'abadi' }]);
    await waitFor(() => expect(lastQuery()?.partners).toEqual(['Yayasan Abadi']));
    await user.clear(search);
    await user.type(search, 'zzz');
    expect(await screen.findByText(agreementsText.filter.none)).toBeTruthy();
    fake.on('agreements_partner_facets', () => {
      throw { code: 'registry.busy', message: 'Register sedang sibuk.', hint: 'Coba lagi.' };
    });
    await user.clear(search);
    await user.type(search, 'abad');
    expect((await screen.findByRole('alert')).textContent).toContain('Register sedang sibuk.');
  });
  test('searches after a pause in typing, not at each key', async () => {
    await open();
    await screen.findByText(agreementsText.count(111));
    const before = sent('agreements_page').length;
    await user.type(screen.getByRole('textbox', { name: agreementsText.search }), 'parkir');
    await waitFor(() => expect(lastQuery()?.search).toBe('parkir'));
    expect(sent('agreements_page').length - before, 'one question for six keys').toBe(1);
  });
  test('that finds nothing says what to do, and an empty register offers the first record', async () => {
    await open({ search: 'zzz' });
    expect(await screen.findByText(agreementsText.nothing.title)).toBeTruthy();
    answer(true);
    await user.click(screen.getByRole('button', { name: agreementsText.nothing.action }));
    await user.click(await screen.findByRole('button', { name: agreementsText.empty.action }));
    expect(router.place.screen).toBe('agreement-form');
  });
  test('is found again as it was left: filters, order and row', async () => {
    const { unmount } = await open({ kinds: 'ksdpk' });
    await waitFor(() => expect(lastQuery()?.kinds).toEqual(['ksdpk']));
    await user.click(screen.getByRole('button', { name: agreementsText.column.title }));
    await waitFor(() => expect(lastQuery()?.sort).toEqual({ column: 'title', descending: false }));
    const grid = screen.getByRole('grid');
    await waitFor(() => expect(grid.getAttribute('aria-busy')).toBe('false'));
    grid.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(router.place.screen).toBe('agreement');
    unmount();
    router.back();
    render(AgreementsScreen, { params: {} });
    await waitFor(() =>
      expect(lastQuery()).toMatchObject({ kinds: ['ksdpk'], sort: { column: 'title', descending: false } }),
    );
    await waitFor(() =>
      expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toMatch(/-2$/),
    );
  });
  test('remembers its columns under one name and starts with those it remembers', async () => {
    fake.on('preferences_get', ({ key }) => ({ key, value: { order: [], hidden: ['partner'], widths: {} } }));
    await open();
    expect(screen.queryByRole('columnheader', { name: /Mitra/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: sharedText.table.columns }));
    await user.click(await screen.findByRole('checkbox', { name: agreementsText.column.partner }));
    await waitFor(() => expect(sent('preferences_keep')).toHaveLength(1), { timeout: 3000 });
    expect(sent('preferences_keep')[0]).toMatchObject({
      key: 'agreements.columns',
      value: { hidden: expect.not.arrayContaining(['partner']) },
    });
  });
  test('of a register that can only be looked at offers nothing to write', async () => {
    const only = state(false);
    if (only.register) only.register.look_only = { code: 'x', message: 'Lihat saja.', hint: '' };
    session.state = only;
    await open();
    expect(screen.queryByRole('button', { name: agreementsText.add })).toBeNull();
  });
});

describe('the record of an agreement', () => {
  const open = async (id = 'a0') => {
    router.start('agreement', { id });
    render(AgreementScreen, { params: { id } });
    await screen.findByRole('heading', { level: 1 });
  };
  const menu = async (item: string) => {
    await user.click(screen.getByRole('button', { name: recordText.menu.label }));
    await user.click(await screen.findByRole('menuitem', { name: item }));
  };

  test('tells kind and status in words with the day', async () => {
    await open();
    expect(screen.getByText('Berakhir 9 hari lagi (1 Desember 2026)')).toBeTruthy();
    expect(await screen.findByText('Wali Kota Malang', { exact: false })).toBeTruthy();
  });
  test('names the submission it came from, and what was left out on the way', async () => {
    const view = viewAt('a0');
    view.submissions = [
      {
        id: 's7',
        title: 'Parkir Elektronik',
        relation: 'new',
        waiting: 'Pelaksanaan',
        deviations: [{ stage: 'Pemetaan', reason: 'Daftar belum ditetapkan' }],
      },
    ];
    fake.on('agreements_get', () => view);
    await open();
    const words = recordText.submissions;
    expect(await screen.findByText(words.deviation('Pemetaan'), { exact: false })).toBeTruthy();
    expect(screen.getByText('Daftar belum ditetapkan')).toBeTruthy();
    expect(screen.getByText(words.waiting('Pelaksanaan'), { exact: false })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Parkir Elektronik' }));
    expect(router.place).toMatchObject({ screen: 'submission', params: { id: 's7' } });
  });
  test('is made void only with a reason', async () => {
    await open();
    await menu(recordText.menu.void);
    const dialog = within(await screen.findByRole('alertdialog'));
    const confirm = dialog.getByRole('button', { name: recordText.void.confirm });
    expect(confirm).toHaveProperty('disabled', true);
    await user.type(dialog.getByLabelText(recordText.void.reason), 'Tercatat dua kali');
    await user.click(confirm);
    await waitFor(() =>
      expect(sent('agreements_void')).toEqual([{ id: 'a0', rev: 3, reason: 'Tercatat dua kali' }]),
    );
  });
  test('is ended by saving it with day, reason and note', async () => {
    await open();
    await menu(recordText.menu.end);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByLabelText(recordText.end.on)).toHaveProperty('value', '22/11/2026');
    fake.on('agreements_save', ({ form }) => {
      if (form.end_reason === null)
        throw {
          code: 'form.refused',
          message: 'Alasan belum dipilih.',
          hint: '',
          fields: [
            {
              field: 'end_reason',
              code: 'x',
              message: 'Alasan belum dipilih.',
              hint: '',
              severity: 'refused',
              other: null,
            },
          ],
        };
      return { value: agreementAt('a0'), changed: ['agreements'] };
    });
    await user.click(dialog.getByRole('button', { name: recordText.end.save }));
    expect(await dialog.findByText('Alasan belum dipilih.')).toBeTruthy();
    expect(sent<AgreementSave>('agreements_save')[0]).toMatchObject({
      id: 'a0',
      rev: 3,
      form: { ended_on: '2026-11-22' },
    });
  });
  test('opens its copy as a new form', async () => {
    await open();
    await menu(recordText.menu.copy);
    expect(router.place).toMatchObject({ screen: 'agreement-form', params: { copy: 'a0' } });
  });
  test('takes a scan for the document that was chosen', async () => {
    fake.on('attachments_add', () => ({
      value: viewAt('a0').attachments[0] as never,
      changed: ['agreements'],
    }));
    await open();
    await user.click(screen.getByRole('tab', { name: new RegExp(recordText.tabs.attachments) }));
    await user.click(await screen.findByRole('button', { name: attachmentsText.add }));
    await user.click(
      await screen.findByRole('menuitem', { name: attachmentsText.addTo('2. Perjanjian Kerja Sama') }),
    );
    await waitFor(() =>
      expect(sent('attachments_add')).toEqual([
        { owner: 'agreement', owner_id: 'a0', document_id: 'd2', file: 'h' },
      ]),
    );
  });
  test('a scan that cannot be read says why and stays listed', async () => {
    fake.on('attachments_open', () => {
      throw { code: 'vault.damaged', message: 'Berkas ini rusak.', hint: 'Pulihkan dari cadangan.' };
    });
    await open();
    await user.click(screen.getByRole('tab', { name: new RegExp(recordText.tabs.attachments) }));
    await user.click(await screen.findByRole('button', { name: attachmentsText.open }));
    expect((await screen.findByRole('alert')).textContent).toContain('Pulihkan dari cadangan.');
  });
  test('saves progress of a semester from the revision it was read', async () => {
    await open();
    await user.click(screen.getByRole('tab', { name: new RegExp(recordText.tabs.progress) }));
    const semester = progressText.semester(1, 2026);
    await user.click(await screen.findByRole('button', { name: `${progressText.edit} ${semester}` }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(new RegExp(`^${progressText.other}`)), 'Rapat bersama');
    await user.click(dialog.getByRole('button', { name: progressText.save }));
    await waitFor(() =>
      expect(sent('agreements_progress_save')[0]).toMatchObject({
        agreement: 'a0',
        progress: { year: 2026, semester: 1, rev: 1, other: 'Rapat bersama' },
      }),
    );
  });
  test('asks before progress that was typed is thrown away', async () => {
    await open();
    await user.click(screen.getByRole('tab', { name: new RegExp(recordText.tabs.progress) }));
    await user.click(
      await screen.findByRole('button', { name: `${progressText.fill} ${progressText.semester(2, 2026)}` }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(progressText.development), 'Berjalan');
    await user.click(dialog.getByRole('button', { name: sharedText.cancel }));
    const asked = within(await screen.findByRole('alertdialog'));
    expect(asked.getByText(sharedText.unsaved.text)).toBeTruthy();
    await user.click(asked.getByRole('button', { name: sharedText.unsaved.leave }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent('agreements_progress_save')).toEqual([]);
  });
  test('tells its history with what changed', async () => {
    await open();
    await user.click(screen.getByRole('tab', { name: recordText.tabs.history }));
    expect(await screen.findByText('Rp1.200.000.000,00')).toBeTruthy();
    expect(screen.getAllByText(/oleh Rina Kartika/).length).toBeGreaterThan(0);
  });
});

describe('the first screen', () => {
  const open = () => {
    router.start('home');
    render(HomeScreen);
  };
  test('leads from each figure to its list', async () => {
    open();
    const [tile] = await screen.findAllByRole('button', { name: homeText.open('Akan berakhir', 7) });
    if (tile) await user.click(tile);
    expect(router.place.screen).toBe('agreements');
    expect(filtersOf(router.place.params).statuses).toEqual(['expiring']);
  });
  test('leads from a year to the agreements signed in it', async () => {
    open();
    await user.click(await screen.findByRole('button', { name: homeText.open('2024', 24) }));
    expect(filtersOf(router.place.params).years).toEqual(['2024']);
  });
  test('asks for what ends within 90 days, the nearest first', async () => {
    open();
    await screen.findByText(homeText.due);
    expect(
      sent<AgreementsPageRequest>('agreements_page').map(({ query }) => [
        query.expiring_within,
        query.sort.column,
      ]),
    ).toContainEqual([90, 'ends']);
  });
  test('goes on with a draft, or throws it away after asking', async () => {
    open();
    await user.click(await screen.findByRole('button', { name: new RegExp(`^${draftsText.discard}`) }));
    await user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: draftsText.discard }),
    );
    await waitFor(() => expect(sent('drafts_discard')).toEqual([{ key: 'agreement:new:1' }]));
    await user.click(screen.getByRole('button', { name: draftsText.continue }));
    expect(router.place.params).toEqual({ draft: 'agreement:new:1' });
  });
  test('of an empty register shows the first steps instead of noughts', async () => {
    answer(true);
    open();
    expect(await screen.findByText(homeText.start.title)).toBeTruthy();
    expect(screen.queryByText(homeText.total)).toBeNull();
  });
});
