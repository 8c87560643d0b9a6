import { call } from '../../platform';
import { session } from './session.svelte';

/** Lets the person choose a register's folder and opens it; nothing happens when the dialog was left. */
export async function openChosen(): Promise<void> {
  const chosen = await call('chosen_file', { purpose: 'register', suggested: null });
  if (chosen) session.take(await call('session_open', chosen));
}
