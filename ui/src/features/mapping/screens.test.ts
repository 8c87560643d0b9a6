import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, state } from '../../gallery/register/core';
import { fateOf, items, mapYear, proposals, viewAt } from '../../gallery/register/map-rows';
import type { MapPageRequest, WhiteSpotView } from '../../generated/mapping';
import { fake } from '../../platform/fake';
import { router } from '../../shell/router.svelte';
import { mappingText, mapRowText, mapStateWords, planFormWords, whiteWords } from '../../text/mapping';
import { papersText } from '../../text/papers';
import { sharedText } from '../../text/shared';
import { submissionText } from '../../text/submissions';
import { forgetReference } from '../agreements/known';
import { reference } from '../agreements/test-reference';
import { session } from '../session/session.svelte';
import SubmissionScreen from '../submissions/SubmissionScreen.svelte';
import { columns, planned } from './columns';
import { wayTo } from './fate';
import FatePill from './FatePill.svelte';
import MappingScreen, { forgetYear } from './MappingScreen.svelte';
import MapRowScreen from './MapRowScreen.svelte';
import { noFilters, queryOf } from './query';

const user = userEvent.setup();
const sent = <T>(command: string): T[] =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request as T);
const lastQuery = () => sent<MapPageRequest>('mapping_page').at(-1)?.query;
const look = () => {
  const looked = state(false);
  if (looked.register) looked.register.look_only = 'taken' as never;
  session.state = looked;
};

beforeEach(() => {
  answer(false, reference);
  forgetReference();
  forgetYear();
  session.state = state(false);
  // happy-dom has no layout; the table needs a height to know what is in view.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(540);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(900);
});

const open = async (params: Record<string, string> = {}) => {
  router.start('mapping', params);
  render(MappingScreen, { params });
  await screen.findByRole('tab', { name: mappingText.view.list });
};
const tab = (name: string) => user.click(screen.getByRole('tab', { name }));

describe('the map of a year', () => {
  test('opens on this year', async () => {
    await open();
    const grid = await screen.findByRole('grid');
    await waitFor(() => expect(grid.getAttribute('aria-busy')).toBe('false'));
    expect(lastQuery()?.year).toBe(mapYear);
    expect(screen.getAllByText(mappingText.count(8)).length).toBeGreaterThan(0);
  });
  test('tells of each row who, with whom, how urgent and for how much', () => {
    const [first] = items(reference, queryOf(mapYear, noFilters()));
    const cell = (id: string) => first && columns.find((one) => one.id === id)?.text(first);
    expect(cell('program')).toBe(
      'Program Pengelolaan Persampahan – Pengolahan sampah bersama di TPA Supit Urang',
    );
    expect(cell('priority')).toBe('91');
    expect(cell('amount'), 'a plan is told in whole rupiah').toBe('Rp4.500.000.000');
    expect(cell('state')).toBe(mapStateWords.submitted);
    const partly = items(reference, queryOf(mapYear, noFilters())).find(({ scored }) => !scored);
    expect(partly && columns.find(({ id }) => id === 'priority')?.text(partly)).toContain(mappingText.partly);
  });
  test('says what became of a row and leads there', async () => {
    render(FatePill, { fate: fateOf('agreed'), of: 'Pajak nontunai' });
    const name = mappingText.openFate(mapStateWords.agreed, 'Pajak nontunai');
    await user.click(screen.getByRole('button', { name }));
    expect(router.place).toMatchObject({ screen: 'agreement', params: { id: 'a1' } });
  });
  test('is narrowed by the core and widened by the chip', async () => {
    await open();
    const [filter] = await screen.findAllByRole('button', { name: mappingText.filter.states });
    if (filter) await user.click(filter);
    await user.click(await screen.findByRole('checkbox', { name: mapStateWords.planned }));
    await waitFor(() => expect(lastQuery()?.states).toEqual(['planned']));
    const chip = `${mappingText.filter.states} ${mapStateWords.planned}`;
    await user.click(screen.getByRole('button', { name: sharedText.filters.remove(chip) }));
    await waitFor(() => expect(lastQuery()?.states).toEqual([]));
  });
  test('shows the weights of the priority when asked', async () => {
    await open();
    await user.click(await screen.findByRole('button', { name: mappingText.weights }));
    const dialog = await screen.findByRole('dialog', { name: mappingText.weightsTitle });
    expect(within(dialog).getByRole('row', { name: /pelayanan dasar.*25$/ })).toBeTruthy();
    expect(within(dialog).getByRole('row', { name: /^Jumlah 100$/ }), 'weights add up openly').toBeTruthy();
  });
  test('opens a row with the keys', async () => {
    await open();
    const grid = await screen.findByRole('grid');
    await waitFor(() => expect(grid.getAttribute('aria-busy')).toBe('false'));
    grid.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(router.place).toMatchObject({ screen: 'map-row', params: { id: 'm1' } });
  });
  test('of an office without one says what a map is good for, with its article, and offers the first row', async () => {
    answer(true, reference);
    await open();
    expect(await screen.findByRole('heading', { name: mappingText.empty.title(mapYear) })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Permendagri 22\/2020 Pasal 25 ayat \(2\)/ })).toBeTruthy();
    const [add] = screen.getAllByRole('button', { name: mappingText.add }).slice(-1);
    if (add) await user.click(add);
    expect(router.place).toMatchObject({ screen: 'map-row-form', params: { year: String(mapYear) } });
  });
  test('that is only looked at offers nothing to write', async () => {
    look();
    await open();
    await screen.findByRole('grid');
    expect(screen.queryByRole('button', { name: mappingText.add })).toBeNull();
    expect(screen.queryByRole('button', { name: mappingText.plan.open })).toBeNull();
    await tab(mappingText.view.proposals);
    await screen.findByText(proposals[0]?.content ?? '');
    expect(screen.queryByRole('button', { name: /^Jadikan baris/ })).toBeNull();
  });
});

