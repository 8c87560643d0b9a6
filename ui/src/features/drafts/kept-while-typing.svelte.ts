import { untrack } from 'svelte';
import { toasts } from '../../shared/feedback/toasts.svelte';
import { router } from '../../shell/router.svelte';
import { draftsText } from '../../text/drafts';
import type { DraftKeeper } from './draft-keeper.svelte';

interface Typed {
  /** What is typed, as text: the draft is kept when it changes. */
  text: () => string;
  /** What to call the draft. */
  title: () => string;
  /** Revision the form was made from. */
  rev: number;
  /** Whether the form was saved: its draft is then no longer needed. */
  done: () => boolean;
  /** Ends what the form still does. */
  stop: () => void;
}

/** Keeps a form as a draft while it is typed and when it is left. Called while its component is built. */
export function keptWhileTyping(keeper: DraftKeeper, typed: Typed): void {
  let last = untrack(typed.text);
  $effect(() => {
    const text = typed.text();
    if (text === last) return;
    last = text;
    untrack(() => keeper.touch(typed.title(), { base_rev: typed.rev, form: JSON.parse(text) as unknown }));
  });
  $effect(() => {
    // Leaving keeps the draft and loses nothing; only a draft that could not be kept holds the way out.
    const release = router.guard(() => !typed.done() && keeper.state === 'failed');
    return () => {
      release();
      typed.stop();
      if (typed.done() || keeper.state === 'untouched' || keeper.state === 'failed') return;
      void keeper.flush();
      toasts.show(draftsText.left);
    };
  });
}
