import { holdsUnsaved } from '../shared/overlay/unsaved';
import type { Params } from './screens';

export interface Place {
  screen: string;
  params: Params;
}

interface Entry extends Place {
  id: number;
  /** What the screen wants to find again when one comes back (filters, scroll). */
  kept: Map<string, unknown>;
}

const keptEntries = 100;

/** Where the window is and was. In memory only: a desktop window has no address bar. */
class Router {
  #entries = $state.raw<Entry[]>([{ id: 0, screen: '', params: {}, kept: new Map() }]);
  #index = $state(0);
  #next = 1;
  #guards = new Set<() => boolean>();
  /** The step that waits for "discard the changes?"; the shell asks. */
  waiting = $state.raw<(() => void) | null>(null);

  get #entry(): Entry {
    return this.#entries[this.#index] ?? { id: -1, screen: '', params: {}, kept: new Map() };
  }
  get place(): Place {
    return this.#entry;
  }
  /** Changes with every step, so that the same screen with other params is built anew. */
  get id(): number {
    return this.#entry.id;
  }
  get canGoBack(): boolean {
    return this.#index > 0;
  }
  get canGoForward(): boolean {
    return this.#index < this.#entries.length - 1;
  }

  /** Starts over at a screen, without a way back. */
  start(screen: string, params: Params = {}): void {
    this.#entries = [this.#made(screen, params)];
    this.#index = 0;
    this.waiting = null;
  }

  /** Opens a screen; the screen that is already there with the same params stays. */
  go(screen: string, params: Params = {}): void {
    const here = this.#entry;
    if (here.screen === screen && JSON.stringify(here.params) === JSON.stringify(params)) return;
    this.#leave(() => {
      const before = this.#entries.slice(0, this.#index + 1).slice(-keptEntries);
      this.#entries = [...before, this.#made(screen, params)];
      this.#index = before.length;
    });
  }

  /** Opens a screen in place of this one (a new record that now has an id). */
  replace(screen: string, params: Params = {}): void {
    this.#entries = this.#entries.with(this.#index, this.#made(screen, params));
  }

  back(): void {
    if (this.canGoBack) this.#leave(() => (this.#index -= 1));
  }
  forward(): void {
    if (this.canGoForward) this.#leave(() => (this.#index += 1));
  }

  /** Keeps a value with this place; `kept` finds it when one comes back here. */
  keep(name: string, value: unknown): void {
    this.#entry.kept.set(name, value);
  }
  kept(name: string): unknown {
    return this.#entry.kept.get(name);
  }

  /** Holds the way out while `dirty` says so; call the answer when the screen goes. */
  guard(dirty: () => boolean): () => void {
    this.#guards.add(dirty);
    return () => this.#guards.delete(dirty);
  }
  /** Whether leaving now would lose something. */
  get held(): boolean {
    return holdsUnsaved() || [...this.#guards].some((dirty) => dirty());
  }

  /** Answers the waiting step. */
  answer(leave: boolean): void {
    const step = this.waiting;
    this.waiting = null;
    if (!leave || !step) return;
    this.#guards.clear();
    step();
  }

  #leave(step: () => void): void {
    if (this.held) this.waiting = step;
    else step();
  }

  #made(screen: string, params: Params): Entry {
    return { id: this.#next++, screen, params, kept: new Map() };
  }
}

export const router = new Router();
