import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as office from '../../../tests/office';
import { answerConsolidated, officesOf, receivedAt, recapOf } from '../../gallery/register/consolidated';
import { answerTwins } from '../../gallery/register/twins';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { consolidatedText as words } from '../../text/consolidated';
import { number } from '../../text/format';
import { forgetReference } from '../agreements/known';
import { reference } from '../agreements/test-reference';
import { shortInWords } from '../letters/period';
import { screensOf } from '../screens';
import { session } from '../session/session.svelte';
import { standingOf } from './columns';
import ConsolidatedScreen from './ConsolidatedScreen.svelte';
import { bothAsRows, keyOf, linesOf, periodOptions, semesterBefore, signed } from './figures';
import { placeOf } from './offices';
import {
  chipsOf,
  countedKey,
  facetsOf,
  filtersOf,
  isNarrowed,
  kindsIn,
  noFilters,
  paramsOf,
  queryOf,
  withoutChip,
} from './query';
import RecordScreen from './RecordScreen.svelte';

const user = userEvent.setup();
const offices = officesOf(reference);
const sent = (command: string) =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request);
const semester = { year: 2025, semester: 2, from_year: null } as const;

beforeEach(() => {
  fake.reset();
  forgetReference();
  answerConsolidated(false, reference);
  answerTwins(false, reference);
  fake.on('reference_all', () => reference);
  fake.on('settings_all', () => office.settings());
  fake.on('remarks_list', () => []);
  fake.on('preferences_get', ({ key }) => ({ key, value: null }));
  session.take(office.sessionState({ register: office.register({ is_bureau: true }) }));
  router.start('consolidated');
  // happy-dom has no layout; the table needs a height to know what is in view.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(540);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1100);
});

describe('the rules of the list', () => {
  test('only a bureau has it', () => {
    const has = (is_bureau: boolean) =>
      screensOf({ is_bureau, is_ministry: false }).some(({ id }) => id === 'consolidated');
    expect([has(true), has(false)]).toEqual([true, false]);
  });
  test('filters survive a place, and chips take them off one by one', () => {
    const filters = { ...noFilters(), offices: ['35.07', '35.73'], states: ['withdrawn'], disputed: true };
    const again = filtersOf(paramsOf(filters));
    expect(again).toEqual(filters);
    const chips = chipsOf(again, null);
    expect(chips.map(({ value }) => value)).toContain(words.filter.disputed);
    expect(isNarrowed(chips.reduce((left, { key }) => withoutChip(left, key), again))).toBe(false);
  });
  test('without an order it is by office, and the question holds only known words', () => {
    const query = queryOf({ ...noFilters(), kinds: ['ksdpk', 'nonsense'], years: ['2024', 'x'] }, null);
    expect(query.kinds).toEqual(['ksdpk']);
    expect(query.years).toEqual([2024]);
    expect(query.sort).toEqual({ column: 'office', descending: false });
    expect(queryOf(noFilters(), { column: 'term', direction: 'desc' }).sort).toEqual({
      column: 'ends',
      descending: true,
    });
  });
  test('a figure of a period opens the records behind it, told by a chip that can be taken off', () => {
    const counted = countedKey({ year: 2025, semester: 2, from_year: null }, 'signed');
    const filters = filtersOf(paramsOf({ kinds: kindsIn('ksdd'), counted }));
    expect(queryOf(filters, null)).toMatchObject({
      kinds: ['ksdd-wajib', 'ksdd-sukarela'],
      counted: { period: { year: 2025, semester: 2, from_year: null }, scope: 'signed' },
    });
    const chip = chipsOf(filters, null).find(({ key }) => key === 'counted');
    expect(chip?.value).toBe(words.filter.countedIn('Semester II Tahun 2025', words.recap.scopes.signed));
    expect(withoutChip(filters, 'counted').counted).toBe('');
    expect(filtersOf({ counted: 'kemarin:signed' }).counted, 'what is not understood filters nothing').toBe(
      '',
    );
  });
  test('our own office is told as such among the others', () => {
    const facets = {
      offices: [{ value: '35', label: 'Provinsi Jawa Timur', count: 3 }],
      kinds: [],
      statuses: [],
      states: [],
      years: [],
      urusan: [],
      disputed: 0,
      remarked: 0,
      twins: 0,
    };
    expect(facetsOf('offices', facets, '35')[0]?.label).toBe('Provinsi Jawa Timur (kantor ini)');
  });
  test('a record that does not stand is told by how it stands, not by its days', () => {
    expect(standingOf({ state: 'standing', status: 'in_force' })).toBe('Berjalan');
    expect(standingOf({ state: 'withdrawn', status: 'in_force' })).toBe('Ditarik');
  });
  test('our own records open where they can be changed, others where they are read', () => {
    const [own, other] = offices;
    expect(own && placeOf(own, 'a1').screen).toBe('agreement');
    expect(other && placeOf(other, 'a1')).toEqual({
      screen: 'consolidated-record',
      params: { sender: '1', id: 'a1' },
    });
  });
});

