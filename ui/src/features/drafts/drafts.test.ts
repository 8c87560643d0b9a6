import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fake } from '../../platform/fake';
import { DraftKeeper, keptWithin } from './draft-keeper.svelte';
import { placeOfDraft } from './drafts';

const kept = () =>
  fake.sent
    .filter(({ command }) => command === 'drafts_keep')
    .map(({ request }) => (request as { value: unknown }).value);

beforeEach(() => {
  vi.useFakeTimers();
  fake.on('drafts_keep', () => ({}));
  fake.on('drafts_discard', () => ({}));
});
afterEach(() => vi.useRealTimers());

describe('a draft', () => {
  test('is kept within two seconds of the first key, with the newest text', async () => {
    const keeper = new DraftKeeper('agreement:new:1', 'agreement');
    for (let key = 1; key <= 20; key += 1) {
      keeper.touch('Parkir', key);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(keptWithin).toBeLessThanOrEqual(2000);
    expect(kept(), 'a steady typist is kept while typing').toEqual([15]);
    await vi.advanceTimersByTimeAsync(keptWithin);
    expect(kept()).toEqual([15, 20]);
    expect(keeper.state).toBe('kept');
    expect(keeper.unsafe).toBe(false);
  });
  test('is kept at once when the form is left', async () => {
    const keeper = new DraftKeeper('agreement:1', 'agreement');
    keeper.touch('Parkir', 'x');
    expect(keeper.unsafe).toBe(true);
    await keeper.flush();
    expect(fake.sent.at(-1)).toEqual({
      command: 'drafts_keep',
      request: { key: 'agreement:1', form: 'agreement', title: 'Parkir', value: 'x' },
    });
  });
  test('that cannot be kept says why and holds the way out', async () => {
    fake.on('drafts_keep', () => {
      throw { code: 'draft.too_large', message: 'Terlalu besar.', hint: '' };
    });
    const keeper = new DraftKeeper('agreement:1', 'agreement');
    keeper.touch('Parkir', 'x');
    await keeper.flush();
    expect(keeper.problem?.message).toBe('Terlalu besar.');
    expect(keeper.unsafe).toBe(true);
  });
  test('that is thrown away is not kept again by what was still waiting', async () => {
    const keeper = new DraftKeeper('agreement:1', 'agreement');
    keeper.touch('Parkir', 'x');
    await keeper.discard();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(fake.sent.map(({ command }) => command)).toEqual(['drafts_discard']);
  });
});

test('a draft goes on in the screen it was typed in', () => {
  expect(placeOfDraft({ key: 'agreement:new:7', form: 'agreement' })).toEqual({
    screen: 'agreement-form',
    params: { draft: 'agreement:new:7' },
  });
  expect(placeOfDraft({ key: 'agreement:0198', form: 'agreement' }).params).toEqual({ id: '0198' });
  expect(placeOfDraft({ key: 'evidence:s1:offer:offer-letter', form: 'evidence' })).toEqual({
    screen: 'submission',
    params: { id: 's1' },
  });
  expect(placeOfDraft({ key: 'letter:1', form: 'letter' }).screen).toBe('letter-new');
});
