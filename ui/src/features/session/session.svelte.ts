import type { OpenRegister, SessionState } from '../../generated/session';
import { call, preferences, toProblem, type Problem } from '../../platform';
import { undo } from '../../shared/feedback/undo.svelte';
import { router } from '../../shell/router.svelte';

/** How long the first screen has the disk to itself before the whole register is read once. */
const restBeforeExamining = 2000;
/** How long it has the eyes to itself before the system tells what is due. */
const restBeforeAnnouncing = 1000;

/** Which register the window works on. */
class Session {
  state = $state.raw<SessionState | null>(null);
  /** Why the core could not even say which register there is. */
  problem = $state.raw<Problem | null>(null);

  /** The open register; null before one is open. */
  get register(): OpenRegister | null {
    return this.state?.register ?? null;
  }

  /** Asks the core again. */
  async ask(): Promise<void> {
    try {
      this.take(await call('session_state', {}));
      this.problem = null;
    } catch (thrown) {
      this.problem = toProblem(thrown);
    }
  }

  /** Takes what the core answered; another register starts the window over. */
  take(state: SessionState): void {
    const before = this.register?.office.id;
    this.state = state;
    if (before === state.register?.office.id) return;
    router.start('');
    undo.forget();
    if (!state.register) return;
    setTimeout(() => void this.#examine(), restBeforeExamining);
    setTimeout(() => void this.#announce(), restBeforeAnnouncing);
  }

  /** Lets the system tell what is late or due within a week, where this computer's person wants it. */
  async #announce(): Promise<void> {
    if (!preferences.announces || !this.register) return;
    try {
      await call('agenda_announce', {});
    } catch {
      // The first screen asks for the same agenda, and says there why it cannot be read.
    }
  }

  /** Lets the core read the whole register; a damaged one is closed, and the window says so. */
  async #examine(): Promise<void> {
    const id = this.register?.office.id;
    if (id === undefined) return;
    try {
      const state = await call('session_examine', {});
      if (this.register?.office.id === id && !state.register) this.take(state);
    } catch (thrown) {
      // Left in the meantime: whatever is open now is examined by itself.
      if (this.register?.office.id === id) this.problem = toProblem(thrown);
    }
  }
}

export const session = new Session();
