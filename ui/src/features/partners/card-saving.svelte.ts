import type { FieldProblem } from '../../generated/shared';
import { toProblem, type Problem } from '../../platform';
import type { Stopped } from '../agreements/saving.svelte';

/** How something is sent: with the revision it goes over and the codes of questions that were answered with yes. */
type Send<Saved> = (rev: number, confirmed: string[]) => Promise<Saved>;

/** The way of one save of a card or a representative: refused, asked about, met by a newer save, or done. */
export class CardSaving<Saved> implements Stopped<Saved> {
  busy = $state(false);
  /** What is wrong apart from fields. */
  problem = $state.raw<Problem | null>(null);
  /** Fields that are refused. */
  refused = $state.raw<readonly FieldProblem[]>([]);
  asks = $state.raw<readonly FieldProblem[]>([]);
  stale = $state(false);
  readonly #send: Send<Saved>;
  /** The revision the register has now. */
  readonly #newest: () => Promise<number>;
  #rev: number;
  #confirmed: string[] = [];

  constructor(rev: number, send: Send<Saved>, newest: () => Promise<number>) {
    this.#rev = rev;
    this.#send = send;
    this.#newest = newest;
  }

  /** Tries to save; what was saved, or null with the reason in one of the fields above. */
  async save(): Promise<Saved | null> {
    this.#confirmed = [];
    return this.#try();
  }

  async confirm(): Promise<Saved | null> {
    const codes = this.asks.map(({ code }) => code).filter((code) => !this.#confirmed.includes(code));
    this.#confirmed = [...this.#confirmed, ...codes];
    return this.#try();
  }

  /** Saves over what was saved in between. */
  async saveOver(): Promise<Saved | null> {
    try {
      this.#rev = await this.#newest();
    } catch (thrown) {
      this.stale = false;
      this.problem = toProblem(thrown);
      return null;
    }
    return this.#try();
  }

  leaveQuestions(): void {
    this.asks = [];
    this.stale = false;
  }

  async #try(): Promise<Saved | null> {
    if (this.busy) return null;
    this.busy = true;
    this.problem = null;
    this.refused = [];
    this.leaveQuestions();
    try {
      return await this.#send(this.#rev, this.#confirmed);
    } catch (thrown) {
      const problem = toProblem(thrown);
      const refused = problem.fields.filter(({ severity }) => severity === 'refused');
      if (problem.code === 'partner.stale') this.stale = true;
      else if (refused.length > 0) this.refused = refused;
      else if (problem.fields.length > 0) this.asks = problem.fields;
      else this.problem = problem;
      return null;
    } finally {
      this.busy = false;
    }
  }
}