describe('the figures', () => {
  test('both ways of counting stand side by side and never become one', () => {
    const recap = recapOf(offices, semester, 'in-force');
    const ksdd = linesOf(recap, 'kinds').find(({ value }) => value === 'ksdd');
    expect(ksdd && ksdd.region - ksdd.document, 'only twins are between them').toBe(recap.twins);
    const [, total] = bothAsRows(recap);
    expect(total?.slice(1).map(Number)).toEqual([recap.per_region.total, recap.per_document.total]);
  });
  test('what only one of the two has is nought in the other', () => {
    const recap = recapOf(offices, semester, 'in-force');
    recap.per_document.kinds = [];
    expect(linesOf(recap, 'kinds').every(({ document }) => document === 0)).toBe(true);
  });
  test('a difference always says which way it goes', () => {
    expect([signed(12), signed(-1203), signed(0)]).toEqual(['+12', '−1.203', '0']);
  });
  test('no period is offered that has not begun', () => {
    const keys = periodOptions('2026-03-01').map(({ value }) => value);
    expect(keys.slice(0, 3)).toEqual(['2026-S1', '2026', '2025-S2']);
  });
  test('the semester before the first of a year is the second of the year before', () => {
    expect(keyOf(semesterBefore({ year: 2026, semester: 1, from_year: null }))).toBe('2025-S2');
    expect(keyOf(semesterBefore(semester))).toBe('2025-S1');
    expect(keyOf(semesterBefore({ year: 2026, semester: null, from_year: null }))).toBe('2025');
  });
  test('a period of a package is told in words', () => {
    expect(shortInWords('2025-S2')).toBe('Semester II Tahun 2025');
    expect(shortInWords('2020-2025')).toBe('Tahun 2020 sampai dengan Tahun 2025');
    expect(shortInWords('entah')).toBe('entah');
  });
});

