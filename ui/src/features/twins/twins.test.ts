import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as office from '../../../tests/office';
import { answerConsolidated, officesOf } from '../../gallery/register/consolidated';
import { answerTwins, pairAt, staleAt, verdictOf, viewOf } from '../../gallery/register/twins';
import { fake } from '../../platform/fake';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { shortcuts } from '../../shared/keys/shortcuts.svelte';
import { router } from '../../shell/router.svelte';
import { twinsText as words } from '../../text/twins';
import { forgetReference } from '../agreements/known';
import { reference } from '../agreements/test-reference';
import { session } from '../session/session.svelte';
import { changedSince, foldNumber, mainRows, markedWords, otherRows, waits } from './compare';
import { byWeight, isStale, ofParams, pairOf, paramsOf, reasonInWords, wordOf } from './pairs';
import { queue } from './queue';
import TwinScreen from './TwinScreen.svelte';
import TwinsPanel from './TwinsPanel.svelte';

const user = userEvent.setup();
const offices = officesOf(reference);
const names = {
  regions: new Map(offices.map(({ region_code, region_name }) => [region_code, region_name])),
  urusan: new Map(),
  work_units: new Map(),
};
const sent = (command: string) =>
  fake.sent.filter((one) => one.command === command).map(({ request }) => request);
const take = (lookOnly = false) =>
  session.take(
    office.sessionState({
      register: office.register({
        is_bureau: true,
        look_only: lookOnly ? { code: 'register.in_use', message: '', hint: '' } : null,
      }),
    }),
  );
/** Presses a key as the window does. */
const press = (key: string) => shortcuts.handle(new KeyboardEvent('keydown', { key, cancelable: true }));

beforeEach(() => {
  fake.reset();
  queue.reset();
  forgetReference();
  answerConsolidated(false, reference);
  answerTwins(false, reference);
  fake.on('reference_all', () => reference);
  fake.on('settings_all', () => office.settings());
  take();
  router.start('consolidated', { tab: 'twins' });
  for (const { id } of toasts.list) toasts.close(id);
  // happy-dom has no layout; the table needs a height to know what is in view.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(540);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1100);
});

describe('the rules of a pair', () => {
  test('a place finds the same pair again, whichever of the two comes first', () => {
    const pair = pairOf(pairAt(offices, 5));
    expect(ofParams(paramsOf(pair))).toEqual(pair);
    expect(wordOf({ one: pair.other, other: pair.one })).toBe(wordOf(pair));
  });
  test('what speaks for it comes before what speaks against it', () => {
    const points = byWeight(pairAt(offices, 3).reasons).map((one) => one.points);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(reasonInWords({ sign: 'near-day', points: 12, figure: 8 })).toBe('Tanggal berselisih 8 hari');
    expect([words.pair.points(30), words.pair.points(-15)]).toEqual(['+30', '−15']);
  });
  test('numbers differ by their signs only where letters and figures differ', () => {
    expect(foldNumber('100.3.7 / 12')).toBe(foldNumber('100.3.7/12'));
    expect(foldNumber('100.3.7/12')).not.toBe(foldNumber('100.3.7/13'));
  });
  test('every main row says whether it is the same', () => {
    const rows = mainRows(viewOf(pairAt(offices, 1)), names);
    const of = (field: string) => rows.find((row) => row.field === field)?.same;
    expect(of(words.pair.rows.title)).toBe(true);
    expect(of(words.pair.rows.signed)).toBe(false);
    expect(of(words.pair.rows.regions), 'the order of the parties tells nothing').toBe(true);
  });
  test('what the first rows tell is not told again below', () => {
    expect(otherRows(viewOf(pairAt(offices, 0)), names).map(({ field }) => field)).not.toContain('Judul');
    expect(otherRows(viewOf(pairAt(offices, 0)), names)).toHaveLength(3);
  });
  test('the words that only one title has are marked', () => {
    const marked = markedWords('Pencemaran Air, Sungai Brantas', 'pencemaran sungai Brantas');
    expect(marked.filter(({ only }) => only).map(({ text }) => text)).toEqual(['Air,']);
    expect(
      markedWords('Penanganan Banjir', 'Pelayanan Rujukan').some(({ only }) => only),
      'where no word is shared, marking all of them tells nothing',
    ).toBe(false);
  });
  test('a verdict on other facts waits again and tells what it was about', () => {
    const pair = staleAt(offices, 1);
    expect([isStale(pair), waits(pair)]).toEqual([true, true]);
    const changes = changedSince(viewOf(pair), names);
    expect(changes.map(({ seen, now }) => [seen, now])).toEqual([
      ['28 Februari 2024', '20 Februari 2024'],
      ['10037112', pair.other.number],
    ]);
    expect(changes.every(({ side }) => side.id === pair.other.id)).toBe(true);
  });
  test('one that rests on what is still there waits no more', () => {
    const pair = pairAt(offices, 2);
    expect(waits({ ...pair, verdict: verdictOf(pair) })).toBe(false);
  });
});

describe('the queue', () => {
  test('gives the pairs one after the other and comes to an end', async () => {
    const { pair: first } = await queue.next('');
    if (!first) return expect.fail('nothing waits');
    queue.pass(first);
    const { pair: second } = await queue.next('', first);
    expect(second && wordOf(second)).not.toBe(wordOf(first));
    const seen = new Set<string>();
    for (let next = await queue.next(''); next.pair; next = await queue.next('')) {
      expect(seen.has(wordOf(next.pair)), 'no pair comes twice').toBe(false);
      seen.add(wordOf(next.pair));
      queue.pass(next.pair);
    }
    expect(seen.size).toBe(17);
  });
});