describe('the plan of a year', () => {
  test('is shown with the document that set it', async () => {
    await open();
    const plan = await screen.findByRole('region', { name: mappingText.plan.label });
    expect(plan.textContent).toContain(mappingText.plan.done);
    expect(plan.textContent).toContain('Berita Acara Nomor 100.3.7/12/35.73.112/2026, 30 Januari 2026');
  });
  test('is set by the document that is not recorded yet, with number, day and place', async () => {
    await open();
    await user.click(await screen.findByRole('button', { name: mappingText.plan.open }));
    const dialog = within(await screen.findByRole('dialog', { name: mappingText.plan.title(mapYear) }));
    expect(
      dialog.getByRole('radio', { name: new RegExp(`^${planFormWords['mapping-minutes']}`) }),
    ).toHaveProperty('disabled', true);
    await user.type(dialog.getByLabelText(mappingText.plan.number), '188.45/17/35.73/2026');
    await user.click(dialog.getByRole('button', { name: mappingText.plan.save }));
    await waitFor(() =>
      expect(sent('mapping_plan_save')).toEqual([
        {
          id: null,
          rev: 0,
          form: {
            year: mapYear,
            form: 'mapping-decree',
            number: '188.45/17/35.73/2026',
            dated: '2026-11-22',
            place: '',
          },
        },
      ]),
    );
  });
  test('prints as the annex of the document that was recorded, with all kinds or those its article asks for', async () => {
    fake.on('mapping_plan_preview', () => new ArrayBuffer(8));
    fake.on('mapping_plan_save_as', () => null);
    await open();
    const words = mappingText.plan.print;
    await user.click(await screen.findByRole('button', { name: words.open }));
    const dialog = within(await screen.findByRole('dialog', { name: words.title(mapYear) }));
    await user.click(dialog.getByLabelText(new RegExp(`^${words.lists}`)));
    await user.click(await screen.findByRole('option', { name: words.asked['mapping-minutes'] }));
    await user.click(dialog.getByRole('button', { name: papersText.word }));
    const wanted = { year: mapYear, form: 'mapping-minutes', kinds: ['ksdd-wajib'] };
    await waitFor(() => expect(sent('mapping_plan_save_as')).toEqual([{ ...wanted, format: 'docx' }]));
    expect(sent('mapping_plan_preview')).toEqual([
      { ...wanted, kinds: [], format: 'pdf' },
      { ...wanted, format: 'pdf' },
    ]);
  });
  test('without a number is refused at its field', async () => {
    await open();
    await user.click(await screen.findByRole('button', { name: mappingText.plan.open }));
    const dialog = within(await screen.findByRole('dialog', { name: mappingText.plan.title(mapYear) }));
    await user.click(dialog.getByRole('button', { name: mappingText.plan.save }));
    expect(await dialog.findByText(/Isian ini belum diisi\./)).toBeTruthy();
  });
  test('goes on in the next year with the rows that were chosen, and with their count on the button', async () => {
    await open();
    await user.click(await screen.findByRole('button', { name: sharedText.more }));
    await user.click(await screen.findByRole('menuitem', { name: /^Lanjutkan ke tahun berikutnya/ }));
    const dialog = within(await screen.findByRole('dialog', { name: mappingText.carry.title(mapYear + 1) }));
    const rejected = await dialog.findByRole('checkbox', { name: /Pelatihan vokasi/ });
    expect(rejected, 'what was rejected is not taken along unasked').toHaveProperty('checked', false);
    await user.click(dialog.getByRole('checkbox', { name: /Angkutan pelajar/ }));
    await user.click(dialog.getByRole('button', { name: mappingText.carry.confirm(3, mapYear + 1) }));
    await waitFor(() =>
      expect(sent<{ from: number; rows: string[] }>('mapping_carry')).toEqual([
        { from: mapYear, rows: ['m0', 'm3', 'm4'] },
      ]),
    );
    await waitFor(() => expect(lastQuery()?.year, 'the new year is shown at once').toBe(mapYear + 1));
  });
});

