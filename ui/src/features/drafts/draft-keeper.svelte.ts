import { call, toProblem, type Problem } from '../../platform';

/** Longest time typed text waits before it is kept, in milliseconds. */
export const keptWithin = 1_500;

export type KeeperState = 'untouched' | 'waiting' | 'kept' | 'failed';

/** Keeps one form as a draft while it is typed: the newest text, at most `keptWithin` after the first key. */
export class DraftKeeper {
  state = $state<KeeperState>('untouched');
  /** When it was last kept: the moment on this computer's clock, in milliseconds. */
  keptAt = $state<number | null>(null);
  problem = $state.raw<Problem | null>(null);
  readonly key: string;
  readonly #form: string;
  #newest: { title: string; value: unknown } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> = Promise.resolve();

  constructor(
    key: string,
    form:
      'agreement' | 'evidence' | 'letter' | 'map-row' | 'meeting' | 'monitoring' | 'partner' | 'submission',
  ) {
    this.key = key;
    this.#form = form;
  }

  /** Something was typed. A steady typist is kept too: the clock runs from the first key, not the last. */
  touch(title: string, value: unknown): void {
    this.#newest = { title, value };
    this.state = 'waiting';
    this.#timer ??= setTimeout(() => void this.flush(), keptWithin);
  }

  /** Keeps at once what waits. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const newest = this.#newest;
    this.#newest = null;
    if (newest) this.#sending = this.#sending.then(() => this.#keep(newest));
    return this.#sending;
  }

  /** Forgets the draft, and what waits. */
  async discard(): Promise<void> {
    this.stop();
    await this.#sending;
    await call('drafts_discard', { key: this.key });
  }

  /** Lets go of what waits: the form was saved, the core forgot the draft with it. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#newest = null;
    this.state = 'untouched';
  }

  /** Whether leaving now could lose something. */
  get unsafe(): boolean {
    return this.state === 'waiting' || this.state === 'failed';
  }

  async #keep({ title, value }: { title: string; value: unknown }): Promise<void> {
    try {
      await call('drafts_keep', { key: this.key, form: this.#form, title, value });
      this.keptAt = Date.now();
      this.problem = null;
      if (this.#newest === null && this.state === 'waiting') this.state = 'kept';
    } catch (thrown) {
      this.problem = toProblem(thrown);
      this.state = 'failed';
    }
  }
}
