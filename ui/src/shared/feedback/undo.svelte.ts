import { untrack } from 'svelte';

import { sharedText } from '../../text/shared';
import { toasts } from './toasts.svelte';

/** Something a person did that can be taken back. */
interface Deed {
  /** What is said once it was taken back. */
  undone: string;
  undo: () => Promise<unknown>;
  toast: number;
}

/** As many as a person remembers. */
const most = 20;

/** What was done in this window, the newest last: each can be taken back from its note, the newest by Ctrl+Z. */
class Undo {
  list = $state.raw<readonly Deed[]>([]);

  /** Says what was done and offers the way back. */
  done(text: string, undo: () => Promise<unknown>, undone: string): void {
    const deed: Deed = { undone, undo, toast: 0 };
    deed.toast = toasts.show(text, {
      action: { label: sharedText.undo, run: () => void this.#back(deed) },
    });
    this.list = [...untrack(() => this.list).slice(1 - most), deed];
  }

  /** Takes the newest back; says so when there is nothing. */
  last = async (): Promise<void> => {
    const deed = this.list.at(-1);
    if (deed) await this.#back(deed);
    else toasts.show(sharedText.nothingToUndo);
  };

  /** What was done in a register that was left cannot be taken back from another. */
  forget(): void {
    this.list = [];
  }

  async #back(deed: Deed): Promise<void> {
    if (!this.list.includes(deed)) return;
    this.list = this.list.filter((one) => one !== deed);
    toasts.close(deed.toast);
    try {
      await deed.undo();
      toasts.show(deed.undone);
    } catch (thrown) {
      toasts.problem(thrown);
    }
  }
}

export const undo = new Undo();