describe('the matrix', () => {
  test('counts rows, submissions and agreements, and a cell leads to its rows', async () => {
    await open();
    await tab(mappingText.view.matrix);
    const cell = await screen.findByRole('button', {
      name: /Kesehatan, Badan Pendapatan Daerah: 1 rencana/,
    });
    await user.click(cell);
    await waitFor(() =>
      expect(lastQuery()).toMatchObject({ urusan: ['1.02'], work_units: ['u2'], year: mapYear }),
    );
    expect(screen.getByRole('tab', { name: mappingText.view.list }).getAttribute('aria-selected')).toBe(
      'true',
    );
  });
  test('leads to the agreements where a cell has no row of the map', async () => {
    await open();
    await tab(mappingText.view.matrix);
    const [cell] = await screen.findAllByRole('button', { name: /: 0 rencana, \d+ pengajuan, [1-9]/ });
    if (cell) await user.click(cell);
    expect(router.place.screen).toBe('agreements');
  });
  test('marks white spots by a word beside the sign, on the urusan or on the cell', async () => {
    await open();
    await tab(mappingText.view.matrix);
    const line = await screen.findByRole('row', { name: /^Pertanahan/ });
    expect(within(line).getByRole('rowheader').textContent).toContain(whiteWords.never.short);
    const ended = screen.getByRole('row', { name: /^Perhubungan/ });
    expect(ended.textContent).toContain(whiteWords.ended.short);
    expect(
      within(ended).getByRole('button', { name: /Bercak putih: berakhir tanpa pengganti/ }),
      'the name of the cell says it too',
    ).toBeTruthy();
  });
});

describe('white spots', () => {
  test('are told one by one with their reason, and become a row that knows its urusan, unit and partner', async () => {
    await open();
    await tab(mappingText.view.white);
    expect(await screen.findByRole('heading', { name: /^Berakhir tanpa pengganti/ })).toBeTruthy();
    expect(screen.getByText(/belum ada penggantinya/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: mappingText.white.addOf('Perhubungan') }));
    expect(router.place).toEqual(
      expect.objectContaining({
        screen: 'map-row-form',
        params: { year: String(mapYear), urusan: '2.15', work_unit: 'u1', partner: 'Kota Batu' },
      }),
    );
  });
  test('offer no further row for what is recorded twice or planned already', async () => {
    await open();
    await tab(mappingText.view.white);
    await screen.findByText(/Ada 2 catatan/);
    expect(screen.queryByRole('button', { name: mappingText.white.addOf('Pariwisata') })).toBeNull();
    expect(
      screen.queryByRole('button', { name: mappingText.white.addOf('Komunikasi dan informatika') }),
    ).toBeNull();
  });
  test('that are none say so', async () => {
    fake.on('mapping_white_spots', () => ({
      year: mapYear,
      on: '2026-11-22',
      counts: [],
      spots: [] as WhiteSpotView[],
    }));
    await open();
    await tab(mappingText.view.white);
    expect(await screen.findByRole('heading', { name: mappingText.white.none.title })).toBeTruthy();
  });
});

describe('proposals of the public', () => {
  const openTab = async () => {
    await open();
    await tab(mappingText.view.proposals);
    await screen.findByText(proposals[0]?.content ?? '');
  };
  test('are answered with a day', async () => {
    await openTab();
    await user.click(screen.getByRole('button', { name: /^Jawab usulan Forum/ }));
    const dialog = within(await screen.findByRole('dialog', { name: mappingText.proposals.answerTitle }));
    await user.type(dialog.getByLabelText(new RegExp(`^${mappingText.proposals.answer}`)), 'Direncanakan.');
    await user.click(dialog.getByRole('button', { name: mappingText.proposals.save }));
    await waitFor(() =>
      expect(sent('mapping_proposal_save').at(-1)).toMatchObject({
        id: 'q1',
        form: { answer: 'Direncanakan.', answered: '2026-11-22', map_row_id: null },
      }),
    );
  });
  test('become a row of the map, and a row of one leads back', async () => {
    await openTab();
    await user.click(screen.getByRole('button', { name: /^Menjadi baris tahun 2026/ }));
    expect(router.place).toMatchObject({ screen: 'map-row', params: { id: 'm1' } });
    router.back();
    await user.click(screen.getByRole('button', { name: /^Jadikan baris: usulan Forum/ }));
    expect(router.place).toMatchObject({ screen: 'map-row-form', params: { proposal: 'q1' } });
  });
  test('that wait are found by the core', async () => {
    await openTab();
    await user.click(screen.getByLabelText(new RegExp(`^${mappingText.proposals.filter}`)));
    await user.click(await screen.findByRole('option', { name: mappingText.proposals.done }));
    await waitFor(() =>
      expect(sent('mapping_proposals').at(-1)).toMatchObject({ query: { answered: true } }),
    );
  });
});

