import type { Area } from './contract';
import { toProblem, type Problem } from './problem';
import { revisionOf } from './refresh.svelte';

/** An answer of the core that a screen shows: the newest answer wins, and a late older one is dropped. */
export class Asked<T> {
  value = $state.raw<T | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** True until the newest question is answered. */
  waiting = $state(true);
  #ask: () => Promise<T> | null;
  #turn = 0;

  constructor(ask: () => Promise<T> | null) {
    this.#ask = ask;
  }

  /** Asks now. A question of null means there is nothing to ask yet. */
  again = async (): Promise<void> => {
    const turn = ++this.#turn;
    const question = this.#ask();
    this.waiting = question !== null;
    if (question === null) return;
    try {
      const value = await question;
      if (turn !== this.#turn) return;
      this.value = value;
      this.problem = null;
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.problem = toProblem(thrown);
    }
    this.waiting = false;
  };
}

/**
 * Asks while the component lives: at once, when what `ask` reads changes, and after a write changed one of the areas.
 * Call it while a component is being made.
 */
export function asked<T>(ask: () => Promise<T> | null, ...areas: Area[]): Asked<T> {
  const answer = new Asked(ask);
  $effect(() => {
    revisionOf(...areas);
    void answer.again();
  });
  return answer;
}
