import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as office from '../../../tests/office';
import { answer } from '../../gallery/register/core';
import { nationReport } from '../../gallery/register/nation';
import type { ComplianceRequest, ProvinceCompliance } from '../../generated/compliance';
import { call } from '../../platform';
import { fake } from '../../platform/fake';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { router } from '../../shell/router.svelte';
import { complianceText as words } from '../../text/compliance';
import { papersText } from '../../text/papers';
import { issuedText } from '../../text/receipts-issued';
import { remarksText } from '../../text/remarks';
import { forgetReference } from '../agreements/known';
import { reference, tilesToml } from '../agreements/test-reference';
import { screensOf } from '../screens';
import { session } from '../session/session.svelte';
import ComplianceScreen from './ComplianceScreen.svelte';
import { isOverdue, provincesOf, provinceStandingOf, shareOf, sortedProvinces } from './provinces';
import { readShort, semestersUntil, shortInWords } from './short-period';
import { countOf, fits, isFound, mergedCount, sorted, standingOf, standings } from './standing';
import { breakable, placed, placeName, walked } from './tiles';

const user = userEvent.setup();
const period = { year: 2025, semester: 2, from_year: null } as const;
const sent = (command: string) =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request);

beforeEach(() => {
  fake.reset();
  forgetReference();
  answer(false, reference);
  fake.on('compliance_reminder_preview', () => new ArrayBuffer(0));
  session.take(office.sessionState({ register: office.register({ is_bureau: true, today: '2026-02-09' }) }));
  router.start('compliance');
  for (const { id } of toasts.list) toasts.close(id);
  // happy-dom has no layout; the table needs a height to know what is in view.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(540);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1100);
});

describe('where an office stands', async () => {
  fake.reset();
  answer(false, reference);
  const report = await call('compliance_report', { period, reach: 'province' });
  const of = (code: string) => {
    const found = report.offices.find(({ region_code }) => region_code === code);
    if (!found) throw new Error(`the pretended province has no office ${code}`);
    return found;
  };

  test('only a bureau has the screen, beside the one that receives packages', () => {
    const ids = screensOf({ is_bureau: true, is_ministry: false }).map(({ id }) => id);
    expect(ids.indexOf('compliance')).toBe(ids.indexOf('merging') + 1);
    expect(screensOf({ is_bureau: false, is_ministry: false }).some(({ id }) => id === 'compliance')).toBe(
      false,
    );
  });
  test('is told by what asks for something next, and every office has exactly one standing', () => {
    expect(standingOf(of('35.01')), 'nothing came and the day has passed').toBe('overdue');
    expect(standingOf({ ...of('35.01'), late: false })).toBe('waiting');
    expect(standingOf(of('35.06')), 'merged, not answered').toBe('merged');
    expect(standingOf(of('35.15')), 'rows of it were refused').toBe('remarked');
    expect(standingOf(of('35.10')), 'late, but answered').toBe('answered');
    expect(standingOf({ ...of('35.10'), delivery: 'own' })).toBe('own');
    expect(standings.reduce((sum, one) => sum + countOf(report.offices, one), 0)).toBe(
      report.counts.expected,
    );
  });
  test('the headline counts what came for a longer period too', () => {
    expect(mergedCount(report)).toBe(report.counts.sent + report.counts.covered);
  });
  test('a filter keeps those it names, a search finds by name, code and file', () => {
    expect(fits(of('35.10'), 'came_late')).toBe(true);
    expect(fits(of('35.01'), 'came_late'), 'late without having come is overdue').toBe(false);
    expect(isFound(of('35.73'), 'kota malang')).toBe(true);
    expect(isFound(of('35.73'), '35.73_2025')).toBe(true);
    expect(isFound(of('35.73'), 'surabaya')).toBe(false);
  });
  test('sorting puts what asks for something first, numbers as numbers, and ties by code', () => {
    const by = (column: string) => sorted(report.offices, { column, direction: 'asc' });
    expect(standingOf(by('standing')[0] ?? of('35.73'))).toBe('overdue');
    const remarks = by('remarks').map((one) => one.remarks);
    expect(remarks).toEqual([...remarks].sort((a, b) => a - b));
    expect(sorted(report.offices, null)[0]?.region_code).toBe('35');
  });
  test('left and right walk every tile once; up and down take the nearest of the next row', () => {
    const tiles = placed(report.offices);
    const met = new Set([tiles[0]?.region_code ?? '']);
    for (let at = tiles[0]?.region_code ?? ''; met.size < tiles.length;) {
      const next = walked(tiles, at, 'ArrowRight');
      expect(met.has(next), `${next} is met twice`).toBe(false);
      met.add(next);
      at = next;
    }
    expect(met.size).toBe(38);
    expect(walked(tiles, '35.73', 'ArrowDown'), 'Kabupaten Malang lies below Kota Malang').toBe('35.07');
    expect(walked(tiles, '35.07', 'ArrowUp')).toBe('35.73');
    expect(walked(tiles, '35.23', 'ArrowUp'), 'nothing lies above the first row').toBe('35.23');
    expect(walked(tiles, '35.73', 'End')).toBe(tiles.at(-1)?.region_code);
  });
  test('a long name may break between its syllables and loses no letter by it', () => {
    expect(placeName('Kabupaten Tulungagung')).toBe('Tulungagung');
    expect(breakable('Bojonegoro').replaceAll('\u00ad', '')).toBe('Bojonegoro');
    expect(breakable('Banyuwangi')).toContain('\u00ad');
  });
  test('short periods are read and told; another form stays as it is', () => {
    expect(shortInWords('2025-S2')).toBe('Semester II 2025');
    expect(readShort('2020-2025')).toEqual({ year: 2025, semester: null, from_year: 2020 });
    expect(shortInWords('musim')).toBe('musim');
    expect(semestersUntil('2026-02-09').slice(0, 3)).toEqual([
      { year: 2026, semester: 1, from_year: null },
      { year: 2025, semester: 2, from_year: null },
      { year: 2025, semester: 1, from_year: null },
    ]);
  });
});

