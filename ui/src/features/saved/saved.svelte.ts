import { call } from '../../platform';

/** Something with a name, kept in the register beside the layouts of its tables. */
export interface SavedOne<Spec> {
  id: string;
  name: string;
  /** Whether the first screen shows it. */
  pinned: boolean;
  spec: Spec;
}

/** What was saved as it was kept; what cannot be read is left out. */
export function readSaved<Spec>(value: unknown, read: (spec: unknown) => Spec | null): SavedOne<Spec>[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const { id, name, pinned, spec } = one as Record<string, unknown>;
    const known = read(spec);
    if (typeof id !== 'string' || typeof name !== 'string' || known === null) return [];
    return [{ id, name, pinned: pinned === true, spec: known }];
  });
}

/** What is saved of one kind in the open register. Every change is written at once; a refused one leaves the list as it was. */
export class Saved<Spec> {
  list = $state.raw<readonly SavedOne<Spec>[]>([]);
  readonly #key: string;
  readonly #read: (spec: unknown) => Spec | null;
  readonly #write: (spec: Spec) => unknown;

  /** `key` of the preference that keeps it; `read` understands one as `write` keeps it. */
  constructor(
    key: string,
    read: (spec: unknown) => Spec | null,
    write: (spec: Spec) => unknown = (spec) => spec,
  ) {
    this.#key = key;
    this.#read = read;
    this.#write = write;
  }

  async load(): Promise<void> {
    this.list = readSaved((await call('preferences_get', { key: this.#key })).value, this.#read);
  }

  async #keep(list: readonly SavedOne<Spec>[]): Promise<void> {
    const value = list.map((one) => ({ ...one, spec: this.#write(one.spec) }));
    await call('preferences_keep', { key: this.#key, value });
    this.list = list;
  }

  named(name: string, but?: string): SavedOne<Spec> | undefined {
    const folded = name.trim().toLowerCase();
    return this.list.find((one) => one.id !== but && one.name.toLowerCase() === folded);
  }

  async add(name: string, spec: Spec): Promise<SavedOne<Spec>> {
    const added = { id: crypto.randomUUID(), name: name.trim(), pinned: false, spec };
    await this.#keep([...this.list, added]);
    return added;
  }

  change(id: string, changes: Partial<Omit<SavedOne<Spec>, 'id'>>): Promise<void> {
    return this.#keep(this.list.map((one) => (one.id === id ? { ...one, ...changes } : one)));
  }

  remove(id: string): Promise<void> {
    return this.#keep(this.list.filter((one) => one.id !== id));
  }

  /** Puts a removed one back where it stood. */
  restore(removed: SavedOne<Spec>, at: number): Promise<void> {
    return this.#keep(this.list.toSpliced(at, 0, removed));
  }
}
