import type { MapFate } from '../../generated/mapping';
import { router } from '../../shell/router.svelte';

export interface Way {
  screen: 'agreement' | 'map-row' | 'submission';
  id: string;
}

/** Where what became of a row is found: its agreement, its newest submission, its row of the next year; null when nothing did. */
export function wayTo({ state, submissions, next }: MapFate): Way | null {
  const agreement = submissions.findLast((one) => one.agreement !== null)?.agreement;
  if (state === 'agreed' && agreement) return { screen: 'agreement', id: agreement.id };
  if (state === 'carried' && next !== null) return { screen: 'map-row', id: next };
  const newest = submissions.at(-1);
  if (newest && state !== 'planned' && state !== 'dropped') return { screen: 'submission', id: newest.id };
  return null;
}

export const goTo = ({ screen, id }: Way): void => router.go(screen, { id });

/** A submission may begin: none goes on, and the row stands. */
export const mayBegin = ({ state }: MapFate): boolean =>
  state === 'planned' || state === 'rejected' || state === 'withdrawn';
/** The row may still become something: it can be given up or taken to the next year. */
export const isOpen = ({ state }: MapFate): boolean =>
  state === 'planned' || state === 'submitted' || state === 'rejected' || state === 'withdrawn';