const tile = (name: RegExp) => screen.findByRole('button', { name, pressed: false });

describe('the screen', () => {
  test('begins with the semester that ended last and says how many have come', async () => {
    render(ComplianceScreen, { params: {} });
    expect(await screen.findByText(words.headline('31', '38'))).toBeTruthy();
    expect(sent('compliance_report')[0]).toEqual({ period, reach: 'province' });
  });
  test('an office chosen on the map is the one in the table and beside them, and the place remembers it', async () => {
    render(ComplianceScreen, { params: {} });
    await user.click(await tile(/^Kota Malang:/));
    expect(await screen.findByRole('heading', { name: 'Kota Malang' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Kota Malang:/ }).getAttribute('aria-pressed')).toBe('true');
    expect(await screen.findByText('1 dipilih'), 'the table shows the same choice').toBeTruthy();
    expect(sent('compliance_office')).toEqual([{ region_code: '35.73' }]);
    expect(router.kept('office')).toBe('35.73');
    await user.click(screen.getByRole('button', { name: words.office.close }));
    expect(screen.queryByRole('heading', { name: 'Kota Malang' })).toBeNull();
  });
  test('an office whose registers are in no decided order says so and how that is decided', async () => {
    const report = await call('compliance_report', { period, reach: 'province' });
    const offices = report.offices.map((one) => ({ ...one, undecided: one.region_code === '35.73' }));
    fake.on('compliance_report', () => ({ ...report, offices }));
    render(ComplianceScreen, { params: { office: '35.73' } });
    expect(await screen.findByText(words.office.undecided)).toBeTruthy();
  });
  test('a record with open remarks is opened from the office it came from', async () => {
    render(ComplianceScreen, { params: { office: '35.15' } });
    const titled = await screen.findByRole('heading', { level: 4 });
    await user.click(within(titled).getByRole('button'));
    expect(router.place).toMatchObject({ screen: 'consolidated-record', params: { id: 'a0' } });
  });
  test('the arrows walk the map, one tile at a time in the order of Tab', async () => {
    render(ComplianceScreen, { params: {} });
    const first = await tile(/^Kabupaten Tuban:/);
    expect(first.tabIndex).toBe(0);
    first.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('data-code')).toBe('35.24');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByRole('heading', { name: 'Kota Mojokerto' })).toBeTruthy();
  });
  test('a standing narrows the table, and pressed again lets go of it', async () => {
    render(ComplianceScreen, { params: {} });
    const grid = await screen.findByRole('grid', { name: words.table.label });
    await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('40'));
    const overdue = screen.getByRole('button', { name: /^Terlambat 7$/ });
    await user.click(overdue);
    await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('8'));
    await user.click(overdue);
    await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('40'));
  });
  test('without any key enrolled the next step leads to the senders', async () => {
    fake.reset();
    answer(true, reference);
    render(ComplianceScreen, { params: {} });
    await user.click(await screen.findByRole('button', { name: words.next.enrolDo }));
    expect(router.place).toMatchObject({ screen: 'merging', params: { tab: 'senders' } });
  });
  test('a letter reminds all that have not sent unless some are taken off', async () => {
    render(ComplianceScreen, { params: {} });
    await user.click(await screen.findByRole('button', { name: words.next.missingDo }));
    const dialog = await screen.findByRole('dialog', { name: words.remind.title });
    await user.click(within(dialog).getByRole('checkbox', { name: /^Kabupaten Pacitan/ }));
    expect(within(dialog).getByText(words.remind.count('6', '7'))).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: words.remind.preview }));
    await user.click(await screen.findByRole('button', { name: papersText.pdf }));
    await waitFor(() => expect(sent('compliance_reminder_save_as')).toHaveLength(1));
    expect(sent('compliance_reminder_save_as')[0]).toMatchObject({
      period,
      reach: 'province',
      format: 'pdf',
    });
    const { regions } = sent('compliance_reminder_save_as')[0] as { regions: string[] };
    expect(regions).not.toContain('35.01');
    expect(regions).toHaveLength(6);
  });
});

