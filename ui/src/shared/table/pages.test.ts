import { describe, expect, test } from 'vitest';
import { pageSize, RowPages, type RowWindow } from './pages.svelte';

/** A core in memory whose answers are let go one by one. */
function core(total = 100_000) {
  const asked: number[] = [];
  const waiting: { offset: number; answer: (thrown?: unknown) => void }[] = [];
  let label = 'a';
  const fetch = (offset: number, limit: number) =>
    new Promise<RowWindow<string>>((resolve, reject) => {
      asked.push(offset / pageSize);
      const mine = label;
      waiting.push({
        offset,
        answer: (thrown) =>
          thrown === undefined
            ? resolve({
                rows: Array.from(
                  { length: Math.min(limit, total - offset) },
                  (_, at) => `${mine}${offset + at}`,
                ),
                total,
              })
            : reject(thrown),
      });
    });
  return {
    asked,
    waiting,
    fetch,
    relabel: (next: string) => (label = next),
    async answerAll(thrown?: unknown) {
      while (waiting.length > 0) {
        waiting.shift()?.answer(thrown);
        await Promise.resolve();
        await new Promise((done) => setTimeout(done));
      }
    },
  };
}

describe('the rows of a long list', () => {
  test('come in pages around what is on the screen', async () => {
    const office = core();
    const pages = new RowPages(office.fetch);
    pages.want(95, 130);
    expect(office.asked).toEqual([0, 1]);
    expect(pages.at(95)).toBeUndefined();
    await office.answerAll();
    expect(pages.total).toBe(100_000);
    expect(pages.at(95)).toBe('a95');
    expect(pages.at(130)).toBe('a130');
  });
  test('flown over are not asked for', async () => {
    const office = core();
    const pages = new RowPages(office.fetch);
    pages.want(0, 20);
    for (let row = 1000; row <= 90_000; row += 1000) pages.want(row, row + 20);
    await office.answerAll();
    expect(office.asked.length, 'the first two and where it stopped').toBeLessThanOrEqual(3);
    expect(pages.at(90_010)).toBe('a90010');
  });
  test('of another query replace the old ones, and a late old answer is dropped', async () => {
    const office = core();
    const pages = new RowPages(office.fetch);
    pages.want(0, 20);
    const late = office.waiting.shift();
    office.relabel('b');
    pages.restart(office.fetch);
    await office.answerAll();
    late?.answer();
    await new Promise((done) => setTimeout(done));
    expect(pages.at(0)).toBe('b0');
  });
  test('stay on the screen while they are asked again after a change', async () => {
    const office = core();
    const pages = new RowPages(office.fetch);
    pages.want(0, 20);
    await office.answerAll();
    office.relabel('b');
    pages.refresh();
    expect(pages.at(0), 'no flicker').toBe('a0');
    await office.answerAll();
    expect(pages.at(0)).toBe('b0');
  });
  test('that are refused leave the sentence, and come after another try', async () => {
    const office = core();
    const pages = new RowPages(office.fetch);
    pages.want(0, 20);
    await office.answerAll({ code: 'registry.busy', message: 'Register sibuk.', hint: '' });
    expect(pages.problem?.message).toBe('Register sibuk.');
    pages.retry();
    await office.answerAll();
    expect(pages.problem).toBeNull();
    expect(pages.at(0)).toBe('a0');
  });
  test('do not fill the memory', async () => {
    const office = core();
    const pages = new RowPages(office.fetch);
    for (let row = 0; row < 100 * pageSize; row += pageSize) {
      pages.want(row, row + 10);
      await office.answerAll();
    }
    expect([...pages.fetched()].length).toBeLessThanOrEqual(40 * pageSize);
    expect(pages.at(99 * pageSize)).toBeDefined();
    expect(pages.at(0)).toBeUndefined();
  });
});
