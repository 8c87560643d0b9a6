import { host } from '$host';
import type { Area, Commands } from './contract';
import { toProblem } from './problem';
import { announce } from './refresh.svelte';

export type { Area, Commands } from './contract';
export { Problem, toProblem } from './problem';
export { revisionOf } from './refresh.svelte';
export { preferences } from './preferences.svelte';
export { Asked, asked } from './asked.svelte';
export { Deed } from './deed.svelte';

/** The areas a write says it changed; reads answer without them. */
function changedIn(response: unknown): Area[] {
  if (typeof response !== 'object' || response === null || !('changed' in response)) return [];
  return Array.isArray(response.changed) ? (response.changed as Area[]) : [];
}

/**
 * Sends one command to the core. Rejects with a `Problem` only. Screens that show a changed area
 * re-query after the answer, never before.
 */
export async function call<K extends keyof Commands>(
  command: K,
  request: Commands[K]['request'],
): Promise<Commands[K]['response']> {
  let response: unknown;
  try {
    response = await host.invoke(command, request);
  } catch (thrown) {
    throw toProblem(thrown);
  }
  announce(changedIn(response));
  return response as Commands[K]['response'];
}

/** Listens to an event of the core; call the answer to stop. Rejects with a `Problem`. */
export async function listen<T>(event: string, heard: (payload: T) => void): Promise<() => void> {
  try {
    return await host.listen(event, (payload) => heard(payload as T));
  } catch (thrown) {
    throw toProblem(thrown);
  }
}

/** Writes the window's title; a window that refuses keeps its old one. */
export async function setWindowTitle(title: string): Promise<void> {
  document.title = title;
  try {
    await host.setTitle(title);
  } catch (thrown) {
    throw toProblem(thrown);
  }
}