describe('a ministry', () => {
  const ask = (request: Omit<ComplianceRequest, 'period'>) =>
    nationReport(reference.regions, tilesToml, { period, ...request }, false);
  beforeEach(() => {
    fake.on('compliance_report', (request) => nationReport(reference.regions, tilesToml, request, false));
    session.take(
      office.sessionState({
        register: office.register({ is_bureau: true, is_ministry: true, today: '2026-02-09' }),
      }),
    );
  });
  const some = (counts: Partial<ProvinceCompliance['counts']>): ProvinceCompliance => {
    const one = ask({ reach: 'nation' }).provinces?.[0];
    if (!one) throw new Error('no province');
    return { ...one, counts: { ...one.counts, expected: 38, sent: 0, covered: 0, ...counts } };
  };

  test('a province is told by how many of its offices have come, and a day that has passed shows', () => {
    expect(provinceStandingOf(some({}), false)).toBe('none');
    expect(provinceStandingOf(some({ sent: 12 }), false)).toBe('partial');
    expect(provinceStandingOf(some({ sent: 12 }), true)).toBe('behind');
    expect(provinceStandingOf(some({}), true)).toBe('overdue');
    expect(provinceStandingOf(some({ sent: 37, covered: 1 }), true)).toBe('complete');
    expect(shareOf(some({ sent: 18, covered: 1 }))).toBe(0.5);
    const { due, on } = ask({ reach: 'nation' });
    expect(isOverdue({ ...ask({ reach: 'nation' }), on: due ?? '' }), 'the last day is still in time').toBe(
      false,
    );
    expect(on > (due ?? '')).toBe(true);
  });
  test('provinces are sorted by how much has come, and those without anything stand first', () => {
    const provinces = ask({ reach: 'nation' }).provinces ?? [];
    expect(provinces).toHaveLength(38);
    const shares = sortedProvinces(provinces, { column: 'share', direction: 'asc' }, true).map(shareOf);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const absent = sortedProvinces(provinces, { column: 'absent', direction: 'desc' }, true);
    expect(absent[0]?.counts.absent).toBe(Math.max(...provinces.map(({ counts }) => counts.absent)));
  });
  test('begins with all provinces as tiles; one of them opens its offices, and the way back is there', async () => {
    render(ComplianceScreen, { params: {} });
    const java = await screen.findByRole('button', { name: /^Provinsi Jawa Timur: / });
    expect(sent('compliance_report')[0]).toEqual({ period, reach: 'nation' });
    expect(java.textContent).toMatch(/\d+\/39/);
    await user.click(java);
    expect(await screen.findByRole('button', { name: /^Kota Malang:/ })).toBeTruthy();
    expect(sent('compliance_report').at(-1)).toEqual({ period, reach: 'province', province: '35' });
    const heading = screen.getByRole('heading', { level: 1, name: words.titleOf('Provinsi Jawa Timur') });
    expect(document.activeElement, 'the keyboard goes on from the heading').toBe(heading);
    await user.click(screen.getByRole('button', { name: words.provinces.back }));
    const tile = await screen.findByRole('button', { name: /^Provinsi Jawa Timur: / });
    await waitFor(() => expect(document.activeElement, 'and comes back to the tile').toBe(tile));
  });
  test('the same stand as a table by province, and as one of all offices', async () => {
    render(ComplianceScreen, { params: {} });
    const provinces = await screen.findByRole('grid', { name: words.provinces.label });
    await waitFor(() => expect(provinces.getAttribute('aria-rowcount')).toBe('39'));
    await user.click(screen.getByRole('tab', { name: /^Semua kantor/ }));
    const all = await screen.findByRole('grid', { name: words.table.label });
    const count = ask({ reach: 'nation' }).offices.length;
    await waitFor(() => expect(all.getAttribute('aria-rowcount')).toBe(String(count + 1)));
  });
  test('a filter leaves the provinces that have such an office', async () => {
    render(ComplianceScreen, { params: {} });
    const grid = await screen.findByRole('grid', { name: words.provinces.label });
    const { offices } = ask({ reach: 'nation' });
    const left = provincesOf(offices.filter((one) => fits(one, 'remarked'))).size;
    expect(left).toBeLessThan(38);
    await user.click(screen.getByRole('button', { name: /^Ada catatan \d+$/ }));
    await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe(String(left + 1)));
  });
});

