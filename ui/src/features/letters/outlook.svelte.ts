import type { LetterOutlook, LetterRequest } from '../../generated/letters';
import { call, toProblem, type Problem } from '../../platform';

/** Pause after the last change before the core is asked, in milliseconds. */
const pause = 250;

/** The live counts of a letter being made: asked a moment after the last change, the newest answer wins. */
export class Outlook {
  value = $state.raw<LetterOutlook | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** Whether `value` answers the newest request. */
  fresh = $state(false);
  #turn = 0;

  /** Asks for this request soon; the answer stops that (an effect's own clean-up). */
  want(request: LetterRequest | null): () => void {
    const turn = ++this.#turn;
    this.fresh = false;
    if (request === null) return () => undefined;
    const timer = setTimeout(() => void this.#ask(request, turn), pause);
    return () => clearTimeout(timer);
  }

  async #ask(request: LetterRequest, turn: number): Promise<void> {
    try {
      const value = await call('letters_outlook', request);
      if (turn !== this.#turn) return;
      this.value = value;
      this.problem = null;
      this.fresh = true;
    } catch (thrown) {
      if (turn === this.#turn) this.problem = toProblem(thrown);
    }
  }
}
