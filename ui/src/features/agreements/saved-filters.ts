import { Saved, type SavedOne } from '../saved/saved.svelte';
import { filtersOf, isNarrowed, paramsOf, type Filters } from './query';

/** A filter of the table with a name. */
export type SavedFilter = SavedOne<Filters>;

/** A filter as it was kept; null for what filters nothing. What is not understood of it filters nothing. */
export function readFilter(value: unknown): Filters | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const texts = Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  const filters = filtersOf(Object.fromEntries(texts));
  return isNarrowed(filters) ? filters : null;
}

/** The saved filters of the open register, kept as the params that open the table with them. */
export class SavedFilters extends Saved<Filters> {
  constructor() {
    super('agreements.saved', readFilter, paramsOf);
  }
}