describe('receipts', () => {
  test('one is looked at before it is issued, with every open remark, and saved afterwards', async () => {
    render(ComplianceScreen, { params: { office: '35.73' } });
    await user.click(
      await screen.findByRole('button', { name: issuedText.renewOf('Semester II 2025, kiriman ke-3') }),
    );
    const dialog = await screen.findByRole('dialog', { name: issuedText.outlook.title('Kota Malang') });
    expect(await within(dialog).findByText(issuedText.outlook.remarks('3'))).toBeTruthy();
    expect(within(dialog).getByText(remarksText.wished('31 Desember 2027'))).toBeTruthy();
    expect(sent('receipts_issue'), 'looking issues nothing').toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: issuedText.outlook.issue }));
    await user.click(await screen.findByRole('button', { name: issuedText.done.file }));
    await waitFor(() => expect(sent('receipts_save_as')).toHaveLength(1));
    expect(sent('receipts_save_as')).toEqual(sent('receipts_issue'));
  });
  /** Opens the dialog of many and answers the question for a folder. */
  async function many() {
    fake.on('chosen_file', () => ({ handle: 'h', name: 'Tanda Terima', folder: 'Dokumen' }));
    render(ComplianceScreen, { params: {} });
    await user.click(await screen.findByRole('button', { name: words.next.receiptsDo }));
    return screen.findByRole('button', { name: issuedText.many.issue('5') });
  }
  const made = (which: string, at: number) => ({
    package: which,
    id: `r${at}`,
    sequence: 1,
    issued_at: '2026-02-09T02:00:00Z',
    file: `berkas-${at}.ikat-terima`,
    already: false,
  });
  test('the packages to be answered come with the report: no office is asked for its own', async () => {
    await many();
    expect(sent('compliance_office')).toEqual([]);
  });
  test('an office whose register went on in two places is answered for the last package of each', async () => {
    const report = await call('compliance_report', { period, reach: 'province' });
    const offices = report.offices.map((one) => ({ ...one, undecided: one.region_code === '35.06' }));
    const history = await call('compliance_office', { region_code: '35.06' });
    const [last, ...before] = history.packages;
    if (!last) throw new Error('the pretended office has no package');
    const copy = { ...last, sha256: 'd'.repeat(64), lineage: 'l-other', file_name: 'laptop.ikat' };
    fake.on('compliance_report', () => ({ ...report, offices }));
    fake.on('compliance_office', () => ({ ...history, packages: [last, copy, ...before] }));
    render(ComplianceScreen, { params: {} });
    await user.click(await screen.findByRole('button', { name: words.next.receiptsDo }));
    expect(await screen.findByRole('button', { name: issuedText.many.issue('6') })).toBeTruthy();
    expect(screen.getByText(/laptop\.ikat/)).toBeTruthy();
  });
  test('many go into one chosen folder, and a stopped work tells what was issued', async () => {
    const issue = await many();
    const problem = { code: 'work.cancelled', message: 'Dihentikan.', hint: '', fields: [] };
    fake.on('receipts_issue_many', ({ packages }) => ({
      value: { issued: packages.slice(0, 2).map(made), refused: [], stopped: problem },
      changed: ['receipts'],
    }));
    await user.click(issue);
    expect(await screen.findByText(issuedText.many.stopped('2', '5'))).toBeTruthy();
    expect(sent('receipts_issue_many')).toEqual([
      { packages: expect.arrayContaining([expect.any(String)]), target: 'h' },
    ]);
    expect(screen.getByText('berkas-1.ikat-terima')).toBeTruthy();
    expect(
      screen.getByRole('button', { name: issuedText.many.issue('3') }),
      'the rest can be begun again',
    ).toBeTruthy();
  });
  test('one that fails is said at its office and the others go on', async () => {
    const issue = await many();
    fake.on('receipts_issue_many', ({ packages: [first = '', ...others] }) => ({
      value: {
        issued: others.map(made),
        refused: [
          {
            package: first,
            problem: {
              code: 'receipt.no_package',
              message: 'Paketnya tidak ada lagi.',
              hint: '',
              fields: [],
            },
          },
        ],
        stopped: null,
      },
      changed: ['receipts'],
    }));
    await user.click(issue);
    expect(await screen.findByText(issuedText.many.finished('4', 'Tanda Terima'))).toBeTruthy();
    expect(screen.getByText(/Paketnya tidak ada lagi/)).toBeTruthy();
  });
  test('closing the choice of the folder issues nothing', async () => {
    const issue = await many();
    fake.on('chosen_file', () => null);
    await user.click(issue);
    await waitFor(() => expect(sent('chosen_file')).toHaveLength(1));
    expect(sent('receipts_issue_many')).toEqual([]);
  });
});
