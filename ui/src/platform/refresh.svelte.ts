import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Area } from './contract';

const revisions = new SvelteMap<Area, number>();

/** Counts the changes of the named areas; read it in an effect or `$derived` to query again after a write. */
export function revisionOf(...areas: Area[]): number {
  return areas.reduce((sum, area) => sum + (revisions.get(area) ?? 0), 0);
}

/** Tells the screens which areas changed. Called by `call` after the answer, and for the core's own events. */
export function announce(areas: readonly Area[]): void {
  for (const area of areas) revisions.set(area, untrack(() => revisions.get(area) ?? 0) + 1);
}
