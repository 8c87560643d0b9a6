import type { TwinCounts, TwinOf } from '../../generated/twins';
import { call } from '../../platform';
import { pairOf, wordOf } from './pairs';

/** The pairs that a person goes through one after the other; what was passed over waits until the rest is seen. */
export class TwinQueue {
  readonly #passed = new Set<string>();

  get passed(): number {
    return this.#passed.size;
  }

  /** Begins anew: everything that is not decided comes again. */
  reset(): void {
    this.#passed.clear();
  }

  /** Leaves a pair for later. */
  pass(pair: TwinOf): void {
    this.#passed.add(wordOf(pair));
  }

  /** A pair that was decided is not left for later any more. */
  decided(pair: TwinOf): void {
    this.#passed.delete(wordOf(pair));
  }

  /** The next pair that waits, none when all were seen; and how many of each there are. */
  async next(office: string, but?: TwinOf): Promise<{ pair: TwinOf | null; counts: TwinCounts }> {
    const avoided = but === undefined ? '' : wordOf(but);
    const page = await call('twins_page', {
      query: { show: 'open', office, search: '' },
      offset: 0,
      limit: Math.min(1000, this.#passed.size + 2),
    });
    const found = page.items.map(pairOf).find((pair) => {
      const word = wordOf(pair);
      return word !== avoided && !this.#passed.has(word);
    });
    return { pair: found ?? null, counts: page.counts };
  }
}

/** Outlives the screen of one pair: the next one goes on with it. */
export const queue = new TwinQueue();
