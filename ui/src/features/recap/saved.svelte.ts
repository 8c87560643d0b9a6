import { call } from '../../platform';
import { readSpec, type RecapSpec } from './spec';

/** A recap with a name, kept in the register beside the layouts of its tables. */
export interface SavedRecap {
  id: string;
  name: string;
  /** Whether the first screen shows it. */
  pinned: boolean;
  spec: RecapSpec;
}

const key = 'recap.saved';

/** Saved recaps as they were kept; what cannot be read is left out. */
export function readSaved(value: unknown): SavedRecap[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const { id, name, pinned, spec } = one as Record<string, unknown>;
    const read = readSpec(spec);
    if (typeof id !== 'string' || typeof name !== 'string' || read === null) return [];
    return [{ id, name, pinned: pinned === true, spec: read }];
  });
}

/** The saved recaps of the open register. Every change is written at once; a refused one leaves the list as it was. */
export class SavedRecaps {
  list = $state.raw<readonly SavedRecap[]>([]);

  async load(): Promise<void> {
    this.list = readSaved((await call('preferences_get', { key })).value);
  }

  async #keep(list: readonly SavedRecap[]): Promise<void> {
    await call('preferences_keep', { key, value: list });
    this.list = list;
  }

  named(name: string, but?: string): SavedRecap | undefined {
    const folded = name.trim().toLowerCase();
    return this.list.find((one) => one.id !== but && one.name.toLowerCase() === folded);
  }

  async add(name: string, spec: RecapSpec): Promise<SavedRecap> {
    const added = { id: crypto.randomUUID(), name: name.trim(), pinned: false, spec };
    await this.#keep([...this.list, added]);
    return added;
  }

  change(id: string, changes: Partial<Omit<SavedRecap, 'id'>>): Promise<void> {
    return this.#keep(this.list.map((one) => (one.id === id ? { ...one, ...changes } : one)));
  }

  remove(id: string): Promise<void> {
    return this.#keep(this.list.filter((one) => one.id !== id));
  }

  /** Puts a removed one back where it stood. */
  restore(removed: SavedRecap, at: number): Promise<void> {
    return this.#keep(this.list.toSpliced(at, 0, removed));
  }
}