describe('the screen', () => {
  test('shows both totals, each with its name, and says on demand why they differ', async () => {
    render(ConsolidatedScreen, { params: {} });
    const all = recapOf(offices, { year: 2026, semester: null, from_year: null }, 'all');
    const totals = screen.getByLabelText(words.totals.label);
    await within(totals).findByText(number(all.per_region.total));
    within(totals).getByText(number(all.per_document.total));
    await user.click(screen.getByRole('button', { name: words.totals.why }));
    await screen.findByText(words.totals.mixed);
  });
  test('asks the core for what the filters say', async () => {
    render(ConsolidatedScreen, { params: {} });
    await user.click(await screen.findByRole('button', { name: words.filter.flags }));
    await user.click(await screen.findByRole('checkbox', { name: words.filter.disputed }));
    await waitFor(() =>
      expect(sent('consolidated_page').at(-1)).toMatchObject({ query: { disputed: true, remarked: false } }),
    );
    await screen.findByText(words.filter.flags, { selector: '.name' });
  });
  test('an empty register says where its records come from', async () => {
    answerConsolidated(true, reference);
    render(ConsolidatedScreen, { params: {} });
    await user.click(await screen.findByRole('button', { name: words.empty.action }));
    expect(router.place.screen).toBe('merging');
  });
  test('an office of the recap leads to its list', async () => {
    render(ConsolidatedScreen, { params: { tab: 'recap' } });
    await user.click(await screen.findByRole('button', { name: 'Kabupaten Pacitan' }));
    expect(router.place.params).toEqual({ tab: 'list', offices: '35.01' });
  });
  test('two periods are compared only when they differ', async () => {
    render(ConsolidatedScreen, { params: { tab: 'compare' } });
    await waitFor(() => expect(sent('consolidated_compare')).toHaveLength(1));
    const [request] = sent('consolidated_compare') as { periods: { year: number; semester: number }[] }[];
    expect(request?.periods, 'the semester before comes first').toHaveLength(2);
    const both = await screen.findByRole('region', { name: words.compare.bothTitle });
    within(both).getByText(words.recap.perRegion);
    within(both).getByText(words.recap.perDocument);
  });
  test('offices that did not change can be left out', async () => {
    render(ConsolidatedScreen, { params: { tab: 'compare' } });
    const table = await screen.findByRole('region', { name: words.compare.officesTitle });
    const rows = () => within(table).getAllByRole('row').length;
    const all = rows();
    await user.click(screen.getByRole('checkbox', { name: words.compare.changedOnly }));
    expect(rows()).toBeLessThan(all);
  });
});

describe('a received record', () => {
  const open = (id = 'a2', params: Record<string, string> = {}) =>
    render(RecordScreen, { params: { sender: '7', id, ...params } });

  test('is never editable and says whose it is and what can be done', async () => {
    open('a3');
    const { office: of } = receivedAt(offices, 'a3', 7);
    await screen.findByText(words.record.owned(of.region_name));
    screen.getByText(words.record.can);
    expect(screen.queryByRole('textbox'), 'nothing of it can be typed over').toBeNull();
    await user.click(screen.getByRole('button', { name: words.record.write }));
    await waitFor(() => expect(sent('remarks_list')).toHaveLength(1));
  });
  test('names the newest package that holds what stands', async () => {
    open();
    await screen.findByText(/paket Semester II Tahun 2025 kiriman ke-3/);
  });
  test('a disputed one leads to where it is decided', async () => {
    open('a5');
    await user.click(await screen.findByRole('button', { name: words.record.decide }));
    expect(router.place).toMatchObject({ screen: 'merging', params: { tab: 'disputes' } });
  });
  test('of a void one the reason is told, and that nothing else travels', async () => {
    open('a17');
    await screen.findByText(words.record.state.void('Tercatat dua kali'));
    screen.getByText(words.record.nothingTravels);
  });
  test('a withdrawn one says that it counts no more', async () => {
    open('a11');
    await screen.findByText(words.record.state.withdrawn);
  });
  test('every content is shown with its packages and with what became of it', async () => {
    open('a2', { tab: 'origin' });
    await screen.findByText(words.record.versions.stands);
    const was = await screen.findByText('Elektronifikasi Retribusi Parkir');
    expect(was.tagName, 'what stands is what it became').toBe('DEL');
    screen.getByText(/35\.07_2024-S2_001\.ikat/);
    screen.getByText('IKAT-7K3M-Q2XA-9TBC');
  });
  test('scans are named with their size and the document they show', async () => {
    open('a2', { tab: 'scans' });
    const list = await screen.findByRole('list', { name: words.record.scans.list });
    within(list).getByText(/^1\. Kesepakatan Bersama · PDF · 4,8 MB$/);
  });
  test('where nothing can be written it offers no remark', async () => {
    session.take(
      office.sessionState({
        register: office.register({
          is_bureau: true,
          look_only: { code: 'register.in_use', message: '', hint: '' },
        }),
      }),
    );
    open('a3');
    await screen.findByText(words.record.canLook);
    expect(screen.queryByRole('button', { name: words.record.write })).toBeNull();
  });
});