describe('a row of the map', () => {
  const openRow = async (id: string) => {
    router.start('map-row', { id });
    render(MapRowScreen, { params: { id } });
    await screen.findByRole('heading', { name: mapRowText.section.content });
  };
  const choose = async (item: string) => {
    await user.click(screen.getByRole('button', { name: mapRowText.menu.label }));
    await user.click(await screen.findByRole('menuitem', { name: item }));
  };
  test('becomes a submission with one action', async () => {
    await openRow('m1');
    await user.click(screen.getByRole('button', { name: mapRowText.submit }));
    expect(router.place).toMatchObject({ screen: 'submission-form', params: { map_row: 'm1' } });
  });
  test('shows its reckoning, its proposal and its history in words', async () => {
    await openRow('m1');
    expect(screen.getByRole('row', { name: /RPJMD dan RKPD 25 5 125/ })).toBeTruthy();
    expect(screen.getByText(/Angkutan umum malam hari/)).toBeTruthy();
    expect(await screen.findByText(mapRowText.history.saved)).toBeTruthy();
    expect(screen.getByText(planned(40_000_000_000)), 'what was before stands in rupiah').toBeTruthy();
  });
  test('whose submission goes on leads to it and says at which stage it waits', async () => {
    await openRow('m0');
    expect(screen.queryByRole('button', { name: mapRowText.submit })).toBeNull();
    expect(screen.getByText(mapRowText.waiting('Penawaran'))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: mapRowText.openSubmission }));
    expect(router.place).toMatchObject({ screen: 'submission', params: { id: 's1' } });
  });
  test('is given up only with a reason', async () => {
    await openRow('m1');
    await choose(mapRowText.menu.drop);
    const confirm = await screen.findByRole('button', { name: mapRowText.drop.confirm });
    expect(confirm).toHaveProperty('disabled', true);
    await user.type(screen.getByLabelText(new RegExp(`^${mapRowText.drop.reason}`)), 'Anggaran dialihkan.');
    await user.click(confirm);
    await waitFor(() =>
      expect(sent('mapping_drop')).toEqual([
        { id: 'm1', rev: 2, dropped: { on: '2026-11-22', reason: 'Anggaran dialihkan.' } },
      ]),
    );
  });
  test('that was given up says when and why, and is taken up again', async () => {
    await openRow('m7');
    expect(screen.getByText(mapRowText.dropped('2026-05-04', 'Anggaran dialihkan.'))).toBeTruthy();
    await choose(mapRowText.menu.resume);
    await waitFor(() => expect(sent('mapping_drop')).toEqual([{ id: 'm7', rev: 2, dropped: null }]));
  });
  test('that is the same as another warns with a link', async () => {
    await openRow('m4');
    await user.click(screen.getByRole('button', { name: /kanal nontunai/ }));
    expect(router.place).toMatchObject({ screen: 'map-row', params: { id: 'm2' } });
  });
  test('with a submission cannot be taken away any more', async () => {
    await openRow('m0');
    await user.click(screen.getByRole('button', { name: mapRowText.menu.label }));
    const item = await screen.findByRole('menuitem', { name: mapRowText.menu.void });
    expect(item.hasAttribute('data-disabled')).toBe(true);
  });
  test('in a register that is only looked at changes nothing', async () => {
    look();
    fake.on('mapping_get', ({ id }) => viewAt(id, reference));
    await openRow('m1');
    expect(screen.queryByRole('button', { name: mapRowText.submit })).toBeNull();
    expect(screen.queryByRole('button', { name: mapRowText.edit })).toBeNull();
  });
  test('leads on by what became of it', () => {
    expect(wayTo(fateOf('planned'))).toBeNull();
    expect(wayTo(fateOf('agreed'))).toEqual({ screen: 'agreement', id: 'a1' });
    expect(wayTo(fateOf('rejected'))).toEqual({ screen: 'submission', id: 's6' });
    expect(wayTo(fateOf('carried', 6))).toEqual({ screen: 'map-row', id: 'm106' });
  });
  test('is found again from its submission', async () => {
    router.start('submission', { id: 's1' });
    render(SubmissionScreen, { params: { id: 's1' } });
    const back = submissionText.mapRow('Program Pengelolaan Persampahan', 2026);
    await user.click(await screen.findByRole('button', { name: back }));
    expect(router.place).toMatchObject({ screen: 'map-row', params: { id: 'm0' } });
  });
});
