import { untrack } from 'svelte';
import { toProblem } from '../../platform';

export interface Toast {
  id: number;
  text: string;
  tone: 'plain' | 'red';
  action?: { label: string; run: () => void };
  /** Of a refusal: its code. */
  code?: string;
}

/** Short notes at the foot of the window; they wait while the pointer or the focus is on them. */
class Toasts {
  list = $state<Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Shows a note; one with an action stays 12 seconds, a plain one 6, a red one until it is closed. */
  show(text: string, options: Partial<Omit<Toast, 'id' | 'text'>> = {}): number {
    const id = this.#next++;
    const toast: Toast = { id, text, tone: 'plain', ...options };
    untrack(() => (this.list = [...this.list.slice(-2), toast]));
    this.resume(id);
    return id;
  }

  /** Says why something did not work; stays until it is closed. */
  problem(thrown: unknown): number {
    const { code, message, hint } = toProblem(thrown);
    return this.show(`${message} ${hint}`.trim(), { tone: 'red', code });
  }

  close(id: number): void {
    this.pause(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  pause(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  resume(id: number): void {
    const toast = untrack(() => this.list).find((shown) => shown.id === id);
    if (!toast || toast.tone === 'red') return;
    this.pause(id);
    this.#timers.set(
      id,
      setTimeout(() => this.close(id), toast.action ? 12_000 : 6_000),
    );
  }
}

export const toasts = new Toasts();
