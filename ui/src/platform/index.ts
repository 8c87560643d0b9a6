import { host } from '$host';
import { toProblem } from './problem';

export type { Area, Commands, LongCommand } from './contract';
export { call } from './call';
export { Problem, toProblem } from './problem';
export { revisionOf } from './refresh.svelte';
export { preferences } from './preferences.svelte';
export { Asked, asked } from './asked.svelte';
export { Deed } from './deed.svelte';
export { Work } from './work.svelte';

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
