import { Saved, type SavedOne } from '../saved/saved.svelte';
import { readSpec, type RecapSpec } from './spec';

/** A recap with a name. */
export type SavedRecap = SavedOne<RecapSpec>;

/** The saved recaps of the open register. */
export const savedRecaps = (): Saved<RecapSpec> => new Saved('recap.saved', readSpec);
