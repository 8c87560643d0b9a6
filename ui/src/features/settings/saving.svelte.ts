import { untrack } from 'svelte';
import { Deed } from '../../platform';
import { focusField } from '../../shared/form/focus-field';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { router } from '../../shell/router.svelte';

/** A form of Pengaturan: a copy to type in, whether it differs from what is kept, and one save at a time. */
export class Saving<T> {
  form = $state() as T;
  readonly deed = new Deed();
  #kept = $state.raw() as T;

  constructor(kept: T) {
    this.#kept = kept;
    this.form = structuredClone(kept);
  }

  get dirty(): boolean {
    return JSON.stringify(this.form) !== JSON.stringify(this.#kept);
  }

  /** What the core keeps now, after a write from elsewhere; typed changes stay. */
  follow(kept: T): void {
    if (JSON.stringify(kept) === JSON.stringify(this.#kept)) return;
    const dirty = this.dirty;
    this.#kept = kept;
    if (!dirty) this.form = structuredClone(kept);
  }

  discard(): void {
    this.form = structuredClone($state.snapshot(this.#kept)) as T;
    this.deed.problem = null;
  }

  /** Saves, says so, and puts the focus on the first field that was refused. */
  async save(write: (form: T) => Promise<unknown>, said: string): Promise<void> {
    const form = $state.snapshot(this.form) as T;
    const done = await this.deed.run(() => write(form));
    if (done) {
      this.#kept = form;
      toasts.show(said);
    } else {
      const refused = this.deed.problem?.fields[0];
      if (refused) focusField(refused.field);
    }
  }
}

/** A form that follows `kept` and holds the way out while it has unsaved changes. Call it while a component is made. */
export function saving<T>(kept: () => T): Saving<T> {
  const made = new Saving(untrack(kept));
  $effect(() => {
    const now = kept();
    untrack(() => made.follow(now));
  });
  $effect(() => router.guard(() => made.dirty));
  return made;
}
