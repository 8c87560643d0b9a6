import { host } from '$host';
import type { Area, Commands } from './contract';
import type { HostWork } from './host';
import { toProblem } from './problem';
import { announce } from './refresh.svelte';

/** The areas a write says it changed; reads answer without them. */
function changedIn(response: unknown): Area[] {
  if (typeof response !== 'object' || response === null || !('changed' in response)) return [];
  return Array.isArray(response.changed) ? (response.changed as Area[]) : [];
}

/**
 * Sends one command to the core. Rejects with a `Problem` only. Screens that show a changed area
 * re-query after the answer, never before. Long commands go through `Work`, which gives `work`.
 */
export async function call<K extends keyof Commands>(
  command: K,
  request: Commands[K]['request'],
  work?: HostWork,
): Promise<Commands[K]['response']> {
  let response: unknown;
  try {
    response = await host.invoke(command, request, work);
  } catch (thrown) {
    throw toProblem(thrown);
  }
  announce(changedIn(response));
  return response as Commands[K]['response'];
}