describe('the list', () => {
  const panel = (writable = true) =>
    render(TwinsPanel, { offices: [{ value: '35.07', label: 'Kabupaten Malang' }], writable });
  test('counts what waits and what was said, and begins with the first that waits', async () => {
    panel();
    await screen.findByRole('button', { name: `${words.show.same} 6` });
    await user.click(await screen.findByRole('button', { name: words.start(18) }));
    await waitFor(() => expect(router.place.screen).toBe('twin'));
    expect(isStale(staleAt(offices, 1))).toBe(true);
    expect(ofParams(router.place.params)).toEqual(pairOf(staleAt(offices, 1)));
  });
  test('shows the confirmed and the denied by a press', async () => {
    panel();
    await user.click(await screen.findByRole('button', { name: `${words.show.apart} 3` }));
    await waitFor(() =>
      expect(sent('twins_page')).toContainEqual(
        expect.objectContaining({
          query: { show: 'apart', office: '', search: '' },
        }),
      ),
    );
  });
  test('one that is only looked at begins nothing', async () => {
    panel(false);
    await screen.findByRole('button', { name: `${words.show.open} 18` });
    expect(screen.queryByRole('button', { name: words.start(18) })).toBeNull();
  });
});

describe('one pair', () => {
  const first = () => pairOf(pairAt(offices, 3));
  const open = (pair = first()) => {
    const params = paramsOf(pair);
    router.go('twin', params);
    render(TwinScreen, { params });
  };
  test('is shown with its reasons and every difference named in words', async () => {
    open();
    await screen.findByText(/Nomor berbeda \(mirip 31 %\)/);
    const table = screen.getByRole('region', { name: words.pair.compared });
    expect(within(table).getAllByText(words.pair.differs).length).toBeGreaterThan(1);
    expect(within(table).getAllByText(words.pair.equal).length).toBeGreaterThan(0);
  });
  test('an answer is kept with its note and leads to the next that waits', async () => {
    open();
    await user.type(await screen.findByLabelText(words.pair.note), 'Naskah diperlihatkan');
    await user.click(screen.getByRole('button', { name: words.pair.same }));
    await waitFor(() => expect(ofParams(router.place.params)).not.toEqual(first()));
    expect(router.place.screen).toBe('twin');
    expect(sent('twins_say')).toEqual([{ ...first(), verdict: 'same', note: 'Naskah diperlihatkan' }]);
    expect(router.canGoBack, 'back leads to the list, not to the pair before').toBe(true);
    router.back();
    expect(router.place.screen).toBe('consolidated');
  });
  test('is answered by keys, and the answer taken back from the note', async () => {
    open();
    await screen.findByRole('button', { name: words.pair.apart });
    press('b');
    await waitFor(() => expect(sent('twins_say')).toHaveLength(1));
    await waitFor(() => expect(toasts.list.at(-1)?.text).toBe(words.pair.said.apart));
    toasts.list.at(-1)?.action?.run();
    await waitFor(() => expect(sent('twins_forget')).toEqual([first()]));
    await waitFor(() => expect(ofParams(router.place.params)).toEqual(first()));
  });
  test('passing over says nothing of it', async () => {
    open();
    await screen.findByRole('button', { name: words.pair.skip });
    press('l');
    await waitFor(() => expect(ofParams(router.place.params)).not.toEqual(first()));
    expect(sent('twins_say')).toEqual([]);
    expect(queue.passed).toBe(1);
  });
  test('verdicts that cannot all be true are refused in place', async () => {
    fake.on('twins_say', () => {
      throw { code: 'twin.contradicted', message: 'Keputusan ini bertentangan.', hint: 'Periksa dulu.' };
    });
    open();
    await user.click(await screen.findByRole('button', { name: words.pair.same }));
    await screen.findByText('Keputusan ini bertentangan.');
    expect(ofParams(router.place.params), 'the pair stays').toEqual(first());
  });
  test('one on other facts tells them then and now, and can be judged anew', async () => {
    open(pairOf(staleAt(offices, 1)));
    await screen.findByText(words.verdict.changed);
    screen.getByText('10037112');
    screen.getByRole('button', { name: words.pair.same });
  });
  test('a verdict is taken back and can be put back', async () => {
    open(pairOf(pairAt(offices, 21)));
    await user.click(await screen.findByRole('button', { name: words.verdict.forget }));
    await waitFor(() => expect(sent('twins_forget')).toHaveLength(1));
    await waitFor(() => expect(toasts.list.at(-1)?.action?.label).toBe(words.pair.restore));
    toasts.list.at(-1)?.action?.run();
    await waitFor(() =>
      expect(sent('twins_say')).toMatchObject([{ verdict: 'same', note: 'Sudah dicocokkan.' }]),
    );
  });
  test('where nothing can be written there is no answer, neither by button nor by key', async () => {
    take(true);
    open();
    await screen.findByRole('button', { name: words.pair.next });
    expect(screen.queryByRole('button', { name: words.pair.same })).toBeNull();
    expect(press('s')).toBe(false);
    expect(sent('twins_say')).toEqual([]);
  });
});
