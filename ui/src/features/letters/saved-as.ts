import type { Chosen } from '../../generated/chosen';
import { call } from '../../platform';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { lettersText } from '../../text/letters';

/** Says that a file was saved and offers its folder; nothing when the dialog was left. */
export function savedAs(chosen: Chosen | null): void {
  if (!chosen) return;
  const { saved, show } = lettersText.letter;
  toasts.show(saved(chosen.name), { action: { label: show, run: () => void call('chosen_show', chosen) } });
}
